// Titles of works as the layout of a sentence shows them: capitalised words, at its beginning or in quotation marks.
#pragma once

#include <cstdint>
#include <string_view>

#include "extractors/text/tree.h"

namespace relata::learning {

// Words that may stand within a name or a title between capitalised ones: "of", "the", "von", "&".
[[nodiscard]] bool is_joint(std::string_view lower_case_word);

// Whether every word of [begin, end) has a capital, is a figure or a joint, and at least two have a capital.
[[nodiscard]] bool is_in_title_case(const text::Tree& tree, std::uint32_t begin, std::uint32_t end);

// A title that reads as a sentence of its own, so that no name is a part of it and what it says is not said by the
// text: it has a verb or a negation with a capital, "When Marnie Was There", "No Woman, No Cry".
[[nodiscard]] bool is_sentence_title(const text::Tree& tree, std::uint32_t begin, std::uint32_t end);

// Whether nothing outside [begin, end) denies, supposes, asks or reports: no negation, modal verb, "or", "if" and the
// like, question mark or clause as a complement. "Never Say Never was written by X" is plain, "Never Say Never may have
// been written by X" is not.
[[nodiscard]] bool is_plain_around(const text::Tree& tree, std::uint32_t begin, std::uint32_t end);

// One past the words before the sentence's first bracket, comma, or finite verb in small letters; 0 where it does not
// begin with a name or a title.
[[nodiscard]] std::uint32_t opening_end(const text::Tree& tree);

// The same over commas, where all is in title case: "Jerry, Jerry, Quite Contrary is a 1966 short"; 0 where there is no
// comma.
[[nodiscard]] std::uint32_t title_end(const text::Tree& tree);

}  // namespace relata::learning
