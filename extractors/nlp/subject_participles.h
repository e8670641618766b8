// A participle right before the subject that it describes.
#pragma once

#include "core/sentence.h"

namespace relata::nlp {

// "Legally binding agreements ensure peace" with binding as a clause that ensures it, too, beside the agreements: the
// participle becomes a modifier of the subject, so that mentions and labels keep it. No verb has two subjects. Linear.
void attach_participles_to_subjects(Sentence& sentence);

}  // namespace relata::nlp
