// The digits of ids, without an allocation of their own.
#pragma once

#include <string>

#include "core/knowledge_graph.h"

namespace relata::exporters {

inline void append_hexadecimal(std::string& out, const Digest128& digest) {
  constexpr char kDigits[] = "0123456789abcdef";
  for (const std::uint8_t byte : digest) {
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 15U];
  }
}

}  // namespace relata::exporters
