// The loss of a whole sequence of name tags: a linear-chain conditional random field (Lafferty, McCallum and Pereira
// 2001).
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/nlp/training/parameters.h"

namespace relata::training {

// logits: tags x tokens; become the gradient times scale. transitions: before x after; ill-formed pairs are ruled out
// whatever their score. Adds to transition_gradient. Returns the negative log-likelihood of the tags.
double name_sequence_loss(Matrix& logits, const std::vector<std::uint8_t>& tags, float scale, const Matrix& transitions,
                          Matrix& transition_gradient);

}  // namespace relata::training
