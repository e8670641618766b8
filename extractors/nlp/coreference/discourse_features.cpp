#include "extractors/nlp/coreference/discourse_features.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/nlp/coreference/cluster_features.h"

namespace relata::nlp {
namespace {

using enum AntecedentFeature;

constexpr std::size_t kLastOffered = 6;
constexpr std::uint32_t kDeepestCounted = 3;
constexpr std::uint8_t kOtherSentence = 15;

enum class GrammarRole : std::uint8_t { subject, passive_subject, object, oblique, possessor_of, of_noun, other_role };
constexpr std::uint8_t kRoles = 7;

GrammarRole role_of(const Token& token) {
  if (token.head < 0) return GrammarRole::other_role;
  if (token.deprel == Deprel::nsubj_pass) return GrammarRole::passive_subject;
  if (token.deprel == Deprel::nmod_poss) return GrammarRole::possessor_of;
  switch (universal(token.deprel)) {
    case Deprel::nsubj:
      return GrammarRole::subject;
    case Deprel::obj:
    case Deprel::iobj:
      return GrammarRole::object;
    case Deprel::obl:
      return GrammarRole::oblique;
    case Deprel::nmod:
      return GrammarRole::of_noun;
    default:
      return GrammarRole::other_role;
  }
}

std::int32_t governor_of(const Sentence& sentence, std::int32_t token) {
  return token < 0 ? -1 : sentence.tokens[static_cast<std::size_t>(token)].head;
}

// Of the word: 0 the root, 1 directly below it ...
std::uint32_t depth_of(const Sentence& sentence, std::uint32_t token) {
  std::uint32_t depth = 0;
  for (std::int32_t at = sentence.tokens[token].head; at >= 0 && depth < kDeepestCounted; at = governor_of(sentence, at)) ++depth;
  return depth;
}

bool have_one_governor(const DocumentView& view, const CandidateMention& c, const CandidateMention& m) {
  const std::int32_t theirs = view.sentence(c.sentence).tokens[c.head].head;
  const std::int32_t mine = view.sentence(m.sentence).tokens[m.head].head;
  return theirs >= 0 && mine >= 0 &&
         view.sentence(c.sentence).tokens[static_cast<std::size_t>(theirs)].lemma ==
             view.sentence(m.sentence).tokens[static_cast<std::size_t>(mine)].lemma;
}

// Kind, what it is of its kind, and its place in the clause.
std::uint8_t form_of_first(const CandidateMention& m) {
  return static_cast<std::uint8_t>((7 * number_of(m.kind) + number_of(m.determiner)) * 4 + m.salience);
}
std::uint8_t form_of_last(const CandidateMention& m) {
  return static_cast<std::uint8_t>((6 * number_of(m.kind) + number_of(m.pronoun)) * 4 + m.salience);
}

// How many clusters that may be meant hold the phrase's noun (three: or more), and whether this is one of them.
std::uint8_t same_head_among(const AnaphorFacts& facts, std::vector<OfferedCluster>::const_iterator cluster) {
  const auto count = std::count_if(facts.offered.begin(), facts.offered.end(),
                                   [](const OfferedCluster& o) { return o.has_head; });
  const bool is_one = cluster != facts.offered.end() && cluster->has_head;
  return static_cast<std::uint8_t>(2 * std::min<std::ptrdiff_t>(count, 3) + (is_one ? 1 : 0));
}

void add_course(const AnaphorContext& context, const AnaphorFacts& facts, const CandidateMention& m,
                std::uint32_t candidate, std::vector<FeatureValue>& values) {
  const DocumentView& view = context.view;
  const std::uint32_t root = context.clusters.root(candidate);
  const auto found = std::find_if(facts.offered.begin(), facts.offered.end(),
                                  [&](const OfferedCluster& o) { return o.root == root; });
  const auto nth = static_cast<std::size_t>(found - facts.offered.begin());
  const std::uint32_t times = found == facts.offered.end() ? 0 : found->recent;
  values.push_back({rank, static_cast<std::uint8_t>(std::min(nth, kLastOffered))});
  if (m.kind == MentionKind::nominal) values.push_back({same_heads, same_head_among(facts, found)});
  values.push_back({recent_mentions, static_cast<std::uint8_t>(std::min(times, 4U))});
  values.push_back({first_form, form_of_first(view.mention(root))});
  values.push_back({last_form, form_of_last(view.mention(context.named.last_mention(root)))});
}

// "It seems that ...": what hangs on the word that governs a pronoun, and what this word is.
std::uint8_t clause_around(const SentenceTree& tree, std::int32_t governor) {
  constexpr std::uint8_t kTags = 5;
  if (governor < 0) return kTags - 1;
  bool copula = false, clause = false, open = false;
  for (const std::uint32_t d : tree.dependents(static_cast<std::size_t>(governor))) {
    const Deprel deprel = universal(tree.sentence().tokens[d].deprel);
    copula = copula || deprel == Deprel::cop;
    clause = clause || deprel == Deprel::csubj || deprel == Deprel::ccomp;
    open = open || deprel == Deprel::xcomp || deprel == Deprel::advcl;
  }
  const std::string_view tag = tree.sentence().tokens[static_cast<std::size_t>(governor)].xpos;
  const std::uint8_t kind = tag.starts_with("VB") ? 0 : tag.starts_with("NN") ? 1 : tag.starts_with("JJ") ? 2 : 3;
  const int around = (copula ? 4 : 0) + (clause ? 2 : 0) + (open ? 1 : 0);
  return static_cast<std::uint8_t>(kTags * around + kind);
}

// Verbs whose "it" often stands for nothing, or for what was said.
std::uint8_t verb_of(const Sentence& sentence, std::int32_t governor) {
  constexpr std::array<std::string_view, 18> kVerbs{"be",   "seem", "appear", "take", "make", "happen",
                                                    "turn", "say",  "mean",   "know", "do",   "get",
                                                    "have", "go",   "look",   "find", "think", "become"};
  if (governor < 0) return 0;
  const auto* found =
      std::find(kVerbs.begin(), kVerbs.end(), sentence.tokens[static_cast<std::size_t>(governor)].lemma);
  return found == kVerbs.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(found - kVerbs.begin() + 1);
}

}  // namespace

std::uint8_t number_of_role(const Token& token) { return number_of(role_of(token)); }

void add_discourse_features(const AnaphorContext& context, const AnaphorFacts& facts, std::uint32_t anaphor,
                            std::uint32_t candidate, std::vector<FeatureValue>& values) {
  const DocumentView& view = context.view;
  const CandidateMention& m = view.mention(anaphor);
  const CandidateMention& c = view.mention(candidate);
  add_course(context, facts, m, candidate, values);
  const std::uint32_t words = m.head > c.head ? m.head - c.head : 0;
  values.push_back({roles, static_cast<std::uint8_t>(kRoles * number_of(role_of(view.head_token(anaphor))) +
                                          number_of(role_of(view.head_token(candidate))))});
  values.push_back({words_between, c.sentence == m.sentence ? bucket(words) : kOtherSentence});
  values.push_back({one_verb, static_cast<std::uint8_t>(have_one_governor(view, c, m) ? 1 : 0)});
  values.push_back(
      {depth, static_cast<std::uint8_t>(4 * depth_of(view.sentence(c.sentence), c.head) + m.salience)});
}

void add_new_discourse_features(const AnaphorContext& context, const AnaphorFacts& facts, std::uint32_t anaphor,
                                std::vector<FeatureValue>& values) {
  const CandidateMention& m = context.view.mention(anaphor);
  const Token& token = context.view.head_token(anaphor);
  values.push_back({new_candidates, static_cast<std::uint8_t>(std::min<std::size_t>(facts.offered.size(), 5))});
  if (m.kind != MentionKind::pronoun) return;
  values.push_back({new_clause, clause_around(context.view.tree(m.sentence), token.head)});
  values.push_back({new_verb, verb_of(context.view.sentence(m.sentence), token.head)});
}

}  // namespace relata::nlp
