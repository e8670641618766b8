#include "extractors/text/node_builder.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/nlp/coreference/tree_sieve.h"
#include "extractors/text/document_date.h"
#include "extractors/text/node_groups.h"
#include "extractors/text/node_labels.h"
#include "extractors/text/node_literals.h"
#include "extractors/text/node_names.h"
#include "extractors/text/peoples.h"
#include "extractors/text/tree.h"
#include "extractors/text/rules.h"

namespace relata::text {
namespace {

// Where a phrase in this slot names what its subject is, not a thing spoken of elsewhere: "served as the first director".
bool is_predicative(const Argument& argument, const Proposition& proposition) {
  if (argument.role != Role::object) return argument.role == Role::role;
  return proposition.predicate == "be" || proposition.predicate == "become" || proposition.predicate == "remain" ||
         proposition.predicate.ends_with(" as");
}

// Institutions that English uses like names, without an article.
bool is_institution(const Token& token) {
  const std::string lower = lower_case(token.lemma);
  return token.upos == Upos::noun_ && (lower == "police" || lower == "parliament" || lower == "congress");
}

// "Americans", "Iraqis" are people, and not their country.
bool is_plural_name(const NodeClusters& clusters, const Token& token) {
  return token.xpos == "NNPS" && (token.form.ends_with("ns") || are_of_a_nation(clusters.lexicon(), token.form));
}

// "A sixth Afghan", "the first American killed there": one of a people, and not the country.
bool is_one_of_a_people(const NodeClusters& clusters, TokenRef head) {
  const Token& token = clusters.token(head);
  const nlp::SentenceTree& tree = clusters.tree(head.sentence);
  if (token.deprel == Deprel::amod || token.deprel == Deprel::compound || token.xpos.ends_with('S') ||
      clusters.lexicon().country_of_demonym(token.form).empty())
    return false;
  return tree.has(head.token, Deprel::amod) || is_one_of(determiner_of(tree, head.token), {"a", "an", "another"});
}

// "Two Palestinians", "many Europeans": of "all Swedes" it is the people.
bool counts_a_people(const NodeClusters& clusters, TokenRef head) {
  const Token& token = clusters.token(head);
  if (!token.xpos.ends_with('S') || !token.form.ends_with('s')) return false;
  const nlp::SentenceTree& tree = clusters.tree(head.sentence);
  const auto dependents = tree.dependents(head.token);
  const bool counted = tree.has(head.token, Deprel::nummod) || std::any_of(dependents.begin(), dependents.end(), [&](std::uint32_t d) {
    return d < head.token && is_one_of(lower_case(tree.sentence().tokens[d].form), {"many", "most", "some", "several", "few"});
  });
  return counted && is_of_a_people(clusters.lexicon(), token.form.substr(0, token.form.size() - 1));
}

bool is_of_persons(std::string_view lower_form) {
  return is_one_of(lower_form, {"he", "she", "him", "her", "his", "i", "me", "my", "you", "your"});
}

// Whether what the noun says can be what bears a name of this class: no arrest is a person, no town that is named behind
// another word is the checkpoint in it.
bool fits_name(const NodeClusters& clusters, TokenRef noun, TokenRef name) {
  const nlp::CoreferenceLexicon& lexicon = clusters.lexicon();
  const std::string lemma = lower_case(clusters.token(noun).lemma);
  if (is_one_of(lemma, {"name", "nickname", "term", "word", "title", "phrase"})) return false;
  const bool somebody = clusters.token(name).name.type == NameClass::person;
  if (somebody && !lexicon.noun_is(lemma, "person"))
    for (const std::string_view klass : {"act", "event", "time", "place"})
      if (lexicon.noun_is(lemma, klass)) return false;
  return clusters.token(name).name.type != NameClass::location ||
         clusters.tree(name.sentence).begin_of(name.token) <= noun.token + 2;
}

// "His counterpart, Hugo Rossi, attended": the name that alone stands beside one thing's noun.
std::optional<TokenRef> name_beside(const NodeClusters& clusters, TokenRef head) {
  const nlp::SentenceTree& tree = clusters.tree(head.sentence);
  if (clusters.token(head).xpos != "NN" || tree.has(head.token, Deprel::conj)) return std::nullopt;
  std::optional<TokenRef> name;
  for (const std::uint32_t d : tree.dependents(head.token)) {
    const Token& token = tree.sentence().tokens[d];
    if (token.deprel != Deprel::appos) continue;
    const Mention* mention = clusters.mention_of({head.sentence, d});
    const bool people = is_of_a_people(clusters.lexicon(), token.form.substr(0, token.form.size() - 1));  // "a guide, both Afghans"
    if (name || d < head.token || people || tree.has(d, Deprel::conj) || mention == nullptr ||
        mention->kind != MentionKind::name || mention->head != d)
      return std::nullopt;
    name = TokenRef{head.sentence, d};
  }
  return name && fits_name(clusters, head, *name) ? name : std::nullopt;
}

// What only who lives can do.
bool is_act_of_the_living(const NodeClusters& clusters, std::string_view predicate) {
  const std::string_view verb = predicate.substr(0, predicate.find(' '));
  return is_one_of(clusters.lexicon().verb_class(verb), {"communication", "cognition", "emotion"}) ||
         is_one_of(verb, {"walk", "flee", "drive", "protest", "eat", "drink", "sleep", "wear", "marry", "vote"});
}

// Whether no mention of the cluster has a name, and one is an act or an event: it neither walks nor thinks.
bool is_happening(const NodeClusters& clusters, std::uint32_t cluster) {
  if (clusters.has_name(cluster)) return false;
  const auto mentions = clusters.mentions_of(cluster);
  return std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t index) {
    const Mention& mention = clusters.mention(index);
    if (mention.kind != MentionKind::nominal) return false;
    const std::string lemma = lower_case(clusters.token({mention.sentence, mention.head}).lemma);
    const nlp::CoreferenceLexicon& lexicon = clusters.lexicon();
    return (lexicon.noun_is(lemma, "act") || lexicon.noun_is(lemma, "event")) && !lexicon.noun_is(lemma, "person") &&
           !lexicon.noun_is(lemma, "group") && !lexicon.noun_is(lemma, "communication") && !lexicon.noun_is(lemma, "organisation");
  });
}

// "alt.animals.cat", "report.pdf", "anna@mail.com": where something lies, which is no person.
bool is_address(std::string_view name) {
  if (name.find(' ') != std::string_view::npos || name.size() < 4) return false;
  const std::size_t stop = name.find('.', 2);
  return name.find('@') != std::string_view::npos || name.find('/') != std::string_view::npos ||
         (stop != std::string_view::npos && stop + 2 < name.size() && name.find_first_of("abcdefghijklmnopqrstuvwxyz") == 0);
}

}  // namespace

NodeBuilder::NodeBuilder(const Document& document, const NodeClusters& clusters, LocalGraph& graph)
    : document_(document), clusters_(clusters), graph_(graph), of_cluster_(clusters.cluster_count()) {
  dates_.document = document.date.empty() ? date_of_lines(clusters.analysis()) : parse_iso_date(document.date);
}

NodeChoice NodeBuilder::nodes_of(const Argument& argument, const Proposition& proposition,
                                 const std::optional<TokenRef>& speaker) {
  const Sentence& sentence = clusters_.sentence(argument.head.sentence);
  if (argument.literal.empty() && clusters_.token(argument.head).form.find("://") != std::string::npos)
    return {{literal_node({clusters_.token(argument.head).form, "xsd:anyURI"}, clusters_.token(argument.head).form)},
            {},
            false};
  if (argument.literal.empty())
    if (std::vector<LocalNodeId> two = persons_meant(argument.head); !two.empty())
      return {std::move(two), "group-members", false};
  if (counts_victims(clusters_, argument, proposition)) return {{people_counted(argument.head)}, {}, false};
  argument_ = &argument;
  if (is_elliptical(argument.head) && !is_predicative(argument, proposition)) {
    argument_ = nullptr;
    return {{unnamed_node(argument.head)}, {}, true, true};
  }
  const bool part = counted_whole(clusters_.tree(argument.head.sentence), argument.head.token) >= 0 &&
                    !is_of_time(argument.role) && clusters_.token(argument.head).form.find('%') == std::string::npos;
  if (auto value = part && argument.literal.empty() && proposition.predicate != "position"
                       ? std::nullopt
                       : literal_value(argument, proposition)) {
    argument_ = nullptr;
    std::string text = argument.literal.empty() ? text_of(sentence, argument.tokens) : argument.literal;
    return {{literal_node(std::move(*value), std::move(text))}, {}, false};
  }
  if (argument.role == Role::object && is_life_date(proposition.predicate)) {
    const std::string date = argument.literal + text_of(sentence, argument.tokens);  // "the next morning" tells none
    if (std::none_of(date.begin(), date.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      argument_ = nullptr;
      return {{unnamed_node(argument.head)}, {}, true, true};
    }
  }
  ArgumentUse use{argument.role, argument.preposition, proposition.predicate, {}};
  std::string object_lemma;
  if (const Argument* object = proposition.find(Role::object); object != nullptr && argument.role == Role::subject)
    object_lemma = lower_case(clusters_.token(object->head).lemma);
  use.object_lemma = object_lemma;
  description_.with_countries = proposition.predicate.ends_with(" as");
  NodeChoice choice = node_of_token(argument.head, use, speaker, is_predicative(argument, proposition));
  argument_ = nullptr;
  return choice;
}

NodeChoice NodeBuilder::source_of(TokenRef source) {
  return node_of_token(source, {Role::subject, {}, "say", {}}, std::nullopt, false);  // who holds a claim, speaks
}

std::string_view NodeBuilder::country_of_phrase(const Mention& mention, const std::optional<TokenRef>& speaker) const {
  const nlp::SentenceTree& tree = clusters_.tree(mention.sentence);
  const std::string lemma = lower_case(tree.sentence().tokens[mention.head].lemma);
  if (lemma != "country" && lemma != "nation" && lemma != "government" && lemma != "state") return {};
  const std::int32_t possessor = tree.dependent(mention.head, Deprel::nmod_poss);
  if (possessor < 0) return {};
  const std::string form = lower_case(tree.sentence().tokens[static_cast<std::size_t>(possessor)].form);
  const Mention* owner = nullptr;
  if (form == "our" || form == "my")
    owner = speaker ? clusters_.mention_of(*speaker) : nullptr;
  else
    owner = clusters_.mention_of({mention.sentence, static_cast<std::uint32_t>(possessor)});
  return owner == nullptr ? std::string_view{} : clusters_.country_beside(owner->cluster);
}

std::vector<LocalNodeId> NodeBuilder::members_of(const Mention& mention) {
  std::vector<LocalNodeId> nodes;
  for (const std::uint32_t member : clusters_.members_of_group(mention.cluster))
    nodes.push_back(node_of_cluster(member));
  if (nodes.empty())
    for (const std::string_view country : countries_in_focus(clusters_, mention))
      nodes.push_back(country_node(country));
  return nodes;
}

std::vector<LocalNodeId> NodeBuilder::persons_meant(TokenRef head) {
  std::vector<LocalNodeId> nodes;
  for (const std::uint32_t cluster : persons_in_focus(clusters_, head)) nodes.push_back(node_of_cluster(cluster));
  return nodes;
}

NodeChoice NodeBuilder::node_without_mention(TokenRef head, bool by_words_alone) {
  const Token& token = clusters_.token(head);
  if (is_one_of_a_people(clusters_, head)) return {{person_of_a_people(head)}, {}, false};
  const bool language = is_said_as_language(clusters_, head);
  if (const std::string_view country = clusters_.country_of_token(head, false);
      !country.empty() && !is_plural_name(clusters_, token) && !language)
    return {{country_node(country)}, {}, false};
  const std::string two = head.token == 0 ? token.form : clusters_.token({head.sentence, head.token - 1}).form + ' ' + token.form;
  if (const std::string_view country = clusters_.lexicon().country_of_demonym(two); token.upos == Upos::adj_ && !country.empty())
    return {{country_node(country)}, {}, false};  // "South African"
  const bool counted = token.upos == Upos::num_ && clusters_.tree(head.sentence).has(head.token, Deprel::det);
  if (token.upos == Upos::pron_ || token.upos == Upos::det_ || counted) return unnamed_choice(head);
  if (token.upos == Upos::adj_ || token.upos == Upos::adv_ || token.upos == Upos::num_) {
    std::string words = nominal_label(clusters_, head, form_for(kThingLabel, head));
    return {{literal_node({std::move(words), "xsd:string"}, token.form)}, {}, false};
  }
  if (is_institution(token)) return {{institution_node(token)}, {}, false};
  const LabelForm& form = by_words_alone ? description_ : kKindLabel;
  return {{concept_node(nominal_label(clusters_, head, form_for(form, head)), token.lemma)}, {}, false};
}

// What a noun phrase stands for beyond its cluster; no nodes where that is all.
NodeChoice NodeBuilder::node_of_phrase(const Mention& mention, TokenRef head, const std::optional<TokenRef>& speaker,
                                       bool by_words_alone) {
  const Token& token = clusters_.token(head);
  if (by_words_alone) {
    LabelForm description = description_;  // "the rate was 10.8 deaths"
    const nlp::SentenceTree& tree = clusters_.tree(head.sentence);
    if (const std::int32_t number = tree.dependent(head.token, Deprel::nummod);
        number >= 0 && static_cast<std::uint32_t>(number) < head.token && tree.has(head.token, Deprel::cop) && token.xpos == "NNS")
      description.lemma = false;
    std::string label = nominal_label(clusters_, head, form_for(description, head));
    return {{concept_node(std::move(label), token.lemma)}, {}, false};
  }
  if (is_institution(token) && !clusters_.has_name(mention.cluster) && !is_particular(clusters_, head))
    return {{institution_node(token)}, {}, false};
  if (const std::string_view country = country_of_phrase(mention, speaker); !country.empty())
    return {{country_node(country)}, "speaker-country", false};
  return {};
}

// The country that a name stands for: by its form ("Russian"), or because a capital acts; empty where it is itself.
std::pair<std::string_view, std::string_view> NodeBuilder::country_of_name(const Mention& mention, TokenRef head,
                                                                           const ArgumentUse& use) const {
  const nlp::CoreferenceLexicon& lexicon = clusters_.lexicon();
  const Mention* named = &mention;
  if (mention.kind == MentionKind::pronoun) {  // "it", for a capital
    for (const std::uint32_t index : clusters_.mentions_of(mention.cluster))
      if (clusters_.mention(index).kind == MentionKind::name) named = &clusters_.mention(index);
    if (named == &mention) return {};
  }
  const std::string name = clusters_.name_of(*named);
  const Token& token = clusters_.token(head);
  const bool as_adjective = token.upos == Upos::adj_ || token.xpos == "JJ" || token.deprel == Deprel::amod ||
                            token.deprel == Deprel::compound;
  if (as_adjective)
    if (const std::string_view country = lexicon.country_of_demonym(name); !country.empty()) return {country, {}};
  if (clusters_.name_class(mention.cluster) == NameClass::person) return {};
  const std::string_view state = lexicon.country_of_capital(name);
  if (state.empty() || is_said_as_place(clusters_, head)) return {};
  // "Damascus withdrew its troops": whose troops they are is who acts.
  const bool owner = mention.kind == MentionKind::pronoun && named->sentence == mention.sentence &&
                     acts_in_its_clause(clusters_, {named->sentence, named->head});
  const bool acts = stands_for_state(lexicon, use) || is_party_of_relations(clusters_, head) || owner ||
                    (mention.kind == MentionKind::name && acts_in_its_clause(clusters_, head));
  return acts ? std::pair{state, std::string_view{"metonymy"}} : std::pair<std::string_view, std::string_view>{};
}

NodeChoice NodeBuilder::node_of_token(TokenRef head, const ArgumentUse& use, const std::optional<TokenRef>& speaker,
                                      bool by_words_alone) {
  const nlp::SentenceTree& tree = clusters_.tree(head.sentence);
  const bool kind_itself = use.role == Role::subject && use.predicate == "be";  // a form of government is oligarchy
  if (!kind_itself) head.token = content_head(tree, head.token);
  const Token& token = clusters_.token(head);
  if (token.upos == Upos::pron_ && !token.xpos.starts_with("PRP"))
    if (const std::int32_t antecedent = nlp::antecedent_of_relative(tree, head.token); antecedent >= 0)
      head.token = static_cast<std::uint32_t>(antecedent);
  const Mention* mention = clusters_.mention_of(head);
  if (counts_a_people(clusters_, head) && !by_words_alone &&
      (mention == nullptr || clusters_.mentions_of(mention->cluster).size() == 1))
    return {{person_of_a_people(head)}, {}, false};
  if (mention == nullptr || mention->head != head.token || clusters_.mentions_of(mention->cluster).size() == 1)
    if (std::optional<NodeChoice> part = part_of_things(head, by_words_alone)) return *std::move(part);
  const bool inside_name = mention != nullptr && mention->kind == MentionKind::name && mention->head != head.token;
  if (mention == nullptr || (inside_name && token.upos != Upos::propn_))
    return node_without_mention(head, by_words_alone);
  if (mention->kind != MentionKind::name && !(by_words_alone && mention->kind == MentionKind::nominal))
    if (std::vector<LocalNodeId> members = members_of(*mention); !members.empty())
      return {std::move(members), "group-members", false};
  if (mention->kind == MentionKind::nominal)
    if (NodeChoice choice = node_of_phrase(*mention, head, speaker, by_words_alone); !choice.nodes.empty())
      return choice;
  const bool team = is_team(*mention);
  if (!team && mention->kind == MentionKind::name && argument_ != nullptr && argument_->head == head &&
      argument_->tokens.size() == 1 && !is_plural_name(clusters_, token) && !is_said_as_language(clusters_, head))
    if (const std::string_view country = clusters_.country_of_token(head, false); !country.empty())
      return {{country_node(country)}, {}, false};  // "US" alone of "US Defense", which the tagger took for a name
  if (!team && mention->kind != MentionKind::nominal && !is_said_as_language(clusters_, head))
    if (const auto [country, rule] = country_of_name(*mention, head, use); !country.empty())
      return {{country_node(country)}, rule, false};
  if (mention->kind == MentionKind::pronoun && is_of_persons(lower_case(token.form)) &&
      clusters_.has_name(mention->cluster) && is_named_by_address(mention->cluster))
    return unnamed_choice(head);
  if (mention->kind == MentionKind::pronoun && use.role == Role::subject && lower_case(token.form) == "they" &&
      is_act_of_the_living(clusters_, use.predicate) && is_happening(clusters_, mention->cluster))
    return unnamed_choice(head);  // "killed in incidents as they walked home"
  if (mention->kind == MentionKind::nominal && !clusters_.has_name(mention->cluster))
    if (const std::optional<TokenRef> name = name_beside(clusters_, head)) return node_of_token(*name, use, speaker, false);
  const LocalNodeId node = node_of_cluster(mention->cluster);
  if (clusters_.has_name(mention->cluster) || is_described(mention->cluster)) return {{node}, {}, false};
  const std::string form = lower_case(token.form);
  const bool vague = graph_.nodes[node.index()].label == kUnnamedThing || form == "these" || form == "those";
  return {{node}, {}, true, vague};
}

bool NodeBuilder::is_named_by_address(std::uint32_t cluster) {
  if (addresses_.empty()) addresses_.resize(clusters_.cluster_count());
  std::optional<bool>& address = addresses_[cluster];
  if (!address) address = is_address(name_of_cluster(clusters_, cluster).label);
  return *address;
}

}  // namespace relata::text
