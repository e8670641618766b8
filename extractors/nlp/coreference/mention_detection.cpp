#include <algorithm>

#include "core/ascii.h"
#include "extractors/nlp/coreference/candidate_mention.h"
#include "core/name_forms.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/nlp/coreference/word_tables.h"

namespace relata::nlp {
namespace {

bool is_part_of_a_phrase(Deprel deprel) {
  switch (deprel) {
    case Deprel::compound:
    case Deprel::flat:
    case Deprel::fixed:
    case Deprel::goeswith:
    case Deprel::nmod_desc:
    case Deprel::case_:
    case Deprel::cc:
    case Deprel::punct:
    case Deprel::reparandum:
    case Deprel::compound_prt:
      return true;
    default:
      return false;
  }
}

bool belongs_to_noun_phrase(Deprel deprel) {
  switch (deprel) {
    case Deprel::det:
    case Deprel::det_predet:
    case Deprel::amod:
    case Deprel::nummod:
    case Deprel::compound:
    case Deprel::flat:
    case Deprel::nmod:
    case Deprel::nmod_poss:
    case Deprel::nmod_unmarked:
    case Deprel::nmod_desc:
    case Deprel::acl:
    case Deprel::acl_relcl:
    case Deprel::fixed:
    case Deprel::goeswith:
      return true;
    default:
      return false;
  }
}

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

Number number_of(const Token& token) {
  if (token.xpos == "NNS" || token.xpos == "NNPS") return Number::plural;
  if (token.xpos == "NN" || token.xpos == "NNP") return Number::singular;
  return Number::unknown;
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

// "U.S. Congress" and "United States Congress" have one key.
std::string key_of_name(const CoreferenceLexicon& lexicon, const std::string& name) {
  if (const std::string_view country = lexicon.country(name); !country.empty()) return fold_name(country);
  for (std::size_t end = name.rfind(' '); end != std::string::npos && end > 0; end = name.rfind(' ', end - 1))
    if (const std::string_view country = lexicon.country(name.substr(0, end)); !country.empty())
      return fold_name(std::string{country} + name.substr(end));
  return fold_name(name);
}

// "Classical Greece", "mainland Australia": a time or a part of what the name alone stands for, so another name.
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
  if (!country.empty() && span.type == NameClass::none) mention.type = NameClass::location;
  mention.number = sentence.tokens[span.head].xpos == "NNPS" && country.empty() ? Number::plural : Number::singular;
  mention.determiner = determiner_of(tree, span.head);
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

// "Gloria's death", "the death of Gloria".
std::int32_t possessor_of(const SentenceTree& tree, std::uint32_t head) {
  const std::int32_t possessor = tree.dependent(head, Deprel::nmod_poss);
  if (possessor >= 0) return possessor;
  const Sentence& sentence = tree.sentence();
  for (const std::uint32_t d : tree.dependents(head)) {
    if (sentence.tokens[d].deprel != Deprel::nmod) continue;
    const std::int32_t preposition = tree.dependent(d, Deprel::case_);
    if (preposition >= 0 && lower_case(sentence.tokens[static_cast<std::size_t>(preposition)].form) == "of")
      return static_cast<std::int32_t>(d);
  }
  return -1;
}

CandidateMention nominal_mention(std::uint32_t index, const SentenceTree& tree, const CoreferenceLexicon& lexicon,
                                 std::uint32_t head) {
  const Token& token = tree.sentence().tokens[head];
  CandidateMention mention;
  mention.sentence = index;
  mention.head = head;
  const Extent extent = noun_phrase_extent(tree, head);
  mention.begin = extent.begin;
  mention.end = extent.end;
  mention.description = describe(tree, lexicon, head);
  mention.number = number_of(token);
  mention.determiner = determiner_of(tree, head);
  mention.possessor = possessor_of(tree, head);
  mention.salience = salience_of(token.deprel);
  mention.gender = gender_of_noun(mention.description.head);
  const std::string& lemma = mention.description.head;
  if (mention.gender != Gender::unknown || lexicon.noun_is(lemma, "person"))
    mention.animacy = Animacy::person;
  else if (!may_be_person(lexicon, lemma) && !lexicon.noun_classes(lemma).empty())
    mention.animacy = Animacy::thing;
  return mention;
}

// A pronoun that refers; false for expletives, interrogatives and determiners.
bool pronoun_mention(std::uint32_t index, const SentenceTree& tree, std::uint32_t head, CandidateMention& mention) {
  const Token& token = tree.sentence().tokens[head];
  const PronounEntry* entry = find_pronoun(lower_case(token.form));
  if (entry == nullptr || token.deprel == Deprel::expl || token.deprel == Deprel::det) return false;
  if (token.upos != Upos::pron_ && !(token.upos == Upos::det_ && entry->kind == PronounKind::possessive)) return false;
  mention.sentence = index;
  mention.head = mention.begin = head;
  mention.end = head + 1;
  mention.kind = MentionKind::pronoun;
  mention.pronoun = entry->kind;
  if (token.deprel == Deprel::nmod_poss && mention.pronoun == PronounKind::personal)
    mention.pronoun = PronounKind::possessive;
  if (entry->form == "that" && token.xpos == "DT") mention.pronoun = PronounKind::demonstrative;
  mention.person = entry->person;
  mention.gender = entry->gender;
  mention.number = entry->number;
  mention.animacy = entry->animacy;
  mention.salience = salience_of(token.deprel);
  return true;
}

// "Russian" in "the Russian president" is no mention; in "the Russians" it is.
bool is_nationality_adjective(const Sentence& sentence, const CoreferenceLexicon& lexicon, const NameSpan& span) {
  if (span.end - span.begin != 1) return false;
  const Token& token = sentence.tokens[span.begin];
  return (token.upos == Upos::adj_ || token.deprel == Deprel::amod) && lexicon.country(token.form).empty();
}

bool is_known_place(const CoreferenceLexicon& lexicon, const std::string& name) {
  return !lexicon.country(name).empty() || lexicon.is_region(name) || lexicon.is_city(name);
}

// The place that a longer name ends with ("University of Sydney", "Bank of the United States"), or the country that it
// begins with ("United States Congress"): a span without a head where there is none.
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
  for (std::uint32_t end = span.end - 1; place.begin == place.end && end > span.begin; --end)
    if (!lexicon.country(text_of_tokens(sentence, span.begin, end)).empty()) {
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

bool comes_before(const CandidateMention& a, const CandidateMention& b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end != b.end ? a.end > b.end : a.head < b.head;
}

// Cuts noun phrases short where they would cross another mention: brackets must nest.
void nest(std::vector<CandidateMention>& mentions, std::size_t first) {
  std::vector<std::size_t> open;
  for (std::size_t i = first; i < mentions.size(); ++i) {
    CandidateMention& mention = mentions[i];
    while (!open.empty() && mentions[open.back()].end <= mention.begin) open.pop_back();
    for (std::size_t at = open.size(); at-- > 0;) {
      CandidateMention& outer = mentions[open[at]];
      if (mention.end <= outer.end) break;
      // They cross: the inner one keeps its words and the outer one ends before it, or the other way round.
      if (outer.head < mention.begin && outer.kind != MentionKind::name)
        outer.end = std::max(outer.head + 1, mention.begin);
      else if (mention.head < outer.end && mention.kind != MentionKind::name)
        mention.end = std::max(mention.head + 1, outer.end);
      else
        mention.begin = std::max(mention.begin, outer.end);
    }
    open.push_back(i);
  }
  std::sort(mentions.begin() + static_cast<std::ptrdiff_t>(first), mentions.end(), comes_before);
}

// Makes what still crosses its head alone; true where there was something.
bool cut_crossing(std::vector<CandidateMention>& mentions, std::size_t first) {
  bool cut = false;
  std::vector<std::size_t> open;
  for (std::size_t i = first; i < mentions.size(); ++i) {
    CandidateMention& mention = mentions[i];
    while (!open.empty() && mentions[open.back()].end <= mention.begin) open.pop_back();
    if (!open.empty() && mention.end > mentions[open.back()].end && mention.end - mention.begin > 1) {
      mention.begin = mention.head;
      mention.end = mention.head + 1;
      cut = true;
    } else {
      open.push_back(i);
    }
  }
  std::sort(mentions.begin() + static_cast<std::ptrdiff_t>(first), mentions.end(), comes_before);
  return cut;
}

bool heads_a_nominal(const Token& token) {
  if (token.form.find("://") != std::string::npos) return false;
  if (is_part_of_a_phrase(token.deprel)) return false;
  if (token.upos == Upos::noun_) return token.deprel != Deprel::amod && token.deprel != Deprel::advmod;
  return token.upos == Upos::propn_;  // a title that stands alone: "the President"
}

}  // namespace

Extent noun_phrase_extent(const SentenceTree& tree, std::uint32_t head) {
  Extent extent{head, head + 1};
  for (const std::uint32_t d : tree.dependents(head)) {
    if (!belongs_to_noun_phrase(tree.sentence().tokens[d].deprel)) continue;
    extent.begin = std::min(extent.begin, tree.begin_of(d));
    extent.end = std::max(extent.end, tree.end_of(d));
  }
  return extent;
}

Description describe(const SentenceTree& tree, const CoreferenceLexicon& lexicon, std::uint32_t head) {
  const Sentence& sentence = tree.sentence();
  Description description;
  const Token& token = sentence.tokens[head];
  description.head = lower_case(token.lemma.empty() ? token.form : token.lemma);
  if (token.upos == Upos::propn_) description.head = fold_name(token.form);
  for (const std::uint32_t d : tree.dependents(head)) {
    const Token& modifier = sentence.tokens[d];
    const bool describes =
        modifier.deprel == Deprel::amod || modifier.deprel == Deprel::compound || modifier.deprel == Deprel::nummod ||
        (modifier.deprel == Deprel::nmod && (modifier.upos == Upos::propn_ || modifier.upos == Upos::noun_)) ||
        (modifier.deprel == Deprel::nmod_poss && modifier.upos == Upos::propn_);
    if (!describes) continue;
    std::string_view country = lexicon.country_of_demonym(modifier.form);
    if (country.empty()) country = lexicon.country(modifier.form);
    description.modifiers.push_back(fold_name(country.empty() ? std::string_view{modifier.form} : country));
  }
  std::sort(description.modifiers.begin(), description.modifiers.end());
  return description;
}

void detect_mentions(std::uint32_t sentence_index, const SentenceTree& tree, const CoreferenceLexicon& lexicon,
                     bool names_tagged, std::vector<CandidateMention>& mentions) {
  const Sentence& sentence = tree.sentence();
  const std::size_t first = mentions.size();
  std::vector<bool> named(sentence.size(), false);
  for (const NameSpan& span : find_name_spans(tree, lexicon, names_tagged)) {
    std::fill(named.begin() + span.begin, named.begin() + span.end, true);
    if (is_calendar_word(lower_case(sentence.tokens[span.begin].form))) continue;
    if (is_nationality_adjective(sentence, lexicon, span)) continue;
    mentions.push_back(name_mention(sentence_index, tree, lexicon, with_restriction(tree, span)));
    if (span.type == NameClass::person || span.end - span.begin < 2) continue;
    const NameSpan place = place_inside(tree, lexicon, span);
    if (place.begin == place.end) continue;
    mentions.push_back(name_mention(sentence_index, tree, lexicon, place));
    mentions.back().inside_name = true;
  }
  for (std::uint32_t i = 0; i < sentence.size(); ++i) {
    if (named[i]) continue;
    CandidateMention pronoun;
    if (pronoun_mention(sentence_index, tree, i, pronoun))
      mentions.push_back(std::move(pronoun));
    else if (heads_a_nominal(sentence.tokens[i]))
      mentions.push_back(nominal_mention(sentence_index, tree, lexicon, i));
  }
  std::sort(mentions.begin() + static_cast<std::ptrdiff_t>(first), mentions.end(), comes_before);
  // Cutting one phrase may make it cross another: a few rounds, then without regard.
  for (int round = 0; round < 3; ++round) nest(mentions, first);
  constexpr int kRounds = 16;
  for (int round = 0; round < kRounds && cut_crossing(mentions, first); ++round) {
  }
}

}  // namespace relata::nlp
