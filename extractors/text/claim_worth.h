// Which facts a reader wants without the text at hand. Internal to the claim builder.
#pragma once

#include <string_view>
#include <vector>

#include "core/local_graph.h"
#include "core/proposition.h"
#include "extractors/text/rule_lexicon.h"

namespace relata::text {

// False where what the predicate calls for is missing ("the law requires firms", "is from the internet", "sponsored by
// the state") or the parser was not sure of the arcs.
[[nodiscard]] bool is_worth_telling(const Proposition& proposition, const RuleLexicon& lexicon);

// "The government has made cutting the budget a priority": it says no more than contents of whose arcs the parser was
// not sure.
[[nodiscard]] bool rests_on_doubt(const Proposition& proposition, const std::vector<Proposition>& all);
// "Makes sense", "tell the truth": who or what does, the tree lost.
[[nodiscard]] bool lost_its_subject(const Proposition& proposition);
// "Spain and Chad said they would leave", "they" taken for each: of what each is about to do, what it says of itself.
[[nodiscard]] std::vector<LocalNodeId> own_contents(const LocalGraph& graph, LocalNodeId speaker,
                                                    const std::vector<LocalNodeId>& objects);
// "The thing", "a lot": the label of a node that tells nothing by itself.
[[nodiscard]] bool names_nothing(std::string_view label);
// "Are in the process": of what, the label of the object lost.
[[nodiscard]] bool leaves_out_what_goes_on(std::string_view predicate, std::string_view label);
// "Another business, a dealership": that a dealership is a dealership, that a driver is the second driver.
[[nodiscard]] bool says_it_is_itself(const LocalGraph& graph, const LocalClaim& claim);
// "Is a place", "was a man": what is hardly told where nothing else is said of it.
[[nodiscard]] bool names_only_a_kind(std::string_view label);

}  // namespace relata::text
