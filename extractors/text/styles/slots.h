// What goes into which slot of an open fact with all its complements, before it is spelled.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/text/styles/surface.h"

namespace relata::text {

struct Slots {
  const Argument* subject = nullptr;
  const Argument* object = nullptr;
  const Argument* recipient = nullptr;  // "gave [Mary] a book"
  std::vector<const Argument*> rest;
  TokenList relation;
  TokenList light_object;  // "made [a quick decision]", where nothing follows that it leads to
  bool light = false;      // "took part in", "made a visit to"
  bool passive = false;
};

// The slots of a proposition; no subject where it has none on the surface.
[[nodiscard]] Slots slots_of(const Surface& words, const Extraction& extraction,
                             std::uint32_t index);
// "occurs in lakes and in rivers": slots for each of the joined complements that the relation leads to; none where the
// first complement is itself joined to something else.
[[nodiscard]] std::vector<Slots> distributed(const Surface& words, const Slots& slots);
// "is closer to | 40,000": an adjective with a complement behind it is part of what is said.
[[nodiscard]] bool leads_on(const Surface& words, const Proposition& proposition, const Slots& slots);

}  // namespace relata::text
