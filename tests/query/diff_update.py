"""diff_update.py PROGRAM WRITE_GRAPHS: applies what `relata diff --to sparql` prints to a store that holds A's N-Quads and
compares it with B's. Prints a line `ok: NAME` or `failed: NAME` a pair of graphs."""
import itertools
import pathlib
import subprocess
import sys
import tempfile

import pyoxigraph

DATA = pathlib.Path(__file__).parents[2] / "examples/data"


def store_of(path):
    store = pyoxigraph.Store()
    store.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS)
    return store


def main(program, write_graphs):
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        lines = (DATA / "ministers.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
        for name, part in (("first", lines[:3]), ("last", lines[2:])):
            (folder / f"{name}.jsonl").write_text("".join(part), encoding="utf-8")
            subprocess.run([program, "build", folder / f"{name}.jsonl", "-o", folder / f"{name}.nq", "--quiet"], check=True)
        graphs = [folder / "first.nq", folder / "last.nq"]
        for name in ("harbour", "hostile-short"):
            (folder / name).mkdir()
            subprocess.run([write_graphs, name, folder / name], check=True, capture_output=True)
            graphs.append(folder / f"{name}.nq")
            # As the program reads it: bytes that are not UTF-8 have been replaced.
            subprocess.run([program, "build", folder / name / "graph.nq", "-o", graphs[-1], "--quiet"], check=True)
        for before, after in itertools.permutations(graphs, 2):
            update = subprocess.run([program, "diff", before, after, "--to", "sparql"], check=True, capture_output=True)
            store = store_of(before)
            store.update(update.stdout.decode())
            # The store writes numbers its own way: both sides come out of one.
            found, wanted = ({str(quad) for quad in each} for each in (store, store_of(after)))
            ok = found == wanted and not update.stderr
            failed = failed or not ok
            print(f"{'ok' if ok else 'failed'}: {before.name} to {after.name}")
            if not ok:
                print(sorted(found ^ wanted)[:3], update.stderr.decode())
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
