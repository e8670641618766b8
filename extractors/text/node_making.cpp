// The making of nodes: each thing once.
#include <algorithm>

#include "core/ascii.h"
#include "core/sha256.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/text/node_builder.h"
#include "extractors/text/node_ellipsis.h"
#include "extractors/text/node_labels.h"
#include "extractors/text/node_name_uses.h"
#include "extractors/text/node_names.h"
#include "extractors/text/node_types.h"

namespace relata::text {
namespace {

// Of words that stand for a person, a group or anything, without saying whom.
std::string unnamed_label(std::string_view lower_form) {
  for (const std::string_view person : {"he", "him", "his", "she", "her", "i", "me", "my", "you", "your", "who",
                                        "himself", "herself", "someone", "somebody", "myself"})
    if (lower_form == person) return std::string{kUnnamedPerson};
  for (const std::string_view group : {"they", "them", "their", "we", "us", "our", "these", "those", "both", "two",
                                       "three", "themselves", "ourselves"})
    if (lower_form == group) return std::string{kUnnamedGroup};
  return std::string{kUnnamedThing};
}

// Nothing tells that it is a person, or somebody.
bool is_vague(std::string_view label, std::string_view lower_form) {
  return label == kUnnamedThing || lower_form == "these" || lower_form == "those" || lower_form == "both";
}

// Words that count or order things named elsewhere: "the first", "the others", "most".
bool counts_alone(std::string_view lemma) {
  for (const std::string_view word :
       {"first", "second", "third", "last", "next", "other", "latter", "former", "same", "one", "most", "more", "many",
        "much", "few", "fewer", "less", "least", "several", "some", "such", "another", "half", "rest", "little"})
    if (lemma == word) return true;
  return false;
}

std::vector<std::string> unnamed_types(std::string_view label) {
  if (label == kUnnamedPerson) return {"person"};
  if (label == kUnnamedGroup) return {"group"};
  return {};
}

}  // namespace

LocalNodeId NodeBuilder::add(LocalNode node) {
  graph_.nodes.push_back(std::move(node));
  return LocalNodeId{graph_.nodes.size() - 1};
}

LocalNodeId NodeBuilder::claim_node(LocalClaimId claim) {
  const std::string key = std::to_string(claim.value);
  if (const auto found = claims_.find(key); found != claims_.end()) return found->second;
  LocalNode node;
  node.kind = NodeKind::claim;
  node.claim = claim;
  return claims_[key] = add(std::move(node));
}

LocalNodeId NodeBuilder::country_node(std::string_view country) {
  if (const auto found = countries_.find(country); found != countries_.end()) return found->second;
  LocalNode node;
  node.kind = NodeKind::entity;
  node.label = country;
  node.types = {"country"};
  node.aliases = {{std::string{country}, 0}};
  const LocalNodeId id = add(std::move(node));
  countries_.emplace(country, id);
  return id;
}

LocalNodeId NodeBuilder::concept_node(std::string label, std::string_view lemma) {
  if (label.empty()) label = lemma.empty() ? "thing" : std::string{lemma};
  if (const auto found = concepts_.find(label); found != concepts_.end()) return found->second;
  LocalNode node;
  node.kind = NodeKind::concept_;
  node.label = label;
  node.types = types_of_noun(clusters_.lexicon(), lower_case(lemma));
  return concepts_[std::move(label)] = add(std::move(node));
}

LocalNodeId NodeBuilder::institution_node(const Token& token) {
  const std::string label = token.form;
  const std::string key = "institution " + lower_case(label);
  if (const auto found = concepts_.find(key); found != concepts_.end()) return found->second;
  LocalNode node;
  node.kind = NodeKind::entity;
  node.label = lower_case(label);
  node.types = {"organisation"};
  node.aliases = {{node.label, 1}};
  return concepts_[key] = add(std::move(node));
}

LocalNodeId NodeBuilder::literal_node(LiteralValue value, std::string text) {
  const std::string key = value.datatype + ' ' + value.value;
  if (const auto found = literals_.find(key); found != literals_.end()) return found->second;
  LocalNode node;
  node.kind = NodeKind::literal;
  node.label = std::move(value.value);
  node.datatype = std::move(value.datatype);
  node.text = std::move(text);
  return literals_[key] = add(std::move(node));
}

std::string NodeBuilder::key_of(TokenRef head, std::string_view lemma) {
  std::string& digest = digests_[head.sentence];
  if (digest.empty()) {
    const Sentence& sentence = clusters_.sentence(head.sentence);
    const Sha256 bytes = sha256(nlp::text_of_tokens(sentence, 0, static_cast<std::uint32_t>(sentence.size())));
    digest = hexadecimal({bytes.data(), 8});
  }
  const std::string key = std::string{lemma} + '-' + digest;
  return key + '-' + std::to_string(keys_[key]++);
}

LocalNodeId NodeBuilder::particular_node(TokenRef head, std::string label) {
  const std::string lemma = lower_case(clusters_.token(head).lemma);
  LocalNode node;
  node.kind = NodeKind::particular;
  node.label = label.empty() ? lemma : std::move(label);
  node.key = key_of(head, lemma);
  const std::optional<TokenRef> repeated = noun_repeated_by(clusters_, head);
  node.types = types_of_noun(clusters_.lexicon(), repeated ? lower_case(clusters_.token(*repeated).lemma) : lemma);
  return add(std::move(node));
}

LocalNodeId NodeBuilder::unnamed_node(TokenRef head) {
  if (const auto found = of_token_.find(head); found != of_token_.end()) return found->second;
  LocalNode node;
  node.kind = NodeKind::particular;
  node.label = unnamed_label(lower_case(clusters_.token(head).form));
  node.key = key_of(head, "unnamed");
  node.types = unnamed_types(node.label);
  return of_token_[head] = add(std::move(node));
}

LocalNodeId NodeBuilder::person_of_a_people(TokenRef head) {
  if (const auto found = of_token_.find(head); found != of_token_.end()) return found->second;
  const LocalNodeId person = particular_node(head, nominal_label(clusters_, head, {false, true}));
  graph_.nodes[person.index()].types = {"person"};
  return of_token_[head] = person;
}

LocalNodeId NodeBuilder::people_counted(TokenRef head) {
  if (const auto found = of_token_.find(head); found != of_token_.end()) return found->second;
  const LocalNodeId people = particular_node(head, lower_case(clusters_.token(head).form) + " people");
  graph_.nodes[people.index()].types = {"person"};
  return of_token_[head] = people;
}

NodeChoice NodeBuilder::unnamed_choice(TokenRef head) {
  const LocalNodeId node = unnamed_node(head);
  return {{node}, {}, true, is_vague(graph_.nodes[node.index()].label, lower_case(clusters_.token(head).form))};
}

std::optional<NodeChoice> NodeBuilder::part_of_things(TokenRef head, bool by_words_alone) {
  const nlp::SentenceTree& tree = clusters_.tree(head.sentence);
  const std::int32_t whole = counted_whole(tree, head.token);
  if (whole < 0) return std::nullopt;
  const TokenRef complement{head.sentence, static_cast<std::uint32_t>(whole)};
  std::string label = nominal_label(clusters_, head, form_for(kThingLabel, head));
  if (clusters_.token(complement).upos == Upos::pron_) {  // one of them
    const Mention* mention = clusters_.mention_of(complement);
    if (mention == nullptr || !(clusters_.has_name(mention->cluster) || is_described(mention->cluster)))
      return unnamed_choice(head);
    const LocalNodeId node = node_of_cluster(mention->cluster);
    label = lower_case(clusters_.token(head).form) + " of " + graph_.nodes[node.index()].label;
  }
  if (by_words_alone) return NodeChoice{{concept_node(std::move(label), clusters_.token(complement).lemma)}, {}, false};
  if (const auto found = of_token_.find(head); found != of_token_.end()) return NodeChoice{{found->second}, {}, false};
  const LocalNodeId part = particular_node(head, std::move(label));
  graph_.nodes[part.index()].types = types_of_noun(clusters_.lexicon(), lower_case(clusters_.token(complement).lemma));
  return NodeChoice{{of_token_[head] = part}, {}, false};
}

bool NodeBuilder::is_elliptical(TokenRef head) const {
  const Token& token = clusters_.token(head);
  if (argument_ == nullptr || !argument_->literal.empty()) return false;
  if (counted_whole(clusters_.tree(head.sentence), head.token) >= 0) return false;
  if (const Mention* mention = clusters_.mention_of(head);
      mention != nullptr && clusters_.mentions_of(mention->cluster).size() > 1)
    return false;
  const bool counts = token.upos == Upos::adj_ || token.upos == Upos::num_ || token.upos == Upos::det_;
  if (counts && token.xpos == "JJS") return true;  // "the longest"
  if (argument_->role == Role::subject && counts)
    return determiner_of(clusters_.tree(head.sentence), head.token).empty() || counts_alone(lower_case(token.lemma));
  return argument_->role == Role::object && counts && counts_alone(lower_case(token.lemma));
}

LocalNodeId NodeBuilder::node_of_cluster(std::uint32_t cluster) {
  if (of_cluster_[cluster].valid()) return of_cluster_[cluster];
  const LocalNodeId id = clusters_.has_name(cluster) ? entity_of_cluster(cluster) : thing_of_cluster(cluster);
  return of_cluster_[cluster] = id;
}

LocalNodeId NodeBuilder::entity_of_cluster(std::uint32_t cluster) {
  ClusterName name = name_of_cluster(clusters_, cluster);
  if (name.label.empty()) return thing_of_cluster(cluster);
  std::vector<std::string> types = types_of_entity(clusters_, cluster, name.label);
  const bool country =
      types.size() == 1 && types.front() == "country" && !clusters_.lexicon().country(name.label).empty();
  if (country) {  // one node with what demonyms and capitals stand for
    const LocalNodeId id = country_node(clusters_.lexicon().country(name.label));
    std::vector<Alias>& aliases = graph_.nodes[id.index()].aliases;
    for (Alias& alias : name.aliases) {
      const auto same =
          std::find_if(aliases.begin(), aliases.end(), [&](const Alias& a) { return a.text == alias.text; });
      if (same == aliases.end())
        aliases.push_back(std::move(alias));
      else
        same->count += alias.count;
    }
    std::sort(aliases.begin(), aliases.end());
    return id;
  }
  LocalNode node;
  node.kind = NodeKind::entity;
  node.label = std::move(name.label);
  node.aliases = std::move(name.aliases);
  node.types = std::move(types);
  return add(std::move(node));
}

// The shortest description with the head noun of the first, so that what a later mention adds is no part of the label;
// of two heads, the first that names a kind of thing ("letter") rather than an act ("response").
const Mention* NodeBuilder::describing_mention(std::uint32_t cluster) const {
  const auto head_lemma = [this](const Mention& m) {
    return lower_case(clusters_.sentence(m.sentence).tokens[m.head].lemma);
  };
  const Mention* best = nullptr;
  std::string best_label;
  for (const std::uint32_t index : clusters_.mentions_of(cluster)) {
    const Mention& mention = clusters_.mention(index);
    if (mention.kind != MentionKind::nominal) continue;
    const std::string label = nominal_label(clusters_, {mention.sentence, mention.head},
                                            form_for(kThingLabel, {mention.sentence, mention.head}));
    if (label.empty()) continue;
    const bool same_head = best != nullptr && head_lemma(*best) == head_lemma(mention);
    const bool more_telling = best != nullptr && !same_head &&
                              types_of_noun(clusters_.lexicon(), head_lemma(*best)).empty() &&
                              !types_of_noun(clusters_.lexicon(), head_lemma(mention)).empty();
    if (best == nullptr || more_telling || (same_head && label.size() < best_label.size())) {
      best = &mention;
      best_label = label;
    }
  }
  return best;
}

bool NodeBuilder::is_team(const Mention& mention) {
  if (mention.kind == MentionKind::nominal || clusters_.name_class(mention.cluster) == NameClass::person) return false;
  if (teams_.empty()) teams_.resize(clusters_.cluster_count());
  std::optional<bool>& team = teams_[mention.cluster];
  if (!team) team = plays_as_a_team(clusters_, mention.cluster);
  return *team;
}

bool NodeBuilder::is_described(std::uint32_t cluster) {
  if (described_.empty()) described_.resize(clusters_.cluster_count());
  if (!described_[cluster]) described_[cluster] = describing_mention(cluster) != nullptr;
  return *described_[cluster];
}

LocalNodeId NodeBuilder::thing_of_cluster(std::uint32_t cluster) {
  const Mention* description = describing_mention(cluster);
  const Mention& first = clusters_.mention(clusters_.mentions_of(cluster).front());
  if (description == nullptr) return unnamed_node({first.sentence, first.head});
  const std::span<const std::uint32_t> mentions = clusters_.mentions_of(cluster);
  const bool particular = std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t index) {
    const Mention& m = clusters_.mention(index);
    return m.kind == MentionKind::nominal && is_particular(clusters_, {m.sentence, m.head});
  });
  const TokenRef head{description->sentence, description->head};
  if (!particular)
    return concept_node(nominal_label(clusters_, head, form_for(kKindLabel, head)), clusters_.token(head).lemma);
  // Its key hangs on its first description in the document, its label on the shortest.
  TokenRef first_head = head;
  for (const std::uint32_t index : mentions) {
    const Mention& m = clusters_.mention(index);
    if (m.kind != MentionKind::nominal) continue;
    first_head = {m.sentence, m.head};
    break;
  }
  return particular_node(first_head, nominal_label(clusters_, head, form_for(kThingLabel, head)));
}

void NodeBuilder::join_country_clusters() {
  for (std::uint32_t cluster = 0; cluster < clusters_.cluster_count(); ++cluster) {
    if (of_cluster_[cluster].valid() || !clusters_.has_name(cluster)) continue;
    const std::string label = name_of_cluster(clusters_, cluster).label;
    if (countries_.count(clusters_.lexicon().country(label)) != 0 && clusters_.name_class(cluster) != NameClass::person)
      static_cast<void>(node_of_cluster(cluster));
  }
}

void NodeBuilder::write_mentions(const CodePointIndex& index) {
  join_country_clusters();
  for (const Mention& mention : clusters_.analysis().mentions) {
    const LocalNodeId node = of_cluster_[mention.cluster];
    if (!node.valid()) continue;
    const Sentence& sentence = clusters_.sentence(mention.sentence);
    const Span bytes{sentence.tokens[mention.begin].span.begin, sentence.tokens[mention.end - 1].span.end};
    graph_.mentions.push_back(
        {node, mention.sentence, index.code_points(bytes), std::string{bytes.of(document_.text)}});
  }
}

}  // namespace relata::text
