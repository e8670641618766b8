#include "exporters/store_writer.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/escape.h"
#include "exporters/numbers.h"

namespace relata::exporters {
namespace {

// One record; fields that are empty are left out.
class RecordWriter {
 public:
  RecordWriter(ByteSink& sink, std::string_view kind) : sink_(sink) {
    sink_.put("{\"record\":\"");
    sink_.put(kind);
    sink_.put('"');
  }
  void end() { sink_.put("}\n"); }

  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) required_text(name, value);
  }
  void required_text(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }
  void number(std::string_view name, std::uint32_t value) {
    key(name);
    sink_.put(Digits(value).text());
  }
  void decimal(std::string_view name, float value) {
    key(name);
    sink_.put(Digits(value).text());
  }
  template <class Tag>
  void reference(std::string_view name, Id<Tag> id) {
    if (id.valid()) number(name, id.value);
  }
  void texts(std::string_view name, const std::vector<std::string>& values) {
    list(name, values, [this](const std::string& value) { string(value); });
  }
  template <class Value, class Write>
  void list(std::string_view name, const std::vector<Value>& values, const Write& write) {
    if (values.empty()) return;
    key(name);
    sink_.put('[');
    bool first = true;
    for (const Value& value : values) {
      if (!std::exchange(first, false)) sink_.put(',');
      write(value);
    }
    sink_.put(']');
  }
  template <class Value, class Write>
  void objects(std::string_view name, const std::vector<Value>& values, const Write& write) {
    list(name, values, [&](const Value& value) {
      sink_.put('{');
      at_start_ = true;
      write(value);
      at_start_ = false;
      sink_.put('}');
    });
  }

 private:
  void key(std::string_view name) {
    sink_.put(std::exchange(at_start_, false) ? "\"" : ",\"");
    sink_.put(name);
    sink_.put("\":");
  }
  void string(std::string_view value) {
    sink_.put('"');
    put_json_string(sink_, value);
    sink_.put('"');
  }

  ByteSink& sink_;
  bool at_start_ = false;
};

void write_document(const LocalGraph& graph, ByteSink& sink) {
  RecordWriter record(sink, "document");
  record.required_text("id", graph.document.id);
  record.text("sha256", graph.text_sha256);
  record.text("title", graph.document.title);
  record.text("date", graph.document.date);
  record.text("source", graph.document.source);
  record.text("iri", graph.document.iri);
  record.number("words", graph.words);
  record.number("sentences", graph.sentences);
  record.number("clauses", graph.clauses);
  record.number("clauses_covered", graph.clauses_covered);
  record.number("nodes", static_cast<std::uint32_t>(graph.nodes.size()));
  record.number("mentions", static_cast<std::uint32_t>(graph.mentions.size()));
  record.number("claims", static_cast<std::uint32_t>(graph.claims.size()));
  record.end();
}

void write_node(std::size_t id, const LocalNode& node, ByteSink& sink) {
  RecordWriter record(sink, "node");
  record.number("id", static_cast<std::uint32_t>(id));
  record.required_text("kind", label_of(node.kind));
  record.text("label", node.label);
  record.text("key", node.key);
  record.text("iri", node.iri);
  record.text("datatype", node.datatype);
  record.text("text", node.text);
  record.texts("types", node.types);
  record.objects("aliases", node.aliases, [&](const Alias& alias) {
    record.required_text("text", alias.text);
    record.number("count", alias.count);
  });
  record.reference("claim", node.claim);
  record.end();
}

void write_mention(const LocalMention& mention, ByteSink& sink) {
  RecordWriter record(sink, "mention");
  record.reference("node", mention.node);
  record.number("sentence", mention.sentence);
  record.number("begin", mention.span.begin);
  record.number("end", mention.span.end);
  record.text("text", mention.text);
  record.end();
}

void write_parts(const LocalClaim& claim, RecordWriter& record) {
  record.objects("qualifiers", claim.qualifiers, [&](const LocalQualifier& qualifier) {
    record.required_text("role", label_of(qualifier.role));
    record.text("preposition", qualifier.preposition);
    record.reference("value", qualifier.value);
    record.text("text", qualifier.text);
  });
  record.objects("attribution", claim.attribution, [&](const LocalAttribution& attribution) {
    record.reference("source", attribution.source);
    record.required_text("predicate", attribution.predicate);
  });
  record.objects("evidence", claim.evidence, [&](const LocalEvidence& evidence) {
    record.number("sentence", evidence.sentence);
    record.number("begin", evidence.span.begin);
    record.number("end", evidence.span.end);
    record.text("text", evidence.text);
    record.texts("rules", evidence.rules);
    record.decimal("score", evidence.score);
  });
}

void write_claim(std::size_t id, const LocalClaim& claim, ByteSink& sink) {
  RecordWriter record(sink, "claim");
  record.number("id", static_cast<std::uint32_t>(id));
  record.reference("subject", claim.subject);
  record.required_text("predicate", claim.predicate);
  record.text("relation", claim.relation);
  record.reference("object", claim.object);
  record.text("property", claim.property);
  record.text("subject_text", claim.subject_text);
  record.text("predicate_text", claim.predicate_text);
  record.text("object_text", claim.object_text);
  if (claim.voice != Voice::active) record.required_text("voice", label_of(claim.voice));
  if (claim.polarity != Polarity::positive) record.required_text("polarity", label_of(claim.polarity));
  if (claim.modality != Modality::certain) record.required_text("modality", label_of(claim.modality));
  if (claim.inferred) record.number("inferred", 1);
  record.decimal("confidence", claim.confidence);
  write_parts(claim, record);
  record.end();
}

}  // namespace

void write_store_header(ByteSink& sink) {
  sink.put("{\"record\":\"header\",\"format\":\"relata graph\",\"version\":1}\n");
}

void write_store_document(const LocalGraph& graph, ByteSink& sink) {
  write_document(graph, sink);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) write_node(i, graph.nodes[i], sink);
  for (const LocalMention& mention : graph.mentions) write_mention(mention, sink);
  for (std::size_t i = 0; i < graph.claims.size(); ++i) write_claim(i, graph.claims[i], sink);
}

void write_store(std::span<const LocalGraph> documents, ByteSink& sink) {
  std::vector<const LocalGraph*> in_order;
  for (const LocalGraph& graph : documents) in_order.push_back(&graph);
  std::stable_sort(in_order.begin(), in_order.end(),
                   [](const LocalGraph* a, const LocalGraph* b) { return a->document.id < b->document.id; });
  write_store_header(sink);
  for (const LocalGraph* graph : in_order) write_store_document(*graph, sink);
}

}  // namespace relata::exporters
