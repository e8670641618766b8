// Forms of names: folding, words, spelling variants, acronyms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata {

// Lower case, without diacritics, full stops, a final 's; hyphens and white space are one blank: the key by which two
// spellings of one name are equal. "U.S." gives "us".
[[nodiscard]] std::string fold_name(std::string_view name);

// What stands between separators, nothing empty: of a folded name its words.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text, std::string_view separators = " ");

// Number of insertions, deletions and substitutions (Levenshtein 1966), or limit + 1 where there are more or one of the
// two is longer than 100 bytes.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// Two full names of persons, in folded words, that can be one person's: the same family name, and given names that are
// equal, spelt nearly alike (Nikolai, Nikolay), an initial of the other, or left out in one of them.
[[nodiscard]] bool are_person_variants(const std::vector<std::string>& a, const std::vector<std::string>& b);

// "OSCE" for "Organization for Security and Cooperation in Europe": the initials of its capitalised words, small words
// counted or not.
[[nodiscard]] bool is_acronym_of(std::string_view acronym, std::string_view full_name);

// Capitals (and full stops, digits, one final s), at least two of them: "NGO", "U.S.", "G20".
[[nodiscard]] bool looks_like_acronym(std::string_view name);

// True where the first letter is a capital, ASCII or not.
[[nodiscard]] bool begins_with_capital(std::string_view word);

}  // namespace relata
