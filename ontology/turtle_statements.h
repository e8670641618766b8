// Statements of Turtle and TriG (by serd), N-Triples and N-Quads one by one: what every reader of these here is built
// on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ontology/triples.h"

namespace relata::ontology {

enum class TurtleSyntax : std::uint8_t { turtle, trig, nquads };  // N-Triples are N-Quads

// A term as it was read, prefixes and relative IRIs resolved. The views are valid during the call that gets them.
struct ReadTerm {
  TermKind kind = TermKind::iri;
  std::string_view text;      // IRI, label of a blank node, lexical form
  std::string_view datatype;  // of literals, full IRI; empty: none was written
  std::string_view language;  // of literals, as written; empty: none
};

class TurtleHandler {
 public:
  virtual ~TurtleHandler() = default;
  // graph: null in the default graph. line: 0 where lines are not asked for.
  virtual void statement(const ReadTerm& subject, const ReadTerm& predicate, const ReadTerm& object,
                         const ReadTerm* graph, std::uint32_t line) = 0;
  // The first fault; reading ends with it. Lines and columns from 1; 0: not known.
  virtual void fault(std::uint64_t line, std::uint64_t column, const std::string& what) = 0;
};

struct TurtleSource {
  std::string_view text;
  std::string base_iri = {};      // of relative IRIs; empty: they are faults where the text sets no base
  std::string blank_prefix = {};  // before the labels of blank nodes
  bool with_lines = false;        // of statements; reads byte by byte
};

// `text` must be UTF-8 without U+0000, which serd takes for something else, and its brackets not deep
// (turtle_check.h). False where there was a fault.
bool read_statements(const TurtleSource& source, TurtleSyntax syntax, TurtleHandler& handler);

}  // namespace relata::ontology
