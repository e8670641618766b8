// What a thing is: person, organisation, country, city, document ... from name tags, lexicons and head nouns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/node_clusters.h"

namespace relata::text {

// Of an entity with this label; sorted, unique.
[[nodiscard]] std::vector<std::string> types_of_entity(const NodeClusters& clusters, std::uint32_t cluster,
                                                       std::string_view label);
// Of a noun without a name.
[[nodiscard]] std::vector<std::string> types_of_noun(const nlp::CoreferenceLexicon& lexicon, std::string_view lemma);

}  // namespace relata::text
