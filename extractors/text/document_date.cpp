#include "extractors/text/document_date.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "core/ascii.h"
#include "extractors/text/literal_dates.h"
#include "extractors/text/tree.h"

namespace relata::text {
namespace {

constexpr std::size_t kFirstLines = 8;   // sentences looked at
constexpr std::size_t kLongestDate = 4;  // words of a full date: "Sunday August 2 2015"
constexpr std::size_t kMostWords = 12;   // of a line that gives a date

std::vector<std::string> words_of(const Sentence& sentence) {
  std::vector<std::string> words;
  for (const Token& token : sentence.tokens)
    if (token.upos != Upos::punct_) words.push_back(token.form);
  return words;
}

std::optional<CivilDate> full_date(std::span<const std::string> words) {
  const std::optional<LiteralValue> value = read_date(words, {});
  return value && value->datatype == "xsd:date" ? parse_iso_date(value->value) : std::nullopt;
}

// "Published", "Posted on", "Date": what a line may say before its date.
bool announces_date(const std::string& word) {
  return is_one_of(lower_case(word), {"published", "posted", "date", "dated", "issued", "released", "filed", "on"});
}

bool is_time_of_day(const std::string& word) {
  const bool clock = word.find(':') != std::string::npos && std::isdigit(static_cast<unsigned char>(word[0])) != 0;
  return clock || is_one_of(lower_case(word), {"gmt", "utc", "am", "pm", "a.m.", "p.m.", "at"});
}

// The line says a date and nothing else.
std::optional<CivilDate> date_line(std::vector<std::string> words) {
  while (!words.empty() && announces_date(words.front())) words.erase(words.begin());
  while (!words.empty() && is_time_of_day(words.back())) words.pop_back();
  return words.empty() || words.size() > kLongestDate ? std::nullopt : full_date(words);
}

// "London, June 5, 2012 (Reuters) -": the longest run of words in it that is a full date.
std::optional<CivilDate> date_within(const std::vector<std::string>& words) {
  for (std::size_t size = std::min(kLongestDate, words.size()); size > 0; --size)
    for (std::size_t begin = 0; begin + size <= words.size(); ++begin)
      if (auto date = full_date(std::span(words).subspan(begin, size))) return date;
  return std::nullopt;
}

}  // namespace

std::optional<CivilDate> date_of_lines(const Analysis& analysis) {
  std::optional<CivilDate> found;
  for (std::size_t at = 0; at < std::min(kFirstLines, analysis.sentences.size()); ++at) {
    const Sentence& sentence = analysis.sentences[at];
    if (sentence.size() > kMostWords) continue;
    const std::vector<std::string> words = words_of(sentence);
    const auto date = sentence.kind == SentenceKind::dateline ? date_within(words) : date_line(words);
    if (!date) continue;
    if (found && iso_text(*found) != iso_text(*date)) return std::nullopt;
    found = date;
  }
  return found;
}

}  // namespace relata::text
