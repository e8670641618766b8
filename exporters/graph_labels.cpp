#include "exporters/graph_labels.h"

#include <algorithm>
#include <array>

namespace relata::exporters {
namespace {

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
char to_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

constexpr std::size_t kLongestLabel = 100;

// Labels that say what kind of node it is: a type of a thing takes none of them.
constexpr std::array<std::string_view, 8> kKindLabels{"Relata", "Entity", "Concept",  "Particular",
                                                 "Literal", "Claim", "Evidence", "Document"};

}  // namespace

void append_vertex_label(std::string& out, std::string_view type) {
  const std::size_t begin = out.size();
  bool at_word = true;
  for (const char c : type.substr(0, kLongestLabel)) {
    if (is_alphanumeric(c)) out += at_word ? to_upper(c) : c;
    at_word = !is_alphanumeric(c);
  }
  const bool starts_well = out.size() > begin && !(out[begin] >= '0' && out[begin] <= '9');
  if (!starts_well) out.insert(begin, "Type");
}

void append_relationship_type(std::string& out, std::string_view predicate) {
  const std::size_t begin = out.size();
  for (const char c : predicate.substr(0, kLongestLabel)) {
    if (is_alphanumeric(c))
      out += to_upper(c);
    else if (out.size() > begin && out.back() != '_')
      out += '_';
  }
  while (out.size() > begin && out.back() == '_') out.pop_back();
  const bool starts_well = out.size() > begin && !(out[begin] >= '0' && out[begin] <= '9');
  if (!starts_well) out.insert(begin, out.size() == begin ? "RELATION" : "RELATION_");
}

void append_labels(const KnowledgeGraph& graph, NodeId node, std::string_view separator, std::string& out) {
  const NodeRow& row = graph.node(node);
  out.append(separator);
  append_vertex_label(out, label_of(row.kind));
  std::string_view rest = graph.text(row.types);
  while (!rest.empty()) {
    const std::string_view type = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(type.size() + 1, rest.size()));
    if (type.empty()) continue;
    out.append(separator);
    const std::size_t begin = out.size();
    append_vertex_label(out, type);
    if (std::find(kKindLabels.begin(), kKindLabels.end(), out.substr(begin)) != kKindLabels.end()) out.insert(begin, "Type");
  }
}

}  // namespace relata::exporters
