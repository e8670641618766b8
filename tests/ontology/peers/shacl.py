"""Generated graphs and shapes, validated by relata and by pyshacl: equal reports. Usage: shacl.py PROGRAM [CASES]

A report is the set of (focus node, path, value, constraint component, severity) of its results. Odd cases are RDF in
Turtle; even ones a stored graph, which relata validates as it is and pyshacl as the N-Triples that relata writes of it.
"""
import logging
import pathlib
import random
import subprocess
import sys
import tempfile

import pyshacl
import rdflib
from rdflib.namespace import SH

XSD = "http://www.w3.org/2001/XMLSchema#"
E = "http://example.org/"
BASE = "http://relata.example/"
PREFIXES = (f"@prefix : <{E}> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <{XSD}> .\n"
            "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix relata: <http://relata.example/ns#> .\n"
            "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n")
CLASSES = [":A", ":B", ":C", ":D"]
PROPERTIES = [":p", ":q", ":r"]
NODES = [f":n{i}" for i in range(8)] + ["_:b0", "_:b1"]
LITERALS = ['"x"', '"Yz 1"', '"ab"@en', '"7"^^xsd:integer', '"x"^^xsd:integer', '"2012-05-07"^^xsd:date', "true", "1.5",
            '"2012"^^xsd:gYear', '"soon"^^xsd:date', '"münchen"']


def random_turtle(rng):
    lines = [f"{c} rdfs:subClassOf {rng.choice(CLASSES)} ." for c in CLASSES if rng.random() < 0.4]
    for node in NODES:
        for _ in range(rng.randrange(3)):
            lines.append(f"{node} a {rng.choice(CLASSES)} .")
        for _ in range(rng.randrange(5)):
            lines.append(f"{node} {rng.choice(PROPERTIES)} {rng.choice(NODES + LITERALS)} .")
    return PREFIXES + "\n".join(lines) + "\n"


def random_store(rng, program, folder):
    """A stored graph of sentences that differ by their names, and its N-Triples."""
    people = ["Ann Smith", "Bob Jones", "Angela Merkel", "Barack Obama", "Siemens", "Germany", "Japan"]
    verbs = ["visited", "met", "supported", "did not visit", "accused", "signed a treaty with", "may visit"]
    text = "".join(f"{i}\t{rng.choice(people)} {rng.choice(verbs)} {rng.choice(people)}.\n" for i in range(rng.randrange(2, 6)))
    (folder / "s.tsv").write_text(text, encoding="utf-8")
    subprocess.run([program, "build", "--from", "sentences", "s.tsv", "-o", "g.graph.jsonl", "-o", "g.nt", "--quiet"],
                   cwd=folder, check=True)
    return "g.graph.jsonl", "g.nt"


class ShapeMaker:
    def __init__(self, rng, stored):
        self.rng = rng
        if stored:
            self.classes = ["relata:Person", "relata:Entity", "relata:Claim", "relata:Country", "relata:Concept"]
            self.paths = ["rdfs:label", "relata:polarity", "relata:asserted", "rdf:subject", "rdf:object", "relata:confidence",
                          f"<{BASE}relation/visit>", f"<{BASE}relation/meet>", "relata:holder"]
            self.nodes = [f"<{BASE}entity/Germany>", f"<{BASE}entity/Barack_Obama>", '"positive"', "true", '"Japan"']
            self.literals = self.nodes
        else:
            self.classes, self.paths, self.nodes, self.literals = CLASSES, PROPERTIES, NODES[:8], LITERALS

    def one_of(self, things, most=3):
        return self.rng.sample(things, self.rng.randrange(1, min(most, len(things)) + 1))

    def value_constraint(self, depth):
        rng = self.rng
        kind = rng.randrange(14 if depth < 2 else 8)
        if kind == 0:
            return f"sh:datatype xsd:{rng.choice(['string', 'integer', 'date', 'boolean', 'gYear', 'decimal'])}"
        if kind == 1:
            return f"sh:class {rng.choice(self.classes)}"
        if kind == 2:
            return "sh:nodeKind sh:" + rng.choice(["IRI", "BlankNode", "Literal", "BlankNodeOrIRI", "BlankNodeOrLiteral", "IRIOrLiteral"])
        if kind == 3:
            return f"sh:in ( {' '.join(self.one_of(self.nodes + self.literals, 5))} )"
        if kind == 4:
            pattern = rng.choice(["^x", "n[0-3]$", "Y.*1", "[[:digit:]]".replace("[[:digit:]]", "[0-9]+"), "^.{1,2}$", "[a-m]"])
            return f'sh:pattern "{pattern}"' + (' ; sh:flags "i"' if rng.random() < 0.3 else "")
        if kind == 5:
            return f"sh:minLength {rng.randrange(1, 12)}"  # at 0, pyshacl lets blank nodes pass, which section 4.4.1 does not
        if kind == 6:
            return f"sh:maxLength {rng.randrange(20)}"
        if kind == 7:
            return f"sh:hasValue {rng.choice(self.nodes + self.literals)}"
        if kind == 8:
            return f"sh:not {self.nested(depth)}"
        if kind in (9, 10, 11):
            name = ("and", "or", "xone")[kind - 9]
            return f"sh:{name} ( {' '.join(self.nested(depth) for _ in range(rng.randrange(1, 4)))} )"
        if kind == 12:
            return f"sh:node {self.nested(depth)}"
        return self.property(depth + 1)

    def constraints(self, count, depth):
        """So many, each parameter once: of most of them SHACL allows no more."""
        by_name = {c.split()[0]: c for c in (self.value_constraint(depth) for _ in range(count))}
        return list(by_name.values())

    def nested(self, depth):
        return "[ " + " ; ".join(self.constraints(self.rng.randrange(1, 3), depth + 1)) + " ]"

    def property(self, depth):
        rng = self.rng
        path = rng.choice(self.paths)
        parts = ["sh:path " + (f"[ sh:inversePath {path} ]" if rng.random() < 0.2 else path)]
        if rng.random() < 0.4:
            parts.append(f"sh:minCount {rng.randrange(3)}")
        if rng.random() < 0.4:
            parts.append(f"sh:maxCount {rng.randrange(3)}")
        parts += self.constraints(rng.randrange(3), depth)
        return "sh:property [ " + " ; ".join(parts) + " ]"

    def shape(self, number):
        rng = self.rng
        parts = ["a sh:NodeShape", rng.choice([
            f"sh:targetClass {rng.choice(self.classes)}", f"sh:targetNode {rng.choice(self.nodes)}",
            f"sh:targetSubjectsOf {rng.choice(self.paths)}", f"sh:targetObjectsOf {rng.choice(self.paths)}"])]
        parts += [self.property(0) for _ in range(rng.randrange(3))]
        parts += self.constraints(rng.randrange(2), 0)
        if rng.random() < 0.2:
            parts.append(f"sh:closed true ; sh:ignoredProperties ( {' '.join(self.one_of(['rdf:type'] + self.paths))} )")
        if rng.random() < 0.1:
            parts.append("sh:severity sh:Warning")
        return f":S{number} " + " ;\n    ".join(parts) + " .\n"


def results_of(report):
    """The results of a report graph, without blank nodes of the report's own."""
    def value(node):
        return "_:" if isinstance(node, rdflib.BNode) else node.n3() if node is not None else ""

    found = []
    for result in report.objects(None, SH.result):  # and not what explains a result (sh:detail)
        path = report.value(result, SH.resultPath)
        if isinstance(path, rdflib.BNode):
            path = "^" + report.value(path, SH.inversePath).n3()
        else:
            path = path.n3() if path is not None else ""
        found.append((value(report.value(result, SH.focusNode)), path, value(report.value(result, SH.value)),
                      report.value(result, SH.sourceConstraintComponent).n3(), report.value(result, SH.resultSeverity).n3()))
    return sorted(found)


def run_case(number, program, folder):
    """Empty where both reports are equal, else what differs; and how many results there were."""
    rng = random.Random(number)
    stored = number % 2 == 0
    if stored:
        ours, theirs = random_store(rng, program, folder)
    else:
        ours = theirs = "g.ttl"
        (folder / ours).write_text(random_turtle(rng), encoding="utf-8")
    maker = ShapeMaker(rng, stored)
    (folder / "s.ttl").write_text(PREFIXES + "".join(maker.shape(i) for i in range(rng.randrange(1, 4))), encoding="utf-8")
    run = subprocess.run([program, "validate", ours, "--shapes", "s.ttl", "-o", "r.ttl", "--quiet"], cwd=folder,
                         capture_output=True)
    if run.returncode not in (0, 4):
        return f"exit code {run.returncode}: {run.stderr.decode()}", 0
    report = rdflib.Graph().parse(folder / "r.ttl", format="turtle")
    data = rdflib.Graph().parse(folder / theirs)
    conforms, expected, _ = pyshacl.validate(data, shacl_graph=rdflib.Graph().parse(folder / "s.ttl"), allow_warnings=False)
    if conforms != (run.returncode == 0):
        return f"pyshacl says conforms={conforms}, the exit code is {run.returncode}", 0
    got, wanted = results_of(report), results_of(expected)
    if got == wanted:
        return "", len(got)
    missing, more = [w for w in wanted if w not in got], [g for g in got if g not in wanted]
    return f"of {len(wanted)} and {len(got)} results: missing {missing[:3]}, too many {more[:3]}", len(got)


def main(program, cases="60"):
    program, failures, results = str(pathlib.Path(program).resolve()), 0, 0
    rdflib.NORMALIZE_LITERALS = False
    logging.getLogger("rdflib").setLevel(logging.CRITICAL)  # it tells of each literal that is no value of its datatype
    for number in range(int(cases)):
        with tempfile.TemporaryDirectory(prefix="relata-test-") as folder:
            fault, count = run_case(number, program, pathlib.Path(folder))
            results += count
            if fault:
                failures += 1
                print(f"failed: case {number}: {fault}")
                if failures <= 3:
                    print((pathlib.Path(folder) / "s.ttl").read_text(encoding="utf-8"))
    print(f"{'failed' if failures else 'ok'}: equal reports of {int(cases) - failures} of {cases} graphs and shapes, {results} results")
    return 1 if failures or results < int(cases) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
