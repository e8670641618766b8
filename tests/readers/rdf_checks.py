"""RDF read by Oxigraph, rdflib, rapper and serdi: the same triples everywhere, and the right ones."""
import re
import subprocess

import pyoxigraph
import rdflib
from expected import RELATA, XSD, node_key

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
PROV = "http://www.w3.org/ns/prov#"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
FORMATS = {
    "nt": (pyoxigraph.RdfFormat.N_TRIPLES, "nt", "ntriples"),
    "nq": (pyoxigraph.RdfFormat.N_QUADS, "nquads", "nquads"),
    "ttl": (pyoxigraph.RdfFormat.TURTLE, "turtle", "turtle"),
    "trig": (pyoxigraph.RdfFormat.TRIG, "trig", "trig"),
    "rdf": (pyoxigraph.RdfFormat.RDF_XML, "xml", "rdfxml"),
    "jsonld": (pyoxigraph.RdfFormat.JSON_LD, "json-ld", None),
}


def plain(term):
    """A term as an IRI, or (value, datatype); a reifying triple term as a tuple."""
    if isinstance(term, pyoxigraph.NamedNode):
        return term.value
    if isinstance(term, pyoxigraph.Literal):
        return (term.value, term.datatype.value)
    assert not isinstance(term, pyoxigraph.BlankNode), "a blank node"
    return (plain(term.subject), plain(term.predicate), plain(term.object))


def read(path, format_):
    """{graph name or "": {(s, p, o)}}"""
    graphs = {}
    count = 0
    for quad in pyoxigraph.parse(path=str(path), format=format_):
        name = quad.graph_name.value if isinstance(quad.graph_name, pyoxigraph.NamedNode) else ""
        graphs.setdefault(name, set()).add((plain(quad.subject), plain(quad.predicate), plain(quad.object)))
        count += 1
    assert count == sum(map(len, graphs.values())), f"{path}: a triple is written twice"
    return graphs


def check_oxigraph(folder, expected, exact):
    default = read(folder / "graph.nt", FORMATS["nt"][0])[""]
    named = {claim["id"]: {expected.triple(claim)} for claim in expected.claims if expected.is_direct(claim)}
    for extension, (format_, _, _) in FORMATS.items():
        graphs = read(folder / f"graph.{extension}", format_)
        found = graphs.pop("")
        if exact or extension != "rdf":
            assert found == default, f"{extension}: {sorted(map(str, found ^ default))[:4]}"
        else:
            assert len(found) == len(default), f"{extension}: {len(found)} triples, not {len(default)}"
        assert graphs == (named if extension in ("nq", "trig") else {}), f"{extension}: named graphs"
    check_content(default, expected)


def check_content(triples, expected):
    by_subject = {}
    for subject, predicate, value in triples:
        by_subject.setdefault(subject, {}).setdefault(predicate, set()).add(value)
    string = XSD + "string"
    for key, node in expected.things().items():
        assert by_subject[key][RDFS_LABEL] == {(node["label"], string)}, key
        aliases = {(alias, string) for alias in node["aliases"] if alias != node["label"]}
        assert by_subject[key].get("http://www.w3.org/2004/02/skos/core#altLabel", set()) == aliases, key
        assert len(by_subject[key][RDF + "type"]) == 1 + len(set(node["types"])), key
    assert expected.plain_triples() <= triples, "a plain triple is missing"
    assert not expected.forbidden_triples() & triples, "a triple that nobody asserts"
    for claim in expected.claims:
        check_claim(by_subject, claim)


def check_claim(by_subject, claim):
    found = by_subject[claim["id"]]
    string = XSD + "string"
    for name in ("subject", "object"):
        assert found.get(RDF + name, {None}) == {node_key(claim[name])}, (claim["id"], name)
    assert found[RDF + "predicate"] == {claim["predicate"]["id"]}
    assert len(found[RDFS_LABEL]) == 1, claim["id"]
    assert found[RELATA + "asserted"] == {("true" if claim["asserted"] else "false", XSD + "boolean")}
    assert found[RELATA + "polarity"] == {(claim["polarity"], string)}
    assert found[RELATA + "modality"] == {(claim["modality"], string)}
    assert {float(value) for value, _ in found[RELATA + "confidence"]} == {claim["confidence"]}
    holders = {node_key(holder["source"]) for holder in claim["attribution"]} - {None}
    assert found.get(RELATA + "holder", set()) == holders
    assert len(found.get(RELATA + "attribution", ())) == len(claim["attribution"])
    qualifiers = sorted(
        (qualifier["role"], qualifier["preposition"], str(node_key(qualifier["value"])))
        for qualifier in claim["qualifiers"]
    )
    assert qualifiers == sorted(
        (
            next(iter(by_subject[each][RELATA + "qualifierRole"]))[0],
            next(iter(by_subject[each].get(RELATA + "preposition", {("", "")})))[0],
            str(next(iter(by_subject[each][RELATA + "value"]))),
        )
        for each in found.get(RELATA + "qualifier", ())
    )
    for evidence in claim["evidence"]:
        spans = [
            by_subject[each]
            for each in found[PROV + "wasDerivedFrom"]
            if each.endswith(f"char={evidence['begin']},{evidence['end']}")
        ]
        assert any((evidence["text"], string) in span[NIF + "anchorOf"] for span in spans), claim["id"]


def check_union(folder, expected):
    """Asked with the union of all graphs as default graph, nothing denied or reported appears."""
    for extension in ("nq", "trig"):
        store = pyoxigraph.Store()
        store.bulk_load(path=str(folder / f"graph.{extension}"), format=FORMATS[extension][0])
        answers = store.query("SELECT ?s ?p ?o { ?s ?p ?o }", use_default_graph_as_union=True)
        found = {(plain(s), plain(p), plain(o)) for s, p, o in answers}
        assert expected.plain_triples() <= found
        assert expected.forbidden_triples(), "the sample has nothing denied"
        assert not expected.forbidden_triples() & found, extension


def check_rdflib(folder, expected, exact):
    counts = {}
    for extension, (format_, name, _) in FORMATS.items():
        graphs = rdflib.Dataset()
        graphs.parse(folder / f"graph.{extension}", format=name)
        counts[extension] = len(list(graphs.quads()))
        found = {
            (str(s), str(p), str(o) if isinstance(o, rdflib.URIRef) else (str(o), str(o.datatype or XSD + "string")))
            for s, p, o, _ in graphs.quads()
        }
        known = {triple for each in read(folder / f"graph.{extension}", format_).values() for triple in each}
        # rdflib writes decimals and booleans its own way: compare where it keeps the text.
        texts = {t for t in known if not isinstance(t[2], tuple) or t[2][1] == XSD + "string"}
        assert texts <= found or not exact, f"{extension}: {sorted(map(str, texts - found))[:3]}"
        assert counts[extension] == sum(map(len, read(folder / f"graph.{extension}", format_).values())), extension


def convert(command, folder, extension):
    done = subprocess.run([*command, str(folder / f"graph.{extension}")], capture_output=True, check=False)
    assert done.returncode == 0 and not done.stderr, f"{command}: {done.stderr[:500]}"
    # Compared as a set: a converter may repeat what stands in several graphs.
    return {
        (plain(quad.subject), plain(quad.predicate), plain(quad.object))
        for quad in pyoxigraph.parse(done.stdout, format=pyoxigraph.RdfFormat.N_QUADS)
    }


def up_to_nul(triple):
    subject, predicate, value = triple
    return (subject, predicate, (value[0].split("\0")[0], value[1]) if isinstance(value, tuple) else value)


def check_converter(folder, command, extensions):
    known = read(folder / "graph.nt", FORMATS["nt"][0])[""]
    if command[0] == "rapper":  # keeps texts as C strings: what follows U+0000 is lost on its side
        known = {up_to_nul(triple) for triple in known}
    for extension in extensions:
        found = convert([part.format(FORMATS[extension][2]) for part in command], folder, extension)
        assert found == known, f"{command} {extension}: {sorted(map(str, found ^ known))[:4]}"


def check_rapper(folder, expected, exact):
    check_converter(folder, ["rapper", "-q", "-o", "ntriples", "-i", "{}"], ("nt", "ttl", "rdf") if exact else ("nt",))


def check_serdi(folder, expected, exact):
    check_converter(folder, ["serdi", "-o", "nquads", "-i", "{}"], ("nt", "nq", "ttl", "trig"))


def check_none(folder, expected):
    """--reify=none: plain triples and what nodes are, no claim is described."""
    triples = read(folder / "graph.ttl", FORMATS["ttl"][0])[""]
    assert expected.plain_triples() <= triples
    assert not expected.forbidden_triples() & triples
    assert not any(predicate.startswith(RELATA) for _, predicate, _ in triples)


def check_rdf12(folder, expected):
    reifies = RDF + "reifies"
    for extension in ("nt", "nq", "ttl", "trig"):
        found = {
            (subject, value)
            for subject, predicate, value in read(folder / f"graph.{extension}", FORMATS[extension][0])[""]
            if predicate == reifies
        }
        assert found == {
            (claim["id"], expected.triple(claim)) for claim in expected.claims if claim["subject"] and claim["object"]
        }, extension


def check_documented_queries(folder, manual):
    """The queries of docs/rdf.md give the answers that stand below them."""
    store = pyoxigraph.Store()
    store.bulk_load(path=str(folder / "graph.trig"), format=pyoxigraph.RdfFormat.TRIG)
    prefixes = re.findall(r"^@prefix (\S+) (<\S+>) \.$", (folder / "graph.trig").read_text(encoding="utf-8"), re.MULTILINE)
    header = "".join(f"PREFIX {name} {iri}\n" for name, iri in prefixes)
    blocks = re.findall(r"```sparql\n(.*?)```\n```text\n(.*?)```", manual.read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) == 4
    for query, answers in blocks:
        found = [", ".join(value.value for value in row) for row in store.query(header + query)]
        assert found == answers.splitlines(), f"{query}\n{found}"
