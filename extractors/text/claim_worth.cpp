#include "extractors/text/claim_worth.h"

#include <algorithm>

#include "extractors/text/tree.h"
#include "extractors/text/tree_trust.h"

namespace relata::text {
namespace {

bool has(const Proposition& proposition, Role role) { return proposition.find(role) != nullptr; }

// "allows the firm" to do what? Nobody knows who reads no more.
bool lacks_what_is_done(const Proposition& proposition) {
  if (!is_one_of(proposition.predicate, {"require", "allow", "enable", "force", "compel", "let", "oblige", "permit"}))
    return false;
  return std::none_of(proposition.arguments.begin(), proposition.arguments.end(), [](const Argument& argument) {
    return argument.clause || (argument.role != Role::subject && argument.role != Role::object &&
                               argument.role != Role::time);
  });
}

// "is noted", "are prone": for what, to what?
bool lacks_complement(const Proposition& proposition) {
  const Argument* object = proposition.find(Role::object);
  if (proposition.predicate != "be" || object == nullptr || object->literal.empty()) return false;
  const std::size_t blank = object->literal.rfind(' ');
  const std::string_view last = std::string_view{object->literal}.substr(blank == std::string::npos ? 0 : blank + 1);
  return is_one_of(last, {"noted", "responsible", "able", "unable", "likely", "unlikely", "prone", "capable", "due",
                          "bound", "reminiscent", "tantamount", "conducive", "devoid", "fraught", "akin"}) &&
         std::none_of(proposition.arguments.begin(), proposition.arguments.end(), [](const Argument& argument) {
           return argument.clause || (argument.role != Role::subject && argument.role != Role::object &&
                                      argument.role != Role::time && argument.role != Role::degree);
         });
}

// "The business goes" where the text says "forward": verbs that say little without what stands behind them.
bool says_little(const Proposition& proposition) {
  return proposition.voice == Voice::active &&
         is_one_of(proposition.predicate, {"go", "get", "put", "make", "keep", "turn", "become", "let"}) &&
         std::all_of(proposition.arguments.begin(), proposition.arguments.end(), [](const Argument& argument) {
           return argument.role == Role::subject || argument.role == Role::time || argument.role == Role::frequency;
         });
}

// "The process brings together", "the editor put": whom or what, the rules did not find.
bool lacks_object(const Proposition& proposition) {
  const std::string_view verb = std::string_view{proposition.predicate}.substr(0, proposition.predicate.find(' '));
  const bool joined = proposition.predicate.size() > verb.size() &&
                      !is_one_of(proposition.predicate, {"bring together", "bring up", "put up", "put down"});
  return proposition.voice == Voice::active && !joined && !has(proposition, Role::object) &&
         is_one_of(verb, {"bring", "put", "place", "provide", "contain", "include", "cause", "create", "require",
                          "involve", "attribute", "ascribe", "enable", "comprise", "possess", "lack", "sponsor",
                          "establish", "affect", "influence", "impact"}) &&
         std::none_of(proposition.arguments.begin(), proposition.arguments.end(),
                      [](const Argument& argument) { return argument.clause.has_value(); });
}

// "Studies suggest", "Norton observed": what, the rules did not find.
bool lacks_what_is_said(const Proposition& proposition) {
  return is_one_of(proposition.predicate,
                   {"suggest", "observe", "note", "declare", "claim", "argue", "believe", "think", "state", "reveal",
                    "conclude", "indicate", "imply", "mean", "assume"}) &&
         std::none_of(proposition.arguments.begin(), proposition.arguments.end(),
                      [](const Argument& argument) { return argument.clause || argument.role == Role::object; });
}

// "is known", "was described", "the costs involved": as what, in what?
bool lacks_what_it_is(const Proposition& proposition) {
  return is_one_of(proposition.predicate,
                   {"know", "describe", "consider", "regard", "call", "treat", "involve", "concern"}) &&
         proposition.voice == Voice::passive && !has(proposition, Role::subject) &&
         std::all_of(proposition.arguments.begin(), proposition.arguments.end(), [](const Argument& argument) {
           return !argument.clause && (argument.role == Role::object || argument.role == Role::frequency ||
                                       argument.role == Role::time || argument.role == Role::degree);
         });
}

}  // namespace

bool is_worth_telling(const Proposition& proposition) {
  if (proposition.confidence < kDoubtfulArc) return false;
  const bool object = has(proposition, Role::object);
  if (proposition.voice == Voice::passive && !object && !has(proposition, Role::recipient) &&
      !has(proposition, Role::content))
    return false;  // "sponsored by the state": what, the rules did not find
  if (proposition.predicate.starts_with("be ") && !has(proposition, Role::subject)) return false;
  return !lacks_what_is_done(proposition) && !lacks_complement(proposition) && !says_little(proposition) &&
         !lacks_object(proposition) && !lacks_what_is_said(proposition) && !lacks_what_it_is(proposition);
}

}  // namespace relata::text
