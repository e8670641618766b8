// relata-antecedent-pairs: what the antecedent ranker sees of documents, for train_antecedents.py.
// usage: relata-antecedent-pairs DOCUMENTS.jsonl > pairs.txt
//
// Lines: `D id` opens a document; `A begin end group` an anaphor by its head word (characters that are not white space);
// `N feature:value ...` what speaks for its being new; `C begin end feature:value ...` a candidate antecedent.
#include <iostream>

#include "core/document_reader.h"
#include "extractors/nlp/analyzer.h"
#include "extractors/nlp/coreference.h"

namespace {

using namespace relata;
using namespace relata::nlp;

class PairWriter final : public AntecedentObserver {
 public:
  explicit PairWriter(const std::string& text) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      characters_.push_back(count);
      const auto byte = i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
      const bool begins_one = (byte & 0xC0U) != 0x80U;
      if (begins_one && byte != ' ' && byte != '\n' && byte != '\t' && byte != '\r') ++count;
    }
  }

  void see(const AnaphorContext& context, AnaphorFacts& facts, std::uint32_t anaphor,
           const std::vector<std::uint32_t>& candidates) override {
    std::cout << 'A';
    write_head(context, anaphor);
    std::cout << ' ' << label_of(*anaphor_group(context.view.mention(anaphor))) << "\nN";
    write_values(new_features(context, facts, anaphor));
    for (const std::uint32_t candidate : candidates) {
      std::cout << 'C';
      write_head(context, candidate);
      write_values(pair_features(context, facts, anaphor, candidate));
    }
  }

 private:
  void write_head(const AnaphorContext& context, std::uint32_t mention) const {
    const Span& span = context.view.head_token(mention).span;
    std::cout << ' ' << characters_[span.begin] << ' ' << characters_[span.end];
  }
  static void write_values(const std::vector<FeatureValue>& values) {
    for (const FeatureValue& v : values)
      std::cout << ' ' << label_of(v.feature) << ':' << static_cast<unsigned>(v.value);
    std::cout << '\n';
  }

  std::vector<std::uint32_t> characters_;  // by byte: characters before it that are not white space
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: relata-antecedent-pairs DOCUMENTS.jsonl > pairs.txt\n";
    return 2;
  }
  Diagnostics diagnostics([](const Diagnostic& d) { std::cerr << d.message() << '\n'; });
  const Analyzer analyzer;
  const CoreferenceLexicon lexicon = CoreferenceLexicon::load();
  const AntecedentModel model = AntecedentModel::load();
  const std::unique_ptr<DocumentReader> reader =
      read_documents(std::make_unique<LineReader>(argv[1]), {InputFormat::documents, {}, {}, {}, {}, {}});
  for (Document document; reader->next(document, diagnostics);) {
    std::cout << "D " << document.id << '\n';
    Analysis analysis = analyzer.analyze(document);
    PairWriter writer(document.text);
    resolve_coreference(analysis, lexicon, model, &writer);
  }
  return diagnostics.errors() == 0 ? 0 : 3;
}
