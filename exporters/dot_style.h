// Labels, colours and the legend of DOT pictures.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "core/byte_sink.h"
#include "core/knowledge_graph.h"
#include "exporters/graph_colours.h"

namespace relata::exporters {

// Wrapped at blanks into lines of about `width` bytes, at most three, shortened beyond.
void put_wrapped(ByteSink& sink, std::string_view text, std::size_t width);

// What an edge says of its claim: the predicate, its status in words, and the qualifiers that are plain values.
void append_claim_words(const KnowledgeGraph& graph, ClaimId claim, std::string& out);

// The colours and lines that a picture uses, in the order of their names.
class Legend {
 public:
  void use(const Look& look) {
    if (&look == last_look_) return;
    last_look_ = &look;
    looks_.insert({look.name, look.fill, look.line});
  }
  void use(const StatusLook& look) {
    if (&look == last_status_) return;
    last_status_ = &look;
    statuses_.insert({look.status, look.line, look.style});
  }
  // One node of DOT.
  void put(ByteSink& sink) const;

 private:
  struct Entry {
    std::string_view name, first, second;
    auto operator<=>(const Entry&) const = default;
  };
  const Look* last_look_ = nullptr;  // it is often the same again
  const StatusLook* last_status_ = nullptr;
  std::set<Entry> looks_;     // name, fill, line
  std::set<Entry> statuses_;  // name, line, style
};

}  // namespace relata::exporters
