// Every distinct string once, in one arena; ids are dense and in order of first appearance.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/ids.h"

namespace relata {

class StringPool {
 public:
  StringPool();
  StringPool(StringPool&&) noexcept = default;
  StringPool& operator=(StringPool&&) noexcept = default;

  // The id of text, added if new. The empty string is always id 0.
  StringId intern(std::string_view text);
  // Its id, not valid where it is not in the pool. Not after freeze().
  [[nodiscard]] StringId find(std::string_view text) const;
  [[nodiscard]] std::string_view operator[](StringId id) const {
    return {arena_.data() + offsets_[id.value], offsets_[id.value + 1] - offsets_[id.value]};
  }
  [[nodiscard]] std::size_t size() const { return offsets_.size() - 1; }
  // Drops the look-up index; intern() must not be called again.
  void freeze();
  [[nodiscard]] std::size_t bytes() const { return arena_.capacity() + offsets_.capacity() * sizeof(std::uint64_t) + slots_.capacity() * sizeof(Slot); }

 private:
  struct Slot {
    std::uint32_t id_and_one = 0;  // 0: free
    std::uint32_t hash = 0;        // of the string, so that growing looks at no string again
  };
  void grow();
  [[nodiscard]] std::size_t slot_of(std::string_view text, std::uint32_t hash) const;  // where it is, or where it would go
  std::vector<char> arena_;
  std::vector<std::uint64_t> offsets_;  // size() + 1
  std::vector<Slot> slots_;             // open addressing; a power of two
};

}  // namespace relata
