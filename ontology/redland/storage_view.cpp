#include "ontology/redland/storage_view.h"

#include <redland.h>
#include <rdf_storage_module.h>

#include <array>
#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace relata::redland {
namespace {

using ontology::Term;
using ontology::TermId;
using ontology::TermKind;
using ontology::Triple;
using ontology::Triples;

constexpr const char* kName = "relata";
constexpr std::string_view kXsdString = "http://www.w3.org/2001/XMLSchema#string";

const unsigned char* bytes_of(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.c_str()); }

std::string text_of(const unsigned char* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

std::string text_of(librdf_uri* uri) {
  std::size_t size = 0;
  const unsigned char* bytes = librdf_uri_as_counted_string(uri, &size);
  return text_of(bytes, size);
}

// RDF 1.1: a literal without a datatype is an xsd:string; librdf keeps to RDF 1.0 and gives it none.
Term term_of(librdf_node* node) {
  if (librdf_node_is_resource(node)) return {TermKind::iri, text_of(librdf_node_get_uri(node)), {}, {}};
  std::size_t size = 0;
  if (librdf_node_is_blank(node)) {
    const unsigned char* label = librdf_node_get_counted_blank_identifier(node, &size);
    return {TermKind::blank, text_of(label, size), {}, {}};
  }
  const unsigned char* value = librdf_node_get_literal_value_as_counted_string(node, &size);
  Term literal{TermKind::literal, text_of(value, size), std::string(kXsdString), {}};
  if (librdf_uri* datatype = librdf_node_get_literal_value_datatype_uri(node)) literal.datatype = text_of(datatype);
  if (const char* language = librdf_node_get_literal_value_language(node)) {
    literal.datatype = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
    literal.language = language;
  }
  return literal;
}

librdf_node* new_node(librdf_world* world, const Term& term) {
  if (term.kind == TermKind::iri)
    return librdf_new_node_from_counted_uri_string(world, bytes_of(term.text), term.text.size());
  if (term.kind == TermKind::blank) return librdf_new_node_from_blank_identifier(world, bytes_of(term.text));
  const bool has_datatype = term.language.empty() && term.datatype != kXsdString;
  librdf_uri* datatype = has_datatype ? librdf_new_uri(world, bytes_of(term.datatype)) : nullptr;
  librdf_node* node = librdf_new_node_from_typed_counted_literal(
      world, bytes_of(term.text), term.text.size(), term.language.empty() ? nullptr : term.language.c_str(),
      term.language.size(), datatype);
  if (datatype != nullptr) librdf_free_uri(datatype);
  return node;
}

// What a storage of librdf keeps: the triples, and the nodes that were needed so far.
class View {
 public:
  View(librdf_world* world, const Triples& triples) : world_(world), triples_(triples), nodes_(triples.term_count()) {}
  ~View() {
    for (librdf_node* node : nodes_)
      if (node != nullptr) librdf_free_node(node);
  }
  View(const View&) = delete;
  View& operator=(const View&) = delete;

  [[nodiscard]] librdf_world* world() const { return world_; }
  [[nodiscard]] const Triples& triples() const { return triples_; }
  // A reference of its own to the node.
  librdf_node* node(TermId id) {
    librdf_node*& known = nodes_[id.index()];
    if (known == nullptr) known = new_node(world_, triples_.term(id));
    return librdf_new_node_from_node(known);
  }

 private:
  librdf_world* world_;
  const Triples& triples_;
  std::vector<librdf_node*> nodes_;  // by term
};

// A statement with some parts bound; nothing where one of them stands in no triple.
struct Pattern {
  TermId subject, predicate, object;  // not valid: free
  [[nodiscard]] bool fits(const Triple& triple) const {
    return (!subject.valid() || subject == triple.subject) && (!predicate.valid() || predicate == triple.predicate) &&
           (!object.valid() || object == triple.object);
  }
};

std::optional<Pattern> pattern_of(librdf_statement* statement, const Triples& triples) {
  const std::array<librdf_node*, 3> nodes{librdf_statement_get_subject(statement),
                                          librdf_statement_get_predicate(statement),
                                          librdf_statement_get_object(statement)};
  std::array<TermId, 3> ids;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i] == nullptr) continue;
    ids[i] = triples.find(term_of(nodes[i]));
    if (!ids[i].valid()) return std::nullopt;
  }
  return Pattern{ids[0], ids[1], ids[2]};
}

// The walk of one librdf_stream.
class Walk {
 public:
  Walk(View& view, std::optional<Pattern> pattern) : view_(view), pattern_(pattern.value_or(Pattern{})) {
    if (!pattern) return;
    size_ = view.triples().size();
    const Triples& triples = view.triples();
    if (pattern_.subject.valid()) narrow(triples.with_subject(pattern_.subject));
    if (pattern_.predicate.valid()) narrow(triples.with_predicate(pattern_.predicate));
    if (pattern_.object.valid()) narrow(triples.with_object(pattern_.object));
    skip_others();
  }
  ~Walk() { forget(); }
  Walk(const Walk&) = delete;
  Walk& operator=(const Walk&) = delete;

  [[nodiscard]] bool is_at_end() const { return at_ >= size_; }
  void next() {
    forget();
    ++at_;
    skip_others();
  }
  librdf_statement* statement() {
    if (statement_ == nullptr && !is_at_end()) {
      const Triple& triple = view_.triples()[index()];
      statement_ = librdf_new_statement_from_nodes(view_.world(), view_.node(triple.subject),
                                                   view_.node(triple.predicate), view_.node(triple.object));
    }
    return statement_;
  }

 private:
  void narrow(std::span<const std::uint32_t> indices) {
    if (is_narrow_ && indices.size() >= size_) return;
    indices_ = indices;
    size_ = indices.size();
    is_narrow_ = true;
  }
  [[nodiscard]] std::size_t index() const { return is_narrow_ ? indices_[at_] : at_; }
  void skip_others() {
    while (!is_at_end() && !pattern_.fits(view_.triples()[index()])) ++at_;
  }
  void forget() {
    if (statement_ != nullptr) librdf_free_statement(std::exchange(statement_, nullptr));
  }

  View& view_;
  Pattern pattern_;
  std::span<const std::uint32_t> indices_;  // where is_narrow_: of the triples to look at; else all of them
  bool is_narrow_ = false;
  std::size_t at_ = 0, size_ = 0;
  librdf_statement* statement_ = nullptr;
};

View& view_of(librdf_storage* storage) { return *static_cast<View*>(librdf_storage_get_instance(storage)); }

librdf_stream* new_stream(View& view, std::optional<Pattern> pattern) {
  return librdf_new_stream(
      view.world(), new Walk(view, pattern), [](void* walk) { return static_cast<Walk*>(walk)->is_at_end() ? 1 : 0; },
      [](void* walk) {
        static_cast<Walk*>(walk)->next();
        return static_cast<Walk*>(walk)->is_at_end() ? 1 : 0;
      },
      [](void* walk, int flags) -> void* {
        return flags == LIBRDF_STREAM_GET_METHOD_GET_OBJECT ? static_cast<Walk*>(walk)->statement() : nullptr;
      },
      [](void* walk) { delete static_cast<Walk*>(walk); });
}

int refuse(librdf_storage*, librdf_statement*) { return 1; }

void fill_factory(librdf_storage_factory* factory) {
  factory->version = LIBRDF_STORAGE_INTERFACE_VERSION;
  factory->init = [](librdf_storage*, const char*, librdf_hash* options) {
    if (options != nullptr) librdf_free_hash(options);
    return 0;
  };
  factory->terminate = [](librdf_storage* storage) { delete static_cast<View*>(librdf_storage_get_instance(storage)); };
  factory->open = [](librdf_storage*, librdf_model*) { return 0; };
  factory->close = [](librdf_storage*) { return 0; };
  factory->size = [](librdf_storage* storage) { return static_cast<int>(view_of(storage).triples().size()); };
  factory->add_statement = &refuse;
  factory->remove_statement = &refuse;
  factory->contains_statement = [](librdf_storage* storage, librdf_statement* statement) {
    View& view = view_of(storage);
    const auto pattern = pattern_of(statement, view.triples());
    return pattern && !Walk(view, pattern).is_at_end() ? 1 : 0;
  };
  factory->serialise = [](librdf_storage* storage) { return new_stream(view_of(storage), Pattern{}); };
  factory->find_statements = [](librdf_storage* storage, librdf_statement* statement) {
    View& view = view_of(storage);
    return new_stream(view, pattern_of(statement, view.triples()));
  };
}

bool is_registered(librdf_world* world) {
  const char* name = nullptr;
  for (unsigned i = 0; librdf_storage_enumerate(world, i, &name, nullptr) == 0; ++i)
    if (std::strcmp(name, kName) == 0) return true;
  return false;
}

}  // namespace

librdf_storage* new_storage_view(const RedlandWorld& world, const ontology::Triples& triples) {
  librdf_world* librdf = world.librdf();
  if (!is_registered(librdf)) librdf_storage_register_factory(librdf, kName, "Relata's graph, to read", &fill_factory);
  auto view = std::make_unique<View>(librdf, triples);
  librdf_storage* storage = librdf_new_storage(librdf, kName, nullptr, nullptr);
  if (storage == nullptr) throw std::bad_alloc();
  librdf_storage_set_instance(storage, view.release());
  return storage;
}

}  // namespace relata::redland
