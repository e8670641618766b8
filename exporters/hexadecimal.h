// The digits of ids, without an allocation of their own.
#pragma once

#include <string>

#include "core/knowledge_graph.h"

namespace relata::exporters {

inline constexpr std::size_t kHexadecimalDigits = 2 * std::tuple_size_v<Digest128>;

// Writes kHexadecimalDigits characters, and returns where they end.
inline char* put_hexadecimal(char* to, const Digest128& digest) {
  constexpr char kDigits[] = "0123456789abcdef";
  for (const std::uint8_t byte : digest) {
    *to++ = kDigits[byte >> 4U];
    *to++ = kDigits[byte & 15U];
  }
  return to;
}

inline void append_hexadecimal(std::string& out, const Digest128& digest) {
  char digits[kHexadecimalDigits];
  put_hexadecimal(digits, digest);
  out.append(digits, sizeof digits);
}

}  // namespace relata::exporters
