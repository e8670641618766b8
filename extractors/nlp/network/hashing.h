// The 64-bit hash that names words in every packed table, and the checksum of those files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace relata::nlp {

inline constexpr std::uint64_t kFnvBasis = 0xCBF29CE484222325ULL;
inline constexpr std::uint64_t kFnvPrime = 0x100000001B3ULL;

// FNV-1a, to be continued over several pieces; finish() spreads it over all 64 bits (the finisher of MurmurHash3).
[[nodiscard]] inline std::uint64_t fnv1a(std::string_view bytes, std::uint64_t state = kFnvBasis) {
  for (const char byte : bytes) state = (state ^ static_cast<unsigned char>(byte)) * kFnvPrime;
  return state;
}
[[nodiscard]] inline std::uint64_t finish(std::uint64_t state) {
  state = (state ^ (state >> 33U)) * 0xFF51AFD7ED558CCDULL;
  state = (state ^ (state >> 33U)) * 0xC4CEB9FE1A85EC53ULL;
  return state ^ (state >> 33U);
}
[[nodiscard]] inline std::uint64_t hash_of(std::string_view text) { return finish(fnv1a(text)); }

// FNV-1a over little-endian 64-bit words; bytes past the last whole word are not looked at (files are padded).
[[nodiscard]] inline std::uint64_t checksum_of(std::span<const std::byte> bytes) {
  std::uint64_t state = kFnvBasis;
  for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    state = (state ^ word) * kFnvPrime;
  }
  return state;
}

}  // namespace relata::nlp
