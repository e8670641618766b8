#include "extractors/nlp/training/word_vectors.h"

#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

#include "extractors/nlp/network/features.h"
#include "extractors/nlp/network/folding.h"
#include "extractors/nlp/training/line_reader.h"

namespace relata::training {
namespace {

constexpr std::uint64_t kSeed = 20;
constexpr std::size_t kNegativeTable = 1U << 22U;

bool is_mark(char byte) { return std::string_view(".,;:!?()[]{}\"'`/*%$#&+=<>|").find(byte) != std::string_view::npos; }

std::string key_of(const std::string& word) {
  std::string folded;
  std::string key;
  nlp::fold(word, folded);
  nlp::vocabulary_key(folded, key);
  return key;
}

// The clitic that a folded word ends in: n't, 's, 're ...; 0 for none.
std::size_t clitic_size(const std::string& word) {
  static constexpr std::array<std::string_view, 8> kClitics{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "s'"};
  for (const std::string_view clitic : kClitics) {
    if (word.size() > clitic.size() && word.ends_with(clitic)) return clitic == "s'" ? 1 : clitic.size();
  }
  return 0;
}

void add_core(const std::string& core, std::vector<std::string>& keys) {
  std::size_t begin = 0;
  for (std::size_t dash; (dash = core.find('-', begin)) != std::string::npos && dash + 1 < core.size();
       begin = dash + 1) {
    if (dash > begin) keys.push_back(core.substr(begin, dash - begin));
    keys.emplace_back("-");
  }
  const std::string last = core.substr(begin);
  const std::size_t clitic = clitic_size(last);
  keys.push_back(last.substr(0, last.size() - clitic));
  if (clitic > 0) keys.push_back(last.substr(last.size() - clitic));
}

class SkipGram {
 public:
  SkipGram(const RawText& text, const WordVectorSettings& settings) : text_(text), settings_(settings), random_(kSeed) {
    const auto words = static_cast<Eigen::Index>(text.words.size());
    in_ = Matrix::Zero(settings.width, words);
    out_ = Matrix::Zero(settings.width, words);
    for (Eigen::Index at = 0; at < in_.size(); ++at)
      in_.data()[at] = random_.uniform(-0.5F, 0.5F) / static_cast<float>(settings.width);
    for (const std::uint64_t count : text.counts) total_ += static_cast<double>(count);
    fill_negative_table();
  }

  Matrix learn() {
    const double all = static_cast<double>(text_.ids.size()) * settings_.epochs;
    double done = 0;
    for (std::uint32_t epoch = 0; epoch < settings_.epochs; ++epoch) {
      std::vector<std::uint32_t> line;
      for (const std::uint32_t id : text_.ids) {
        ++done;
        if (id == RawText::kLineEnd) {
          learn_line(line, settings_.rate * std::max(0.002F, static_cast<float>(1 - done / all)));
          line.clear();
        } else if (is_kept(id)) {
          line.push_back(id);
        }
      }
    }
    const float square = in_.squaredNorm() / static_cast<float>(in_.size());
    return in_ * (settings_.size / std::sqrt(square));
  }

 private:
  void fill_negative_table() {
    double sum = 0;
    for (const std::uint64_t count : text_.counts) sum += std::pow(static_cast<double>(count), 0.75);
    double reached = 0;
    for (std::uint32_t word = 0; word < text_.counts.size(); ++word) {
      reached += std::pow(static_cast<double>(text_.counts[word]), 0.75) / sum;
      while (static_cast<double>(negatives_.size()) < reached * static_cast<double>(kNegativeTable))
        negatives_.push_back(word);
    }
  }

  bool is_kept(std::uint32_t id) {
    const double ratio = static_cast<double>(settings_.frequent) * total_ / static_cast<double>(text_.counts[id]);
    return ratio >= 1 || static_cast<double>(random_.uniform()) < std::sqrt(ratio) + ratio;
  }

  void learn_line(const std::vector<std::uint32_t>& line, float rate) {
    for (std::size_t at = 0; at < line.size(); ++at) {
      const std::size_t reach = 1 + random_.below(settings_.window);
      const std::size_t end = std::min(line.size(), at + reach + 1);
      for (std::size_t near = at > reach ? at - reach : 0; near < end; ++near) {
        if (near != at) learn_pair(line[at], line[near], rate);
      }
    }
  }

  void learn_pair(std::uint32_t word, std::uint32_t near, float rate) {
    const auto width = static_cast<Eigen::Index>(settings_.width);
    auto vector = in_.col(word);
    change_.setZero(width);
    for (std::uint32_t sample = 0; sample <= settings_.negatives; ++sample) {
      const std::uint32_t other = sample == 0 ? near : negatives_[random_.below(negatives_.size())];
      if (sample > 0 && other == near) continue;
      auto context = out_.col(other);
      const float probability = 1.0F / (1.0F + std::exp(-vector.dot(context)));
      const float step = rate * ((sample == 0 ? 1.0F : 0.0F) - probability);
      change_ += step * context;
      context += step * vector;
    }
    vector += change_;
  }

  const RawText& text_;
  const WordVectorSettings& settings_;
  Random random_;
  Matrix in_, out_;
  Vector change_;
  double total_ = 0;
  std::vector<std::uint32_t> negatives_;
};

}  // namespace

void split_words(const std::string& line, std::vector<std::string>& keys) {
  keys.clear();
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    std::string word = key_of(line.substr(begin, end - begin));
    begin = end + 1;
    std::size_t first = 0;
    while (first < word.size() && is_mark(word[first])) ++first;
    std::size_t last = word.size();
    while (last > first && is_mark(word[last - 1])) --last;
    // "U.S." keeps its stop.
    if (last < word.size() && word[last] == '.' && word.substr(first, last - first).find('.') != std::string::npos)
      ++last;
    for (std::size_t at = 0; at < first; ++at) keys.push_back(word.substr(at, 1));
    if (last > first) add_core(word.substr(first, last - first), keys);
    for (std::size_t at = last; at < word.size(); ++at) keys.push_back(word.substr(at, 1));
  }
}

std::vector<std::string> read_lines(const std::vector<std::string>& paths) {
  std::vector<std::string> lines;
  for (const std::string& path : paths) {
    LineReader reader(path);
    for (std::string line; reader.next(line);) lines.push_back(line);
  }
  return lines;
}

RawText index_text(const std::vector<std::vector<std::string>>& sentences, std::uint64_t least_count) {
  std::map<std::string, std::uint64_t> counts;
  for (const auto& sentence : sentences) {
    for (const std::string& key : sentence) ++counts[key];
  }
  RawText text;
  std::map<std::string, std::uint32_t> ids;
  for (const auto& [word, count] : counts) {
    if (count < least_count) continue;
    ids.emplace(word, static_cast<std::uint32_t>(text.words.size()));
    text.words.push_back(word);
    text.counts.push_back(count);
  }
  for (const auto& sentence : sentences) {
    for (const std::string& key : sentence) {
      const auto found = ids.find(key);
      if (found != ids.end()) text.ids.push_back(found->second);
    }
    text.ids.push_back(RawText::kLineEnd);
  }
  return text;
}

GivenVectors read_vectors(const std::filesystem::path& path) {
  constexpr float kUnit = 0.01F;
  GivenVectors given;
  LineReader reader(path.string());
  for (std::string line; reader.next(line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) throw std::runtime_error(path.string() + ": a line without a tab");
    std::vector<float>& vector = given.words[line.substr(0, tab)];
    const char* at = line.data() + tab + 1;
    const char* const end = line.data() + line.size();
    for (int value = 0; at < end;) {
      const auto [rest, error] = std::from_chars(at, end, value);
      if (error != std::errc()) throw std::runtime_error(path.string() + ": not a number in the vector of " + line.substr(0, tab));
      vector.push_back(kUnit * static_cast<float>(value));
      at = rest + (rest < end ? 1 : 0);
    }
    if (given.width == 0) given.width = vector.size();
    if (vector.size() != given.width) throw std::runtime_error(path.string() + ": vectors of different widths");
  }
  return given;
}

Matrix learn_word_vectors(const RawText& text, const WordVectorSettings& settings) {
  return SkipGram(text, settings).learn();
}

}  // namespace relata::training
