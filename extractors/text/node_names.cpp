#include "extractors/text/node_names.h"

#include <algorithm>
#include <map>

#include "core/name_forms.h"

namespace relata::text {
namespace {

std::size_t word_count(std::string_view name) {
  return static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
}

// Capitals throughout, and long enough to be a heading's spelling and no acronym.
bool is_shouted(std::string_view name) {
  return name.size() > 5 && std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// More words win, then more letters; a name in capitals loses to one that is not.
bool is_fuller(const std::string& a, const std::string& b) {
  if (is_shouted(a) != is_shouted(b)) return is_shouted(b);
  if (word_count(a) != word_count(b)) return word_count(a) > word_count(b);
  if (a.size() != b.size()) return a.size() > b.size();
  return false;
}

// "the START treaty", coreferent with Strategic Arms Reduction Treaty, tells another name of it.
void add_acronyms(const NodeClusters& clusters, std::uint32_t cluster, const std::string& label,
                  std::map<std::string, std::uint32_t>& counts) {
  if (label.empty()) return;
  for (const std::uint32_t index : clusters.mentions_of(cluster)) {
    const Mention& mention = clusters.mention(index);
    if (mention.kind != MentionKind::nominal) continue;
    for (const std::uint32_t d : clusters.tree(mention.sentence).dependents(mention.head)) {
      const std::string& form = clusters.sentence(mention.sentence).tokens[d].form;
      if (looks_like_acronym(form) && is_acronym_of(form, label)) ++counts[form];
    }
  }
}

// "Ed Wong of the", "Hassan al-", "stocks.pdf -": what a name never ends in, and a reader of tags left behind it.
std::string without_loose_end(std::string name) {
  const auto ends_in = [&](std::string_view word) {
    return name.size() > word.size() + 1 && name.ends_with(word) && name[name.size() - word.size() - 1] == ' ';
  };
  for (bool cut = true; cut;) {
    cut = false;
    while (name.size() > 1 && (name.back() == '-' || name.back() == ' ')) name.pop_back(), cut = true;
    for (const std::string_view word : {"of", "the", "and", "for", "at", "by", "al", "bc"})
      if (ends_in(word)) name.resize(name.size() - word.size() - 1), cut = true;
  }
  return name;
}

}  // namespace

ClusterName name_of_cluster(const NodeClusters& clusters, std::uint32_t cluster) {
  ClusterName result;
  std::map<std::string, std::uint32_t> counts;
  for (const std::uint32_t index : clusters.mentions_of(cluster)) {
    const Mention& mention = clusters.mention(index);
    if (mention.kind != MentionKind::name) continue;
    std::string name = without_loose_end(clusters.name_of(mention));
    if (name.empty()) continue;
    if (result.label.empty() || is_fuller(name, result.label)) result.label = name;
    ++counts[std::move(name)];
  }
  add_acronyms(clusters, cluster, result.label, counts);
  const nlp::CoreferenceLexicon& lexicon = clusters.lexicon();
  // A country under whatever names; not Michael Jordan, whose short name is one's.
  const bool country = !counts.empty() && clusters.name_class(cluster) != NameClass::person &&
                       std::all_of(counts.begin(), counts.end(),
                                   [&](const auto& entry) { return !lexicon.country(entry.first).empty(); });
  if (country) result.label = lexicon.country(result.label);
  if (const std::string_view full = lexicon.organisation(result.label); !full.empty()) result.label = full;
  for (auto& [name, count] : counts) result.aliases.push_back({name, count});
  const bool listed =
      std::any_of(result.aliases.begin(), result.aliases.end(), [&](const Alias& a) { return a.text == result.label; });
  if (!result.label.empty() && !listed) result.aliases.push_back({result.label, 0});
  std::sort(result.aliases.begin(), result.aliases.end());
  return result;
}

}  // namespace relata::text
