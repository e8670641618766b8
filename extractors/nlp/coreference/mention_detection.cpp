#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "extractors/nlp/coreference/candidate_mention.h"
#include "core/name_forms.h"
#include "extractors/nlp/coreference/name_mentions.h"
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

Number number_of(const Token& token) {
  if (token.xpos == "NNS" || token.xpos == "NNPS") return Number::plural;
  if (token.xpos == "NN" || token.xpos == "NNP") return Number::singular;
  return Number::unknown;
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

// "It is time for users to move on", "it was the day before Easter": it is nothing.
bool is_it_of_time(const SentenceTree& tree, std::uint32_t head) {
  constexpr std::array<std::string_view, 22> kTimes{
      "day",    "night",  "morning", "evening", "afternoon", "weekend", "week",     "month",    "year",    "spring",    "summer",
      "autumn", "winter", "noon",    "midnight", "Monday",   "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  const std::vector<Token>& tokens = tree.sentence().tokens;
  if (tokens[head].head < 0 || lower_case(tokens[head].form) != "it") return false;
  const auto time = static_cast<std::uint32_t>(tokens[head].head);
  if (tokens[head].deprel != Deprel::nsubj || tree.dependent(time, Deprel::cop) < 0) return false;
  if (std::find(kTimes.begin(), kTimes.end(), tokens[time].lemma) != kTimes.end()) return true;
  if (tokens[time].lemma != "time") return false;
  for (const std::uint32_t d : tree.dependents(time)) {
    const std::int32_t mark = tree.dependent(d, Deprel::mark);
    if (d > time && mark >= 0 && tokens[d].xpos == "VB") return true;
  }
  return false;
}

// "One of the founders": the noun that "one" counts out of, or -1.
std::int32_t counted_noun(const SentenceTree& tree, std::uint32_t head) {
  const Sentence& sentence = tree.sentence();
  const Token& token = sentence.tokens[head];
  if (token.upos != Upos::num_ || lower_case(token.form) != "one" || is_part_of_a_phrase(token.deprel)) return -1;
  const std::int32_t noun = tree.dependent(head, Deprel::nmod);
  if (noun < 0 || number_of(sentence.tokens[static_cast<std::size_t>(noun)]) != Number::plural) return -1;
  const std::int32_t preposition = tree.dependent(static_cast<std::size_t>(noun), Deprel::case_);
  const bool of = preposition >= 0 && lower_case(sentence.tokens[static_cast<std::size_t>(preposition)].form) == "of";
  return of ? noun : -1;
}

// "One of the founders" is a founder.
CandidateMention one_of_several(std::uint32_t index, const SentenceTree& tree, const CoreferenceLexicon& lexicon,
                                std::uint32_t head, std::uint32_t noun) {
  CandidateMention mention = nominal_mention(index, tree, lexicon, noun);
  const Extent extent = noun_phrase_extent(tree, head);
  mention.head = head;
  mention.begin = extent.begin;
  mention.end = extent.end;
  mention.number = Number::singular;
  mention.determiner = Determiner::indefinite;
  mention.possessor = -1;
  mention.salience = salience_of(tree.sentence().tokens[head].deprel);
  return mention;
}

// A pronoun that refers; false for expletives, interrogatives and determiners.
bool pronoun_mention(std::uint32_t index, const SentenceTree& tree, std::uint32_t head, CandidateMention& mention) {
  const Token& token = tree.sentence().tokens[head];
  const PronounEntry* entry = find_pronoun(lower_case(token.form));
  if (entry == nullptr || token.deprel == Deprel::expl || token.deprel == Deprel::det) return false;
  if (is_it_of_time(tree, head)) return false;
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

bool begins_before(const CandidateMention& a, const CandidateMention& b) {
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
  std::sort(mentions.begin() + static_cast<std::ptrdiff_t>(first), mentions.end(), begins_before);
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
  std::sort(mentions.begin() + static_cast<std::ptrdiff_t>(first), mentions.end(), begins_before);
  return cut;
}

bool heads_a_nominal(const Token& token) {
  if (token.form.find("://") != std::string::npos) return false;
  if (is_part_of_a_phrase(token.deprel)) return false;
  if (token.upos == Upos::noun_) return token.deprel != Deprel::amod && token.deprel != Deprel::advmod;
  return token.upos == Upos::propn_;  // a title that stands alone: "the President"
}

// "the French air defense system" is French as a whole, though its tree may say so of the defense.
void add_inner_countries(const SentenceTree& tree, const CoreferenceLexicon& lexicon, std::uint32_t head,
                         Description& description) {
  const Sentence& sentence = tree.sentence();
  for (const std::uint32_t part : tree.dependents(head)) {
    if (sentence.tokens[part].deprel != Deprel::compound) continue;
    for (const std::uint32_t inner : tree.dependents(part)) {
      const std::string_view country = lexicon.country_of_demonym(sentence.tokens[inner].form);
      if (sentence.tokens[inner].deprel != Deprel::amod || country.empty()) continue;
      description.country = fold_name(country);
      description.modifiers.push_back(description.country);
    }
  }
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
        (modifier.deprel == Deprel::nmod_poss && modifier.upos == Upos::propn_) ||
        (modifier.deprel == Deprel::nmod_unmarked && d < head);  // "the Sept. 11 Commission"
    if (!describes) continue;
    std::string_view country = lexicon.country_of_demonym(modifier.form);
    if (country.empty()) country = lexicon.country(modifier.form);
    description.modifiers.push_back(fold_name(country.empty() ? std::string_view{modifier.form} : country));
    if (!country.empty()) description.country = description.modifiers.back();
  }
  add_inner_countries(tree, lexicon, head, description);
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
    const bool person = span.type == NameClass::person && span.end - span.begin > 1;  // "Jan Roe", "April Moreau"
    if (!person && is_calendar_word(lower_case(sentence.tokens[span.begin].form))) continue;
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
    else if (const std::int32_t noun = counted_noun(tree, i); noun >= 0)
      mentions.push_back(one_of_several(sentence_index, tree, lexicon, i, static_cast<std::uint32_t>(noun)));
    else if (heads_a_nominal(sentence.tokens[i]))
      mentions.push_back(nominal_mention(sentence_index, tree, lexicon, i));
  }
  std::sort(mentions.begin() + static_cast<std::ptrdiff_t>(first), mentions.end(), begins_before);
  // Cutting one phrase may make it cross another: a few rounds, then without regard.
  for (int round = 0; round < 3; ++round) nest(mentions, first);
  constexpr int kRounds = 16;
  for (int round = 0; round < kRounds && cut_crossing(mentions, first); ++round) {
  }
}

}  // namespace relata::nlp
