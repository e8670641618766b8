#!/usr/bin/env python3
"""Scores coreference. usage: coreference_score.py GOLD.conllu[.gz] SYSTEM.conllu [--documents LIST] [--errors N] [--lost] [--speakers]

Both files: `# newdoc id`, CorefUD or GUM brackets in MISC (Entity=). The words are aligned by their characters, so SYSTEM may
come from raw text; mentions are matched by their head words. LIST: a file whose first column names documents, and whose line
holds the word `free` (gum_docs_licences.tsv). Prints
- MUC, B3, CEAF phi4 and their mean, singletons, relative pronouns (which GUM does not mark), appositions and predicate
  nominals left out: those that gold marks on both sides, those of the system's own trees too where gold has no such mention;
- pronoun links: of the pronouns that the system gives an earlier mention, how many belong to the thing of the nearest earlier
  mention that is no pronoun (the nearest at all where there is none); and how many of gold's pronouns with one are right;
- B3 of named entities: gold clusters that hold a mention headed by a proper noun (a gold mention that the system lacks
  counts as a singleton, the system's further mentions are left out).
--speakers: SYSTEM read each turn with the name of who speaks before it (gum_texts.py --speakers); mentions there are left out.
--errors N lists N pairs of names merged wrongly, --lost the mentions of named clusters that lost their name.
"""
import argparse
import collections

import coreference_metrics as metrics
import coreference_reading as reading
import gum_texts

PERSONAL = {"PRP", "PRP$"}


def grouped(clusters):
    groups = collections.defaultdict(set)
    for mention, cluster in clusters.items():
        groups[cluster].add(mention)
    return list(groups.values())


class DocumentPair:
    """A document's gold mentions and the system's, under shared numbers: a matched mention has that of the gold mention."""

    def __init__(self, gold, system):
        self.gold, self.system = gold, system
        self.pairs = reading.aligned(gold, system)
        self.number = [self.pairs.get(j, len(gold) + j) for j in range(len(system))]
        self.gold_clusters = {i: m.cluster for i, m in enumerate(gold)}
        self.system_clusters = {self.number[j]: m.cluster for j, m in enumerate(system)}
        self.names = {i for i, m in enumerate(gold) if m.is_name}

    def key_and_response(self):
        """The groups that the three measures compare."""
        described = {i for i, m in enumerate(self.gold) if m.link in reading.LEFT_OUT_LINKS}
        described |= {self.number[j] for j, m in enumerate(self.system) if j not in self.pairs and (m.described or m.is_relative)}
        key = grouped({i: c for i, c in self.gold_clusters.items() if i not in described})
        response = grouped({i: c for i, c in self.system_clusters.items() if i not in described})
        return [g for g in key if len(g) > 1], [g for g in response if len(g) > 1]

    def pronoun_links(self):
        """(right, linked by the system, to be linked by gold)"""
        right = linked = 0
        for j, mention in enumerate(self.system):
            antecedent = self.antecedent(self.system, j)
            if antecedent is None:
                continue
            linked += 1
            ours, theirs = self.pairs.get(j), self.pairs.get(antecedent)
            right += ours is not None and theirs is not None and self.gold[ours].cluster == self.gold[theirs].cluster
        wanted = sum(self.antecedent(self.gold, i) is not None for i in range(len(self.gold)))
        return right, linked, wanted

    @staticmethod
    def antecedent(mentions, index):
        if mentions[index].head.columns[4] not in PERSONAL:
            return None
        earlier = [i for i in range(index) if mentions[i].cluster == mentions[index].cluster]
        named = [i for i in earlier if not (mentions[i].is_pronoun or mentions[i].is_relative)]
        return (named or earlier or [None])[-1]

    def merged_names(self):
        """Names that the system puts together and gold keeps apart: (first of one gold cluster, first of another)."""
        wrong = []
        for group in grouped({i: c for i, c in self.system_clusters.items() if i in self.names}):
            firsts = {}
            for i in sorted(group):
                firsts.setdefault(self.gold[i].cluster, i)
            listed = [self.gold[i] for i in firsts.values()]
            wrong += [(listed[0], other) for other in listed[1:]]
        return wrong

    def lost_mentions(self):
        """Mentions of gold's named clusters outside the system's largest part of them: (gold mention, name, what it is)."""
        lost = []
        for group in grouped(self.gold_clusters):
            if not group & self.names:
                continue
            parts = collections.Counter(self.system_clusters[i] for i in group if i in self.system_clusters)
            best = min(parts, key=lambda c: (-parts[c], c)) if parts else None
            name = self.gold[min(group & self.names)].text
            for i in sorted(group):
                if self.system_clusters.get(i, ("missing",)) != best:
                    kind = "name" if i in self.names else "pronoun" if self.gold[i].is_pronoun else "nominal"
                    lost.append((self.gold[i], name, kind if i in self.system_clusters else "missing " + kind))
        return lost


class Totals:
    def __init__(self):
        self.sums, self.named, self.links = collections.Counter(), [0.0, 0.0, 0], [0, 0, 0]
        self.merged, self.lost = [], []

    def add(self, name, pair):
        key, response = pair.key_and_response()
        for measure in (metrics.muc, metrics.b_cubed, metrics.ceaf):
            for side, (a, b) in {"r": (key, response), "p": (response, key)}.items():
                right, total = measure(a, b)
                self.sums[measure, side] += right
                self.sums[measure, side, "total"] += total
        for i, value in enumerate(metrics.named_b_cubed(pair.gold_clusters, pair.system_clusters, pair.names)):
            self.named[i] += value
        for i, value in enumerate(pair.pronoun_links()):
            self.links[i] += value
        self.merged += [f"{name}: {a.text} | {b.text} (sentence {b.sentence})" for a, b in pair.merged_names()]
        self.lost += [f"{name}\t{kind}\t{m.text}\t{whose}\t{m.sentence}" for m, whose, kind in pair.lost_mentions()]

    def report(self):
        mean = 0.0
        for measure in (metrics.muc, metrics.b_cubed, metrics.ceaf):
            p, r = (self.sums[measure, side] / max(1, self.sums[measure, side, "total"]) for side in "pr")
            mean += metrics.f1(p, r) / 3
            print(f"{measure.__name__:8} P {100 * p:.2f} R {100 * r:.2f} F1 {100 * metrics.f1(p, r):.2f}")
        print(f"mean F1 {100 * mean:.2f}")
        right, linked, wanted = self.links
        print(f"pronoun links: {100 * right / max(1, linked):.2f} % right of {linked}, "
              f"{100 * right / max(1, wanted):.2f} % of gold's {wanted}")
        p, r = (part / max(1, self.named[2]) for part in self.named[:2])
        print(f"B3 of named entities: P {100 * p:.2f} R {100 * r:.2f} F1 {100 * metrics.f1(p, r):.2f} "
              f"({self.named[2]} mentions)")
        print(f"pairs of names merged wrongly: {len(self.merged)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("system")
    parser.add_argument("--documents")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--lost", action="store_true")
    parser.add_argument("--speakers", action="store_true")
    options = parser.parse_args()
    wanted = None
    if options.documents:
        with open(options.documents, encoding="utf-8") as lines:
            wanted = {line.split("\t")[0] for line in lines if "\tfree" in line}
    gold, system = reading.documents(options.gold), reading.documents(options.system)
    places = gum_texts.run_ins(options.gold) if options.speakers else {}
    totals = Totals()
    for name, mentions in gold.items():
        if wanted is None or name in wanted:
            totals.add(name, DocumentPair(mentions, reading.without(system.get(name, []), places.get(name, []))))
    totals.report()
    for line in totals.merged[: options.errors] + (totals.lost if options.lost else []):
        print("  ", line)


if __name__ == "__main__":
    main()
