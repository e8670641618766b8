#include "extractors/nlp/coreference/speech_turns.h"

namespace relata::nlp {

std::optional<std::uint32_t> SpeechTurns::said_before(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  const std::uint32_t quotation = view_.quotation(m.sentence, m.head);
  const Number number = m.person == 1 ? m.number : Number::unknown;  // "you" is one or many, and does not tell
  const Key key{quotation != 0, quotation != 0 ? quotation : parties_.turn(m.sentence), m.person, number};
  const auto [found, added] = first_.emplace(key, mention);
  return added ? std::nullopt : std::optional{found->second};
}

}  // namespace relata::nlp
