// The state of one parse, shared by the parts of the grammar, a part a file; sparql_parser.h is what others use.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/algebra.h"
#include "query/sparql_lexer.h"
#include "query/sparql_parser.h"

namespace relata::query {

class SparqlGrammar {
 public:
  SparqlGrammar(std::string_view text, const Prefixes& prefixes, QueryTerms& terms);
  [[nodiscard]] Query query();  // throws QueryFault

 private:
  // The names that are visible in one SELECT, sub-queries not counted.
  struct Scope {
    std::vector<std::string> names;  // in order of appearance, for SELECT *
    std::unordered_map<std::string, Slot> slots;
  };
  // One more level of nesting as long as it lives.
  class Level {
   public:
    explicit Level(SparqlGrammar& grammar);
    ~Level() { --grammar_.depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    SparqlGrammar& grammar_;
  };

  // sparql_grammar.cpp: tokens, names, terms
  void advance();
  [[nodiscard]] bool take_sign(std::string_view sign);
  [[nodiscard]] bool take_word(std::string_view word);
  void expect_sign(std::string_view sign);
  void expect_word(std::string_view word);
  [[noreturn]] void fail(std::string what, std::string hint = {}) const;
  [[nodiscard]] std::string shown() const;  // the token, for messages
  [[nodiscard]] Slot new_slot();
  [[nodiscard]] Slot slot_of(const std::string& name);
  [[nodiscard]] Slot variable();
  [[nodiscard]] bool at_iri() const;
  [[nodiscard]] std::string iri_text();
  [[nodiscard]] TermId iri();
  [[nodiscard]] bool at_literal() const;
  [[nodiscard]] TermId literal();
  [[nodiscard]] TermId number(bool negative);
  [[nodiscard]] std::string resolve(const std::string& reference) const;
  [[nodiscard]] std::string string();

  // sparql_queries.cpp: forms and solution modifiers
  void prologue();
  void select_query(Query& query);
  void construct_query(Query& query);
  void describe_query(Query& query);
  void dataset(Query& query);
  void refuse_updates() const;
  void select_clause(Select& select, bool& every);
  void where_clause(Select& select);
  void modifiers(Select& select);
  void group_by(Select& select);
  void order_by(Select& select);
  void limits(Select& select);
  void project_all(Select& select);
  void check_grouping(const Select& select) const;
  void trailing_values(Select& select);
  [[nodiscard]] Select sub_select();

  // sparql_patterns.cpp: groups
  [[nodiscard]] Group group();
  void group_steps(Group& out);
  [[nodiscard]] bool other_pattern(Group& out);
  void filter(Group& out);
  void bind(Group& out);
  void group_or_union(Group& out);
  void graph(Group& out);
  void keyword_group(Group& out, Pattern::Kind kind);
  [[nodiscard]] ValuesTable values_table();
  void values_row(ValuesTable& table, bool in_parentheses);

  // sparql_triples.cpp: triples and property paths
  [[nodiscard]] bool at_triples() const;
  void triples_block(std::vector<TriplePattern>& out);
  void property_list(const Component& subject, std::vector<TriplePattern>& out, bool required);
  void object_list(const Component& subject, const Component* predicate, const Path& path, std::vector<TriplePattern>& out);
  [[nodiscard]] Component graph_node(std::vector<TriplePattern>& out, bool* is_nested = nullptr);
  [[nodiscard]] Component variable_or_term();
  [[nodiscard]] Component collection(std::vector<TriplePattern>& out);
  void path_triples(const Component& subject, const Path& path, const Component& object, std::vector<TriplePattern>& out);
  [[nodiscard]] Path path();
  [[nodiscard]] Path path_sequence();
  [[nodiscard]] Path path_element();
  [[nodiscard]] Path path_primary();
  [[nodiscard]] Path negated_set();

  // sparql_expressions.cpp
  [[nodiscard]] Expression expression();
  [[nodiscard]] Expression conjunction();
  [[nodiscard]] Expression comparison();
  [[nodiscard]] Expression sum();
  [[nodiscard]] Expression product();
  [[nodiscard]] Expression unary();
  [[nodiscard]] Expression primary();
  [[nodiscard]] Expression bracketed();
  [[nodiscard]] Expression constraint();
  [[nodiscard]] Expression word_expression();
  [[nodiscard]] Expression exists(bool negative);
  [[nodiscard]] Expression iri_or_cast();
  [[nodiscard]] Expression aggregate(Aggregate::Kind kind);
  [[nodiscard]] std::vector<Expression> arguments();

  QueryTerms& terms_;
  SparqlLexer lexer_;
  Token token_;
  std::string base_;
  std::unordered_map<std::string, std::string> prefixes_;
  std::vector<Scope> scopes_;
  std::vector<Select*> selects_;    // those whose columns, HAVING and ORDER BY may hold aggregates
  std::vector<Slot>* template_blanks_ = nullptr;  // inside a template, which holds no paths
  bool aggregates_allowed_ = false;
  std::size_t depth_ = 0;
  std::size_t patterns_ = 0;
  Slot slots_ = 0;
};

}  // namespace relata::query
