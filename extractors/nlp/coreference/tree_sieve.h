// What the tree itself says: appositions, role nouns beside a name, predicate nominatives, relative pronouns.
#pragma once

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

void merge_by_tree(const DocumentView& view, const CoreferenceLexicon& lexicon, ReferenceClusters& clusters);

// The token that a relative pronoun stands for, or -1: "the museum, which ..." gives museum.
[[nodiscard]] std::int32_t antecedent_of_relative(const SentenceTree& tree, std::uint32_t pronoun);

// "She is the president": the predicate nominal with its subject, where that has a name by now; true where it did.
bool merge_predicate(const DocumentView& view, const CoreferenceLexicon& lexicon, ReferenceClusters& clusters,
                     std::uint32_t predicate);

}  // namespace relata::nlp
