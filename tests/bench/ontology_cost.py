"""What mapping, events and inference cost: processor seconds of extract with and without, and the ratio.

Usage: ontology_cost.py PROGRAM DOCUMENTS.jsonl [RUNS]; each way RUNS times in turn, the least counts.
"""
import resource
import subprocess
import sys

WAYS = {"without": [], "--ontology news": ["--ontology", "news"],
        "--ontology news --events --infer": ["--ontology", "news", "--events", "--infer"]}


def seconds(program, documents, options):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program, "extract", documents, "--threads", "1", "--quiet", *options], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(program, documents, runs="3"):
    least = {}
    for _ in range(int(runs)):
        for name, options in WAYS.items():
            least[name] = min(least.get(name, 1e9), seconds(program, documents, options))
    for name, time in least.items():
        print(f"{name:34} {time:7.2f} s  {time / least['without']:.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
