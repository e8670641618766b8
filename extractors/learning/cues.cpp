#include "extractors/learning/cues.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extractors/learning/cue_writer.h"
#include "extractors/learning/dependency_path.h"
#include "extractors/learning/phrase_cues.h"

namespace relata::learning {
namespace {

constexpr std::uint32_t kMostBetween = 5;   // words between that are a cue as a whole
constexpr std::uint32_t kMostPairs = 6000;  // of a sentence

std::string_view distance_band(std::uint32_t words) {
  return words == 0 ? "0" : words <= 1 ? "1" : words <= 3 ? "2-3" : words <= 7 ? "4-7" : words <= 15 ? "8-15" : "16-";
}

class PairFinder {
 public:
  explicit PairFinder(const Passage& passage) : passage_(passage) {}

  std::vector<CandidatePair> find() {
    for (std::uint32_t sentence = 0; sentence + 1 < passage_.first_phrase.size(); ++sentence) in_sentence(sentence);
    return std::move(pairs_);
  }

 private:
  [[nodiscard]] const Argument& model(std::uint32_t phrase) const {
    return passage_.arguments[passage_.phrases[phrase].model];
  }

  [[nodiscard]] bool may_be_subject(const Argument& argument) const {
    if (is_literal(argument.kind) || argument.kind == "adjective" || argument.kind == "demonym") return false;
    if (argument.kind != "concept") return true;
    const text::Tree& words = passage_.trees[argument.sentence];
    return (argument.shape & kNounPhrase) != 0 && (words.relation_kind(argument.head) == Deprel::nsubj ||
                                                   words.relation(argument.head) == Deprel::nmod_poss);
  }
  [[nodiscard]] static bool may_be_object(const Argument& argument) { return argument.kind != "pronoun"; }

  void in_sentence(std::uint32_t sentence) {
    const std::uint32_t begin = passage_.first_phrase[sentence], end = passage_.first_phrase[sentence + 1];
    const std::size_t most = pairs_.size() + kMostPairs;
    for (std::uint32_t subject = begin; subject < end; ++subject) {
      if (!may_be_subject(model(subject))) continue;
      for (std::uint32_t object = begin; object < end && pairs_.size() < most; ++object) {
        if (!may_be_object(model(object)) || overlap(model(subject), model(object))) continue;
        CandidatePair& pair = pairs_.emplace_back();
        pair.subject = subject;
        pair.object = object;
      }
    }
  }

  const Passage& passage_;
  std::vector<CandidatePair> pairs_;
};

class CueReader {
 public:
  CueReader(const Passage& passage, const nlp::CoreferenceLexicon& lexicon, CueWriter writer)
      : passage_(passage), lexicon_(lexicon), writer_(std::move(writer)),
        as_subject_(passage.phrases.size()), as_object_(passage.phrases.size()),
        paths_(passage.trees.size()), between_(passage.trees.size()) {}

  // The two phrases' own cues and those of the pair have no cue in common: they begin with different words.
  void read(CandidatePair& pair) {
    std::optional<CueList>& subject = as_subject_[pair.subject];
    std::optional<CueList>& object = as_object_[pair.object];
    if (!subject) subject = subject_cues(passage_, pair.subject, writer_);
    if (!object) object = object_cues(passage_, pair.object, lexicon_, writer_);
    pair.cues.reserve(object->size() + subject->size() + 32);
    pair.cues = *object;
    pair.cues.insert(pair.cues.end(), subject->begin(), subject->end());
    writer_.begin_list();
    along_path(model(pair.subject), model(pair.object), pair);
    words_between(model(pair.subject), model(pair.object), pair.cues);
  }

 private:
  using CueList = std::vector<std::uint32_t>;

  [[nodiscard]] const Argument& model(std::uint32_t phrase) const {
    return passage_.arguments[passage_.phrases[phrase].model];
  }
  [[nodiscard]] const text::Tree& tree(const Argument& argument) const { return passage_.trees[argument.sentence]; }

  void along_path(const Argument& subject, const Argument& object, CandidatePair& out) {
    std::optional<SentencePaths>& paths = paths_[subject.sentence];
    if (!paths) paths.emplace(tree(subject));
    DependencyPath path = paths->between(subject.head, object.head);
    writer_.put(out.cues, {"kinds", subject.kind, object.kind});
    writer_.put(out.cues, {"path", path.steps});
    writer_.put(out.cues, {"path", path.steps, "between", subject.kind, object.kind});
    writer_.put(out.cues, {"relations", path.relations, "to", object.kind});
    for (const std::string& word : path.words) {
      writer_.put(out.cues, {"trigger", word});
      writer_.put(out.cues, {"trigger", word, "between", subject.kind, object.kind});
    }
    writer_.put(out.cues, {"path-length", std::to_string(std::min(path.length, 8U))});
    out.distance = path.length;
    out.path = std::move(path.tokens);
  }

  void words_between(const Argument& subject, const Argument& object, CueList& out) {
    const bool forward = subject.begin < object.begin;
    const std::string_view direction = forward ? "forward" : "backward";
    const text::Tree& words = tree(subject);
    const std::uint32_t begin = forward ? subject.end : object.end, end = forward ? object.begin : subject.begin;
    writer_.put(out, {"distance", direction, distance_band(end - begin)});
    const CueList& between = cues_between(subject.sentence);
    std::string all{direction};
    for (std::uint32_t token = begin; token < end; ++token) {
      if (end - begin <= kMostBetween) (all += ' ') += words.lemma(token);
      writer_.put(out, between[token]);
    }
    if (end - begin <= kMostBetween) writer_.put(out, {"between", all});
  }

  // Of each token of a sentence: its cue where it stands between two phrases.
  const CueList& cues_between(std::uint32_t sentence) {
    const text::Tree& words = passage_.trees[sentence];
    CueList& out = between_[sentence];
    for (auto token = static_cast<text::TokenIndex>(out.size()); token < words.size(); ++token) {
      const bool tells = words.upos(token) == Upos::verb_ || words.upos(token) == Upos::noun_;
      out.push_back(tells ? writer_.number_of("word-between", words.lemma(token)) : kNoCue);
    }
    return out;
  }

  const Passage& passage_;
  const nlp::CoreferenceLexicon& lexicon_;
  CueWriter writer_;
  std::vector<std::optional<CueList>> as_subject_, as_object_;  // by phrase
  std::vector<std::optional<SentencePaths>> paths_;             // by sentence
  std::vector<CueList> between_;                                // likewise
};

}  // namespace

std::uint32_t CueTable::add(std::string_view cue) {
  if (const auto found = numbers_.find(cue); found != numbers_.end()) return found->second;
  const auto number = static_cast<std::uint32_t>(texts_.size());
  texts_.emplace_back(cue);
  numbers_.emplace(cue, number);
  return number;
}

std::uint32_t CueTable::find(std::string_view cue) const {
  const auto found = numbers_.find(cue);
  return found == numbers_.end() ? kNoCue : found->second;
}

std::vector<CandidatePair> find_pairs(const Passage& passage) { return PairFinder(passage).find(); }

void read_cues(const Passage& passage, const nlp::CoreferenceLexicon& lexicon, const CueTable& cues,
               std::vector<CandidatePair>& pairs) {
  CueReader reader(passage, lexicon, CueWriter(cues, nullptr));
  for (CandidatePair& pair : pairs) reader.read(pair);
}

void add_cues(const Passage& passage, const nlp::CoreferenceLexicon& lexicon, std::vector<CandidatePair> pairs,
              CueTable& cues) {
  CueReader reader(passage, lexicon, CueWriter(cues, &cues));
  for (CandidatePair& pair : pairs) reader.read(pair);
}

std::vector<CandidatePair> read_pairs(const Passage& passage, const nlp::CoreferenceLexicon& lexicon,
                                      const CueTable& cues) {
  std::vector<CandidatePair> pairs = find_pairs(passage);
  read_cues(passage, lexicon, cues, pairs);
  return pairs;
}

}  // namespace relata::learning
