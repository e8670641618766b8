#include "extractors/graphs/graph_file.h"

#include "core/canonical_nodes.h"
#include "core/vocabulary.h"

namespace relata::graphs {
namespace {

// The place of an id in a column that grows with it.
template <class Value, class Tag>
Value& at(std::vector<Value>& column, Id<Tag> id) {
  if (column.size() <= id.index()) column.resize(id.index() + 1);
  return column[id.index()];
}

}  // namespace

NodeRow empty_node(NodeKind kind) {
  NodeRow row{};
  row.kind = kind;
  row.iri = row.label = row.datatype = row.types = StringId{0};
  return row;
}

ClaimRow empty_claim() {
  ClaimRow row{};
  row.property = row.subject_text = row.predicate_text = row.object_text = StringId{0};
  return row;
}

PredicateId GraphRows::predicate(std::string_view iri, std::string_view label) {
  const StringId id = graph.strings.intern(iri);
  if (!at(predicates_, id).valid()) predicates_[id.index()] = graph.add(PredicateRow{id, graph.strings.intern(label)});
  return predicates_[id.index()];
}

NodeId GraphRows::literal(std::string_view value, std::string_view datatype) {
  std::string type(datatype);
  if (type.starts_with(vocabulary::kXsd)) type.replace(0, vocabulary::kXsd.size(), vocabulary::kXsdPrefix);
  if (type == "xsd:string") type.clear();
  const StringId key = keys_.intern(std::to_string(type.size()) + type + std::string(value));
  NodeId& known = at(literals_, key);
  if (known.valid()) return known;
  NodeRow row = empty_node(NodeKind::literal);
  row.label = graph.strings.intern(value);
  row.datatype = graph.strings.intern(type);
  return known = graph.add(row, {});
}

DocumentId GraphRows::document(const GraphFile& file) {
  StringPool& s = graph.strings;
  return graph.add(DocumentRow{s.intern(file.id), s.intern(std::string(graph.base()) + document_iri(file.id)), s.intern(""),
                               s.intern(""), s.intern(""), s.intern(file.sha256)});
}

ClaimId GraphRows::stated(NodeId subject, PredicateId predicate, NodeId object,
                          const std::vector<QualifierRow>& qualifiers, DocumentId file, std::string_view rule) {
  ClaimRow row = empty_claim();
  row.subject = subject;
  row.object = object;
  row.predicate = predicate;
  row.confidence = kStated;
  row.asserted = true;
  const EvidenceRow evidence{file, 0, {}, StringId{0}, graph.strings.intern(rule), kStated};
  return graph.add(row, qualifiers, {}, {&evidence, 1});
}

}  // namespace relata::graphs
