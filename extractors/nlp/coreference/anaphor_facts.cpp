#include "extractors/nlp/coreference/anaphor_facts.h"

#include <algorithm>
#include <optional>

#include "core/name_forms.h"
#include "extractors/nlp/coreference/name_spans.h"

namespace relata::nlp {
namespace {

constexpr std::uint8_t kLastRank = 3;

// The place of a cluster's type in the table of nouns: person, organisation, country, city, place, other.
std::optional<std::size_t> column_of(const DocumentView& view, const ReferenceClusters::Profile& profile) {
  std::string_view fine;
  for (const std::uint32_t name : profile.names) {
    fine = view.head_token(name).name.fine;
    if (!fine.empty()) break;
  }
  switch (profile.type) {
    case NameClass::person:
      return 0;
    case NameClass::organization:
      return 1;
    case NameClass::location:
      return fine == "country" ? 2 : fine == "city" ? 3 : 4;
    case NameClass::miscellaneous:
      return 5;
    case NameClass::none:
      break;
  }
  return std::nullopt;
}

NounFit fit_of(const DocumentView& view, const ReferenceClusters::Profile& profile, std::string_view kinds) {
  const std::optional<std::size_t> column = column_of(view, profile);
  if (!column) return NounFit::unknown_name;
  if (kinds.size() <= *column) return NounFit::unknown_noun;
  return static_cast<NounFit>(kinds[*column] - '0');
}

// Ranks by size, the larger first; the last mentioned of equals.
void rank_by_size(const ReferenceClusters& clusters, std::vector<RankedThing>& named, bool fitting_only) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < named.size(); ++i)
    if (!fitting_only || fits(named[i].fit)) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return clusters.profile(named[a].root).size > clusters.profile(named[b].root).size;
  });
  for (std::size_t rank = 0; rank < order.size() && rank < kLastRank; ++rank)
    (fitting_only ? named[order[rank]].frequency : named[order[rank]].importance) = static_cast<std::uint8_t>(rank);
}

std::string phrase_without_determiner(const Sentence& sentence, const CandidateMention& m) {
  std::uint32_t begin = m.begin;
  while (begin < m.head && (sentence.tokens[begin].upos == Upos::det_ || sentence.tokens[begin].xpos == "PRP$")) ++begin;
  return fold_name(text_of_tokens(sentence, begin, m.end));
}

void look_around(const DocumentView& view, const ReferenceClusters& clusters, std::uint32_t anaphor, AnaphorFacts& facts) {
  const CandidateMention& m = view.mention(anaphor);
  const Sentence& sentence = view.sentence(m.sentence);
  const std::int32_t governor = sentence.tokens[m.head].head;
  for (std::uint32_t i = view.first_mention_near(anaphor); i < view.end_of_mentions_near(anaphor); ++i) {
    const CandidateMention& other = view.mention(i);
    if (i == anaphor) continue;
    if (other.begin >= m.begin && other.end <= m.end) {
      if (other.pronoun != PronounKind::relative) facts.inside.push_back(clusters.root(i));
    } else if (governor >= 0 && sentence.tokens[other.head].head == governor &&
               sentence.tokens[other.head].deprel != Deprel::conj) {
      facts.arguments.push_back(clusters.root(i));
    }
  }
}

}  // namespace

AnaphorFacts facts_of(const DocumentView& view, const CoreferenceLexicon& lexicon, const ReferenceClusters& clusters,
                      const NamedThings& named, std::uint32_t anaphor) {
  const CandidateMention& m = view.mention(anaphor);
  AnaphorFacts facts;
  if (m.kind != MentionKind::nominal) return facts;
  facts.predicate = predication_of(view, anaphor);
  if (facts.predicate.subject >= 0) facts.subject_root = clusters.root(static_cast<std::uint32_t>(facts.predicate.subject));
  if (m.possessor >= 0)
    if (const std::int32_t p = view.mention_at(m.sentence, static_cast<std::uint32_t>(m.possessor)); p >= 0)
      facts.possessor = clusters.root(static_cast<std::uint32_t>(p));
  facts.phrase = phrase_without_determiner(view.sentence(m.sentence), m);
  look_around(view, clusters, anaphor, facts);
  const std::string_view kinds = lexicon.noun_kinds(m.description.head);
  std::uint8_t rank = 0;
  for (const std::uint32_t root : named.recent()) {
    if (clusters.root(root) != root) continue;
    RankedThing thing{root, fit_of(view, clusters.profile(root), kinds), kLastRank, kLastRank, kLastRank};
    if (fits(thing.fit)) thing.recency = std::min(rank++, kLastRank);
    facts.named.push_back(thing);
  }
  facts.fitting = std::min(rank, kLastRank);
  rank_by_size(clusters, facts.named, true);
  rank_by_size(clusters, facts.named, false);
  return facts;
}

}  // namespace relata::nlp
