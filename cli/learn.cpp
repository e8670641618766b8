// relata learn: an ontology and examples to the same ontology with how its properties are said.
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/reporter.h"
#include "core/file_sink.h"
#include "core/line_reader.h"
#include "extractors/learning/example_reader.h"
#include "extractors/learning/learned_turtle.h"
#include "extractors/learning/learned_vocabulary.h"
#include "extractors/learning/learner.h"
#include "extractors/learning/path_learning.h"
#include "extractors/learning/text2kg_reader.h"
#include "extractors/text/text_extractor.h"
#include "ontology/ontology_reader.h"
#include "ontology/vocabulary.h"

namespace relata::cli {
namespace {

struct Lesson {
  std::string turtle;                       // the ontology, as it goes into the output
  std::map<std::string, std::string> iris;    // of each property, by label
  std::map<std::string, std::string> ranges;  // likewise: the label of the class or the name of the datatype
  std::vector<learning::Example> examples;
};

Lesson lesson_of_folder(const std::string& folder, Diagnostics& diagnostics) {
  Lesson lesson;
  lesson.examples = learning::read_text2kg_examples(folder, diagnostics);
  learning::Text2kgOntology ontology = learning::read_text2kg_ontology(folder, lesson.examples, diagnostics);
  lesson.turtle = std::move(ontology.turtle);
  lesson.iris = std::move(ontology.iris);
  lesson.ranges = std::move(ontology.ranges);
  return lesson;
}

std::string range_of(const ontology::Ontology& ontology, const ontology::Property& property) {
  if (!property.datatype.empty()) return std::string(ontology::terms::local_name(property.datatype));
  return property.range.empty() ? std::string() : std::string(label_of(ontology.at(property.range[0])));
}

std::optional<Lesson> lesson_of_files(const std::string& ontology_path, const std::string& examples_path,
                                      Diagnostics& diagnostics) {
  const auto ontology = ontology::read_ontology(std::vector{ontology_path}, diagnostics);
  if (!ontology) return std::nullopt;
  Lesson lesson;
  lesson.turtle = LineReader(ontology_path).read_rest();
  if (lesson.turtle.find(learning::terms::kLearn) != std::string::npos) {
    diagnostics.error({ontology_path, 0, 0}, "this file has been learnt from examples already",
                      "Give the ontology that it was made from.");
    return std::nullopt;
  }
  std::map<std::string, std::string> labels;
  for (const ontology::Property& property : ontology->properties) {
    const std::string label{label_of(property)};
    lesson.iris.emplace(label, property.iri);
    lesson.ranges.emplace(label, range_of(*ontology, property));
    labels.emplace(label, label);
    labels.emplace(property.iri, label);
    labels.emplace(ontology::terms::local_name(property.iri), label);
  }
  lesson.examples = learning::read_examples(examples_path, labels, diagnostics);
  return lesson;
}

std::optional<Lesson> read_lesson(const Settings& settings, Diagnostics& diagnostics) {
  if (!settings.text2kg.empty()) {
    if (!settings.inputs.empty()) throw UsageError("--text2kg takes the place of ONTOLOGY and EXAMPLES");
    return lesson_of_folder(settings.text2kg, diagnostics);
  }
  if (settings.inputs.size() != 2) throw UsageError("ONTOLOGY and EXAMPLES are needed, two files");
  return lesson_of_files(settings.inputs[0], settings.inputs[1], diagnostics);
}

void report(const learning::TrainingSet& set, const learning::Learned& learned) {
  std::size_t taught = 0, placed = 0;
  for (const auto& example : set.examples) taught += example->example->facts.size();
  for (const learning::LearnedProperty& property : learned.model.properties) placed += property.facts;
  std::fprintf(stderr, "%zu texts, %zu facts, %zu of them found in their texts; %zu properties.\n", set.examples.size(),
               taught, placed, set.properties.size());
  const learning::Validation& validation = learned.validation;
  if (validation.found > 0)
    std::fprintf(stderr, "In examples not learnt from: %u facts found, %u of them as in the examples, of %u.\n",
                 validation.found, validation.right, validation.facts);
}

}  // namespace

ExitCode run_learn(const Settings& settings) {
  Reporter reporter(settings);
  const std::optional<Lesson> lesson = read_lesson(settings, reporter.diagnostics());
  if (!lesson) return kBadInput;
  const auto extractor = text::TextExtractor::load();
  const learning::TrainingSet set = learning::prepare_examples(
      lesson->examples, lesson->ranges,
      [&](const learning::Example& example) {
        return example.one_sentence ? extractor->analyze_sentence(example.document)
            : extractor->analyze(example.document);
      },
      extractor->reference_lexicon(), settings.threads);
  const learning::Learned learned = learning::learn(set, settings.threads);
  FileSink sink(settings.outputs.at(0));
  sink.put(lesson->turtle);
  learning::write_learned(learned.model, lesson->iris, learning::learn_paths(set), sink);
  sink.close();
  if (!settings.quiet) report(set, learned);
  return reporter.diagnostics().errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
