#!/usr/bin/env python3
"""Makes noun_classes.tsv, verb_classes.tsv and places.tsv from the lexicons beside the project.

usage: make_rule_lexicons.py LEXICON_FOLDER   (writes into the folder of this script)
"""
import csv, gzip, os, sys

source, here = sys.argv[1], os.path.dirname(os.path.abspath(__file__))

# The sense that news text means where WordNet counts another one first.
NEWS_SENSE = {
    "bank": "organisation", "missile": "weapon", "party": "organisation", "house": "facility", "state": "place",
    "country": "place", "nation": "place", "capital": "place", "board": "organisation", "union": "organisation",
    "force": "group", "power": "attribute", "church": "organisation", "school": "facility", "hospital": "facility",
    "committee": "organisation", "government": "organisation", "court": "organisation", "press": "organisation",
    "team": "organisation", "club": "organisation", "company": "organisation", "firm": "organisation",
    "ministry": "organisation", "summit": "event", "conference": "event", "meeting": "event", "war": "event",
    "election": "event", "talk": "event", "talks": "event", "protest": "event", "visit": "event", "trip": "event",
    "year": "date", "month": "date", "week": "date", "day": "date", "decade": "date", "century": "date",
    "hour": "duration", "minute": "duration", "second": "duration", "weekend": "date", "morning": "date",
    "evening": "date", "afternoon": "date", "night": "date", "spring": "date", "summer": "date", "autumn": "date",
    "winter": "date", "today": "date", "yesterday": "date", "tomorrow": "date", "time": "time", "moment": "time",
    "period": "time", "end": "time", "beginning": "time", "start": "time", "sideline": "place", "city": "place",
    "town": "place", "village": "place", "border": "place", "world": "place", "home": "place", "street": "place",
    "region": "place", "area": "place", "site": "place", "base": "place", "north": "place", "south": "place",
    "east": "place", "west": "place", "center": "place", "centre": "place", "dollar": "money", "euro": "money",
    "pound": "money", "yen": "money", "ruble": "money", "cent": "money", "percent": "quantity",
    "agreement": "document", "treaty": "document", "deal": "document", "pact": "document", "law": "document",
    "act": "document", "letter": "document", "opening": "event", "ceremony": "event", "game": "event",
    "match": "event", "tournament": "event", "university": "organisation", "agency": "organisation",
    "council": "organisation", "parliament": "organisation", "administration": "organisation",
    "embassy": "organisation", "office": "organisation", "headquarters": "facility", "museum": "facility",
    "police": "organisation", "army": "organisation", "military": "organisation", "official": "person",
    "people": "person", "man": "person", "woman": "person", "child": "person", "agent": "person",
    "citizen": "person", "expert": "person", "member": "person", "head": "person", "chief": "person",
    "chair": "person", "general": "person", "secretary": "person", "star": "person", "major": "person",
    "college": "organisation", "school": "organisation", "crisis": "event", "attack": "event", "release": "event",
    "return": "event", "launch": "event", "age": "time", "family": "people-group", "public": "people-group",
    "couple": "person", "aide": "person", "source": "person", "player": "person", "spokesman": "person",
}
MERGED = {"location": "place", "geo-feature": "place"}
POSITIONS = """president vice-president premier chancellor minister secretary head chief leader director chairman chairwoman
chairperson chair spokesman spokeswoman spokesperson ambassador governor mayor senator commissioner commander general
admiral colonel captain coach manager ceo cfo coo editor king queen emperor prince princess pope bishop archbishop
cardinal patriarch dean rector principal president-elect deputy advisor adviser aide envoy representative speaker
treasurer congressman congresswoman judge justice attorney prosecutor marshal sheriff inspector superintendent
co-founder founder boss undersecretary diplomat consul monarch sultan tsar president-general professor lecturer
curator conductor lawmaker parliamentarian mp lieutenant sergeant major brigadier officer executive correspondent
coordinator administrator whip negotiator prefect regent successor predecessor strongman warlord owner lieutenant-general
secretary-general foreign-minister member vice-chairman vice-chancellor councillor councilman alderman magistrate
solicitor co-chair quarterback goalkeeper striker midfielder""".split()


def rows(name):
    opener = gzip.open if name.endswith(".gz") else open
    with opener(os.path.join(source, name), "rt", encoding="utf-8") as lines:
        yield from csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)


def write(name, header, table):
    with open(os.path.join(here, name), "w", encoding="utf-8") as out:
        out.write("#" + "\t".join(header) + "\n")
        for row in sorted(table):
            out.write("\t".join(row) + "\n")


frequency = {row[0]: float(row[1]) for row in rows("word_freq_en.tsv.gz")}
positions = set(POSITIONS)
for title, kinds in rows("titles.tsv"):
    word = title.lower().rstrip(".")
    if {"political", "military", "business", "police", "royal"} & set(kinds.split("|")) and "former" not in kinds and " " not in word:
        positions.add(word)
for word in ("madam", "sir", "lord", "lady", "dr", "mr", "mrs", "ms", "honourable", "hon", "inc", "special"):
    positions.discard(word)

person = {}
for row in rows("person_nouns.tsv.gz"):
    person[row[0]] = (int(row[1]), int(row[2]))

event_verb = {}
for noun, _, noun_count, noun_class, kind, verb, _, verb_count, _ in rows("derivations.tsv.gz"):
    if kind not in ("event", "communication", "possession") or noun == verb and kind != "event":
        continue
    if noun[:3] != verb[:3]:
        continue
    rank = (kind == "event", int(verb_count) + int(noun_count), verb)
    if noun not in event_verb or rank > event_verb[noun][0]:
        event_verb[noun] = (rank, verb, kind)

nouns = {}
for row in rows("wordnet_classes.tsv.gz"):
    lemma, klass, count_all, instance = row[0], row[1], int(row[4]), row[6]
    if instance == "1" or " " in lemma or not lemma.islower():
        continue
    if frequency.get(lemma, 0) < 2.6 and count_all == 0:
        continue
    klass = MERGED.get(klass, klass)
    if klass == "unit":
        klass = "organisation" if row[2] == "noun.group" else "quantity"
    sense, count = person.get(lemma, (99, 0))
    is_person = sense == 1 or (count_all > 0 and count / count_all > 0.4) or lemma in positions
    if is_person:
        klass = "person"
    klass = NEWS_SENSE.get(lemma, klass)
    verb = event_verb[lemma][1] if lemma in event_verb and event_verb[lemma][2] == "event" and klass in (
        "act", "event", "process", "communication", "possession", "phenomenon", "state") else ""
    nouns[lemma] = (lemma, klass, "1" if lemma in positions else "0", verb)
for lemma, klass in NEWS_SENSE.items():
    nouns.setdefault(lemma, (lemma, klass, "0", ""))
for lemma in positions:
    old = nouns.get(lemma, (lemma, "person", "1", ""))
    nouns[lemma] = (lemma, "person" if old[1] != "document" else old[1], "1", "")
write("noun_classes.tsv", ("noun", "class", "position", "verb"), nouns.values())

verbs = []
for row in rows("verb_lexnames.tsv.gz"):
    if " " in row[0] or (frequency.get(row[0], 0) < 2.4 and int(row[3]) == 0):
        continue
    frames = set(row[6].split(","))
    transitive = "1" if frames & {"8", "9", "10", "11", "15", "16", "17", "18", "19", "20", "21", "24", "25", "30", "31"} else "0"
    best = row[5].split(" ")[0].split(":")[0] if row[5] else row[1]
    verbs.append((row[0], best.replace("verb.", ""), transitive))
write("verb_classes.tsv", ("verb", "class", "takes an object"), verbs)

places = {}
for row in rows("countries_factbook.tsv"):
    for name in (row[2], row[8]):
        if name and not name.startswith("none"):
            places[name] = "country"
    if row[5] and "," not in row[5] and ";" not in row[5]:
        places.setdefault(row[5], "city")
for row in rows("demonyms_factbook.tsv"):
    if row[1] == "adjective" and row[0] not in places:
        places[row[0]] = "nationality"
for row in rows("cities15000.tsv.gz"):
    if int(row[3]) >= 300000:
        places.setdefault(row[0], "city")
for name in ("US", "U.S.", "USA", "UK", "U.K.", "EU", "America", "Britain", "Europe", "Asia", "Africa", "Russia"):
    places[name] = "country"
for name in ("American", "British", "European", "African", "Asian", "Soviet", "Scottish", "Welsh", "English", "Palestinian", "Kurdish", "Chechen"):
    places[name] = "nationality"
write("places.tsv", ("name", "kind"), [(k, v) for k, v in places.items() if 1 < len(k) < 60])
