"""Property graphs read by networkx, igraph and Graphviz, tables by Python, and statements by their schema."""
import csv
import json
import re
import subprocess
import xml.etree.ElementTree
from pathlib import Path

import igraph
import jsonschema
import networkx
from expected import node_key

csv.field_size_limit(1 << 24)
DIALECTS = ("generic", "gephi", "yed", "neo4j", "tinkerpop")


def check_schema(folder, expected, schema):
    validator = jsonschema.Draft202012Validator(json.loads(Path(schema).read_text(encoding="utf-8")))
    for claim in expected.claims:
        errors = [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(claim)]
        assert not errors, errors


def check_networkx(folder, expected, exact):
    graph = networkx.read_graphml(folder / "graph.graphml", force_multigraph=True)
    assert graph.number_of_nodes() == expected.vertex_count()
    assert graph.number_of_edges() == expected.edge_count()
    by_iri = {data["iri"]: (name, data) for name, data in graph.nodes(data=True) if "iri" in data}
    for key, node in expected.things().items():
        if exact:
            assert by_iri[key][1]["label"] == node["label"], key
        assert by_iri[key][1]["kind"] == node["kind"]
        assert by_iri[key][1].get("types", "") == " ".join(node["types"])
    direct = {}
    for source, target, data in graph.edges(data=True):
        if data["role"] == "direct":
            direct[data["claim"]] = (graph.nodes[source], graph.nodes[target], data)
    for claim in expected.claims:
        assert (claim["id"] in direct) == expected.is_direct(claim), claim["id"]
        if claim["id"] in direct:
            check_direct(direct[claim["id"]], claim, exact)
        if expected.needs_vertex(claim):
            data = by_iri[claim["id"]][1]
            assert data["asserted"] == claim["asserted"] and data["polarity"] == claim["polarity"]


def check_direct(edge, claim, exact):
    source, target, data = edge
    assert source["iri"] == claim["subject"]["id"]
    if claim["object"]["kind"] == "literal":
        assert target["label"] == claim["object"]["value"] or not exact
    else:
        assert target["iri"] == claim["object"]["id"]
    if exact:
        assert data["label"] == claim["predicate"]["label"]
        assert data["quote"] == claim["evidence"][0]["text"]


def check_igraph(folder, expected, exact):
    graph = igraph.Graph.Read_GraphML(str(folder / "graph.graphml"))
    assert graph.vcount() == expected.vertex_count()
    assert graph.ecount() == expected.edge_count()
    labels = {vertex["iri"]: vertex["label"] for vertex in graph.vs if vertex["iri"]}
    for key, node in expected.things().items():
        assert labels[key] == node["label"] or not exact


def check_gexf(folder, expected, exact):
    graph = networkx.read_gexf(folder / "graph.gexf")
    assert graph.number_of_nodes() == expected.vertex_count()
    assert sum(1 for _ in graph.edges(data=True)) == expected.edge_count() or not graph.is_multigraph()
    labels = {data["iri"]: data["label"] for _, data in graph.nodes(data=True) if "iri" in data}
    for key, node in expected.things().items():
        assert labels[key] == node["label"] or not exact


def check_tables(folder, expected, exact):
    with (folder / "graph.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    lines = (folder / "graph.tsv").read_bytes().decode("utf-8").split("\n")
    table = [line.split("\t") for line in lines[:-1]]
    unescape = {"\\n": "\n", "\\r": "\r", "\\t": "\t", "\\\\": "\\"}
    plain = [[re.sub(r"\\.", lambda m: unescape[m[0]], field) for field in line] for line in table]
    assert plain[1:] == [list(row.values()) for row in rows] and plain[0] == list(rows[0])
    assert [row["claim"] for row in rows] == [claim["id"] for claim in expected.claims]
    for row, claim in zip(rows, expected.claims):
        assert (row["status"] == "asserted") == claim["asserted"]
        assert row["predicate"] == claim["predicate"]["label"]
        assert row["quote"] == claim["evidence"][0]["text"]
        if claim["subject"] and claim["subject"]["kind"] != "claim":
            assert row["subject"] == claim["subject"].get("label", claim["subject"].get("value"))


def check_cypher(folder, expected, exact):
    """No database here: the script's strings are taken out, and what is left must be the statements we mean."""
    script = (folder / "graph.cypher").read_bytes().decode("utf-8")
    bare = re.sub(r"'(?:[^'\\]|\\.)*'", "S", script, flags=re.DOTALL)
    assert "'" not in bare and "\\" not in bare
    statements = [statement.strip() for statement in bare.split(";\n")[:-1]]
    assert [statement.split(" ")[1] for statement in statements[:3]] == ["CONSTRAINT", "INDEX", "FULLTEXT"]
    merged = re.compile(
        r"UNWIND \[\n.*\n\] AS row\n"
        r"(MERGE \(n:Relata \{id: row\.id\}\)\nSET n \+= row\.properties SET n(:[A-Za-z0-9]+)+"
        r"|MATCH \(a:Relata \{id: row\.source\}\) MATCH \(b:Relata \{id: row\.target\}\)\n"
        r"MERGE \(a\)-\[r:`[A-Z][A-Z0-9_]*` \{id: row\.id\}\]->\(b\)\nSET r \+= row\.properties)",
        re.DOTALL,
    )
    assert all(merged.fullmatch(statement) for statement in statements[3:])
    spans = {(part["document"], part["begin"], part["end"]) for claim in expected.claims for part in claim["evidence"]}
    values = sum(1 for node in expected.nodes.values() if node["kind"] == "literal")
    documents = {document for document, _, _ in spans}
    assert bare.count("{id: S") == len(expected.things()) + values + len(expected.claims) + len(spans) + len(documents)
    assert bare.count("{claim: S") == sum(map(expected.is_direct, expected.claims))


def check_dialect(folder, expected, dialect):
    """The other dialects are XML with the same counts; each has what its reader looks for."""
    text = (folder / "graph.graphml").read_text(encoding="utf-8")
    root = xml.etree.ElementTree.fromstring(text)
    space = "{http://graphml.graphdrawing.org/xmlns}"
    edges = root.findall(f".//{space}edge")
    assert len(root.findall(f".//{space}node")) == expected.vertex_count()
    assert len(edges) == len({edge.get("id") for edge in edges}) == expected.edge_count()
    sign = {
        "generic": 'attr.name="label"',
        "gephi": 'attr.name="weight"',
        "yed": "<y:NodeLabel>",
        "neo4j": 'labels=":Entity:Person"',
        "tinkerpop": '<key id="labelV"',
    }[dialect]
    assert sign in text
    assert networkx.read_graphml(folder / "graph.graphml", force_multigraph=True).number_of_edges() == len(edges)


def dot(folder, *options):
    done = subprocess.run(["dot", *options, str(folder / "graph.dot")], capture_output=True, check=False)
    assert done.returncode == 0 and not done.stderr, done.stderr[:500]
    return done.stdout


def check_graphviz(folder, expected, exact):
    xml.etree.ElementTree.fromstring(dot(folder, "-Tsvg"))
    picture = json.loads(dot(folder, "-Tdot_json"))
    names = {each["_gvid"]: each for each in picture["objects"]}
    drawn = [(names[edge["tail"]], names[edge["head"]], edge) for edge in picture["edges"]]
    things = [each for each in picture["objects"] if each["name"].startswith("n") and "c" not in each["name"]]
    assert len(things) == len(expected.things())
    diamonds = [each for each in picture["objects"] if each.get("shape") == "diamond"]
    assert len(diamonds) <= sum(map(expected.needs_vertex, expected.claims))
    between_things = [
        edge for tail, head, edge in drawn if tail.get("shape") != "diamond" and head.get("shape") != "diamond"
    ]
    solid = {"solid", "invis"}
    assert all(edge["style"] in solid for edge in between_things), "a line that says too much"
    direct = [claim for claim in expected.claims if expected.is_direct(claim)]
    to_claims = sum(1 for claim in direct if claim["object"]["kind"] == "claim")
    assert len(between_things) == len(direct) - to_claims
    denied = [claim for claim in expected.claims if claim["polarity"] == "negative"]
    dashed = [edge for _, _, edge in drawn if edge["style"] == "dashed"]
    assert len(dashed) == sum((claim["subject"] is not None) + (claim["object"] is not None) for claim in denied)
    assert all(edge["color"] == "#d02020" for edge in dashed)
    if exact:
        text = (folder / "graph.dot").read_text(encoding="utf-8")
        short = [node for node in expected.things().values() if len(node["label"]) < 40]  # longer ones may be cut
        for node in short:
            assert f'label="{node["label"]}"' in text.replace("\\n", " "), node["label"]
