#!/usr/bin/env python3
"""Fit the two logistic models of data/confidence.tsv and print how well they are calibrated.

usage: fit_confidence.py PROPOSITION_FEATURES OIE JUDGEMENTS TEXTS > data/confidence.tsv
PROPOSITION_FEATURES: the program of that name. OIE: the folder of CaRB's and the other dev sets (carb/, carb157/), beside
it oie_score.py. JUDGEMENTS: tests/judgements. TEXTS: a folder with the judged documents as NAME.txt, named as when they were
judged; verdicts on claims that are no longer made drop out.

fact    target: how much of an open fact CaRB's annotators have (its precision where it is matched one to one, else 0).
claim   target: the verdict (true 1, vague 0.5, false 0).
Full-batch gradient descent from zero with a fixed number of steps: the same input gives the same weights. A model fitted on few
samples is too sure of itself on others, so its logits are stretched and shifted and given a ceiling by what cross-fitting shows
(Platt scaling; the ranking stays). The tables on standard error are cross-fitted: each fourth of the sentences (or claims) is predicted by the scaled
model of the others, whose scale is cross-fitted within them.
"""
import glob, math, os, subprocess, sys

STEPS, RATE = 1000, 0.5
VERDICTS = {"true": 1.0, "vague": 0.5, "false": 0.0}
PENALTY = {"fact": 1.0, "claim": 2.0}  # on the sum of squared weights, bias apart; more where there is less to learn from


def read_rows(program, kind, paths):
    out = subprocess.run([program, kind] + paths, check=True, capture_output=True).stdout.decode()
    for line in out.splitlines():
        left, right = line.split("\t|\t", 1)
        features = {}
        for field in right.split("\t"):
            name, value = field.rsplit("=", 1)
            features[name] = float(value)
        yield left.split("\t"), features


def fact_targets(score, folder, rows):
    """A precision for each row, as oie_score.py matches facts with the gold of a sentence."""
    ids, _, gold = score.load_gold(folder, "carb")
    by_sentence = {}
    for number, (left, _) in enumerate(rows):
        by_sentence.setdefault(left[0], []).append(number)
    targets = {}
    for ident, numbers in by_sentence.items():
        golds = [[g[0].split(), g[1].split(), [w for s in g[2:] for w in s.split()] if len(g) > 2 else None]
                 for g in gold.get(ident, ())]
        pairs = []
        for number in numbers:
            slots = [s.split() for s in rows[number][0][1:]]
            rest = [w for s in slots[2:] for w in s]
            fact = [slots[0], slots[1], rest if rest else None]
            targets[number] = 0.0
            pairs += [(-score.carb_pair(g, fact)[0], i, number) for i, g in enumerate(golds)]
        used_gold, used = set(), set()
        for value, i, number in sorted(pairs):
            if value < 0 and i not in used_gold and number not in used:
                used_gold.add(i)
                used.add(number)
                targets[number] = -value
        if not golds:
            for number in numbers:
                del targets[number]
    return targets


def sigmoid(x):
    return 1 / (1 + math.exp(-max(-20.0, min(20.0, x))))


def fit(samples, penalty):
    names = sorted({n for features, _ in samples for n in features})
    count = {n: sum(1 for features, _ in samples if n in features) for n in names}
    names = [n for n in names if count[n] >= 8]
    index = {n: i for i, n in enumerate(names)}
    data = [([(index[n], v) for n, v in features.items() if n in index], y) for features, y in samples]
    weights, size = [0.0] * len(names), [1e-9] * len(names)
    for _ in range(STEPS):
        gradient = [0.0 if n == "bias" else penalty * w for n, w in zip(names, weights)]
        for row, y in data:
            error = sigmoid(sum(weights[i] * v for i, v in row)) - y
            for i, v in row:
                gradient[i] += error * v
        for i, g in enumerate(gradient):  # AdaGrad: each weight at its own pace
            size[i] += g * g
            weights[i] -= RATE * g / math.sqrt(size[i])
    return dict(zip(names, weights))


def logit(weights, features):
    return sum(weights.get(n, 0.0) * v for n, v in features.items())


def cross_fitted(samples, parts, fitted, predict):
    """For each sample what predict() says by the model that fitted() makes of the other parts."""
    values = [0.0] * len(samples)
    for part in sorted(set(parts)):
        others = [i for i, p in enumerate(parts) if p != part]
        weights = fitted([samples[i] for i in others], [parts[i] for i in others])
        for i, p in enumerate(parts):
            if p == part:
                values[i] = predict(weights, samples[i][0])
    return values


def scale_of(logits, targets):
    """Slope and shift of the logits and the ceiling of their sigmoid that leave the least squared error: even the best facts
    differ from an annotator's words, so no confidence reaches 1."""
    best = None
    for ceiling in [x / 50 for x in range(35, 51)]:
        slope, shift = 1.0, 0.0
        for _ in range(30):  # Gauss and Newton's steps
            g0 = g1 = h01 = 0.0
            h00 = h11 = 1e-6
            for x, y in zip(logits, targets):
                s = sigmoid(slope * x + shift)
                d, error = ceiling * s * (1 - s), ceiling * s - y
                g0, g1 = g0 + d * x * error, g1 + d * error
                h00, h01, h11 = h00 + d * d * x * x, h01 + d * d * x, h11 + d * d
            det = h00 * h11 - h01 * h01
            slope = min(max(slope - (h11 * g0 - h01 * g1) / det, 0.2), 2.0)
            shift = min(max(shift - (h00 * g1 - h01 * g0) / det, -3.0), 3.0)
        error = sum((ceiling * sigmoid(slope * x + shift) - y) ** 2 for x, y in zip(logits, targets))
        if best is None or error < best[0] - 1e-9:
            best = (error, slope, shift, ceiling)
    return best[1:]


def scaled_fit(samples, parts, penalty):
    """Weights, stretched by what cross-fitting between the two parts of the samples shows."""
    logits = cross_fitted(samples, parts, lambda some, _: fit(some, penalty), logit)
    slope, shift, ceiling = scale_of(logits, [y for _, y in samples])
    weights = {n: slope * w for n, w in fit(samples, penalty).items()}
    weights["bias"] = weights.get("bias", 0.0) + shift
    weights["ceiling"] = ceiling
    return weights


def confidence(weights, features):
    return weights["ceiling"] * sigmoid(logit(weights, features))


def calibration(name, samples, parts, penalty):
    """samples: (features, target); parts: 0 to 3 for each."""
    alternate = lambda some, _: scaled_fit(some, [i // 4 % 2 for i in range(len(some))], penalty)
    predicted = cross_fitted(samples, parts, alternate, confidence)
    print("%s: %d samples, mean target %.3f" % (name, len(samples), sum(y for _, y in samples) / len(samples)), file=sys.stderr)
    print("confidence      n  mean confidence  mean target", file=sys.stderr)
    for low in range(10):
        inside = [(p, y) for p, (_, y) in zip(predicted, samples) if low / 10 <= p < (low + 1) / 10]
        if inside:
            print("%.1f to %.1f %6d %16.3f %12.3f" % (low / 10, (low + 1) / 10, len(inside), sum(p for p, _ in inside) /
                  len(inside), sum(y for _, y in inside) / len(inside)), file=sys.stderr)


def facts(program, oie):
    sys.path.insert(0, os.path.dirname(os.path.abspath(oie)))
    import oie_score
    samples, parts, seen = [], [], set()
    for name in ("carb", "carb157"):
        folder = os.path.join(oie, name)
        rows = list(read_rows(program, "facts", [os.path.join(folder, "sentences.tsv")]))
        targets = fact_targets(oie_score, folder, rows)
        for number, target in targets.items():
            ident = rows[number][0][0]
            key = tuple(rows[number][0])
            if key in seen:
                continue
            seen.add(key)
            samples.append((rows[number][1], target))
            parts.append(int(ident.rsplit("-", 1)[-1]) % 4)
    return samples, parts


def verdicts(judgements):
    """The last verdict on each claim, in the order of the files."""
    found = {}
    for path in sorted(glob.glob(os.path.join(judgements, "**", "*.tsv"), recursive=True)):
        for line in open(path, encoding="utf-8"):
            row = line.rstrip("\n").split("\t")
            if not line.startswith("#") and row[1] in VERDICTS:
                found[row[0]] = VERDICTS[row[1]]
    return found


def claims(program, judgements, texts):
    features = {left[0]: f for left, f in read_rows(program, "claims", sorted(glob.glob(os.path.join(texts, "*.txt"))))}
    judged = [(features[claim], target) for claim, target in verdicts(judgements).items() if claim in features]
    return judged, [number % 4 for number in range(len(judged))]


def main(program, oie, judgements, texts):
    print("# Weights of the confidence models: model, feature, weight. Made by extractors/text/training/fit_confidence.py;")
    print("# data/README.md says from what. extractors/text/confidence.cpp has the features.")
    for name, (samples, parts) in (("fact", facts(program, oie)), ("claim", claims(program, judgements, texts))):
        if not samples:
            continue
        calibration(name, samples, parts, PENALTY[name])
        for feature, weight in sorted(scaled_fit(samples, parts, PENALTY[name]).items()):
            print("%s\t%s\t%.4f" % (name, feature, weight))


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
