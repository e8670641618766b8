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
    {"a name between quotation marks is a noun", at<&NameRepairs::quoted_name>},
};

}  // namespace

RepairPass name_repairs() { return kNameRepairs; }

}  // namespace relata::text
