// What reference resolution knows about the world: countries and who stands for them, names, titles, classes of nouns.
//
// One table, data/reference_lexicon.tsv (made by data/make_reference_lexicons.py, which describes its sections), read
// once; look-ups return views into it.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace relata::nlp {

enum class NameGender : std::uint8_t { unknown, feminine, masculine, both };

class CoreferenceLexicon {
 public:
  // Throws EnvironmentError where the table is absent or not the table.
  [[nodiscard]] static CoreferenceLexicon load(const std::filesystem::path& table);
  // From data/ of the program.
  [[nodiscard]] static CoreferenceLexicon load();

  // The common full name of a country: "United States" for "U.S."; empty for what is no country's name.
  [[nodiscard]] std::string_view country(std::string_view name) const { return find(countries_, name); }
  // "Russia" for "Russian", "Russians"; empty where the form is none, or belongs to several countries.
  [[nodiscard]] std::string_view country_of_demonym(std::string_view form) const;
  // "Russia" for "Moscow": the state that a capital stands for when it acts.
  [[nodiscard]] std::string_view country_of_capital(std::string_view city) const { return find(capitals_, city); }
  [[nodiscard]] bool is_city(std::string_view name) const { return cities_.count(name) != 0; }
  [[nodiscard]] bool is_region(std::string_view name) const { return regions_.count(name) != 0; }
  // Buildings and streets that stand for those who work there: the White House, the Kremlin.
  [[nodiscard]] bool is_seat(std::string_view name) const { return seats_.count(name) != 0; }
  [[nodiscard]] NameGender given_name(std::string_view name) const;
  [[nodiscard]] bool is_given_name(std::string_view name) const { return given_names_.count(name) != 0; }
  // Lower case; "president", "mr.", "prime minister".
  [[nodiscard]] bool is_title(std::string_view lower) const { return titles_.count(lower) != 0; }
  [[nodiscard]] std::string_view title_kinds(std::string_view lower) const { return find(titles_, lower); }
  [[nodiscard]] bool is_legal_form(std::string_view lower) const { return legal_forms_.count(lower) != 0; }
  // Coarse WordNet classes of a noun's lemma, the most frequent first, joined by '|'; empty where it is unknown.
  [[nodiscard]] std::string_view noun_classes(std::string_view lemma) const { return find(nouns_, lemma); }
  // True where class_name is among the classes of the noun.
  [[nodiscard]] bool noun_may_be(std::string_view lemma, std::string_view class_name) const;
  // True where class_name is the first of them.
  [[nodiscard]] bool noun_is(std::string_view lemma, std::string_view class_name) const;
  // How often the noun is said of names of each type, a digit from 0 (never) to 6 (always) each: person, organisation,
  // country, city, other place, other thing; empty where it is unknown.
  [[nodiscard]] std::string_view noun_kinds(std::string_view lemma) const { return find(noun_kinds_, lemma); }
  // WordNet's class of the verb's first sense: communication, motion, social ...; empty where it is unknown.
  [[nodiscard]] std::string_view verb_class(std::string_view lemma) const { return find(verbs_, lemma); }
  // "World Health Organization" for "WHO"; empty where it is none.
  [[nodiscard]] std::string_view organisation(std::string_view short_form) const;

 private:
  using Table = std::unordered_map<std::string_view, std::string_view>;
  [[nodiscard]] static std::string_view find(const Table& table, std::string_view key) {
    const auto found = table.find(key);
    return found == table.end() ? std::string_view{} : found->second;
  }
  [[nodiscard]] Table* section(std::string_view name);

  std::unique_ptr<std::string> text_;  // what the views point into; its address survives a move
  Table countries_, demonyms_, capitals_, cities_, regions_, seats_, given_names_, titles_, legal_forms_, nouns_,
      noun_kinds_, organisations_, verbs_;
};

// A word of people: its lemma's first or second class is person ("minister", "head").
[[nodiscard]] bool may_be_person(const CoreferenceLexicon& lexicon, std::string_view lemma);

}  // namespace relata::nlp
