"""Runs the commands of docs/manual.md, one block after the other, in a scratch folder with the examples' data.

Usage: check.py PROGRAM [--approve]
A block ```sh is run by bash with `relata` in its path and must succeed; where a block ```text follows it directly, its
standard output must be that text. --approve writes the outputs into the manual instead of comparing.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
MANUAL = ROOT / "docs/manual.md"
BLOCK = re.compile(r"```sh\n(?P<commands>.*?)```(?P<expected>\n+```text\n(?P<output>.*?)```)?", re.DOTALL)


def packages():
    """The folder of a Python with the packages of the databases that the manual loads; None without network."""
    done = subprocess.run([ROOT / "tests/readers/setup.sh"], capture_output=True, text=True, check=False)
    return None if done.returncode else pathlib.Path(done.stdout.strip()).parent


def run(commands, folder, program, python):
    folders = [pathlib.Path(program).resolve().parent, python or "", os.environ["PATH"]]
    path = os.pathsep.join(map(str, filter(None, folders)))
    return subprocess.run(["bash", "-euo", "pipefail", "-c", commands], cwd=folder, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, env={**os.environ, "PATH": path}, timeout=500)


def main(program, approve=False):
    manual = MANUAL.read_text(encoding="utf-8")
    out, position, failed, python = [], 0, False, packages()
    with tempfile.TemporaryDirectory(prefix="relata-manual-") as folder:
        for data in (ROOT / "examples/data").iterdir():
            shutil.copy(data, folder)
        for block in BLOCK.finditer(manual):
            name = f"manual: {block['commands'].strip().splitlines()[-1]}"
            if python is None and "load.sh" in block["commands"]:
                print(f"skipped: {name}: no packages without network")
                continue
            result = run(block["commands"], folder, program, python)
            fault = f"exit code {result.returncode}\n{result.stderr}" if result.returncode else ""
            if not fault and not approve and block["expected"] and block["output"] != result.stdout:
                fault = f"the manual says\n{block['output']}\nand the program\n{result.stdout}"
            failed = failed or bool(fault)
            print(f"{'failed' if fault else 'ok'}: {name}")
            if fault:
                print(fault)
            if approve and block["expected"]:
                out.append(manual[position:block.start("output")] + result.stdout)
                position = block.end("output")
    if approve:
        MANUAL.write_text("".join(out) + manual[position:], encoding="utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--approve" in sys.argv[2:]))
