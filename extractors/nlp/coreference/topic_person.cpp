#include "extractors/nlp/coreference/topic_person.h"

#include <algorithm>
#include <map>

#include "extractors/nlp/coreference/pronoun_sieve.h"

namespace relata::nlp {
namespace {

constexpr std::uint32_t kLeastMentions = 6;
constexpr std::uint32_t kTimesTheNext = 3;

struct Count {
  std::uint32_t mentions = 0, last = 0;
  bool speaks = false;  // in the text itself, outside quotation marks: whoever talks says "he" of others
};

bool may_be_person(const ReferenceClusters::Profile& profile, Gender gender) {
  return profile.animacy != Animacy::thing && profile.number != Number::plural &&
         (profile.gender == Gender::unknown || profile.gender == gender);
}

}  // namespace

std::optional<std::uint32_t> topic_person(const DocumentView& view, const CoreferenceLexicon& lexicon,
                                          const ReferenceClusters& clusters, std::uint32_t pronoun) {
  const CandidateMention& m = view.mention(pronoun);
  if (m.gender == Gender::unknown || m.pronoun == PronounKind::reflexive || view.is_quoted(m.sentence, m.head)) return {};
  std::map<std::uint32_t, Count> persons;
  for (std::uint32_t i = 0; i < view.mentions().size() && view.mention(i).sentence < m.sentence; ++i) {
    const ReferenceClusters::Profile& profile = clusters.profile(i);
    if (profile.type != NameClass::person || !may_be_person(profile, m.gender)) continue;
    Count& count = persons[clusters.root(i)];
    ++count.mentions;
    count.last = i;
    const CandidateMention& said = view.mention(i);
    count.speaks = count.speaks || (said.person != 3 && !view.is_quoted(said.sentence, said.head));
  }
  const auto most = std::max_element(persons.begin(), persons.end(), [](const auto& a, const auto& b) {
    return a.second.mentions < b.second.mentions;
  });
  if (most == persons.end() || most->second.mentions < kLeastMentions || most->second.speaks ||
      clusters.profile(most->second.last).gender != m.gender)
    return {};
  const bool alone = std::all_of(persons.begin(), persons.end(), [&](const auto& other) {
    return other.first == most->first || other.second.mentions * kTimesTheNext <= most->second.mentions;
  });
  const std::uint32_t topic = most->second.last;
  if (!alone || !clusters.compatible(topic, pronoun) || !may_refer_to(view, lexicon, clusters, pronoun, topic)) return {};
  return topic;
}

}  // namespace relata::nlp
