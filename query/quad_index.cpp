#include "query/quad_index.h"

#include <algorithm>

namespace relata::query {
namespace {

constexpr std::size_t kSpo = 0, kPos = 1, kOsp = 2, kPso = 3, kGspo = 4;
constexpr std::array<std::array<std::uint8_t, 4>, 5> kColumns{{
    {kSubject, kPredicate, kObject, kGraph},
    {kPredicate, kObject, kSubject, kGraph},
    {kObject, kSubject, kPredicate, kGraph},
    {kPredicate, kSubject, kObject, kGraph},
    {kGraph, kSubject, kPredicate, kObject},
}};

// The order whose first components are the bound ones; the graph is not looked at.
std::size_t best_order(const Quad& pattern) {
  const bool subject = pattern[kSubject] != kUnbound;
  const bool predicate = pattern[kPredicate] != kUnbound;
  const bool object = pattern[kObject] != kUnbound;
  if (subject) return object && !predicate ? kOsp : kSpo;
  if (predicate) return object ? kPos : kPso;
  return object ? kOsp : kSpo;
}

std::size_t distinct_firsts(const std::vector<std::uint32_t>& begins) {
  std::size_t count = 0;
  for (std::size_t i = 1; i < begins.size(); ++i) count += begins[i] != begins[i - 1] ? 1 : 0;
  return count;
}

// In keys that are sorted, how many differ from the one before in their first two components.
std::uint32_t distinct_pairs(std::span<const Quad> keys) {
  std::uint32_t count = keys.empty() ? 0 : 1;
  for (std::size_t i = 1; i < keys.size(); ++i)
    count += keys[i][0] != keys[i - 1][0] || keys[i][1] != keys[i - 1][1] ? 1U : 0U;
  return count;
}

}  // namespace

void QuadIndex::freeze(std::size_t term_count) {
  std::vector<Quad>& quads = orders_[kSpo].keys;
  std::sort(quads.begin(), quads.end());
  quads.erase(std::unique(quads.begin(), quads.end()), quads.end());
  for (std::size_t order = 0; order < orders_.size(); ++order) make_order(order, term_count);
  count();
}

void QuadIndex::make_order(std::size_t order, std::size_t term_count) {
  const std::vector<Quad>& quads = orders_[kSpo].keys;
  auto& [keys, begins] = orders_[order];
  const auto& columns = kColumns[order];
  begins.assign(term_count + 1, 0);
  for (const Quad& quad : quads) ++begins[quad[columns[0]] + 1];
  for (std::size_t i = 1; i <= term_count; ++i) begins[i] += begins[i - 1];
  if (order == kSpo) return;
  // Into the run of its first component, which is then sorted by itself; the quads come by subject.
  keys.resize(quads.size());
  std::vector<std::uint32_t> next(begins.begin(), begins.end());
  for (const Quad& quad : quads)
    keys[next[quad[columns[0]]]++] = {quad[columns[0]], quad[columns[1]], quad[columns[2]], quad[columns[3]]};
  for (std::size_t i = 0; i < term_count; ++i) {
    const auto run = std::span(keys).subspan(begins[i], begins[i + 1] - begins[i]);
    if (!std::is_sorted(run.begin(), run.end())) std::sort(run.begin(), run.end());
  }
}

void QuadIndex::count() {
  subjects_ = distinct_firsts(orders_[kSpo].begins);
  objects_ = distinct_firsts(orders_[kOsp].begins);
  const std::vector<std::uint32_t>& begins = orders_[kPso].begins;
  for (std::size_t predicate = 0; predicate + 1 < begins.size(); ++predicate) {
    const std::uint32_t size = begins[predicate + 1] - begins[predicate];
    if (size == 0) continue;
    counts_.push_back({static_cast<TermId>(predicate), size,
                       distinct_pairs(std::span(orders_[kPso].keys).subspan(begins[predicate], size)),
                       distinct_pairs(std::span(orders_[kPos].keys).subspan(begins[predicate], size))});
  }
}

PredicateCounts QuadIndex::counts(TermId predicate) const {
  const auto less = [](const PredicateCounts& row, TermId id) { return row.predicate < id; };
  const auto found = std::lower_bound(counts_.begin(), counts_.end(), predicate, less);
  return found != counts_.end() && found->predicate == predicate ? *found : PredicateCounts{predicate, 0, 0, 0};
}

std::vector<TermId> QuadIndex::graphs() const {
  std::vector<TermId> graphs;
  for (const Quad& key : orders_[kGspo].keys)
    if (graphs.empty() || graphs.back() != key[0]) graphs.push_back(key[0]);
  return graphs;
}

QuadRange QuadIndex::range(std::size_t order, const Quad& pattern) const {
  const auto& [keys, begins] = orders_[order];
  const auto& columns = kColumns[order];
  std::uint8_t prefix = 0;
  while (prefix < 4 && pattern[columns[prefix]] != kUnbound) ++prefix;
  if (prefix == 0) return {keys, &columns, 0};
  const TermId first = pattern[columns[0]];
  if (first + std::size_t{1} >= begins.size()) return {{}, &columns, prefix};  // a term of the query alone
  auto begin = keys.begin() + begins[first];
  auto end = keys.begin() + begins[first + 1];
  for (std::uint8_t column = 1; column < prefix; ++column) {
    const TermId wanted = pattern[columns[column]];
    begin = std::partition_point(begin, end, [&](const Quad& key) { return key[column] < wanted; });
    end = std::partition_point(begin, end, [&](const Quad& key) { return key[column] == wanted; });
  }
  return {{begin, end}, &columns, prefix};
}

QuadRange QuadIndex::range(const Quad& pattern) const {
  if (pattern[kGraph] == kUnbound) return range(best_order(pattern), pattern);
  const QuadRange of_graph = range(kGspo, pattern);
  if (pattern[kSubject] == kUnbound && pattern[kPredicate] == kUnbound && pattern[kObject] == kUnbound) return of_graph;
  const QuadRange of_triple = range(best_order(pattern), pattern);
  return of_triple.keys.size() < of_graph.keys.size() ? of_triple : of_graph;
}

}  // namespace relata::query
