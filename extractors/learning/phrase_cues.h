// The cues of one phrase of a pair, whatever the other is.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/learning/cue_writer.h"
#include "extractors/learning/passage.h"

namespace relata::learning {

// Of a phrase of the passage as subject: its kind, shape, words, role, and what the text says that it is.
[[nodiscard]] std::vector<std::uint32_t> subject_cues(const Passage& passage, std::uint32_t phrase, CueWriter& writer);
// As object: the same, its governor, the words beside it and those of its sentence.
[[nodiscard]] std::vector<std::uint32_t> object_cues(const Passage& passage, std::uint32_t phrase,
                                                     const nlp::CoreferenceLexicon& lexicon, CueWriter& writer);

}  // namespace relata::learning
