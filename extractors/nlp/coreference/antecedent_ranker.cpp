#include "extractors/nlp/coreference/antecedent_ranker.h"

#include <algorithm>

#include "core/name_forms.h"
#include "extractors/nlp/coreference/person_features.h"
#include "extractors/nlp/coreference/pronoun_sieve.h"
#include "extractors/nlp/coreference/recent.h"
#include "extractors/nlp/coreference/word_tables.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kRecentKept = 40;
constexpr std::size_t kSameHeadKept = 12;
constexpr std::size_t kSameWordKept = 4;
constexpr std::uint32_t kRankedSentencesBack = 3;
constexpr std::size_t kPronounCandidates = 80;

// "the ocean surface is smoother than the land surface": one noun, each with a word that the other lacks.
bool are_told_apart(const Description& a, const Description& b) {
  const auto has_more = [](const Description& x, const Description& y) {
    return !std::includes(y.modifiers.begin(), y.modifiers.end(), x.modifiers.begin(), x.modifiers.end());
  };
  return a.head == b.head && !a.head.empty() && has_more(a, b) && has_more(b, a);
}

// "The Sept. 11 Commission", "the 1999 storm" after a name without the number.
bool has_number_of_its_own(const Description& description, const CandidateMention& name) {
  return std::any_of(description.modifiers.begin(), description.modifiers.end(), [&](const std::string& modifier) {
    if (modifier.empty() || modifier.find_first_not_of("0123456789") != std::string::npos) return false;
    const std::vector<std::string> words = words_of(name.key);
    return std::find(words.begin(), words.end(), modifier) == words.end();
  });
}

// By how much the model must prefer another to whom the rules prefer, in thousandths: 74.6 % of the links right on GAP
// development instead of 73.4, with nearly the same F1.
constexpr std::int32_t kLeastLead = 300;

void ask_rules(const AnaphorContext& context, std::uint32_t pronoun, const std::vector<std::uint32_t>& candidates,
               AnaphorFacts& facts) {
  for (const std::uint32_t candidate : candidates) {
    const int points = points_of(context.view, context.lexicon, context.clusters, pronoun, candidate);
    if (points <= facts.best_points) continue;
    facts.best_points = points;
    facts.favourite = candidate;
  }
}

}  // namespace

std::size_t AntecedentRanker::times_seen(std::uint32_t anaphor) const {
  const auto found = seen_.find(context_.view.mention(anaphor).description.head);
  return found == seen_.end() ? 0 : found->second;
}

// From the candidate, or from what stands for the same in the anaphor's sentence.
bool AntecedentRanker::is_told_apart(std::uint32_t anaphor, std::uint32_t candidate) const {
  const CandidateMention& m = context_.view.mention(anaphor);
  if (are_told_apart(context_.view.mention(candidate).description, m.description)) return true;
  for (std::uint32_t i = anaphor; i-- > 0 && anaphor - i <= kRecentKept;) {
    const CandidateMention& other = context_.view.mention(i);
    if (other.sentence != m.sentence) break;
    if (context_.clusters.same(i, candidate) && are_told_apart(other.description, m.description)) return true;
  }
  return false;
}

bool AntecedentRanker::may_be_meant(std::uint32_t anaphor, std::uint32_t candidate) const {
  const CandidateMention& m = context_.view.mention(anaphor);
  const CandidateMention& c = context_.view.mention(candidate);
  if (candidate >= anaphor || c.determiner == Determiner::absent) return false;
  if (c.kind == MentionKind::nominal && is_relational_or_empty_noun(c.description.head)) return false;
  if (c.sentence == m.sentence && c.end > m.begin) return false;  // inside one another they are two
  if (is_told_apart(anaphor, candidate)) return false;
  if (c.kind == MentionKind::nominal && context_.view.head_token(candidate).deprel == Deprel::vocative)
    return false;  // "Madam Speaker" is you, and no "speaker" that is spoken of
  if (c.kind == MentionKind::name && has_number_of_its_own(m.description, c)) return false;
  const std::string& country = m.description.country;  // "the French system" is not "the Italian system"
  if (c.kind == MentionKind::nominal && !country.empty() && !c.description.country.empty() &&
      country != c.description.country)
    return false;
  return context_.clusters.compatible(candidate, anaphor);
}

std::vector<std::uint32_t> AntecedentRanker::candidates(std::uint32_t anaphor) const {
  const CandidateMention& m = context_.view.mention(anaphor);
  std::vector<std::uint32_t> found;
  if (m.kind == MentionKind::pronoun) {
    for (std::uint32_t i = anaphor; i-- > 0 && anaphor - i <= kPronounCandidates;) {
      if (m.sentence - context_.view.mention(i).sentence > kRankedSentencesBack) break;
      if (may_refer_to(context_.view, context_.lexicon, context_.clusters, anaphor, i)) found.push_back(i);
    }
    return found;
  }
  const auto add_all = [&](const std::deque<std::uint32_t>& mentions) {
    for (const std::uint32_t c : mentions)
      if (may_be_meant(anaphor, c)) found.push_back(c);
  };
  for (const std::uint32_t c : recent_)
    if (m.sentence - context_.view.mention(c).sentence <= kRankedSentencesBack && may_be_meant(anaphor, c))
      found.push_back(c);
  if (const auto same = by_head_.find(m.description.head); same != by_head_.end()) add_all(same->second);
  if (const auto names = by_name_word_.find(m.description.head); names != by_name_word_.end()) add_all(names->second);
  std::sort(found.begin(), found.end(), std::greater<>());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool AntecedentRanker::holds_noun(std::uint32_t root, const std::string& noun) const {
  const std::vector<std::uint32_t>& phrases = context_.clusters.profile(root).descriptions;
  return !noun.empty() && std::any_of(phrases.begin(), phrases.end(), [&](std::uint32_t phrase) {
    return context_.view.mention(phrase).description.head == noun;
  });
}

std::vector<OfferedCluster> AntecedentRanker::clusters_of(std::uint32_t anaphor,
                                                          const std::vector<std::uint32_t>& candidates) const {
  const CandidateMention& m = context_.view.mention(anaphor);
  std::vector<OfferedCluster> offered;
  for (const std::uint32_t candidate : candidates) {
    const std::uint32_t root = context_.clusters.root(candidate);
    const CandidateMention& c = context_.view.mention(candidate);
    auto known = std::find_if(offered.begin(), offered.end(), [&](const OfferedCluster& o) { return o.root == root; });
    if (known == offered.end()) known = offered.insert(offered.end(), {root, 0, holds_noun(root, m.description.head)});
    if (m.sentence - c.sentence <= 1) ++known->recent;
  }
  return offered;
}

std::optional<std::uint32_t> AntecedentRanker::antecedent(std::uint32_t anaphor) const {
  const CandidateMention& m = context_.view.mention(anaphor);
  const std::optional<AnaphorGroup> group = anaphor_group(m);
  if (!group || (m.kind == MentionKind::nominal && is_relational_or_empty_noun(m.description.head)))
    return std::nullopt;
  const std::vector<std::uint32_t> all = candidates(anaphor);
  if (all.empty() && observer_ == nullptr) return std::nullopt;
  AnaphorFacts facts = facts_of(context_.view, context_.lexicon, context_.clusters, context_.named, anaphor);
  facts.times_seen = times_seen(anaphor);
  facts.offered = clusters_of(anaphor, all);
  if (is_person_pronoun(m)) ask_rules(context_, anaphor, all, facts);
  if (observer_ != nullptr) observer_->see(context_, facts, anaphor, all);
  if (all.empty()) return std::nullopt;
  std::optional<std::uint32_t> best;
  std::int32_t best_score = model_.score(*group, new_features(context_, facts, anaphor));
  std::int32_t favourite_score = best_score;
  for (const std::uint32_t candidate : all) {  // the nearest of equals
    const bool describes_unnamed = m.kind == MentionKind::nominal && facts.predicate.how != Predication::none &&
                                   !context_.clusters.is_named(candidate);
    if (describes_unnamed) continue;  // "iodine is the main source in Australia": no name says which source
    const std::int32_t score = model_.score(*group, pair_features(context_, facts, anaphor, candidate));
    if (context_.clusters.same(candidate, facts.favourite)) favourite_score = std::max(favourite_score, score);
    if (score <= best_score) continue;
    best = candidate;
    best_score = score;
  }
  const bool unsure = best && is_person_pronoun(m) && !context_.clusters.same(*best, facts.favourite) &&
                      best_score < favourite_score + kLeastLead;
  return unsure ? std::nullopt : best;
}

void AntecedentRanker::remember(std::uint32_t mention) {
  const CandidateMention& m = context_.view.mention(mention);
  if (m.kind == MentionKind::pronoun) return;
  keep_last(recent_, mention, kRecentKept);
  if (m.kind == MentionKind::name) {
    for (const std::string& word : words_of(m.key)) keep_last(by_name_word_[word], mention, kSameWordKept);
    return;
  }
  keep_last(by_head_[m.description.head], mention, kSameHeadKept);
  ++seen_[m.description.head];
}

}  // namespace relata::nlp
