#include "cli/schema.h"

#include <algorithm>

#include "core/file_sink.h"
#include "core/iri.h"
#include "extractors/learning/turtle_literal.h"
#include "ontology/ontology_reader.h"

namespace relata::cli {
namespace {

constexpr std::size_t kMostViolations = 20;  // more are in the file of --unmapped

std::string one_line(std::string text) {
  std::replace_if(text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  return text;
}

std::string turtle_string(const std::string& text) {
  StringSink sink;
  learning::put_turtle_literal(sink, one_line(text));
  return sink.take();
}

std::string fault_of(const ontology::Ontology& ontology, const ontology::Violation& v) {
  const ontology::Property& property = ontology.at(v.property);
  return "'" + std::string(label_of(property)) + "' does not take " +
         (v.node_type.empty() ? "this" : "a " + v.node_type) + " as its " + (v.of_range ? "object" : "subject");
}

// A comment with count, types and a quote, and a property to take over, for each phrase.
std::string unmapped_text(const ontology::Ontology& ontology, const ontology::MappingReport& report) {
  std::string out =
      "# Phrases that no property expresses, the most frequent first. Take over what you need.\n"
      "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
      "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
      "@prefix lex: <http://relata.example/lex#> .\n";
  for (const ontology::UnmappedPhrase& phrase : report.unmapped) {
    const auto type = [](const std::string& name) { return name.empty() ? std::string("(not said)") : name; };
    const std::string& words = phrase.noun.empty() ? phrase.predicate : phrase.noun;
    out += "\n# " + std::to_string(phrase.count) + " x  " + type(phrase.subject_type) + " | " +
           one_line(phrase.predicate) + " | " + type(phrase.object_type) + ": " + one_line(phrase.example) + '\n';
    out += "<http://example.org/ontology#" + relation_local_name(words) + "> a owl:ObjectProperty ; rdfs:label " +
           turtle_string(words) + "@en ; " + (phrase.noun.empty() ? "lex:predicate " : "lex:noun ") +
           turtle_string(words) + " .\n";
  }
  if (!report.violations.empty()) out += "\n# Facts that a property's words fit and its domain or range does not\n";
  for (const ontology::Violation& v : report.violations)
    out += "# " + std::to_string(v.count) + " x  " +
           one_line(v.predicate + ": " + fault_of(ontology, v) + ": " + v.example) + '\n';
  return out;
}

}  // namespace

std::unique_ptr<const Schema> Schema::read(const Settings& settings, Diagnostics& diagnostics) {
  const std::vector<std::string> usual{"news"};
  std::optional<ontology::Ontology> read =
      ontology::read_ontology(settings.ontologies.empty() ? usual : settings.ontologies, diagnostics);
  return read ? std::make_unique<const Schema>(std::move(*read), settings) : nullptr;
}

Schema::Schema(ontology::Ontology ontology, const Settings& settings) : ontology_(std::move(ontology)) {
  if (!settings.ontologies.empty()) mapper_.emplace(ontology_);
  if (settings.infer) reasoner_.emplace(ontology_);
  if (settings.events) events_.emplace(ontology_);
}

std::vector<const Mapper*> Schema::mappers() const {
  std::vector<const Mapper*> all;
  if (mapper_) all.push_back(&*mapper_);
  if (reasoner_) all.push_back(&*reasoner_);
  if (events_) all.push_back(&*events_);
  return all;
}

void Schema::report(const std::string& unmapped_path, Reporter& reporter) const {
  if (!mapper_) return;
  const ontology::MappingReport report = mapper_->report();
  reporter.count_mapped(report.mapped, report.claims);
  for (std::size_t i = 0; i < std::min(kMostViolations, report.violations.size()); ++i) {
    const ontology::Violation& v = report.violations[i];
    reporter.diagnostics().warning(ontology_.at(v.property).place,
                                   fault_of(ontology_, v) + "; " + std::to_string(v.count) + " claim" +
                                       (v.count == 1 ? " stays" : "s stay") + " open (\"" + one_line(v.example) + "\")",
                                   "Widen its domain or range if that is meant.");
  }
  if (unmapped_path.empty()) return;
  FileSink sink(unmapped_path);
  sink.put(unmapped_text(ontology_, report));
  sink.close();
}

}  // namespace relata::cli
