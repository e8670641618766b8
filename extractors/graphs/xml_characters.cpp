#include "extractors/graphs/xml_characters.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "core/code_points.h"
#include "core/utf8.h"

namespace relata::graphs {
namespace {

enum Class : std::uint8_t { kName = 1, kNameStart = 2, kPlain = 4 };

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t c = 0; c < 0x80; ++c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ':' || c == '_';
    const bool is_name = is_letter || (c >= '0' && c <= '9') || c == '-' || c == '.';
    const bool is_plain = (c >= 0x20 || c == '\t' || c == '\n') && c != '&' && c != '<' && c != ']';
    const int bits = (is_name ? kName : 0) | (is_letter ? kNameStart : 0) | (is_plain ? kPlain : 0);
    classes[c] = static_cast<std::uint8_t>(bits);
  }
  return classes;
}
constexpr std::array<std::uint8_t, 256> kClasses = make_classes();

std::uint8_t class_of(char c) { return kClasses[static_cast<unsigned char>(c)]; }

// Production 4 beyond ASCII.
bool starts_name(char32_t c) {
  constexpr std::array<std::pair<char32_t, char32_t>, 12> kRanges{
      {{0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x2FF}, {0x370, 0x37D}, {0x37F, 0x1FFF}, {0x200C, 0x200D}, {0x2070, 0x218F},
       {0x2C00, 0x2FEF}, {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}}};
  return std::any_of(kRanges.begin(), kRanges.end(),
                     [c](const auto& range) { return c >= range.first && c <= range.second; });
}
bool continues_name(char32_t c) {
  return starts_name(c) || c == 0xB7 || (c >= 0x300 && c <= 0x36F) || (c >= 0x203F && c <= 0x2040);
}

bool is_character(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

constexpr std::pair<std::string_view, char> kEntities[] = {
    {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};

// "#65" or "#x41".
bool append_reference(std::string_view number, std::string& out) {
  number.remove_prefix(1);
  const std::uint32_t base = number.starts_with('x') ? 16 : 10;
  if (base == 16) number.remove_prefix(1);
  if (number.empty()) return false;
  char32_t value = 0;
  for (const char c : number) {
    const char lower = static_cast<char>(c | 0x20);
    const int digit = c >= '0' && c <= '9' ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 16;
    if (digit >= static_cast<int>(base)) return false;
    value = value * base + static_cast<char32_t>(digit);
    if (value > 0x10FFFF) return false;
  }
  if (!is_character(value)) return false;
  append_code_point(out, value);
  return true;
}

// A reference at text[at], which is past it then.
bool decode_reference(std::string_view text, std::size_t& at, std::string& out) {
  const std::size_t end = text.find(';', at);
  if (end == std::string_view::npos) return false;
  const std::string_view name = text.substr(at + 1, end - at - 1);
  at = end + 1;
  if (name.starts_with('#')) return append_reference(name, out);
  for (const auto& [known, character] : kEntities) {
    if (known != name) continue;
    out += character;
    return true;
  }
  return false;
}

}  // namespace

std::string_view take_xml_name(std::string_view& rest) {
  std::size_t at = 0;
  while (at < rest.size()) {
    const char c = rest[at];
    if ((class_of(c) & (at == 0 ? kNameStart : kName)) != 0) {
      ++at;
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x80) break;
    const Utf8Character character = utf8_character(rest, at);
    if (!character.valid || !(at == 0 ? starts_name(character.code) : continues_name(character.code))) break;
    at += character.size;
  }
  const std::string_view name = rest.substr(0, at);
  rest.remove_prefix(at);
  return name;
}

bool take_xml_space(std::string_view& rest) {
  std::size_t size = 0;
  while (size < rest.size() && is_xml_space(rest[size])) ++size;
  rest.remove_prefix(size);
  return size > 0;
}

bool is_plain_xml(std::string_view text) {
  std::uint8_t common = kPlain;
  for (const char c : text) common &= class_of(c);
  return common != 0;
}

bool is_xml_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_character(text, at);
    if (!character.valid || !is_character(character.code)) return false;
    at += character.size;
  }
  return true;
}

bool decode_xml(std::string_view text, XmlPlace place, std::string& out) {
  out.clear();
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '&' && place != XmlPlace::character_data) {
      if (!decode_reference(text, at, out)) return false;
    } else if (is_xml_space(c)) {
      if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
      out += place == XmlPlace::attribute ? ' ' : c == '\r' ? '\n' : c;
      ++at;
    } else {
      if (c == '<' && place == XmlPlace::attribute) return false;
      if (place == XmlPlace::content && text.substr(at, 3) == "]]>") return false;
      const Utf8Character character = utf8_character(text, at);
      if (!character.valid || !is_character(character.code)) return false;
      out.append(text, at, character.size);
      at += character.size;
    }
  }
  return true;
}

}  // namespace relata::graphs
