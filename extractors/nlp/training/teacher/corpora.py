"""Reads treebanks (CoNLL-U) and name sets (CoNLL, BIO) into sentences.

A sentence has its words and whichever layers its source gives; a layer that a source lacks stays None and takes no part
in the loss. Licences: only GUM documents marked `free` are read, so that the weights and the silver stay free.
"""
import dataclasses
import gzip
import os
import random

# Order is the index of the set marker in the model; 0 is the convention that labels silver by default.
NAME_SETS = ["uner_ewt", "gum", "wikigold", "redocred", "crossner", "btc", "wnut17"]
# Sets whose annotators left MISC out: there, MISC is masked and never punished.
SETS_WITHOUT_MISC = {"uner_ewt", "btc"}
NAME_LABELS = ["O"] + [f"{part}-{kind}" for kind in ("PER", "ORG", "LOC", "MISC") for part in "BI"]


@dataclasses.dataclass
class Sentence:
    words: list
    tags: list = None  # "UPOS|XPOS"
    heads: list = None  # 1-based, 0 is the root
    labels: list = None
    names: list = None  # BIO
    name_set: str = None
    text_id: str = ""


def open_text(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")


def read_treebank(path, keep_document=lambda name: True):
    """Sentences of a CoNLL-U file; multiword ranges and empty nodes are passed over."""
    sentences, rows, keep, text_id = [], [], True, ""
    with open_text(path) as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id = "):
                keep = keep_document(line[14:])
            elif line.startswith("# sent_id = "):
                text_id = line[12:]
            elif line and line[0] != "#":
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
            elif not line and rows:
                if keep:
                    sentences.append(Sentence([r[1] for r in rows], [f"{r[3]}|{r[4]}" for r in rows],
                                              [int(r[6]) for r in rows], [r[7] for r in rows], text_id=text_id))
                rows = []
    return sentences


def free_gum_documents(licences_path):
    """Names of the GUM documents whose text may be used for any purpose."""
    with open(licences_path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    return {row[0] for row in rows if row[6] == "free"}


def read_names(path, name_set):
    sentences, words, names = [], [], []
    with open_text(path) as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) > 1:
                words.append(columns[0])
                names.append(columns[1])
            elif not columns[0] and words:
                sentences.append(Sentence(words, names=names, name_set=name_set))
                words, names = [], []
    if words:
        sentences.append(Sentence(words, names=names, name_set=name_set))
    return sentences


def join_names(trees, named):
    """Adds the names to the trees with the same words; returns how many trees got them."""
    by_words = {tuple(s.words): s for s in named}
    joined = 0
    for tree in trees:
        match = by_words.get(tuple(tree.words))
        if match:
            tree.names, tree.name_set = match.names, match.name_set
            joined += 1
    return joined


class Corpora:
    """All training and development sentences under `shared` (folders treebanks/ and ner/)."""

    def __init__(self, shared, seed):
        self.shared = shared
        self.random = random.Random(seed)
        free = free_gum_documents(os.path.join(shared, "treebanks/gum_docs_licences.tsv"))
        self.trees = self._trees("en_ewt-ud-train", "uner_ewt-train", "uner_ewt")
        self.trees += self._trees("en_gum-ud-train", "gum-train", "gum", free.__contains__)
        self.ewt_dev = self._trees("en_ewt-ud-dev", "uner_ewt-dev", "uner_ewt")
        self.wikigold_dev = self._names("wikigold-dev", "wikigold")
        self.named = {name: self._names(f"{name}-train", name) for name in NAME_SETS[2:]}

    def _names(self, file, name_set):
        return read_names(os.path.join(self.shared, "ner", f"{file}.conll.gz"), name_set)

    def _trees(self, file, names_file, name_set, keep=lambda name: True):
        trees = read_treebank(os.path.join(self.shared, "treebanks", f"{file}.conllu.gz"), keep)
        joined = join_names(trees, self._names(names_file, name_set))
        print(f"{file}: {len(trees)} sentences, {joined} with names", flush=True)
        return trees

    def epoch(self, shares, longest):
        """A fresh draw: every tree, and of each name set the share named in `shares` (default all)."""
        sentences = list(self.trees)
        for name, named in self.named.items():
            count = round(len(named) * shares.get(name, 1.0))
            sentences += self.random.sample(named, count)
        return [s for s in sentences if len(s.words) <= longest]
