// Clauses as arguments of the clauses that embed them, and what says nothing without them.
#include <algorithm>

#include "extractors/text/emission.h"
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

// The propositions of a clause, or of what it embeds when it says nothing itself; its conjuncts' too.
std::vector<std::uint32_t> contents_of(const SentenceClauses& work, const Harvest& harvest, ClauseIndex index) {
  std::vector<std::uint32_t> found;
  std::vector<ClauseIndex> stack{index};
  std::vector<bool> seen(work.clauses.size(), false);
  for (std::size_t i = 0; i < stack.size(); ++i) {
    const Clause& clause = work.clauses[stack[i]];
    if (seen[stack[i]]) continue;
    seen[stack[i]] = true;
    for (const std::uint32_t p : clause.propositions)
      if (!harvest.dead[p]) found.push_back(p);
    if (clause.silent)
      for (const ClauseIndex content : clause.contents) stack.push_back(content);
    for (ClauseIndex other = 0; other < work.clauses.size(); ++other)
      if (work.clauses[other].link == ClauseLink::coordinate && work.clauses[other].parent == stack[i])
        stack.push_back(other);
  }
  return found;
}

Argument clause_argument(const SentenceClauses& work, ClauseIndex index, std::uint32_t target, Role role,
                         std::string preposition) {
  Argument argument;
  argument.role = role;
  argument.preposition = std::move(preposition);
  argument.head = {work.index, work.clauses[index].head};
  argument.clause = target;
  return argument;
}

// "Iran and Iraq agreed to leave", "forced the bank and the firm to close": what the one does is no content of the other's.
bool is_act_of_another(const Harvest& harvest, const Clause& clause, const Proposition& proposition, const Proposition& content) {
  const Argument* actor = content.find(Role::subject);
  if (actor == nullptr || (!has_rule(content, rule::kControl) && !has_rule(content, rule::kSharedSubject))) return false;
  const auto takes_part = [&](const Proposition& one) {
    return std::any_of(one.arguments.begin(), one.arguments.end(), [&](const Argument& argument) {
      return (argument.role == Role::subject || argument.role == Role::object || argument.role == Role::recipient) &&
             !argument.clause && argument.head == actor->head;
    });
  };
  return !takes_part(proposition) &&
         std::any_of(clause.propositions.begin(), clause.propositions.end(),
                     [&](std::uint32_t other) { return takes_part(harvest.propositions[other]); });
}

void link_contents(SentenceClauses& work, Clause& clause, Harvest& harvest) {
  for (const ClauseIndex content : clause.contents) {
    const bool finite = work.clauses[content].finite || work.clauses[content].link == ClauseLink::complement;
    const std::string connective =
        finite ? std::string{} : (work.clauses[content].infinitive ? "to" : work.clauses[content].connective);
    for (const std::uint32_t target : contents_of(work, harvest, content)) {
      for (const std::uint32_t p : clause.propositions) {
        Proposition& proposition = harvest.propositions[p];
        const bool object = proposition.find(Role::object) == nullptr && finite;
        if (target == p || is_act_of_another(harvest, clause, proposition, harvest.propositions[target])) continue;
        proposition.arguments.push_back(clause_argument(work, content, target, object ? Role::object : Role::content,
                                                        object ? std::string{} : connective));
        harvest.propositions[target].within_other_claim = true;
      }
    }
  }
}

// "He learns that he is next" with nothing of the content left: that he learns tells nothing.
bool lost_what_follows(const SentenceClauses& work, const Clause& clause) {
  return std::any_of(clause.contents.begin(), clause.contents.end(), [&](ClauseIndex content) {
    const Clause& what = work.clauses[content];
    const bool to_do = what.link == ClauseLink::open_complement && what.infinitive &&
                       is_one_of(clause.predicate, {"decide", "agree", "plan", "refuse", "offer", "promise", "vow", "pledge", "hope"});
    return (!clause.passive && what.link == ClauseLink::complement && what.connective == "that") || to_do;
  });
}

}  // namespace

void link_clauses(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest) {
  for (ClauseIndex i = work.clauses.size(); i-- > 0;) {
    Clause& clause = work.clauses[i];
    link_contents(work, clause, harvest);
    for (const std::uint32_t p : clause.propositions) {
      Proposition& proposition = harvest.propositions[p];
      if (clause.condition != kNoClause)
        for (const std::uint32_t target : contents_of(work, harvest, clause.condition))
          proposition.arguments.push_back(clause_argument(work, clause.condition, target, Role::condition,
                                                          work.clauses[clause.condition].connective));
      const bool content = std::any_of(proposition.arguments.begin(), proposition.arguments.end(),
                                       [](const Argument& a) { return a.clause.has_value(); });
      const bool lacking = !clause.question && (lacks_more(work, lexicon, clause, proposition) || lost_what_follows(work, clause));
      const bool empty = proposition.find(Role::object) == nullptr && !content &&
                         (lacking || (proposition.find(Role::subject) == nullptr && !is_told_how(clause, proposition)));
      if (empty) harvest.dead[p] = true;
    }
  }
}

}  // namespace relata::text
