#include "cli/explain.h"

#include <string>

#include "cli/corpus.h"
#include "cli/reporter.h"
#include "cli/tsv_fields.h"
#include "core/file_sink.h"
#include "core/ordered_parallel.h"
#include "extractors/text/explain.h"
#include "extractors/text/styles/carb_style.h"
#include "extractors/text/styles/fold_style.h"

namespace relata::cli {
namespace {

struct Work {
  Document document;
  Analysis analysis;
  text::Extraction extraction;
};

std::string sentence_id(const Work& work, std::uint32_t sentence) {
  const std::string& own = work.analysis.sentences[sentence].id;
  return own.empty() ? work.document.id + '-' + std::to_string(sentence + 1) : own;
}

void write_open_facts(const Work& work, const Settings& settings, ByteSink& sink) {
  const auto facts_of = settings.style == Style::fold ? text::fold_facts : text::carb_facts;
  for (const text::OpenFact& fact : facts_of(work.document, work.analysis, work.extraction)) {
    if (fact.confidence < settings.min_confidence) continue;
    std::string line = tsv_field(sentence_id(work, fact.sentence)) + '\t' + tsv_decimal(fact.confidence) + '\t' +
                       tsv_field(fact.subject) + '\t' + tsv_field(fact.relation);
    for (const std::string& object : fact.objects) line += '\t' + tsv_field(object);
    sink.put(line + '\n');
  }
}

void write_explanation(const Work& work, ByteSink& sink) {
  sink.put("# " + tsv_field(work.document.id) + "\n\n");
  for (std::uint32_t i = 0; i < work.analysis.sentences.size(); ++i)
    sink.put(text::explain(work.analysis, work.extraction, i, true) + '\n');
}

}  // namespace

ExitCode print_propositions(const Settings& settings) {
  Reporter reporter(settings);
  FileSink sink("-");
  Corpus corpus(settings, reporter);
  const Language& language = corpus.language();
  ordered_parallel<Document, Work>(
      settings.threads, [&] { return corpus.next_document(); },
      [&](const Document& document) {
        Work work{document, language.analyze(document), {}};
        work.extraction = language.propositions(document, work.analysis);
        return work;
      },
      [&](Work&& work) {
        reporter.count(work.document, work.analysis);
        if (settings.explain)
          write_explanation(work, sink);
        else
          write_open_facts(work, settings, sink);
      });
  sink.close();
  reporter.finish();
  return reporter.diagnostics().errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
