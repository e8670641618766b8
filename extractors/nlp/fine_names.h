// Fine types of names (country, city, facility, law ...) where the name's own words or the name lists tell them.
#pragma once

#include <string_view>

#include "core/sentence.h"
#include "extractors/nlp/network/word_lists.h"

namespace relata::nlp {

// The fine type of a name in the tagger's class: one of those that NameTag lists, empty where nothing tells it. lists:
// those that the whole name stands in; head_lists: those of its head word; head: that word in small letters.
[[nodiscard]] std::string_view fine_type_of(NameClass type, std::uint32_t lists, std::uint32_t head_lists,
                                            std::string_view head);

// Sets NameTag::fine of every name that has none yet and whose type is told.
void set_fine_names(Analysis& analysis, const Gazetteer& gazetteer);

}  // namespace relata::nlp
