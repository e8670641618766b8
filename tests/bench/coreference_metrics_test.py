#!/usr/bin/env python3
"""The measures of coreference against cases that were worked by hand. usage: coreference_metrics_test.py"""
import tempfile
import unittest

import coreference_metrics as metrics
import coreference_reading as reading
import coreference_score as score

# The worked example of Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions", section 3: e is missed,
# h and i are no mentions.
KEY = [set("abc"), set("defg")]
RESPONSE = [set("ab"), set("cd"), set("fghi")]


def ratio(pair):
    return pair[0] / pair[1]


class PublishedExample(unittest.TestCase):
    def test_muc(self):
        self.assertAlmostEqual(ratio(metrics.muc(KEY, RESPONSE)), 2 / 5)
        self.assertAlmostEqual(ratio(metrics.muc(RESPONSE, KEY)), 2 / 5)

    def test_b_cubed(self):
        self.assertAlmostEqual(ratio(metrics.b_cubed(KEY, RESPONSE)), (4 / 3 + 1 / 3 + 1 / 4 + 4 / 4) / 7)
        self.assertAlmostEqual(ratio(metrics.b_cubed(RESPONSE, KEY)), (4 / 2 + 1 / 2 + 1 / 2 + 4 / 4) / 8)

    def test_ceaf(self):
        self.assertAlmostEqual(ratio(metrics.ceaf(KEY, RESPONSE)), (4 / 5 + 4 / 8) / 2)
        self.assertAlmostEqual(ratio(metrics.ceaf(RESPONSE, KEY)), (4 / 5 + 4 / 8) / 3)


class Alignment(unittest.TestCase):
    def test_the_best_is_not_the_greedy_one(self):
        self.assertAlmostEqual(metrics.best_alignment([[0.9, 0.8], [0.8, 0.0]]), 1.6)

    def test_more_rows_than_columns_and_none(self):
        self.assertAlmostEqual(metrics.best_alignment([[0.1], [0.7], [0.3]]), 0.7)
        self.assertEqual(metrics.best_alignment([]), 0.0)


class NamedEntities(unittest.TestCase):
    """Gold: {Obama, he, president}, {Paris}, {letter, it} (no name). Names: Obama, Paris."""
    GOLD = {"Obama": 1, "he": 1, "president": 1, "Paris": 2, "letter": 3, "it": 3}
    NAMES = {"Obama", "Paris"}

    def of(self, system):
        p, r, n = metrics.named_b_cubed(self.GOLD, system, self.NAMES)
        return p / n, r / n

    def test_all_right(self):
        self.assertEqual(self.of(dict(self.GOLD)), (1.0, 1.0))

    def test_missed_is_alone_and_extra_is_left_out(self):
        # he is right, the president is missed, Paris stands with mentions that gold does not know or that are no name's.
        p, r = self.of({"Obama": 7, "he": 7, "Paris": 8, "x": 8, "letter": 8})
        self.assertAlmostEqual(p, 1.0)
        self.assertAlmostEqual(r, (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)

    def test_merged_names(self):
        p, r = self.of({"Obama": 7, "he": 7, "president": 7, "Paris": 7})
        self.assertAlmostEqual(p, (3 / 4 * 3 + 1 / 4) / 4)
        self.assertAlmostEqual(r, 1.0)


def conllu(rows):
    """Rows 'form upos xpos head deprel misc' to a file of one document and one sentence."""
    lines = ["# newdoc id = d"]
    for number, row in enumerate(rows, 1):
        form, upos, xpos, head, deprel, misc = row.split()
        lines.append("\t".join([str(number), form, form, upos, xpos, "_", head, deprel, "_", misc]))
    return "\n".join(lines) + "\n\n"


class Reading(unittest.TestCase):
    GOLD = ["Obama PROPN NNP 2 nsubj Entity=(1-person-new-n-cf1-1-coref-Barack_Obama)", "said VERB VBD 0 root _",
            "he PRON PRP 4 nsubj Entity=(1-person-giv:act-n-cf1-1-ana)", "likes VERB VBZ 2 ccomp _",
            "the DET DT 6 det Entity=(2-person-new-n-cf2-2-appos", "man NOUN NN 4 obj Entity=2)",
            "Bob PROPN NNP 6 appos Entity=(2-person-new-n-cf3-1-coref)"]
    # The system cuts the last two words otherwise and takes "he" for the man.
    SYSTEM = ["Obama PROPN NNP 2 nsubj Entity=(e1)", "said VERB VBD 0 root _", "he PRON PRP 4 nsubj Entity=(e2)",
              "likes VERB VBZ 2 ccomp _", "the DET DT 6 det Entity=(e2", "man NOUN NN 4 obj Entity=e2)",
              "Bo PROPN NNP 6 appos Entity=(e2)", "b X XX 7 dep _"]

    def pair(self):
        documents = []
        for rows in (self.GOLD, self.SYSTEM):
            with tempfile.NamedTemporaryFile("w", suffix=".conllu", encoding="utf-8") as file:
                file.write(conllu(rows))
                file.flush()
                documents.append(reading.documents(file.name)["d"])
        return score.DocumentPair(*documents)

    def test_words_are_aligned_by_their_characters(self):
        pair = self.pair()
        self.assertEqual([m.text for m in pair.gold], ["Obama", "he", "the man", "Bob"])
        self.assertEqual(pair.pairs, {0: 0, 1: 1, 2: 2, 3: 3})

    def test_appositions_and_singletons_are_left_out(self):
        # Gold: {Obama, he}, {the man, an apposition; Bob}; the system: {Obama}, {he, the man, Bob}.
        key, response = self.pair().key_and_response()
        self.assertEqual(key, [{0, 1}])
        self.assertEqual(response, [{1, 3}])

    def test_pronoun_links(self):
        pair = self.pair()
        self.assertEqual(pair.pronoun_links(), (0, 0, 1))  # the system's "he" has nothing before it
        self.assertEqual(score.DocumentPair(pair.gold, pair.gold).pronoun_links(), (1, 1, 1))


if __name__ == "__main__":
    unittest.main()
