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

// Where the run of each value of a component begins, were the quads sorted by it; one more at the end.
std::vector<std::uint32_t> begins_of(std::span<const Quad> quads, std::size_t component, std::size_t term_count) {
  std::vector<std::uint32_t> begins(term_count + 1);
  for (const Quad& quad : quads) ++begins[quad[component] + 1];
  for (std::size_t i = 1; i <= term_count; ++i) begins[i] += begins[i - 1];
  return begins;
}

}  // namespace

void QuadIndex::freeze(std::size_t term_count) {
  sort_by_subject(term_count);
  // A stable pass over an order sorts by one component more: object before subject and predicate, and so on.
  regroup(kSpo, kPso, term_count);
  regroup(kSpo, kOsp, term_count);
  regroup(kOsp, kPos, term_count);
  const auto& quads = orders_[kSpo].keys;
  if (std::any_of(quads.begin(), quads.end(), [](const Quad& quad) { return quad[kGraph] != kUnbound; }))
    regroup(kSpo, kGspo, term_count);
  count();
}

// The quads of a subject mostly come together, and are few: they are sorted where they lie.
void QuadIndex::sort_by_subject(std::size_t term_count) {
  auto& [keys, begins] = orders_[kSpo];
  std::vector<Quad> added = std::move(keys);
  begins = begins_of(added, kSubject, term_count);
  keys.resize(added.size());
  std::vector<std::uint32_t> next(begins.begin(), begins.end());
  for (const Quad& quad : added) keys[next[quad[kSubject]]++] = quad;
  std::size_t kept = 0;
  for (std::size_t subject = 0; subject < term_count; ++subject) {
    const auto begin = keys.begin() + begins[subject], end = keys.begin() + begins[subject + 1];
    if (!std::is_sorted(begin, end)) std::sort(begin, end);
    begins[subject] = static_cast<std::uint32_t>(kept);
    const auto last = std::unique(begin, end);
    std::copy(begin, last, keys.begin() + static_cast<std::ptrdiff_t>(kept));
    kept += static_cast<std::size_t>(last - begin);
  }
  begins[term_count] = static_cast<std::uint32_t>(kept);
  keys.resize(kept);
}

// Makes an order out of another one whose first components, its own first one left out, stand as in it.
void QuadIndex::regroup(std::size_t from, std::size_t to, std::size_t term_count) {
  std::array<std::uint8_t, 4> columns{};  // which key of `from` is which of `to`
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto& others = kColumns[from];
    columns[i] = static_cast<std::uint8_t>(std::find(others.begin(), others.end(), kColumns[to][i]) - others.begin());
  }
  const std::vector<Quad>& quads = orders_[from].keys;
  auto& [keys, begins] = orders_[to];
  begins = begins_of(quads, columns[0], term_count);
  keys.resize(quads.size());
  std::vector<std::uint32_t> next(begins.begin(), begins.end());
  for (const Quad& quad : quads)
    keys[next[quad[columns[0]]]++] = {quad[columns[0]], quad[columns[1]], quad[columns[2]], quad[columns[3]]};
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
