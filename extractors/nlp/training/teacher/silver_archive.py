#!/usr/bin/env python3
"""Keeps the silver small: the teacher's annotation without the words, which the raw text gives again.

usage: silver_archive.py pack SILVER_FOLDER ANNOTATION
       silver_archive.py unpack ANNOTATION --shared ../shared SILVER.conllu.gz
ANNOTATION is xz over one JSON line (version, seed, SHA-256 of the words, tags, labels, names, sentences, words) and five columns:
for each sentence kept the distance from the one kept before it in the order of raw_text.stream; for each word its tag, the
distance of its head (0: the root), its label, and its names by both conventions. All are unsigned LEB128 numbers; distances
of heads are folded to be unsigned (1 for -1, 2 for 1, 3 for -2 ...).
"""
import argparse
import glob
import gzip
import hashlib
import json
import lzma
import os
import sys

import raw_text

VERSION, SEED = 1, 1


class Columns:
    """The five columns, and the numbers of what stands in them in order of first appearance."""

    def __init__(self):
        self.distances, self.tags, self.heads, self.labels, self.names = (bytearray() for _ in range(5))
        self.known = {"tags": {}, "labels": {}, "names": {}}
        self.words_digest, self.sentences, self.words, self.last = hashlib.sha256(), 0, 0, -1

    def code(self, kind, value):
        codes = self.known[kind]
        return codes.setdefault(value, len(codes))

    def add(self, index, rows):
        put_number(self.distances, index - self.last)
        self.last = index
        for at, row in enumerate(rows):
            misc = dict(pair.split("=", 1) for pair in row[9].split("|"))
            put_number(self.tags, self.code("tags", f"{row[3]}|{row[4]}"))
            put_number(self.heads, folded(0 if row[6] == "0" else int(row[6]) - 1 - at))
            put_number(self.labels, self.code("labels", row[7]))
            names = f"{misc['NER']} {misc.get('NERWiki', misc['NER'])}"
            put_number(self.names, self.code("names", names))
            self.words_digest.update(row[1].encode("utf-8") + b"\n")
        self.sentences, self.words = self.sentences + 1, self.words + len(rows)


def put_number(out, value):
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)


def folded(distance):
    return 2 * distance if distance >= 0 else -2 * distance - 1


def unfolded(number):
    return number // 2 if number % 2 == 0 else -(number + 1) // 2


def numbers_of(column):
    number = shift = 0
    for byte in column:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield number
            number = shift = 0


def sentences_of_part(path):
    """(place in the order of label.py, rows of ten columns) of each sentence."""
    index, rows = None, []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# sent_id = "):
                index = int(line.rsplit("-", 1)[1])
            elif line and line[0] != "#":
                rows.append(line.split("\t"))
            elif not line:
                yield index, rows
                rows = []


def pack(folder, path):
    columns = Columns()
    for part in sorted(glob.glob(os.path.join(folder, "silver-*.conllu.gz"))):
        found = sorted(sentences_of_part(part), key=lambda sentence: sentence[0])
        for index, rows in found:
            columns.add(index, rows)
    head = {"version": VERSION, "seed": SEED, "words_sha256": columns.words_digest.hexdigest(),
            "sentences": columns.sentences, "words": columns.words,
            **{kind: list(codes) for kind, codes in columns.known.items()}}
    body = [columns.distances, columns.tags, columns.heads, columns.labels, columns.names]
    head["sizes"] = [len(column) for column in body]
    data = json.dumps(head).encode("utf-8") + b"\n" + b"".join(body)
    with open(path, "wb") as out:
        out.write(lzma.compress(data, preset=9 | lzma.PRESET_EXTREME))
    print(f"{columns.sentences} sentences, {columns.words} words, {os.path.getsize(path)} bytes")


class Annotation:
    """The columns again, read from the front."""

    def __init__(self, path):
        with lzma.open(path) as file:
            self.head = json.loads(file.readline())
            if self.head["version"] != VERSION:
                sys.exit(f"silver_archive.py: {path} is of version {self.head['version']}, not {VERSION}")
            columns = [numbers_of(file.read(size)) for size in self.head["sizes"]]
        self.distances, self.tags, self.heads, self.labels, self.names = columns

    def next_row(self, at, form):
        upos, xpos = self.head["tags"][next(self.tags)].split("|", 1)
        distance = unfolded(next(self.heads))
        head = at + 1 + distance if distance else 0
        label = self.head["labels"][next(self.labels)]
        names, wiki = self.head["names"][next(self.names)].split(" ")
        misc = f"NER={names}" if names == wiki else f"NER={names}|NERWiki={wiki}"
        return "\t".join([str(at + 1), form, "_", upos, xpos, "_", str(head), label, "_", misc])


def unpack(path, shared, out_path):
    annotation, digest = Annotation(path), hashlib.sha256()
    wanted, left = next(annotation.distances) - 1, annotation.head["sentences"]
    with gzip.GzipFile(out_path, "wb", 6, mtime=0) as out:
        for index, (source, words) in enumerate(raw_text.stream(shared, annotation.head["seed"])):
            if index != wanted:
                continue
            rows = [annotation.next_row(at, form) for at, (form, _) in enumerate(words)]
            out.write((f"# sent_id = {source}-{index}\n" + "\n".join(rows) + "\n\n").encode("utf-8"))
            digest.update("".join(form + "\n" for form, _ in words).encode("utf-8"))
            left -= 1
            if left == 0:
                break
            wanted += next(annotation.distances)
    if digest.hexdigest() != annotation.head["words_sha256"]:
        sys.exit(f"silver_archive.py: the raw text is another than {path} was made from")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    packing = commands.add_parser("pack")
    packing.add_argument("folder")
    packing.add_argument("annotation")
    unpacking = commands.add_parser("unpack")
    unpacking.add_argument("annotation")
    unpacking.add_argument("--shared", required=True)
    unpacking.add_argument("out")
    options = parser.parse_args()
    if options.command == "pack":
        pack(options.folder, options.annotation)
    else:
        unpack(options.annotation, options.shared, options.out)


if __name__ == "__main__":
    main()
