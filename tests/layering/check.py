"""Reads every #include and holds it against the house's arrows, and the house's rules of size and naming.

core <- ontology <- {extractors, exporters, query} <- cli, tests, examples
Prints a line `ok: NAME` or `failed: NAME` a check, and what breaks it.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# A folder may include itself and these. The longest prefix of a file's path counts.
ARROWS = {
    "core": [],
    "ontology": ["core"],
    "extractors/nlp": ["core", "ontology"],
    "extractors/text": ["core", "ontology", "extractors/nlp"],
    "extractors/learning": ["core", "ontology", "extractors/nlp", "extractors/text"],
    "extractors/graphs": ["core", "ontology"],
    "extractors/records": ["core", "ontology"],
    "exporters": ["core", "ontology"],
    "query": ["core", "ontology"],
    "cli": ["core", "ontology", "extractors", "exporters", "query"],
    "examples": ["core", "ontology", "extractors", "exporters", "query"],
    "tests": ["core", "ontology", "extractors", "exporters", "query", "cli"],
}
MOST_LINES = 400
MOST_LINES_OF_MAIN = 60
VAGUE_NAMES = re.compile(r"(^|_)(util|utils|misc|helper|helpers|manager)(_|\.|$)")
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')
REDLAND = re.compile(r"\b(librdf|raptor|rasqal)_[a-z]")


def sources():
    for top in sorted({folder.split("/")[0] for folder in ARROWS}):
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path, path.relative_to(ROOT).as_posix()


def folder_of(name):
    return max((f for f in ARROWS if name.startswith(f + "/")), key=len, default=None)


def includes_against_the_arrows():
    for path, name in sources():
        folder = folder_of(name)
        allowed = ARROWS.get(folder, []) + [folder]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            if not (ROOT / match[1]).is_file():
                yield f"{name}:{number}: {match[1]} is not written from the root of the repository"
            elif not any(match[1].startswith(f"{other}/") for other in allowed if other):
                yield f"{name}:{number}: {folder} must not include {match[1]}"


def redland_outside_its_folder():
    for path, name in sources():
        if name.startswith(("ontology/redland/", "tests/")):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if REDLAND.search(line.split("//")[0]):
                yield f"{name}:{number}: only ontology/redland may name Redland's functions"


def long_files():
    for path, name in sources():
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > MOST_LINES:
            yield f"{name}: {lines} lines, more than {MOST_LINES}"


def long_main():
    for name in ("cli/main.cpp",):
        lines = len((ROOT / name).read_text(encoding="utf-8").splitlines())
        if lines > MOST_LINES_OF_MAIN:
            yield f"{name}: {lines} lines, more than {MOST_LINES_OF_MAIN}"


def vague_file_names():
    for _, name in sources():
        if any(VAGUE_NAMES.search(part) for part in name.split("/")):
            yield f"{name}: the name does not say what is in it"


def headers_without_guard():
    for path, name in sources():
        if path.suffix == ".h" and "#pragma once" not in path.read_text(encoding="utf-8"):
            yield f"{name}: #pragma once is missing"


CHECKS = [includes_against_the_arrows, redland_outside_its_folder, long_files, long_main, vague_file_names,
          headers_without_guard]


def main():
    failed = False
    for check in CHECKS:
        faults = list(check())
        failed = failed or bool(faults)
        print(f"{'failed' if faults else 'ok'}: {check.__name__}")
        for fault in faults:
            print(f"  {fault}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
