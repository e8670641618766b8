"""Runs a trained teacher over sentences: tags, trees, names and how sure it is of them."""
import dataclasses

import numpy as np
import torch

import batches
import corpora
import decoding


@dataclasses.dataclass
class Analysis:
    tags: list
    heads: list
    labels: list
    names: dict  # name set -> BIO in its convention
    score: float  # geometric mean of the probabilities of the arcs with their labels
    name_score: float  # geometric mean of the probabilities of the names in the first convention


def log_softmax(scores):
    shifted = scores - scores.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


class Analyst:
    def __init__(self, model, word_pieces, vocabularies, bfloat16=False):
        self.model, self.word_pieces, self.vocabularies, self.bfloat16 = model, word_pieces, vocabularies, bfloat16
        self.allowed = decoding.transitions(vocabularies.names)
        self.misc = [i for i, name in enumerate(vocabularies.names) if name.endswith("-MISC")]

    def scores(self, sentences, name_sets):
        """Model outputs for one batch as numpy arrays; names by name set."""
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=self.bfloat16):
            batch = batches.tensors(sentences, self.word_pieces)
            tag_words, tree_words, name_words = self.model.words(batch)
            arcs = self.model.arcs(tree_words, batch["word_mask"]).float().numpy()
            heads = np.zeros(arcs.shape[:2], dtype=np.int64)
            for i, sentence in enumerate(sentences):
                size = len(sentence.words) + 1
                heads[i, :size] = decoding.heads_of(arcs[i, :size, :size])
            labels = self.model.label_scores(tree_words, torch.from_numpy(heads)).float().numpy()
            tags = self.model.tags(tag_words).float().argmax(-1).numpy()
            names = {}
            for name_set in name_sets:
                marker = torch.full((len(sentences),), self.vocabularies.set_index[name_set])
                names[name_set] = self.model.name_scores(name_words, marker).float().numpy().astype(np.float64)
        return tags, arcs.astype(np.float64), heads, labels.astype(np.float64), names

    def analyse(self, sentences, name_sets):
        tags, arcs, heads, labels, names = self.scores(sentences, name_sets)
        labels = self.without_root_label(log_softmax(labels), heads)
        result = []
        for i, sentence in enumerate(sentences):
            size = len(sentence.words) + 1
            rows = np.arange(1, size)
            arc = log_softmax(arcs[i, :size, :size])[rows, heads[i, 1:size]]
            best = labels[i, 1:size].argmax(-1)
            label = labels[i, rows, best]
            found, sure = self.names_of({k: v[i, 1:size] for k, v in names.items()})
            result.append(Analysis([self.vocabularies.tags[t] for t in tags[i, 1:size]], heads[i, 1:size].tolist(),
                                   [self.vocabularies.labels[l] for l in best], found,
                                   float(np.exp((arc + label).mean())), sure))
        return result

    def without_root_label(self, labels, heads):
        """`root` exactly where the head is the root."""
        root = self.vocabularies.label_index["root"]
        under_root = heads == 0
        labels[..., root] = np.where(under_root, 1e-9, -1e9)
        return labels

    def names_of(self, scores):
        found, sure = {}, 1.0
        for name_set, rows in scores.items():
            if name_set in corpora.SETS_WITHOUT_MISC:
                rows = rows.copy()
                rows[:, self.misc] = -1e4
            rows = log_softmax(rows)
            path = decoding.viterbi(rows, self.allowed, self.vocabularies.names)
            if not found:
                sure = float(np.exp(rows[np.arange(len(path)), path].mean()))
            found[name_set] = [self.vocabularies.names[p] for p in path]
        return found, sure


def evaluate(analyst, sentences, name_set, budget=3000):
    """UAS, LAS, tag accuracy (whole tag and UPOS) and names F1, in per cent, on gold words."""
    count = np.zeros(5)
    right = found = gold = 0
    for group in batches.by_length(sentences, analyst.word_pieces, budget):
        chosen = [sentences[i] for i in group]
        for sentence, analysis in zip(chosen, analyst.analyse(chosen, [name_set])):
            if sentence.heads:
                arcs = np.array(sentence.heads) == analysis.heads
                count += [len(arcs), arcs.sum(), (arcs & (np.array(sentence.labels) == analysis.labels)).sum(),
                          sum(a == b for a, b in zip(sentence.tags, analysis.tags)),
                          sum(a.split("|")[0] == b.split("|")[0] for a, b in zip(sentence.tags, analysis.tags))]
            if sentence.names:
                mine, theirs = decoding.spans(analysis.names[name_set]), decoding.spans(sentence.names)
                right, found, gold = right + len(mine & theirs), found + len(mine), gold + len(theirs)
    figures = dict(zip(("UAS", "LAS", "tags", "UPOS"), 100 * count[1:] / count[0])) if count[0] else {}
    if gold:
        figures["names F1"] = 200 * right / max(1, found + gold)
    return figures
