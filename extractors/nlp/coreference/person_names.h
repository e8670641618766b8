// The parts of a person's name, in folded words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace relata::nlp {

// How many words the name has without the place after it: one of "theodorus of tabennese".
[[nodiscard]] std::size_t length_without_place(const std::vector<std::string>& words);

// The family name, what is written after names left out: "king" of "martin luther king jr". Empty for one word.
[[nodiscard]] std::string_view family_name(const std::vector<std::string>& words);

// "obe", "phd", "jr": what is written after names, and is no part of them.
[[nodiscard]] bool stands_after_names(std::string_view folded);

// "santa anna" ends "antonio lopez de santa anna".
[[nodiscard]] bool ends_with_words(const std::vector<std::string>& words, const std::vector<std::string>& last);

// Whether the two can be names of one person in one text: full names that are variants (core/name_forms.h), a family
// name or a given name and a full name, the end of a longer name, the two words of a name in either order (Higuchi Natsu).
[[nodiscard]] bool can_be_one_person(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace relata::nlp
