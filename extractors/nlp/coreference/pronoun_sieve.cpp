#include "extractors/nlp/coreference/pronoun_sieve.h"

#include <algorithm>
#include <map>

#include "core/ascii.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/nlp/coreference/word_tables.h"

namespace relata::nlp {
namespace {

constexpr std::uint32_t kPronounSentencesBack = 3;
constexpr std::size_t kMentionsBack = 80;

// Points of a candidate, set by hill climbing on the development sets of GAP and GUM, the margin then by hand for
// precision.
struct Weights {
  int base = 70;
  int sentence = -18;  // for each sentence between
  int subject = 14;
  int object = 4;
  int agent = -2;  // "by X"
  int size = 1;    // for each mention of its cluster so far, up to six
  int named = 8;
  int same_pronoun = 2;
  int unknown_gender = 3;
  int unknown_kind = -6;
  int inside = -8;  // a noun's complement or apposition
  int possessor = 5;
  int coordinated = -10;  // not the first conjunct
  int one_clause = 12;
  int subject_of_clause = 8;    // for a possessive: the subject of its own clause
  int parallel_here = 8;        // both subjects, in one sentence
  int parallel_before = 4;      // both subjects, in two sentences
  int ten_tokens = -4;          // for each ten tokens between, in one sentence
  int coordination = -2;        // "A and B", for they
  int coordinated_persons = 6;  // the same, of persons
  int later_subject = 96;       // instead of all others, for "Before he left, Obama ..."
  int margin = 2;               // by which the best must beat the best of any other cluster
  int least_person = 40;        // for he, she
  int least_thing = 58;         // for it, they: their antecedents are harder to tell
};
constexpr Weights kWeights;

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

class PronounResolver {
 public:
  PronounResolver(const DocumentView& view, const CoreferenceLexicon& lexicon, const ReferenceClusters& clusters,
                  std::uint32_t pronoun)
      : view_(view), lexicon_(lexicon), clusters_(clusters), pronoun_(view.mention(pronoun)), index_(pronoun) {}

  std::optional<Antecedent> resolve() {
    score_candidates();
    score_later_subject();
    const Candidate* best = nullptr;
    for (const auto& [key, candidate] : best_of_)
      if (best == nullptr || candidate.score > best->score) best = &candidate;
    const bool for_person = pronoun_.animacy == Animacy::person;
    if (best == nullptr || best->score < (for_person ? kWeights.least_person : kWeights.least_thing))
      return std::nullopt;
    for (const auto& [key, candidate] : best_of_)
      if (&candidate != best && best->score - candidate.score < kWeights.margin) return std::nullopt;
    if (stands_for_nothing(best->antecedent.mention)) return std::nullopt;
    return best->antecedent;
  }

  bool may_refer(std::uint32_t index) const {
    const CandidateMention& mention = view_.mention(index);
    if (mention.kind == MentionKind::pronoun && (mention.person != 3 || mention.pronoun == PronounKind::demonstrative))
      return false;
    if (mention.kind == MentionKind::nominal && is_role(mention)) return false;
    if (!agrees(index)) return false;
    if (view_.is_label(index) || is_who_speaks(index)) return false;
    if (mention.determiner == Determiner::absent || mention.inside_name) return false;
    if (pronoun_.pronoun != PronounKind::reflexive && is_other_argument(index)) return false;
    if (is_owned_by(index)) return false;
    return mention.sentence != pronoun_.sentence || !excluded_by_structure(mention);
  }

  int score_of(std::uint32_t index) const {
    const CandidateMention& mention = view_.mention(index);
    const ReferenceClusters::Profile& profile = clusters_.profile(index);
    const std::uint32_t distance = pronoun_.sentence - mention.sentence;
    int score = kWeights.base + kWeights.sentence * static_cast<int>(distance) + grammar_points(index);
    score += kWeights.size * static_cast<int>(std::min<std::uint32_t>(profile.size, 6));
    if (!profile.names.empty()) score += kWeights.named;
    if (mention.kind == MentionKind::pronoun && mention.gender == pronoun_.gender && mention.number == pronoun_.number)
      score += kWeights.same_pronoun;
    if (profile.gender == Gender::unknown && pronoun_.gender != Gender::unknown) score += kWeights.unknown_gender;
    if (profile.animacy == Animacy::unknown) score += kWeights.unknown_kind;
    if (distance == 0) return score + points_in_one_sentence(mention);
    return pronoun_.salience == 3 && mention.salience == 3 ? score + kWeights.parallel_before : score;
  }

 private:
  // Whoever talks says "I" of himself: in the quotation, or in the turn.
  bool is_who_speaks(std::uint32_t index) const {
    const std::int32_t speaker = view_.is_quoted(pronoun_.sentence, pronoun_.head)
                                     ? view_.speaker(pronoun_.sentence, pronoun_.head)
                                     : view_.turn_speaker(pronoun_.sentence);
    return speaker >= 0 && clusters_.same(static_cast<std::uint32_t>(speaker), index);
  }

  struct Candidate {
    int score = 0;
    Antecedent antecedent;
  };

  void score_candidates() {
    std::size_t looked_at = 0;
    for (std::uint32_t i = index_; i-- > 0 && looked_at < kMentionsBack;) {
      const CandidateMention& mention = view_.mention(i);
      if (pronoun_.sentence - mention.sentence > kPronounSentencesBack) break;
      ++looked_at;
      if (pronoun_.number == Number::plural) score_coordination(i);
      if (may_refer(i)) offer(i, score_of(i), {i, {}});
    }
  }

  void offer(std::uint32_t mention, int score, Antecedent antecedent) {
    const std::uint64_t key =
        (static_cast<std::uint64_t>(clusters_.root(mention)) << 1U) | (antecedent.members.empty() ? 0U : 1U);
    const auto [found, added] = best_of_.try_emplace(key, Candidate{score, antecedent});
    if (!added && score > found->second.score) found->second = {score, std::move(antecedent)};
  }

  // "Before he left, Obama spoke": the subject of the main clause, where the pronoun stands in a clause before it.
  void score_later_subject() {
    const Sentence& sentence = view_.sentence(pronoun_.sentence);
    const std::uint32_t clause = clause_of(sentence, pronoun_.head);
    const std::int32_t main = sentence.tokens[clause].head;
    const bool fronted =
        (sentence.tokens[clause].deprel == Deprel::advcl && main > static_cast<std::int32_t>(pronoun_.head)) ||
        (pronoun_.pronoun == PronounKind::possessive && clause > pronoun_.head);
    if (!fronted) return;
    const std::uint32_t verb =
        sentence.tokens[clause].deprel == Deprel::advcl && main >= 0 ? static_cast<std::uint32_t>(main) : clause;
    const std::int32_t subject = view_.tree(pronoun_.sentence).dependent(verb, Deprel::nsubj);
    if (subject <= static_cast<std::int32_t>(pronoun_.head)) return;
    const std::int32_t mention = view_.mention_at(pronoun_.sentence, static_cast<std::uint32_t>(subject));
    if (mention < 0 || !agrees(static_cast<std::uint32_t>(mention))) return;
    const CandidateMention& m = view_.mention(static_cast<std::uint32_t>(mention));
    if (m.kind == MentionKind::name)
      offer(static_cast<std::uint32_t>(mention), kWeights.later_subject, {static_cast<std::uint32_t>(mention), {}});
  }

  // Members of "A and B" that begin at this mention.
  void score_coordination(std::uint32_t first) {
    const CandidateMention& mention = view_.mention(first);
    if (mention.kind == MentionKind::pronoun) return;
    const SentenceTree& tree = view_.tree(mention.sentence);
    std::vector<std::uint32_t> members{first};
    bool joined_by_and = false;
    for (const std::uint32_t d : tree.dependents(mention.head)) {
      if (tree.sentence().tokens[d].deprel != Deprel::conj) continue;
      const std::int32_t member = view_.mention_at(mention.sentence, d);
      if (member < 0 || (mention.sentence == pronoun_.sentence && d >= pronoun_.head)) return;
      members.push_back(static_cast<std::uint32_t>(member));
      const std::int32_t cc = tree.dependent(d, Deprel::cc);
      joined_by_and =
          joined_by_and || (cc >= 0 && lower_case(tree.sentence().tokens[static_cast<std::size_t>(cc)].form) == "and");
    }
    if (members.size() < 2 || !joined_by_and) return;
    const bool persons = std::all_of(members.begin(), members.end(),
                                     [&](std::uint32_t m) { return clusters_.profile(m).animacy == Animacy::person; });
    const bool names = std::all_of(members.begin(), members.end(),
                                   [&](std::uint32_t m) { return view_.mention(m).kind == MentionKind::name; });
    if (persons || names)
      offer(first, score_of(first) + kWeights.coordination + (persons ? kWeights.coordinated_persons : 0),
            {first, members});
  }

  bool agrees(std::uint32_t index) const {
    const ReferenceClusters::Profile& candidate = clusters_.profile(index);
    const CandidateMention& mention = view_.mention(index);
    if (pronoun_.gender != Gender::unknown && candidate.gender != Gender::unknown &&
        candidate.gender != pronoun_.gender)
      return false;
    if (mention.kind == MentionKind::nominal && is_relational_or_empty_noun(mention.description.head)) return false;
    if (pronoun_.animacy == Animacy::person) {
      if (candidate.number == Number::plural) return false;
      return candidate.animacy == Animacy::person ||
             (candidate.animacy == Animacy::unknown && mention.kind == MentionKind::name &&
              !lexicon_.is_city(mention.name));
    }
    if (pronoun_.animacy == Animacy::thing) {
      if (candidate.number == Number::plural || is_plural_name(index)) return false;
      if (candidate.animacy == Animacy::thing || is_doubtful_person(index)) return true;
      // A name of unknown kind may be a company's, unless it begins like a person's.
      return candidate.animacy == Animacy::unknown && mention.kind == MentionKind::name &&
             !lexicon_.is_given_name(first_word(mention.name));
    }
    return candidate.number == Number::plural || candidate.type == NameClass::organization;
  }

  // "the Olympic Games", "the Alps": they; but "the United States" may be it.
  bool is_plural_name(std::uint32_t index) const {
    const NameClass type = clusters_.profile(index).type;
    return view_.mention(index).kind == MentionKind::name && view_.head_token(index).xpos == "NNPS" &&
           type != NameClass::organization && type != NameClass::location;
  }

  // A "who" of which it is not known whose it is.
  bool stands_for_nothing(std::uint32_t index) const {
    const ReferenceClusters::Profile& profile = clusters_.profile(index);
    return view_.mention(index).pronoun == PronounKind::relative && profile.names.empty() &&
           profile.descriptions.empty();
  }

  // "turn them into programmers": what somebody becomes, nobody else who is spoken of.
  bool is_role(const CandidateMention& mention) const {
    const SentenceTree& tree = view_.tree(mention.sentence);
    const std::int32_t preposition = tree.dependent(mention.head, Deprel::case_);
    const std::int32_t verb = tree.sentence().tokens[mention.head].head;
    if (preposition < 0 || verb < 0) return false;
    const std::string word = lower_case(tree.sentence().tokens[static_cast<std::size_t>(preposition)].form);
    const std::string& lemma = tree.sentence().tokens[static_cast<std::size_t>(verb)].lemma;
    return word == "into" && (lemma == "turn" || lemma == "transform" || lemma == "convert" || lemma == "change" ||
                              lemma == "make" || lemma == "develop" || lemma == "grow" || lemma == "evolve");
  }

  // The subject of the clause whose "its" this is, one word that is no given name, without title, he or she.
  bool is_doubtful_person(std::uint32_t index) const {
    const CandidateMention& mention = view_.mention(index);
    const ReferenceClusters::Profile& candidate = clusters_.profile(index);
    if (pronoun_.pronoun != PronounKind::possessive || mention.kind != MentionKind::name ||
        candidate.type != NameClass::person)
      return false;
    if (mention.sentence != pronoun_.sentence || mention.salience != 3 || !mention.roles.empty()) return false;
    const bool one_word = mention.name.find(' ') == std::string::npos && !lexicon_.is_given_name(mention.name);
    const bool plain = candidate.gender == Gender::unknown && candidate.names.size() == 1;
    const Sentence& sentence = view_.sentence(pronoun_.sentence);
    return one_word && plain && clause_of(sentence, mention.head) == clause_of(sentence, pronoun_.head);
  }

  // "Firefox, its main rival": a thing beside which what is whose stands is that thing itself, and not its owner.
  bool is_owned_by(std::uint32_t index) const {
    const Sentence& sentence = view_.sentence(pronoun_.sentence);
    const std::int32_t owned = sentence.tokens[pronoun_.head].head;
    if (pronoun_.pronoun != PronounKind::possessive || owned < 0) return false;
    const Token& token = sentence.tokens[static_cast<std::size_t>(owned)];
    if (token.deprel != Deprel::appos || token.head < 0 || (pronoun_.head + 1 < sentence.size() && lower_case(sentence.tokens[pronoun_.head + 1].form) == "own"))
      return false;
    const std::int32_t beside = view_.mention_at(pronoun_.sentence, static_cast<std::uint32_t>(token.head));
    return beside >= 0 && clusters_.same(static_cast<std::uint32_t>(beside), index);
  }

  // "They dropped them": the two are two, wherever the one's antecedent stands.
  bool is_other_argument(std::uint32_t index) const {
    if (pronoun_.pronoun == PronounKind::possessive) return false;
    const SentenceTree& tree = view_.tree(pronoun_.sentence);
    const std::int32_t verb = tree.sentence().tokens[pronoun_.head].head;
    if (verb < 0) return false;
    const std::span<const std::uint32_t> arguments = tree.dependents(static_cast<std::size_t>(verb));
    return std::any_of(arguments.begin(), arguments.end(), [&](std::uint32_t d) {
      const std::int32_t other = d == pronoun_.head ? -1 : view_.mention_at(pronoun_.sentence, d);
      return other >= 0 && static_cast<std::uint32_t>(other) < index_ &&
             clusters_.same(static_cast<std::uint32_t>(other), index);
    });
  }

  // Binding: not the phrase that the pronoun stands in; not another argument of the same verb, but for reflexives.
  bool excluded_by_structure(const CandidateMention& mention) const {
    if (mention.begin <= pronoun_.head && pronoun_.head < mention.end) return true;
    const Sentence& sentence = view_.sentence(pronoun_.sentence);
    const bool one_clause = clause_of(sentence, mention.head) == clause_of(sentence, pronoun_.head);
    if (pronoun_.pronoun == PronounKind::reflexive) return !one_clause;
    if (pronoun_.pronoun == PronounKind::possessive || !one_clause) return false;
    // A possessor in the clause may be meant: "his mother loves him".
    return sentence.tokens[mention.head].deprel != Deprel::nmod_poss;
  }

  int grammar_points(std::uint32_t index) const {
    switch (view_.head_token(index).deprel) {
      case Deprel::nsubj:
      case Deprel::nsubj_pass:
      case Deprel::nsubj_outer:
        return kWeights.subject;
      case Deprel::obj:
      case Deprel::iobj:
        return kWeights.object;
      case Deprel::obl_agent:
        return kWeights.agent;
      case Deprel::nmod:
      case Deprel::compound:
      case Deprel::appos:
        return kWeights.inside;
      case Deprel::nmod_poss:
        return kWeights.possessor;
      case Deprel::conj:
        return kWeights.coordinated;
      default:
        return 0;
    }
  }

  int points_in_one_sentence(const CandidateMention& mention) const {
    const Sentence& sentence = view_.sentence(pronoun_.sentence);
    const bool one_clause = clause_of(sentence, mention.head) == clause_of(sentence, pronoun_.head);
    int points = one_clause ? kWeights.one_clause : 0;
    if (one_clause && mention.salience == 3 && pronoun_.pronoun == PronounKind::possessive)
      points += kWeights.subject_of_clause;
    if (pronoun_.salience == 3 && mention.salience == 3) points += kWeights.parallel_here;
    const std::uint32_t between = mention.head < pronoun_.head ? pronoun_.head - mention.head : 0;
    return points + kWeights.ten_tokens * static_cast<int>(between / 10);
  }

  const DocumentView& view_;
  const CoreferenceLexicon& lexicon_;
  const ReferenceClusters& clusters_;
  const CandidateMention& pronoun_;
  std::uint32_t index_;
  std::map<std::uint64_t, Candidate> best_of_;  // by cluster and whether it is a coordination
};

}  // namespace

int points_of(const DocumentView& view, const CoreferenceLexicon& lexicon, const ReferenceClusters& clusters,
              std::uint32_t pronoun, std::uint32_t candidate) {
  return PronounResolver(view, lexicon, clusters, pronoun).score_of(candidate);
}

bool may_refer_to(const DocumentView& view, const CoreferenceLexicon& lexicon, const ReferenceClusters& clusters,
                  std::uint32_t pronoun, std::uint32_t candidate) {
  return PronounResolver(view, lexicon, clusters, pronoun).may_refer(candidate);
}

std::optional<Antecedent> find_antecedent(const DocumentView& view, const CoreferenceLexicon& lexicon,
                                          const ReferenceClusters& clusters, std::uint32_t pronoun) {
  return PronounResolver(view, lexicon, clusters, pronoun).resolve();
}

}  // namespace relata::nlp
