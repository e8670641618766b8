#include "extractors/nlp/training/augmentation.h"

#include <algorithm>

namespace relata::training {
namespace {

char lower_of(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }
char upper_of(char byte) { return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte; }

void to_headline(std::vector<std::string>& forms) {
  for (std::string& form : forms) {
    if (form.size() >= 4 || &form == &forms.front()) form[0] = upper_of(form[0]);
  }
}

bool ends_in_loose_mark(const Example& example, const Inventory& inventory) {
  const auto last = static_cast<std::int32_t>(example.size()) - 1;
  if (last < 1 || !example.has_tree || inventory.tags[example.tags.back()].rfind("PUNCT|", 0) != 0 ||
      example.heads.back() < 0)
    return false;
  return std::count(example.heads.begin(), example.heads.end(), last) == 0;
}

void drop_last(Example& example) {
  example.forms.pop_back();
  example.tags.pop_back();
  example.heads.pop_back();
  example.labels.pop_back();
  example.names.pop_back();
}

}  // namespace

bool augment(const Example& example, const Inventory& inventory, const AugmentationRates& rates, Random& random,
             Example& changed) {
  const float casing = random.uniform();
  const bool drop = random.chance(rates.without_end_mark) && ends_in_loose_mark(example, inventory);
  const float all = rates.lower + rates.upper + rates.headline;
  if (casing >= all && !drop) return false;
  changed = example;
  if (drop) drop_last(changed);
  if (casing < rates.lower) {
    for (std::string& form : changed.forms) std::transform(form.begin(), form.end(), form.begin(), lower_of);
  } else if (casing < rates.lower + rates.upper) {
    for (std::string& form : changed.forms) std::transform(form.begin(), form.end(), form.begin(), upper_of);
  } else if (casing < all) {
    to_headline(changed.forms);
  }
  return true;
}

}  // namespace relata::training
