#include "query/query_engine.h"

#include <algorithm>

#include "query/pattern_evaluator.h"
#include "query/planner.h"
#include "query/select_evaluator.h"
#include "query/unknown_terms.h"

namespace relata::query {
namespace {

using Triple = std::array<TermId, 3>;

// One query on its way to its answer.
class Run {
 public:
  Run(const Dataset& dataset, const Query& query, QueryTerms& terms, RowBudget& budget)
      : dataset_(dataset), query_(query), terms_(terms), budget_(budget), select_(terms, budget), triples_(3),
        patterns_(dataset, terms, budget, query.slots, [this](const Select& select) { return rows_of(select); }) {}

  Answer answer() {
    Answer answer;
    answer.form = query_.form;
    for (const NamedExpression& column : query_.select.columns) answer.columns.push_back(column.name);
    if (query_.form == QueryForm::select) {
      answer.rows = SolutionTable(query_.select.columns.size());
      select_.solutions(query_.select, patterns_, [&](TermId*, std::span<const TermId> columns) {
        answer.rows.add(columns, budget_);
        return true;
      });
      return answer;
    }
    select_.solutions(query_.select, patterns_, [&](TermId* row, std::span<const TermId>) {
      if (query_.form == QueryForm::ask) answer.holds = true;
      if (query_.form == QueryForm::construct) construct(row);
      for (const Component& component : query_.describe) describe(value_of(component, row));
      return query_.form != QueryForm::ask;
    });
    for (std::size_t i = 0; i < triples_.size(); ++i)
      answer.triples.push_back({triples_[i][0], triples_[i][1], triples_[i][2]});
    return answer;
  }

 private:
  SolutionTable rows_of(const Select& select) {
    SolutionTable rows(select.columns.size());
    select_.solutions(select, patterns_, [&](TermId*, std::span<const TermId> columns) {
      rows.add(columns, budget_);
      return true;
    });
    return rows;
  }

  static TermId value_of(const Component& component, const TermId* row) {
    return component.is_variable() ? row[component.slot] : component.term;
  }

  void put(const Triple& triple) {
    const auto is_resource = [&](TermId term) {
      return terms_.type(term) == TermType::iri || terms_.type(term) == TermType::blank;
    };
    if (is_resource(triple[0]) && terms_.type(triple[1]) == TermType::iri && triple[2] != kUnbound)
      triples_.insert(triple, budget_);
  }

  void construct(TermId* row) {
    for (const Slot blank : query_.construct_blanks) {
      // A blank no. 1 of the data may have the same label: the colon is in no label that was read.
      const std::string label = "c:" + std::to_string(++blanks_);
      row[blank] = terms_.intern({TermType::blank, label, {}});
    }
    for (const TriplePattern& triple : query_.construct)
      put({value_of(triple.subject, row), value_of(triple.predicate, row), value_of(triple.object, row)});
    for (const Slot blank : query_.construct_blanks) row[blank] = kUnbound;
  }

  // What the default graph says of a resource, and of the blank nodes that hang on it.
  void describe(TermId resource) {
    if (resource == kUnbound) return;
    std::vector<TermId> open{resource};
    while (!open.empty()) {
      const TermId subject = open.back();
      open.pop_back();
      const std::size_t before = described_.size();
      if (described_.insert(std::span(&subject, 1), budget_) != before) continue;
      for (const Quad& key : dataset_.default_graph().range({subject, kUnbound, kUnbound, kUnbound}).keys) {
        put({key[0], key[1], key[2]});  // by subject, predicate, object
        if (terms_.type(key[2]) == TermType::blank) open.push_back(key[2]);
      }
    }
  }

  const Dataset& dataset_;
  const Query& query_;
  QueryTerms& terms_;
  RowBudget& budget_;
  SelectEvaluator select_;
  RowSet triples_;
  RowSet described_{1};
  std::uint64_t blanks_ = 0;
  PatternEvaluator patterns_;
};

}  // namespace

std::optional<Answer> QueryEngine::run(std::string_view sparql, const QuerySettings& settings, Diagnostics& diagnostics) {
  std::optional<Query> query = parse_sparql(sparql, settings.file, settings.prefixes, terms_, diagnostics);
  if (!query) return std::nullopt;
  try {
    RowBudget budget(settings.row_limit);
    const Dataset dataset(store_, query->from, query->from_named);
    Planner(dataset, terms_, query->slots).plan(*query);
    std::vector<TermId> unknown = unknown_terms(query->select.where, store_.terms, terms_);
    Answer answer = Run(dataset, *query, terms_, budget).answer();
    answer.unknown = std::move(unknown);
    return answer;
  } catch (const RowLimitPassed&) {
    diagnostics.error({settings.file, 0, 0},
                      "the query looks at more than " + std::to_string(settings.row_limit) + " rows and was given up",
                      "Join its patterns by variables that they share, or raise --limit-rows.");
    return std::nullopt;
  }
}

}  // namespace relata::query
