#!/usr/bin/env python3
"""Draws sentences for the suites of this folder, to be answered by eye.

usage: draw.py metonymy|dates SHARED COUNT SEED > sheet.tsv

SHARED holds treebanks/ and rawtext/. Sentences come from the free documents of GUM dev and train, from EWT dev, from news and
from Wikipedia (rawtext). metonymy: sentences with the capital of a state, alone, whose state has no other name there; half of
the draw stands before a verb by its looks, so that both uses come. dates: sentences with words of the calendar, each with
a document date drawn beside it.
"""
import gzip
import os
import random
import re
import sys

CALENDAR = re.compile(
    r"\b(January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|yesterday|today|tomorrow|tonight|ago|decade|decades|century|centuries|"
    r"(?:last|next|this|past|previous|following) (?:week|month|year|weekend|night|summer|winter|spring|autumn|fall)|"
    r"(?:1[6-9]|20)\d\ds?)\b")
RELATIVE = re.compile(r"\b(yesterday|today|tomorrow|tonight|ago|last|next|this|past|Monday|Tuesday|Wednesday|Thursday|"
                      r"Friday|Saturday|Sunday)\b")


def lines_of(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from (line.rstrip("\n") for line in lines)


def free_documents(shared):
    with open(os.path.join(shared, "treebanks/gum_docs_licences.tsv"), encoding="utf-8") as lines:
        return {row[0] for row in (line.rstrip("\n").split("\t") for line in lines) if row[6] == "free"}


def treebank_sentences(shared, name, kept):
    document = None
    for line in lines_of(os.path.join(shared, f"treebanks/{name}.conllu.gz")):
        if line.startswith("# newdoc id = "):
            document = line[14:]
        elif line.startswith("# text = ") and (kept is None or document in kept):
            yield document, line[9:]


def joined(text):
    """Tokenised text written as usual."""
    text = text.replace("``", '"').replace("''", '"').replace("-LRB-", "(").replace("-RRB-", ")")
    text = re.sub(r" ([,.;:?!%)]|'s\b|n't\b|'(?= ))", r"\1", text)
    text = re.sub(r"([($]) ", r"\1", text)
    text = re.sub(r'" ([^"]*?) ?"', r'"\1"', text)
    return re.sub(r"(\d) (st|nd|rd|th)\b", r"\1\2", text).strip()


def sentences(shared):
    free = free_documents(shared)
    for name, kept in (("en_gum-ud-dev", free), ("en_gum-ud-train", free), ("en_ewt-ud-dev", None)):
        yield from treebank_sentences(shared, name, kept)
    for name in ("gmb_news_sentences", "wikisplit_sentences"):
        for line in lines_of(os.path.join(shared, f"rawtext/{name}.txt.gz")):
            yield name, joined(line)


def lexicon():
    capitals, names = {}, {}
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../data/reference_lexicon.tsv")
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            section, key, value = line.rstrip("\n").split("\t")[:3]
            if section == "capital":
                capitals[key] = value
            if section in ("country", "demonym"):
                for country in value.split("|"):
                    names.setdefault(country, set()).add(key)
    return capitals, names


def capital_in(text, capitals, names):
    """(capital, state, whether it looks like a subject) where one capital stands alone and its state is not named."""
    found = []
    for match in re.finditer(r"(?<![\w'-])[A-Z][\w'-]*", text):
        word = match.group()
        if word not in capitals:
            continue
        before, after = text[: match.start()].split(" ")[-2:], text[match.end():]
        if re.match(r" [A-Z]|-", after) or re.search(r"[A-Z]\w*$", " ".join(before).strip()):
            return None
        preposition = len(before) == 2 and before[0].lower() in ("in", "of", "to", "from", "near", "at", "around", "the")
        found.append((word, capitals[word], bool(re.match(r" [a-z]+(s|ed|d)\b", after)) and not preposition))
    if len(found) != 1:
        return None
    others = names.get(found[0][1], set()) | {found[0][1]}
    if any(re.search(rf"\b{re.escape(other)}\b", text) for other in others):
        return None
    return found[0]


def metonymy(shared, count, seed):
    capitals, names = lexicon()
    groups = {True: [], False: []}
    for source, text in sentences(shared):
        if not 6 <= len(text.split()) <= 40 or len(text) > 260:
            continue
        found = capital_in(text, capitals, names)
        if found:
            groups[found[2]].append((source, found[0], found[1], text))
    generator = random.Random(seed)
    for like_subject in (True, False):
        group = sorted(set(groups[like_subject]))
        for row in generator.sample(group, min(count // 2, len(group))):
            print("\t".join(("",) + row))


def dates(shared, count, seed):
    groups = {}
    for source, text in sentences(shared):
        if 5 <= len(text.split()) <= 32 and CALENDAR.search(text):
            kind = bool(RELATIVE.search(CALENDAR.search(text).group()))
            groups.setdefault((source.split("_")[0], kind), []).append((source, text))
    generator = random.Random(seed)
    keys = sorted(groups)
    for key in keys:
        group = sorted(set(groups[key]))
        for source, text in generator.sample(group, min(count // len(keys), len(group))):
            day = f"{generator.randint(2003, 2016)}-{generator.randint(1, 12):02}-{generator.randint(1, 28):02}"
            print("\t".join(("", "", source, day, text)))


if __name__ == "__main__":
    if len(sys.argv) != 5 or sys.argv[1] not in ("metonymy", "dates"):
        sys.exit(__doc__)
    {"metonymy": metonymy, "dates": dates}[sys.argv[1]](sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
