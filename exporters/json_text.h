// The tokens of JSON into a sink.
#pragma once

#include <algorithm>
#include <string_view>

#include "core/byte_sink.h"
#include "core/escape.h"
#include "core/knowledge_graph.h"
#include "exporters/plain_strings.h"

namespace relata::exporters {

class JsonText {
 public:
  JsonText(const KnowledgeGraph& graph, ByteSink& sink) : graph_(graph), sink_(sink), plain_(graph.strings) {}

  void raw(std::string_view bytes) { sink_.put(bytes); }
  void string(StringId id) {
    if (!plain_.is_text(id)) return string(graph_.text(id));
    sink_.put('"');
    sink_.put(graph_.text(id));
    sink_.put('"');
  }
  void string(std::string_view text) {
    sink_.put('"');
    put_json_string(sink_, text);
    sink_.put('"');
  }
  // The very IRI of the RDF.
  void iri(StringId id) {
    sink_.put('"');
    if (plain_.is_iri(id))
      sink_.put(graph_.text(id));
    else
      put_iri(sink_, graph_.text(id));
    sink_.put('"');
  }
  void iri(std::string_view text) {
    sink_.put('"');
    put_iri(sink_, text);
    sink_.put('"');
  }
  // A list of the words that blanks separate.
  void words(StringId id) {
    sink_.put('[');
    std::string_view rest = graph_.text(id);
    for (bool first = true; !rest.empty();) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
      if (word.empty()) continue;
      if (!first) sink_.put(',');
      first = false;
      string(word);
    }
    sink_.put(']');
  }

 private:
  const KnowledgeGraph& graph_;
  ByteSink& sink_;
  PlainStrings plain_;
};

}  // namespace relata::exporters
