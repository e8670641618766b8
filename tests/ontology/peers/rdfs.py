"""Generated ontologies, closed under RDF Schema by Relata and by owlrl: equal triples. Usage: rdfs.py CLOSE_TURTLE [CASES]"""
import pathlib
import random
import subprocess
import sys
import tempfile

import owlrl
import rdflib

E = "http://example.org/"
PREFIXES = (f"@prefix : <{E}> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
            "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n")


def random_ontology(rng):
    classes, properties = [f":C{i}" for i in range(6)], [f":p{i}" for i in range(5)]
    literals = ['"a"', '"b"@en']
    things = [f":n{i}" for i in range(6)] + ["_:b"]
    lines = []
    for _ in range(rng.randrange(4, 30)):
        kind = rng.randrange(10)
        if kind < 2:
            lines.append(f"{rng.choice(classes)} rdfs:subClassOf {rng.choice(classes)} .")
        elif kind < 4:
            lines.append(f"{rng.choice(properties)} rdfs:subPropertyOf {rng.choice(properties)} .")
        elif kind == 4:
            lines.append(f"{rng.choice(properties)} rdfs:{rng.choice(['domain', 'range'])} {rng.choice(classes)} .")
        elif kind == 5:
            lines.append(f"{rng.choice(things)} a {rng.choice(classes)} .")
        elif kind == 6:
            kind_of = rng.choice(["rdfs:Class", "rdf:Property", "rdfs:Datatype", "rdfs:ContainerMembershipProperty"])
            lines.append(f"{rng.choice(classes + properties)} a {kind_of} .")
        elif kind == 7:  # the vocabulary about itself
            lines.append(f"{rng.choice(properties)} rdfs:subPropertyOf {rng.choice(['rdfs:subClassOf', 'rdf:type', 'rdfs:domain'])} .")
        else:
            lines.append(f"{rng.choice(things)} {rng.choice(properties)} {rng.choice(things + literals)} .")
    return PREFIXES + "\n".join(lines) + "\n"


def lines_of(graph):
    return {tuple("_:" if isinstance(t, rdflib.BNode) else t.n3() for t in triple) for triple in graph}


def parse_ours(text):
    """By the line: subjects may be literals, which N-Triples does not have."""
    found = set()
    for line in text.splitlines():
        parts, rest = [], line
        while len(parts) < 3:
            if rest.startswith('"'):
                end = rest.index('"', 1)
                while rest[end - 1] == "\\":
                    end = rest.index('"', end + 1)
                end = rest.index(" ", end)
            else:
                end = rest.index(" ")
            term, rest = rest[:end], rest[end + 1:]
            term = term.removesuffix("^^<http://www.w3.org/2001/XMLSchema#string>")
            parts.append("_:" if term.startswith("_:") else term)
        found.add(tuple(parts))
    return found


def main(close_turtle, cases="100"):
    failures = triples = 0
    for number in range(int(cases)):
        text = random_ontology(random.Random(number))
        with tempfile.TemporaryDirectory(prefix="relata-test-") as folder:
            file = pathlib.Path(folder) / "o.ttl"
            file.write_text(text, encoding="utf-8")
            ours = parse_ours(subprocess.run([close_turtle, file], check=True, capture_output=True).stdout.decode())
        graph = rdflib.Graph().parse(data=text, format="turtle")
        owlrl.DeductiveClosure(owlrl.RDFS_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(graph)
        theirs = lines_of(graph)
        triples += len(ours)
        if ours != theirs:
            failures += 1
            print(f"failed: case {number}: missing {sorted(theirs - ours)[:3]}, too many {sorted(ours - theirs)[:3]}")
    print(f"{'failed' if failures else 'ok'}: equal closures of {int(cases) - failures} of {cases} ontologies, {triples} triples")
    return 1 if failures or triples < int(cases) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
