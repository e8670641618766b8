#!/usr/bin/env python3
"""Draw the sentences of the construction suite from treebanks: a seed, 26 phenomena, 16 sentences each.

usage: draw.py TREEBANKS OUT.conllu     TREEBANKS: a folder with en_gum-ud-{dev,train}.conllu.gz, en_ewt-ud-dev.conllu.gz
                                        and gum_docs_licences.tsv, whose `free` documents alone are drawn from
A sentence belongs to a phenomenon when its gold tree shows it; no sentence is drawn twice. The trees are kept as they are.
"""
import gzip, os, random, sys

SEED, EACH = 20261128, 16
SPEECH = set("say tell report announce claim state add explain note argue suggest insist declare admit warn "
             "confirm write promise mention".split())
MIND = set("think believe feel hope expect know guess suppose assume doubt imagine wonder realize remember".split())
TIME = set("year month week day hour minute decade century morning evening night today yesterday tomorrow january "
           "february march april june july august september october november december monday tuesday wednesday "
           "thursday friday saturday sunday".split())
LIGHT = set("have take make give pay do get".split())
CONDITIONS = {"if", "unless", "in case", "provided"}


class Token:
    def __init__(self, row):
        self.form, self.lemma, self.upos, self.xpos = row[1], row[2].lower(), row[3], row[4]
        self.head, self.rel = int(row[6]), row[7]
        self.kind = self.rel.split(":")[0]
        self.feats = row[5]


class Sentence:
    def __init__(self, ident, text, rows):
        self.ident, self.text, self.rows = ident, text, rows
        self.tokens = [Token(r) for r in rows if r[0].isdigit()]

    def children(self, i):
        return [t for t in self.tokens if t.head == i]

    def any(self, test):
        return any(test(i, t, self.children(i)) for i, t in enumerate(self.tokens, 1))

    def head_of(self, t):
        return self.tokens[t.head - 1] if t.head else None

    def root(self):
        return next((i, t) for i, t in enumerate(self.tokens, 1) if t.head == 0)


def has(children, *rels):
    return any(c.rel in rels for c in children)


def verb_with_content(s, lemmas):
    return s.any(lambda i, t, c: t.lemma in lemmas and t.upos == "VERB" and has(c, "nsubj") and
                 any(x.rel == "ccomp" for x in c))


# Rarest first: a sentence goes to the first phenomenon that still wants sentences.
PHENOMENA = {
    "attribution-according": lambda s: "according to" in s.text.lower() or s.any(
        lambda i, t, c: t.lemma in ("reportedly", "allegedly", "supposedly", "apparently")),
    "title": lambda s: s.any(lambda i, t, c: t.form in ("President", "Senator", "Professor", "Minister", "Captain",
                             "General", "King", "Queen", "Governor", "Dr.", "Mayor", "Justice", "Secretary") and
                             (t.kind in ("compound", "flat") or any(x.kind in ("flat", "compound") for x in c))),
    "ditransitive": lambda s: s.any(lambda i, t, c: has(c, "iobj") and has(c, "obj")),
    "light-verb": lambda s: s.any(lambda i, t, c: t.lemma in LIGHT and t.upos == "VERB" and any(
        x.rel == "obj" and x.lemma in ("look", "decision", "visit", "attempt", "use", "effort", "step", "contribution",
                                       "care", "note", "attention", "place", "part", "effect", "impact", "walk", "trip",
                                       "call", "point", "sense", "role", "advantage", "chance", "change") for x in c)),
    "attribution-direct": lambda s: ('"' in s.text or "“" in s.text or "”" in s.text) and s.any(
        lambda i, t, c: t.lemma in SPEECH and t.upos == "VERB" and has(c, "nsubj")),
    "attribution-indirect": lambda s: verb_with_content(s, SPEECH),
    "belief": lambda s: verb_with_content(s, MIND),
    "conditional": lambda s: s.any(lambda i, t, c: t.kind == "advcl" and any(
        x.rel == "mark" and x.lemma in CONDITIONS for x in c)),
    "command": lambda s: s.root()[1].upos == "VERB" and "Mood=Imp" in s.root()[1].feats and not s.text.endswith("?"),
    "question": lambda s: s.text.endswith("?") and s.root()[1].upos in ("VERB", "NOUN", "ADJ") and s.any(
        lambda i, t, c: t.head == 0 and has(c, "nsubj", "nsubj:pass")),
    "existential": lambda s: s.any(lambda i, t, c: t.rel == "expl" and t.lemma == "there"),
    "apposition": lambda s: s.any(lambda i, t, c: t.rel == "appos" and t.upos in ("NOUN", "PROPN")),
    "purpose": lambda s: s.any(lambda i, t, c: t.rel == "advcl" and t.xpos == "VB" and any(
        x.rel == "mark" and x.lemma == "to" for x in c)),
    "event-noun": lambda s: s.any(lambda i, t, c: t.upos == "NOUN" and t.lemma.endswith(("tion", "ment", "al", "ure")) and
                                  has(c, "nmod") and (has(c, "nmod:poss") or any(x.kind == "nmod" for x in c)) and
                                  t.rel in ("nsubj", "obj", "obl")),
    "reduced-relative": lambda s: s.any(lambda i, t, c: t.rel == "acl" and t.xpos in ("VBN", "VBG")),
    "relative-clause": lambda s: s.any(lambda i, t, c: t.rel == "acl:relcl"),
    "control": lambda s: s.any(lambda i, t, c: t.rel == "xcomp" and t.upos == "VERB" and t.head and
                               s.tokens[t.head - 1].upos == "VERB" and any(x.rel == "mark" for x in c)),
    "passive": lambda s: s.any(lambda i, t, c: has(c, "nsubj:pass") and has(c, "aux:pass")),
    "negation": lambda s: s.any(lambda i, t, c: t.lemma in ("not", "never", "no", "nobody", "nothing", "without",
                                                            "neither", "n't")),
    "modality": lambda s: s.any(lambda i, t, c: t.xpos == "MD" and t.lemma not in ("will", "'ll")) or s.any(
        lambda i, t, c: t.lemma in ("probably", "perhaps", "maybe", "possibly", "likely", "unlikely")),
    "possessive": lambda s: s.any(lambda i, t, c: t.rel == "nmod:poss" and t.upos in ("NOUN", "PROPN")),
    "quantity": lambda s: s.any(lambda i, t, c: t.upos == "NUM" and t.rel == "nummod" and t.head and
                                s.tokens[t.head - 1].kind in ("obj", "nsubj", "obl", "root")),
    "time": lambda s: s.any(lambda i, t, c: t.kind == "obl" and t.lemma in TIME),
    "coordination-verbs": lambda s: s.any(lambda i, t, c: t.rel == "conj" and t.upos == "VERB" and t.head and
                                          s.tokens[t.head - 1].upos == "VERB" and not has(c, "nsubj")),
    "coordination-nouns": lambda s: s.any(lambda i, t, c: t.rel == "conj" and t.upos in ("NOUN", "PROPN") and t.head and
                                          s.tokens[t.head - 1].kind in ("nsubj", "obj")),
    "copula": lambda s: s.any(lambda i, t, c: t.head == 0 and has(c, "cop") and has(c, "nsubj")),
}


def sentences(path, keep, prefix):
    document, ident, text, rows = "", "", "", []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id = "):
                document = line[14:]
            elif line.startswith("# sent_id = "):
                ident = line[12:]
            elif line.startswith("# text = "):
                text = line[9:]
            elif line and not line.startswith("#"):
                rows.append(line.split("\t"))
            elif not line:
                if rows and keep(document):
                    yield Sentence(ident, text, rows)
                rows = []


def well_formed(s):
    words = [t for t in s.tokens if t.upos != "PUNCT"]
    prose = s.text[:1].isupper() or s.text[:1] in "\"“'"
    whole = s.text.rstrip("\"”'’)")[-1:] in (".", "?", "!")
    odd = any(t.kind in ("reparandum", "list", "goeswith", "orphan") or t.upos == "X" for t in s.tokens)
    clause = s.any(lambda i, t, c: has(c, "nsubj", "nsubj:pass", "expl") or "Mood=Imp" in t.feats)
    return 5 <= len(words) <= 24 and prose and whole and not odd and clause and "http" not in s.text and s.text.isprintable()


def main(folder, out):
    free = {r[0] for r in (l.split("\t") for l in open(os.path.join(folder, "gum_docs_licences.tsv"), encoding="utf-8"))
            if r[6] == "free"}
    pool = []
    for name, keep in (("en_gum-ud-dev", lambda d: d in free), ("en_gum-ud-train", lambda d: d in free),
                       ("en_ewt-ud-dev", lambda d: True)):
        pool += [s for s in sentences(os.path.join(folder, name + ".conllu.gz"), keep, name) if well_formed(s)]
    random.Random(SEED).shuffle(pool)
    taken, texts = set(), set()
    with open(out, "w", encoding="utf-8") as file:
        for name, test in PHENOMENA.items():
            drawn = []
            for s in pool:
                if len(drawn) < EACH and s.ident not in taken and s.text not in texts and test(s):
                    drawn.append(s)
                    taken.add(s.ident)
                    texts.add(s.text)
            for s in drawn:
                file.write("# newdoc id = %s\n# sent_id = %s\n# text = %s\n" % (s.ident, s.ident, s.text))
                file.write("\n".join("\t".join(r[:8] + ["_", "SpaceAfter=No" if "SpaceAfter=No" in r[9] else "_"])
                                     for r in s.rows) + "\n\n")
            print("%s\t%d" % (name, len(drawn)), file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
