#include "extractors/nlp/fine_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "extractors/nlp/name_consistency.h"
#include "extractors/nlp/network/folding.h"

namespace relata::nlp {
namespace {

constexpr std::array<std::string_view, 17> kLawWords{"accord",  "accords",    "act",       "agreement",  "amendment",
                                                     "bill",    "charter",    "code",      "constitution", "convention",
                                                     "decree",  "directive",  "law",       "pact",       "protocol",
                                                     "statute", "treaty"};
constexpr std::array<std::string_view, 25> kEventWords{
    "awards",   "battle",     "carnival", "championship", "championships", "conference", "cup",        "derby",
    "election", "elections",  "expo",     "festival",     "games",         "marathon",   "olympics",   "open",
    "prix",     "revolution", "riots",    "series",       "summit",        "tournament", "tour",       "uprising",
    "war"};

bool is_one_of(auto& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

bool has(std::uint32_t lists, NameList list) { return (lists & static_cast<std::uint32_t>(list)) != 0; }

std::string_view fine_place(std::uint32_t lists, std::uint32_t head_lists) {
  if (has(lists, NameList::country)) return "country";
  if (has(lists, NameList::facility) || has(head_lists, NameList::facility_noun)) return "facility";
  // "New York" is both: the city is what is named most often; a region that is no city stays a place.
  if (has(lists, NameList::city) || has(lists, NameList::town)) return "city";
  return "place";
}

std::string_view fine_miscellaneous(std::uint32_t lists, std::string_view head) {
  if (has(lists, NameList::demonym)) return "group";
  if (is_one_of(kLawWords, head)) return "law";
  if (is_one_of(kEventWords, head)) return "event";
  return has(lists, NameList::work) ? "work" : std::string_view{};
}

// Its word that hangs outside of it: "Treaty" of "Treaty of Lisbon".
std::size_t head_of_name(const Sentence& sentence, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    const std::int32_t above = sentence.tokens[i].head;
    if (above < static_cast<std::int32_t>(begin) || above >= static_cast<std::int32_t>(end)) return i;
  }
  return end - 1;
}

// The words of a name, blanks between them; points and commas that are tokens of their own are left out.
std::string words_of_name(const Sentence& sentence, std::size_t begin, std::size_t end) {
  std::string joined;
  for (std::size_t i = begin; i < end; ++i) {
    if (sentence.tokens[i].upos == Upos::punct_) continue;
    if (!joined.empty()) joined += ' ';
    joined += sentence.tokens[i].form;
  }
  return joined;
}

}  // namespace

std::string_view fine_type_of(NameClass type, std::uint32_t lists, std::uint32_t head_lists, std::string_view head) {
  switch (type) {
    case NameClass::location:
      return fine_place(lists, head_lists);
    case NameClass::miscellaneous:
      return fine_miscellaneous(lists, head);
    case NameClass::person:
    case NameClass::organization:
    case NameClass::none:
      break;  // the class says it
  }
  return {};
}

void set_fine_names(Analysis& analysis, const Gazetteer& gazetteer) {
  std::string head;
  for (Sentence& sentence : analysis.sentences) {
    for (std::size_t begin = 0; begin < sentence.size();) {
      const NameClass type = sentence.tokens[begin].name.type;
      const std::size_t end = type == NameClass::none ? begin + 1 : end_of_name(sentence, begin);
      if ((type == NameClass::location || type == NameClass::miscellaneous) && sentence.tokens[begin].name.fine.empty()) {
        fold(sentence.tokens[head_of_name(sentence, begin, end)].form, head);
        const std::string_view fine = fine_type_of(
            type, gazetteer.lists_of(words_of_name(sentence, begin, end)), gazetteer.lists_of(head), head);
        for (std::size_t i = begin; i < end; ++i) sentence.tokens[i].name.fine = fine;
      }
      begin = end;
    }
  }
}

}  // namespace relata::nlp
