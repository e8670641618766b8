"""files.py RELATA WRITE_GRAPHS: exports to the databases that no test can start, held against the formats that they
document: Neptune's two kinds of tables, and the scripts for Memgraph and FalkorDB by a parser of Cypher.
"""
import csv
import re
import sys
import tempfile
import traceback
from pathlib import Path

import antlr4
from antlr4.error.ErrorListener import ErrorListener
from antlr4_cypher import CypherLexer, CypherParser
from check import QUESTIONS, Workshop

csv.field_size_limit(1 << 24)
# System columns that a file must have, in the user guide's words; the others are NAME:TYPE.
NEPTUNE = {
    "csv": (("vertices", ["~id", "~label"]), ("edges", ["~id", "~from", "~to", "~label"])),
    "opencypher": (("nodes", [":ID", ":LABEL"]), ("relationships", [":ID", ":START_ID", ":END_ID", ":TYPE"])),
}
COLUMN = {
    "vertices": re.compile(r"[a-z_0-9]+:(String\[\]|(String|Int|Double|Bool)\(single\))"),
    "nodes": re.compile(r"[a-z_0-9]+:(String|Int|Double|Bool)"),
    "edges": re.compile(r"[a-z_0-9]+:(String|Int|Double|Bool)"),
    "relationships": re.compile(r"[a-z_0-9]+:(String|Int|Double|Bool)"),
}
VALUE = {"Int": re.compile(r"\d+"), "Double": re.compile(r"\d+\.\d+"), "Bool": re.compile("true|false")}


class Faults(ErrorListener):
    def syntaxError(self, recognizer, symbol, line, column, message, error):  # noqa: N802
        raise AssertionError(f"{line}:{column}: {message[:300]}")


def parse(text):
    """One statement."""
    lexer = CypherLexer(antlr4.InputStream(text))
    parser = CypherParser(antlr4.CommonTokenStream(lexer))
    for part in (lexer, parser):
        part.removeErrorListeners()
        part.addErrorListener(Faults())
    parser.script()


def table(path, system, kind):
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    assert header[: len(system)] == system, header
    columns = header[len(system):]
    assert len(set(header)) == len(header) and all(COLUMN[kind].fullmatch(column) for column in columns), header
    for row in rows:
        assert len(row) == len(header), row
        for column, field in zip(columns, row[len(system):]):
            wanted = VALUE.get(re.sub(r".*:|\(.*", "", column))
            assert not field or wanted is None or wanted.fullmatch(field), f"{column}: {field}"
    return [dict(zip(header, row)) for row in rows]


def check_neptune(shop, graph):
    shop.name = "neptune"
    shop.export(f"{graph}-neptune", shop.graph_of(graph))
    data = shop.folder(f"{graph}-neptune") / "data"
    expected = shop.expected(graph)
    for format_, ((nodes, node_system), (links, link_system)) in NEPTUNE.items():
        vertices = table(data / f"{format_}_{nodes}.csv", node_system, nodes)
        edges = table(data / f"{format_}_{links}.csv", link_system, links)
        ids = {vertex[node_system[0]] for vertex in vertices}
        assert len(ids) == len(vertices) and len({edge[link_system[0]] for edge in edges}) == len(edges)
        assert all(edge[end] in ids for edge in edges for end in link_system[1:3])
        labels = re.compile("Relata;(Entity|Concept|Particular|Literal|Claim|Evidence|Document)(;[A-Z][A-Za-z0-9]*)*")
        assert all(labels.fullmatch(vertex[node_system[1]]) for vertex in vertices)
        assert all(re.fullmatch("[A-Z][A-Z0-9_]*", edge[link_system[3]]) for edge in edges)
        facts = {edge["claim:String"] for edge in edges if edge["claim:String"]}
        assert facts == {claim["id"] for claim in expected.claims if expected.is_direct(claim)}
        assert {claim["id"] for claim in expected.claims} <= ids
        texts = {vertex[node_system[0]]: vertex[next(name for name in vertex if name.startswith("label:"))] for vertex in vertices}
        assert all(texts[key] == node["label"].replace("\0", "\ufffd") for key, node in expected.things().items())


def check_script(shop, name, graph):
    shop.name = name
    shop.export(f"{graph}-{name}", shop.graph_of(graph))
    script = (shop.folder(f"{graph}-{name}") / "data/graph.cypher").read_bytes().decode("utf-8")
    statements = script.split(";\n")
    assert statements.pop() == ""
    if name == "falkordb":
        assert all("\n" not in statement for statement in statements), "a statement is a line"
        assert "\\u" not in script.replace("\\\\", ""), "an escape that FalkorDB does not know"
    else:
        schema = [statement for statement in statements if statement.startswith("CREATE ")]
        assert statements[: len(schema)] == schema and len(schema) == 4
        statements = statements[len(schema):]
    for statement in statements:
        assert statement.startswith(("UNWIND", "MATCH"))
        parse(statement)


def check_queries(shop):
    for name in ("memgraph", "neptune", "falkordb"):
        shop.name = name
        shop.export(f"queries-{name}", shop.graph_of("harbour"))
        for question in QUESTIONS:
            text = (shop.folder(f"queries-{name}") / f"queries/{question}.cypher").read_text(encoding="utf-8")
            if "*BFS" not in text:  # Memgraph's own, in no grammar of others
                parse(text)


def main(relata, write_graphs):
    failed = False
    with tempfile.TemporaryDirectory(prefix="relata-files-") as scratch:
        shop = Workshop("neptune", relata, write_graphs, Path(scratch))
        for graph in ("hostile", "hostile-short"):
            shop.graph(graph)
        checks = {
            "neptune, tables": lambda: check_neptune(shop, "harbour"),
            "neptune, hostile texts": lambda: check_neptune(shop, "hostile"),
            "memgraph, script": lambda: check_script(shop, "memgraph", "harbour"),
            "memgraph, hostile texts": lambda: check_script(shop, "memgraph", "hostile-short"),
            "falkordb, script": lambda: check_script(shop, "falkordb", "harbour"),
            "falkordb, hostile texts": lambda: check_script(shop, "falkordb", "hostile-short"),
            "queries of the databases with Cypher": lambda: check_queries(shop),
        }
        for title, check in checks.items():
            try:
                check()
                print(f"ok: {title}")
            except Exception:  # the others go on
                failed = True
                print(f"failed: {title}")
                traceback.print_exc(limit=-3, file=sys.stdout)
            sys.stdout.flush()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
