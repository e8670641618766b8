// Single steps from a clause to its frame: light verbs, joined prepositions, aspects, positions.
#include <algorithm>

#include "extractors/text/frame.h"
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

// "An end", "an extension" and "the presidency" are of time, and yet called for; "some time" is when or how long.
bool may_be_called_for(std::string_view noun) {
  return is_one_of(noun, {"end", "ending", "extension", "start", "beginning", "moratorium", "postponement", "delay", "pause",
                          "presidency", "termination", "commencement", "birth", "future", "past", "festival", "deadline",
                          "holiday", "dawn", "daylight"});
}

bool may_join(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, const Frame& frame,
              const Qualifier& qualifier) {
  if (qualifier.preposition.empty() || qualifier.fillers.empty() || qualifier.token == kNoToken) return false;
  const TokenIndex noun = qualifier.fillers.front().head.token;
  const std::string_view klass = class_of(work, noun, lexicon);
  const bool called_for = is_one_of(qualifier.preposition, {"for", "to"}) && may_be_called_for(work.tree.lemma(noun));
  const bool named = work.tree[noun].name.type != NameClass::none;  // "took part in the Zurich Festival"
  const bool of_time = klass == "date" || klass == "duration" || (klass == "time" && !called_for && !named);
  if (of_time && clause.predicate != "result") return false;  // but "resulted in a delay"
  if (qualifier.preposition == "after" && clause.predicate == "run" && is_one_of(klass, {"event", "act", "phenomenon"}))
    return false;  // "feelings ran high after the vote": when
  if (qualifier.preposition == "between" && qualifier.fillers.size() > 1) return false;  // nobody chooses between one
  const std::string_view listed = lexicon.prepositional_object(frame.predicate, qualifier.preposition);
  if (listed == "any") return true;
  if (listed == "thing") return klass != "place" || clause.predicate == "arrive";
  return (qualifier.role == Role::other || qualifier.role == Role::topic) && !qualifier.before_verb &&
         is_one_of(qualifier.preposition, {"of", "on", "against", "over", "upon", "about"}) &&
         is_one_of(lexicon.verb_class(work.tree.lemma(clause.head)),
                   {"communication", "cognition", "competition", "social", "emotion"});
}

}  // namespace

std::vector<Qualifier> phrases_on(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex noun,
                                  std::string_view verb_class) {
  std::vector<Qualifier> found;
  const Tree& tree = work.tree;
  for (const TokenIndex child : tree.children(noun)) {
    if (tree.relation_kind(child) != Deprel::nmod || tree.relation(child) == Deprel::nmod_poss) continue;
    Qualifier qualifier;
    qualifier.preposition = preposition_of(tree, child);
    if (qualifier.preposition.empty()) continue;
    qualifier.fillers = fillers_of(work, child);
    if (qualifier.fillers.empty()) continue;
    qualifier.token = child;
    qualifier.role =
        lexicon.role_of(qualifier.preposition, class_of(work, naming_head(work, child), lexicon), verb_class);
    found.push_back(std::move(qualifier));
  }
  return found;
}

void read_light_verb(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, Frame& frame) {
  if (frame.objects.size() != 1 || frame.objects.front().head.sentence != work.index) return;
  const TokenIndex noun = frame.objects.front().head.token;
  if (frame.voice == Voice::passive && frame.subjects.empty()) return;  // "payment will be made": nobody pays anything
  const LightVerb* light = lexicon.light_verb(clause.predicate, work.tree.lemma(noun));
  if (light == nullptr || frame.objects.front().restricted) return;
  if (light->verb == "take place" && work.tree.child(noun, Deprel::nmod_poss) != kNoToken) return;  // took his place
  const Embedding saying = lexicon.embedding(light->verb, 'v', Complement::that);
  if (light->preposition == "-" && (saying == Embedding::report || saying == Embedding::belief) &&
      light->verb != "decide")
    return;  // "made the announcement" of nothing said
  const bool denied = frame.objects.front().negative;
  std::vector<Qualifier> phrases = phrases_on(work, lexicon, noun, lexicon.verb_class(light->verb));
  for (Qualifier& qualifier : frame.qualifiers) phrases.push_back(std::move(qualifier));
  frame.qualifiers.clear();
  std::vector<Filler> objects;
  for (Qualifier& qualifier : phrases) {
    if (objects.empty() && light->preposition == qualifier.preposition && qualifier.role != Role::time)
      objects = std::move(qualifier.fillers);
    else
      frame.qualifiers.push_back(std::move(qualifier));
  }
  if (denied && objects.empty()) return;
  for (Filler& filler : objects) filler.negative = filler.negative || denied;
  frame.predicate = std::string(light->verb);
  frame.predicate_tokens.push_back(noun);
  std::sort(frame.predicate_tokens.begin(), frame.predicate_tokens.end());
  frame.objects = std::move(objects);
  note(frame, rule::kLightVerb);
}

void join_preposition(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, Frame& frame) {
  if (!frame.objects.empty() || clause.passive || !frame.object_literals.empty()) return;
  const auto chosen = std::find_if(frame.qualifiers.begin(), frame.qualifiers.end(), [&](const Qualifier& qualifier) {
    return may_join(work, lexicon, clause, frame, qualifier);
  });
  if (chosen == frame.qualifiers.end()) return;
  frame.predicate += ' ';
  frame.predicate += chosen->preposition;
  frame.objects = std::move(chosen->fillers);
  for (const TokenIndex child : work.tree.children(chosen->token))
    if (work.tree.relation(child) == Deprel::case_ && frame.objects.front().rule.empty())
      frame.predicate_tokens.push_back(child);
  frame.qualifiers.erase(chosen);
  note(frame, rule::kPrepositionalObject);
}

// "insisted on the construction of the pipeline": the pipeline is the object, construction its aspect.
void split_aspect(const SentenceClauses& work, const RuleLexicon& lexicon, Frame& frame) {
  std::string predicate = frame.predicate;
  std::replace(predicate.begin(), predicate.end(), ' ', '_');
  if (frame.objects.size() != 1 || !lexicon.has(predicate, "stance")) return;
  const Filler& event = frame.objects.front();
  if (event.clause != kNoClause || event.head.sentence != work.index) return;
  const TokenIndex noun = event.head.token;
  if (work.tree.upos(noun) == Upos::propn_ || lexicon.noun(work.tree.lemma(noun)).verb.empty()) return;
  if (is_one_of(lexicon.noun(work.tree.lemma(noun)).klass, {"possession", "document", "artifact", "person", "group"}))
    return;  // "approved the draft of the treaty"
  std::vector<Qualifier> phrases = phrases_on(work, lexicon, noun, "");
  const auto theme =
      std::find_if(phrases.begin(), phrases.end(), [](const Qualifier& q) { return q.preposition == "of"; });
  if (theme == phrases.end()) return;
  Filler aspect = event;
  aspect.tokens = {noun};
  for (const TokenIndex child : work.tree.children(noun))
    if (work.tree.relation(child) == Deprel::compound) aspect.tokens.insert(aspect.tokens.begin(), child);
  std::sort(aspect.tokens.begin(), aspect.tokens.end());
  for (Filler& filler : theme->fillers) {
    filler.negative = filler.negative || event.negative;
    filler.rule = event.rule;
  }
  frame.objects = std::move(theme->fillers);
  frame.qualifiers.push_back({Role::aspect, "", {}, words_of(work.tree, aspect.tokens), noun, false});
  note(frame, rule::kEventAspect);
}

bool is_of_a_person(const SentenceClauses& work, const Filler& organisation) {
  return organisation.head.sentence == work.index && is_one_of(work.tree.lower(organisation.head.token), {"his", "my", "your"});
}

bool is_position_noun(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex noun) {
  const Tree& tree = work.tree;
  if (tree.upos(noun) != Upos::noun_ && tree.upos(noun) != Upos::propn_) return false;
  if (tree[noun].name.type == NameClass::person) return false;
  if (lexicon.noun(tree.lemma(noun)).position) return true;
  const std::string_view form = tree.lower(noun);
  const std::size_t hyphen = form.rfind('-');
  if (hyphen != std::string_view::npos && lexicon.noun(form.substr(hyphen + 1)).position) return true;
  return form == "general" && tree.has(noun, Deprel::compound);  // secretary general
}

bool is_person(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex token) {
  const std::string_view klass = class_of(work, token, lexicon);
  return klass == "person" || klass == "name";
}

std::vector<Filler> organisation_of(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex noun,
                                    TokenList& position) {
  const Tree& tree = work.tree;
  std::vector<Filler> found;
  const auto cut = [&](TokenIndex head) {
    const TokenList gone = tree.subtree(head);
    std::erase_if(position, [&](TokenIndex t) { return std::binary_search(gone.begin(), gone.end(), t); });
  };
  for (const TokenIndex child : tree.children(noun)) {
    const Deprel relation = tree.relation(child);
    const bool nationality = relation == Deprel::amod && lexicon.place_kind(tree[child].form) == "nationality";
    const bool named = relation == Deprel::compound && (tree[child].name.type == NameClass::organization ||
                                                        tree[child].name.type == NameClass::location ||
                                                        lexicon.place_kind(tree[child].form) == "country");
    const std::string preposition =
        tree.relation_kind(child) == Deprel::nmod ? preposition_of(tree, child) : std::string{};
    const bool phrase = is_one_of(preposition, {"of", "at", "for", "to", "in", "with", "from"});
    // "Successor to Elizabeth", "editor at large": part of what the position is.
    if (phrase && (tree.upos(child) == Upos::adj_ || class_of(work, child, lexicon) == "person")) continue;
    if (relation == Deprel::nmod_poss && class_of(work, child, lexicon) == "person") {  // her former professor
      cut(child);
      continue;
    }
    if (relation == Deprel::nmod_poss || nationality || named) {
      if (!found.empty()) continue;
      found = fillers_of(work, child);
      cut(child);
    } else if (phrase) {
      const std::string_view klass = class_of(work, child, lexicon);
      if (klass == "date" || klass == "duration" || !found.empty()) continue;
      if (tree.upos(child) == Upos::noun_ && !is_one_of(klass, {"organisation", "place", "group", "people-group",
                                                                "facility", "event", "document", "person"}))
        continue;
      if (preposition == "of" &&
          is_one_of(tree.lower(child), {"state", "staff", "defense", "defence", "justice", "police"}))
        continue;
      found = fillers_of(work, child);
      cut(child);
    }
  }
  return found;
}

}  // namespace relata::text
