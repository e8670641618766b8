#include "extractors/nlp/network/name_decoder.h"

#include <algorithm>
#include <array>

namespace relata::nlp {

void decode_names(std::span<const float> logits, std::span<const float> transitions, std::vector<std::uint8_t>& tags) {
  const std::size_t tokens = logits.size() / kNameTags;
  tags.assign(tokens, 0);
  if (tokens == 0) return;
  std::vector<std::array<std::uint8_t, kNameTags>> back(tokens);
  std::array<float, kNameTags> best{};
  for (std::uint8_t tag = 0; tag < kNameTags; ++tag) best[tag] = may_follow(0, tag) ? logits[tag] : -1.0e9F;
  for (std::size_t token = 1; token < tokens; ++token) {
    std::array<float, kNameTags> next{};
    for (std::uint8_t tag = 0; tag < kNameTags; ++tag) {
      std::uint8_t from = 0;
      float most = -1.0e30F;
      for (std::uint8_t before = 0; before < kNameTags; ++before) {
        const float sum = best[before] + transitions[before * kNameTags + tag];
        if (!may_follow(before, tag) || sum <= most) continue;
        from = before;
        most = sum;
      }
      next[tag] = most + logits[token * kNameTags + tag];
      back[token][tag] = from;
    }
    best = next;
  }
  auto tag = static_cast<std::uint8_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (std::size_t token = tokens; token-- > 0;) {
    tags[token] = tag;
    tag = back[token][tag];
  }
}

}  // namespace relata::nlp
