// The same triples through serd's writer.
#include <serd/serd.h>

#include "core/vocabulary.h"
#include "tests/bench/recorded_triples.h"

namespace relata::bench {
namespace {

SerdNode node_of(SerdType type, std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), text.size(), 0, type};
}

SerdSyntax serd_syntax(Syntax syntax) {
  switch (syntax) {
    case Syntax::ntriples:
      return SERD_NTRIPLES;
    case Syntax::nquads:
      return SERD_NQUADS;
    case Syntax::trig:
      return SERD_TRIG;
    default:
      return SERD_TURTLE;
  }
}

class SerdPeer final : public RdfPeer {
 public:
  SerdPeer(const RecordedTriples& triples, Syntax syntax, std::string base)
      : triples_(triples), syntax_(serd_syntax(syntax)), base_(std::move(base)) {
    for (const RecordedTerm& term : triples.terms()) {
      nodes_.push_back(node_of(term.is_literal ? SERD_LITERAL : SERD_URI, term.text));
      datatypes_.push_back(term.datatype.empty() ? SERD_NODE_NULL : node_of(SERD_URI, term.datatype));
    }
  }

  std::size_t run() override {
    std::size_t bytes = 0;
    SerdEnv* env = serd_env_new(nullptr);
    const auto style = static_cast<SerdStyle>(SERD_STYLE_BULK | SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED);
    SerdWriter* writer = serd_writer_new(syntax_, style, env, nullptr, &SerdPeer::take, &bytes);
    if (syntax_ == SERD_TURTLE || syntax_ == SERD_TRIG) set_prefixes(writer);
    for (const RecordedTriples::Row& row : triples_.rows()) {
      const bool has_graph = row.graph != RecordedTriples::kNoGraph;
      serd_writer_write_statement(writer, 0, has_graph ? &nodes_[row.graph] : nullptr, &nodes_[row.subject],
                                  &nodes_[row.predicate], &nodes_[row.object], &datatypes_[row.object], nullptr);
    }
    serd_writer_finish(writer);
    serd_writer_free(writer);
    serd_env_free(env);
    return bytes;
  }

 private:
  void set_prefixes(SerdWriter* writer) const {
    const auto set = [writer](std::string_view name, const std::string& iri) {
      const SerdNode name_node = node_of(SERD_LITERAL, name);
      const SerdNode iri_node = node_of(SERD_URI, iri);
      serd_writer_set_prefix(writer, &name_node, &iri_node);
    };
    for (const vocabulary::Prefix& prefix : vocabulary::kPrefixes) set(prefix.name, std::string(prefix.iri));
    for (const std::string_view folder : vocabulary::kFolders)
      set(folder.substr(0, folder.size() - 1), std::string(base_).append(folder));
  }
  static std::size_t take(const void*, std::size_t size, void* bytes) {
    *static_cast<std::size_t*>(bytes) += size;
    return size;
  }

  const RecordedTriples& triples_;
  SerdSyntax syntax_;
  std::string base_;
  std::vector<SerdNode> nodes_, datatypes_;
};

}  // namespace

std::unique_ptr<RdfPeer> make_serd(const RecordedTriples& triples, Syntax syntax, const std::string& base) {
  return std::make_unique<SerdPeer>(triples, syntax, base);
}

}  // namespace relata::bench
