#!/usr/bin/env python3
"""Draw merges of entities across documents to be judged by eye, or count the verdicts.

usage: merges.py draw LOG.jsonl COUNT SEED > sheet.tsv    LOG: what `relata build --merge-log` wrote
       merges.py count FILE.tsv
A judgement file has the columns: verdict (right, wrong), rule, name, canonical name, documents, reason. A merge is right where
all those documents mean one thing by the name. Countries, which are told by a list, are left out of the draw.
"""
import json
import os
import random
import sys

LEXICON = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../data/reference_lexicon.tsv")


def countries():
    with open(LEXICON, encoding="utf-8") as lines:
        return {part for line in lines if line.startswith("country\t") for part in line.rstrip("\n").split("\t")[1:]}


def draw(log, count, seed):
    known = countries()
    with open(log, encoding="utf-8") as lines:
        merges = [d for d in map(json.loads, lines) if d["decision"] == "merge" and d["rule"] != "within-document"]
    merges = [d for d in merges if not (d["rule"] == "equal-name" and d["name"] in known)]
    print("# verdict\trule\tname\tcanonical name\tdocuments\treason")
    for d in random.Random(seed).sample(merges, min(count, len(merges))):
        print("\t".join(["", d["rule"], d["name"], " | ".join(d["others"]), " ".join(d["documents"]), ""]))


def tally(path):
    with open(path, encoding="utf-8") as lines:
        verdicts = [line.split("\t")[0] for line in lines if not line.startswith("#")]
    if any(v not in ("right", "wrong") for v in verdicts):
        sys.exit(f"{path}: error: a verdict that is neither right nor wrong")
    right = verdicts.count("right")
    print(f"{path}\t{right} of {len(verdicts)} right ({100 * right / max(1, len(verdicts)):.1f} %)")


if __name__ == "__main__":
    if len(sys.argv) == 5 and sys.argv[1] == "draw":
        draw(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    elif len(sys.argv) == 3 and sys.argv[1] == "count":
        tally(sys.argv[2])
    else:
        sys.exit(__doc__)
