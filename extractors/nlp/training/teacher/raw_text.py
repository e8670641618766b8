"""The raw text that the teacher labels: sentences of its sources, cut into words and mixed in one repeatable order.

Standard library only, so that the silver's annotation finds its words again without the teacher (silver_archive.py).
"""
import os
import random

import corpora
import english_tokens

# Source, its kind of lines, and its share of each part while it lasts.
SOURCES = [("rawtext/gmb_news_sentences.txt.gz", "penn", 0.50), ("rawtext/wikisplit_sentences.txt.gz", "penn", 0.20),
           ("knowledgenet/passages.tsv.gz", "passage", 0.07), ("rawtext/world_factbook_prose.txt.gz", "raw", 0.04),
           ("rawtext/us_state_dept_human_rights.txt.gz", "raw", 0.11),
           ("rawtext/us_presidential_addresses.txt.gz", "raw", 0.08)]
SHORTEST, LONGEST = 3, 100  # words of a sentence


def sentences_of(shared, file, kind):
    """Sentences of one source as lists of (form, space_after), without repeats."""
    seen, found = set(), []
    with corpora.open_text(os.path.join(shared, file)) as lines:
        for line in lines:
            line = line.rstrip("\n")
            if kind == "passage":
                line = line.split("\t")[-1]
            parts = [line] if kind == "penn" else english_tokens.sentences_of(line)
            for part in parts:
                if part not in seen:
                    seen.add(part)
                    words = (english_tokens.from_penn if kind == "penn" else english_tokens.from_raw)(part)
                    if SHORTEST <= len(words) <= LONGEST:
                        found.append(words)
    return found


def stream(shared, seed):
    """Sentences with their source, mixed by the shares of SOURCES; ends with the last of them."""
    draw = random.Random(seed)
    pools = []
    for file, kind, share in SOURCES:
        sentences = sentences_of(shared, file, kind)
        draw.shuffle(sentences)
        print(f"{file}: {len(sentences)} sentences, {sum(map(len, sentences))} words", flush=True)
        pools.append([os.path.basename(file).split(".")[0], sentences, share])
    while pools:
        pool = draw.choices(pools, [share for _, _, share in pools])[0]
        yield pool[0], pool[1].pop()
        pools = [pool for pool in pools if pool[1]]
