// Repairs of names: all words of a name are one phrase, and a noun right before it says what it is.
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct NameRepairs : Repairs {
  using Repairs::Repairs;

  [[nodiscard]] bool continues_name(TokenIndex t) const {
    return t > 0 && word(t).name.type != NameClass::none && !word(t).name.begins &&
           word(t - 1).name.type == word(t).name.type;
  }

  // "Malaysia, New Zealand and Portugal" with New and Zealand as two of the list: within one name nothing is joined without
  // a mark.
  void one_name_in_list(TokenIndex t) {
    if (tree_.relation(t) != Deprel::conj || !continues_name(t) || tree_.relation(t - 1) != Deprel::conj ||
        tree_.head(t - 1) != tree_.head(t) || tree_.first_of(t) != t || tree_.upos(t) != Upos::propn_)
      return;
    arcs_.heads[t] = t - 1;
    arcs_.relations[t] = Deprel::flat;
  }

  // "Rivette and co-writer Gruault" with the co-writer as one of three: right before a name and without a mark, a noun of a
  // person says what that is.
  void noun_before_name_in_list(TokenIndex t) {
    const TokenIndex noun = t == 0 ? kNoToken : t - 1;
    if (tree_.relation(t) != Deprel::conj || noun == kNoToken || tree_.relation(noun) != Deprel::conj ||
        tree_.head(noun) != tree_.head(t) || tree_.upos(t) != Upos::propn_ || tree_.xpos(noun) != "NN" ||
        tree_.first_of(t) != t || word(t).name.type != NameClass::person || !is_noun_of_person(noun))
      return;
    for (const TokenIndex child : tree_.children(noun))
      if (tree_.relation(child) == Deprel::cc || tree_.is_punct(child)) arcs_.heads[child] = t;
    arcs_.heads[noun] = t;
    arcs_.relations[noun] = Deprel::nmod_desc;
  }

  [[nodiscard]] bool is_noun_of_person(TokenIndex t) const {
    const std::string_view form = tree_.lower(t);
    const std::size_t hyphen = form.rfind('-');  // co-writer
    const std::string_view klass = lexicon_.noun(tree_.lemma(t)).klass;
    if (klass.empty() && (form.ends_with("or") || form.ends_with("er") || form.ends_with("ist"))) return true;  // speculator
    return klass == "person" ||
           (hyphen != std::string_view::npos && lexicon_.noun(form.substr(hyphen + 1)).klass == "person");
  }

  // ""Aerodynamic" is a song" with Aerodynamic as how the song is: a name between quotation marks is a noun.
  void quoted_name(TokenIndex t) {
    const Deprel kind = tree_.relation_kind(t);
    if (tree_.upos(t) != Upos::adj_ || word(t).name.type == NameClass::none || t == 0 || t + 1 >= tree_.size() ||
        tree_.xpos(t - 1) != "``" || tree_.xpos(t + 1) != "''" || (kind != Deprel::nsubj && kind != Deprel::obj))
      return;
    tree_.retag(t, Upos::propn_, "NNP", std::string(word(t).form));
  }
};

constexpr TreeRepair kNameRepairs[] = {
    {"within one name nothing is joined without a mark", at<&NameRepairs::one_name_in_list>},
    {"a noun of a person right before a name in a list says what that is", at<&NameRepairs::noun_before_name_in_list>},
    {"a name between quotation marks is a noun", at<&NameRepairs::quoted_name>},
};

}  // namespace

RepairPass name_repairs() { return kNameRepairs; }

}  // namespace relata::text
