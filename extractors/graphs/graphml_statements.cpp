#include "extractors/graphs/graphml_statements.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "core/iri.h"
#include "core/vocabulary.h"

namespace relata::graphs {
namespace {

using namespace std::string_view_literals;

// What the makers of GraphML call the same, small letters; the first that a file has counts. TinkerPop and Neo4j keep
// types in labelV and labels; an edge's type is its predicate.
constexpr std::array kNodeNames{"label"sv, "name"sv, "title"sv, "nodelabel"sv};
constexpr std::array kNodeIris{"iri"sv, "uri"sv};
constexpr std::array kNodeTypes{"type"sv, "types"sv, "labels"sv, "labelv"sv, "kind"sv};
constexpr std::array kEdgeNames{"label"sv, "labele"sv, "relationship"sv, "relation"sv, "predicate"sv, "type"sv, "name"sv};
constexpr std::string_view kUnnamedEdge = "linked to";
constexpr std::string_view kNodeRule = "graphml-node", kEdgeRule = "graphml-edge";

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

std::string_view datatype_of(const GraphmlKey& key) {
  if (key.type == "boolean") return vocabulary::kBoolean;
  if (key.type == "int" || key.type == "long") return vocabulary::kInteger;
  if (key.type == "float" || key.type == "double") return "xsd:double";
  return {};
}

// What the keys of one owner are for.
class KeyUse {
 public:
  enum Use : std::uint8_t { other_owner, attribute, name, iri, types };

  KeyUse(const GraphmlTable& table, GraphmlOwner owner) : uses_(table.keys.size(), other_owner) {
    const bool of_node = owner == GraphmlOwner::node;
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      const GraphmlKey& key = table.keys[i];
      if (key.owner != owner && key.owner != GraphmlOwner::all) continue;
      uses_[i] = key.name.empty() ? name : attribute;  // an extension: its label
      if (of_node && is_one_of(key.name, kNodeIris)) uses_[i] = iri;
      if (of_node && is_one_of(key.name, kNodeTypes)) uses_[i] = types;
    }
    mark_name(table, owner, of_node ? std::span<const std::string_view>(kNodeNames) : std::span<const std::string_view>(kEdgeNames));
  }
  [[nodiscard]] Use of(std::uint32_t key) const { return uses_[key]; }

 private:
  template <class Names>
  static bool is_one_of(std::string_view name, const Names& names) {
    return std::find(names.begin(), names.end(), lower_case(name)) != names.end();
  }
  void mark_name(const GraphmlTable& table, GraphmlOwner owner, std::span<const std::string_view> names) {
    for (const std::string_view wanted : names) {
      for (std::size_t i = 0; i < uses_.size(); ++i) {
        const GraphmlKey& key = table.keys[i];
        if ((key.owner != owner && key.owner != GraphmlOwner::all) || lower_case(key.name) != wanted) continue;
        uses_[i] = name;
        return;
      }
    }
  }
  std::vector<Use> uses_;
};

class AnyGraphml {
 public:
  AnyGraphml(const GraphmlTable& table, const GraphFile& file, GraphRows rows, Diagnostics& diagnostics)
      : table_(table), file_(file), rows_(std::move(rows)), diagnostics_(diagnostics), of_nodes_(table, GraphmlOwner::node),
        of_edges_(table, GraphmlOwner::edge), nodes_(rows_.graph.strings.size()) {}

  std::optional<KnowledgeGraph> read() {
    rows_.graph.set_base(file_.base);
    document_ = rows_.document(file_);
    for (const GraphmlNode& node : table_.nodes)
      if (!add_node(node)) return std::nullopt;
    for (const GraphmlEdge& edge : table_.edges)
      if (!add_edge(edge)) return std::nullopt;
    report_losses();
    return std::move(rows_.graph);
  }

 private:
  [[nodiscard]] std::string_view text(StringId id) const { return rows_.graph.text(id); }
  bool fail(std::uint32_t line, std::string what, std::string hint) {
    diagnostics_.error({file_.path, line, 0}, std::move(what), std::move(hint));
    return false;
  }

  bool add_node(const GraphmlNode& node) {
    if (nodes_[node.id.index()].valid())
      return fail(node.line, "the node '" + std::string(text(node.id).substr(0, 80)) + "' stands here twice",
                  "Give each node an id of its own.");
    std::string label, iri, types;
    for_each_datum(table_.data_of(node), GraphmlOwner::node, [&](std::uint32_t key, std::string_view value) {
      const KeyUse::Use use = of_nodes_.of(key);
      if (use == KeyUse::name && label.empty()) label = value;
      if (use == KeyUse::iri && is_absolute_iri(value)) iri = value;
      if (use == KeyUse::types) append_types(types, value);
    });
    append_types(types, text(node.labels));
    NodeRow row = empty_node(NodeKind::entity);
    if (label.empty()) label = text(node.id);
    row.label = rows_.graph.strings.intern(label);
    row.iri = iri.empty() ? StringId{0} : rows_.graph.strings.intern(iri);
    row.types = rows_.graph.strings.intern(types);
    const NodeId id = rows_.graph.add(row, {&row.label, 1});
    nodes_[node.id.index()] = id;
    add_attributes(node, id);
    return true;
  }

  // ":Person:Actor", "person; actor" or one word.
  static void append_types(std::string& types, std::string_view words) {
    std::string word;
    const auto end = [&] {
      if (!word.empty()) types.append(types.empty() ? "" : " ").append(word);
      word.clear();
    };
    const bool is_iri = words.find("://") != std::string_view::npos;
    for (const char c : words) {
      const bool separates = c == ' ' || c == ';' || c == ',' || (c == ':' && !is_iri);
      if (separates)
        end();
      else
        word += is_iri ? c : ascii_lower(c);
    }
    end();
  }

  void add_attributes(const GraphmlNode& node, NodeId subject) {
    for_each_datum(table_.data_of(node), GraphmlOwner::node, [&](std::uint32_t key, std::string_view value) {
      if (of_nodes_.of(key) != KeyUse::attribute) return;
      const GraphmlKey& attribute = table_.keys[key];
      const std::string own(value);
      state(subject, attribute.name, rows_.literal(own, datatype_of(attribute)), {}, kNodeRule);
    });
  }

  bool add_edge(const GraphmlEdge& edge) {
    for (const StringId end : {edge.source, edge.target})
      if (end.index() >= nodes_.size() || !nodes_[end.index()].valid())
        return fail(edge.line, "an edge to a node that is not there: '" + std::string(text(end).substr(0, 80)) + "'",
                    "Write the node, or take the edge away.");
    std::string label(trimmed(text(edge.label)));
    std::vector<QualifierRow> qualifiers;
    for_each_datum(table_.data_of(edge), GraphmlOwner::edge, [&](std::uint32_t key, std::string_view value) {
      const KeyUse::Use use = of_edges_.of(key);
      if (use == KeyUse::name && label.empty()) label = value;
      if (use != KeyUse::attribute) return;
      const std::string own(value);
      const NodeId literal = rows_.literal(own, datatype_of(table_.keys[key]));
      qualifiers.push_back({literal, rows_.graph.strings.intern(table_.keys[key].name), StringId{0}, Role::other});
    });
    if (label.empty()) label = kUnnamedEdge;
    state(nodes_[edge.source.index()], label, nodes_[edge.target.index()], qualifiers, kEdgeRule);
    is_stated_[nodes_[edge.target.index()].index()] = true;
    return true;
  }

  void state(NodeId subject, const std::string& label, NodeId object, const std::vector<QualifierRow>& qualifiers,
             std::string_view rule) {
    const std::string relation = std::string(rows_.graph.base()) + "relation/" + relation_local_name(label);
    if (is_stated_.size() < rows_.graph.node_count()) is_stated_.resize(rows_.graph.node_count());
    is_stated_[subject.index()] = true;
    rows_.stated(subject, rows_.predicate(relation, label), object, qualifiers, document_, rule);
  }

  // Visits what is said, and the defaults of what is not.
  template <class Visit>
  void for_each_datum(std::span<const GraphmlDatum> data, GraphmlOwner owner, const Visit& visit) {
    for (const GraphmlDatum& datum : data)
      if (const std::string value(trimmed(text(datum.value))); !value.empty()) visit(datum.key, value);
    for (std::size_t i = 0; i < table_.keys.size(); ++i) {
      const GraphmlKey& key = table_.keys[i];
      if (key.fallback.empty() || (key.owner != owner && key.owner != GraphmlOwner::all)) continue;
      const auto said = [&](const GraphmlDatum& datum) { return datum.key == i; };
      if (std::none_of(data.begin(), data.end(), said)) visit(static_cast<std::uint32_t>(i), trimmed(key.fallback));
    }
  }

  void report_losses() {
    const auto warn = [&](bool is_so, const char* what, const char* hint) {
      if (is_so) diagnostics_.warning({file_.path, 0, 0}, what, hint);
    };
    const GraphmlLosses& losses = table_.losses;
    warn(losses.undirected, "edges without a direction are read as from source to target", "");
    warn(losses.hyperedges, "edges between more than two nodes are left out", "Write a node for each of them.");
    warn(losses.ports, "the ports of nodes are not kept", "Their edges are.");
    warn(losses.nesting, "graphs within graphs are read as one", "");
    std::size_t alone = 0;
    is_stated_.resize(rows_.graph.node_count());
    for (const GraphmlNode& node : table_.nodes) alone += is_stated_[nodes_[node.id.index()].index()] ? 0U : 1U;
    const std::string count = std::to_string(alone) + (alone == 1 ? " node that has" : " nodes that have");
    warn(alone > 0, (count + " neither data nor edges left out").c_str(), "A graph holds what is stated.");
  }

  const GraphmlTable& table_;
  const GraphFile& file_;
  GraphRows rows_;
  Diagnostics& diagnostics_;
  KeyUse of_nodes_, of_edges_;
  std::vector<NodeId> nodes_;     // by the id of a node's id in the pool
  std::vector<bool> is_stated_;   // by NodeId
  DocumentId document_;
};

}  // namespace

std::optional<KnowledgeGraph> graph_of_any_graphml(const GraphmlTable& table, const GraphFile& file, GraphRows rows,
                                                   Diagnostics& diagnostics) {
  return AnyGraphml(table, file, std::move(rows), diagnostics).read();
}

}  // namespace relata::graphs
