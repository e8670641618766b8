#!/usr/bin/env python3
"""Labels raw text with the teacher: silver trees, tags and names in CoNLL-U, for the shipped network to learn from.

usage: label.py --shared ../shared --checkpoint WORK_FOLDER/teacher.pt --out SILVER_FOLDER [--words 2000000]
Writes silver-00.conllu.gz, silver-01.conllu.gz ... as it goes; each part mixes the sources and is whole once it has its
name. `# score` is the geometric mean of the probabilities of arcs with labels, `# name_score` that of the names.
MISC: NER = PER ORG LOC after UNER EWT, and MISC after WikiGold where that overlaps no other name;
NERWiki = all four after WikiGold, where it differs.
"""
import argparse
import gzip
import itertools
import os
import time

import torch

import analysis
import batches
import corpora
import decoding
import encoder
import model
import raw_text

PART_SENTENCES = 4000
UNER, WIKI = "uner_ewt", "wikigold"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", required=True, help="folder with rawtext/ and knowledgenet/")
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--out", required=True, help="folder for the parts")
    parser.add_argument("--words", type=int, default=10**9, help="stop after so many words kept")
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--threshold", type=float, default=0.80, help="lowest score kept")
    parser.add_argument("--budget", type=int, default=1200, help="padded pieces in a batch")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=1, help="how many run this command on the same folder ...")
    parser.add_argument("--process", type=int, default=0, help="... and which of them this is: it makes each n-th part")
    parser.add_argument("--float32", action="store_true", help="no bfloat16 (slower on a CPU that has it, same quality)")
    return parser.parse_args()


def load_teacher(path, bfloat16):
    """An analyst for a checkpoint; the wordpieces come from the encoder's package."""
    checkpoint = torch.load(path, map_location="cpu")
    vocabularies = batches.Vocabularies(checkpoint["tags"], checkpoint["labels"])
    teacher = model.Teacher(encoder.bare(), len(vocabularies.tags), len(vocabularies.labels), len(vocabularies.names),
                            len(corpora.NAME_SETS))
    teacher.load_state_dict(checkpoint["weights"])
    teacher.eval()
    return analysis.Analyst(teacher, batches.WordPieces(encoder.tokenizer_path()), vocabularies, bfloat16)


def merged_names(uner, wiki):
    """PER ORG LOC after the first convention, MISC after the second where it is free."""
    merged = list(uner)
    for begin, end, kind in sorted(decoding.spans(wiki)):
        if kind == "MISC" and all(name == "O" for name in uner[begin:end]):
            merged[begin:end] = ["B-MISC"] + ["I-MISC"] * (end - begin - 1)
    return merged


def conllu(identity, words, found):
    """One sentence in CoNLL-U; lemmas and features are left open."""
    text = "".join(form + (" " if space else "") for form, space in words).strip()
    lines = [f"# sent_id = {identity}", f"# text = {text}", f"# score = {found.score:.4f}",
             f"# name_score = {found.name_score:.4f}"]
    names = merged_names(found.names[UNER], found.names[WIKI])
    for i, (form, space) in enumerate(words):
        upos, xpos = found.tags[i].split("|", 1)
        misc = [f"NER={names[i]}"]
        if found.names[WIKI][i] != names[i]:
            misc.append(f"NERWiki={found.names[WIKI][i]}")
        if not space:
            misc.append("SpaceAfter=No")
        lines.append("\t".join([str(i + 1), form, "_", upos, xpos, "_", str(found.heads[i]), found.labels[i], "_",
                                "|".join(misc)]))
    return "\n".join(lines) + "\n\n"


def label_part(analyst, drawn, options, first):
    """CoNLL-U of the sentences sure enough, their number of words, and the number of words read."""
    sentences = [corpora.Sentence([form for form, _ in words]) for _, words in drawn]
    texts, kept, read = [""] * len(drawn), 0, 0
    for group in batches.by_length(sentences, analyst.word_pieces, options.budget):
        group = [i for i in group if analyst.word_pieces.length(sentences[i]) <= batches.LONGEST_PIECES]
        if not group:
            continue
        for i, found in zip(group, analyst.analyse([sentences[i] for i in group], [UNER, WIKI])):
            source, words = drawn[i]
            read += len(words)
            if found.score >= options.threshold:
                texts[i] = conllu(f"{source}-{first + i}", words, found)
                kept += len(words)
    return "".join(texts), kept, read


def write_part(folder, number, text):
    path = os.path.join(folder, f"silver-{number:02d}.conllu.gz")
    with gzip.GzipFile(path + ".unfinished", "wb", 6, mtime=0) as out:
        out.write(text.encode("utf-8"))
    os.replace(path + ".unfinished", path)
    return path


def main():
    options = arguments()
    os.makedirs(options.out, exist_ok=True)
    torch.set_num_threads(options.threads)
    analyst = load_teacher(options.checkpoint, not options.float32)
    source, total, read, part, start = raw_text.stream(options.shared, options.seed), 0, 0, 0, time.time()
    while total < options.words and time.time() - start < 60 * options.minutes:
        drawn = list(itertools.islice(source, PART_SENTENCES))
        if not drawn:
            break
        if part % options.processes != options.process:
            part += 1
            continue
        text, kept, seen = label_part(analyst, drawn, options, part * PART_SENTENCES)
        path = write_part(options.out, part, text)
        total, read, part = total + kept, read + seen, part + 1
        print(f"{path}: {kept} words kept of {seen}; {total} of {read} so far, "
              f"{read / (time.time() - start):.0f} words/s", flush=True)


if __name__ == "__main__":
    main()
