// Quads in five sort orders, the one by graph only where graphs are named: any pattern of bound and free components is
// one run of one of them, or nearly so.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "query/term_store.h"

namespace relata::query {

// Subject, predicate, object, graph. In a pattern kUnbound is free; in the default graph all graphs are kUnbound.
using Quad = std::array<TermId, 4>;
inline constexpr std::size_t kSubject = 0, kPredicate = 1, kObject = 2, kGraph = 3;

// Quads in sort order; which component of a quad stands where.
struct QuadRange {
  std::span<const Quad> keys;
  const std::array<std::uint8_t, 4>* columns;  // keys[i][k] is the component (*columns)[k]
  std::uint8_t prefix;                         // so many leading keys are those of the pattern; the others need a look
};

struct PredicateCounts {
  TermId predicate;
  std::uint32_t quads, subjects, objects;  // subjects, objects: distinct ones
};

class QuadIndex {
 public:
  void add(const Quad& quad) { orders_[0].keys.push_back(quad); }
  // Drops repeats and sorts; ids are below term_count. add() must not be called again.
  void freeze(std::size_t term_count);

  // Every quad that agrees with the pattern lies in the range.
  [[nodiscard]] QuadRange range(const Quad& pattern) const;
  [[nodiscard]] std::size_t size() const { return orders_[0].keys.size(); }
  [[nodiscard]] std::span<const Quad> quads() const { return orders_[0].keys; }  // by subject, predicate, object, graph
  [[nodiscard]] PredicateCounts counts(TermId predicate) const;                  // zeros: it occurs in no quad
  [[nodiscard]] std::size_t subjects() const { return subjects_; }               // distinct ones
  [[nodiscard]] std::size_t objects() const { return objects_; }
  [[nodiscard]] std::size_t predicates() const { return counts_.size(); }
  [[nodiscard]] std::vector<TermId> graphs() const;  // distinct ones, ascending

 private:
  struct Order {
    std::vector<Quad> keys;
    std::vector<std::uint32_t> begins;  // of the run of each first component; one more at the end
  };
  void sort_by_subject(std::size_t term_count);
  void regroup(std::size_t from, std::size_t to, std::size_t term_count);
  void count();
  [[nodiscard]] QuadRange range(std::size_t order, const Quad& pattern) const;

  std::array<Order, 5> orders_;           // that by graph is empty where no graph is named
  std::vector<PredicateCounts> counts_;  // by predicate
  std::size_t subjects_ = 0, objects_ = 0;
};

}  // namespace relata::query
