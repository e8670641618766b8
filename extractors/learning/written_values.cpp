#include "extractors/learning/written_values.h"

#include <algorithm>

#include "extractors/learning/boundary.h"

namespace relata::learning {

void WrittenValues::read(const Passage& passage) {
  std::set<std::string_view> keys;
  for (const std::vector<Rendering>& renderings : passage.renderings) keys.insert(renderings[0].loose);
  for (const std::string_view key : keys) {
    const auto known = texts_.find(key);
    if (known == texts_.end()) texts_.emplace(key, 1U);
    else ++known->second;
  }
}

void WrittenValues::count(const Passage& passage, std::uint32_t argument, const std::string& value) {
  const std::vector<Rendering>& renderings = passage.renderings[argument];
  const std::string kind{form_group(passage.arguments[argument], renderings)};
  if (!is_literal(kind)) {
    Written& written = values_[renderings[0].loose][value];
    ++written.count;
    written.whole = is_named_by(passage, argument, value);
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
    const auto best = std::ranges::max_element(written, {}, [](const auto& entry) { return entry.second.count; });
    const auto texts = texts_.find(said);
    const bool means_it = texts == texts_.end() || best->second.count * 2 >= texts->second;
    if (best->second.whole || means_it) out.emplace(said, best->first);
  }
  return out;
}

}  // namespace relata::learning
