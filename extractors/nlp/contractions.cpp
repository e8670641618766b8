#include "extractors/nlp/contractions.h"

#include <algorithm>
#include <string>

#include "extractors/nlp/character_class.h"

namespace relata::nlp {
namespace {

struct Contraction {
  std::string_view form;  // lower case, without an apostrophe
  std::uint32_t first;    // bytes of its first word
};

// Forms without an apostrophe that are two words wherever they stand; sorted.
constexpr std::array kUnmarked{
    Contraction{"aint", 2},     Contraction{"alot", 1},   Contraction{"arent", 3},   Contraction{"arnt", 2},
    Contraction{"cannot", 3},   Contraction{"cant", 2},   Contraction{"couldnt", 5}, Contraction{"couldve", 5},
    Contraction{"didnt", 3},    Contraction{"doesnt", 4}, Contraction{"dont", 2},    Contraction{"everyones", 8},
    Contraction{"gimme", 3},    Contraction{"gonna", 3},  Contraction{"gotta", 3},   Contraction{"hadnt", 3},
    Contraction{"hasnt", 3},    Contraction{"havent", 4}, Contraction{"heres", 4},   Contraction{"hes", 2},
    Contraction{"im", 1},       Contraction{"isnt", 2},   Contraction{"itll", 2},    Contraction{"ive", 1},
    Contraction{"lemme", 3},    Contraction{"outta", 3},  Contraction{"shes", 3},    Contraction{"shouldnt", 6},
    Contraction{"shouldve", 6}, Contraction{"thats", 4},  Contraction{"theres", 5},  Contraction{"theyd", 4},
    Contraction{"theyll", 4},   Contraction{"theyre", 4}, Contraction{"theyve", 4},  Contraction{"todays", 5},
    Contraction{"wanna", 3},    Contraction{"wasnt", 3},  Contraction{"werent", 4},  Contraction{"weve", 2},
    Contraction{"whats", 4},    Contraction{"wont", 2},   Contraction{"wouldnt", 5}, Contraction{"wouldve", 5},
    Contraction{"youd", 3},     Contraction{"youll", 3},  Contraction{"youre", 3},   Contraction{"youve", 3},
};
static_assert(std::ranges::is_sorted(kUnmarked, {}, &Contraction::form));

// After these "its" is mostly "it is".
constexpr std::array<std::string_view, 36> kAfterItIs{
    "a",      "about", "all",   "also", "always", "an",    "because", "been", "being", "fab",  "for",  "got",
    "great",  "hard",  "just",  "like",   "never", "nice",    "no",   "not",   "okay", "only", "over", "pretty",
    "really", "so",    "still", "such", "that",   "the",   "too",     "true", "very",  "what", "why",  "worth"};

std::size_t apostrophe_size(std::string_view token, std::size_t at) {
  if (token[at] == '\'' || token[at] == '`') return 1;
  const std::string_view rest = token.substr(at);
  return rest.starts_with("\u2019") || rest.starts_with("\u02BC") ? character_at(token, at).size : 0;
}

bool equals_lowered(std::string_view token, std::string_view lower) {
  return token.size() == lower.size() &&
         std::equal(token.begin(), token.end(), lower.begin(), [](char a, char b) { return ascii_lower(a) == b; });
}

// Where the last clitic of token begins, or token.size(): 's 'm 'd 're 've 'll n't, or a final apostrophe after an s.
std::size_t last_clitic(std::string_view token) {
  std::size_t letters = 0;
  std::size_t at = token.size();
  while (at > 0 && letters < 4 && (static_cast<unsigned char>(token[at - 1]) & 0xC0U) != 0x80U &&
         is_ascii_letter(token[at - 1])) {
    --at;
    ++letters;
  }
  std::size_t mark = at;  // where the apostrophe begins
  for (std::size_t size : {std::size_t{1}, std::size_t{2}, std::size_t{3}})
    if (at >= size && apostrophe_size(token, at - size) == size) mark = at - size;
  if (mark == at || mark == 0) return token.size();
  const std::string_view tail = token.substr(at);
  if (tail.empty()) return is_ascii_letter(token[mark - 1]) ? mark : token.size();
  if (equals_lowered(tail, "t")) {
    const bool negated = mark >= 2 && ascii_lower(token[mark - 1]) == 'n';
    return negated ? mark - 1 : token.size();
  }
  for (const std::string_view clitic : {"s", "m", "d", "re", "ve", "ll"})
    if (equals_lowered(tail, clitic)) return mark;
  return token.size();
}

// "1970's", "80's": a plural of digits, not a clitic.
bool is_plural_of_digits(std::string_view token, std::size_t clitic) {
  return clitic > 0 && is_ascii_digit(token[clitic - 1]) && (token.ends_with('s') || token.ends_with('S'));
}

}  // namespace

WordEnds split_contraction(std::string_view token, std::string_view next) {
  WordEnds words;
  const std::size_t last = last_clitic(token);
  if (last < token.size() && !is_plural_of_digits(token, last)) {
    const std::size_t before = last_clitic(token.substr(0, last));  // shouldn't've
    if (before > 0 && before < last) words.push(before);
    words.push(last);
    words.push(token.size());
    return words;
  }
  if (token.size() <= 9 && token.size() >= 2) {
    std::array<char, 9> lowered{};
    std::transform(token.begin(), token.end(), lowered.begin(), ascii_lower);
    const std::string_view lower(lowered.data(), token.size());
    const auto found = std::ranges::lower_bound(kUnmarked, lower, {}, &Contraction::form);
    if (found != kUnmarked.end() && found->form == lower && token != "IM") words.push(found->first);
    if (lower == "its" && std::ranges::find(kAfterItIs, next) != kAfterItIs.end()) words.push(2);
  }
  words.push(token.size());
  return words;
}

}  // namespace relata::nlp
