#include "core/name_forms.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "core/ascii.h"

namespace relata {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

// Case folded, diacritics dropped; the text itself where it is no valid UTF-8.
std::string fold_unicode(std::string_view text) {
  utf8proc_uint8_t* folded = nullptr;
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_COMPAT);
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &folded, options);
  if (size < 0) return std::string{text};
  const auto release = [](utf8proc_uint8_t* memory) { std::free(memory); };
  const std::unique_ptr<utf8proc_uint8_t, decltype(release)> owner(folded, release);
  return {reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size)};
}

void drop_suffix(std::string& text, std::string_view suffix) {
  if (text.size() > suffix.size() && text.ends_with(suffix)) text.resize(text.size() - suffix.size());
}

bool given_names_agree(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() == 1 || b.size() == 1) return a.front() == b.front();
  if (a.front() != b.front()) return false;
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < 4) return false;
  return edit_distance(a, b, 1) <= 1 || (shorter >= 6 && edit_distance(a, b, 2) <= 2);
}

bool is_small_word(std::string_view word) {
  constexpr std::array<std::string_view, 12> kSmall{"of", "for", "and", "the", "in", "on",
                                                    "to", "a",   "at",  "de",  "&",  "by"};
  return std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
}

}  // namespace

std::string fold_name(std::string_view name) {
  std::string folded = is_ascii(name) ? std::string{name} : fold_unicode(name);
  std::string result;
  result.reserve(folded.size());
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = ascii_lower(folded[i]);
    if (c == '.') continue;
    if (folded.compare(i, 3, "\xE2\x80\x99") == 0) {
      result += '\'';
      i += 2;
      continue;
    }
    if (c == '-' || c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      if (!result.empty() && result.back() != ' ') result += ' ';
      continue;
    }
    result += c;
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  drop_suffix(result, "'s");
  drop_suffix(result, "'");
  return result;
}

std::vector<std::string> words_of(std::string_view text, std::string_view separators) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    if (end > begin) words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  constexpr std::size_t kLongest = 100;  // longer ones are no slips of a finger
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit || b.size() > kLongest) return limit + 1;
  std::array<std::size_t, kLongest + 1> row{};
  for (std::size_t j = 0; j <= a.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= b.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= a.size(); ++j) {
      const std::size_t substituted = diagonal + (a[j - 1] == b[i - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
    }
  }
  return std::min(row[a.size()], limit + 1);
}

bool are_person_variants(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() < 2 || b.size() < 2 || a.back() != b.back()) return false;
  if (!given_names_agree(a.front(), b.front())) return false;
  if (a.size() == 2 || b.size() == 2) return true;
  // Middle names, where both have one, must agree too: George W. Bush is not George H. W. Bush.
  return a.size() == b.size() && given_names_agree(a[1], b[1]);
}

bool looks_like_acronym(std::string_view name) {
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (is_ascii_upper(c))
      ++capitals;
    else if (c == 's' && i + 1 == name.size() && capitals >= 2)
      continue;
    else if (c != '.' && !(c >= '0' && c <= '9') && c != '&')
      return false;
  }
  return capitals >= 2;
}

namespace {

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// Whether the letters are prefixes, in order, of the words: one letter of each, up to two of a capitalised one, none of
// a small one if need be. START: STrategic Arms Reduction Treaty.
bool spells(std::string_view letters, const std::vector<std::string_view>& words) {
  std::vector<bool> reached(letters.size() + 1, false);
  reached[0] = true;
  for (const std::string_view word : words) {
    std::vector<bool> next(letters.size() + 1, false);
    for (std::size_t i = 0; i <= letters.size(); ++i) {
      if (!reached[i]) continue;
      if (is_small_word(word)) next[i] = true;
      for (std::size_t taken = 1; taken <= 2 && taken <= word.size() && i + taken <= letters.size(); ++taken) {
        if (upper(word[taken - 1]) != letters[i + taken - 1]) break;
        next[i + taken] = true;
      }
    }
    reached = std::move(next);
  }
  return reached[letters.size()];
}

}  // namespace

bool is_acronym_of(std::string_view acronym, std::string_view full_name) {
  if (!looks_like_acronym(acronym)) return false;
  std::string letters;
  for (const char c : acronym)
    if (is_ascii_upper(c)) letters += c;
  std::vector<std::string_view> words;
  std::size_t begin = 0, long_words = 0;
  while (begin < full_name.size()) {
    const std::size_t end = std::min(full_name.find_first_of(" -", begin), full_name.size());
    const std::string_view word = full_name.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    words.push_back(word);
    if (!is_small_word(word)) ++long_words;
  }
  if (letters.size() < 2 || long_words < 2 || letters.size() > words.size() + 2 || words.size() > 16) return false;
  return spells(letters, words);
}

bool begins_with_capital(std::string_view word) {
  if (word.empty()) return false;
  if (static_cast<unsigned char>(word.front()) < 0x80U) return is_ascii_upper(word.front());
  utf8proc_int32_t code = 0;
  if (utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(word.data()),
                       static_cast<utf8proc_ssize_t>(word.size()), &code) < 0)
    return false;
  return utf8proc_category(code) == UTF8PROC_CATEGORY_LU;
}

}  // namespace relata
