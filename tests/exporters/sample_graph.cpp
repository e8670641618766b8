#include "tests/exporters/sample_graph.h"

#include <string>
#include <utility>

#include "core/sha256.h"

namespace relata::sample {
namespace {

// Builds one document's layer; spans are found by their words.
class Builder {
 public:
  Builder(std::string id, std::string title, std::string date, std::string source, std::string text) {
    graph_.document = {std::move(id), std::move(text), std::move(title), std::move(date), std::move(source), "", ""};
    graph_.text_sha256 = hexadecimal(sha256(graph_.document.text));
    graph_.words = 40;
    graph_.sentences = 9;
  }

  LocalNodeId node(NodeKind kind, std::string label, std::vector<std::string> types = {},
                   std::vector<Alias> aliases = {}) {
    LocalNode node;
    node.kind = kind;
    if (kind == NodeKind::particular) node.key = label + "/00000000000000ab/0";
    if (kind == NodeKind::entity) aliases.insert(aliases.begin(), {label, 2});
    node.label = std::move(label);
    node.types = std::move(types);
    node.aliases = std::move(aliases);
    return add(std::move(node));
  }
  LocalNodeId literal(std::string value, std::string datatype, std::string text) {
    LocalNode node;
    node.kind = NodeKind::literal;
    node.label = std::move(value);
    node.datatype = std::move(datatype);
    node.text = std::move(text);
    return add(std::move(node));
  }
  LocalNodeId claim_node(LocalClaimId claim) {
    LocalNode node;
    node.kind = NodeKind::claim;
    node.claim = claim;
    return add(std::move(node));
  }
  void mention(LocalNodeId node, std::uint32_t sentence, const std::string& words) {
    const Span span = find(words);
    graph_.mentions.push_back({node, sentence, span, words});
  }
  LocalClaimId claim(std::uint32_t sentence, const std::string& quote, LocalNodeId subject, std::string predicate,
                     LocalNodeId object, std::vector<LocalQualifier> qualifiers = {}) {
    LocalClaim claim;
    claim.subject = subject;
    claim.object = object;
    claim.predicate_text = predicate;
    claim.predicate = std::move(predicate);
    claim.subject_text = subject.valid() ? graph_.node(subject).label : "";
    claim.object_text = object.valid() ? graph_.node(object).label : "";
    claim.confidence = 0.87F;
    claim.qualifiers = std::move(qualifiers);
    claim.evidence.push_back({sentence, find(quote), quote, {"active-clause"}, 0.87F});
    graph_.claims.push_back(std::move(claim));
    return LocalClaimId{graph_.claims.size() - 1};
  }
  LocalClaim& operator[](LocalClaimId id) { return graph_.claims[id.index()]; }
  LocalGraph take() { return std::move(graph_); }

 private:
  LocalNodeId add(LocalNode node) {
    graph_.nodes.push_back(std::move(node));
    return LocalNodeId{graph_.nodes.size() - 1};
  }
  // The sample texts are ASCII, so that bytes are code points.
  [[nodiscard]] Span find(const std::string& words) const {
    const std::size_t at = graph_.document.text.find(words);
    if (at == std::string::npos) return {};
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }

  LocalGraph graph_;
};

LocalGraph harbour_gazette() {
  Builder b("gazette-12", "The harbour opens", "2012-05-04", "Northern Gazette",
            "Lena Novak, mayor of Aarhus, signed the treaty with Siemens in May 2012. "
            "The old bridge was not closed. The harbour may expand. "
            "Danish radio said that Novak opposes a second harbour. "
            "Denmark joined the Nordic Council in 1952. Ten ships were sold for 10 million euros.");
  const auto novak = b.node(NodeKind::entity, "Lena Novak", {"person"}, {{"Novak", 2}});
  const auto aarhus = b.node(NodeKind::entity, "Aarhus", {"city", "place"});
  const auto siemens = b.node(NodeKind::entity, "Siemens", {"organisation"});
  const auto denmark = b.node(NodeKind::entity, "Denmark", {"country", "place"});
  const auto council = b.node(NodeKind::entity, "Nordic Council", {"organisation"});
  const auto radio = b.node(NodeKind::entity, "Danish radio", {"organisation"});
  const auto treaty = b.node(NodeKind::particular, "treaty");
  const auto bridge = b.node(NodeKind::particular, "old bridge");
  const auto harbour = b.node(NodeKind::particular, "harbour");
  const auto second = b.node(NodeKind::concept_, "second harbour");
  const auto ships = b.node(NodeKind::particular, "ten ships");
  const auto may = b.literal("2012-05", "xsd:gYearMonth", "May 2012");
  const auto mayor = b.literal("mayor", "", "mayor");
  const auto year = b.literal("1952", "xsd:gYear", "1952");
  const auto price = b.literal("EUR 10000000", "", "10 million euros");
  b.mention(novak, 0, "Lena Novak");
  b.mention(treaty, 0, "the treaty");
  b.claim(0, "Lena Novak, mayor of Aarhus", novak, "position", mayor, {{Role::organisation, "of", aarhus, "Aarhus"}});
  b.claim(0, "Lena Novak, mayor of Aarhus, signed the treaty with Siemens in May 2012", novak, "sign", treaty,
          {{Role::accompaniment, "with", siemens, "Siemens"}, {Role::time, "in", may, "May 2012"}});
  const auto closed = b.claim(1, "The old bridge was not closed", {}, "close", bridge);
  b[closed].polarity = Polarity::negative;
  b[closed].voice = Voice::passive;
  b[closed].predicate_text = "was not closed";
  const auto expand = b.claim(2, "The harbour may expand", harbour, "expand", {});
  b[expand].modality = Modality::possible;
  const auto opposes = b.claim(3, "Novak opposes a second harbour", novak, "oppose", second);
  b[opposes].attribution = {{radio, "say"}};
  b[opposes].property = "http://www.wikidata.org/prop/direct/P1";
  const auto said = b.claim_node(opposes);
  b.claim(3, "Danish radio said that Novak opposes a second harbour", radio, "say", said);
  const auto joined = b.claim(4, "Denmark joined the Nordic Council in 1952", denmark, "join", council,
                              {{Role::time, "in", year, "1952"}});
  b[joined].property = "http://www.wikidata.org/prop/direct/P463";
  const auto sold = b.claim(5, "Ten ships were sold for 10 million euros", {}, "sell", ships,
                            {{Role::price, "for", price, "10 million euros"}});
  b[sold].voice = Voice::passive;
  b[sold].predicate_text = "were sold";
  return b.take();
}

LocalGraph harbour_herald() {
  Builder b("herald-7", "No second harbour", "2012-05-06", "Herald",
            "Novak does not oppose a second harbour, the city said. Aarhus is in Denmark. "
            "If the council agrees, Siemens will buy the old bridge. Reportedly, Siemens owns Danish radio.");
  const auto novak = b.node(NodeKind::entity, "Lena Novak", {"person"});
  const auto aarhus = b.node(NodeKind::entity, "Aarhus", {"city", "place"}, {{"the city", 1}});
  const auto denmark = b.node(NodeKind::entity, "Denmark", {"country", "place"});
  const auto siemens = b.node(NodeKind::entity, "Siemens", {"organisation"});
  const auto radio = b.node(NodeKind::entity, "Danish radio", {"organisation"});
  const auto second = b.node(NodeKind::concept_, "second harbour");
  const auto council = b.node(NodeKind::particular, "council");
  const auto bridge = b.node(NodeKind::particular, "old bridge");
  const auto denied = b.claim(0, "Novak does not oppose a second harbour", novak, "oppose", second);
  b[denied].polarity = Polarity::negative;
  b[denied].attribution = {{aarhus, "say"}};
  b.claim(0, "Novak does not oppose a second harbour, the city said", aarhus, "say", b.claim_node(denied));
  b.claim(1, "Aarhus is in Denmark", aarhus, "in", denmark);
  const auto agrees = b.claim(2, "the council agrees", council, "agree", {});
  b[agrees].modality = Modality::hypothetical;
  const auto buy = b.claim(2, "Siemens will buy the old bridge", siemens, "buy", bridge,
                           {{Role::condition, "if", b.claim_node(agrees), "the council agrees"}});
  b[buy].modality = Modality::conditional;
  const auto owns = b.claim(3, "Reportedly, Siemens owns Danish radio", siemens, "own", radio);
  b[owns].attribution = {{LocalNodeId{}, "report"}};
  return b.take();
}

// Every control character and every other ASCII character, in this order.
std::string all_ascii() {
  std::string text;
  for (char c = 0; c < 0x7F; ++c) text += c;
  return text + '\x7F';
}

std::vector<std::string> hostile_labels(std::size_t longest) {
  return {all_ascii(),
          "node",
          "trailing backslash\\",
          "\"quoted\" and 'quoted'",
          "]]> <b>&amp;</b> <!-- -->",
          "broken \xC3\x28 \xED\xA0\x80 \xFF UTF-8",
          "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\xAE right to left",
          "line\nfeed\r\nand\ttab",
          "\xEF\xBF\xBE noncharacter",
          "\xF0\x9F\x98\x80 emoji",
          "e\xCC\x81 decomposed",
          "a.b.",
          "-",
          "..",
          "%41 %zz %",
          "$(rm) `x` ${y} {{z}}",
          "\\N \\l \\G <i>html</i>",
          std::string(longest, 'm')};
}

LocalGraph hostile_document(std::size_t longest) {
  const std::vector<std::string> labels = hostile_labels(longest);
  Builder b("id with <blank> & \"quote\"\n#1", all_ascii(), "not a date", "]]>", "x");
  std::vector<LocalNodeId> nodes;
  std::size_t kind = 0;
  for (const std::string& label : labels) {
    nodes.push_back(b.node(static_cast<NodeKind>(kind++ % 3), label, {"person", "x\" y"}, {{"also " + label, 1}}));
    nodes.push_back(b.literal(label, "", label));
  }
  for (std::size_t i = 0; i + 3 < nodes.size(); i += 2) {
    const std::string predicate = labels[i / 2].size() < 1000 ? labels[i / 2] : "long";
    const auto asserted = b.claim(0, "x", nodes[i], predicate, nodes[i + 2],
                                  {{Role::time, labels[i / 2 + 1], nodes[i + 1], labels[i / 2]}});
    if (i == 0) b[asserted].property = "http://schema.example/" + all_ascii();
    b[asserted].evidence.front().text = labels[i / 2];
    b[asserted].evidence.front().span.begin = static_cast<std::uint32_t>(i);
    b[asserted].evidence.front().span.end = static_cast<std::uint32_t>(i + 1);
    const auto denied = b.claim(0, "x", nodes[i], predicate + " not", nodes[i + 2]);
    b[denied].evidence.front().span = {1000, 1001};
    b[denied].polarity = Polarity::negative;
    b[denied].attribution = {{nodes[i], predicate}};
  }
  LocalGraph graph = b.take();
  graph.document.iri = "http://news.example/" + all_ascii();
  return graph;
}

}  // namespace

std::vector<LocalGraph> harbour() { return {harbour_gazette(), harbour_herald()}; }

std::vector<LocalGraph> hostile(std::size_t longest) { return {hostile_document(longest)}; }

}  // namespace relata::sample
