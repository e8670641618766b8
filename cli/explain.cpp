#include "cli/explain.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "cli/corpus.h"
#include "cli/reporter.h"
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

// A tab or a line break inside a field would be read as the end of it.
std::string field(std::string text) {
  std::replace_if(text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

std::string decimal(float value) {
  constexpr int kDigits = 4;
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, kDigits);
  return {buffer.data(), end.ptr};
}

std::string sentence_id(const Work& work, std::uint32_t sentence) {
  const std::string& own = work.analysis.sentences[sentence].id;
  return own.empty() ? work.document.id + '-' + std::to_string(sentence + 1) : own;
}

void write_open_facts(const Work& work, const Settings& settings, ByteSink& sink) {
  const auto facts_of = settings.style == Style::fold ? text::fold_facts : text::carb_facts;
  for (const text::OpenFact& fact : facts_of(work.document, work.analysis, work.extraction)) {
    if (fact.confidence < settings.min_confidence) continue;
    std::string line = field(sentence_id(work, fact.sentence)) + '\t' + decimal(fact.confidence) + '\t' +
                       field(fact.subject) + '\t' + field(fact.relation);
    for (const std::string& object : fact.objects) line += '\t' + field(object);
    sink.put(line + '\n');
  }
}

void write_explanation(const Work& work, ByteSink& sink) {
  sink.put("# " + field(work.document.id) + "\n\n");
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
