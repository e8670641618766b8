#include "exporters/dot_style.h"

#include <algorithm>

#include "core/escape.h"
#include "exporters/claim_label.h"

namespace relata::exporters {
namespace {

constexpr std::size_t kMostLines = 3;
constexpr std::size_t kLongestValue = 40;  // bytes

// Where the first line of about `width` bytes ends.
std::size_t line_end(std::string_view text, std::size_t width) {
  if (text.size() <= width + width / 3) return text.size();
  const std::size_t blank = text.rfind(' ', width);
  if (blank != std::string_view::npos && blank > width / 3) return blank;
  return std::min(text.find(' ', width), text.size());
}

// Lines as characters: the table has no room for drawn ones.
std::string_view sample_of(std::string_view style) {
  if (style == "dashed") return "&#8211; &#8211; &#8211;";
  if (style == "dotted") return "&#183; &#183; &#183; &#183;";
  return "&#8212;&#8212;&#8212;";
}

}  // namespace

void put_wrapped(ByteSink& sink, std::string_view text, std::size_t width) {
  if (text.size() <= width + width / 3) return put_dot_string(sink, text);
  for (std::size_t line = 0; !text.empty(); ++line) {
    if (line > 0) sink.put("\\n");
    std::string shortened;
    if (line + 1 == kMostLines) {
      append_shortened(shortened, text, width + width / 3);
      return put_dot_string(sink, shortened);
    }
    const std::size_t end = line_end(text, width);
    append_shortened(shortened, text.substr(0, end), 2 * width);
    put_dot_string(sink, shortened);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void append_claim_words(const KnowledgeGraph& graph, ClaimId claim, std::string& out) {
  const ClaimRow& row = graph.claim(claim);
  if (row.polarity == Polarity::negative) out += "not ";
  append_shortened(out, graph.text(graph.predicate(row.predicate).label), kLongestValue);
  if (row.modality != Modality::certain) out.append(" (").append(relata::label_of(row.modality)).append(")");
  for (const QualifierRow& each : graph.qualifiers(claim)) {
    const NodeRow& value = graph.node(each.value);
    if (value.kind != NodeKind::literal) continue;
    out += '\n';
    const std::string_view preposition = graph.text(each.preposition);
    if (!preposition.empty()) out.append(preposition).append(" ");
    append_shortened(out, graph.text(value.label), kLongestValue);
  }
}

void Legend::put(ByteSink& sink) const {
  sink.put(
      "  \"legend\" [shape=\"plain\", style=\"solid\", tooltip=\"legend\", label=<<table border=\"0\" "
      "cellspacing=\"2\">");
  for (const Entry& look : looks_) {
    sink.put("<tr><td border=\"1\" width=\"24\" bgcolor=\"");
    sink.put(look.first);
    sink.put("\" color=\"");
    sink.put(look.second);
    sink.put("\"></td><td align=\"left\">");
    sink.put(look.name);
    sink.put("</td></tr>");
  }
  for (const Entry& status : statuses_) {
    sink.put("<tr><td><font color=\"");
    sink.put(status.first);
    sink.put("\">");
    sink.put(sample_of(status.second));
    sink.put("</font></td><td align=\"left\">");
    sink.put(status.name);
    sink.put("</td></tr>");
  }
  sink.put("</table>>];\n");
}

}  // namespace relata::exporters
