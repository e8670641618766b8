// What a governing word makes of the clause that it embeds: held, planned, only possible. Internal to the rules.
#pragma once

#include "extractors/text/clause.h"

namespace relata::text {

[[nodiscard]] Polarity flipped(Polarity polarity);
// "You will see that ...", "note that ...": its subject is whoever hears or reads.
[[nodiscard]] bool addresses_hearer(const SentenceClauses& work, const Clause& governor);
// The status with another modality, its polarity turned where flip is set.
[[nodiscard]] Status with(const Status& status, Modality modality, bool flip);
// The content of a saying or belief: its holders and, where what was said was denied or doubted, its polarity.
[[nodiscard]] Status held_by(const SentenceClauses& work, const Clause& saying, Embedding embedding);
// The context of a clause under this governor. Embedding::none: possible, for want of knowledge.
[[nodiscard]] Status embedded(const SentenceClauses& work, const Clause& governor, Embedding embedding);

}  // namespace relata::text
