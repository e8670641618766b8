// BIO tags of names and the best sequence of them that is well formed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace relata::nlp {

// O, then B- and I- of PER, ORG, LOC, MISC: the order of relata::NameClass.
inline constexpr std::size_t kNameTags = 9;
[[nodiscard]] constexpr std::uint8_t begin_tag(std::size_t name_class) {
  return static_cast<std::uint8_t>(2 * name_class - 1);
}
[[nodiscard]] constexpr std::size_t class_of_tag(std::uint8_t tag) { return (tag + 1U) / 2U; }
[[nodiscard]] constexpr bool begins(std::uint8_t tag) { return tag % 2 == 1; }
// I-X stands only after B-X or I-X.
[[nodiscard]] constexpr bool may_follow(std::uint8_t before, std::uint8_t tag) {
  return tag == 0 || begins(tag) || class_of_tag(before) == class_of_tag(tag);
}

// The well-formed sequence with the highest sum (Viterbi). logits: tokens x kNameTags; transitions: kNameTags x
// kNameTags, before by after, all learnt with a conditional random field (Lafferty et al. 2001).
void decode_names(std::span<const float> logits, std::span<const float> transitions, std::vector<std::uint8_t>& tags);

}  // namespace relata::nlp
