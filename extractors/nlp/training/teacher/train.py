#!/usr/bin/env python3
"""Fine-tunes the teacher. Training time only: nothing of it ships with the program.

usage: train.py --shared ../shared --out WORK_FOLDER [--minutes 60] [--epochs 2.5]
The learning rate decays to zero at --epochs or at --minutes of wall clock, whichever comes first.
"""
import argparse
import os
import random
import time

import torch

import analysis
import batches
import corpora
import encoder
import model

# Of each name set, the share of its training sentences drawn for an epoch (a fresh draw each time).
SHARES = {"wikigold": 1.0, "redocred": 0.5, "crossner": 1.0, "btc": 0.2, "wnut17": 0.2}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", required=True, help="folder with treebanks/ and ner/")
    parser.add_argument("--out", required=True, help="folder for checkpoints")
    parser.add_argument("--epochs", type=float, default=2.5)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--budget", type=int, default=1200, help="padded pieces in a batch")
    parser.add_argument("--encoder-rate", type=float, default=1e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bfloat16", action="store_true", help="matrix products in bfloat16")
    return parser.parse_args()


def new_teacher(vocabularies):
    return model.Teacher(encoder.pretrained(), len(vocabularies.tags), len(vocabularies.labels), len(vocabularies.names),
                         len(corpora.NAME_SETS))


def optimizer_of(teacher, options):
    pretrained = list(teacher.encoder.parameters())
    known = {id(p) for p in pretrained}
    heads = [p for p in teacher.parameters() if id(p) not in known]
    return torch.optim.AdamW([{"params": pretrained, "lr": options.encoder_rate},
                              {"params": heads, "lr": options.head_rate}], betas=(0.9, 0.99), weight_decay=0.01)


class Trainer:
    def __init__(self, options):
        self.options = options
        self.data = corpora.Corpora(options.shared, options.seed)
        self.vocabularies = batches.Vocabularies.of(self.data.trees)
        self.word_pieces = batches.WordPieces(encoder.tokenizer_path())
        self.teacher = new_teacher(self.vocabularies)
        self.optimizer = optimizer_of(self.teacher, options)
        self.shuffle = random.Random(options.seed)
        self.start, self.done, self.words, self.saved = time.time(), 0.0, 0, 0

    def progress(self):
        return max(self.done / self.options.epochs, (time.time() - self.start) / (60 * self.options.minutes))

    def step(self, sentences):
        progress = self.progress()
        factor = min(1.0, progress / 0.04 + 0.02, max(0.0, (1 - progress) / 0.96))
        rates = (self.options.encoder_rate, self.options.head_rate)
        for group, rate in zip(self.optimizer.param_groups, rates):
            group["lr"] = rate * factor
        with torch.autocast("cpu", torch.bfloat16, enabled=self.options.bfloat16):
            loss, parts = model.loss_of(self.teacher, batches.gold_tensors(sentences, self.word_pieces, self.vocabularies))
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.teacher.parameters(), 1.0)
        self.optimizer.step()
        self.words += sum(len(s.words) for s in sentences)
        return parts

    def say(self, text):
        seconds = time.time() - self.start
        print(f"{seconds / 60:6.1f} min  epoch {self.done:.3f}  {self.words / seconds:.0f} words/s  {text}", flush=True)

    def save(self, half):
        """Evaluates on every other sentence of EWT dev at half epochs, on all of it at the end; writes a checkpoint."""
        self.teacher.eval()
        analyst = analysis.Analyst(self.teacher, self.word_pieces, self.vocabularies, self.options.bfloat16)
        trees = analysis.evaluate(analyst, self.data.ewt_dev[::2 if half else 1], "uner_ewt")
        names = analysis.evaluate(analyst, self.data.wikigold_dev, "wikigold")
        figures = "  ".join(f"{k} {v:.2f}" for k, v in trees.items()) + f"  wikigold F1 {names['names F1']:.2f}"
        self.say(("EWT dev (half): " if half else "EWT dev: ") + figures)
        path = os.path.join(self.options.out, f"teacher-{self.saved}.pt" if half else "teacher.pt")
        torch.save({"weights": self.teacher.state_dict(), "tags": self.vocabularies.tags,
                    "labels": self.vocabularies.labels, "figures": figures}, path)
        self.saved += 1
        self.teacher.train()

    def run(self):
        self.teacher.train()
        while self.progress() < 1:
            sentences = self.data.epoch(SHARES, longest=160)
            groups = batches.by_length(sentences, self.word_pieces, self.options.budget, self.shuffle)
            epoch, marks = int(self.done), {len(groups) // 2, len(groups)}
            self.say(f"{len(sentences)} sentences in {len(groups)} batches")
            for i, group in enumerate(groups):
                parts = self.step([sentences[j] for j in group])
                self.done = epoch + (i + 1) / len(groups)
                if i % 25 == 0:
                    self.say("  ".join(f"{k} {v:.3f}" for k, v in parts.items()))
                if self.progress() >= 1:
                    break
                if i + 1 in marks:
                    self.save(half=True)
        self.save(half=False)


def main():
    options = arguments()
    os.makedirs(options.out, exist_ok=True)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    Trainer(options).run()


if __name__ == "__main__":
    main()
