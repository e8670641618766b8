#!/usr/bin/env python3
"""relata-train gives the same bytes twice from the same data, and others from another seed.

usage: trainer.py RELATA-TRAIN

The data are thirty sentences of the constructions, for every set that the trainer reads: what is measured is repeatability
with gold, silver and word vectors, not what is learnt.
"""
import os
import subprocess
import sys
import tempfile

ROOT = os.path.realpath(os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", ".."))
SETS = ("ewt", "gum", "wikigold", "redocred", "crossner", "re3d", "btc", "wnut17")


def train(trainer, folder, name, seed):
    model = os.path.join(folder, name)
    subprocess.run([trainer, "--data", folder, "--lexicons", os.path.join(ROOT, "data"), "--output", model, "--epochs", "1",
                    "--name-set", "wikigold", "--seed", str(seed), "--raw-text", os.path.join(folder, "raw.txt"),
                    "--vector-epochs", "1", "--silver", os.path.join(folder, "ewt-dev.conllu") + ":silver"],
                   check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    with open(model, "rb") as file:
        return file.read()


def main():
    with open(os.path.join(ROOT, "tests", "text", "constructions", "drawn.conllu"), encoding="utf-8") as file:
        sentences = file.read().split("\n\n")[:30]
    texts = [line[9:] for sentence in sentences for line in sentence.split("\n") if line.startswith("# text = ")]
    with tempfile.TemporaryDirectory() as folder:
        for name in SETS:
            for split in ("train", "dev"):
                with open(os.path.join(folder, f"{name}-{split}.conllu"), "w", encoding="utf-8") as out:
                    out.write("\n\n".join(sentences) + "\n\n")
        with open(os.path.join(folder, "raw.txt"), "w", encoding="utf-8") as out:
            out.write("\n".join(texts * 5) + "\n")
        first, again, other = (train(sys.argv[1], folder, name, seed) for name, seed in (("a", 1), ("b", 1), ("c", 2)))
    if first != again:
        sys.exit("the same data and seed gave other bytes")
    if first == other:
        sys.exit("another seed gave the same bytes, so the comparison shows nothing")
    print(f"{len(first)} bytes, twice the same")


if __name__ == "__main__":
    main()
