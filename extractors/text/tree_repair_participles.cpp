// Repairs of participles and gerunds: each states its condition on words, tags and arcs, and moves one or two arcs.
#include "extractors/text/phrases.h"
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct ParticipleRepairs : Repairs {
  using Repairs::Repairs;

  [[nodiscard]] bool is_indefinite(TokenIndex noun) const {
    for (const TokenIndex child : tree_.children(noun)) {
      if (tree_.relation(child) == Deprel::nmod_poss) return false;
      if (tree_.relation_kind(child) == Deprel::det) return is_one_of(tree_.lower(child), {"a", "an", "some"});
    }
    return true;
  }

  // "Protested the results accusing the party" with accusing on the results: who protests says so, and no act or thing.
  void saying_of_no_speaker(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    if (tree_.relation(t) != Deprel::acl || tree_.xpos(t) != "VBG" || noun == kNoToken || noun > t ||
        tree_.relation(noun) != Deprel::obj || tree_.upos(noun) != Upos::noun_ || tree_.head(noun) > noun ||
        !is_one_of(tree_.lemma(t), {"accuse", "blame", "criticize", "criticise", "argue", "claim", "demand", "urge"}))
      return;
    if (is_one_of(lexicon_.noun(tree_.lemma(noun)).klass, {"act", "event", "phenomenon", "state", "artifact", "object", "quantity"}))
      attach(t, tree_.head(noun), Deprel::advcl);
  }

  // "Stopped women who work in Oslo from returning" with returning on work: from what somebody is stopped.
  void what_is_prevented(TokenIndex t) {
    const TokenIndex from = tree_.child(t, Deprel::mark), habit = tree_.head(t);
    if (tree_.relation(t) != Deprel::advcl || from == kNoToken || tree_.lower(from) != "from" || habit == kNoToken ||
        tree_.relation(habit) != Deprel::acl_relcl || habit > t)
      return;
    const TokenIndex whom = tree_.head(habit), verb = whom == kNoToken ? kNoToken : tree_.head(whom);
    if (verb != kNoToken && verb < whom && tree_.relation(whom) == Deprel::obj &&
        is_one_of(tree_.lemma(verb), {"prevent", "stop", "keep", "bar", "ban", "block", "prohibit", "discourage", "deter",
                                      "hinder", "dissuade", "exempt"}))
      attach(t, verb, Deprel::advcl);
  }

  // "the technology built into cars" with built as a past tense: on a noun and without a subject, it is a participle.
  void past_on_noun(TokenIndex t) {
    if (tree_.relation(t) != Deprel::acl || tree_.xpos(t) != "VBD" || has_own_subject(t) || has_auxiliary(t) ||
        tree_.child_kind(t, Deprel::obj) != kNoToken || tree_.has(t, Deprel::mark) || t == 0 ||
        tree_.head(t) == kNoToken || tree_.head(t) > t || !lexicon_.takes_object(tree_.lemma(t)))
      return;
    tree_.retag(t, Upos::verb_, "VBN", std::string(tree_.lemma(t)));
  }

  // "a bank based in Oslo", "near a bridge built in 1932" with the participle as a phrase of the verb.
  bool participle_of_noun(TokenIndex t) {
    const Deprel relation = tree_.relation(t);
    if (tree_.xpos(t) == "VBN" && t > 0 && is_noun(t - 1) && !has_auxiliary(t) && !tree_.has(t, Deprel::case_)) {
      const Deprel kind = universal(relation);
      if (kind == Deprel::obl || kind == Deprel::nmod) {  // a bank based in Oslo
        attach(t, t - 1, Deprel::acl);
        return true;
      }
      if (tree_.head(t - 1) == t && tree_.relation_kind(t - 1) == Deprel::nsubj && tree_.has(t - 1, Deprel::case_) &&
          tree_.head(t) != kNoToken) {
        arcs_.heads[t - 1] = arcs_.heads[t];  // near a bridge built in 1932
        arcs_.relations[t - 1] = Deprel::obl;
        arcs_.heads[t] = t - 1;
        arcs_.relations[t] = Deprel::acl;
        return true;
      }
    }
    return false;
  }

  // "images of a boy wearing a hat" with wearing on the images: who stands right before it does what persons do.
  void participle_of_person(TokenIndex t) {
    const TokenIndex thing = tree_.head(t);
    if (tree_.relation(t) != Deprel::acl || tree_.xpos(t) != "VBG" || has_auxiliary(t) || thing == kNoToken ||
        thing > t || t == 0 || leftmost(t) != t || !is_noun(t - 1))
      return;
    TokenIndex person = t - 1;
    while (person > thing && tree_.head(person) != thing && tree_.head(person) != kNoToken) person = tree_.head(person);
    if (person <= thing || tree_.relation_kind(person) != Deprel::nmod || preposition_of(tree_, person) != "of" ||
        !is_human(person) || !may_be_image(thing) || tree_.last_of(person) + 1 != t)
      return;
    if (is_one_of(lexicon_.verb_class(tree_.lemma(t)),
                  {"body", "communication", "cognition", "social", "motion", "consumption", "perception", "emotion"}))
      arcs_.heads[t] = person;
  }

  // "The region has seen escalating violence" with escalating as what it sees: a gerund right behind the verb, with a bare
  // noun right behind it, is that noun's word; who sees something done is told who does it.
  void gerund_of_thing_seen(TokenIndex t) {
    const TokenIndex verb = tree_.head(t), noun = tree_.child(t, Deprel::obj);
    const Deprel relation = tree_.relation(t);
    if ((relation != Deprel::xcomp && relation != Deprel::ccomp) || tree_.xpos(t) != "VBG" || verb == kNoToken ||
        verb + 1 != t || noun == kNoToken || leftmost(noun) != t + 1 || has_own_subject(t) || !is_indefinite(noun) ||
        tree_.upos(noun) != Upos::noun_ || tree_.child_kind(noun, Deprel::det) != kNoToken ||
        !is_one_of(tree_.lemma(verb), {"see", "experience", "witness", "face", "suffer"}))
      return;
    const std::span<const TokenIndex> children = tree_.children(t);
    const std::vector<TokenIndex> moved(children.begin(), children.end());
    for (const TokenIndex child : moved)
      if (child != noun) arcs_.heads[child] = verb;
    attach(noun, verb, Deprel::obj);
    arcs_.heads[t] = noun;
    arcs_.relations[t] = Deprel::amod;
  }

  // "We modelled prices using a formula" with using on the prices: what one who acts uses is how it is done.
  void means_of_verb(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    if (tree_.relation(t) != Deprel::acl || tree_.xpos(t) != "VBG" || tree_.lemma(t) != "use" || noun == kNoToken ||
        noun > t || leftmost(t) != t || has_auxiliary(t) || is_human(noun))
      return;
    const TokenIndex verb = tree_.head(noun);
    const Deprel kind = tree_.relation_kind(noun);
    if (verb == kNoToken || !is_verb(verb) || verb > noun || (kind != Deprel::obj && kind != Deprel::obl) ||
        tree_.has(verb, Deprel::aux_pass))
      return;
    TokenIndex first = verb;  // "embedded them and cut them into slices using a knife"
    while (tree_.relation(first) == Deprel::conj && !has_own_subject(first) && tree_.head(first) != kNoToken)
      first = tree_.head(first);
    const TokenIndex subject = tree_.child(first, Deprel::nsubj);
    const bool unsaid = subject == kNoToken && tree_.xpos(first) == "VB";  // "happy to talk over the phone using a code"
    const bool somebody = subject != kNoToken && (is_human(subject) || is_one_of(tree_.lower(subject), {"i", "we", "he", "she",
                                                                                                     "they", "you"}));
    if (unsaid || somebody) attach(t, verb, Deprel::advcl);
  }

  // "Left two dead and three wounded" with wounded as what became of the attack: those who are counted were.
  void counted_victims(TokenIndex t) {
    if (tree_.relation(t) != Deprel::conj || tree_.xpos(t) != "VBN" || t == 0 || tree_.upos(t - 1) != Upos::num_ ||
        has_auxiliary(t) || has_own_subject(t) || tree_.child_kind(t, Deprel::obj) != kNoToken ||
        !lexicon_.has(tree_.lemma(t), "patient"))
      return;
    attach(t - 1, t, Deprel::nsubj_pass);
  }

  // "The results are fine provided (that) he pays" with provided as a verb of its own: it is an "if".
  void provided_as_if(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    const TokenIndex content = tree_.child(t, Deprel::ccomp);
    if (tree_.relation(t) != Deprel::advcl || verb == kNoToken || content == kNoToken || content < t ||
        has_own_subject(t) || leftmost(t) != t ||
        !is_one_of(tree_.lower(t), {"provided", "providing", "assuming", "supposing"}))
      return;
    arcs_.heads[content] = verb;
    arcs_.relations[content] = Deprel::advcl;
    arcs_.heads[t] = content;
    arcs_.relations[t] = Deprel::mark;
  }

  // A noun or verb of thinking and saying, whose "of" and "about" lead to what may be so.
  [[nodiscard]] bool leads_to_content(TokenIndex word) const {
    const std::string_view lemma = tree_.lemma(word);
    if (is_verb(word)) return is_one_of(lexicon_.verb_class(lemma), {"communication", "cognition"});
    return is_one_of(lemma, {"talk", "prospect", "thought", "question", "dream", "notion"}) ||
           lexicon_.embedding(lemma, 'n', Complement::that) != Embedding::none ||
           lexicon_.embedding(lemma, 'n', Complement::any) != Embedding::none;
  }

  // "The talk of Spain leaving the pact", "speculated about Spain leaving": Spain leaves, if anybody does.
  void subject_of_gerund(TokenIndex t) {
    const Deprel relation = tree_.relation(t);
    if ((relation != Deprel::acl && relation != Deprel::advcl) || tree_.xpos(t) != "VBG" || has_auxiliary(t) ||
        has_own_subject(t) || t < 2 || leftmost(t) != t || tree_.is_punct(t - 1))
      return;
    TokenIndex noun = t - 1;
    while (tree_.head(noun) != kNoToken && tree_.head(noun) < t && !tree_.has(noun, Deprel::case_))
      noun = tree_.head(noun);
    const TokenIndex preposition = tree_.child(noun, Deprel::case_);
    const TokenIndex outer = tree_.head(noun);
    if (preposition == kNoToken || preposition != leftmost(noun) || outer == kNoToken || outer > preposition ||
        !is_one_of(tree_.lower(preposition), {"of", "about", "against"}) || tree_.last_of(noun) + 1 < t ||
        !leads_to_content(outer))
      return;
    const bool guessed = is_one_of(tree_.lemma(outer), {"speculation", "talk", "rumour", "rumor", "possibility", "prospect",
                                                        "chance", "risk", "likelihood", "idea", "notion"});
    if (tree_.head(t) != outer && !(tree_.head(t) == noun && (tree_.upos(noun) == Upos::propn_ || guessed))) return;
    arcs_.heads[noun] = arcs_.heads[preposition] = t;
    arcs_.relations[noun] = Deprel::nsubj;
    arcs_.relations[preposition] = Deprel::mark;
    arcs_.heads[t] = outer;
    arcs_.relations[t] = is_verb(outer) ? Deprel::advcl : Deprel::acl;
  }

  // "The film shows Spain losing the war" with losing as what the film does: who is seen does it.
  void seen_doing(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if ((tree_.relation(t) != Deprel::advcl && tree_.relation(t) != Deprel::ccomp) || tree_.xpos(t) != "VBG" ||
        has_own_subject(t) || verb == kNoToken || leftmost(t) != t || has_auxiliary(t) || !is_one_of(tree_.lemma(verb), {"show", "depict", "portray", "see", "watch", "hear", "find",
                                                           "catch", "picture", "imagine", "stop", "prevent"}))
      return;
    const TokenIndex seen = tree_.child(verb, Deprel::obj);
    if (seen != kNoToken && seen > verb && tree_.last_of(seen) + 1 == t) arcs_.relations[t] = Deprel::xcomp;
  }

  // "a link between the cuts proposed by Spain with the new bridge" with bridge on proposed: "between" one thing waits
  // for a second.
  void second_of_two(TokenIndex t) {
    const TokenIndex with = tree_.child(t, Deprel::case_), participle = tree_.head(t);
    if (tree_.relation(t) != Deprel::obl || with == kNoToken || tree_.lower(with) != "with" || participle == kNoToken ||
        participle > t || tree_.relation(participle) != Deprel::acl)
      return;
    const TokenIndex one = tree_.head(participle), bond = tree_.head(one);
    if (bond != kNoToken && is_noun(bond) && tree_.relation_kind(one) == Deprel::nmod &&
        preposition_of(tree_, one) == "between" && !tree_.has(one, Deprel::conj) && tree_.xpos(one) != "NNS")
      attach(t, bond, Deprel::nmod);
  }

  // Things of persons, and neither persons themselves nor so and so many of them.
  [[nodiscard]] bool may_be_image(TokenIndex noun) const {
    return is_one_of(lexicon_.noun(tree_.lemma(noun)).klass,
                     {"artifact", "communication", "cognition", "document", "object", "possession", "attribute"});
  }

  [[nodiscard]] bool is_human(TokenIndex noun) const {
    if (tree_[noun].name.type != NameClass::none) return tree_[noun].name.type == NameClass::person;
    return is_one_of(lexicon_.noun(tree_.lemma(noun)).klass, {"person", "people-group"});
  }

  // "adopted a law inspired by ...", "signed the act, banning ...": a participle after an object that its verb does not
  // embed.
  void attach_participle(TokenIndex t) {
    const Deprel relation = tree_.relation(t);
    if (participle_of_noun(t)) return;
    if ((tree_.xpos(t) != "VBN" && tree_.xpos(t) != "VBG") || tree_.head(t) == kNoToken) return;
    const TokenIndex verb = tree_.head(t);
    if (relation == Deprel::ccomp && tree_.xpos(t) == "VBG" && verb < t && !has_own_subject(t) &&
        tree_.child(t, Deprel::aux) == kNoToken && word(t - 1).form == ",") {
      attach(t, verb, Deprel::advcl);  // said, referring to ...
      return;
    }
    if (relation == Deprel::advcl && tree_.xpos(t) == "VBN" && t > 0 && tree_.upos(t - 1) == Upos::noun_ &&
        verb != t - 1 && tree_.lemma(t) != "base" && !tree_.has(t, Deprel::mark) && tree_.child_kind(t, Deprel::aux) == kNoToken &&
        !has_own_subject(t)) {
      attach(t, t - 1, Deprel::acl);  // proposals aimed at ...
      return;
    }
    if (relation == Deprel::advcl && tree_.xpos(t) == "VBG" && t > 0 && is_noun(t - 1) && verb < t - 1 &&
        !has_own_subject(t) && !has_auxiliary(t) && leftmost(t) == t && describes_things(t)) {
      attach(t, t - 1, Deprel::acl);  // battles migration resulting from ...
      return;
    }
    if (relation == Deprel::advcl && tree_.xpos(t) == "VBG" && t > 0 && tree_.relation(t - 1) == Deprel::obj &&
        tree_.head(t - 1) == verb && tree_.upos(t - 1) == Upos::noun_ && !has_own_subject(t) && !has_auxiliary(t) &&
        leftmost(t) == t && is_indefinite(t - 1) &&
        !is_one_of(lexicon_.noun(tree_.lemma(t - 1)).klass, {"duration", "date", "time"})) {
      attach(t, t - 1, Deprel::acl);  // targeted a convoy passing through ...
      return;
    }
    if (relation != Deprel::xcomp) return;
    const TokenIndex object = tree_.child_kind(verb, Deprel::obj);
    if (object == kNoToken || object > t || tree_.has(t, Deprel::aux_pass)) return;
    const std::string_view lemma = tree_.lemma(verb);
    if (lexicon_.embedding(lemma, 'v', Complement::ing) != Embedding::none || lexicon_.has(lemma, "name") ||
        lexicon_.has(lemma, "copula") ||
        is_one_of(lemma,
                  {"get", "have", "see", "want", "need", "make", "keep", "leave", "find", "hear", "let", "help"}))
      return;
    bool comma = false;
    for (TokenIndex between = object + 1; between < t; ++between) comma = comma || word(between).form == ",";
    if (comma)
      attach(t, verb, Deprel::advcl);
    else if (tree_.xpos(t) == "VBN")
      attach(t, object, Deprel::acl);
  }

  // Participles that say where a thing comes from, what is in it or what it shows.
  [[nodiscard]] bool describes_things(TokenIndex participle) const {
    return is_one_of(tree_.lemma(participle), {"result", "stem", "originate", "date", "consist", "contain", "belong",
                                               "depict", "weigh", "resemble", "span", "pertain", "derive"});
  }

  // "accused Iran of hiding data" with hiding as part of the noun's name.
  void gerund_before_object(TokenIndex t) {
    if (tree_.xpos(t) != "VBG" || tree_.head(t) == kNoToken || t == 0 || !lexicon_.takes_object(tree_.lemma(t))) return;
    const TokenIndex noun = tree_.head(t);
    const TokenIndex verb = tree_.head(noun);
    const TokenIndex mark = tree_.child(t, Deprel::mark);
    const TokenIndex preposition = mark == kNoToken ? tree_.child(noun, Deprel::case_) : mark;
    if (verb == kNoToken || preposition != t - 1 || tree_.relation_kind(noun) != Deprel::obl || !is_verb(verb) ||
        !is_one_of(tree_.lower(preposition), {"of", "from"}))
      return;
    const Embedding embedding = lexicon_.embedding(tree_.lemma(verb), 'v', Complement::ing);
    if (embedding != Embedding::accuse && embedding != Embedding::forbid && embedding != Embedding::failure) return;
    arcs_.heads[t] = verb;
    arcs_.relations[t] = Deprel::advcl;
    arcs_.heads[preposition] = t;
    arcs_.relations[preposition] = Deprel::mark;
    arcs_.heads[noun] = t;
    arcs_.relations[noun] = Deprel::obj;
  }

  // "are accused of putting work first, leaving her alone" with leaving as what the accused do: behind what somebody is
  // accused of, a participle tells more of that.
  void further_charge(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::advcl || tree_.xpos(t) != "VBG" || verb == kNoToken || verb > t || has_own_subject(t) ||
        tree_.has(t, Deprel::mark) || has_auxiliary(t) ||
        lexicon_.embedding(tree_.lemma(verb), 'v', Complement::ing) != Embedding::accuse)
      return;
    for (const TokenIndex charge : tree_.children(verb))
      if (charge > verb && charge < t && tree_.relation(charge) == Deprel::advcl && tree_.xpos(charge) == "VBG" &&
          tree_.has(charge, Deprel::mark)) {
        attach(t, charge, Deprel::conj);
        return;
      }
  }

  // "banned citizens from travelling": the gerund belongs to the verb that calls for it, not to the object before it.
  void gerund_of_verb(TokenIndex t) {
    if (tree_.relation_kind(t) == Deprel::compound || tree_.relation_kind(t) == Deprel::amod) {  // of hiding data
      gerund_before_object(t);
      return;
    }
    if (tree_.relation(t) != Deprel::acl || tree_.xpos(t) != "VBG" || tree_.head(t) == kNoToken) return;
    const TokenIndex object = tree_.head(t);
    const TokenIndex verb = tree_.head(object);
    if (verb == kNoToken || !is_verb(verb) ||
        (tree_.relation_kind(object) != Deprel::obj && tree_.relation_kind(object) != Deprel::nsubj))
      return;
    const TokenIndex mark = leftmost(t);
    if (!is_one_of(tree_.lower(mark), {"from", "of", "into", "for"})) return;
    if (lexicon_.embedding(tree_.lemma(object), 'n', Complement::ing) != Embedding::none && tree_.lower(mark) == "of")
      return;
    switch (lexicon_.embedding(tree_.lemma(verb), 'v', Complement::ing)) {
      case Embedding::accuse:
      case Embedding::forbid:
      case Embedding::failure:
      case Embedding::stop:
        attach(t, verb, Deprel::advcl);
        return;
      default:
        return;
    }
  }
};

constexpr TreeRepair kParticipleRepairs[] = {
    {"what says is who acts, and no act or thing", at<&ParticipleRepairs::saying_of_no_speaker>},
    {"from what somebody is stopped hangs on the stopping", at<&ParticipleRepairs::what_is_prevented>},
    {"a past form on a noun is a participle", at<&ParticipleRepairs::past_on_noun>},
    {"what persons do, the person in an image does", at<&ParticipleRepairs::participle_of_person>},
    {"a gerund before what is seen is its word", at<&ParticipleRepairs::gerund_of_thing_seen>},
    {"what one who acts uses is how it is done", at<&ParticipleRepairs::means_of_verb>},
    {"a number before a joined participle counts those who suffered it", at<&ParticipleRepairs::counted_victims>},
    {"a participle right behind a noun tells of it, and one behind a comma of the whole", at<&ParticipleRepairs::attach_participle>},
    {"a gerund belongs to the verb that calls for it", at<&ParticipleRepairs::gerund_of_verb>},
    {"behind what somebody is accused of, a participle tells more of that", at<&ParticipleRepairs::further_charge>},
    {"provided opens a condition", at<&ParticipleRepairs::provided_as_if>},
    {"who stands before a gerund does what is talked about", at<&ParticipleRepairs::subject_of_gerund>},
    {"who is seen doing something does it", at<&ParticipleRepairs::seen_doing>},
    {"a link between one thing and a second has both", at<&ParticipleRepairs::second_of_two>},
};

}  // namespace

RepairPass participle_repairs() { return kParticipleRepairs; }

}  // namespace relata::text
