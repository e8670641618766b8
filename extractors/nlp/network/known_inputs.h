// The different inputs of the network's first layer, so that what comes of a word is worked out once for all that are
// written alike.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace relata::nlp {

class KnownInputs {
 public:
  KnownInputs() { clear(); }

  // The number of the input with this row of the word table and these of the feature table: a new one is size() - 1.
  std::uint32_t number_of(std::uint32_t word, std::span<const std::uint16_t> features);
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  void clear();

 private:
  [[nodiscard]] bool is(std::uint32_t input, std::uint32_t word, std::span<const std::uint16_t> features) const;
  [[nodiscard]] std::size_t free_slot(std::uint64_t hash) const;
  void grow();

  std::vector<std::uint32_t> words_;
  std::vector<std::uint32_t> begins_;    // of an input's features, and the end of the last one's
  std::vector<std::uint16_t> features_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> slots_;  // an open hash table of inputs, a power of two in size; kFree
};

}  // namespace relata::nlp
