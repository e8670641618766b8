"""Texts that wear a program out, of any size, the same every time; and what a run on one costs."""
import os
import random
import subprocess

from program import ROOT


def endless_sentence(size):
    """Prose without a mark that ends a sentence."""
    article = (ROOT / "examples/data/new_zealand_flag.txt").read_text(encoding="utf-8")
    for mark in ".!?":
        article = article.replace(mark, ",")
    words = (" ".join(article.split()) + " ").encode()
    return (words * (size // len(words) + 1))[:size].decode("utf-8", errors="ignore").encode()


def random_characters(size):
    """Characters of many scripts and symbols without sense, blanks among them."""
    source = random.Random(8)
    ranges = [(33, 127), (33, 127), (32, 33), (0xA1, 0x600), (0x2000, 0x2C00), (0x4E00, 0x9FFF), (0x1F300, 0x1F700)]
    repeated = "".join(chr(source.randrange(*source.choice(ranges))) for _ in range(min(size, 200_000))).encode()
    return (repeated * (size // len(repeated) + 1))[:size].decode("utf-8", errors="ignore").encode()


def lost_pronouns(size):
    """Many persons, and pronouns with none of them near."""
    source = random.Random(9)
    first = ["James", "Mary", "John", "Linda", "Robert", "Susan", "Michael", "Karen", "Paul", "Sarah"]
    parts, length = [], 0
    while length < size:
        last = "".join(source.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(3)).capitalize() + "son"
        parts.append(f"{source.choice(first)} {last} slept. The rain fell. It was cold. The roof broke. He slept. ")
        length += len(parts[-1])
    return "".join(parts).encode()[:size]


ANNOTATE, EXTRACT, BUILD = ["annotate"], ["extract", "--format", "tsv"], ["build", "-o", "-"]


def hard_inputs(size):
    """(name, bytes, exit code that each command must have) of each."""
    yield "random bytes", random.Random(7).randbytes(size), 3
    yield "random characters", random_characters(size), 0
    yield "one word", b"a" * size, 0
    yield "nested brackets", b"(" * (size // 2) + b")" * (size // 2), 0
    yield "brackets in turn", b"([" * (size // 4) + b"])" * (size // 4), 0
    yield "short lines", b"a\n" * (size // 2), 0
    yield "one endless sentence", endless_sentence(size), 0
    yield "lost pronouns", lost_pronouns(size), 0


def measured(command):
    """(exit code, seconds of processor time, peak memory in MB) of a command."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
