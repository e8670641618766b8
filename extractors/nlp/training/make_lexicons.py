#!/usr/bin/env python3
"""Packs the word lists that the parsing network looks words up in: data/pos_lexicon.bin and data/gazetteer.bin.

usage: make_lexicons.py LEXICON-FOLDER RAW-TEXT-FOLDER OUTPUT-FOLDER

Both are hashed tables (extractors/nlp/network/hashed_table.h): a header of 64 bytes (magic RELATAHT, version, bytes a
value, number of entries, checksum), then the sorted 64-bit hashes of the keys, then the values in the same order.
The meaning of the bits of a value stands in extractors/nlp/network/word_lists.h and must be the same here.
"""
import csv
import gzip
import os
import re
import struct
import sys

MASK64 = (1 << 64) - 1

# Bits of a value of pos_lexicon.bin.
NOUN, PLURAL, VERB, PAST, PARTICIPLE, GERUND, THIRD, ADJECTIVE, COMPARATIVE, SUPERLATIVE, ADVERB, AUXILIARY, PROPER = (
    1 << bit for bit in range(13))
CAPITAL_SHIFT, CLASS_SHIFT, FREQUENCY_SHIFT = 13, 16, 24
COARSE_CLASSES = (
    "person organisation people-group group location geo-feature facility vehicle weapon artifact document "
    "communication language time quantity unit money possession act event process phenomenon state disease feeling "
    "cognition attribute animal plant food substance body object relation shape motive top").split()

# Bits of a value of gazetteer.bin.
(COUNTRY, DEMONYM, CITY, TOWN, REGION, GIVEN, RARE_GIVEN, SURNAME, RARE_SURNAME, TITLE, SUFFIX, LEGAL_FORM, PERSON,
 PLACE, ORGANISATION, WORK, FACILITY, CALENDAR, ORGANISATION_NOUN, PLACE_NOUN, ROLE_NOUN, FACILITY_NOUN) = (
    1 << bit for bit in range(22))
PREFIX = 1 << 31  # some longer entry begins with this key and a blank


def hash_of(key):
    """FNV-1a of the UTF-8 bytes, then the 64-bit finisher of MurmurHash3."""
    value = 0xCBF29CE484222325
    for byte in key.encode("utf-8"):
        value = ((value ^ byte) * 0x100000001B3) & MASK64
    value = ((value ^ (value >> 33)) * 0xFF51AFD7ED558CCD) & MASK64
    value = ((value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53) & MASK64
    return value ^ (value >> 33)


def checksum_of(payload):
    """FNV-1a over 64-bit little-endian words; the payload is padded to them."""
    value = 0xCBF29CE484222325
    for (word,) in struct.iter_unpack("<Q", payload):
        value = ((value ^ word) * 0x100000001B3) & MASK64
    return value


def write_table(path, table):
    rows = sorted((hash_of(key), value) for key, value in table.items())
    payload = b"".join(struct.pack("<Q", row[0]) for row in rows) + b"".join(struct.pack("<I", row[1]) for row in rows)
    payload += b"\0" * (-len(payload) % 8)
    header = struct.pack("<8sIIQQ", b"RELATAHT", 1, 4, len(rows), checksum_of(payload))
    with open(path, "wb") as out:
        out.write(header.ljust(64, b"\0") + payload)
    print(f"{path}: {len(rows)} entries, {64 + len(payload)} bytes")


def rows_of(folder, name):
    path = os.path.join(folder, name)
    opener = gzip.open if name.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row and not row[0].startswith("#"):
                yield row


# ---- pos_lexicon.bin ----

def add_inflections(folder, table):
    def add(form, bit):
        for variant in form.split("/"):
            if variant and " " not in variant:
                table[variant.lower()] = table.get(variant.lower(), 0) | bit

    for lemma, pos, slots in rows_of(folder, "inflections.tsv.gz"):
        forms = slots.split(",")
        proper = PROPER if lemma[:1].isupper() else 0
        if pos == "noun":
            add(lemma, NOUN | proper)
            add(forms[0], PLURAL)
        elif pos == "verb":
            add(lemma, VERB)
            if len(forms) == 3:
                forms.insert(1, "")
            past, participle, gerund, third = (forms + ["", "", "", ""])[:4]
            add(past, PAST)
            add(participle or past, PARTICIPLE)
            add(gerund, GERUND)
            add(third, THIRD)
        elif pos == "adj":
            add(lemma, ADJECTIVE | proper)
            add(forms[0], COMPARATIVE)
            add(forms[1] if len(forms) > 1 else "", SUPERLATIVE)
        elif pos == "adv":
            add(lemma, ADVERB)
        elif pos == "aux":
            add(lemma, AUXILIARY)


def add_base_forms(folder, table):
    base = {"noun": NOUN, "verb": VERB, "adj": ADJECTIVE, "adv": ADVERB, "aux": AUXILIARY}
    for form, pos, lemmas in rows_of(folder, "lemmas.tsv.gz"):
        if pos == "aux" or form in lemmas.split("/"):
            table[form.lower()] = table.get(form.lower(), 0) | base.get(pos, 0)
    for row in rows_of(folder, "verb_lexnames.tsv.gz"):
        if row[0].isalpha():
            table[row[0].lower()] = table.get(row[0].lower(), 0) | VERB
    for row in rows_of(folder, "adjective_nouns.tsv.gz"):
        if row[0].replace("-", "").isalpha():
            table[row[0].lower()] = table.get(row[0].lower(), 0) | ADJECTIVE


def add_classes(folder, table):
    """The coarse WordNet class of the first noun sense, for base forms and, through `lemmas`, for plurals."""
    class_of = {}
    for row in rows_of(folder, "wordnet_classes.tsv.gz"):
        lemma = row[0].lower()
        if " " not in lemma and "_" not in lemma and row[1] in COARSE_CLASSES:
            class_of.setdefault(lemma, COARSE_CLASSES.index(row[1]) + 1)
            table[lemma] = table.get(lemma, 0) | NOUN | (PROPER if row[6] == "1" else 0)
    plural_of = {}
    for form, pos, lemmas in rows_of(folder, "lemmas.tsv.gz"):
        if pos == "noun":
            plural_of[form.lower()] = lemmas.split("/")[0].lower()
    for form in list(table):
        found = class_of.get(form) or class_of.get(plural_of.get(form, ""))
        if found:
            table[form] |= found << CLASS_SHIFT


def add_frequencies(folder, table):
    for word, zipf in rows_of(folder, "word_freq_en.tsv.gz"):
        level = max(1, min(15, int(float(zipf) * 2)))
        if word in table or level >= 6:
            table[word] = table.get(word, 0) | level << FREQUENCY_SHIFT


def add_capitals(folder, table):
    """How often a word has a capital inside a sentence: 1 hardly ever ... 6 always, 7 all capitals; 0 unknown."""
    counts = {}
    within = re.compile(r"(?<=[a-z,] )[A-Za-z][A-Za-z'’]*[A-Za-z]")
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".txt.gz"):
            continue
        with gzip.open(os.path.join(folder, name), "rt", encoding="utf-8") as lines:
            for line in lines:
                for word in within.findall(line):
                    count = counts.setdefault(word.lower().replace("’", "'"), [0, 0, 0])
                    count[0] += 1
                    count[1] += word[0].isupper()
                    count[2] += word.isupper()
    for word, (all_seen, capital, upper) in counts.items():
        if all_seen < 4:
            continue
        share = capital / all_seen
        level = 7 if upper > 0.5 * all_seen else 1 + sum(share > limit for limit in (0.02, 0.15, 0.5, 0.85, 0.98))
        table[word] = table.get(word, 0) | level << CAPITAL_SHIFT


def make_pos_lexicon(folder, raw_text):
    table = {}
    add_inflections(folder, table)
    add_base_forms(folder, table)
    add_classes(folder, table)
    add_frequencies(folder, table)
    add_capitals(raw_text, table)
    return table


# ---- gazetteer.bin ----

def key_of(name):
    """The key of a name: lower case, no full stops, no apostrophes, hyphens as blanks (as word_lists.cpp has it)."""
    text = name.replace("’", "'").replace("‘", "'").lower()
    if text.endswith("'s"):
        text = text[:-2] + " s"
    for gone in ".'":
        text = text.replace(gone, "")
    return " ".join(text.replace("-", " ").replace("–", " ").split())


class Gazetteer:
    def __init__(self):
        self.table = {}

    def add(self, name, bit):
        key = key_of(name.split("(")[0].split(",")[0])
        words = key.split(" ")
        if len(key) < 2 or len(words) > 6 or any(c in key for c in "();:/\"|"):
            return
        self.table[key] = self.table.get(key, 0) | bit
        for end in range(1, len(words)):
            prefix = " ".join(words[:end])
            self.table[prefix] = self.table.get(prefix, 0) | PREFIX


def add_places(folder, gazetteer):
    for row in rows_of(folder, "countries_factbook.tsv"):
        for column in (2, 3, 8):
            gazetteer.add(row[column], COUNTRY)
        gazetteer.add(row[5], CITY)
    for row in rows_of(folder, "demonyms_factbook.tsv"):
        gazetteer.add(row[0], DEMONYM)
    for row in rows_of(folder, "cities15000.tsv.gz"):
        gazetteer.add(row[0], CITY if int(row[3] or 0) >= 200000 else TOWN)
    for row in rows_of(folder, "regions_admin1.tsv"):
        gazetteer.add(row[1], REGION)
    for name in ("the United States of America|USA|US|U.S.|U.S.A.|America|UK|U.K.|Britain|Great Britain|England|"
                 "Scotland|Wales|Northern Ireland|EU|E.U.|UAE|DRC|DPRK|USSR|Soviet Union|Yugoslavia|Czechoslovakia|"
                 "Palestine|Holland|Burma|Macedonia|Ivory Coast|Swaziland").split("|"):
        gazetteer.add(name, COUNTRY)
    for name in ("Europe|Africa|Asia|Latin America|North America|South America|Central America|Middle East|Oceania|"
                 "Eastern Europe|Western Europe|Central Europe|Central Asia|Southeast Asia|Caucasus|Balkans|Arctic|"
                 "Antarctica|Scandinavia|Caribbean|Far East|Persian Gulf|Gulf|West|Mediterranean").split("|"):
        gazetteer.add(name, PLACE)


def add_people(folder, gazetteer):
    for row in rows_of(folder, "given_names_us1990.tsv"):
        share = max(float(row[1] or 0), float(row[2] or 0))
        gazetteer.add(row[0], GIVEN if share >= 0.01 else RARE_GIVEN)
    for row in rows_of(folder, "given_names_kantrowitz.tsv"):
        gazetteer.add(row[0], RARE_GIVEN)
    for rank, row in enumerate(rows_of(folder, "surnames_us1990.tsv.gz")):
        gazetteer.add(row[0], SURNAME if rank < 8000 else RARE_SURNAME)
    for row in rows_of(folder, "titles.tsv"):
        gazetteer.add(row[0], SUFFIX if "suffix" in row[1] else TITLE)
    for row in rows_of(folder, "person_nouns.tsv.gz"):
        if int(row[1] or 9) <= 2:
            gazetteer.add(row[0], ROLE_NOUN)


WORDNET_NAME_BITS = {
    "person": PERSON, "location": PLACE, "geo-feature": PLACE, "organisation": ORGANISATION, "group": ORGANISATION,
    "people-group": DEMONYM, "facility": FACILITY, "artifact": FACILITY, "document": WORK, "communication": WORK,
    "time": CALENDAR}
WORDNET_NOUN_BITS = {"organisation": ORGANISATION_NOUN, "location": PLACE_NOUN, "geo-feature": PLACE_NOUN,
                     "facility": FACILITY_NOUN}


def add_wordnet(folder, gazetteer):
    for row in rows_of(folder, "wordnet_names.tsv.gz"):
        if row[1] in WORDNET_NAME_BITS:
            gazetteer.add(row[0], WORDNET_NAME_BITS[row[1]])
    for row in rows_of(folder, "wordnet_classes.tsv.gz"):
        if row[6] == "0" and row[1] in WORDNET_NOUN_BITS and (int(row[4] or 0) > 0 or " " not in row[0]):
            gazetteer.add(row[0], WORDNET_NOUN_BITS[row[1]])
    for name in ("January|February|March|April|May|June|July|August|September|October|November|December|Jan.|Feb.|Mar.|"
                 "Apr.|Jun.|Jul.|Aug.|Sep.|Sept.|Oct.|Nov.|Dec.|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|"
                 "Sunday|Mon.|Tue.|Wed.|Thu.|Fri.|Sat.|Sun.").split("|"):
        gazetteer.add(name, CALENDAR)


def make_gazetteer(folder):
    gazetteer = Gazetteer()
    add_places(folder, gazetteer)
    add_people(folder, gazetteer)
    add_wordnet(folder, gazetteer)
    for row in rows_of(folder, "org_legal_forms.tsv"):
        gazetteer.add(row[0], LEGAL_FORM)
    return gazetteer.table


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    folder, raw_text, out = sys.argv[1:]
    write_table(os.path.join(out, "pos_lexicon.bin"), make_pos_lexicon(folder, raw_text))
    write_table(os.path.join(out, "gazetteer.bin"), make_gazetteer(folder))


if __name__ == "__main__":
    main()
