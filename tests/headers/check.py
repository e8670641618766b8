"""Each header stands alone: a source of its name includes it first, so that the build compiles it alone, or this check
compiles it, with the flags of its folder. Usage: check.py BUILD-FOLDER

Prints a line `ok: HEADER` or `failed: HEADER` each.
"""
import concurrent.futures
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ["core", "ontology", "extractors", "exporters", "query", "cli"]


def flags_by_folder(build_folder):
    """The compiler and its flags, of one source of each folder; sources, objects and dependencies left out."""
    flags = {}
    for entry in json.loads((build_folder / "compile_commands.json").read_text(encoding="utf-8")):
        folder = pathlib.Path(entry["file"]).parent
        if folder in flags or ROOT not in folder.parents:
            continue
        words = shlex.split(entry["command"])
        while os.path.basename(words[0]) in ("ccache", "distcc"):
            words.pop(0)
        kept, skip = [], False
        for word in words:
            if skip or word == "-c" or word == entry["file"]:
                skip = False
            elif word in ("-o", "-MF", "-MT"):
                skip = True
            elif word != "-MD":
                kept.append(word)
        flags[folder] = kept
    return flags


def compile_alone(header, flags):
    name = header.relative_to(ROOT).as_posix()
    folder = header.parent
    while folder not in flags and folder != ROOT:
        folder = folder.parent
    command = flags.get(folder) or next(iter(flags.values()))
    with tempfile.TemporaryDirectory() as scratch:
        source = pathlib.Path(scratch) / "alone.cpp"
        source.write_text(f'#include "{name}"\n#include "{name}"\n', encoding="utf-8")
        result = subprocess.run([*command, "-fsyntax-only", str(source)], cwd=scratch, capture_output=True, text=True)
    return name, result


def stands_first_in_its_source(header):
    source = header.with_suffix(".cpp")
    if not source.exists() or "#pragma once" not in header.read_text(encoding="utf-8"):
        return False
    includes = (line for line in source.read_text(encoding="utf-8").splitlines() if line.startswith("#include"))
    return next(includes, None) == f'#include "{header.relative_to(ROOT).as_posix()}"'


def main():
    flags = flags_by_folder(pathlib.Path(sys.argv[1]))
    headers = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.h"))
    built = [header for header in headers if stands_first_in_its_source(header)]
    print(f"ok: {len(built)} headers alone, by the build")
    headers = [header for header in headers if header not in built]
    failed = False
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, result in pool.map(lambda header: compile_alone(header, flags), headers):
            failed = failed or result.returncode != 0
            print(f"{'ok' if result.returncode == 0 else 'failed'}: {name} alone")
            if result.returncode != 0:
                print(result.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
