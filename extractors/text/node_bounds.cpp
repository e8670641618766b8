#include "extractors/text/node_bounds.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/ascii.h"
#include "extractors/text/node_labels.h"
#include "extractors/text/tree.h"

namespace relata::text {
namespace {

constexpr std::array<std::string_view, 19> kBounds{
    "no more than", "no less than", "no fewer than", "as many as", "as much as", "at least", "at most",
    "more than",    "less than",    "fewer than",    "up to",      "close to",   "nearly",   "almost",
    "about",        "around",       "over",          "approximately", "roughly"};

// The first word of the number that counts the head, or is it: "$ 23 million", "1,300 people"; -1 where there is none.
std::int32_t number_of(const nlp::SentenceTree& tree, std::uint32_t head) {
  const auto& tokens = tree.sentence().tokens;
  const std::int32_t number = tree.dependent(head, Deprel::nummod);
  if (number < 0 && is_one_of(lower_case(tokens[head].lemma), {"half", "third", "quarter", "fifth", "tenth"})) {
    const std::int32_t article = tree.dependent(head, Deprel::det);  // "less than a quarter"
    return article < 0 ? static_cast<std::int32_t>(head) : article;
  }
  if (number < 0) return tokens[head].upos == Upos::num_ ? static_cast<std::int32_t>(head) : -1;
  const auto at = static_cast<std::uint32_t>(number);
  std::uint32_t first = std::min(at, head);
  for (const std::uint32_t part : tree.dependents(at))
    if (part < first && tokens[part].upos == Upos::num_) first = part;
  if (first > 0 && (tokens[first - 1].form == "$" || tokens[first - 1].upos == Upos::sym_)) --first;
  return static_cast<std::int32_t>(first);
}

}  // namespace

std::vector<std::uint32_t> bound_before(const nlp::SentenceTree& tree, std::uint32_t head) {
  std::vector<std::uint32_t> words, found;
  const std::int32_t number = number_of(tree, head);
  std::string before;
  for (auto t = static_cast<std::uint32_t>(std::max(number, 0)); t > 0 && words.size() < 3;) {
    --t;
    before = lower_case(tree.sentence().tokens[t].form) + (before.empty() ? "" : " " + before);
    words.insert(words.begin(), t);
    if (std::find(kBounds.begin(), kBounds.end(), before) != kBounds.end()) found = words;  // the longest counts
  }
  return found;
}

std::optional<Argument> bound_of(const NodeClusters& clusters, const Proposition& proposition) {
  std::optional<Argument> bound;
  if (is_one_of(proposition.predicate, {"in", "nationality", "country"})) return bound;  // told beside another fact
  for (const Role role : {Role::quantity, Role::price, Role::subject, Role::object}) {
    const Argument* counted = proposition.find(role);
    if (counted == nullptr || counted->clause || !counted->literal.empty()) continue;
    const nlp::SentenceTree& tree = clusters.tree(counted->head.sentence);
    const std::vector<std::uint32_t> words = bound_before(tree, counted->head.token);
    if (words.empty()) continue;
    bound.emplace();
    bound->role = Role::degree;
    bound->head = counted->head;
    bound->literal = lower_case(text_of(tree.sentence(), words));
  }
  return bound;
}

}  // namespace relata::text
