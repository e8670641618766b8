"""queries.py BENCH_QUERIES [--quick]: SPARQL over 1.4 M triples, Relata beside librdf (trees, rasqal) and Oxigraph.

Every side loads the same N-Triples and writes its answers as bytes (CSV, N-Triples); processor time, the best of three.
Prints raw seconds as "# ..." and a line name<TAB>value<TAB>goal<TAB>ok|falls short a figure.
"""
import math
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyoxigraph

PREFIXES = """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX relata: <http://relata.example/ns#>
PREFIX entity: <http://relata.example/entity/>
PREFIX relation: <http://relata.example/relation/>
"""
# name, whether it is a join of two to four patterns, query
QUERIES = [
    ("lookup, subject", False, "SELECT ?p ?o { entity:Anna_Lindqvist_0 ?p ?o }"),
    ("lookup, label", False, 'SELECT ?s { ?s rdfs:label "Boris Okafor 9" }'),
    ("join of 2", True, "SELECT ?c ?l { ?c rdf:subject ?s . ?s rdfs:label ?l }"),
    ("join of 3", True, "SELECT ?c ?p ?l { ?c rdf:object entity:Anna_Lindqvist_0 ; rdf:predicate ?p . ?p rdfs:label ?l }"),
    ("join of 4", True,
     "SELECT ?sl ?q { ?c rdf:subject ?s ; rdf:predicate relation:verb1_with ; prov:wasDerivedFrom ?e . ?e nif:anchorOf ?q . "
     "?s rdfs:label ?sl }"),
    ("optional", False,
     "SELECT ?s ?q { ?c rdf:predicate relation:verb2_with ; rdf:subject ?s OPTIONAL { ?c relata:holder ?h } "
     "OPTIONAL { ?c prov:wasDerivedFrom/nif:anchorOf ?q } }"),
    ("union", False,
     "SELECT ?x { { ?c rdf:subject entity:Anna_Lindqvist_0 ; rdf:object ?x } UNION { ?c rdf:object entity:Anna_Lindqvist_0 ; "
     "rdf:subject ?x } }"),
    ("filter", False, 'SELECT ?s ?l { ?s a relata:Entity ; rdfs:label ?l FILTER(regex(?l, "Petrov [0-9]*7$")) }'),
    ("group by", False, "SELECT ?p (COUNT(?c) AS ?n) { ?c a relata:Claim ; rdf:predicate ?p } GROUP BY ?p"),
    ("order by", False, "SELECT ?s ?b { ?s nif:beginIndex ?b } ORDER BY DESC(?b) ?s LIMIT 100"),
    ("ask", False, "ASK { ?c rdf:subject ?s ; rdf:object ?s }"),
    ("construct", False,
     "CONSTRUCT { ?s relation:about ?o } WHERE { ?c rdf:predicate relation:verb0_with ; rdf:subject ?s ; rdf:object ?o }"),
]
RUNS = 3
LIBRDF_SECONDS = 400  # for load and all queries together; what it has not answered then counts as long as it ran


def seconds_of(run):
    start = time.process_time()
    out = run()
    return time.process_time() - start, out


def oxigraph_answer(store, text):
    result = store.query(text)
    if isinstance(result, pyoxigraph.QueryTriples):
        return result.serialize(format=pyoxigraph.RdfFormat.N_TRIPLES)
    return result.serialize(format=pyoxigraph.QueryResultsFormat.CSV)


def time_oxigraph(data, queries):
    store = pyoxigraph.Store()
    load, _ = seconds_of(lambda: store.bulk_load(path=str(data), format=pyoxigraph.RdfFormat.N_TRIPLES))
    store.optimize()
    times = []
    for text in queries:
        runs = [seconds_of(lambda: oxigraph_answer(store, text)) for _ in range(RUNS)]
        times.append((min(run[0] for run in runs), len(runs[0][1])))
    return load, times


def time_program(program, side, data, queries, limit=None):
    """Load seconds and (seconds, bytes) a query; a query without an answer in time is (None, 0)."""
    with tempfile.NamedTemporaryFile("w", suffix=".rq") as file:
        file.write("\n####\n".join(queries))
        file.flush()
        try:
            out = subprocess.run([program, side, data, file.name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                 timeout=limit, check=False).stdout
        except subprocess.TimeoutExpired as stopped:
            out = stopped.stdout or b""
    lines = [line.split("\t") for line in out.decode().splitlines() if line]
    times = [(float(line[1]), int(line[2])) for line in lines[1:]]
    return float(lines[0][1]) if lines else None, times + [(None, 0)] * (len(queries) - len(times))


def row(name, value, goal, ok):
    print(f"{name}\t{value}\t{goal}\t{'ok' if ok else 'falls short'}")
    return ok


def judge(ours, librdf, oxigraph):
    good = [row("SPARQL, load against librdf trees", f"{librdf[0] / ours[0]:.1f} ×", "≥ 5 ×", librdf[0] >= 5 * ours[0])]
    ratios = []
    for (name, is_join, _), mine, theirs, peer in zip(QUERIES, ours[1], librdf[1], oxigraph[1], strict=True):
        shown = f"{theirs[0]:.4f} s" if theirs[0] is not None else "no answer"
        print(f"# {name}: ours {mine[0]:.6f} s ({mine[1]} bytes), Oxigraph {peer[0]:.6f} s ({peer[1]} bytes), librdf {shown}")
        ratios.append(mine[0] / peer[0])
        if is_join:
            share = mine[0] / theirs[0] if theirs[0] else 0
            good.append(row(f"SPARQL, {name}, of librdf's time", f"{share:.3f} ×" if theirs[0] else "librdf gave up", "≤ 0.5 ×", share <= 0.5))
    mean = math.exp(sum(map(math.log, ratios)) / len(ratios))
    good.append(row("SPARQL, geometric mean of Oxigraph's time", f"{mean:.2f} ×", "≤ 2 ×", mean <= 2))
    worst = max(range(len(ratios)), key=ratios.__getitem__)
    good.append(row(f"SPARQL, worst of Oxigraph's time ({QUERIES[worst][0]})", f"{ratios[worst]:.2f} ×", "≤ 8 ×", ratios[worst] <= 8))
    return all(good)


def main():
    program, quick = sys.argv[1], "--quick" in sys.argv[2:]
    facts = 6000 if quick else 60000
    queries = [PREFIXES + text for _, _, text in QUERIES]
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "graph.nt"
        subprocess.run([program, "write", str(facts), data], check=True)
        triples = sum(chunk.count(b"\n") for chunk in iter(lambda f=data.open("rb"): f.read(1 << 20), b""))
        ours = time_program(program, "ours", data, queries)
        oxigraph = time_oxigraph(data, queries)
        librdf = time_program(program, "librdf", data, queries, LIBRDF_SECONDS)
    print(f"# {triples} triples; load: ours {ours[0]:.2f} s, Oxigraph {oxigraph[0]:.2f} s, librdf {librdf[0]:.2f} s")
    return 0 if judge(ours, librdf, oxigraph) else 1


if __name__ == "__main__":
    sys.exit(main())
