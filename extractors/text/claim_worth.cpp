#include "extractors/text/claim_worth.h"

#include <algorithm>

#include "extractors/text/rules.h"
#include "extractors/text/tree_trust.h"

namespace relata::text {
namespace {

bool has(const Proposition& proposition, Role role) { return proposition.find(role) != nullptr; }

bool has_clause(const Proposition& proposition) {
  return std::any_of(proposition.arguments.begin(), proposition.arguments.end(),
                     [](const Argument& argument) { return argument.clause.has_value(); });
}

// "allows the firm" to do what? Nobody knows who reads no more.
bool lacks_what_is_done(const Proposition& proposition, const RuleLexicon& lexicon) {
  return lexicon.has(proposition.predicate, "causative") && !has_clause(proposition) &&
         std::all_of(proposition.arguments.begin(), proposition.arguments.end(), [](const Argument& argument) {
           return argument.role == Role::subject || argument.role == Role::object || argument.role == Role::time;
         });
}

// "is noted", "are prone": for what, to what?
bool lacks_complement(const Proposition& proposition, const RuleLexicon& lexicon) {
  const Argument* object = proposition.find(Role::object);
  if (!is_one_of(proposition.predicate, {"be", "become"}) || object == nullptr || object->literal.empty()) return false;
  const std::size_t blank = object->literal.rfind(' ');
  const std::string_view last = std::string_view{object->literal}.substr(blank == std::string::npos ? 0 : blank + 1);
  return lexicon.has(last, "complement") && !has_clause(proposition) &&
         std::all_of(proposition.arguments.begin(), proposition.arguments.end(), [](const Argument& argument) {
           return argument.role == Role::subject || argument.role == Role::object || argument.role == Role::time ||
                  argument.role == Role::degree;
         });
}

// "The business goes" where the text says "forward": verbs that say little without what stands behind them.
bool says_little(const Proposition& proposition, const RuleLexicon& lexicon) {
  return proposition.voice == Voice::active && lexicon.has(proposition.predicate, "bare") &&
         std::all_of(proposition.arguments.begin(), proposition.arguments.end(), [](const Argument& argument) {
           return argument.role == Role::subject || argument.role == Role::time || argument.role == Role::frequency;
         });
}

// "She continued": verbs that say little where not even a time is told.
bool stands_alone(const Proposition& proposition, const RuleLexicon& lexicon) {
  return proposition.voice == Voice::active && lexicon.has(proposition.predicate, "alone") &&
         std::all_of(proposition.arguments.begin(), proposition.arguments.end(),
                     [](const Argument& argument) { return argument.role == Role::subject; });
}

// "The process brings together", "the editor put": whom or what, the rules did not find.
bool lacks_object(const Proposition& proposition, const RuleLexicon& lexicon) {
  return proposition.voice == Voice::active && lexicon.has(proposition.predicate, "thing") &&
         !has(proposition, Role::object) && !has_clause(proposition);
}

// "Studies suggest", "Norton observed": what, the rules did not find.
bool lacks_what_is_said(const Proposition& proposition, const RuleLexicon& lexicon) {
  return lexicon.has(proposition.predicate, "content") && !has(proposition, Role::object) && !has_clause(proposition);
}

// "When told, he left": what he was told, the rules did not find.
bool lacks_what_is_told(const Proposition& proposition) {
  return proposition.voice == Voice::passive && is_one_of(proposition.predicate, {"tell", "inform", "notify", "assure"}) &&
         !has_clause(proposition) &&
         std::all_of(proposition.arguments.begin(), proposition.arguments.end(), [](const Argument& argument) {
           return argument.role == Role::object || argument.role == Role::time || argument.role == Role::subject;
         });
}

// "the knowledge needed", "the methods used": by whom, for what?
bool is_bare_need(const Proposition& proposition) {
  return has_rule(proposition, rule::kParticiple) && proposition.voice == Voice::passive && !has_clause(proposition) &&
         is_one_of(proposition.predicate, {"need", "require", "want", "use", "desire"}) &&
         std::all_of(proposition.arguments.begin(), proposition.arguments.end(),
                     [](const Argument& argument) { return argument.role == Role::object; });
}

// "is known", "was described", "the costs involved": as what, in what?
bool lacks_what_it_is(const Proposition& proposition, const RuleLexicon& lexicon) {
  return lexicon.has(proposition.predicate, "regard") && proposition.voice == Voice::passive &&
         !has(proposition, Role::subject) && !has_clause(proposition) &&
         std::all_of(proposition.arguments.begin(), proposition.arguments.end(), [](const Argument& argument) {
           return argument.role == Role::object || argument.role == Role::frequency || argument.role == Role::time ||
                  argument.role == Role::degree || argument.role == Role::since || argument.role == Role::until;
         });
}

}  // namespace

bool is_worth_telling(const Proposition& proposition, const RuleLexicon& lexicon) {
  if (proposition.confidence < kDoubtfulArc) return false;
  const bool object = has(proposition, Role::object);
  if (proposition.voice == Voice::passive && !object && !has(proposition, Role::recipient) &&
      !has(proposition, Role::content))
    return false;  // "sponsored by the state": what, the rules did not find
  if (proposition.predicate.starts_with("be ") && !has(proposition, Role::subject)) return false;
  return !lacks_what_is_done(proposition, lexicon) && !lacks_complement(proposition, lexicon) &&
         !says_little(proposition, lexicon) && !stands_alone(proposition, lexicon) &&
         !is_bare_need(proposition) && !lacks_object(proposition, lexicon) &&
         !lacks_what_is_said(proposition, lexicon) && !lacks_what_it_is(proposition, lexicon) &&
         !lacks_what_is_told(proposition);
}

bool rests_on_doubt(const Proposition& proposition, const std::vector<Proposition>& all) {
  return !has(proposition, Role::object) && has_clause(proposition) &&
         std::all_of(proposition.arguments.begin(), proposition.arguments.end(), [&](const Argument& argument) {
           return !argument.clause || (*argument.clause < all.size() && all[*argument.clause].confidence < kDoubtfulArc);
         });
}

bool lost_its_subject(const Proposition& proposition) {
  return proposition.voice == Voice::active && !has(proposition, Role::subject);
}

std::vector<LocalNodeId> own_contents(const LocalGraph& graph, LocalNodeId speaker, const std::vector<LocalNodeId>& objects) {
  std::vector<LocalNodeId> own;
  for (const LocalNodeId object : objects)
    if (object.valid() && speaker.valid() && graph.nodes[object.index()].kind == NodeKind::claim &&
        graph.claims[graph.nodes[object.index()].claim.index()].subject == speaker)
      own.push_back(object);
  return own.empty() ? objects : own;
}

bool names_nothing(std::string_view label) {
  for (const std::string_view first : {"first ", "last ", "only ", "same ", "one "})
    if (label.starts_with(first)) label.remove_prefix(first.size());
  return is_one_of(label, {"thing", "things", "stuff", "lot", "bit", "something", "anything", "following"});
}

bool leaves_out_what_goes_on(std::string_view predicate, std::string_view label) {
  return predicate == "be in" && is_one_of(label, {"process", "middle", "midst", "habit", "business", "position"});
}

bool says_it_is_itself(const LocalGraph& graph, const LocalClaim& claim) {
  if (!claim.subject.valid() || !claim.object.valid()) return false;
  const std::string_view subject = graph.nodes[claim.subject.index()].label;
  std::string_view object = graph.nodes[claim.object.index()].label;
  if (claim.predicate != "be" || !claim.qualifiers.empty()) return false;
  for (const std::string_view rank : {"first ", "second ", "third ", "last ", "only "})
    if (object.starts_with(rank) && graph.nodes[claim.subject.index()].kind != NodeKind::entity) object.remove_prefix(rank.size());
  return subject == object;
}

bool names_only_a_kind(std::string_view label) {
  return is_one_of(label, {"one",  "people", "person", "way",   "kind", "sort",   "type",   "part",  "case",
                           "place", "time", "year",   "day",    "man",   "woman", "guy",  "reason", "moment",
                           "junior", "senior", "elder",  "equal", "counterpart", "namesake"});
}

}  // namespace relata::text
