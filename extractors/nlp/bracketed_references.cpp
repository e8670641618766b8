#include "extractors/nlp/bracketed_references.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/ascii.h"
#include "extractors/nlp/coreference/sentence_tree.h"

namespace relata::nlp {
namespace {

bool is_part_of_a_text(const std::string& form) {
  constexpr std::array<std::string_view, 22> kParts{
      "figure", "figures", "fig",   "fig.",     "figs", "figs.", "table",    "tables",     "section", "sections", "chapter",
      "eq",     "eq.",     "eqs.",  "equation", "box",  "exhibit", "appendix", "listing", "plate",   "page",     "p."};
  return std::find(kParts.begin(), kParts.end(), lower_case(form)) != kParts.end();
}

bool is_year(const Token& token) {
  return token.form.size() == 4 && (token.form.starts_with("1") || token.form.starts_with("2")) &&
         std::all_of(token.form.begin(), token.form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool opens_bracket(const Token& token) { return token.form == "(" || token.form == "["; }

// "Figure 1.6", "Joyce 2006": a part of a text and its number, or a writer and the year.
bool is_reference(const Sentence& sentence, std::size_t word) {
  const Token& label = sentence.tokens[word];
  const Token& number = sentence.tokens[word + 1];
  if (number.head != static_cast<std::int32_t>(word)) return false;
  if (is_part_of_a_text(label.form)) return number.upos == Upos::num_;
  return label.name.type == NameClass::person && is_year(number);
}

}  // namespace

void detach_bracketed_references(Sentence& sentence) {
  for (std::size_t i = 1; i + 1 < sentence.size(); ++i) {
    Token& label = sentence.tokens[i];
    if (label.head < 0 || label.head >= static_cast<std::int32_t>(i) || !opens_bracket(sentence.tokens[i - 1])) continue;
    if (!is_reference(sentence, i)) continue;
    label.head = static_cast<std::int32_t>(clause_of(sentence, static_cast<std::uint32_t>(label.head)));
    label.deprel = Deprel::dep;
  }
}

}  // namespace relata::nlp
