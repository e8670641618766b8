#include "extractors/nlp/coreference/speech_turns.h"

namespace relata::nlp {

std::optional<std::uint32_t> SpeechTurns::said_before(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  const std::uint32_t quotation = view_.quotation(m.sentence, m.head);
  const Number number = m.person == 1 ? m.number : Number::unknown;  // "you" is one or many, and does not tell
  const std::int32_t speaker = m.person == 1 ? parties_.speaker(m.sentence) : -1;
  const std::int32_t voice =
      m.person == 2 || m.number == Number::singular ? parties_.voice(m.sentence, m.person) : -1;
  const Key key = quotation != 0 ? Key{Scope::quotation, quotation, m.person, number}
                  : speaker >= 0 ? Key{Scope::speaker, clusters_.root(static_cast<std::uint32_t>(speaker)), m.person, number}
                  : voice >= 0   ? Key{Scope::voice, static_cast<std::uint32_t>(voice), 0, Number::singular}
                                 : Key{Scope::turn, parties_.turn(m.sentence), m.person, number};
  const auto [found, added] = first_.emplace(key, mention);
  return added ? std::nullopt : std::optional{found->second};
}

}  // namespace relata::nlp
