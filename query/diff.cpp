#include "query/diff.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace relata::query {
namespace {

using Indexed = std::vector<std::pair<Digest128, ClaimId>>;

Indexed by_statement(const KnowledgeGraph& graph) {
  Indexed index;
  index.reserve(graph.claim_count());
  for (std::size_t i = 0; i < graph.claim_count(); ++i) index.emplace_back(graph.claim(ClaimId{i}).statement, ClaimId{i});
  std::sort(index.begin(), index.end());
  return index;
}

// Compares claims of one id in two graphs.
class Comparison {
 public:
  Comparison(const KnowledgeGraph& before, const KnowledgeGraph& after) : before_(before), after_(after) {}

  [[nodiscard]] bool same_claims(const std::vector<ClaimId>& a, const std::vector<ClaimId>& b) const {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [this](ClaimId x, ClaimId y) { return before_.claim(x).id == after_.claim(y).id; });
  }
  // Of claims that are the same: what became of their evidence; nothing where it is the same too.
  [[nodiscard]] std::optional<Change> change_of_evidence(const std::vector<ClaimId>& a, const std::vector<ClaimId>& b) const {
    const auto same_of_all = [&](bool in_place) {
      return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](ClaimId x, ClaimId y) { return same_support(x, y, in_place); });
    };
    if (same_of_all(true)) return std::nullopt;
    return same_of_all(false) ? Change::place : Change::evidence;
  }

 private:
  [[nodiscard]] bool same(StringId a, StringId b) const { return before_.text(a) == after_.text(b); }
  [[nodiscard]] bool same_support(ClaimId x, ClaimId y, bool in_place) const {
    const ClaimRow &a = before_.claim(x), &b = after_.claim(y);
    const auto rows = before_.evidence(x), others = after_.evidence(y);
    return a.confidence == b.confidence && a.inferred == b.inferred && same(a.property, b.property) &&
           std::equal(rows.begin(), rows.end(), others.begin(), others.end(), [&](const auto& r, const auto& o) {
             const bool same_place = r.sentence == o.sentence && r.span == o.span;
             return (in_place ? same_place : r.span.size() == o.span.size()) && r.score == o.score && same(r.quote, o.quote) &&
                    same(r.rules, o.rules) && same(before_.document(r.document).id, after_.document(o.document).id);
           });
  }

  const KnowledgeGraph& before_;
  const KnowledgeGraph& after_;
};

void sort_by_id(const KnowledgeGraph& graph, std::vector<ClaimId>& claims) {
  std::sort(claims.begin(), claims.end(),
            [&](ClaimId a, ClaimId b) { return graph.claim(a).id < graph.claim(b).id; });
}

std::vector<StatementChange> changes_between(const KnowledgeGraph& before, const KnowledgeGraph& after) {
  const Indexed old_claims = by_statement(before), new_claims = by_statement(after);
  const Comparison comparison(before, after);
  std::vector<StatementChange> changes;
  auto a = old_claims.begin();
  auto b = new_claims.begin();
  while (a != old_claims.end() || b != new_claims.end()) {
    const bool from_old = b == new_claims.end() || (a != old_claims.end() && a->first <= b->first);
    StatementChange each{Change::status, from_old ? a->first : b->first, {}, {}};
    for (; a != old_claims.end() && a->first == each.statement; ++a) each.before.push_back(a->second);
    for (; b != new_claims.end() && b->first == each.statement; ++b) each.after.push_back(b->second);
    sort_by_id(before, each.before);
    sort_by_id(after, each.after);
    if (each.before.empty()) {
      each.change = Change::added;
    } else if (each.after.empty()) {
      each.change = Change::removed;
    } else if (comparison.same_claims(each.before, each.after)) {
      const std::optional<Change> change = comparison.change_of_evidence(each.before, each.after);
      if (!change) continue;
      each.change = *change;
    }
    changes.push_back(std::move(each));
  }
  return changes;
}

// Finds the nodes that stand in the place of others.
class Renaming {
 public:
  Renaming(const KnowledgeGraph& before, const KnowledgeGraph& after) : before_(before), after_(after) {
    for (std::size_t i = 0; i < after.node_count(); ++i) after_nodes_.emplace(key(after, NodeId{i}), NodeId{i});
    for (std::size_t i = 0; i < before.node_count(); ++i) before_nodes_.insert(key(before, NodeId{i}));
  }

  void take_votes(const std::vector<StatementChange>& changes) {
    std::map<std::string, std::pair<const StatementChange*, const StatementChange*>> places;  // both null: told twice
    for (const StatementChange& each : changes) {
      if (each.change == Change::removed) note(places, place_of(before_, each.before), &each, nullptr);
      if (each.change == Change::added) note(places, place_of(after_, each.after), nullptr, &each);
    }
    for (const auto& [place, pair] : places) {
      if (pair.first == nullptr || pair.second == nullptr) continue;
      pairs_.emplace_back(pair.first, pair.second);
      const ClaimRow &a = before_.claim(pair.first->before[0]), &b = after_.claim(pair.second->after[0]);
      vote(a.subject, b.subject);
      vote(a.object, b.object);
    }
  }

  // The statements that are the same but for names.
  [[nodiscard]] std::unordered_set<const StatementChange*> moved() const {
    std::unordered_set<const StatementChange*> moved;  // looked up only
    for (const auto& [old_statement, new_statement] : pairs_) {
      const ClaimRow &a = before_.claim(old_statement->before[0]), &b = after_.claim(new_statement->after[0]);
      if (!fits(a.subject, b.subject) || !fits(a.object, b.object)) continue;
      moved.insert(old_statement);
      moved.insert(new_statement);
    }
    return moved;
  }

  [[nodiscard]] std::vector<RenamedNode> renamed() const {
    std::vector<RenamedNode> nodes;
    for (std::size_t i = 0; i < before_.node_count(); ++i) {
      const NodeRow& row = before_.node(NodeId{i});
      if (row.kind == NodeKind::claim || row.kind == NodeKind::literal) continue;
      if (const std::optional<NodeId> other = renamed_to(NodeId{i})) {
        nodes.push_back({NodeId{i}, *other});
      } else if (const auto same = after_nodes_.find(key(before_, NodeId{i})); same != after_nodes_.end()) {
        if (before_.text(row.label) != after_.text(after_.node(same->second).label)) nodes.push_back({NodeId{i}, same->second});
      }
    }
    return nodes;
  }

 private:
  using Places = std::map<std::string, std::pair<const StatementChange*, const StatementChange*>>;
  struct Votes {
    NodeId other;
    bool agree = true;
  };

  static std::string key(const KnowledgeGraph& graph, NodeId id) {
    const NodeRow& row = graph.node(id);
    if (row.kind != NodeKind::literal) return std::string(graph.text(row.iri));
    return '"' + std::string(graph.text(row.label)) + '^' + std::string(graph.text(row.datatype));
  }

  // What a statement rests on and says, its nodes left out; empty where that is not one thing.
  static std::string place_of(const KnowledgeGraph& graph, const std::vector<ClaimId>& claims) {
    if (claims.size() != 1) return {};
    const ClaimRow& row = graph.claim(claims[0]);
    std::string place(graph.text(graph.predicate(row.predicate).iri));
    for (const int part : {static_cast<int>(row.polarity), static_cast<int>(row.modality), row.subject.valid() ? 1 : 0,
                           row.object.valid() ? 1 : 0, static_cast<int>(graph.qualifiers(claims[0]).size()),
                           static_cast<int>(graph.attribution(claims[0]).size())})
      place.append(" ").append(std::to_string(part));
    for (const EvidenceRow& each : graph.evidence(claims[0]))
      place.append("\n").append(graph.text(graph.document(each.document).id)).append(" ").append(std::to_string(each.span.begin))
          .append(",").append(std::to_string(each.span.end));
    return place;
  }

  static void note(Places& places, const std::string& place, const StatementChange* removed, const StatementChange* added) {
    if (place.empty()) return;
    auto& [old_statement, new_statement] = places[place];
    const bool again = (removed != nullptr && old_statement != nullptr) || (added != nullptr && new_statement != nullptr);
    if (removed != nullptr) old_statement = again ? nullptr : removed;
    if (added != nullptr) new_statement = again ? nullptr : added;
  }

  void vote(NodeId a, NodeId b) {
    if (!a.valid() || !b.valid() || key(before_, a) == key(after_, b)) return;
    const bool possible = before_.node(a).kind == after_.node(b).kind && before_.node(a).kind != NodeKind::literal &&
                          !after_nodes_.contains(key(before_, a)) && !before_nodes_.contains(key(after_, b));
    for (auto [votes, from, to] : {std::tuple(&forwards_, a, b), std::tuple(&backwards_, b, a)}) {
      const auto [known, added] = votes->emplace(from.value, Votes{to, possible});
      if (!added && known->second.other != to) known->second.agree = false;
      if (!possible) known->second.agree = false;
    }
  }

  [[nodiscard]] std::optional<NodeId> renamed_to(NodeId a) const {
    const auto there = forwards_.find(a.value);
    if (there == forwards_.end() || !there->second.agree) return std::nullopt;
    const auto back = backwards_.find(there->second.other.value);
    if (back == backwards_.end() || !back->second.agree) return std::nullopt;
    return there->second.other;
  }

  [[nodiscard]] bool fits(NodeId a, NodeId b) const {
    if (!a.valid() || !b.valid()) return a.valid() == b.valid();
    if (key(before_, a) == key(after_, b)) return true;
    return renamed_to(a) == b;
  }

  const KnowledgeGraph& before_;
  const KnowledgeGraph& after_;
  std::unordered_map<std::string, NodeId> after_nodes_;  // looked up only, as the others
  std::unordered_set<std::string> before_nodes_;
  std::unordered_map<std::uint32_t, Votes> forwards_, backwards_;
  std::vector<std::pair<const StatementChange*, const StatementChange*>> pairs_;
};

}  // namespace

std::string_view label_of(Change change) {
  constexpr std::array<std::string_view, 5> kLabels{"added", "removed", "status", "evidence", "place"};
  return kLabels[static_cast<std::size_t>(change)];
}

GraphDiff diff(const KnowledgeGraph& before, const KnowledgeGraph& after) {
  std::vector<StatementChange> changes = changes_between(before, after);
  Renaming renaming(before, after);
  renaming.take_votes(changes);
  const std::unordered_set<const StatementChange*> moved = renaming.moved();
  GraphDiff result;
  result.renamed = renaming.renamed();
  result.moved = moved.size() / 2;
  for (StatementChange& each : changes)
    if (!moved.contains(&each)) result.changes.push_back(std::move(each));
  const auto first_claim = [](const StatementChange& each) { return each.after.empty() ? each.before[0] : each.after[0]; };
  std::stable_sort(result.changes.begin(), result.changes.end(), [&](const auto& a, const auto& b) {
    return std::tuple(a.change, first_claim(a)) < std::tuple(b.change, first_claim(b));
  });
  return result;
}

}  // namespace relata::query
