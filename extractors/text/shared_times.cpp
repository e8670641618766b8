// When acts of one sentence happen whose time is said once.
#include <algorithm>

#include "extractors/text/clause_arguments.h"
#include "extractors/text/rules.h"

namespace relata::text {
namespace {

bool is_time_in(const Qualifier& qualifier) {
  return qualifier.role == Role::time && is_one_of(qualifier.preposition, {"", "in", "on"});
}

bool has_time_in(const Clause& clause) {
  return std::any_of(clause.qualifiers.begin(), clause.qualifiers.end(), is_time_in);
}

void lend(const Qualifier& time, Clause& to) {
  to.qualifiers.push_back(time);
  for (Filler& filler : to.qualifiers.back().fillers) filler.rule = rule::kSharedTime;
}

// "signed and ratified a treaty in 2010": the time behind the object that two verbs share is of both, whichever of them
// the tree hangs it on.
void share_between_joined(SentenceClauses& work, Clause& second) {
  if (second.link != ClauseLink::coordinate || second.parent == kNoClause || second.own_subject) return;
  Clause& first = work.clauses[second.parent];
  const bool shares = !first.objects.empty() && first.objects.front().rule == rule::kSharedObject;
  if (!shares || second.head != first.head + 2) return;
  const bool of_first = has_time_in(first), of_second = has_time_in(second);
  if (of_first == of_second) return;
  Clause& lender = of_first ? first : second;
  Clause& borrower = of_first ? second : first;
  for (const Qualifier& time : lender.qualifiers)
    if (is_time_in(time) && time.token > second.head) lend(time, borrower);
}

// "On Friday, police raided a house, arresting two men": what comes with an act is at the time before it.
void share_with_participle(SentenceClauses& work, Clause& clause) {
  if (clause.link != ClauseLink::adverbial || clause.parent == kNoClause || !clause.gerund || clause.own_subject ||
      !clause.connective.empty() || has_time_in(clause))
    return;
  const Clause& main = work.clauses[clause.parent];
  if (clause.head < main.head || main.kind != PredicateKind::verb) return;
  for (const Qualifier& time : main.qualifiers)
    if (is_time_in(time) && time.token < main.head) lend(time, clause);
}

// "After the war the county continued to exist": when it did, whatever verb the time hangs on.
void lend_to_content(SentenceClauses& work, const Clause& shade) {
  for (const ClauseIndex index : shade.contents) {
    Clause& content = work.clauses[index];
    if (content.link != ClauseLink::open_complement || content.parent == kNoClause || !content.infinitive) continue;
    for (const Qualifier& time : shade.qualifiers) {
      const bool known = std::any_of(content.qualifiers.begin(), content.qualifiers.end(),
                                     [&](const Qualifier& own) { return own.role == time.role; });
      if (!known && !time.fillers.empty() && (time.role == Role::time || time.role == Role::since)) lend(time, content);
    }
  }
}

}  // namespace

void share_times_of_shades(SentenceClauses& work) {
  for (const Clause& clause : work.clauses)
    if (clause.silent && clause.kind == PredicateKind::verb) lend_to_content(work, clause);
}

void share_times(SentenceClauses& work) {
  for (Clause& clause : work.clauses) share_between_joined(work, clause);
  for (Clause& clause : work.clauses) share_with_participle(work, clause);
}

}  // namespace relata::text
