// Repairs of spoken English: commands without a comma before them, a verb said twice, measures in between.
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct MoodRepairs : Repairs {
  using Repairs::Repairs;

  // "If you smell gas and see nothing call them" with smell as the main verb: a sentence that opens with "if" has its
  // main clause behind it, and a base form without a subject or "to" is a command.
  void command_behind_condition(TokenIndex root) {
    if (tree_.head(root) != kNoToken || tree_.is_punct(root) || !has_own_subject(root)) return;
    const TokenIndex mark = tree_.child(root, Deprel::mark);
    if (mark == kNoToken || mark != leftmost(root) || !is_one_of(tree_.lower(mark), {"if", "unless"})) return;
    for (TokenIndex t = root + 1; t < tree_.size(); ++t) {
      if (!is_bare_command(t)) continue;
      arcs_.heads[t] = kNoToken;
      arcs_.relations[t] = Deprel::root;
      arcs_.heads[root] = t;
      arcs_.relations[root] = Deprel::advcl;
      for (const TokenIndex child : tree_.children(root))
        if (tree_.is_punct(child) && child > t) arcs_.heads[child] = t;
      return;
    }
  }

  [[nodiscard]] bool is_bare_command(TokenIndex t) const {
    const TokenIndex above = tree_.head(t);
    if (above == kNoToken || tree_.xpos(t) != "VB" || has_own_subject(t) || has_auxiliary(t) ||
        tree_.has(t, Deprel::mark) || tree_.has(t, Deprel::cc) || t == 0 || tree_.lower(t - 1) == "to" ||
        is_one_of(tree_.lemma(above), {"let", "make", "have", "help"}) || tree_.child_kind(t, Deprel::obj) == kNoToken)
      return false;
    const Deprel relation = tree_.relation(t);
    return relation == Deprel::xcomp || relation == Deprel::ccomp || relation == Deprel::parataxis ||
           relation == Deprel::advcl || relation == Deprel::conj;
  }

  // "For the scenic route come in on the old road" with come as a present tense: without a subject, it is a command.
  void base_form_as_command(TokenIndex t) {
    if (tree_.relation(t) != Deprel::root || tree_.xpos(t) != "VBP" || !is_verb(t) || tree_.lemma(t) != tree_.lower(t) ||
        has_own_subject(t) || has_auxiliary(t) || tree_.child(t, Deprel::ccomp) != kNoToken ||
        tree_.sentence().kind == SentenceKind::heading)
      return;
    const bool minds = is_one_of(lexicon_.verb_class(tree_.lemma(t)), {"cognition", "emotion", "communication"});
    if ((minds && tree_.child(t, Deprel::iobj) == kNoToken) || tree_.lemma(t) == "thank") return;
    for (const TokenIndex child : tree_.children(t)) {  // a bare noun before it may be its lost subject
      const Deprel kind = tree_.relation_kind(child);
      if (child < t && kind != Deprel::discourse && kind != Deprel::punct && kind != Deprel::cc &&
          kind != Deprel::vocative && kind != Deprel::advcl && !(kind == Deprel::obl && tree_.has(child, Deprel::case_)))
        return;
    }
    tree_.retag(t, Upos::verb_, "VB", std::string(tree_.lemma(t)));
  }

  // "This has one hundred percent got to go": of two subjects, the measure between auxiliary and verb is none.
  void measure_before_verb(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation_kind(t) != Deprel::nsubj || verb == kNoToken || t > verb || !tree_.has(t, Deprel::nummod))
      return;
    if (tree_.lemma(t) != "percent" || perfect_around(t, verb)) return;
    TokenIndex auxiliary = kNoToken, subject = kNoToken;
    for (const TokenIndex child : tree_.children(verb)) {
      if (tree_.relation_kind(child) == Deprel::aux && child < t) auxiliary = child;
      if (tree_.relation_kind(child) == Deprel::nsubj && child < t) subject = child;
    }
    if (auxiliary == kNoToken || subject == kNoToken || subject > auxiliary) return;
    arcs_.relations[t] = Deprel::obl_unmarked;
  }

  // The same with "has" as the main verb, and what stands behind the measure as its content.
  [[nodiscard]] bool perfect_around(TokenIndex measure, TokenIndex verb) {
    const TokenIndex have = tree_.head(verb);
    if (have == kNoToken || have + 1 != leftmost(measure) || tree_.lemma(have) != "have" ||
        tree_.relation(verb) != Deprel::ccomp || tree_.xpos(verb) != "VBN" ||
        !has_own_subject(have))
      return false;
    for (const TokenIndex child : tree_.children(have)) arcs_.heads[child] = verb;
    arcs_.heads[verb] = tree_.head(have);
    arcs_.relations[verb] = tree_.relation(have);
    arcs_.heads[have] = verb;
    arcs_.relations[have] = Deprel::aux;
    arcs_.relations[measure] = Deprel::obl_unmarked;
    return true;
  }
};

constexpr TreeRepair kCommandRepairs[] = {
    {"a base form behind a condition is a command", at<&MoodRepairs::command_behind_condition>},
};

constexpr TreeRepair kMoodRepairs[] = {
    {"a base form without a subject is a command", at<&MoodRepairs::base_form_as_command>},
    {"a percentage between auxiliary and verb is no subject", at<&MoodRepairs::measure_before_verb>},
};

}  // namespace

RepairPass command_repairs() { return kCommandRepairs; }
RepairPass mood_repairs() { return kMoodRepairs; }

}  // namespace relata::text
