"""read_with_java.py WRITE_GRAPHS: test graphs read back by Jena (riot --validate), Gephi and TinkerGraph.

A reader that warns has found a fault. Prints `ok: NAME` or `failed: NAME` a check.
"""
import re
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

from expected import Expected

HERE = Path(__file__).parent


def java(name, program, *arguments):
    """A line of output split at tabs each; nothing may come on standard error but what Java says of itself."""
    folder = subprocess.run([HERE / "setup_java.sh", name], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    logging = f"-Djava.util.logging.config.file={HERE}/java/logging.properties"
    command = ["java", "-Djava.awt.headless=true", logging, "-cp", f"{folder}/*", program, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False)
    lines = [line for line in done.stderr.decode("utf-8").splitlines() if "SLF4J" not in line and "WARNING: " not in line]
    assert done.returncode == 0 and not lines, lines[:5]
    return [line.split("\t") for line in done.stdout.decode("utf-8").split("\n")[:-1]]


def unescaped(text):
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "r": "\r", "t": "\t"}.get(m[1], m[1]), text)


def check_jena(folder, expected, dialect):
    for extension in ("nt", "nq", "ttl", "trig", "rdf", "jsonld"):
        said = java("jena", "riotcmd.riot", "--validate", folder / f"graph.{extension}")
        assert not said, f"{extension}: {said[:3]}"


def check_counts(rows, expected):
    nodes = [row for row in rows if row[0] == "node"]
    edges = [row for row in rows if row[0] == "edge"]
    assert len({row[1] for row in nodes}) == len(nodes) == expected.vertex_count()
    assert len({row[1] for row in edges}) == len(edges) == expected.edge_count()
    ids = {row[1] for row in nodes}
    assert all(row[2] in ids and row[3] in ids for row in edges)
    return nodes, edges


def shown(text):
    """What XML 1.0 cannot hold is replaced."""
    return re.sub("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)


def check_gephi(folder, expected, dialect):
    nodes, edges = check_counts(java("gephi", str(HERE / "java/ReadWithGephi.java"), folder / "graph.graphml"), expected)
    labels = {unescaped(row[2]) for row in nodes}
    assert all(shown(node["label"]) in labels for node in expected.things().values())
    named = {unescaped(row[4]) for row in edges}
    assert all(shown(claim["predicate"]["label"]) in named for claim in expected.claims if expected.is_direct(claim))
    if dialect == "gephi":
        assert {round(float(row[5]), 2) for row in edges} == {round(claim["confidence"], 2) for claim in expected.claims}


def check_tinkergraph(folder, expected, dialect):
    program = str(HERE / "java/ReadWithTinkerGraph.java")
    nodes, edges = check_counts(java("tinkergraph", program, folder / "graph.graphml"), expected)
    if dialect == "tinkerpop":
        kinds = {"Entity", "Concept", "Particular", "Literal", "Claim"}
        assert {row[2] for row in nodes} == kinds, {row[2] for row in nodes}
        assert all(re.fullmatch("[A-Z][A-Z0-9_]*", row[4]) for row in edges)
    labels = {unescaped(row[3]) for row in nodes}
    assert all(shown(node["label"]) in labels for node in expected.things().values())


# reader: its check, and the dialects of GraphML that it reads
READERS = {
    "jena": (check_jena, ("generic",)),
    "gephi": (check_gephi, ("generic", "gephi", "tinkerpop", "neo4j")),
    "tinkergraph": (check_tinkergraph, ("generic", "tinkerpop")),
}


def main(writer):
    failed = False
    with tempfile.TemporaryDirectory(prefix="relata-readers-") as root:
        for reader, (check, dialects) in READERS.items():
            for graph, dialect in [("harbour", dialect) for dialect in dialects] + [("hostile", dialects[-1])]:
                folder = Path(root) / f"{reader}-{graph}-{dialect}"
                folder.mkdir()
                subprocess.run([writer, graph, folder, f"dialect={dialect}"], check=True, capture_output=True)
                try:
                    check(folder, Expected(folder / "graph.jsonl"), dialect)
                    print(f"ok: {reader}, {graph}, {dialect}")
                except Exception:  # the others go on
                    failed = True
                    print(f"failed: {reader}, {graph}, {dialect}")
                    traceback.print_exc(limit=-2, file=sys.stdout)
                sys.stdout.flush()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
