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
  DocumentPart part;
  Analysis analysis;
  text::Extraction extraction;
};

// Writes what the parts of the documents say, in their order.
class PropositionWriter {
 public:
  PropositionWriter(const Settings& settings, const Language& language) : settings_(settings), language_(language) {}

  void write(const Work& work) {
    if (work.part.is_first()) sentences_before_ = 0;
    if (settings_.explain)
      write_explanation(work);
    else
      write_open_facts(work);
    sentences_before_ += work.analysis.sentences.size();
  }
  void close() { sink_.close(); }

 private:
  [[nodiscard]] std::string sentence_id(const Work& work, std::uint32_t sentence) const {
    const std::string& own = work.analysis.sentences[sentence].id;
    return own.empty() ? work.part.document->id + '-' + std::to_string(sentences_before_ + sentence + 1) : own;
  }

  void write_open_facts(const Work& work) {
    const auto facts_of = settings_.style == Style::fold ? text::fold_facts : text::carb_facts;
    for (const text::OpenFact& fact : facts_of(*work.part.document, work.extraction)) {
      if (fact.confidence < settings_.min_confidence) continue;
      std::string line = tsv_field(sentence_id(work, fact.sentence)) + '\t' + tsv_decimal(fact.confidence) + '\t' +
                         tsv_field(fact.subject) + '\t' + tsv_field(fact.relation);
      for (const std::string& object : fact.objects) line += '\t' + tsv_field(object);
      sink_.put(line + '\n');
    }
  }

  void write_explanation(const Work& work) {
    if (work.part.is_first()) sink_.put("# " + tsv_field(work.part.document->id) + "\n\n");
    for (std::uint32_t i = 0; i < work.analysis.sentences.size(); ++i)
      sink_.put(text::explain(work.analysis, work.extraction, i, &language_.rule_lexicon()) + '\n');
  }

  const Settings& settings_;
  const Language& language_;
  FileSink sink_{"-"};
  std::size_t sentences_before_ = 0;  // of the document, in the parts written
};

}  // namespace

ExitCode print_propositions(const Settings& settings) {
  Reporter reporter(settings);
  Corpus corpus(settings, reporter);
  const Language& language = corpus.language();
  PropositionWriter writer(settings, language);
  ordered_parallel<DocumentPart, Work>(
      settings.threads, [&] { return corpus.next_part(); },
      [&](const DocumentPart& part) {
        Work work{part, language.analyze(part), {}};
        work.extraction = language.propositions(*part.document, work.analysis);
        return work;
      },
      [&](Work&& work) {
        reporter.count(work.part, work.analysis);
        writer.write(work);
      });
  writer.close();
  reporter.finish();
  return reporter.diagnostics().errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
