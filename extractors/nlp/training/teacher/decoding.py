"""From scores to trees and names: maximum spanning tree with one root, and Viterbi over BIO."""
import numpy as np


def has_one_root(heads):
    return (heads[1:] == 0).sum() == 1


def cycle_of(heads):
    """The words of some cycle in `heads` (index 0 is the root), or an empty list."""
    state = np.zeros(len(heads), dtype=int)
    state[0] = -1
    for start in range(1, len(heads)):
        word, mark = start, start
        while state[word] == 0:
            state[word] = mark
            word = heads[word]
        if state[word] == mark:
            cycle, walker = [word], heads[word]
            while walker != word:
                cycle.append(walker)
                walker = heads[walker]
            return cycle
        state[state == mark] = -1
    return []


def spanning_tree(scores):
    """Chu-Liu and Edmonds: best heads for scores [dependent, head], root 0, by contraction of one cycle at a time."""
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    scores[0] = -np.inf
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = cycle_of(heads)
    if not cycle:
        return heads
    rest = [i for i in range(len(heads)) if i not in set(cycle)]
    inside = scores[cycle, heads[cycle]]
    entering = scores[np.ix_(cycle, rest)] - inside[:, None]
    leaving = scores[np.ix_(rest, cycle)]
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    small[-1, :-1] = entering.max(0)
    small[:-1, -1] = leaving.max(1)
    found = spanning_tree(small)
    result = heads.copy()
    for position, word in enumerate(rest):
        if word:
            head = found[position]
            result[word] = cycle[leaving[position].argmax()] if head == len(rest) else rest[head]
    entry = found[-1]
    result[cycle[entering[:, entry].argmax()]] = rest[entry]
    return result


def heads_of(scores):
    """Heads [words + 1] of the best tree with exactly one word under the root; entry 0 is meaningless."""
    heads = scores.argmax(1)
    heads[0] = 0
    if has_one_root(heads) and not cycle_of(heads):
        return heads
    tree = spanning_tree(scores)
    if has_one_root(tree):
        return tree
    best, best_sum = tree, -np.inf
    for root in np.flatnonzero(tree == 0)[1:] if tree[0] == 0 else np.flatnonzero(tree == 0):
        only = scores.copy()
        only[np.arange(len(only)) != root, 0] = -1e9
        candidate = spanning_tree(only)
        total = only[np.arange(1, len(only)), candidate[1:]].sum()
        if total > best_sum:
            best, best_sum = candidate, total
    return best


def transitions(names):
    """Log weights [from, to]: I-X only after B-X or I-X."""
    allowed = np.zeros((len(names), len(names)))
    for j, name in enumerate(names):
        if name.startswith("I-"):
            for i, before in enumerate(names):
                if before[2:] != name[2:] or before == "O":
                    allowed[i, j] = -np.inf
    return allowed


def viterbi(log_probabilities, allowed, names):
    """The best valid BIO sequence for [words, names], as indices."""
    first = np.array([-np.inf if name.startswith("I-") else 0.0 for name in names])
    score = log_probabilities[0] + first
    back = []
    for row in log_probabilities[1:]:
        through = score[:, None] + allowed
        back.append(through.argmax(0))
        score = through.max(0) + row
    path = [int(score.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def spans(names):
    """Set of (begin, end, kind) in a BIO sequence."""
    found, begin, kind = set(), 0, ""
    for i, name in enumerate(list(names) + ["O"]):
        if kind and not (name.startswith("I-") and name[2:] == kind):
            found.add((begin, i, kind))
            kind = ""
        if name != "O" and not kind:
            begin, kind = i, name[2:]
    return found
