// Prints the claims of a text, or those that the trees of a CoNLL-U file give, one a line, and the nodes: to read what
// the rules and the resolver make of it. usage: claims_of_trees IN.conllu [DOCUMENT-ID] | claims_of_trees IN.txt [DATE]
#include <iostream>
#include <string_view>

#include "core/input_file.h"
#include "extractors/nlp/conllu_reader.h"
#include "extractors/nlp/coreference.h"
#include "extractors/text/claim_builder.h"
#include "extractors/text/propositions.h"
#include "extractors/text/text_extractor.h"

namespace {

using namespace relata;

std::string shown(const LocalGraph& graph, LocalNodeId id, int depth);

std::string shown_claim(const LocalGraph& graph, const LocalClaim& claim, int depth) {
  return shown(graph, claim.subject, depth) + " | " + claim.predicate + " | " + shown(graph, claim.object, depth);
}

std::string shown(const LocalGraph& graph, LocalNodeId id, int depth) {
  if (!id.valid()) return "∅";
  const LocalNode& node = graph.node(id);
  switch (node.kind) {
    case NodeKind::claim:
      return depth > 2 ? "[…]" : '[' + shown_claim(graph, graph.claim(node.claim), depth + 1) + ']';
    case NodeKind::literal:
      return '"' + node.label + '"';
    case NodeKind::concept_:
      return "c:" + node.label;
    case NodeKind::particular:
      return "n:" + node.label + '#' + std::to_string(id.value);
    default:
      return node.label;
  }
}

void print(const LocalGraph& graph) {
  std::uint32_t sentence = 0xFFFFFFFFU;
  for (const LocalClaim& claim : graph.claims) {
    if (claim.evidence.front().sentence != sentence) {
      sentence = claim.evidence.front().sentence;
      std::cout << "  S" << sentence << '\n';
    }
    std::cout << (is_assertable(claim) ? "    + " : "    - ") << shown_claim(graph, claim, 0);
    for (const LocalQualifier& q : claim.qualifiers)
      std::cout << " ; " << label_of(q.role) << '(' << q.preposition << "): " << shown(graph, q.value, 1);
    if (claim.polarity == Polarity::negative) std::cout << " [negative]";
    if (claim.modality != Modality::certain) std::cout << " [" << label_of(claim.modality) << ']';
    for (const LocalAttribution& a : claim.attribution) std::cout << " [held by " << shown(graph, a.source, 1) << ']';
    if (claim.evidence.size() > 1) std::cout << " x" << claim.evidence.size();
    std::cout << "   {";
    for (const std::string& rule : claim.evidence.front().rules) std::cout << ' ' << rule;
    std::cout << " }\n";
  }
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const LocalNode& node = graph.nodes[i];
    if (node.kind == NodeKind::claim || node.kind == NodeKind::literal) continue;
    std::cout << "  N" << i << ' ' << label_of(node.kind) << " \"" << node.label << "\" (";
    for (const std::string& type : node.types) std::cout << type << ' ';
    std::cout << ')';
    for (const Alias& alias : node.aliases) std::cout << ' ' << alias.text << '*' << alias.count << ';';
    for (const LocalMention& m : graph.mentions)
      if (m.node.index() == i && m.text.size() < 60) std::cout << " <" << m.text << '@' << m.sentence << '>';
    std::cout << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: claims_of_trees IN.conllu [DOCUMENT-ID] | claims_of_trees IN.txt [DATE]\n";
    return 2;
  }
  Diagnostics diagnostics([](const Diagnostic& d) { std::cerr << d.message() << '\n'; });
  if (std::string_view{argv[1]}.ends_with(".txt")) {
    Document document;
    document.id = "text";
    document.text = read_input(argv[1]);
    if (argc > 2) document.date = argv[2];
    print(text::TextExtractor().extract(document, diagnostics));
    return 0;
  }
  const nlp::CoreferenceLexicon lexicon = nlp::CoreferenceLexicon::load();
  const nlp::AntecedentModel antecedents = nlp::AntecedentModel::load();
  const text::RuleLexicon rules = text::RuleLexicon::load();
  for (nlp::ConlluDocument& item : nlp::read_conllu_file(argv[1], diagnostics)) {
    if (argc > 2 && item.document.id != argv[2]) continue;
    nlp::resolve_coreference(item.analysis, lexicon, antecedents);
    const text::Extraction extraction = text::extract_propositions(item.document, item.analysis, rules);
    text::ClaimCounts counts;
    const LocalGraph graph =
        text::build_local_graph(item.document, item.analysis, extraction, rules, lexicon, &counts);
    std::cout << item.document.id << ": " << graph.words << " words, " << graph.claims.size() << " claims, "
              << counts.uninformative << " dropped, " << counts.unresolved << " unresolved\n";
    print(graph);
  }
  return diagnostics.errors() == 0 ? 0 : 3;
}
