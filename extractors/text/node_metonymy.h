// A capital that acts stands for its state: "Moscow warned" is Russia's doing, "born in Moscow" a place.
#pragma once

#include <string_view>

#include "core/factuality.h"
#include "extractors/nlp/coreference_lexicon.h"
#include "extractors/text/node_clusters.h"

namespace relata::text {

// How an argument is used.
struct ArgumentUse {
  Role role = Role::other;
  std::string_view preposition;   // lower case, empty when there is none
  std::string_view predicate;     // active lemma, with its preposition
  std::string_view object_lemma;  // the head noun of the proposition's object; for "have"
};

// True where a capital with this use stands for its state. The predicate decides: to say, oppose, accuse, sanction, ...
// is what states do; to lie, grow or be visited is what cities do. In doubt it is the city.
[[nodiscard]] bool stands_for_state(const nlp::CoreferenceLexicon& lexicon, const ArgumentUse& use);

// The subject of a clause whose verbs, or what it is said to be, are those of states: the same for all facts that share it.
[[nodiscard]] bool acts_in_its_clause(const NodeClusters& clusters, TokenRef head);

// True where the name is said as a city's: "Washington, DC", "the city of Moscow", behind a preposition of place.
[[nodiscard]] bool is_said_as_place(const NodeClusters& clusters, TokenRef head);

// True where the words around give it away whatever the predicate: "relations between Moscow and Washington",
// "talks with Beijing".
[[nodiscard]] bool is_party_of_relations(const NodeClusters& clusters, TokenRef head);

// "Spanish is spoken there", "translated into German", "taught himself Japanese": the word of a people, bare, names
// their language there, and neither the people nor the country.
[[nodiscard]] bool is_said_as_language(const NodeClusters& clusters, TokenRef head);

}  // namespace relata::text
