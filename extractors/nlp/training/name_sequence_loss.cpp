#include "extractors/nlp/training/name_sequence_loss.h"

#include <cmath>

#include "extractors/nlp/network/name_decoder.h"

namespace relata::training {
namespace {

constexpr Eigen::Index kTags = static_cast<Eigen::Index>(nlp::kNameTags);
constexpr float kNever = -1.0e9F;
using TagVector = Eigen::Matrix<float, kTags, 1>;
using TagMatrix = Eigen::Matrix<float, kTags, kTags>;

float log_sum(const TagVector& values) {
  const float most = values.maxCoeff();
  return most + std::log((values.array() - most).exp().sum());
}

bool allowed(Eigen::Index before, Eigen::Index after) {
  return nlp::may_follow(static_cast<std::uint8_t>(before), static_cast<std::uint8_t>(after));
}

}  // namespace

double name_sequence_loss(Matrix& logits, const std::vector<std::uint8_t>& tags, float scale, const Matrix& transitions,
                          Matrix& transition_gradient) {
  const Eigen::Index tokens = logits.cols();
  TagMatrix moves = transitions;
  TagVector first;
  for (Eigen::Index before = 0; before < kTags; ++before) {
    first(before) = allowed(0, before) ? 0.0F : kNever;
    for (Eigen::Index after = 0; after < kTags; ++after) {
      if (!allowed(before, after)) moves(before, after) = kNever;
    }
  }
  Matrix forward(kTags, tokens);
  Matrix backward = Matrix::Zero(kTags, tokens);
  forward.col(0) = logits.col(0) + first;
  for (Eigen::Index at = 1; at < tokens; ++at) {
    for (Eigen::Index tag = 0; tag < kTags; ++tag)
      forward(tag, at) = logits(tag, at) + log_sum(forward.col(at - 1) + moves.col(tag));
  }
  for (Eigen::Index at = tokens - 1; at-- > 0;) {
    const TagVector next = backward.col(at + 1) + logits.col(at + 1);
    for (Eigen::Index tag = 0; tag < kTags; ++tag) backward(tag, at) = log_sum(moves.row(tag).transpose() + next);
  }
  const float all = log_sum(forward.col(tokens - 1));
  float gold = 0;
  for (Eigen::Index at = 0; at < tokens; ++at) {
    const auto tag = static_cast<Eigen::Index>(tags[static_cast<std::size_t>(at)]);
    gold += logits(tag, at);
    if (at == 0) continue;
    const auto before = static_cast<Eigen::Index>(tags[static_cast<std::size_t>(at - 1)]);
    gold += moves(before, tag);
    const TagVector next = backward.col(at) + logits.col(at);
    for (Eigen::Index from = 0; from < kTags; ++from) {
      transition_gradient.row(from) +=
          scale * (forward(from, at - 1) + moves.row(from).array() + next.transpose().array() - all).exp().matrix();
    }
    transition_gradient(before, tag) -= scale;
  }
  logits = scale * (forward.array() + backward.array() - all).exp().matrix();
  for (Eigen::Index at = 0; at < tokens; ++at)
    logits(static_cast<Eigen::Index>(tags[static_cast<std::size_t>(at)]), at) -= scale;
  return static_cast<double>(all - gold);
}

}  // namespace relata::training
