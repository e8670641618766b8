"""--ontology, --events, --infer, --unmapped and validate, from outside. Usage: ontology_options.py PROGRAM"""
import json
import pathlib
import sys
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from program import Cases, Program, scratch  # noqa: E402

TEXT = ("s1\tThe United States arrested ten agents in Moscow in June 2010.\n"
        "s2\tBarack Obama met with Angela Merkel in Berlin.\n"
        "s3\tRussia did not sign the treaty.\ns4\tMerkel said that Japan had visited Peru.\n"
        "s5\tThe United States and Russia signed the treaty in 2010.\n")
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
SHAPES = ("@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix relata: <http://relata.example/ns#> .\n"
          "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
          "<http://x/S> a sh:NodeShape ; sh:targetClass relata:Person ; sh:property [ sh:path rdfs:label ; sh:%s 1 ] .\n")


def statements(program, folder, *options):
    result = program.run("extract", "--from", "sentences", "t.tsv", "--format", "jsonl", *options, cwd=folder)
    return [json.loads(line) for line in result.stdout.decode().splitlines()], result


def mapping(program, cases, folder):
    mapped, result = statements(program, folder, "--ontology", "news", "--unmapped", "u.ttl")
    properties = {c["predicate"]["property"].rsplit("#")[-1] for c in mapped if c["predicate"]["property"]}
    cases.check("claims take properties", "" if {"arrested", "met", "signed"} <= properties else f"{properties}")
    plain, _ = statements(program, folder)
    lost = {c["id"] for c in plain} - {c["id"] for c in mapped}
    cases.check("an ontology renames nothing", f"{lost}" if lost else "")
    facts = program.run("extract", "--from", "sentences", "t.tsv", "--format", "tsv", "--style", "ontology", "--ontology",
                        "news", cwd=folder).stdout.decode()
    cases.check("style ontology prints what is asserted, and that alone",
                "" if "\tmet\tAngela Merkel" in facts and "s3\t" not in facts and "\tvisited\t" not in facts else facts)
    both = [program.run("extract", "--from", "sentences", "t.tsv", "--ontology", "news", "--events", "--infer", "--threads", n,
                        "--unmapped", f"u{n}.ttl", cwd=folder).stdout + (folder / f"u{n}.ttl").read_bytes() for n in (1, 4)]
    cases.check("the same bytes with any number of threads", "" if both[0] == both[1] and both[0] else "they differ")
    inferred, _ = statements(program, folder, "--ontology", "news", "--infer")
    backwards = [c for c in inferred if c["inferred"] and c["predicate"]["label"] == "met"]
    fault = "" if len(backwards) == 1 and backwards[0]["subject"]["label"] == "Angela Merkel" and any(
        r == "prp-symp:met" for r in backwards[0]["evidence"][0]["rules"]) else f"{backwards}"
    cases.check("a symmetric property holds the other way round, and says by what", fault)
    premises = [c for c in inferred if c["inferred"] and (not c["asserted"] or c["evidence"][0]["document"] in ("s3", "s4"))
                and c["evidence"][0]["document"] != "s4"]
    cases.check("what is denied infers nothing", f"{premises}" if premises else "")


def events(program, cases, folder):
    result = program.run("build", "--from", "sentences", "t.tsv", "--events", "-o", "e.nt", "-o", "e.graphml", "--quiet", cwd=folder)
    triples = (folder / "e.nt").read_text(encoding="utf-8")
    found = [triples.count(f"<{SEM}{name}>") for name in ("Event", "hasActor", "hasPlace", "hasTimeStamp")]
    asked = program.run("query", "e.nt", "SELECT ?who { ?e a sem:Event ; sem:hasPlace entity:Moscow ; sem:hasActor/rdfs:label ?who }",
                        cwd=folder)
    cases.check("events are asked for without a prefix", "" if b"United States\n" in asked.stdout else f"{asked}")
    (folder / "news").mkdir()
    named = program.run("build", "--from", "sentences", "t.tsv", "--ontology", "news", "-o", "n.nt", "--quiet", cwd=folder)
    cases.check("a folder of the ontology's name", "" if named.returncode == 0 else f"{named.stderr}")
    asked = program.run("query", "n.nt", "ASK { ?who news:met ?whom }", cwd=folder)
    cases.check("properties are asked for without a prefix", "" if asked.stdout == b"yes\n" else f"{asked}")
    cases.check("events in RDF: an arrest, a meeting, a signing by two", "" if result.returncode == 0 and found[0] == 3
                and found[1] >= 5 and found[2] >= 2 and found[3] >= 2 else f"{found} {result.stderr}")
    root = xml.etree.ElementTree.parse(folder / "e.graphml").getroot()
    labels = [d.text for d in root.iter("{http://graphml.graphdrawing.org/xmlns}data") if d.get("key") == "vlabel"]
    cases.check("events in GraphML", "" if any(l and l.startswith("arrest (United States") for l in labels) else f"{labels}")


def validation(program, cases, folder):
    program.run("build", "--from", "sentences", "t.tsv", "-o", "g.graph.jsonl", "-o", "g.nt", "--quiet", cwd=folder)
    for name, shape, code in (("ok.ttl", SHAPES % "maxCount", 0), ("bad.ttl", SHAPES % "minLength", 0),
                              ("more.ttl", SHAPES.replace("%s 1", "minCount 2"), 4), ("unknown.ttl", SHAPES % "minCuont", 3),
                              ("broken.ttl", SHAPES[:200], 3)):
        (folder / name).write_text(shape, encoding="utf-8")
        for graph in ("g.graph.jsonl", "g.nt"):
            result = program.run("validate", graph, "--shapes", name, "-o", "r.ttl", cwd=folder)
            cases.check(f"validate {graph} --shapes {name} exits with {code}",
                        "" if result.returncode == code else f"{result.returncode}: {result.stdout} {result.stderr}")
    report = program.run("validate", "g.nt", "--shapes", "more.ttl", cwd=folder).stdout.decode()
    cases.check("the report names node, property and shape",
                "" if "Angela Merkel (http" in report and "has fewer than 2 values" in report and "[more.ttl:" in report else report)
    circle = "@prefix sh: <http://www.w3.org/ns/shacl#> . <x:S> a sh:NodeShape ; sh:targetNode <x:n> ; sh:node <x:S> .\n"
    (folder / "circle.ttl").write_text(circle, encoding="utf-8")
    result = program.run("validate", "g.nt", "--shapes", "circle.ttl", cwd=folder)
    cases.check("a shape in a circle is an error", "" if result.returncode == 3 and b"circle" in result.stderr else f"{result}")


def faults(program, cases, folder):
    for name, text, words in (("dom.ttl", "<x:p> <http://www.w3.org/2000/01/rdf-schema#domain> <x:C> .\n", "dom.ttl:1: error:"),
                              ("syn.ttl", "<x:p> a\n\n;;;", "syn.ttl:3"), ("none", None, "no ontology of this name")):
        if text:
            (folder / name).write_text(text, encoding="utf-8")
        result = program.run("extract", "--from", "sentences", "t.tsv", "--ontology", name, cwd=folder)
        good = result.returncode == 3 and words in result.stderr.decode() and not result.stdout
        cases.check(f"a faulty ontology is told: {name}", "" if good else f"{result}")
    for options in (["--style", "ontology"], ["--infer"], ["--unmapped", "u.ttl"]):
        result = program.run("extract", "t.tsv", "--format", "tsv", *options, cwd=folder)
        cases.check(f"{options[0]} without an ontology is wrong usage", "" if result.returncode == 2 else f"{result}")


def main(path):
    program, cases = Program(path), Cases()
    with scratch() as name:
        folder = pathlib.Path(name)
        (folder / "t.tsv").write_text(TEXT, encoding="utf-8")
        mapping(program, cases, folder)
        events(program, cases, folder)
        validation(program, cases, folder)
        faults(program, cases, folder)
    return cases.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
