"""read_exports.py WRITE_GRAPHS: writes test graphs in every format and reads them back with readers of other projects.

Each check is a process of its own, whose standard error must stay empty: a reader that warns has found a fault.
"""
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import graph_checks
import rdf_checks
from expected import Expected

DOCS = Path(__file__).parents[2] / "docs"

# name: check(folder, expected, whether every character can be written in every format)
CHECKS = {
    "schema": lambda f, e, exact: graph_checks.check_schema(f, e, DOCS / "statement.schema.json"),
    "oxigraph": rdf_checks.check_oxigraph,
    "union of graphs": lambda f, e, exact: rdf_checks.check_union(f, e),
    "rdflib": rdf_checks.check_rdflib,
    "rapper": rdf_checks.check_rapper,
    "serdi": rdf_checks.check_serdi,
    "networkx": graph_checks.check_networkx,
    "igraph": graph_checks.check_igraph,
    "gexf": graph_checks.check_gexf,
    "tables": graph_checks.check_tables,
    "cypher": graph_checks.check_cypher,
    "graphviz": graph_checks.check_graphviz,
}
# option of the writer: check(folder, expected). Those of two ask for what only the harbour has.
VARIANTS = {
    "reify=named": lambda f, e: rdf_checks.check_documented_queries(f, DOCS / "rdf.md"),
    "reify=none": lambda f, e: rdf_checks.check_none(f, e),
    "reify=rdf12": lambda f, e: rdf_checks.check_rdf12(f, e),
    **{f"dialect={name}": lambda f, e, name=name: graph_checks.check_dialect(f, e, name) for name in graph_checks.DIALECTS},
}


def run_check(folder, graph, name):
    expected = Expected(folder / "graph.jsonl")
    if name in CHECKS:
        CHECKS[name](folder, expected, graph == "harbour")
    else:
        VARIANTS[name](folder, expected)


def main():
    writer = sys.argv[1]
    failed = 0
    with tempfile.TemporaryDirectory() as root:
        runs = [("harbour", [], list(CHECKS))]
        runs += [("hostile", [], [name for name in CHECKS if name != "rdflib"])]  # a minute for a megabyte's label
        runs += [("hostile-short", [], ["rdflib"])]
        runs += [("harbour", [name], [name]) for name in VARIANTS]
        runs += [("hostile", [name], [name]) for name in VARIANTS if name not in ("reify=named", "dialect=neo4j")]
        for graph, options, names in runs:
            folder = Path(root) / (graph + "".join(options).replace("=", "-"))
            folder.mkdir()
            subprocess.run([writer, graph, folder, *options], check=True, capture_output=True)
            for name in names:
                start = time.monotonic()
                done = subprocess.run(
                    [sys.executable, __file__, "--check", folder, graph, name], capture_output=True, text=True, check=False
                )
                ok = done.returncode == 0 and not done.stderr
                failed += not ok
                print(f"{'ok' if ok else 'failed'}: {graph}, {name} ({time.monotonic() - start:.1f} s)")
                if not ok:
                    print(done.stderr[-1500:])
    return 1 if failed else 0


if __name__ == "__main__":
    if sys.argv[1] == "--check":
        run_check(Path(sys.argv[2]), sys.argv[3], sys.argv[4])
    else:
        sys.exit(main())
