#include "extractors/nlp/coreference/name_retagging.h"

#include <algorithm>
#include <string>

#include "core/ascii.h"
#include "core/name_forms.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/nlp/name_consistency.h"

namespace relata::nlp {
namespace {

bool writes_nouns_small(const Sentence& sentence) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& token) {
    return (token.upos == Upos::noun_ || token.upos == Upos::verb_) && token.form[0] >= 'a' && token.form[0] <= 'z';
  });
}

}  // namespace

void cut_seats_from_titles(Sentence& sentence, const CoreferenceLexicon& lexicon) {
  const auto n = static_cast<std::uint32_t>(sentence.size());
  for (std::uint32_t begin = 0; begin < n; ++begin) {
    if (sentence.tokens[begin].name.type != NameClass::organization) continue;
    const auto end = static_cast<std::uint32_t>(end_of_name(sentence, begin));
    const std::string next = end < n ? lower_case(sentence.tokens[end].form) : std::string{};
    const bool titled = lexicon.is_title(next) || lexicon.noun_is(next, "person");
    if (titled && !lexicon.noun_may_be(lower_case(sentence.tokens[end - 1].form), "organisation"))
      for (std::uint32_t cut = end - 1; cut > begin; --cut) {
        if (!lexicon.is_seat(text_of_tokens(sentence, begin, cut))) continue;
        for (std::uint32_t i = cut; i < end; ++i) sentence.tokens[i].name = {};
        break;
      }
    begin = end - 1;
  }
}

void retag_capitals(Sentence& sentence, const CoreferenceLexicon& lexicon) {
  for (Token& object : sentence.tokens) {
    if ((object.deprel != Deprel::obj && object.deprel != Deprel::iobj) || object.head < 0 ||
        object.name.type != NameClass::location || (object.name.fine != "city" && object.name.fine != "country"))
      continue;
    const Token& verb = sentence.tokens[static_cast<std::size_t>(object.head)];
    if (lexicon.verb_class(lower_case(verb.lemma)) != "communication") continue;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      Token& subject = sentence.tokens[i];
      if (subject.head == object.head && subject.deprel == Deprel::nsubj && subject.name.type == NameClass::person &&
          subject.name.begins && end_of_name(sentence, i) == i + 1 && !lexicon.country_of_capital(subject.form).empty())
        subject.name = {NameClass::location, true, "city"};
    }
  }
}

void retag_short_names(Sentence& sentence, const CoreferenceLexicon& lexicon) {
  for (std::size_t i = 1; i < sentence.size(); ++i) {
    Token& token = sentence.tokens[i];
    if (token.xpos != "NN" || token.name.type != NameClass::none || !begins_with_capital(token.form) ||
        lower_case(sentence.tokens[i - 1].form) != "the" || lexicon.organisation(token.form).empty())
      continue;
    const bool alone = i + 1 == sentence.size() || !begins_with_capital(sentence.tokens[i + 1].form);
    if (!alone || token.deprel == Deprel::compound || !writes_nouns_small(sentence)) continue;
    token.upos = Upos::propn_;
    token.xpos = "NNP";
    token.lemma = token.form;
  }
}

}  // namespace relata::nlp
