#!/usr/bin/env python3
"""Figures of a trained teacher on gold words, and how its scores tell good sentences from bad ones.

usage: evaluate.py --shared ../shared --checkpoint WORK_FOLDER/teacher.pt
"""
import argparse
import os

import numpy as np
import torch

import analysis
import batches
import corpora
import label

TREES = [("en_ewt-ud-dev", "uner_ewt-dev"), ("en_ewt-ud-test", "uner_ewt-test"), ("en_pud-ud-test", "uner_pud-test")]
NAMES = [("wikigold-dev", "wikigold"), ("wikigold-test", "wikigold"), ("crossner-dev", "crossner"),
         ("redocred-dev", "redocred")]


def show(name, figures):
    print(name, "  ".join(f"{key} {value:.2f}" for key, value in figures.items()), flush=True)


def calibration(analyst, trees):
    """For each threshold: the share of the words kept and their LAS."""
    rows = []
    for group in batches.by_length(trees, analyst.word_pieces, 1200):
        chosen = [trees[i] for i in group]
        for gold, found in zip(chosen, analyst.analyse(chosen, ["uner_ewt"])):
            right = (np.array(gold.heads) == found.heads) & (np.array(gold.labels) == found.labels)
            rows.append((found.score, len(right), right.sum()))
    rows = np.array(rows)
    for threshold in (0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9):
        kept = rows[rows[:, 0] >= threshold].sum(0)
        print(f"  score >= {threshold}: {100 * kept[1] / rows[:, 1].sum():.1f} % of words, "
              f"LAS {100 * kept[2] / kept[1]:.2f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", required=True)
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    analyst = label.load_teacher(options.checkpoint, bfloat16=True)
    treebanks, names = os.path.join(options.shared, "treebanks"), os.path.join(options.shared, "ner")
    for file, names_file in TREES:
        trees = corpora.read_treebank(os.path.join(treebanks, f"{file}.conllu.gz"))
        corpora.join_names(trees, corpora.read_names(os.path.join(names, f"{names_file}.conll.gz"), "uner_ewt"))
        show(file, analysis.evaluate(analyst, trees, "uner_ewt", 1200))
    for file, name_set in NAMES:
        sentences = corpora.read_names(os.path.join(names, f"{file}.conll.gz"), name_set)
        show(file, analysis.evaluate(analyst, sentences, name_set, 1200))
    free = corpora.free_gum_documents(os.path.join(treebanks, "gum_docs_licences.tsv"))
    for file, keep in (("en_ewt-ud-dev", lambda document: True), ("en_gum-ud-dev", free.__contains__)):
        print(f"{file}, by score")
        calibration(analyst, corpora.read_treebank(os.path.join(treebanks, f"{file}.conllu.gz"), keep))


if __name__ == "__main__":
    main()
