#!/usr/bin/env python3
"""Lists the names of cities that tell little of which city is meant: data/ambiguous_cities.tsv.

usage: make_ambiguous_cities.py LEXICONS > ambiguous_cities.tsv
LEXICONS holds cities15000.tsv.gz (GeoNames; data/README.md). A name is listed where its largest city has fewer than 300,000
people, as places too small for the table bear such names too, or where another city of the name has a twentieth as many.
"""
import gzip
import os
import sys

WELL_KNOWN = 300_000
NAMESAKE = 20


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    people = {}
    with gzip.open(os.path.join(sys.argv[1], "cities15000.tsv.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                name, _, _, population = line.rstrip("\n").split("\t")
                people.setdefault(name, []).append(int(population))
    print("# Cities whose name alone does not tell which is meant (make_ambiguous_cities.py).")
    for name, counts in sorted(people.items()):
        first, second = (sorted(counts, reverse=True) + [0])[:2]
        if first >= 100_000 and (first < WELL_KNOWN or second * NAMESAKE >= first):
            print(name)


if __name__ == "__main__":
    main()
