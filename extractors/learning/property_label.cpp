#include "extractors/learning/property_label.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/ascii.h"
#include "extractors/learning/dependency_path.h"

namespace relata::learning {
namespace {

constexpr std::size_t kShortestStem = 4;
constexpr std::uint32_t kBeside = 2;  // tokens

constexpr std::array<std::string_view, 14> kSmallWords{"of", "the", "a", "is", "was", "has", "in",
                                                       "to", "by",  "for", "at", "on", "its", "and"};
// What may follow a stem in words of one family.
constexpr std::array<std::string_view, 36> kSuffixes{
    "",    "e",   "s",    "es",   "d",    "ed",   "er",    "ers",  "or",   "ors",  "r",    "ing",
    "ion", "ions", "ation", "t",   "ment", "y",    "ies",   "ied",  "n",    "en",   "ive",  "al",
    "ic",  "ance", "ence", "ure",  "ship", "ian",  "an",    "ize",  "ized", "ised", "ical", "ly"};
// Nouns whose verb looks otherwise: the verb and its past forms.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kIrregular{{{"death", "die"},
                                                                                   {"birth", "bear"},
                                                                                   {"birth", "born"},
                                                                                   {"flight", "fly"},
                                                                                   {"sale", "sell"},
                                                                                   {"loss", "lose"},
                                                                                   {"choice", "choose"},
                                                                                   {"speech", "speak"},
                                                                                   {"growth", "grow"},
                                                                                   {"song", "sing"},
                                                                                   {"leader", "lead"},
                                                                                   {"seat", "sit"}}};

bool is_suffix(std::string_view rest) { return std::ranges::find(kSuffixes, rest) != kSuffixes.end(); }

}  // namespace

std::vector<std::string> label_words(std::string_view label) {
  std::vector<std::string> out;
  std::string word;
  const auto close = [&] {
    if (!word.empty() && std::ranges::find(kSmallWords, word) == kSmallWords.end()) out.push_back(word);
    word.clear();
  };
  for (std::size_t i = 0; i < label.size(); ++i) {
    const char c = label[i];
    const bool upper = c >= 'A' && c <= 'Z';
    const bool after_lower = i > 0 && label[i - 1] >= 'a' && label[i - 1] <= 'z';
    if (c == ' ' || c == '_' || c == '-' || c == '/' || (upper && after_lower)) close();
    if (c != ' ' && c != '_' && c != '-' && c != '/') word += ascii_lower(c);
  }
  close();
  return out;
}

bool same_stem(std::string_view label_word, std::string_view word) {
  if (label_word == word) return true;
  if (std::ranges::find(kIrregular, std::pair(label_word, word)) != kIrregular.end()) return true;
  const auto differ = std::ranges::mismatch(label_word, word);
  const auto stem = static_cast<std::size_t>(differ.in1 - label_word.begin());
  return stem >= kShortestStem && is_suffix(label_word.substr(stem)) && is_suffix(word.substr(stem));
}

LabelFinder::LabelFinder(const Passage& passage, const std::vector<std::vector<std::string>>& labels)
    : passage_(passage), labels_(labels), found_(passage.trees.size()) {
  for (std::size_t sentence = 0; sentence < passage.trees.size(); ++sentence) {
    const text::Tree& words = passage.trees[sentence];
    found_[sentence].resize(labels.size());
    for (text::TokenIndex token = 0; token < words.size(); ++token) {
      if (words.is_punct(token)) continue;
      for (std::size_t label = 0; label < labels.size(); ++label)
        for (std::uint32_t word = 0; word < labels[label].size(); ++word)
          if (same_stem(labels[label][word], words.lower(token)) || same_stem(labels[label][word], words.lemma(token)))
            found_[sentence][label].push_back({token, word});
    }
  }
}

LabelPlace LabelFinder::place_of(const CandidatePair& pair, std::uint32_t token) const {
  const Argument& subject = passage_.arguments[passage_.phrases[pair.subject].model];
  const Argument& object = passage_.arguments[passage_.phrases[pair.object].model];
  if (token >= subject.begin && token < subject.end) return LabelPlace::none;
  if (std::ranges::find(pair.path, token) != pair.path.end()) return LabelPlace::path;
  if (token >= object.begin && token < object.end) return LabelPlace::object;
  if (token + kBeside >= object.begin && token < object.end + kBeside) return LabelPlace::beside;
  const bool between = token >= std::min(subject.end, object.end) && token < std::max(subject.begin, object.begin);
  return between ? LabelPlace::between : LabelPlace::sentence;
}

LabelMatch LabelFinder::match(const CandidatePair& pair, std::size_t label) const {
  LabelMatch out;
  std::uint64_t words = 0;
  for (const Found& found : found_[passage_.phrases[pair.subject].sentence][label]) {
    const LabelPlace place = place_of(pair, found.token);
    if (place == LabelPlace::none) continue;
    out.place = std::min(out.place, place);
    words |= 1ULL << std::min(found.word, 63U);
  }
  out.whole = words + 1 == 1ULL << std::min<std::size_t>(labels_[label].size(), 63);
  return out;
}

std::string label_cue(LabelMatch match) {
  constexpr std::array<std::string_view, kLabelPlaces + 1> kPlaces{"path",    "object",   "beside",
                                                                  "between", "sentence", "none"};
  return "label " + std::string(kPlaces.at(static_cast<std::size_t>(match.place))) + (match.whole ? " whole" : " part");
}

}  // namespace relata::learning
