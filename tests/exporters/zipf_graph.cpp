#include <cmath>
#include <random>
#include <string>

#include "core/iri.h"
#include "core/sha256.h"
#include "tests/exporters/sample_graph.h"

namespace relata::sample {
namespace {

constexpr std::size_t kPredicates = 300;

// Ranks by Zipf's law, by inverting the continuous distribution; minstd is the same on every machine.
class ZipfRanks {
 public:
  explicit ZipfRanks(std::size_t count) : logarithm_(std::log(static_cast<double>(count))) {}
  std::size_t operator()(std::minstd_rand& random) const {
    const double uniform = static_cast<double>(random()) / static_cast<double>(std::minstd_rand::max());
    return static_cast<std::size_t>(std::exp(uniform * logarithm_)) - 1;
  }

 private:
  double logarithm_;
};

std::string name_of(std::size_t rank) {
  static constexpr std::string_view kFirst[] = {"Anna", "Boris", "Clara", "David", "Eva", "Felix", "Greta", "Henrik"};
  static constexpr std::string_view kLast[] = {"Lindqvist", "Okafor", "Petrov", "Hernandez", "Nakamura", "Schmidt"};
  return std::string(kFirst[rank % 8]).append(" ").append(kLast[rank / 8 % 6]).append(" ").append(std::to_string(rank));
}

Digest128 digest_of(std::size_t number) {
  const Sha256 full = sha256(std::to_string(number));
  Digest128 digest{};
  std::copy(full.begin(), full.begin() + 16, digest.begin());
  return digest;
}

}  // namespace

KnowledgeGraph zipf(std::size_t facts) {
  KnowledgeGraph graph;
  StringPool& pool = graph.strings;
  const std::string base(graph.base());
  const StringId none = pool.intern("");
  const std::size_t nodes = facts / 7 + 2;
  graph.add(DocumentRow{pool.intern("d1"), pool.intern(base + "document/d1"), none, none, none, none});
  for (std::size_t i = 0; i < kPredicates; ++i) {
    const std::string label = "verb" + std::to_string(i) + " with";
    graph.add(PredicateRow{pool.intern(base + "relation/" + relation_local_name(label)), pool.intern(label)});
  }
  for (std::size_t i = 0; i < nodes; ++i) {
    NodeRow row{};
    const std::string name = name_of(i);
    row.iri = pool.intern(base + "entity/" + encode_name(name));
    row.label = pool.intern(name);
    row.types = pool.intern("person");
    row.datatype = none;
    row.kind = NodeKind::entity;
    graph.add(row, {});
  }
  std::minstd_rand random(1);
  const ZipfRanks node_rank(nodes);
  const ZipfRanks predicate_rank(kPredicates);
  for (std::size_t i = 0; i < facts; ++i) {
    ClaimRow row{};
    row.id = digest_of(i);
    row.statement = digest_of(i + facts);
    row.subject = NodeId{static_cast<std::size_t>(random()) % nodes};
    row.object = NodeId{node_rank(random)};
    row.predicate = PredicateId{predicate_rank(random)};
    row.property = row.subject_text = row.predicate_text = row.object_text = none;
    row.confidence = 0.9F;
    row.asserted = true;
    const auto at = static_cast<std::uint32_t>(i * 50);
    const EvidenceRow evidence{DocumentId{0},
                               static_cast<std::uint32_t>(i),
                               {at, at + 40},
                               pool.intern("quote " + std::to_string(i) + " of forty or so characters"),
                               pool.intern("active-clause"),
                               0.9F};
    graph.add(row, {}, {}, {&evidence, 1});
  }
  graph.freeze();
  return graph;
}

}  // namespace relata::sample
