#include "extractors/nlp/token_patterns.h"

#include <algorithm>
#include <array>
#include <string>

#include "extractors/nlp/character_class.h"

namespace relata::nlp {
namespace {

bool starts_with_lowered(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i)
    if (ascii_lower(text[i]) != lower[i]) return false;
  return true;
}

bool ends_url(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '<' || c == '>' || c == '"' || c == '|' || static_cast<unsigned char>(c) <= 0x20U) return true;
  if (static_cast<unsigned char>(c) < 0x80U) return false;
  const Character character = character_at(text, at);
  return character.type == CharacterClass::space || character.type == CharacterClass::punctuation;
}

std::size_t digits(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && is_ascii_digit(text[at + n])) ++n;
  return n;
}

bool is_word_at(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (static_cast<unsigned char>(text[at]) >= 0x80U || is_ascii_letter(text[at]) || is_ascii_digit(text[at]));
}

// Groups of digits joined by '-' that make one token: telephone numbers and ISO dates, not ranges ("5-10").
bool is_joined_by_hyphens(std::string_view text, std::size_t first, std::size_t& length) {
  std::array<std::size_t, 6> groups{first};
  std::size_t count = 1;
  std::size_t at = first;
  while (count < groups.size() && at + 1 < text.size() && text[at] == '-' && is_ascii_digit(text[at + 1])) {
    groups[count] = digits(text, at + 1);
    at += 1 + groups[count++];
  }
  length = at;
  return count > 2 || (count == 2 && groups[0] == 3 && groups[1] == 4);
}

}  // namespace

std::size_t match_url(std::string_view text) {
  constexpr std::array<std::string_view, 6> kBegins{"http://", "https://", "ftp://", "www.", "mailto:", "file://"};
  const auto begin = std::ranges::find_if(kBegins, [&](std::string_view b) { return starts_with_lowered(text, b); });
  if (begin == kBegins.end()) return 0;
  std::size_t end = begin->size();
  std::size_t open = 0;
  while (end < text.size() && !ends_url(text, end)) {
    if (text[end] == '(') ++open;
    if (text[end] == ')' && open-- == 0) break;
    end += character_at(text, end).size;
  }
  while (end > begin->size() && std::string_view(".,;:!?'*]}").find(text[end - 1]) != std::string_view::npos) --end;
  return end > begin->size() ? end : 0;
}

std::size_t mail_name_size(std::string_view text) {
  const auto is_local = [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || std::string_view("._%+-&").find(c) != std::string_view::npos;
  };
  std::size_t at = 0;
  while (at < text.size() && is_local(text[at])) ++at;
  return at;
}

std::size_t match_email(std::string_view text) {
  const std::size_t at = mail_name_size(text);
  if (at == 0 || at + 1 >= text.size() || text[at] != '@' || !is_word_at(text, at + 1)) return 0;
  std::size_t end = at + 1;
  bool dotted = false;
  while (end < text.size() && (is_ascii_letter(text[end]) || is_ascii_digit(text[end]) || text[end] == '-' ||
                               (text[end] == '.' && is_word_at(text, end + 1)))) {
    dotted = dotted || text[end] == '.';
    ++end;
  }
  return dotted ? end : 0;
}

std::size_t match_emoticon(std::string_view text) {
  // Longer ones first where one begins another.
  constexpr std::array<std::string_view, 44> kEmoticons{
      ":-))", ":-)", ":-(", ":-D", ":-P", ":-p", ":-/", ":-|", ":-\\", ":-O", ":-o", ":-*", ";-)", ";-(", ";-D",
      ":'(",  ":')", ":))", ":((", ":)",  ":(",  ":D",  ":P",  ":p",   ":/",  ":|",  ":\\", ":O",  ":o",  ":*",
      ":3",   ";)",  ";D",  ";P",  "=)",  "=(",  "=D",  "=P",  "^_^",  "<3",  "8-)", "(:",  "(;",  "-_-"};
  for (const std::string_view emoticon : kEmoticons) {
    if (!text.starts_with(emoticon)) continue;
    const char last = emoticon.back();
    const std::size_t end = emoticon.size();
    if ((is_ascii_letter(last) || is_ascii_digit(last)) && is_word_at(text, end)) continue;
    if (last == '/' && end < text.size() && text[end] == '/') continue;  // http://
    return end;
  }
  return 0;
}

// "2,00,000", "1,25,00,000": hundreds of thousands as they are grouped in India; 0 where it is no such number.
std::size_t match_lakhs(std::string_view text) {
  std::size_t at = digits(text, 0);
  if (at == 0 || at > 2) return 0;
  std::size_t pairs = 0;
  while (at < text.size() && text[at] == ',' && digits(text, at + 1) == 2) {
    at += 3;
    ++pairs;
  }
  return pairs > 0 && at < text.size() && text[at] == ',' && digits(text, at + 1) == 3 ? at + 4 : 0;
}

std::size_t match_number(std::string_view text) {
  if (const std::size_t lakhs = match_lakhs(text); lakhs > 0) return lakhs;
  std::size_t at = digits(text, 0);
  if (at == 0) return 0;
  if (at < text.size() && text[at] == '-') {
    std::size_t length = 0;
    return is_joined_by_hyphens(text, at, length) && !is_word_at(text, length) ? length : at;
  }
  while (at + 1 < text.size() && is_ascii_digit(text[at + 1])) {
    const char c = text[at];
    if (c != '.' && c != ',' && c != ':' && c != '/') break;
    if (c == ',' && digits(text, at + 1) != 3) break;
    at += 1 + digits(text, at + 1);
  }
  return at;
}

bool is_unit(std::string_view suffix) {
  constexpr std::array<std::string_view, 46> kUnits{
      "AM", "FPS", "GB", "GHz", "GW", "Hz",  "KB",   "KM", "MB", "MHz", "MM", "MW",  "PM", "TB", "am", "bn",
      "cc", "cm",  "dB", "fps", "ft", "gb",  "g",    "hp", "hr", "hrs", "k",  "kHz", "kW", "kg", "km", "kph",
      "lb", "lbs", "m",  "mb",  "mg", "min", "mins", "ml", "mm", "mph", "oz", "pm",  "px", "yrs"};
  if (std::ranges::find(kUnits, suffix) != kUnits.end()) return true;
  // Any longer lower-case word that was glued to its number ("61persons").
  return suffix.size() >= 4 && std::ranges::all_of(suffix, is_ascii_lower);
}

bool is_host_or_file(std::string_view token) {
  constexpr std::array<std::string_view, 51> kEndings{
      "asp", "au",   "bat", "biz", "ca",  "cfm", "co",  "com",  "csv", "de",   "dll", "doc", "docx",
      "edu", "eu",   "exe", "fr",  "gif", "gov", "htm", "html", "in",  "info", "int", "io",  "ir",
      "jp",  "jpeg", "jpg", "js",  "mil", "mp3", "net", "nl",   "org", "pdf",  "php", "png", "ppt",
      "pst", "ru",   "tv",  "txt", "uk",  "us",  "wav", "wpd",  "xls", "xlsx", "xml", "zip"};
  const std::size_t dot = token.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || token.size() - dot > 5) return false;
  std::string ending(token.substr(dot + 1));
  std::ranges::transform(ending, ending.begin(), ascii_lower);
  return std::ranges::find(kEndings, ending) != kEndings.end();
}

}  // namespace relata::nlp
