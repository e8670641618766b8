#include "cli/learned_facts.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/corpus.h"
#include "cli/reporter.h"
#include "cli/tsv_fields.h"
#include "core/code_points.h"
#include "core/file_sink.h"
#include "core/line_reader.h"
#include "core/ordered_parallel.h"
#include "extractors/learning/learned_claims.h"
#include "extractors/learning/learned_turtle.h"
#include "extractors/learning/learned_vocabulary.h"
#include "extractors/learning/relation_finder.h"
#include "ontology/turtle_reader.h"

namespace relata::cli {
namespace {

using learning::FoundFact;

struct Found {
  DocumentPart part;
  Analysis analysis;
  std::string lines;
};

class FactWriter {
 public:
  FactWriter(const Settings& settings, const learning::RelationModel& model, const Language& language)
      : settings_(settings),
        model_(model),
        language_(language),
        lexicon_(language.reference_lexicon()),
        finder_(model, cues_) {}

  [[nodiscard]] std::string lines(const Document& document, const Analysis& analysis) const {
    const learning::Passage passage = learning::read_passage(document, analysis, lexicon_);
    const std::vector<learning::CandidatePair> pairs = learning::read_pairs(passage, lexicon_, cues_);
    std::optional<LocalGraph> graph;  // most sentences need no claims
    std::optional<learning::AssertedPlaces> places;
    const auto asserted = [&](const FoundFact& fact) {
      if (!graph) places.emplace(document, graph.emplace(language_.graph_of(document, analysis)));
      return places->is_asserted(passage, pairs[fact.pair], fact);
    };
    const std::vector<FoundFact> facts = finder_.find(passage, pairs, asserted);
    std::string out;
    for (const FoundFact& fact : facts) {
      if (fact.probability < static_cast<double>(settings_.min_confidence)) continue;
      out += tsv_field(document.id) + '\t' + tsv_decimal(static_cast<float>(fact.probability)) + '\t' +
             tsv_field(fact.subject) + '\t' + tsv_field(model_.properties[fact.property].label) + '\t' +
             tsv_field(fact.object);
      if (settings_.explain) out += explanation(document, fact, pairs[fact.pair]);
      out += '\n';
    }
    return out;
  }

 private:
  [[nodiscard]] std::string explanation(const Document& document, const FoundFact& fact,
                                        const learning::CandidatePair& pair) const {
    const CodePointIndex index(document.text);
    std::string out;
    for (const Span bytes : {fact.subject_words, fact.subject_span, fact.object_span}) {
      const Span span = index.code_points(bytes);
      out += (out.empty() ? "\t" : " ") + std::to_string(span.begin) + ':' + std::to_string(span.end);
    }
    for (const std::string& cue : finder_.strongest_cues(fact.property, pair, cues_)) out += '\t' + tsv_field(cue);
    return out;
  }

  const Settings& settings_;
  const learning::RelationModel& model_;
  const Language& language_;
  const nlp::CoreferenceLexicon& lexicon_;
  learning::CueTable cues_;
  const learning::RelationFinder finder_;
};

}  // namespace

bool was_learnt(const Settings& settings) {
  return std::ranges::any_of(settings.ontologies, [](const std::string& path) {
    if (!std::filesystem::is_regular_file(path)) return false;
    return LineReader(path).read_rest().find(learning::terms::kLearn) != std::string::npos;
  });
}

std::optional<learning::RelationModel> read_learned_model(const Settings& settings,
                                                           Diagnostics& diagnostics) {
  ontology::Triples triples;
  bool read = true;
  for (std::uint32_t file = 0; file < settings.ontologies.size(); ++file)
    read = ontology::read_turtle_file(settings.ontologies[file], file, triples, diagnostics) && read;
  if (!read) return std::nullopt;
  const std::size_t errors = diagnostics.errors();
  std::optional<learning::RelationModel> model = learning::read_learned(triples, settings.ontologies, diagnostics);
  return diagnostics.errors() > errors ? std::nullopt : std::move(model);
}

ExitCode print_learned_facts(const Settings& settings) {
  Reporter reporter(settings);
  const std::optional<learning::RelationModel> model = read_learned_model(settings, reporter.diagnostics());
  if (!model) return kBadInput;
  FileSink sink("-");
  Corpus corpus(settings, reporter);
  const Language& language = corpus.language();
  const FactWriter writer(settings, *model, language);
  ordered_parallel<DocumentPart, Found>(
      settings.threads, [&] { return corpus.next_part(); },
      [&](const DocumentPart& part) {
        Found found{part, language.analyze(part), {}};
        found.lines = writer.lines(*part.document, found.analysis);
        return found;
      },
      [&](Found&& found) {
        reporter.count(found.part, found.analysis);
        sink.put(found.lines);
      });
  sink.close();
  reporter.finish();
  return reporter.diagnostics().errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
