#include "extractors/learning/text2kg_reader.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "core/code_points.h"
#include "core/iri.h"
#include "core/line_reader.h"
#include "extractors/learning/turtle_string.h"

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
      diagnostics.error(place, "there are " + std::to_string(fields.size()) + " columns", "Write at least " + std::to_string(least) + ", with tabs between them.");
    else
      take(place, fields);
  }
}

std::string with_blanks(std::string text) {
  std::ranges::replace(text, '_', ' ');
  return text;
}

std::string iri_of(std::string_view label) { return std::string(kBase) + relation_local_name(label); }

}  // namespace

std::vector<Example> read_text2kg_examples(const std::string& folder, Diagnostics& diagnostics) {
  std::vector<Example> examples;
  std::map<std::string, std::size_t> by_id, by_text;
  for_each_row(folder + "/train_sentences.tsv", 2, diagnostics, [&](const Place&, const std::vector<std::string>& fields) {
    const auto [found, added] = by_text.try_emplace(fields[1], examples.size());
    by_id.emplace(fields[0], found->second);
    if (!added) return;
    Example example;
    example.document.id = fields[0];
    example.document.text = fields[1];
    example.one_sentence = true;
    examples.push_back(std::move(example));
  });
  for_each_row(folder + "/train_gold.tsv", 4, diagnostics, [&](const Place& place, const std::vector<std::string>& fields) {
    const auto found = by_id.find(fields[0]);
    if (found == by_id.end())
      diagnostics.error(place, "no sentence has the id '" + fields[0] + "'", "Its sentence belongs into train_sentences.tsv.");
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
  out.turtle = "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n@prefix owl: <http://www.w3.org/2002/07/owl#> .\n\n";
  for (const auto& [label, iri] : classes)
    out.turtle += "<" + iri + "> a owl:Class ; rdfs:label " + turtle_string(label) + " .\n";
  for (const std::vector<std::string>& relation : relations) {
    if (!out.iris.emplace(relation[2], iri_of(relation[2] + " property")).second) continue;
    out.turtle += "<" + out.iris.at(relation[2]) + "> a owl:ObjectProperty ; rdfs:label " + turtle_string(relation[2]);
    const auto known = [&](std::size_t column) { return relation.size() > column && classes.contains(relation[column]); };
    if (known(3)) out.turtle += " ; rdfs:domain <" + classes.at(relation[3]) + ">";
    if (known(4)) out.turtle += " ; rdfs:range <" + classes.at(relation[4]) + ">";
    out.turtle += " .\n";
  }
  for (const Example& example : examples)
    for (const TaughtFact& fact : example.facts)
      if (out.iris.emplace(fact.property, iri_of(fact.property + " property")).second)
        out.turtle += "<" + out.iris.at(fact.property) + "> a owl:ObjectProperty ; rdfs:label " + turtle_string(fact.property) + " .\n";
  out.turtle += '\n';
  return out;
}

}  // namespace relata::learning
