// Windows of the same words ("Thank you."), of which the network says the same: one is parsed for all of them.
#pragma once

#include <span>
#include <vector>

#include "core/sentence.h"
#include "extractors/nlp/network/batch_runner.h"

namespace relata::nlp {

struct RepeatedWindow {
  Window first;
  Window repeat;
};

// Takes out of the windows those whose words an earlier one has.
[[nodiscard]] std::vector<RepeatedWindow> take_repeated_windows(std::vector<Window>& windows,
                                                                std::span<Sentence* const> sentences);

// Gives the tokens of the repeat what the network said of the first.
void copy_annotation(const RepeatedWindow& window, std::span<Sentence* const> sentences);

}  // namespace relata::nlp
