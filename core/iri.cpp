#include "core/iri.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "core/code_points.h"
#include "core/sha256.h"
#include "core/utf8.h"

namespace relata {
namespace {

constexpr char kHexadecimal[] = "0123456789ABCDEF";

// Normalisation sorts combining marks in quadratic time; no word of any language has so many in a row.
constexpr std::size_t kLongestMarkRun = 64;

bool needs_normalisation(std::string_view text) {
  std::size_t run = 0;
  bool needed = false;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character c = utf8_character(text, at);
    if (!c.valid) return false;  // not text: taken as it is
    at += c.size;
    if (c.code < 0x300) {
      run = 0;
      continue;
    }
    needed = true;
    run = utf8proc_get_property(static_cast<utf8proc_int32_t>(c.code))->combining_class == 0 ? 0 : run + 1;
    if (run > kLongestMarkRun) return false;
  }
  return needed;
}

std::string to_nfc(std::string_view text) {
  if (!needs_normalisation(text)) return std::string(text);
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &mapped, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (size < 0) return std::string(text);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// RFC 3987, 2.2: ucschar; and 4.1: no bidirectional formatting characters.
bool is_ucschar(char32_t c) {
  if (c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)) return false;
  if (c < 0x10000) return (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF) || (c >= 0xFDF0 && c <= 0xFFEF);
  return c < 0xF0000 && (c & 0xFFFFU) <= 0xFFFD && (c < 0xE0000 || c >= 0xE1000);
}

// RFC 3987, 2.2: ipchar without "%" and "_".
bool is_segment_character(char32_t c) {
  if (c >= 0x80) return is_ucschar(c);
  const char ascii = static_cast<char>(c);
  return is_letter(ascii) || is_digit(ascii) ||
         (ascii != 0 && std::string_view("-.~!$&'()*+,;=:@").find(ascii) != std::string_view::npos);
}

// Any character that an IRI may hold somewhere, "%" included.
bool is_iri_character(char32_t c) {
  if (c >= 0x80) return is_ucschar(c) || (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && (c & 0xFFFFU) <= 0xFFFD);
  return c > 0x20 && c != 0x7F && std::string_view("<>\"{}|^`\\").find(static_cast<char>(c)) == std::string_view::npos;
}

// Where "//host:port" ends, the one part that may hold brackets (of an IPv6 address); 0 where there is none.
std::size_t authority_end(std::string_view iri) {
  const std::size_t slashes = iri.find("://");
  if (slashes == std::string_view::npos || slashes > iri.find_first_of("/?#")) return 0;
  return std::min(iri.find_first_of("/?#", slashes + 3), iri.size());
}

void append_escaped(std::string& out, char mark, std::string_view bytes) {
  for (const char byte : bytes) {
    const auto value = static_cast<std::uint8_t>(byte);
    out += mark;
    out += kHexadecimal[value >> 4U];
    out += kHexadecimal[value & 15U];
  }
}

// The mark and two hexadecimal digits back to their byte, "_" to a blank.
std::string without_escapes(std::string_view name, char mark) {
  const auto digit = [](char c) { return static_cast<int>(std::string_view(kHexadecimal).find(c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c)); };
  std::string text;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] == mark && at + 2 < name.size() && is_hexadecimal(name[at + 1]) && is_hexadecimal(name[at + 2])) {
      text += static_cast<char>(digit(name[at + 1]) * 16 + digit(name[at + 2]));
      at += 2;
    } else {
      text += name[at] == '_' ? ' ' : name[at];
    }
  }
  return text;
}

// Keeps the units of a name whole: a unit is one character, raw or escaped.
class BoundedName {
 public:
  explicit BoundedName(std::string_view mark) : mark_(mark) {}
  void end_unit() {
    if (name.size() + mark_.size() + kDigits <= kLongestName) cut_ = name.size();
  }
  [[nodiscard]] std::string take(bool hash_anyway = false) && {
    if (name.size() <= kLongestName && !hash_anyway) return std::move(name);
    const std::string digest = hexadecimal(sha256(name)).substr(0, kDigits);
    return name.substr(0, cut_).append(mark_).append(digest);
  }
  std::string name;

 private:
  static constexpr std::size_t kDigits = 16;
  std::string_view mark_;
  std::size_t cut_ = 0;
};

}  // namespace

std::string encode_name(std::string_view utf8) {
  const std::string text = to_nfc(utf8);
  BoundedName out("~");
  for (std::size_t at = 0; at < text.size(); out.end_unit()) {
    const Utf8Character c = utf8_character(text, at);
    const std::string_view bytes = std::string_view(text).substr(at, c.size);
    at += c.size;
    if (c.code == ' ')
      out.name += '_';
    else if (c.valid && c.code != '~' && is_segment_character(c.code))  // "~" sets suffixes off
      out.name += bytes;
    else
      append_escaped(out.name, '%', bytes);
  }
  // These would name a folder, not a thing.
  const bool unusable = out.name.empty() || out.name == "." || out.name == "..";
  return std::move(out).take(unusable);
}

std::string relation_local_name(std::string_view label) {
  const std::string text = to_nfc(label);
  BoundedName out("..");
  if (text.empty() || !is_letter(text.front())) out.name = '_';
  for (std::size_t at = 0; at < text.size(); out.end_unit()) {
    const Utf8Character c = utf8_character(text, at);
    const std::string_view bytes = std::string_view(text).substr(at, c.size);
    const char first = bytes.front();
    if (is_letter(first) || (at > 0 && (is_digit(first) || first == '-')))
      out.name += first;
    else if (at > 0 && first == ' ')
      out.name += '_';
    else
      append_escaped(out.name, '.', bytes);
    at += c.size;
  }
  return std::move(out).take();
}

std::string relation_label(std::string_view local_name) {
  if (local_name.starts_with('_')) local_name.remove_prefix(1);  // stands before what is no letter
  return without_escapes(local_name, '.');
}

std::string name_in_iri(std::string_view iri) {
  const std::string_view last = iri.substr(iri.find_last_of("#/") + 1);
  if (last.empty()) return std::string(iri);
  std::string name = without_escapes(last, '%');
  return find_invalid_utf8(name) == std::string::npos ? name : std::string(last);
}

std::string encode_iri(std::string_view iri) {
  std::string out;
  out.reserve(iri.size());
  const std::size_t authority = authority_end(iri);
  const std::size_t fragment = iri.find('#');
  for (std::size_t at = 0; at < iri.size();) {
    const Utf8Character c = utf8_character(iri, at);
    const std::string_view bytes = iri.substr(at, c.size);
    const bool is_escape =
        c.code == '%' && at + 2 < iri.size() && is_hexadecimal(iri[at + 1]) && is_hexadecimal(iri[at + 2]);
    const bool is_bracket = c.code == '[' || c.code == ']';
    const bool misplaced =
        (c.code == '%' && !is_escape) || (is_bracket && at >= authority) || (c.code == '#' && at > fragment);
    if (c.valid && !misplaced && is_iri_character(c.code))
      out += bytes;
    else
      append_escaped(out, '%', bytes);
    at += c.size;
  }
  return out;
}

bool is_absolute_iri(std::string_view iri) {
  if (iri.empty() || !is_letter(iri.front())) return false;
  for (const char c : iri) {
    if (c == ':') return true;
    if (!is_letter(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') return false;
  }
  return false;
}

}  // namespace relata
