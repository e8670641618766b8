#include "extractors/nlp/network/known_inputs.h"

#include <algorithm>

#include "extractors/nlp/network/hashing.h"

namespace relata::nlp {
namespace {

constexpr std::uint32_t kFree = 0xFFFFFFFFU;
constexpr std::size_t kFewestSlots = 1024;

std::uint64_t hash_of_input(std::uint32_t word, std::span<const std::uint16_t> features) {
  std::uint64_t state = (kFnvBasis ^ word) * kFnvPrime;
  for (const std::uint16_t feature : features) state = (state ^ feature) * kFnvPrime;
  return finish(state);
}

}  // namespace

void KnownInputs::clear() {
  words_.clear();
  begins_.assign(1, 0);
  features_.clear();
  hashes_.clear();
  slots_.assign(kFewestSlots, kFree);
}

std::uint32_t KnownInputs::number_of(std::uint32_t word, std::span<const std::uint16_t> features) {
  const std::uint64_t hash = hash_of_input(word, features);
  std::size_t slot = hash & (slots_.size() - 1);
  for (; slots_[slot] != kFree; slot = (slot + 1) & (slots_.size() - 1))
    if (hashes_[slots_[slot]] == hash && is(slots_[slot], word, features)) return slots_[slot];
  slots_[slot] = size();
  words_.push_back(word);
  features_.insert(features_.end(), features.begin(), features.end());
  begins_.push_back(static_cast<std::uint32_t>(features_.size()));
  hashes_.push_back(hash);
  if (2 * words_.size() > slots_.size()) grow();
  return size() - 1;
}

bool KnownInputs::is(std::uint32_t input, std::uint32_t word, std::span<const std::uint16_t> features) const {
  return words_[input] == word && std::equal(features.begin(), features.end(), features_.begin() + begins_[input],
                                             features_.begin() + begins_[input + 1]);
}

void KnownInputs::grow() {
  slots_.assign(2 * slots_.size(), kFree);
  for (std::uint32_t input = 0; input < size(); ++input) slots_[free_slot(hashes_[input])] = input;
}

std::size_t KnownInputs::free_slot(std::uint64_t hash) const {
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot] != kFree) slot = (slot + 1) & (slots_.size() - 1);
  return slot;
}

}  // namespace relata::nlp
