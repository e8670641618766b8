#include "extractors/learning/path_learning.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "ontology/path_pattern.h"

namespace relata::learning {
namespace {

using text::kNoToken;
using text::TokenIndex;

constexpr std::size_t kLongestPath = 6;       // steps
constexpr std::uint32_t kLeastCount = 2;
constexpr std::size_t kLongestExample = 200;  // bytes

std::vector<TokenIndex> to_root(const text::Tree& tree, TokenIndex token) {
  std::vector<TokenIndex> out;
  for (; token != kNoToken && out.size() <= tree.size(); token = tree.head(token)) out.push_back(token);
  return out;
}

ontology::PathStep step(const text::Tree& tree, TokenIndex lower, TokenIndex reached, bool to_head, bool last) {
  ontology::PathStep out;
  out.to_head = to_head;
  out.relation = tree.relation(lower);
  for (const TokenIndex child : tree.children(lower))
    if (tree.relation(child) == Deprel::case_)
      (out.preposition += out.preposition.empty() ? "" : " ") += tree.lower(child);
  if (last) return out;
  out.lemma = tree.lemma(reached);
  out.upos = tree.upos(reached);
  return out;
}

// Empty where there is none of at most kLongestPath steps.
std::vector<ontology::PathStep> steps_between(const text::Tree& tree, TokenIndex from, TokenIndex to) {
  const std::vector<TokenIndex> up = to_root(tree, from), down = to_root(tree, to);
  std::size_t top = 0, below = down.size();
  for (; top < up.size(); ++top) {
    below = static_cast<std::size_t>(std::ranges::find(down, up[top]) - down.begin());
    if (below < down.size()) break;
  }
  if (top == up.size() || top + below > kLongestPath || top + below == 0) return {};
  std::vector<ontology::PathStep> out;
  for (std::size_t i = 0; i < top; ++i) out.push_back(step(tree, up[i], up[i + 1], true, i + 1 == top && below == 0));
  for (std::size_t i = below; i > 0; --i) out.push_back(step(tree, down[i - 1], down[i - 1], false, i == 1));
  return out;
}

struct PathCount {
  std::uint32_t right = 0, all = 0;
  std::vector<ontology::PathStep> steps;
  std::string example;
};

class PathLearner {
 public:
  explicit PathLearner(const TrainingSet& set) : set_(set), counts_(set.properties.size()) {}

  std::map<std::string, std::vector<ontology::PathPattern>> learn() {
    for (const auto& prepared : set_.examples) count(*prepared, true);
    for (const auto& prepared : set_.examples) count(*prepared, false);
    std::map<std::string, std::vector<ontology::PathPattern>> out;
    for (std::size_t i = 0; i < counts_.size(); ++i) out[set_.properties[i]] = patterns(i);
    return out;
  }

 private:
  [[nodiscard]] static std::vector<ontology::PathStep> steps_of(const PreparedExample& prepared, std::uint32_t pair) {
    const Phrase& subject = prepared.passage.phrases[prepared.pairs[pair].subject];
    const Phrase& object = prepared.passage.phrases[prepared.pairs[pair].object];
    return steps_between(prepared.passage.trees[subject.sentence], subject.head, object.head);
  }

  // First the paths of right pairs, then how often each of these came at all.
  void count(const PreparedExample& prepared, bool right) {
    if (right) {
      for (const PairLabel& label : prepared.labels) {
        if (!label.right) continue;
        std::vector<ontology::PathStep> steps = steps_of(prepared, label.pair);
        if (steps.empty()) continue;
        PathCount& path = counts_[label.property][ontology::format_path(steps)];
        ++path.right;
        path.steps = std::move(steps);
        const std::string& text = prepared.example->document.text;
        if (path.example.empty() && text.size() <= kLongestExample) path.example = text;
      }
      return;
    }
    for (std::uint32_t pair = 0; pair < prepared.pairs.size(); ++pair) {
      if (prepared.pairs[pair].distance > kLongestPath) continue;
      const std::string path = ontology::format_path(steps_of(prepared, pair));
      for (const std::uint32_t property : prepared.checked)
        if (const auto found = counts_[property].find(path); found != counts_[property].end()) ++found->second.all;
    }
  }

  [[nodiscard]] std::vector<ontology::PathPattern> patterns(std::size_t property) const {
    std::vector<ontology::PathPattern> out;
    for (const auto& [text, path] : counts_[property]) {
      const std::uint32_t all = std::max(path.all, path.right);
      if (path.right < kLeastCount || path.right * 2 < all) continue;
      ontology::PathPattern pattern;
      pattern.steps = path.steps;
      pattern.support = {all, static_cast<float>(path.right) / static_cast<float>(all)};
      if (!path.example.empty()) pattern.examples.push_back(path.example);
      out.push_back(std::move(pattern));
    }
    std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return a.support.count > b.support.count; });
    return out;
  }

  const TrainingSet& set_;
  std::vector<std::map<std::string, PathCount>> counts_;  // by property and path
};

}  // namespace

std::map<std::string, std::vector<ontology::PathPattern>> learn_paths(const TrainingSet& set) {
  return PathLearner(set).learn();
}

}  // namespace relata::learning
