#include "extractors/text/pairing.h"

#include <algorithm>

namespace relata::text {
namespace {

bool says_respectively(const SentenceClauses& work, const Clause& clause) {
  const ClauseIndex self = work.clause_of[clause.head];
  for (TokenIndex t = 0; t < work.tree.size(); ++t)
    if (work.tree.lower(t) == "respectively" && work.innermost[t] == self) return true;
  return false;
}

// All that a frame has more than one of.
std::vector<std::vector<Filler>*> lists_of(Frame& frame) {
  std::vector<std::vector<Filler>*> lists;
  const auto add = [&](std::vector<Filler>& fillers) {
    if (fillers.size() > 1) lists.push_back(&fillers);
  };
  add(frame.subjects);
  add(frame.objects);
  add(frame.recipients);
  for (Qualifier& qualifier : frame.qualifiers) add(qualifier.fillers);
  return lists;
}

}  // namespace

std::vector<Frame> paired(const SentenceClauses& work, const Clause& clause, Frame frame) {
  if (!says_respectively(work, clause)) return {std::move(frame)};
  const std::vector<std::vector<Filler>*> lists = lists_of(frame);
  if (lists.size() < 2) return {std::move(frame)};  // "both towers were finished in 2006 and 2008, respectively"
  const std::size_t size = lists.front()->size();
  const bool match = std::ranges::all_of(lists, [&](const auto* list) { return list->size() == size; });
  std::vector<Frame> frames;
  for (std::size_t i = 0; match && i < size; ++i) {
    Frame pair = frame;
    for (std::vector<Filler>* list : lists_of(pair)) *list = {(*list)[i]};
    note(pair, rule::kPairing);
    frames.push_back(std::move(pair));
  }
  return frames;
}

}  // namespace relata::text
