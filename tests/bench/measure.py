"""Runs a command and prints its time, words a second and peak memory, then the program's start-up time.

Usage: measure.py WORDS COMMAND...
"""
import os
import subprocess
import sys
import tempfile
import time


def run(command):
    """(seconds, processor seconds, peak resident MB) of a command that must succeed."""
    started = time.monotonic()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - started
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command[0]} failed")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main(words, command):
    seconds, processor, peak = run(command)
    print(f"{words} words in {seconds:.2f} s, {processor:.2f} s of processor time")
    print(f"speed\t{words / seconds:,.0f} words/s, {words / processor:,.0f} words/s of processor time")
    print(f"peak memory\t{peak:,.0f} MB")
    with tempfile.TemporaryDirectory() as folder:
        text = os.path.join(folder, "one.txt")
        with open(text, "w", encoding="utf-8") as out:
            out.write("Sweden signed the agreement.\n")
        build = [command[0], "build", text, "-o", os.path.join(folder, "one.nt"), "--quiet"]
        start = min(run(build)[0] for _ in range(5))
        print(f"start-up\t{start:.3f} s (one sentence, best of 5)")
        print(f"--version\t{min(run_version(command[0]) for _ in range(5)):.3f} s (best of 5)")


def run_version(program):
    started = time.monotonic()
    subprocess.run([program, "--version"], stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - started


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
