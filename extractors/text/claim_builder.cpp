#include "extractors/text/claim_builder.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/ascii.h"
#include "core/code_points.h"
#include "extractors/text/claim_order.h"
#include "extractors/text/claim_worth.h"
#include "extractors/text/node_bounds.h"
#include "extractors/text/node_builder.h"
#include "extractors/text/node_clusters.h"
#include "extractors/text/node_labels.h"
#include "extractors/text/node_phrases.h"
#include "extractors/text/rules.h"
#include "extractors/text/tree_repair.h"
#include "extractors/text/tree_trust.h"

namespace relata::text {
namespace {

constexpr std::size_t kMostMembers = 8;  // of a group in one slot

// An argument's nodes with its words.
struct Slot {
  std::vector<LocalNodeId> nodes;
  std::string text;
  std::string_view rule;
  bool unresolved = false;
  bool vague = false;
};

class ClaimBuilder {
 public:
  ClaimBuilder(const Document& document, const Analysis& analysis, const std::vector<Proposition>& propositions,
               const RuleLexicon& rules, const nlp::CoreferenceLexicon& references, ClaimCounts& counts)
      : document_(document),
        analysis_(analysis),
        propositions_(propositions),
        rules_(rules),
        counts_(counts),
        clusters_(analysis, references),
        nodes_(document, clusters_, graph_),
        index_(document.text),
        claims_of_(propositions.size()),
        is_argument_(propositions.size(), false) {}

  LocalGraph build() {
    graph_.document = document_;
    graph_.sentences = static_cast<std::uint32_t>(analysis_.sentences.size());
    for (const Sentence& sentence : analysis_.sentences)
      graph_.words += static_cast<std::uint32_t>(std::count_if(sentence.tokens.begin(), sentence.tokens.end(),
                                                               [](const Token& t) { return t.upos != Upos::punct_; }));
    for (const Proposition& proposition : propositions_)
      for (const Argument& argument : proposition.arguments)
        if (argument.clause && *argument.clause < propositions_.size()) is_argument_[*argument.clause] = true;
    for (const std::uint32_t p : arguments_first(propositions_)) add_claims(p);
    nodes_.write_mentions(index_);
    finish_order(text_order(), graph_);
    return std::move(graph_);
  }

 private:
  Slot slot_of(const Argument& argument, const Proposition& proposition, const std::optional<TokenRef>& speaker) {
    Slot slot;
    slot.text = argument.literal.empty() ? text_of(analysis_.sentences[argument.head.sentence], argument.tokens)
                                         : argument.literal;
    if (argument.clause) {
      if (*argument.clause >= propositions_.size()) return slot;
      for (const LocalClaimId claim : claims_of_[*argument.clause]) slot.nodes.push_back(nodes_.claim_node(claim));
      const Span span = propositions_[*argument.clause].span;
      slot.text = std::string{span.of(document_.text)};
      return slot;
    }
    NodeChoice choice = nodes_.nodes_of(argument, proposition, speaker);
    slot.nodes = std::move(choice.nodes);
    if (slot.nodes.size() > kMostMembers) slot.nodes.resize(kMostMembers);
    slot.rule = choice.rule;
    slot.unresolved = choice.unresolved;
    slot.vague = choice.vague;
    return slot;
  }

  // "There is a difference between noon and night", "trade is a force against poverty", "Sudan was the site of Kerma":
  // the phrases that the label of a noun leaves out tell what there is, and what the subject is.
  void add_phrases(const Proposition& proposition, Role role, const std::optional<TokenRef>& speaker,
                   LocalClaim& claim, const std::vector<LocalNodeId>& told) {
    const Argument* noun = proposition.find(role == Role::content ? Role::object : role);
    if (noun == nullptr || noun->clause || !noun->literal.empty()) return;
    for (Argument& phrase : phrases_left_out(clusters_, rules_, noun->head, role)) {
      const Slot slot = slot_of(phrase, proposition, speaker);
      if (slot.unresolved) continue;  // "his brother", of nobody that is named
      const bool of_person = is_one_of(lower_case(clusters_.token(phrase.head).form), {"his", "her", "my", "your"});
      for (const LocalNodeId node : slot.nodes)
        if (std::find(told.begin(), told.end(), node) == told.end() && !(of_person && is_no_person(node)) && !is_told(claim, phrase, node))
          claim.qualifiers.push_back({phrase.role, phrase.preposition, node, clusters_.token(phrase.head).form});
    }
  }

  // "A Chilean court", but for kinds and names: the label of a kind tells its country, and a name is known by itself.
  [[nodiscard]] bool tells_country(const Slot& subject, const Slot& object) const {
    return subject.nodes.size() == 1 && object.nodes.size() == 1 &&
           graph_.nodes[subject.nodes.front().index()].kind == NodeKind::particular &&
           graph_.nodes[object.nodes.front().index()].types == std::vector<std::string>{"country"};
  }

  // "Her husband", with a firm as her.
  [[nodiscard]] bool is_no_person(LocalNodeId node) const {
    const std::vector<std::string>& types = graph_.nodes[node.index()].types;
    return !types.empty() && std::find(types.begin(), types.end(), "person") == types.end();
  }

  // What "be" says of a thing without a name, and what is done, said or felt: a name is known by itself.
  void add_description(const Proposition& proposition, const Slot& subject, const Slot& object,
                       const std::optional<TokenRef>& speaker, LocalClaim& claim) {
    const NodeKind kind = object.nodes.size() == 1 ? graph_.nodes[object.nodes.front().index()].kind : NodeKind::literal;
    const bool describes = claim.predicate == "be";
    if (kind != NodeKind::concept_ && (describes || kind != NodeKind::particular)) return;
    std::vector<LocalNodeId> told{object.nodes.front()};
    told.insert(told.end(), subject.nodes.begin(), subject.nodes.end());
    for (const LocalQualifier& q : claim.qualifiers) told.push_back(q.value);
    add_phrases(proposition, describes ? Role::object : Role::content, speaker, claim, told);
  }

  void add_attribution(const Proposition& proposition, LocalClaim& claim) {
    for (const Holder& holder : proposition.holders) {
      LocalAttribution attribution;
      attribution.predicate = holder.predicate;
      if (holder.source) {
        const NodeChoice source = nodes_.source_of(*holder.source);
        if (!source.nodes.empty()) attribution.source = source.nodes.front();
      }
      claim.attribution.push_back(std::move(attribution));
    }
  }

  LocalEvidence evidence_of(const Proposition& proposition, const std::vector<std::string_view>& further_rules) const {
    LocalEvidence evidence;
    evidence.sentence = proposition.head.sentence;
    evidence.span = index_.code_points(proposition.span);
    evidence.text = std::string{proposition.span.of(document_.text)};
    for (const std::string_view rule : proposition.rules) evidence.rules.emplace_back(rule);
    for (const std::string_view rule : further_rules)
      if (!rule.empty() && std::find(evidence.rules.begin(), evidence.rules.end(), rule) == evidence.rules.end())
        evidence.rules.emplace_back(rule);
    evidence.score = proposition.confidence;
    return evidence;
  }

  // Subject and object to their slots, all else to the claim's qualifiers; the rules that they were read by.
  std::vector<std::string_view> read_arguments(const Proposition& proposition, const std::optional<TokenRef>& speaker,
                                               Slot& subject, Slot& object, LocalClaim& claim) {
    std::vector<std::string_view> rules;
    for (const Argument& argument : proposition.arguments) {
      Slot slot = slot_of(argument, proposition, speaker);
      rules.push_back(slot.rule);
      if (slot.unresolved) ++counts_.unresolved;
      if (argument.role == Role::subject)
        subject = std::move(slot);
      else if (argument.role == Role::object)
        object = std::move(slot);
      else
        for (const LocalNodeId node : slot.nodes)
          if (!is_told(claim, argument, node)) claim.qualifiers.push_back({argument.role, argument.preposition, node, slot.text});
    }
    return rules;
  }

  void add_claims(std::uint32_t p) {
    const Proposition& proposition = propositions_[p];
    const std::optional<TokenRef> speaker = speaker_of(proposition);
    LocalClaim claim;
    claim.predicate = proposition.predicate;
    claim.voice = proposition.voice;
    claim.polarity = proposition.polarity;
    claim.modality = proposition.modality;
    claim.confidence = proposition.confidence;
    claim.predicate_text = text_of(analysis_.sentences[proposition.head.sentence], proposition.predicate_tokens);
    Slot subject, object;
    const std::vector<std::string_view> rules = read_arguments(proposition, speaker, subject, object, claim);
    if (has_rule(proposition, rule::kCountry) && !tells_country(subject, object)) return;
    for (const std::optional<Argument>& told : {bond_of(proposition, object), bound_of(clusters_, proposition)})
      if (told)
        for (const LocalNodeId node : slot_of(*told, proposition, speaker).nodes)
          claim.qualifiers.push_back({told->role, {}, node, told->literal});
    if (claim.predicate == "exist" && claim.qualifiers.empty()) add_phrases(proposition, Role::subject, speaker, claim, {});
    add_description(proposition, subject, object, speaker, claim);
    if (!is_argument_[p] && says_nothing(subject, object, claim)) {
      ++counts_.uninformative;
      return;
    }
    add_attribution(proposition, claim);
    // "It works", "the first is better" as a fact of its own helps nobody who does not have the text.
    const bool vague = subject.vague || object.vague || is_empty(subject) || is_empty(object) ||
                       lost_its_subject(proposition) || says_that_it_is(claim, object) ||
                       says_that_there_is(proposition, claim) || rests_on_doubt(proposition, propositions_);
    if (!is_argument_[p] && (vague || !is_worth_telling(proposition, rules_)) && is_assertable(claim)) {
      ++counts_.uninformative;
      return;
    }
    if (is_argument_[p] && proposition.confidence < kDoubtfulArc && is_assertable(claim))
      claim.modality = Modality::possible;  // it stays as what another claim is about, and is no fact by itself
    claim.subject_text = subject.text;
    claim.object_text = object.text;
    const LocalEvidence evidence = evidence_of(proposition, rules);
    if (subject.nodes.empty()) subject.nodes.emplace_back();
    if (object.nodes.empty()) object.nodes.emplace_back();
    for (const LocalNodeId s : subject.nodes)
      for (const LocalNodeId o : own_contents(graph_, s, object.nodes))
        if (is_argument_[p] && s == o && is_free_pronoun(p))  // "they threaten to behead them"
          add_claim(p, s, nodes_.unnamed_node(proposition.find(Role::object)->head), claim, evidence);
        else if (!is_bound_wrongly(p, s, o, claim))
          add_claim(p, s, o, claim, evidence);
  }

  // "Pachomius allowed him to live": it is not himself whom he allows.
  [[nodiscard]] bool gives_to_itself(std::uint32_t p, LocalNodeId subject, const LocalClaim& claim) const {
    const Argument* to = propositions_[p].find(Role::recipient);
    if (to == nullptr || to->clause || !to->literal.empty() || is_argument_[p] || !is_assertable(claim)) return false;
    const Token& word = analysis_.sentences[to->head.sentence].tokens[to->head.token];
    return word.upos == Upos::pron_ && !word.form.ends_with("self") && !word.form.ends_with("selves") &&
           graph_.nodes[subject.index()].kind == NodeKind::entity &&
           std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(), [&](const LocalQualifier& q) {
             return q.role == Role::recipient && q.value == subject;
           });
  }

  [[nodiscard]] bool is_free_pronoun(std::uint32_t p) const {
    const Argument* object = propositions_[p].find(Role::object);
    return object != nullptr && !object->clause && object->literal.empty() &&
           is_one_of(lower_case(analysis_.sentences[object->head.sentence].tokens[object->head.token].form),
                     {"him", "her", "them", "it", "us", "me"});
  }

  // "The gift enabled him": a pronoun that is no "himself" is never the subject of its verb again, nor is a name.
  // "Menzies and Livingston found themselves": each found himself, and not the other.
  [[nodiscard]] bool is_bound_wrongly(std::uint32_t p, LocalNodeId subject, LocalNodeId object,
                                      const LocalClaim& claim) const {
    if (subject.valid() && gives_to_itself(p, subject, claim)) return true;
    const Argument* argument = propositions_[p].find(Role::object);
    if (argument == nullptr || argument->clause || !argument->literal.empty() || !subject.valid()) return false;
    const std::string& form = analysis_.sentences[argument->head.sentence].tokens[argument->head.token].form;
    const bool reflexive = form.ends_with("self") || form.ends_with("selves");
    if (reflexive)  // "books that speak for themselves"
      return subject != object && (graph_.nodes[object.index()].kind == NodeKind::entity ||
                                   graph_.nodes[object.index()].label.starts_with("unnamed"));
    return subject == object && !is_argument_[p] && is_assertable(claim) && form != "other" && form != "another" &&
           graph_.nodes[subject.index()].kind != NodeKind::concept_;
  }

  // "There are reasons", of what is no event and nothing further is told.
  [[nodiscard]] bool says_that_there_is(const Proposition& proposition, const LocalClaim& claim) const {
    const Argument* pivot = proposition.find(Role::subject);
    if (claim.predicate != "exist" || !claim.qualifiers.empty() || pivot == nullptr) return false;
    const std::string lemma = lower_case(analysis_.sentences[pivot->head.sentence].tokens[pivot->head.token].lemma);
    const auto is = [&](std::string_view klass) { return clusters_.lexicon().noun_is(lemma, klass); };
    return !is("event") && !is("act") && !is("phenomenon") && !is("process");
  }

  // "The thing broke", "does a lot": nothing tells what.
  [[nodiscard]] bool is_empty(const Slot& slot) const {
    if (slot.nodes.size() != 1) return false;
    const LocalNode& node = graph_.nodes[slot.nodes.front().index()];
    return (node.kind == NodeKind::concept_ || node.kind == NodeKind::particular) && names_nothing(node.label);
  }

  // "He is the one", "they were people": nothing is told.
  [[nodiscard]] bool says_that_it_is(const LocalClaim& claim, const Slot& object) const {
    if (object.nodes.size() == 1 && claim.qualifiers.empty() &&
        leaves_out_what_goes_on(claim.predicate, graph_.nodes[object.nodes.front().index()].label))
      return true;
    if (claim.predicate != "be" || object.nodes.size() != 1 || !claim.qualifiers.empty()) return false;
    const LocalNode& node = graph_.nodes[object.nodes.front().index()];
    return node.kind == NodeKind::concept_ && names_only_a_kind(node.label);
  }

  // "McCain's rival, Barack Obama": has Obama as his rival. Only where a name stands for the noun.
  [[nodiscard]] std::optional<Argument> bond_of(const Proposition& proposition, const Slot& object) const {
    const Argument* noun = proposition.find(Role::object);
    const bool possessive = has_rule(proposition, rule::kPossessive);
    if (!possessive || noun == nullptr || object.nodes.size() != 1 ||
        graph_.nodes[object.nodes.front().index()].kind != NodeKind::entity)
      return std::nullopt;
    const Token& token = analysis_.sentences[noun->head.sentence].tokens[noun->head.token];
    if (token.upos != Upos::noun_ || token.lemma.empty()) return std::nullopt;
    Argument bond;
    bond.role = Role::role;
    bond.head = noun->head;
    constexpr std::size_t kMostWords = 4;  // "the nation's first health museum, ...": which museum it is of theirs
    bond.literal = noun->tokens.empty() || noun->tokens.size() > kMostWords
                       ? token.lemma
                       : text_of(analysis_.sentences[noun->head.sentence], noun->tokens);
    if (bond.literal == graph_.nodes[object.nodes.front().index()].label) return std::nullopt;  // Britain's Booker prize
    return bond;
  }

  // Who says the words of a proposition: the innermost holder that is named.
  static std::optional<TokenRef> speaker_of(const Proposition& said) {
    const auto named = std::find_if(said.holders.rbegin(), said.holders.rend(), [](const Holder& h) { return h.source.has_value(); });
    return named == said.holders.rend() ? std::nullopt : named->source;
  }

  static bool says_nothing(const Slot& subject, const Slot& object, const LocalClaim& claim) {
    const auto is_nothing = [](const Slot& slot) { return slot.nodes.empty() || slot.unresolved; };
    if (!is_nothing(subject) || !is_nothing(object)) return false;
    if (subject.unresolved && object.unresolved) return true;  // somebody did something to somebody
    const bool nobody = subject.nodes.empty() && object.nodes.empty();  // "accused of having shipped it"
    return std::none_of(claim.qualifiers.begin(), claim.qualifiers.end(), [&](const LocalQualifier& q) {
      return q.role != Role::manner && q.role != Role::degree && q.role != Role::time && q.role != Role::frequency &&
             !(nobody && q.role == Role::content);
    });
  }

  void add_claim(std::uint32_t p, LocalNodeId subject, LocalNodeId object, LocalClaim claim,
                 const LocalEvidence& evidence) {
    claim.subject = subject;
    claim.object = object;
    const std::size_t erased = std::erase_if(claim.qualifiers, [&](const LocalQualifier& q) {
      return (q.role == Role::recipient || q.role == Role::role) && object.valid() && q.value == object;
    });  // a tree that gives one thing two parts, or "a cat named Max", of which nothing is told but its name
    if (erased > 0 && claim.qualifiers.empty() && !subject.valid() && !is_argument_[p]) return;
    const bool of_identity = claim.predicate == "be" || claim.predicate == "have" || claim.predicate == "position" ||
                             claim.predicate == "in";
    if (subject.valid() && !is_argument_[p] && ((subject == object && of_identity) || says_it_is_itself(graph_, claim))) {
      ++counts_.self_claims;
      return;
    }
    const auto [known, added] = by_identity_.try_emplace(identity_of(claim), LocalClaimId{graph_.claims.size()});
    if (added) {
      claim.evidence.push_back(evidence);
      graph_.claims.push_back(std::move(claim));
      first_of_.push_back(p);
    } else {
      add_evidence(graph_.claims[known->second.index()], evidence);
      first_of_[known->second.index()] = std::min(first_of_[known->second.index()], p);
    }
    std::vector<LocalClaimId>& claims = claims_of_[p];
    if (std::find(claims.begin(), claims.end(), known->second) == claims.end()) claims.push_back(known->second);
  }

  // In the order of the text; a claim may be said on every line of a long one.
  static void add_evidence(LocalClaim& claim, const LocalEvidence& evidence) {
    const auto comes_before = [](const LocalEvidence& a, const LocalEvidence& b) {
      return std::pair{a.sentence, a.span} < std::pair{b.sentence, b.span};
    };
    const auto place = std::lower_bound(claim.evidence.begin(), claim.evidence.end(), evidence, comes_before);
    if (place != claim.evidence.end() && !comes_before(evidence, *place)) {
      place->score = std::max(place->score, evidence.score);
      for (const std::string& rule : evidence.rules)
        if (std::find(place->rules.begin(), place->rules.end(), rule) == place->rules.end())
          place->rules.push_back(rule);
      return;
    }
    claim.evidence.insert(place, evidence);
    claim.confidence = std::max(claim.confidence, evidence.score);
  }

  std::vector<std::uint32_t> text_order() const {
    std::vector<std::uint32_t> order(graph_.claims.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return first_of_[a] < first_of_[b]; });
    return order;
  }

  const Document& document_;
  const Analysis& analysis_;
  const std::vector<Proposition>& propositions_;
  const RuleLexicon& rules_;
  ClaimCounts& counts_;
  LocalGraph graph_;
  NodeClusters clusters_;
  NodeBuilder nodes_;
  CodePointIndex index_;
  std::vector<std::vector<LocalClaimId>> claims_of_;  // by proposition
  std::vector<bool> is_argument_;
  std::map<std::string, LocalClaimId> by_identity_;
  std::vector<std::uint32_t> first_of_;  // by claim: the first proposition that says it
};

}  // namespace

LocalGraph build_local_graph(const Document& document, const Analysis& analysis,
                             const Extraction& extraction, const RuleLexicon& rules,
                             const nlp::CoreferenceLexicon& references, ClaimCounts* counts) {
  Analysis repaired;
  for (const Tree& tree : extraction.trees) repaired.sentences.push_back(repaired_sentence(tree));
  repaired.mentions = analysis.mentions;
  repaired.groups = analysis.groups;
  ClaimCounts ignored;
  return ClaimBuilder(document, repaired, extraction.propositions, rules, references,
                      counts == nullptr ? ignored : *counts)
      .build();
}

}  // namespace relata::text
