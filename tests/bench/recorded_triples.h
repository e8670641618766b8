// The triples of a graph as other writers take them: each distinct term once, made before the clock starts.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "exporters/rdf_view.h"

namespace relata::bench {

struct RecordedTerm {
  std::string text;      // the full IRI, or the lexical form
  std::string datatype;  // a full IRI; empty: a plain string
  bool is_literal = false;
};

class RecordedTriples final : public exporters::TripleSink {
 public:
  static constexpr std::uint32_t kNoGraph = 0xffffffffU;
  struct Row {
    std::uint32_t subject, predicate, object, graph;  // indices of terms
  };

  RecordedTriples(const KnowledgeGraph& graph, exporters::Reification reification);
  [[nodiscard]] const std::vector<RecordedTerm>& terms() const { return terms_; }
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

  void triple(const exporters::Term& s, const exporters::Term& p, const exporters::Term& o) override;
  void quad(const exporters::Term& s, const exporters::Term& p, const exporters::Term& o,
            const exporters::Term& g) override;
  void reifies(const exporters::Term&, const exporters::Term&, const exporters::Term&, const exporters::Term&) override {}

 private:
  std::uint32_t number(const exporters::Term& term);
  std::vector<RecordedTerm> terms_;
  std::vector<Row> rows_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

// Another writer, ready to write the recorded triples; run() writes them all and returns how many bytes came out.
class RdfPeer {
 public:
  virtual ~RdfPeer() = default;
  [[nodiscard]] virtual std::size_t run() = 0;
};
enum class Syntax : std::uint8_t { ntriples, nquads, turtle, trig, rdfxml };
// serd (serd_peer.cpp) has no RDF/XML; Raptor (raptor_peer.cpp) writes N-Triples, N-Quads and RDF/XML here. The triples
// must outlive the peer.
[[nodiscard]] std::unique_ptr<RdfPeer> make_serd(const RecordedTriples& triples, Syntax syntax, const std::string& base);
[[nodiscard]] std::unique_ptr<RdfPeer> make_raptor(const RecordedTriples& triples, Syntax syntax, const std::string& base);

}  // namespace relata::bench
