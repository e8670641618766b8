// The words of a sentence as its text has them: what the renderers of open facts share.
#pragma once

#include <string>
#include <string_view>

#include "core/proposition.h"
#include "extractors/text/propositions.h"
#include "extractors/text/tree.h"

namespace relata::text {

// The words of one sentence as the text's white-space tokens.
class Surface {
 public:
  Surface(std::string_view text, const Tree& of) : tree(of), text_(text), sentence_(of.sentence()) {}

  // In the order given, a white-space token that several tokens touch once.
  [[nodiscard]] std::string join(const TokenList& tokens) const;
  [[nodiscard]] const Sentence& sentence() const { return sentence_; }

  // The words right before a phrase that are its preposition, as they stand in the sentence; empty where they differ.
  [[nodiscard]] TokenList preposition_before(TokenIndex first, const std::string& preposition) const;
  // "is [at] the hall", "was born [in] Oslo": the preposition before a phrase that has joined the predicate, where the
  // predicate's words have it not.
  [[nodiscard]] TokenList joined_preposition(const Proposition& proposition, TokenIndex first) const;
  // All words under a clause's verb, but for "that" and punctuation at its ends, and for what has this verb in it
  // ("..., says Anna"); with its "that" where it is to stand there.
  [[nodiscard]] TokenList clause_words(TokenIndex head, TokenIndex without, bool with_that = false) const;
  // An argument's words as they stand: with the quotation marks in and around them, without a conjunction before them.
  [[nodiscard]] TokenList whole_phrase(const Argument& argument) const;
  // The same with the title right before a name and the name right behind a description: "General Gordon", "the
  // album X".
  [[nodiscard]] TokenList titled_phrase(const Argument& argument) const;
  // With what it is empty without: "a chance to win", "the idea of leaving", "was the reason that he left"; but
  // not what the proposition tells of it or has as a content of its own.
  [[nodiscard]] TokenList defined_phrase(const Argument& argument, const Proposition& of) const;
  // The "who" of "the man who left and came back", seen from either verb; kNoToken where there is none.
  [[nodiscard]] TokenIndex relative_subject(TokenIndex verb) const;
  // "was born and raised": what a joined verb of the same form takes over of the first one's auxiliaries and negation.
  [[nodiscard]] TokenList shared_auxiliaries(TokenIndex verb) const;
  const Tree& tree;

 private:
  // ", Utah" behind "Murray": the place that this one lies in, with its comma.
  [[nodiscard]] TokenList place_behind(TokenIndex last) const;

  [[nodiscard]] TokenList name_after(TokenIndex last) const;

  std::string_view text_;
  const Sentence& sentence_;
};

// "agreed to sell", "forced them to close": the governing verb's words before the infinitive, and whose deed it is.
struct Chain {
  const Proposition* outer = nullptr;  // none: the proposition is told by itself
  const Argument* subject = nullptr;
  const Argument* object = nullptr;    // "them"
  TokenList verbs;                     // of all the governing verbs, outermost first
  TokenIndex to = kNoToken;            // the "to" before the infinitive
};
[[nodiscard]] Chain chain_of(const Extraction& extraction, std::uint32_t index);
// An infinitive or gerund is told with the verb above it, also without "to" ("helped them win"); a finite clause by itself.
[[nodiscard]] bool chains(const Extraction& extraction, const Argument& argument);

}  // namespace relata::text
