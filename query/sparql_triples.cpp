// The grammar of triples and property paths (SPARQL 1.1, productions 75 to 109).
#include <utility>

#include "core/vocabulary.h"
#include "query/sparql_grammar.h"

namespace relata::query {
namespace {

constexpr std::size_t kMostTriples = 1000;  // of one basic pattern: their order is found by comparing all

}  // namespace

bool SparqlGrammar::at_triples() const {
  using enum Token::Kind;
  return token_.is(variable) || token_.is(blank_label) || at_iri() || at_literal() || token_.is_sign("(") ||
         token_.is_sign("[") || token_.is_sign("-") || token_.is_sign("+");
}

void SparqlGrammar::triples_block(std::vector<TriplePattern>& out) {
  do {
    bool is_nested = false;
    const Component subject = graph_node(out, &is_nested);
    property_list(subject, out, !is_nested);
    if (out.size() > kMostTriples) fail("a pattern has more than " + std::to_string(kMostTriples) + " triples", "Ask in parts.");
  } while (take_sign(".") && at_triples());
}

void SparqlGrammar::property_list(const Component& subject, std::vector<TriplePattern>& out, bool required) {
  const auto at_verb = [this] {
    return token_.is(Token::Kind::variable) || at_iri() || token_.is_word("A") ||
           (template_blanks_ == nullptr && (token_.is_sign("^") || token_.is_sign("!") || token_.is_sign("(")));
  };
  if (!at_verb()) {
    if (required) fail("a property is expected here, and there is " + shown());
    return;
  }
  do {
    if (!at_verb()) continue;  // ";;" and a ";" at the end are allowed
    if (token_.is(Token::Kind::variable)) {
      const Component predicate{variable(), kUnbound};
      object_list(subject, &predicate, {}, out);
    } else {
      object_list(subject, nullptr, path(), out);
    }
  } while (take_sign(";"));
}

void SparqlGrammar::object_list(const Component& subject, const Component* predicate, const Path& path,
                                std::vector<TriplePattern>& out) {
  do {
    const Component object = graph_node(out);
    if (predicate != nullptr)
      out.push_back({subject, *predicate, object, nullptr});
    else
      path_triples(subject, path, object, out);
  } while (take_sign(","));
}

// A sequence becomes triples over new variables, an inverse a triple turned round.
void SparqlGrammar::path_triples(const Component& subject, const Path& path, const Component& object,
                                 std::vector<TriplePattern>& out) {
  if (path.kind == Path::Kind::link) {
    out.push_back({subject, {kNoSlot, path.link}, object, nullptr});
  } else if (path.kind == Path::Kind::inverse) {
    path_triples(object, path.children[0], subject, out);
  } else if (path.kind == Path::Kind::sequence) {
    Component from = subject;
    for (std::size_t i = 0; i < path.children.size(); ++i) {
      const Component to = i + 1 < path.children.size() ? Component{new_slot(), kUnbound} : object;
      path_triples(from, path.children[i], to, out);
      from = to;
    }
  } else {
    out.push_back({subject, {}, object, std::make_unique<Path>(path)});
  }
}

Component SparqlGrammar::graph_node(std::vector<TriplePattern>& out, bool* is_nested) {
  if (token_.is_sign("(")) {
    const Level level(*this);
    if (is_nested != nullptr) *is_nested = true;
    return collection(out);
  }
  if (!token_.is_sign("[")) return variable_or_term();
  const Level level(*this);
  advance();
  const Component node{new_slot(), kUnbound};
  if (template_blanks_ != nullptr) template_blanks_->push_back(node.slot);
  if (!token_.is_sign("]")) {
    property_list(node, out, true);
    if (is_nested != nullptr) *is_nested = true;
  }
  expect_sign("]");
  return node;
}

Component SparqlGrammar::collection(std::vector<TriplePattern>& out) {
  const auto rdf = [this](std::string_view name) {
    return Component{kNoSlot, terms_.intern({TermType::iri, std::string(vocabulary::kRdf).append(name), {}})};
  };
  expect_sign("(");
  const Component nil = rdf("nil");
  Component first = nil;
  Component last;
  while (!token_.is_sign(")")) {
    const Component cell{new_slot(), kUnbound};
    if (template_blanks_ != nullptr) template_blanks_->push_back(cell.slot);
    if (last.is_variable())
      out.push_back({last, rdf("rest"), cell, nullptr});
    else
      first = cell;
    out.push_back({cell, rdf("first"), graph_node(out), nullptr});
    last = cell;
  }
  advance();
  if (last.is_variable()) out.push_back({last, rdf("rest"), nil, nullptr});
  return first;
}

Component SparqlGrammar::variable_or_term() {
  if (token_.is(Token::Kind::variable)) return {variable(), kUnbound};
  if (at_iri()) return {kNoSlot, iri()};
  if (token_.is(Token::Kind::blank_label)) {
    const bool known = template_blanks_ != nullptr && scopes_.back().slots.contains("_:template:" + token_.text);
    const Slot slot = slot_of((template_blanks_ != nullptr ? "_:template:" : "_:") + token_.text);
    if (template_blanks_ != nullptr && !known) template_blanks_->push_back(slot);
    advance();
    return {slot, kUnbound};
  }
  if (token_.is_sign("-") || token_.is_sign("+")) {
    const bool negative = token_.is_sign("-");
    advance();
    return {kNoSlot, number(negative)};
  }
  if (at_literal()) return {kNoSlot, literal()};
  fail("a variable or a term is expected here, and there is " + shown());
}

Path SparqlGrammar::path() {
  const Level level(*this);
  Path first = path_sequence();
  if (!token_.is_sign("|")) return first;
  Path out;
  out.kind = Path::Kind::alternative;
  out.children.push_back(std::move(first));
  while (take_sign("|")) out.children.push_back(path_sequence());
  return out;
}

Path SparqlGrammar::path_sequence() {
  Path first = path_element();
  if (!token_.is_sign("/")) return first;
  Path out;
  out.kind = Path::Kind::sequence;
  out.children.push_back(std::move(first));
  while (take_sign("/")) out.children.push_back(path_element());
  return out;
}

Path SparqlGrammar::path_element() {
  const auto around = [](Path::Kind kind, Path inside) {
    Path out;
    out.kind = kind;
    out.children.push_back(std::move(inside));
    return out;
  };
  const bool inverse = take_sign("^");
  Path out = path_primary();
  if (template_blanks_ == nullptr) {
    if (take_sign("?"))
      out = around(Path::Kind::zero_or_one, std::move(out));
    else if (take_sign("*"))
      out = around(Path::Kind::zero_or_more, std::move(out));
    else if (take_sign("+"))
      out = around(Path::Kind::one_or_more, std::move(out));
  }
  return inverse ? around(Path::Kind::inverse, std::move(out)) : std::move(out);
}

Path SparqlGrammar::path_primary() {
  Path out;
  if (take_sign("!")) return negated_set();
  if (take_sign("(")) {
    out = path();
    expect_sign(")");
    return out;
  }
  out.link = take_word("A") ? terms_.intern({TermType::iri, vocabulary::kType, {}}) : iri();
  return out;
}

Path SparqlGrammar::negated_set() {
  Path out;
  out.kind = Path::Kind::negated;
  const bool several = take_sign("(");
  if (several && take_sign(")")) return out;
  do {
    const bool inverse = take_sign("^");
    const TermId link = take_word("A") ? terms_.intern({TermType::iri, vocabulary::kType, {}}) : iri();
    (inverse ? out.forbidden_inverse : out.forbidden).push_back(link);
  } while (several && take_sign("|"));
  if (several) expect_sign(")");
  return out;
}

}  // namespace relata::query
