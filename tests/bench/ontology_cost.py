"""What mapping, events, inference and checks cost: processor seconds with and without, and the ratio.

Usage: ontology_cost.py PROGRAM DOCUMENTS.jsonl [RUNS]; each way RUNS times in turn, the least counts.
"""
import pathlib
import resource
import subprocess
import sys
import tempfile

EXTRACT = {"extract": [], "extract --ontology news": ["--ontology", "news"],
           "extract --ontology news --events --infer": ["--ontology", "news", "--events", "--infer"]}
SHAPES = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix relata: <http://relata.example/ns#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<x:Person> a sh:NodeShape ; sh:targetClass relata:Person ; sh:property [ sh:path rdfs:label ; sh:minCount 1 ] .
<x:Claim> a sh:NodeShape ; sh:targetClass relata:Claim ;
    sh:property [ sh:path relata:polarity ; sh:in ( "positive" "negative" ) ; sh:maxCount 1 ] ,
                [ sh:path rdf:subject ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] .
<x:signed> a sh:NodeShape ; sh:targetSubjectsOf <http://relata.example/news#signed> ; sh:class relata:Person .
"""


def seconds(program, *arguments):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    code = subprocess.run([program, *arguments, "--threads", "1", "--quiet"], stdout=subprocess.DEVNULL).returncode
    if code not in (0, 4):  # 4: a violation, which is an answer
        sys.exit(f"{arguments[0]} ended with {code}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(program, documents, runs="3"):
    with tempfile.TemporaryDirectory(prefix="relata-test-") as name:
        folder = pathlib.Path(name)
        (folder / "shapes.ttl").write_text(SHAPES, encoding="utf-8")
        ways = {way: ["extract", documents, *options] for way, options in EXTRACT.items()}
        ways["build -o .nt"] = ["build", documents, "-o", folder / "graph.nt"]
        ways["validate --ontology news"] = ["validate", documents, "--ontology", "news", "--shapes", folder / "shapes.ttl"]
        least = {}
        for _ in range(int(runs)):
            for way, arguments in ways.items():
                least[way] = min(least.get(way, 1e9), seconds(program, *arguments))
    base = {"extract": least["extract"], "build": least["build -o .nt"], "validate": least["build -o .nt"]}
    for way, time in least.items():
        print(f"{way:42} {time:7.2f} s  {time / base[way.split()[0]]:.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
