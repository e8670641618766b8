#include "extractors/learning/cues.h"

#include <algorithm>

#include "extractors/learning/dependency_path.h"

namespace relata::learning {
namespace {

using text::kNoToken;
using text::TokenIndex;

constexpr std::uint32_t kNear = 4;           // words to each side
constexpr std::uint32_t kMostBetween = 5;    // words between that are a cue as a whole
constexpr std::uint32_t kMostPairs = 6000;   // of a sentence

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) (out += out.empty() ? "" : " ") += part;
  return out;
}

std::string_view distance_band(std::uint32_t words) {
  return words == 0 ? "0" : words <= 1 ? "1" : words <= 3 ? "2-3" : words <= 7 ? "4-7" : words <= 15 ? "8-15" : "16-";
}

class PairReader {
 public:
  // growing: the table again, where it takes new cues; else null.
  PairReader(const Passage& passage, const nlp::CoreferenceLexicon& lexicon, const CueTable& cues, CueTable* growing)
      : passage_(passage), lexicon_(lexicon), cues_(cues), growing_(growing) {}

  std::vector<CandidatePair> read() {
    for (std::uint32_t at = 0; at < passage_.phrases.size(); ++at) {
      as_subject_.push_back(subject_cues(at));
      as_object_.push_back(object_cues(at));
    }
    for (std::uint32_t sentence = 0; sentence + 1 < passage_.first_phrase.size(); ++sentence) read_sentence(sentence);
    return std::move(pairs_);
  }

 private:
  void put(std::vector<std::uint32_t>& out, std::string_view cue) {
    const std::uint32_t number = growing_ != nullptr ? growing_->add(cue) : cues_.find(cue);
    if (number != kNoCue && std::ranges::find(out, number) == out.end()) out.push_back(number);
  }

  [[nodiscard]] const Argument& model(std::uint32_t phrase) const { return passage_.arguments[passage_.phrases[phrase].model]; }
  [[nodiscard]] const text::Tree& tree(const Argument& argument) const { return passage_.trees[argument.sentence]; }
  [[nodiscard]] static std::string_view word_at(const text::Tree& tree, std::int64_t token) {
    if (token < 0) return "^";
    return token >= tree.size() ? "$" : tree.lower(static_cast<TokenIndex>(token));
  }

  void shape_cues(const Argument& argument, std::string_view side, std::vector<std::uint32_t>& out) {
    std::string shapes;
    for (std::size_t bit = 0; bit < kArgumentShapes; ++bit)
      if ((argument.shape >> bit & 1U) != 0) (shapes += shapes.empty() ? "" : "+") += label_of_shape(bit);
    put(out, joined({side, "shape", shapes}));
    const text::Tree& words = tree(argument);
    const auto capital = [&](std::int64_t token) {
      if (token < 0 || token >= words.size()) return false;
      return words.upos(static_cast<TokenIndex>(token)) == Upos::propn_;
    };
    if (capital(static_cast<std::int64_t>(argument.begin) - 1)) put(out, joined({side, "after-a-name"}));
    if (capital(argument.end)) put(out, joined({side, "before-a-name"}));
    const std::uint32_t length = argument.end - argument.begin;
    put(out, joined({side, "words", length >= 5 ? "5-" : std::to_string(length)}));
  }

  std::vector<std::uint32_t> subject_cues(std::uint32_t at) {
    std::vector<std::uint32_t> out;
    const Argument& argument = model(at);
    const text::Tree& words = tree(argument);
    put(out, joined({"subject kind", argument.kind}));
    shape_cues(argument, "subject", out);
    put(out, joined({"subject role", relation_to_governor(words, argument.head)}));
    if (argument.kind == "concept") put(out, joined({"subject word", words.lemma(argument.head)}));
    if (at == passage_.first_phrase[argument.sentence]) put(out, "subject first");
    put(out, joined({"subject topic", topic_of(words, argument.head)}));
    put(out, joined({"subject before", word_at(words, argument.end)}));
    put(out, joined({"subject after", word_at(words, static_cast<std::int64_t>(argument.begin) - 1)}));
    return out;
  }

  // The noun that says what the phrase is: "X is a film", "X, a film", "the film X".
  [[nodiscard]] static std::string_view topic_of(const text::Tree& words, TokenIndex head) {
    const TokenIndex governor = words.head(head);
    if (governor != kNoToken && words.relation(head) == Deprel::nsubj && words.has(governor, Deprel::cop))
      return words.lemma(governor);
    if (const TokenIndex apposed = words.child(head, Deprel::appos); apposed != kNoToken) return words.lemma(apposed);
    if (governor != kNoToken && words.relation(head) == Deprel::appos) return words.lemma(governor);
    return "-";
  }

  std::vector<std::uint32_t> object_cues(std::uint32_t at) {
    std::vector<std::uint32_t> out;
    const Argument& argument = model(at);
    const text::Tree& words = tree(argument);
    put(out, joined({"object kind", argument.kind}));
    shape_cues(argument, "object", out);
    put(out, joined({"object word", words.lemma(argument.end - 1)}));
    if (argument.end > argument.begin + 1) put(out, joined({"object first-word", words.lemma(argument.begin)}));
    const std::string_view classes = lexicon_.noun_classes(words.lemma(argument.head));
    put(out, joined({"object class", classes.substr(0, classes.find('|'))}));
    const std::string relation = relation_to_governor(words, argument.head);
    const TokenIndex governor = governor_of(words, argument.head);
    put(out, joined({"object role", relation}));
    if (governor != kNoToken) {
      put(out, joined({"governor", words.lemma(governor), '>' + relation}));
      put(out, joined({"governor-word", words.lemma(governor), argument.kind}));
    }
    beside(argument, out);
    return out;
  }

  void beside(const Argument& argument, std::vector<std::uint32_t>& out) {
    const text::Tree& words = tree(argument);
    const std::int64_t begin = argument.begin, end = argument.end;
    put(out, joined({"after", word_at(words, begin - 1), argument.kind}));
    put(out, joined({"after", word_at(words, begin - 2), word_at(words, begin - 1)}));
    put(out, joined({"before", word_at(words, end), argument.kind}));
    put(out, joined({"before", word_at(words, end), word_at(words, end + 1)}));
    for (std::int64_t token = begin - kNear; token < end + kNear; ++token) {
      if (token < 0 || token >= words.size() || (token >= begin && token < end)) continue;
      const auto index = static_cast<TokenIndex>(token);
      const Upos upos = words.upos(index);
      if (upos == Upos::noun_ || upos == Upos::verb_ || upos == Upos::adj_) put(out, joined({"near", words.lemma(index), argument.kind}));
    }
    for (TokenIndex token = 0; token < words.size(); ++token)
      if (words.upos(token) == Upos::noun_ || words.upos(token) == Upos::verb_)
        put(out, joined({"sentence", words.lemma(token), argument.kind}));
  }

  [[nodiscard]] bool may_be_subject(const Argument& argument) const {
    if (is_literal(argument.kind) || argument.kind == "adjective" || argument.kind == "demonym") return false;
    if (argument.kind != "concept") return true;
    const Deprel kind = tree(argument).relation_kind(argument.head);
    return (argument.shape & kNounPhrase) != 0 && (kind == Deprel::nsubj || tree(argument).relation(argument.head) == Deprel::nmod_poss);
  }

  void read_sentence(std::uint32_t sentence) {
    const std::uint32_t begin = passage_.first_phrase[sentence], end = passage_.first_phrase[sentence + 1];
    std::uint32_t count = 0;
    for (std::uint32_t subject = begin; subject < end; ++subject) {
      if (!may_be_subject(model(subject))) continue;
      for (std::uint32_t object = begin; object < end; ++object) {
        const Argument& argument = model(object);
        if (overlap(model(subject), argument) || argument.kind == "pronoun" || count == kMostPairs) continue;
        ++count;
        pairs_.push_back(pair(subject, object));
      }
    }
  }

  CandidatePair pair(std::uint32_t subject, std::uint32_t object) {
    CandidatePair out;
    out.subject = subject;
    out.object = object;
    out.cues = as_object_[object];
    out.cues.insert(out.cues.end(), as_subject_[subject].begin(), as_subject_[subject].end());
    const Argument& first = model(subject);
    const Argument& second = model(object);
    const std::string kinds = joined({first.kind, second.kind});
    put(out.cues, joined({"kinds", kinds}));
    const DependencyPath path = path_between(tree(first), first.head, second.head);
    out.distance = path.length;
    put(out.cues, joined({"path", path.steps}));
    put(out.cues, joined({"path", path.steps, "between", kinds}));
    put(out.cues, joined({"relations", path.relations, "to", second.kind}));
    for (const std::string& word : path.words) {
      put(out.cues, joined({"trigger", word}));
      put(out.cues, joined({"trigger", word, "between", kinds}));
    }
    put(out.cues, joined({"path-length", std::to_string(std::min(path.length, 8U))}));
    words_between(first, second, out.cues);
    return out;
  }

  void words_between(const Argument& subject, const Argument& object, std::vector<std::uint32_t>& out) {
    const bool forward = subject.begin < object.begin;
    const text::Tree& words = tree(subject);
    const std::uint32_t begin = forward ? subject.end : object.end, end = forward ? object.begin : subject.begin;
    put(out, joined({"distance", forward ? "forward" : "backward", distance_band(end - begin)}));
    std::string all;
    for (std::uint32_t token = begin; token < end; ++token) {
      if (end - begin <= kMostBetween) (all += ' ') += words.lemma(token);
      if (words.upos(token) == Upos::verb_ || words.upos(token) == Upos::noun_) put(out, joined({"word-between", words.lemma(token)}));
    }
    if (end - begin <= kMostBetween) put(out, joined({"between", forward ? "forward" : "backward"}) + all);
  }

  const Passage& passage_;
  const nlp::CoreferenceLexicon& lexicon_;
  const CueTable& cues_;
  CueTable* growing_;
  std::vector<std::vector<std::uint32_t>> as_subject_, as_object_;
  std::vector<CandidatePair> pairs_;
};

}  // namespace

std::uint32_t CueTable::add(std::string_view cue) {
  const auto [found, added] = numbers_.try_emplace(std::string(cue), static_cast<std::uint32_t>(texts_.size()));
  if (added) texts_.emplace_back(cue);
  return found->second;
}

std::uint32_t CueTable::find(std::string_view cue) const {
  const auto found = numbers_.find(std::string(cue));
  return found == numbers_.end() ? kNoCue : found->second;
}

std::vector<CandidatePair> read_pairs(const Passage& passage, const nlp::CoreferenceLexicon& lexicon,
                                      const CueTable& cues) {
  return PairReader(passage, lexicon, cues, nullptr).read();
}

std::vector<CandidatePair> read_new_pairs(const Passage& passage, const nlp::CoreferenceLexicon& lexicon, CueTable& cues) {
  return PairReader(passage, lexicon, cues, &cues).read();
}

}  // namespace relata::learning
