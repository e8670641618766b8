#include "extractors/nlp/coreference/person_names.h"

#include <algorithm>
#include <array>

#include "core/name_forms.h"

namespace relata::nlp {

bool stands_after_names(std::string_view folded) {
  constexpr std::array<std::string_view, 36> kAfterNames{
      "jr",  "sr",  "esq", "qc",  "kc",  "sc",  "mp",  "mep", "msp", "mla", "md",  "dds", "phd", "dphil", "jd",  "llb", "llm", "mba",
      "cpa", "rn",  "obe", "mbe", "cbe", "dbe", "kbe", "gbe", "kcb", "kcmg", "gcb", "om",  "ch",  "frs",   "fba", "ra",  "usn", "usa"};
  return std::find(kAfterNames.begin(), kAfterNames.end(), folded) != kAfterNames.end();
}

std::size_t length_without_place(const std::vector<std::string>& words) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i)
    if (words[i] == "of") return i;
  return words.size();
}

std::string_view family_name(const std::vector<std::string>& words) {
  std::size_t end = length_without_place(words);
  while (end > 2 && stands_after_names(words[end - 1])) --end;
  return end < 2 ? std::string_view{} : std::string_view{words[end - 1]};
}

bool ends_with_words(const std::vector<std::string>& words, const std::vector<std::string>& last) {
  return last.size() <= words.size() && std::equal(last.rbegin(), last.rend(), words.rbegin());
}

bool can_be_one_person(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto& shorter = a.size() < b.size() ? a : b;
  const auto& longer = a.size() < b.size() ? b : a;
  if (shorter.empty() || ends_with_words(longer, shorter)) return true;
  if (shorter.size() == 1 && longer.size() > 1)
    return longer.front() == shorter.front() || family_name(longer) == shorter.front();
  if (shorter.size() == 2 && longer.size() == 2 && shorter.front() == longer.back() && shorter.back() == longer.front())
    return true;
  const auto without_place = [](std::vector<std::string> words) {
    words.resize(length_without_place(words));
    return words;
  };
  return are_person_variants(without_place(a), without_place(b));
}

}  // namespace relata::nlp
