"""The documents of a treebank as JSON Lines, each under its id and TIMES - 1 more. Prints the number of words (tokens of the text).

Usage: gum_texts.py TREEBANK.conllu.gz TIMES OUTPUT.jsonl
"""
import gzip
import json
import sys


def documents(path):
    """(id, text, words) of each document: a blank between sentences, an empty line between paragraphs."""
    name, paragraphs, words = None, [], 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc id = "):
                if name:
                    yield name, "\n\n".join(" ".join(p) for p in paragraphs if p), words
                name, paragraphs, words = line.split(" = ", 1)[1].strip(), [[]], 0
            elif line.startswith("# newpar"):
                paragraphs.append([])
            elif line.startswith("# text = "):
                paragraphs[-1].append(line[9:].rstrip("\n"))
            elif line[:1].isdigit() and line.split("\t", 1)[0].isdigit():
                words += 1
    yield name, "\n\n".join(" ".join(p) for p in paragraphs if p), words


def main(path, times, output):
    total = 0
    found = list(documents(path))
    with open(output, "w", encoding="utf-8") as out:
        for copy in range(int(times)):
            for name, text, words in found:
                out.write(json.dumps({"id": f"{name}-{copy}" if copy else name, "text": text}, ensure_ascii=False) + "\n")
                total += words
    print(total)


if __name__ == "__main__":
    main(*sys.argv[1:])
