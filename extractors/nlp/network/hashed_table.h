// A mapped table from the 64-bit hash of a key to a 32-bit value: sorted hashes, found by interpolation.
//
// Bytes of the file, little-endian: "RELATAHT", u32 version 1, u32 bytes a value 4, u64 entries, u64 checksum of all
// that follows byte 64, zeros to byte 64; u64 hashes, ascending; u32 values in the same order; zeros to a multiple
// of 8.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "extractors/nlp/network/mapped_file.h"

namespace relata::nlp {

// The position of hash in the ascending hashes, or -1. Hashes are spread evenly, so a few steps do.
[[nodiscard]] std::int64_t find_hash(std::span<const std::uint64_t> hashes, std::uint64_t hash);

class HashedTable {
 public:
  // Throws EnvironmentError when the file is no such table or is damaged.
  explicit HashedTable(const std::filesystem::path& path);

  // The value of a key's hash_of(); 0 when there is none.
  [[nodiscard]] std::uint32_t find(std::uint64_t hash) const {
    const std::int64_t at = find_hash(hashes_, hash);
    return at < 0 ? 0 : values_[static_cast<std::size_t>(at)];
  }
  [[nodiscard]] std::size_t size() const { return hashes_.size(); }
  [[nodiscard]] std::uint64_t checksum() const { return checksum_; }

 private:
  MappedFile file_;
  std::span<const std::uint64_t> hashes_;
  std::span<const std::uint32_t> values_;
  std::uint64_t checksum_ = 0;
};

}  // namespace relata::nlp
