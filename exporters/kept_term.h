// The term that a syntax is in the middle of, kept beyond the call that brought it.
#pragma once

#include <string>
#include <string_view>

#include "exporters/rdf_terms.h"

namespace relata::exporters {

class KeptTerm {
 public:
  void keep(const Term& term) {
    term_ = term;
    if (!term.id.valid()) text_.assign(term.text);
    is_set_ = true;
  }
  void forget() { is_set_ = false; }
  [[nodiscard]] bool is_set() const { return is_set_; }
  [[nodiscard]] bool is(const Term& other) const {
    if (!is_set_) return false;
    if (term_.id.valid() && other.id.valid()) return term_.id == other.id;
    return (term_.id.valid() ? term_.text : std::string_view(text_)) == other.text;
  }

 private:
  Term term_;
  std::string text_;
  bool is_set_ = false;
};

}  // namespace relata::exporters
