#include "extractors/learning/cues.h"

#include <algorithm>
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

class PairReader {
 public:
  PairReader(const Passage& passage, const nlp::CoreferenceLexicon& lexicon, CueWriter writer)
      : passage_(passage), lexicon_(lexicon), writer_(std::move(writer)) {}

  std::vector<CandidatePair> read() {
    for (std::uint32_t at = 0; at < passage_.phrases.size(); ++at) {
      as_subject_.push_back(may_be_subject(model(at)) ? subject_cues(passage_, at, writer_) : CueList{});
      as_object_.push_back(may_be_object(model(at)) ? object_cues(passage_, at, lexicon_, writer_) : CueList{});
    }
    for (std::uint32_t sentence = 0; sentence + 1 < passage_.first_phrase.size(); ++sentence) read_sentence(sentence);
    return std::move(pairs_);
  }

 private:
  using CueList = std::vector<std::uint32_t>;

  [[nodiscard]] const Argument& model(std::uint32_t phrase) const {
    return passage_.arguments[passage_.phrases[phrase].model];
  }
  [[nodiscard]] const text::Tree& tree(const Argument& argument) const { return passage_.trees[argument.sentence]; }

  [[nodiscard]] bool may_be_subject(const Argument& argument) const {
    if (is_literal(argument.kind) || argument.kind == "adjective" || argument.kind == "demonym") return false;
    if (argument.kind != "concept") return true;
    const text::Tree& words = tree(argument);
    return (argument.shape & kNounPhrase) != 0 && (words.relation_kind(argument.head) == Deprel::nsubj ||
                                                   words.relation(argument.head) == Deprel::nmod_poss);
  }
  [[nodiscard]] static bool may_be_object(const Argument& argument) { return argument.kind != "pronoun"; }

  void read_sentence(std::uint32_t sentence) {
    const std::uint32_t begin = passage_.first_phrase[sentence], end = passage_.first_phrase[sentence + 1];
    const std::size_t most = pairs_.size() + kMostPairs;
    for (std::uint32_t subject = begin; subject < end; ++subject) {
      if (!may_be_subject(model(subject))) continue;
      for (std::uint32_t object = begin; object < end && pairs_.size() < most; ++object)
        if (may_be_object(model(object)) && !overlap(model(subject), model(object)))
          pairs_.push_back(pair(subject, object));
    }
  }

  // The two phrases' own cues and those of the pair have no cue in common: they begin with different words.
  CandidatePair pair(std::uint32_t subject, std::uint32_t object) {
    CandidatePair out;
    out.subject = subject;
    out.object = object;
    out.cues.reserve(as_object_[object].size() + as_subject_[subject].size() + 32);
    out.cues = as_object_[object];
    out.cues.insert(out.cues.end(), as_subject_[subject].begin(), as_subject_[subject].end());
    writer_.begin_list();
    along_path(model(subject), model(object), out);
    words_between(model(subject), model(object), out.cues);
    return out;
  }

  void along_path(const Argument& subject, const Argument& object, CandidatePair& out) {
    DependencyPath path = path_between(tree(subject), subject.head, object.head);
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
    std::string all{direction};
    for (std::uint32_t token = begin; token < end; ++token) {
      if (end - begin <= kMostBetween) (all += ' ') += words.lemma(token);
      if (words.upos(token) == Upos::verb_ || words.upos(token) == Upos::noun_)
        writer_.put(out, {"word-between", words.lemma(token)});
    }
    if (end - begin <= kMostBetween) writer_.put(out, {"between", all});
  }

  const Passage& passage_;
  const nlp::CoreferenceLexicon& lexicon_;
  CueWriter writer_;
  std::vector<CueList> as_subject_, as_object_;  // by phrase
  std::vector<CandidatePair> pairs_;
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

std::vector<CandidatePair> read_pairs(const Passage& passage, const nlp::CoreferenceLexicon& lexicon,
                                      const CueTable& cues) {
  return PairReader(passage, lexicon, CueWriter(cues, nullptr)).read();
}

std::vector<CandidatePair> read_new_pairs(const Passage& passage, const nlp::CoreferenceLexicon& lexicon,
                                          CueTable& cues) {
  return PairReader(passage, lexicon, CueWriter(cues, &cues)).read();
}

}  // namespace relata::learning
