// relata diff: what became of a graph.
#include <algorithm>
#include <array>
#include <functional>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/reporter.h"
#include "core/escape.h"
#include "core/file_sink.h"
#include "core/notation.h"
#include "core/sha256.h"
#include "exporters/databases/cypher_change.h"
#include "exporters/sparql_update_writer.h"
#include "query/diff.h"

namespace relata::cli {
namespace {

using query::Change;
using query::StatementChange;

class DiffText {
 public:
  DiffText(const KnowledgeGraph& before, const KnowledgeGraph& after, ByteSink& sink)
      : before_(before), after_(after), sink_(sink) {}

  void write(const query::GraphDiff& diff) {
    for (const query::RenamedNode& each : diff.renamed) renamed(each);
    for (const StatementChange& each : diff.changes)
      if (each.change != Change::place) change(each);  // every statement behind a word that changed: counted
    std::array<std::size_t, 5> counts{};
    for (const StatementChange& each : diff.changes) ++counts[static_cast<std::size_t>(each.change)];
    sink_.put(std::to_string(counts[0]) + " added, " + std::to_string(counts[1]) + " removed, " +
              std::to_string(counts[2]) + " changed in status, " + std::to_string(counts[3]) + " in evidence, " +
              std::to_string(diff.renamed.size()) + (diff.renamed.size() == 1 ? " node renamed" : " nodes renamed"));
    if (diff.moved > 0) sink_.put(" (" + std::to_string(diff.moved) + " statements with them)");
    if (counts[4] > 0) sink_.put(", " + std::to_string(counts[4]) + " resting on the same words in another place");
    sink_.put('\n');
  }

 private:
  void renamed(const query::RenamedNode& each) {
    const NodeRow &a = before_.node(each.before), &b = after_.node(each.after);
    sink_.put("> " + std::string(before_.text(a.label)) + " <" + std::string(before_.text(a.iri)) + "> is now " +
              std::string(after_.text(b.label)) + " <" + std::string(after_.text(b.iri)) + ">\n");
  }

  void change(const StatementChange& each) {
    if (each.change == Change::added) return claims("+ ", after_, each.after);
    if (each.change == Change::removed) return claims("- ", before_, each.before);
    if (each.change == Change::evidence) {
      claims("~ ", after_, each.after);
      evidence("    - ", before_, each.before, after_, each.after);
      return evidence("    + ", after_, each.after, before_, each.before);
    }
    claims("~ was ", before_, each.before);
    claims("  now ", after_, each.after);
  }

  void claims(std::string_view mark, const KnowledgeGraph& graph, const std::vector<ClaimId>& ids) {
    for (const ClaimId id : ids) {
      sink_.put(mark);
      sink_.put(notation(graph, id));
      sink_.put('\n');
    }
  }

  // The evidence of one side that the other has not.
  void evidence(std::string_view mark, const KnowledgeGraph& graph, const std::vector<ClaimId>& ids,
                const KnowledgeGraph& other, const std::vector<ClaimId>& others) {
    const auto lines_of = [](const KnowledgeGraph& of, const std::vector<ClaimId>& claims) {
      std::vector<std::string> lines;
      for (const ClaimId id : claims)
        for (const EvidenceRow& row : of.evidence(id))
          lines.push_back(std::string(of.text(of.document(row.document).id)) + ' ' + std::to_string(row.span.begin) +
                          ".." + std::to_string(row.span.end) + ": \"" + std::string(of.text(row.quote)) + "\"\n");
      return lines;
    };
    const std::vector<std::string> there = lines_of(other, others);
    for (const std::string& line : lines_of(graph, ids)) {
      if (std::find(there.begin(), there.end(), line) != there.end()) continue;
      sink_.put(mark);
      sink_.put(line);
    }
  }

  const KnowledgeGraph& before_;
  const KnowledgeGraph& after_;
  ByteSink& sink_;
};

// A JSON object a line: {"change":"added","statement":IRI,"before":[CLAIM ...],"after":[CLAIM ...]}, a claim being
// {"id":IRI,"text":...}; {"change":"renamed","before":NODE,"after":NODE}, a node being {"id":IRI,"label":...}.
class DiffJson {
 public:
  DiffJson(const KnowledgeGraph& before, const KnowledgeGraph& after, ByteSink& sink)
      : before_(before), after_(after), sink_(sink) {}

  void write(const query::GraphDiff& diff) {
    for (const query::RenamedNode& each : diff.renamed) {
      sink_.put("{\"change\":\"renamed\",\"before\":");
      node(before_, each.before);
      sink_.put(",\"after\":");
      node(after_, each.after);
      sink_.put("}\n");
    }
    for (const StatementChange& each : diff.changes) {
      sink_.put("{\"change\":");
      string(query::label_of(each.change));
      sink_.put(",\"statement\":");
      string(std::string(after_.base()) + "statement/" + hexadecimal(each.statement));
      sink_.put(",\"before\":");
      claims(before_, each.before);
      sink_.put(",\"after\":");
      claims(after_, each.after);
      sink_.put("}\n");
    }
  }

 private:
  void string(std::string_view text) {
    sink_.put('"');
    put_json_string(sink_, text);
    sink_.put('"');
  }
  void object(std::string_view id, std::string_view name, std::string_view text) {
    sink_.put("{\"id\":");
    string(id);
    sink_.put(",\"");
    sink_.put(name);
    sink_.put("\":");
    string(text);
    sink_.put('}');
  }
  void node(const KnowledgeGraph& graph, NodeId id) {
    object(graph.text(graph.node(id).iri), "label", graph.text(graph.node(id).label));
  }
  void claims(const KnowledgeGraph& graph, const std::vector<ClaimId>& ids) {
    sink_.put('[');
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (i > 0) sink_.put(',');
      object(std::string(graph.base()) + "claim/" + hexadecimal(graph.claim(ids[i]).id), "text",
             notation(graph, ids[i]));
    }
    sink_.put(']');
  }

  const KnowledgeGraph& before_;
  const KnowledgeGraph& after_;
  ByteSink& sink_;
};

struct Side {
  std::optional<GraphInput> input;
  bool failed = false;
};

Side read_side(const Settings& settings, std::size_t side) {
  Settings own = settings;
  own.inputs = {settings.inputs[side]};
  own.quiet = true;
  own.threads = std::max(1U, settings.threads / 2);
  Reporter reporter(own);
  Side read{read_graph(own, reporter), false};
  read.failed = reporter.diagnostics().errors() > 0;
  return read;
}

}  // namespace

ExitCode run_diff(const Settings& settings) {
  if (settings.inputs.size() != 2) throw UsageError("two graphs are compared: relata diff A B");
  std::future<Side> second = std::async(std::launch::async, read_side, std::cref(settings), std::size_t{1});
  // Never freed: the program ends here, and to give back a million small blocks one by one is a twentieth of its time.
  static const Side* const kept = new Side[2]{read_side(settings, 0), second.get()};
  const Side &before = kept[0], &after = kept[1];
  if (!before.input || !after.input) return kBadInput;
  const KnowledgeGraph &a = before.input->graph, &b = after.input->graph;
  FileSink sink("-");
  if (settings.diff_format == DiffFormat::sparql)
    exporters::write_sparql_update(a, b, sink);
  else if (settings.diff_format == DiffFormat::cypher)
    exporters::write_cypher_change(a, b, sink);
  else if (settings.diff_format == DiffFormat::json)
    DiffJson(a, b, sink).write(query::diff(a, b));
  else
    DiffText(a, b, sink).write(query::diff(a, b));
  sink.close();
  return before.failed || after.failed ? kBadInput : kSuccess;
}

}  // namespace relata::cli
