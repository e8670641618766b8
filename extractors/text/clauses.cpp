// Which tokens head clauses, how each clause hangs on the one above and what its predicate's words are.
#include <algorithm>

#include "extractors/nlp/negation_words.h"
#include "extractors/text/clause.h"
#include "extractors/text/phrases.h"
#include "extractors/text/predicate_kind.h"
#include "extractors/text/questions.h"

namespace relata::text {
namespace {

bool has_subject(const Tree& tree, TokenIndex token) {
  return tree.child_kind(token, Deprel::nsubj) != kNoToken || tree.child_kind(token, Deprel::csubj) != kNoToken ||
         tree.child(token, Deprel::expl) != kNoToken;
}

// "this poet-turned-critic": hyphens on both sides make it part of a word.
bool is_inside_word(const Tree& tree, TokenIndex token) {
  return token >= 2 && token + 1 < tree.size() && tree[token - 1].form == "-" && tree[token + 1].form == "-" &&
         !tree[token - 1].space_after && !tree[token].space_after && !tree[token - 2].space_after;
}

// "Ann Lee (left) and Paul": where somebody is in a picture.
bool is_side(const Tree& tree, TokenIndex token) {
  return tree.lower(token) == "left" && token > 0 && tree[token - 1].form == "(" && token + 1 < tree.size() &&
         is_one_of(tree[token + 1].form, {")", ",", ";"});
}

bool heads_clause(const Tree& tree, const RuleLexicon& lexicon, TokenIndex token) {
  const Deprel kind = tree.relation_kind(token);
  if (is_preposition_like(tree, token) || is_inside_word(tree, token) || is_side(tree, token)) return false;
  if (tree.xpos(token) == "MD" || (tree.upos(token) == Upos::aux_ && tree.lemma(token) == "do"))
    return false;  // "as it should"
  if (tree.has(token, Deprel::cop)) return true;
  const bool verb =
      tree.upos(token) == Upos::verb_ || (tree.upos(token) == Upos::aux_ && kind != Deprel::aux && kind != Deprel::cop);
  switch (kind) {
    case Deprel::amod:
    case Deprel::compound:
    case Deprel::case_:
    case Deprel::mark:
    case Deprel::fixed:
    case Deprel::flat:
    case Deprel::aux:
    case Deprel::cop:
    case Deprel::det:
    case Deprel::discourse:
    case Deprel::advmod:
    case Deprel::punct:
    case Deprel::cc:
    case Deprel::goeswith:
    case Deprel::reparandum:
      return false;
    case Deprel::nmod:
    case Deprel::obl:
    case Deprel::nsubj:
    case Deprel::obj:
    case Deprel::iobj:
    case Deprel::appos:
      return verb && (tree.child_kind(token, Deprel::obj) != kNoToken || has_subject(tree, token));
    case Deprel::xcomp:
      // "became disgruntled" is an adjective in all but name
      return verb && !(tree.xpos(token) == "VBN" && tree.head(token) != kNoToken &&
                       lexicon.has(tree.lemma(tree.head(token)), "copula"));
    default:
      return verb;
  }
}

// "the college where he met her" as a plain acl is a relative clause all the same.
bool opens_relative(const Tree& tree, TokenIndex token) {
  for (const TokenIndex child : tree.children(token))
    if (child < token && (tree.xpos(child) == "WRB" || tree.xpos(child) == "WDT" || tree.xpos(child) == "WP") &&
        !is_one_of(tree.lower(child), {"how", "why", "what"}))
      return true;
  return false;
}

ClauseLink link_of(const Tree& tree, TokenIndex token) {
  if (tree.relation(token) == Deprel::acl && opens_relative(tree, token)) return ClauseLink::relative;
  switch (tree.relation(token)) {
    case Deprel::ccomp:
      return ClauseLink::complement;
    case Deprel::xcomp:
      return ClauseLink::open_complement;
    case Deprel::csubj:
    case Deprel::csubj_outer:
    case Deprel::csubj_pass:
      return ClauseLink::subject;
    case Deprel::advcl:
    case Deprel::obl:
    case Deprel::obl_agent:
    case Deprel::obl_unmarked:
      return ClauseLink::adverbial;
    case Deprel::acl_relcl:
    case Deprel::advcl_relcl:
      return ClauseLink::relative;
    case Deprel::acl:
    case Deprel::nmod:
      return ClauseLink::adnominal;
    case Deprel::conj:
      return ClauseLink::coordinate;
    case Deprel::root:
      return ClauseLink::root;
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
    case Deprel::obj:
      return ClauseLink::subject;
    default:
      return ClauseLink::apposed;
  }
}

// "As long as you pay", "as soon as", "so far as": how many words before its last "as" belong to a connective.
TokenIndex words_before_as(const Tree& tree, TokenIndex as) {
  return as >= 2 && tree.lower(as) == "as" && is_one_of(tree.lower(as - 1), {"long", "soon", "far"}) &&
                 is_one_of(tree.lower(as - 2), {"as", "so"})
             ? 2
             : 0;
}

std::string connective_of(const Tree& tree, TokenIndex token) {
  std::string words;
  const auto add = [&](TokenIndex t) {
    if (!words.empty()) words += ' ';
    words += tree.lower(t);
  };
  for (const TokenIndex child : tree.children(token)) {
    const bool mark = tree.relation(child) == Deprel::mark ||
                      (tree.relation(child) == Deprel::case_ && !tree.has(token, Deprel::cop));
    const bool when =
        tree.relation(child) == Deprel::advmod && child < token &&
        is_one_of(tree.lower(child), {"when", "whenever", "where", "wherever", "how", "why", "even", "once"});
    if ((!mark && !when) || child > token) continue;
    if (tree.lower(child) == "even" && !tree.has(token, Deprel::mark)) continue;
    for (const TokenIndex part : tree.children(child))
      if (part < child && tree.relation(part) == Deprel::advmod && tree.lower(part) == "even") add(part);
    for (TokenIndex before = words_before_as(tree, child); before > 0; --before) add(child - before);
    add(child);
    for (const TokenIndex part : tree.children(child))
      if (tree.relation(part) == Deprel::fixed) add(part);
  }
  return words;
}

bool be_before(const Tree& tree, TokenIndex head) {
  for (TokenIndex t = 0; t < head; ++t)
    if (tree.lemma(t) == "be" && tree.head(t) != kNoToken && tree.head(t) <= head) return true;
  return false;
}

void read_verb_form(const Tree& tree, Clause& clause) {
  const std::string_view tag = tree.xpos(clause.head);
  bool auxiliary = false;
  for (const TokenIndex child : tree.children(clause.head)) {
    const Deprel kind = tree.relation_kind(child);
    if (kind == Deprel::aux || kind == Deprel::cop) {
      auxiliary = true;
      const std::string_view form = tree.xpos(child);
      if (form == "VBD" || form == "VBZ" || form == "VBP" || form == "MD") clause.finite = true;
      if (form == "VBD" || ((form == "VBZ" || form == "VBP") && tree.lemma(child) == "have")) clause.past_tense = true;
    }
    if ((tree.relation(child) == Deprel::aux_pass && is_one_of(tree.lemma(child), {"be", "get"})) ||
        tree.relation(child) == Deprel::nsubj_pass || tree.relation(child) == Deprel::csubj_pass)
      clause.passive = true;
    const bool marks = kind == Deprel::mark || (kind == Deprel::case_ && tag == "VB" && child + 1 == clause.head);
    if (marks && (tree.lower(child) == "to" || tree.lemma(child) == "to")) clause.infinitive = true;
    if (kind == Deprel::mark && is_one_of(tree.lower(child), {"that"})) clause.finite = true;
  }
  if (clause.kind == PredicateKind::adjective) clause.passive = false;
  if (clause.kind == PredicateKind::existential && is_one_of(tag, {"VBD", "VBZ", "VBP"})) clause.finite = true;
  if (clause.kind != PredicateKind::verb) return;
  if (clause.passive && auxiliary && tree.child(clause.head, Deprel::aux_pass) == kNoToken)
    clause.passive = false;  // "has called"
  if (clause.passive && (tag == "VBD" || tag == "VBN") && clause.link == ClauseLink::root &&
      !be_before(tree, clause.head) && !tree.has(clause.head, Deprel::aux_pass) &&
      !tree.has(clause.head, Deprel::obl_agent) && tree.sentence().kind != SentenceKind::heading)
    clause.passive = false;  // "called" without "was"
  if (tag == "VBD" || tag == "VBZ" || tag == "VBP") clause.finite = true;
  if (tag == "VBD") clause.past_tense = true;
  if (const TokenIndex subject = tree.child(clause.head, Deprel::nsubj);
      tag == "VB" && !auxiliary && !clause.infinitive && clause.link == ClauseLink::complement && subject != kNoToken &&
      is_one_of(tree.lower(subject), {"i", "we", "they", "he", "she"}))
    clause.finite = true;  // "note we offer": a base form has no subject of its own
  clause.gerund = tag == "VBG" && !auxiliary;
  const bool joined_past = tag == "VBD" && clause.link == ClauseLink::coordinate && tree.lemma(clause.head) != tree.lower(clause.head);
  if ((tag == "VBN" || joined_past) && !auxiliary && clause.connective.empty() && tree.has(clause.head, Deprel::obl_agent) &&
      !tree.has(clause.head, Deprel::obj))
    clause.passive = true;  // "vendors sold books, joined by singers", "the cup was held in Oslo, and won by Spain"
  if (tag != "VBN" || auxiliary || clause.link == ClauseLink::coordinate) return;
  // As a main verb it is a past tense mistaken, but for headings: "Parents prosecuted".
  clause.passive = clause.passive || tree.has(clause.head, Deprel::obl_agent) || clause.link != ClauseLink::root ||
                   (tree.sentence().kind == SentenceKind::heading && !tree.has(clause.head, Deprel::obj));
}

// "with 300 people killed": without an object, who is said to kill was killed.
bool suffers(const Tree& tree, const RuleLexicon& lexicon, const Clause& clause) {
  if (clause.kind != PredicateKind::verb || !lexicon.has(tree.lemma(clause.head), "patient")) return false;
  const auto has_object = [&](TokenIndex verb) { return tree.child_kind(verb, Deprel::obj) != kNoToken; };
  if (has_object(clause.head) || (clause.link == ClauseLink::coordinate && has_object(clause.governor))) return false;
  for (const TokenIndex child : tree.children(clause.head))  // "arrested and jailed him"
    if (tree.relation_kind(child) == Deprel::conj && has_object(child) && !has_subject(tree, child)) return false;
  const std::string_view tag = tree.xpos(clause.head);
  return (tag == "VBD" || tag == "VBN") && tree.child_kind(clause.head, Deprel::aux) == kNoToken &&
         clause.link != ClauseLink::relative;
}

// "look forward to", "come back", "live apart": an adverb right behind the verb without which it says something else.
bool is_directed(const Tree& tree, const RuleLexicon& lexicon, TokenIndex adverb) {
  const std::string_view verb = tree.lemma(tree.head(adverb));
  return tree.children(adverb).empty() &&
         is_one_of(tree.lower(adverb), {"forward", "back", "away", "apart", "together", "aside"}) &&
         (lexicon.verb_class(verb) == "motion" ||
          is_one_of(verb, {"look", "get", "give", "bring", "take", "send", "hold", "pay", "put", "set", "keep", "live",
                           "grow", "stand", "break", "drift", "work", "step", "push", "pull", "turn"}));
}

void read_predicate(const Tree& tree, const RuleLexicon& lexicon, Clause& clause) {
  clause.predicate = clause.kind == PredicateKind::verb ? std::string(tree.lemma(clause.head)) : "be";
  if (clause.kind == PredicateKind::existential) clause.predicate = "exist";
  if (clause.kind == PredicateKind::verb ||
      (clause.kind == PredicateKind::existential && !tree.has(clause.head, Deprel::cop)))
    clause.predicate_tokens.push_back(clause.head);
  for (const TokenIndex child : tree.children(clause.head)) {
    const Deprel relation = tree.relation(child);
    const bool joins = relation == Deprel::advmod && is_behind_object(tree, child);
    const bool directs = joins || (relation == Deprel::advmod && child == clause.head + 1 &&
                         (is_directed(tree, lexicon, child) ||
                          (tree.lower(child) == "so" && tree.lemma(clause.head) == "do")));
    if ((relation == Deprel::compound_prt || directs || (clause.passive && is_stranded(tree, child))) && clause.kind == PredicateKind::verb) {
      clause.predicate += ' ';
      clause.predicate += tree.lower(child);
      clause.predicate_tokens.push_back(child);
    } else if (tree.relation_kind(child) == Deprel::aux || relation == Deprel::cop) {
      clause.predicate_tokens.push_back(child);
    } else if (relation == Deprel::advmod && nlp::is_not_or_never(tree.lemma(child))) {
      clause.predicate_tokens.push_back(child);
    }
  }
  std::sort(clause.predicate_tokens.begin(), clause.predicate_tokens.end());
}

// "Can you help me": an auxiliary opens the clause and its subject follows.
bool is_inverted_question(const Tree& tree, TokenIndex head) {
  TokenIndex auxiliary = kNoToken;
  for (const TokenIndex child : tree.children(head)) {
    const Deprel kind = tree.relation_kind(child);
    if (kind == Deprel::cc && is_one_of(tree.lemma(child), {"nor", "neither"})) return false;  // "nor does it matter"
    if (tree.is_punct(child) || kind == Deprel::cc || kind == Deprel::discourse || kind == Deprel::vocative) continue;
    if (auxiliary != kNoToken) return kind == Deprel::nsubj && child < head;
    if ((kind != Deprel::aux && kind != Deprel::cop) || !is_one_of(tree.xpos(child), {"MD", "VBP", "VBZ", "VBD"}))
      return false;
    if (tree.first_of(child) != child) return false;  // "only after the scandal did he resign"
    auxiliary = child;
  }
  return false;
}

void read_mood(const Tree& tree, Clause& clause) {
  if (clause.link != ClauseLink::root && clause.link != ClauseLink::apposed && clause.link != ClauseLink::complement)
    return;
  for (const TokenIndex child : tree.children(clause.head))
    if (tree.is_punct(child) && child > clause.head && tree[child].form == "?" && tree[child - 1].form != "(")
      clause.question = true;
  if (clause.link != ClauseLink::complement && ends_with_question(tree)) clause.question = true;
  if (clause.link != ClauseLink::complement && is_inverted_question(tree, clause.head)) clause.question = true;
  const bool base =
      tree.xpos(clause.head) == "VB" || (clause.kind != PredicateKind::verb && tree.has(clause.head, Deprel::cop) &&
                                         tree.xpos(tree.child(clause.head, Deprel::cop)) == "VB");
  bool auxiliary = false;
  for (const TokenIndex child : tree.children(clause.head))
    if (tree.relation_kind(child) == Deprel::aux && tree.lemma(child) != "do") auxiliary = true;
  clause.imperative = base && !auxiliary && !clause.infinitive && !has_subject(tree, clause.head) &&
                      clause.link != ClauseLink::complement;
}

// "Had the talks succeeded, ...", "should they fail": the auxiliary before its subject means if.
bool is_inverted_condition(const Tree& tree, TokenIndex token) {
  const Deprel kind = tree.relation_kind(token);
  if (kind != Deprel::advcl && kind != Deprel::parataxis && kind != Deprel::acl) return false;
  const bool adnominal = kind == Deprel::acl && tree.head(token) != kNoToken;
  TokenIndex first = tree.first_of(adnominal ? tree.head(token) : token);
  if (adnominal && first > 0) --first;
  const std::string_view tag = tree.xpos(first);
  return first < token && is_one_of(tree.lower(first), {"had", "should", "were"}) && (tag == "VBD" || tag == "MD") &&
         tree.xpos(token) != "VBG";
}

bool under_modal(const Tree& tree, TokenIndex verb) {
  for (const TokenIndex child : tree.children(verb))
    if (tree.xpos(child) == "MD") return true;
  return false;
}

bool is_contrasted(const Tree& tree, TokenIndex conjunct) {
  const TokenIndex cc = tree.child(conjunct, Deprel::cc);
  return cc != kNoToken && is_one_of(tree.lemma(cc), {"but", "yet"});
}

// A later conjunct without auxiliaries of its own takes the first one's, where the verb's form allows it.
void share_auxiliaries(const Tree& tree, const RuleLexicon& lexicon, std::vector<Clause>& clauses, Clause& clause) {
  if (clause.link != ClauseLink::coordinate || clause.parent == kNoClause || has_subject(tree, clause.head)) return;
  for (const TokenIndex child : tree.children(clause.head))
    if (tree.relation_kind(child) == Deprel::aux || tree.relation_kind(child) == Deprel::cop) return;
  const Clause& first = clauses[clause.parent];
  std::string_view own = tree.xpos(clause.head);
  // "could have won and left": after a modal, whatever the tag says of a verb whose forms are alike.
  if (under_modal(tree, first.head) && !is_contrasted(tree, clause.head) &&
      is_one_of(own, {"VBD", "VBN", "VBP", "VB"}) && is_one_of(tree.xpos(first.head), {"VBN", "VB"}))
    own = tree.xpos(first.head);
  if (own == "VBD" && tree.xpos(first.head) == "VBN" && first.link == ClauseLink::adnominal && first.passive &&
      !first.finite && tree.child_kind(clause.head, Deprel::obj) == kNoToken && lexicon.takes_object(tree.lemma(clause.head)))
    own = "VBN";  // a house built in 1850 and restored in 1990
  const bool made = is_one_of(lexicon.verb_class(tree.lemma(clause.head)), {"creation", "cognition"});
  if (own == "VBD" && made && tree.xpos(first.head) == "VBN" && first.passive && first.finite &&
      lexicon.takes_object(tree.lemma(clause.head)) && tree.child_kind(clause.head, Deprel::obj) == kNoToken &&
      tree.child(clause.head, Deprel::ccomp) == kNoToken)
    own = "VBN";  // samples were collected and analysed
  // "should be modest and cover it": what stands behind a bare "be" takes its modal as well.
  const TokenIndex copula = tree.child(first.head, Deprel::cop);
  const bool bare = copula != kNoToken && tree.xpos(copula) == "VB" && !first.imperative &&
                    is_one_of(own, {"VB", "VBP"}) && tree.lower(clause.head) == tree.lemma(clause.head);
  if (bare) own = "VB";
  // "The pictures were ready and immediately displayed": behind "be", a participle without an object is a passive.
  const TokenIndex thing = copula == kNoToken ? kNoToken : tree.child(first.head, Deprel::nsubj);
  if (own == "VBN" && thing != kNoToken && first.kind == PredicateKind::adjective && tree.upos(thing) == Upos::noun_ &&
      lexicon.takes_object(tree.lemma(clause.head)) && tree.child_kind(clause.head, Deprel::obj) == kNoToken &&
      !is_one_of(lexicon.noun(tree.lemma(thing)).klass, {"person", "people-group", "organisation", "group", "animal", ""}))
    clause.passive = true;
  if ((own == "VBN" || own == "VBD") && copula != kNoToken && tree.child_kind(clause.head, Deprel::xcomp) == clause.head + 1 &&
      is_one_of(tree.lemma(clause.head), {"fear", "believe", "presume", "think", "report"}))
    clause.passive = true;  // "two men are missing and feared dead": they fear nothing
  if ((own != tree.xpos(first.head) && !bare) || (own != "VB" && own != "VBN" && own != "VBG")) return;
  clause.shares_auxiliaries = true;
  clause.infinitive = clause.infinitive || first.infinitive;
  clause.finite = first.finite;
  clause.past_tense = first.past_tense;
  clause.gerund = first.gerund;
  clause.imperative = first.imperative;
  clause.passive = clause.passive || (own == "VBN" && first.passive);
}

void index_tokens(SentenceClauses& work) {
  const Tree& tree = work.tree;
  work.innermost.assign(tree.size(), kNoClause);
  for (const TokenIndex token : tree.top_down()) {
    if (work.clause_of[token] != kNoClause)
      work.innermost[token] = work.clause_of[token];
    else if (tree.head(token) != kNoToken)
      work.innermost[token] = work.innermost[tree.head(token)];
  }
}

}  // namespace

void find_clauses(SentenceClauses& work, const RuleLexicon& lexicon) {
  const Tree& tree = work.tree;
  work.clause_of.assign(tree.size(), kNoClause);
  work.titles = find_titles(tree, lexicon);
  work.title_of.assign(tree.size(), -1);
  for (std::size_t i = 0; i < work.titles.size(); ++i)
    for (const TokenList* words : {&work.titles[i].name, &work.titles[i].position, &work.titles[i].organisation})
      for (const TokenIndex token : *words)
        if (work.title_of[token] < 0) work.title_of[token] = static_cast<std::int32_t>(i);
  for (const TokenIndex token : tree.top_down()) {
    if (!heads_clause(tree, lexicon, token)) continue;
    Clause clause;
    clause.head = token;
    clause.governor = tree.head(token);
    TokenIndex up = clause.governor;
    while (up != kNoToken && work.clause_of[up] == kNoClause) up = tree.head(up);
    clause.parent = up == kNoToken ? kNoClause : work.clause_of[up];
    clause.link = link_of(tree, token);
    if (clause.link == ClauseLink::coordinate && clause.governor != up)
      clause.link = clause.parent == kNoClause ? ClauseLink::root : ClauseLink::apposed;
    if (clause.parent == kNoClause && clause.link != ClauseLink::adnominal && clause.link != ClauseLink::relative)
      clause.link = ClauseLink::root;
    clause.kind = kind_of(tree, lexicon, token);
    clause.connective = connective_of(tree, token);
    if (clause.connective.empty() && is_inverted_condition(tree, token)) clause.connective = "if";
    if (clause.link == ClauseLink::relative && clause.connective == "that" && tree.has(token, Deprel::mark) &&
        clause.governor != kNoToken &&
        lexicon.embedding(tree.lemma(clause.governor), 'n', Complement::that) != Embedding::none)
      clause.link = ClauseLink::adnominal;  // "rumours that the king had died"
    read_verb_form(tree, clause);
    if (clause.kind == PredicateKind::adjective && is_state(tree, lexicon, token))
      clause.rules.push_back(rule::kParticipleState);
    if (suffers(tree, lexicon, clause)) clause.passive = true;
    read_mood(tree, clause);
    share_auxiliaries(tree, lexicon, work.clauses, clause);
    read_predicate(tree, lexicon, clause);
    work.clause_of[token] = work.clauses.size();
    work.clauses.push_back(std::move(clause));
  }
  index_tokens(work);
  scope_question(work);
}

}  // namespace relata::text
