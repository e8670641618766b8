// relata path: how two things hang together.
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/reporter.h"
#include "core/display_width.h"
#include "core/file_sink.h"
#include "core/node_names.h"
#include "ontology/spelling.h"
#include "query/shortest_paths.h"

namespace relata::cli {
namespace {

using query::FactPath;
using query::PathStep;

void report_unknown(const KnowledgeGraph& graph, const std::string& name, Diagnostics& diagnostics) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < graph.node_count(); ++i) {
    const NodeKind kind = graph.node(NodeId{i}).kind;
    if (kind == NodeKind::literal || kind == NodeKind::claim) continue;
    names.push_back(graph.text(graph.node(NodeId{i}).label));
    for (const StringId alias : graph.aliases(NodeId{i})) names.push_back(graph.text(alias));
  }
  diagnostics.error(
      {"path", 0, 0}, "there is no node '" + single_line(name) + "'",
      longer_name_hint(graph, name,
                       ontology::spelling_hint(name, names, "Give a label, an alias or an IRI; `relata stats` lists some.")));
}

// The one node of that name. Nothing, reported, where there is none or there are several.
std::optional<NodeId> node_called(const KnowledgeGraph& graph, const std::string& name, Diagnostics& diagnostics) {
  const std::vector<NodeId> found = nodes_called(graph, name);
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    report_unknown(graph, name, diagnostics);
    return std::nullopt;
  }
  constexpr std::size_t kMost = 5;
  std::string choices;
  for (std::size_t i = 0; i < found.size() && i < kMost; ++i)
    choices.append(choices.empty() ? "" : ", ").append(graph.text(graph.node(found[i]).iri));
  diagnostics.error({"path", 0, 0}, std::to_string(found.size()) + " nodes are called '" + single_line(name) + "'",
                    "Give one's IRI: " + choices + (found.size() > kMost ? ", ..." : "") + ".");
  return std::nullopt;
}

std::string label_of_node(const KnowledgeGraph& graph, NodeId node) {
  if (!node.valid()) return "∅";
  return single_line(graph.text(graph.node(node).label));
}

// What a fact says; its qualifiers too where they and not its object lead on.
std::string line_of(const KnowledgeGraph& graph, const PathStep& step, ClaimId claim) {
  const ClaimRow& row = graph.claim(claim);
  std::string line = label_of_node(graph, row.subject) + " -- " +
                     single_line(graph.text(graph.predicate(row.predicate).label)) + " -> " +
                     label_of_node(graph, row.object);
  const auto is_end = [&](NodeId node) { return node == step.from || node == step.to; };
  if (is_end(row.subject) && is_end(row.object)) return line;
  for (const QualifierRow& each : graph.qualifiers(claim))
    if (is_end(each.value))
      line.append("; ").append(label_of(each.role)).append(": ").append(label_of_node(graph, each.value));
  return line;
}

void put_step(const KnowledgeGraph& graph, const PathStep& step, ByteSink& sink) {
  for (const ClaimId claim : step.claims) {
    sink.put("  " + line_of(graph, step, claim) + '\n');
    for (const EvidenceRow& evidence : graph.evidence(claim))
      sink.put("      \"" + single_line(graph.text(evidence.quote)) + "\" (" +
               single_line(graph.text(graph.document(evidence.document).id)) + ")\n");
  }
}

void put_paths_text(const KnowledgeGraph& graph, const std::vector<FactPath>& paths, ByteSink& sink) {
  bool first = true;
  for (const FactPath& path : paths) {
    if (!first) sink.put('\n');
    first = false;
    std::string names = label_of_node(graph, path.front().from);
    for (const PathStep& step : path) names += " - " + label_of_node(graph, step.to);
    sink.put(names + '\n');
    for (const PathStep& step : path) put_step(graph, step, sink);
  }
}

// An IRI, a literal's words, or null.
nlohmann::ordered_json json_of(const KnowledgeGraph& graph, NodeId node) {
  if (!node.valid()) return nullptr;
  const NodeRow& row = graph.node(node);
  return graph.text(row.kind == NodeKind::literal ? row.label : row.iri);
}

nlohmann::ordered_json json_of(const KnowledgeGraph& graph, ClaimId claim) {
  const ClaimRow& row = graph.claim(claim);
  nlohmann::ordered_json out{{"subject", json_of(graph, row.subject)},
                             {"predicate", graph.text(graph.predicate(row.predicate).iri)},
                             {"object", json_of(graph, row.object)},
                             {"qualifiers", nlohmann::ordered_json::array()},
                             {"evidence", nlohmann::ordered_json::array()}};
  for (const QualifierRow& each : graph.qualifiers(claim))
    out["qualifiers"].push_back({{"role", label_of(each.role)}, {"value", json_of(graph, each.value)}});
  for (const EvidenceRow& evidence : graph.evidence(claim))
    out["evidence"].push_back({{"document", graph.text(graph.document(evidence.document).id)},
                               {"begin", evidence.span.begin},
                               {"end", evidence.span.end},
                               {"text", graph.text(evidence.quote)}});
  return out;
}

void put_paths_json(const KnowledgeGraph& graph, const std::vector<FactPath>& paths, ByteSink& sink) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const FactPath& path : paths) {
    nlohmann::ordered_json steps = nlohmann::ordered_json::array();
    for (const PathStep& step : path) {
      steps.push_back({{"from", graph.text(graph.node(step.from).iri)}, {"to", graph.text(graph.node(step.to).iri)}});
      for (const ClaimId claim : step.claims) steps.back()["claims"].push_back(json_of(graph, claim));
    }
    out.push_back(std::move(steps));
  }
  sink.put(out.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n');
}

}  // namespace

ExitCode run_path(const Settings& settings) {
  Reporter reporter(settings);
  Diagnostics& diagnostics = reporter.diagnostics();
  const std::optional<GraphInput> input = read_graph(settings, reporter);
  if (!input) return kBadInput;
  const auto from = node_called(input->graph, settings.ends[0], diagnostics);
  const auto to = node_called(input->graph, settings.ends[1], diagnostics);
  if (!from || !to) return kBadInput;
  const std::vector<FactPath> paths = query::shortest_paths(input->graph, *from, *to, settings.most);
  if (paths.empty() && !settings.as_json)
    diagnostics.warning({settings.inputs[0], 0, 0}, "no chain of asserted facts joins the two", "");
  FileSink sink("-");
  (settings.as_json ? put_paths_json : put_paths_text)(input->graph, paths, sink);
  sink.close();
  return diagnostics.errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
