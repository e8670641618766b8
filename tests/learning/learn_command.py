"""relata learn and extract --style ontology, as a user calls them. Usage: learn_command.py PROGRAM"""
import pathlib
import subprocess
import sys
import tempfile

ONTOLOGY = """@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<http://example.org/#directed> a owl:ObjectProperty ; rdfs:label "directed by" .
"""
FILMS = [("Silver Lake", "Ann Lee"), ("Red Harbour", "Paul Green"), ("The Long Road", "Mary Hunt"), ("Night Train", "Carl Fox"),
         ("Summer Rain", "Jane Stone"), ("Blue Fields", "Mark Reed")]
FORMS = ["{f} is a 1984 film directed by {p}.", "{f} was directed by {p} and released in 1984."]


def example_lines(extra=""):
    return "".join('{"text":"%s","facts":[{"subject":"%s","property":"directed by","object":"%s"%s}]}\n'
                   % (form.format(f=f, p=p), f, p, extra) for f, p in FILMS for form in FORMS)


class Case:
    def __init__(self, program, folder):
        self.program, self.folder, self.failed = program, pathlib.Path(folder), False

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    def run(self, *arguments, text=""):
        return subprocess.run([self.program, *arguments], cwd=self.folder, input=text, capture_output=True, text=True, timeout=120)

    def check(self, name, holds, result):
        self.failed = self.failed or not holds
        print(f"{'ok' if holds else 'failed'}: {name}")
        if not holds:
            print(result)

    def fails(self, name, code, message, *arguments):
        result = self.run(*arguments)
        self.check(name, result.returncode == code and message in result.stderr, result)


def learn_and_find(case):
    learn = case.run("learn", "ontology.ttl", case.write("examples.jsonl", example_lines()), "-o", "learned.ttl")
    case.check("learn", learn.returncode == 0 and "12 texts, 12 facts, 12 of them" in learn.stderr, learn)
    again = case.run("learn", "ontology.ttl", "examples.jsonl", "-o", "again.ttl", "--quiet", "--threads", "3")
    same = (case.folder / "learned.ttl").read_bytes() == (case.folder / "again.ttl").read_bytes()
    case.check("the same bytes again, by three threads", again.returncode == 0 and same and not again.stderr, again)
    found = case.run("extract", "--from", "sentences", "--ontology", "learned.ttl", "--format", "tsv", "--style", "ontology",
                     text="s1\tWhite Water is a 1999 film directed by Rose Hall.\ns2\tThe weather was fine.\n")
    facts = [line.split("\t") for line in found.stdout.splitlines()]
    right = [fact for fact in facts if [fact[0], *fact[2:]] == ["s1", "White Water", "directed by", "Rose Hall"]]
    case.check("extract", found.returncode == 0 and len(right) == 1 and len(facts) == 1, found)
    denied = case.run("extract", "--from", "sentences", "--ontology", "learned.ttl", "--format", "tsv", "--style", "ontology",
                      text="s1\tWhite Water was not directed by Rose Hall.\n"
                           "s2\tJane Stone said that White Water was directed by Rose Hall.\n"
                           "s3\tWhite Water was directed by Rose Hall.\n")
    case.check("what is denied or reported is no fact", [line[:2] for line in denied.stdout.splitlines()] == ["s3"], denied)
    titles = case.run("extract", "--from", "sentences", "--ontology", "learned.ttl", "--format", "tsv", "--style", "ontology",
                      text="s1\tTrain of No Return was directed by Rose Hall and released in 1984.\n"
                           "s2\tTrain of No Return was not directed by Rose Hall and released in 1984.\n"
                           "s3\tTrain of No Return may have been directed by Rose Hall and released in 1984.\n"
                           "s4\tJane Stone said that Train of No Return was directed by Rose Hall and released in 1984.\n"
                           "s5\tNo Frenchman was directed by Rose Hall in 1984.\n"
                           "s6\tNo Train was directed by Rose Hall and released in 1984.\n")
    case.check("what a title denies is not denied", [line[:2] for line in titles.stdout.splitlines()] == ["s1"], titles)
    case.write("new.tsv", "s1\tWhite Water is a 1999 film directed by Rose Hall.\n"
                          "s2\tRed Lake was not directed by Jane Stone.\n")
    build = case.run("build", "--from", "sentences", "new.tsv", "--ontology", "learned.ttl", "-o", "graph.nt", "--quiet")
    lines = (case.folder / "graph.nt").read_text().splitlines()
    triples = [line for line in lines if "<http://example.org/#directed>" in line]
    plain = [line for line in triples if line.startswith("<http://relata.example/entity/")]
    case.check("a graph has what the text asserts, and no more", build.returncode == 0 and len(plain) == 1 and
               "White_Water>" in plain[0] and "Rose_Hall>" in plain[0], (build, triples))
    why = case.run("extract", "--from", "sentences", "--ontology", "learned.ttl", "--style", "ontology", "--explain",
                   text="s1\tWhite Water is a 1999 film directed by Rose Hall.\n")
    case.check("explain", "0:11 0:11 39:48" in why.stdout, why)


def text2kg_folder(case):
    case.write("folder/ontology.tsv", "concept\tQ1\tfilm\t\nrelation\tP1\tdirector\tfilm\thuman\n")
    case.write("folder/train_sentences.tsv", "".join(f"t{i}\t{FORMS[0].format(f=f, p=p)}\n" for i, (f, p) in enumerate(FILMS)))
    case.write("folder/train_gold.tsv", "".join(f"t{i}\t{f.replace(' ', '_')}\tdirector\t{p}\n" for i, (f, p) in enumerate(FILMS)))
    learn = case.run("learn", "--text2kg", "folder", "-o", "folder.ttl", "--quiet")
    found = case.run("extract", "--from", "sentences", "--ontology", "folder.ttl", "--format", "tsv", "--style", "ontology",
                     text="s1\tWhite Water is a 1999 film directed by Rose Hall.\n")
    case.check("text2kg", learn.returncode == 0 and "\tWhite Water\tdirector\tRose Hall\n" in found.stdout, (learn, found))


def faults(case):
    target = ["-o", "out.ttl"]
    case.fails("one file is not enough", 2, "ONTOLOGY and EXAMPLES", "learn", "ontology.ttl", *target)
    case.fails("learnt already", 3, "learnt from examples already", "learn", "learned.ttl", "examples.jsonl", *target)
    for name, line, message in [
            ("no JSON", '{"text":', "bad.jsonl:1:9: error: this is not JSON"), ("no text", '{"facts":[]}', 'there is no "text"'),
            ("an array", "[]", 'there is no "text"'), ("deep", "[" * 100000, "this is not JSON"),
            ("facts that are none", '{"text":"a","facts":[1]}', "a fact needs"),
            ("unknown property", '{"text":"a","facts":[{"subject":"a","property":"directed bye","object":"a"}]}', "directed by"),
            ("a place outside", '{"text":"a","facts":[{"subject":"a","property":"directed by","object":"a","object_begin":0,"object_end":9}]}', "no place in the text"),
            ("not UTF-8", b'{"text":"\xff","facts":[]}', "bad.jsonl:1:")]:
        case.write("bad.jsonl", line)
        case.fails(name, 3, message, "learn", "ontology.ttl", "bad.jsonl", *target)
    case.write("folder/train_gold.tsv", "t0\tonly\ttwo\n")
    case.fails("columns", 3, "train_gold.tsv:1:1: error: there are 3 columns", "learn", "--text2kg", "folder", *target)
    case.fails("no folder", 3, "train_sentences.tsv", "learn", "--text2kg", "nowhere", *target)


def main(program):
    with tempfile.TemporaryDirectory(prefix="relata-learn-") as folder:
        case = Case(program, folder)
        case.write("ontology.ttl", ONTOLOGY)
        learn_and_find(case)
        text2kg_folder(case)
        faults(case)
        return 1 if case.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
