// What a database knows of each node and link: names of columns, and values in their order.
#include <algorithm>
#include <array>

#include "exporters/claim_label.h"
#include "exporters/databases/database_graph.h"
#include "exporters/hexadecimal.h"

namespace relata::exporters {
namespace {

using enum ColumnType;

constexpr std::array kThing{Column{"label", text}, Column{"types", texts}, Column{"aliases", texts}};
constexpr std::array kLiteral{Column{"label", text}, Column{"datatype", text}};
constexpr std::array kClaim{Column{"label", text},     Column{"statement", text}, Column{"predicate", text},
                            Column{"property", text},  Column{"status", text},    Column{"polarity", text},
                            Column{"modality", text},  Column{"voice", text},     Column{"holder", text},
                            Column{"asserted", boolean}, Column{"inferred", boolean}, Column{"confidence", number}};
constexpr std::array kEvidence{Column{"quote", text}, Column{"char_begin", integer}, Column{"char_end", integer},
                               Column{"sentence", integer}};
constexpr std::array kDocument{Column{"title", text}, Column{"identifier", text}, Column{"date", text},
                               Column{"source", text}, Column{"sha256", text}};

constexpr std::array kFact{Column{"claim", text}, Column{"predicate", text}, Column{"property", text},
                           Column{"confidence", number}};
constexpr std::array kQualifier{Column{"preposition", text}, Column{"text", text}};
constexpr std::array kHolder{Column{"ordinal", integer}, Column{"predicate", text}};
constexpr std::array kDerivedFrom{Column{"rules", texts}, Column{"score", number}};

Value text_or_nothing(std::string_view text) { return text.empty() ? Value{} : Value{std::string(text)}; }

std::vector<std::string> words(std::string_view joined) {
  std::vector<std::string> out;
  while (!joined.empty()) {
    const std::string_view word = joined.substr(0, joined.find(' '));
    joined.remove_prefix(std::min(word.size() + 1, joined.size()));
    if (!word.empty()) out.emplace_back(word);
  }
  return out;
}

}  // namespace

std::string_view name_of(NodeTable table) {
  constexpr std::array<std::string_view, kNodeTables> kNames{"Entity", "Concept",  "Particular", "Literal",
                                                             "Claim",  "Evidence", "Document"};
  return kNames[static_cast<std::size_t>(table)];
}

std::span<const Column> columns_of(NodeTable table) {
  switch (table) {
    case NodeTable::literal:
      return kLiteral;
    case NodeTable::claim:
      return kClaim;
    case NodeTable::evidence:
      return kEvidence;
    case NodeTable::document:
      return kDocument;
    default:
      return kThing;
  }
}

std::span<const Column> columns_of(LinkKind kind) {
  switch (kind) {
    case LinkKind::fact:
      return kFact;
    case LinkKind::qualifier:
      return kQualifier;
    case LinkKind::holder:
      return kHolder;
    case LinkKind::derived_from:
      return kDerivedFrom;
    default:
      return {};
  }
}

std::vector<Value> DatabaseGraph::values_of(const DatabaseNode& node) const {
  switch (node.table) {
    case NodeTable::claim:
      return values_of_claim(ClaimId{node.index});
    case NodeTable::evidence: {
      const EvidenceRow& row = *stretches_[node.index];
      return {std::string(graph_.text(row.quote)), row.span.begin, row.span.end, row.sentence};
    }
    case NodeTable::document: {
      const DocumentRow& row = graph_.document(DocumentId{node.index});
      return {text_or_nothing(graph_.text(row.title)), std::string(graph_.text(row.id)),
              text_or_nothing(graph_.text(row.date)), text_or_nothing(graph_.text(row.source)),
              text_or_nothing(graph_.text(row.sha256))};
    }
    default:
      return values_of_thing(NodeId{node.index});
  }
}

std::vector<Value> DatabaseGraph::values_of_thing(NodeId node) const {
  const NodeRow& row = graph_.node(node);
  if (row.kind == NodeKind::literal)
    return {std::string(graph_.text(row.label)), text_or_nothing(graph_.text(row.datatype))};
  std::vector<std::string> aliases;
  for (const StringId alias : graph_.aliases(node))
    if (alias != row.label) aliases.emplace_back(graph_.text(alias));
  return {std::string(graph_.text(row.label)), words(graph_.text(row.types)), std::move(aliases)};
}

std::vector<Value> DatabaseGraph::values_of_claim(ClaimId claim) const {
  const ClaimRow& row = graph_.claim(claim);
  std::string label, holder, statement(graph_.base());
  append_claim_label(graph_, claim, label);
  append_holders(graph_, claim, holder);
  append_hexadecimal(statement.append("statement/"), row.statement);
  return {std::move(label),
          std::move(statement),
          std::string(graph_.text(graph_.predicate(row.predicate).label)),
          text_or_nothing(graph_.text(row.property)),
          std::string(status_of(graph_, claim)),
          std::string(label_of(row.polarity)),
          std::string(label_of(row.modality)),
          std::string(label_of(row.voice)),
          text_or_nothing(holder),
          row.asserted,
          row.inferred,
          row.confidence};
}

std::vector<Value> DatabaseGraph::values_of(const DatabaseLink& link) const {
  switch (link.kind) {
    case LinkKind::fact: {
      const ClaimRow& row = graph_.claim(link.claim);
      return {id_of(DatabaseNode{NodeTable::claim, link.claim.value}),
              std::string(graph_.text(graph_.predicate(row.predicate).label)),
              text_or_nothing(graph_.text(row.property)), row.confidence};
    }
    case LinkKind::qualifier: {
      const QualifierRow& row = graph_.qualifiers(link.claim)[link.part];
      return {text_or_nothing(graph_.text(row.preposition)), text_or_nothing(graph_.text(row.text))};
    }
    case LinkKind::holder:
      return {link.part, text_or_nothing(graph_.text(graph_.attribution(link.claim)[link.part].predicate))};
    case LinkKind::derived_from: {
      std::vector<std::string> rules;
      float score = 0;
      const auto evidence = graph_.evidence(link.claim);
      for (const EvidenceRow& row : evidence.subspan(link.part)) {  // by document, so that the rest comes soon
        if (row.document != evidence[link.part].document) break;
        if (row.span != evidence[link.part].span) continue;
        for (std::string& rule : words(graph_.text(row.rules)))
          if (std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.push_back(std::move(rule));
        score = std::max(score, row.score);
      }
      return {std::move(rules), score};
    }
    default:
      return {};
  }
}

}  // namespace relata::exporters
