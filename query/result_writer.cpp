#include "query/result_writer.h"

#include <algorithm>

#include "core/display_width.h"
#include "core/escape.h"
#include "core/text_table.h"
#include "query/term_text.h"

namespace relata::query {
namespace {

void put_json(ByteSink& sink, std::string_view text) {
  sink.put('"');
  put_json_string(sink, text);
  sink.put('"');
}

// The text that stands between tags or in an attribute; what XML cannot hold is replaced.
void put_xml_text(ByteSink& sink, std::string_view text) { (void)put_xml(sink, text); }

// label 1 of a construct is "c:1" inside, and no label may hold a colon.
std::string label_of_blank(std::string_view label) {
  std::string out(label);
  std::replace(out.begin(), out.end(), ':', '_');
  return out;
}

std::string table_cell(const TermText& term, const Prefixes& prefixes) {
  if (term.type == TermType::none) return "-";
  if (term.type == TermType::blank) return "_:" + label_of_blank(term.text);
  if (term.type != TermType::iri) return single_line(term.text);
  const std::string name = shortened(term.text, prefixes);
  return name.empty() ? "<" + single_line(term.text) + ">" : name;
}

void write_table(const Answer& answer, const QueryTerms& terms, const Prefixes& prefixes, ByteSink& sink) {
  if (answer.form == QueryForm::ask) return sink.put(answer.holds ? "yes\n" : "no\n");
  std::vector<std::vector<std::string>> lines{answer.columns};
  for (std::size_t row = 0; row < answer.rows.size(); ++row) {
    lines.emplace_back();
    for (const TermId term : answer.rows[row]) lines.back().push_back(table_cell(terms[term], prefixes));
  }
  put_text_table(lines, sink);
}

void put_csv_value(ByteSink& sink, const TermText& term) {
  if (term.type == TermType::none) return;
  if (term.type == TermType::blank) return sink.put("_:" + label_of_blank(term.text));
  if (term.text.find_first_of("\",\r\n") == std::string_view::npos && !term.text.empty()) return sink.put(term.text);
  put_csv_field(sink, term.text);
}

// CSV loses what a term is, TSV keeps it.
void write_separated(const Answer& answer, const QueryTerms& terms, bool tabs, ByteSink& sink) {
  const std::string_view end = tabs ? "\n" : "\r\n";
  if (answer.form == QueryForm::ask) {
    sink.put(answer.holds ? "true" : "false");
    return sink.put(end);
  }
  const char separator = tabs ? '\t' : ',';
  for (std::size_t i = 0; i < answer.columns.size(); ++i) {
    if (i > 0) sink.put(separator);
    if (tabs) sink.put('?');
    sink.put(answer.columns[i]);
  }
  sink.put(end);
  for (std::size_t row = 0; row < answer.rows.size(); ++row) {
    for (std::size_t i = 0; i < answer.columns.size(); ++i) {
      if (i > 0) sink.put(separator);
      const TermText term = terms[answer.rows[row][i]];
      if (!tabs)
        put_csv_value(sink, term);
      else if (term.type != TermType::none)
        put_turtle_term(sink, term);
    }
    sink.put(end);
  }
}

void put_json_term(ByteSink& sink, const TermText& term) {
  const bool literal = term.type > TermType::iri;
  sink.put(term.type == TermType::iri ? R"({"type":"uri","value":)" : literal ? R"({"type":"literal","value":)" : R"({"type":"bnode","value":)");
  put_json(sink, term.type == TermType::blank ? label_of_blank(term.text) : std::string(term.text));
  if (literal && !term.qualifier.empty()) {
    sink.put(term.type == TermType::language_string ? R"(,"xml:lang":)" : R"(,"datatype":)");
    put_json(sink, term.qualifier);
  }
  sink.put('}');
}

void write_json(const Answer& answer, const QueryTerms& terms, ByteSink& sink) {
  if (answer.form == QueryForm::ask)
    return sink.put(answer.holds ? "{\"head\":{},\"boolean\":true}\n" : "{\"head\":{},\"boolean\":false}\n");
  sink.put(R"({"head":{"vars":[)");
  for (std::size_t i = 0; i < answer.columns.size(); ++i) {
    if (i > 0) sink.put(',');
    put_json(sink, answer.columns[i]);
  }
  sink.put(R"(]},"results":{"bindings":[)");
  for (std::size_t row = 0; row < answer.rows.size(); ++row) {
    sink.put(row > 0 ? ",\n{" : "\n{");
    bool first = true;
    for (std::size_t i = 0; i < answer.columns.size(); ++i) {
      const TermId term = answer.rows[row][i];
      if (term == kUnbound) continue;
      if (!first) sink.put(',');
      first = false;
      put_json(sink, answer.columns[i]);
      sink.put(':');
      put_json_term(sink, terms[term]);
    }
    sink.put('}');
  }
  sink.put("\n]}}\n");
}

void put_xml_term(ByteSink& sink, const TermText& term) {
  const std::string_view tag = term.type == TermType::iri ? "uri" : term.type == TermType::blank ? "bnode" : "literal";
  sink.put('<');
  sink.put(tag);
  if (tag == "literal" && !term.qualifier.empty()) {
    sink.put(term.type == TermType::language_string ? " xml:lang=\"" : " datatype=\"");
    put_xml_text(sink, term.qualifier);
    sink.put('"');
  }
  sink.put('>');
  put_xml_text(sink, term.type == TermType::blank ? label_of_blank(term.text) : std::string(term.text));
  sink.put("</");
  sink.put(tag);
  sink.put('>');
}

void write_xml(const Answer& answer, const QueryTerms& terms, ByteSink& sink) {
  sink.put("<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n<head>");
  for (const std::string& column : answer.columns) sink.put("<variable name=\"" + column + "\"/>");
  sink.put("</head>\n");
  if (answer.form == QueryForm::ask) {
    sink.put(answer.holds ? "<boolean>true</boolean>\n</sparql>\n" : "<boolean>false</boolean>\n</sparql>\n");
    return;
  }
  sink.put("<results>\n");
  for (std::size_t row = 0; row < answer.rows.size(); ++row) {
    sink.put("<result>");
    for (std::size_t i = 0; i < answer.columns.size(); ++i) {
      const TermId term = answer.rows[row][i];
      if (term == kUnbound) continue;
      sink.put("<binding name=\"" + answer.columns[i] + "\">");
      put_xml_term(sink, terms[term]);
      sink.put("</binding>");
    }
    sink.put("</result>\n");
  }
  sink.put("</results>\n</sparql>\n");
}

void put_short_term(ByteSink& sink, const TermText& term, const Prefixes& prefixes) {
  const std::string name = term.type == TermType::iri ? shortened(term.text, prefixes) : std::string();
  if (name.empty())
    put_turtle_term(sink, term);
  else
    sink.put(name);
}

void write_turtle(const Answer& answer, const QueryTerms& terms, const Prefixes& prefixes, ByteSink& sink) {
  for (const auto& [name, iri] : prefixes) {
    sink.put("@prefix " + name + ": <");
    put_iri(sink, iri);
    sink.put("> .\n");
  }
  const std::array<TermId, 3>* last = nullptr;
  for (const auto& triple : answer.triples) {
    const bool same_subject = last != nullptr && (*last)[0] == triple[0];
    if (same_subject) {
      sink.put(" ;\n    ");
    } else {
      sink.put(last != nullptr ? " .\n\n" : "\n");
      put_short_term(sink, terms[triple[0]], prefixes);
      sink.put(' ');
    }
    put_short_term(sink, terms[triple[1]], prefixes);
    sink.put(' ');
    put_short_term(sink, terms[triple[2]], prefixes);
    last = &triple;
  }
  if (last != nullptr) sink.put(" .\n");
}

}  // namespace

std::string misfit(QueryForm form, ResultFormat format) {
  const bool triples = form == QueryForm::construct || form == QueryForm::describe;
  if (triples && format != ResultFormat::turtle && format != ResultFormat::table) return "the answer is triples: --format turtle";
  if (!triples && format == ResultFormat::turtle) return "the answer is no triples: --format table, csv, tsv, json or xml";
  return {};
}

void write_answer(const Answer& answer, const QueryTerms& terms, ResultFormat format, const Prefixes& prefixes,
                  ByteSink& sink) {
  if (answer.form == QueryForm::construct || answer.form == QueryForm::describe) format = ResultFormat::turtle;
  switch (format) {
    case ResultFormat::table: return write_table(answer, terms, prefixes, sink);
    case ResultFormat::csv: return write_separated(answer, terms, false, sink);
    case ResultFormat::tsv: return write_separated(answer, terms, true, sink);
    case ResultFormat::json: return write_json(answer, terms, sink);
    case ResultFormat::xml: return write_xml(answer, terms, sink);
    case ResultFormat::turtle: return write_turtle(answer, terms, prefixes, sink);
  }
}

}  // namespace relata::query
