#!/usr/bin/env python3
"""Trains the antecedent ranker: a log-linear model of which earlier mention an anaphor stands for, or that it is new.

usage: train_antecedents.py PAIRS.txt GOLD.conllu[.gz] LICENCES.tsv -o models/english.antecedents
           [--dev PAIRS.txt GOLD.conllu[.gz]] [--ridge R]

PAIRS.txt: what relata-antecedent-pairs prints for the texts of GOLD (tests/bench/gum_texts.py makes them). Only documents that
LICENCES marks `free` are read. An anaphor is right with any candidate of its own gold cluster; it is new where there is none.
Anaphors that gold does not mark count as new. Maximises the log-likelihood less a ridge (L-BFGS); needs numpy and scipy. The same
input gives the same bytes.
"""
import argparse
import os
import sys

import numpy
import scipy.optimize
import scipy.sparse

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../tests/bench"))
import coreference_reading as reading  # noqa: E402

FEWEST = 4  # times that a feature must be seen
SCALE = 1000  # of the whole-number weights
# By how much a candidate must beat being new: for trust rather than for F1; chosen on GUM dev.
MARGINS = {"bare": 0.2, "definite": 0.4, "demonstrative": 0.4, "possessive": 0.5, "it": 0.3, "its": 0.5,
           "they": 0.3, "their": 0.3}

# What says the same of anaphors of every group: its weights are learnt once, and added to those of each group.
SHARED = {"fit", "words_and_fit", "structure", "predicate", "new_kind", "kind_of_name"}
NOUN_GROUPS = ["definite", "demonstrative", "possessive", "bare"]


class Anaphors:
    """Rows of features; each anaphor's first row is its being new, its candidates follow."""

    def __init__(self):
        self.groups, self.starts, self.rows, self.right = [], [], [], []

    def add(self, group, new_row, candidates, is_right):
        self.groups.append(group)
        self.starts.append(len(self.rows))
        self.rows.append(new_row)
        self.right.append(not any(is_right))
        self.rows += candidates
        self.right += is_right


def clusters_by_character(gold):
    found = {}
    for mention in gold:
        for character in range(mention.head.begin, mention.head.end):
            found[character] = mention.cluster
    return found


def read(pairs_path, gold_path, free, groups=None):
    gold = {name: clusters_by_character(mentions) for name, mentions in reading.documents(gold_path).items()}
    anaphors, clusters, pending = Anaphors(), None, None

    def finish():
        if pending and pending[2] is not None:
            anaphors.add(*pending[1:])

    with open(pairs_path, encoding="utf-8") as lines:
        for line in lines:
            parts = line.split()
            if parts[0] == "D":
                finish()
                pending, clusters = None, gold.get(parts[1]) if parts[1] in free else None
            elif clusters is None:
                continue
            elif parts[0] == "A":
                finish()
                if groups and parts[3] not in groups:
                    pending = None
                    continue
                pending = [clusters.get(int(parts[1])), parts[3], None, [], []]
            elif pending is None:
                continue
            elif parts[0] == "N":
                pending[2] = with_shared(pending[1], parts[1:])
            else:
                cluster = clusters.get(int(parts[1]))
                pending[3].append(with_shared(pending[1], parts[3:]))
                pending[4].append(cluster is not None and cluster == pending[0])
    finish()
    return anaphors


def with_shared(group, values):
    """The features of a row: by the anaphor's group, and those of SHARED for all groups together too."""
    return [f"{group} {value}" for value in values] + [f"* {v}" for v in values if v.split(":")[0] in SHARED]


def matrix(anaphors, numbers):
    indptr, indices = [0], []
    for row in anaphors.rows:
        indices += [numbers[value] for value in row if value in numbers]
        indptr.append(len(indices))
    return scipy.sparse.csr_matrix((numpy.ones(len(indices)), indices, indptr), shape=(len(anaphors.rows), len(numbers)))


def train(anaphors, features, ridge):
    counts = {}
    for row in anaphors.rows:
        for value in row:
            counts[value] = counts.get(value, 0) + 1
    names = sorted(value for value, count in counts.items() if count >= FEWEST)
    numbers = {value: i for i, value in enumerate(names)}
    rows = matrix(anaphors, numbers)
    columns = rows.T.tocsr()
    starts = numpy.array(anaphors.starts)
    right = numpy.array(anaphors.right)
    lengths = numpy.diff(numpy.append(starts, len(anaphors.rows)))

    def log_sums(scores):
        highest = numpy.maximum.reduceat(scores, starts)
        return highest + numpy.log(numpy.add.reduceat(numpy.exp(scores - numpy.repeat(highest, lengths)), starts))

    def loss(weights):
        scores = rows @ weights
        wanted = numpy.where(right, scores, -1e9)
        all_sums, right_sums = log_sums(scores), log_sums(wanted)
        slope = numpy.exp(scores - numpy.repeat(all_sums, lengths)) - numpy.exp(wanted - numpy.repeat(right_sums, lengths))
        return (all_sums - right_sums).sum() + ridge * weights @ weights, columns @ slope + 2 * ridge * weights

    found = scipy.optimize.minimize(loss, numpy.zeros(len(names)), jac=True, method="L-BFGS-B",
                                    options={"maxiter": features})
    return dict(zip(names, found.x))


def to_groups(weights):
    """The weights of every group with the shared ones added."""
    summed = {name: weight for name, weight in weights.items() if not name.startswith("* ")}
    for name, weight in weights.items():
        if name.startswith("* "):
            for group in NOUN_GROUPS:
                key = f"{group} {name[2:]}"
                summed[key] = summed.get(key, 0.0) + weight
    return summed


def pronoun_lines(path):
    with open(path, encoding="utf-8") as rows:
        split = [line.rstrip("\n").split("\t") for line in rows]
    return [(row[0], row[1], int(row[2]), int(row[3])) for row in split if row[1] not in NOUN_GROUPS]


def report(anaphors, weights, margins=(-0.5, 0.0, 0.5, 1.0)):
    scores = numpy.array([sum(weights.get(value, 0.0) for value in row) for row in anaphors.rows])
    ends = anaphors.starts[1:] + [len(anaphors.rows)]
    for group in sorted(set(anaphors.groups)):
        line = f"{group:14}"
        for margin in margins:
            right = linked = wanted = 0
            for name, start, end in zip(anaphors.groups, anaphors.starts, ends):
                if name != group:
                    continue
                wanted += any(anaphors.right[start + 1:end])
                best = start + int(numpy.argmax(scores[start:end] - margin * (numpy.arange(end - start) > 0)))
                if best > start:
                    linked += 1
                    right += anaphors.right[best]
            line += f"  {margin}: P {100 * right / max(1, linked):.1f} R {100 * right / max(1, wanted):.1f} of {wanted}"
        print(line)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs")
    parser.add_argument("gold")
    parser.add_argument("licences")
    parser.add_argument("-o", "--output", required=True)
    parser.add_argument("--dev", nargs=2)
    parser.add_argument("--ridge", type=float, default=1.0)
    parser.add_argument("--iterations", type=int, default=25)
    parser.add_argument("--nouns-only", metavar="MODEL", help="take the weights of pronouns from MODEL as they are")
    options = parser.parse_args()
    with open(options.licences, encoding="utf-8") as lines:
        free = {row[0] for row in (line.rstrip("\n").split("\t") for line in lines) if row[6] == "free"}
    groups = NOUN_GROUPS if options.nouns_only else None
    anaphors = read(options.pairs, options.gold, free, groups)
    print(f"{len(anaphors.starts)} anaphors, {len(anaphors.rows)} rows")
    weights = train(anaphors, options.iterations, options.ridge)
    weights = to_groups(weights)
    for group, margin in MARGINS.items():
        if groups and group not in groups:
            continue
        weights[f"{group} new_bias:0"] = weights.get(f"{group} new_bias:0", 0.0) + margin
    lines = []
    for name, weight in weights.items():
        group, value = name.split()
        feature, number = value.split(":")
        if round(SCALE * weight) != 0:
            lines.append((feature, group, int(number), round(SCALE * weight)))
    if options.nouns_only:
        lines += pronoun_lines(options.nouns_only)
    with open(options.output, "w", encoding="utf-8") as out:
        out.write("".join("\t".join(map(str, line)) + "\n" for line in sorted(lines)))
    print(f"{options.output}: {len(lines)} weights")
    if options.dev:
        report(read(options.dev[0], options.dev[1], free, groups), weights)


if __name__ == "__main__":
    main()
