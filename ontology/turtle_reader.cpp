#include "ontology/turtle_reader.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/code_points.h"
#include "core/input_file.h"
#include "ontology/turtle_nesting.h"
#include "ontology/turtle_statements.h"

namespace relata::ontology {
namespace {

constexpr std::string_view kXsdString = "http://www.w3.org/2001/XMLSchema#string";
constexpr std::string_view kLangString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

Place place_at(const std::string& path, std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto lines = static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
  return {path, lines + 1, at - line_begin + 1};
}

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
  const std::size_t invalid = std::min(find_invalid_utf8(text), text.find('\0'));
  if (invalid != std::string_view::npos) {
    diagnostics.error(place_at(path, text, invalid), "the bytes here are no UTF-8 text",
                      "Turtle is UTF-8; convert the file.");
    return false;
  }
  if (const std::size_t deep = find_deep_nesting(text, kDeepestNesting); deep != std::string_view::npos) {
    diagnostics.error(place_at(path, text, deep),
                      "brackets lie more than " + std::to_string(kDeepestNesting) + " deep", "Give the nodes names.");
    return false;
  }
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
