#include "tests/query/nquads_store.h"

#include <serd/serd.h>

#include <stdexcept>

namespace relata::query {
namespace {

std::string_view text_of(const SerdNode* node) { return {reinterpret_cast<const char*>(node->buf), node->n_bytes}; }

TermId resource(TermStore& terms, const SerdNode* node) {
  return terms.intern({node->type == SERD_BLANK ? TermType::blank : TermType::iri, text_of(node), {}});
}

bool is_set(const SerdNode* node) { return node != nullptr && node->type != SERD_NOTHING; }

SerdStatus take(void* handle, SerdStatementFlags, const SerdNode* graph, const SerdNode* subject, const SerdNode* predicate,
                const SerdNode* object, const SerdNode* datatype, const SerdNode* language) {
  QuadStore& store = *static_cast<QuadStore*>(handle);
  TermStore& terms = store.terms;
  TermId value = kUnbound;
  if (object->type != SERD_LITERAL)
    value = resource(terms, object);
  else if (is_set(language))
    value = terms.intern({TermType::language_string, text_of(object), text_of(language)});
  else
    value = terms.intern(literal_of(text_of(object), is_set(datatype) ? text_of(datatype) : std::string_view()));
  store.add(resource(terms, subject), resource(terms, predicate), value, is_set(graph) ? resource(terms, graph) : kUnbound);
  return SERD_SUCCESS;
}

}  // namespace

QuadStore read_nquads(const std::string& path) {
  QuadStore store;
  SerdReader* reader = serd_reader_new(SERD_NQUADS, &store, nullptr, nullptr, nullptr, &take, nullptr);
  const SerdStatus status = serd_reader_read_file(reader, reinterpret_cast<const std::uint8_t*>(path.c_str()));
  serd_reader_free(reader);
  if (status != SERD_SUCCESS) throw std::runtime_error(path + " is not N-Quads");
  store.freeze();
  return store;
}

}  // namespace relata::query
