// Word forms as the tables know them: lower case, typographic marks as plain ones.
#pragma once

#include <string>
#include <string_view>

namespace relata::nlp {

// Lower case; curly quotes, dashes and the ellipsis as ' " - ...; bytes that are no UTF-8 stay as they are.
void fold(std::string_view form, std::string& folded);

}  // namespace relata::nlp
