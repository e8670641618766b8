// From the words of an argument to nodes: which thing, of which kind, under which label.
//
// Entities, particulars and concepts are made once for each cluster or head phrase; claims that are arguments are the
// claim builder's. What was decided beyond the words (metonymy, a group's members) is told by a rule name.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/code_points.h"
#include "core/document.h"
#include "core/local_graph.h"
#include "core/proposition.h"
#include "extractors/text/literal_dates.h"
#include "extractors/text/node_clusters.h"
#include "extractors/text/node_labels.h"
#include "extractors/text/node_metonymy.h"

namespace relata::text {

// What an argument stands for: one node, or the members of a group.
struct NodeChoice {
  std::vector<LocalNodeId> nodes;
  std::string_view rule;    // "metonymy", "group-members", "speaker-country", or empty
  bool unresolved = false;  // an unnamed thing that a pronoun stands for
  bool vague = false;       // "it", "this", "the other", "most": nothing says what it is, nor that it is a person
};

class NodeBuilder {
 public:
  // Adds nodes and mentions to graph. All must outlive it.
  NodeBuilder(const Document& document, const NodeClusters& clusters, LocalGraph& graph);

  // argument: not a clause. speaker: who says the words, where they are said by somebody.
  [[nodiscard]] NodeChoice nodes_of(const Argument& argument, const Proposition& proposition,
                                    const std::optional<TokenRef>& speaker);
  // Somebody or something of which no more is known than this word.
  [[nodiscard]] LocalNodeId unnamed_node(TokenRef head);
  // Of a holder.
  [[nodiscard]] NodeChoice source_of(TokenRef source);
  [[nodiscard]] LocalNodeId claim_node(LocalClaimId claim);

  // One mention for each mention of a cluster that has a node, in the document's order.
  void write_mentions(const CodePointIndex& index);

 private:
  [[nodiscard]] std::optional<LiteralValue> literal_value(const Argument& argument,
                                                          const Proposition& proposition) const;
  // "$ 58 a barrel", "75 kilometers per hour", "12 percent".
  [[nodiscard]] std::optional<LiteralValue> amount_of(const Argument& argument) const;
  [[nodiscard]] NodeChoice node_of_token(TokenRef head, const ArgumentUse& use, const std::optional<TokenRef>& speaker,
                                         bool by_words_alone);
  [[nodiscard]] NodeChoice node_without_mention(TokenRef head, bool by_words_alone);
  [[nodiscard]] NodeChoice node_of_phrase(const Mention& mention, TokenRef head, const std::optional<TokenRef>& speaker,
                                          bool by_words_alone);
  // The country and the rule that found it.
  [[nodiscard]] std::pair<std::string_view, std::string_view> country_of_name(const Mention& mention, TokenRef head,
                                                                              const ArgumentUse& use) const;
  [[nodiscard]] std::vector<LocalNodeId> members_of(const Mention& mention);
  // "The two": the persons that the sentence before spoke of.
  [[nodiscard]] std::vector<LocalNodeId> persons_meant(TokenRef head);
  [[nodiscard]] std::string_view country_of_phrase(const Mention& mention,
                                                   const std::optional<TokenRef>& speaker) const;
  [[nodiscard]] LocalNodeId node_of_cluster(std::uint32_t cluster);
  [[nodiscard]] LocalNodeId entity_of_cluster(std::uint32_t cluster);
  [[nodiscard]] LocalNodeId thing_of_cluster(std::uint32_t cluster);
  [[nodiscard]] LocalNodeId country_node(std::string_view country);
  [[nodiscard]] LocalNodeId concept_node(std::string label, std::string_view lemma);
  [[nodiscard]] LocalNodeId particular_node(TokenRef head, std::string label);
  // "One of the owners": a part of what is named; of what is not, nothing is known.
  [[nodiscard]] std::optional<NodeChoice> part_of_things(TokenRef head, bool by_words_alone);
  // "Wounding 38".
  [[nodiscard]] LocalNodeId people_counted(TokenRef head);
  // "An Afghan", "two Afghans": persons by the name of their people.
  [[nodiscard]] LocalNodeId person_of_a_people(TokenRef head);
  [[nodiscard]] NodeChoice unnamed_choice(TokenRef head);
  // "The first", "many": what is counted stands elsewhere.
  [[nodiscard]] bool is_elliptical(TokenRef head) const;
  [[nodiscard]] LocalNodeId literal_node(LiteralValue value, std::string text);
  [[nodiscard]] LocalNodeId add(LocalNode node);
  [[nodiscard]] LocalNodeId institution_node(const Token& token);
  // The form with the words of the argument in work, where this token heads it.
  [[nodiscard]] LabelForm form_for(LabelForm form, TokenRef head) const {
    if (argument_ != nullptr && argument_->head == head && !argument_->tokens.empty()) form.words = &argument_->tokens;
    return form;
  }
  [[nodiscard]] std::string key_of(TokenRef head, std::string_view lemma);
  // Clusters of a country that only its capital or its adjective stood for in claims join its node.
  void join_country_clusters();
  [[nodiscard]] const Mention* describing_mention(std::uint32_t cluster) const;
  // Whether there is one; asked at every mention, found out once.
  [[nodiscard]] bool is_described(std::uint32_t cluster);
  // Whether it is known by no name but an address; found out once.
  [[nodiscard]] bool is_named_by_address(std::uint32_t cluster);
  // Whether the name of a country is its team's; found out once.
  [[nodiscard]] bool is_team(const Mention& mention);

  const Document& document_;
  const NodeClusters& clusters_;
  LocalGraph& graph_;
  DateContext dates_;
  // The form of what an argument says its subject is. "Be" leaves the country to a claim of its own ("an Austrian physicist").
  LabelForm description_{true, false, true};
  const Argument* argument_ = nullptr;  // in work
  std::vector<LocalNodeId> of_cluster_;
  std::vector<std::optional<bool>> described_, teams_, addresses_;  // by cluster
  std::map<std::string, LocalNodeId, std::less<>> countries_, concepts_, literals_, claims_;
  std::map<std::uint32_t, std::string> digests_;  // of sentences, in the keys of their nodes
  std::map<std::string, std::uint32_t, std::less<>> keys_;  // key without ordinal -> the next free ordinal
  std::map<TokenRef, LocalNodeId> of_token_;                // things that are no mention
};

}  // namespace relata::text
