"""The databases that the tests start, all with the same few questions: load a folder, answer a query, say all you hold.

Each lives in a scratch folder of its own and needs nothing that runs already.
"""
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path


def load(folder, **environment):
    """Runs the export's own load.sh; it must not warn."""
    done = subprocess.run([str(folder / "load.sh")], env={**os.environ, "PYTHON": sys.executable, **environment},
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0 and not done.stderr, f"load.sh: {done.returncode}\n{done.stderr[-2000:]}"


def plain(value):
    """A value of an answer as text: numbers and truth values do not occur there."""
    return "" if value is None else str(value)


class Kuzu:
    extension = "cypher"
    holds_nul = False

    def __init__(self, scratch):
        self.path = scratch / "graph.kuzu"
        self.database = None

    def load(self, folder):
        self.close()
        load(folder, KUZU_DATABASE=str(self.path))

    def rows(self, query):
        import kuzu

        if self.database is None:
            self.database = kuzu.Database(str(self.path), read_only=True, max_num_threads=1)
        with kuzu.Connection(self.database) as connection:
            result = connection.execute(query)
            return [result.get_column_names(), *result.get_all()]

    def answer(self, query):
        return self.rows(query)

    def tables(self, kind):
        return sorted(name for (name,) in self.rows(f"CALL show_tables() WHERE type = '{kind}' RETURN name")[1:])

    def dump(self):
        contents = []
        for name in self.tables("NODE"):
            contents += [(name, *map(str, row)) for row in self.rows(f"MATCH (n:`{name}`) RETURN n.*")]
        for name in self.tables("REL"):
            rows = self.rows(f"MATCH (a)-[r:`{name}`]->(b) RETURN a.id, b.id, r.*")
            contents += [(name, *map(str, row)) for row in rows]
        return sorted(contents)

    def facts(self):
        return {claim for (claim,) in self.rows("MATCH ()-[r]->() WHERE r.claim IS NOT NULL RETURN r.claim")[1:]}

    def labels(self):
        return dict(self.rows("MATCH (n:Entity:Concept:Particular) RETURN n.id, n.label")[1:])

    def quotes(self):
        return {quote for (quote,) in self.rows("MATCH (e:Evidence) RETURN e.quote")[1:]}

    def close(self):
        if self.database is not None:
            self.database.close()
        self.database = None


class Oxigraph:
    extension = "rq"
    holds_nul = True

    def __init__(self, scratch):
        self.folder = scratch / "store"

    def load(self, folder):
        load(folder, OXIGRAPH_STORE=str(self.folder))

    def store(self):
        import pyoxigraph

        return pyoxigraph.Store.read_only(str(self.folder))

    def answer(self, query):
        result = self.store().query(query)
        return [[v.value for v in result.variables], *([term and term.value for term in row] for row in result)]

    def dump(self):
        return sorted(map(str, self.store()))

    def facts(self):
        """A claim is stated where its triple stands in the default graph."""
        stated = """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX ns: <http://relata.example/ns#>
          SELECT ?c { ?c a ns:Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; ns:asserted true . ?s ?p ?o }"""
        return {claim for (claim,) in self.answer(stated)[1:]}

    def labels(self):
        query = "SELECT ?s ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }"
        return {iri: label for iri, label in self.answer(query)[1:] if "/relation/" not in iri and "/claim/" not in iri}

    def quotes(self):
        query = """SELECT ?q { ?e <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf> ?q }"""
        return {quote for (quote,) in self.answer(query)[1:]}

    def close(self):
        pass


class PostgresServer:
    """A server on a socket in the scratch folder, from the binaries of the package pgserver."""

    NOBODY = 65534  # it refuses to run as root

    def __init__(self, scratch):
        package = Path(importlib.util.find_spec("pgserver").origin).parent
        self.bin = scratch / "pgserver/pginstall/bin"  # where a user other than root may read it
        shutil.copytree(package / "pginstall", self.bin.parent, symlinks=True)
        shutil.copytree(package.parent / "pgserver.libs", scratch / "pgserver.libs")
        self.data, self.socket = scratch / "data", scratch / "socket"
        self.as_user = []
        for folder in (self.data, self.socket):
            folder.mkdir()
        if os.geteuid() == 0:
            self.as_user = ["setpriv", f"--reuid={self.NOBODY}", f"--regid={self.NOBODY}", "--clear-groups"]
            for folder in (self.data, self.socket):
                os.chown(folder, self.NOBODY, self.NOBODY)
            scratch.parent.chmod(0o755)
        self.run("initdb", "-D", self.data, "-U", "relata", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories='{self.socket}' -c fsync=off"
        self.run("pg_ctl", "-D", self.data, "-w", "-s", "-l", self.data / "log", "-o", options, "start")

    def run(self, program, *arguments):
        done = subprocess.run([*self.as_user, str(self.bin / program), *map(str, arguments)], check=False, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, cwd=self.bin)
        assert done.returncode == 0, f"{program}: {done.stderr}"

    def stop(self):
        self.run("pg_ctl", "-D", self.data, "-m", "immediate", "-s", "stop")


class Postgres:
    extension = "sql"
    holds_nul = False
    TABLES = ("document", "node", "claim", "qualifier", "holder", "evidence", "derivation")
    server = None  # of all databases of a run

    def __init__(self, scratch):
        if Postgres.server is None:
            (scratch.parent / "server").mkdir()
            Postgres.server = PostgresServer(scratch.parent / "server")
        connection = ["-h", self.server.socket, "-U", "relata"]
        self.server.run("createdb", *connection, scratch.name)
        self.environment = {"PGHOST": str(self.server.socket), "PGUSER": "relata", "PGDATABASE": scratch.name,
                            "PSQL": str(self.server.bin / "psql")}

    def load(self, folder):
        load(folder, **self.environment)

    def psql(self, query):
        """Rows of fields; the separators are control characters that no text of the tests holds between others."""
        done = subprocess.run(
            [self.environment["PSQL"], "-X", "-q", "-A", "-v", "ON_ERROR_STOP=1", "-F", "\x1d", "-R", "\x1e", "-P", "footer=off"],
            input=query.encode("utf-8"), env={**os.environ, **self.environment, "PGCLIENTENCODING": "UTF8"}, capture_output=True, check=False)
        assert done.returncode == 0 and not done.stderr, done.stderr
        return [row.split("\x1d") for row in done.stdout.decode("utf-8").removesuffix("\n").split("\x1e")]

    def answer(self, query):
        return self.psql(query)

    def dump(self):
        return sorted(str((table, row)) for table in self.TABLES for row in self.psql(f"SELECT * FROM relata.{table}"))

    def writers(self):
        """The transactions that wrote the rows: a load that changes nothing writes none."""
        return [self.psql(f"SELECT xmin::text FROM relata.{table} ORDER BY 1") for table in self.TABLES]

    def facts(self):
        return {claim for (claim,) in self.psql("SELECT claim FROM relata.fact")[1:]}

    def labels(self):
        query = "SELECT id, encode(convert_to(label, 'UTF8'), 'hex') FROM relata.node WHERE kind NOT IN ('Claim', 'Literal')"
        return {iri: bytes.fromhex(label).decode("utf-8") for iri, label in self.psql(query)[1:]}

    def quotes(self):
        rows = self.psql("SELECT encode(convert_to(quote, 'UTF8'), 'hex') FROM relata.evidence")[1:]
        return {bytes.fromhex(quote).decode("utf-8") for (quote,) in rows}

    def close(self):
        if Postgres.server is not None:
            Postgres.server.stop()
        Postgres.server = None
