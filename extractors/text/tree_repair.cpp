#include "extractors/text/tree_repair.h"

#include <algorithm>

#include "extractors/text/tree.h"

namespace relata::text {
namespace {

class Repairer {
 public:
  Repairer(const Sentence& sentence, const RuleLexicon& lexicon) : lexicon_(lexicon), arcs_(arcs_of(sentence)), tree_(sentence, arcs_) {}

  Arcs run() {
    const bool changed_main = restore_main_verb();
    if (changed_main) tree_ = Tree(tree_.sentence(), arcs_);
    for (TokenIndex t = 0; t < tree_.size(); ++t) {
      attach_particle(t);
      attach_relative(t);
      attach_participle(t);
      open_parenthesis(t);
      lift_preposition(t);
      nearest_noun(t);
      name_beside(t);
      subject_after_colon(t);
      beside_object(t);
      real_it(t);
      agree_with_content(t);
      subject_of_content(t);
      infinitive_of_noun(t);
      no_object(t);
    }
    return std::move(arcs_);
  }

 private:
  [[nodiscard]] const Token& word(TokenIndex t) const { return tree_[t]; }
  [[nodiscard]] bool is_finite_tag(TokenIndex t) const { return is_one_of(word(t).xpos, {"VBD", "VBZ", "VBP"}); }
  [[nodiscard]] bool is_relative_word(TokenIndex t) const {
    return word(t).xpos == "WDT" || (word(t).xpos == "WP" && is_one_of(tree_.lower(t), {"who", "whom", "which"}));
  }
  void attach(TokenIndex t, TokenIndex head, Deprel relation) {
    if (tree_.is_under(head, t)) return;  // it would close a cycle
    arcs_.heads[t] = head;
    arcs_.relations[t] = relation;
  }
  [[nodiscard]] TokenIndex leftmost(TokenIndex t) const {
    for (const TokenIndex s : tree_.subtree(t))
      if (!tree_.is_punct(s)) return s;
    return t;
  }
  [[nodiscard]] TokenIndex word_before(TokenIndex t) const {
    while (t > 0 && tree_.is_punct(t - 1)) --t;
    return t == 0 ? kNoToken : t - 1;
  }
  [[nodiscard]] bool has_own_subject(TokenIndex t) const {
    return tree_.child_kind(t, Deprel::nsubj) != kNoToken || tree_.child_kind(t, Deprel::csubj) != kNoToken || tree_.child(t, Deprel::expl) != kNoToken;
  }

  // "carved out time": out is carve's particle, no preposition.
  void attach_particle(TokenIndex t) {
    if (word(t).xpos == "RP" && tree_.relation(t) == Deprel::case_ && t > 0 && word(t - 1).upos == Upos::verb_) attach(t, t - 1, Deprel::compound_prt);
  }

  // A clause that opens with who, which or a relative that, right after a noun, is that noun's relative clause.
  void attach_relative(TokenIndex t) {
    const Deprel relation = tree_.relation(t);
    if (relation != Deprel::ccomp && relation != Deprel::parataxis && relation != Deprel::advcl && (relation != Deprel::conj || tree_.has(t, Deprel::cc))) return;
    if (word(t).upos != Upos::verb_ && !tree_.has(t, Deprel::cop)) return;
    const TokenIndex first = leftmost(t);
    if (!is_relative_word(first) || first == t) return;
    if (tree_.head(t) != kNoToken && tree_.head(t) > first) return;  // which Moscow claimed were ...
    TokenIndex noun = word_before(first);
    if (noun == kNoToken || (word(noun).upos != Upos::noun_ && word(noun).upos != Upos::propn_)) return;
    while (tree_.head(noun) != kNoToken && tree_.head(noun) < first && (tree_.relation_kind(noun) == Deprel::flat || tree_.relation_kind(noun) == Deprel::compound))
      noun = tree_.head(noun);
    attach(t, noun, Deprel::acl_relcl);
  }

  // "adopted a law inspired by ...", "signed the act, banning ...": a participle after an object that its verb does not embed.
  void attach_participle(TokenIndex t) {
    const Deprel relation = tree_.relation(t);
    if ((word(t).xpos != "VBN" && word(t).xpos != "VBG") || tree_.head(t) == kNoToken) return;
    const TokenIndex verb = tree_.head(t);
    if (relation == Deprel::ccomp && word(t).xpos == "VBG" && verb < t && !has_own_subject(t) && tree_.child(t, Deprel::aux) == kNoToken &&
        word_before(t) + 1 < t) {
      attach(t, verb, Deprel::advcl);  // said, referring to ...
      return;
    }
    if (relation == Deprel::advcl && word(t).xpos == "VBN" && t > 0 && word(t - 1).upos == Upos::noun_ && verb != t - 1 && !tree_.has(t, Deprel::mark) &&
        tree_.child_kind(t, Deprel::aux) == kNoToken && !has_own_subject(t)) {
      attach(t, t - 1, Deprel::acl);  // proposals aimed at ...
      return;
    }
    if (relation != Deprel::xcomp) return;
    const TokenIndex object = tree_.child_kind(verb, Deprel::obj);
    if (object == kNoToken || object > t || tree_.has(t, Deprel::aux_pass)) return;
    const std::string_view lemma = tree_.lemma(verb);
    if (lexicon_.embedding(lemma, 'v', Complement::ing) != Embedding::none || lexicon_.has(lemma, "name") || lexicon_.has(lemma, "copula") ||
        is_one_of(lemma, {"get", "have", "see", "want", "need", "make", "keep", "leave", "find", "hear", "let", "help"}))
      return;
    bool comma = false;
    for (TokenIndex between = object + 1; between < t; ++between) comma = comma || word(between).form == ",";
    if (comma) attach(t, verb, Deprel::advcl);
    else if (word(t).xpos == "VBN") attach(t, object, Deprel::acl);
  }

  // "which Moscow claimed were instigated": a verb of saying is no auxiliary but governs the rest.
  void open_parenthesis(TokenIndex t) {
    if (tree_.relation(t) != Deprel::aux || word(t).upos != Upos::verb_ || !is_finite_tag(t) || tree_.head(t) == kNoToken || t == 0) return;
    const Embedding embedding = lexicon_.embedding(tree_.lemma(t), 'v', Complement::that);
    if (embedding != Embedding::report && embedding != Embedding::belief) return;
    const TokenIndex content = tree_.head(t);
    const TokenIndex speaker = t - 1;
    if (content < t || tree_.head(speaker) != content || tree_.relation_kind(speaker) != Deprel::nsubj) return;
    arcs_.heads[t] = arcs_.heads[content];
    arcs_.relations[t] = arcs_.relations[content];
    arcs_.heads[content] = t;
    arcs_.relations[content] = Deprel::ccomp;
    arcs_.heads[speaker] = t;
    arcs_.relations[speaker] = Deprel::nsubj;
  }

  // "In March 2009" with the preposition on March: it belongs to the whole.
  void lift_preposition(TokenIndex t) {
    const Deprel kind = tree_.relation_kind(t);
    if ((kind != Deprel::obl && kind != Deprel::nmod) || tree_.has(t, Deprel::case_)) return;
    for (const TokenIndex child : tree_.children(t)) {
      if (child > t || !is_one_of(label_of(tree_.relation(child)), {"compound", "nmod:unmarked", "nummod", "amod", "det", "nmod:desc"})) continue;
      for (const TokenIndex inner : tree_.children(child))
        if (tree_.relation(inner) == Deprel::case_ && inner < child && word(inner).xpos != "POS" && inner == leftmost(t)) {
          arcs_.heads[inner] = t;
          return;
        }
    }
  }

  // "rose in Afghanistan in recent years" with both prepositions on years: the first belongs to the noun right after it.
  void nearest_noun(TokenIndex t) {
    if (tree_.relation(t) != Deprel::case_ || tree_.head(t) == kNoToken || tree_.head(t) < t || word(t).xpos == "POS") return;
    for (TokenIndex noun = t + 1; noun < tree_.head(t); ++noun) {
      if (tree_.is_under(noun, tree_.head(t))) return;
      if (word(noun).upos == Upos::noun_ || word(noun).upos == Upos::propn_) {
        if (!tree_.has(noun, Deprel::case_) && (tree_.relation_kind(noun) == Deprel::obl || tree_.relation_kind(noun) == Deprel::nmod || tree_.relation_kind(noun) == Deprel::obj))
          arcs_.heads[t] = noun;
        return;
      }
    }
  }

  // "Washington, DC": joined without an "and" is no coordination; "the head of the office, Ivan Petrov": beside the head, not the office.
  void name_beside(TokenIndex t) {
    const TokenIndex head = tree_.head(t);
    if (head == kNoToken || head > t || word(t).upos != Upos::propn_) return;
    if (tree_.relation(t) == Deprel::conj && word(head).upos == Upos::propn_ && !tree_.has(t, Deprel::cc)) {
      std::size_t joined = 0;
      for (const TokenIndex sibling : tree_.children(head)) joined += tree_.relation(sibling) == Deprel::conj ? 1U : 0U;
      if (joined == 1 && word(t - 1).form == ",") arcs_.relations[t] = Deprel::appos;
      return;
    }
    if (tree_.relation(t) != Deprel::appos || tree_.relation_kind(head) != Deprel::nmod || word(head).upos != Upos::noun_) return;
    const TokenIndex above = tree_.head(head);
    if (above == kNoToken || above > head || word(above).upos != Upos::noun_ || word(t).name.type == NameClass::location) return;
    if (lexicon_.noun(tree_.lemma(above)).klass == "person" && lexicon_.noun(tree_.lemma(head)).klass != "person") attach(t, above, Deprel::appos);
  }

  // "...: Moscow must work": what stands between a colon and a verb without a subject is its subject.
  void subject_after_colon(TokenIndex t) {
    if (word(t).upos != Upos::verb_ || has_own_subject(t) || tree_.head(t) == kNoToken) return;
    const TokenIndex first = leftmost(t);
    if (first == 0 || !(is_finite_tag(t) || word(first).xpos == "MD")) return;
    TokenIndex noun = first - 1;
    if (word(noun).upos != Upos::noun_ && word(noun).upos != Upos::propn_) return;
    while (tree_.head(noun) != kNoToken && tree_.head(noun) < t && tree_.relation_kind(noun) != Deprel::appos) {
      const TokenIndex up = tree_.head(noun);
      bool colon = false;
      for (TokenIndex between = up; between < noun; ++between) colon = colon || word(between).form == ":" || word(between).form == ";";
      if (colon) break;
      noun = up;
    }
    const TokenIndex begin = leftmost(noun);
    if (begin == 0 || !is_one_of(word(begin - 1).form, {":", ";"}) || tree_.is_under(t, noun)) return;
    attach(noun, t, Deprel::nsubj);
    if (tree_.relation(t) == Deprel::conj) arcs_.relations[t] = Deprel::parataxis;
  }

  // "accused Russia ..., the ethnic Chechens": a second object after a comma or dash stands beside what precedes it.
  void beside_object(TokenIndex t) {
    if (tree_.relation(t) != Deprel::obj || tree_.head(t) == kNoToken || tree_.head(t) > t || tree_.has(t, Deprel::cc)) return;
    const TokenIndex first = leftmost(t);
    if (first < 2) return;
    if (is_one_of(word(first - 1).form, {"—", "–", "--"})) {
      arcs_.relations[t] = Deprel::parataxis;  // heading — its source
      return;
    }
    if (tree_.child(tree_.head(t), Deprel::obj) == t || word(first - 1).form != ",") return;
    TokenIndex noun = word_before(first);
    if (noun == kNoToken || (word(noun).upos != Upos::noun_ && word(noun).upos != Upos::propn_)) return;
    attach(t, noun, Deprel::appos);
  }

  // "Police say the bomber targeted a convoy": what a verb of saying seems to take as object is its content's subject.
  void subject_of_content(TokenIndex t) {
    const Deprel kind = tree_.relation_kind(t);
    if (kind != Deprel::ccomp && kind != Deprel::xcomp && kind != Deprel::acl && kind != Deprel::parataxis && kind != Deprel::advcl) return;
    if (tree_.head(t) == kNoToken || has_own_subject(t) || tree_.has(t, Deprel::cc)) return;
    const TokenIndex auxiliary = tree_.child_kind(t, Deprel::aux);
    const TokenIndex copula = tree_.child(t, Deprel::cop);
    const bool finite = is_finite_tag(t) || (auxiliary != kNoToken && (is_finite_tag(auxiliary) || word(auxiliary).xpos == "MD")) ||
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

  // "repeated its willingness to cooperate": the infinitive belongs to the noun that calls for it.
  void infinitive_of_noun(TokenIndex t) {
    if (tree_.relation(t) != Deprel::xcomp || word(t).xpos != "VB" || tree_.head(t) == kNoToken) return;
    const TokenIndex to = leftmost(t);
    if (to == 0 || tree_.lower(to) != "to") return;
    const TokenIndex object = to - 1;
    if (tree_.relation(object) != Deprel::obj || tree_.head(object) != tree_.head(t) || word(object).upos != Upos::noun_) return;
    if (lexicon_.embedding(tree_.lemma(object), 'n', Complement::to) != Embedding::none) attach(t, object, Deprel::acl);
  }

  // "said Tuesday", "came under criticism": a day or a prepositional phrase is no object.
  void no_object(TokenIndex t) {
    if (tree_.relation(t) != Deprel::obj) return;
    const TokenIndex preposition = tree_.child(t, Deprel::case_);
    if (preposition != kNoToken && preposition < t && preposition == leftmost(t) && word(preposition).upos == Upos::adp_ &&
        !(preposition + 1 < tree_.size() && is_one_of(tree_.lower(preposition + 1), {"least", "most"})) &&
        !is_one_of(tree_.lower(preposition), {"of", "about", "over", "under", "around", "like", "than"}))
      arcs_.relations[t] = Deprel::obl;
    static constexpr std::string_view kDays[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow"};
    if (std::find(std::begin(kDays), std::end(kDays), tree_.lower(t)) != std::end(kDays) && leftmost(t) == t && word(t).xpos != "NNS")
      arcs_.relations[t] = Deprel::obl_unmarked;
    const std::string_view klass = word(t).upos == Upos::noun_ ? lexicon_.noun(tree_.lemma(t)).klass : std::string_view{};
    if (klass != "date" && klass != "duration") return;
    for (const TokenIndex child : tree_.children(t))  // "resume talks next week"
      if (child < t && is_one_of(tree_.lower(child), {"next", "last", "this", "every", "each", "that"})) arcs_.relations[t] = Deprel::obl_unmarked;
    if (tree_.head(t) != kNoToken && !lexicon_.takes_object(tree_.lemma(tree_.head(t)))) arcs_.relations[t] = Deprel::obl_unmarked;
  }

  // "it has the means": no expletive where nothing is put off.
  void real_it(TokenIndex t) {
    if (tree_.relation(t) != Deprel::expl || tree_.lemma(t) != "it" || tree_.head(t) == kNoToken) return;
    const TokenIndex verb = tree_.head(t);
    if (tree_.has(verb, Deprel::obj) && tree_.child_kind(verb, Deprel::csubj) == kNoToken && tree_.child(verb, Deprel::ccomp) == kNoToken)
      arcs_.relations[t] = Deprel::nsubj;
  }

  [[nodiscard]] int number_of_subject(TokenIndex verb) const {  // 1, 2 for more, 0 unknown
    const TokenIndex subject = tree_.child_kind(verb, Deprel::nsubj);
    if (subject == kNoToken) return 0;
    if (tree_.child_kind(subject, Deprel::conj) != kNoToken || word(subject).xpos == "NNS" || word(subject).xpos == "NNPS") return 2;
    return word(subject).xpos == "NN" || word(subject).xpos == "NNP" ? 1 : 0;
  }

  // "stressed that talks were held and were aimed at": a joined verb that agrees with the content's subject alone.
  void agree_with_content(TokenIndex t) {
    if (tree_.relation(t) != Deprel::conj || tree_.head(t) == kNoToken || has_own_subject(t)) return;
    const TokenIndex verb = tree_.head(t);
    const TokenIndex content = tree_.child(verb, Deprel::ccomp);
    const TokenIndex auxiliary = tree_.child_kind(t, Deprel::aux);
    if (content == kNoToken || content > t || content < verb || auxiliary == kNoToken) return;
    const std::string_view form = tree_.lower(auxiliary);
    const int number = is_one_of(form, {"were", "are"}) ? 2 : is_one_of(form, {"was", "is", "has"}) ? 1 : 0;
    if (number != 0 && number_of_subject(verb) == 3 - number && number_of_subject(content) == number) attach(t, content, Deprel::conj);
  }

  // The finite verb below a supposed main verb that has no subject of its own.
  [[nodiscard]] TokenIndex bare_finite_below(TokenIndex root) const {
    for (const TokenIndex child : tree_.children(root)) {
      const Deprel kind = tree_.relation_kind(child);
      if (child < root || word(child).upos != Upos::verb_ || has_own_subject(child) || tree_.has(child, Deprel::mark) || tree_.has(child, Deprel::cc)) continue;
      if (kind != Deprel::advcl && kind != Deprel::parataxis && kind != Deprel::ccomp && kind != Deprel::conj) continue;
      const TokenIndex auxiliary = tree_.child(child, Deprel::aux);
      if (is_finite_tag(child) || (auxiliary != kNoToken && word(auxiliary).xpos == "MD")) return child;
    }
    return kNoToken;
  }

  // "Statements made by officials suggest", "The deal that could arise would help": the first verb only modifies the subject.
  bool restore_main_verb() {
    for (TokenIndex root = 0; root < tree_.size(); ++root) {
      if (tree_.relation(root) != Deprel::root || word(root).upos != Upos::verb_) continue;
      TokenIndex subject = kNoToken;
      bool relative = false;
      for (const TokenIndex child : tree_.children(root)) {
        if (tree_.relation_kind(child) != Deprel::nsubj || child > root) continue;
        if (subject == kNoToken) subject = child;
        else relative = is_relative_word(child);
      }
      if (subject == kNoToken || is_relative_word(subject)) continue;
      const bool reduced = (word(root).xpos == "VBN" || word(root).xpos == "VBG") && tree_.child_kind(root, Deprel::aux) == kNoToken;
      if (!reduced && !relative) continue;
      const TokenIndex main = bare_finite_below(root);
      if (main == kNoToken) continue;
      arcs_.heads[main] = kNoToken;
      arcs_.relations[main] = Deprel::root;
      arcs_.heads[subject] = main;
      arcs_.relations[subject] = Deprel::nsubj;
      arcs_.heads[root] = subject;
      arcs_.relations[root] = relative ? Deprel::acl_relcl : Deprel::acl;
      for (const TokenIndex child : tree_.children(root))
        if (child > main && (tree_.is_punct(child) || tree_.relation(child) == Deprel::parataxis)) arcs_.heads[child] = main;
      return true;
    }
    return false;
  }

  const RuleLexicon& lexicon_;
  Arcs arcs_;
  Tree tree_;
};

}  // namespace

Arcs arcs_of(const Sentence& sentence) {
  Arcs arcs;
  for (const Token& token : sentence.tokens) {
    arcs.heads.push_back(token.head < 0 ? kNoToken : static_cast<TokenIndex>(token.head));
    arcs.relations.push_back(token.deprel);
  }
  return arcs;
}

Arcs repaired_arcs(const Sentence& sentence, const RuleLexicon& lexicon) { return Repairer(sentence, lexicon).run(); }

}  // namespace relata::text
