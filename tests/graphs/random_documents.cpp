#include "tests/graphs/random_documents.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/code_points.h"
#include "core/sha256.h"

namespace relata::sample {
namespace {

const std::vector<std::string> kNames{"Lena Novak", "Novak", "Jordan", "Siemens", "Aarhus", "Nordic Council", "Denmark",
                                      "second harbour", "treaty", "old bridge"};
const std::vector<std::string> kAwkward{"]]> <b>&amp;", "\"quoted\" 'both'", "back\\slash", "line\nfeed\r\ttab",
                                        "\xD7\xA9\xD7\x9C \xE2\x80\xAE rtl", "\xF0\x9F\x98\x80", "e\xCC\x81", "\xC3\xA9",
                                        "a;b; c\\; d", "%41 %zz", "node", "_x_", "..", "a/b#c?d", "x  two blanks "};
// Line separators, right to left marks, unassigned, private, last of their planes.
const std::vector<char32_t> kSpecial{0x85,   0xA0,   0xAD,   0x2028, 0x2029, 0x200E, 0x200F, 0x202E,  0x0301,  0xE000,
                                     0xFEFF, 0xFFFD, 0xD7FF, 0xFDD0, 0x1F600, 0x10FFFD, 0x378};
const std::vector<std::string> kTypes{"person", "organisation", "city", "country", "document", "Person", "treaty_kind"};
const std::vector<std::string> kPredicates{"sign", "meet with", "oppose", "say", "co_chair", "be", "in", "date of birth"};
const std::vector<std::string> kProperties{"http://www.wikidata.org/prop/direct/P463", "https://schema.org/memberOf"};
const std::vector<std::string> kPrepositions{"", "with", "in", "without", "of"};
const std::vector<std::pair<std::string, std::string>> kLiterals{{"2012-05", "xsd:gYearMonth"}, {"1952", "xsd:gYear"},
                                                                 {"7", "xsd:integer"},          {"mayor", ""},
                                                                 {"mayor", "xsd:string"},       {"7", ""}};

class Author {
 public:
  Author(std::uint32_t seed, std::size_t number, Texts texts)
      : draws_(seed * 977U + static_cast<std::uint32_t>(number)), texts_(texts) {
    Document& document = graph_.document;
    document.id = "doc " + std::to_string(number) + (draws_.one_in(3) ? " <&\"" : "");
    for (int i = 0; i < 400; ++i) document.text += static_cast<char>('a' + draws_.below(26));
    if (texts != Texts::awkward) document.text.replace(100, 20, "\"\\<&>'\t\n]]>{}\r%#|^`_");
    if (draws_.one_in(2)) document.title = word();
    if (draws_.one_in(2)) document.date = "2012-05-04";
    if (draws_.one_in(2)) document.source = word();
    if (draws_.one_in(3)) document.iri = "https://news.example/" + std::to_string(number) + (draws_.one_in(2) ? "#top" : "");
    graph_.text_sha256 = hexadecimal(sha256(document.text));
  }

  LocalGraph write() && {
    for (std::uint32_t i = 0, count = 5 + draws_.below(20); i < count; ++i) add_node();
    for (std::uint32_t i = 0, count = draws_.below(40); i < count; ++i) add_claim();
    return std::move(graph_);
  }

 private:
  std::string word() {
    if (draws_.one_in(3)) return texts_ == Texts::awkward ? draws_.from(kAwkward) : hostile();
    return draws_.from(kNames);
  }
  std::string hostile() {
    std::string text;
    for (std::uint32_t i = 0, count = 1 + draws_.below(12); i < count; ++i) {
      switch (draws_.below(4)) {
        case 0: text += draws_.from(kAwkward); break;
        case 1: append_code_point(text, draws_.from(kSpecial)); break;
        case 2: append_code_point(text, 0x20 + draws_.below(0x5F)); break;
        default:
          if (texts_ == Texts::controls) append_code_point(text, draws_.one_in(9) ? 0x7F : draws_.below(0x20));
      }
    }
    if (draws_.one_in(400)) text.append(1U << 20U, 'm');
    return text.empty() ? "-" : text;
  }

  void add_node() {
    LocalNode node;
    node.kind = static_cast<NodeKind>(draws_.below(4));
    node.label = word();
    if (node.kind == NodeKind::literal) {
      std::tie(node.label, node.datatype) = draws_.from(kLiterals);
      if (node.datatype.empty() && draws_.one_in(2)) node.label = word();
    }
    if (node.kind == NodeKind::particular) node.key = node.label + "/" + std::to_string(graph_.nodes.size());
    if (node.kind == NodeKind::entity) {
      node.aliases.push_back({node.label, 1 + draws_.below(5)});
      while (draws_.one_in(2)) node.aliases.push_back({word(), 1 + draws_.below(5)});
      std::sort(node.aliases.begin(), node.aliases.end());
    }
    if (node.kind != NodeKind::literal) {
      while (draws_.one_in(2)) node.types.push_back(draws_.from(kTypes));
      std::sort(node.types.begin(), node.types.end());
      node.types.erase(std::unique(node.types.begin(), node.types.end()), node.types.end());
    }
    graph_.nodes.push_back(std::move(node));
  }

  LocalNodeId node() { return LocalNodeId{draws_.below(static_cast<std::uint32_t>(graph_.nodes.size()))}; }
  LocalNodeId node_of_claim() {
    LocalNode node;
    node.kind = NodeKind::claim;
    node.claim = LocalClaimId{draws_.below(static_cast<std::uint32_t>(graph_.claims.size()))};
    graph_.nodes.push_back(node);
    return LocalNodeId{graph_.nodes.size() - 1};
  }
  LocalNodeId argument() { return !graph_.claims.empty() && draws_.one_in(5) ? node_of_claim() : node(); }
  LocalNodeId thing() {  // no literal and no claim
    LocalNodeId id = node();
    for (int tries = 0; graph_.node(id).kind >= NodeKind::literal && tries < 20; ++tries) id = node();
    return graph_.node(id).kind >= NodeKind::literal ? LocalNodeId{} : id;
  }

  void add_claim() {
    LocalClaim claim;
    claim.subject = draws_.one_in(6) ? LocalNodeId{} : draws_.one_in(8) ? argument() : thing();
    claim.object = draws_.one_in(6) ? LocalNodeId{} : argument();
    claim.predicate = draws_.one_in(8) ? word() : draws_.from(kPredicates);
    if (draws_.one_in(4)) claim.property = draws_.from(kProperties);
    if (draws_.one_in(2)) claim.subject_text = word();
    if (draws_.one_in(2)) claim.predicate_text = word();
    if (draws_.one_in(2)) claim.object_text = word();
    if (draws_.one_in(5)) claim.voice = Voice::passive;
    if (draws_.one_in(4)) claim.polarity = Polarity::negative;
    if (draws_.one_in(3)) claim.modality = static_cast<Modality>(draws_.below(9));
    claim.inferred = draws_.one_in(9);
    claim.confidence = static_cast<float>(draws_.below(1000)) / 1000.0F;
    while (draws_.one_in(3))
      claim.qualifiers.push_back({static_cast<Role>(draws_.below(32)), draws_.from(kPrepositions), argument(), word()});
    while (draws_.one_in(4))
      claim.attribution.push_back({draws_.one_in(3) ? LocalNodeId{} : thing(), draws_.from(kPredicates)});
    do add_evidence(claim);
    while (draws_.one_in(3));
    std::sort(claim.evidence.begin(), claim.evidence.end(), [](const LocalEvidence& a, const LocalEvidence& b) {
      return std::tie(a.sentence, a.span, a.rules) < std::tie(b.sentence, b.span, b.rules);
    });
    graph_.claims.push_back(std::move(claim));
  }

  void add_evidence(LocalClaim& claim) {
    LocalEvidence evidence;
    evidence.span.begin = draws_.below(380);
    evidence.span.end = evidence.span.begin + draws_.below(20);
    evidence.sentence = evidence.span.begin / 50;
    evidence.text = std::string(evidence.span.of(graph_.document.text));
    while (draws_.one_in(2)) evidence.rules.push_back("rule-" + std::to_string(draws_.below(4)));
    evidence.score = static_cast<float>(draws_.below(1000)) / 1000.0F;
    claim.evidence.push_back(std::move(evidence));
  }

  Draws draws_;
  Texts texts_;
  LocalGraph graph_;
};

}  // namespace

std::vector<LocalGraph> random_documents(std::uint32_t seed, std::size_t documents, Texts texts) {
  std::vector<LocalGraph> all;
  for (std::size_t i = 0; i < documents; ++i) all.push_back(Author(seed, i, texts).write());
  std::sort(all.begin(), all.end(),
            [](const LocalGraph& a, const LocalGraph& b) { return a.document.id < b.document.id; });
  return all;
}

}  // namespace relata::sample
