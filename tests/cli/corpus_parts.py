"""The texts of GUM train give the same bytes in one, two and seven parts, shuffled and merged.

Usage: corpus_parts.py PROGRAM      Skips where the treebank is not at hand.
"""
import pathlib
import random
import subprocess
import sys

from program import ROOT, Cases, Program, scratch

TREEBANK = ROOT.parent / "shared/treebanks/en_gum-ud-train.conllu.gz"
OUTPUTS = ("graph.jsonl", "nq", "jsonl")


def merged(program, folder, lines, parts, seed):
    """The bytes of each output, of the documents in so many parts."""
    folder = pathlib.Path(folder)
    shuffled = random.Random(seed).sample(lines, len(lines))
    for i in range(parts):
        (folder / f"{i}.jsonl").write_text("\n".join(shuffled[i::parts]) + "\n", encoding="utf-8")
        result = program.run("build", f"{i}.jsonl", "-o", f"{i}.graph.jsonl", "--quiet", cwd=folder)
        assert result.returncode == 0, result.stderr
    inputs = random.Random(seed).sample([f"{i}.graph.jsonl" for i in range(parts)], parts)
    arguments = [word for extension in OUTPUTS for word in ("-o", f"m.{extension}")]
    result = program.run("merge", *inputs, *arguments, "--merge-log", "m.log.jsonl", "--quiet", cwd=folder)
    assert result.returncode == 0, result.stderr
    return {name: (folder / f"m.{name}").read_bytes() for name in (*OUTPUTS, "log.jsonl")}


def main():
    if not TREEBANK.exists():
        print(f"skipped: {TREEBANK} is not at hand")
        return 77
    program, cases = Program(sys.argv[1]), Cases()
    with scratch() as folder:
        texts = pathlib.Path(folder) / "texts.jsonl"
        subprocess.run([sys.executable, ROOT / "tests/bench/gum_texts.py", TREEBANK, "1", texts], check=True,
                       stdout=subprocess.DEVNULL)
        lines = texts.read_text(encoding="utf-8").splitlines()
    expected = None
    for parts, seed in ((1, 1), (2, 2), (7, 3)):
        with scratch() as folder:
            got = merged(program, folder, lines, parts, seed)
        expected = expected or got
        different = [name for name in expected if expected[name] != got[name]]
        cases.check(f"{len(lines)} documents in {parts} parts", f"different bytes in {different}" if different else "")
    return cases.finish()


if __name__ == "__main__":
    sys.exit(main())
