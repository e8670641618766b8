#!/usr/bin/env python3
"""Draw claims of documents to be judged by eye, or count the verdicts of a judgement file.

usage: draw.py draw RELATA DOCUMENT [--all | --count N --seed S] > sheet.tsv    asserted claims, with their quotes
       draw.py count FILE.tsv...                                               true / false / vague and the share of true
       draw.py passage SENTENCES.gz FIRST-LAST > DOCUMENT                      lines of a file of tokenised sentences as text
A judgement file has the columns: claim id, verdict (true, false, vague), reason, claim. The sheet of `draw` has the
verdict column empty and the quote as a fifth column, which is dropped before the file is kept.
"""
import gzip, json, random, re, subprocess, sys


def node(value):
    if value is None:
        return "∅"
    if value["kind"] == "literal":
        return value["value"]
    return {"concept": "c:", "particular": "n:"}.get(value["kind"], "") + value.get("label", "")


def line(claim):
    text = "%s | %s | %s" % (node(claim["subject"]), claim["predicate"]["label"], node(claim["object"]))
    for q in claim["qualifiers"]:
        text += " ; %s%s: %s" % (q["role"], "(%s)" % q["preposition"] if q.get("preposition") else "", node(q["value"]))
    return text


def draw(arguments):
    relata, document = arguments[:2]
    option = dict(zip(arguments[2::2], arguments[3::2])) if "--all" not in arguments else {}
    out = subprocess.run([relata, "extract", document, "--format", "jsonl", "--quiet"], check=True, capture_output=True)
    claims = [c for c in map(json.loads, out.stdout.decode().splitlines()) if c["asserted"]]
    if option:
        claims = sorted(claims, key=lambda c: c["id"])
        claims = random.Random(int(option.get("--seed", 1))).sample(claims, min(int(option["--count"]), len(claims)))
    print("# claim\tverdict\treason\ttext")
    for c in claims:
        quote = " ".join(c["evidence"][0]["text"].split())
        print("\t".join([c["id"].rsplit("/", 1)[-1], "", "", line(c), quote]))


def count(paths):
    for path in paths:
        rows = [l.rstrip("\n").split("\t") for l in open(path, encoding="utf-8") if not l.startswith("#")]
        verdicts = [r[1] for r in rows]
        if any(v not in ("true", "false", "vague") for v in verdicts):
            sys.exit("%s: error: a verdict that is none of true, false, vague" % path)
        right = verdicts.count("true")
        print("%s\t%d of %d true (%.1f %%), %d false, %d vague" % (
            path, right, len(rows), 100.0 * right / max(1, len(rows)), verdicts.count("false"), verdicts.count("vague")))


def untokenised(sentence):
    """Words in the manner of the Penn treebank as they are printed, quotation marks by turns."""
    text, quoted = "", False
    for word in sentence.replace("``", '"').replace("''", '"').split(" "):
        word = {"-LRB-": "(", "-RRB-": ")"}.get(word, word)
        joins = (word in (".", ",", ";", ":", "?", "!", ")", "%", "n't") or re.fullmatch(r"'(s|re|ve|ll|d|m)?", word) or
                 text.endswith(("(", "$")) or (quoted and (word == '"' or text.endswith('"'))))
        if word == '"':
            quoted = not quoted
        text += word if joins or not text else " " + word
    return text


def passage(path, lines):
    first, last = map(int, lines.split("-"))
    with gzip.open(path, "rt", encoding="utf-8") as file:
        sentences = file.read().splitlines()
    print(" ".join(untokenised(s) for s in sentences[first - 1:last]))


if __name__ == "__main__":
    if len(sys.argv) > 3 and sys.argv[1] == "draw":
        draw(sys.argv[2:])
    elif len(sys.argv) > 2 and sys.argv[1] == "count":
        count(sys.argv[2:])
    elif len(sys.argv) == 4 and sys.argv[1] == "passage":
        passage(*sys.argv[2:])
    else:
        sys.exit(__doc__)
