// Text of a graph as XML, and whether all of it could be said.
#pragma once

#include <string>
#include <string_view>

#include "core/byte_sink.h"
#include "core/diagnostics.h"
#include "core/escape.h"
#include "core/knowledge_graph.h"
#include "exporters/plain_strings.h"

namespace relata::exporters {

// An IRI as XML text, for what is written again and again.
[[nodiscard]] std::string xml_of_iri(std::string_view iri);

class XmlText {
 public:
  XmlText(const KnowledgeGraph& graph, ByteSink& sink) : graph_(graph), sink_(sink), plain_(graph.strings) {}

  void raw(std::string_view bytes) { sink_.put(bytes); }
  void raw(char byte) { sink_.put(byte); }
  void text(StringId id) {
    if (plain_.is_text(id))
      sink_.put(graph_.text(id));
    else
      text(graph_.text(id));
  }
  void text(std::string_view text) { exact_ = put_xml(sink_, text) && exact_; }
  void iri(StringId id) {
    if (plain_.is_iri(id))
      sink_.put(graph_.text(id));
    else
      iri(graph_.text(id));
  }
  // An IRI may hold "&", which XML escapes, but no character that XML lacks once it is percent-encoded.
  void iri(std::string_view iri);

  // Says once that characters were replaced.
  void report(std::string_view format, Diagnostics& diagnostics) const {
    if (exact_) return;
    diagnostics.warning({std::string(format), 0, 0},
                        "characters that XML 1.0 has no way to write were replaced by U+FFFD",
                        "Write .nq or .graph.jsonl to keep them.");
  }

 private:
  const KnowledgeGraph& graph_;
  ByteSink& sink_;
  PlainStrings plain_;
  bool exact_ = true;
};

}  // namespace relata::exporters
