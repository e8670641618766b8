#!/usr/bin/env python3
"""Keeps the word vectors small: word_vectors.py's file as xz over columns of bytes.

usage: vector_archive.py pack VECTORS.tsv ARCHIVE
       vector_archive.py unpack ARCHIVE VECTORS.tsv
ARCHIVE is xz over one JSON line (version, words, width), the words (a line each), and each axis's tenths of all words as
signed bytes. Standard library only.
"""
import array
import json
import lzma
import sys

VERSION = 1
UNIT = 10  # of word_vectors.py's hundredths


def pack(source, target):
    with open(source, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    vectors = [[int(number) // UNIT for number in row[1].split(" ")] for row in rows]
    head = {"version": VERSION, "words": len(rows), "width": len(vectors[0])}
    axes = b"".join(array.array("b", axis).tobytes() for axis in zip(*vectors))
    data = json.dumps(head).encode() + b"\n" + "".join(row[0] + "\n" for row in rows).encode("utf-8") + axes
    with open(target, "wb") as out:
        out.write(lzma.compress(data, preset=9 | lzma.PRESET_EXTREME))


def unpack(source, target):
    with lzma.open(source) as file:
        head = json.loads(file.readline())
        if head["version"] != VERSION:
            sys.exit(f"vector_archive.py: {source} is of version {head['version']}, not {VERSION}")
        words = [file.readline().decode("utf-8").rstrip("\n") for _ in range(head["words"])]
        axes = [array.array("b", file.read(head["words"])) for _ in range(head["width"])]
    with open(target, "w", encoding="utf-8") as out:
        for word, vector in zip(words, zip(*axes)):
            out.write(word + "\t" + " ".join(str(UNIT * number) for number in vector) + "\n")


def main():
    if len(sys.argv) != 4 or sys.argv[1] not in ("pack", "unpack"):
        sys.exit(__doc__)
    {"pack": pack, "unpack": unpack}[sys.argv[1]](*sys.argv[2:])


if __name__ == "__main__":
    main()
