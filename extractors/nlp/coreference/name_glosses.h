// Names in brackets right behind a name that are the same in other letters: not further things of the document.
//
// | what tells | example |
// |---|---|
// | other letters, or signs of sounds | Zaha Hadid (زها حديد); Jeanne Moreau ([ʒan mɔʁo]) |
// | a language and a colon | Munich (German: München) |
// | an acronym whose letters the name has | Phoenix Sky Harbor International Airport (PHX) |
// | a short form behind an organisation, in whatever language | Kurdistan Workers Party (PKK) |
#pragma once

#include <cstdint>
#include <map>

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

// By mention: the name that it is the same as.
using NameGlosses = std::map<std::uint32_t, std::uint32_t>;

[[nodiscard]] NameGlosses find_name_glosses(const DocumentView& view, const CoreferenceLexicon& lexicon);

// What a name is, its glosses are, too; at the end, so that their words tell nothing about names.
void merge_glosses(const NameGlosses& glosses, ReferenceClusters& clusters);

}  // namespace relata::nlp
