// Property paths (SPARQL 1.1 Query, section 18.4): closures give each end once, all else once a way.
#include <algorithm>
#include <array>
#include <unordered_set>

#include "query/pattern_evaluator.h"

namespace relata::query {

using Kind = Path::Kind;

bool PatternEvaluator::path(const TriplePattern& triple, Next next) {
  const auto value_of = [&](const Component& component) {
    return component.is_variable() ? row_[component.slot] : component.term;
  };
  const std::array slots{triple.subject.slot, triple.object.slot};
  return path(*triple.path, value_of(triple.subject), value_of(triple.object), [&](TermId from, TermId to) {
    std::vector<Slot> free;
    std::vector<TermId> ends;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i] == kNoSlot) continue;
      free.push_back(slots[i]);
      ends.push_back(i == 0 ? from : to);
    }
    return assign(free, ends, next);
  });
}

bool PatternEvaluator::path(const Path& path_, TermId subject, TermId object,
                            FunctionReference<bool(TermId, TermId)> emit) {
  if (path_.kind == Kind::inverse)
    return path(path_.children[0], object, subject, [&](TermId from, TermId to) { return emit(to, from); });
  if (path_.kind == Kind::alternative)
    return std::all_of(path_.children.begin(), path_.children.end(),
                       [&](const Path& child) { return path(child, subject, object, emit); });
  if (subject != kUnbound && object != kUnbound)
    return walk(path_, subject, true, [&](TermId end) { return end != object || emit(subject, object); });
  if (subject != kUnbound) return walk(path_, subject, true, [&](TermId end) { return emit(subject, end); });
  if (object != kUnbound) return walk(path_, object, false, [&](TermId end) { return emit(end, object); });
  return path_of_ends(path_, emit);
}

// From every node of the graph.
bool PatternEvaluator::path_of_ends(const Path& path_, FunctionReference<bool(TermId, TermId)> emit) {
  std::vector<TermId> nodes;
  for (const Quad& key : index_->quads()) {
    budget_.spend(1);
    if (key[kGraph] != graph_term()) continue;
    nodes.push_back(key[kSubject]);
    nodes.push_back(key[kObject]);
  }
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  return std::all_of(nodes.begin(), nodes.end(), [&](TermId node) {
    return walk(path_, node, true, [&](TermId end) { return emit(node, end); });
  });
}

// emit(end, predicate) for each triple at `from`; predicate kUnbound: of any.
bool PatternEvaluator::walk_links(TermId from, TermId predicate, bool forward,
                                  FunctionReference<bool(TermId, TermId)> emit) {
  const Quad wanted = forward ? Quad{from, predicate, kUnbound, graph_term()} : Quad{kUnbound, predicate, from, graph_term()};
  const QuadRange range = index_->range(wanted);
  budget_.spend(1);
  for (const Quad& key : range.keys) {
    budget_.spend(1);
    Quad quad{};
    for (std::size_t column = 0; column < quad.size(); ++column) quad[(*range.columns)[column]] = key[column];
    bool fits = true;
    for (std::size_t i = 0; i < quad.size(); ++i) fits = fits && (wanted[i] == kUnbound || wanted[i] == quad[i]);
    if (fits && !emit(quad[forward ? kObject : kSubject], quad[kPredicate])) return false;
  }
  return true;
}

bool PatternEvaluator::walk(const Path& path_, TermId from, bool forward, FunctionReference<bool(TermId)> emit) {
  switch (path_.kind) {
    case Kind::link: return walk_links(from, path_.link, forward, [&](TermId end, TermId) { return emit(end); });
    case Kind::inverse: return walk(path_.children[0], from, !forward, emit);
    case Kind::sequence: return walk_sequence(path_, 0, from, forward, emit);
    case Kind::alternative:
      return std::all_of(path_.children.begin(), path_.children.end(),
                         [&](const Path& child) { return walk(child, from, forward, emit); });
    case Kind::negated: return walk_others(path_, from, forward, emit);
    default: return walk_closure(path_, from, forward, emit);
  }
}

bool PatternEvaluator::walk_sequence(const Path& path_, std::size_t done, TermId from, bool forward,
                                     FunctionReference<bool(TermId)> emit) {
  const std::size_t count = path_.children.size();
  if (done == count) return emit(from);
  const Path& child = path_.children[forward ? done : count - 1 - done];
  return walk(child, from, forward, [&](TermId end) { return walk_sequence(path_, done + 1, end, forward, emit); });
}

// Breadth first, so that nothing is visited twice.
bool PatternEvaluator::walk_closure(const Path& path_, TermId from, bool forward, FunctionReference<bool(TermId)> emit) {
  std::unordered_set<TermId> seen;  // asked, never walked
  std::vector<TermId> reached;      // in the order of their discovery
  const auto reach = [&](TermId node) {
    if (!seen.insert(node).second) return true;
    budget_.spend(1);
    reached.push_back(node);
    return emit(node);
  };
  if (path_.kind != Kind::one_or_more && !reach(from)) return false;
  if (!walk(path_.children[0], from, forward, reach)) return false;
  if (path_.kind == Kind::zero_or_one) return true;
  for (std::size_t i = 0; i < reached.size(); ++i)
    if (!walk(path_.children[0], TermId{reached[i]}, forward, reach)) return false;
  return true;
}

bool PatternEvaluator::walk_others(const Path& path_, TermId from, bool forward, FunctionReference<bool(TermId)> emit) {
  const auto walk_except = [&](const std::vector<TermId>& forbidden, bool along) {
    return walk_links(from, kUnbound, along, [&](TermId end, TermId predicate) {
      return std::find(forbidden.begin(), forbidden.end(), predicate) != forbidden.end() || emit(end);
    });
  };
  const bool has_forward = !path_.forbidden.empty() || path_.forbidden_inverse.empty();
  if (has_forward && !walk_except(path_.forbidden, forward)) return false;
  return path_.forbidden_inverse.empty() || walk_except(path_.forbidden_inverse, !forward);
}

}  // namespace relata::query
