#include "extractors/graphs/store_records.h"

#include <string>

namespace relata::graphs {
namespace {

template <class Identifier>
Identifier reference(JsonRecord& record, const JsonRecord::Object& object, std::string_view name) {
  Identifier id;
  id.value = record.number(object, name, Identifier::kNone);
  return id;
}

Span span_of(JsonRecord& record, const JsonRecord::Object& object) {
  const Span span{record.number(object, "begin"), record.number(object, "end")};
  if (span.end < span.begin) record.fail("\"end\" is before \"begin\"", "end");
  return span;
}

// Ids count from 0, so that references need no table.
void check_id(JsonRecord& record, std::size_t expected) {
  if (record.number(record.object(), "id", UINT32_MAX) == expected) return;
  record.fail("the id should be " + std::to_string(expected) + ": ids count from 0 in each document", "id");
}

void read_node(JsonRecord& record, LocalGraph& graph) {
  const JsonRecord::Object& object = record.object();
  check_id(record, graph.nodes.size());
  LocalNode node;
  if (record.text(object, "kind").empty()) record.fail("\"kind\" is missing", "kind");
  node.kind = record.one_of(object, "kind", NodeKind::concept_, node_kind_from);
  node.label = record.text(object, "label");
  node.key = record.text(object, "key");
  node.iri = record.text(object, "iri");
  node.datatype = record.text(object, "datatype");
  node.text = record.text(object, "text");
  record.each_text(object, "types", [&](std::string_view type) { node.types.emplace_back(type); });
  record.each_object(object, "aliases", [&](const JsonRecord::Object& alias) {
    node.aliases.push_back({std::string(record.text(alias, "text")), record.number(alias, "count", 1)});
  });
  node.claim = reference<LocalClaimId>(record, object, "claim");
  graph.nodes.push_back(std::move(node));
}

void read_mention(JsonRecord& record, LocalGraph& graph) {
  const JsonRecord::Object& object = record.object();
  graph.mentions.push_back({reference<LocalNodeId>(record, object, "node"), record.number(object, "sentence"),
                            span_of(record, object), std::string(record.text(object, "text"))});
}

void read_parts(JsonRecord& record, LocalClaim& claim) {
  const JsonRecord::Object& object = record.object();
  record.each_object(object, "qualifiers", [&](const JsonRecord::Object& each) {
    claim.qualifiers.push_back({record.one_of(each, "role", Role::other, role_from),
                                std::string(record.text(each, "preposition")),
                                reference<LocalNodeId>(record, each, "value"), std::string(record.text(each, "text"))});
  });
  record.each_object(object, "attribution", [&](const JsonRecord::Object& each) {
    claim.attribution.push_back(
        {reference<LocalNodeId>(record, each, "source"), std::string(record.text(each, "predicate"))});
  });
  record.each_object(object, "evidence", [&](const JsonRecord::Object& each) {
    LocalEvidence evidence;
    evidence.sentence = record.number(each, "sentence");
    evidence.span = span_of(record, each);
    evidence.text = record.text(each, "text");
    evidence.score = record.share(each, "score", evidence.score);
    record.each_text(each, "rules", [&](std::string_view rule) { evidence.rules.emplace_back(rule); });
    claim.evidence.push_back(std::move(evidence));
  });
}

void read_claim(JsonRecord& record, LocalGraph& graph) {
  const JsonRecord::Object& object = record.object();
  check_id(record, graph.claims.size());
  LocalClaim claim;
  claim.subject = reference<LocalNodeId>(record, object, "subject");
  claim.object = reference<LocalNodeId>(record, object, "object");
  claim.predicate = record.text(object, "predicate");
  if (claim.predicate.empty()) record.fail("\"predicate\" is missing", "predicate");
  claim.relation = record.text(object, "relation");
  claim.property = record.text(object, "property");
  claim.subject_text = record.text(object, "subject_text");
  claim.predicate_text = record.text(object, "predicate_text");
  claim.object_text = record.text(object, "object_text");
  claim.voice = record.one_of(object, "voice", claim.voice, voice_from);
  claim.polarity = record.one_of(object, "polarity", claim.polarity, polarity_from);
  claim.modality = record.one_of(object, "modality", claim.modality, modality_from);
  claim.inferred = record.number(object, "inferred") != 0;
  claim.confidence = record.share(object, "confidence", claim.confidence);
  read_parts(record, claim);
  if (claim.evidence.empty()) record.fail("a claim without evidence", "evidence");
  graph.claims.push_back(std::move(claim));
}

}  // namespace

RecordCounts read_document(JsonRecord& record, LocalGraph& graph) {
  const JsonRecord::Object& object = record.object();
  graph.document.id = record.text(object, "id");
  if (graph.document.id.empty()) record.fail("\"id\" is missing", "id");
  graph.document.title = record.text(object, "title");
  graph.document.date = record.text(object, "date");
  graph.document.source = record.text(object, "source");
  graph.document.iri = record.text(object, "iri");
  graph.text_sha256 = record.text(object, "sha256");
  graph.words = record.number(object, "words");
  graph.sentences = record.number(object, "sentences");
  graph.clauses = record.number(object, "clauses");
  graph.clauses_covered = record.number(object, "clauses_covered");
  return {record.number(object, "nodes"), record.number(object, "mentions"), record.number(object, "claims")};
}

bool read_record(std::string_view kind, JsonRecord& record, LocalGraph& graph) {
  if (kind == "node")
    read_node(record, graph);
  else if (kind == "mention")
    read_mention(record, graph);
  else if (kind == "claim")
    read_claim(record, graph);
  else
    record.fail("\"" + std::string(kind.substr(0, 40)) + "\" is no kind of record", "record");
  return record.is_sound();
}

}  // namespace relata::graphs
