#include "extractors/nlp/coreference/antecedent_features.h"

#include <algorithm>
#include <string>

#include "core/ascii.h"
#include "core/name_forms.h"
#include "extractors/nlp/coreference/cluster_features.h"
#include "extractors/nlp/coreference/discourse_features.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/nlp/coreference/person_features.h"

namespace relata::nlp {
namespace {

using enum AntecedentFeature;

constexpr std::array<std::string_view, 34> kNounClasses{
    "act",      "animal",   "artifact", "attribute", "body",     "cognition", "communication", "disease", "document",
    "event",    "facility", "feeling",  "food",      "group",    "language",  "money",         "motive",  "object",
    "organisation", "person", "phenomenon", "place", "plant",    "possession", "process",      "quantity", "relation",
    "shape",    "state",    "substance", "time",     "top",      "unit",      "vehicle"};

// 0 for an unknown noun.
std::uint8_t class_of(const CoreferenceLexicon& lexicon, const CandidateMention& mention) {
  if (mention.kind != MentionKind::nominal) return 0;
  const std::string_view classes = lexicon.noun_classes(mention.description.head);
  const auto* found = std::find(kNounClasses.begin(), kNounClasses.end(), classes.substr(0, classes.find('|')));
  return found == kNounClasses.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(found - kNounClasses.begin() + 1);
}

template <class Value>
std::uint8_t pair_of(Value a, Value b) {
  return static_cast<std::uint8_t>(3 * number_of(a) + number_of(b));
}

std::uint8_t form_of(const CandidateMention& mention) {
  if (mention.kind == MentionKind::name) return number_of(mention.type);
  if (mention.kind == MentionKind::nominal) return static_cast<std::uint8_t>(8 + number_of(mention.determiner));
  return static_cast<std::uint8_t>(16 + 8 * (mention.person == 3 ? 1 : 0) + number_of(mention.pronoun));
}

enum HeadRelation : std::uint8_t { different, same, word_of_name, same_in_cluster };

bool name_holds(const CandidateMention& name, const std::string& word) {
  const std::vector<std::string> words = words_of(name.key);
  return std::find(words.begin(), words.end(), word) != words.end();
}

HeadRelation head_relation(const AnaphorContext& context, const CandidateMention& anaphor, std::uint32_t candidate) {
  if (anaphor.kind != MentionKind::nominal || anaphor.description.head.empty()) return different;
  const CandidateMention& c = context.view.mention(candidate);
  const std::string& head = anaphor.description.head;
  if (c.kind == MentionKind::nominal && c.description.head == head) return same;
  const ReferenceClusters::Profile& profile = context.clusters.profile(candidate);
  for (const std::uint32_t name : profile.names)
    if (name_holds(context.view.mention(name), head)) return word_of_name;
  for (const std::uint32_t other : profile.descriptions)
    if (context.view.mention(other).description.head == head) return same_in_cluster;
  return different;
}

// How the modifiers of two nouns compare: 0 both bare, 1 equal, 2 the anaphor's are fewer, 3 more, 4 they overlap,
// 5 have nothing in common.
std::uint8_t modifier_relation(const Description& candidate, const Description& anaphor) {
  if (candidate.modifiers.empty() && anaphor.modifiers.empty()) return 0;
  if (candidate.modifiers == anaphor.modifiers) return 1;
  const auto includes = [](const std::vector<std::string>& all, const std::vector<std::string>& some) {
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
  };
  if (includes(candidate.modifiers, anaphor.modifiers)) return 2;
  if (includes(anaphor.modifiers, candidate.modifiers)) return 3;
  const bool overlap = std::any_of(candidate.modifiers.begin(), candidate.modifiers.end(), [&](const std::string& m) {
    return std::binary_search(anaphor.modifiers.begin(), anaphor.modifiers.end(), m);
  });
  return overlap ? 4 : 5;
}

std::string phrase_of(const DocumentView& view, const CandidateMention& mention) {
  std::uint32_t begin = mention.begin;
  const Sentence& sentence = view.sentence(mention.sentence);
  while (begin < mention.head && sentence.tokens[begin].upos == Upos::det_) ++begin;
  return lower_case(text_of_tokens(sentence, begin, mention.end));
}

// 0 neither has one, 1 the candidate, 2 the anaphor, 3 both the same, 4 two.
std::uint8_t possessor_relation(const AnaphorContext& context, const CandidateMention& c, const CandidateMention& m) {
  if (c.possessor < 0 || m.possessor < 0)
    return static_cast<std::uint8_t>((c.possessor >= 0 ? 1 : 0) + (m.possessor >= 0 ? 2 : 0));
  const std::int32_t x = context.view.mention_at(c.sentence, static_cast<std::uint32_t>(c.possessor));
  const std::int32_t y = context.view.mention_at(m.sentence, static_cast<std::uint32_t>(m.possessor));
  const bool one =
      x >= 0 && y >= 0 && context.clusters.same(static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y));
  return one ? 3 : 4;
}

// 0 other sentence, 1 same sentence, 2 argument of one verb.
std::uint8_t clause_relation(const DocumentView& view, const CandidateMention& c, const CandidateMention& m) {
  if (c.sentence != m.sentence) return 0;
  const Sentence& sentence = view.sentence(m.sentence);
  return sentence.tokens[c.head].head == sentence.tokens[m.head].head ? 2 : 1;
}

std::uint8_t quote_relation(const DocumentView& view, const CandidateMention& c, const CandidateMention& m) {
  const std::uint32_t a = view.quotation(c.sentence, c.head);
  const std::uint32_t b = view.quotation(m.sentence, m.head);
  if (a == b) return a == 0 ? 0 : 1;
  return a == 0 ? 2 : b == 0 ? 3 : 4;
}

// What its kind says of a candidate with a name, and of one without.
void add_kinds(const AnaphorContext& context, std::uint32_t anaphor, std::uint32_t candidate,
               std::vector<FeatureValue>& values) {
  const std::uint8_t own = class_of(context.lexicon, context.view.mention(anaphor));
  const ReferenceClusters::Profile& profile = context.clusters.profile(candidate);
  if (!profile.names.empty()) {
    values.push_back({kind_of_name, static_cast<std::uint8_t>(5 * own + number_of(profile.type))});
    return;
  }
  if (context.view.mention(candidate).kind != MentionKind::nominal) return;
  const std::uint8_t other = class_of(context.lexicon, context.view.mention(candidate));
  values.push_back({kind_of_noun, own == 0 ? other : static_cast<std::uint8_t>(own == other ? 100 : 101)});
}

}  // namespace

std::optional<AnaphorGroup> anaphor_group(const CandidateMention& mention) {
  using enum AnaphorGroup;
  if (mention.kind == MentionKind::name || mention.person != 3) return std::nullopt;
  if (mention.kind == MentionKind::pronoun) {
    if (mention.pronoun == PronounKind::relative || mention.pronoun == PronounKind::demonstrative) return std::nullopt;
    const bool plural = mention.number == Number::plural;
    const bool possessive_form = mention.pronoun == PronounKind::possessive;
    if (plural) return possessive_form ? their : they;
    if (mention.animacy == Animacy::person) return possessive_form ? his : he;
    return possessive_form ? its : it;
  }
  switch (mention.determiner) {
    case Determiner::definite:
      return definite;
    case Determiner::demonstrative:
      return demonstrative;
    case Determiner::possessive:
      return possessive;
    case Determiner::indefinite:
    case Determiner::quantified:
    case Determiner::absent:
      return std::nullopt;
    case Determiner::none:
      break;
  }
  return bare;
}

std::vector<FeatureValue> pair_features(const AnaphorContext& context, AnaphorFacts& facts, std::uint32_t anaphor,
                                        std::uint32_t candidate) {
  const DocumentView& view = context.view;
  const CandidateMention& m = view.mention(anaphor);
  const CandidateMention& c = view.mention(candidate);
  const ReferenceClusters::Profile& profile = context.clusters.profile(candidate);
  const std::uint8_t distance = bucket(m.sentence - c.sentence);
  const HeadRelation head_match = head_relation(context, m, candidate);
  std::vector<FeatureValue> values{
      {sentences_between, distance},
      {mentions_between, bucket(anaphor - candidate)},
      {form, form_of(c)},
      {salience, static_cast<std::uint8_t>(16 * std::min<std::uint8_t>(distance, 2) + 4 * c.salience + m.salience)},
      {deprel, number_of(view.head_token(candidate).deprel)},
      {number, pair_of(profile.number, m.number)},
      {gender, pair_of(profile.gender, m.gender)},
      {animacy, pair_of(profile.animacy, m.animacy)},
      {cluster, static_cast<std::uint8_t>(2 * bucket(profile.size) + (profile.names.empty() ? 0 : 1))},
      {clause, static_cast<std::uint8_t>(4 * clause_relation(view, c, m) + m.salience)},
      {quoted, quote_relation(view, c, m)},
  };
  add_kinds(context, anaphor, candidate, values);
  add_discourse_features(context, facts, anaphor, candidate, values);
  add_person_features(context, facts, anaphor, candidate, values);
  if (m.kind != MentionKind::nominal) return values;
  values.push_back({head, static_cast<std::uint8_t>(8 * head_match + number_of(c.determiner))});
  values.push_back({head_and_distance, static_cast<std::uint8_t>(16 * head_match + distance)});
  values.push_back({possessor, static_cast<std::uint8_t>(5 * head_match + possessor_relation(context, c, m))});
  if (head_match == same) {
    values.push_back({modifiers, static_cast<std::uint8_t>(8 * modifier_relation(c.description, m.description) +
                                                           number_of(c.determiner))});
    values.push_back({phrase, static_cast<std::uint8_t>(phrase_of(view, c) == phrase_of(view, m) ? 1 : 0)});
  }
  if (c.kind == MentionKind::name)
    values.push_back({title, static_cast<std::uint8_t>(2 * (context.lexicon.country(c.name).empty() ? 0 : 1) +
                                                       (context.lexicon.is_city(c.name) ? 1 : 0))});
  add_cluster_features(context, facts, anaphor, candidate, values);
  return values;
}

std::vector<FeatureValue> new_features(const AnaphorContext& context, const AnaphorFacts& facts, std::uint32_t anaphor) {
  const DocumentView& view = context.view;
  const CandidateMention& m = view.mention(anaphor);
  const SentenceTree& tree = view.tree(m.sentence);
  const bool complements = tree.has(m.head, Deprel::nmod) || tree.has(m.head, Deprel::acl);
  const bool clauses = tree.has(m.head, Deprel::acl_relcl);
  const auto modifier_count = std::min<std::size_t>(m.description.modifiers.size(), 3);
  std::vector<FeatureValue> values{
      {new_bias, 0},
      {new_kind, class_of(context.lexicon, m)},
      {new_deprel, number_of(view.head_token(anaphor).deprel)},
      {new_head_seen, static_cast<std::uint8_t>(4 * bucket(facts.times_seen) + modifier_count)},
      {new_complements, static_cast<std::uint8_t>((complements ? 1 : 0) + (clauses ? 2 : 0))},
      {new_place, static_cast<std::uint8_t>(m.sentence == 0 ? 0 : view.sentence(m.sentence).begins_paragraph ? 1 : 2)},
      {new_number, number_of(m.number)},
      {new_modifiers, static_cast<std::uint8_t>(modifier_count)},
  };
  add_new_discourse_features(context, facts, anaphor, values);
  add_new_person_features(context, facts, anaphor, values);
  if (m.kind == MentionKind::nominal) add_new_cluster_features(context, facts, anaphor, values);
  return values;
}

}  // namespace relata::nlp
