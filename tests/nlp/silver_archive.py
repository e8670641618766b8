#!/usr/bin/env python3
"""The silver's annotation, packed without its words, comes back word for word; another raw text is refused. So do
word vectors.

usage: silver_archive.py FOLDER_OF_THE_TEACHER
"""
import gzip
import os
import subprocess
import sys
import tempfile

TEACHER = sys.argv[1]
sys.path.insert(0, TEACHER)
import raw_text  # noqa: E402  (of the folder given)

LINES = ["The envoy of the council did n't bring a long - awaited letter .", "Rain fell , and nobody came .",
         "She lives in the north ."]
NAMES = ["O", "B-PER", "I-PER", "B-MISC"]


def write_sources(shared, lines):
    for file, kind, _ in raw_text.SOURCES:
        path = os.path.join(shared, file)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with gzip.open(path, "wt", encoding="utf-8") as out:
            out.writelines(("1\t" if kind == "passage" else "") + f"{line} {len(file)}\n" for line in lines)


def annotated(index, source, words):
    """Rows of some annotation that holds roots, heads far and near to both sides, and two kinds of names."""
    rows = []
    for at, (form, _) in enumerate(words):
        head = 0 if at == index % len(words) else (at * 7 + index) % len(words) + 1
        head = head if head != at + 1 else (at + 1) % len(words) + 1
        name, wiki = NAMES[at % 4], NAMES[(at + index % 2) % 4]
        misc = f"NER={name}" + (f"|NERWiki={wiki}" if wiki != name else "")
        rows.append(f"{at + 1}\t{form}\t_\tX{at % 3}\tX{at}\t_\t{head}\tlabel{at % 5}\t_\t{misc}")
    return f"# sent_id = {source}-{index}\n" + "\n".join(rows) + "\n\n"


def run(script, *arguments):
    return subprocess.run([sys.executable, os.path.join(TEACHER, script), *arguments], capture_output=True, text=True)


def archive(*arguments):
    return run("silver_archive.py", *arguments)


def check_vectors(folder):
    vectors, packed, again = (os.path.join(folder, name) for name in ("vectors.tsv", "vectors.xz", "again.tsv"))
    with open(vectors, "w", encoding="utf-8") as out:
        out.write("00\t0 -10 1270\nd'\t-1280 20 0\nzürich\t350 0 -350\n")
    for step in (run("vector_archive.py", "pack", vectors, packed), run("vector_archive.py", "unpack", packed, again)):
        assert step.returncode == 0, step.stderr
    with open(vectors, "rb") as first, open(again, "rb") as second:
        assert first.read() == second.read()


def main():
    with tempfile.TemporaryDirectory() as folder:
        shared, silver = os.path.join(folder, "shared"), os.path.join(folder, "silver")
        write_sources(shared, LINES)
        os.makedirs(silver)
        kept = [annotated(index, *drawn) for index, drawn in enumerate(raw_text.stream(shared, 1)) if index % 3 != 1]
        with gzip.open(os.path.join(silver, "silver-00.conllu.gz"), "wt", encoding="utf-8") as out:
            out.writelines(reversed(kept))  # label.py writes by length
        packed, unpacked = os.path.join(folder, "annotation.xz"), os.path.join(folder, "silver.conllu.gz")
        found = archive("pack", silver, packed)
        assert found.returncode == 0, found.stderr
        found = archive("unpack", packed, "--shared", shared, unpacked)
        assert found.returncode == 0, found.stderr
        with gzip.open(unpacked, "rt", encoding="utf-8") as lines:
            assert lines.read() == "".join(kept)
        write_sources(shared, [line.replace("letter", "parcel") for line in LINES])
        found = archive("unpack", packed, "--shared", shared, unpacked)
        assert found.returncode != 0 and "another than" in found.stderr, found
        check_vectors(folder)


if __name__ == "__main__":
    main()
