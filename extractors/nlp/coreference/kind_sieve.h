// Definite descriptions that say with another word of what kind a name is.
//
// | what tells the kind of the name | example |
// |---|---|
// | its last word | the HEROES Act ... this legislation |
// | its first word | Cyclone Phailin ... the storm |
#pragma once

#include <cstdint>
#include <deque>
#include <string_view>

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

// Takes the mentions of a document in order.
class KindSieve {
 public:
  KindSieve(const DocumentView& view, ReferenceClusters& clusters) : view_(view), clusters_(clusters) {}

  // Links the noun phrase to the only name of its kind so far, or in the sentences before; true where it did.
  bool link(std::uint32_t mention);
  // Of every name and noun phrase, after link().
  void remember(std::uint32_t mention);

 private:
  struct Bearer {
    std::uint32_t mention;
    int kind;
    bool named;  // a name, not a noun without one ("a storm")
  };

  const DocumentView& view_;
  ReferenceClusters& clusters_;
  std::deque<Bearer> bearers_;  // the latest last
};

// The number of the kind that the noun (a lemma in small letters) names, one for nouns that name the same; -1 for others.
[[nodiscard]] int kind_told_by_noun(std::string_view lemma);

}  // namespace relata::nlp
