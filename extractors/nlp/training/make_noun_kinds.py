#!/usr/bin/env python3
"""Makes the section `kind` of data/reference_lexicon.tsv: how often a noun is said of names of each type.

usage: make_noun_kinds.py COUNTS.tsv reference_lexicon.tsv > noun_kinds.tsv

COUNTS.tsv: what relata-noun-kinds prints of texts: noun, type, how (A apposition, C copula, F beside, B or E a name's own first or
last word), count. Each line of the output: noun, a digit for each type of TYPES. 0 stands for under 1 % of what the noun is said
of, 6 for over 70 %; a noun that was seen rarely leans on the nouns of its class.
"""
import bisect
import collections
import sys

TYPES = ["person", "organisation", "country", "city", "place", "other"]
WEIGHT = {"A": 1.0, "C": 1.0, "F": 1.0, "B": 0.3, "E": 0.5}
LEVELS = [0.01, 0.03, 0.08, 0.2, 0.4, 0.7]
MOST_OF_NAMES = 10  # a name that a text repeats counts less than what is said of it
PRIOR = 2.0


def read_counts(path):
    counts = collections.defaultdict(lambda: [0.0] * len(TYPES))
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            noun, kind, how, count = line.rstrip("\n").split("\t")
            number = float(count)
            if how in "BE":
                number = min(number, MOST_OF_NAMES + number ** 0.5)
            counts[noun][TYPES.index(kind)] += WEIGHT[how] * number
    return counts


def shares(row):
    return [value / sum(row) for value in row]


def main():
    counts = read_counts(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    class_of = {row[1]: row[2].split("|")[0] for row in rows if row[0] == "noun"}
    of_class = collections.defaultdict(lambda: [0.5] * len(TYPES))
    for noun, row in sorted(counts.items()):
        scale = min(1.0, 4.0 / sum(row))
        for kind in (class_of.get(noun, ""), "any"):
            of_class[kind] = [a + scale * b for a, b in zip(of_class[kind], row)]
    for noun, row in sorted(counts.items()):
        if noun not in class_of:
            continue
        prior = shares(of_class[class_of[noun]])
        posterior = shares([a + PRIOR * b for a, b in zip(row, prior)])
        print(noun, "".join(str(bisect.bisect(LEVELS, share)) for share in posterior), sep="\t")


if __name__ == "__main__":
    main()
