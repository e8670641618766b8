#include "extractors/nlp/network/features.h"

#include <algorithm>
#include <array>

#include "extractors/nlp/network/folding.h"
#include "extractors/nlp/network/hashing.h"

namespace relata::nlp {
namespace {

// The first byte of what is hashed: features of different kinds share the table but not their rows.
enum Kind : char {
  kPrefix = 'a',
  kSuffix = 'g',
  kShape = 'n',
  kCase = 'o',
  kForms = 'p',
  kNounClass = 'q',
  kFrequency = 'r',
  kList = 's',
  kCapital = 't'
};

// How the sentence as a whole is cased: a headline's capitals say little.
enum class Casing : char { normal = 'n', lower = 'l', upper = 'u', title = 't' };

constexpr std::size_t kMostRowsOfAToken = 28;

std::uint16_t row_of(std::uint64_t state) { return static_cast<std::uint16_t>(finish(state) % kFeatureRows); }
std::uint16_t row_of(Kind kind, std::string_view text) {
  return row_of(fnv1a(text, fnv1a({reinterpret_cast<const char*>(&kind), 1})));
}
std::uint16_t row_of(Kind kind, std::initializer_list<std::uint32_t> numbers) {
  std::uint64_t state = fnv1a({reinterpret_cast<const char*>(&kind), 1});
  for (const std::uint32_t number : numbers) state = (state ^ number) * kFnvPrime;
  return row_of(state);
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }
bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

void add_affixes(std::string_view folded, std::vector<std::uint16_t>& rows) {
  std::size_t end = 0;
  for (char length = 0; length < 4 && end < folded.size(); ++length) {
    do ++end;
    while (end < folded.size() && continues(folded[end]));
    rows.push_back(row_of(static_cast<Kind>(kPrefix + length), folded.substr(0, end)));
  }
  std::size_t begin = folded.size();
  for (char length = 0; length < 5 && begin > 0; ++length) {
    do --begin;
    while (begin > 0 && continues(folded[begin]));
    rows.push_back(row_of(static_cast<Kind>(kSuffix + length), folded.substr(begin)));
  }
}

// "McDonald's" gives XxXx'x, "U.S." X.X., "1,000" d,d: runs of one kind are written once, twice where they are longer.
void write_shape(std::string_view form, std::string& shape) {
  shape.clear();
  char last = 0;
  bool twice = false;
  for (const char byte : form) {
    if (continues(byte)) continue;
    char kind = byte;
    if (is_upper(byte)) kind = 'X';
    if (is_lower(byte)) kind = 'x';
    if (is_digit(byte)) kind = 'd';
    if (static_cast<unsigned char>(byte) >= 0x80U) kind = 'w';
    if (kind == last && twice) continue;
    twice = kind == last;
    last = kind;
    shape += kind;
    if (shape.size() >= 16) break;
  }
}

// 0: no letter, 1: small, 2: capital first, 3: capitals only and more than one, 4: capitals inside.
std::uint32_t case_of(std::string_view form) {
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (const char byte : form) {
    upper += is_upper(byte) ? 1U : 0U;
    lower += is_lower(byte) || static_cast<unsigned char>(byte) >= 0xC0U ? 1U : 0U;
  }
  if (upper + lower == 0) return 0;
  if (upper == 0) return 1;
  if (lower == 0) return upper > 1 ? 3 : 2;
  return is_upper(form.front()) && upper == 1 ? 2 : 4;
}

Casing casing_of(std::span<const std::string_view> forms) {
  std::size_t small = 0;
  std::size_t capital = 0;
  std::size_t all = 0;
  std::size_t long_small = 0;
  for (const std::string_view form : forms) {
    const std::uint32_t kind = case_of(form);
    small += kind == 1 ? 1U : 0U;
    long_small += kind == 1 && form.size() >= 4 ? 1U : 0U;
    capital += kind >= 2 ? 1U : 0U;
    all += kind == 3 ? 1U : 0U;
  }
  if (capital == 0) return Casing::lower;
  if (small == 0 && all >= 2) return Casing::upper;
  if (capital >= 3 && capital > 3 * long_small) return Casing::title;
  return Casing::normal;
}

void add_list_features(std::span<const GazetteerMatch> matches, std::uint32_t token, std::uint32_t letter_case,
                       std::vector<std::uint16_t>& rows, std::size_t limit) {
  for (const GazetteerMatch& match : matches) {
    if (token < match.begin || token >= match.end) continue;
    std::uint32_t place = 1;
    if (match.end == match.begin + 1) {
      place = 0;
    } else if (token == match.begin) {
      place = 2;
    } else if (token + 1 == match.end) {
      place = 3;
    }
    for (std::uint32_t list = 0; list < kNameListCount; ++list) {
      if ((match.lists >> list & 1U) != 0 && rows.size() < limit)
        rows.push_back(row_of(kList, {list, place, letter_case >= 2 ? 1U : 0U}));
    }
  }
}

}  // namespace

void vocabulary_key(std::string_view folded, std::string& key) {
  key.assign(folded.substr(0, 48));
  for (char& byte : key) byte = is_digit(byte) ? '0' : byte;
}

std::uint32_t FeatureExtractor::word_row(const std::string& key) const {
  return static_cast<std::uint32_t>(find_hash(vocabulary_, hash_of(key)) + 1);
}

void FeatureExtractor::add_lexicon_features(std::string_view folded, std::uint32_t letter_case,
                                            std::vector<std::uint16_t>& rows) const {
  std::uint32_t value = lexicon_.find(hash_of(folded));
  std::uint32_t stripped = 0;
  if (value == 0) {
    static constexpr std::array<std::string_view, 7> kEndings{"s", "ed", "ing", "er", "est", "ly", "es"};
    for (std::uint32_t at = 0; at < kEndings.size() && value == 0; ++at) {
      if (folded.size() < kEndings[at].size() + 3 || !folded.ends_with(kEndings[at])) continue;
      value = lexicon_.find(hash_of(folded.substr(0, folded.size() - kEndings[at].size())));
      stripped = at + 1;
    }
  }
  if (value == 0) stripped = 99;
  rows.push_back(row_of(kForms, {pos_lexicon::forms(value), stripped}));
  rows.push_back(row_of(kNounClass, {pos_lexicon::noun_class(value)}));
  rows.push_back(row_of(kCapital, {stripped == 0 ? pos_lexicon::capital(value) : 0U, letter_case}));
  rows.push_back(row_of(kFrequency, {pos_lexicon::frequency(value)}));
}

void FeatureExtractor::append(std::span<const std::string_view> forms, SentenceFeatures& features,
                              Scratch& scratch) const {
  const std::size_t count = forms.size();
  if (scratch.folded.size() < count) scratch.folded.resize(count);
  scratch.keys.resize(count);
  for (std::size_t at = 0; at < count; ++at) {
    fold(forms[at], scratch.folded[at]);
    gazetteer_key(scratch.folded[at], scratch.keys[at]);
  }
  gazetteer_.match(scratch.keys, scratch.matches);
  const Casing casing = casing_of(forms);
  if (features.begins.empty()) features.begins.push_back(0);
  std::size_t first_match = 0;
  for (std::size_t at = 0; at < count; ++at) {
    const std::string& folded = scratch.folded[at];
    std::vector<std::uint16_t>& rows = features.rows;
    const std::size_t limit = rows.size() + kMostRowsOfAToken;
    vocabulary_key(folded, scratch.text);
    features.words.push_back(word_row(scratch.text));
    add_affixes(folded, rows);
    write_shape(is_grouped_in_pairs(forms[at]) ? std::string_view{folded} : forms[at], scratch.text);
    rows.push_back(row_of(kShape, scratch.text));
    const std::uint32_t letter_case = case_of(forms[at]);
    rows.push_back(row_of(kCase, {letter_case, static_cast<std::uint32_t>(casing), at == 0 ? 1U : 0U}));
    add_lexicon_features(folded, letter_case, rows);
    while (first_match < scratch.matches.size() && scratch.matches[first_match].begin + Gazetteer::kLongest <= at)
      ++first_match;
    std::size_t last_match = first_match;
    while (last_match < scratch.matches.size() && scratch.matches[last_match].begin <= at) ++last_match;
    add_list_features(std::span(scratch.matches).subspan(first_match, last_match - first_match),
                      static_cast<std::uint32_t>(at), letter_case, rows, limit);
    features.begins.push_back(static_cast<std::uint32_t>(rows.size()));
  }
}

}  // namespace relata::nlp
