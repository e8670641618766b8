"""Reads the mentions of CoNLL-U with Entity= brackets (CorefUD's, or GUM's with its further fields)."""
import collections
import dataclasses
import gzip
import re

LEFT_OUT_LINKS = {"appos", "pred"}  # GUM's names for what an apposition or a predicate nominal says of its subject


@dataclasses.dataclass(frozen=True)
class Word:
    begin: int  # characters of the document that are not white space, half open
    end: int
    part: int  # of a multiword token that does not spell its words
    columns: tuple


@dataclasses.dataclass
class Mention:
    cluster: str
    head: Word
    text: str
    sentence: int
    link: str  # GUM's link field, else empty
    described: bool  # an apposition or a predicate nominal by the tree

    @property
    def is_name(self):
        return self.head.columns[3] == "PROPN"

    @property
    def is_pronoun(self):
        return self.head.columns[4] in ("PRP", "PRP$") or self.head.columns[1].lower() in ("this", "that", "these", "those")

    @property
    def is_relative(self):
        return self.head.columns[4] in ("WDT", "WP", "WP$")


def strip(text):
    return "".join(text.split())


def sentences(path):
    """(document id, [Word]) of each sentence."""
    opener = gzip.open if path.endswith(".gz") else open
    name, position, rows = None, 0, []
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                name, position = line.split("=", 1)[1].strip(), 0
            elif line and line[0] != "#":
                rows.append(line.split("\t"))
            elif not line and rows:
                words, position = placed(rows, position)
                yield name, words
                rows = []
    if rows:
        yield name, placed(rows, position)[0]


def placed(rows, position):
    """The words of a sentence with their characters; words that do not spell their token share its characters."""
    words, token_end, shared = [], 0, None
    for i, row in enumerate(rows):
        number = row[0]
        if "-" in number:
            first, token_end = map(int, number.split("-"))
            parts = rows[i + 1:i + 2 + token_end - first]
            surface = strip(row[1])
            spelt = "".join(strip(part[1]) for part in parts).lower() == surface.lower()
            shared = None if spelt else (position, position + len(surface), first)
        elif number.isdigit():
            if shared and int(number) <= token_end:
                words.append(Word(shared[0], shared[1], int(number) - shared[2], tuple(row)))
                position = shared[1]
            else:
                words.append(Word(position, position + len(strip(row[1])), 0, tuple(row)))
                position = words[-1].end
    return words, position


def spans(words):
    """(first word, last word + 1, fields of the bracket) of each mention of a sentence."""
    opened, found = collections.defaultdict(list), []
    for i, word in enumerate(words):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", word.columns[9])
        for bracket in re.findall(r"\([^()]*\)?|[^()]+\)", entity.group(1) if entity else ""):
            fields = bracket.strip("()").split("-", 7)
            if bracket.startswith("("):
                opened[fields[0]].append((i, fields))
                if not bracket.endswith(")"):
                    continue
            if opened[fields[0]]:
                begin, opening = opened[fields[0]].pop()
                found.append((begin, i + 1, opening))
    return found


def is_described(words, begin, end, head):
    """Whether the tree makes the mention an apposition or a predicate nominal."""
    if words[head].columns[7] == "appos":
        return True
    return any(w.columns[7] == "cop" and int(w.columns[6]) == head + 1 for w in words)


def documents(path):
    """{document: [Mention]}, in the order of the text; of several with one head the longest stays."""
    found, count = {}, collections.Counter()
    for name, words in sentences(path):
        kept = found.setdefault(name, {})
        for begin, end, fields in sorted(spans(words), key=lambda s: s[0] - s[1]):
            heads = [i for i in range(begin, end) if not begin <= int(words[i].columns[6]) - 1 < end]
            head = heads[0] if heads else begin
            key = (words[head].begin, words[head].end, words[head].part)
            kept.setdefault(key, Mention(fields[0], words[head], " ".join(w.columns[1] for w in words[begin:end]),
                                         count[name], fields[6] if len(fields) > 6 else "",
                                         is_described(words, begin, end, head)))
        count[name] += 1
    return {name: [mentions[key] for key in sorted(mentions)] for name, mentions in found.items()}


def without(mentions, places):
    """The mentions of a document without those headed inside the places (begin, end), characters counted as if these were not there."""
    kept = []
    for mention in mentions:
        head = mention.head
        if any(begin <= head.begin < end for begin, end in places):
            continue
        before = sum(end - begin for begin, end in places if end <= head.begin)
        kept.append(dataclasses.replace(mention, head=dataclasses.replace(head, begin=head.begin - before, end=head.end - before)))
    return kept


def aligned(gold, system):
    """{index of a system mention: index of the gold mention} where their head words share characters, each once."""
    by_character = {}
    for i, mention in enumerate(gold):
        for character in range(mention.head.begin, mention.head.end):
            by_character.setdefault(character, []).append(i)
    pairs, taken = {}, set()
    for j, mention in enumerate(system):
        near = {i for c in range(mention.head.begin, mention.head.end) for i in by_character.get(c, [])} - taken
        same_part = [i for i in sorted(near) if gold[i].head.part == mention.head.part]
        if same_part:
            pairs[j] = same_part[0]
            taken.add(same_part[0])
    return pairs
