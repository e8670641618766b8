// A query and its answer.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.h"
#include "query/algebra.h"
#include "query/dataset.h"
#include "query/solution_table.h"
#include "query/sparql_parser.h"

namespace relata::query {

inline constexpr std::uint64_t kUsualRowLimit = 200'000'000;

struct Answer {
  QueryForm form = QueryForm::select;
  std::vector<std::string> columns;   // select: names of variables
  SolutionTable rows{0};              // select: a term a column; kUnbound: none
  bool holds = false;                 // ask
  std::vector<std::array<TermId, 3>> triples;  // construct, describe: distinct, by subject and predicate as they came
  std::vector<TermId> unknown;        // IRIs that the query needs and that the store has not
  [[nodiscard]] bool is_empty() const { return !holds && rows.size() == 0 && triples.empty(); }
};

struct QuerySettings {
  std::string file = "query";          // for messages
  Prefixes prefixes;                   // known without being declared
  std::uint64_t row_limit = kUsualRowLimit;  // rows that may be looked at
};

// A query of a store. The answer's terms are those of terms().
class QueryEngine {
 public:
  explicit QueryEngine(const QuadStore& store) : store_(store), terms_(store.terms) {}
  // Nothing where the query is wrong, is not answered here, or passes the limit: that is reported.
  [[nodiscard]] std::optional<Answer> run(std::string_view sparql, const QuerySettings& settings, Diagnostics& diagnostics);
  [[nodiscard]] const QueryTerms& terms() const { return terms_; }

 private:
  const QuadStore& store_;
  QueryTerms terms_;
};

}  // namespace relata::query
