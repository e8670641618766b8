// Repairs of subjects: each states its condition on words, tags and arcs, and moves one or two arcs.
#include "extractors/text/phrases.h"
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct SubjectRepairs : Repairs {
  using Repairs::Repairs;

  [[nodiscard]] bool tells_of_an_event(TokenIndex noun) const {
    const auto& entry = lexicon_.noun(tree_.lemma(noun));
    return tree_.upos(noun) != Upos::propn_ &&
           (!entry.verb.empty() || is_one_of(entry.klass, {"event", "act", "communication", "document"}));
  }

  // The subject that the noun is or stands in, where none of its nouns up to there happens: "range" for "forces" in "a
  // range of forces"; kNoToken where it is in none.
  [[nodiscard]] TokenIndex subject_around(TokenIndex noun) const {
    constexpr int kSteps = 4;
    for (int step = 0; step < kSteps && noun != kNoToken && is_noun(noun) && !tells_of_an_event(noun); ++step) {
      if (tree_.relation_kind(noun) == Deprel::nsubj) return noun;
      if (tree_.relation_kind(noun) != Deprel::nmod) return kNoToken;
      noun = tree_.head(noun);
    }
    return kNoToken;
  }

  // "The minister on Friday met the president", "Officials Wednesday said": a date between the subject and its verb
  // tells when it was done, but for a subject that happens itself ("elections on Sunday").
  void date_behind_subject(TokenIndex t) {
    const TokenIndex head = tree_.head(t);
    if (head == kNoToken || !is_date(tree_, t)) return;
    const bool second_subject = tree_.relation(t) == Deprel::nsubj && head == t + 1 && t > 0 &&
                                tree_.head(t - 1) == head && tree_.relation_kind(t - 1) == Deprel::nsubj;
    const TokenIndex subject = tree_.relation_kind(t) == Deprel::nmod && head < t ? subject_around(head) : kNoToken;
    if (!second_subject && subject == kNoToken) return;
    const TokenIndex verb = second_subject ? head : tree_.head(subject);
    const TokenIndex next = tree_.last_of(t) + 1;
    const bool before_verb =
        verb != kNoToken && is_verb(verb) &&
        (next == verb || (next < verb && tree_.head(next) == verb && tree_.relation_kind(next) == Deprel::aux));
    if (before_verb) attach(t, verb, tree_.has(t, Deprel::case_) ? Deprel::obl : Deprel::obl_unmarked);
  }

  // "The minister said Friday the vote will go forward", "He arrived in the town of Bouake Sunday": nothing is said to a
  // date, and a town has none; it tells when the verb's act was.
  void bare_date(TokenIndex t) {
    if (!is_date(tree_, t) || tree_.has(t, Deprel::case_) || tree_.upos(t) != Upos::propn_) return;
    if (tree_.relation(t) == Deprel::iobj) arcs_.relations[t] = Deprel::obl_unmarked;
    TokenIndex noun = tree_.head(t);
    if (tree_.relation(t) != Deprel::nmod_unmarked || noun == kNoToken || noun > t || !is_noun(noun) ||
        tells_of_an_event(noun) || is_date(tree_, noun))
      return;
    while (tree_.relation_kind(noun) == Deprel::nmod && tree_.head(noun) != kNoToken && is_noun(tree_.head(noun)))
      noun = tree_.head(noun);
    const Deprel relation = tree_.relation_kind(noun);
    const TokenIndex verb = tree_.head(noun);
    if ((relation == Deprel::obl || relation == Deprel::obj) && verb != kNoToken && verb < noun && is_verb(verb))
      attach(t, verb, Deprel::obl_unmarked);
  }

  // "Behind the house stands an old barn", "Thus began his career": after a fronted phrase such verbs come before their
  // subject.
  void subject_behind_verb(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::obj || verb == kNoToken || t < verb || verb == 0 || has_own_subject(verb) ||
        has_auxiliary(verb) || !is_one_of(tree_.xpos(verb), {"VBZ", "VBP", "VBD"}) ||
        tree_.relation(verb) == Deprel::conj ||
        !is_one_of(tree_.lemma(verb), {"begin", "commence", "start", "end", "follow", "come", "go", "stand", "lie", "sit",
                                       "hang", "live", "dwell", "run", "rise", "fall", "appear", "emerge", "flow",
                                       "remain", "rest", "loom", "stretch", "hide", "grow", "arrive"}))
      return;
    for (const TokenIndex child : tree_.children(verb)) {
      const Deprel kind = tree_.relation_kind(child);
      const bool fronted = (kind == Deprel::obl && tree_.has(child, Deprel::case_)) ||
                           (kind == Deprel::advmod && is_one_of(tree_.lower(child), {"thus", "then", "here", "there",
                                                                                     "next", "hence", "so"}));
      if (fronted && child < verb && tree_.last_of(child) + 1 == verb) arcs_.relations[t] = Deprel::nsubj;
    }
  }

  // "Among the guests was the mayor": the mayor was among the guests.
  void inverted_copula(TokenIndex t) {
    const TokenIndex copula = tree_.child(t, Deprel::cop);
    if (tree_.relation(t) != Deprel::root || !is_noun(t) || tree_.has(t, Deprel::case_) || copula == kNoToken || copula > t ||
        has_own_subject(t))
      return;
    TokenIndex place = kNoToken;
    for (const TokenIndex child : tree_.children(t)) {
      const Deprel kind = tree_.relation_kind(child);
      if ((kind == Deprel::nmod || kind == Deprel::obl) && child < copula && tree_.has(child, Deprel::case_) &&
          is_noun(child) && tree_.last_of(child) + 1 == copula)
        place = child;
    }
    if (place == kNoToken) return;
    for (const TokenIndex child : tree_.children(t))
      if (tree_.is_punct(child)) arcs_.heads[child] = place;
    arcs_.heads[copula] = arcs_.heads[t] = place;
    arcs_.relations[t] = Deprel::nsubj;
    arcs_.heads[place] = kNoToken;
    arcs_.relations[place] = Deprel::root;
  }

  // "It is responsible for imposing order": nothing behind that "it" could announce.
  [[nodiscard]] bool nothing_put_off(TokenIndex predicate) const {
    if (tree_.upos(predicate) != Upos::adj_ && tree_.upos(predicate) != Upos::noun_) return false;
    for (const TokenIndex child : tree_.children(predicate)) {
      const Deprel kind = tree_.relation_kind(child);
      if (kind == Deprel::csubj || kind == Deprel::ccomp || kind == Deprel::xcomp || kind == Deprel::acl) return false;
      const TokenIndex mark = tree_.child(child, Deprel::mark);
      if (kind == Deprel::advcl && (mark == kNoToken || !is_one_of(tree_.lower(mark), {"for", "of", "in", "at"})))
        return false;
    }
    return true;
  }

  // "It was reported that he left": what was reported is that.
  void announcing_it(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::nsubj_pass || tree_.lower(t) != "it" || verb == kNoToken || t > verb ||
        tree_.child_kind(verb, Deprel::obj) != kNoToken)
      return;
    for (const TokenIndex child : tree_.children(verb)) {
      const Deprel kind = tree_.relation_kind(child);
      const TokenIndex mark = tree_.child(child, Deprel::mark);
      if ((kind == Deprel::ccomp || kind == Deprel::csubj) && child > verb && mark != kNoToken &&
          tree_.lower(mark) == "that")
        arcs_.relations[t] = Deprel::expl;
    }
  }

  // "It took ten years to build the bridge": nothing took them, and the years built nothing.
  void it_that_takes_time(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::nsubj || tree_.lower(t) != "it" || verb == kNoToken || tree_.lemma(verb) != "take")
      return;
    const TokenIndex time = tree_.child_kind(verb, Deprel::obj);
    if (time == kNoToken || !is_one_of(tree_.lemma(time), {"year", "month", "week", "day", "hour", "minute", "second",
                                                           "decade", "century", "time", "while", "effort"}))
      return;
    for (const TokenIndex above : {verb, time})
      for (const TokenIndex child : tree_.children(above)) {
        const TokenIndex to = tree_.child(child, Deprel::mark);
        if (child < time || to == kNoToken || tree_.lower(to) != "to" || !is_verb(child)) continue;
        attach(child, verb, Deprel::csubj);
        arcs_.relations[t] = Deprel::expl;
        return;
      }
  }

  // "It takes practice to learn", "it makes sense to use it": what it takes or makes is put off.
  [[nodiscard]] bool takes_infinitive(TokenIndex verb) const {
    if (!is_one_of(tree_.lemma(verb), {"take", "make", "cost"})) return false;
    for (const TokenIndex above : {verb, tree_.child(verb, Deprel::obj)})
      for (const TokenIndex child : tree_.children(above)) {
        const TokenIndex to = tree_.child(child, Deprel::mark);
        if (child > verb && to != kNoToken && tree_.lower(to) == "to") return true;
      }
    return false;
  }

  // "it has the means": no expletive where nothing is put off.
  void real_it(TokenIndex t) {
    if (tree_.relation(t) != Deprel::expl || tree_.lemma(t) != "it" || tree_.head(t) == kNoToken) return;
    const TokenIndex verb = tree_.head(t);
    if (tree_.has(verb, Deprel::cop) && nothing_put_off(verb)) arcs_.relations[t] = Deprel::nsubj;
    if (tree_.has(verb, Deprel::obj) && !takes_infinitive(verb) && tree_.child_kind(verb, Deprel::csubj) == kNoToken &&
        tree_.child(verb, Deprel::ccomp) == kNoToken)
      arcs_.relations[t] = Deprel::nsubj;
  }

  // "Police say the bomber targeted a convoy": what a verb of saying seems to take as object is its content's subject.
  void subject_of_content(TokenIndex t) {
    const Deprel kind = tree_.relation_kind(t);
    if (kind != Deprel::ccomp && kind != Deprel::xcomp && kind != Deprel::acl && kind != Deprel::parataxis &&
        kind != Deprel::advcl)
      return;
    if (tree_.head(t) == kNoToken || has_own_subject(t) || tree_.has(t, Deprel::cc)) return;
    const TokenIndex auxiliary = tree_.child_kind(t, Deprel::aux);
    const TokenIndex copula = tree_.child(t, Deprel::cop);
    const bool finite = is_finite_tag(t) ||
                        (auxiliary != kNoToken && (is_finite_tag(auxiliary) || tree_.xpos(auxiliary) == "MD")) ||
                        (copula != kNoToken && is_finite_tag(copula));
    if (!finite) return;
    TokenIndex verb = tree_.head(t);
    TokenIndex object = tree_.child(verb, Deprel::obj);
    if (kind == Deprel::acl) {
      object = verb;
      verb = tree_.head(object);
      if (verb == kNoToken || tree_.relation(object) != Deprel::obj) return;
      if (is_relative_word(leftmost(t)) || tree_.lower(leftmost(t)) == "that") return;
    }
    if (object == kNoToken || object > t || object < verb || verb > t) return;
    const Embedding embedding = lexicon_.embedding(tree_.lemma(verb), 'v', Complement::that);
    if (embedding != Embedding::report && embedding != Embedding::belief && embedding != Embedding::factive) return;
    if (leftmost(object) != verb + 1) return;
    for (TokenIndex between = verb; between < t; ++between)
      if (word(between).form == "," || word(between).form == ":") return;
    arcs_.heads[object] = t;
    arcs_.relations[object] = tree_.has(t, Deprel::aux_pass) ? Deprel::nsubj_pass : Deprel::nsubj;
    arcs_.heads[t] = verb;
    arcs_.relations[t] = Deprel::ccomp;
  }

  // "Smith, reportedly a spy, fled", "A lawyer by training, Smith left" with two subjects: the noun says what the name
  // is.
  void described_subject(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    const TokenIndex article = tree_.child(t, Deprel::det);
    if (verb == kNoToken || tree_.relation_kind(t) != Deprel::nsubj) return;
    if (article == 0 && is_one_of(tree_.lower(article), {"a", "an"})) {
      for (const TokenIndex name : tree_.children(verb))
        if (name > t && name < verb && tree_.relation_kind(name) == Deprel::nsubj && tree_.upos(name) == Upos::propn_ &&
            !is_date(tree_, name) &&
            (word(leftmost(name) - 1).form == ","))
          attach(t, name, Deprel::appos);
      return;
    }
    if (tree_.relation_kind(t) != Deprel::nsubj || verb == kNoToken || t > verb || article == kNoToken ||
        tree_.upos(t) != Upos::noun_)
      return;
    const TokenIndex before = leftmost(t), last = tree_.last_of(t);
    const TokenIndex first = tree_.child_kind(verb, Deprel::nsubj);
    if (first >= before || before < 2 || word(before - 1).form != "," || last + 1 >= tree_.size() ||
        (word(last).form != "," && word(last + 1).form != ","))
      return;
    attach(t, first, Deprel::appos);
  }
};

constexpr TreeRepair kSubjectRepairs[] = {
    {"a date between subject and verb is the verb's", at<&SubjectRepairs::date_behind_subject>},
    {"a bare date is nobody to whom something is said, and no part of a thing", at<&SubjectRepairs::bare_date>},
    {"behind a fronted phrase the subject follows its verb", at<&SubjectRepairs::subject_behind_verb>},
    {"behind a fronted phrase and was stands the subject", at<&SubjectRepairs::inverted_copula>},
    {"it announces what was reported", at<&SubjectRepairs::announcing_it>},
    {"it takes time to do something", at<&SubjectRepairs::it_that_takes_time>},
    {"it announces nothing where nothing is put off", at<&SubjectRepairs::real_it>},
    {"behind a verb of saying stands the subject of what is said", at<&SubjectRepairs::subject_of_content>},
    {"of two subjects, the noun with an article says what the name is", at<&SubjectRepairs::described_subject>},
};

}  // namespace

RepairPass subject_repairs() { return kSubjectRepairs; }

}  // namespace relata::text
