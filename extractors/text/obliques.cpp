// Prepositional phrases and bare noun phrases beside a verb: which slot or qualifier each fills.
#include <algorithm>

#include "extractors/text/clause_arguments.h"
#include "extractors/text/phrases.h"
#include "extractors/text/sources.h"

namespace relata::text {
namespace {

Role unmarked_role(std::string_view klass) {
  if (klass == "date") return Role::time;
  if (klass == "duration") return Role::duration;
  if (klass == "money") return Role::price;
  if (klass == "time") return Role::frequency;
  if (klass == "quantity") return Role::quantity;
  return Role::other;
}

bool is_agent(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, TokenIndex token,
              std::string_view preposition) {
  if (is_date(work.tree, token)) return false;  // built by 2030
  if (is_one_of(work.tree.lemma(token), {"end", "beginning", "middle"})) return false;  // held by the end of the year
  if (is_one_of(work.tree.lemma(token), {"name", "pseudonym", "nickname", "alias", "acronym", "initial"}))
    return false;  // known by her pseudonym
  const auto modified = [&] {  // "by a boat"; "by boat or ferry from Oslo" is bare
    return std::any_of(work.tree.children(token).begin(), work.tree.children(token).end(), [&](TokenIndex child) {
      return child < token && work.tree.relation_kind(child) != Deprel::case_;
    });
  };
  if (!modified() &&
      (class_of(work, token, lexicon) == "vehicle" ||
       is_one_of(work.tree.lemma(token), {"mail", "e-mail", "email", "post", "phone", "telephone", "fax", "hand", "sea",
                                          "air", "land", "rail", "road", "foot", "force", "mistake", "accident"})))
    return false;  // by boat, by mail: how
  if (work.tree.relation(token) == Deprel::obl_agent) return true;
  if (!clause.passive || preposition != "by" || work.tree.upos(token) == Upos::num_) return false;
  return !is_one_of(class_of(work, token, lexicon), {"date", "time", "duration", "quantity", "money", "vehicle"});
}

}  // namespace

TokenIndex compound_preposition(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex token,
                                std::string& preposition) {
  const Tree& tree = work.tree;
  if (preposition.empty() || tree.upos(token) != Upos::noun_) return kNoToken;
  for (const TokenIndex child : tree.children(token)) {
    if (tree.relation_kind(child) != Deprel::nmod || child < token) continue;
    const std::string inner = preposition_of(tree, child);
    if (inner.empty()) continue;
    std::string words = preposition;
    for (const TokenIndex determiner : tree.children(token))
      if (determiner < token && tree.relation_kind(determiner) == Deprel::det) (words += ' ') += tree.lower(determiner);
    ((((words += ' ') += tree.lower(token)) += ' ') += inner);
    if (!lexicon.is_preposition(words)) continue;
    preposition = words;
    return child;
  }
  return kNoToken;
}

namespace {

// "at nine", "at 10:30": a bare number that a clock shows.
bool is_hour(const Tree& tree, TokenIndex token) {
  if (tree.upos(token) != Upos::num_) return false;
  const std::string_view form = tree.lower(token);
  if (form.find(':') != std::string_view::npos) return true;
  return is_one_of(form, {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                          "twelve", "noon", "midnight"}) ||
         (form.size() <= 2 && (form.size() == 1 || form[0] <= '1'));
}

// "for example", "on the other hand", "at first": phrases that work as one adverb, and what it says of the verb.
std::optional<Role> fixed_phrase(const Tree& tree, const RuleLexicon& lexicon, TokenIndex token,
                                 const std::string& preposition) {
  std::string words = preposition;
  for (const TokenIndex child : tree.children(token)) {
    const Deprel kind = tree.relation_kind(child);
    if (tree.is_punct(child) || kind == Deprel::case_) continue;
    const TokenIndex first = tree.first_of(child);
    if (child > token && tree.is_punct(first)) continue;  // "on the other hand, including"
    if (child > token || (kind != Deprel::det && kind != Deprel::amod && kind != Deprel::nummod)) return std::nullopt;
    (words += ' ') += tree.lower(child);
  }
  return lexicon.adverb_role((words += ' ') += tree.lower(token));
}

// "For the rest of the year": how long.
bool is_rest_of_time(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex token) {
  if (!is_one_of(work.tree.lemma(token), {"rest", "remainder", "duration", "most", "majority", "part", "half"})) return false;
  const TokenIndex of = work.tree.child_kind(token, Deprel::nmod);
  return of != kNoToken && is_one_of(class_of(work, of, lexicon), {"date", "duration", "time"});
}

// "For a while", "for some time", "for two seasons": how long, as "for the first time" is not.
bool is_some_time(const Tree& tree, TokenIndex token) {
  const TokenIndex determiner = tree.child(token, Deprel::det);
  if (tree.has(token, Deprel::nummod) && is_one_of(tree.lemma(token), {"season", "term", "semester", "quarter"})) return true;
  if (is_one_of(tree.lemma(token), {"duration", "moment"})) return determiner != kNoToken;
  return is_one_of(tree.lemma(token), {"while", "moment", "time", "period", "spell", "stint"}) && determiner != kNoToken &&
         is_one_of(tree.lower(determiner), {"a", "an", "some"});
}

// "Hundreds of people", "a number of banks": what is counted.
TokenIndex counted(const Tree& tree, TokenIndex noun) {
  if (!is_one_of(tree.lemma(noun), {"hundred", "thousand", "million", "dozen", "score", "number", "couple", "pair", "series", "wave", "string", "spate"})) return noun;
  for (const TokenIndex child : tree.children(noun))
    if (child > noun && tree.relation_kind(child) == Deprel::nmod && preposition_of(tree, child) == "of") return child;
  return noun;
}

// "Famous for her poems", "was jailed for theft", "thanked him for it": why.
bool is_reasoned(const Tree& tree, const Clause& clause) {
  if (is_one_of(tree.lemma(clause.head), {"famous", "notable", "renowned", "notorious", "infamous", "praise", "criticise",
                                          "criticize", "thank", "blame", "punish", "jail", "fine", "remember", "condemn",
                                          "admire", "arrest", "imprison", "indict", "convict", "prosecute", "sue", "sentence", "suspend", "apologise", "apologize", "forgive", "ridicule"}))
    return true;
  const TokenIndex complement = tree.child(clause.head, Deprel::xcomp);
  return (complement != kNoToken && is_one_of(tree.lemma(complement), {"famous", "notable", "renowned", "notorious", "known"})) ||
         (clause.passive && is_one_of(tree.lemma(clause.head), {"know", "note"}));
}

// "as high as", "white as snow", but for "important in Thailand as a sign of respect": what it is important as.
bool compares(const Tree& tree, TokenIndex adjective, TokenIndex noun) {
  if (tree.first_of(noun) == adjective + 1 && tree.children(noun).size() == 1 && tree.upos(noun) == Upos::noun_) return true;
  const std::span<const TokenIndex> children = tree.children(adjective);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return child < adjective && is_one_of(tree.lower(child), {"as", "so", "same"});
  }) || tree.lower(adjective) == "same" || tree.lower(adjective) == "such";
}

// "110 kilometers west of Oslo": the direction before "of" that says on which side of a place, as one with it.
std::string with_direction(const Tree& tree, TokenIndex token, std::string preposition) {
  const TokenIndex of = tree.first_of(token);
  if (preposition != "of" || of == 0 || tree.lower(of) != "of") return preposition;
  const std::string_view side = tree.lower(of - 1);
  if (!is_one_of(side, {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northward",
                        "north-east", "north-west", "south-east", "south-west", "inland", "upstream", "downstream"}) ||
      tree.head(of - 1) != tree.head(token))
    return preposition;
  return std::string(side) + " of";
}

Role role_of_oblique(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, TokenIndex token,
                     const std::string& preposition, std::string_view klass) {
  const Tree& tree = work.tree;
  if (is_agent(work, lexicon, clause, token, preposition)) return Role::agent;
  if (preposition.empty()) return unmarked_role(klass);
  if (preposition != "of" && preposition == with_direction(tree, token, "of")) return Role::place;
  if (preposition.starts_with("than ")) return Role::comparison;  // than in the past
  const TokenIndex adjective = tree.head(token);  // the clause's, or what somebody becomes
  if (preposition == "as" && adjective != kNoToken && tree.upos(adjective) == Upos::adj_ && compares(tree, adjective, token))
    return Role::comparison;
  if (preposition == "for" && is_one_of(tree.lemma(clause.head), {"exchange", "swap", "trade", "substitute", "mistake", "nominate"}))
    return Role::other;  // exchanged her watch for a phone
  if (preposition == "for" && (is_rest_of_time(work, lexicon, token) || is_some_time(tree, token))) return Role::duration;
  if (preposition == "for" && clause.kind == PredicateKind::adjective && tree.child_kind(token, Deprel::nmod) != kNoToken &&
      preposition_of(tree, tree.child_kind(token, Deprel::nmod)) == "of")
    return Role::other;  // responsible for the two weeks of riots
  if (preposition == "for" && !is_one_of(klass, {"duration", "date", "time"}) && is_reasoned(tree, clause)) return Role::cause;
  if (preposition == "with" && is_one_of(tree.lemma(clause.head), {"infect", "afflict", "diagnose", "charge", "plague"}))
    return Role::other;  // infected with XDR TB
  if (preposition == "to" && clause.kind == PredicateKind::adjective &&
      is_one_of(tree.lemma(clause.head), {"preferable", "superior", "inferior"}))
    return Role::comparison;  // "preferable to shorts": than they are
  if (preposition == "in" && clause.kind == PredicateKind::adjective && klass != "place" &&
      is_one_of(tree.lemma(clause.head), {"interested", "uninterested", "disinterested", "involved", "engaged"}))
    return Role::other;  // "interested in the business"
  if (preposition == "to" && klass != "place" && is_one_of(tree.lemma(clause.head), {"change", "rename", "convert", "shorten"}))
    return Role::other;  // "was changed to Hadrian": what it became
  if (preposition == "at" && is_hour(tree, token)) return Role::time;
  if (preposition == "after" && lexicon.has(tree.lemma(clause.head), "name")) return Role::other;  // named after a saint
  if (preposition == "for" && tree.lemma(clause.head) == "name" && clause.passive) return Role::other;  // for the river
  if (preposition == "for" && tree.lemma(token) == "time") return Role::frequency;  // for the first time
  const Role role = lexicon.role_of(preposition, klass, lexicon.verb_class(tree.lemma(clause.head)));
  if (preposition == "to" && role == Role::destination && tree.has(clause.head, Deprel::obj) &&
      lexicon.has(tree.lemma(clause.head), "dative") && (klass == "name" || klass == "place" || klass.empty()))
    return Role::recipient;
  return role;
}

// "A day", "several hours", "days": how long, of what may also tell when ("that day").
bool is_span_of_time(const Tree& tree, TokenIndex token) {
  if (!is_one_of(tree.lemma(token), {"minute", "hour", "day", "week", "month", "year"})) return false;
  const TokenIndex determiner = tree.child_kind(token, Deprel::det);
  return determiner == kNoToken ? tree.xpos(token) == "NNS" || tree.has(token, Deprel::nummod)
                                : is_one_of(tree.lower(determiner), {"a", "an", "one", "some"});
}

// "between 2021 and 2025": two dates are the ends of one time.
void join_ends_of_time(const Tree& tree, std::vector<Filler>& fillers) {
  if (fillers.size() != 2 || !is_date(tree, fillers[0].head.token) || !is_date(tree, fillers[1].head.token)) return;
  const TokenIndex last = fillers[1].tokens.back();
  for (TokenIndex t = fillers[0].tokens.back() + 1; t <= last; ++t) fillers[0].tokens.push_back(t);
  fillers.pop_back();
}

}  // namespace

void add_oblique(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index, TokenIndex token) {
  Clause& clause = work.clauses[index];
  const Tree& tree = work.tree;
  Qualifier qualifier;
  qualifier.preposition = with_direction(tree, token, preposition_of(tree, token));
  qualifier.token = token;
  qualifier.before_verb = token < clause.head;
  if (tree.lower(token) == "one" && token + 1 < tree.size() && tree.lower(token + 1) == "another") return;  // to one another
  if (qualifier.preposition == "according to" || whose_view(tree, lexicon, token) != kNoToken) return;
  if (const std::optional<Role> fixed = fixed_phrase(tree, lexicon, token, qualifier.preposition)) {
    std::string words = qualifier.preposition + ' ' + std::string(tree.lower(token));
    if (*fixed != Role::other)
      clause.qualifiers.push_back({*fixed, "", {}, std::move(words), token, qualifier.before_verb});
    return;
  }
  if (const TokenIndex inner = compound_preposition(work, lexicon, token, qualifier.preposition); inner != kNoToken)
    token = inner;
  qualifier.token = token;
  qualifier.fillers = filled(work, lexicon, index, token);
  if (qualifier.fillers.empty()) {
    clause.lost_phrase = clause.lost_phrase || (token > clause.head && !qualifier.preposition.empty());
    return;
  }
  if (qualifier.preposition == "between") join_ends_of_time(tree, qualifier.fillers);
  const TokenIndex head = naming_head(work, qualifier.fillers.front().head.token);
  const std::string_view klass = class_of(work, counted(tree, head), lexicon);
  qualifier.role = role_of_oblique(work, lexicon, clause, token, qualifier.preposition, klass);
  // "Two days after it had hit Haiti": how long after, and not how long.
  const TokenIndex last = tree.last_of(token);
  if (qualifier.preposition.empty() && (qualifier.role == Role::duration || is_span_of_time(tree, token)) &&
      last + 1 < tree.size() && is_one_of(tree.lower(last + 1), {"after", "before", "later", "earlier"}))
    return;
  if (qualifier.preposition.empty() && qualifier.role == Role::other) {
    const bool complement = is_one_of(klass, {"place", "facility"}) && clause.kind == PredicateKind::verb &&
                            clause.objects.empty() && !clause.passive && !tree.has(clause.head, Deprel::obj);
    if (complement && token > clause.head) clause.objects = std::move(qualifier.fillers);  // go places
    return;
  }
  clause.qualifiers.push_back(std::move(qualifier));
}

}  // namespace relata::text
