#include "extractors/text/label_words.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "core/words.h"
#include "extractors/text/peoples.h"

namespace relata::text {
namespace {

// "Workers wear shorts": what is named in the plural alone; one of them is something else, or nothing.
constexpr std::array<std::string_view, 23> kPluralAlone{
    "shorts", "pants", "trousers", "jeans", "tights", "leggings", "pyjamas", "pajamas", "scissors", "goods",
    "savings", "surroundings", "belongings", "outskirts", "premises", "proceeds", "sunglasses", "overalls", "remains",
    "briefs", "earnings", "binoculars", "tweezers"};

}  // namespace

std::size_t capitals_of(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
}

std::string word_of_label(const nlp::CoreferenceLexicon& lexicon, const Token& token, bool begins_sentence, bool lemma_form) {
  if (capitals_of(token.form) >= 2) {
    const bool plural =
        lemma_form && token.xpos.starts_with("NN") && token.xpos.ends_with('S') && token.form.ends_with('s');
    return plural ? token.form.substr(0, token.form.size() - 1) : token.form;
  }
  if (token.upos == Upos::propn_) return token.form;
  const bool plural_alone = token.xpos == "NNS" && contains(kPluralAlone, lower_case(token.form));
  if (lemma_form && token.upos == Upos::noun_ && !token.lemma.empty() && !plural_alone) return token.lemma;
  const bool named = token.name.type != NameClass::none;  // "Sudanese rebels", first in its sentence
  const bool proper_adjective = (token.upos == Upos::adj_ || token.upos == Upos::num_) &&
                                (named || !begins_sentence || is_of_a_people(lexicon, token.form));
  return proper_adjective || (named && token.upos == Upos::noun_) ? token.form : lower_case(token.form);
}

}  // namespace relata::text
