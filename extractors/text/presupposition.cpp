#include "extractors/text/presupposition.h"

#include <algorithm>

#include "extractors/nlp/negation_words.h"
#include "extractors/text/embedding_context.h"
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

// "A rival, Chrysler, which went bankrupt": with its name beside it, it is one that there is.
bool has_name_beside(const Tree& tree, TokenIndex noun) {
  const TokenIndex name = tree.child(noun, Deprel::appos);
  return name != kNoToken && name > noun && tree.upos(name) == Upos::propn_ && tree[name].name.type != NameClass::none;
}

bool is_indefinite(const SentenceClauses& work, TokenIndex noun) {
  const Tree& tree = work.tree;
  if (tree.upos(noun) == Upos::propn_ || has_name_beside(tree, noun)) return false;
  for (const TokenIndex child : tree.children(noun)) {
    if (tree.relation(child) == Deprel::nmod_poss) return false;
    if (tree.relation_kind(child) == Deprel::det)
      return !is_one_of(tree.lemma(child), {"the", "this", "that", "these", "those"});
  }
  return tree.upos(noun) != Upos::pron_ || is_empty_word(tree, noun);
}

// "Residents who ate any meat": who they are is left open, and that anybody did. But who rejects any talks does reject them.
bool is_left_open(const SentenceClauses& work, TokenIndex noun) {
  const Tree& tree = work.tree;
  const TokenIndex verb = tree.child(noun, Deprel::acl_relcl);
  if (verb == kNoToken || !is_indefinite(work, noun) || tree.upos(noun) == Upos::propn_) return false;
  const TokenIndex object = tree.child(verb, Deprel::obj), any = object == kNoToken ? kNoToken : tree.child(object, Deprel::det);
  return any != kNoToken && tree.lemma(any) == "any" && tree[tree.first_of(verb) - 1].form != "," &&
         !is_one_of(tree.lemma(verb), {"deny", "reject", "refuse", "oppose", "avoid", "prevent", "lack", "dismiss", "exclude",
                                       "ban", "forbid", "prohibit", "end", "stop", "lose", "resist", "block", "fight"});
}

bool is_quantified(const Tree& tree, TokenIndex noun) {
  if (is_one_of(tree.lemma(noun), {"anyone", "anything", "everyone", "everything", "nobody", "nothing", "none", "those",
                                   "whoever", "one", "anybody", "everybody", "people", "person"}) &&
      tree.upos(noun) == Upos::pron_)
    return true;
  for (const TokenIndex child : tree.children(noun)) {
    // "most citizens who met her": how many of all have met her is not told
    if (child < noun && tree.lower(child) == "most" && tree.relation_kind(child) != Deprel::advmod) return true;
    if (tree.relation_kind(child) == Deprel::det &&
        is_one_of(tree.lemma(child),
                  {"no", "any", "every", "each", "all", "whatever", "whichever", "either", "neither", "such"}))
      return true;
  }
  return false;
}

// "all reports that I have seen": those that were seen.
bool is_whole(const Tree& tree, TokenIndex noun) {
  for (const TokenIndex child : tree.children(noun))
    if (tree.relation_kind(child) == Deprel::det && tree.lemma(child) == "all") return true;
  return false;
}

// "would deny relief that Congress authorized": somebody named did it, whatever becomes of the relief.
bool tells_of_past(const SentenceClauses& work, const Clause& clause) {
  const TokenIndex subject = subject_word(work, clause);
  return clause.link == ClauseLink::relative && clause.own_subject && clause.past_tense && subject != kNoToken &&
         clause.subjects.front().rule.empty() && work.tree.upos(subject) == Upos::propn_;
}

// "To rebuild villages struck by the tsunami": by an event that is spoken of as known, whatever becomes of the villages.
bool is_done_by_known_event(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause) {
  const Tree& tree = work.tree;
  if (!clause.passive || clause.link != ClauseLink::adnominal || tree.xpos(clause.head) != "VBN") return false;
  const auto agent = std::find_if(clause.qualifiers.begin(), clause.qualifiers.end(),
                                  [](const Qualifier& qualifier) { return qualifier.role == Role::agent; });
  if (agent == clause.qualifiers.end() || agent->token == kNoToken || is_indefinite(work, agent->token)) return false;
  return is_one_of(class_of(work, agent->token, lexicon), {"event", "phenomenon"});
}

// "The story of a judge who moves to Oslo", "the film follows a boy who lost his dog": so it goes in the story.
bool is_told_in_story(const SentenceClauses& work, const Clause& clause, const Clause& parent) {
  const Tree& tree = work.tree;
  const auto is_story = [&](TokenIndex noun) {
    return noun != kNoToken && is_one_of(tree.lemma(noun), {"story", "tale", "novel", "novella", "film", "movie", "play", "drama",
                                                            "comedy", "fable", "legend", "musical", "opera", "sitcom"});
  };
  if (clause.governor == kNoToken || tree.upos(clause.governor) != Upos::noun_ || !is_indefinite(work, clause.governor))
    return false;
  const TokenIndex noun = clause.governor, above = tree.head(noun);
  const std::string preposition = preposition_of(tree, noun);
  if (tree.relation(noun) == Deprel::nmod && is_one_of(preposition, {"of", "about"})) return is_story(above);
  const TokenIndex subject = subject_word(work, parent);
  if (noun == parent.head) return preposition == "about" && is_story(subject);
  return above == parent.head && noun > parent.head && is_story(subject) &&
         is_one_of(tree.lemma(parent.head), {"follow", "tell", "depict", "portray", "center", "centre", "revolve", "concern",
                                             "focus", "feature", "deal"});
}

// "They were not in a situation where they could help": what holds in a situation that somebody is not in.
bool is_denied_situation(const Tree& tree, TokenIndex noun) {
  if (!is_one_of(tree.lemma(noun), {"situation", "position", "place", "condition", "state", "stage", "point", "mood"}))
    return false;
  const std::span<const TokenIndex> children = tree.children(noun);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return child < noun && tree.relation(child) == Deprel::advmod && nlp::is_not_or_never(tree.lower(child));
  });
}

// "the validity of inferences obtained from it": the noun of the whole phrase.
TokenIndex outermost_noun(const Tree& tree, TokenIndex noun) {
  while (tree.relation(noun) == Deprel::nmod && tree.head(noun) != kNoToken && tree.head(noun) < noun &&
         tree.upos(tree.head(noun)) == Upos::noun_ && preposition_of(tree, noun) == "of")
    noun = tree.head(noun);
  return noun;
}

// "Wants a president who speaks French", "imagines a world in which ...": there need be none.
bool need_not_exist(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause,
                    const Clause& parent) {
  const Tree& tree = work.tree;
  if (clause.governor == kNoToken || parent.kind != PredicateKind::verb || parent.passive ||
      tree.head(clause.governor) != parent.head || !is_indefinite(work, clause.governor))
    return false;
  std::string verb = parent.predicate;
  if (tree.relation_kind(clause.governor) == Deprel::obl)
    (verb += ' ') += preposition_of(tree, clause.governor);
  else if (tree.relation_kind(clause.governor) != Deprel::obj)
    return false;
  const Embedding embedding = lexicon.embedding(verb, 'v', Complement::np);
  return embedding == Embedding::pretend || (embedding == Embedding::possible && !clause.past_tense);
}

// "Policies regarding pilgrims travelling to Spain", "a ban on goods coming from Iran": a rule tells of those whom it
// would concern, not that there are any.
bool is_whom_a_rule_concerns(const Tree& tree, TokenIndex noun) {
  const TokenIndex rule = tree.head(noun);
  return tree.relation(noun) == Deprel::nmod && rule != kNoToken && rule < noun &&
         is_one_of(tree.xpos(noun), {"NNS", "NNPS"}) && !tree.has(noun, Deprel::det) && !tree.has(noun, Deprel::nummod) &&
         !tree.has(noun, Deprel::nmod_poss) &&
         is_one_of(tree.lemma(rule), {"policy", "rule", "law", "ban", "regulation", "guideline", "legislation",
                                      "restriction", "requirement", "advice", "guidance", "provision", "penalty"});
}

// "Described her as a pupil who excelled", "called him a man who lies": so says who describes.
bool is_description_by_somebody(const SentenceClauses& work, const Clause& clause, const Clause& parent) {
  const Tree& tree = work.tree;
  if (clause.governor == kNoToken) return false;
  TokenIndex noun = clause.governor;  // "a gift to banks that ruins farmers"
  while (tree.relation_kind(noun) == Deprel::nmod && tree.head(noun) != kNoToken && tree.head(noun) > parent.head)
    noun = tree.head(noun);
  if (parent.kind != PredicateKind::verb || tree.head(noun) != parent.head || noun < parent.head ||
      !is_one_of(tree.lemma(parent.head), {"describe", "characterise", "characterize", "portray", "hail", "denounce",
                                           "dub", "call", "brand", "regard", "praise", "condemn"}))
    return false;
  return tree.relation_kind(noun) == Deprel::xcomp || preposition_of(tree, noun) == "as";
}

}  // namespace

bool is_ranked(const Tree& tree, TokenIndex noun) {
  const std::span<const TokenIndex> children = tree.children(noun);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return child < noun && (is_one_of(tree.lemma(child), {"first", "last", "only", "second", "third", "next"}) ||
                            (tree.relation(child) == Deprel::amod && tree.xpos(child) == "JJS"));
  });
}

bool tells_who_did(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause) {
  const Tree& tree = work.tree;
  if (!clause.infinitive || clause.governor == kNoToken || clause.parent == kNoClause || !is_ranked(tree, clause.governor) ||
      clause.head < clause.governor)
    return false;
  const Clause& parent = work.clauses[clause.parent];
  const bool is_so = clause.governor == parent.head ? parent.kind == PredicateKind::noun
                                                    : tree.relation(clause.governor) == Deprel::xcomp &&
                                                          tree.head(clause.governor) == parent.head &&
                                                          is_one_of(tree.lemma(parent.head), {"become", "remain"});
  const bool named = tree.relation(clause.governor) == Deprel::appos;
  if ((!is_so && !named) || parent.status.polarity == Polarity::negative) return false;
  if (lexicon.place_kind(tree[clause.governor].form) == "nationality") return true;  // "the first African to win"
  return is_one_of(class_of(work, clause.governor, lexicon),
                   {"person", "people-group", "organisation", "group", "place", "vehicle", "animal"});
}

bool is_cleft(const SentenceClauses& work, const Clause& clause) {
  const Tree& tree = work.tree;
  if (has_rule(clause, rule::kCleft)) return true;
  if (clause.parent == kNoClause) return false;
  const Clause& parent = work.clauses[clause.parent];
  const TokenIndex subject = tree.child_kind(parent.head, Deprel::nsubj);
  const bool several = is_one_of(tree.xpos(parent.head), {"NNS", "NNPS"});  // "is it girls you hire?": no "it" is several
  return clause.link == ClauseLink::relative && clause.governor == parent.head && parent.kind == PredicateKind::noun &&
         subject != kNoToken && tree.lemma(subject) == "it" && (several || !is_indefinite(work, parent.head));
}

Status presupposed(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause) {
  Status context;
  if (clause.parent == kNoClause) {
    if (clause.governor != kNoToken && (is_quantified(work.tree, clause.governor) || is_left_open(work, clause.governor)))
      context.modality = Modality::possible;
    return context;
  }
  const Status& host = work.clauses[clause.parent].status;
  if (is_cleft(work, clause)) return host;
  if (is_description_by_somebody(work, clause, work.clauses[clause.parent]))
    return held_by(work, work.clauses[clause.parent], Embedding::report);
  context.holders = host.holders;
  if (is_told_in_story(work, clause, work.clauses[clause.parent])) context.modality = Modality::hypothetical;
  if (need_not_exist(work, lexicon, clause, work.clauses[clause.parent])) context.modality = Modality::possible;
  if (clause.governor != kNoToken && (is_whom_a_rule_concerns(work.tree, clause.governor) ||
                                      is_denied_situation(work.tree, clause.governor)))
    context.modality = Modality::possible;
  const bool noun = clause.governor != kNoToken && clause.governor != work.clauses[clause.parent].head;
  if (noun && is_left_open(work, clause.governor)) context.modality = Modality::possible;
  if (noun && is_quantified(work.tree, clause.governor) && !(clause.past_tense && is_whole(work.tree, clause.governor)))
    context.modality = Modality::possible;
  if (!host.plain() && !tells_of_past(work, clause) && !is_done_by_known_event(work, lexicon, clause) &&
      (!noun || is_indefinite(work, clause.passive && !clause.finite ? outermost_noun(work.tree, clause.governor)
                                                                     : clause.governor)))
    context.modality =
        host.modality == Modality::certain || host.modality == Modality::asked || host.modality == Modality::commanded
            ? Modality::possible
            : host.modality;
  return context;
}

}  // namespace relata::text
