#include "tests/query/nquads_store.h"

#include <stdexcept>

#include "core/code_points.h"
#include "core/input_file.h"
#include "ontology/turtle_statements.h"

namespace relata::query {
namespace {

class IntoStore final : public ontology::TurtleHandler {
 public:
  explicit IntoStore(QuadStore& store) : store_(store) {}

  void statement(const ontology::ReadTerm& subject, const ontology::ReadTerm& predicate,
                 const ontology::ReadTerm& object, const ontology::ReadTerm* graph, std::uint32_t /*line*/) override {
    store_.add(id_of(subject), id_of(predicate), id_of(object), graph == nullptr ? kUnbound : id_of(*graph));
  }
  void fault(std::uint64_t line, std::uint64_t /*column*/, const std::string& what) override {
    throw std::runtime_error("line " + std::to_string(line) + ": " + what);
  }

 private:
  TermId id_of(const ontology::ReadTerm& term) {
    using enum TermType;
    if (term.kind != ontology::TermKind::literal)
      return store_.terms.intern({term.kind == ontology::TermKind::blank ? blank : iri, term.text, {}});
    if (!term.language.empty()) return store_.terms.intern({language_string, term.text, term.language});
    return store_.terms.intern(literal_of(term.text, term.datatype));
  }

  QuadStore& store_;
};

}  // namespace

QuadStore read_nquads(const std::string& path) {
  QuadStore store;
  const std::string text = read_input(path);
  if (find_invalid_utf8(text) != std::string_view::npos) throw std::runtime_error(path + " is not UTF-8");
  IntoStore handler(store);
  ontology::read_statements({text}, ontology::TurtleSyntax::nquads, handler);
  store.freeze();
  return store;
}

}  // namespace relata::query
