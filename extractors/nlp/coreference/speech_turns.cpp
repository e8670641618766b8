#include "extractors/nlp/coreference/speech_turns.h"

namespace relata::nlp {

std::optional<std::uint32_t> SpeechTurns::said_before(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  const std::uint32_t quotation = view_.quotation(m.sentence, m.head);
  const Number number = m.person == 1 ? m.number : Number::unknown;  // "you" is one or many, and does not tell
  const std::int32_t speaker = m.person == 1 ? parties_.speaker(m.sentence) : -1;
  const Scope scope = quotation != 0 ? Scope::quotation : speaker >= 0 ? Scope::speaker : Scope::turn;
  const std::uint32_t whose = scope == Scope::quotation ? quotation
                              : scope == Scope::speaker ? clusters_.root(static_cast<std::uint32_t>(speaker))
                                                        : parties_.turn(m.sentence);
  const Key key{scope, whose, m.person, number};
  const auto [found, added] = first_.emplace(key, mention);
  return added ? std::nullopt : std::optional{found->second};
}

}  // namespace relata::nlp
