// Small changes to training sentences that raw text shows and treebanks rarely do.
#pragma once

#include "extractors/nlp/training/corpus.h"
#include "extractors/nlp/training/random.h"

namespace relata::training {

// Shares of the sentences.
struct AugmentationRates {
  float lower = 0.03F;             // all in small letters
  float upper = 0.02F;             // all in capitals
  float headline = 0.02F;          // Every Longer Word With A Capital
  float without_end_mark = 0.10F;  // the last token dropped where it is punctuation that nothing hangs on
};

// False: example stands as it is. True: changed holds the changed copy.
bool augment(const Example& example, const Inventory& inventory, const AugmentationRates& rates, Random& random,
             Example& changed);

}  // namespace relata::training
