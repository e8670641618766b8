// The view is held against a storage of librdf's own that was filled from our N-Triples.
#include "ontology/redland/storage_view.h"

#include <redland.h>

#include <string>
#include <vector>

#include "core/resolution.h"
#include "exporters/graph_triples.h"
#include "exporters/registry.h"
#include "tests/catch.h"
#include "tests/exporters/sample_graph.h"

namespace {

using namespace relata;

KnowledgeGraph harbour() {
  std::vector<LocalGraph> documents = sample::harbour();
  REQUIRE(sort_documents(documents).empty());
  return resolve(documents, {});
}

std::string ntriples_of(const KnowledgeGraph& graph) {
  StringSink sink;
  Diagnostics silent(nullptr);
  exporters::format_named("ntriples")->make({})->write(graph, sink, silent);
  return sink.take();
}

// A storage with its model.
struct Store {
  explicit Store(const redland::RedlandWorld& world, librdf_storage* made)
      : storage(made), model(librdf_new_model(world.librdf(), made, nullptr)) {}
  ~Store() {
    librdf_free_model(model);
    librdf_free_storage(storage);
  }
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  librdf_storage* storage;
  librdf_model* model;
};

void fill(const redland::RedlandWorld& world, const Store& store, const std::string& ntriples) {
  librdf_parser* parser = librdf_new_parser(world.librdf(), "ntriples", nullptr, nullptr);
  librdf_uri* base = librdf_new_uri(world.librdf(), reinterpret_cast<const unsigned char*>("http://example.org/"));
  const auto* text = reinterpret_cast<const unsigned char*>(ntriples.c_str());
  REQUIRE(librdf_parser_parse_string_into_model(parser, text, base, store.model) == 0);
  librdf_free_uri(base);
  librdf_free_parser(parser);
}

std::size_t count(librdf_stream* stream) {
  REQUIRE(stream != nullptr);
  std::size_t found = 0;
  for (; librdf_stream_end(stream) == 0; librdf_stream_next(stream)) ++found;
  librdf_free_stream(stream);
  return found;
}

// How many statements agree with those parts of `statement` whose bits are set in `bound`.
std::size_t count(const Store& store, librdf_world* world, librdf_statement* statement, unsigned bound) {
  const auto part = [&](unsigned bit, librdf_node* node) {
    return (bound & bit) != 0 ? librdf_new_node_from_node(node) : nullptr;
  };
  librdf_statement* pattern = librdf_new_statement_from_nodes(
      world, part(1, librdf_statement_get_subject(statement)), part(2, librdf_statement_get_predicate(statement)),
      part(4, librdf_statement_get_object(statement)));
  const std::size_t found = count(librdf_model_find_statements(store.model, pattern));
  librdf_free_statement(pattern);
  return found;
}

}  // namespace

TEST_CASE("librdf finds in the view what it finds in a storage of its own") {
  const KnowledgeGraph graph = harbour();
  ontology::Triples triples;
  exporters::add_triples(graph, exporters::Reification::standard, triples);
  redland::RedlandWorld world;
  const Store view(world, redland::new_storage_view(world, triples));
  const Store reference(world, librdf_new_storage(world.librdf(), "hashes", nullptr, "hash-type='memory'"));
  fill(world, reference, ntriples_of(graph));

  CHECK(librdf_model_size(view.model) == librdf_model_size(reference.model));
  CHECK(librdf_model_size(view.model) > 100);
  librdf_stream* all = librdf_model_as_stream(reference.model);
  std::size_t compared = 0;
  for (; librdf_stream_end(all) == 0; librdf_stream_next(all), ++compared) {
    librdf_statement* statement = librdf_stream_get_object(all);
    CHECK(librdf_model_contains_statement(view.model, statement) != 0);
    for (unsigned bound = 0; compared % 7 == 0 && bound < 8; ++bound)
      CHECK(count(view, world.librdf(), statement, bound) == count(reference, world.librdf(), statement, bound));
  }
  librdf_free_stream(all);
  CHECK(compared == triples.size());
  CHECK(world.complaints().empty());
}

TEST_CASE("librdf writes the view as the N-Triples that we write") {
  const KnowledgeGraph graph = harbour();
  ontology::Triples triples;
  exporters::add_triples(graph, exporters::Reification::standard, triples);
  redland::RedlandWorld world;
  const Store view(world, redland::new_storage_view(world, triples));
  librdf_serializer* serializer = librdf_new_serializer(world.librdf(), "ntriples", nullptr, nullptr);
  unsigned char* text = librdf_serializer_serialize_model_to_string(serializer, nullptr, view.model);
  REQUIRE(text != nullptr);
  const Store again(world, librdf_new_storage(world.librdf(), "hashes", nullptr, "hash-type='memory'"));
  fill(world, again, reinterpret_cast<const char*>(text));
  fill(world, again, ntriples_of(graph));  // adds nothing
  CHECK(librdf_model_size(again.model) == librdf_model_size(view.model));
  librdf_free_memory(text);
  librdf_free_serializer(serializer);
}

TEST_CASE("The view is read only, and knows what it does not hold") {
  ontology::Triples triples;
  triples.add({triples.iri("http://e.org/a"), triples.iri("http://e.org/p"), triples.iri("http://e.org/b")});
  redland::RedlandWorld world;
  const Store view(world, redland::new_storage_view(world, triples));
  const Store second(world, redland::new_storage_view(world, triples));  // registers nothing twice
  const auto node = [&](const char* iri) {
    return librdf_new_node_from_uri_string(world.librdf(), reinterpret_cast<const unsigned char*>(iri));
  };
  librdf_statement* other =
      librdf_new_statement_from_nodes(world.librdf(), node("http://e.org/a"), node("http://e.org/p"), node("http://e.org/c"));
  CHECK(librdf_model_contains_statement(view.model, other) == 0);
  CHECK(count(librdf_model_find_statements(view.model, other)) == 0);
  CHECK(librdf_model_add_statement(view.model, other) != 0);
  CHECK(librdf_model_size(second.model) == 1);
  librdf_free_statement(other);
}
