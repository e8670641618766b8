#include "extractors/nlp/coreference_lexicon.h"

#include <array>
#include <fstream>
#include <sstream>
#include <utility>

#include "core/diagnostics.h"
#include "core/resources.h"

namespace relata::nlp {
namespace {

[[noreturn]] void fail(const std::filesystem::path& table, std::uint64_t line, const char* what) {
  throw EnvironmentError({Severity::error, Place{table.string(), line, 0}, what,
                          "Make it anew with data/make_reference_lexicons.py, or install Relata again."});
}

// Calls visit(item) for each part of a '|' list until it returns true.
template <class Visit>
bool any_of_list(std::string_view list, Visit visit) {
  while (!list.empty()) {
    const std::size_t bar = list.find('|');
    if (visit(list.substr(0, bar))) return true;
    if (bar == std::string_view::npos) break;
    list.remove_prefix(bar + 1);
  }
  return false;
}

}  // namespace

CoreferenceLexicon::Table* CoreferenceLexicon::section(std::string_view name) {
  const std::array<std::pair<std::string_view, Table*>, 13> sections{{{"acronym", &organisations_},
                                                                      {"capital", &capitals_},
                                                                      {"city", &cities_},
                                                                      {"country", &countries_},
                                                                      {"demonym", &demonyms_},
                                                                      {"given", &given_names_},
                                                                      {"kind", &noun_kinds_},
                                                                      {"legal", &legal_forms_},
                                                                      {"noun", &nouns_},
                                                                      {"region", &regions_},
                                                                      {"seat", &seats_},
                                                                      {"title", &titles_},
                                                                      {"verb", &verbs_}}};
  for (const auto& [key, table] : sections)
    if (key == name) return table;
  return nullptr;
}

CoreferenceLexicon CoreferenceLexicon::load(const std::filesystem::path& table) {
  std::ifstream file(table, std::ios::binary);
  if (!file) fail(table, 0, "the reference lexicon cannot be opened");
  std::ostringstream content;
  content << file.rdbuf();
  CoreferenceLexicon lexicon;
  lexicon.text_ = std::make_unique<std::string>(std::move(content).str());
  std::string_view rest = *lexicon.text_;
  std::uint64_t line_number = 0;
  while (!rest.empty()) {
    ++line_number;
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
    if (second == std::string_view::npos)
      fail(table, line_number, "a line of the reference lexicon has too few columns");
    Table* section = lexicon.section(line.substr(0, first));
    if (section == nullptr) fail(table, line_number, "the reference lexicon has a section of an unknown name");
    section->emplace(line.substr(first + 1, second - first - 1), line.substr(second + 1));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  if (lexicon.nouns_.empty()) fail(table, 0, "the reference lexicon is empty");
  return lexicon;
}

CoreferenceLexicon CoreferenceLexicon::load() { return load(find_resource("data/reference_lexicon.tsv")); }

std::string_view CoreferenceLexicon::country_of_demonym(std::string_view form) const {
  const std::string_view countries = find(demonyms_, form);
  return countries.find('|') == std::string_view::npos ? countries : std::string_view{};
}

NameGender CoreferenceLexicon::given_name(std::string_view name) const {
  const std::string_view gender = find(given_names_, name);
  if (gender == "f") return NameGender::feminine;
  if (gender == "m") return NameGender::masculine;
  return gender == "u" ? NameGender::both : NameGender::unknown;
}

bool CoreferenceLexicon::noun_may_be(std::string_view lemma, std::string_view class_name) const {
  return any_of_list(noun_classes(lemma), [&](std::string_view item) { return item == class_name; });
}

bool CoreferenceLexicon::noun_is(std::string_view lemma, std::string_view class_name) const {
  const std::string_view classes = noun_classes(lemma);
  return classes.substr(0, classes.find('|')) == class_name;
}

std::string_view CoreferenceLexicon::organisation(std::string_view short_form) const {
  const std::string_view entry = find(organisations_, short_form);
  return entry.substr(0, entry.find('\t'));
}

bool may_be_person(const CoreferenceLexicon& lexicon, std::string_view lemma) {
  return lexicon.noun_may_be(lemma, "person");
}

}  // namespace relata::nlp
