#include "extractors/nlp/coreference/person_features.h"

#include <algorithm>

#include "extractors/nlp/coreference/cluster_features.h"
#include "extractors/nlp/coreference/discourse_features.h"
#include "extractors/nlp/coreference/pronoun_sieve.h"

namespace relata::nlp {
namespace {

using enum AntecedentFeature;

constexpr std::uint8_t kLastStanding = 3;

std::uint8_t levels(int points, int step, int most) {
  return static_cast<std::uint8_t>(std::clamp(points / step, 0, most));
}

// Whether the word is at or below the ancestor.
bool is_below(const Sentence& sentence, std::uint32_t word, std::uint32_t ancestor) {
  std::int32_t at = static_cast<std::int32_t>(word);
  for (std::size_t steps = 0; at >= 0 && steps <= sentence.size(); ++steps) {
    if (at == static_cast<std::int32_t>(ancestor)) return true;
    at = sentence.tokens[static_cast<std::size_t>(at)].head;
  }
  return false;
}

// 0 another sentence, 1 one clause, 2 the candidate's clause holds the pronoun's, 3 the other way round, 4 side by side.
std::uint8_t clauses_of(const DocumentView& view, const CandidateMention& c, const CandidateMention& m) {
  if (c.sentence != m.sentence) return 0;
  const Sentence& sentence = view.sentence(m.sentence);
  const std::uint32_t theirs = clause_of(sentence, c.head);
  const std::uint32_t own = clause_of(sentence, m.head);
  if (theirs == own) return 1;
  return is_below(sentence, own, theirs) ? 2 : is_below(sentence, theirs, own) ? 3 : 4;
}

// "Ann told Mary that she": whether the candidate's verb tells, and the pronoun stands in what is told.
bool is_told(const AnaphorContext& context, const CandidateMention& c, const CandidateMention& m) {
  if (c.sentence != m.sentence) return false;
  const Sentence& sentence = context.view.sentence(m.sentence);
  const std::int32_t verb = sentence.tokens[c.head].head;
  if (verb < 0 || context.lexicon.verb_class(sentence.tokens[static_cast<std::size_t>(verb)].lemma) != "communication") return false;
  const auto clauses = context.view.tree(m.sentence).dependents(static_cast<std::size_t>(verb));
  return std::any_of(clauses.begin(), clauses.end(), [&](std::uint32_t d) {
    const Deprel deprel = sentence.tokens[d].deprel;
    return (deprel == Deprel::ccomp || deprel == Deprel::xcomp) && is_below(sentence, m.head, d);
  });
}

// How many of the clusters that may be meant have more mentions so far.
std::uint8_t standing_of(const AnaphorContext& context, const AnaphorFacts& facts, std::uint32_t root) {
  const std::uint32_t size = context.clusters.profile(root).size;
  const auto larger = std::count_if(facts.offered.begin(), facts.offered.end(), [&](const OfferedCluster& o) {
    return context.clusters.profile(o.root).size > size;
  });
  return static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(larger, kLastStanding));
}

std::uint8_t paragraphs_between(const DocumentView& view, const CandidateMention& c, const CandidateMention& m) {
  std::uint8_t count = 0;
  for (std::uint32_t s = c.sentence + 1; s <= m.sentence && count < 2; ++s)
    if (view.sentence(s).begins_paragraph) ++count;
  return count;
}

}  // namespace

bool is_person_pronoun(const CandidateMention& m) {
  return m.kind == MentionKind::pronoun && m.animacy == Animacy::person && m.number != Number::plural;
}

void add_person_features(const AnaphorContext& context, const AnaphorFacts& facts, std::uint32_t anaphor,
                         std::uint32_t candidate, std::vector<FeatureValue>& values) {
  const DocumentView& view = context.view;
  const CandidateMention& m = view.mention(anaphor);
  if (!is_person_pronoun(m)) return;
  const CandidateMention& c = view.mention(candidate);
  const ReferenceClusters::Profile& profile = context.clusters.profile(candidate);
  const int own = points_of(view, context.lexicon, context.clusters, anaphor, candidate);
  const std::uint8_t near = static_cast<std::uint8_t>(std::min<std::uint32_t>(m.sentence - c.sentence, 3));
  const std::uint8_t theirs = number_of_role(view.head_token(candidate)), mine = number_of_role(view.head_token(anaphor));
  values.push_back({points, levels(own, 6, 24)});
  values.push_back({points_behind, levels(facts.best_points - own + 3, 4, 20)});
  values.push_back({roles_and_distance, static_cast<std::uint8_t>(64 * near + 8 * mine + theirs)});
  values.push_back({clauses, static_cast<std::uint8_t>(16 * clauses_of(view, c, m) + 4 * c.salience + std::min<std::uint16_t>(m.salience, 3))});
  values.push_back({told, static_cast<std::uint8_t>(is_told(context, c, m) ? 1 + theirs : 0)});
  const std::uint8_t standing_here = standing_of(context, facts, context.clusters.root(candidate));
  values.push_back({standing, static_cast<std::uint8_t>(32 * near + 8 * standing_here + std::min<std::uint8_t>(bucket(profile.size), 7))});
  values.push_back({paragraphs, static_cast<std::uint8_t>(6 * paragraphs_between(view, c, m) + 2 * (profile.names.empty() ? 0 : 1) +
                                                         (profile.gender == Gender::unknown ? 1 : 0))});
  values.push_back({kind_and_gender, static_cast<std::uint8_t>(16 * number_of(profile.type) + 4 * number_of(profile.gender) +
                                                              number_of(profile.animacy))});
}

void add_new_person_features(const AnaphorContext& context, const AnaphorFacts& facts, std::uint32_t anaphor,
                             std::vector<FeatureValue>& values) {
  const CandidateMention& m = context.view.mention(anaphor);
  if (!is_person_pronoun(m)) return;
  values.push_back({new_points, levels(facts.best_points, 6, 24)});
  values.push_back({new_quoted, static_cast<std::uint8_t>(context.view.is_quoted(m.sentence, m.head) ? 1 : 0)});
}

}  // namespace relata::nlp
