"""The databases that run on Java: Neo4j in process behind Bolt, and Apache Jena's TDB2."""
import json
import os
import subprocess
from pathlib import Path

from stores import Oxigraph, load

HERE = Path(__file__).parent


def jars(name):
    """The class path of a reader; fetched on the first call."""
    done = subprocess.run([HERE / "../readers/setup_java.sh", name], stdout=subprocess.PIPE, text=True, check=True)
    return f"{done.stdout.strip()}/*"


def program(path, class_path, main):
    """A script that starts a Java program, as an installation has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'#!/bin/sh\nexec java -cp "{class_path}" {main} "$@"\n', encoding="utf-8")
    path.chmod(0o755)
    return str(path)


class Neo4jServer:
    def __init__(self, scratch):
        command = ["java", "-Xmx1g", "-cp", jars("neo4j"), str(HERE / "java/Neo4jServer.java"), str(scratch / "data")]
        self.log = (scratch / "log").open("wb")
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.address = self.process.stdout.readline().strip()
        assert self.address.startswith("bolt://"), (scratch / "log").read_text(encoding="utf-8")[-2000:]
        self.shell = program(scratch / "cypher-shell", jars("cypher-shell"), "org.neo4j.shell.Main")

    def stop(self):
        self.process.stdin.close()
        self.process.wait(timeout=120)
        self.log.close()


class Neo4j:
    """One server, one database: a new one is the old one emptied."""

    extension = "cypher"
    holds_nul = True
    server = None

    def __init__(self, scratch):
        import neo4j

        if Neo4j.server is None:
            (scratch.parent / "server").mkdir()
            Neo4j.server = Neo4jServer(scratch.parent / "server")
        self.driver = neo4j.GraphDatabase.driver(self.server.address, notifications_min_severity="OFF")
        self.rows("MATCH (n) DETACH DELETE n")

    def load(self, folder):
        load(folder, NEO4J_URI=self.server.address, CYPHER_SHELL=self.server.shell)

    def run_script(self, script):
        """By cypher-shell, as the export's own load.sh runs its script."""
        command = [self.server.shell, "-a", self.server.address, "-d", "neo4j", "--format", "plain", "--fail-fast"]
        environment = {**os.environ, "NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": ""}
        done = subprocess.run(command, input=script, capture_output=True, env=environment, check=False)
        assert done.returncode == 0 and not done.stderr, done.stderr.decode("utf-8")[-2000:]

    def rows(self, query):
        records, _, keys = self.driver.execute_query(query)
        return [list(keys), *(list(record) for record in records)]

    def answer(self, query):
        return self.rows(query.rstrip().removesuffix(";"))

    def dump(self):
        def plain(value):
            return json.dumps(value, sort_keys=True)

        nodes = self.rows("MATCH (n) RETURN labels(n), properties(n)")[1:]
        edges = self.rows("MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)")[1:]
        return sorted([plain([sorted(labels), rest]) for labels, rest in nodes] + [plain(edge) for edge in edges])

    def facts(self):
        return {claim for (claim,) in self.rows("MATCH ()-[r]->() WHERE r.claim IS NOT NULL RETURN r.claim")[1:]}

    def labels(self):
        return dict(self.rows("MATCH (n) WHERE n:Entity OR n:Concept OR n:Particular RETURN n.id, n.label")[1:])

    def quotes(self):
        return {quote for (quote,) in self.rows("MATCH (e:Evidence) RETURN e.quote")[1:]}

    def close(self):
        self.driver.close()
        if Neo4j.server is not None:
            Neo4j.server.stop()
        Neo4j.server = None


class Jena(Oxigraph):
    """Asked by Jena's own programs; what it holds is what tdb2.tdbdump writes."""

    def __init__(self, scratch):
        super().__init__(scratch)
        self.home = scratch / "jena"
        for name in ("tdbloader", "tdbquery", "tdbdump"):
            program(self.home / f"bin/tdb2.{name}", jars("jena"), f"tdb2.{name}")

    def load(self, folder):
        load(folder, JENA_STORE=str(self.folder), JENA_HOME=str(self.home))

    def run(self, name, *arguments):
        done = subprocess.run([self.home / f"bin/tdb2.{name}", f"--loc={self.folder}", *arguments], capture_output=True,
                              check=False)
        assert done.returncode == 0 and not done.stderr, done.stderr[-2000:]
        return done.stdout.decode("utf-8")

    def answer(self, query):
        result = json.loads(self.run("tdbquery", "--results=JSON", query))
        names = result["head"]["vars"]
        rows = result["results"]["bindings"]
        return [names, *([row[name]["value"] if name in row else None for name in names] for row in rows)]

    def dump(self):
        return sorted(self.run("tdbdump").splitlines())
