// I, we and you: whom they stand for depends on who speaks, so they are one within what one person says.
//
// A turn is a quotation; outside quotations the whole document, or, where its questions show a dialogue, a paragraph.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "extractors/nlp/coreference/document_view.h"

namespace relata::nlp {

class SpeechTurns {
 public:
  explicit SpeechTurns(const DocumentView& view);

  // The first mention of the same person and number in the turn; nothing for the first itself, which is remembered.
  // mention: a pronoun of the first or second person.
  [[nodiscard]] std::optional<std::uint32_t> said_before(std::uint32_t mention);

 private:
  using Key = std::tuple<bool, std::uint32_t, std::uint8_t, Number>;  // quoted, turn, person, number

  const DocumentView& view_;
  std::vector<std::uint32_t> turn_;  // by sentence
  std::map<Key, std::uint32_t> first_;
};

}  // namespace relata::nlp
