#include "extractors/learning/written_values.h"

#include <algorithm>

namespace relata::learning {

void WrittenValues::count(const Passage& passage, std::uint32_t argument, const std::string& value) {
  const std::vector<Rendering>& renderings = passage.renderings[argument];
  const std::string& said = renderings[0].text;
  std::string kind{passage.arguments[argument].kind};
  if (!is_literal(kind)) {
    kind.clear();
    values_[loose_key(said)][value] += 1;
  }
  const bool as_it_is = std::ranges::any_of(renderings, [&](const Rendering& r) { return r.text == value; });
  for (const Rendering& rendering : renderings) {
    made_[{rendering.slot, kind}].insert(value);
    if (as_it_is && rendering.text != value) continue;
    const std::size_t at = value.find(rendering.text);
    if (at == std::string::npos || rendering.text.empty()) continue;
    ValueForm form{rendering.slot, value.substr(0, at), value.substr(at + rendering.text.size())};
    right_[{std::move(form), kind}].insert(value);
  }
}

std::vector<ValueFormCount> WrittenValues::forms() const {
  std::vector<ValueFormCount> out;
  for (const auto& [form, values] : right_) {
    const bool bare = form.first.prefix.empty() && form.first.suffix.empty();
    if (!bare && values.size() < 2) continue;
    const auto made = static_cast<std::uint32_t>(made_.at({form.first.slot, form.second}).size());
    out.push_back({form.first, form.second, static_cast<std::uint32_t>(values.size()), made});
  }
  const auto share = [](const ValueFormCount& count) { return count.hits / (count.matches + 1.0); };
  std::ranges::stable_sort(out, [&](const ValueFormCount& a, const ValueFormCount& b) { return share(a) > share(b); });
  return out;
}

std::map<std::string, std::string> WrittenValues::values() const {
  std::map<std::string, std::string> out;
  for (const auto& [said, written] : values_) {
    const auto best = std::ranges::max_element(written, {}, [](const auto& entry) { return entry.second; });
    out.emplace(said, best->first);
  }
  return out;
}

}  // namespace relata::learning
