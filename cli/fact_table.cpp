#include "cli/fact_table.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/code_points.h"
#include "core/display_width.h"

namespace relata::cli {
namespace {

enum Column : std::size_t { kSubject, kPredicate, kObject, kQualifiers, kStatus, kColumns };
using Cells = std::array<std::string, kColumns>;

constexpr std::array<std::string_view, kColumns> kHeadings{"SUBJECT", "PREDICATE", "OBJECT", "WITH", "STATUS"};
constexpr std::string_view kGap = "  ";
constexpr int kDeepestClaim = 2;  // of claims in brackets within brackets

// Lines of at most `width` columns, broken at blanks where there are any.
std::vector<std::string> wrap(const std::string& text, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = begin, used = 0, last_blank = std::string::npos;
    while (end < text.size()) {
      const CodePoint character = code_point_at(text, end);
      const std::size_t columns = display_width(character.value);
      if (used + columns > width && end > begin) break;
      if (character.value == ' ') last_blank = end;
      used += columns;
      end += character.size;
    }
    if (end < text.size() && text[end] != ' ' && last_blank != std::string::npos && last_blank > begin)
      end = last_blank;
    lines.push_back(text.substr(begin, end - begin));
    begin = end;
    while (begin < text.size() && text[begin] == ' ') ++begin;
  }
  return lines;
}

std::string describe(const KnowledgeGraph& graph, NodeId node, int depth);

std::string describe(const KnowledgeGraph& graph, ClaimId claim, int depth) {
  const ClaimRow& row = graph.claim(claim);
  if (depth >= kDeepestClaim) return "[...]";
  std::string out = "[";
  if (row.subject.valid()) out += describe(graph, row.subject, depth + 1) + ' ';
  out += graph.text(graph.predicate(row.predicate).label);
  if (row.object.valid()) out += ' ' + describe(graph, row.object, depth + 1);
  return out + ']';
}

std::string describe(const KnowledgeGraph& graph, NodeId node, int depth) {
  const NodeRow& row = graph.node(node);
  if (row.kind == NodeKind::claim && row.claim.valid()) return describe(graph, row.claim, depth);
  return single_line(graph.text(row.label));
}

// "asserted", "negative", "possible, held by John Key", "restricted".
std::string status_of_claim(const KnowledgeGraph& graph, ClaimId claim) {
  const ClaimRow& row = graph.claim(claim);
  if (row.asserted) return "asserted";
  std::string out;
  const auto add = [&out](const std::string& word) { out += (out.empty() ? "" : ", ") + word; };
  if (row.modality != Modality::certain) add(std::string(label_of(row.modality)));
  if (row.polarity == Polarity::negative) add("negative");
  for (const AttributionRow& holder : graph.attribution(claim))
    add("held by " + (holder.source.valid() ? describe(graph, holder.source, 0) : "somebody"));
  return out.empty() ? "restricted" : out;
}

Cells cells_of(const KnowledgeGraph& graph, ClaimId claim) {
  const ClaimRow& row = graph.claim(claim);
  Cells cells;
  cells[kSubject] = row.subject.valid() ? describe(graph, row.subject, 0) : "-";
  cells[kPredicate] = single_line(graph.text(graph.predicate(row.predicate).label));
  cells[kObject] = row.object.valid() ? describe(graph, row.object, 0) : "-";
  for (const QualifierRow& qualifier : graph.qualifiers(claim)) {
    std::string& out = cells[kQualifiers];
    if (!out.empty()) out += "; ";
    const std::string_view preposition = graph.text(qualifier.preposition);
    out.append(label_of(qualifier.role)).append(": ");
    if (!preposition.empty()) out.append(preposition).append(" ");
    out += describe(graph, qualifier.value, 0);
  }
  cells[kStatus] = status_of_claim(graph, claim);
  return cells;
}

// As wide as the content asks for; where that is too wide, the widest column gives way.
std::array<std::size_t, kColumns> widths_for(const std::vector<Cells>& rows, std::size_t width) {
  std::array<std::size_t, kColumns> widths{};
  for (const Cells& row : rows)
    for (std::size_t i = 0; i < kColumns; ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  constexpr std::size_t kNarrowest = 8;
  const std::size_t room = std::max(width, kColumns * (kNarrowest + 2)) - (kColumns - 1) * kGap.size();
  std::size_t total = 0;
  for (const std::size_t w : widths) total += w;
  for (; total > room; --total) --*std::max_element(widths.begin(), widths.end());
  return widths;
}

void write_row(const Cells& cells, const std::array<std::size_t, kColumns>& widths, ByteSink& sink) {
  std::array<std::vector<std::string>, kColumns> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < kColumns; ++i) {
    lines[i] = wrap(cells[i], widths[i]);
    height = std::max(height, lines[i].size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string out;
    for (std::size_t i = 0; i < kColumns; ++i) {
      const std::string cell = line < lines[i].size() ? lines[i][line] : "";
      out += cell;
      if (i + 1 < kColumns) out.append(widths[i] - std::min(widths[i], display_width(cell)), ' ').append(kGap);
    }
    out.erase(out.find_last_not_of(' ') + 1);
    sink.put(out);
    sink.put('\n');
  }
}

}  // namespace

void write_fact_table(const KnowledgeGraph& graph, ByteSink& sink, std::size_t width) {
  if (graph.document_count() > 0) sink.put(single_line(graph.text(graph.document(DocumentId(std::size_t{0})).id)));
  sink.put(": " + std::to_string(graph.claim_count()) + (graph.claim_count() == 1 ? " fact\n" : " facts\n"));
  if (graph.claim_count() == 0) return;
  std::vector<Cells> rows(1);
  for (std::size_t i = 0; i < kColumns; ++i) rows[0][i] = kHeadings[i];
  for (std::size_t i = 0; i < graph.claim_count(); ++i) rows.push_back(cells_of(graph, ClaimId(i)));
  const auto widths = widths_for(rows, width);
  for (const Cells& row : rows) write_row(row, widths, sink);
  sink.put('\n');
}

}  // namespace relata::cli
