"""relata query, stats and path, as they are called: what they print, and what they say where they cannot answer.

Usage: questions.py PROGRAM
"""
import csv
import io
import json
import re
import shutil
import sys

from program import ROOT, Cases, Program, scratch

GRAPH = ROOT / "examples/queries/news.graph.jsonl"
COUNT = "SELECT (COUNT(*) AS ?n) { ?c a relata:Claim }"

# Name, arguments, standard input, exit code, what standard output and standard error must match.
CALLS = [
    ("a query", ["query", "g.graph.jsonl", COUNT, "--format", "csv"], "", 0, r"^n\r\n73\r\n$", "^$"),
    ("a query on standard input", ["query", "g.graph.jsonl", "-f", "-", "--format", "tsv"], COUNT, 0, r"^\?n\n73\n$", "^$"),
    ("a graph on standard input", ["query", "-", COUNT, "--format", "csv", "--from", "graph"], GRAPH, 0, r"^n\r\n73\r\n$", "^$"),
    ("prefixes of the base", ["query", "g.graph.jsonl", "ASK { e:Norway ?p ?o }", "--base", "http://e.org/"], "", 3, "^$",
     r"^query:1:7: error: the prefix 'e:' is not declared\. Write PREFIX e: <\.\.\.> first\.\n$"),
    ("the base's names", ["query", "g.graph.jsonl", "ASK { <http://e.org/entity/Norway> ?p ?o . entity:Norway ?p ?o }",
                          "--base", "http://e.org/"], "", 0, "^yes\n$", "^$"),
    ("nothing that is not asserted is a triple", ["query", "g.graph.jsonl",
     "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o "
     "FILTER NOT EXISTS { ?d rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; relata:asserted true } }"], "", 0,
     r"^s +p +o +g +c\n$|^s  p  o  c  g\n$|^\S+( +\S+){4}\n$", "^$"),
    ("triples as Turtle", ["query", "g.graph.jsonl", "DESCRIBE entity:Norway"], "", 0,
     r"@prefix entity: <http://relata\.example/entity/> \.(.|\n)*entity:Norway rdf:type relata:", "^$"),
    ("no query", ["query", "g.graph.jsonl"], "", 2, "^$", "a query is given either as an argument or by -f"),
    ("two queries", ["query", "g.graph.jsonl", "ASK {}", "-f", "q.rq"], "", 2, "^$", "either as an argument or by -f"),
    ("no such file", ["query", "g.graph.jsonl", "-f", "none.rq"], "", 3, "^$", r"^none\.rq: error: "),
    ("standard input twice", ["query", "-", "-f", "-"], "", 2, "^$", "can be read only once"),
    ("a table of triples", ["query", "g.graph.jsonl", "DESCRIBE entity:Norway", "--format", "csv"], "", 2, "^$", "--format turtle"),
    ("Turtle of a table", ["query", "g.graph.jsonl", "ASK {}", "--format", "turtle"], "", 2, "^$", "--format table, csv"),
    ("a limit", ["query", "g.graph.jsonl", "SELECT * { ?a ?b ?c . ?d ?e ?f }", "--limit-rows", "1000"], "", 3, "^$",
     r"^query: error: the query looks at more than 1000 rows and was given up\. "),
    ("a class and a property that are not there", ["query", "g.graph.jsonl", "SELECT ?x { ?x a relata:Persn ; rdfs:lable ?y }"],
     "", 0, r"^x\n$", r"^query: warning: the graph has no relata:Persn\. Did you mean relata:Person\?\n"
     r"query: warning: the graph has no rdfs:lable\. Did you mean rdfs:label\?\n$"),
    ("a name of a query in a file that is not there", ["query", "g.graph.jsonl", "-f", "-"], "ASK { ?x relation:oppozes ?y }", 0,
     "^no\n$", r"^-: warning: the graph has no relation:oppozes\. Did you mean relation:oppose\?\n$"),
    ("a name in a path and in VALUES that is not there", ["query", "g.graph.jsonl",
     "ASK { VALUES ?p { relation:meets relation:greetss } ?x ?p ?y . ?x (rdfs:label|^rdfs:lable)+ ?z }"], "", 0, "^no\n$",
     r"(?s)no relation:meets\.\n.*no relation:greetss\.\n.*no rdfs:lable\. Did"),
    ("a name that keeps no solution away", ["query", "g.graph.jsonl",
     "SELECT ?x { ?x relata:polarity 'none' OPTIONAL { ?x rdfs:lable ?y } MINUS { ?x rdfs:lable ?y } }"], "", 0, r"^x\n$", "^$"),
    ("not a graph", ["query", "bad.graph.jsonl", COUNT], "", 3, "^$", r"^bad\.graph\.jsonl"),
    ("figures", ["stats", "g.graph.jsonl", "--top", "2"], "", 0,
     r"^\d+ things: \d+ entities, \d+ concepts, \d+ particulars\n(.*\n){3}THING +AS SUBJECT +AS OBJECT +PAGERANK +BETWEENNESS\n(.+\n){2}$", "^$"),
    ("no figures", ["stats", "g.graph.jsonl", "--top", "-1"], "", 2, "^$", "--top"),
    ("a path", ["path", "g.graph.jsonl", "norway", "SWEDEN"], "", 0,
     r"^Norway - .* - Sweden\n  Norway -- \w+ -> .*\n      \".*\" \(\S+\)\n", "^$"),
    ("a path between ends as queries print them", ["path", "g.graph.jsonl", "entity:Norway", "entity:Sweden"], "", 0, "^Norway - ", "^$"),
    ("no path", ["path", "g.graph.jsonl", "Norway", "John Key"], "", 0, "^$", "no chain of asserted facts joins the two"),
    ("an unknown end", ["path", "g.graph.jsonl", "Norwey", "Sweden"], "", 3, "^$",
     r"^path: error: there is no node 'Norwey'\. Did you mean 'Norway'\?\n$"),
    ("an end like nothing", ["path", "g.graph.jsonl", "Norway", "x" * 100_000], "", 3, "^$", r"error: there is no node 'x+'\. Give a label"),
    ("an end of which a longer name is told", ["path", "g.graph.jsonl", "Fishermen's", "Sweden"], "", 3, "^$",
     r"^path: error: there is no node 'Fishermen's'\. Did you mean 'Coastal Fishermen's Union'\?\n$"),
    ("a node that has a longer name", ["explain", "g.graph.jsonl", "coastal"], "", 3, "^$",
     r"^g\.graph\.jsonl: error: has nothing that 'coastal' means\. Did you mean 'Coastal Fishermen's Union'\?\n$"),
    ("a claim of somebody with a longer name", ["explain", "g.graph.jsonl", "Coastal|say|*"], "", 3, "^$", r"Did you mean 'Coastal Fishermen's Union'\?\n$"),
    ("a predicate that is none", ["explain", "g.graph.jsonl", "*|oppozes|*"], "", 3, "^$", r"Did you mean 'oppose'\?\n$"),
    ("what happens at a place", ["explain", "g.graph.jsonl", "Oslo"], "", 0,
     r"1 claim with it as time, place, holder and the like\n    Ingrid Solberg \| meet with \| .*place\(in\): Oslo", "^$"),
    ("predicates that begin alike", ["explain", "g.graph.jsonl", "*|meet*|*"], "", 0, r"\| meet with \|", "^$"),
    ("one end", ["path", "g.graph.jsonl", "Norway"], "", 2, "^$", "relata path: error"),
]


def fault_of(result, code, out, error):
    if result.returncode != code:
        return f"exit code {result.returncode}, {result.stderr[:500]!r}"
    for name, pattern, text in (("output", out, result.stdout), ("error", error, result.stderr)):
        if not re.search(pattern, text.decode()):
            return f"standard {name} does not match {pattern}: {text[:800]!r}"
    return ""


def check_json(program, cases, folder):
    stats = json.loads(program.run("stats", "g.graph.jsonl", "--format", "json", "--top", "1000", cwd=folder).stdout)
    things = sum(stats["things"].values())
    cases.check("figures as JSON", "" if things == len(stats["ranking"]) == stats["alone"] + sum(stats["components"]) else f"{stats}")
    paths = json.loads(program.run("path", "g.graph.jsonl", "Norway", "Sweden", "--format", "json", cwd=folder).stdout)
    text = (ROOT / "examples/data/ministers.jsonl").read_text(encoding="utf-8")
    quotes = [e["text"] for path in paths for step in path for claim in step["claims"] for e in claim["evidence"]]
    fault = "" if paths and quotes and all(quote in text for quote in quotes) else f"{paths}"
    cases.check("paths as JSON, with the texts' own words", fault)


def check_documented_queries(program, cases, folder):
    """The queries of docs/rdf.md, of the graph that the page shows."""
    manual = (ROOT / "docs/rdf.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```sparql\n(.*?)```\n```text\n(.*?)```", manual, re.DOTALL)
    graph = ROOT / "tests/golden/harbour/graph.graph.jsonl"
    faults = []
    for query, answers in blocks:
        out = program.run("query", graph, "-f", "-", "--format", "csv", cwd=folder, stdin=query.encode())
        rows = list(csv.reader(io.StringIO(out.stdout.decode(), newline="")))[1:]
        found = [", ".join(row) for row in rows]
        if found != answers.splitlines():
            faults.append(f"{query}\n{found}\n{out.stderr}")
    cases.check("the queries of docs/rdf.md", "\n".join(faults) if blocks else "there are none")


def main(path):
    program, cases = Program(path), Cases()
    with scratch() as folder:
        shutil.copy(GRAPH, f"{folder}/g.graph.jsonl")
        with open(f"{folder}/bad.graph.jsonl", "w", encoding="utf-8") as bad:
            bad.write('{"record":"header"')
        for name, arguments, stdin, code, out, error in CALLS:
            given = stdin.encode() if isinstance(stdin, str) else stdin.read_bytes()
            result = program.run(*arguments, cwd=folder, stdin=given, timeout=60)
            cases.check(name, fault_of(result, code, out, error))
        check_json(program, cases, folder)
        check_documented_queries(program, cases, folder)
    return cases.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
