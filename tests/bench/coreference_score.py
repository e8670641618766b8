#!/usr/bin/env python3
"""Scores coreference. usage: coreference_score.py GOLD.conllu[.gz] SYSTEM.conllu [--documents LIST]

Both files: the same words, `# newdoc id`, CorefUD or GUM brackets in MISC (Entity=). Mentions are matched by the sentence
and their head word. LIST: a file whose first column names documents, and whose line holds the word `free`
(gum_docs_licences.tsv). Prints, for all gold mentions that are no singletons: MUC, B3, CEAF phi4 and their mean; and B3 of
named entities: gold clusters that hold a mention headed by a proper noun (a gold mention that the system lacks counts as a
singleton, the system's further mentions are left out). `--errors N` lists merged persons.
"""
import argparse
import collections
import gzip
import re


def documents(path):
    """-> {document: ({(sentence, head): cluster}, {(sentence, head): text}, {mention that is a name})}"""
    opener = gzip.open if path.endswith(".gz") else open
    found, sentence, rows = {}, 0, []

    def finish():
        nonlocal rows, sentence
        if rows:
            take_sentence(found[name], sentence, rows)
            sentence += 1
        rows = []

    name = None
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                finish()
                name, sentence = line.split("=", 1)[1].strip(), 0
                found[name] = ({}, {}, set())
            elif not line:
                finish()
            elif not line.startswith("#"):
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
    finish()
    return found


def take_sentence(document, sentence, rows):
    clusters, texts, names = document
    open_mentions = collections.defaultdict(list)
    spans = []
    for i, row in enumerate(rows):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        for bracket in re.findall(r"\([^()]*\)?|[^()]+\)", entity.group(1) if entity else ""):
            cluster = re.split(r"[-)]", bracket.lstrip("("))[0]
            if bracket.startswith("("):
                open_mentions[cluster].append(i)
                if not bracket.endswith(")"):
                    continue
            if open_mentions[cluster]:
                spans.append((open_mentions[cluster].pop(), i + 1, cluster))
    for begin, end, cluster in sorted(spans, key=lambda s: s[0] - s[1]):
        heads = [i for i in range(begin, end) if not begin <= int(rows[i][6]) - 1 < end]
        mention = (sentence, heads[0] if heads else begin)
        clusters[mention] = cluster
        texts[mention] = " ".join(row[1] for row in rows[begin:end])
        if rows[mention[1]][3] == "PROPN":
            names.add(mention)


def grouped(clusters):
    groups = collections.defaultdict(set)
    for mention, cluster in clusters.items():
        groups[cluster].add(mention)
    return list(groups.values())


def f1(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


def muc_half(key, response_of):
    common = total = 0
    for group in key:
        parts = {response_of.get(m, m) for m in group}
        common += len(group) - len(parts)
        total += len(group) - 1
    return common, total


def b_cubed_half(key, response_of, response_groups):
    score = 0.0
    for group in key:
        for mention in group:
            other = response_groups.get(response_of.get(mention), {mention})
            score += len(group & other) / len(group)
    return score, sum(len(g) for g in key)


def ceaf(key, response):
    """phi4, greedily aligned (the optimum differs in the second decimal)."""
    pairs = []
    by_mention = {m: j for j, group in enumerate(response) for m in group}
    for i, group in enumerate(key):
        for j in {by_mention[m] for m in group if m in by_mention}:
            pairs.append((2 * len(group & response[j]) / (len(group) + len(response[j])), i, j))
    used_i, used_j, total = set(), set(), 0.0
    for score, i, j in sorted(pairs, reverse=True):
        if i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            total += score
    return total


def named_b_cubed(gold, system, names):
    gold_groups = [g for g in grouped(gold) if g & names]
    mentions = set().union(*gold_groups) if gold_groups else set()
    answer = {m: system.get(m, ("missing", m)) for m in mentions}
    answer_groups = collections.defaultdict(set)
    for mention, cluster in answer.items():
        answer_groups[cluster].add(mention)
    gold_of = {m: g for g in map(frozenset, gold_groups) for m in g}
    precision = sum(len(answer_groups[answer[m]] & gold_of[m]) / len(answer_groups[answer[m]]) for m in mentions)
    recall = sum(len(answer_groups[answer[m]] & gold_of[m]) / len(gold_of[m]) for m in mentions)
    return precision, recall, len(mentions)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("system")
    parser.add_argument("--documents")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    wanted = None
    if options.documents:
        wanted = {line.split("\t")[0] for line in open(options.documents, encoding="utf-8") if "\tfree" in line}
    gold, system = documents(options.gold), documents(options.system)
    sums, named, wrong = collections.Counter(), [0.0, 0.0, 0], []
    for name, (clusters, texts, names) in gold.items():
        if wanted is not None and name not in wanted:
            continue
        answer = system.get(name, ({}, {}, set()))[0]
        key = [g for g in grouped(clusters) if len(g) > 1]
        response = [g for g in grouped(answer) if len(g) > 1]
        key_of = {m: i for i, g in enumerate(key) for m in g}
        response_of = {m: i for i, g in enumerate(response) for m in g}
        for side, (a, b_of, b) in {"r": (key, response_of, response), "p": (response, key_of, key)}.items():
            good, total = muc_half(a, b_of)
            sums["muc" + side] += good
            sums["muc-total" + side] += total
            good, total = b_cubed_half(a, b_of, dict(enumerate(b)))
            sums["b3" + side] += good
            sums["b3-total" + side] += total
        aligned = ceaf(key, response)
        sums["ceafr"] += aligned
        sums["ceafp"] += aligned
        sums["ceaf-totalr"] += len(key)
        sums["ceaf-totalp"] += len(response)
        for i, value in enumerate(named_b_cubed(clusters, answer, names)):
            named[i] += value
        wrong += merged_names(name, clusters, answer, names, texts)
    mean = 0.0
    for metric in ("muc", "b3", "ceaf"):
        p, r = (sums[metric + s] / max(1, sums[metric + "-total" + s]) for s in "pr")
        mean += f1(p, r) / 3
        print(f"{metric:5} P {100 * p:.2f} R {100 * r:.2f} F1 {100 * f1(p, r):.2f}")
    print(f"mean F1 {100 * mean:.2f}")
    p, r = named[0] / max(1, named[2]), named[1] / max(1, named[2])
    print(f"B3 of named entities: P {100 * p:.2f} R {100 * r:.2f} F1 {100 * f1(p, r):.2f} ({named[2]} mentions)")
    print(f"pairs of names merged wrongly: {len(wrong)}")
    for line in wrong[: options.errors]:
        print("  ", line)


def merged_names(document, gold, answer, names, texts):
    """Name mentions of one system cluster that gold keeps apart: first mention of each gold cluster."""
    wrong = []
    for group in grouped({m: c for m, c in answer.items() if m in gold and m in names}):
        firsts = {}
        for mention in sorted(group):
            firsts.setdefault(gold[mention], mention)
        listed = list(firsts.values())
        wrong += [f"{document}: {texts[listed[0]]} | {texts[m]} (sentence {m[0]})" for m in listed[1:]]
    return wrong


if __name__ == "__main__":
    main()
