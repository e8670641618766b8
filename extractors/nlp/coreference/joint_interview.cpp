#include "extractors/nlp/coreference/joint_interview.h"

#include <algorithm>

namespace relata::nlp {
namespace {

// Which of the asked the mention stands for by now, or -1.
std::int32_t one_of(const ReferenceClusters& clusters, const std::vector<std::uint32_t>& asked, std::uint32_t mention) {
  const auto found = std::find_if(asked.begin(), asked.end(),
                                  [&](std::uint32_t person) { return clusters.same(person, mention); });
  return found == asked.end() ? -1 : static_cast<std::int32_t>(*found);
}

}  // namespace

std::vector<std::uint32_t> persons_joined(const DocumentView& view, const ReferenceClusters& clusters,
                                          const std::vector<std::uint32_t>& persons) {
  constexpr std::size_t kMostAsked = 8;
  if (persons.size() < 2 || persons.size() > kMostAsked) return {};
  const CandidateMention& first = view.mention(persons.front());
  const Sentence& sentence = view.sentence(first.sentence);
  for (std::size_t i = 1; i < persons.size(); ++i) {
    if (first_conjunct(sentence, view.mention(persons[i]).head) != first.head) return {};
    if (one_of(clusters, {persons.begin(), persons.begin() + static_cast<std::ptrdiff_t>(i)}, persons[i]) >= 0)
      return {};
  }
  return persons;
}

std::int32_t speaker_among(const DocumentView& view, const ReferenceClusters& clusters,
                           const std::vector<std::uint32_t>& asked, std::uint32_t begin, std::uint32_t end) {
  std::int32_t spoken_of = -1;
  bool says_i = false, several = false;
  for (std::uint32_t m = view.first_mention(begin); m < view.first_mention(end); ++m) {
    const CandidateMention& mention = view.mention(m);
    if (view.is_quoted(mention.sentence, mention.head)) continue;
    const std::int32_t person = one_of(clusters, asked, m);
    if (mention.person == 1 && mention.number == Number::singular) {
      if (person >= 0) return person;  // "I'm Jane Doe"
      says_i = true;
    } else if (mention.kind == MentionKind::name && person >= 0) {
      several = several || (spoken_of >= 0 && spoken_of != person);
      spoken_of = person;
    }
  }
  if (!says_i || spoken_of < 0 || several || asked.size() != 2) return -1;
  const bool first = static_cast<std::uint32_t>(spoken_of) == asked.front();
  return static_cast<std::int32_t>(first ? asked.back() : asked.front());
}

}  // namespace relata::nlp
