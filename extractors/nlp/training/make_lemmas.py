#!/usr/bin/env python3
"""Makes data/lemmas.tsv: suffix rules and the words that do not follow them, by Penn tag.

usage: make_lemmas.py DATA-FOLDER > data/lemmas.tsv
       make_lemmas.py DATA-FOLDER --check        accuracy on the dev treebanks, gold tokens and tags

DATA-FOLDER holds treebanks/ and lexicons/. Learnt from UD EWT train, the documents of UD GUM train whose text is free for
commercial use, and lexicons/lemmas.tsv.gz (lemminflect, from the NIH SPECIALIST Lexicon).

A line: tag TAB form TAB lemma for a word (in lower case, or with its capitals where the lemma keeps them); tag TAB *suffix
TAB n TAB end for a rule: a form with this suffix loses n characters and gains `end`. The longest suffix holds.
"""
import collections
import gzip
import os
import sys

LONGEST_SUFFIX = 6
LEAST_SUPPORT = 3   # words, for a rule
PROPER = ("NNP", "NNPS")
# Plurals of two nouns, of which the treebanks have too few to tell which one is meant mostly.
OF_TWO = {"bases": "base", "leaves": "leaf"}


def read_treebank(path, kept_documents=None):
    keep = kept_documents is None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc id") and kept_documents is not None:
                keep = line.split("=", 1)[1].strip() in kept_documents
            row = line.rstrip("\n").split("\t")
            if keep and len(row) == 10 and row[0].isdigit():
                yield row[1], row[3], row[4], row[2]


def plain(form):
    return form.replace("\u2019", "'")


def tag_of(upos, xpos):
    if upos == "PROPN" and xpos not in PROPER:
        return "NNP"
    return xpos


def tags_of_lexicon_form(form, pos):
    if pos == "verb":
        return ["VBG"] if form.endswith("ing") else ["VBZ"] if form.endswith("s") else ["VBD", "VBN"]
    if pos == "noun":
        return ["NNS"]
    if pos == "adj":
        return ["JJR"] if form.endswith("r") else ["JJS"] if form.endswith("t") else []
    if pos == "adv":
        return ["RBR"] if form.endswith("r") else ["RBS"] if form.endswith("t") else []
    return []


def collect(folder):
    """-> (tag, form) -> Counter of lemmas; forms in lower case save where the lemma keeps capitals."""
    with open(os.path.join(folder, "treebanks/gum_docs_licences.tsv"), encoding="utf-8") as lines:
        free = {line.split("\t")[0] for line in lines if "\tfree\t" in line}
    seen = collections.defaultdict(collections.Counter)
    trees = os.path.join(folder, "treebanks/en_%s-ud-train.conllu.gz")
    for name, documents in (("ewt", None), ("gum", free)):
        for form, upos, xpos, lemma in read_treebank(trees % name, documents):
            tag = tag_of(upos, xpos)
            if lemma == "_" or xpos == "GW" or " " in form or (xpos == "CD" and form[0].isdigit()):
                continue
            form = plain(form)
            if tag in PROPER:
                # Of names, only abbreviations have another lemma (Sept., September).
                short = len(lemma) > len(form) and form[:2] == lemma[:2]
                seen[tag, form][lemma if tag == "NNPS" or short else form] += 1
            elif lemma != lemma.lower() or form != form.lower():
                seen[tag, form][lemma] += 1
                if lemma == lemma.lower():
                    seen[tag, form.lower()][lemma] += 1
            else:
                seen[tag, form][lemma] += 1
    known = set()
    rows = list(read_lexicon(folder))
    for _, _, lemmas in rows:
        known.update(lemmas)
    for form, pos, lemmas in rows:
        invariant = pos == "noun" and lemmas == [form] and form.endswith("s") and not form.endswith("ss")
        for tag in tags_of_lexicon_form(form, pos):
            if not invariant and form in lemmas:
                continue
            taken = seen[tag, form]
            if not any(lemma in known for lemma in taken) or (sum(taken.values()) < 2 and lemmas[0] not in taken):
                seen[tag, form] = collections.Counter([lemmas[0]])  # also against a slip of an annotator
    for form in read_adjectives_of_names(folder):
        if ("JJ", form) not in seen:
            seen["JJ", form][form] += 1
    for form, lemma in OF_TWO.items():
        seen["NNS", form] = collections.Counter([lemma])
    return {key: max(sorted(lemmas), key=lambda lemma: lemmas[lemma]) for key, lemmas in seen.items()}


def read_lexicon(folder):
    with gzip.open(os.path.join(folder, "lexicons/lemmas.tsv.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            form, pos, lemmas = line.rstrip("\n").split("\t")
            if not form.startswith("#") and form.isalpha() and form.isascii():
                yield form, pos, lemmas.split("/")


def read_adjectives_of_names(folder):
    """Russian, Dutch, Western Hemisphere's Peruvian: adjectives that keep their capital."""
    with open(os.path.join(folder, "lexicons/demonyms_factbook.tsv"), encoding="utf-8") as lines:
        forms = {line.split("\t")[0] for line in lines if not line.startswith("#")}
    return sorted(form for form in forms if form.isalpha() and form[0].isupper())


def change(form, lemma):
    """(characters cut, characters added)"""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form) - same, lemma[same:]


def learn_rules(words):
    votes = collections.defaultdict(collections.Counter)
    for (tag, form), lemma in words.items():
        base = form.lower() if tag not in PROPER else form
        if tag not in PROPER and (base != form or lemma != lemma.lower()):
            continue
        rule = change(base, lemma)
        for size in range(0, LONGEST_SUFFIX + 1):
            if size <= len(base) and rule[0] <= size:
                votes[tag, base[len(base) - size:]][rule] += 1
            elif size <= len(base):
                votes[tag, base[len(base) - size:]][None] += 1
    rules = {}
    for (tag, suffix), counter in sorted(votes.items(), key=lambda item: len(item[0][1])):
        rule = max(sorted(counter, key=str), key=lambda r: counter[r])
        if rule is None or counter[rule] < LEAST_SUPPORT:
            continue
        shorter = next((rules[tag, suffix[i:]] for i in range(1, len(suffix) + 1) if (tag, suffix[i:]) in rules), (0, ""))
        if rule != shorter:
            rules[tag, suffix] = rule
    return rules


def apply_rules(rules, tag, form):
    for size in range(min(LONGEST_SUFFIX, len(form)), -1, -1):
        rule = rules.get((tag, form[len(form) - size:]))
        if rule is not None:
            return form[:len(form) - rule[0]] + rule[1]
    return form


def lemma_of(words, rules, form, upos, xpos):
    form = plain(form)
    tag = tag_of(upos, xpos)
    if (tag, form) in words:
        return words[tag, form]
    if tag == "NNP":
        return form[0].upper() + form[1:] if xpos == "NNP" and form.isascii() and form.isalpha() and form.islower() else form
    if tag == "NNPS":
        return apply_rules(rules, tag, form)
    if keeps_capitals(form, tag, words):
        return form
    lower = form.lower()
    if tag == "CD" and lower[0].isdigit():
        return lower.replace(",", "")
    if (tag, lower) in words:
        return words[tag, lower]
    return apply_rules(rules, tag, lower)


def keeps_capitals(form, tag, words):
    """Acronyms among common nouns: DNA, but not FOOD, which the text shouts."""
    return tag == "NN" and form.isupper() and 2 <= len(form) <= 4 and (tag, form.lower()) not in words


def check(folder, words, rules):
    for name in ("ewt", "gum"):
        total = right = 0
        wrong = collections.Counter()
        for form, upos, xpos, lemma in read_treebank(os.path.join(folder, "treebanks/en_%s-ud-dev.conllu.gz" % name)):
            guess = lemma_of(words, rules, form, upos, xpos)
            total += 1
            right += lemma in ("_", guess)
            if lemma not in ("_", guess):
                wrong[form, xpos, lemma, guess] += 1
        print("%s dev: %.2f" % (name, 100.0 * right / total))
        for key, count in wrong.most_common(int(os.environ.get("SHOW", "0"))):
            print("  %d %s" % (count, key))


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    every = collect(sys.argv[1])
    rules = learn_rules(every)
    # Only what the rules get wrong needs a line.
    words = {}
    for (tag, form), lemma in every.items():
        if lemma_of({}, rules, form, "", tag) != lemma:
            words[tag, form] = lemma
    for (tag, form), lemma in sorted(every.items()):  # what keeps_capitals would spoil
        if lemma_of(words, rules, form, "", tag) != lemma:
            words[tag, form] = lemma
    if "--check" in sys.argv:
        return check(sys.argv[1], words, rules)
    for (tag, suffix), (cut, end) in sorted(rules.items()):
        print("%s\t*%s\t%d\t%s" % (tag, suffix, cut, end))
    for (tag, form), lemma in sorted(words.items()):
        print("%s\t%s\t%s" % (tag, form, lemma))


if __name__ == "__main__":
    main()
