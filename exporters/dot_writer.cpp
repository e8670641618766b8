#include "exporters/dot_writer.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/escape.h"
#include "core/memory_hints.h"
#include "exporters/claim_label.h"
#include "exporters/dot_clusters.h"
#include "exporters/dot_style.h"
#include "exporters/graph_selection.h"

namespace relata::exporters {
namespace {

constexpr std::size_t kMostForLayers = 300;    // labelled edges that the layout "dot" takes in good time
constexpr std::size_t kMostForCurves = 300;    // edges that Graphviz leads around boxes in good time: 2,000 take minutes
constexpr std::size_t kMostForReading = 3000;  // past these, no layout gives a picture that a person can read
constexpr std::size_t kNodesAhead = 16;        // claims whose nodes are asked for while others are drawn
constexpr std::size_t kLabelsAhead = 8;        // ... whose labels are, the nodes being there
constexpr std::size_t kLabelWidth = 22;        // bytes a line
constexpr std::size_t kLongestNodeNumber = 10;
constexpr std::size_t kLongestNodeName = std::string_view("\"nc\"").size() + 2 * kLongestNodeNumber;
constexpr std::string_view kEdgeMarks = "   ->  [label=\"\", arrowhead=\"none";
constexpr std::size_t kTooltip = 300;          // bytes

class Picture {
 public:
  Picture(const KnowledgeGraph& graph, const ExportOptions& options, ByteSink& sink, Diagnostics& diagnostics)
      : graph_(graph),
        view_(options.view),
        layout_(options.layout),
        cluster_(options.cluster),
        sink_(sink),
        clusters_(graph, options.cluster),
        selection_(graph, options, diagnostics),
        has_diamond_(graph.claim_count(), false),
        node_done_(graph.node_count(), false),
        predicate_words_(graph.predicate_count()) {}

  void draw(Diagnostics& diagnostics) {
    const std::size_t edges = choose_claims();
    if (edges > kMostForReading) {
      diagnostics.warning({"DOT", 0, 0}, "a picture of " + std::to_string(edges) + " edges is hard to read",
                          "Draw a part of it: --focus NODE --hops 1, --top 100 or --view simple.");
    }
    has_tooltips_ = edges <= kMostForReading;
    put_start(edges);
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (i + kNodesAhead < claims_.size()) prefetch_ends(claims_[i + kNodesAhead]);
      if (i + kLabelsAhead < claims_.size()) prefetch_labels(claims_[i + kLabelsAhead]);
      draw_claim(claims_[i]);
    }
    clusters_.put(sink_);
    legend_.put(sink_);
    sink_.put("}\n");
  }

 private:
  // Which claims are drawn, and how many edges that makes, about.
  std::size_t choose_claims() {
    std::size_t edges = 0;
    for (std::size_t i = 0; i < graph_.claim_count(); ++i) {
      const ClaimId id{i};
      if (i + kNodesAhead < graph_.claim_count()) prefetch_ends(ClaimId{i + kNodesAhead});
      if (!selection_.shows(id) || (view_ == View::simple && !is_simple(id))) continue;
      claims_.push_back(id);
      has_diamond_[i] = true;
      edges += 1 + graph_.qualifiers(id).size();
      note_saying(id);
    }
    return edges;
  }
  // Who is drawn as the subject of a claim that has another one as its object or content.
  void note_saying(ClaimId id) {
    const ClaimRow& row = graph_.claim(id);
    const auto note = [&](NodeId content) {
      if (content.valid() && is_claim(content)) sayings_.insert({row.subject, graph_.node(content).claim});
    };
    if (!row.subject.valid()) return;
    note(row.object);
    for (const QualifierRow& each : graph_.qualifiers(id)) note(each.value);
  }
  [[nodiscard]] bool is_claim(NodeId node) const { return graph_.node(node).kind == NodeKind::claim; }
  [[nodiscard]] bool is_simple(ClaimId id) const {
    return graph_.has_direct_edge(id) && !is_claim(graph_.claim(id).subject) && !is_claim(graph_.claim(id).object);
  }
  // A diamond stands where a line alone would not do.
  [[nodiscard]] bool needs_diamond(ClaimId id) const {
    if (!graph_.has_direct_edge(id) || graph_.is_nested(id)) return true;
    const auto qualifiers = graph_.qualifiers(id);
    return view_ == View::full && std::any_of(qualifiers.begin(), qualifiers.end(), [this](const QualifierRow& each) {
             return graph_.node(each.value).kind != NodeKind::literal;
           });
  }

  [[nodiscard]] Layout layout_for(std::size_t edges) const {
    if (layout_ != Layout::automatic) return layout_;
    if (edges <= kMostForLayers) return Layout::dot;
    return cluster_ == ClusterBy::none ? Layout::sfdp : Layout::fdp;
  }

  void put_start(std::size_t edges) {
    const Layout layout = layout_for(edges);
    sink_.put("digraph \"relata\" {\n  graph [layout=\"");
    sink_.put(name_of(layout));
    sink_.put(layout == Layout::dot ? "\", rankdir=\"LR\", nodesep=\"0.18\", ranksep=\"0.45\", "
                                    : "\", overlap=\"prism\", K=\"0.9\", splines=\"");
    if (layout != Layout::dot) sink_.put(edges > kMostForCurves ? "line\", " : "true\", ");
    sink_.put(
        "bgcolor=\"white\", fontname=\"Helvetica\"];\n"
        "  node [fontname=\"Helvetica\", fontsize=\"11\", shape=\"box\", style=\"filled,rounded\", "
        "margin=\"0.09,0.04\", "
        "height=\"0.3\", penwidth=\"1.1\"];\n"
        "  edge [fontname=\"Helvetica\", fontsize=\"9\", arrowsize=\"0.7\", color=\"#303030\", "
        "fontcolor=\"#303030\"];\n");
  }

  void prefetch_ends(ClaimId id) const {
    const ClaimRow& row = graph_.claim(id);
    if (row.subject.valid()) prefetch(&graph_.node(row.subject));
    if (row.object.valid()) prefetch(&graph_.node(row.object));
  }
  void prefetch_labels(ClaimId id) const {
    const ClaimRow& row = graph_.claim(id);
    for (const NodeId node : {row.subject, row.object})
      if (node.valid() && !node_done_[node.index()]) prefetch(graph_.text(graph_.node(node).label).data());
  }

  void draw_claim(ClaimId id) {
    const ClaimRow& row = graph_.claim(id);
    const StatusLook& look = look_of(graph_, id);
    legend_.use(look);
    const std::string_view words = rendered_words(id);
    if (!needs_diamond(id)) {
      draw_end(row.subject, id);
      draw_end(row.object, id);
      put_edge(Name{row.subject, id}, Name{row.object, id}, words, look, true, id);
      return;
    }
    put_diamond(id, look);
    // The direct edge itself is there for programs; for people, the line runs through the diamond.
    if (row.subject.valid()) draw_end(row.subject, id);
    if (row.object.valid()) draw_end(row.object, id);
    if (graph_.has_direct_edge(id)) put_hidden_edge(id);
    if (row.subject.valid()) put_edge(Name{row.subject, id}, Name{{}, id}, words, look, !row.object.valid(), id);
    if (row.object.valid())
      put_edge(Name{{}, id}, Name{row.object, id}, row.subject.valid() ? "" : words, look, true, id);
    draw_qualifiers(id);
    draw_holders(id);
  }

  // The words of a claim's line as DOT has them. Most claims say no more than their predicate, whose words are kept.
  std::string_view rendered_words(ClaimId id) {
    const ClaimRow& row = graph_.claim(id);
    const bool only_predicate =
        row.polarity == Polarity::positive && row.modality == Modality::certain && graph_.qualifiers(id).empty();
    std::string& rendered = only_predicate ? predicate_words_[row.predicate.index()] : words_;
    if (only_predicate && !rendered.empty()) return rendered;
    std::string words;
    append_claim_words(graph_, id, words);
    return rendered = lines_of(words);
  }
  static std::string lines_of(std::string_view words) {
    StringSink lines;
    put_lines(lines, words);
    return lines.take();
  }

  void draw_qualifiers(ClaimId id) {
    static constexpr StatusLook kQualifier{"qualifier", "#7d8ca3", "solid"};
    for (const QualifierRow& each : graph_.qualifiers(id)) {
      const NodeRow& value = graph_.node(each.value);
      // A claim outside of a part that was asked for would be a bare diamond at the end of a line.
      if (value.kind == NodeKind::literal || (is_claim(each.value) && !selection_.shows(value.claim))) continue;
      legend_.use(kQualifier);
      draw_end(each.value, id);
      const std::string_view preposition = graph_.text(each.preposition);
      const std::string words = lines_of(preposition.empty() ? relata::label_of(each.role) : preposition);
      put_edge(Name{{}, id}, Name{each.value, id}, words, kQualifier, true, id);
    }
  }

  // Unless a claim of its own ("Ivanov says …") leads here already.
  void draw_holders(ClaimId id) {
    static constexpr StatusLook kHolder{"who says so", "#303030", "dotted"};
    for (const AttributionRow& each : graph_.attribution(id)) {
      if (!each.source.valid() || sayings_.contains({each.source, id})) continue;
      legend_.use(kHolder);
      draw_end(each.source, id);
      put_edge(Name{each.source, id}, Name{{}, id}, lines_of(graph_.text(each.predicate)), kHolder, true, id);
    }
  }

  // The node at an end of a line, the first time that it is needed. A plain value is drawn for each claim anew: people
  // who share a title are not linked by it.
  void draw_end(NodeId node, ClaimId claim) {
    const NodeRow& row = graph_.node(node);
    if (row.kind == NodeKind::claim) {
      // One that is out of the picture itself: its diamond shows that something was said or done.
      if (!has_diamond_[row.claim.index()]) put_diamond(row.claim, look_of(graph_, row.claim));
      has_diamond_[row.claim.index()] = true;
      return;
    }
    if (row.kind != NodeKind::literal && node_done_[node.index()]) return;
    node_done_[node.index()] = true;
    clusters_.add(node);
    const Look& look = look_of(graph_, node);
    legend_.use(look);
    sink_.put("  ");
    put_name(Name{node, claim});
    sink_.put(" [label=\"");
    put_wrapped(sink_, graph_.text(row.label), kLabelWidth);
    sink_.put("\", fillcolor=\"");
    sink_.put(look.fill);
    sink_.put("\", color=\"");
    sink_.put(look.line);
    if (row.kind == NodeKind::literal)
      sink_.put("\", style=\"filled\", penwidth=\"0.5\", fontname=\"Helvetica-Oblique");
    if (row.kind == NodeKind::particular) sink_.put("\", style=\"filled");
    sink_.put("\"];\n");
  }

  void put_diamond(ClaimId id, const StatusLook& look) {
    sink_.put("  ");
    put_name(Name{{}, id});
    sink_.put(
        " [label=\"\", shape=\"diamond\", style=\"filled\", width=\"0.16\", height=\"0.16\", fixedsize=\"true\", "
        "fillcolor=\"");
    sink_.put(look.line);
    sink_.put("\", color=\"");
    sink_.put(look.line);
    put_tooltip(id);
    sink_.put("\"];\n");
  }

  void put_hidden_edge(ClaimId id) {
    const ClaimRow& row = graph_.claim(id);
    sink_.put("  ");
    put_name(Name{row.subject, id});
    sink_.put(" -> ");
    put_name(Name{row.object, id});
    sink_.put(" [style=\"invis\", constraint=\"false\", comment=\"");
    put_dot_string(sink_, graph_.text(graph_.predicate(row.predicate).label));
    sink_.put("\"];\n");
  }

  // What a line of DOT calls a node: a claim's diamond where `node` is not valid, or is a claim's.
  struct Name {
    NodeId node;
    ClaimId claim;
  };
  void put_name(const Name& name) {
    char text[kLongestNodeName];
    sink_.put({text, copy_name(text, name)});
  }
  char* copy_name(char* at, const Name& name) const {
    const auto copy_number = [](char* to, std::uint32_t number) {
      return std::to_chars(to, to + kLongestNodeNumber, number).ptr;
    };
    if (!name.node.valid() || is_claim(name.node)) {
      const ClaimId claim = name.node.valid() ? graph_.node(name.node).claim : name.claim;
      at = copy_number(copy_bytes(at, "\"c"), claim.value);
    } else {
      at = copy_number(copy_bytes(at, "\"n"), name.node.value);
      if (graph_.node(name.node).kind == NodeKind::literal) at = copy_number(copy_bytes(at, "c"), name.claim.value);
    }
    return copy_bytes(at, "\"");
  }

  // `words` as lines_of() gives them.
  void put_edge(const Name& from, const Name& to, std::string_view words, const StatusLook& look, bool arrow,
                ClaimId claim) {
    const std::string_view style = rendered_look(look);
    const std::size_t most = 2 * kLongestNodeName + kEdgeMarks.size() + words.size() + style.size();
    if (line_.size() < most) line_.resize(most);
    char* at = copy_name(copy_bytes(line_.data(), "  "), from);
    at = copy_name(copy_bytes(at, " -> "), to);
    at = copy_bytes(copy_bytes(copy_bytes(at, " [label=\""), words), style);
    if (!arrow) at = copy_bytes(at, "\", arrowhead=\"none");
    sink_.put({line_.data(), at});
    put_tooltip(claim);
    sink_.put("\"];\n");
  }
  std::string_view rendered_look(const StatusLook& look) {
    if (&look == last_look_) return look_text_;
    last_look_ = &look;
    look_text_.assign("\", style=\"").append(look.style).append("\", color=\"").append(look.line);
    return look_text_.append("\", fontcolor=\"").append(look.line);
  }
  static void put_lines(ByteSink& sink, std::string_view words) {
    for (bool first = true; !words.empty(); first = false) {
      const std::string_view line = words.substr(0, words.find('\n'));
      words.remove_prefix(std::min(line.size() + 1, words.size()));
      if (!first) sink.put("\\n");
      put_wrapped(sink, line, kLabelWidth);
    }
  }
  // The sentence that the claim was read from, where the picture is small enough to point at things.
  void put_tooltip(ClaimId id) {
    const auto evidence = graph_.evidence(id);
    if (!has_tooltips_ || evidence.empty()) return;
    sink_.put("\", tooltip=\"");
    shortened_.clear();
    append_shortened(shortened_, graph_.text(evidence.front().quote), kTooltip);
    put_dot_string(sink_, shortened_);
  }

  const KnowledgeGraph& graph_;
  View view_;
  Layout layout_;
  ClusterBy cluster_;
  ByteSink& sink_;
  DotClusters clusters_;
  GraphSelection selection_;
  std::vector<bool> has_diamond_;  // by claim: drawn, now or later
  std::vector<ClaimId> claims_;
  std::vector<bool> node_done_;
  std::set<std::pair<NodeId, ClaimId>> sayings_;
  Legend legend_;
  std::vector<std::string> predicate_words_;  // by predicate; empty: not rendered yet
  const StatusLook* last_look_ = nullptr;     // what look_text_ says
  std::string words_, shortened_, look_text_, line_;
  bool has_tooltips_ = true;
};

}  // namespace

void DotWriter::write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const {
  Picture(graph, options_, sink, diagnostics).draw(diagnostics);
}

}  // namespace relata::exporters
