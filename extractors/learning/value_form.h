// How a user's facts write what a text says: as said, dates and numbers in another notation, a country for its demonym,
// with something before or behind ("Danish" is "Danish language"), a person without middle names.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "extractors/learning/argument.h"
#include "extractors/nlp/coreference_lexicon.h"
#include "extractors/text/tree.h"

namespace relata::learning {

// Written as a template with one slot: "{said}", "{said} language", "{country}", "{date YYYY-MM-DD}", "{number 0.0}".
struct ValueForm {
  std::string slot = "said";  // what stands between the braces
  std::string prefix, suffix;
  auto operator<=>(const ValueForm&) const = default;
};
[[nodiscard]] std::string text_of(const ValueForm& form);
// nullopt where the text is no template, or its slot is none that is known.
[[nodiscard]] std::optional<ValueForm> value_form_from(std::string_view text);

struct Rendering {
  std::string slot;
  std::string text;
  std::string loose;  // loose_key(text)
};

// What the commonest form is counted by: "date", "year", "number", "full name" of a person with more than two names
// before brackets, "" for all others.
[[nodiscard]] std::string_view form_group(const Argument& argument, const std::vector<Rendering>& renderings);

// Every slot that the argument can fill, "said" first.
[[nodiscard]] std::vector<Rendering> renderings_of(const Document& document, const text::Tree& tree,
                                                   const Argument& argument, const nlp::CoreferenceLexicon& lexicon);

// The key by which two values are the same: letter case, blanks and underscores do not count.
[[nodiscard]] std::string value_key(std::string_view value);
// Nor do diacritics, full stops, hyphens and quotation marks.
[[nodiscard]] std::string loose_key(std::string_view value);

}  // namespace relata::learning
