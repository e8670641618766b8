#include "extractors/text/node_groups.h"

#include <algorithm>

#include "core/ascii.h"
#include "extractors/nlp/coreference/name_spans.h"

namespace relata::text {
namespace {

constexpr std::uint32_t kSentencesBack = 4;

bool asks_for_two_countries(const NodeClusters& clusters, const Mention& phrase) {
  const nlp::SentenceTree& tree = clusters.tree(phrase.sentence);
  const Token& head = tree.sentence().tokens[phrase.head];
  if (phrase.kind != MentionKind::nominal || head.xpos != "NNS") return false;
  const std::string lemma = lower_case(head.lemma);
  if (lemma != "country" && lemma != "nation" && lemma != "state" && lemma != "side" && lemma != "government" &&
      lemma != "capital" && lemma != "neighbour" && lemma != "neighbor" && lemma != "power")
    return false;
  bool definite = false, pair = false;
  for (const std::uint32_t d : tree.dependents(phrase.head)) {
    const std::string form = lower_case(tree.sentence().tokens[d].form);
    definite = definite || form == "the" || form == "these" || form == "both";
    pair = pair || form == "two" || form == "both";
  }
  return definite && pair;
}

// by_capitals: "Moscow" for Russia, too.
void add_countries(const NodeClusters& clusters, std::uint32_t sentence, std::uint32_t end, bool by_capitals,
                   std::vector<std::string_view>& countries) {
  for (std::uint32_t t = 0; t < end; ++t) {
    const std::string_view country = clusters.country_of_token({sentence, t}, by_capitals);
    if (!country.empty() && std::find(countries.begin(), countries.end(), country) == countries.end())
      countries.push_back(country);
  }
}

// The clusters of persons that are named in a sentence, up to a token.
std::vector<std::uint32_t> persons_named(const NodeClusters& clusters, std::uint32_t sentence, std::uint32_t end) {
  std::vector<std::uint32_t> persons;
  for (std::uint32_t t = 0; t < end; ++t) {
    const Mention* mention = clusters.mention_of({sentence, t});
    if (mention == nullptr || mention->head != t || !clusters.has_name(mention->cluster)) continue;
    if (clusters.name_class(mention->cluster) != NameClass::person) continue;
    if (std::find(persons.begin(), persons.end(), mention->cluster) == persons.end())
      persons.push_back(mention->cluster);
  }
  std::sort(persons.begin(), persons.end());
  return persons;
}

}  // namespace

std::vector<std::uint32_t> persons_in_focus(const NodeClusters& clusters, TokenRef head) {
  const Token& token = clusters.token(head);
  const std::string form = lower_case(token.form);
  const bool the_two = form == "two" && clusters.tree(head.sentence).has(head.token, Deprel::det);
  if ((!the_two && form != "both") || head.sentence == 0) return {};
  if (token.upos != Upos::num_ && token.upos != Upos::pron_ && token.upos != Upos::det_) return {};
  const std::vector<std::uint32_t> here = persons_named(clusters, head.sentence, head.token);
  const std::uint32_t before = head.sentence - 1;
  const std::vector<std::uint32_t> persons =
      persons_named(clusters, before, static_cast<std::uint32_t>(clusters.sentence(before).size()));
  if (persons.size() != 2) return {};
  const bool named_here = std::any_of(here.begin(), here.end(), [&](std::uint32_t c) {
    return std::find(persons.begin(), persons.end(), c) != persons.end();
  });
  return named_here ? std::vector<std::uint32_t>{} : persons;
}

std::vector<std::string_view> countries_in_focus(const NodeClusters& clusters, const Mention& phrase) {
  if (!asks_for_two_countries(clusters, phrase)) return {};
  std::vector<std::string_view> countries;
  // "Both sides" of an election are no two countries, whatever capitals are spoken of.
  const bool by_capitals = lower_case(clusters.sentence(phrase.sentence).tokens[phrase.head].lemma) != "side";
  add_countries(clusters, phrase.sentence, phrase.head, by_capitals, countries);
  for (std::uint32_t back = 1; back <= kSentencesBack && back <= phrase.sentence && countries.size() < 2; ++back) {
    const std::uint32_t sentence = phrase.sentence - back;
    add_countries(clusters, sentence, static_cast<std::uint32_t>(clusters.sentence(sentence).size()), by_capitals, countries);
  }
  if (countries.size() != 2) return {};
  std::sort(countries.begin(), countries.end());
  return countries;
}

}  // namespace relata::text
