#include "extractors/nlp/coreference/tree_sieve.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/ascii.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/nlp/coreference/predication.h"
#include "extractors/nlp/negation_words.h"

namespace relata::nlp {
namespace {

bool is_name(const CandidateMention& mention) { return mention.kind == MentionKind::name; }
bool is_nominal(const CandidateMention& mention) { return mention.kind == MentionKind::nominal; }

// "Earl of Clare", which stands for a person without being a name of one's own.
bool is_titular_name(const CoreferenceLexicon& lexicon, const CandidateMention& name) {
  const std::size_t first = name.key.find(' ');
  return first != std::string::npos && name.key.compare(first, 4, " of ") == 0 && lexicon.is_title(name.key.substr(0, first));
}

// One is the name of the other: "the prosecutor, Mark Tedeschi", "Thomas Sam, a homeopath", "spokesman John Kirby".
bool names_and_describes(const CoreferenceLexicon& lexicon, const CandidateMention& a, const CandidateMention& b) {
  if (is_name(a) && is_name(b))  // not "Sydney, Australia"
    return a.type == NameClass::person && is_titular_name(lexicon, b) && !is_titular_name(lexicon, a);
  if (!is_name(a) && !is_name(b)) return is_nominal(a) && is_nominal(b) && a.number == b.number;
  const CandidateMention& name = is_name(a) ? a : b;
  const CandidateMention& nominal = is_name(a) ? b : a;
  if (!is_nominal(nominal) || nominal.number == Number::plural) return false;
  const std::string& lemma = nominal.description.head;
  const bool person_noun =
      nominal.animacy == Animacy::person || may_be_person(lexicon, lemma) || lexicon.is_title(lemma);
  if (name.type == NameClass::person) return person_noun;
  return name.type == NameClass::none || !person_noun;
}

bool has_dependent(const SentenceTree& tree, std::uint32_t token, Deprel deprel, std::string_view lower_form) {
  return std::any_of(tree.dependents(token).begin(), tree.dependents(token).end(), [&](std::uint32_t d) {
    const Token& t = tree.sentence().tokens[d];
    return t.deprel == deprel && lower_case(t.form) == lower_form;
  });
}

// "Is a singer", "became mayor", "served as the president": what says that somebody is of a kind.
bool can_be_predicate(const CandidateMention& nominal) {
  if (!is_nominal(nominal) || nominal.number != Number::singular) return false;
  switch (nominal.determiner) {
    case Determiner::none:
    case Determiner::definite:
    case Determiner::indefinite:
    case Determiner::possessive:
      return true;
    default:
      return false;
  }
}

bool says_what_it_is(Predication how) {
  return how == Predication::copula || how == Predication::turns_into || how == Predication::in_role;
}

// The name of what this predicate nominal is said of, where it has one; else -1.
std::int32_t named_subject(const DocumentView& view, const ReferenceClusters& clusters, std::uint32_t predicate) {
  if (!can_be_predicate(view.mention(predicate))) return -1;
  const PredicateOf said = predication_of(view, predicate);
  if (!says_what_it_is(said.how)) return -1;
  if (is_name(view.mention(static_cast<std::uint32_t>(said.subject)))) return said.subject;
  const ReferenceClusters::Profile& profile = clusters.profile(static_cast<std::uint32_t>(said.subject));
  return profile.names.empty() ? -1 : static_cast<std::int32_t>(profile.names.front());
}

// "The head of the administration, Sergey Ivanov": a person's name that the parser hung on the last noun is what the
// person noun before it is called.
void merge_with_governor(const DocumentView& view, const CoreferenceLexicon& lexicon, ReferenceClusters& clusters,
                         std::uint32_t name, std::uint32_t noun) {
  constexpr std::size_t kSteps = 4;
  const std::uint32_t sentence = view.mention(name).sentence;
  std::uint32_t at = view.mention(noun).head;
  for (std::size_t step = 0; step < kSteps; ++step) {
    const Token& token = view.sentence(sentence).tokens[at];
    const bool inside =
        token.deprel == Deprel::nmod || token.deprel == Deprel::nmod_poss || token.deprel == Deprel::compound;
    if (!inside || token.head < 0) return;
    at = static_cast<std::uint32_t>(token.head);
    const std::int32_t mention = view.mention_at(sentence, at);
    if (mention < 0 || !is_nominal(view.mention(static_cast<std::uint32_t>(mention)))) continue;
    if (!names_and_describes(lexicon, view.mention(static_cast<std::uint32_t>(mention)), view.mention(name))) continue;
    clusters.merge(static_cast<std::uint32_t>(mention), name);
    return;
  }
}

// What an apposition stands beside: of "the king and the bishop, a scholar" the bishop, whichever of them the tree says.
std::uint32_t apposed_to(const SentenceTree& tree, const CandidateMention& mention, std::uint32_t head) {
  for (const std::uint32_t other : tree.dependents(head)) {
    const Token& token = tree.sentence().tokens[other];
    if (token.deprel == Deprel::conj && (token.upos == Upos::noun_ || token.upos == Upos::propn_) &&
        tree.has(other, Deprel::cc) && mention.begin > tree.end_of(other) &&
        mention.begin <= tree.end_of(other) + 2)  // a comma, perhaps an article
      return other;
  }
  return head;
}

// The person whose name this word is, or who is described by the words around it: of "museum" in "Doe, director of the
// museum" Doe, where a role of his stands beside the name; or -1.
std::int32_t person_described_around(const DocumentView& view, const ReferenceClusters& clusters,
                                     std::uint32_t sentence, std::int32_t token) {
  constexpr std::size_t kSteps = 4;
  const SentenceTree& tree = view.tree(sentence);
  for (std::size_t step = 0; step < kSteps && token >= 0; ++step) {
    const auto at = static_cast<std::uint32_t>(token);
    const std::int32_t mention = view.mention_at(sentence, at);
    const std::int32_t role = tree.dependent(at, Deprel::appos);
    const std::int32_t described = role < 0 ? -1 : view.mention_at(sentence, static_cast<std::uint32_t>(role));
    if (mention >= 0 && described >= 0 && view.mention(static_cast<std::uint32_t>(mention)).type == NameClass::person)
      return clusters.same(static_cast<std::uint32_t>(mention), static_cast<std::uint32_t>(described)) ? mention : -1;
    const Deprel deprel = tree.sentence().tokens[at].deprel;
    if (deprel != Deprel::nmod && deprel != Deprel::appos && deprel != Deprel::conj) return -1;
    token = tree.sentence().tokens[at].head;
  }
  return -1;
}

// "Doe, director of the museum and chairman of the club": a second role, since a noun for one person without an article
// is nobody beside Doe.
void merge_second_role(const DocumentView& view, const CoreferenceLexicon& lexicon, ReferenceClusters& clusters,
                       std::uint32_t index) {
  const CandidateMention& role = view.mention(index);
  const SentenceTree& tree = view.tree(role.sentence);
  if (view.head_token(index).deprel != Deprel::conj || !is_nominal(role) || !tree.has(role.head, Deprel::cc)) return;
  if (role.determiner != Determiner::none || role.number != Number::singular || !tree.has(role.head, Deprel::nmod))
    return;
  const std::int32_t name = person_described_around(view, clusters, role.sentence, view.head_token(index).head);
  if (name >= 0 && names_and_describes(lexicon, view.mention(static_cast<std::uint32_t>(name)), role))
    clusters.merge(static_cast<std::uint32_t>(name), index);
}

void merge_with_head(const DocumentView& view, const CoreferenceLexicon& lexicon, ReferenceClusters& clusters,
                     std::uint32_t index) {
  const CandidateMention& mention = view.mention(index);
  const Token& token = view.head_token(index);
  const bool beside =
      token.deprel == Deprel::flat || token.deprel == Deprel::compound || token.deprel == Deprel::nmod_desc;
  if ((token.deprel != Deprel::appos && !beside) || token.head < 0) return;
  const auto noun = static_cast<std::uint32_t>(token.head);
  const std::int32_t head =
      view.mention_at(mention.sentence, beside ? noun : apposed_to(view.tree(mention.sentence), mention, noun));
  if (head < 0) return;
  const CandidateMention& other = view.mention(static_cast<std::uint32_t>(head));
  // "head Nikolay Patrushev": a role noun and a person's name side by side. "Siemens chief": no.
  if (beside && (mention.type != NameClass::person || mention.head < other.head || other.kind != MentionKind::nominal))
    return;
  if (names_and_describes(lexicon, other, mention) && is_name(other) && is_name(mention))
    clusters.merge_names(static_cast<std::uint32_t>(head), index);
  else if (names_and_describes(lexicon, other, mention))
    clusters.merge(static_cast<std::uint32_t>(head), index);
  else if (mention.type == NameClass::person && !beside)
    merge_with_governor(view, lexicon, clusters, index, static_cast<std::uint32_t>(head));
}

// "President Obama", "spokesperson Caitlin Hayden", whatever the tree: a role without determiner right before the name.
void merge_adjacent_role(const DocumentView& view, const CoreferenceLexicon& lexicon, ReferenceClusters& clusters,
                         std::uint32_t index) {
  const CandidateMention& name = view.mention(index);
  if (name.kind != MentionKind::name || name.type != NameClass::person || name.begin == 0) return;
  const std::int32_t before = view.mention_at(name.sentence, name.begin - 1);
  if (before < 0) return;
  const CandidateMention& role = view.mention(static_cast<std::uint32_t>(before));
  if (!is_nominal(role) || role.determiner != Determiner::none || role.number == Number::plural) return;
  const bool titled = lexicon.is_title(role.description.head) || lexicon.noun_is(role.description.head, "person");
  if (titled && names_and_describes(lexicon, name, role)) clusters.merge(static_cast<std::uint32_t>(before), index);
}

// "I, Jane Doe, declare": the name is the speaker's.
void merge_apposed_speaker(const DocumentView& view, ReferenceClusters& clusters, std::uint32_t index) {
  const CandidateMention& name = view.mention(index);
  const Token& token = view.head_token(index);
  if (!is_name(name) || token.deprel != Deprel::appos || token.head < 0) return;
  const std::int32_t head = view.mention_at(name.sentence, static_cast<std::uint32_t>(token.head));
  if (head < 0) return;
  const CandidateMention& pronoun = view.mention(static_cast<std::uint32_t>(head));
  if (pronoun.kind == MentionKind::pronoun && pronoun.person == 1 && pronoun.number == Number::singular)
    clusters.merge(static_cast<std::uint32_t>(head), index);
}

// Whether the words before a name say that it is another name: "born Norma Mortenson", "better known as Jane Doe".
bool is_introduced_as_another_name(const Sentence& sentence, std::uint32_t begin) {
  constexpr std::array<std::string_view, 6> kBefore{"born", "n\xC3\xA9" "e", "nee", "alias", "aka", "a.k.a."};
  constexpr std::uint32_t kBetween = 3;  // "known professionally as"
  const auto form = [&](std::uint32_t token) { return lower_case(sentence.tokens[token].form); };
  if (begin == 0) return false;
  if (std::find(kBefore.begin(), kBefore.end(), form(begin - 1)) != kBefore.end()) return true;
  if (form(begin - 1) != "as") return false;
  for (std::uint32_t back = 2; back <= kBetween && back <= begin; ++back)
    if (form(begin - back) == "known") return true;
  return false;
}

// "Norma Mortenson, known as Jane Doe": the name before is the same person's, where the sentence has no other before.
void merge_other_name(const DocumentView& view, ReferenceClusters& clusters, std::uint32_t index) {
  const CandidateMention& name = view.mention(index);
  if (!is_name(name) || clusters.profile(index).type != NameClass::person) return;
  if (!is_introduced_as_another_name(view.sentence(name.sentence), name.begin)) return;
  std::int32_t before = -1;
  for (std::uint32_t i = view.first_mention(name.sentence); i < index; ++i) {
    if (!is_name(view.mention(i)) || clusters.profile(i).type != NameClass::person || clusters.same(i, index)) continue;
    if (before >= 0 && !clusters.same(static_cast<std::uint32_t>(before), i)) return;
    before = static_cast<std::int32_t>(i);
  }
  if (before >= 0) clusters.merge_names(static_cast<std::uint32_t>(before), index);
}

// "The city of Philadelphia", "the Danish island of Funen": the place itself.
void merge_with_kind_of_place(const DocumentView& view, ReferenceClusters& clusters, std::uint32_t index) {
  constexpr std::array<std::string_view, 18> kKinds{
      "city",   "town",     "village", "municipality", "suburb",    "island",    "isle",   "peninsula", "state",
      "county", "province", "region",  "kingdom",      "republic",  "principality", "continent", "country", "planet"};
  const CandidateMention& name = view.mention(index);
  const Token& token = view.head_token(index);
  if (!is_name(name) || name.type != NameClass::location || token.deprel != Deprel::nmod || token.head < 0) return;
  const SentenceTree& tree = view.tree(name.sentence);
  const std::int32_t preposition = tree.dependent(name.head, Deprel::case_);
  const std::int32_t noun = view.mention_at(name.sentence, static_cast<std::uint32_t>(token.head));
  if (preposition < 0 || noun < 0) return;
  if (lower_case(tree.sentence().tokens[static_cast<std::size_t>(preposition)].form) != "of") return;
  const CandidateMention& kind = view.mention(static_cast<std::uint32_t>(noun));
  if (!is_nominal(kind) || kind.number != Number::singular || kind.determiner != Determiner::definite) return;
  if (std::find(kKinds.begin(), kKinds.end(), kind.description.head) == kKinds.end()) return;
  clusters.merge(static_cast<std::uint32_t>(noun), index);
}

// Whether the verb says what something is called: "called", "named", "nicknamed"; "known as" where "as" is there.
bool tells_a_name(const SentenceTree& tree, std::uint32_t verb, std::uint32_t name) {
  constexpr std::array<std::string_view, 7> kVerbs{"named", "called", "titled", "entitled", "nicknamed", "dubbed", "termed"};
  const std::string form = lower_case(tree.sentence().tokens[verb].form);
  if (form == "known") return has_dependent(tree, name, Deprel::case_, "as");
  return std::find(kVerbs.begin(), kVerbs.end(), form) != kVerbs.end() && !tree.has(name, Deprel::case_);
}

// "Tulsa is also called T-town": the subject of the passive verb, where the verb is affirmed; or -1.
std::int32_t subject_called_so(const SentenceTree& tree, std::uint32_t verb) {
  const bool doubtful = std::any_of(tree.dependents(verb).begin(), tree.dependents(verb).end(), [&](std::uint32_t d) {
    const Token& token = tree.sentence().tokens[d];
    const std::string form = lower_case(token.form);
    return (token.deprel == Deprel::aux && token.xpos == "MD") || (token.deprel == Deprel::mark && form == "if") ||
           (token.deprel == Deprel::advmod && is_not_or_never(form));
  });
  return doubtful ? -1 : tree.dependent(verb, Deprel::nsubj_pass);
}

// "A girl named Jane", "a story called Karis", "Tulsa, also known as T-town": what is called so.
void merge_with_what_is_called(const DocumentView& view, const CoreferenceLexicon& lexicon,
                               ReferenceClusters& clusters, std::uint32_t index) {
  const CandidateMention& name = view.mention(index);
  const Token& token = view.head_token(index);
  if (!is_name(name) || token.head < 0) return;
  if (token.deprel != Deprel::xcomp && token.deprel != Deprel::obj && token.deprel != Deprel::obl) return;
  const SentenceTree& tree = view.tree(name.sentence);
  const auto verb = static_cast<std::uint32_t>(token.head);
  if (!tells_a_name(tree, verb, name.head) || name.begin > verb + 4) return;
  const Token& participle = tree.sentence().tokens[verb];
  const std::int32_t bearer = participle.deprel == Deprel::acl ? participle.head : subject_called_so(tree, verb);
  const std::int32_t noun = bearer < 0 ? -1 : view.mention_at(name.sentence, static_cast<std::uint32_t>(bearer));
  if (noun < 0) return;
  const CandidateMention& called = view.mention(static_cast<std::uint32_t>(noun));
  if (is_name(called) && !called.inside_name)
    clusters.merge_names(static_cast<std::uint32_t>(noun), index);
  else if (participle.deprel == Deprel::acl && names_and_describes(lexicon, called, name))
    clusters.merge(static_cast<std::uint32_t>(noun), index);
}

bool is_word_for_a_name(std::string_view noun) {
  constexpr std::array<std::string_view, 6> kNouns{"name", "nickname", "surname", "pseudonym", "title", "acronym"};
  return std::find(kNouns.begin(), kNouns.end(), noun) != kNouns.end();
}

// "The winner was Jane Doe", "One of the oldest mosques is Hakim Mosque": what the subject is called.
void merge_naming(const DocumentView& view, const CoreferenceLexicon& lexicon, ReferenceClusters& clusters,
                  std::uint32_t index) {
  const CandidateMention& name = view.mention(index);
  if (!is_name(name) || view.head_token(index).deprel == Deprel::conj) return;
  const PredicateOf said = predication_of(view, index);
  if (said.how != Predication::copula || view.tree(name.sentence).has(name.head, Deprel::conj)) return;
  const auto subject = static_cast<std::uint32_t>(said.subject);
  if (is_word_for_a_name(view.mention(subject).description.head)) return;  // "her name is Jane Doe"
  if (can_be_predicate(view.mention(subject)) && names_and_describes(lexicon, view.mention(subject), name))
    clusters.merge(subject, index);
}

bool is_i(const CandidateMention& mention) {
  return mention.kind == MentionKind::pronoun && mention.person == 1 && mention.number == Number::singular;
}

// "Hi, it's Jane Doe": the sentence greets before the name.
bool greets_before(const Sentence& sentence, std::uint32_t token) {
  constexpr std::array<std::string_view, 5> kGreetings{"hi", "hey", "hello", "welcome", "greetings"};
  return std::any_of(sentence.tokens.begin(), sentence.tokens.begin() + token, [&](const Token& word) {
    return std::find(kGreetings.begin(), kGreetings.end(), lower_case(word.form)) != kGreetings.end();
  });
}

// The first "I" or "my" from the sentence to the end of the paragraph; or -1.
std::int32_t next_i(const DocumentView& view, std::uint32_t sentence) {
  std::uint32_t end = sentence + 1;
  while (end < view.sentence_count() && !view.sentence(end).begins_paragraph) ++end;
  for (std::uint32_t i = view.first_mention(sentence); i < view.first_mention(end); ++i)
    if (is_i(view.mention(i)) && !view.is_quoted(view.mention(i).sentence, view.mention(i).head))
      return static_cast<std::int32_t>(i);
  return -1;
}

// Who says "I" of himself by what a name is said of: "I'm", "Hi, it's"; or -1.
std::int32_t who_introduces_himself(const DocumentView& view, const CandidateMention& name, std::int32_t subject) {
  const CandidateMention& said = view.mention(static_cast<std::uint32_t>(subject));
  if (is_i(said)) return subject;
  const std::string word = lower_case(view.head_token(static_cast<std::uint32_t>(subject)).form);
  const bool shows = (word == "it" || word == "this") && name.type == NameClass::person;
  return shows && greets_before(view.sentence(name.sentence), said.head) && !view.is_quoted(name.sentence, name.head)
             ? next_i(view, name.sentence)
             : -1;
}

// "I'm Jane Doe", "Hi, it's Jane Doe": the speaker is who is called so.
void merge_introduction(const DocumentView& view, ReferenceClusters& clusters, std::uint32_t index) {
  const CandidateMention& name = view.mention(index);
  if (!is_name(name) || (name.type != NameClass::person && name.type != NameClass::none)) return;
  const PredicateOf said = predication_of(view, index);
  if (said.how != Predication::copula || view.head_token(index).deprel == Deprel::conj) return;
  const std::int32_t speaker = who_introduces_himself(view, name, said.subject);
  if (speaker >= 0) clusters.merge(static_cast<std::uint32_t>(speaker), index);
}

}  // namespace

std::int32_t antecedent_of_relative(const SentenceTree& tree, std::uint32_t pronoun) {
  const Sentence& sentence = tree.sentence();
  std::uint32_t at = pronoun;
  for (std::size_t steps = 0; steps < sentence.size(); ++steps) {
    const Token& token = sentence.tokens[at];
    if (token.head < 0) return -1;
    if (token.deprel == Deprel::acl_relcl) return token.head < static_cast<std::int32_t>(pronoun) ? token.head : -1;
    at = static_cast<std::uint32_t>(token.head);
  }
  return -1;
}

bool merge_predicate(const DocumentView& view, const CoreferenceLexicon& lexicon, ReferenceClusters& clusters,
                     std::uint32_t predicate) {
  const std::int32_t subject = named_subject(view, clusters, predicate);
  if (subject < 0) return false;
  const CandidateMention& name = view.mention(static_cast<std::uint32_t>(subject));
  const CandidateMention& nominal = view.mention(predicate);
  const bool may_be_anything = name.type == NameClass::none && nominal.determiner == Determiner::indefinite;
  if (may_be_anything && nominal.animacy != Animacy::thing) return false;
  return names_and_describes(lexicon, name, nominal) &&
         clusters.merge(static_cast<std::uint32_t>(subject), predicate);
}

void merge_by_tree(const DocumentView& view, const CoreferenceLexicon& lexicon, ReferenceClusters& clusters) {
  for (std::uint32_t i = 0; i < view.mentions().size(); ++i) {
    const CandidateMention& mention = view.mention(i);
    if (mention.pronoun == PronounKind::relative) {
      const std::int32_t antecedent = antecedent_of_relative(view.tree(mention.sentence), mention.head);
      const std::int32_t other =
          antecedent < 0 ? -1 : view.mention_at(mention.sentence, static_cast<std::uint32_t>(antecedent));
      if (other >= 0) clusters.merge(static_cast<std::uint32_t>(other), i);
      continue;
    }
    merge_with_head(view, lexicon, clusters, i);
    merge_second_role(view, lexicon, clusters, i);
    merge_adjacent_role(view, lexicon, clusters, i);
    merge_predicate(view, lexicon, clusters, i);
    merge_with_kind_of_place(view, clusters, i);
    merge_with_what_is_called(view, lexicon, clusters, i);
    merge_naming(view, lexicon, clusters, i);
    merge_introduction(view, clusters, i);
    merge_other_name(view, clusters, i);
    merge_apposed_speaker(view, clusters, i);
  }
}

}  // namespace relata::nlp
