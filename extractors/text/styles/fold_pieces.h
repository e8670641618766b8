// The complements of a proposition as the fold style has them: each a phrase with its preposition in front.
#pragma once

#include <vector>

#include "extractors/text/styles/surface.h"

namespace relata::text {

struct Piece {
  TokenList tokens;        // with its preposition in front
  std::size_t phrase = 0;  // where the phrase itself begins
  TokenList sorted;        // the phrase, for look-up
  TokenIndex head = 0;
  bool leads = false;      // the relation of those after it goes on behind it
  bool whole = false;      // a clause: not to be cut at its prepositions
  bool literal = false;    // an adjective or a time by its words
};

// Subject and object as they stand on the surface: a passive's patient is its subject, its agent the object.
struct SurfaceRoles {
  const Argument* subject = nullptr;
  const Argument* object = nullptr;
  bool passive = false;
};

// Object first, then the other complements in the order of the sentence.
[[nodiscard]] std::vector<Piece> pieces_of(const Extraction& extraction, const Surface& words,
                                           const Proposition& proposition, SurfaceRoles roles);
// A noun phrase of the tree, without clauses and appositions.
[[nodiscard]] Piece noun_phrase(const Tree& tree, TokenIndex head);
// A noun with its words, "of" phrases too, but without its other prepositional phrases and conjuncts.
[[nodiscard]] TokenList core_of(const Tree& tree, const Piece& piece, TokenIndex noun);

}  // namespace relata::text
