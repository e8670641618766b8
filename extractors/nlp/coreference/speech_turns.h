// I, we and you: whom they stand for depends on who speaks, so they are one within what one person says.
//
// A turn is a quotation; outside quotations that of SpeechParties, and for I and we all turns of one known speaker. I and
// you of one voice are one.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>

#include "extractors/nlp/coreference/speech_parties.h"

namespace relata::nlp {

class SpeechTurns {
 public:
  SpeechTurns(const DocumentView& view, const SpeechParties& parties, const ReferenceClusters& clusters)
      : view_(view), parties_(parties), clusters_(clusters) {}

  // The first mention of the same person and number in the turn, or of the same voice; nothing for the first itself, which is remembered.
  // mention: a pronoun of the first or second person.
  [[nodiscard]] std::optional<std::uint32_t> said_before(std::uint32_t mention);

 private:
  enum class Scope : std::uint8_t { turn, quotation, speaker, voice };
  using Key = std::tuple<Scope, std::uint32_t, std::uint8_t, Number>;  // of what, its number, person (0: any), number

  const DocumentView& view_;
  const SpeechParties& parties_;
  const ReferenceClusters& clusters_;
  std::map<Key, std::uint32_t> first_;
};

}  // namespace relata::nlp
