#!/usr/bin/env python3
"""LitBank's documents as texts, and who is who in them. usage: litbank_texts.py LITBANK.ndjson.gz > documents.jsonl

The tokens are joined as they are printed; characters are counted without white space, as relata-antecedent-pairs counts them.
"""
import gzip
import json
import sys

CLOSING = {",", ".", ";", ":", "!", "?", ")", "]", "'s", "n't", "'ll", "'re", "'ve", "'d", "'m", "’", "”", "''"}
OPENING = {"(", "[", "“"}


def documents(path):
    """(id, text, {character: thing}): of mentions inside one another the inner one has the character."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            document = json.loads(line)
            yield f"litbank_{number}", text_of(document["sents"]), things_of(document)


def text_of(sentences):
    text = ""
    for token in (token for sentence in sentences for token in sentence):
        if text and token not in CLOSING and text[-1] not in OPENING:
            text += " "
        text += token
    return text


def things_of(document):
    places, position = [], 0
    for sentence in document["sents"]:
        places.append([])
        for token in sentence:
            places[-1].append((position, position + len(token)))
            position += len(token)
    spans = [(places[s][begin][0], places[s][end - 1][1], thing)
             for thing, entity in enumerate(document["entities"]) for s, begin, end, *_ in entity["mentions"]]
    found = {}
    for begin, end, thing in sorted(spans, key=lambda span: span[0] - span[1]):
        found.update(dict.fromkeys(range(begin, end), thing))
    return found


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for name, text, _ in documents(sys.argv[1]):
        print(json.dumps({"id": name, "text": text}, ensure_ascii=False))


if __name__ == "__main__":
    main()
