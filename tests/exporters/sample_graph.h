// Small graphs for tests of writers and readers, made by hand.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "core/knowledge_graph.h"
#include "core/local_graph.h"

namespace relata::sample {

// Two short documents about a harbour: asserted, denied, possible, reported, nested, qualified and mapped claims,
// literals, an agentless passive, contradicting sources.
[[nodiscard]] std::vector<LocalGraph> harbour();

// The same shape with every label, quote and alias hostile: all control characters, quotes, ]]>, broken UTF-8, right
// to left, words that formats reserve, and a label of `longest` bytes.
[[nodiscard]] std::vector<LocalGraph> hostile(std::size_t longest = std::size_t{1} << 20U);

// Ranks by Zipf's law, by inverting the continuous distribution; minstd is the same on every machine.
class ZipfRanks {
 public:
  explicit ZipfRanks(std::size_t count);
  std::size_t operator()(std::minstd_rand& random) const;

 private:
  double logarithm_;
};

// `facts` claims between names of Zipf frequencies, the same for the same number; one evidence each. In batches, so
// that adding them can be timed without making them.
class ZipfFacts {
 public:
  explicit ZipfFacts(std::size_t facts);
  void add_names(KnowledgeGraph& graph) const;  // first
  bool make_batch();                            // false: there are no more
  void add_batch(KnowledgeGraph& graph) const;

 private:
  std::size_t facts_, nodes_, made_ = 0;
  std::minstd_rand random_{1};
  ZipfRanks node_rank_, predicate_rank_;
  std::vector<ClaimRow> rows_;
  std::vector<std::string> quotes_;
};

// All of them, frozen.
[[nodiscard]] KnowledgeGraph zipf(std::size_t facts);

}  // namespace relata::sample
