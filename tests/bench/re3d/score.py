"""Relations of re3d that news.ttl with a small mapping finds: P, R, F1 by relation.

Usage: score.py PROGRAM RE3D-FOLDER [VERDICTS] [--reported] [-v]

Gold: relations of validity 0.5 and more. A relation is found where relation and document are the same and each
argument's words overlap gold's in the same place: one of the two texts holds the other, and both stand in the quote of
the claim. Annotators judged a sample of the pairs in a document ("Ninewa province in Iraq" was never asked about). P
counts the claims about pairs that they judged, for any relation, as right or wrong; "of all" is the share of right ones
among all claims. With a file of verdicts (tests/judgements/re3d_unjudged.tsv) a last line adds what was judged by eye
of the other claims. Asserted claims count; with --reported also those that somebody in the text says to be so, as the
annotators have it. With -v each claim: + right, - wrong, ? a pair that annotators did not judge.
"""
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from collections import Counter

HERE = pathlib.Path(__file__).resolve().parent
MAPPING = HERE / "mapping.ttl"
ABOVE = dict(re.findall(r"news:(\w+) rdfs:subPropertyOf :(\w+)", MAPPING.read_text(encoding="utf-8")))
RELATION, NEWS = "http://relata.example/re3d#", "http://relata.example/news#"
SYMMETRIC = {"CommWith", "AlliesOf", "CoLocated", "IsSynonymOf", "FightingAgainst"}


def words(text):
    return " ".join(re.findall(r"\w+", text.lower()))


def overlap(a, b):
    a, b = f" {words(a)} ", f" {words(b)} "
    return a.strip() != "" and b.strip() != "" and (a in b or b in a)


def names(node):
    found = [node.get("label", ""), node.get("text", ""), node.get("value", "")] + node.get("aliases", [])
    return [n for n in found if n]


def relation_of(claim, reported):
    """What relation of re3d a claim is; None where it is none that counts. What is reported infers nothing itself."""
    iri = claim["predicate"]["property"] or ""
    name = iri.rsplit("#", 1)[-1]
    if not claim["subject"] or not claim["object"]:
        return None
    if claim["asserted"]:
        return name if iri.startswith(RELATION) else None
    held = claim["attribution"] and claim["polarity"] == "positive" and claim["modality"] == "certain"
    if not reported or not held:
        return None
    return name if iri.startswith(RELATION) else ABOVE.get(name) if iri.startswith(NEWS) else None


def predictions(program, documents, reported):
    with tempfile.TemporaryDirectory(prefix="relata-test-") as folder:
        corpus = pathlib.Path(folder) / "re3d.jsonl"
        lines = [json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in documents]
        corpus.write_text("".join(lines), encoding="utf-8")
        out = subprocess.run([program, "extract", corpus, "--format", "jsonl", "--quiet", "--ontology", "news",
                              "--ontology", MAPPING, "--infer"], capture_output=True, check=True).stdout.decode()
    for line in out.splitlines():
        claim = json.loads(line)
        if relation := relation_of(claim, reported):
            yield claim, relation


def same_pair(claim, subject, obj, both_ways):
    """Do the claim's arguments overlap these words?"""
    fits = lambda a, b: (any(overlap(a, n) for n in names(claim["subject"])) and
                         any(overlap(b, n) for n in names(claim["object"])))
    return fits(subject, obj) or (both_ways and fits(obj, subject))


def read_rows(path):
    """document -> (subject, relation, object, valid, begin of subject, begin of object)"""
    rows = {}
    with open(path, encoding="utf-8") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row[2] != "relation":
                valid = float(row[4]) >= 0.5
                rows.setdefault(row[0], []).append((row[1], row[2], row[3], valid, int(row[6]), int(row[8])))
    return rows


def by_eye(path, unjudged, right, made):
    """Prints the precision of all claims, those that annotators did not judge by the verdicts."""
    verdicts = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                claim, verdict = line.split("\t")[:2]
                verdicts[claim] = verdict
    told = Counter(verdicts.get(claim, "not judged") for claim in unjudged)
    true = right + told["true"]
    print(f"by annotators or by eye  P {true / max(1, made):.2f} ({true}/{made}); by eye: "
          + ", ".join(f"{told[v]} {v}" for v in ("true", "false", "vague", "not judged")))


def main(program, folder, verdicts=None):
    folder = pathlib.Path(folder)
    documents = [json.loads(line) for line in open(folder / "documents.ndjson", encoding="utf-8")]
    rows = read_rows(folder / "relations.tsv")
    right, judged, made, found, seen, unjudged = Counter(), Counter(), Counter(), set(), set(), []
    for claim, relation in predictions(program, documents, "--reported" in sys.argv):
        evidence, both_ways = claim["evidence"][0], relation in SYMMETRIC
        document = evidence["document"]
        ends = (claim["subject"]["id"], claim["object"].get("id", claim["object"].get("value")))
        key = (document, relation, frozenset(ends) if both_ways else ends)
        if key in seen:
            continue
        seen.add(key)
        inside = [(i, row) for i, row in enumerate(rows.get(document, ()))
                  if all(evidence["begin"] - 5 <= at <= evidence["end"] + 5 for at in row[4:])]
        hits = {(document, i) for i, row in inside
                if row[1] == relation and row[3] and same_pair(claim, row[0], row[2], both_ways)}
        known = hits or any(same_pair(claim, row[0], row[2], True) for _, row in inside)
        made[relation] += 1
        judged[relation] += bool(known)
        right[relation] += bool(hits)
        found |= hits
        if not known:
            unjudged.append(claim["id"].rsplit("/", 1)[-1])
        if "-v" in sys.argv:
            print("+" if hits else "-" if known else "?", relation, names(claim["subject"])[0], "|",
                  names(claim["object"])[0], "|", " ".join(evidence["text"][:150].split()), "|",
                  claim["id"].rsplit("/", 1)[-1])
    wanted = Counter(row[1] for each in rows.values() for row in each if row[3])
    matched = Counter(rows[document][i][1] for document, i in found)
    for relation in sorted(wanted) + ["all"]:
        counts = (right, judged, made, wanted, matched)
        r, j, m, w, f = (sum(c.values()) if relation == "all" else c[relation] for c in counts)
        precision, recall = r / max(1, j), f / max(1, w)
        f1 = 2 * precision * recall / (precision + recall) if r else 0.0
        print(f"{relation:16} P {precision:.2f} ({r}/{j})  R {recall:.2f} ({f}/{w})  F1 {f1:.2f}  "
              f"of all {r / max(1, m):.2f} ({r}/{m})")
    if verdicts:
        by_eye(verdicts, unjudged, sum(right.values()), sum(made.values()))
    return 0


if __name__ == "__main__":
    sys.exit(main(*[argument for argument in sys.argv[1:] if argument not in ("-v", "--reported")]))
