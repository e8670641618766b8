#include "extractors/learning/title.h"

#include <algorithm>
#include <array>

#include "core/name_forms.h"

namespace relata::learning {
namespace {

using text::TokenIndex;

constexpr std::uint32_t kLongestOpening = 14;  // tokens
constexpr std::array<std::string_view, 26> kJoints{"of", "the", "and", "in",  "for", "a",  "an", "to",  "de",
                                                   "at", "on",  "by",  "von", "van", "la", "du", "der", "&",
                                                   ":",  "-",   "\xE2\x80\x93", "'s", "with", "from", "del", "'"};

constexpr std::array<std::string_view, 10> kNegations{"not",     "n't",  "n\xE2\x80\x99t", "no",     "never",
                                                      "neither", "nor",  "none",            "without", "hardly"};
// Words of doubt, of conditions, of choice and of hearsay.
constexpr std::array<std::string_view, 19> kSuppositions{
    "or",       "if",     "unless",     "whether",   "perhaps",    "maybe",      "possibly", "probably", "likely", "?",
    "unlikely", "should", "reportedly", "allegedly", "supposedly", "apparently", "according", "seem",    "planned"};

bool is_negation(std::string_view word) { return std::ranges::find(kNegations, word) != kNegations.end(); }

bool is_capital(const text::Tree& tree, std::uint32_t token) { return begins_with_capital(tree[token].form); }

bool is_figure(const text::Tree& tree, std::uint32_t token) {
  const std::string& form = tree[token].form;
  return !form.empty() && form[0] >= '0' && form[0] <= '9';
}

// What belongs to the word before and not to what follows a title: "You've Got Mail", "Where You Wanna Go".
bool is_clitic_in_title(const text::Tree& tree, std::uint32_t token) {
  if (token == 0 || token + 1 >= tree.size() || !is_capital(tree, token + 1)) return false;
  const std::string& form = tree[token].form;
  return form.starts_with('\'') || form.starts_with("\xE2\x80\x99") || form == "n't" || form == "na" || form == "ta";
}

bool is_small_finite_verb(const text::Tree& tree, std::uint32_t token) {
  const std::string_view tag = tree.xpos(token);
  const bool finite = tag == "VBZ" || tag == "VBD" || tag == "VBP" || tag == "MD";
  return finite && !is_capital(tree, token) && !is_clitic_in_title(tree, token);
}

bool fits_in_title(const text::Tree& tree, std::uint32_t token) {
  return is_figure(tree, token) || is_joint(tree.lower(token)) || tree.is_punct(token) ||
         is_clitic_in_title(tree, token);
}

bool is_bracket(const text::Tree& tree, std::uint32_t token) {
  return tree[token].form == "(" || tree[token].form == "[";
}

// Words with which sentences begin that do not begin with a name: "Written by ...", "In 1918 ...".
bool is_beginning_of_other(Upos upos) {
  return upos == Upos::verb_ || upos == Upos::adp_ || upos == Upos::sconj_ || upos == Upos::adv_;
}

}  // namespace

bool is_joint(std::string_view word) { return std::ranges::find(kJoints, word) != kJoints.end(); }

bool is_in_title_case(const text::Tree& tree, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t capitals = 0;
  for (std::uint32_t token = begin; token < end; ++token) {
    if (is_capital(tree, token)) ++capitals;
    else if (!fits_in_title(tree, token)) return false;
  }
  return capitals >= 2;
}

bool is_sentence_title(const text::Tree& tree, std::uint32_t begin, std::uint32_t end) {
  if (!is_in_title_case(tree, begin, end)) return false;
  bool says = false, small_word = false;
  for (std::uint32_t token = begin; token < end; ++token) {
    const Upos upos = tree.upos(token);
    const bool says_here = upos == Upos::verb_ || upos == Upos::aux_ || is_negation(tree.lower(token));
    const bool name = upos == Upos::propn_ || upos == Upos::noun_ || upos == Upos::adj_ || upos == Upos::num_;
    const bool shows = token > 0 && is_capital(tree, token);  // the first word has its capital anyway: "No Frenchman"
    if (says_here && shows) return true;
    says = says || (says_here && token == 0);
    small_word = small_word || (shows && !name);
  }
  return says && small_word;  // "Hold It Against Me"
}

bool is_plain_around(const text::Tree& tree, std::uint32_t begin, std::uint32_t end) {
  for (TokenIndex token = 0; token < tree.size(); ++token) {
    if (token >= begin && token < end) continue;
    const std::string_view word = tree.lower(token);
    const Deprel kind = tree.relation_kind(token);
    const TokenIndex head = tree.head(token);
    const bool of_title = head >= begin && head < end;  // a tree that takes the title for a clause
    const bool clause = !of_title && (kind == Deprel::ccomp || kind == Deprel::xcomp || kind == Deprel::parataxis);
    const bool supposes = std::ranges::find(kSuppositions, word) != kSuppositions.end();
    if (clause || supposes || is_negation(word) || tree.xpos(token) == "MD") return false;
  }
  return true;
}

std::uint32_t opening_end(const text::Tree& tree) {
  if (tree.size() == 0 || (!is_capital(tree, 0) && !is_figure(tree, 0))) return 0;
  std::uint32_t end = 0;
  while (end < tree.size() && end < kLongestOpening && !is_bracket(tree, end) && tree[end].form != "," &&
         !is_small_finite_verb(tree, end)) ++end;
  if (end == tree.size()) return 0;
  const bool comma = tree[end].form == ",";
  if (is_beginning_of_other(tree.upos(0)) && (comma || !is_sentence_title(tree, 0, end))) return 0;
  while (end > 0 && (tree.xpos(end - 1).starts_with("W") || tree.upos(end - 1) == Upos::adv_) &&
         !is_capital(tree, end - 1)) --end;
  const bool number = is_figure(tree, 0) && (end == 1 || !is_capital(tree, end - 1));
  return number ? 0 : end;
}

std::uint32_t title_end(const text::Tree& tree) {
  std::uint32_t end = 0, last_comma = 0;
  while (end < tree.size() && end < kLongestOpening && !is_bracket(tree, end) && !is_small_finite_verb(tree, end)) {
    if (!is_capital(tree, end) && !fits_in_title(tree, end)) break;
    if (tree[end].form == ",") last_comma = end;
    ++end;
  }
  if (end == tree.size() || last_comma == 0) return 0;
  const bool whole = is_bracket(tree, end) || is_small_finite_verb(tree, end);
  if (!whole) end = last_comma;  // "Jerry, Jerry, Quite Contrary, a short"
  const bool over_comma = std::ranges::any_of(tree.sentence().tokens.begin(), tree.sentence().tokens.begin() + end,
                                              [](const Token& token) { return token.form == ","; });
  return over_comma && is_in_title_case(tree, 0, end) ? end : 0;
}

}  // namespace relata::learning
