// What a noun phrase is said of by the structure of its sentence: "Jane Doe became a judge", "she served as head of state".
#pragma once

#include <cstdint>

#include "extractors/nlp/coreference/document_view.h"

namespace relata::nlp {

enum class Predication : std::uint8_t {
  none,
  copula,           // "Lodz is a hub for design"
  doubtful_copula,  // "Lodz may be a hub", "is not a hub", "if it were a hub"
  turns_into,       // "she became a judge", "they made her a judge"
  in_role,          // "she served as a judge"
  apposed,          // "Lodz, a hub for design"
  beside            // the same where the tree does not say so: a name, a comma, the phrase
};

struct PredicateOf {
  Predication how = Predication::none;
  std::int32_t subject = -1;  // the mention that it is said of
};

[[nodiscard]] PredicateOf predication_of(const DocumentView& view, std::uint32_t mention);

}  // namespace relata::nlp
