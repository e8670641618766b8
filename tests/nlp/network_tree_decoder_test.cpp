// The tree decoder against all trees of small sentences.
#include <random>

#include "extractors/nlp/network/tree_decoder.h"
#include "tests/catch.h"

using relata::nlp::decode_tree;
using relata::nlp::is_single_rooted_tree;

namespace {

float sum_of(const std::vector<float>& scores, const std::vector<std::int32_t>& heads) {
  float sum = 0;
  for (std::size_t word = 0; word < heads.size(); ++word) {
    sum += scores[word * (heads.size() + 1) + static_cast<std::size_t>(heads[word] + 1)];
  }
  return sum;
}

// The best sum over every assignment of heads that is a tree with one root.
float best_sum(const std::vector<float>& scores, std::size_t words) {
  std::vector<std::int32_t> heads(words, -1);
  float best = -1.0e9F;
  for (;;) {
    if (is_single_rooted_tree(heads)) best = std::max(best, sum_of(scores, heads));
    std::size_t at = 0;
    while (at < words && ++heads[at] == static_cast<std::int32_t>(words)) heads[at++] = -1;
    if (at == words) return best;
  }
}

std::vector<float> random_scores(std::size_t words, std::mt19937& random) {
  std::vector<float> scores(words * (words + 1));
  for (float& score : scores) score = static_cast<float>(random() % 2001) / 100.0F - 10.0F;
  return scores;
}

}  // namespace

TEST_CASE("the decoder finds the best tree with one root") {
  std::mt19937 random(7);
  for (int round = 0; round < 600; ++round) {
    const std::size_t words = 1 + random() % 6;
    const std::vector<float> scores = random_scores(words, random);
    std::vector<std::int32_t> heads;
    decode_tree(scores, words, heads);
    REQUIRE(is_single_rooted_tree(heads));
    CHECK(sum_of(scores, heads) == Approx(best_sum(scores, words)).margin(1e-3));
  }
}

TEST_CASE("long sentences with many cycles still give a tree") {
  std::mt19937 random(11);
  for (const std::size_t words : {40U, 120U, 256U}) {
    const std::vector<float> scores = random_scores(words, random);
    std::vector<std::int32_t> heads;
    decode_tree(scores, words, heads);
    CHECK(is_single_rooted_tree(heads));
  }
}

TEST_CASE("a chain of two-cycles, the worst case, is resolved") {
  const std::size_t words = 256;
  std::vector<float> scores(words * (words + 1), 0.0F);
  for (std::size_t word = 0; word < words; ++word) scores[word * (words + 1) + (word ^ 1U) + 1] = 50.0F;
  std::vector<std::int32_t> heads;
  decode_tree(scores, words, heads);
  CHECK(is_single_rooted_tree(heads));
  CHECK(sum_of(scores, heads) == Approx(50.0F * words / 2));
}

TEST_CASE("no words, no heads") {
  std::vector<std::int32_t> heads{1, 2};
  decode_tree({}, 0, heads);
  CHECK(heads.empty());
}

TEST_CASE("equal scores give a tree") {
  std::vector<std::int32_t> heads;
  decode_tree(std::vector<float>(9 * 10, 1.0F), 9, heads);
  CHECK(is_single_rooted_tree(heads));
}
