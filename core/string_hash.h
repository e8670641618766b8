// The hash of strings that look-up tables use; it decides slots alone, never an order that anyone sees.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace relata {

// Eight bytes at a time, each mixed in by a multiplication.
[[nodiscard]] inline std::uint32_t string_hash(std::string_view text) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15ULL;
  constexpr std::size_t kWord = sizeof(std::uint64_t);
  std::uint64_t hash = text.size() * kOdd;
  const auto mix = [&hash](std::uint64_t word) {
    hash = (hash ^ word) * kOdd;
    hash ^= hash >> 32U;
  };
  const auto word_at = [&](std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, kWord);
    return word;
  };
  if (text.size() >= kWord) {
    for (std::size_t at = 0; at + kWord < text.size(); at += kWord) mix(word_at(at));
    mix(word_at(text.size() - kWord));
  } else {
    std::uint64_t word = 0;
    for (const char c : text) word = word << 8U | static_cast<unsigned char>(c);
    mix(word);
  }
  mix(text.size());
  return static_cast<std::uint32_t>(hash);
}

}  // namespace relata
