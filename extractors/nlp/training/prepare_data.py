#!/usr/bin/env python3
"""Turns treebanks and name sets into the trainer's CoNLL-U: trees in columns 3-8, names as NER= in MISC.

usage: prepare_data.py DATA-FOLDER OUTPUT-FOLDER [--tests]

DATA-FOLDER holds treebanks/ and ner/. A file a set and split: SET-SPLIT.conllu. Sets with trees (ewt, gum) carry the
names of uner_ewt and gum where the sentences agree token by token; sets of names alone have `_` for heads. Only
documents of GUM whose text is free for commercial use are taken. With --tests it writes the test splits of EWT, PUD and WikiGold
instead, to report figures with; the trainer never reads them.
"""
import gzip
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), "teacher"))
import english_tokens  # noqa: E402

NAME_ONLY_SETS = ("wikigold", "redocred", "crossner", "re3d", "btc", "wnut17")


def read(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return lines.read().split("\n")


def read_trees(path, kept_documents):
    """Sentences as lists of ten-column rows; of the documents given, or of all when that is None."""
    sentences, rows, keep = [], [], kept_documents is None
    for line in read(path):
        if line.startswith("# newdoc id") and kept_documents is not None:
            keep = line.split("=", 1)[1].strip() in kept_documents
        elif line and not line.startswith("#"):
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
        elif not line and rows:
            if keep:
                sentences.append(rows)
            rows = []
    return sentences


def read_names(path):
    sentences, rows = [], []
    for line in read(path):
        if "\t" in line:
            token, tag = line.split("\t")[:2]
            rows.append((token, tag))
        elif not line and rows:
            sentences.append(rows)
            rows = []
    return sentences


def with_names(trees, names):
    """Adds NER= to the sentences of trees that stand in names with the same words; returns how many did."""
    by_words = {}
    for sentence in names:
        by_words.setdefault("\t".join(token for token, _ in sentence), []).append([tag for _, tag in sentence])
    found = 0
    for rows in trees:
        tags = by_words.get("\t".join(row[1] for row in rows))
        for position, row in enumerate(rows):
            kept = [item for item in row[9].split("|") if item == "SpaceAfter=No"]
            if tags:
                kept.append("NER=" + tags[0][position])
            row[9] = "|".join(kept) or "_"
        if tags:
            found += 1
            if len(tags) > 1:
                tags.pop(0)
    return found


def write(path, sentences):
    with open(path, "w", encoding="utf-8") as out:
        for rows in sentences:
            for position, row in enumerate(rows):
                out.write("\t".join([str(position + 1)] + row[1:8] + ["_", row[9]]) + "\n")
            out.write("\n")
    print(f"{path}: {len(sentences)} sentences, {sum(map(len, sentences))} tokens")


def share_of_crossner(data, split, sentences):
    """Its train split is small by design: of its dev split, four sentences of five are learnt from, the fifth measures."""
    if split == "dev":
        return sentences[::5]
    return sentences + [s for at, s in enumerate(read_names(os.path.join(data, "ner", "crossner-dev.conll.gz"))) if at % 5]


def split_compounds(sentence):
    """Words as the tokenizer cuts them: hyphens of compounds are words of their own; all parts share the name."""
    cut = []
    for token, tag in sentence:
        for number, part in enumerate(english_tokens.split_hyphens(token)):
            cut.append((part, "I" + tag[1:] if number and tag != "O" else tag))
    return cut


def name_rows(sentence):
    return [["_", token] + ["_"] * 7 + ["NER=" + tag] for token, tag in sentence]


def write_tests(data, out):
    for treebank, names in (("ewt", "uner_ewt"), ("pud", "uner_pud")):
        trees = read_trees(os.path.join(data, "treebanks", f"en_{treebank}-ud-test.conllu.gz"), None)
        with_names(trees, read_names(os.path.join(data, "ner", f"{names}-test.conll.gz")))
        write(os.path.join(out, f"{treebank}-test.conllu"), trees)
    wikigold = read_names(os.path.join(data, "ner", "wikigold-test.conll.gz"))
    write(os.path.join(out, "wikigold-test.conllu"), [name_rows(sentence) for sentence in wikigold])


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    data, out = sys.argv[1:3]
    if sys.argv[3:] == ["--tests"]:
        write_tests(data, out)
        return
    with open(os.path.join(data, "treebanks", "gum_docs_licences.tsv"), encoding="utf-8") as lines:
        free = {row[0] for row in (line.split("\t") for line in lines) if row[6] == "free"}
    for split in ("train", "dev"):
        for treebank, kept, names in (("ewt", None, "uner_ewt"), ("gum", free, "gum")):
            trees = read_trees(os.path.join(data, "treebanks", f"en_{treebank}-ud-{split}.conllu.gz"), kept)
            found = with_names(trees, read_names(os.path.join(data, "ner", f"{names}-{split}.conll.gz")))
            print(f"{treebank} {split}: {found} of {len(trees)} sentences have names marked")
            write(os.path.join(out, f"{treebank}-{split}.conllu"), trees)
        for name in NAME_ONLY_SETS:
            path = os.path.join(data, "ner", f"{name}-{split}.conll.gz")
            if os.path.exists(path):
                sentences = read_names(path)
                if name == "crossner":
                    sentences = share_of_crossner(data, split, sentences)
                if split == "train":
                    sentences = [split_compounds(sentence) for sentence in sentences]
                write(os.path.join(out, f"{name}-{split}.conllu"), [name_rows(s) for s in sentences])


if __name__ == "__main__":
    main()
