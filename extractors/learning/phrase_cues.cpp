#include "extractors/learning/phrase_cues.h"

#include <string>
#include <string_view>

#include "extractors/learning/dependency_path.h"

namespace relata::learning {
namespace {

using text::kNoToken;
using text::TokenIndex;

constexpr std::int64_t kNear = 4;  // words to each side

class PhraseCues {
 public:
  PhraseCues(const Passage& passage, std::uint32_t phrase, CueWriter& writer)
      : passage_(passage),
        phrase_(phrase),
        argument_(passage.arguments[passage.phrases[phrase].model]),
        words_(passage.trees[argument_.sentence]),
        begin_(argument_.begin),
        end_(argument_.end),
        writer_(writer) {
    writer.begin_list();
  }

  std::vector<std::uint32_t> as_subject() {
    put({"subject kind", argument_.kind});
    shape("subject");
    put({"subject role", relation_to_governor(words_, argument_.head)});
    if (argument_.kind == "concept") put({"subject word", words_.lemma(argument_.head)});
    if (phrase_ == passage_.first_phrase[argument_.sentence]) put({"subject first"});
    put({"subject topic", topic()});
    put({"subject before", word_at(end_)});
    put({"subject after", word_at(begin_ - 1)});
    return std::move(out_);
  }

  std::vector<std::uint32_t> as_object(const nlp::CoreferenceLexicon& lexicon) {
    put({"object kind", argument_.kind});
    shape("object");
    put({"object word", words_.lemma(argument_.end - 1)});
    if (argument_.end > argument_.begin + 1) put({"object first-word", words_.lemma(argument_.begin)});
    const std::string_view classes = lexicon.noun_classes(words_.lemma(argument_.head));
    put({"object class", classes.substr(0, classes.find('|'))});
    const std::string relation = relation_to_governor(words_, argument_.head);
    put({"object role", relation});
    if (const TokenIndex governor = governor_of(words_, argument_.head); governor != kNoToken) {
      put({"governor", words_.lemma(governor), '>' + relation});
      put({"governor-word", words_.lemma(governor), argument_.kind});
    }
    beside();
    in_sentence();
    return std::move(out_);
  }

 private:
  void put(std::initializer_list<std::string_view> parts) { writer_.put(out_, parts); }

  [[nodiscard]] std::string_view word_at(std::int64_t token) const {
    if (token < 0) return "^";
    return token >= words_.size() ? "$" : words_.lower(static_cast<TokenIndex>(token));
  }
  [[nodiscard]] bool is_name(std::int64_t token) const {
    return token >= 0 && token < words_.size() && words_.upos(static_cast<TokenIndex>(token)) == Upos::propn_;
  }

  void shape(std::string_view side) {
    std::string shapes;
    for (std::size_t bit = 0; bit < kArgumentShapes; ++bit)
      if ((argument_.shape >> bit & 1U) != 0) (shapes += shapes.empty() ? "" : "+") += label_of_shape(bit);
    put({side, "shape", shapes});
    if (is_name(begin_ - 1)) put({side, "after-a-name"});
    if (is_name(end_)) put({side, "before-a-name"});
    put({side, "words", end_ - begin_ >= 5 ? "5-" : std::to_string(end_ - begin_)});
  }

  // The noun that says what the phrase is: "X is a film", "X, a film", "the film X".
  [[nodiscard]] std::string_view topic() const {
    const TokenIndex head = argument_.head, governor = words_.head(head);
    if (governor != kNoToken && words_.relation(head) == Deprel::nsubj && words_.has(governor, Deprel::cop))
      return words_.lemma(governor);
    if (const TokenIndex apposed = words_.child(head, Deprel::appos); apposed != kNoToken) return words_.lemma(apposed);
    if (governor != kNoToken && words_.relation(head) == Deprel::appos) return words_.lemma(governor);
    return "-";
  }

  void beside() {
    put({"after", word_at(begin_ - 1), argument_.kind});
    put({"after", word_at(begin_ - 2), word_at(begin_ - 1)});
    put({"before", word_at(end_), argument_.kind});
    put({"before", word_at(end_), word_at(end_ + 1)});
    for (std::int64_t token = begin_ - kNear; token < end_ + kNear; ++token) {
      if (token < 0 || token >= words_.size() || (token >= begin_ && token < end_)) continue;
      const auto index = static_cast<TokenIndex>(token);
      const Upos upos = words_.upos(index);
      if (upos == Upos::noun_ || upos == Upos::verb_ || upos == Upos::adj_)
        put({"near", words_.lemma(index), argument_.kind});
    }
  }

  void in_sentence() {
    for (TokenIndex token = 0; token < words_.size(); ++token)
      if (words_.upos(token) == Upos::noun_ || words_.upos(token) == Upos::verb_)
        put({"sentence", words_.lemma(token), argument_.kind});
  }

  const Passage& passage_;
  std::uint32_t phrase_;
  const Argument& argument_;
  const text::Tree& words_;
  std::int64_t begin_, end_;  // tokens
  CueWriter& writer_;
  std::vector<std::uint32_t> out_;
};

}  // namespace

std::vector<std::uint32_t> subject_cues(const Passage& passage, std::uint32_t phrase, CueWriter& writer) {
  return PhraseCues(passage, phrase, writer).as_subject();
}

std::vector<std::uint32_t> object_cues(const Passage& passage, std::uint32_t phrase,
                                       const nlp::CoreferenceLexicon& lexicon, CueWriter& writer) {
  return PhraseCues(passage, phrase, writer).as_object(lexicon);
}

}  // namespace relata::learning
