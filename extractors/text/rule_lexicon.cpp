#include "extractors/text/rule_lexicon.h"

#include <array>
#include <charconv>
#include <fstream>
#include <iterator>

#include "core/diagnostics.h"
#include "core/resources.h"
#include "core/tab_columns.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

constexpr std::array kEmbeddings{"report"sv,   "belief"sv,   "factive"sv,   "implicative"sv, "failure"sv, "deny"sv,
                                 "doubt"sv,    "accuse"sv,   "command"sv,   "forbid"sv,      "plan"sv,    "desire"sv,
                                 "possible"sv, "unlikely"sv, "necessity"sv, "ask"sv,         "pretend"sv, "seem"sv,
                                 "phase"sv,    "stop"sv,     "hearsay"sv,   "deny_adverb"sv, "restrict"sv,
                                 "source"sv,   "endorse"sv};
constexpr std::array kComplements{"that"sv, "to"sv, "ing"sv, "wh"sv, "np"sv, "*"sv};

[[noreturn]] void fail(const std::filesystem::path& path, std::uint64_t line, std::string what) {
  throw EnvironmentError({Severity::error,
                          {path.string(), line, 0},
                          std::move(what),
                          "Restore the file from the distribution, or mend the line"});
}

std::string key(std::string_view word, char part_of_speech, std::string_view complement) {
  std::string joined(word);
  joined += '|';
  joined += part_of_speech;
  joined += '|';
  joined += complement;
  return joined;
}

std::string pair_key(std::string_view first, std::string_view second) {
  std::string joined(first);
  joined += '|';
  joined += second;
  return joined;
}

template <std::size_t N>
std::size_t index_of(const std::array<std::string_view, N>& labels, std::string_view label) {
  std::size_t i = 0;
  while (i < N && labels[i] != label) ++i;
  return i;
}

}  // namespace

std::string_view RuleLexicon::keep(std::string text) {
  texts_.push_back(std::make_unique<const std::string>(std::move(text)));
  return *texts_.back();
}

std::vector<std::vector<std::string_view>> RuleLexicon::rows(std::string_view name, std::size_t columns) {
  const std::filesystem::path path = find_resource(name);
  std::ifstream file(path, std::ios::binary);
  if (!file) fail(path, 0, "the file cannot be read");
  const std::string_view text = keep({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
  std::vector<std::vector<std::string_view>> table;
  std::uint64_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string_view>& row = table.emplace_back(tab_columns(line));
    if (row.size() != columns)
      fail(path, number,
           "a line has " + std::to_string(row.size()) + " columns in place of " + std::to_string(columns));
  }
  return table;
}

void RuleLexicon::read_factuality() {
  for (const auto& row : rows("data/factuality.tsv", 4)) {
    const std::size_t klass = index_of(kEmbeddings, row[3]);
    if (row[1].size() != 1 || klass == kEmbeddings.size() || index_of(kComplements, row[2]) == kComplements.size())
      fail(find_resource("data/factuality.tsv"), 0,
           "unknown part of speech, complement or class for '" + std::string(row[0]) + "'");
    embeddings_.emplace(keep(key(row[0], row[1][0], row[2])), static_cast<Embedding>(klass));
  }
}

void RuleLexicon::read_prepositions() {
  for (const auto& row : rows("data/prepositions.tsv", 4)) {
    const std::optional<Role> role = role_from(row[3]);
    if (!role) fail(find_resource("data/prepositions.tsv"), 0, "unknown role '" + std::string(row[3]) + "'");
    prepositions_[row[0]].push_back({row[1], row[2], *role});
  }
}

void RuleLexicon::read_confidence() {
  for (const auto& row : rows("data/confidence.tsv", 3)) {
    double weight = 0;
    std::from_chars(row[2].data(), row[2].data() + row[2].size(), weight);
    confidence_.add(row[0], row[1], weight);
  }
}

RuleLexicon RuleLexicon::load() {
  RuleLexicon lexicon;
  lexicon.read_factuality();
  lexicon.read_prepositions();
  lexicon.read_confidence();
  const auto nouns = lexicon.rows("data/noun_classes.tsv", 4);
  lexicon.nouns_.reserve(nouns.size());
  for (const auto& row : nouns) lexicon.nouns_.emplace(row[0], NounEntry{row[1], row[2] == "1", row[3]});
  for (const auto& row : lexicon.rows("data/verb_classes.tsv", 3)) {
    lexicon.verb_classes_.emplace(row[0], row[1]);
    lexicon.transitive_.emplace(row[0], row[2] == "1");
  }
  for (const auto& row : lexicon.rows("data/places.tsv", 2)) lexicon.places_.emplace(row[0], row[1]);
  for (const auto& row : lexicon.rows("data/adverbs.tsv", 2))
    lexicon.adverbs_.emplace(row[0], role_from(row[1]).value_or(Role::other));
  for (const auto& row : lexicon.rows("data/predicates.tsv", 2))
    lexicon.properties_.emplace(lexicon.keep(pair_key(row[0], row[1])), row[1]);
  for (const auto& row : lexicon.rows("data/prepositional_verbs.tsv", 3))
    lexicon.complements_.emplace(lexicon.keep(pair_key(row[0], row[1])), row[2]);
  for (const auto& row : lexicon.rows("data/light_verbs.tsv", 4))
    lexicon.light_verbs_.emplace(lexicon.keep(pair_key(row[0], row[1])), LightVerb{row[2], row[3]});
  return lexicon;
}

Embedding RuleLexicon::embedding(std::string_view word, char part_of_speech, Complement complement) const {
  for (const std::string_view form : {kComplements[static_cast<std::size_t>(complement)], "*"sv}) {
    const auto found = embeddings_.find(key(word, part_of_speech, form));
    if (found != embeddings_.end()) return found->second;
  }
  return Embedding::none;
}

const NounEntry& RuleLexicon::noun(std::string_view lemma) const {
  static const NounEntry unknown;
  const auto found = nouns_.find(lemma);
  return found == nouns_.end() ? unknown : found->second;
}

std::string_view RuleLexicon::verb_class(std::string_view lemma) const {
  const auto found = verb_classes_.find(lemma);
  return found == verb_classes_.end() ? std::string_view{} : found->second;
}

std::string RuleLexicon::verb_of_stem(const std::string& stem) const {
  const bool doubled = stem.size() > 3 && stem[stem.size() - 1] == stem[stem.size() - 2];
  for (const std::string& verb : {stem, doubled ? stem.substr(0, stem.size() - 1) : std::string(), stem + 'e'})
    if (!verb_class(verb).empty()) return verb;
  return {};
}

std::string RuleLexicon::verb_of_finite(std::string_view form) const {
  constexpr std::size_t kShortest = 2;  // of a stem
  if (form.ends_with("ed") && form.size() >= kShortest + 2)
    return verb_of_stem(std::string(form.substr(0, form.size() - 2)));
  for (const std::string_view ending : {"s", "es"}) {
    if (!form.ends_with(ending) || form.size() < ending.size() + kShortest) continue;
    std::string verb(form.substr(0, form.size() - ending.size()));
    if (!verb_class(verb).empty()) return verb;
  }
  return {};
}

std::string RuleLexicon::verb_of_gerund(std::string_view form) const {
  constexpr std::size_t kShortest = 3;  // of a stem: "king" is none of a verb
  if (!form.ends_with("ing") || form.size() < kShortest + 3) return {};
  return verb_of_stem(std::string(form.substr(0, form.size() - 3)));
}

bool RuleLexicon::takes_object(std::string_view lemma) const {
  const auto found = transitive_.find(lemma);
  return found == transitive_.end() || found->second;
}

bool RuleLexicon::has(std::string_view verb, std::string_view property) const {
  return properties_.contains(pair_key(verb, property));
}

std::string_view RuleLexicon::place_kind(std::string_view name) const {
  const auto found = places_.find(name);
  return found == places_.end() ? std::string_view{} : found->second;
}

Role RuleLexicon::role_of(std::string_view preposition, std::string_view noun_class,
                          std::string_view verb_class) const {
  const auto found = prepositions_.find(preposition);
  if (found == prepositions_.end()) return Role::other;
  for (const RoleLine& line : found->second)
    if ((line.noun == "*" || line.noun == noun_class) && (line.verb == "*" || line.verb == verb_class))
      return line.role;
  return Role::other;
}

std::optional<Role> RuleLexicon::adverb_role(std::string_view adverb) const {
  const auto found = adverbs_.find(adverb);
  if (found != adverbs_.end()) return found->second;
  return std::nullopt;
}

std::string_view RuleLexicon::prepositional_object(std::string_view verb, std::string_view preposition) const {
  const auto found = complements_.find(pair_key(verb, preposition));
  return found == complements_.end() ? std::string_view{} : found->second;
}

const LightVerb* RuleLexicon::light_verb(std::string_view verb, std::string_view noun) const {
  const auto found = light_verbs_.find(pair_key(verb, noun));
  return found == light_verbs_.end() ? nullptr : &found->second;
}

}  // namespace relata::text
