#include "exporters/databases/cypher_change.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "exporters/databases/cypher_script.h"

namespace relata::exporters {
namespace {

// A node or a link by the id that it has in every graph that holds it.
template <class Item>
struct Keyed {
  std::string id;
  Item item;
};
template <class Item>
using KeyedRows = std::vector<Keyed<Item>>;

template <class Item>
void sort_by_id(KeyedRows<Item>& column) {
  std::sort(column.begin(), column.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
}

KeyedRows<DatabaseNode> nodes_of(const DatabaseGraph& graph) {
  KeyedRows<DatabaseNode> nodes;
  graph.for_each_node([&](const DatabaseNode& node) { nodes.push_back({graph.id_of(node), node}); });
  sort_by_id(nodes);
  return nodes;
}

KeyedRows<DatabaseLink> links_of(const DatabaseGraph& graph) {
  KeyedRows<DatabaseLink> links;
  graph.for_each_link([&](const DatabaseLink& link) { links.push_back({graph.id_of(link), link}); });
  sort_by_id(links);
  return links;
}

template <class Item>
struct Difference {
  std::vector<Item> removed;                   // of the first graph
  std::vector<std::pair<Item, Item>> in_both;  // of either
  std::vector<Item> added;                     // of the second
};

template <class Item>
Difference<Item> difference(const KeyedRows<Item>& before, const KeyedRows<Item>& after) {
  Difference<Item> result;
  auto a = before.begin();
  auto b = after.begin();
  while (a != before.end() || b != after.end()) {
    if (b == after.end() || (a != before.end() && a->id < b->id))
      result.removed.push_back((a++)->item);
    else if (a == before.end() || b->id < a->id)
      result.added.push_back((b++)->item);
    else
      result.in_both.emplace_back((a++)->item, (b++)->item);
  }
  return result;
}

std::vector<std::string> words_of(const std::string& labels) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < labels.size();) {  // ":Entity:Person"
    const std::size_t end = std::min(labels.find(':', at + 1), labels.size());
    words.push_back(labels.substr(at, end - at));
    at = end;
  }
  return words;
}

class CypherChange {
 public:
  CypherChange(const KnowledgeGraph& before, const KnowledgeGraph& after, ByteSink& sink)
      : before_(before), after_(after), old_script_(before_, {CypherDialect::neo4j, {}}, sink),
        new_script_(after_, {CypherDialect::neo4j, after_.digest()}, sink) {}

  void write() {
    const Difference<DatabaseNode> nodes = difference(nodes_of(before_), nodes_of(after_));
    const Difference<DatabaseLink> links = difference(links_of(before_), links_of(after_));
    old_script_.remove_links(links.removed);
    old_script_.remove_nodes(nodes.removed);
    old_script_.remove_labels(lost_labels(nodes.in_both));
    new_script_.nodes(to_write(nodes));
    new_script_.links(to_write(links));
  }

 private:
  [[nodiscard]] bool same(const DatabaseNode& a, const DatabaseNode& b) const {
    return before_.values_of(a) == after_.values_of(b) && before_.labels_of(a, ":") == after_.labels_of(b, ":");
  }
  [[nodiscard]] bool same(const DatabaseLink& a, const DatabaseLink& b) const {
    return before_.values_of(a) == after_.values_of(b);
  }

  template <class Item>
  [[nodiscard]] std::vector<Item> to_write(const Difference<Item>& difference) const {
    std::vector<Item> items = difference.added;
    for (const auto& [old_item, new_item] : difference.in_both)
      if (!same(old_item, new_item)) items.push_back(new_item);
    return items;
  }

  [[nodiscard]] std::vector<std::pair<std::string, DatabaseNode>> lost_labels(
      const std::vector<std::pair<DatabaseNode, DatabaseNode>>& in_both) const {
    std::vector<std::pair<std::string, DatabaseNode>> lost;
    for (const auto& [old_node, new_node] : in_both) {
      const std::string old_labels = before_.labels_of(old_node, ":"), new_labels = after_.labels_of(new_node, ":");
      if (old_labels == new_labels) continue;
      const std::vector<std::string> kept = words_of(new_labels);
      std::string gone;
      for (const std::string& label : words_of(old_labels))
        if (std::find(kept.begin(), kept.end(), label) == kept.end()) gone += label;
      if (!gone.empty()) lost.emplace_back(gone, old_node);
    }
    return lost;
  }

  DatabaseGraph before_, after_;
  CypherScript old_script_, new_script_;
};

}  // namespace

void write_cypher_change(const KnowledgeGraph& before, const KnowledgeGraph& after, ByteSink& sink) {
  CypherChange(before, after, sink).write();
}

}  // namespace relata::exporters
