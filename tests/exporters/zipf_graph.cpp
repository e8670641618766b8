#include <algorithm>
#include <cmath>
#include <string>

#include "core/iri.h"
#include "core/sha256.h"
#include "tests/exporters/sample_graph.h"

namespace relata::sample {
namespace {

constexpr std::size_t kPredicates = 300;
constexpr std::size_t kBatch = 1U << 16U;

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

ZipfRanks::ZipfRanks(std::size_t count) : logarithm_(std::log(static_cast<double>(count))) {}

std::size_t ZipfRanks::operator()(std::minstd_rand& random) const {
  const double uniform = static_cast<double>(random()) / static_cast<double>(std::minstd_rand::max());
  return static_cast<std::size_t>(std::exp(uniform * logarithm_)) - 1;
}

ZipfFacts::ZipfFacts(std::size_t facts)
    : facts_(facts), nodes_(facts / 7 + 2), node_rank_(nodes_), predicate_rank_(kPredicates) {}

void ZipfFacts::add_names(KnowledgeGraph& graph) const {
  StringPool& pool = graph.strings;
  const std::string base(graph.base());
  const StringId none = pool.intern("");
  graph.add(DocumentRow{pool.intern("d1"), pool.intern(base + "document/d1"), none, none, none, none});
  for (std::size_t i = 0; i < kPredicates; ++i) {
    const std::string label = "verb" + std::to_string(i) + " with";
    graph.add(PredicateRow{pool.intern(base + "relation/" + relation_local_name(label)), pool.intern(label)});
  }
  for (std::size_t i = 0; i < nodes_; ++i) {
    NodeRow row{};
    const std::string name = name_of(i);
    row.iri = pool.intern(base + "entity/" + encode_name(name));
    row.label = pool.intern(name);
    row.types = pool.intern("person");
    row.datatype = none;
    row.kind = NodeKind::entity;
    graph.add(row, {});
  }
}

bool ZipfFacts::make_batch() {
  rows_.clear();
  quotes_.clear();
  for (; made_ < facts_ && rows_.size() < kBatch; ++made_) {
    ClaimRow row{};
    row.id = digest_of(made_);
    row.statement = digest_of(made_ + facts_);
    row.subject = NodeId{static_cast<std::size_t>(random_()) % nodes_};
    row.object = NodeId{node_rank_(random_)};
    row.predicate = PredicateId{predicate_rank_(random_)};
    row.property = row.subject_text = row.predicate_text = row.object_text = StringId{0};
    row.confidence = 0.9F;
    row.asserted = true;
    rows_.push_back(row);
    quotes_.push_back("quote " + std::to_string(made_) + " of forty or so characters");
  }
  return !rows_.empty();
}

void ZipfFacts::add_batch(KnowledgeGraph& graph) const {
  const std::size_t first = made_ - rows_.size();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto at = static_cast<std::uint32_t>((first + i) * 50);
    const EvidenceRow evidence{DocumentId{0},
                               static_cast<std::uint32_t>(first + i),
                               {at, at + 40},
                               graph.strings.intern(quotes_[i]),
                               graph.strings.intern("active-clause"),
                               0.9F};
    graph.add(rows_[i], {}, {}, {&evidence, 1});
  }
}

KnowledgeGraph zipf(std::size_t facts) {
  KnowledgeGraph graph;
  ZipfFacts source(facts);
  source.add_names(graph);
  while (source.make_batch()) source.add_batch(graph);
  graph.freeze();
  return graph;
}

}  // namespace relata::sample
