"""check.py DATABASE RELATA WRITE_GRAPHS: exports graphs, loads them with the export's load.sh into a database that this
starts, and asks.

Prints `ok: NAME` or `failed: NAME` a check.
"""
import itertools
import re
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "readers"))
from expected import Expected  # noqa: E402
from java_stores import Jena, Neo4j  # noqa: E402
from stores import Kuzu, Oxigraph, Postgres, plain  # noqa: E402

STORES = {"kuzu": Kuzu, "oxigraph": Oxigraph, "postgres": Postgres, "neo4j": Neo4j, "jena": Jena}
QUESTIONS = ("opposition", "contradictions", "positions", "timeline", "path")


class Workshop:
    """Makes graphs, exports and databases in one scratch folder."""

    def __init__(self, name, relata, write_graphs, scratch):
        self.name, self.relata, self.write_graphs, self.scratch = name, relata, write_graphs, scratch
        self.stores = []
        self.export("harbour", self.graph("harbour"))
        whole = self.graph_of("harbour")
        part = scratch / "part.graph.jsonl"
        self.run("merge", whole, "--without", "herald-7", "-o", part)
        self.export("part", part)

    def run(self, *arguments):
        done = subprocess.run([self.relata, *map(str, arguments), "--quiet"], capture_output=True, text=True, check=False)
        assert done.returncode == 0 and not done.stderr, f"relata {arguments[0]}: {done.stderr[-1000:]}"

    def graph_of(self, name):
        return self.scratch / name / "graph.graph.jsonl"

    def graph(self, name):
        (self.scratch / name).mkdir()
        subprocess.run([self.write_graphs, name, self.scratch / name], check=True, capture_output=True)
        return self.graph_of(name)

    def expected(self, name):
        """What the store says: writing it may have made bytes that are no text readable."""
        statements = self.scratch / f"{name}.jsonl"
        self.run("build", self.graph_of(name), "-o", statements)
        return Expected(statements)

    def folder(self, name):
        return self.scratch / f"{name}-export"

    def export(self, name, graph):
        self.run("export", graph, "--to", self.name, self.folder(name))

    def store(self, *loaded):
        """A new database with these exports loaded one after the other."""
        folder = self.scratch / f"store-{len(self.stores)}"
        folder.mkdir()
        store = STORES[self.name](folder)
        self.stores.append(store)
        for name in loaded:
            store.load(self.folder(name))
        return store

    def close(self):
        for store in self.stores:
            store.close()


def check_answers(shop, store):
    for question in QUESTIONS:
        query = shop.folder("harbour") / f"queries/{question}.{store.extension}"
        found = [[plain(value) for value in row] for row in store.answer(query.read_text(encoding="utf-8"))]
        text = (shop.folder("harbour") / f"queries/{question}.tsv").read_text(encoding="utf-8")
        wanted = [line.split("\t") for line in text.splitlines()]
        assert found == wanted, f"{question}: {found}"


def check_facts(shop, store):
    expected = shop.expected("harbour")
    assert store.facts() == {claim["id"] for claim in expected.claims if expected.is_direct(claim)}
    assert store.labels() == {key: node["label"] for key, node in expected.things().items()}


def check_again(shop, store):
    before = store.dump()
    writers = store.writers() if hasattr(store, "writers") else None
    store.load(shop.folder("harbour"))
    assert store.dump() == before
    assert writers is None or store.writers() == writers, "rows were written again"


def check_growth(shop, store):
    whole = store.dump()
    other = shop.store("part")
    part = other.dump()
    assert part != whole
    other.load(shop.folder("harbour"))
    assert other.dump() == whole, "a grown graph"
    other.load(shop.folder("part"))
    assert other.dump() == part, "a graph that lost a document"


def check_change(shop, _):
    """What `diff --to cypher` prints, run where A was loaded, leaves what loading B leaves."""
    retyped = shop.scratch / "retyped.graph.jsonl"
    harbour = shop.graph_of("harbour").read_text(encoding="utf-8")
    retyped.write_text(harbour.replace('"types":["organisation"]', '"types":["company"]'), encoding="utf-8")
    shop.export("retyped", retyped)
    graphs = {"harbour": shop.graph_of("harbour"), "part": shop.scratch / "part.graph.jsonl", "retyped": retyped}
    for before, after in itertools.permutations(graphs, 2):
        wanted = without_load(shop.store(after).dump())
        changed = shop.store(before)
        change = subprocess.run([shop.relata, "diff", graphs[before], graphs[after], "--to", "cypher"], check=True,
                                capture_output=True)
        assert change.stdout and not change.stderr, change.stderr
        changed.run_script(change.stdout)
        assert without_load(changed.dump()) == wanted, f"{before} to {after}"
        changed.load(shop.folder(after))
        assert changed.dump() == shop.store(after).dump(), f"{before} to {after}, then loaded"


def without_load(dump):
    """What is the same in both graphs keeps the mark of its load."""
    return sorted(re.sub(r', "load": "[0-9a-f]*"|"load": "[0-9a-f]*", ', "", line) for line in dump)


def check_hostile(shop, _):
    shop.export("hostile", shop.graph("hostile"))
    store = shop.store("hostile")
    expected = shop.expected("hostile")

    def held(text):
        return text if store.holds_nul else text.replace("\0", "\ufffd")

    assert store.labels() == {key: held(node["label"]) for key, node in expected.things().items()}
    assert store.quotes() == {held(part["text"]) for claim in expected.claims for part in claim["evidence"]}
    assert store.facts() == {claim["id"] for claim in expected.claims if expected.is_direct(claim)}
    for question in QUESTIONS:
        query = shop.folder("hostile") / f"queries/{question}.{store.extension}"
        store.answer(query.read_text(encoding="utf-8"))
    whole = store.dump()
    store.load(shop.folder("hostile"))
    assert store.dump() == whole


CHECKS = {
    "five questions": check_answers,
    "only what is asserted is a fact": check_facts,
    "loading twice changes nothing": check_again,
    "a grown graph is as loaded afresh": check_growth,
    "a change is as loaded afresh": check_change,
    "hostile texts": check_hostile,
}


def main(name, relata, write_graphs):
    failed = False
    with tempfile.TemporaryDirectory(prefix="relata-databases-") as scratch:
        shop = Workshop(name, relata, write_graphs, Path(scratch))
        try:
            store = shop.store("harbour")
            for title, check in CHECKS.items():
                if check is check_change and not hasattr(store, "run_script"):
                    continue  # the change is written in Cypher and SPARQL alone; for SPARQL: tests/query/diff_update.py
                try:
                    check(shop, store)
                    print(f"ok: {name}, {title}")
                except Exception:  # the others go on
                    failed = True
                    print(f"failed: {name}, {title}")
                    traceback.print_exc(limit=-3, file=sys.stdout)
                sys.stdout.flush()
        finally:
            shop.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
