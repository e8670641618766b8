// Lexicalisations as text: tree paths and argument slots, as they stand in Turtle files.
//
//   path   "<nsubj found/VERB >obj"                 subject <-nsubj- found -obj-> object
//          "<nsubj:pass bear/VERB >obl(in)"         "(in)": the preposition of the step's lower word
//          ">appos founder/NOUN >nmod(of)"
//   A step is < (to the head) or > (to a dependent), the relation, and its preposition in brackets if it has one. The
//   word after it is the lemma that it comes to, with its part of speech behind a stroke; "*" stands for any lemma
//   ("*/VERB"), nothing for any word. A backslash before a stroke, a backslash, "*", "<" or ">" of a lemma keeps it.
//   slot   "subject", "recipient(to)", "(of)"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ontology/ontology.h"

namespace relata::ontology {

// At most this many steps: longer paths say nothing that would come twice.
inline constexpr std::size_t kMostSteps = 16;

// Nothing where the text is no path; `fault` then says why, ready for a diagnostic ("'foo' is no relation").
[[nodiscard]] std::optional<std::vector<PathStep>> parse_path(std::string_view text, std::string& fault);
[[nodiscard]] std::string format_path(const std::vector<PathStep>& steps);

[[nodiscard]] std::optional<ArgumentSlot> parse_slot(std::string_view text, std::string& fault);
[[nodiscard]] std::string format_slot(const ArgumentSlot& slot);

}  // namespace relata::ontology
