#!/usr/bin/env python3
"""Writes a vector for each frequent word, taken from the fine-tuned teacher that reads the word alone.

usage: word_vectors.py --shared DATA-FOLDER --prepared FOLDER --checkpoint TEACHER.pt --out FILE
       [--width 64] [--words 70000] [--most 135000]

The words: those of the training sentences (prepare_data.py's FOLDER/*-train.conllu), of the raw text where they come
at least three times, the most frequent ones of lexicons/word_freq_en, and words of the lexicons' names of persons and
places until --most words are reached. A word stands in capitals where it mostly
does so behind the first word of a sentence. A vector is what the heads for trees and for names see of it, less the mean
over words, on the first principal axes, scaled to the root mean square that the trainer gives its own vectors. A line a
word: `word<TAB>integers`, in hundredths but rounded to tenths (vector_archive.py keeps these), ascending by the word's
bytes; words as the vocabulary has them (small letters, digits as 0).
"""
import argparse
import collections
import glob
import gzip
import os
import re

import numpy
import torch

import batches
import corpora
import label

ROOT_MEAN_SQUARE = 0.35
LEAST_COUNT = 3
LONGEST_BYTES = 48
BUDGET = 1200


def key_of(word):
    return re.sub("[0-9]", "0", word.lower())


def training_forms(prepared):
    """(form, whether it begins its sentence) of each word of the gold sentences."""
    for path in sorted(glob.glob(os.path.join(prepared, "*-train.conllu"))):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                if "\t" in line:
                    fields = line.split("\t")
                    yield fields[1], fields[0] == "1"


def raw_forms(shared):
    for path in sorted(glob.glob(os.path.join(shared, "rawtext", "*.txt.gz"))):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                for place, word in enumerate(re.findall(r"[^\W_]+(?:[.'’][^\W_]+)*", line)):
                    yield word, place == 0


def frequent_words(shared, number):
    with gzip.open(os.path.join(shared, "lexicons", "word_freq_en.tsv.gz"), "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return {key_of(word) for word, _ in rows[:number]}


def names_of(shared, file):
    """The first column of a lexicon, in its order: the most frequent or the largest come first."""
    opened = gzip.open if file.endswith(".gz") else open
    with opened(os.path.join(shared, "lexicons", file), "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                yield from line.split("\t")[0].split()


def lexicon_names(shared):
    for file in ("given_names_us1990.tsv", "given_names_kantrowitz.tsv", "wordnet_names.tsv.gz", "cities15000.tsv.gz",
                 "surnames_us1990.tsv.gz"):
        yield from names_of(shared, file)


def is_key(word):
    return word.isprintable() and len(word.encode()) <= LONGEST_BYTES


def forms_of_keys(options):
    """{key: the form that it has most often within sentences}."""
    gold, raw, forms = collections.Counter(), collections.Counter(), collections.defaultdict(collections.Counter)
    for counts, source in ((gold, training_forms(options.prepared)), (raw, raw_forms(options.shared))):
        for form, is_first in source:
            counts[key_of(form)] += 1
            forms[key_of(form)][form.lower() if is_first else form] += 1
    keys = set(gold) | {key for key, count in raw.items() if count >= LEAST_COUNT}
    keys |= frequent_words(options.shared, options.words)
    keys = {key for key in keys if is_key(key)}
    for name in lexicon_names(options.shared):
        if len(keys) < options.most and name[0].isupper() and is_key(name) and key_of(name) not in keys:
            keys.add(key_of(name))
            forms[key_of(name)][name] += 1
    return {key: min(forms[key].items(), key=lambda item: (-item[1], item[0]))[0] if forms[key] else key
            for key in sorted(keys, key=str.encode)}


def states_of(forms, analyst):
    """What the heads for trees and for names see of each form: an array, a row a form."""
    sentences = [corpora.Sentence([form]) for form in forms]
    states = None
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=analyst.bfloat16):
        for group in batches.by_length(sentences, analyst.word_pieces, BUDGET):
            batch = batches.tensors([sentences[i] for i in group], analyst.word_pieces)
            seen = [words[:, 1, :analyst.model.encoder.config.hidden_size] for words in analyst.model.words(batch)[1:]]
            seen = torch.cat(seen, -1).float().numpy()
            if states is None:
                states = numpy.zeros((len(forms), seen.shape[1]), dtype=numpy.float32)
            states[group] = seen
    return states


def on_principal_axes(states, width):
    centred = states.astype(numpy.float64) - states.mean(axis=0)
    values, axes = numpy.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1][:, :width]
    axes *= numpy.sign(axes[numpy.abs(axes).argmax(axis=0), numpy.arange(width)])  # one of the two directions, always
    projected = centred @ axes
    return projected * (ROOT_MEAN_SQUARE / numpy.sqrt((projected ** 2).mean()))


def main():
    parser = argparse.ArgumentParser()
    for name in ("--shared", "--prepared", "--checkpoint", "--out"):
        parser.add_argument(name, required=True)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--words", type=int, default=70000)
    parser.add_argument("--most", type=int, default=135000)
    options = parser.parse_args()
    torch.set_num_threads(1)
    forms = forms_of_keys(options)
    states = states_of(list(forms.values()), label.load_teacher(options.checkpoint, bfloat16=True))
    vectors = on_principal_axes(states, options.width)
    with open(options.out, "w", encoding="utf-8") as out:
        for key, vector in zip(forms, (10 * numpy.rint(vectors * 10)).astype(int)):
            out.write(key + "\t" + " ".join(map(str, vector)) + "\n")
    print(f"{options.out}: {len(forms)} words, {options.width} wide")


if __name__ == "__main__":
    main()
