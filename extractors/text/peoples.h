// Words for where somebody is from, or what he believes: "Kurdish", "Asian", "Muslim". English writes them with a capital.
#pragma once

#include <string_view>

#include "extractors/nlp/coreference_lexicon.h"

namespace relata::text {

// "Kurdish", "European", "Swede": an adjective or a noun for one of a nation, a people, a continent or a religion.
[[nodiscard]] bool is_of_a_people(const nlp::CoreferenceLexicon& lexicon, std::string_view form);

// "Iraqis", "Danes": several of a nation, and not the nation.
[[nodiscard]] bool are_of_a_nation(const nlp::CoreferenceLexicon& lexicon, std::string_view form);

}  // namespace relata::text
