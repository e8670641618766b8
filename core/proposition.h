// The words' view of what a text says: a predicate with role-labelled arguments, how it is put forward and by whom.
// Propositions point at tokens; which things the words stand for is decided later (see core/local_graph.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/factuality.h"
#include "core/sentence.h"

namespace relata {

struct Argument {
  Role role = Role::other;
  std::string preposition;            // lower case, words joined by blanks ("because of"); empty when there is none
  TokenRef head;                      // heads the phrase; usually, not always, in the predicate's sentence
  std::vector<std::uint32_t> tokens;  // its words in the head's sentence, in order, preposition left out
  // Set where the argument is itself a proposition ("said [that Moscow opposes ...]"): an index into the
  // document's propositions. Always free of cycles.
  std::optional<std::uint32_t> clause;
  // Set where the value is these words and no thing: a manner, a degree, a predicative adjective ("strongly").
  std::string literal;
};

// Who puts a proposition forward. No source: nobody in particular ("reportedly").
struct Holder {
  std::optional<TokenRef> source;
  std::string predicate;  // lemma: say, claim, believe
};

struct Proposition {
  TokenRef head;                                // the word that carries the predicate
  std::string predicate;                        // active lemma with particle and preposition: deliver, meet with, position
  std::vector<std::uint32_t> predicate_tokens;  // as said, in order: has been delivered
  Voice voice = Voice::active;
  std::vector<Argument> arguments;              // at most one subject and one object
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::certain;
  std::vector<Holder> holders;                  // outermost first; empty: the document itself
  std::vector<std::string_view> rules;          // names of the rules that made it, in order; static strings
  float confidence = 0.5F;                      // that it is true as stated, 0 to 1
  float open_confidence = 0.5F;                 // that readers of the sentence would list it, 0 to 1
  Span span;                                    // the quote: from the first to the last word it rests on
  bool within_other_claim = false;              // e.g. content of a saying: listed by it, and a claim of its own

  [[nodiscard]] const Argument* find(Role role) const {
    for (const Argument& argument : arguments)
      if (argument.role == role) return &argument;
    return nullptr;
  }
};

}  // namespace relata
