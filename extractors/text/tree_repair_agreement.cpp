// Repairs where the forms of words speak against an arc: numbers that do not agree, gerunds that are nouns, main clauses
// run together, honours that look like a second name.
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct AgreementRepairs : Repairs {
  using Repairs::Repairs;

  // "The staff is friendly they treat you well" with they treat as what is friendly: an adjective that takes no clause
  // has none without "that"; two sentences stand side by side.
  void sentence_behind_adjective(TokenIndex t) {
    const TokenIndex adjective = tree_.head(t);
    if (tree_.relation(t) != Deprel::ccomp || adjective == kNoToken || adjective > t ||
        tree_.upos(adjective) != Upos::adj_ || tree_.has(t, Deprel::mark) || !tree_.has(t, Deprel::nsubj) ||
        !tree_.has(adjective, Deprel::cop) || !is_finite(t))
      return;
    const TokenIndex subject = tree_.child_kind(adjective, Deprel::nsubj);
    const bool feels = subject != kNoToken && is_one_of(tree_.lower(subject), {"i", "we", "he", "she", "you"});
    if (!feels && lexicon_.embedding(tree_.lemma(adjective), 'a', Complement::that) == Embedding::none)
      arcs_.relations[t] = Deprel::parataxis;
  }

  [[nodiscard]] bool is_finite(TokenIndex t) const {
    if (is_finite_tag(t)) return true;
    const std::span<const TokenIndex> children = tree_.children(t);
    return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
      return is_finite_tag(child) || tree_.xpos(child) == "MD";
    });
  }

  // "Officials say the tape was a hoax, and have advised residents" with the tape as what advised: one tape "has", and
  // several officials "have".
  void joined_to_speaker(TokenIndex t) {
    const TokenIndex content = tree_.head(t), cc = tree_.child(t, Deprel::cc), auxiliary = tree_.child(t, Deprel::aux);
    if (tree_.relation(t) != Deprel::conj || content == kNoToken || cc == kNoToken || auxiliary == kNoToken ||
        has_own_subject(t) || auxiliary < cc || tree_.xpos(auxiliary) != "VBP" ||
        tree_.relation(content) != Deprel::ccomp || tree_.head(content) == kNoToken)
      return;
    const TokenIndex speaking = tree_.head(content);
    const TokenIndex one = tree_.child_kind(content, Deprel::nsubj), several = tree_.child_kind(speaking, Deprel::nsubj);
    if (one == kNoToken || several == kNoToken || speaking > content || !is_one_of(tree_.xpos(one), {"NN", "NNP"}) ||
        tree_.has(one, Deprel::conj) || tree_.xpos(several) != "NNS")
      return;
    attach(t, speaking, Deprel::conj);
  }

  // "View a man wearing shorts as ridiculous" with ridiculous on wearing: as what somebody is viewed.
  void as_it_is_viewed(TokenIndex t) {
    const TokenIndex participle = tree_.head(t), as = tree_.child(t, Deprel::case_);
    if (tree_.relation_kind(t) != Deprel::obl || as == kNoToken || tree_.lower(as) != "as" || participle == kNoToken ||
        participle > t || tree_.relation_kind(participle) != Deprel::acl)
      return;
    const TokenIndex object = tree_.head(participle);
    const TokenIndex verb = object == kNoToken ? kNoToken : tree_.head(object);
    if (verb == kNoToken || verb > object || tree_.relation(object) != Deprel::obj ||
        !is_one_of(tree_.lemma(verb), {"view", "regard", "see", "describe", "portray", "perceive", "depict", "characterise",
                                       "characterize", "dismiss", "denounce", "condemn", "treat", "interpret"}))
      return;
    if (tree_.upos(t) == Upos::adj_ || tree_.has(t, Deprel::det)) attach(t, verb, Deprel::obl);
  }

  // "Tweeted using his account" with using as what was tweeted: by what means.
  void using_as_means(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) == Deprel::xcomp && tree_.lower(t) == "using" && verb != kNoToken && verb < t && is_verb(verb) &&
        lexicon_.embedding(tree_.lemma(verb), 'v', Complement::ing) == Embedding::none && !has_auxiliary(t))
      arcs_.relations[t] = Deprel::advcl;
  }

  // "They phoned the same day" with the day as whom they phoned: nobody phones, or goes to, the next or the same day.
  void time_of_call(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::obj || verb == kNoToken || verb > t || !is_verb(verb) ||
        !is_one_of(tree_.lemma(t), {"day", "week", "month", "year", "night", "morning", "evening", "afternoon"}) ||
        !is_one_of(lexicon_.verb_class(tree_.lemma(verb)), {"communication", "motion", "contact"}))
      return;
    const std::span<const TokenIndex> children = tree_.children(t);
    if (std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
          return is_one_of(tree_.lower(child), {"same", "next", "following", "last", "previous"});
        }))
      arcs_.relations[t] = Deprel::obl_unmarked;
  }

  // "The leader of a faction who had been in hiding" with the faction in hiding: one group is no "who", its head is.
  void who_heads_group(TokenIndex t) {
    const TokenIndex group = tree_.head(t), who = tree_.child(t, Deprel::nsubj);
    if (tree_.relation(t) != Deprel::acl_relcl || group == kNoToken || group > t || who == kNoToken ||
        tree_.lower(who) != "who" || tree_.xpos(group) != "NN" || tree_.relation_kind(group) != Deprel::nmod ||
        !is_one_of(lexicon_.noun(tree_.lemma(group)).klass, {"group", "people-group", "organisation", "facility", "place"}))
      return;
    const TokenIndex person = tree_.head(group);
    if (person != kNoToken && person < group && lexicon_.noun(tree_.lemma(person)).klass == "person")
      attach(t, person, Deprel::acl_relcl);
  }

  // "In May, 1750 he left" with the comma on May: it parts the month from its own year.
  void comma_before_year(TokenIndex t) {
    if (t >= 2 && tree_.xpos(t) == "CD" && tree_.lower(t).size() == 4 && word(t - 1).form == "," && tree_.head(t) == t - 2 &&
        tree_.head(t - 1) == t - 2 && tree_.relation_kind(t) == Deprel::nmod && tree_.upos(t - 2) == Upos::propn_)
      arcs_.heads[t - 1] = t;
  }

  // "Daniel Bernoulli FRS (1700 - 1782)" with FRS as another thing's name: letters of honour belong to the name.
  void honours_behind_name(TokenIndex t) {
    const TokenIndex name = tree_.head(t);
    if (tree_.relation(t) != Deprel::appos || name == kNoToken || name > t || t == 0 || tree_.is_punct(t - 1) ||
        tree_.first_of(t) != t ||
        tree_.upos(name) != Upos::propn_ ||
        !is_one_of(word(t).form, {"FRS", "FRSE", "FRSC", "FBA", "OBE", "MBE", "CBE", "KBE", "DBE", "KCB", "KCMG", "GCB", "OM",
                                  "CH", "DSO", "DSC", "VC", "QC", "KC", "MP", "MEP", "MD", "PhD", "DPhil", "DDS", "JD",
                                  "Esq", "Jr", "Sr", "FAA", "OAM", "AO", "SJ"}))
      return;
    arcs_.relations[t] = Deprel::flat;
    for (const TokenIndex child : tree_.children(t)) arcs_.heads[child] = name;
  }
};

constexpr TreeRepair kAgreementRepairs[] = {
    {"an adjective that takes no clause has none without that", at<&AgreementRepairs::sentence_behind_adjective>},
    {"a plural verb is joined to what several say, and not to what one does", at<&AgreementRepairs::joined_to_speaker>},
    {"behind as stands how something is viewed", at<&AgreementRepairs::as_it_is_viewed>},
    {"letters of honour belong to the name", at<&AgreementRepairs::honours_behind_name>},
    {"using tells by what means", at<&AgreementRepairs::using_as_means>},
    {"a comma between month and year is the year's", at<&AgreementRepairs::comma_before_year>},
    {"nobody phones a day", at<&AgreementRepairs::time_of_call>},
    {"who stands for the head of a group", at<&AgreementRepairs::who_heads_group>},
};

}  // namespace

RepairPass agreement_repairs() { return kAgreementRepairs; }

}  // namespace relata::text
