#!/usr/bin/env python3
"""Draw the sentences of this folder: whole sentences of 12 to 40 words out of GUM's free news, biographies and guides.

usage: draw.py TREEBANKS dev > dev/sentences.tsv; draw.py TREEBANKS check > check/sentences.tsv
The development half is of the treebank's train split, each sentence of another document; the check half of its dev split.
Words are the treebank's forms joined by blanks, but a hyphen inside a word stays in it.
"""
import gzip
import random
import sys

COUNTS = {"news": 15, "bio": 10, "voyage": 5}
SEED = 57


def sentences(path):
    """(document, forms) of each sentence that ends like one and has a verb."""
    document, text, rows = None, "", []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id = "):
                document = line.split(" = ", 1)[1]
            elif line.startswith("# text = "):
                text = line[9:]
            elif not line:
                words = forms(rows)
                whole = text[:1].isupper() or text[:1] in "\"'“‘"
                if whole and text.rstrip("\"'”’")[-1:] == "." and 12 <= len(words) <= 40 and verbal(rows):
                    yield document, words
                rows = []
            elif line[0].isdigit():
                rows.append(line.split("\t"))


def verbal(rows):
    return any(row[3] == "VERB" for row in rows)


def forms(rows):
    """The forms of the syntactic words; parts of a hyphenated word are joined."""
    last, found, glue = 0, [], False
    for row in rows:
        if not row[0].isdigit():
            last = int(row[0].split("-")[1]) if "-" in row[0] else last
            continue
        hyphen, tight = row[1] in "-–", "SpaceAfter=No" in row[9] and int(row[0]) > last
        if found and glue and (hyphen or found[-1][-1] in "-–"):
            found[-1] += row[1]
        else:
            found.append(row[1])
        glue = tight
    return found


def draw(path, free, prefix):
    generator = random.Random(SEED)
    by_document = {}
    for document, words in sentences(path):
        by_document.setdefault(document, []).append(" ".join(words))
    number = 0
    for genre, count in COUNTS.items():
        documents = sorted(d for d in by_document if free.get(d) == genre)
        generator.shuffle(documents)
        for k in range(count):
            document = documents[k % len(documents)]
            text = by_document[document].pop(generator.randrange(len(by_document[document])))
            number += 1
            print(f"{prefix}-{number:02}-{document[4:]}\t{text}")


def main(folder, half):
    with open(f"{folder}/gum_docs_licences.tsv", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    free = {row[0]: row[1] for row in rows if row[6] == "free"}
    draw(f"{folder}/en_gum-ud-{'train' if half == 'dev' else 'dev'}.conllu.gz", free, half)


if __name__ == "__main__":
    main(*sys.argv[1:])
