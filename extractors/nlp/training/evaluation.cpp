#include "extractors/nlp/training/evaluation.h"

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <set>
#include <tuple>

#include "extractors/nlp/network/name_decoder.h"

namespace relata::training {
namespace {

constexpr std::size_t kWordsOfABatch = 2000;

std::string before(const std::string& text, char mark) { return text.substr(0, text.find(mark)); }

using NameSpan = std::tuple<std::size_t, std::size_t, std::size_t>;  // begin, end, class

std::set<NameSpan> spans_of(const std::vector<std::uint8_t>& tags) {
  std::set<NameSpan> spans;
  for (std::size_t begin = 0; begin < tags.size();) {
    if (tags[begin] == 0) {
      ++begin;
      continue;
    }
    const std::size_t name_class = nlp::class_of_tag(tags[begin]);
    std::size_t end = begin + 1;
    while (end < tags.size() && tags[end] != 0 && !nlp::begins(tags[end]) && nlp::class_of_tag(tags[end]) == name_class)
      ++end;
    spans.emplace(begin, end, name_class);
    begin = end;
  }
  return spans;
}

struct Counts {
  std::size_t words = 0, upos = 0, xpos = 0, uas = 0, las = 0, gold_names = 0, found_names = 0, right_names = 0;
};

void count_tree(const Example& gold, const Prediction& found, const Inventory& inventory, Counts& counts) {
  for (std::size_t word = 0; word < gold.size(); ++word) {
    const std::string& gold_tag = inventory.tags[gold.tags[word]];
    const std::string& found_tag = inventory.tags[found.tags[word]];
    const bool head = gold.heads[word] == found.heads[word];
    const bool label =
        before(inventory.labels[gold.labels[word]], ':') == before(inventory.labels[found.labels[word]], ':');
    ++counts.words;
    counts.upos += before(gold_tag, '|') == before(found_tag, '|') ? 1U : 0U;
    counts.xpos += gold_tag.substr(gold_tag.find('|')) == found_tag.substr(found_tag.find('|')) ? 1U : 0U;
    counts.uas += head ? 1U : 0U;
    counts.las += head && label ? 1U : 0U;
  }
}

void count_names(const Example& gold, const Prediction& found, Counts& counts) {
  const std::set<NameSpan> gold_spans = spans_of(gold.names);
  for (const NameSpan& span : spans_of(found.names)) {
    // A set that marks no MISC cannot say whether one is right.
    if (!marks_miscellaneous(gold.set) && std::get<2>(span) == 4) continue;
    ++counts.found_names;
    counts.right_names += gold_spans.count(span);
  }
  counts.gold_names += gold_spans.size();
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::string Scores::text() const {
  char line[160];
  std::snprintf(line, sizeof line, "UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f names F1 %.2f (P %.2f R %.2f)", upos, xpos,
                uas, las, names, name_precision, name_recall);
  return line;
}

Scores score(const std::vector<Instance>& instances, const std::vector<Prediction>& predictions,
             const Inventory& inventory) {
  Counts counts;
  for (std::size_t at = 0; at < instances.size(); ++at) {
    const Example& gold = *instances[at].example;
    if (gold.has_tree) count_tree(gold, predictions[at], inventory, counts);
    if (gold.has_names) count_names(gold, predictions[at], counts);
  }
  Scores scores;
  scores.upos = percent(counts.upos, counts.words);
  scores.xpos = percent(counts.xpos, counts.words);
  scores.uas = percent(counts.uas, counts.words);
  scores.las = percent(counts.las, counts.words);
  scores.name_precision = percent(counts.right_names, counts.found_names);
  scores.name_recall = percent(counts.right_names, counts.gold_names);
  scores.names = percent(2 * counts.right_names, counts.found_names + counts.gold_names);
  return scores;
}

std::vector<Prediction> predict_all(ParserModel& model, const std::vector<Instance>& instances,
                                    std::uint32_t name_set) {
  std::vector<std::size_t> order(instances.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return instances[left].example->size() > instances[right].example->size();
  });
  std::vector<Prediction> predictions(instances.size());
  for (std::size_t begin = 0; begin < order.size();) {
    std::vector<const Instance*> batch;
    std::size_t words = 0;
    std::size_t end = begin;
    for (; end < order.size() && (batch.empty() || words < kWordsOfABatch); ++end) {
      batch.push_back(&instances[order[end]]);
      words += batch.back()->example->size();
    }
    std::vector<Prediction> part = model.predict(batch, name_set);
    for (std::size_t at = 0; at < part.size(); ++at) predictions[order[begin + at]] = std::move(part[at]);
    begin = end;
  }
  return predictions;
}

}  // namespace relata::training
