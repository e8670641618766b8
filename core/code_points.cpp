#include "core/code_points.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace relata {
namespace {

constexpr std::size_t kBlock = 64;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::uint64_t load8(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// Length of the well-formed sequence at text[i], 0 where there is none.
std::size_t well_formed_length(std::string_view text, std::size_t i) {
  const auto lead = static_cast<unsigned char>(text[i]);
  if (lead < 0x80U) return 1;
  std::size_t length = 0;
  unsigned char low = 0x80U;
  unsigned char high = 0xBFU;
  if (lead >= 0xC2U && lead <= 0xDFU) {
    length = 2;
  } else if (lead >= 0xE0U && lead <= 0xEFU) {
    length = 3;
    if (lead == 0xE0U) low = 0xA0U;
    if (lead == 0xEDU) high = 0x9FU;
  } else if (lead >= 0xF0U && lead <= 0xF4U) {
    length = 4;
    if (lead == 0xF0U) low = 0x90U;
    if (lead == 0xF4U) high = 0x8FU;
  }
  if (length == 0 || i + length > text.size()) return 0;
  const auto second = static_cast<unsigned char>(text[i + 1]);
  if (second < low || second > high) return 0;
  for (std::size_t k = 2; k < length; ++k)
    if (!is_continuation(text[i + k])) return 0;
  return length;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
  std::size_t i = 0;
  while (i < text.size()) {
    while (i + 8 <= text.size() && (load8(text.data() + i) & kHighBits) == 0) i += 8;
    if (i == text.size()) break;
    const std::size_t length = well_formed_length(text, i);
    if (length == 0) return i;
    i += length;
  }
  return std::string_view::npos;
}

CodePoint code_point_before(std::string_view text, std::size_t offset) {
  std::size_t begin = offset - 1;
  while (begin > 0 && is_continuation(text[begin])) --begin;
  return code_point_at(text, begin);
}

void append_code_point(std::string& text, char32_t value) {
  const auto put = [&](std::uint32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  const auto tail = [&](unsigned shift) { put(0x80U | ((value >> shift) & 0x3FU)); };
  if (value < 0x80U) {
    put(value);
  } else if (value < 0x800U) {
    put(0xC0U | (value >> 6U));
    tail(0);
  } else if (value < 0x10000U) {
    put(0xE0U | (value >> 12U));
    tail(6);
    tail(0);
  } else {
    put(0xF0U | (value >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::string without_invisible(std::string_view text) {
  std::string visible;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (!is_invisible(point.value)) visible += text.substr(i, point.size);
    i += point.size;
  }
  return visible.empty() ? std::string(text) : visible;
}

std::size_t count_code_points(std::string_view text) {
  constexpr std::uint64_t kLowBits = 0x0101010101010101ULL;
  std::size_t continuations = 0;
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    const std::uint64_t word = load8(text.data() + i);
    // A continuation byte is 10xxxxxx: the top bit set and the next one clear.
    continuations += static_cast<std::size_t>(std::popcount((word >> 7U) & ~(word >> 6U) & kLowBits));
  }
  for (; i < text.size(); ++i) continuations += is_continuation(text[i]) ? 1U : 0U;
  return text.size() - continuations;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  if (count_code_points(text) == text.size()) return;
  before_block_.reserve(text.size() / kBlock + 1);
  std::size_t count = 0;
  for (std::size_t begin = 0; begin <= text.size(); begin += kBlock) {
    before_block_.push_back(static_cast<std::uint32_t>(count));
    count += count_code_points(text.substr(begin, kBlock));
  }
}

std::uint32_t CodePointIndex::code_points(std::uint32_t byte_offset) const {
  if (before_block_.empty()) return byte_offset;
  const std::size_t block = byte_offset / kBlock;
  const std::size_t begin = block * kBlock;
  return before_block_[block] + static_cast<std::uint32_t>(count_code_points(text_.substr(begin, byte_offset - begin)));
}

std::uint32_t CodePointIndex::bytes(std::uint32_t code_point) const {
  if (before_block_.empty()) return code_point;
  const auto next = std::upper_bound(before_block_.begin(), before_block_.end(), code_point);
  const auto block = static_cast<std::size_t>(next - before_block_.begin()) - 1;
  std::size_t offset = block * kBlock;
  std::uint32_t seen = before_block_[block];
  while (offset < text_.size() && (seen < code_point || is_continuation(text_[offset]))) {
    if (!is_continuation(text_[offset])) ++seen;
    ++offset;
  }
  return static_cast<std::uint32_t>(offset);
}

}  // namespace relata
