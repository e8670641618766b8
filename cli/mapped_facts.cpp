#include "cli/mapped_facts.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "cli/corpus.h"
#include "cli/reporter.h"
#include "cli/schema.h"
#include "cli/tsv_fields.h"
#include "core/file_sink.h"

namespace relata::cli {
namespace {

class FactLines {
 public:
  FactLines(const Settings& settings, const ontology::Ontology& ontology, const LocalGraph& graph)
      : settings_(settings), ontology_(ontology), graph_(graph) {
    for (const LocalMention& mention : graph.mentions) {
      const std::vector<Alias>& names = graph.node(mention.node).aliases;
      const auto is_text = [&](const Alias& name) { return name.text == mention.text; };
      if (std::none_of(names.begin(), names.end(), is_text)) continue;  // a description, a pronoun
      std::string& longest = names_[key(mention.node, mention.sentence)];
      if (mention.text.size() > longest.size()) longest = mention.text;
    }
  }

  void write(ByteSink& sink) const {
    for (const LocalClaim& claim : graph_.claims) {
      const ontology::PropertyId property = ontology_.find_property(claim.property);
      if (!property.valid() || !is_assertable(claim) || claim.confidence < settings_.min_confidence) continue;
      const std::uint32_t sentence = claim.evidence.front().sentence;
      sink.put(tsv_field(sentence_id(sentence)) + '\t' + tsv_decimal(claim.confidence) + '\t' +
               tsv_field(name_of(claim.subject, claim.subject_text, sentence)) + '\t' +
               tsv_field(std::string(label_of(ontology_.at(property)))) + '\t' +
               tsv_field(name_of(claim.object, claim.object_text, sentence)) + '\n');
    }
  }

 private:
  static std::uint64_t key(LocalNodeId node, std::uint32_t sentence) {
    return (std::uint64_t{sentence} << 32U) | node.value;
  }
  // Of --from sentences the document's id, as in the other styles.
  std::string sentence_id(std::uint32_t sentence) const {
    const std::string& id = graph_.document.id;
    return settings_.document.format == InputFormat::sentences ? id : id + '-' + std::to_string(sentence + 1);
  }
  std::string name_of(LocalNodeId id, const std::string& said, std::uint32_t sentence) const {
    const LocalNode& node = graph_.node(id);
    if (node.kind != NodeKind::entity) return said.empty() ? node.label : said;
    const auto named = names_.find(key(id, sentence));
    return named == names_.end() ? node.label : named->second;
  }

  const Settings& settings_;
  const ontology::Ontology& ontology_;
  const LocalGraph& graph_;
  std::unordered_map<std::uint64_t, std::string> names_;  // the longest by node and sentence; looked up only
};

}  // namespace

ExitCode print_mapped_facts(const Settings& settings) {
  Reporter reporter(settings);
  FileSink sink("-");
  Corpus corpus(settings, reporter);
  corpus.for_each([&](LocalGraph&& graph) { FactLines(settings, corpus.schema()->ontology(), graph).write(sink); });
  sink.close();
  reporter.finish();
  return reporter.diagnostics().errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
