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

// The qualifiers that stand behind an object and before the next one.
std::vector<std::size_t> phrases_behind(const SentenceClauses& work, const Frame& frame, std::size_t object) {
  std::vector<std::size_t> found;
  const TokenIndex begin = frame.objects[object].head.token;
  const TokenIndex end =
      object + 1 == frame.objects.size() ? work.tree.size() : frame.objects[object + 1].head.token;
  for (std::size_t q = 0; q < frame.qualifiers.size(); ++q)
    if (frame.qualifiers[q].token != kNoToken && frame.qualifiers[q].token > begin && frame.qualifiers[q].token < end)
      found.push_back(q);
  return found;
}

// "Opened the school in 1990 and the hospital in 1995": a frame for each object with what stands behind it, where this
// is under the same prepositions for each; none where it is not.
std::vector<Frame> with_own_phrases(const SentenceClauses& work, const Frame& frame) {
  std::vector<Frame> frames;
  if (frame.objects.size() < 2 || frame.voice == Voice::passive) return frames;
  const std::vector<std::size_t> first = phrases_behind(work, frame, 0);
  for (std::size_t i = 0; i < frame.objects.size() && !first.empty(); ++i) {
    const Filler& object = frame.objects[i];
    const std::vector<std::size_t> own = phrases_behind(work, frame, i);
    if (object.clause != kNoClause || object.head.sentence != work.index || own.size() < first.size()) return {};
    for (std::size_t p = 0; p < first.size(); ++p)
      if (frame.qualifiers[own[p]].preposition.empty() ||
          frame.qualifiers[own[p]].preposition != frame.qualifiers[first[p]].preposition)
        return {};
    Frame pair = frame;
    pair.objects = {object};
    pair.qualifiers.clear();
    for (std::size_t q = 0; q < frame.qualifiers.size(); ++q)
      if (std::ranges::find(own, q) != own.end() || frame.qualifiers[q].token == kNoToken ||
          frame.qualifiers[q].token < frame.objects.front().head.token)
        pair.qualifiers.push_back(frame.qualifiers[q]);
    note(pair, rule::kPairing);
    frames.push_back(std::move(pair));
  }
  return frames;
}

struct ReciprocalVerb {
  std::string_view lemma, preposition;  // "A met B", "A clashed with B"
};

// The verbs of what two do to one another where no object is told (Levin 1993, sections 36.1 to 36.4).
constexpr ReciprocalVerb kReciprocalVerbs[] = {
    {"meet", ""},           {"marry", ""},        {"wed", ""},          {"divorce", ""},        {"clash", " with"},
    {"collide", " with"},   {"confer", " with"},  {"converse", " with"}, {"merge", " with"},     {"negotiate", " with"},
    {"quarrel", " with"},   {"reconcile", " with"}};

// "Bush and Blair": joined, and not within one name ("where Arts and Letters meet").
bool are_two(const Tree& tree, const Filler& first, const Filler& second) {
  const auto is_plain = [](const Filler& f) { return !f.alternative && !f.negative && f.clause == kNoClause; };
  const TokenIndex a = first.head.token, b = second.head.token;
  if (!is_plain(first) || !is_plain(second) || first.head.sentence != second.head.sentence || b >= tree.size()) return false;
  if (tree.relation(b) != Deprel::conj || tree.head(b) != a) return false;
  for (TokenIndex t = a + 1; t <= b; ++t)
    if (tree[t].name.type == NameClass::none || tree[t].name.begins) return true;
  return false;
}

// "Bush and Blair met": a frame for each of the two, with the other as its object.
std::vector<Frame> with_each_other(const SentenceClauses& work, const Frame& frame) {
  const auto* verb = std::ranges::find(kReciprocalVerbs, frame.predicate, &ReciprocalVerb::lemma);
  if (verb == std::end(kReciprocalVerbs) || frame.voice == Voice::passive) return {};
  if (frame.subjects.size() != 2 || !frame.objects.empty() || !frame.object_literals.empty()) return {};
  if (!are_two(work.tree, frame.subjects[0], frame.subjects[1])) return {};
  std::vector<Frame> frames(2, frame);
  for (std::size_t i = 0; i < 2; ++i) {
    frames[i].predicate += verb->preposition;
    frames[i].subjects = {frame.subjects[i]};
    frames[i].objects = {frame.subjects[1 - i]};
    note(frames[i], rule::kReciprocal);
  }
  return frames;
}

}  // namespace

std::vector<Frame> paired(const SentenceClauses& work, const Clause& clause, Frame frame) {
  if (std::vector<Frame> pairs = with_own_phrases(work, frame); !pairs.empty()) return pairs;
  if (std::vector<Frame> pairs = with_each_other(work, frame); !pairs.empty()) return pairs;
  const std::vector<std::vector<Filler>*> lists = lists_of(frame);
  std::vector<Frame> frames;
  // "both towers were finished in 2006 and 2008, respectively" has one list
  if (lists.size() < 2 || !says_respectively(work, clause)) {
    frames.push_back(std::move(frame));
    return frames;
  }
  const std::size_t size = lists.front()->size();
  if (!std::ranges::all_of(lists, [&](const auto* list) { return list->size() == size; })) return {};
  for (std::size_t i = 0; i < size; ++i) {
    Frame pair = frame;
    for (std::vector<Filler>* list : lists_of(pair)) *list = {(*list)[i]};
    note(pair, rule::kPairing);
    frames.push_back(std::move(pair));
  }
  return frames;
}

}  // namespace relata::text
