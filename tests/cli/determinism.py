"""The same documents give the same bytes: run twice, by one and two threads, shuffled, in parts merged in any order.

Usage: determinism.py PROGRAM
"""
import itertools
import json
import pathlib
import random
import sys

from program import FORMATS, ROOT, Cases, Program, scratch


def corpus():
    lines = (ROOT / "examples/data/ministers.jsonl").read_text(encoding="utf-8").splitlines()
    flag = (ROOT / "examples/data/new_zealand_flag.txt").read_text(encoding="utf-8")
    return lines + [json.dumps({"id": "flag", "date": "2015-05-07", "text": flag})]


def build(program, folder, lines, *options, name="corpus.jsonl"):
    """The bytes of every format, by extension."""
    folder = pathlib.Path(folder)
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    outputs = [argument for extension in FORMATS for argument in ("-o", f"g.{extension}")]
    result = program.run("build", name, *outputs, "--quiet", *options, cwd=folder)
    assert result.returncode == 0, result.stderr
    return {extension: (folder / f"g.{extension}").read_bytes() for extension in FORMATS}


def difference(expected, got):
    different = [extension for extension in expected if expected[extension] != got[extension]]
    return f"different bytes in {different}" if different else ""


def check_merges(program, cases, lines, expected):
    parts = [lines[0::3], lines[1::3], lines[2::3] + lines[:1]]  # one document is in two of the parts
    with scratch() as folder:
        for i, part in enumerate(parts):
            graph = build(program, folder, part, name=f"part{i}.jsonl")["graph.jsonl"]
            (pathlib.Path(folder) / f"part{i}.graph.jsonl").write_bytes(graph)
        outputs = [argument for extension in FORMATS for argument in ("-o", f"m.{extension}")]

        def merge(inputs, outputs=outputs):
            result = program.run("merge", *inputs, *outputs, "--quiet", cwd=folder)
            assert result.returncode == 0, result.stderr

        def merged():
            return {extension: (pathlib.Path(folder) / f"m.{extension}").read_bytes() for extension in FORMATS}

        for order in itertools.permutations(range(3)):
            merge([f"part{i}.graph.jsonl" for i in order])
            cases.check(f"parts merged in the order {order}", difference(expected, merged()))
        merge(["part0.graph.jsonl", "part1.graph.jsonl"], ["-o", "two.graph.jsonl"])
        merge(["part2.graph.jsonl", "two.graph.jsonl"])
        cases.check("merged in two steps", difference(expected, merged()))
        merge(["m.graph.jsonl", "m.graph.jsonl"])
        cases.check("merged with itself", difference(expected, merged()))

        result = program.run("merge", "m.graph.jsonl", "--without", "flag", *outputs, "--quiet", cwd=folder)
        assert result.returncode == 0, result.stderr
        others = [line for line in lines if json.loads(line)["id"] != "flag"]
        with scratch() as other:
            cases.check("merged without a document", difference(build(program, other, others), merged()))


def main():
    program, cases, lines = Program(sys.argv[1]), Cases(), corpus()
    with scratch() as folder:
        expected = build(program, folder, lines, "--threads", "1")
    with scratch() as folder:
        cases.check("a second run", difference(expected, build(program, folder, lines, "--threads", "1")))
    with scratch() as folder:
        cases.check("two threads", difference(expected, build(program, folder, lines, "--threads", "2")))
    for seed in range(3):
        shuffled = random.Random(seed).sample(lines, len(lines))
        with scratch() as folder:
            cases.check(f"shuffled, seed {seed}", difference(expected, build(program, folder, shuffled)))
    with scratch() as folder:
        path = pathlib.Path(folder) / "corpus.jsonl"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        one = program.run("extract", "corpus.jsonl", "--threads", "1", "--quiet", cwd=folder)
        two = program.run("extract", "corpus.jsonl", "--threads", "2", "--quiet", cwd=folder)
        cases.check("extract by two threads", "" if one.stdout == two.stdout and one.stdout else "different bytes")
    check_merges(program, cases, lines, expected)
    return cases.finish()


if __name__ == "__main__":
    sys.exit(main())
