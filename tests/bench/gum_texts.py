"""The documents of a treebank as JSON Lines, each under its id and TIMES - 1 more. Prints the number of words (tokens of the text).

Usage: gum_texts.py TREEBANK.conllu.gz TIMES OUTPUT.jsonl [--speakers]
--speakers: each turn begins with the name of who speaks, where the treebank knows it ("Jane Doe: I was there.").
"""
import gzip
import json
import re
import sys


class RunIn(str):
    """The words before a turn, which the treebank lacks."""

    @classmethod
    def of(cls, speaker):
        """"JaneDoe" as a transcript writes it: "Jane Doe:"."""
        return cls(re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", speaker) + ":")


def paragraphs(path, speakers=False):
    """(id, [[sentence or run-in]], words) of each document."""
    name, found, words, speaker, speaking = None, [], 0, None, None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc id = "):
                if name:
                    yield name, found, words
                name, found, words, speaking = line.split(" = ", 1)[1].strip(), [[]], 0, None
            elif line.startswith("# newpar"):
                found.append([])
            elif line.startswith("# sent_id"):
                speaker = None
            elif line.startswith("# speaker = "):
                speaker = line.split(" = ", 1)[1].strip()
            elif line.startswith("# text = "):
                if speakers and speaker and speaker != speaking:
                    found[-1].append(RunIn.of(speaker))
                speaking = speaker
                found[-1].append(line[9:].rstrip("\n"))
            elif line[:1].isdigit() and line.split("\t", 1)[0].isdigit():
                words += 1
    yield name, found, words


def documents(path, speakers=False):
    """(id, text, words) of each document: a blank between sentences, an empty line between paragraphs."""
    for name, found, words in paragraphs(path, speakers):
        yield name, "\n\n".join(" ".join(p) for p in found if p), words


def run_ins(path):
    """{id: [(begin, end)]}: where a document with speakers has run-ins, in its characters that are no white space."""
    places = {}
    for name, found, _ in paragraphs(path, speakers=True):
        at = 0
        for part in (part for paragraph in found for part in paragraph):
            length = len("".join(part.split()))
            if isinstance(part, RunIn):
                places.setdefault(name, []).append((at, at + length))
            at += length
    return places


def main(path, times, output, *options):
    total = 0
    found = list(documents(path, "--speakers" in options))
    with open(output, "w", encoding="utf-8") as out:
        for copy in range(int(times)):
            for name, text, words in found:
                out.write(json.dumps({"id": f"{name}-{copy}" if copy else name, "text": text}, ensure_ascii=False) + "\n")
                total += words
    print(total)


if __name__ == "__main__":
    main(*sys.argv[1:])
