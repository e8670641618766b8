// Lists that go together one by one. Internal to the rules.
#pragma once

#include <vector>

#include "extractors/text/frame.h"

namespace relata::text {

// "Smith and Jones won gold and silver, respectively", "opened the school in 1990 and the hospital in 1995", "Bush and Blair
// met": a frame for each pair; the frame itself where nothing is paired, and none where the lists do not match.
[[nodiscard]] std::vector<Frame> paired(const SentenceClauses& work, const Clause& clause, Frame frame);

}  // namespace relata::text
