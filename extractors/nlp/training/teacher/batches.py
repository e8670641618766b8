"""Turns sentences into padded tensors, in batches of sentences of like length."""
import tokenizers
import torch

import corpora
import encoder
import model

PIECES_PER_WORD = 4  # a longer word is cut: only its first piece is read, the others are context
LONGEST_PIECES = 500  # the encoder has 512 positions


class Vocabularies:
    """Index of every tag and label seen in training; saved inside the checkpoint."""

    def __init__(self, tags, labels):
        self.tags, self.labels, self.names = list(tags), list(labels), list(corpora.NAME_LABELS)
        self.tag_index = {tag: i for i, tag in enumerate(self.tags)}
        self.label_index = {label: i for i, label in enumerate(self.labels)}
        self.name_index = {name: i for i, name in enumerate(self.names)}
        self.set_index = {name: i for i, name in enumerate(corpora.NAME_SETS)}

    @classmethod
    def of(cls, trees):
        return cls(sorted({t for s in trees for t in s.tags}), sorted({l for s in trees for l in s.labels}))


class WordPieces:
    """Words to wordpieces, with a memory: each distinct word is cut once."""

    def __init__(self, tokenizer_path):
        self.tokenizer = tokenizers.Tokenizer.from_file(tokenizer_path)
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.known = {}
        self.begin, self.end, self.unknown, self.padding = map(self.tokenizer.token_to_id, encoder.MARKERS)

    def pieces(self, word):
        found = self.known.get(word)
        if found is None:
            found = self.tokenizer.encode(word, add_special_tokens=False).ids[:PIECES_PER_WORD] or [self.unknown]
            self.known[word] = found
        return found

    def length(self, sentence):
        return 2 + sum(len(self.pieces(word)) for word in sentence.words)

    def row(self, sentence):
        """Piece ids, letter case of each piece and of each word, index of each word's first piece (0 is the root)."""
        pieces, piece_cases, word_cases, first = [self.begin], [0], [0], [0]
        is_first = True
        for word in sentence.words:
            case = model.letter_case(word, is_first)
            is_first = is_first and not word[0].isalnum()
            ids = self.pieces(word)
            first.append(len(pieces))
            word_cases.append(case)
            pieces += ids
            piece_cases += [case] * len(ids)
        return pieces + [self.end], piece_cases + [0], word_cases, first


def padded(rows, fill):
    width = max(len(row) for row in rows)
    return torch.tensor([row + [fill] * (width - len(row)) for row in rows])


def tensors(sentences, word_pieces):
    """What the model reads, without gold."""
    pieces, piece_cases, word_cases, first = zip(*(word_pieces.row(s) for s in sentences))
    return {
        "pieces": padded(pieces, word_pieces.padding),
        "mask": padded([[1] * len(row) for row in pieces], 0),
        "piece_cases": padded(piece_cases, 0),
        "word_cases": padded(word_cases, 0),
        "first": padded(first, 0),
        "word_mask": padded([[1] * len(row) for row in first], 0).bool(),
    }


def gold_tensors(sentences, word_pieces, vocabularies):
    """The above and the gold layers, -1 where a sentence lacks one (and on the root)."""
    batch = tensors(sentences, word_pieces)

    def layer(values, index):
        return padded([[-1] + ([index(v) for v in row] if row else [-1] * len(s.words))
                       for row, s in zip(values, sentences)], -1)

    batch["tags"] = layer([s.tags for s in sentences], lambda t: vocabularies.tag_index.get(t, -1))
    batch["heads"] = layer([s.heads for s in sentences], int)
    batch["labels"] = layer([s.labels for s in sentences], lambda l: vocabularies.label_index.get(l, -1))
    batch["names"] = layer([s.names for s in sentences], vocabularies.name_index.__getitem__)
    batch["name_set"] = torch.tensor([vocabularies.set_index[s.name_set or corpora.NAME_SETS[0]] for s in sentences])
    batch["no_misc"] = torch.tensor([s.name_set in corpora.SETS_WITHOUT_MISC for s in sentences])
    batch["is_misc"] = torch.tensor([name.endswith("-MISC") for name in vocabularies.names])
    return batch


def by_length(sentences, word_pieces, budget, shuffle=None):
    """Groups of sentences of like length whose padded pieces stay under `budget`, in random order if asked for."""
    keyed = [(word_pieces.length(s), shuffle.random() if shuffle else i, i) for i, s in enumerate(sentences)]
    if shuffle:  # some noise in the length, so that groups differ from epoch to epoch
        keyed = [(length + 3 * noise, noise, i) for length, noise, i in keyed]
    groups, longest = [[]], 0
    for length, _, i in sorted(keyed):
        longest = max(longest, length)
        if groups[-1] and (len(groups[-1]) + 1) * longest > budget:
            groups.append([])
            longest = length
        groups[-1].append(i)
    if shuffle:
        shuffle.shuffle(groups)
    return [group for group in groups if group]
