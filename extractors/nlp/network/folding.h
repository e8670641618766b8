// Word forms as the tables know them: lower case, typographic marks as plain ones.
#pragma once

#include <string>
#include <string_view>

namespace relata::nlp {

// "2,00,000", "1,25,00,000": digits in pairs before the last three, as India writes them.
[[nodiscard]] bool is_grouped_in_pairs(std::string_view form);

// Lower case; curly quotes, dashes and the ellipsis as ' " - ...; pairs of digits in groups of three ("200,000"); bytes
// that are no UTF-8 stay as they are.
void fold(std::string_view form, std::string& folded);

}  // namespace relata::nlp
