#include "extractors/nlp/coreference/word_tables.h"

#include <algorithm>
#include <array>

namespace relata::nlp {
namespace {

using enum PronounKind;
constexpr auto kUnknownGender = Gender::unknown;
constexpr auto kSingular = Number::singular;
constexpr auto kPlural = Number::plural;
constexpr auto kPerson = Animacy::person;
constexpr auto kThing = Animacy::thing;
constexpr auto kAny = Animacy::unknown;

constexpr std::array kPronouns{
    PronounEntry{"he", personal, 3, Gender::masculine, kSingular, kPerson},
    PronounEntry{"him", personal, 3, Gender::masculine, kSingular, kPerson},
    PronounEntry{"his", PronounKind::possessive, 3, Gender::masculine, kSingular, kPerson},
    PronounEntry{"himself", reflexive, 3, Gender::masculine, kSingular, kPerson},
    PronounEntry{"she", personal, 3, Gender::feminine, kSingular, kPerson},
    PronounEntry{"her", personal, 3, Gender::feminine, kSingular, kPerson},
    PronounEntry{"hers", personal, 3, Gender::feminine, kSingular, kPerson},
    PronounEntry{"herself", reflexive, 3, Gender::feminine, kSingular, kPerson},
    PronounEntry{"it", personal, 3, kUnknownGender, kSingular, kThing},
    PronounEntry{"its", PronounKind::possessive, 3, kUnknownGender, kSingular, kThing},
    PronounEntry{"itself", reflexive, 3, kUnknownGender, kSingular, kThing},
    PronounEntry{"they", personal, 3, kUnknownGender, kPlural, kAny},
    PronounEntry{"them", personal, 3, kUnknownGender, kPlural, kAny},
    PronounEntry{"their", PronounKind::possessive, 3, kUnknownGender, kPlural, kAny},
    PronounEntry{"theirs", personal, 3, kUnknownGender, kPlural, kAny},
    PronounEntry{"themselves", reflexive, 3, kUnknownGender, kPlural, kAny},
    PronounEntry{"i", personal, 1, kUnknownGender, kSingular, kPerson},
    PronounEntry{"me", personal, 1, kUnknownGender, kSingular, kPerson},
    PronounEntry{"my", PronounKind::possessive, 1, kUnknownGender, kSingular, kPerson},
    PronounEntry{"mine", personal, 1, kUnknownGender, kSingular, kPerson},
    PronounEntry{"myself", reflexive, 1, kUnknownGender, kSingular, kPerson},
    PronounEntry{"we", personal, 1, kUnknownGender, kPlural, kAny},
    PronounEntry{"us", personal, 1, kUnknownGender, kPlural, kAny},
    PronounEntry{"our", PronounKind::possessive, 1, kUnknownGender, kPlural, kAny},
    PronounEntry{"ours", personal, 1, kUnknownGender, kPlural, kAny},
    PronounEntry{"ourselves", reflexive, 1, kUnknownGender, kPlural, kAny},
    PronounEntry{"you", personal, 2, kUnknownGender, Number::unknown, kPerson},
    PronounEntry{"your", PronounKind::possessive, 2, kUnknownGender, Number::unknown, kPerson},
    PronounEntry{"yours", personal, 2, kUnknownGender, Number::unknown, kPerson},
    PronounEntry{"yourself", reflexive, 2, kUnknownGender, kSingular, kPerson},
    PronounEntry{"yourselves", reflexive, 2, kUnknownGender, kPlural, kPerson},
    PronounEntry{"who", relative, 3, kUnknownGender, Number::unknown, kPerson},
    PronounEntry{"whom", relative, 3, kUnknownGender, Number::unknown, kPerson},
    PronounEntry{"whose", relative, 3, kUnknownGender, Number::unknown, kAny},
    PronounEntry{"which", relative, 3, kUnknownGender, Number::unknown, kAny},
    PronounEntry{"that", relative, 3, kUnknownGender, Number::unknown, kAny},
    PronounEntry{"this", demonstrative, 3, kUnknownGender, kSingular, kThing},
    PronounEntry{"these", demonstrative, 3, kUnknownGender, kPlural, kAny},
    PronounEntry{"those", demonstrative, 3, kUnknownGender, kPlural, kAny},
};

constexpr std::array<std::string_view, 37> kFeminine{
    "woman",         "girl",        "mother",        "mom",         "mum",        "daughter",
    "sister",        "wife",        "queen",         "princess",    "actress",    "aunt",
    "niece",         "grandmother", "granddaughter", "spokeswoman", "chairwoman", "businesswoman",
    "congresswoman", "policewoman", "lady",          "widow",       "bride",      "girlfriend",
    "waitress",      "heroine",     "duchess",       "countess",    "empress",    "nun",
    "housewife",     "stepmother",  "goddess",       "baroness",    "mrs",        "ms",
    "miss"};
constexpr std::array<std::string_view, 36> kMasculine{
    "man",         "boy",       "father",     "dad",         "son",      "brother",   "husband",  "king",
    "prince",      "uncle",     "nephew",     "grandfather", "grandson", "spokesman", "chairman", "businessman",
    "congressman", "policeman", "gentleman",  "widower",     "groom",    "boyfriend", "waiter",   "duke",
    "emperor",     "monk",      "stepfather", "god",         "baron",    "mr",        "sir",      "lord",
    "pope",        "guy",       "gunman",     "fisherman"};
constexpr std::array<std::string_view, 31> kCalendar{
    "january",   "february", "march",    "april",    "may",    "june",    "july",      "august",
    "september", "october",  "november", "december", "monday", "tuesday", "wednesday", "thursday",
    "friday",    "saturday", "sunday",   "jan",      "feb",    "mar",     "apr",       "jun",
    "jul",       "aug",      "sep",      "sept",     "oct",    "nov",     "dec"};
constexpr std::array<std::string_view, 34> kEmpty{
    "number", "lot",   "kind", "sort", "part",   "group",   "series", "range", "majority", "percent", "amount", "deal",
    "way",    "thing", "time", "case", "fact",   "example", "order",  "term",  "addition", "result",  "one",    "year",
    "day",    "month", "week", "hour", "minute", "bit",     "couple", "half",  "rest",     "end"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

const PronounEntry* find_pronoun(std::string_view lower_form) {
  const auto* found = std::find_if(kPronouns.begin(), kPronouns.end(),
                                   [&](const PronounEntry& entry) { return entry.form == lower_form; });
  return found == kPronouns.end() ? nullptr : found;
}

bool is_calendar_word(std::string_view lower_form) {
  if (!lower_form.empty() && lower_form.back() == '.') lower_form.remove_suffix(1);
  return contains(kCalendar, lower_form);
}

bool is_relational_or_empty_noun(std::string_view lemma) { return contains(kEmpty, lemma); }

Gender gender_of(NameGender gender) {
  if (gender == NameGender::feminine) return Gender::feminine;
  return gender == NameGender::masculine ? Gender::masculine : Gender::unknown;
}

Gender gender_of_noun(std::string_view lemma) {
  if (contains(kFeminine, lemma)) return Gender::feminine;
  return contains(kMasculine, lemma) ? Gender::masculine : Gender::unknown;
}

bool restricts_a_place(std::string_view lower_form) {
  constexpr std::array<std::string_view, 9> kWords{"old",    "early",    "ancient",  "classical", "medieval",
                                                   "modern", "colonial", "imperial", "mainland"};
  return std::find(kWords.begin(), kWords.end(), lower_form) != kWords.end();
}

bool is_child_noun(std::string_view lemma) {
  constexpr std::array<std::string_view, 9> kNouns{"child", "baby",     "infant", "toddler", "newborn",
                                                   "son",   "daughter", "girl",   "boy"};
  return std::find(kNouns.begin(), kNouns.end(), lemma) != kNouns.end();
}

}  // namespace relata::nlp
