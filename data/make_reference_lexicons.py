#!/usr/bin/env python3
"""Packs what reference resolution knows about the world into data/reference_lexicon.tsv.

usage: make_reference_lexicons.py LEXICONS [NOUN_KINDS.tsv] > reference_lexicon.tsv
LEXICONS is the folder of source tables that data/README.md lists, with their licences. The output has one entry a line,
sorted: section, key, value, separated by tabs:
  acronym  short form     full name, types (comma-separated)
  capital  name           country whose government it stands for
  city     name           ISO 3166 code of its country
  country  alias          country (its common full name)
  demonym  form           country; several countries share a form: joined by |
  given    given name     f, m or u (both)
  kind     noun           how often it is said of names of each type (extractors/nlp/training/make_noun_kinds.py)
  legal    form           empty
  noun     lemma          coarse class; several: the most frequent first, joined by |
  region   name           country, where there is one
  seat     name           country or empty: buildings and places that stand for those who work there
  title    lower-case     kinds, joined by |
  verb     lemma          class of its first sense: communication, motion, social ...
"""
import gzip
import re
import sys

COMMON_NAMES = {  # the factbook's heading -> the name that English prose uses
    "DRC": "Democratic Republic of the Congo", "Burma": "Myanmar", "Congo (Brazzaville)": "Republic of the Congo",
    "The Bahamas": "Bahamas", "The Gambia": "Gambia", "The Dominican": "Dominican Republic", "Czechia": "Czech Republic",
    "Holy See (Vatican City)": "Vatican City", "Federated States of Micronesia": "Micronesia", "Cabo Verde": "Cape Verde",
    "Falkland Islands (Islas Malvinas)": "Falkland Islands", "Gaza, Gaza Strip": "Gaza", "Côte d'Ivoire": "Ivory Coast",
    "Svalbard (sometimes referred to as Spitsbergen, the largest island in the archipelago)": "Svalbard",
    "Cocos (Keeling) Islands": "Cocos Islands", "Timor-Leste": "East Timor", "Curacao": "Curaçao",
}
MORE_ALIASES = {
    "United States": ["U.S.", "US", "USA", "U.S.A.", "America", "United States of America", "U. S."],
    "United Kingdom": ["U.K.", "UK", "Britain", "Great Britain"],
    "Netherlands": ["Holland"], "Myanmar": ["Burma"], "Czech Republic": ["Czechia"], "Ivory Coast": ["Côte d'Ivoire"],
    "East Timor": ["Timor-Leste"], "Cape Verde": ["Cabo Verde"], "Turkey": ["Türkiye", "Turkiye"],
    "Eswatini": ["Swaziland"], "North Macedonia": ["Macedonia"], "Vatican City": ["Vatican", "Holy See"],
    "United Arab Emirates": ["U.A.E.", "Emirates"], "Bosnia and Herzegovina": ["Bosnia", "Bosnia-Herzegovina"],
    "China": ["People's Republic of China", "P.R.C."], "Taiwan": ["Republic of China"], "Gaza": ["Gaza Strip"],
    "Democratic Republic of the Congo": ["DR Congo", "D.R. Congo", "Congo-Kinshasa", "DRC"],
    "Republic of the Congo": ["Congo-Brazzaville"], "Soviet Union": ["USSR", "U.S.S.R.", "Soviet Union"],
    "Trinidad and Tobago": ["Trinidad"], "Palestine": ["State of Palestine", "Palestine"], "Russia": ["Russian Federation"],
    "Yugoslavia": ["Yugoslavia"], "Czechoslovakia": ["Czechoslovakia"], "South Korea": ["S. Korea"], "North Korea": ["N. Korea"],
}
MORE_DEMONYMS = {
    "Chinese": "China", "Frenchman": "France", "Frenchmen": "France", "Frenchwoman": "France",  # of the state, whose
    "Frenchwomen": "France",                                                                     # territories share it
    "American": "United States", "U.S.": "United States", "US": "United States", "British": "United Kingdom",
    "UK": "United Kingdom", "U.K.": "United Kingdom", "Brit": "United Kingdom", "Brits": "United Kingdom",
    "Kazakh": "Kazakhstan", "Kazakhs": "Kazakhstan", "Uzbek": "Uzbekistan", "Uzbeks": "Uzbekistan", "Tajik": "Tajikistan",
    "Kyrgyz": "Kyrgyzstan", "Turkmen": "Turkmenistan", "Soviet": "Soviet Union", "Soviets": "Soviet Union",
    "Argentinian": "Argentina", "Argentine": "Argentina", "Spaniard": "Spain", "Filipino": "Philippines",
    "Palestinian": "Palestine", "Palestinians": "Palestine", "Yugoslav": "Yugoslavia", "Bosnian": "Bosnia and Herzegovina",
    "Taiwanese": "Taiwan", "Serb": "Serbia", "Slovenian": "Slovenia", "Kosovar": "Kosovo", "Kiwi": "New Zealand",
    "English": "England", "Englishman": "England", "Englishmen": "England", "Scottish": "Scotland", "Welsh": "Wales",
    "Welshman": "Wales", "Swiss": "Switzerland", "Dutch": "Netherlands", "French": "France", "Emirati": "United Arab Emirates",
    "South Korean": "South Korea", "South Koreans": "South Korea", "North Korean": "North Korea",
    "North Koreans": "North Korea", "Nepalese": "Nepal", "Saudi": "Saudi Arabia", "Saudis": "Saudi Arabia",
    "Hong Kong": "Hong Kong", "Puerto Rican": "Puerto Rico", "Iraqis": "Iraq", "Afghan": "Afghanistan",
}
# Capitals that are at least as often something else in English prose.
AMBIGUOUS_CAPITALS = set("""Victoria Kingston Hamilton Stanley Douglas Jamestown Plymouth Georgetown Marigot Gibraltar Monaco
Luxembourg Djibouti Singapore Alofi Majuro Roseau Castries Kingstown Stanley Dili Male Nassau Colombo Saipan""".split())
MORE_CAPITALS = {
    "Washington": "United States", "Washington, D.C.": "United States", "Washington, DC": "United States",
    "Washington DC": "United States", "Washington D.C.": "United States", "Kiev": "Ukraine", "Delhi": "India",
    "Peking": "China", "Tel Aviv": "Israel", "Jerusalem": "Israel", "The Hague": "Netherlands", "Brasilia": "Brazil",
    "Bogota": "Colombia", "Ankara": "Turkey", "Rangoon": "Myanmar", "Naypyidaw": "Myanmar", "Sana'a": "Yemen",
    "Nur-Sultan": "Kazakhstan", "Astana": "Kazakhstan", "Chisinau": "Moldova", "Pyongyang": "North Korea",
    "Ramallah": "Palestine", "Malé": "Maldives",
}
# Brussels acts for the Union at least as often as for Belgium: it stays what it is.
NO_METONYMY = {"Brussels", "Vatican City", "Kuwait City", "Mexico City", "Guatemala City", "Panama City", "San Marino"}
SEATS = {  # the name stands for who works there
    "White House": "United States", "Oval Office": "United States", "Pentagon": "United States", "Capitol Hill": "United States",
    "Capitol": "United States", "State Department": "United States", "Kremlin": "Russia", "Downing Street": "United Kingdom",
    "10 Downing Street": "United Kingdom", "Number 10": "United Kingdom", "Whitehall": "United Kingdom",
    "Westminster": "United Kingdom", "Buckingham Palace": "United Kingdom", "Élysée": "France", "Elysee": "France",
    "Élysée Palace": "France", "Elysee Palace": "France", "Quai d'Orsay": "France", "Blue House": "South Korea",
    "Zhongnanhai": "China", "Wall Street": "", "Foggy Bottom": "United States", "Bankova": "Ukraine",
    "Planalto": "Brazil", "Casa Rosada": "Argentina", "Chancellery": "", "Vatican": "",
}
ORGANISATIONS = """EU=European Union=organisation
E.U.=European Union=organisation
UN=United Nations=organisation
U.N.=United Nations=organisation
United Nations Organization=United Nations=organisation
European Commission=European Commission=organisation
Commission=European Commission=organisation
North Atlantic Treaty Organization=NATO=organisation
North Atlantic Treaty Organisation=NATO=organisation
N.A.T.O.=NATO=organisation
WHO=World Health Organization=organisation
World Health Organisation=World Health Organization=organisation
IMF=International Monetary Fund=organisation
I.M.F.=International Monetary Fund=organisation
WTO=World Trade Organization=organisation
ECB=European Central Bank=organisation
ICC=International Criminal Court=organisation
ICJ=International Court of Justice=organisation
IAEA=International Atomic Energy Agency=organisation
OPEC=OPEC=organisation
ASEAN=ASEAN=organisation
OSCE=Organization for Security and Cooperation in Europe=organisation
OECD=OECD=organisation
IOC=International Olympic Committee=organisation
FBI=Federal Bureau of Investigation=organisation
F.B.I.=Federal Bureau of Investigation=organisation
CIA=Central Intelligence Agency=organisation
C.I.A.=Central Intelligence Agency=organisation
NASA=NASA=organisation
NSA=National Security Agency=organisation
FDA=Food and Drug Administration=organisation
SEC=Securities and Exchange Commission=organisation
BBC=BBC=organisation
Supreme Court=Supreme Court=organisation
Congress=Congress=organisation
Senate=Senate=organisation
House of Representatives=House of Representatives=organisation
Bundestag=Bundestag=organisation
Knesset=Knesset=organisation
Duma=Duma=organisation
State Duma=State Duma=organisation
Taliban=Taliban=organisation
Hamas=Hamas=organisation
Hezbollah=Hezbollah=organisation
Interpol=Interpol=organisation
UNESCO=UNESCO=organisation
UNICEF=UNICEF=organisation"""
MORE_REGIONS = {"Middle East": "", "Eastern Europe": "", "Western Europe": "", "Europe": "", "Africa": "", "Asia": "",
                "North America": "", "South America": "", "Latin America": "", "Central America": "", "Antarctica": "",
                "Balkans": "", "Caucasus": "", "Siberia": "Russia", "Scandinavia": "", "Southeast Asia": "",
                "Central Asia": "", "Oceania": "", "Arctic": "", "Asia-Pacific": "", "Caribbean": "", "Crimea": "Ukraine",
                "Kashmir": "", "Kurdistan": "", "West Bank": "", "New England": "United States", "Midwest": "United States",
                "Tibet": "China", "Xinjiang": "China", "Catalonia": "Spain", "Flanders": "Belgium", "Chechnya": "Russia"}
WORDNET_CLASSES = {"people-group": "group", "geo-feature": "place", "location": "place", "facility": "facility",
                   "document": "document", "communication": "communication"}


def read(folder, name):
    path = f"{folder}/{name}"
    opener = gzip.open if name.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            yield line.rstrip("\n").split("\t")


def common(name):
    return COMMON_NAMES.get(name, name)


def countries(folder, out):
    for gec, region, name, official, local, capital, noun, adjective, abbreviation, former, kind in read(
            folder, "countries_factbook.tsv"):
        label = common(name)
        if not noun and name not in ("Antarctica", "West Bank", "Gaza, Gaza Strip"):
            continue
        aliases = {label} | set(MORE_ALIASES.get(label, []))
        aliases.add(re.sub(r" \(.*|;.*", "", official).strip())
        aliases |= {a for a in re.split(r" or |[ ()]", abbreviation) if len(a) > 2 and a.isupper()}
        for alias in aliases - {"", "none", "CAR", "PNG"}:
            out.add(("country", alias, label))
        if capital and noun and "administered" not in capital and "no official" not in capital:
            city = re.sub(r" in Romanian.*", "", capital)
            if city not in AMBIGUOUS_CAPITALS | NO_METONYMY and city not in aliases:
                out.add(("capital", city, label))
    for label, aliases in MORE_ALIASES.items():
        for alias in aliases:
            out.add(("country", alias, label))
    for city, label in MORE_CAPITALS.items():
        out.add(("capital", city, label))
    forms = {}
    for form, kind, name in read(folder, "demonyms_factbook.tsv"):
        forms.setdefault(form, set()).add(common(name))
    for form, label in MORE_DEMONYMS.items():
        forms[form] = {label}
    for form, labels in forms.items():
        if form in ("none", "NA", "Channel Islander"):
            continue
        out.add(("demonym", form, "|".join(sorted(labels))))


def places(folder, out):
    best = {}
    for name, code, admin, population in read(folder, "cities15000.tsv.gz"):
        if int(population) >= 100000 and name not in best and len(name) > 2:
            best[name] = code
    for name, label in best.items():
        out.add(("city", name, label))
    for code, name in read(folder, "regions_admin1.tsv"):
        if code[:2] in ("US", "GB", "CA", "AU", "DE", "IN", "CN", "FR", "IT", "ES", "BR", "MX", "JP") and name not in best:
            out.add(("region", name, code[:2]))
    for name, label in MORE_REGIONS.items():
        out.add(("region", name, label))


def given_names(folder, out):
    share = {}
    for name, sex in read(folder, "given_names_kantrowitz.tsv"):
        share[name] = {"f": (1.0, 0.0), "m": (0.0, 1.0)}.get(sex, (1.0, 1.0))
    for name, female, male in read(folder, "given_names_us1990.tsv"):
        if name not in share or min(share[name]) > 0:
            share[name] = (float(female), float(male))
    for name, (female, male) in share.items():
        ratio = female / max(1e-9, female + male)
        out.add(("given", name, "f" if ratio > 0.9 else "m" if ratio < 0.1 else "u"))


def nouns(folder, out):
    zipf = {row[0]: float(row[1]) for row in read(folder, "word_freq_en.tsv.gz")}
    person, persons = {}, {}
    for lemma, sense, count, kinds in read(folder, "person_nouns.tsv.gz"):
        person[lemma], persons[lemma] = int(sense), int(count)
    for lemma, first, lexname, count, total, senses, instance, others in read(folder, "wordnet_classes.tsv.gz"):
        if instance == "1" or not re.fullmatch(r"[a-z][a-z-]+", lemma) or zipf.get(lemma, 0) < 2.0:
            continue
        counts = {first: int(count) + 1}
        for other in filter(None, others.split(" ")):
            name, _, number = other.partition(":")
            counts[name] = counts.get(name, 0) + int(number or 0)
        if person.get(lemma) == 1:
            counts["person"] = counts.get("person", 0) + 1
        ranked = sorted(counts, key=lambda c: (-counts[c], c))
        kept = [c for c in ranked if counts[c] * 4 >= counts[ranked[0]]][:3]
        if first not in kept:
            kept.insert(1, first)
        rare = ranked[0] in ("organisation", "event") and persons.get(lemma, 0) * 8 < counts[ranked[0]]
        if persons.get(lemma, 0) >= 3 and "person" not in kept and not rare:
            kept = kept[:2] + ["person"]
        mapped = []
        for name in kept[:3]:
            name = WORDNET_CLASSES.get(name, name)
            if name not in mapped:
                mapped.append(name)
        out.add(("noun", lemma, "|".join(mapped)))


def verbs(folder, out):
    zipf = {row[0]: float(row[1]) for row in read(folder, "word_freq_en.tsv.gz")}
    for row in read(folder, "verb_lexnames.tsv.gz"):
        if re.fullmatch(r"[a-z]+", row[0]) and zipf.get(row[0], 0) >= 2.0:
            out.add(("verb", row[0], row[1].removeprefix("verb.")))


def names_of_things(folder, out):
    for title, kinds in read(folder, "titles.tsv"):
        if kinds != "kinds":
            out.add(("title", title.lower(), kinds))
    for row in read(folder, "org_legal_forms.tsv"):
        if not row[0].startswith("&"):
            out.add(("legal", row[0], ""))
    for name, label in SEATS.items():
        out.add(("seat", name, label))
    for line in ORGANISATIONS.splitlines():
        short, full, kind = line.split("=")
        out.add(("acronym", short, f"{full}\t{kind}"))


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    out = set()
    if len(sys.argv) == 3:
        with open(sys.argv[2], encoding="utf-8") as lines:
            out.update(("kind", *line.rstrip("\n").split("\t")) for line in lines)
    for section in (countries, places, given_names, nouns, verbs, names_of_things):
        section(sys.argv[1], out)
    for row in sorted(out):
        sys.stdout.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main()
