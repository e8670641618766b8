"""Measures of coreference on partitions: lists of sets of mentions, a mention being anything that hashes.

MUC (Vilain et al. 1995), B3 (Bagga and Baldwin 1998) and CEAF phi4 (Luo 2005) with predicted mentions as in Pradhan et
al. 2014, "Scoring coreference partitions of predicted mentions": a mention that one side lacks counts nothing there.
Each measure gives (correct, possible) of one direction; precision is the same with the sides exchanged.
"""


def f1(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


def group_of(groups):
    return {mention: i for i, group in enumerate(groups) for mention in group}


def muc(key, response):
    of = group_of(response)
    right = sum(len(group) - len({of.get(m, ("alone", m)) for m in group}) for group in key)
    return right, sum(len(group) - 1 for group in key)


def b_cubed(key, response):
    of = group_of(response)
    right = sum(len(group & response[of[m]]) / len(group) for group in key for m in group if m in of)
    return right, sum(len(group) for group in key)


def ceaf(key, response):
    """The sum of phi4 over the best alignment of the two sides, and the number of groups of the key."""
    of = group_of(response)
    weights = [[0.0] * len(response) for _ in key]
    for i, group in enumerate(key):
        for j in {of[m] for m in group if m in of}:
            weights[i][j] = 2 * len(group & response[j]) / (len(group) + len(response[j]))
    return best_alignment(weights), len(key)


def best_alignment(weights):
    """The largest sum of weights with one column a row at most and one row a column (Kuhn 1955, shortest paths)."""
    if not weights or not weights[0]:
        return 0.0
    if len(weights) > len(weights[0]):
        weights = [list(column) for column in zip(*weights)]
    rows, columns, infinity = len(weights), len(weights[0]), float("inf")
    u, v, row_of = [0.0] * (rows + 1), [0.0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0], column = row, 0
        least, way, used = [infinity] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while row_of[column]:
            used[column] = True
            at, delta, following = row_of[column], infinity, 0
            for j in range(1, columns + 1):
                if used[j]:
                    continue
                cost = -weights[at - 1][j - 1] - u[at] - v[j]
                if cost < least[j]:
                    least[j], way[j] = cost, column
                if least[j] < delta:
                    delta, following = least[j], j
            for j in range(columns + 1):
                if used[j]:
                    u[row_of[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            column = following
        while column:
            row_of[column] = row_of[way[column]]
            column = way[column]
    return sum(weights[row_of[j] - 1][j - 1] for j in range(1, columns + 1) if row_of[j])


def named_b_cubed(gold, system, names):
    """B3 of the gold groups that hold a name: (sum of precisions, sum of recalls, mentions).

    gold, system: {mention: group}; names: the gold mentions that are names. A gold mention that the system lacks counts as a
    singleton; the system's further mentions are left out.
    """
    members = {}
    for mention, group in gold.items():
        members.setdefault(group, set()).add(mention)
    key = [group for group in members.values() if group & names]
    answer_of = {m: system.get(m, ("missing", m)) for group in key for m in group}
    answers = {}
    for mention, group in answer_of.items():
        answers.setdefault(group, set()).add(mention)
    precision = recall = 0.0
    for group in key:
        for mention in group:
            answer = answers[answer_of[mention]]
            precision += len(answer & group) / len(answer)
            recall += len(answer & group) / len(group)
    return precision, recall, len(answer_of)
