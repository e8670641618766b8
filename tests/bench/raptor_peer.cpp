// The same triples through Raptor's serializers.
#include <raptor2/raptor2.h>

#include "core/vocabulary.h"
#include "tests/bench/recorded_triples.h"

namespace relata::bench {
namespace {

const unsigned char* bytes_of(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.c_str()); }

const char* raptor_syntax(Syntax syntax) {
  switch (syntax) {
    case Syntax::nquads:
      return "nquads";
    case Syntax::rdfxml:
      return "rdfxml";
    default:
      return "ntriples";
  }
}

class RaptorPeer final : public RdfPeer {
 public:
  RaptorPeer(const RecordedTriples& triples, Syntax syntax, std::string base)
      : triples_(triples), syntax_(syntax), base_(std::move(base)), world_(raptor_new_world()) {
    for (const RecordedTerm& term : triples.terms()) terms_.push_back(new_term(term));
  }
  ~RaptorPeer() override {
    for (raptor_term* term : terms_) raptor_free_term(term);
    raptor_free_world(world_);
  }
  RaptorPeer(const RaptorPeer&) = delete;
  RaptorPeer& operator=(const RaptorPeer&) = delete;

  std::size_t run() override {
    std::size_t bytes = 0;
    raptor_iostream* stream = raptor_new_iostream_from_handler(world_, &bytes, &kCounting);
    raptor_serializer* serializer = raptor_new_serializer(world_, raptor_syntax(syntax_));
    set_namespaces(serializer);
    raptor_serializer_start_to_iostream(serializer, nullptr, stream);
    raptor_statement statement;
    for (const RecordedTriples::Row& row : triples_.rows()) {
      raptor_statement_init(&statement, world_);
      statement.subject = terms_[row.subject];
      statement.predicate = terms_[row.predicate];
      statement.object = terms_[row.object];
      if (row.graph != RecordedTriples::kNoGraph) statement.graph = terms_[row.graph];
      raptor_serializer_serialize_statement(serializer, &statement);
    }
    raptor_serializer_serialize_end(serializer);
    raptor_free_serializer(serializer);
    raptor_free_iostream(stream);
    return bytes;
  }

 private:
  raptor_term* new_term(const RecordedTerm& term) {
    if (!term.is_literal) return raptor_new_term_from_uri_string(world_, bytes_of(term.text));
    raptor_uri* datatype = term.datatype.empty() ? nullptr : raptor_new_uri(world_, bytes_of(term.datatype));
    raptor_term* made =
        raptor_new_term_from_counted_literal(world_, bytes_of(term.text), term.text.size(), datatype, nullptr, 0);
    if (datatype != nullptr) raptor_free_uri(datatype);
    return made;
  }
  void set_namespaces(raptor_serializer* serializer) {
    const auto set = [&](const std::string& name, const std::string& iri) {
      raptor_uri* uri = raptor_new_uri(world_, bytes_of(iri));
      raptor_serializer_set_namespace(serializer, uri, bytes_of(name));
      raptor_free_uri(uri);
    };
    if (syntax_ != Syntax::rdfxml) return;
    for (const vocabulary::Prefix& prefix : vocabulary::kPrefixes)
      set(std::string(prefix.name), std::string(prefix.iri));
    set("relation", base_ + "relation/");
  }
  static int count_byte(void* bytes, int) {
    ++*static_cast<std::size_t*>(bytes);
    return 0;
  }
  static int count_bytes(void* bytes, const void*, std::size_t size, std::size_t members) {
    *static_cast<std::size_t*>(bytes) += size * members;
    return static_cast<int>(members);
  }
  static constexpr raptor_iostream_handler kCounting{2,       nullptr, nullptr, &count_byte, &count_bytes, nullptr,
                                                     nullptr, nullptr};

  const RecordedTriples& triples_;
  Syntax syntax_;
  std::string base_;
  raptor_world* world_;
  std::vector<raptor_term*> terms_;
};

}  // namespace

std::unique_ptr<RdfPeer> make_raptor(const RecordedTriples& triples, Syntax syntax, const std::string& base) {
  return std::make_unique<RaptorPeer>(triples, syntax, base);
}

}  // namespace relata::bench
