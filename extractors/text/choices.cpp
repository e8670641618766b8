#include "extractors/text/choices.h"

#include <algorithm>

#include "extractors/text/emission.h"
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

bool is_apart(Role role) {
  return role == Role::accompaniment || role == Role::instrument || role == Role::manner || role == Role::place ||
         role == Role::time || role == Role::purpose || role == Role::cause;
}

bool is_of_things_alone(const Filler& filler) {
  return filler.alternative && !filler.negative && !filler.restricted && filler.clause == kNoClause &&
         !filler.tokens.empty();
}

}  // namespace

std::optional<Argument> choice_of(const SentenceClauses& work, const Qualifier& qualifier,
                                  const Proposition& proposition) {
  constexpr std::size_t kMostWords = 12;
  const std::vector<Filler>& fillers = qualifier.fillers;
  if (proposition.modality != Modality::certain || proposition.polarity != Polarity::positive) return std::nullopt;
  if (fillers.size() < 2 || !is_apart(qualifier.role) || proposition.find(Role::object) == nullptr ||
      !std::all_of(fillers.begin(), fillers.end(), is_of_things_alone))
    return std::nullopt;
  Argument argument = argument_of(fillers.front(), qualifier.role, qualifier.preposition);
  for (std::size_t i = 1; i < fillers.size(); ++i) {
    for (TokenIndex t = argument.tokens.back() + 1; t < fillers[i].tokens.front(); ++t) {
      if (work.tree.upos(t) != Upos::cconj_ && work.tree[t].form != ",") return std::nullopt;  // "systems only, or lines"
      argument.tokens.push_back(t);
    }
    argument.tokens.insert(argument.tokens.end(), fillers[i].tokens.begin(), fillers[i].tokens.end());
  }
  const bool restricted = std::any_of(argument.tokens.begin(), argument.tokens.end(),
                                      [&](TokenIndex t) { return work.tree.lower(t) == "only"; });
  if (restricted || argument.tokens.size() > kMostWords) return std::nullopt;
  argument.literal = words_of(work.tree, argument.tokens);
  return argument;
}

}  // namespace relata::text
