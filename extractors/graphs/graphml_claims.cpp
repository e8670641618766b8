#include "extractors/graphs/graphml_claims.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/canonical_nodes.h"
#include "core/iri.h"
#include "extractors/graphs/graphml_own_keys.h"
#include "extractors/graphs/json_record.h"

namespace relata::graphs {
namespace {

template <class Value>
std::optional<Value> number_from(std::string_view digits) {
  Value value{};
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc{} && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

// "Novak; Mayor\; of Aarhus": names apart by "; ", a backslash before what is no separator.
template <class Visit>
void for_each_alias(std::string_view text, const Visit& visit) {
  std::string name;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at == text.size() || text[at] == ';') {
      if (!name.empty()) visit(std::as_const(name));
      name.clear();
      if (text.substr(at + (at < text.size() ? 1 : 0)).starts_with(' ')) ++at;
    } else {
      if (text[at] == '\\' && at + 1 < text.size()) ++at;
      name += text[at];
    }
  }
}

class OwnGraphml {
 public:
  OwnGraphml(const GraphmlTable& table, const GraphFile& file, GraphRows rows, Diagnostics& diagnostics)
      : table_(table), file_(file), rows_(std::move(rows)), diagnostics_(diagnostics), keys_(table),
        things_(rows_.graph.strings.size()) {}

  std::optional<KnowledgeGraph> read() {
    read_graph_data();
    read_nodes();
    read_claims();
    if (failed_) return std::nullopt;
    static_cast<void>(rows_.document(file_));
    if (!is_whole_)
      diagnostics_.warning({file_.path, 0, 0}, "this dialect of GraphML leaves out documents, and evidence but the first",
                           "Write it with --dialect generic to read it again.");
    return std::move(rows_.graph);
  }

 private:
  // What the id of a node of the file stands for.
  struct Thing {
    NodeId node;    // of a claim: made once it is an argument
    ClaimId claim;
  };

  [[nodiscard]] std::string_view text(std::span<const GraphmlDatum> data, std::uint32_t key) const {
    for (const GraphmlDatum& datum : data)
      if (datum.key == key) return rows_.graph.text(datum.value);
    return {};
  }
  // As an id of the pool, which holds it already.
  [[nodiscard]] static StringId kept(std::span<const GraphmlDatum> data, std::uint32_t key) {
    for (const GraphmlDatum& datum : data)
      if (datum.key == key) return datum.value;
    return StringId{0};
  }
  StringId intern(std::string_view text) { return rows_.graph.strings.intern(std::string(text)); }

  void fail(std::uint32_t line, std::string what) {
    if (std::exchange(failed_, true)) return;
    diagnostics_.error({file_.path, line, 0}, std::move(what), "Write the graph again.");
  }

  // The graph's description: {"base":..., "documents":[{"id":..., "iri":..., "title":..., "date":..., ...}]}. Where it does not
  // begin so, somebody else has described the graph.
  void read_graph_data() {
    rows_.graph.set_base(file_.base);
    is_whole_ = table_.description.starts_with("{\"base\":");
    if (!is_whole_) return;
    JsonRecord json;
    if (json.parse(json_parser_, table_.description)) {
      const std::string base(json.text(json.object(), "base"));
      if (is_absolute_iri(base)) rows_.graph.set_base(base);
      json.each_object(json.object(), "documents", [&](const JsonRecord::Object& each) { read_document(json, each); });
    }
    if (!json.is_sound()) fail(0, "the description of the graph: " + json.fault().what);
  }

  void read_document(JsonRecord& json, const JsonRecord::Object& each) {
    const std::string id(json.text(each, "id"));
    std::string iri(json.text(each, "iri"));
    if (iri.empty()) iri = std::string(rows_.graph.base()) + document_iri(id);
    if (!documents_.emplace(id, DocumentId{documents_.size()}).second) return fail(0, "the document '" + id + "' stands here twice");
    rows_.graph.add(DocumentRow{intern(id), intern(iri), intern(json.text(each, "title")), intern(json.text(each, "date")),
                                intern(json.text(each, "source")), intern(json.text(each, "sha256"))});
  }

  template <class Visit>
  void each_record(std::string_view text, std::string_view list, std::uint32_t line, const Visit& visit) {
    if (text.empty()) return;
    const std::string line_of_json(text);
    JsonRecord json;
    if (json.parse(json_parser_, line_of_json))
      json.each_object(json.object(), list, [&](const JsonRecord::Object& each) { visit(json, each); });
    if (!json.is_sound()) fail(line, std::string(list) + ": " + json.fault().what);
  }

  DocumentId document(std::string_view id) {
    const auto known = documents_.find(id);
    if (known != documents_.end()) return known->second;
    const std::string own(id);
    rows_.graph.add(DocumentRow{intern(own), intern(std::string(rows_.graph.base()) + document_iri(own)), StringId{0}, StringId{0},
                                StringId{0}, StringId{0}});
    return documents_.emplace(own, DocumentId{documents_.size()}).first->second;
  }

  void read_nodes() {
    std::size_t claims = 0;
    for (const GraphmlNode& node : table_.nodes) {
      Thing& thing = things_[node.id.index()];
      if (thing.node.valid() || thing.claim.valid())
        return fail(node.line, "the node '" + std::string(rows_.graph.text(node.id).substr(0, 80)) + "' stands here twice");
      const auto data = table_.data_of(node);
      const std::optional<NodeKind> kind = node_kind_from(text(data, keys_.kind));
      if (!kind) return fail(node.line, "a node whose kind is none of Relata's");
      if (*kind == NodeKind::claim) {
        thing.claim = ClaimId{claims++};
        claim_nodes_.push_back(&node);
        vertices_.emplace(kept(data, keys_.iri).value, thing.claim);
      } else {
        thing.node = add_node(*kind, data);
      }
    }
  }

  NodeId add_node(NodeKind kind, std::span<const GraphmlDatum> data) {
    NodeRow row = empty_node(kind);
    row.label = kept(data, keys_.label);
    if (kind == NodeKind::literal) return rows_.literal(std::string(rows_.graph.text(row.label)), text(data, keys_.datatype));
    row.iri = kept(data, keys_.iri);
    row.types = kept(data, keys_.types);
    std::vector<StringId> aliases;
    if (kind == NodeKind::entity) aliases.push_back(row.label);
    const std::string names(text(data, keys_.aliases));
    for_each_alias(names, [&](const std::string& name) { aliases.push_back(intern(name)); });
    return rows_.graph.add(row, aliases);
  }

  // The node of an edge's end; a claim's is made where an edge first leads to it.
  NodeId end_of(StringId id, std::uint32_t line) {
    if (id.index() >= things_.size() || (!things_[id.index()].node.valid() && !things_[id.index()].claim.valid())) {
      fail(line, "an edge to a node that is not there: '" + std::string(rows_.graph.text(id).substr(0, 80)) + "'");
      return {};
    }
    Thing& thing = things_[id.index()];
    if (thing.node.valid()) return thing.node;
    NodeRow row = empty_node(NodeKind::claim);
    row.claim = thing.claim;
    row.iri = kept(table_.data_of(*claim_nodes_[thing.claim.index()]), keys_.iri);
    return thing.node = rows_.graph.add(row, {});
  }

  // Claims that are nodes first, in their order, each with its edges; then those that are direct edges alone.
  void read_claims() {
    std::vector<std::vector<const GraphmlEdge*>> slots(claim_nodes_.size());
    std::vector<const GraphmlEdge*> direct;
    for (const GraphmlEdge& edge : table_.edges) {
      const auto data = table_.data_of(edge);
      if (text(data, keys_.role) == "direct") {
        if (!vertices_.contains(kept(data, keys_.claim).value)) direct.push_back(&edge);
        continue;
      }
      const ClaimId claim = edge.source.index() < things_.size() ? things_[edge.source.index()].claim : ClaimId{};
      if (!claim.valid()) return fail(edge.line, "an edge that begins at no claim and is no fact of its own");
      slots[claim.index()].push_back(&edge);
    }
    for (std::size_t i = 0; i < slots.size() && !failed_; ++i) add_claim(*claim_nodes_[i], slots[i]);
    for (const GraphmlEdge* edge : direct)
      if (!failed_) add_direct(*edge);
  }

  void add_claim(const GraphmlNode& node, const std::vector<const GraphmlEdge*>& slots) {
    const auto data = table_.data_of(node);
    ClaimRow row = read_row(data, keys_.of_node, node.line);
    std::vector<QualifierRow> qualifiers;
    for (const GraphmlEdge* edge : slots) {
      const auto own = table_.data_of(*edge);
      const std::string_view role = text(own, keys_.role);
      const NodeId end = end_of(edge->target, edge->line);
      if (role == "subject") row.subject = end;
      if (role == "object") row.object = end;
      if (role != "qualifier") continue;
      const std::optional<Role> kind = role_from(text(own, keys_.edge_label));
      if (!kind) return fail(edge->line, "a qualifier whose role is none of Relata's");
      qualifiers.push_back({end, kept(own, keys_.preposition), kept(own, keys_.text), *kind});
    }
    rows_.graph.add(row, qualifiers, holders(data, slots, node.line), evidence(data, keys_.of_node, node.line));
  }

  void add_direct(const GraphmlEdge& edge) {
    const auto data = table_.data_of(edge);
    ClaimRow row = read_row(data, keys_.of_edge, edge.line);
    row.subject = end_of(edge.source, edge.line);
    row.object = end_of(edge.target, edge.line);
    row.asserted = true;
    rows_.graph.add(row, {}, {}, evidence(data, keys_.of_edge, edge.line));
  }

  ClaimRow read_row(std::span<const GraphmlDatum> data, const OwnGraphmlKeys::Claim& keys, std::uint32_t line) {
    ClaimRow row = empty_claim();
    const std::string label(text(data, keys.predicate));
    std::string relation(text(data, keys.relation));
    if (label.empty()) fail(line, "a claim without a predicate");
    if (relation.empty()) relation = std::string(rows_.graph.base()) + "relation/" + relation_local_name(label);
    row.predicate = rows_.predicate(relation, label);
    row.property = kept(data, keys.property);
    row.subject_text = kept(data, keys.subject_text);
    row.predicate_text = kept(data, keys.predicate_text);
    row.object_text = kept(data, keys.object_text);
    const auto one_of = [&](std::uint32_t key, auto& value, auto from_label) {
      const std::string_view word = text(data, key);
      if (word.empty()) return;
      const auto known = from_label(word);
      if (!known) fail(line, "'" + std::string(word.substr(0, 40)) + "' is no way to put a claim");
      value = known.value_or(value);
    };
    one_of(keys_.polarity, row.polarity, polarity_from);
    one_of(keys_.modality, row.modality, modality_from);
    one_of(keys.voice, row.voice, voice_from);
    row.inferred = text(data, keys.inferred) == "true";
    row.confidence = share(text(data, keys.confidence), line);
    return row;
  }

  float share(std::string_view digits, std::uint32_t line) {
    const float usual = LocalClaim{}.confidence;
    if (digits.empty()) return usual;
    const std::optional<float> value = number_from<float>(digits);
    if (value && *value >= 0.0F && *value <= 1.0F) return *value;
    fail(line, "'" + std::string(digits.substr(0, 40)) + "' is no number from 0 to 1");
    return usual;
  }
  std::uint32_t number(std::string_view digits, std::uint32_t line) {
    if (digits.empty()) return 0;
    const std::optional<std::uint32_t> value = number_from<std::uint32_t>(digits);
    if (!value) fail(line, "'" + std::string(digits.substr(0, 40)) + "' is no whole number");
    return value.value_or(0);
  }

  std::vector<AttributionRow> holders(std::span<const GraphmlDatum> data, const std::vector<const GraphmlEdge*>& slots,
                                      std::uint32_t line) {
    std::vector<AttributionRow> rows;
    each_record(text(data, keys_.holders), "holders", line, [&](JsonRecord& json, const JsonRecord::Object& each) {
      const std::string_view source = json.text(each, "source");
      rows.push_back({source.empty() ? NodeId{} : end_of(intern(source), line), intern(json.text(each, "predicate"))});
    });
    if (!rows.empty()) return rows;
    for (const GraphmlEdge* edge : slots) {
      const auto own = table_.data_of(*edge);
      if (text(own, keys_.role) == "holder") rows.push_back({end_of(edge->target, edge->line), kept(own, keys_.text)});
    }
    return rows;
  }

  std::vector<EvidenceRow> evidence(std::span<const GraphmlDatum> data, const OwnGraphmlKeys::Claim& keys, std::uint32_t line) {
    std::vector<EvidenceRow> rows;
    const std::string first(text(data, keys.document));
    if (first.empty()) return rows;
    EvidenceRow& row = rows.emplace_back(EvidenceRow{document(first), number(text(data, keys.sentence), line), {},
                                                     kept(data, keys.quote), kept(data, keys.rules), share(text(data, keys.score), line)});
    row.span = {number(text(data, keys.begin), line), number(text(data, keys.end), line)};
    each_record(text(data, keys.more_evidence), "evidence", line, [&](JsonRecord& json, const JsonRecord::Object& each) {
      EvidenceRow& next = rows.emplace_back(EvidenceRow{document(json.text(each, "document")), json.number(each, "sentence"), {},
                                                        intern(json.text(each, "text")), intern(json.text(each, "rules")),
                                                        json.share(each, "score", LocalEvidence{}.score)});
      next.span = {json.number(each, "begin"), json.number(each, "end")};
    });
    for (const EvidenceRow& each : rows)
      if (each.span.end < each.span.begin) fail(line, "evidence that ends before it begins");
    return rows;
  }

  const GraphmlTable& table_;
  const GraphFile& file_;
  GraphRows rows_;
  Diagnostics& diagnostics_;
  OwnGraphmlKeys keys_;
  std::vector<Thing> things_;                    // by the id of a node's id in the pool
  std::vector<const GraphmlNode*> claim_nodes_;  // by ClaimId
  std::map<std::uint32_t, ClaimId> vertices_;    // by the id of the claim's IRI in the pool
  std::map<std::string, DocumentId, std::less<>> documents_;
  simdjson::dom::parser json_parser_;
  bool is_whole_ = true, failed_ = false;
};

}  // namespace

bool is_own_graphml(const GraphmlTable& table) {
  using enum GraphmlOwner;
  return table.key(node, "kind") != GraphmlTable::kNoKey && table.key(edge, "role") != GraphmlTable::kNoKey &&
         table.key(edge, "claim") != GraphmlTable::kNoKey;
}

std::optional<KnowledgeGraph> graph_of_own_graphml(const GraphmlTable& table, const GraphFile& file, GraphRows rows,
                                                   Diagnostics& diagnostics) {
  return OwnGraphml(table, file, std::move(rows), diagnostics).read();
}

}  // namespace relata::graphs
