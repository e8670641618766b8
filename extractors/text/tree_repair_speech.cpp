// Repairs of speech: what is said, by whom, and where the tree hangs it on something else.
#include "core/punctuation.h"
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct SpeechRepairs : Repairs {
  using Repairs::Repairs;

  [[nodiscard]] bool speaks(TokenIndex verb) const {
    return is_verb(verb) && lexicon_.embedding(tree_.lemma(verb), 'v', Complement::that) == Embedding::report;
  }

  [[nodiscard]] bool opens_quotation(TokenIndex t) const {
    return may_open_quotation(word(t).form) && tree_.xpos(t) != "''";
  }

  // "told the inquiry that he had signed" with the content on whom it is told to.
  void content_of_telling(TokenIndex t) {
    const TokenIndex hearer = tree_.head(t);
    const TokenIndex mark = tree_.child(t, Deprel::mark);
    if (tree_.relation_kind(t) != Deprel::acl || hearer == kNoToken || mark == kNoToken ||
        tree_.lower(mark) != "that" || !has_own_subject(t))
      return;
    const Deprel slot = tree_.relation_kind(hearer);
    const TokenIndex verb = tree_.head(hearer);
    if ((slot != Deprel::obj && slot != Deprel::iobj) || verb == kNoToken || !is_verb(verb) || verb > hearer ||
        lexicon_.embedding(tree_.lemma(hearer), 'n', Complement::that) != Embedding::none)
      return;
    if (lexicon_.has(tree_.lemma(verb), "addressee")) attach(t, verb, Deprel::ccomp);
  }

  // "Police say a school burned and looting spread" with spread joined to say: what follows without a comma, with a noun
  // as its subject, is said as well.
  void joined_content(TokenIndex t) {
    const TokenIndex saying = tree_.head(t), cc = tree_.child(t, Deprel::cc), subject = tree_.child_kind(t, Deprel::nsubj);
    if (tree_.relation(t) != Deprel::conj || saying == kNoToken || cc == kNoToken || cc == 0 || subject == kNoToken ||
        !speaks(saying) || speaks(t) || tree_.lower(cc) != "and" || subject < cc || subject > t || !is_noun(subject) ||
        tree_.first_word_of(subject) != cc + 1 || word(cc - 1).form == "," || word(cc - 1).form == ";")
      return;
    const TokenIndex content = tree_.child(saying, Deprel::ccomp);
    if (content != kNoToken && content < cc && content > saying && has_own_subject(content))
      attach(t, content, Deprel::conj);
  }

  // "he turned and he said, will you go?" with the question joined to turned: it is what he said, also in quotation
  // marks ("shirts came out that said, "We know"").
  void speech_after_comma(TokenIndex t) {
    if ((tree_.relation(t) != Deprel::conj && tree_.relation(t) != Deprel::parataxis) || !has_own_subject(t) ||
        tree_.has(t, Deprel::cc))
      return;
    TokenIndex first = leftmost(t);
    if (first > 2 && opens_quotation(first - 1)) --first;
    if (first < 2 || !is_one_of(word(first - 1).form, {",", ":"})) return;
    const TokenIndex saying = first - 2;
    if (!speaks(saying) || !is_finite_tag(saying) || tree_.head(t) == saying || tree_.has(saying, Deprel::ccomp) ||
        tree_.has(saying, Deprel::obj) || !has_own_subject(saying) || tree_.child_kind(saying, Deprel::nsubj) > saying)
      return;
    if (lexicon_.has(tree_.lemma(saying), "clausal")) attach(t, saying, Deprel::ccomp);
  }

  // "says so because it is late" with the cause as what is said: no content opens with because.
  void cause_of_saying(TokenIndex t) {
    const TokenIndex mark = tree_.child(t, Deprel::mark);
    if (tree_.relation(t) == Deprel::ccomp && mark != kNoToken && mark < t &&
        tree_.lower(mark + 1) != "that" &&
        is_one_of(tree_.lower(mark), {"because", "although", "though", "unless", "while", "until"}))
      arcs_.relations[t] = Deprel::advcl;
  }

  // "say no": the word said is an object.
  void spoken_word(TokenIndex t) {
    if (tree_.upos(t) == Upos::intj_ && tree_.relation(t) == Deprel::discourse && t > 0 && tree_.head(t) == t - 1 &&
        lexicon_.has(tree_.lemma(t - 1), "clausal"))
      arcs_.relations[t] = Deprel::obj;
  }

  // "The sign says "The Poet"" with the words in quotation marks as a clause: without a verb, they are an object.
  void quoted_words(TokenIndex t) {
    const TokenIndex saying = tree_.head(t);
    if (tree_.relation(t) != Deprel::ccomp || saying == kNoToken || saying > t || !is_noun(t) || has_own_subject(t) ||
        tree_.has(t, Deprel::cop) || !speaks(saying) || leftmost(t) != saying + 2 || !opens_quotation(saying + 1))
      return;
    arcs_.relations[t] = Deprel::obj;
  }

  // "Called the plan "a mistake"" with the mistake beside the plan: behind a verb of naming it is what that is called.
  void quoted_name(TokenIndex t) {
    const TokenIndex thing = tree_.head(t), first = leftmost(t);
    if (tree_.relation(t) != Deprel::appos || thing == kNoToken || thing > t || tree_.relation(thing) != Deprel::obj ||
        first == 0 || !opens_quotation(first - 1) || !is_noun(t) || tree_.upos(thing) == Upos::propn_)
      return;
    if (const TokenIndex verb = tree_.head(thing); verb != kNoToken && is_one_of(tree_.lemma(verb), {"call", "label", "brand", "term", "dub"}))
      attach(t, verb, Deprel::obj);
  }

  // "said in an interview that all is well": a clause with "that" behind such an occasion is what was said.
  void said_on_occasion(TokenIndex t) {
    const TokenIndex occasion = tree_.head(t), that = tree_.child(t, Deprel::mark);
    if (tree_.relation(t) != Deprel::acl || occasion == kNoToken || occasion > t || that == kNoToken ||
        tree_.lower(that) != "that" || tree_.relation_kind(occasion) != Deprel::obl)
      return;
    const TokenIndex saying = tree_.head(occasion);
    if (saying == kNoToken || saying > occasion || !speaks(saying) || !tree_.has(occasion, Deprel::case_) ||
        !lexicon_.has(tree_.lemma(saying), "clausal") || tree_.has(saying, Deprel::obj) ||
        tree_.has(saying, Deprel::ccomp) || is_one_of(tree_.lemma(occasion), {"condition", "belief", "hope", "ground"}))
      return;
    attach(t, saying, Deprel::ccomp);
  }
};

constexpr TreeRepair kSpeechRepairs[] = {
    {"what somebody is told is no part of who is told", at<&SpeechRepairs::content_of_telling>},
    {"what follows what is said without a comma is said as well", at<&SpeechRepairs::joined_content>},
    {"what stands behind said and a comma is said", at<&SpeechRepairs::speech_after_comma>},
    {"no content opens with because", at<&SpeechRepairs::cause_of_saying>},
    {"a word said is an object", at<&SpeechRepairs::spoken_word>},
    {"words in quotation marks without a verb are an object", at<&SpeechRepairs::quoted_words>},
    {"what is called something in quotation marks is called so", at<&SpeechRepairs::quoted_name>},
    {"what that opens behind an occasion of speech is said", at<&SpeechRepairs::said_on_occasion>},
};

}  // namespace

RepairPass speech_repairs() { return kSpeechRepairs; }

}  // namespace relata::text
