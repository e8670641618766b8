#include "extractors/learning/alignment.h"

#include <algorithm>
#include <string_view>

#include "core/name_forms.h"

namespace relata::learning {
namespace {

struct TaughtKeys {
  std::string exact, loose;
  std::vector<std::string> words;  // folded
};

bool all_among(const std::vector<std::string>& some, const std::vector<std::string>& all) {
  return !some.empty() && std::ranges::all_of(some, [&](const std::string& word) {
    return std::ranges::find(all, word) != all.end();
  });
}

// "Grant" for "Harold Taylor Wood Grant", "US Citta di Palermo F.C." for "US Citta di Palermo".
bool is_part(const Argument& argument, std::string_view said, const TaughtKeys& taught) {
  const bool name = argument.kind != "pronoun" && argument.kind != "concept" && !is_literal(argument.kind);
  if (!name || (argument.shape & kBracketed) != 0) return false;
  const std::vector<std::string> words = words_of(fold_name(said));
  const bool long_enough = std::ranges::any_of(words, [](const std::string& word) { return word.size() > 3; });
  return long_enough && (all_among(words, taught.words) || (taught.words.size() > 1 && all_among(taught.words, words)));
}

MatchGrade grade_of(const Passage& passage, std::uint32_t at, const TaughtKeys& taught) {
  const std::vector<Rendering>& renderings = passage.renderings[at];
  if (value_key(renderings[0].text) == taught.exact) return MatchGrade::exact;
  for (const Rendering& rendering : renderings)
    if (value_key(rendering.text) == taught.exact || rendering.loose == taught.loose)
      return rendering.slot == "said" ? MatchGrade::spelling : MatchGrade::rendered;
  return is_part(passage.arguments[at], renderings[0].text, taught) ? MatchGrade::part : MatchGrade::none;
}

// Given the place, the argument that fills it best.
ArgumentMatch match_span(const Passage& passage, Span span) {
  ArgumentMatch out;
  std::uint32_t best = 0;
  for (std::uint32_t at = 0; at < passage.arguments.size(); ++at) {
    const Span other = passage.arguments[at].span;
    const std::uint32_t begin = std::max(span.begin, other.begin), end = std::min(span.end, other.end);
    if (begin >= end) continue;
    const std::uint32_t score = 1000 * (end - begin) / (span.size() + other.size() - (end - begin));
    if (score < 400 || score < best) continue;
    if (score > best) out.arguments.clear();
    best = score;
    out.arguments.push_back(at);
    out.grade = score == 1000 ? MatchGrade::exact : MatchGrade::part;
  }
  return out;
}

}  // namespace

ArgumentMatch match_argument(const Passage& passage, const TaughtArgument& taught) {
  if (taught.span) return match_span(passage, *taught.span);
  const TaughtKeys keys{value_key(taught.text), loose_key(taught.text), words_of(fold_name(taught.text))};
  ArgumentMatch out;
  std::uint32_t longest = 0;
  for (std::uint32_t at = 0; at < passage.arguments.size(); ++at) {
    const MatchGrade grade = grade_of(passage, at, keys);
    if (grade == MatchGrade::none || grade > out.grade) continue;
    const std::uint32_t size = passage.arguments[at].span.size();
    if (grade < out.grade || (grade == MatchGrade::part && size > longest)) {
      out.arguments.clear();
      longest = size;
    }
    if (grade == MatchGrade::part && size < longest) continue;
    out.grade = grade;
    out.arguments.push_back(at);
  }
  return out;
}

}  // namespace relata::learning
