#include "exporters/claim_label.h"

#include <algorithm>
#include <utility>

namespace relata::exporters {
namespace {

constexpr std::size_t kLongestPart = 60;  // bytes
constexpr int kDeepest = 1;

void append_claim(const KnowledgeGraph& graph, ClaimId id, int depth, bool denied, std::string& out);

// denied: under a claim that is, whose "not" is told already ("nations not want [nations leave]").
void append_node(const KnowledgeGraph& graph, NodeId id, int depth, bool denied, std::string& out) {
  if (!id.valid()) {
    out += "∅";
  } else if (const NodeRow& row = graph.node(id); row.kind != NodeKind::claim) {
    append_shortened(out, graph.text(row.label), kLongestPart);
  } else if (depth < kDeepest) {
    out += '[';
    append_claim(graph, row.claim, depth + 1, denied, out);
    out += ']';
  } else {
    out += "[…]";
  }
}

// "Pirates try [pirates hijack carrier]": what a verb without an object is about.
NodeId content_of(const KnowledgeGraph& graph, ClaimId id) {
  for (const QualifierRow& qualifier : graph.qualifiers(id))
    if (qualifier.role == Role::content) return qualifier.value;
  return {};
}

// "Men be members", for what they hold as a position.
std::string_view verb_of(const KnowledgeGraph& graph, const ClaimRow& row) {
  const std::string_view verb = graph.text(graph.predicate(row.predicate).label);
  return verb == "position" && row.subject.valid() && row.object.valid() ? "be" : verb;
}

// "Law force firm to close": what the object does, or is to do.
void append_act_of_object(const KnowledgeGraph& graph, ClaimId id, std::string& out) {
  const ClaimRow& row = graph.claim(id);
  NodeId content;
  std::string_view preposition;
  for (const QualifierRow& qualifier : graph.qualifiers(id)) {
    if (qualifier.role != Role::content || content.valid()) continue;
    preposition = graph.text(qualifier.preposition);
    if (preposition == "to" || preposition == "from") content = qualifier.value;
  }
  if (!content.valid() || graph.node(content).kind != NodeKind::claim) return;
  const ClaimRow& act = graph.claim(graph.node(content).claim);
  const std::string_view verb = graph.text(graph.predicate(row.predicate).label);
  if (act.subject != row.object) return;
  const bool bare = verb == "let" || verb == "make" || verb == "see" || verb == "hear" || verb == "help";
  const bool denied = act.polarity == Polarity::negative && row.polarity != Polarity::negative;
  out += preposition == "from" ? " from " : denied ? " not to " : bare ? " " : " to ";
  append_shortened(out, verb_of(graph, act), kLongestPart);
  if (!act.object.valid() || graph.node(act.object).kind == NodeKind::claim) return;
  out += ' ';
  append_shortened(out, graph.text(graph.node(act.object).label), kLongestPart);
}

// "directed" of "will be directed" for direct, "set up" of "was set up" for set up: the last words of what was said, as
// many as the verb has; empty where they are no form of it.
std::string_view participle_of(const KnowledgeGraph& graph, const ClaimRow& row) {
  const std::string_view verb = graph.text(graph.predicate(row.predicate).label);
  std::string_view said = graph.text(row.predicate_text);
  std::size_t begin = said.size();
  for (auto words = std::count(verb.begin(), verb.end(), ' ') + 1; words > 0 && begin != std::string_view::npos; --words)
    begin = begin == 0 ? std::string_view::npos : said.rfind(' ', begin - 1);
  said.remove_prefix(begin == std::string_view::npos ? 0 : begin + 1);
  const bool of_verb = !said.empty() && !verb.empty() && said.front() == verb.front();
  return of_verb ? said : std::string_view{};
}

// "Flights be directed": what is done to them by nobody that is named.
bool append_passive(const KnowledgeGraph& graph, const ClaimRow& row, int depth, bool denied, std::string& out) {
  if (row.voice != Voice::passive || row.subject.valid() || !row.object.valid() ||
      graph.node(row.object).kind == NodeKind::claim)
    return false;
  const std::string_view participle = participle_of(graph, row);
  if (participle.empty()) return false;
  append_node(graph, row.object, depth, false, out);
  out += row.polarity == Polarity::negative && !denied ? " not be " : " be ";
  append_shortened(out, participle, kLongestPart);
  return true;
}

// What an object is taken for, is left like or does: "consider him as terrorist" (not "as part of"), "clash leave soldier
// dead", "law force firm to close".
void append_complement(const KnowledgeGraph& graph, ClaimId id, int depth, bool negative, std::string& out) {
  const auto append = [&](std::string_view word, NodeId value) {
    out += word;
    append_node(graph, value, depth, negative, out);
  };
  for (const QualifierRow& qualifier : graph.qualifiers(id))
    if (qualifier.role == Role::role && qualifier.value.valid() && graph.text(qualifier.preposition).size() <= 2)
      return append(" as ", qualifier.value);
  for (const QualifierRow& qualifier : graph.qualifiers(id))
    if (qualifier.role == Role::other && qualifier.value.valid() && graph.text(qualifier.preposition).empty() &&
        graph.node(qualifier.value).kind == NodeKind::literal)
      return append(" ", qualifier.value);
  if (graph.claim(id).object.valid()) append_act_of_object(graph, id, out);
}

void append_claim(const KnowledgeGraph& graph, ClaimId id, int depth, bool denied, std::string& out) {
  const ClaimRow& row = graph.claim(id);
  const bool negative = row.polarity == Polarity::negative;
  if (!append_passive(graph, row, depth, denied, out)) {
    append_node(graph, row.subject, depth, false, out);
    out += negative && !denied ? " not " : " ";
    append_shortened(out, verb_of(graph, row), kLongestPart);
    const NodeId object = row.object.valid() ? row.object : content_of(graph, id);
    if (!object.valid()) return;
    out += ' ';
    append_node(graph, object, depth, negative, out);
  }
  append_complement(graph, id, depth, negative, out);
}

}  // namespace

void append_claim_label(const KnowledgeGraph& graph, ClaimId id, std::string& out) { append_claim(graph, id, 0, false, out); }

std::string_view label_of(const KnowledgeGraph& graph, NodeId id, std::string& buffer) {
  const NodeRow& row = graph.node(id);
  if (row.kind != NodeKind::claim) return graph.text(row.label);
  buffer.clear();
  append_claim_label(graph, row.claim, buffer);
  return buffer;
}

void append_holders(const KnowledgeGraph& graph, ClaimId id, std::string& out) {
  std::string buffer;
  bool first = true;
  for (const AttributionRow& holder : graph.attribution(id)) {
    if (!std::exchange(first, false)) out += " > ";
    out += holder.source.valid() ? label_of(graph, holder.source, buffer) : "∅";
  }
}

void append_reserve(const KnowledgeGraph& graph, ClaimId id, std::string& out) {
  const ClaimRow& row = graph.claim(id);
  if (row.asserted) return;
  const std::size_t before = out.size();
  const auto next = [&]() -> std::string& { return out += out.size() == before ? " [" : ", "; };
  if (row.modality != Modality::certain) next() += label_of(row.modality);
  if (row.polarity == Polarity::negative) next() += label_of(row.polarity);
  if (!graph.attribution(id).empty()) {
    next() += "held by ";
    append_holders(graph, id, out);
  }
  if (out.size() == before) next() += "restricted";
  out += ']';
}

std::string_view status_of(const KnowledgeGraph& graph, ClaimId id) {
  const ClaimRow& row = graph.claim(id);
  if (row.asserted) return "asserted";
  if (row.polarity == Polarity::negative) return "denied";
  if (!graph.attribution(id).empty()) return "reported";
  return row.modality == Modality::certain ? "restricted" : label_of(row.modality);
}

void append_shortened(std::string& out, std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) {
    out += text;
    return;
  }
  std::size_t end = bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  out.append(text.substr(0, end)).append("…");
}

}  // namespace relata::exporters
