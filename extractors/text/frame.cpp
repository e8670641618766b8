#include "extractors/text/frame.h"

#include <algorithm>

#include "core/ascii.h"
#include "extractors/text/clause_arguments.h"
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

// Surface slots to deep ones: agents become subjects, and surface subjects what is done to.
void turn_round(bool states_a_place, bool names, Frame& frame) {
  frame.voice = Voice::passive;
  note(frame, rule::kPassiveClause);
  const bool has_agent = std::any_of(frame.qualifiers.begin(), frame.qualifiers.end(),
                                     [](const Qualifier& qualifier) { return qualifier.role == Role::agent; });
  if (states_a_place && !has_agent && frame.objects.empty()) {  // "is based in Oslo" says where, not that somebody based it
    frame.voice = Voice::active;
    return;
  }
  if (!frame.objects.empty() && names) {  // was called a hero
    frame.qualifiers.push_back({Role::role, "", std::move(frame.objects), "", kNoToken, false});
    frame.objects = std::move(frame.subjects);
  } else if (!frame.objects.empty())
    frame.recipients = std::move(frame.subjects);  // was given a letter
  else
    frame.objects = std::move(frame.subjects);
  frame.subjects.clear();
  for (auto at = frame.qualifiers.begin(); at != frame.qualifiers.end();) {
    if (at->role != Role::agent) {
      ++at;
      continue;
    }
    for (Filler& filler : at->fillers) frame.subjects.push_back(std::move(filler));
    at = frame.qualifiers.erase(at);
  }
}

// Predicative adjectives were put by as qualifiers of role object.
void take_literals(Frame& frame) {
  for (auto at = frame.qualifiers.begin(); at != frame.qualifiers.end();) {
    if (at->role != Role::object) {
      ++at;
      continue;
    }
    frame.object_literals.push_back(std::move(at->literal));
    at = frame.qualifiers.erase(at);
  }
}

void read_position(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, Frame& frame) {
  if (frame.objects.empty() || frame.subjects.empty()) return;
  const TokenIndex noun = frame.objects.front().head.token;
  if (frame.objects.front().head.sentence != work.index || frame.objects.front().clause != kNoClause) return;
  if (!is_position_noun(work, lexicon, noun) || frame.subjects.front().clause != kNoClause) return;
  const TokenIndex subject = frame.subjects.front().head.token;
  const bool only_persons =
      is_one_of(work.tree.lemma(noun), {"chairman", "chairwoman", "spokesman", "spokeswoman", "president", "chancellor",
                                        "minister", "governor", "mayor", "senator", "professor", "captain"}) &&
      work.tree.upos(subject) == Upos::propn_ && class_of(work, subject, lexicon) != "place";
  if (!only_persons && !is_person(work, lexicon, subject)) return;
  frame.predicate = "position";
  note(frame, rule::kPosition);
  std::vector<Filler> organisation = organisation_of(work, lexicon, noun, frame.objects.front().tokens);
  if (!organisation.empty()) {
    const bool person = is_of_a_person(work, organisation.front());
    frame.qualifiers.push_back({person ? Role::other : Role::organisation, person ? "of" : "", std::move(organisation), "", kNoToken, false});
  }
  (void)clause;
}

// "Most notable among the projects are X and Y": X and Y are most notable.
bool turn_fronted_adjective(const SentenceClauses& work, const RuleLexicon& lexicon, Frame& frame) {
  if (frame.subjects.size() != 1 || frame.objects.empty() || frame.subjects.front().clause != kNoClause) return false;
  const TokenIndex adjective = frame.subjects.front().head.token;
  if (work.tree.upos(adjective) != Upos::adj_ || work.tree.child_kind(adjective, Deprel::det) != kNoToken ||
      work.tree.has(adjective, Deprel::nmod_poss) || work.tree.has(adjective, Deprel::nmod) ||
      frame.subjects.front().tokens.empty() || frame.objects.front().head.token < adjective)
    return false;
  TokenList words;
  for (const TokenIndex token : frame.subjects.front().tokens)
    if (token <= adjective) words.push_back(token);
  frame.object_literals.push_back(lower_case(words_of(work.tree, words)));
  for (const TokenIndex child : work.tree.children(adjective)) {
    const Deprel kind = work.tree.relation_kind(child);
    if (kind != Deprel::obl && kind != Deprel::nmod) continue;
    const std::string preposition = preposition_of(work.tree, child);
    std::vector<Filler> fillers = fillers_of(work, child);
    if (preposition.empty() || fillers.empty()) continue;
    const Role role = lexicon.role_of(preposition, class_of(work, naming_head(work, child), lexicon), "");
    frame.qualifiers.push_back({role, preposition, std::move(fillers), "", child, false});
  }
  frame.subjects = std::move(frame.objects);
  frame.objects.clear();
  return true;
}

void read_copula(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, Frame& frame) {
  note(frame, rule::kCopula);
  take_literals(frame);
  if (clause.kind == PredicateKind::noun) {
    if (turn_fronted_adjective(work, lexicon, frame)) return;
    // "the G-7 countries are Britain, Canada and France": none of them is all of them
    if (frame.objects.size() > 1 && frame.subjects.size() == 1 &&
        work.tree.xpos(frame.subjects.front().head.token) == "NNS" &&
        work.tree.upos(frame.objects.front().head.token) == Upos::propn_)
      frame.predicate = "include";
    read_position(work, lexicon, clause, frame);
    return;
  }
  if (clause.kind == PredicateKind::adjective && work.tree.lower(clause.head) == "worth" && !frame.objects.empty()) {
    frame.predicate += " worth";  // it is no five dollars
    frame.object_literals.clear();
  }
  if (clause.kind != PredicateKind::prepositional) return;
  std::string preposition = preposition_of(work.tree, clause.head);
  const TokenIndex inner = compound_preposition(work, lexicon, clause.head, preposition);  // "was in response to a raid"
  if (inner != kNoToken) frame.objects = fillers_of(work, inner);
  const std::string_view klass = class_of(work, clause.head, lexicon);
  if (preposition.empty()) {
    frame.objects.clear();
    return;
  }
  if (preposition == "in" && klass == "place")
    frame.predicate = "in";
  else if (is_one_of(preposition, {"as", "like", "such as", "without", "than"}) ||
           std::any_of(work.tree.children(clause.head).begin(), work.tree.children(clause.head).end(),
                       [&](TokenIndex child) { return work.tree.lower(child) == "what" && child < clause.head; }))
    frame.objects.clear();  // "what the rule is for guests": what it is, the clause asks
  else
    frame.predicate += ' ', frame.predicate += preposition;
}

// "was born in 1950 in Bern", "died in 1968": a date and a place of a life.
std::vector<Frame> life_frames(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause,
                               const Frame& frame) {
  std::vector<Frame> found;
  const bool birth = lexicon.has(clause.predicate, "birth") && frame.voice == Voice::passive && frame.subjects.empty();
  const bool death = lexicon.has(clause.predicate, "death") && frame.voice == Voice::active;
  const std::vector<Filler>& person = birth ? frame.objects : frame.subjects;
  if ((!birth && !death) || person.empty() || person.front().head.sentence != work.index) return found;
  const Token& head = work.tree[person.front().head.token];
  const bool somebody = head.upos == Upos::noun_ && birth && lexicon.noun(head.lemma).klass == "person";
  if (head.upos != Upos::propn_ && !somebody &&
      !is_one_of(work.tree.lower(person.front().head.token), {"he", "she", "i", "him", "her"}))
    return found;
  const auto is_life_date = [&](const Qualifier& qualifier) {
    if (qualifier.role != Role::time || qualifier.fillers.empty() || !qualifier.fillers.front().rule.empty() ||
        is_one_of(qualifier.preposition, {"after", "before", "during"}))
      return false;
    const TokenIndex time = qualifier.fillers.front().head.token;  // not "at the age of 93", "on the 25"
    return work.tree.lemma(time) != "age" && (work.tree.upos(time) != Upos::num_ || is_date(work.tree, time));
  };
  const bool dated = std::any_of(frame.qualifiers.begin(), frame.qualifiers.end(), is_life_date);
  for (const Qualifier& qualifier : frame.qualifiers) {
    const bool date = is_life_date(qualifier);
    const bool place = qualifier.role == Role::place && !qualifier.fillers.empty() &&
                       is_one_of(qualifier.preposition, {"in", "at", "near"});
    if (!date && !(place && (birth || dated))) continue;
    Frame life;
    life.predicate = std::string(date ? "date of " : "place of ") + (birth ? "birth" : "death");
    life.predicate_tokens = frame.predicate_tokens;
    life.subjects = person;
    life.objects = {qualifier.fillers.front()};
    life.rules = frame.rules;
    note(life, rule::kLifeDates);
    found.push_back(std::move(life));
  }
  return found;
}

bool is_weak(const RuleLexicon& lexicon, const Frame& frame) {
  return frame.predicate == "be" || frame.predicate.starts_with("be ") || frame.predicate == "in" ||
         frame.predicate == "position" || lexicon.has(frame.predicate, "object") ||
         lexicon.has(frame.predicate, "copula");
}

}  // namespace

namespace {

// The clause's slots as they stand on the surface.
Frame surface_frame(const SentenceClauses& work, const Clause& clause) {
  Frame frame;
  frame.predicate = clause.predicate;
  frame.predicate_tokens = clause.predicate_tokens;
  frame.subjects = clause.subjects;
  frame.objects = clause.objects;
  frame.recipients = clause.indirect;
  frame.qualifiers = clause.qualifiers;
  if (clause.kind == PredicateKind::clause) {  // "the problem is that prices rose": the prices rose
    frame.predicate = std::string(work.tree.lemma(clause.head));
    frame.predicate_tokens = {clause.head};
  }
  if (frame.objects.empty() && clause.contents.empty()) std::swap(frame.objects, frame.recipients);
  return frame;
}

// "says no", "reads "The Poet"": words said or written are an object of saying.
bool is_spoken_word(const SentenceClauses& work, const Filler& filler) {
  if (filler.clause != kNoClause || filler.head.sentence != work.index) return false;
  const TokenIndex token = filler.head.token;
  return work.tree.upos(token) == Upos::intj_ || (!work.quoted.empty() && work.quoted[token]);
}

// "Students gathered at a school": who come together are gathered by nobody.
bool gathers_by_itself(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause) {
  const TokenIndex subject = subject_word(work, clause);
  if (!is_one_of(clause.predicate, {"gather", "assemble", "huddle", "crowd"}) || subject == kNoToken ||
      work.tree.has(clause.head, Deprel::aux_pass) || work.tree.has(clause.head, Deprel::obl_agent))
    return false;
  return is_one_of(class_of(work, subject, lexicon), {"person", "people-group"});
}

void read_verb(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, Frame& frame) {
  if (clause.passive)
    turn_round(lexicon.has(clause.predicate, "located") || gathers_by_itself(work, lexicon, clause), lexicon.has(clause.predicate, "name"), frame);
  else
    note(frame, rule::kActiveClause);
  take_literals(frame);
  if (frame.predicate == "be") note(frame, rule::kCopula);
  read_light_verb(work, lexicon, clause, frame);
  join_preposition(work, lexicon, clause, frame);
  split_aspect(work, lexicon, frame);
  if (frame.predicate == "become" || frame.predicate == "remain") {  // "became president" keeps its verb
    const std::string verb = frame.predicate;
    read_position(work, lexicon, clause, frame);
    frame.predicate = verb;
  }
  // "say the decision ...": verbs that take clauses alone have no thing as object; the tree mistook it.
  if (lexicon.has(clause.predicate, "clausal") && frame.predicate == clause.predicate && !clause.passive)
    std::erase_if(frame.objects, [&](const Filler& filler) { return !is_spoken_word(work, filler); });
}

// "appeared at Oslo", "got home", "make difficult": a phrase that such a verb can do with.
bool has_complement(const RuleLexicon& lexicon, const Frame& frame) {
  return std::any_of(frame.qualifiers.begin(), frame.qualifiers.end(), [&](const Qualifier& qualifier) {
    return completes(lexicon, frame.predicate, qualifier.role, !qualifier.literal.empty());
  });
}

// "The move comes a day after he left": of an act or of words, that they came tells nothing by itself.
bool only_comes(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, const Frame& frame) {
  const TokenIndex subject = subject_word(work, clause);
  if (frame.predicate != "come" || !frame.qualifiers.empty() || subject == kNoToken) return false;
  return !lexicon.noun(work.tree.lemma(subject)).verb.empty() ||
         is_one_of(class_of(work, subject, lexicon), {"act", "event", "communication", "document", "cognition", "phenomenon",
                                                      "state", "attribute", "relation", "feeling", "group", "possession"});
}

bool says_nothing(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, const Frame& frame) {
  const bool any = !frame.objects.empty() || !frame.object_literals.empty();
  if (any || !clause.contents.empty() || is_known_from_text(work, lexicon, clause)) return false;
  if (clause.imperative || (clause.question && !frame.subjects.empty() && frame.predicate == "do"))
    return is_weak(lexicon, frame) && clause.imperative;  // "sit on this side", "what did he do?"
  const bool nobody = frame.voice == Voice::passive && !clause.lost_subject;  // "both were fought by the US" names one
  return (is_weak(lexicon, frame) && !has_complement(lexicon, frame)) || frame.subjects.empty() || nobody ||
         only_comes(work, lexicon, clause, frame) ||
         (lexicon.has(clause.predicate, "clausal") && !clause.objects.empty());
}

}  // namespace

bool completes(const RuleLexicon& lexicon, std::string_view predicate, Role role, bool literal) {
  if (role == Role::manner && predicate == "do") return true;  // did well
  if (role == Role::other && !literal && is_one_of(predicate, {"remain", "stay"})) return true;  // in contact
  if (role == Role::other && literal) return predicate == "make" || predicate == "get" || predicate == "keep";
  const bool where_or_when = role == Role::place || role == Role::destination || role == Role::source ||
                             role == Role::time || role == Role::duration;
  return where_or_when && lexicon.has(predicate, "phrase");
}

bool is_known_from_text(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause) {
  if (clause.link != ClauseLink::complement || !clause.finite || clause.passive || clause.subjects.empty() ||
      clause.parent == kNoClause || !clause.objects.empty() ||
      lexicon.embedding(clause.predicate, 'v', Complement::that) != Embedding::factive)
    return false;
  const std::string_view above = work.tree.lemma(work.clauses[clause.parent].head);
  return lexicon.embedding(above, 'v', Complement::that) == Embedding::report;
}

std::vector<Frame> frames_of(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause) {
  const bool agent = clause.passive && std::any_of(clause.qualifiers.begin(), clause.qualifiers.end(),
                                                   [](const Qualifier& q) { return q.role == Role::agent; });
  if ((clause.lost_subject && !agent) || (clause.lost_object && clause.contents.empty())) return {};
  // An active main verb without any subject: the tree lost it.
  const bool main =
      clause.link == ClauseLink::root || clause.link == ClauseLink::apposed || clause.link == ClauseLink::complement;
  if (main && clause.finite && !clause.passive && !clause.imperative && !clause.own_subject &&
      clause.subjects.empty() && clause.kind == PredicateKind::verb)
    return {};
  // "what he considered the flaws": what it was that he considered so stands elsewhere.
  if (clause.link == ClauseLink::relative && clause.governor != kNoToken && work.tree.lower(clause.governor) == "what" &&
      lexicon.has(clause.predicate, "name"))
    return {};
  // "his experience is in running firms": his experience does not run.
  if (clause.kind == PredicateKind::clause && work.tree.xpos(clause.head) == "VBG") return {};
  const TokenIndex first = clause.link == ClauseLink::coordinate ? work.clauses[clause.parent].head : kNoToken;
  if (first != kNoToken && !clause.own_subject && work.tree.xpos(clause.head) == "VBG" &&
      work.tree.xpos(first) == "VBG" && work.tree.has(first, Deprel::cop))
    return {};  // "all he does is waiting and smoking": nor what is joined to it
  Frame frame = surface_frame(work, clause);
  switch (clause.kind) {
    case PredicateKind::existential:
      note(frame, rule::kExistential);
      break;
    case PredicateKind::clause:
    case PredicateKind::verb:
      read_verb(work, lexicon, clause, frame);
      break;
    default:
      read_copula(work, lexicon, clause, frame);
      break;
  }
  std::vector<Frame> life = life_frames(work, lexicon, clause, frame);
  const auto further = [](const Qualifier& q) { return q.role != Role::time && q.role != Role::place; };
  const bool cause = frame.voice == Voice::active && !frame.objects.empty();
  if (!life.empty() && !cause && std::none_of(frame.qualifiers.begin(), frame.qualifiers.end(), further)) return life;
  if (!says_nothing(work, lexicon, clause, frame)) life.push_back(std::move(frame));  // "died of cancer in March"
  return life;
}

}  // namespace relata::text
