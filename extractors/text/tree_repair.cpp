#include "extractors/text/tree_repair.h"

#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

// In the order in which they run: each looks at what those before it made.
constexpr RepairPass (*kPasses[])() = {
    copula_repairs, auxiliary_repairs, tag_repairs, name_repairs, preposition_repairs, apposition_repairs,
    tenure_repairs, time_repairs, contradiction_repairs, bond_repairs, place_repairs, command_repairs,
    mood_repairs, gap_repairs, parenthesis_repairs, main_verb_repairs, free_relative_repairs, clause_repairs,
    participle_repairs, coordination_repairs, agreement_repairs, speech_repairs, call_repairs,
    relative_repairs, complement_repairs, subject_repairs};

// The tags and arcs of a tree under repair, to be told from those after a repair.
struct Snapshot {
  explicit Snapshot(const TreeEdit& edit) : arcs(edit.arcs) {
    for (TokenIndex t = 0; t < edit.tree.size(); ++t) tags.push_back(edit.tree.xpos(t));
  }
  bool operator==(const Snapshot&) const = default;

  Arcs arcs;
  std::vector<std::string_view> tags;
};

void apply(const TreeRepair& repair, TreeEdit& edit, TokenIndex word, std::vector<AppliedRepair>* applied) {
  if (applied == nullptr) return repair.at(edit, word);
  const Snapshot before(edit);
  repair.at(edit, word);
  if (Snapshot(edit) != before) applied->push_back({repair.name, word});
}

}  // namespace

std::vector<std::string_view> names_of_repairs() {
  std::vector<std::string_view> names;
  for (const auto pass : kPasses)
    for (const TreeRepair& repair : pass()) names.push_back(repair.name);
  return names;
}

Tree repaired_tree(const Sentence& sentence, const RuleLexicon& lexicon, std::vector<AppliedRepair>* applied) {
  TreeEdit edit(sentence, lexicon);
  for (const auto pass : kPasses) {
    const RepairPass repairs = pass();
    for (TokenIndex word = 0; word < edit.tree.size(); ++word)
      for (const TreeRepair& repair : repairs) apply(repair, edit, word, applied);
    edit.tree.rearrange(edit.arcs);
  }
  return std::move(edit.tree);
}

Sentence repaired_sentence(const Tree& tree) {
  Sentence sentence = tree.sentence();
  for (TokenIndex t = 0; t < tree.size(); ++t) {
    Token& token = sentence.tokens[t];
    token.head = tree.head(t) == kNoToken ? -1 : static_cast<std::int32_t>(tree.head(t));
    token.deprel = tree.relation(t);
    if (token.upos == tree.upos(t) && token.xpos == tree.xpos(t)) continue;
    token.lemma = tree.lemma(t);
    token.upos = tree.upos(t);
    token.xpos = tree.xpos(t);
  }
  return sentence;
}

}  // namespace relata::text
