#include "extractors/nlp/boundary_features.h"

#include <algorithm>

#include "extractors/nlp/character_class.h"
#include "extractors/nlp/token_patterns.h"

namespace relata::nlp {
namespace {

constexpr std::uint32_t kSeed = 2166136261U;

// FNV-1a over the lower-cased bytes, digits as one.
std::uint32_t hash_folded(std::string_view form) {
  std::uint32_t hash = kSeed;
  for (const char c : form) {
    const char folded = is_ascii_digit(c) ? '0' : ascii_lower(c);
    hash = (hash ^ static_cast<unsigned char>(folded)) * 16777619U;
  }
  return hash;
}

std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
  std::uint32_t hash = a * 0x9E3779B1U ^ (b + 0x85EBCA6BU + (a << 6U) + (a >> 2U));
  hash ^= hash >> 15U;
  hash *= 0x2C1B3C6DU;
  return hash ^ (hash >> 13U);
}

WordShape shape_of_letters(std::string_view form) {
  bool lower = false;
  bool upper_later = false;
  bool digit = false;
  for (std::size_t i = 0; i < form.size();) {
    const CodePoint c = code_point_at(form, i);
    if (is_lower(c.value)) lower = true;
    if (i > 0 && is_upper(c.value)) upper_later = true;
    if (c.value >= U'0' && c.value <= U'9') digit = true;
    i += c.size;
  }
  const bool upper_first = is_upper(code_point_at(form, 0).value);
  if (digit) return WordShape::code;
  if (form.find('@') != std::string_view::npos || form.find("://") != std::string_view::npos ||
      form.starts_with("www."))
    return WordShape::address;
  if (upper_first && form.size() == 1) return form == "I" ? WordShape::capitalised : WordShape::initial;
  if (upper_first) return !lower ? WordShape::upper : upper_later ? WordShape::mixed : WordShape::capitalised;
  return upper_later ? WordShape::mixed : WordShape::lower;
}

// What a word that begins with a mark is: one shape up to so many bytes, another beyond.
struct MarkShape {
  char32_t mark;
  WordShape shape;
  std::size_t longest = std::string_view::npos;
  WordShape longer = WordShape::symbol;
};
constexpr std::array kMarks{
    MarkShape{U'.', WordShape::full_stop, 1, WordShape::ellipsis},
    MarkShape{U',', WordShape::comma},
    MarkShape{U'\u2026', WordShape::ellipsis},
    MarkShape{U'!', WordShape::question},
    MarkShape{U'?', WordShape::question},
    MarkShape{U';', WordShape::semicolon, 1, WordShape::emoticon},
    MarkShape{U':', WordShape::colon, 1, WordShape::emoticon},
    MarkShape{U'-', WordShape::dash, 3, WordShape::rule},
    MarkShape{U'\u2013', WordShape::dash, 3, WordShape::rule},
    MarkShape{U'\u2014', WordShape::dash, 3, WordShape::rule},
    MarkShape{U'(', WordShape::opening_bracket},
    MarkShape{U'[', WordShape::opening_bracket},
    MarkShape{U'{', WordShape::opening_bracket},
    MarkShape{U')', WordShape::closing_bracket},
    MarkShape{U']', WordShape::closing_bracket},
    MarkShape{U'}', WordShape::closing_bracket},
    MarkShape{U'"', WordShape::straight_quote},
    MarkShape{U'\u201C', WordShape::opening_quote},
    MarkShape{U'\u2018', WordShape::opening_quote},
    MarkShape{U'\u00AB', WordShape::opening_quote},
    MarkShape{U'`', WordShape::opening_quote},
    MarkShape{U'\u201D', WordShape::closing_quote},
    MarkShape{U'\u00BB', WordShape::closing_quote},
    MarkShape{U'*', WordShape::bullet, 3, WordShape::rule},
    MarkShape{U'\u2022', WordShape::bullet, 3, WordShape::rule},
    MarkShape{U'>', WordShape::bullet, 3, WordShape::rule},
    MarkShape{U'\u00B7', WordShape::bullet, 3, WordShape::rule},
    MarkShape{U'\u25CF', WordShape::bullet, 3, WordShape::rule},
    MarkShape{U'_', WordShape::symbol, 2, WordShape::rule},
    MarkShape{U'=', WordShape::symbol, 2, WordShape::rule},
    MarkShape{U'~', WordShape::symbol, 2, WordShape::rule},
    MarkShape{U'#', WordShape::symbol, 2, WordShape::rule},
};

WordShape shape_of_mark(std::string_view form) {
  const char32_t mark = code_point_at(form, 0).value;
  if (mark == U'\'' || mark == U'\u2019')  // two of the straight ones are a quotation mark
    return form.size() == 2 ? WordShape::straight_quote : WordShape::apostrophe;
  const auto* known = std::ranges::find(kMarks, mark, &MarkShape::mark);
  if (known == kMarks.end()) return WordShape::symbol;
  return form.size() > known->longest ? known->longer : known->shape;
}

WordShape shape_of(std::string_view form, const Word& word) {
  if (word.abbreviation != AbbreviationKind::none) return WordShape::abbreviation;
  const Character first = character_at(form, 0);
  if (first.type == CharacterClass::letter) return shape_of_letters(form);
  if (first.type == CharacterClass::digit) {
    const bool plain = std::ranges::all_of(form, [](char c) { return is_ascii_digit(c); });
    return plain ? WordShape::number : WordShape::code;
  }
  if (form.size() > 1 && match_emoticon(form) == form.size()) return WordShape::emoticon;
  return shape_of_mark(form);
}

bool begins_unit(WordShape shape) {
  switch (shape) {
    case WordShape::outside:
    case WordShape::lower:
    case WordShape::comma:
    case WordShape::semicolon:
    case WordShape::closing_bracket:
    case WordShape::closing_quote:
      return false;
    default:
      return true;
  }
}

bool ends_unit(WordShape shape) {
  switch (shape) {
    case WordShape::full_stop:
    case WordShape::question:
    case WordShape::ellipsis:
    case WordShape::emoticon:
    case WordShape::rule:
    case WordShape::closing_bracket:
    case WordShape::straight_quote:
    case WordShape::closing_quote:
    case WordShape::address:
    case WordShape::symbol:
    case WordShape::apostrophe:
      return true;
    default:
      return false;
  }
}

// "A visit of U.S. Secretary of State Rice": English says "the U.S." of the country itself, and without "the" the letters
// describe the noun behind them, so that no sentence ends there; where one begins, a word of grammar says so.
bool describes_noun(std::string_view text, std::span<const Word> words, std::size_t i) {
  const auto is_one_of = [&](std::size_t at, std::initializer_list<std::string_view> forms) {
    const std::uint32_t form = hash_folded(words[at].span.of(text));
    return std::ranges::any_of(forms, [&](std::string_view one) { return hash_folded(one) == form; });
  };
  if (i + 1 >= words.size() || !is_one_of(i, {"u.s.", "u.n.", "u.k.", "e.u."})) return false;
  if ((i > 0 && is_one_of(i - 1, {"the"})) || (i > 1 && is_one_of(i - 2, {"the"}))) return false;
  return !is_one_of(i + 1, {"the", "a", "an", "he", "she", "it", "they", "we", "you", "i", "this", "that", "these", "those",
                            "there", "his", "her", "its", "their", "our", "my", "in", "on", "at", "by", "for", "from", "of",
                            "to", "with", "after", "before", "since", "as", "if", "when", "while", "but", "and", "or", "so",
                            "some", "many", "most", "all", "no", "not", "however", "what", "who", "how", "why", "where"});
}

std::uint32_t length_class(std::size_t words) {
  constexpr std::array<std::size_t, 7> kSteps{1, 2, 3, 6, 12, 25, 50};
  return static_cast<std::uint32_t>(std::ranges::lower_bound(kSteps, words) - kSteps.begin());
}

}  // namespace

BoundaryFeatures::BoundaryFeatures(std::string_view text, std::span<const Word> words) {
  views_.reserve(words.size());
  bool quotation = false;
  std::uint32_t depth = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view form = words[i].span.of(text);
    View view;
    view.form = hash_folded(form);
    view.suffix = hash_folded(form.substr(form.size() - std::min<std::size_t>(form.size(), 3)));
    view.shape = shape_of(form, words[i]);
    view.is_long = form.size() > 3;
    view.title = words[i].abbreviation == AbbreviationKind::title;
    view.of_noun = describes_noun(text, words, i);
    view.space_after = i + 1 == words.size() || words[i + 1].span.begin > words[i].span.end;
    if (view.shape == WordShape::straight_quote) {
      const bool space_before = i == 0 || words[i - 1].span.end < words[i].span.begin;
      const bool opens = space_before != view.space_after ? space_before : !quotation;
      view.shape = opens ? WordShape::opening_quote : WordShape::closing_quote;
    }
    if (view.shape == WordShape::opening_quote) quotation = true;
    if (view.shape == WordShape::closing_quote) quotation = false;
    if (view.shape == WordShape::opening_bracket) depth = std::min(depth + 1U, 3U);
    if (view.shape == WordShape::closing_bracket && depth > 0) --depth;
    view.in_quotation = quotation;
    view.in_brackets = depth > 0;
    views_.push_back(view);
  }
}

bool BoundaryFeatures::is_candidate(std::size_t i) const {
  const View& left = views_[i];
  const View& right = at(static_cast<std::ptrdiff_t>(i) + 1);
  if ((left.title || left.of_noun) && right.shape != WordShape::outside) return false;
  if (ends_unit(left.shape)) return right.shape != WordShape::outside;
  return left.space_after && begins_unit(right.shape);
}

bool BoundaryFeatures::is_certain(std::size_t i) const {
  const auto here = static_cast<std::ptrdiff_t>(i);
  const View& left = at(here);
  const View& before = at(here - 1);
  const WordShape next = at(here + 1).shape;
  if (!left.space_after || left.in_brackets || before.space_after) return false;
  if (next != WordShape::capitalised && next != WordShape::upper) return false;
  if (left.shape == WordShape::closing_quote) return before.shape == WordShape::full_stop;
  return left.shape == WordShape::full_stop && before.shape == WordShape::lower && before.is_long;
}

// Adds one hashed feature after the other; the order of the calls is part of the model.
class BoundaryFeatures::Collector {
 public:
  explicit Collector(Features& features) : features_(features) { features_.count = 0; }

  void add(std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    const std::uint32_t hash = mix(mix(mix(name_++, a), b), c);
    features_.ids[features_.count++] = hash >> (32U - kTableBits);
  }

 private:
  Features& features_;
  std::uint32_t name_ = 1;
};

void BoundaryFeatures::collect(std::size_t i, std::size_t begin, Features& features) const {
  Collector collector(features);
  const WordShape next = at(static_cast<std::ptrdiff_t>(i) + 1).shape;
  features.after_mark = ends_unit(views_[i].shape);
  const WordShape here = views_[i].shape;
  features.before_name =
      (here == WordShape::lower || here == WordShape::capitalised) && next == WordShape::capitalised;
  add_shapes(i, begin, collector);
  add_forms(i, begin, collector);
}

void BoundaryFeatures::add_shapes(std::size_t i, std::size_t begin, Collector& out) const {
  const auto here = static_cast<std::ptrdiff_t>(i);
  const auto shape = [&](std::ptrdiff_t offset) { return static_cast<std::uint32_t>(at(here + offset).shape); };
  const std::uint32_t gap = gap_of(i);
  const std::uint32_t state = state_of(i);
  const std::uint32_t length = length_class(i + 1 - begin);
  const auto first = static_cast<std::uint32_t>(views_[begin].shape);
  const auto second = static_cast<std::uint32_t>(at(static_cast<std::ptrdiff_t>(begin) + 1).shape);
  const std::size_t left = views_.size() - i;
  out.add(0);
  out.add(gap);
  out.add(gap, state);
  out.add(gap, shape(-1), shape(2));
  out.add(gap, shape(-1), state);
  out.add(gap, shape(2), state);
  out.add(gap, shape(-1) * 32U + shape(-2), shape(2));
  out.add(gap, shape(2) * 32U + shape(3), shape(-1));
  out.add(gap, length, state);
  out.add(gap, first, length);
  out.add(gap, shape(-1), length);
  out.add(first, second, gap);
  out.add(gap, begin == 0 ? 1U : 0U, length);
  out.add(gap, left > 6 ? 7U : static_cast<std::uint32_t>(left), shape(2));
}

void BoundaryFeatures::add_forms(std::size_t i, std::size_t begin, Collector& out) const {
  const auto here = static_cast<std::ptrdiff_t>(i);
  const View& l1 = at(here);
  const View& l2 = at(here - 1);
  const View& r1 = at(here + 1);
  const View& r2 = at(here + 2);
  const View& first = views_[begin];
  const auto s = [](const View& view) { return static_cast<std::uint32_t>(view.shape); };
  const std::uint32_t gap = gap_of(i);
  const std::uint32_t length = length_class(i + 1 - begin);
  out.add(l1.form, s(r1));
  out.add(l1.form, s(r1), s(l2));
  out.add(l1.form, length);
  out.add(l1.form, r1.form);
  out.add(r1.form, s(l1));
  out.add(r1.form, s(l1), s(r2));
  out.add(r1.form, s(l1), state_of(i));
  out.add(r1.form, s(l1), length);
  out.add(r1.form, s(l1), s(l2));
  out.add(r1.form, s(r1));
  out.add(l2.form, gap);
  out.add(l2.form, l1.form, s(r1));
  out.add(l2.form, s(l1), r1.form);
  out.add(r2.form, gap);
  out.add(r2.form, r1.form, s(l1));
  out.add(r2.form, s(r2), gap);
  out.add(at(here - 2).form, gap, s(l2));
  out.add(at(here + 3).form, gap, s(r2));
  out.add(l1.suffix, s(r1), s(l2));
  out.add(l2.suffix, gap);
  out.add(r1.suffix, gap);
  out.add(r2.suffix, gap, s(r2));
  out.add(l1.suffix, r1.suffix);
  out.add(first.form, gap);
  out.add(first.form, gap, length);
  out.add(first.form, r1.form, s(l1));
  out.add(first.form == r1.form ? 1U : 0U, gap, length);
}

std::uint32_t BoundaryFeatures::gap_of(std::size_t i) const {
  return static_cast<std::uint32_t>(views_[i].shape) * 32U +
         static_cast<std::uint32_t>(at(static_cast<std::ptrdiff_t>(i) + 1).shape);
}

std::uint32_t BoundaryFeatures::state_of(std::size_t i) const {
  const View& view = views_[i];
  return (view.space_after ? 1U : 0U) | (view.in_quotation ? 2U : 0U) | (view.in_brackets ? 4U : 0U);
}

}  // namespace relata::nlp
