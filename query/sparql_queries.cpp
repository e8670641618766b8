// The grammar of whole queries: prologue, forms, solution modifiers (SPARQL 1.1, productions 1 to 28).
#include <algorithm>
#include <array>
#include <charconv>

#include "query/query_variables.h"
#include "query/sparql_grammar.h"

namespace relata::query {
namespace {

constexpr std::array kUpdates{"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"};

}  // namespace

Query SparqlGrammar::query() {
  prologue();
  refuse_updates();
  Query query;
  if (take_word("SELECT")) {
    select_query(query);
  } else if (take_word("ASK")) {
    query.form = QueryForm::ask;
    dataset(query);
    where_clause(query.select);
    modifiers(query.select);
    trailing_values(query.select);
  } else if (take_word("CONSTRUCT")) {
    construct_query(query);
  } else if (take_word("DESCRIBE")) {
    describe_query(query);
  } else {
    fail("SELECT, ASK, CONSTRUCT or DESCRIBE is expected here, and there is " + shown());
  }
  if (!token_.is(Token::Kind::end)) fail("the query should end here, and there is " + shown());
  query.slots = slots_;
  return query;
}

void SparqlGrammar::prologue() {
  while (true) {
    if (take_word("BASE")) {
      if (!token_.is(Token::Kind::iri)) fail("an IRI between < and > is expected after BASE");
      base_ = token_.text;
      if (base_.find(':') == std::string::npos) fail("the base IRI is relative", "Write it in full.");
      advance();
    } else if (take_word("PREFIX")) {
      if (!token_.is(Token::Kind::prefixed_name) || !token_.local.empty()) fail("a prefix is expected here", "PREFIX p: <...>");
      const std::string name = token_.text;
      advance();
      if (!token_.is(Token::Kind::iri)) fail("an IRI between < and > is expected after a prefix");
      prefixes_[name] = resolve(token_.text);
      advance();
    } else {
      return;
    }
  }
}

void SparqlGrammar::refuse_updates() const {
  for (const char* word : kUpdates)
    if (token_.is_word(word))
      fail(std::string(word) + " changes a graph, and a query only asks it", "Oxigraph and Jena take updates.");
}

void SparqlGrammar::dataset(Query& query) {
  while (take_word("FROM")) {
    const bool named = take_word("NAMED");
    (named ? query.from_named : query.from).push_back(iri());
  }
}

void SparqlGrammar::select_query(Query& query) {
  bool every = false;
  select_clause(query.select, every);
  dataset(query);
  where_clause(query.select);
  modifiers(query.select);
  trailing_values(query.select);
  if (every) project_all(query.select);
  check_grouping(query.select);
}

void SparqlGrammar::select_clause(Select& select, bool& every) {
  select.distinct = take_word("DISTINCT");
  if (!select.distinct) (void)take_word("REDUCED");  // may drop repeats, need not
  every = take_sign("*");
  selects_.push_back(&select);
  aggregates_allowed_ = true;
  while (!every && (token_.is(Token::Kind::variable) || token_.is_sign("("))) {
    NamedExpression column;
    if (take_sign("(")) {
      column.expression = expression();
      expect_word("AS");
      column.name = token_.text;
      column.slot = variable();
      expect_sign(")");
    } else {
      column.name = token_.text;
      column.slot = variable();
    }
    const auto same = [&](const NamedExpression& other) { return other.slot == column.slot; };
    const auto known = std::find_if(select.columns.begin(), select.columns.end(), same);
    if (known == select.columns.end())
      select.columns.push_back(std::move(column));
    else if (column.expression || known->expression)
      fail("?" + column.name + " is selected twice", "Give one of them another name.");
  }
  aggregates_allowed_ = false;
  selects_.pop_back();
  if (!every && select.columns.empty()) fail("SELECT is followed by variables, (expression AS ?name) or *");
}

void SparqlGrammar::where_clause(Select& select) {
  (void)take_word("WHERE");
  select.where = group();
}

// What the pattern binds; a variable of FILTER or MINUS alone is none of it (section 18.2.1).
void SparqlGrammar::project_all(Select& select) {
  const SlotSet bound = variables_of(select.where, slots_).possible;
  for (const std::string& name : scopes_.back().names) {
    const Slot slot = scopes_.back().slots.at(name);
    if (!name.starts_with("_:") && bound.has(slot)) select.columns.push_back({name, slot, std::nullopt, kNoSlot});
  }
}

void SparqlGrammar::modifiers(Select& select) {
  selects_.push_back(&select);
  if (take_word("GROUP")) group_by(select);
  aggregates_allowed_ = true;
  if (take_word("HAVING")) {
    do select.having.push_back(constraint());
    while (token_.is_sign("(") || (token_.is(Token::Kind::word) && function_of(token_.text)));
  }
  if (take_word("ORDER")) order_by(select);
  aggregates_allowed_ = false;
  selects_.pop_back();
  limits(select);
  select.is_grouped = !select.keys.empty() || !select.aggregates.empty();
  if (!select.having.empty() && !select.is_grouped) fail("HAVING has no groups", "Write GROUP BY, or FILTER inside the pattern.");
}

void SparqlGrammar::group_by(Select& select) {
  expect_word("BY");
  while (token_.is_sign("(") || token_.is(Token::Kind::variable) || at_iri() ||
         (token_.is(Token::Kind::word) && function_of(token_.text))) {
    NamedExpression key;
    if (take_sign("(")) {
      key.expression = expression();
      if (take_word("AS")) {
        key.name = token_.text;
        key.slot = variable();
      }
      expect_sign(")");
    } else if (token_.is(Token::Kind::variable)) {
      key.name = token_.text;
      key.slot = variable();
    } else {
      key.expression = constraint();
    }
    if (key.slot == kNoSlot) key.slot = new_slot();
    select.keys.push_back(std::move(key));
  }
  if (select.keys.empty()) fail("GROUP BY is followed by variables or expressions");
}

void SparqlGrammar::order_by(Select& select) {
  expect_word("BY");
  const std::size_t before = select.order.size();
  while (true) {
    OrderKey key;
    if (token_.is_word("ASC") || token_.is_word("DESC")) {
      key.descending = token_.is_word("DESC");
      advance();
      key.expression = bracketed();
    } else if (token_.is(Token::Kind::variable)) {
      key.expression.kind = Expression::Kind::variable;
      key.expression.slot = variable();
    } else if (token_.is_sign("(") || at_iri() ||
               (token_.is(Token::Kind::word) && !token_.is_word("LIMIT") && !token_.is_word("OFFSET") && !token_.is_word("VALUES"))) {
      key.expression = constraint();
    } else {
      break;
    }
    select.order.push_back(std::move(key));
  }
  if (select.order.size() == before) fail("ORDER BY is followed by variables or expressions");
}

void SparqlGrammar::limits(Select& select) {
  while (token_.is_word("LIMIT") || token_.is_word("OFFSET")) {
    const bool limit = token_.is_word("LIMIT");
    advance();
    std::uint64_t number = 0;
    const char* end = token_.text.data() + token_.text.size();
    if (!token_.is(Token::Kind::integer) || std::from_chars(token_.text.data(), end, number).ptr != end)
      fail("a number is expected here, and there is " + shown());
    advance();
    if (limit)
      select.limit = number;
    else
      select.offset = number;
  }
}

// Section 19.8, note 12: what is neither a key nor aggregated has no one value in a group.
void SparqlGrammar::check_grouping(const Select& select) const {
  if (!select.is_grouped) return;
  for (const NamedExpression& column : select.columns) {
    if (column.expression) continue;
    const auto is_key = [&](const NamedExpression& key) { return key.slot == column.slot; };
    if (std::none_of(select.keys.begin(), select.keys.end(), is_key))
      fail("?" + column.name + " has no one value in a group", "Put it into GROUP BY, or select (SAMPLE(?" + column.name + ") AS ...).");
  }
}

void SparqlGrammar::trailing_values(Select& select) {
  if (!take_word("VALUES")) return;
  ValuesTable table = values_table();
  if (select.is_grouped) {
    select.values = std::move(table);
    return;
  }
  // Joined with the whole pattern, whose filters do not see it (section 18.2.4.3).
  Group around;
  around.steps.resize(2);
  around.steps[0].kind = Pattern::Kind::values;
  around.steps[0].values = std::move(table);
  around.steps[1].kind = Pattern::Kind::group;
  around.steps[1].groups.push_back(std::move(select.where));
  select.where = std::move(around);
}

// What it selects has a slot inside and another one in the pattern around it.
Select SparqlGrammar::sub_select() {
  const Level level(*this);
  Select select;
  bool every = false;
  scopes_.emplace_back();
  select_clause(select, every);
  where_clause(select);
  modifiers(select);
  trailing_values(select);
  if (every) project_all(select);
  check_grouping(select);
  scopes_.pop_back();
  for (NamedExpression& column : select.columns) column.outer_slot = slot_of(column.name);
  return select;
}

void SparqlGrammar::construct_query(Query& query) {
  query.form = QueryForm::construct;
  const bool is_short = !token_.is_sign("{");
  if (is_short) {
    dataset(query);
    expect_word("WHERE");
  }
  template_blanks_ = &query.construct_blanks;
  expect_sign("{");
  while (!token_.is_sign("}")) triples_block(query.construct);
  advance();
  template_blanks_ = nullptr;
  if (is_short) {
    if (!query.construct_blanks.empty()) fail("a short CONSTRUCT holds no blank nodes", "Write CONSTRUCT { ... } WHERE { ... }.");
    Pattern& pattern = query.select.where.steps.emplace_back();
    for (const TriplePattern& triple : query.construct)
      pattern.triples.push_back({triple.subject, triple.predicate, triple.object, nullptr});
  } else {
    dataset(query);
    where_clause(query.select);
  }
  modifiers(query.select);
  trailing_values(query.select);
}

void SparqlGrammar::describe_query(Query& query) {
  query.form = QueryForm::describe;
  const bool every = take_sign("*");
  while (!every && (token_.is(Token::Kind::variable) || at_iri())) query.describe.push_back(variable_or_term());
  if (!every && query.describe.empty()) fail("DESCRIBE is followed by variables, IRIs or *");
  dataset(query);
  if (token_.is_word("WHERE") || token_.is_sign("{")) where_clause(query.select);
  if (every) {
    project_all(query.select);
    for (const NamedExpression& column : query.select.columns) query.describe.push_back({column.slot, kUnbound});
    query.select.columns.clear();
  }
  modifiers(query.select);
  trailing_values(query.select);
}

}  // namespace relata::query
