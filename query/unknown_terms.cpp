#include "query/unknown_terms.h"

#include <algorithm>

namespace relata::query {
namespace {

using Kind = Pattern::Kind;

class UnknownTerms {
 public:
  UnknownTerms(const TermStore& store, const QueryTerms& terms) : store_(store), terms_(terms) {}

  void visit(const Group& group) {
    for (const Pattern& step : group.steps) visit(step);
  }
  std::vector<TermId> take() { return std::move(found_); }

 private:
  [[nodiscard]] bool is_unknown(TermId term) const {
    return terms_.type(term) == TermType::iri && store_.find(terms_[term]) == kUnbound;
  }
  void note(TermId term) {
    if (term != kUnbound && is_unknown(term) && std::find(found_.begin(), found_.end(), term) == found_.end())
      found_.push_back(term);
  }
  void note(const Component& component) {
    if (!component.is_variable()) note(component.term);
  }

  void visit(const Pattern& step) {
    if (step.kind == Kind::optional || step.kind == Kind::minus) return;
    for (const TriplePattern& triple : step.triples) {
      note(triple.subject);
      if (triple.path)
        visit(*triple.path);
      else
        note(triple.predicate);
      note(triple.object);
    }
    if (step.kind == Kind::graph) note(step.graph);
    visit(step.values);
    for (const Group& group : step.groups) visit(group);
    if (step.select) visit(step.select->where);
  }
  void visit(const Path& path) {
    note(path.link);
    for (const Path& child : path.children) visit(child);
  }
  void visit(const ValuesTable& table) {
    for (std::size_t column = 0; column < table.slots.size(); ++column) {
      bool all = true;
      const auto cell = [&](std::size_t row) { return table.cells[row * table.slots.size() + column]; };
      for (std::size_t row = 0; row < table.rows; ++row) all = all && cell(row) != kUnbound && is_unknown(cell(row));
      for (std::size_t row = 0; all && row < table.rows; ++row) note(cell(row));
    }
  }

  const TermStore& store_;
  const QueryTerms& terms_;
  std::vector<TermId> found_;
};

}  // namespace

std::vector<TermId> unknown_terms(const Group& where, const TermStore& store, const QueryTerms& terms) {
  UnknownTerms search(store, terms);
  search.visit(where);
  return search.take();
}

}  // namespace relata::query
