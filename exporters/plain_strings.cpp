#include "exporters/plain_strings.h"

#include <array>

#include "core/iri.h"
#include "core/utf8.h"

namespace relata::exporters {
namespace {

constexpr std::uint8_t kNotText = 1;
constexpr std::uint8_t kNotIri = 2;
constexpr std::uint8_t kMustCheck = 4;       // not ASCII
constexpr std::uint8_t kMayBeMisplaced = 8;  // right in an IRI at some places only

constexpr std::array<std::uint8_t, 256> byte_classes() {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    if (byte < 0x20 || byte == 0x7F) table[byte] = kNotText | kNotIri;
    if (byte >= 0x80) table[byte] = kMustCheck;
  }
  for (const char c : std::string_view("\"\\<>&'")) table[static_cast<std::uint8_t>(c)] |= kNotText | kNotIri;
  for (const char c : std::string_view(" {}|^`")) table[static_cast<std::uint8_t>(c)] |= kNotIri;
  for (const char c : std::string_view("%#[]")) table[static_cast<std::uint8_t>(c)] = kMayBeMisplaced;
  return table;
}

bool is_valid_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character c = utf8_character(text, at);
    if (!c.valid || c.code == 0xFFFE || c.code == 0xFFFF) return false;
    at += c.size;
  }
  return true;
}

}  // namespace

std::uint8_t PlainStrings::classify(std::string_view text) {
  static constexpr std::array<std::uint8_t, 256> kClasses = byte_classes();
  std::uint8_t seen = 0;
  for (const char byte : text) seen |= kClasses[static_cast<std::uint8_t>(byte)];
  if ((seen & kMustCheck) != 0 && !is_valid_text(text)) seen |= kNotText | kNotIri;
  if ((seen & kNotIri) == 0 && (seen & (kMustCheck | kMayBeMisplaced)) != 0 && encode_iri(text) != text)
    seen |= kNotIri;
  std::uint8_t classes = kKnown;
  if ((seen & kNotText) == 0) classes |= kText;
  if ((seen & kNotIri) == 0) classes |= kIri;
  return classes;
}

}  // namespace relata::exporters
