#include "extractors/nlp/coreference/sentence_tree.h"

#include <algorithm>

namespace relata::nlp {

SentenceTree::SentenceTree(const Sentence& sentence) : sentence_(&sentence) {
  const std::size_t n = sentence.size();
  const auto head_of = [&](std::size_t i) {
    const std::int32_t head = sentence.tokens[i].head;
    return head >= 0 && static_cast<std::size_t>(head) < n ? head : -1;
  };
  first_.assign(n + 1, 0);
  for (std::size_t i = 0; i < n; ++i)
    if (head_of(i) >= 0) ++first_[static_cast<std::size_t>(head_of(i)) + 1];
  for (std::size_t i = 0; i < n; ++i) first_[i + 1] += first_[i];
  dependents_.resize(first_[n]);
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (std::size_t i = 0; i < n; ++i)
    if (head_of(i) >= 0) dependents_[next[static_cast<std::size_t>(head_of(i))]++] = static_cast<std::uint32_t>(i);
  begin_.resize(n);
  end_.resize(n);
  std::vector<std::uint32_t> order;  // heads before dependents; a cycle, which no parser gives, is never entered
  order.reserve(n);
  for (std::size_t i = 0; i < n; ++i) {
    begin_[i] = static_cast<std::uint32_t>(i);
    end_[i] = static_cast<std::uint32_t>(i + 1);
    if (head_of(i) < 0) order.push_back(static_cast<std::uint32_t>(i));
  }
  for (std::size_t at = 0; at < order.size(); ++at)
    for (const std::uint32_t dependent : dependents(order[at])) order.push_back(dependent);
  for (std::size_t at = order.size(); at-- > 0;) {
    const std::int32_t head = head_of(order[at]);
    if (head < 0) continue;
    const auto h = static_cast<std::size_t>(head);
    begin_[h] = std::min(begin_[h], begin_[order[at]]);
    end_[h] = std::max(end_[h], end_[order[at]]);
  }
}

std::int32_t SentenceTree::dependent(std::size_t token, Deprel deprel) const {
  for (const std::uint32_t dependent : dependents(token))
    if (sentence_->tokens[dependent].deprel == deprel) return static_cast<std::int32_t>(dependent);
  return -1;
}

namespace {

bool is_clause_head(const Token& token) {
  switch (token.deprel) {
    case Deprel::root:
    case Deprel::ccomp:
    case Deprel::xcomp:
    case Deprel::advcl:
    case Deprel::acl:
    case Deprel::acl_relcl:
    case Deprel::parataxis:
    case Deprel::csubj:
    case Deprel::advcl_relcl:
    case Deprel::csubj_pass:
      return true;
    case Deprel::conj:
      return token.upos == Upos::verb_ || token.upos == Upos::aux_;
    default:
      return false;
  }
}

}  // namespace

std::uint32_t clause_of(const Sentence& sentence, std::uint32_t token) {
  std::uint32_t at = token;
  for (std::size_t steps = 0; steps < sentence.size(); ++steps) {
    const std::int32_t head = sentence.tokens[at].head;
    if (head < 0 || (at != token && is_clause_head(sentence.tokens[at]))) return at;
    at = static_cast<std::uint32_t>(head);
    if (is_clause_head(sentence.tokens[at])) return at;
  }
  return at;
}

std::uint32_t first_conjunct(const Sentence& sentence, std::uint32_t token) {
  const Token& t = sentence.tokens[token];
  return t.deprel == Deprel::conj && t.head >= 0 ? static_cast<std::uint32_t>(t.head) : token;
}

}  // namespace relata::nlp
