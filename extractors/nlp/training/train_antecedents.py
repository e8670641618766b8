#!/usr/bin/env python3
"""Trains the antecedent ranker: a log-linear model of which earlier mention an anaphor stands for, or that it is new.

usage: train_antecedents.py PAIRS.txt GOLD.conllu[.gz] LICENCES.tsv -o models/english.antecedents
           [--persons PAIRS.txt LITBANK.ndjson.gz] [--dev PAIRS.txt GOLD.conllu[.gz]]
           [--groups it,its,they,their --others MODEL]

PAIRS.txt: what relata-antecedent-pairs prints for the texts of GOLD (tests/bench/gum_texts.py makes them). Only documents that
LICENCES marks `free` are read. An anaphor is right with any candidate of its own gold cluster; it is new where there is none.
Anaphors that gold does not mark count as new. He and his are trained apart from the others, with those of LitBank
(litbank_texts.py), which has five times as many. What a feature says is learnt once for all groups, and how much more or less it says in
each; the sum is written. Maximises the log-likelihood; needs numpy and scipy. The same input gives the same bytes.
"""
import argparse
import os
import sys

import numpy
import scipy.sparse

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../tests/bench"))
import coreference_reading as reading  # noqa: E402
import litbank_texts  # noqa: E402

FEWEST = 4  # times that a feature must be seen
SCALE = 1000  # of the whole-number weights
# By how much a candidate must beat being new: as trusted as before, by cross-validation.
MARGINS = {"bare": -0.1, "definite": 0.1, "demonstrative": 0.0, "possessive": -0.1, "it": 0.0, "its": 0.1,
           "they": -0.1, "their": 0.0, "he": 0.5, "his": 0.5}
PERSONS = {"he", "his"}
PASSES, PASSES_OF_PERSONS = 15, 12

SHARED = "*"  # the group of what a feature says in all groups
BATCH = 400  # anaphors
DROPPED = 0.1
RATE = 0.004
DECAY = 0.03
SEEDS = 3  # the weights are the mean of as many


class Anaphors:
    """Rows of features; each anaphor's first row is its being new, its candidates follow."""

    def __init__(self):
        self.groups, self.starts, self.rows, self.right = [], [], [], []

    def extend(self, others):
        self.groups += others.groups
        self.starts += [len(self.rows) + start for start in others.starts]
        self.rows += others.rows
        self.right += others.right

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


def read_gum(pairs_path, gold_path, free, wanted):
    gold = {name: clusters_by_character(mentions) for name, mentions in reading.documents(gold_path).items()}
    return read(pairs_path, {name: clusters for name, clusters in gold.items() if name in free}, wanted)


def read(pairs_path, gold, wanted):
    """Of the documents that gold has, the anaphors of the groups that are wanted."""
    anaphors, clusters, pending = Anaphors(), None, None

    def finish():
        if pending and pending[1] in wanted:
            anaphors.add(*pending[1:])

    with open(pairs_path, encoding="utf-8") as lines:
        for line in lines:
            parts = line.split()
            if parts[0] == "D":
                finish()
                pending, clusters = None, gold.get(parts[1])
            elif clusters is None:
                continue
            elif parts[0] == "A":
                finish()
                pending = [clusters.get(int(parts[1])), parts[3], None, [], []]
            elif parts[0] == "N":
                pending[2] = with_shared(pending[1], parts[1:])
            else:
                cluster = clusters.get(int(parts[1]))
                pending[3].append(with_shared(pending[1], parts[3:]))
                pending[4].append(cluster is not None and cluster == pending[0])
    finish()
    return anaphors


def with_shared(group, values):
    """The features of a row: by the anaphor's group, and for all groups together."""
    return [f"{name} {value}" for name in (group, SHARED) for value in values]


def matrix(anaphors, numbers):
    """A row a row of the anaphors, a column a feature; and how many rows each anaphor has."""
    indptr, indices = [0], []
    for row in anaphors.rows:
        indices += [numbers[value] for value in row if value in numbers]
        indptr.append(len(indices))
    rows = scipy.sparse.csr_matrix((numpy.ones(len(indices), numpy.float32), indices, indptr), shape=(len(anaphors.rows), len(numbers)))
    return rows, numpy.diff(numpy.append(anaphors.starts, len(anaphors.rows)))


def slope_of(scores, right, firsts, lengths):
    """Of the negative log-likelihood of the right rows, by the scores of rows: those of an anaphor follow one another."""
    highest = numpy.repeat(numpy.maximum.reduceat(scores, firsts), lengths)
    values = numpy.exp(scores - highest)
    among_right = values * right
    return values / numpy.repeat(numpy.add.reduceat(values, firsts), lengths) - \
        among_right / numpy.repeat(numpy.add.reduceat(among_right, firsts) + 1e-12, lengths)


def batches(generator, starts, lengths):
    """Rows of a batch of anaphors, where each begins among them, and their lengths: all anaphors once, in any order."""
    order = generator.permutation(len(starts))
    for begin in range(0, len(order), BATCH):
        chosen = order[begin:begin + BATCH]
        count = lengths[chosen]
        firsts = numpy.cumsum(count) - count
        yield numpy.repeat(starts[chosen] - firsts, count) + numpy.arange(count.sum()), firsts, count


def learn(rows, lengths, right, passes, seed):
    """Weights by Adam with decay; a tenth of the features is left out at a time, so that none is relied on alone."""
    generator = numpy.random.default_rng(seed)
    starts = numpy.cumsum(lengths) - lengths
    weights, mean, square = (numpy.zeros(rows.shape[1], numpy.float32) for _ in range(3))
    steps = passes * -(-len(starts) // BATCH)
    step = 0
    for _ in range(passes):
        for chosen, firsts, count in batches(generator, starts, lengths):
            step += 1
            batch = rows[chosen]
            batch.data *= (generator.random(batch.nnz) > DROPPED) / (1.0 - DROPPED)
            slope = batch.T @ (slope_of(batch @ weights, right[chosen], firsts, count) / len(count)).astype(numpy.float32)
            mean = 0.9 * mean + 0.1 * slope
            square = 0.99 * square + 0.01 * slope ** 2
            move = mean / (1 - 0.9 ** step) / (numpy.sqrt(square / (1 - 0.99 ** step)) + 1e-8)
            rate = RATE * min(1.0, step / 50) * 0.5 * (1 + numpy.cos(numpy.pi * step / (steps + 1)))
            weights = (weights - rate * (move + DECAY * weights)).astype(numpy.float32)
    return weights


def train(anaphors, passes):
    counts = {}
    for row in anaphors.rows:
        for value in row:
            counts[value] = counts.get(value, 0) + 1
    shared_count = {value.split()[1]: count for value, count in counts.items() if value.startswith(SHARED)}
    names = sorted(value for value in counts if shared_count[value.split()[1]] >= FEWEST)
    rows, lengths = matrix(anaphors, {value: i for i, value in enumerate(names)})
    right = numpy.array(anaphors.right)
    found = sum(learn(rows, lengths, right, passes, seed) for seed in range(SEEDS)) / SEEDS
    return dict(zip(names, map(float, found)))


def to_groups(weights, groups):
    """The weights of these groups with the shared ones added."""
    summed = {}
    for name, weight in weights.items():
        group, value = name.split()
        for target in groups if group == SHARED else {group} & set(groups):
            key = f"{target} {value}"
            summed[key] = summed.get(key, 0.0) + weight
    return summed


def lines_of_others(path, groups):
    with open(path, encoding="utf-8") as rows:
        split = [line.rstrip("\n").split("\t") for line in rows]
    return [(row[0], row[1], int(row[2]), int(row[3])) for row in split if row[1] not in groups]


def report(anaphors, weights, margins=(-0.5, 0.0, 0.25, 0.5, 0.75, 1.0)):
    scores = numpy.array([sum(weights.get(value, 0.0) for value in row) for row in anaphors.rows])
    ends = anaphors.starts[1:] + [len(anaphors.rows)]
    for group in sorted(set(name.split()[0] for name in weights)):
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
    parser.add_argument("--persons", nargs=2, metavar=("PAIRS", "LITBANK"))
    parser.add_argument("--dev", nargs=2)
    parser.add_argument("--groups", default=",".join(MARGINS), help="those whose weights are written")
    parser.add_argument("--others", metavar="MODEL", help="take the weights of the other groups from MODEL as they are")
    options = parser.parse_args()
    groups = options.groups.split(",")
    with open(options.licences, encoding="utf-8") as lines:
        free = {row[0] for row in (line.rstrip("\n").split("\t") for line in lines) if row[6] == "free"}
    weights = {}
    for chosen in (set(groups) - PERSONS, set(groups) & PERSONS):
        if not chosen:
            continue
        learnt_from = PERSONS if chosen & PERSONS else set(MARGINS)
        anaphors = read_gum(options.pairs, options.gold, free, learnt_from)
        if options.persons and chosen & PERSONS:
            gold = {name: things for name, _, things in litbank_texts.documents(options.persons[1])}
            anaphors.extend(read(options.persons[0], gold, learnt_from))
        print(f"{len(anaphors.starts)} anaphors, {len(anaphors.rows)} rows")
        weights.update(to_groups(train(anaphors, PASSES_OF_PERSONS if chosen & PERSONS else PASSES), sorted(chosen)))
    for group in groups:
        key = f"{group} new_bias:0"
        weights[key] = weights.get(key, 0.0) + MARGINS.get(group, 0.0)
    lines = lines_of_others(options.others, groups) if options.others else []
    for name, weight in weights.items():
        group, value = name.split()
        feature, number = value.split(":")
        if round(SCALE * weight) != 0:
            lines.append((feature, group, int(number), round(SCALE * weight)))
    with open(options.output, "w", encoding="utf-8") as out:
        out.write("".join("\t".join(map(str, line)) + "\n" for line in sorted(lines)))
    print(f"{options.output}: {len(lines)} weights")
    if options.dev:
        report(read_gum(*options.dev, free, set(groups)), weights)


if __name__ == "__main__":
    main()
