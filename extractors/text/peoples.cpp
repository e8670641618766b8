#include "extractors/text/peoples.h"

#include <array>

#include "core/words.h"

namespace relata::text {
namespace {

// Continents, religions and peoples without a state; the lexicon has the nations.
constexpr std::array<std::string_view, 36> kPeoples{
    "Asian",     "African",    "European", "American", "Arab",      "Kurdish",  "Kurd",    "Chechen",  "Tamil",
    "Tibetan",   "Basque",     "Catalan",  "Scottish", "Welsh",     "English",  "Balkan",  "Latin",    "Slavic",
    "Christian", "Catholic",   "Orthodox", "Anglican", "Protestant", "Mormon",  "Baptist", "Lutheran", "Jewish",
    "Jew",       "Muslim",     "Islamic",  "Sunni",    "Shi'ite",   "Shiite",   "Hindu",   "Buddhist", "Sikh"};

}  // namespace

bool is_of_a_people(const nlp::CoreferenceLexicon& lexicon, std::string_view form) {
  return contains(kPeoples, form) || !lexicon.country_of_demonym(form).empty();
}

bool are_of_a_nation(const nlp::CoreferenceLexicon& lexicon, std::string_view form) {
  if (!form.ends_with('s') || !lexicon.country(form).empty()) return false;
  return !lexicon.country_of_demonym(form).empty() ||
         !lexicon.country_of_demonym(form.substr(0, form.size() - 1)).empty();
}

}  // namespace relata::text
