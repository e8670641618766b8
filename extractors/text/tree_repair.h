// Repairs of trees that a parser gets wrong in the same way again and again. Gold trees pass (almost) unchanged.
#pragma once

#include <cstdint>
#include <vector>

#include "core/sentence.h"
#include "extractors/text/rule_lexicon.h"

namespace relata::text {

// A tree's arcs apart from its words. A head that is no index of the sentence means a root.
struct Arcs {
  std::vector<std::uint32_t> heads;
  std::vector<Deprel> relations;
};

[[nodiscard]] Arcs arcs_of(const Sentence& sentence);
// Each repair states its condition on words, tags and arcs, and moves one or two arcs.
[[nodiscard]] Arcs repaired_arcs(const Sentence& sentence, const RuleLexicon& lexicon);

}  // namespace relata::text
