"""--help, --version and what a wrong call says, against tests/cli/golden; the manual names each option.

Usage: help.py PROGRAM [--approve]
"""
import pathlib
import re
import sys

from program import Cases, Program, scratch

GOLDEN = pathlib.Path(__file__).resolve().parent / "golden"
MANUAL = pathlib.Path(__file__).resolve().parents[2] / "docs/manual.md"
CALLS = {
    "help.txt": ["--help"],
    "help_table.txt": ["x", "--help"],
    "help_build.txt": ["build", "--help"],
    "help_extract.txt": ["extract", "--help"],
    "help_annotate.txt": ["annotate", "--help"],
    "help_merge.txt": ["merge", "--help"],
    "help_learn.txt": ["learn", "--help"],
    "help_export.txt": ["export", "--help"],
    "help_validate.txt": ["validate", "--help"],
    "help_query.txt": ["query", "--help"],
    "help_stats.txt": ["stats", "--help"],
    "help_path.txt": ["path", "--help"],
    "help_explain.txt": ["explain", "--help"],
    "help_diff.txt": ["diff", "--help"],
}


def not_in_manual(text, manual):
    """The options of a help text that the manual names by none of their names."""
    options = [line.split()[0].split(",") for line in text.splitlines() if line.startswith("  -")]
    return [names[-1] for names in options
            if not any(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", manual) for name in names)]


def main(path, approve=False):
    program, cases, manual = Program(path), Cases(), MANUAL.read_text(encoding="utf-8")
    with scratch() as folder:
        for name, arguments in CALLS.items():
            result = program.run(*arguments, cwd=folder)
            text = result.stdout.decode()
            if approve:
                GOLDEN.mkdir(exist_ok=True)
                (GOLDEN / name).write_text(text, encoding="utf-8")
            fault = f"exit code {result.returncode}" if result.returncode else ""
            if not fault and result.stderr:
                fault = f"standard error is not empty: {result.stderr!r}"
            if not fault and text != (GOLDEN / name).read_text(encoding="utf-8"):
                fault = f"is no longer tests/cli/golden/{name}; --approve takes it over:\n{text}"
            if not fault and any(len(line) > 120 for line in text.splitlines()):
                fault = "a line is longer than 120 columns"
            if not fault and (missing := not_in_manual(text, manual)):
                fault = f"docs/manual.md does not name {', '.join(missing)}"
            cases.check(" ".join(["relata", *arguments]), fault)
        result = program.run("--version", cwd=folder)
        cases.check("--version", "" if result.stdout.startswith(b"relata ") else f"{result.stdout!r}")
        result = program.run(cwd=folder)
        cases.check("no arguments", "" if result.returncode == 2 and not result.stdout and result.stderr else f"{result}")
    return cases.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--approve" in sys.argv[2:]))
