// I, we and you: whom they stand for depends on who speaks, so they are one within what one person says.
//
// A turn is a quotation; outside quotations that of SpeechParties.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>

#include "extractors/nlp/coreference/speech_parties.h"

namespace relata::nlp {

class SpeechTurns {
 public:
  SpeechTurns(const DocumentView& view, const SpeechParties& parties) : view_(view), parties_(parties) {}

  // The first mention of the same person and number in the turn; nothing for the first itself, which is remembered.
  // mention: a pronoun of the first or second person.
  [[nodiscard]] std::optional<std::uint32_t> said_before(std::uint32_t mention);

 private:
  using Key = std::tuple<bool, std::uint32_t, std::uint8_t, Number>;  // quoted, turn, person, number

  const DocumentView& view_;
  const SpeechParties& parties_;
  std::map<Key, std::uint32_t> first_;
};

}  // namespace relata::nlp
