#include "extractors/learning/learned_claims.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/learning/title.h"

namespace relata::learning {
namespace {

constexpr std::string_view kLearnedRule = "learned";  // in the evidence of such claims

// The node of the mention that fills the span best (code points); not valid where none overlaps.
LocalNodeId node_at(const LocalGraph& graph, Span span) {
  LocalNodeId best;
  std::uint32_t most = 0;
  for (const LocalMention& mention : graph.mentions) {
    const std::uint32_t begin = std::max(span.begin, mention.span.begin), end = std::min(span.end, mention.span.end);
    if (begin >= end) continue;
    const std::uint32_t share = 1000 * (end - begin) / (span.size() + mention.span.size() - (end - begin));
    if (share <= most) continue;
    most = share;
    best = mention.node;
  }
  return best;
}

// What has no node yet: a date or a number is a literal, all else a thing of that name.
LocalNodeId added_node(LocalGraph& graph, const FoundFact& fact, std::string_view kind, LocalMention mention) {
  LocalNode node;
  node.kind = is_literal(kind) ? NodeKind::literal : NodeKind::entity;
  node.label = is_literal(kind) ? fact.object : mention.text;
  if (node.kind == NodeKind::literal) {
    node.datatype = "xsd:string";
    node.text = mention.text;
  } else {
    node.aliases.push_back({mention.text, 1});
  }
  mention.node = LocalNodeId{graph.nodes.size()};
  graph.nodes.push_back(std::move(node));
  graph.mentions.push_back(std::move(mention));
  return graph.mentions.back().node;
}

}  // namespace

bool AssertedPlaces::is_asserted(const Passage& passage, const CandidatePair& pair, const FoundFact& fact) const {
  const Argument& subject = passage.arguments[passage.phrases[pair.subject].model];
  const text::Tree& tree = passage.trees[subject.sentence];
  if (is_sentence_title(tree, subject.begin, subject.end) && is_plain_around(tree, subject.begin, subject.end))
    return true;
  const Span words = index_.code_points(fact.subject_words), object = index_.code_points(fact.object_span);
  const std::optional<bool> both = innermost({words, object});
  return both ? *both : innermost({object}).value_or(true);
}

std::optional<bool> AssertedPlaces::innermost(std::initializer_list<Span> places) const {
  std::uint32_t shortest = 0;
  std::optional<bool> asserted;
  for (const LocalClaim& claim : graph_.claims) {
    for (const LocalEvidence& evidence : claim.evidence) {
      const auto holds = [&](Span place) { return evidence.span.contains(place); };
      if (!std::ranges::all_of(places, holds)) continue;
      const std::uint32_t size = evidence.span.end - evidence.span.begin;
      if (asserted && size > shortest) continue;
      asserted = is_assertable(claim) || (asserted && size == shortest && *asserted);
      shortest = size;
    }
  }
  return asserted;
}

void LearnedClaims::add_to(LocalGraph& graph, const Document& document, const Analysis& analysis) const {
  const Passage passage = read_passage(document, analysis, lexicon_);
  const std::vector<CandidatePair> pairs = read_pairs(passage, lexicon_, cues_);
  const AssertedPlaces places(document, graph);
  const std::vector<FoundFact> facts = finder_.find(passage, pairs, [&](const FoundFact& fact) {
    return places.is_asserted(passage, pairs[fact.pair], fact);
  });
  const CodePointIndex& index = places.index();
  std::vector<LocalClaim> made;
  for (const FoundFact& fact : facts) {
    const LearnedProperty& property = model_.properties[fact.property];
    LocalClaim claim;
    claim.subject = node_at(graph, index.code_points(fact.subject_words));
    claim.object = node_at(graph, index.code_points(fact.object_span));
    if (!claim.subject.valid()) continue;
    const std::string said{fact.object_span.of(document.text)};
    const Phrase& object = passage.phrases[pairs[fact.pair].object];
    if (!claim.object.valid())
      claim.object = added_node(graph, fact, passage.arguments[object.model].kind,
                                {{}, object.sentence, index.code_points(fact.object_span), said});
    if (claim.object == claim.subject) continue;
    claim.predicate = property.label;
    claim.property = property.iri;
    claim.subject_text = fact.subject_words.of(document.text);
    claim.object_text = said;
    claim.confidence = static_cast<float>(fact.probability);
    const Span bytes{std::min(fact.subject_words.begin, fact.object_span.begin),
                     std::max(fact.subject_words.end, fact.object_span.end)};
    LocalEvidence evidence;
    evidence.sentence = object.sentence;
    evidence.span = index.code_points(bytes);
    evidence.text = bytes.of(document.text);
    evidence.rules.emplace_back(kLearnedRule);
    evidence.score = claim.confidence;
    claim.evidence.push_back(std::move(evidence));
    made.push_back(std::move(claim));
  }
  std::ranges::move(made, std::back_inserter(graph.claims));
}

}  // namespace relata::learning
