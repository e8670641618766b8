// Name tags are always well formed and the best such sequence.
#include <cmath>
#include <random>

#include "extractors/nlp/network/name_decoder.h"
#include "tests/catch.h"

using namespace relata::nlp;

TEST_CASE("the best well-formed sequence of name tags is found") {
  std::mt19937 random(2);
  for (int round = 0; round < 200; ++round) {
    const std::size_t tokens = 1 + random() % 4;
    std::vector<float> logits(tokens * kNameTags);
    for (float& logit : logits) logit = static_cast<float>(random() % 1000) / 100.0F;
    std::vector<float> transitions(kNameTags * kNameTags);
    for (float& score : transitions) score = static_cast<float>(random() % 400) / 100.0F;
    std::vector<std::uint8_t> found;
    decode_names(logits, transitions, found);
    const auto sum_of = [&](const std::vector<std::uint8_t>& tags) {
      float sum = 0;
      for (std::size_t at = 0; at < tags.size(); ++at) sum += logits[at * kNameTags + tags[at]];
      for (std::size_t at = 1; at < tags.size(); ++at) sum += transitions[tags[at - 1] * kNameTags + tags[at]];
      return sum;
    };
    float best = -1;
    std::vector<std::uint8_t> tags(tokens, 0);
    for (std::size_t code = 0, all = static_cast<std::size_t>(std::pow(9, tokens)); code < all; ++code) {
      std::uint8_t before = 0;
      bool formed = true;
      for (std::size_t at = 0, rest = code; at < tokens; ++at, rest /= kNameTags) {
        tags[at] = static_cast<std::uint8_t>(rest % kNameTags);
        formed = formed && may_follow(before, tags[at]);
        before = tags[at];
      }
      if (formed) best = std::max(best, sum_of(tags));
    }
    CHECK(sum_of(found) == Approx(best));
    std::uint8_t before = 0;
    for (const std::uint8_t tag : found) {
      CHECK(may_follow(before, tag));
      before = tag;
    }
  }
}
