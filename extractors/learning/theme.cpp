#include "extractors/learning/theme.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "core/name_forms.h"
#include "extractors/learning/boundary.h"
#include "extractors/learning/dependency_path.h"

namespace relata::learning {
namespace {

using text::kNoToken;
using text::TokenIndex;

// "it", "film", "The film" at the beginning of a sentence.
bool is_unnamed(const Passage& passage, const Argument& argument) {
  if (argument.kind == "pronoun" || argument.kind == "concept") return true;
  if ((argument.shape & kQuoted) != 0) return false;
  const text::Tree& tree = passage.trees[argument.sentence];
  for (TokenIndex token = argument.begin; token < argument.end; ++token)
    if (begins_with_capital(tree[token].form) && (token > 0 || tree.upos(token) != Upos::det_)) return false;
  return true;
}

bool may_be_theme(const Passage& passage, const Argument& argument) {
  if (is_literal(argument.kind) || argument.kind == "adjective" || argument.kind == "demonym") return false;
  if (argument.kind != "concept") return true;
  const text::Tree& tree = passage.trees[argument.sentence];
  const Deprel kind = tree.relation_kind(argument.head);
  return (argument.shape & kNounPhrase) != 0 &&
         (kind == Deprel::nsubj || tree.relation(argument.head) == Deprel::nmod_poss);
}

std::string_view count_band(std::size_t count) {
  return count == 0 ? "0" : count == 1 ? "1" : count == 2 ? "2" : count <= 4 ? "3-4" : "5-";
}

// What the sentence's root has for a subject: a name, a pronoun, a noun, nothing.
std::string_view subject_of_sentence(const text::Tree& tree) {
  for (TokenIndex token = 0; token < tree.size(); ++token) {
    if (tree.relation_kind(token) != Deprel::nsubj || tree.head(token) == kNoToken) continue;
    if (tree.head(tree.head(token)) != kNoToken) continue;
    if (tree.upos(token) == Upos::pron_) return "pronoun";
    return tree.upos(token) == Upos::propn_ ? "name" : "noun";
  }
  return "none";
}

class ThemeCues {
 public:
  ThemeCues(const Passage& passage, CueWriter& writer) : passage_(passage), writer_(writer) {}

  std::vector<ThemeCandidate> read() {
    for (std::uint32_t at = 0; at < passage_.arguments.size(); ++at)
      if (may_be_theme(passage_, passage_.arguments[at])) candidates_.push_back({at, {}});
    for (const std::vector<Rendering>& renderings : passage_.renderings) {
      words_.push_back(words_of(fold_name(renderings[0].text)));
      keys_.push_back(value_key(renderings[0].text));
    }
    for (const Argument& argument : passage_.arguments) unnamed_.push_back(is_unnamed(passage_, argument));
    for (const text::Tree& tree : passage_.trees) subjects_.push_back(subject_of_sentence(tree));
    for (ThemeCandidate& candidate : candidates_) read(candidate);
    return std::move(candidates_);
  }

 private:
  void read(ThemeCandidate& candidate) {
    own_ = &passage_.arguments[candidate.argument];
    tree_ = &passage_.trees[own_->sentence];
    out_ = &candidate.cues;
    writer_.begin_list();
    kind_and_shape(candidate.argument);
    place();
    words_beside();
    in_tree();
  }

  void put(std::initializer_list<std::string_view> parts) { writer_.put(*out_, parts); }
  [[nodiscard]] std::string_view word_at(std::int64_t token) const {
    if (token < 0) return "^";
    return token >= tree_->size() ? "$" : tree_->lower(static_cast<TokenIndex>(token));
  }

  void kind_and_shape(std::uint32_t argument) {
    put({"kind", own_->kind});
    for (std::size_t bit = 0; bit < kArgumentShapes; ++bit)
      if ((own_->shape >> bit & 1U) != 0) put({"shape", label_of_shape(bit)});
    put({"boundary", boundary_signature(passage_, passage_.phrases[passage_.phrase_of[argument]], argument)});
    put({"words", own_->end - own_->begin >= 6 ? "6-" : std::to_string(own_->end - own_->begin)});
    put({"last-word", tree_->lemma(own_->end - 1)});
    put({"first-word", tree_->lemma(own_->begin)});
    put({"first-upos", label_of(tree_->upos(own_->begin)), "before", word_at(own_->end)});
    const bool article = tree_->lower(own_->begin) == "the", behind = word_at(std::int64_t{own_->begin} - 1) == "the";
    if (article || behind) put({"article", article ? "with" : "before", tree_->lemma(own_->end - 1)});
    if (article || behind) put({"article", article ? "with" : "before", word_at(own_->end)});
    if (unnamed_[argument]) put({"unnamed"});
    other_names(argument);
    std::size_t same = 0, longer = 0, shorter = 0;
    for (std::uint32_t other = 0; other < passage_.arguments.size(); ++other) {
      const Argument& there = passage_.arguments[other];
      if (other == argument) continue;
      if (keys_[other] == keys_[argument]) ++same;
      if (unnamed_[other]) continue;
      longer += there.span.contains(own_->span) ? 1U : 0U;
      shorter += own_->span.contains(there.span) ? 1U : 0U;
    }
    put({"places", count_band(same)});
    put({"longer names", count_band(longer), "shorter", count_band(shorter)});
  }

  // Whether the sentence has more or fewer of the same words elsewhere: "Chiang ... until Chiang Kai-shek's death".
  void other_names(std::uint32_t argument) {
    const std::vector<std::string>& own = words_[argument];
    for (std::uint32_t other = 0; other < passage_.arguments.size(); ++other) {
      const Argument& there = passage_.arguments[other];
      if (overlap(there, *own_) || unnamed_[other] || there.kind == "date") continue;
      const std::vector<std::string>& words = words_[other];
      const auto common = static_cast<std::size_t>(std::ranges::count_if(
          own, [&](const std::string& word) { return std::ranges::find(words, word) != words.end(); }));
      if (common == 0) continue;
      const std::string_view where = there.begin < own_->begin ? "before" : "behind";
      if (common < words.size() && common == own.size()) put({"fuller", where});
      if (common == words.size() && common < own.size()) put({"shorter", where});
      if (common == words.size() && common == own.size()) put({"same", where});
      if (common < words.size() && common < own.size() && common > 1) put({"like", where});
    }
  }

  // Where in the sentence, and how many names stand before it.
  void place() {
    std::size_t before = 0;
    std::uint32_t end = 0;
    for (std::uint32_t at = 0; at < passage_.arguments.size(); ++at) {
      const Argument& other = passage_.arguments[at];
      if (unnamed_[at] || is_literal(other.kind)) continue;
      if (other.span.end > own_->span.begin || other.begin < end) continue;
      ++before;
      end = other.end;
    }
    const std::string_view subject = subjects_[own_->sentence];
    put({"names before", count_band(before)});
    put({"names before", count_band(before), own_->kind});
    put({"names before", count_band(before), "of", subject});
    if (own_->begin == 0) put({"first"});
    if (own_->begin == 0) put({"first", own_->kind});
    const bool possessive = own_->end < tree_->size() && tree_->xpos(own_->end) == "POS";
    if (possessive) put({"possessive of", subject});
    if (possessive) put({"possessive of", subject, own_->kind});
    put({"kind", own_->kind, "of", subject});
  }

  void words_beside() {
    put({"before", word_at(own_->end)});
    put({"before", word_at(own_->end), own_->kind});
    put({"before", word_at(own_->end), word_at(std::int64_t{own_->end} + 1)});
    put({"after", word_at(std::int64_t{own_->begin} - 1)});
    put({"after", word_at(std::int64_t{own_->begin} - 1), own_->kind});
    put({"after", word_at(std::int64_t{own_->begin} - 2), word_at(std::int64_t{own_->begin} - 1)});
  }

  void in_tree() {
    const std::string relation = relation_to_governor(*tree_, own_->head);
    put({"role", relation});
    put({"role", relation, own_->kind});
    put({"role", relation, "of", subjects_[own_->sentence]});
    const TokenIndex governor = governor_of(*tree_, own_->head);
    if (governor != kNoToken) put({"governor", tree_->lemma(governor), relation});
    if (governor != kNoToken) put({"governor", tree_->lemma(governor)});
    std::size_t depth = 0;
    for (TokenIndex up = governor; up != kNoToken && depth < 5; up = governor_of(*tree_, up)) ++depth;
    put({"depth", std::to_string(depth)});
  }

  const Passage& passage_;
  CueWriter& writer_;
  std::vector<ThemeCandidate> candidates_;
  std::vector<std::vector<std::string>> words_;  // of each argument
  std::vector<std::string> keys_;                // likewise
  std::vector<bool> unnamed_;                    // likewise
  std::vector<std::string_view> subjects_;       // of each sentence
  const Argument* own_ = nullptr;
  const text::Tree* tree_ = nullptr;
  std::vector<std::uint32_t>* out_ = nullptr;
};

}  // namespace

std::vector<ThemeCandidate> theme_candidates(const Passage& passage, CueWriter& writer) {
  return ThemeCues(passage, writer).read();
}

bool may_stand_for_theme(const Passage& passage, const Argument& argument) { return is_unnamed(passage, argument); }

ThemeFinder::ThemeFinder(const ThemeModel& model) {
  for (const CueWeight& cue : model.cues) {
    const std::uint32_t number = cues_.add(cue.cue);
    if (number >= weights_.size()) weights_.resize(number + 1);
    weights_[number] = cue.weight;
  }
}

std::vector<Theme> ThemeFinder::find(const Passage& passage) const {
  CueWriter writer(cues_, nullptr);
  const std::vector<ThemeCandidate> candidates = theme_candidates(passage, writer);
  std::vector<double> odds;
  for (const ThemeCandidate& candidate : candidates) {
    odds.push_back(0);
    for (const std::uint32_t cue : candidate.cues) odds.back() += weights_[cue];
  }
  const std::vector<double> shares = shares_of(odds);
  std::map<std::string, Theme> themes;
  std::map<std::string, double> best;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::uint32_t argument = candidates[i].argument;
    if (is_unnamed(passage, passage.arguments[argument])) continue;
    std::string key = value_key(passage.renderings[argument][0].text);
    Theme& theme = themes[key];
    theme.probability += shares[i];
    double& most = best[key];
    if (shares[i] <= most && !theme.key.empty()) continue;
    most = shares[i];
    theme.argument = argument;
    theme.key = std::move(key);
  }
  std::vector<Theme> out;
  for (auto& [key, theme] : themes) out.push_back(std::move(theme));
  std::ranges::stable_sort(out, [](const Theme& a, const Theme& b) { return a.probability > b.probability; });
  return out;
}

}  // namespace relata::learning
