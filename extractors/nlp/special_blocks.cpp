#include "extractors/nlp/special_blocks.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "core/ascii.h"
#include "core/words.h"
#include "extractors/nlp/character_class.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kLongestCredit = 400;    // bytes
constexpr std::size_t kLongestHeading = 160;   // bytes
constexpr std::size_t kLongestDateline = 100;  // bytes

struct BlockWord {
  std::string_view text;  // without punctuation at its ends
  std::uint32_t end = 0;  // bytes from the block's begin
  char last = ' ';        // its last byte, punctuation included
};

// The white-space separated words of a short block.
std::vector<BlockWord> words_of(std::string_view block) {
  std::vector<BlockWord> words;
  for (std::size_t at = 0; at < block.size();) {
    std::size_t end = at;
    while (end < block.size() && character_at(block, end).type != CharacterClass::space)
      end += character_at(block, end).size;
    if (end == at) {
      at += character_at(block, at).size;
      continue;
    }
    std::size_t first = at;
    while (first < end && !character_at(block, first).is_word()) first += character_at(block, first).size;
    std::size_t last = end;
    while (last > first && !is_ascii_letter(block[last - 1]) && !is_ascii_digit(block[last - 1]) &&
           static_cast<unsigned char>(block[last - 1]) < 0x80U)
      --last;
    words.push_back({block.substr(first, last - first), static_cast<std::uint32_t>(end), block[end - 1]});
    at = end;
  }
  return words;
}


bool is_capitalised(std::string_view word) { return !word.empty() && is_upper(code_point_at(word, 0).value); }

bool is_all_upper(std::string_view word) {
  return word.size() > 1 && std::ranges::none_of(word, is_ascii_lower) && is_capitalised(word);
}

constexpr std::array<std::string_view, 13> kMonths{"jan", "feb", "mar", "apr", "may", "jun", "jul",
                                                   "aug", "sep", "oct", "nov", "dec", "sept"};
constexpr std::array<std::string_view, 12> kMonthNames{"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 14> kWeekdays{"monday",   "tuesday", "wednesday", "thursday", "friday",
                                                     "saturday", "sunday",  "mon",       "tue",      "wed",
                                                     "thu",      "fri",     "sat",       "sun"};

// What stands around the date of publication.
constexpr std::array<std::string_view, 11> kDateWords{"am", "pm", "a.m",       "p.m",     "gmt",   "utc",
                                                      "et", "at", "published", "updated", "posted"};

bool is_month(const std::string& word) { return contains(kMonths, word) || contains(kMonthNames, word); }

// News agencies and words of picture desks, in lower case.
constexpr std::array<std::string_view, 27> kPictureWords{
    "photo",     "photos",       "photograph", "photographer", "image",    "images",  "picture", "getty", "reuters",
    "afp",       "ap",           "epa",        "upi",          "tass",     "ria",     "xinhua",  "ansa",  "dpa",
    "bloomberg", "shutterstock", "flickr",     "wikimedia",    "courtesy", "handout", "pool",    "file",  "creative"};

// "AFP Photo / FSB", "Reuters/John Roe", "Photo by John Roe"
bool is_credit_text(std::string_view inner) {
  if (inner.empty() || inner.size() > kLongestDateline) return false;
  const auto words = words_of(inner);
  if (words.empty() || words.size() > 12 || !is_capitalised(words[0].text)) return false;
  const bool picture = std::ranges::any_of(words, [](const BlockWord& word) {
    const std::string lower = lower_case(word.text);
    return contains(kPictureWords, std::string_view(lower).substr(0, lower.find('/')));
  });
  const std::size_t slash = inner.find(" / ");
  if (slash != std::string_view::npos && slash + 3 < inner.size() && is_capitalised(inner.substr(slash + 3)))
    return true;
  const bool mentions_by =
      std::ranges::any_of(words, [](const BlockWord& word) { return word.text == "by" || word.text == "of"; });
  const bool names_only = std::ranges::all_of(words, [](const BlockWord& word) {
    return word.text.empty() || is_capitalised(word.text) || word.text == "by" || word.text == "of" ||
           word.text == "via";
  });
  return picture && names_only && (inner.find('/') != std::string_view::npos || mentions_by || words.size() <= 4);
}

bool begins_with_any(std::string_view lower, std::initializer_list<std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view b) { return lower.starts_with(b); });
}

// "Photo: ...", "Picture by ..."
bool begins_like_credit(std::string_view block) {
  const std::string lower = lower_case(block.substr(0, 40));
  const bool begins =
      begins_with_any(lower, {"photo:",         "photos:",         "photo by ",    "photos by ", "photo courtesy",
                              "photograph by ", "photographs by ", "image:",       "images:",    "image by ",
                              "image courtesy", "image credit",    "photo credit", "picture:",   "picture by ",
                              "pictures by ",   "credit:",         "courtesy of ", "\u00A9",     "copyright \u00A9",
                              "copyright (c)",  "copyright 19",    "copyright 20", "(c) 19",     "(c) 20",
                              "file photo"});
  constexpr std::size_t kMostWords = 15;
  return begins && words_of(block).size() <= kMostWords;
}

bool is_role_or_particle(const std::string& word) {
  constexpr std::array<std::string_view, 27> kAllowed{
      "and",    "of",          "for",     "in", "the", "at", "de", "van",   "von",    "der",      "den",
      "bin",    "al",          "el",      "la", "du",  "da", "di", "staff", "writer", "reporter", "correspondent",
      "editor", "contributor", "special", "to", "with"};
  return contains(kAllowed, word);
}

// "Jane Doe and John Roe, Staff Writers"
bool is_list_of_names(std::span<const BlockWord> words) {
  if (words.empty() || words.size() > 14 || !is_capitalised(words[0].text)) return false;
  return std::ranges::all_of(words, [](const BlockWord& word) {
    return word.text.empty() || is_capitalised(word.text) || is_role_or_particle(lower_case(word.text));
  });
}

// Only a date, perhaps with a weekday and a time: "Wednesday, January 24, 2007".
bool is_date_alone(std::span<const BlockWord> words) {
  bool month = false;
  bool digit = false;
  for (const BlockWord& word : words) {
    const std::string lower = lower_case(word.text);
    if (lower.empty()) continue;
    if (is_ascii_digit(lower[0])) {
      digit = true;
    } else if (is_month(lower)) {
      month = true;
    } else if (!contains(kWeekdays, lower) && !contains(kDateWords, lower)) {
      return false;
    }
  }
  return month && digit && words.size() <= 10;
}

// What stands before the dash of a dateline: a place, perhaps a date, perhaps an agency in brackets.
bool is_dateline_prefix(std::span<const BlockWord> words, bool agency) {
  if (words.empty() || words.size() > 9 || !is_capitalised(words[0].text)) return false;
  const bool fits = std::ranges::all_of(words, [](const BlockWord& word) {
    return is_capitalised(word.text) || (!word.text.empty() && is_ascii_digit(word.text[0])) || word.text == "and" ||
           word.text == "of";
  });
  return fits && (agency || (is_all_upper(words[0].text) && words[0].text.size() > 2));
}

}  // namespace

std::optional<std::uint32_t> find_credit(std::string_view block) {
  if (block.size() > kLongestCredit || block.size() < 4) return std::nullopt;
  if (begins_like_credit(block)) return 0;
  std::string_view rest = block;
  if (rest.ends_with('.')) rest.remove_suffix(1);
  if (rest.size() < 3 || (!rest.ends_with(')') && !rest.ends_with(']'))) return std::nullopt;
  const std::size_t open = rest.rfind(rest.back() == ')' ? '(' : '[');
  if (open == std::string_view::npos) return std::nullopt;
  if (!is_credit_text(rest.substr(open + 1, rest.size() - open - 2))) return std::nullopt;
  return static_cast<std::uint32_t>(open);
}

bool is_byline(std::string_view block) {
  if (block.size() > kLongestCredit) return false;
  std::string lower = lower_case(block);
  if (lower.starts_with('(')) lower.erase(0, 1);
  if (begins_with_any(lower, {"reporting by ", "additional reporting by ", "editing by ", "edited by ", "written by ",
                              "story by ", "posted by ", "translated by ", "compiled by ", "originally published ",
                              "first published ", "originally appeared ", "originally posted ", "republished from ",
                              "reprinted with ", "reprinted from "}))
    return true;
  const auto words = words_of(block);
  if (words.size() > 1 && (words[0].text == "By" || words[0].text == "BY") && block.back() != '.')
    return is_list_of_names(std::span(words).subspan(1));
  if (words.size() > 30 ||
      !begins_with_any(lower, {"this article ", "this story ", "this post ", "this report ", "this piece ",
                               "this interview ", "a version of this ", "the article ", "the original article "}))
    return false;
  const bool first = lower.find("originally") != std::string::npos || lower.find("first ") != std::string::npos ||
                     lower.starts_with("a version");
  return first && (lower.find("appeared") != std::string::npos || lower.find("published") != std::string::npos ||
                   lower.find("posted") != std::string::npos);
}

std::uint32_t dateline_length(std::string_view block) {
  const bool whole = block.size() <= kLongestDateline;
  std::string_view head = block.substr(0, kLongestDateline);
  while (!head.empty() && (static_cast<unsigned char>(head.back()) & 0xC0U) == 0x80U) head.remove_suffix(1);
  if (!head.empty() && static_cast<unsigned char>(head.back()) >= 0xC0U) head.remove_suffix(1);
  if (whole) head = block;
  const auto words = words_of(head);
  if (whole && is_date_alone(words)) return static_cast<std::uint32_t>(block.size());
  bool agency = false;
  for (std::size_t i = 1; i < words.size() && i < 11; ++i) {
    const std::uint32_t begin = words[i - 1].end;
    const std::string_view piece = head.substr(begin, words[i].end - begin);
    agency = agency || words[i - 1].last == ')';
    const bool ends_in_dash = piece.ends_with('-') || piece.ends_with("\u2013") || piece.ends_with("\u2014");
    if (!words[i].text.empty() || !ends_in_dash) continue;
    const bool fits = is_dateline_prefix(std::span(words).first(i), agency) && words[i].end < block.size();
    return fits ? words[i].end : 0;
  }
  return 0;
}

std::uint32_t speaker_length(std::string_view block) {
  constexpr std::size_t kLongestSpeaker = 40;  // bytes
  constexpr std::size_t kMostWords = 5;
  const std::size_t colon = block.substr(0, kLongestSpeaker).find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 >= block.size() || block[colon + 1] != ' ') return 0;
  const auto words = words_of(block.substr(0, colon));
  const bool names = std::ranges::all_of(words, [](const BlockWord& word) {
    return is_capitalised(word.text) && std::string_view(",;!?\"()").find(word.last) == std::string_view::npos;
  });
  return names && !words.empty() && words.size() <= kMostWords ? static_cast<std::uint32_t>(colon + 1) : 0;
}

bool is_heading(std::string_view block) {
  if (block.size() > kLongestHeading) return false;
  std::string_view core = block;
  while (core.ends_with('"') || core.ends_with('\'') || core.ends_with(')') || core.ends_with(']') ||
         core.ends_with("\u201D") || core.ends_with("\u2019"))
    core.remove_suffix(core.ends_with("\u201D") || core.ends_with("\u2019") ? 3 : 1);
  if (core.empty() || std::string_view(".!?:;,-").find(core.back()) != std::string_view::npos) return false;
  if (core.ends_with("\u2026") || core.ends_with("\u2014") || core.ends_with("\u2013")) return false;
  const auto words = words_of(block);
  if (words.size() > 18) return false;
  const auto first = std::ranges::find_if(words, [](const BlockWord& word) { return !word.text.empty(); });
  if (first == words.end()) return false;
  const Character c = character_at(first->text, 0);
  if (c.type == CharacterClass::digit)
    return words.size() > 1 &&
           std::ranges::any_of(words, [](const BlockWord& word) { return is_capitalised(word.text); });
  return !is_lower(c.value);
}

}  // namespace relata::nlp
