"""Counts the cases of CTest's result files (JUnit XML) and names what failed or was skipped.

A Catch2 program counts as the number of its test cases (from its closing line), a script as the number of its lines
`ok: NAME`, `failed: NAME`, `skipped: NAME`. A Catch2 test that lacks its data prints `skipped: NAME` and counts as
skipped. The last line printed is `N passed, N failed, N skipped`; the exit code is 1 if anything failed or nothing ran.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

ALL_PASSED = re.compile(r"All tests passed \(.*?(\d+) test cases?\)")
SOME_FAILED = re.compile(r"test cases:\s*(\d+)\s*\|(?:\s*(\d+) passed\s*\|)?\s*(\d+) failed")
LINE = re.compile(r"^(ok|failed|skipped): (.*)$", re.MULTILINE)
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


class Counts:
    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def add(self, status, output):
        """Adds one CTest test; returns True where it failed."""
        lines = LINE.findall(output)
        skipped = sum(1 for kind, _ in lines if kind == "skipped")
        passed = sum(1 for kind, _ in lines if kind == "ok")
        failed = sum(1 for kind, _ in lines if kind == "failed")
        if match := ALL_PASSED.search(output):
            passed += max(int(match[1]) - skipped, 0)
        elif match := SOME_FAILED.search(output):
            failed += int(match[3])
            passed += max(int(match[1]) - int(match[3]) - skipped, 0)
        if status not in ("run", "disabled") and failed == 0:  # it crashed, ran out of time or was not built
            failed = 1
        if status == "run" and passed + failed + skipped == 0:
            passed = 1
        self.passed += passed
        self.failed += failed
        self.skipped += skipped
        return failed > 0


def main(paths):
    counts = Counts()
    for path in paths:
        try:
            cases = ElementTree.parse(path).getroot().iter("testcase")
        except (OSError, ElementTree.ParseError) as error:
            print(f"failed: {path}: no results ({error})")
            counts.failed += 1
            continue
        for case in cases:
            output = ESCAPES.sub("", case.findtext("system-out") or "")
            name = f"{path.split('/')[1]}: {case.get('name')}"
            if counts.add(case.get("status"), output):
                print(f"---- failed: {name}")
                print("\n".join(output.splitlines()[-200:]))
            for kind, what in LINE.findall(output):
                if kind == "skipped":
                    print(f"skipped: {name}: {what}")
    print(f"{counts.passed} passed, {counts.failed} failed, {counts.skipped} skipped")
    return 0 if counts.failed == 0 and counts.passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
