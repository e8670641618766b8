#include "extractors/nlp/network/tree_decoder.h"

#include <algorithm>
#include <limits>

namespace relata::nlp {
namespace {

// So large that the best tree has as few words on the root as can be, i.e. one (Stanojevic and Cohen, A Root of the
// Problem, EMNLP 2021), and small enough that doubles keep the scores apart.
constexpr double kRootPenalty = 1.0e6;
constexpr double kNever = -1.0e12;

// Chu-Liu/Edmonds with contraction in place. Nodes 0 (the root) to words; a cycle lives on as its first node.
class MaximumTree {
 public:
  MaximumTree(const std::vector<float>& scores, std::size_t words)
      : size_(words + 1),
        score_(size_ * size_, kNever),
        head_end_(size_ * size_),
        dependent_end_(size_ * size_),
        alive_(size_, true),
        best_(size_, 0) {
    for (std::size_t head = 0; head < size_; ++head) {
      for (std::size_t dependent = 1; dependent < size_; ++dependent) {
        const std::size_t edge = head * size_ + dependent;
        head_end_[edge] = static_cast<std::uint32_t>(head);
        dependent_end_[edge] = static_cast<std::uint32_t>(dependent);
        if (head == dependent) continue;
        score_[edge] = static_cast<double>(scores[(dependent - 1) * size_ + head]) - (head == 0 ? kRootPenalty : 0.0);
      }
    }
  }

  void solve(std::vector<std::int32_t>& heads) {
    for (std::size_t node = 1; node < size_; ++node) choose(node);
    while (find_cycle()) contract();
    expand(heads);
  }

 private:
  struct Contraction {
    std::vector<std::uint32_t> members;          // of the cycle, the first lives on
    std::vector<std::uint32_t> head, dependent;  // the original ends of the edge into each member
    std::vector<std::uint32_t> origins;          // for each original node: the member that held it, size_ for none
  };

  void choose(std::size_t node) {
    double most = -std::numeric_limits<double>::infinity();
    for (std::size_t head = 0; head < size_; ++head) {
      if (!alive_[head] || head == node || score_[head * size_ + node] <= most) continue;
      most = score_[head * size_ + node];
      best_[node] = static_cast<std::uint32_t>(head);
    }
  }

  bool find_cycle() {
    std::vector<std::uint32_t> seen(size_, 0);
    for (std::uint32_t start = 1; start < size_; ++start) {
      if (!alive_[start]) continue;
      std::uint32_t node = start;
      while (node != 0 && seen[node] == 0) {
        seen[node] = start;
        node = best_[node];
      }
      if (node == 0 || seen[node] != start) continue;
      cycle_.clear();
      for (std::uint32_t at = node; cycle_.empty() || at != node; at = best_[at]) cycle_.push_back(at);
      return true;
    }
    return false;
  }

  void remember_contraction() {
    Contraction step;
    step.members = cycle_;
    for (const std::uint32_t member : cycle_) {
      const std::size_t edge = best_[member] * size_ + member;
      step.head.push_back(head_end_[edge]);
      step.dependent.push_back(dependent_end_[edge]);
    }
    if (holder_.empty()) {
      for (std::uint32_t node = 0; node < size_; ++node) holder_.push_back(node);
    }
    step.origins.assign(size_, static_cast<std::uint32_t>(size_));
    std::vector<std::uint32_t> place(size_, static_cast<std::uint32_t>(size_));
    for (std::uint32_t at = 0; at < cycle_.size(); ++at) place[cycle_[at]] = at;
    for (std::uint32_t node = 0; node < size_; ++node) {
      step.origins[node] = place[holder_[node]];
      if (place[holder_[node]] < size_) holder_[node] = cycle_[0];
    }
    steps_.push_back(std::move(step));
  }

  void contract() {
    remember_contraction();
    const std::uint32_t keeper = cycle_[0];
    std::vector<double> inside(cycle_.size());
    for (std::size_t at = 0; at < cycle_.size(); ++at) inside[at] = score_[best_[cycle_[at]] * size_ + cycle_[at]];
    for (const std::uint32_t member : cycle_) alive_[member] = false;
    for (std::size_t other = 0; other < size_; ++other) {
      if (!alive_[other]) continue;
      merge_edges(other, keeper, inside);
    }
    alive_[keeper] = true;
    choose(keeper);
    for (std::size_t node = 1; node < size_; ++node) {
      if (alive_[node] && node != keeper && std::find(cycle_.begin(), cycle_.end(), best_[node]) != cycle_.end())
        best_[node] = keeper;
    }
  }

  // The best edge from other into the cycle (less what it breaks), and from the cycle to other, become the keeper's.
  void merge_edges(std::size_t other, std::uint32_t keeper, const std::vector<double>& inside) {
    double into = -std::numeric_limits<double>::infinity();
    double out_of = into;
    std::size_t into_edge = 0;
    std::size_t out_edge = 0;
    for (std::size_t at = 0; at < cycle_.size(); ++at) {
      const std::size_t enter = other * size_ + cycle_[at];
      const std::size_t leave = cycle_[at] * size_ + other;
      if (score_[enter] - inside[at] > into) into = score_[enter] - inside[at], into_edge = enter;
      if (score_[leave] > out_of) out_of = score_[leave], out_edge = leave;
    }
    const std::uint32_t ends[] = {head_end_[into_edge], dependent_end_[into_edge], head_end_[out_edge],
                                  dependent_end_[out_edge]};
    score_[other * size_ + keeper] = into;
    head_end_[other * size_ + keeper] = ends[0];
    dependent_end_[other * size_ + keeper] = ends[1];
    score_[keeper * size_ + other] = out_of;
    head_end_[keeper * size_ + other] = ends[2];
    dependent_end_[keeper * size_ + other] = ends[3];
  }

  void expand(std::vector<std::int32_t>& heads) {
    std::vector<std::uint32_t> head(size_, 0);
    std::vector<bool> fixed(size_, false);
    const auto fix = [&](std::uint32_t from, std::uint32_t to) { head[to] = from, fixed[to] = true; };
    for (std::size_t node = 1; node < size_; ++node) {
      if (alive_[node]) fix(head_end_[best_[node] * size_ + node], dependent_end_[best_[node] * size_ + node]);
    }
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
      // The member that the edge from outside entered keeps it; the others keep their edge of the cycle.
      std::size_t entered = step->members.size();
      for (std::size_t node = 1; node < size_; ++node) {
        if (fixed[node] && step->origins[node] < size_) entered = step->origins[node];
      }
      for (std::size_t at = 0; at < step->members.size(); ++at) {
        if (at != entered) fix(step->head[at], step->dependent[at]);
      }
    }
    for (std::size_t node = 1; node < size_; ++node) heads[node - 1] = static_cast<std::int32_t>(head[node]) - 1;
  }

  std::size_t size_;
  std::vector<double> score_;                            // [head * size_ + dependent]
  std::vector<std::uint32_t> head_end_, dependent_end_;  // the original edge behind it
  std::vector<bool> alive_;
  std::vector<std::uint32_t> best_, cycle_, holder_;
  std::vector<Contraction> steps_;
};

}  // namespace

bool is_single_rooted_tree(const std::vector<std::int32_t>& heads) {
  if (std::count(heads.begin(), heads.end(), -1) != 1) return false;
  std::vector<std::uint32_t> seen(heads.size(), 0);
  for (std::uint32_t start = 0; start < heads.size(); ++start) {
    auto node = static_cast<std::int32_t>(start);
    while (node >= 0 && seen[static_cast<std::size_t>(node)] == 0) {
      seen[static_cast<std::size_t>(node)] = start + 1;
      node = heads[static_cast<std::size_t>(node)];
    }
    if (node >= 0 && seen[static_cast<std::size_t>(node)] == start + 1) return false;
  }
  return true;
}

void decode_tree(const std::vector<float>& scores, std::size_t words, std::vector<std::int32_t>& heads) {
  heads.assign(words, -1);
  for (std::size_t word = 0; word < words; ++word) {
    const float* const row = scores.data() + word * (words + 1);
    float most = row[0];
    for (std::size_t head = 0; head < words; ++head) {
      if (head == word || row[head + 1] <= most) continue;
      most = row[head + 1];
      heads[word] = static_cast<std::int32_t>(head);
    }
  }
  if (words > 0 && !is_single_rooted_tree(heads)) MaximumTree(scores, words).solve(heads);
}

}  // namespace relata::nlp
