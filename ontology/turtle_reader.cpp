#include "ontology/turtle_reader.h"

#include "core/ascii.h"
#include "core/input_file.h"
#include "ontology/turtle_check.h"
#include "ontology/turtle_statements.h"

namespace relata::ontology {
namespace {

constexpr std::string_view kXsdString = "http://www.w3.org/2001/XMLSchema#string";
constexpr std::string_view kLangString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

class IntoTriples final : public TurtleHandler {
 public:
  IntoTriples(const std::string& path, std::uint32_t file, Triples& triples, Diagnostics& diagnostics)
      : path_(path), file_(file), triples_(triples), diagnostics_(diagnostics) {}

  void statement(const ReadTerm& subject, const ReadTerm& predicate, const ReadTerm& object, const ReadTerm* /*graph*/,
                 std::uint32_t line) override {
    triples_.add({id_of(subject), id_of(predicate), id_of(object)}, {file_, line});
  }
  void fault(std::uint64_t line, std::uint64_t column, const std::string& what) override {
    diagnostics_.error({path_, line, column}, what, "The file is read as Turtle.");
  }

 private:
  TermId id_of(const ReadTerm& read) {
    Term term{read.kind, std::string(read.text), {}, lower_case(read.language)};
    if (read.kind == TermKind::literal)
      term.datatype = !read.language.empty() ? kLangString : read.datatype.empty() ? kXsdString : read.datatype;
    return triples_.intern(term);
  }

  const std::string& path_;
  std::uint32_t file_;
  Triples& triples_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool read_turtle(std::string_view text, const std::string& path, std::uint32_t file, Triples& triples,
                 Diagnostics& diagnostics) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (!check_turtle(text, path, diagnostics)) return false;
  IntoTriples handler(path, file, triples, diagnostics);
  return read_statements({text, {}, "f" + std::to_string(file) + "-", true}, TurtleSyntax::turtle, handler);
}

bool read_turtle_file(const std::string& path, std::uint32_t file, Triples& triples, Diagnostics& diagnostics) {
  try {
    return read_turtle(read_input(path), path, file, triples, diagnostics);
  } catch (const EnvironmentError& error) {
    diagnostics.report(error.diagnostic());
    return false;
  }
}

}  // namespace relata::ontology
