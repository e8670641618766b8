#include "exporters/graphml_writer.h"

#include <array>
#include <string>

#include "exporters/claim_label.h"
#include "exporters/graph_labels.h"
#include "exporters/graphml_records.h"
#include "exporters/graphml_shapes.h"
#include "exporters/hexadecimal.h"
#include "exporters/numbers.h"
#include "exporters/property_graph.h"
#include "exporters/xml_text.h"

namespace relata::exporters {
namespace {

struct Key {
  std::string_view id, owner, name, type;
};

// Ids of keys: v... of vertices, e... of edges; the names are what people see.
constexpr Key kKeys[] = {
    {"vlabel", "node", "label", "string"},
    {"viri", "node", "iri", "string"},
    {"vkind", "node", "kind", "string"},
    {"vtypes", "node", "types", "string"},
    {"valiases", "node", "aliases", "string"},
    {"vdatatype", "node", "datatype", "string"},
    {"vpredicate", "node", "predicate", "string"},
    {"vstatus", "node", "status", "string"},
    {"vpolarity", "node", "polarity", "string"},
    {"vmodality", "node", "modality", "string"},
    {"vholder", "node", "holder", "string"},
    {"vasserted", "node", "asserted", "boolean"},
    {"vconfidence", "node", "confidence", "double"},
    {"vdocument", "node", "document", "string"},
    {"vquote", "node", "quote", "string"},
    {"elabel", "edge", "label", "string"},
    {"erole", "edge", "role", "string"},
    {"eiri", "edge", "iri", "string"},
    {"eclaim", "edge", "claim", "string"},
    {"epreposition", "edge", "preposition", "string"},
    {"etext", "edge", "text", "string"},
    {"econfidence", "edge", "confidence", "double"},
    {"edocument", "edge", "document", "string"},
    {"equote", "edge", "quote", "string"},
};
// What reading the graph again needs (extractors/graphs/graphml_own_keys.h): in the generic dialect, full view.
constexpr Key kWholeKeys[] = {
    {"vrelation", "node", "relation", "string"},
    {"vholders", "node", "holders", "string"},
    {"vproperty", "node", "property", "string"},
    {"vsubject_text", "node", "subject_text", "string"},
    {"vpredicate_text", "node", "predicate_text", "string"},
    {"vobject_text", "node", "object_text", "string"},
    {"vvoice", "node", "voice", "string"},
    {"vinferred", "node", "inferred", "boolean"},
    {"vsentence", "node", "sentence", "int"},
    {"vbegin", "node", "begin", "int"},
    {"vend", "node", "end", "int"},
    {"vrules", "node", "rules", "string"},
    {"vscore", "node", "score", "double"},
    {"vmore_evidence", "node", "more_evidence", "string"},
    {"eproperty", "edge", "property", "string"},
    {"esubject_text", "edge", "subject_text", "string"},
    {"epredicate_text", "edge", "predicate_text", "string"},
    {"eobject_text", "edge", "object_text", "string"},
    {"evoice", "edge", "voice", "string"},
    {"einferred", "edge", "inferred", "boolean"},
    {"esentence", "edge", "sentence", "int"},
    {"ebegin", "edge", "begin", "int"},
    {"eend", "edge", "end", "int"},
    {"erules", "edge", "rules", "string"},
    {"escore", "edge", "score", "double"},
    {"emore_evidence", "edge", "more_evidence", "string"},
};
// The same of a claim that is a node, and of one that is an edge alone.
struct WholeClaim {
  std::string_view property, subject_text, predicate_text, object_text, voice, inferred, sentence, begin, end, rules, score,
      more_evidence;
};
constexpr WholeClaim kOfNode{"vproperty", "vsubject_text", "vpredicate_text", "vobject_text", "vvoice", "vinferred",
                             "vsentence", "vbegin",        "vend",            "vrules",       "vscore", "vmore_evidence"};
constexpr WholeClaim kOfEdge{"eproperty", "esubject_text", "epredicate_text", "eobject_text", "evoice", "einferred",
                             "esentence", "ebegin",        "eend",            "erules",       "escore", "emore_evidence"};
constexpr Key kWeight{"weight", "edge", "weight", "double"};
constexpr std::array kTinkerpopKeys{Key{"labelV", "node", "labelV", "string"},
                                    Key{"labelE", "edge", "labelE", "string"}};
constexpr std::array kYedKeys{std::string_view("<key id=\"vgraphics\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"),
                              std::string_view("<key id=\"egraphics\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n")};

constexpr std::string_view kRoot =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"\n"
    "    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n";
constexpr std::string_view kSchema =
    "    xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
    "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";

class GraphmlSink final : public PropertyGraphSink {
 public:
  GraphmlSink(const KnowledgeGraph& graph, const ExportOptions& options, XmlText& xml)
      : graph_(graph), dialect_(options.dialect), xml_(xml), claim_base_(xml_of_iri(std::string(graph.base()) + "claim/")),
        is_whole_(options.dialect == Dialect::generic && options.view == View::full) {}

  void start() {
    xml_.raw(kRoot);
    if (dialect_ == Dialect::yed) xml_.raw("    xmlns:y=\"http://www.yworks.com/xml/graphml\"\n");
    xml_.raw(kSchema);
    for (const Key& key : kKeys) put_key(key);
    for (const Key& key : kWholeKeys) {
      if (is_whole_) put_key(key);
    }
    if (dialect_ == Dialect::gephi) put_key(kWeight);
    for (const Key& key : kTinkerpopKeys) {
      if (dialect_ == Dialect::tinkerpop) put_key(key);
    }
    for (const std::string_view key : kYedKeys) {
      if (dialect_ == Dialect::yed) xml_.raw(key);
    }
    xml_.raw("<graph id=\"relata\" edgedefault=\"directed\">\n");
    if (!is_whole_) return;
    // Not as data of the graph, which some programs warn that they leave out.
    xml_.raw("<desc>");
    xml_.text(graph_record(graph_));
    xml_.raw("</desc>\n");
  }
  void end() { xml_.raw("</graph>\n</graphml>\n"); }

  void vertex(const Vertex& vertex) override {
    xml_.raw("<node id=\"");
    put_name(vertex);
    labels_.clear();
    if (dialect_ == Dialect::neo4j || dialect_ == Dialect::tinkerpop) collect_labels(vertex);
    if (dialect_ == Dialect::neo4j) {
      xml_.raw("\" labels=\"");
      xml_.raw(labels_);
    }
    xml_.raw("\">");
    if (dialect_ == Dialect::tinkerpop) field("labelV", labels_);
    if (vertex.is_claim())
      claim(vertex.claim);
    else
      node(vertex.node);
    if (dialect_ == Dialect::yed) put_yed_shape(graph_, vertex, xml_);
    xml_.raw("</node>\n");
  }

  void edge(const Edge& edge) override {
    type_.clear();
    if (dialect_ == Dialect::neo4j || dialect_ == Dialect::tinkerpop)
      append_relationship_type(type_, label_of(graph_, edge));
    xml_.raw("<edge id=\"e");
    xml_.raw(Digits(edge.number).text());
    xml_.raw("\" source=\"");
    put_name(edge.source);
    xml_.raw("\" target=\"");
    put_name(edge.target);
    if (dialect_ == Dialect::neo4j) {
      xml_.raw("\" label=\"");
      xml_.raw(type_);
    }
    xml_.raw("\">");
    if (dialect_ == Dialect::tinkerpop) field("labelE", type_);
    describe(edge);
    if (dialect_ == Dialect::gephi) field("weight", decimal_.text(graph_.claim(edge.claim).confidence));
    if (dialect_ == Dialect::yed) put_yed_line(graph_, edge, xml_);
    xml_.raw("</edge>\n");
  }

 private:
  void put_key(const Key& key) {
    xml_.raw("<key id=\"");
    xml_.raw(key.id);
    xml_.raw("\" for=\"");
    xml_.raw(key.owner);
    xml_.raw("\" attr.name=\"");
    xml_.raw(key.name);
    xml_.raw("\" attr.type=\"");
    xml_.raw(key.type);
    xml_.raw("\"/>\n");
  }
  void put_name(const Vertex& vertex) {
    const VertexName name = name_of(vertex);
    xml_.raw(name.space);
    xml_.raw(Digits(name.number).text());
  }
  void open(std::string_view key) {
    xml_.raw("<data key=\"");
    xml_.raw(key);
    xml_.raw("\">");
  }
  void close() { xml_.raw("</data>"); }
  void field(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    open(key);
    xml_.text(value);
    close();
  }
  void field(std::string_view key, StringId value) {
    if (graph_.text(value).empty()) return;
    open(key);
    xml_.text(value);
    close();
  }
  // A word of ours, or a number: nothing in it needs an escape.
  void word(std::string_view key, std::string_view value) {
    open(key);
    xml_.raw(value);
    close();
  }
  void iri_field(std::string_view key, StringId iri) {
    if (graph_.text(iri).empty()) return;
    open(key);
    xml_.iri(iri);
    close();
  }

  void node(NodeId id) {
    const NodeRow& row = graph_.node(id);
    field("vlabel", row.label);
    iri_field("viri", row.iri);
    word("vkind", relata::label_of(row.kind));
    field("vtypes", row.types);
    field("vdatatype", row.datatype);
    text_.clear();
    for (const StringId alias : graph_.aliases(id)) {
      if (alias != row.label) append_alias(text_, graph_.text(alias));
    }
    field("valiases", text_);
  }

  void claim(ClaimId id) {
    const ClaimRow& row = graph_.claim(id);
    text_.clear();
    append_claim_label(graph_, id, text_);
    field("vlabel", text_);
    claim_iri("viri", row);
    word("vkind", "claim");
    field("vpredicate", graph_.predicate(row.predicate).label);
    word("vstatus", status_of(graph_, id));
    word("vpolarity", relata::label_of(row.polarity));
    word("vmodality", relata::label_of(row.modality));
    text_.clear();
    append_holders(graph_, id, text_);
    field("vholder", text_);
    word("vasserted", row.asserted ? "true" : "false");
    word("vconfidence", decimal_.text(row.confidence));
    evidence("vdocument", "vquote", id);
    if (!is_whole_) return;
    iri_field("vrelation", graph_.predicate(row.predicate).iri);
    field("vholders", holders_record(graph_, id));
    whole(kOfNode, id);
  }

  void describe(const Edge& edge) {
    const ClaimRow& row = graph_.claim(edge.claim);
    if (edge.kind == EdgeKind::direct)
      field("elabel", graph_.predicate(row.predicate).label);
    else
      word("elabel", label_of(graph_, edge));
    claim_iri("eclaim", row);
    if (edge.kind == EdgeKind::direct) {
      word("erole", "direct");
      iri_field("eiri", graph_.predicate(row.predicate).iri);
      word("econfidence", decimal_.text(row.confidence));
      evidence("edocument", "equote", edge.claim);
      if (is_whole_ && !graph_.needs_claim_vertex(edge.claim)) whole(kOfEdge, edge.claim);
      return;
    }
    word("erole", edge.kind == EdgeKind::qualifier ? "qualifier" : label_of(graph_, edge));
    if (edge.qualifier != nullptr) {
      field("epreposition", edge.qualifier->preposition);
      field("etext", edge.qualifier->text);
    }
    if (edge.attribution != nullptr) field("etext", edge.attribution->predicate);
  }

  // What the keys above leave out.
  void whole(const WholeClaim& keys, ClaimId id) {
    const ClaimRow& row = graph_.claim(id);
    iri_field(keys.property, row.property);
    field(keys.subject_text, row.subject_text);
    field(keys.predicate_text, row.predicate_text);
    field(keys.object_text, row.object_text);
    if (row.voice != Voice::active) field(keys.voice, relata::label_of(row.voice));
    if (row.inferred) field(keys.inferred, "true");
    const auto rows = graph_.evidence(id);
    if (rows.empty()) return;
    const EvidenceRow& first = rows.front();
    field(keys.sentence, Digits(first.sentence).text());
    field(keys.begin, Digits(first.span.begin).text());
    field(keys.end, Digits(first.span.end).text());
    field(keys.rules, first.rules);
    field(keys.score, Digits(first.score).text());
    field(keys.more_evidence, evidence_record(graph_, id));
  }
  // The first evidence; `whole` has the rest.
  void evidence(std::string_view document_key, std::string_view quote_key, ClaimId id) {
    const auto rows = graph_.evidence(id);
    if (rows.empty()) return;
    field(document_key, graph_.document(rows.front().document).id);
    field(quote_key, rows.front().quote);
  }
  void claim_iri(std::string_view key, const ClaimRow& row) {
    char digits[kHexadecimalDigits];
    put_hexadecimal(digits, row.id);
    open(key);
    xml_.raw(claim_base_);
    xml_.raw({digits, sizeof digits});
    close();
  }
  void collect_labels(const Vertex& vertex) {
    const bool neo4j = dialect_ == Dialect::neo4j;
    if (vertex.is_claim())
      labels_ = neo4j ? ":Claim" : "Claim";
    else if (neo4j)
      append_labels(graph_, vertex.node, ":", labels_);
    else
      append_vertex_label(labels_, relata::label_of(graph_.node(vertex.node).kind));
  }

  const KnowledgeGraph& graph_;
  Dialect dialect_;
  XmlText& xml_;
  CachedDecimal decimal_;
  std::string claim_base_;  // where the IRI of each claim begins, as XML
  bool is_whole_;  // every claim, status and piece of evidence can be read back
  std::string text_, buffer_, labels_, type_;
};

}  // namespace

void GraphmlWriter::write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const {
  XmlText xml(graph, sink);
  GraphmlSink graphml(graph, options_, xml);
  graphml.start();
  PropertyGraph(graph, options_.view).walk(graphml);
  graphml.end();
  xml.report("GraphML", diagnostics);
}

}  // namespace relata::exporters
