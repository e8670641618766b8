"""Inputs that no program likes, each with the message or the result that it must have.

Usage: hostile.py PROGRAM [--large|--huge SIZE]
--large: only the inputs that take their time; --huge: so many bytes of each, through every command that reads text
"""
import gzip
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import time

from hard_inputs import ANNOTATE, BUILD, EXTRACT, hard_inputs, measured
from program import ROOT, Cases, Program, scratch

SENTENCE = "Sweden and Norway signed the fisheries agreement on Friday."

# Name, file name, bytes, exit code, what standard error must match, facts at least, facts at most.
INPUTS = [
    ("not UTF-8", "a.txt", b"A letter.\nThe caf\xe9 opened.\n", 3,
     r"^a\.txt:2:8: error: the byte 0xE9 is not UTF-8\. Say what it is with --encoding", None),
    ("UTF-8 cut short at the end", "a.txt", b"The caf\xc3", 3, r"^a\.txt:1:8: error: the byte 0xC3 is not UTF-8\.",
     None),
    ("an overlong form", "a.txt", b"a\xc0\xafb", 3, r"^a\.txt:1:2: error: the byte 0xC0 is not UTF-8\.", None),
    ("a surrogate in UTF-8", "a.txt", b"a\xed\xa0\x80b", 3, r"^a\.txt:1:2: error: the byte 0xED is not UTF-8\.", None),
    ("NUL", "a.txt", b"One.\n\nTwo\0three.\n", 3, r"^a\.txt:3:4: error: a NUL character; this is not plain text\.",
     None),
    ("UTF-16 unannounced", "a.txt", SENTENCE.encode("utf-16-le"), 3, r"^a\.txt:1:2: error: .*--encoding", None),
    ("UTF-16 that its byte order mark announces", "a.txt", SENTENCE.encode("utf-16"), 0, "", (1, 9)),
    ("UTF-16 cut within a character", "a.txt", SENTENCE.encode("utf-16")[:-1], 3,
     r"^a\.txt:1:\d+: error: the byte 0x2E is not UTF-16\.", None),
    ("a page", "a.html", f"<!DOCTYPE html><p>{SENTENCE}</p>".encode(), 3,
     r"^a\.html: error: is an HTML page\. Take its text out first", None),
    ("a PDF", "a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 3, r"^a\.pdf: error: is a PDF\. `pdftotext`", None),
    ("a table", "a.csv", f"id,text\n1,{SENTENCE}\n".encode(), 3, r"^a\.csv: error: is a table\. Write documents", None),
    ("a JSON array", "a.json", b'[{"id":"a","text":"' + SENTENCE.encode() + b'"}]', 3,
     r"^a\.json: error: is a JSON array\. Write one object a line: `jq", None),
    ("JSON over several lines", "a.json", b'{\n"id":"a",\n"text":"' + SENTENCE.encode() + b'"}', 3,
     r"^a\.json: error: is JSON over several lines\.", None),
    ("a day that there is not", "a.jsonl", b'{"id":"a","date":"2021-02-29","text":"' + SENTENCE.encode() + b'"}\n', 0,
     r"^a\.jsonl:1:\d+: warning: the date '2021-02-29' is not ISO 8601", (1, 9)),
    ("one line of 5 MB, one word", "a.txt", b"a" * 5_000_000, 0, "", (0, 1)),
    ("100,000 blank lines", "a.txt", b"\n" * 100_000, 0, "", (0, 0)),
    ("100,000 blank lines before a sentence", "a.txt", b"\n" * 100_000 + SENTENCE.encode(), 0, "", (1, 9)),
    ("an empty document", "a.txt", b"", 0, "", (0, 0)),
    ("blanks alone", "a.txt", b" \t \r\n \xc2\xa0\n", 0, "", (0, 0)),
    ("only a heading", "a.txt", b"Agreement signed\n", 0, "", (0, 2)),
    ("emoji", "a.txt", f"😀 {SENTENCE} 👩‍👩‍👧‍👦 🇳🇴🎉".encode(), 0, "", (1, 9)),
    ("right to left", "a.txt", f"\u202b{SENTENCE}\u202c שלום עולם. السلام عليكم.".encode(), 0, "", (1, 12)),
    ("combining marks without end", "a.txt", ("Z" + "\u0301" * 20_000 + " signed a letter.").encode(), 0, "", (0, 5)),
    ("control characters", "a.txt", f"{SENTENCE}\x01\x02\x1b[31m{SENTENCE}\x7f".encode(), 0, "", (1, 9)),
    ("deep brackets", "a.txt", b"(" * 100_000 + b"x" + b")" * 100_000, 0, "", (0, 5)),
    ("quotation marks alone", "a.txt", "\"'“”‘’«»".encode() * 5_000, 0, "", (0, 50)),
    ("JSON nested deeply in a key that is ignored", "a.jsonl",
     b'{"id":"a","other":' + b"[" * 200_000 + b"]" * 200_000 + b',"text":"' + SENTENCE.encode() + b'"}\n', 0, "",
     (1, 9)),
    ("JSON that is nothing but brackets", "a.jsonl", b"[" * 200_000, 3,
     r"^a\.jsonl:1:1: error: this is not an object\.", None),
    ("JSON without a text", "a.jsonl", b'{"id":"a"}\n', 3, r'^a\.jsonl:1:\d+: error: this object has no "text"\.',
     None),
    ("JSON with a number as text", "a.jsonl", b'{"id":"a","text":5}\n', 3,
     r'^a\.jsonl:1:\d+: error: "text" is a number where a string belongs\.', None),
    ("a lone surrogate in JSON", "a.jsonl", b'{"id":"a","text":"\\ud800"}\n', 3,
     r"^a\.jsonl:1:\d+: error: not valid JSON", None),
    ("a control character in an id", "a.jsonl", b'{"id":"a\\nb","text":"One."}\n', 3,
     r"^a\.jsonl:1:\d+: error: the id holds a control character\.", None),
    ("a date that is none", "a.jsonl", b'{"id":"a","date":"yesterday","text":"' + SENTENCE.encode() + b'"}\n', 0,
     r"^a\.jsonl:1:\d+: warning: the date 'yesterday' is not ISO 8601", (1, 9)),
    ("gzip cut short", "a.txt.gz", gzip.compress(SENTENCE.encode() * 100)[:-12], 3, r"^a\.txt\.gz.*error: .*gzip",
     None),
]


def statements(output):
    return [json.loads(line) for line in output.decode().splitlines()]


def fault_of(result, code, message):
    """Empty where exit code and messages are as expected; every line of an error must be one of ours."""
    error = result.stderr.decode(errors="replace")
    if result.returncode != code:
        return f"exit code {result.returncode}, not {code}: {error[:500]}"
    if message and not re.search(message, error, re.MULTILINE):
        return f"the message {error[:500]!r} does not match {message!r}"
    if not message and error:
        return f"standard error is not empty: {error[:500]!r}"
    return ""


def check_inputs(program, cases):
    for name, file, content, code, message, facts in INPUTS:
        with scratch() as folder:
            path = pathlib.Path(folder) / file
            path.write_bytes(content)
            quiet = [] if message.find("warning") >= 0 else ["--quiet"]
            result = program.run("build", file, "-o", "out.jsonl", "--progress", "none", *quiet, cwd=folder)
            fault = fault_of(result, code, message)
            out = pathlib.Path(folder) / "out.jsonl"
            if not fault and facts is None and out.exists():
                fault = "there is an output although no document could be read"
            if not fault and facts is not None:
                number = len(statements(out.read_bytes()))
                fault = "" if facts[0] <= number <= facts[1] else f"{number} facts, not {facts[0]} to {facts[1]}"
            leftover = [p.name for p in pathlib.Path(folder).iterdir() if p.name not in (file, "out.jsonl")]
            cases.check(name, fault or (f"left behind: {leftover}" if leftover else ""))


def check_long_sentence(program, cases, words):
    """Words without a full stop: linear time, no stack that runs out."""
    text = " ".join(["the government of the country said that the minister"] * (words // 9))
    with scratch() as folder:
        (pathlib.Path(folder) / "a.txt").write_text(text, encoding="utf-8")
        started = time.monotonic()
        result = program.run("build", "a.txt", "-o", "a.jsonl", "--quiet", cwd=folder)
        cases.check(f"{words:,} words without a full stop ({time.monotonic() - started:.1f} s)",
                    fault_of(result, 0, ""))


def check_long_line(program, cases, size):
    """A line of prose without a break: linear time in its length."""
    article = " ".join((ROOT / "examples/data/new_zealand_flag.txt").read_text(encoding="utf-8").split()) + " "
    with scratch() as folder:
        (pathlib.Path(folder) / "a.txt").write_text(article * (size // len(article)), encoding="utf-8")
        started = time.monotonic()
        result = program.run("build", "a.txt", "-o", "a.nt", "--quiet", cwd=folder)
        cases.check(f"one line of {size:,} bytes of prose ({time.monotonic() - started:.1f} s)",
                    fault_of(result, 0, ""))


def check_hard_inputs(program, cases, size, commands=(ANNOTATE,), most_memory=None):
    """What wears a program out: the exit code is the right one, and memory does not grow with the input."""
    costs = {}
    for name, data, code in hard_inputs(size):
        with scratch() as folder:
            path = pathlib.Path(folder) / "a.txt"
            path.write_bytes(data)
            for command in commands:
                got, seconds, peak = measured([program.path, *command, str(path), "--quiet", "--threads", "1"])
                fault = "" if got == code else f"exit code {got}, not {code}"
                if most_memory is not None and command is ANNOTATE and peak > most_memory:
                    fault = f"{peak:.0f} MB of memory, more than {most_memory}"
                cases.check(f"{command[0]}: {size:,} bytes of {name} ({seconds:.1f} s, {peak:.0f} MB)", fault)
                costs[command[0], name] = seconds
    return costs


def check_linear_time(program, cases, size, most_memory):
    """Ten times the text takes about ten times as long, and never thirty times."""
    commands = (ANNOTATE, EXTRACT, BUILD)
    small = check_hard_inputs(program, cases, size // 10, commands)
    large = check_hard_inputs(program, cases, size, commands, most_memory)
    for (command, name), seconds in large.items():
        fault = f"{seconds:.1f} s, and a tenth of it {small[command, name]:.1f} s"
        cases.check(f"{command}: {name} in linear time", "" if seconds <= 30 * small[command, name] + 5 else fault)


def check_parts(program, cases):
    """A document of many parts: one after the other, numbered through, whatever the threads."""
    text = f"{SENTENCE}\n\n{'(' * 300_000}\n\n{SENTENCE}\n\n{')' * 300_000}\n\n{SENTENCE}\n"
    with scratch() as folder:
        (pathlib.Path(folder) / "a.txt").write_text(text, encoding="utf-8")
        one, three = (program.run("annotate", "a.txt", "--quiet", "--threads", n, cwd=folder) for n in (1, 3))
        fault = fault_of(one, 0, "") or ("" if one.stdout == three.stdout
                                         else "three threads give other bytes than one")
        numbers = re.findall(rb"^# sent_id = a-(\d+)$", one.stdout, re.MULTILINE)
        if not fault and [int(number) for number in numbers] != list(range(1, len(numbers) + 1)):
            fault = "the sentences are not numbered through"
        if not fault and one.stdout.count(b"# newdoc") != 1:
            fault = "it is not one document"
        for begin, end in re.findall(rb"^\d+\tFriday\t.*TokenRange=(\d+):(\d+)", one.stdout, re.MULTILINE):
            if text[int(begin):int(end)] != "Friday":
                fault = f"{begin}:{end} is not the word"
        cases.check("a document of several parts", fault)
        result = program.run("build", "a.txt", "-o", "-", "--quiet", cwd=folder)
        fault = fault_of(result, 0, "")
        facts = [] if fault else [s for s in statements(result.stdout) if s["predicate"]["label"] == "sign"]
        subjects = {s["subject"]["id"].rpartition("/")[2] for s in facts}
        places = {e["begin"] for s in facts for e in s["evidence"]}
        if not fault and (subjects != {"Norway", "Sweden"} or len(places) != 6):
            fault = f"the subjects are {sorted(subjects)}, the places {sorted(places)}"
        cases.check("who is spoken of in several parts is one node", fault)


def check_offsets(program, cases):
    """A byte order mark is no part of the text, line ends are."""
    text = f"Agreement signed\r\n\r\nÆrø – {SENTENCE}\r\nDenmark was not invited.\r\n"
    with scratch() as folder:
        (pathlib.Path(folder) / "a.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
        result = program.run("build", "a.txt", "-o", "-", "--quiet", cwd=folder)
        fault = fault_of(result, 0, "")
        for statement in [] if fault else statements(result.stdout):
            for evidence in statement["evidence"]:
                quote = text[evidence["begin"]:evidence["end"]]
                if quote != evidence["text"]:
                    fault = f"{evidence['begin']}..{evidence['end']} is {quote!r}, the evidence says {evidence['text']!r}"
        if not fault and not statements(result.stdout):
            fault = "no facts"
        cases.check("CRLF, byte order mark, offsets", fault)


def check_files(program, cases):
    with scratch() as folder:
        (pathlib.Path(folder) / "a.txt").write_text(SENTENCE)
        (pathlib.Path(folder) / "a.jsonl").write_text(json.dumps({"id": "a", "text": SENTENCE}))
        (pathlib.Path(folder) / "folder").mkdir()
        (pathlib.Path(folder) / "link").symlink_to("folder")

        def case(name, arguments, code, message, **options):
            cases.check(name, fault_of(program.run(*arguments, cwd=folder, **options), code, message))

        case("a directory", ["build", "folder", "-o", "x.nt", "--quiet"], 3, r"^folder: error: is a directory\. ")
        case("a missing file", ["build", "none.txt", "-o", "x.nt", "--quiet"], 3,
             r"^none\.txt: error: cannot be opened: No such file or directory\. ")
        case("neither a command nor a file", ["biuld"], 2, r"^relata: error: there is no command and no file 'biuld'")
        case("a command misspelt, with options", ["biuld", "a.txt", "-o", "x.nt"], 2,
             r"^relata: error: there is no command and no file 'biuld', but there is a command 'build'\. ")
        case("an option that is none", ["build", "a.txt", "--frm", "text", "-o", "x.nt"], 2, r"^relata build: error: ")
        case("no output", ["build", "a.txt"], 2, r"^relata build: error: .*--output")
        case("an extension that is none", ["build", "a.txt", "-o", "x.xyz"], 2,
             r"^relata build: error: .*x\.xyz.*\.ttl")
        case("one output twice", ["build", "a.txt", "-o", "x.nt", "-o", "x.nt"], 2, r"is an output twice")
        case("one output under two names", ["build", "a.txt", "-o", "x.nt", "-o", "./x.nt"], 2,
             r"'\./x\.nt' is an output twice, as 'x\.nt' too")
        case("one output through a link", ["build", "a.txt", "-o", "folder/x.nt", "-o", "link/x.nt"], 2, r"is an output twice")
        case("a log over the graph", ["build", "a.txt", "-o", "x.nt", "--merge-log", "x.nt"], 2, r"is an output twice")
        case("an output over its input", ["build", "a.jsonl", "-o", "./a.jsonl"], 2,
             r"'\./a\.jsonl' is an input, and would be overwritten")
        case("a base that ends in a name", ["build", "a.txt", "--base", "http://example.org/a", "-o", "x.nt"], 2,
             r"--base 'http://example\.org/a' ends in a name")
        case("a confidence that is no number", ["build", "a.txt", "--min-confidence", "nan", "-o", "x.nt"], 2,
             r"--min-confidence is no number")
        case("a text where a store is wanted", ["merge", "a.txt", "-o", "x.nt", "--quiet"], 3,
             r"^a\.txt: error: is no stored graph\. `relata build FILE -o NAME\.graph\.jsonl` makes one")
        case("several files where a graph is wanted", ["export", "a.txt", "a.jsonl", "--to", "kuzu", "x"], 2,
             r"^relata export: error: one graph is read, and here is more; `relata build FILE")
        (pathlib.Path(folder) / "none.ttl").write_text("<a:a> <a:b> <a:c> .\n")
        case("shapes that are none", ["validate", "a.txt", "--shapes", "none.ttl", "--progress", "none"], 0,
             r"^none\.ttl: warning: no shape has a target in the graph: nothing was checked")
        (pathlib.Path(folder) / "none.ttl").unlink()
        (pathlib.Path(folder) / "circle").symlink_to("circle")
        case("a link to itself", ["circle"], 3, r"^circle: error: cannot be opened: Too many levels of symbolic links\. ")
        (pathlib.Path(folder) / "circle").unlink()
        case("an input without a name", [""], 2, r"^relata: error: an input has no name\. ")
        case("one title for two texts", ["build", "a.txt", "a.jsonl", "--title", "A", "-o", "x.nt"], 2,
             r"--id and --title name a single text")
        case("an output folder that is none", ["build", "a.txt", "-o", "none/x.nt", "--quiet"], 3,
             r"^none/x\.nt: error: cannot be written")
        case("an encoding that is none", ["build", "a.txt", "--encoding", "EBCDICISH", "-o", "x.nt", "--quiet"], 3,
             r"^a\.txt: error: the encoding 'EBCDICISH' is not known here\. ")
        result = subprocess.run(["bash", "-c", 'ulimit -f 1; "$0" build a.txt -o x.ttl --quiet', program.path], cwd=folder,
                                capture_output=True, timeout=100)
        cases.check("a file larger than it may be", fault_of(result, 3, r"^x\.ttl: error: cannot be written: File too large\. "))
        if os.path.exists("/dev/full"):
            with open("/dev/full", "wb") as full:
                case("/dev/full as standard output", ["extract", "a.txt", "--quiet"], 3,
                     r"^-: error: cannot be written: No space left on device\. ", stdout=full)
        result = subprocess.run(["bash", "-c", '"$0" extract a.txt --quiet >&-', program.path], cwd=folder,
                                capture_output=True, timeout=100)
        cases.check("closed standard output", fault_of(result, 3, r"^-: error: standard output cannot be written"))
        result = subprocess.run(["bash", "-c", '"$0" --help >&-', program.path],
                                cwd=folder,
                                capture_output=True,
                                timeout=100)
        cases.check("closed standard output for help",
                    fault_of(result, 3, r"^-: error: standard output cannot be written"))
        left = sorted(p.name for p in pathlib.Path(folder).iterdir())
        cases.check("nothing is left behind", "" if left == ["a.jsonl", "a.txt", "folder", "link"] else f"there is {left}")


def check_documents(program, cases):
    good = [json.dumps({"id": f"d{i}", "text": SENTENCE}) for i in range(1, 10)]
    broken = good[:6] + ['{"id": "d7", "text": "unclosed}'] + good[7:]
    with scratch() as folder:
        (pathlib.Path(folder) / "a.jsonl").write_text("\n".join(broken) + "\n")
        result = program.run("extract", "a.jsonl", "--quiet", cwd=folder)
        fault = fault_of(result, 3, r"^a\.jsonl:7:\d+: error: not valid JSON: .*")
        documents = {e["document"] for s in statements(result.stdout) for e in s["evidence"]}
        if not fault and documents != {f"d{i}" for i in range(1, 10) if i != 7}:
            fault = f"the documents given are {sorted(documents)}"
        cases.check("malformed JSON at line 7: the others are complete", fault)

        result = program.run("build", "a.jsonl", "--strict", "-o", "a.nt", "--quiet", cwd=folder)
        fault = fault_of(result, 3, r"^a\.jsonl:7:")
        cases.check("malformed JSON at line 7, --strict: nothing is written",
                    fault or ("a.nt is there" if (pathlib.Path(folder) / "a.nt").exists() else ""))

        twice = [
            json.dumps({"id": "one", "text": "Sweden signed."}),
            json.dumps({"id": "one", "text": "Norway signed."})
        ]
        (pathlib.Path(folder) / "b.jsonl").write_text("\n".join(twice) + "\n")
        result = program.run("build", "b.jsonl", "-o", "b.nt", "--quiet", cwd=folder)
        cases.check("two texts under one id", fault_of(result, 3, r"^b\.jsonl.*: error: two different texts .*'one'"))

        (pathlib.Path(folder) / "c.jsonl").write_text((good[0] + "\n") * 3)
        (pathlib.Path(folder) / "d.jsonl").write_text(good[0] + "\n")
        thrice = program.run("build", "c.jsonl", "-o", "-", "--quiet", cwd=folder)
        once = program.run("build", "d.jsonl", "-o", "-", "--quiet", cwd=folder)
        cases.check("one text three times under one id counts once",
                    fault_of(thrice, 0, "") or ("" if once.stdout == thrice.stdout else "the outputs differ"))

        (pathlib.Path(folder) / "e.txt").write_bytes(f"Ærø. {SENTENCE}".encode("utf-16"))
        result = program.run("build", "e.txt", "--encoding", "UTF-16", "-o", "-", "--quiet", cwd=folder)
        cases.check("UTF-16, announced", fault_of(result, 0, "") or ("" if result.stdout else "no facts"))

        text = f"s1\t{SENTENCE}\textra\nno tab here\ns3\tDenmark was not invited.\n"
        (pathlib.Path(folder) / "f.tsv").write_text(text)
        result = program.run("extract", "--from", "sentences", "f.tsv", "--quiet", cwd=folder)
        cases.check("a line without a tab among sentences",
                    fault_of(result, 3, r"^f\.tsv:2:1: error: there is no tab in this line\. "))


def check_model(program, cases):
    models = sorted(path for path in (ROOT / "models").rglob("*")
                    if path.is_file() and path.suffix not in (".md", ".txt"))
    if not models:
        cases.skip("truncated model", "there is no model")
        return
    for model in models:
        with scratch() as folder:
            home = pathlib.Path(folder) / "home"
            copy = home / model.relative_to(ROOT)
            copy.parent.mkdir(parents=True)
            copy.write_bytes(model.read_bytes()[: model.stat().st_size // 2])
            (pathlib.Path(folder) / "a.txt").write_text(SENTENCE)
            result = program.run("build", "a.txt", "-o", "a.nt", "--quiet", cwd=folder,
                                 env={**os.environ, "RELATA_HOME": str(home)})
            cases.check(f"truncated model {model.name}", fault_of(result, 3, re.escape(model.name) + r".*error: "))


def check_signals(program, cases):
    """A run that is stopped while it waits for more input leaves no half file."""
    with scratch() as folder:
        process = subprocess.Popen([program.path, "build", "-", "-o", "a.nt", "--from", "documents", "--quiet"],
                                   cwd=folder,
                                   stdin=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        lines = "".join(json.dumps({"id": f"d{i}", "text": SENTENCE * 50}) + "\n" for i in range(200))
        process.stdin.write(lines.encode())
        process.stdin.flush()
        while not any(pathlib.Path(folder).iterdir()) and process.poll() is None:
            time.sleep(0.05)
        time.sleep(0.5)
        process.send_signal(signal.SIGTERM)
        _, error = process.communicate(timeout=300)
        left = sorted(p.name for p in pathlib.Path(folder).iterdir())
        fault = fault_of(subprocess.CompletedProcess([], process.returncode, b"", error), 3, "^Stopped before the end")
        cases.check("stopped by a signal", fault or (f"there is {left}" if left else ""))


def main():
    program, cases = Program(sys.argv[1]), Cases()
    if "--huge" in sys.argv[2:]:
        size = int(sys.argv[3])
        check_linear_time(program, cases, size, 200 if size == 10_000_000 else None)
        return cases.finish()
    if "--large" in sys.argv[2:]:
        check_hard_inputs(program, cases, 1_000_000, most_memory=150)
        check_long_line(program, cases, 5_000_000)
        check_long_sentence(program, cases, 500_000)
        return cases.finish()
    check_inputs(program, cases)
    check_hard_inputs(program, cases, 100_000)
    check_hard_inputs(program, cases, 20_000, (EXTRACT, BUILD))
    check_long_sentence(program, cases, 50_000)
    check_parts(program, cases)
    check_offsets(program, cases)
    check_files(program, cases)
    check_documents(program, cases)
    check_model(program, cases)
    check_signals(program, cases)
    return cases.finish()


if __name__ == "__main__":
    sys.exit(main())
