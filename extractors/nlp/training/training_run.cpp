#include "extractors/nlp/training/training_run.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <deque>
#include <stdexcept>

#include "extractors/nlp/network/folding.h"
#include "extractors/nlp/network/hashing.h"
#include "extractors/nlp/training/evaluation.h"
#include "extractors/nlp/training/model_writer.h"

namespace relata::training {
namespace {

// Of the sets of tweets and posts, this share of the sentences is seen an epoch.
constexpr float kTweetShare = 0.5F;
// Lengths within a batch differ by about this much, so that batches are not the same each epoch.
constexpr float kLengthJitter = 3.0F;

std::uint32_t set_of(const std::string& name) {
  const auto* const found = std::find(std::begin(kSets), std::end(kSets), name);
  if (found == std::end(kSets)) throw std::runtime_error("no set of names is called " + name);
  return static_cast<std::uint32_t>(found - std::begin(kSets));
}

class TrainingRun {
 public:
  explicit TrainingRun(const TrainingSettings& settings)
      : settings_(settings),
        extractor_(settings.lexicons / "pos_lexicon.bin", settings.lexicons / "gazetteer.bin"),
        random_(settings.seed * 7919 + 17) {}

  void run() {
    read_data();
    make_vocabulary();
    make_instances(gold_, gold_instances_);
    make_instances(silver_, silver_instances_);
    // Beside gold only that silver is seen whose names follow the written convention: sets with others would undo it.
    for (const Instance& instance : silver_instances_) {
      if (instance.example->set == set_of(settings_.name_set)) silver_rest_instances_.push_back(instance);
    }
    for (DevSet& dev : dev_) make_instances(dev.examples, dev.instances);
    NetworkShape shape = settings_.shape;
    shape.words = fixed_words_.cols();
    shape.word_width = fixed_words_.rows();
    shape.tags = static_cast<Eigen::Index>(inventory_.tags.size());
    shape.labels = static_cast<Eigen::Index>(inventory_.labels.size());
    std::printf("%zu gold, %zu silver sentences; %td words, %td tags, %td labels\n", gold_.size(), silver_.size(),
                shape.words, shape.tags, shape.labels);
    ParserModel model(shape, std::move(fixed_words_), settings_.seed);
    model.weigh_names(settings_.name_loss_weight);
    learn(model);
  }

 private:
  struct DevSet {
    std::string name;
    std::vector<Example> examples;
    std::vector<Instance> instances;
  };

  void read_data() {
    for (std::uint32_t set = 0; set < kSilverSet; ++set) {
      const std::string name(kSets[set]);
      add_short(read_examples(settings_.data / (name + "-train.conllu"), set, inventory_), gold_);
    }
    for (const std::string& entry : settings_.silver) {
      const std::size_t colon = entry.rfind(':');
      const std::uint32_t set = colon == std::string::npos ? kSilverSet : set_of(entry.substr(colon + 1));
      add_short(read_examples(entry.substr(0, colon), set, inventory_), silver_);
    }
    for (Example& example : silver_) example.silver = true;
    inventory_.closed = true;
    for (const char* name : {"ewt", "gum", "wikigold", "redocred", "crossner"}) {
      dev_.push_back(
          {name, read_examples(settings_.data / (std::string(name) + "-dev.conllu"), set_of(name), inventory_), {}});
    }
  }

  void add_short(std::vector<Example>&& read, std::vector<Example>& examples) const {
    for (Example& example : read) {
      if (example.size() <= settings_.longest && (example.has_tree || example.has_names))
        examples.push_back(std::move(example));
    }
  }

  struct Entry {
    Eigen::Index learnt = -1;  // in the raw text
    const std::vector<float>* given = nullptr;
  };

  // A column an entry, the unknown word first: what raw text teaches above what is given.
  void fill_fixed_words(const std::map<std::uint64_t, Entry>& entries, const RawText& raw, Eigen::Index given_width) {
    const Eigen::Index learnt_width = settings_.word_vectors.width;
    fixed_words_ = Matrix::Zero(learnt_width + given_width, static_cast<Eigen::Index>(entries.size()) + 1);
    Matrix learnt;
    if (!settings_.raw_text.empty()) learnt = learn_word_vectors(raw, settings_.word_vectors);
    Eigen::Index column = 1;
    for (const auto& [hash, entry] : entries) {
      if (learnt.size() > 0 && entry.learnt >= 0) fixed_words_.col(column).head(learnt_width) = learnt.col(entry.learnt);
      if (entry.given != nullptr)
        fixed_words_.col(column).tail(given_width) = Eigen::Map<const Vector>(entry.given->data(), given_width);
      ++column;
    }
  }

  // The vocabulary: words of the sentences, of raw text where they are frequent enough, and those with a given vector.
  void make_vocabulary() {
    std::map<std::string, std::uint32_t> counts;
    std::vector<std::vector<std::string>> text;
    std::string folded;
    for (const std::vector<Example>* examples : {&gold_, &silver_}) {
      for (const Example& example : *examples) {
        text.emplace_back(example.size());
        for (std::size_t word = 0; word < example.size(); ++word) {
          nlp::fold(example.forms[word], folded);
          nlp::vocabulary_key(folded, text.back()[word]);
          ++counts[text.back()[word]];
        }
      }
    }
    if (!settings_.raw_text.empty()) {
      for (const std::string& line : read_lines(settings_.raw_text)) split_words(line, text.emplace_back());
    }
    const RawText raw = index_text(text, settings_.least_count);
    const GivenVectors given = settings_.vectors.empty() ? GivenVectors{} : read_vectors(settings_.vectors);
    std::map<std::uint64_t, Entry> entries;  // by hash: the rows are in this order
    for (const auto& [word, vector] : given.words) entries[nlp::hash_of(word)].given = &vector;
    for (std::size_t word = 0; word < raw.words.size(); ++word) {
      const auto found = counts.find(raw.words[word]);
      const std::uint64_t hash = nlp::hash_of(raw.words[word]);
      if ((found != counts.end() && found->second >= settings_.least_count) ||
          raw.counts[word] >= settings_.least_raw_count || entries.contains(hash)) {
        entries[hash].learnt = static_cast<Eigen::Index>(word);
      }
    }
    for (const auto& [hash, entry] : entries) vocabulary_.push_back(hash);
    fill_fixed_words(entries, raw, static_cast<Eigen::Index>(given.width));
    extractor_.set_vocabulary(vocabulary_);
  }

  void make_instance(const Example& example, Instance& instance) {
    instance.example = &example;
    instance.features = {};
    const std::vector<std::string_view> forms(example.forms.begin(), example.forms.end());
    extractor_.append(forms, instance.features, scratch_);
  }

  void make_instances(const std::vector<Example>& examples, std::vector<Instance>& instances) {
    instances.resize(examples.size());
    for (std::size_t at = 0; at < examples.size(); ++at) make_instance(examples[at], instances[at]);
  }

  // The sentences of one epoch, some of them changed; what is changed lives in the two deques until the next epoch.
  std::vector<const Instance*> sentences_of_epoch(bool silver) {
    changed_examples_.clear();
    changed_instances_.clear();
    std::vector<const Instance*> sentences;
    if (silver) {
      add_sentences(silver_instances_, 1.0F, sentences);
    } else {
      add_sentences(gold_instances_, 1.0F, sentences);
      add_sentences(silver_rest_instances_, silver_rest_, sentences);
    }
    return sentences;
  }

  void add_sentences(const std::vector<Instance>& instances, float share, std::vector<const Instance*>& sentences) {
    Example changed;
    for (const Instance& instance : instances) {
      const std::string_view set = kSets[instance.example->set];
      if (!random_.chance(set == "btc" || set == "wnut17" ? kTweetShare : share)) continue;
      if (!augment(*instance.example, inventory_, settings_.augmentation, random_, changed)) {
        sentences.push_back(&instance);
        continue;
      }
      changed_examples_.push_back(changed);
      make_instance(changed_examples_.back(), changed_instances_.emplace_back());
      sentences.push_back(&changed_instances_.back());
    }
  }

  std::vector<std::vector<const Instance*>> batches_of(const std::vector<const Instance*>& sentences) {
    std::vector<std::pair<float, const Instance*>> order;
    for (const Instance* sentence : sentences)
      order.emplace_back(static_cast<float>(sentence->example->size()) + random_.uniform(0, kLengthJitter), sentence);
    random_.shuffle(order);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& left, const auto& right) { return left.first > right.first; });
    std::vector<std::vector<const Instance*>> batches(1);
    std::size_t words = 0;
    for (const auto& [length, sentence] : order) {
      if (words + sentence->example->size() > settings_.batch_words && !batches.back().empty()) {
        batches.emplace_back();
        words = 0;
      }
      batches.back().push_back(sentence);
      words += sentence->example->size();
    }
    for (auto& batch : batches) {
      std::stable_sort(batch.begin(), batch.end(), [](const Instance* left, const Instance* right) {
        return left->example->size() > right->example->size();
      });
    }
    random_.shuffle(batches);
    return batches;
  }

  // Steps of an epoch over words of sentences; an estimate that the schedule is laid out with.
  [[nodiscard]] std::uint32_t steps_of(const std::vector<Instance>& instances) const {
    double words = 0;
    for (const Instance& instance : instances) {
      const std::string_view set = kSets[instance.example->set];
      words += static_cast<double>(instance.example->size()) * (set == "btc" || set == "wnut17" ? kTweetShare : 1.0F);
    }
    return static_cast<std::uint32_t>(words / settings_.batch_words * 1.01) + 1;
  }

  void learn(ParserModel& model) {
    const std::uint32_t gold_steps = steps_of(gold_instances_);
    const std::uint32_t total = gold_steps * settings_.epochs;
    const auto silver_end =
        silver_.empty() ? 0 : static_cast<std::uint32_t>(settings_.silver_share * static_cast<float>(total));
    silver_rest_ = silver_.empty() ? 0
                                   : settings_.silver_rest * static_cast<float>(gold_steps) /
                                         static_cast<float>(steps_of(silver_rest_instances_));
    std::vector<std::vector<const Instance*>> batches;
    const auto start = std::chrono::steady_clock::now();
    Losses losses;
    double norms = 0;
    for (std::uint32_t step = 0; step < total; ++step) {
      const bool silver = step < silver_end;
      if (step == silver_end) batches.clear();
      if (batches.empty()) batches = batches_of(sentences_of_epoch(silver));
      const Losses of_batch = model.learn(batches.back(), silver ? settings_.silver_dropout : settings_.dropout, random_);
      batches.pop_back();
      norms += static_cast<double>(model.parameters().step(settings_.optimizer, total));
      losses.tags += of_batch.tags, losses.arcs += of_batch.arcs, losses.labels += of_batch.labels,
          losses.names += of_batch.names;
      if ((step + 1) % gold_steps != 0) continue;
      const double words = static_cast<double>(gold_steps) * settings_.batch_words;
      std::printf("epoch %u: loss tags %.3f arcs %.3f labels %.3f names %.3f, gradient %.2f, %.0f s\n",
                  (step + 1) / gold_steps, losses.tags / words, losses.arcs / words, losses.labels / words,
                  losses.names / words, norms / gold_steps,
                  std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
      losses = {};
      norms = 0;
      measure(model, step + 1 == total);
    }
  }

  void measure(ParserModel& model, bool last) {
    model.parameters().swap_averages(settings_.optimizer);
    for (const DevSet& dev : dev_) {
      const Scores scores =
          score(dev.instances, predict_all(model, dev.instances, set_of(settings_.name_set)), inventory_);
      std::printf("  %s dev: %s\n", dev.name.c_str(), scores.text().c_str());
    }
    for (std::uint32_t set = 0; last && set < kSetCount; ++set) {
      for (const DevSet& dev : dev_) {
        std::printf("  names as %s on %s dev: %s\n", std::string(kSets[set]).c_str(), dev.name.c_str(),
                    score(dev.instances, predict_all(model, dev.instances, set), inventory_).text().c_str());
      }
    }
    std::fflush(stdout);
    // Each epoch's model replaces the last one's, so that a stopped training leaves something behind.
    write_model(model,
                {vocabulary_, inventory_, set_of(settings_.name_set), extractor_.lexicon_checksum(),
                 extractor_.gazetteer_checksum()},
                settings_.output);
    model.parameters().swap_averages(settings_.optimizer);
  }

  const TrainingSettings& settings_;
  nlp::FeatureExtractor extractor_;
  nlp::FeatureExtractor::Scratch scratch_;
  Random random_;
  Inventory inventory_;
  std::vector<std::uint64_t> vocabulary_;
  Matrix fixed_words_;  // a column an entry, the unknown word first
  std::vector<Example> gold_, silver_;
  float silver_rest_ = 0;  // share of the silver sentences that are seen in an epoch of gold
  std::vector<Instance> gold_instances_, silver_instances_, silver_rest_instances_;
  std::vector<DevSet> dev_;
  std::deque<Example> changed_examples_;
  std::deque<Instance> changed_instances_;
};

}  // namespace

void train(const TrainingSettings& settings) { TrainingRun(settings).run(); }

}  // namespace relata::training
