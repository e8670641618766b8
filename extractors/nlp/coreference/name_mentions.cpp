#include "extractors/nlp/coreference/name_mentions.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/name_forms.h"
#include "extractors/nlp/coreference/word_tables.h"

namespace relata::nlp {
namespace {

// "then-president", "former minister", "ex-husband": nobody's role any more.
bool is_past_role(const Sentence& sentence, std::uint32_t token) {
  for (std::uint32_t back = 1; back <= 4 && back <= token; ++back) {
    const std::string lower = lower_case(sentence.tokens[token - back].form);
    if (lower == "then" || lower == "former" || lower == "ex" || lower == "late" || lower == "then-" || lower == "ex-")
      return true;
    if (lower != "-" && sentence.tokens[token - back].upos != Upos::propn_ &&
        sentence.tokens[token - back].upos != Upos::adj_)
      return false;
  }
  return false;
}

// "Russian President Vladimir Putin", where the parser hung "Russian" on the name: the title's all the same.
void add_countries_beside(const Sentence& sentence, const SentenceTree& tree, const CoreferenceLexicon& lexicon,
                          const NameSpan& span, CandidateMention& mention) {
  for (const std::uint32_t d : tree.dependents(span.head)) {
    if (d >= span.begin) break;
    std::string_view country = lexicon.country_of_demonym(sentence.tokens[d].form);
    if (country.empty()) country = lexicon.country(sentence.tokens[d].form);
    if (country.empty()) continue;
    for (Description& role : mention.roles) {
      role.modifiers.push_back(fold_name(country));
      std::sort(role.modifiers.begin(), role.modifiers.end());
      role.modifiers.erase(std::unique(role.modifiers.begin(), role.modifiers.end()), role.modifiers.end());
    }
  }
}

// Titles in front of a name: the words before it in its span, and noun dependents such as "Chancellor" (nmod:desc).
void add_roles(const SentenceTree& tree, const CoreferenceLexicon& lexicon, const NameSpan& span,
               CandidateMention& mention) {
  const Sentence& sentence = tree.sentence();
  const auto add = [&](std::uint32_t token) {
    const Gender gender = gender_of_noun(fold_name(sentence.tokens[token].form));
    if (gender != Gender::unknown) mention.gender = gender;
    mention.roles.push_back(describe(tree, lexicon, token));
    if (is_past_role(sentence, token)) mention.roles.pop_back();
  };
  if (span.whole_begin < span.begin) {
    add(span.begin - 1);
    if (mention.roles.empty()) return;
    Description& role = mention.roles.back();
    for (std::uint32_t i = span.whole_begin; i + 1 < span.begin; ++i) {
      const std::string& form = sentence.tokens[i].form;
      std::string_view country = lexicon.country_of_demonym(form);
      if (country.empty()) country = lexicon.country(form);
      role.modifiers.push_back(fold_name(country.empty() ? form : country));
    }
    std::sort(role.modifiers.begin(), role.modifiers.end());
    role.modifiers.erase(std::unique(role.modifiers.begin(), role.modifiers.end()), role.modifiers.end());
  }
  for (const std::uint32_t d : tree.dependents(span.head)) {
    const Token& token = sentence.tokens[d];
    if (d >= span.whole_begin && d < span.end) continue;
    if (token.deprel == Deprel::nmod_desc ||
        (token.deprel == Deprel::compound && d < span.begin && token.upos == Upos::noun_))
      if (lexicon.country(token.form).empty()) add(d);
  }
  add_countries_beside(sentence, tree, lexicon, span, mention);
}

// "U.S. Congress" and "United States Congress" have one key, "The Guardian" and "Guardian" too; "U.S" lost its full stop.
std::string key_of_name(const CoreferenceLexicon& lexicon, const std::string& name) {
  if (name.size() > 5 && lower_case(name.substr(0, 4)) == "the ") return key_of_name(lexicon, name.substr(4));
  if (name.size() > 2 && name[name.size() - 2] == '.')
    if (const std::string_view country = lexicon.country(name + '.'); !country.empty()) return fold_name(country);
  if (const std::string_view country = lexicon.country(name); !country.empty()) return fold_name(country);
  for (std::size_t end = name.rfind(' '); end != std::string::npos && end > 0; end = name.rfind(' ', end - 1))
    if (const std::string_view country = lexicon.country(name.substr(0, end)); !country.empty())
      return fold_name(std::string{country} + name.substr(end));
  return fold_name(name);
}

// "the Moreau family", "the Wright brothers": several bear the name, and none is meant alone.
bool names_a_family(const Sentence& sentence, const NameSpan& span) {
  if (span.end - span.begin != 1 || span.end >= sentence.size()) return false;
  const Token& next = sentence.tokens[span.end];
  if (sentence.tokens[span.head].head != static_cast<std::int32_t>(span.end)) return false;
  return next.lemma == "family" || next.lemma == "dynasty" || next.lemma == "clan" || next.lemma == "household" ||
         next.form == "brothers" || next.form == "sisters" || next.form == "twins" || next.form == "couple";
}

// "the Alps", "the Obamas"; "Marbles" alone is one person, and a country one country.
bool names_several(const Token& head, const CandidateMention& mention) {
  return head.xpos == "NNPS" && !(mention.type == NameClass::person && mention.determiner == Determiner::none);
}

bool is_known_place(const CoreferenceLexicon& lexicon, const std::string& name) {
  return !lexicon.country(name).empty() || lexicon.is_region(name) || lexicon.is_city(name);
}

}  // namespace

std::uint16_t salience_of(Deprel deprel) {
  switch (deprel) {
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
    case Deprel::nsubj_outer:
      return 3;
    case Deprel::obj:
    case Deprel::iobj:
    case Deprel::obl_agent:
      return 2;
    default:
      return 1;
  }
}

Determiner determiner_of(const SentenceTree& tree, std::uint32_t head) {
  const Sentence& sentence = tree.sentence();
  for (const std::uint32_t d : tree.dependents(head)) {
    const Token& token = sentence.tokens[d];
    if (token.deprel == Deprel::nmod_poss) return Determiner::possessive;
    if (token.deprel != Deprel::det) continue;
    const std::string form = lower_case(token.form);
    if (form == "the") return Determiner::definite;
    if (form == "a" || form == "an" || form == "another") return Determiner::indefinite;
    if (form == "this" || form == "that" || form == "these" || form == "those") return Determiner::demonstrative;
    if (form == "both") return Determiner::definite;
    if (form == "no") return Determiner::absent;
    return Determiner::quantified;
  }
  return Determiner::none;
}

NameSpan with_restriction(const SentenceTree& tree, NameSpan span) {
  if (span.type == NameClass::person || span.begin == 0 || span.whole_begin != span.begin) return span;
  const Token& before = tree.sentence().tokens[span.begin - 1];
  const bool modifies = before.deprel == Deprel::amod && before.head == static_cast<std::int32_t>(span.head);
  if (modifies && restricts_a_place(lower_case(before.form))) span.whole_begin = --span.begin;
  return span;
}

CandidateMention name_mention(std::uint32_t index, const SentenceTree& tree, const CoreferenceLexicon& lexicon,
                              const NameSpan& span) {
  const Sentence& sentence = tree.sentence();
  CandidateMention mention;
  mention.sentence = index;
  mention.head = span.head;
  mention.begin = span.begin;
  mention.end = span.end;
  mention.kind = MentionKind::name;
  mention.type = span.type;
  mention.name = text_of_tokens(sentence, span.begin, span.end);
  const std::string_view country = lexicon.country(mention.name);
  mention.key = key_of_name(lexicon, mention.name);
  if (names_a_family(sentence, span)) {
    mention.key += " family";
    mention.type = NameClass::none;
  }
  if (!country.empty() && span.type == NameClass::none) mention.type = NameClass::location;
  mention.determiner = determiner_of(tree, span.head);
  mention.number = country.empty() && names_several(sentence.tokens[span.head], mention) ? Number::plural : Number::singular;
  mention.salience = salience_of(sentence.tokens[span.head].deprel);
  if (mention.type == NameClass::none || mention.type == NameClass::person) {
    add_roles(tree, lexicon, span, mention);
    const bool by_person = std::any_of(mention.roles.begin(), mention.roles.end(), [&](const Description& role) {
      return lexicon.is_title(role.head) || lexicon.noun_is(role.head, "person");
    });
    if (mention.type == NameClass::none && by_person) mention.type = NameClass::person;
    // A single word is as often a family name: see guess_gender() for what is left then.
    if (mention.gender == Gender::unknown && mention.type == NameClass::person && span.end - span.begin > 1)
      mention.gender = gender_of(lexicon.given_name(sentence.tokens[span.begin].form));
  }
  mention.animacy = mention.type == NameClass::person ? Animacy::person
                    : mention.type == NameClass::none ? Animacy::unknown
                                                      : Animacy::thing;
  return mention;
}

bool is_nationality_adjective(const Sentence& sentence, const CoreferenceLexicon& lexicon, const NameSpan& span) {
  if (span.end - span.begin != 1) return false;
  const Token& token = sentence.tokens[span.begin];
  return (token.upos == Upos::adj_ || token.deprel == Deprel::amod) && lexicon.country(token.form).empty();
}

NameSpan place_inside(const SentenceTree& tree, const CoreferenceLexicon& lexicon, const NameSpan& span) {
  const Sentence& sentence = tree.sentence();
  NameSpan place{span.end, span.end, span.end, span.end, NameClass::location};
  for (std::uint32_t i = span.begin + 1; i + 1 < span.end; ++i) {
    const std::string joint = lower_case(sentence.tokens[i].form);
    if (joint != "of" && joint != "in" && joint != ",") continue;
    place.begin = i + (lower_case(sentence.tokens[i + 1].form) == "the" ? 2 : 1);
    if (place.begin < span.end && is_known_place(lexicon, text_of_tokens(sentence, place.begin, span.end))) break;
    place.begin = span.end;
  }
  const std::string last = lower_case(sentence.tokens[span.end - 1].form);
  const bool ends_with_noun = last != "city" && !lexicon.noun_classes(last).empty();
  for (std::uint32_t end = span.end - 1; place.begin == place.end && end > span.begin; --end) {
    const std::string text = text_of_tokens(sentence, span.begin, end);
    if (lexicon.country(text).empty() && !(ends_with_noun && is_known_place(lexicon, text))) continue;
    place.begin = span.begin;
    place.end = end;
  }
  place.whole_begin = place.begin;
  for (std::uint32_t i = place.begin; i < place.end; ++i) {
    const std::int32_t head = sentence.tokens[i].head;
    if (head >= static_cast<std::int32_t>(place.begin) && head < static_cast<std::int32_t>(place.end)) continue;
    place.head = i;
    break;
  }
  if (place.head == span.head) place.begin = place.end;
  return place;
}

}  // namespace relata::nlp
