#include "extractors/learning/text2kg_reader.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "core/code_points.h"
#include "core/iri.h"
#include "core/line_reader.h"
#include "extractors/learning/turtle_literal.h"

namespace relata::learning {
namespace {

constexpr std::string_view kBase = "http://relata.example/ontology#";

std::vector<std::string> columns(std::string_view line) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at != std::string_view::npos;) {
    const std::size_t tab = line.find('\t', at);
    out.emplace_back(line.substr(at, tab - at));
    at = tab == std::string_view::npos ? tab : tab + 1;
  }
  return out;
}

// Calls take(reader, columns) for each line; a line with fewer than `least` columns, or that is not UTF-8, is reported.
template <class Take>
void for_each_row(const std::string& path, std::size_t least, Diagnostics& diagnostics, Take take) {
  LineReader reader(path);
  for (std::string_view line; reader.next(line);) {
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    const Place place{path, reader.number(), 1};
    const std::vector<std::string> fields = columns(line);
    if (find_invalid_utf8(line) != std::string_view::npos)
      diagnostics.error(place, "a byte that is not UTF-8", "Save the file as UTF-8.");
    else if (fields.size() < least)
      diagnostics.error(place, "there are " + std::to_string(fields.size()) + " columns",
                        "Write at least " + std::to_string(least) + ", with tabs between them.");
    else
      take(place, fields);
  }
}

std::string with_blanks(std::string text) {
  std::ranges::replace(text, '_', ' ');
  return text;
}

std::string iri_of(std::string_view label) { return std::string(kBase) + relation_local_name(label); }

void put_term(ByteSink& sink, std::string_view iri, std::string_view type, std::string_view label,
              std::string_view rest) {
  sink.put('<');
  sink.put(iri);
  sink.put("> a ");
  sink.put(type);
  sink.put(" ; rdfs:label ");
  put_turtle_literal(sink, label);
  sink.put(rest);
  sink.put(" .\n");
}

}  // namespace

std::vector<Example> read_text2kg_examples(const std::string& folder, Diagnostics& diagnostics) {
  std::vector<Example> examples;
  std::map<std::string, std::size_t> by_id, by_text;
  for_each_row(folder + "/train_sentences.tsv", 2, diagnostics,
               [&](const Place&, const std::vector<std::string>& fields) {
    const auto [found, added] = by_text.try_emplace(fields[1], examples.size());
    by_id.emplace(fields[0], found->second);
    if (!added) return;
    Example example;
    example.document.id = fields[0];
    example.document.text = fields[1];
    example.one_sentence = true;
    examples.push_back(std::move(example));
  });
  for_each_row(folder + "/train_gold.tsv", 4, diagnostics,
               [&](const Place& place, const std::vector<std::string>& fields) {
    const auto found = by_id.find(fields[0]);
    if (found == by_id.end())
      diagnostics.error(place, "no sentence has the id '" + fields[0] + "'",
                        "Its sentence belongs into train_sentences.tsv.");
    else
      examples[found->second].facts.push_back({{with_blanks(fields[1]), {}}, fields[2], {with_blanks(fields[3]), {}}});
  });
  return examples;
}

Text2kgOntology read_text2kg_ontology(const std::string& folder, const std::vector<Example>& examples,
                                      Diagnostics& diagnostics) {
  Text2kgOntology out;
  std::map<std::string, std::string> classes;  // by id
  std::vector<std::vector<std::string>> relations;
  for_each_row(folder + "/ontology.tsv", 3, diagnostics, [&](const Place&, const std::vector<std::string>& fields) {
    if (fields[0] == "concept") classes.emplace(fields[2], iri_of(fields[2]));
    if (fields[0] == "relation") relations.push_back(fields);
  });
  StringSink turtle;
  turtle.put("@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
             "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n\n");
  for (const auto& [label, iri] : classes) put_term(turtle, iri, "owl:Class", label, "");
  for (const std::vector<std::string>& relation : relations) {
    const auto [entry, added] = out.iris.emplace(relation[2], iri_of(relation[2] + " property"));
    if (!added) continue;
    out.ranges.emplace(relation[2], relation.size() > 4 ? relation[4] : std::string());
    std::string ends;
    const auto add_end = [&](std::size_t column, std::string_view predicate) {
      if (relation.size() <= column || !classes.contains(relation[column])) return;
      ends.append(" ; ").append(predicate).append(" <").append(classes.at(relation[column])).append(">");
    };
    add_end(3, "rdfs:domain");
    add_end(4, "rdfs:range");
    put_term(turtle, entry->second, "owl:ObjectProperty", relation[2], ends);
  }
  for (const Example& example : examples)
    for (const TaughtFact& fact : example.facts)
      if (const auto [entry, added] = out.iris.emplace(fact.property, iri_of(fact.property + " property")); added)
        put_term(turtle, entry->second, "owl:ObjectProperty", fact.property, {});
  turtle.put('\n');
  out.turtle = turtle.take();
  return out;
}

}  // namespace relata::learning
