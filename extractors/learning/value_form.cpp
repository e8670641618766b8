#include "extractors/learning/value_form.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "core/name_forms.h"
#include "extractors/learning/title.h"
#include "extractors/text/literal_calendar.h"
#include "extractors/text/literal_dates.h"
#include "extractors/text/literal_numbers.h"

namespace relata::learning {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January", "February", "March",     "April",   "May",      "June",
                                                   "July",    "August",   "September", "October", "November",
                                                       "December"};
constexpr std::string_view kGivenAndFamily = "given and family name";
constexpr std::array<std::string_view, 6> kDatePatterns{"YYYY-MM-DD",    "DD Month YYYY", "D Month YYYY",
                                                        "Month D, YYYY", "Month YYYY",    "YYYY"};

std::string padded(std::int32_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

// What is not known of the date counts as its first: "1944" is 1944-01-01.
std::string dated(std::string_view pattern, text::CivilDate date) {
  const std::int32_t month = std::max(date.month, 1), day = std::max(date.day, 1);
  const std::string name{kMonths.at(static_cast<std::size_t>(month - 1))};
  const std::string year = std::to_string(date.year);
  if (pattern == "YYYY") return year;
  if (pattern == "Month YYYY") return name + ' ' + year;
  if (pattern == "Month D, YYYY") return name + ' ' + std::to_string(day) + ", " + year;
  if (pattern == "D Month YYYY") return std::to_string(day) + ' ' + name + ' ' + year;
  if (pattern == "DD Month YYYY") return padded(day, 2) + ' ' + name + ' ' + year;
  return padded(date.year, 4) + '-' + padded(month, 2) + '-' + padded(day, 2);
}

std::string single_spaced(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c;
  }
  return out;
}

void add_dates(std::span<const std::string> forms, std::vector<Rendering>& out) {
  const auto value = text::read_date(forms, {});
  const auto date = value ? text::parse_iso_date(value->value) : std::nullopt;
  if (!date) return;
  for (const std::string_view pattern : kDatePatterns)
    out.push_back({"date " + std::string(pattern), dated(pattern, *date), {}});
}

void add_numbers(std::span<const std::string> forms, std::vector<Rendering>& out) {
  std::vector<std::string> words;
  for (const std::string& form : forms) words.push_back(lower_case(form));
  std::size_t at = 0;
  const auto number = text::read_number(words, at);
  if (!number || at != words.size()) return;
  const std::string plain = text::decimal_text(*number);
  out.push_back({"number", plain, {}});
  out.push_back({"number 0.0", number->is_integer() ? plain + ".0" : plain, {}});
}

// "M." of "James M. Scribner".
bool is_initial(std::string_view form) { return form.size() == 2 && begins_with_capital(form) && form[1] == '.'; }

// "KCB" of "John Kofi Kufuor KCB".
bool is_postnominal(std::string_view form) {
  return form.size() > 1 && std::ranges::all_of(form, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "Vladimir Nechaev" of "Vladimir Alexandrovich Nechaev (1908-1969)", "Hans von Koester" of "Hans Ludwig von Koester";
// empty where there is no more than that, or no brackets behind it, before which names are given in full.
std::string without_middle_names(const text::Tree& tree, const Argument& argument) {
  const bool in_full = argument.end < tree.size() && tree[argument.end].form == "(";
  if (argument.kind != "person" || argument.end - argument.begin < 3 || !in_full) return {};
  std::uint32_t capitals = 0;
  for (std::uint32_t token = argument.begin; token < argument.end; ++token) {
    if (tree[token].form == "(" || tree[token].form == ",") return {};
    if (is_initial(tree[token].form)) return {};  // so he is called
    if (begins_with_capital(tree[token].form)) ++capitals;
  }
  std::uint32_t family = argument.end - 1;
  while (family > argument.begin && is_postnominal(tree[family].form)) --family;
  const std::uint32_t end = family + 1;
  if (capitals < 3 || !begins_with_capital(tree[argument.begin].form) || !begins_with_capital(tree[family].form))
    return {};
  const auto particle = [&](std::uint32_t token) {
    return (!begins_with_capital(tree[token].form) && !tree.is_punct(token)) || is_joint(tree.lower(token));
  };
  while (family > argument.begin + 1 && particle(family - 1)) --family;
  if (family == argument.begin + 1) return {};
  std::string out = tree[argument.begin].form;
  for (std::uint32_t token = family; token < end; ++token) (out += ' ') += tree[token].form;
  return out;
}

bool known_slot(std::string_view slot) {
  constexpr std::array<std::string_view, 6> kPlain{"said",     kGivenAndFamily, "country",
                                                   "singular", "number",        "number 0.0"};
  if (std::ranges::find(kPlain, slot) != kPlain.end()) return true;
  return slot.starts_with("date ") && std::ranges::find(kDatePatterns, slot.substr(5)) != kDatePatterns.end();
}

}  // namespace

std::string_view form_group(const Argument& argument, const std::vector<Rendering>& renderings) {
  if (is_literal(argument.kind)) return argument.kind;
  const bool full = std::ranges::any_of(renderings, [](const Rendering& r) { return r.slot == kGivenAndFamily; });
  return full ? "full name" : std::string_view{};
}

std::string text_of(const ValueForm& form) { return form.prefix + '{' + form.slot + '}' + form.suffix; }

std::optional<ValueForm> value_form_from(std::string_view text) {
  const std::size_t open = text.find('{'), close = text.find('}');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return std::nullopt;
  ValueForm form{std::string(text.substr(open + 1, close - open - 1)), std::string(text.substr(0, open)),
                 std::string(text.substr(close + 1))};
  return known_slot(form.slot) ? std::optional(form) : std::nullopt;
}

std::vector<Rendering> renderings_of(const Document& document, const text::Tree& tree, const Argument& argument,
                                     const nlp::CoreferenceLexicon& lexicon) {
  const std::string said = single_spaced(argument.span.of(document.text));
  std::vector<Rendering> out{{"said", said, {}}};
  std::vector<std::string> forms;
  for (std::uint32_t token = argument.begin; token < argument.end; ++token) forms.push_back(tree[token].form);
  if ((argument.shape & kLiteral) != 0) {
    add_dates(forms, out);
    add_numbers(forms, out);
  }
  const std::uint32_t last = argument.end - 1;
  const std::string_view lemma = tree.lemma(last);
  if (tree.upos(last) == Upos::noun_ && tree.lower(last) != lemma && tree.lower(last).size() < said.size() + 1)
    out.push_back({"singular", said.substr(0, said.size() - tree[last].form.size()) + std::string(lemma), {}});
  if (std::string name = without_middle_names(tree, argument); !name.empty())
    out.push_back({std::string(kGivenAndFamily), std::move(name), {}});
  std::string_view country = lexicon.country(said);
  if (country.empty()) country = lexicon.country_of_demonym(said);
  if (!country.empty()) out.push_back({"country", std::string(country), {}});
  for (Rendering& rendering : out) rendering.loose = loose_key(rendering.text);
  return out;
}

std::string value_key(std::string_view value) {
  std::string out;
  for (const char c : lower_case(value))
    if (c != ' ' && c != '_' && c != '\t') out += c;
  return out;
}

std::string loose_key(std::string_view value) {
  std::string out;
  for (const char c : fold_name(value))
    if (c != ' ' && c != '_' && c != '"' && c != '\'' && c != ',') out += c;
  return out;
}

}  // namespace relata::learning
