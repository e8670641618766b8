#include "extractors/nlp/coreference/speech_parties.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/ascii.h"
#include "extractors/nlp/coreference/addressed_titles.h"
#include "extractors/nlp/coreference/joint_interview.h"
#include "extractors/nlp/coreference/vocatives.h"

namespace relata::nlp {
namespace {

// A monologue asks now and then; of the GUM training documents in which more than one person says "I", nearly all ask
// in a tenth of their sentences or more.
constexpr std::size_t kSentencesAQuestion = 10;
constexpr std::size_t kFewestResponses = 2, kTurnsAResponse = 12;  // at least one in so many
constexpr std::uint32_t kOpening = 10;  // sentences in which an interview says whose it is
constexpr std::size_t kFewestLabels = 2;
constexpr std::ptrdiff_t kFewestQuestions = 2;  // paragraphs of an interview that end with one

bool speaks_of_interview(const Sentence& sentence) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& token) {
    const std::string lower = lower_case(token.form);
    return lower == "interview" || lower == "interviews" || lower == "interviewed" || lower == "interviewing";
  });
}

// "Mr. Doe, please proceed."
bool tells_to_speak(const Sentence& sentence) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& token) {
    return token.lemma == "please" || token.lemma == "proceed" || token.lemma == "welcome";
  });
}

}  // namespace

SpeechParties::SpeechParties(const DocumentView& view, const CoreferenceLexicon& lexicon,
                             const ReferenceClusters& clusters)
    : view_(view),
      lexicon_(lexicon),
      clusters_(clusters),
      speaker_(view.sentence_count(), -1),
      addressee_(view.sentence_count(), -1),
      turn_(view.sentence_count(), 0),
      joint_(view.sentence_count(), JointTurn::none) {
  find_paragraphs();
  const std::int32_t asked = interviewee();
  if (asked < 0) asked_together_ = interviewed_together();
  number_turns(asked >= 0 || !asked_together_.empty());
  follow_announcements();
  if (labelled_) {
    follow_labels();
  } else if (dialogue_) {
    if (asked >= 0) follow_interview(asked);
    if (!asked_together_.empty()) follow_joint_interview();
    follow_names_called();
    if (asked < 0 && asked_together_.empty()) follow_turns();
  } else {
    follow_heading();
    for (std::uint32_t s = 0; s < view_.sentence_count(); ++s)
      if (const std::int32_t called = called_by_name(view_, clusters_, s); called >= 0 && is_title(called)) addressee_[s] = called;
  }
}

bool SpeechParties::is_title(std::int32_t mention) const {
  return !addressed_title(view_, static_cast<std::uint32_t>(mention)).empty();
}

void SpeechParties::find_paragraphs() {
  for (std::uint32_t s = 0; s < view_.sentence_count(); ++s) {
    const Sentence& sentence = view_.sentence(s);
    if (s == 0 || sentence.begins_paragraph) {
      paragraphs_.push_back({s, s, label_of(s), false, false});
    }
    Paragraph& paragraph = paragraphs_.back();
    paragraph.end = s + 1;
    paragraph.asks = ends_with_mark(sentence, "?");
    paragraph.has_i = paragraph.has_i || says_i(s);
  }
}

// "Jane Doe:" at the beginning of a paragraph.
std::int32_t SpeechParties::label_of(std::uint32_t sentence) const {
  const std::uint32_t first = view_.first_mention(sentence);
  if (first == view_.first_mention(sentence + 1)) return -1;
  const CandidateMention& mention = view_.mention(first);
  const Sentence& words = view_.sentence(sentence);
  const bool apart = words.kind == SentenceKind::speaker;
  const bool begins = mention.begin <= 1 && mention.end < words.size() && words.tokens[mention.end].form == ":";
  return (apart ? may_speak(first) : begins && mention.kind == MentionKind::name && is_person_name(view_, clusters_, first))
             ? static_cast<std::int32_t>(first)
             : -1;
}

// A person's title, or any name but a place's: the paper that asks speaks, too.
bool SpeechParties::may_speak(std::uint32_t mention) const {
  const CandidateMention& m = view_.mention(mention);
  if (m.kind == MentionKind::nominal) return m.animacy == Animacy::person && m.number == Number::singular;
  return m.kind == MentionKind::name && clusters_.profile(mention).type != NameClass::location;
}

bool SpeechParties::says_i(std::uint32_t sentence) const {
  for (std::uint32_t m = view_.first_mention(sentence); m < view_.first_mention(sentence + 1); ++m) {
    const CandidateMention& mention = view_.mention(m);
    const bool is_i = mention.person == 1 && mention.number == Number::singular;
    if (is_i && !view_.is_quoted(sentence, mention.head)) return true;
  }
  return false;
}

void SpeechParties::number_turns(bool interview) {
  std::size_t questions = 0, labels = 0, labelled_speakers = 0;
  for (std::uint32_t s = 0; s < view_.sentence_count(); ++s)
    questions += ends_with_mark(view_.sentence(s), "?") ? 1 : 0;
  for (const Paragraph& paragraph : paragraphs_) {
    labels += paragraph.label >= 0 ? 1 : 0;
    labelled_speakers += paragraph.label >= 0 && paragraph.has_i ? 1 : 0;
  }
  labelled_ = labels >= kFewestLabels && labelled_speakers > 0;
  const bool chaired = std::any_of(paragraphs_.begin(), paragraphs_.end(),
                                   [this](const Paragraph& paragraph) { return let_speak(paragraph) >= 0; });
  dialogue_ = labelled_ || interview || chaired || questions * kSentencesAQuestion >= view_.sentence_count() ||
              has_responses();
  std::uint32_t turn = 0;
  for (const Paragraph& paragraph : paragraphs_) {
    if (labelled_ ? paragraph.label >= 0 : dialogue_) ++turn;
    std::fill(turn_.begin() + paragraph.begin, turn_.begin() + paragraph.end, turn);
  }
}

// "Mhm.", "Oh, yeah." as paragraphs of their own.
bool SpeechParties::has_responses() const {
  std::size_t responses = 0;
  for (const Paragraph& paragraph : paragraphs_) responses += is_response(view_, {paragraph.begin, paragraph.end}) ? 1 : 0;
  return responses >= kFewestResponses && responses * kTurnsAResponse >= paragraphs_.size();
}

// Each turn has the speaker of its label; "you" is the other one where two speak.
void SpeechParties::follow_labels() {
  std::vector<std::int32_t> parties;
  for (const Paragraph& paragraph : paragraphs_) {
    const auto label = paragraph.label;
    if (label >= 0 && std::none_of(parties.begin(), parties.end(), [&](std::int32_t party) {
          return clusters_.same(static_cast<std::uint32_t>(party), static_cast<std::uint32_t>(label));
        }))
      parties.push_back(label);
  }
  std::int32_t speaker = -1, other = -1;
  for (const Paragraph& paragraph : paragraphs_) {
    if (view_.sentence(paragraph.begin).kind == SentenceKind::speaker) speaker = other = -1;
    if (paragraph.label >= 0) {
      speaker = paragraph.label;
      const bool two = parties.size() == 2;
      const bool first = clusters_.same(static_cast<std::uint32_t>(parties[0]), static_cast<std::uint32_t>(speaker));
      other = !two ? -1 : first ? parties[1] : parties[0];
    }
    std::fill(speaker_.begin() + paragraph.begin, speaker_.begin() + paragraph.end, speaker);
    std::fill(addressee_.begin() + paragraph.begin, addressee_.begin() + paragraph.end, other);
    for (std::uint32_t s = paragraph.begin; s < paragraph.end; ++s)
      if (const std::int32_t called = called_by_name(view_, clusters_, s); called >= 0) addressee_[s] = called;
  }
}

bool SpeechParties::asks_like_an_interview() const {
  return std::count_if(paragraphs_.begin(), paragraphs_.end(), [](const Paragraph& p) { return p.asks; }) >=
         kFewestQuestions;
}

// "Interview with Jane Doe", and paragraphs that ask: the only person of the sentence.
std::int32_t SpeechParties::interviewee() const {
  if (!asks_like_an_interview()) return -1;
  bool spoken_of = false;
  const std::uint32_t end = std::min(kOpening, view_.sentence_count());
  for (std::uint32_t s = 0; s < end; ++s) {
    if (!speaks_of_interview(view_.sentence(s))) continue;
    spoken_of = true;
    if (const std::int32_t person = only_person_of(s); person != -1) return person;
    if (const std::int32_t before = s > 0 && is_of_him(s) ? only_person_of(s - 1) : -1; before >= 0) return before;
  }
  for (std::uint32_t s = 0; spoken_of && s < end; ++s)
    if (const std::int32_t person = partner_of_talk(s); person >= 0) return person;
  return -1;
}

// "The paper interviewed her": who was named in the sentence before.
bool SpeechParties::is_of_him(std::uint32_t sentence) const {
  for (std::uint32_t m = view_.first_mention(sentence); m < view_.first_mention(sentence + 1); ++m) {
    const CandidateMention& mention = view_.mention(m);
    const Token& token = view_.head_token(m);
    if (mention.kind != MentionKind::pronoun || mention.person != 3 || mention.animacy != Animacy::person) continue;
    const bool told = token.deprel == Deprel::obj || token.deprel == Deprel::nsubj_pass || token.deprel == Deprel::obl;
    if (told && token.head >= 0 && view_.sentence(sentence).tokens[static_cast<std::size_t>(token.head)].lemma == "interview")
      return true;
  }
  return false;
}

// Not "by Jane Doe", "about Jane Doe", "Jane Doe's work", "a drink called Jane Doe".
bool SpeechParties::can_be_asked(std::uint32_t mention) const {
  const CandidateMention& m = view_.mention(mention);
  const Deprel deprel = view_.head_token(mention).deprel;
  if (deprel == Deprel::compound || deprel == Deprel::nmod_poss || deprel == Deprel::xcomp) return false;
  const std::int32_t preposition = view_.tree(m.sentence).dependent(m.head, Deprel::case_);
  if (preposition < 0) return true;
  const std::string word = lower_case(view_.sentence(m.sentence).tokens[static_cast<std::size_t>(preposition)].form);
  return word == "with" || word == "of";
}

std::vector<std::uint32_t> SpeechParties::askable_persons_of(std::uint32_t sentence) const {
  std::vector<std::uint32_t> persons;
  for (std::uint32_t m = view_.first_mention(sentence); m < view_.first_mention(sentence + 1); ++m)
    if (is_person_name(view_, clusters_, m) && can_be_asked(m)) persons.push_back(m);
  return persons;
}

// The person whom a sentence names: -1 for nobody, -2 for several.
std::int32_t SpeechParties::only_person_of(std::uint32_t sentence) const {
  const std::vector<std::uint32_t> persons = askable_persons_of(sentence);
  if (persons.empty()) return -1;
  const bool one = std::all_of(persons.begin(), persons.end(),
                               [&](std::uint32_t person) { return clusters_.same(person, persons.front()); });
  return one ? static_cast<std::int32_t>(persons.back()) : -2;
}

// "Interview with Jane Doe and Ann Roe".
std::vector<std::uint32_t> SpeechParties::interviewed_together() const {
  if (!asks_like_an_interview()) return {};
  for (std::uint32_t s = 0; s < std::min(kOpening, view_.sentence_count()); ++s) {
    if (!speaks_of_interview(view_.sentence(s))) continue;
    std::vector<std::uint32_t> persons = persons_joined(view_, clusters_, askable_persons_of(s));
    if (!persons.empty()) return persons;
  }
  return {};
}

// Those who are asked are "we" in the answers and "you" in the questions; which of them says "I" the answer tells.
void SpeechParties::follow_joint_interview() {
  bool begun = false;
  for (const Paragraph& paragraph : paragraphs_) {
    begun = begun || paragraph.asks;
    if (!begun) continue;
    const JointTurn turn = !paragraph.asks ? JointTurn::answer
                           : paragraph.has_i ? JointTurn::none
                                             : JointTurn::question;
    std::fill(joint_.begin() + paragraph.begin, joint_.begin() + paragraph.end, turn);
    if (turn != JointTurn::answer) continue;
    const std::int32_t speaker = speaker_among(view_, clusters_, asked_together_, paragraph.begin, paragraph.end);
    std::fill(speaker_.begin() + paragraph.begin, speaker_.begin() + paragraph.end, speaker);
  }
}

// "The paper spoke with Jane Doe".
std::int32_t SpeechParties::partner_of_talk(std::uint32_t sentence) const {
  const Sentence& words = view_.sentence(sentence);
  for (std::uint32_t m = view_.first_mention(sentence); m < view_.first_mention(sentence + 1); ++m) {
    const Token& token = view_.head_token(m);
    if (!is_person_name(view_, clusters_, m) || token.deprel != Deprel::obl || token.head < 0) continue;
    const std::string& verb = words.tokens[static_cast<std::size_t>(token.head)].lemma;
    if (verb == "speak" || verb == "talk" || verb == "sit" || verb == "chat") return static_cast<std::int32_t>(m);
  }
  return -1;
}

// Who is asked is "you" in the questions and "I" in the answers.
void SpeechParties::follow_interview(std::int32_t asked) {
  bool begun = false;
  for (const Paragraph& paragraph : paragraphs_) {
    begun = begun || paragraph.asks;
    if (!begun) continue;
    if (paragraph.asks && !paragraph.has_i)
      std::fill(addressee_.begin() + paragraph.begin, addressee_.begin() + paragraph.end, asked);
    if (!paragraph.asks) std::fill(speaker_.begin() + paragraph.begin, speaker_.begin() + paragraph.end, asked);
  }
}

// "Remarks by Jane Doe", "Jane Doe's inaugural address".
bool SpeechParties::gives_words(std::uint32_t mention) const {
  const CandidateMention& m = view_.mention(mention);
  const Token& token = view_.head_token(mention);
  if (!is_person_name(view_, clusters_, mention) || token.head < 0) return false;
  const Token& noun = view_.sentence(m.sentence).tokens[static_cast<std::size_t>(token.head)];
  constexpr std::array<std::string_view, 9> kWords{"speech",    "remark",    "remarks", "address", "statement",
                                                   "testimony", "lecture", "letter",  "diary"};
  const std::string lemma = lower_case(noun.lemma);
  if (std::find(kWords.begin(), kWords.end(), lemma) == kWords.end()) return false;
  if (token.deprel == Deprel::nmod_poss) return true;
  const std::int32_t preposition = view_.tree(m.sentence).dependent(m.head, Deprel::case_);
  if (preposition < 0) return false;
  const std::string word = lower_case(view_.sentence(m.sentence).tokens[static_cast<std::size_t>(preposition)].form);
  return word == "by" || word == "of" || word == "from";
}

// Whether the sentence names nobody but this person.
bool SpeechParties::names_only(std::uint32_t sentence, std::uint32_t person) const {
  for (std::uint32_t m = view_.first_mention(sentence); m < view_.first_mention(sentence + 1); ++m)
    if (is_person_name(view_, clusters_, m) && !clusters_.same(m, person)) return false;
  return true;
}

// The whole text after a heading among its first sentences is the words of the only person whom the heading names.
void SpeechParties::follow_heading() {
  for (std::uint32_t s = 0; s < std::min(kOpening, view_.sentence_count()); ++s) {
    if (view_.sentence(s).kind != SentenceKind::heading) continue;
    for (std::uint32_t m = view_.first_mention(s); m < view_.first_mention(s + 1); ++m) {
      if (!gives_words(m) || !names_only(s, m)) continue;
      for (std::uint32_t after = s + 1; after < view_.sentence_count(); ++after)
        if (speaker_[after] < 0) speaker_[after] = static_cast<std::int32_t>(m);
      return;
    }
  }
}

// "In it, Norton wrote:" at the end of a paragraph: the subject of the main verb, where some verb tells of speech.
std::int32_t SpeechParties::announcer(std::uint32_t sentence) const {
  const Sentence& words = view_.sentence(sentence);
  if (!ends_with_mark(words, ":")) return -1;
  const bool told = std::any_of(words.tokens.begin(), words.tokens.end(), [this](const Token& token) {
    return token.upos == Upos::verb_ && (token.lemma == "write" || lexicon_.verb_class(token.lemma) == "communication");
  });
  const SentenceTree& tree = view_.tree(sentence);
  for (std::uint32_t t = 0; told && t < words.size(); ++t) {
    if (words.tokens[t].deprel != Deprel::root) continue;
    const std::int32_t subject = tree.dependent(t, Deprel::nsubj);
    return subject < 0 ? -1 : view_.mention_at(sentence, static_cast<std::uint32_t>(subject));
  }
  return -1;
}

void SpeechParties::follow_announcements() {
  for (std::size_t p = 0; p + 1 < paragraphs_.size(); ++p) {
    const std::int32_t who = announcer(paragraphs_[p].end - 1);
    if (who < 0 || view_.mention(static_cast<std::uint32_t>(who)).person != 3) continue;
    const Paragraph& block = paragraphs_[p + 1];
    std::fill(speaker_.begin() + block.begin, speaker_.begin() + block.end, who);
  }
}

// "Ms. Roe?", "Mr. Doe, please proceed" at the end of a paragraph, as chairs and judges let somebody speak; or -1.
std::int32_t SpeechParties::let_speak(const Paragraph& paragraph) const {
  const std::uint32_t last = paragraph.end - 1;
  if (!ends_with_mark(view_.sentence(last), "?") && !tells_to_speak(view_.sentence(last))) return -1;
  const std::int32_t called = called_by_name(view_, clusters_, last);
  if (called < 0) return -1;
  const std::vector<Description>& roles = view_.mention(static_cast<std::uint32_t>(called)).roles;
  const bool formal = std::any_of(roles.begin(), roles.end(), [this](const Description& role) {
    return lexicon_.title_kinds(role.head) == "honorific";
  });
  return formal ? called : -1;
}

// Who is called is "you" in that sentence; who is asked last speaks next. Who is let speak formally does so in every
// other turn, and is "you" in the turns between, until somebody else is called.
void SpeechParties::follow_names_called() {
  std::int32_t partner = -1, asked = -1;
  bool speaks = false;
  for (const Paragraph& paragraph : paragraphs_) {
    const std::int32_t speaker = asked >= 0 ? asked : speaks ? partner : -1;
    if (speaker >= 0) std::fill(speaker_.begin() + paragraph.begin, speaker_.begin() + paragraph.end, speaker);
    if (partner >= 0 && !speaks)
      std::fill(addressee_.begin() + paragraph.begin, addressee_.begin() + paragraph.end, partner);
    asked = -1;
    for (std::uint32_t s = paragraph.begin; s < paragraph.end; ++s) {
      const std::int32_t called = called_by_name(view_, clusters_, s);
      if (called < 0) continue;
      addressee_[s] = called;
      if (partner >= 0 && !clusters_.same(static_cast<std::uint32_t>(partner), static_cast<std::uint32_t>(called)))
        partner = -1;
      if (s + 1 == paragraph.end && paragraph.asks) asked = called;
    }
    const std::int32_t next = let_speak(paragraph);
    if (next >= 0) partner = next;
    speaks = next >= 0 || !speaks;
  }
}

// Where nothing else tells who speaks or is spoken to: whose turns are one speaker's.
void SpeechParties::follow_turns() {
  std::vector<TurnTaking::Turn> turns;
  for (const Paragraph& paragraph : paragraphs_) turns.push_back({paragraph.begin, paragraph.end});
  turn_taking_.emplace(view_, clusters_, turns);
  for (std::uint32_t s = 0; s < view_.sentence_count(); ++s) {
    const std::size_t turn = turn_[s] - 1;
    if (speaker_[s] < 0) speaker_[s] = turn_taking_->name(turn_taking_->speaker(turn));
    if (addressee_[s] < 0) addressee_[s] = turn_taking_->name(turn_taking_->addressee(turn));
  }
}

}  // namespace relata::nlp
