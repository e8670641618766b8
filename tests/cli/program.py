"""What the tests of the program share: running it in a scratch folder, and naming what holds and what does not."""
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORMATS = ["jsonl", "graph.jsonl", "nt", "nq", "ttl", "trig", "rdf", "graphml", "dot"]


class Cases:
    """Collects named checks; `finish` gives the exit code. Each prints `ok: NAME`, `failed: NAME` or `skipped: NAME`."""

    def __init__(self):
        self.failures = 0

    def check(self, name, fault):
        """fault: empty where the check holds, else what is wrong."""
        print(f"{'failed' if fault else 'ok'}: {name}")
        if fault:
            self.failures += 1
            print(f"  {fault}")
        sys.stdout.flush()

    def skip(self, name, reason):
        print(f"skipped: {name}: {reason}")

    def finish(self):
        return 1 if self.failures else 0


class Program:
    def __init__(self, path):
        self.path = str(pathlib.Path(path).resolve())

    def run(self, *arguments, cwd, stdin=b"", env=None, timeout=500, **options):
        return subprocess.run([self.path, *map(str, arguments)], cwd=cwd, input=stdin, env=env, timeout=timeout,
                              stdout=options.get("stdout", subprocess.PIPE), stderr=subprocess.PIPE)


def scratch():
    return tempfile.TemporaryDirectory(prefix="relata-test-")
