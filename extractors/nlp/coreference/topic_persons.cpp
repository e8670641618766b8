#include "extractors/nlp/coreference/topic_persons.h"

#include <algorithm>

#include "extractors/nlp/coreference/pronoun_sieve.h"

namespace relata::nlp {
namespace {

constexpr std::uint32_t kLeastMentions = 6;
constexpr std::uint32_t kTimesTheNext = 3;
constexpr std::uint32_t kLeastThatMatter = kLeastMentions / kTimesTheNext + 1;  // fewer stand in no topic's way

bool is_person(const ReferenceClusters::Profile& profile) {
  return profile.type == NameClass::person && profile.animacy != Animacy::thing && profile.number != Number::plural;
}

}  // namespace

void TopicPersons::unlist(std::uint32_t root) {
  Count& own = counts_[root];
  if (own.listed) rankings_[static_cast<std::size_t>(own.gender)].erase({own.mentions, root});
  own.listed = false;
}

void TopicPersons::list(std::uint32_t root) {
  Count& own = counts_[root];
  const ReferenceClusters::Profile& profile = clusters_.profile(root);
  if (own.mentions < kLeastThatMatter || !is_person(profile)) return;
  own.gender = profile.gender;
  own.listed = rankings_[static_cast<std::size_t>(own.gender)].insert({own.mentions, root}).second;
}

void TopicPersons::count(std::uint32_t root, const Count& more) {
  unlist(root);
  Count& own = counts_[root];
  own.mentions += more.mentions;
  own.last = std::max(own.last, more.last);
  own.speaks = own.speaks || more.speaks;
  list(root);
}

void TopicPersons::count_until(std::uint32_t sentence) {
  counts_.resize(view_.mentions().size());
  for (; mergers_read_ < clusters_.merged_roots().size(); ++mergers_read_) {
    const std::uint32_t merged = clusters_.merged_roots()[mergers_read_];
    unlist(merged);
    count(clusters_.root(merged), std::exchange(counts_[merged], {}));
  }
  for (; next_ < view_.mentions().size() && view_.mention(next_).sentence < sentence; ++next_) {
    const CandidateMention& said = view_.mention(next_);
    const bool speaks = said.person != 3 && !view_.is_quoted(said.sentence, said.head);
    count(clusters_.root(next_), {1, next_, speaks});
  }
}

// The first two of a ranking; what has turned out to be another's or nobody's leaves it.
void TopicPersons::add_most_mentioned(Gender ranking, std::vector<std::pair<std::uint32_t, std::uint32_t>>& out) {
  Ranking& ranked = rankings_[static_cast<std::size_t>(ranking)];
  std::size_t added = 0;
  for (auto at = ranked.begin(); at != ranked.end() && added < 2;) {
    const std::pair<std::uint32_t, std::uint32_t> entry = *at++;
    const ReferenceClusters::Profile& profile = clusters_.profile(entry.second);
    if (is_person(profile) && profile.gender == ranking) {
      out.push_back(entry);
      ++added;
    } else {
      unlist(entry.second);
      list(entry.second);
    }
  }
}

std::optional<std::uint32_t> TopicPersons::find(std::uint32_t pronoun) {
  const CandidateMention& m = view_.mention(pronoun);
  if (m.gender == Gender::unknown || m.pronoun == PronounKind::reflexive || view_.is_quoted(m.sentence, m.head)) return {};
  count_until(m.sentence);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> most;
  add_most_mentioned(Gender::unknown, most);
  add_most_mentioned(m.gender, most);
  std::ranges::sort(most, std::greater<>());
  if (most.empty() || most[0].first < kLeastMentions) return {};
  const Count& topic = counts_[most[0].second];
  if (topic.speaks || clusters_.profile(topic.last).gender != m.gender) return {};
  const bool alone = most.size() == 1 || most[1].first * kTimesTheNext <= topic.mentions;
  if (!alone || !clusters_.compatible(topic.last, pronoun) ||
      !may_refer_to(view_, lexicon_, clusters_, pronoun, topic.last))
    return {};
  return topic.last;
}

}  // namespace relata::nlp
