#include "extractors/text/styles/fold_style.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "extractors/text/rules.h"
#include "extractors/text/styles/fold_pieces.h"

namespace relata::text {
namespace {

// The facts of one proposition as they are told: subject and relation up to where the next piece begins.
struct Telling {
  const Surface& words;
  const Proposition& proposition;
  std::string subject;
  TokenList relation;
  std::vector<OpenFact>& facts;

  [[nodiscard]] const Tree& tree() const { return words.tree; }
};

class Folder {
 public:
  Folder(const Document& document, const Extraction& extraction)
      : text_(document.text), extraction_(extraction) {}

  void fold(std::uint32_t index, std::vector<OpenFact>& facts) const {
    const Proposition& proposition = extraction_.propositions[index];
    if (proposition.predicate_tokens.empty() || proposition.rules.front() == rule::kEventNoun) return;
    const Surface words(text_, extraction_.trees[proposition.head.sentence]);
    Telling telling{words, proposition, {}, {}, facts};
    if (proposition.rules.front() == rule::kExistential) {
      fold_existential(telling);
      return;
    }
    const bool passive = proposition.voice == Voice::passive;
    SurfaceRoles roles{proposition.find(Role::subject), proposition.find(Role::object), passive};
    if (passive) std::swap(roles.subject, roles.object);  // as it stands: the patient first
    const Argument* subject = roles.subject;
    if (subject == nullptr || subject->tokens.empty() || subject->head.sentence != proposition.head.sentence) return;
    const Chain chain = chain_of(extraction_, index);
    if (chain.subject != nullptr && !chain.subject->tokens.empty() &&
        chain.subject->head.sentence == proposition.head.sentence)
      subject = chain.subject;
    if (words.tree.xpos(subject->head.token) == "PRP$") return;  // "his attempt to leave"
    telling.subject = words.join(with_title(words.tree, subject->tokens, subject->head.token));
    telling.relation = relation_of(proposition, chain);
    if (is_purpose(telling)) return;  // the relation of what it is for swallows it
    roles.subject = subject;
    tell(telling, pieces_of(extraction_, words, proposition, roles));
  }

 private:
  // "signed it to keep the peace", "attempts to regain the throne"
  [[nodiscard]] static bool is_purpose(const Telling& telling) {
    const TokenIndex verb = telling.proposition.head.token;
    const Deprel relation = telling.tree().relation(verb);
    return telling.tree().xpos(verb) == "VB" && telling.relation == TokenList{verb} &&
           (relation == Deprel::advcl || relation == Deprel::acl);
  }

  // "agreed to sell", "forced them to close"
  [[nodiscard]] static TokenList relation_of(const Proposition& proposition, const Chain& chain) {
    TokenList relation = chain.verbs;
    if (chain.object != nullptr)
      relation.insert(relation.end(), chain.object->tokens.begin(), chain.object->tokens.end());
    if (chain.to != kNoToken) relation.push_back(chain.to);
    relation.insert(relation.end(), proposition.predicate_tokens.begin(), proposition.predicate_tokens.end());
    return relation;
  }

  void tell(Telling& telling, std::vector<Piece> pieces) const {
    if (const TokenIndex noun = light_noun(telling.tree(), telling.proposition); noun != kNoToken) {
      std::erase(telling.relation, noun);
      for (Piece& piece : pieces) piece.leads = false;
      pieces.insert(pieces.begin(), noun_phrase(telling.tree(), noun));
      pieces.front().leads = true;
    }
    for (const Piece& piece : pieces) {
      add(telling, telling.relation, piece);
      if (piece.leads) append(telling.tree(), piece, telling.relation);
    }
    swallow_adverbials(telling);
    for (const Piece& piece : pieces)
      if (!piece.whole) swallow_modifiers(telling, piece);
  }

  // "gave [a] speech in Oslo": the noun that a light verb was read together with.
  [[nodiscard]] static TokenIndex light_noun(const Tree& tree, const Proposition& proposition) {
    for (const TokenIndex t : proposition.predicate_tokens)
      if (tree.relation(t) == Deprel::obj && tree.head(t) == proposition.head.token && tree.upos(t) == Upos::noun_)
        return t;
    return kNoToken;
  }

  // "St. Michael": with what stands right before a name as part of it.
  [[nodiscard]] static TokenList with_title(const Tree& tree, TokenList name, TokenIndex head) {
    for (TokenIndex t = name.front(); t > 0 && tree.upos(head) == Upos::propn_; --t) {
      if (tree.upos(t - 1) != Upos::propn_ || tree.relation(t - 1) != Deprel::nmod_desc || tree.head(t - 1) != head)
        break;
      name.insert(name.begin(), t - 1);
    }
    return name;
  }

  // "there | is | no evidence"
  void fold_existential(Telling& telling) const {
    const Argument* thing = telling.proposition.find(Role::subject);
    const TokenIndex there = telling.tree().child(telling.proposition.head.token, Deprel::expl);
    if (there == kNoToken || thing == nullptr || thing->tokens.empty()) return;
    telling.subject = telling.words.join({there});
    Piece piece;
    piece.tokens = piece.sorted = thing->tokens;
    piece.head = thing->head.token;
    add(telling, telling.proposition.predicate_tokens, piece);
  }

  // The relation goes on behind the piece: its preposition and its noun.
  static void append(const Tree& tree, const Piece& piece, TokenList& relation) {
    const TokenList core = core_of(tree, piece, piece.head);
    relation.insert(relation.end(), piece.tokens.begin(),
                    piece.tokens.begin() + static_cast<std::ptrdiff_t>(piece.phrase));
    relation.insert(relation.end(), core.begin(), core.end());
  }

  // "died after giving | a speech", "signed it to keep | the peace": a clause behind the verb, with its connective.
  void swallow_adverbials(const Telling& telling) const {
    const Tree& tree = telling.tree();
    const TokenIndex head = telling.proposition.head.token;
    for (const TokenIndex child : tree.children(head)) {
      const bool behind = tree.relation(child) == Deprel::advcl && child > head;
      const bool marked = tree.child_kind(child, Deprel::mark) != kNoToken || tree.has(child, Deprel::case_);
      const bool purpose = tree.xpos(child) == "VB" && is_one_of(tree.lower(tree.first_word_of(child)), {"to", "in"});
      if (behind && marked && (purpose || tree.xpos(child) == "VBG")) swallow(telling, telling.relation, child);
    }
  }

  // "made attempts to regain | the throne", "deals with cases involving | sanctions": a clause behind a noun.
  void swallow_modifiers(const Telling& telling, const Piece& piece) const {
    const Tree& tree = telling.tree();
    TokenList relation = telling.relation;
    if (!piece.leads) append(tree, piece, relation);  // else it is there
    for (const TokenIndex child : tree.children(piece.head))
      if (child > piece.head && tree.relation(child) == Deprel::acl && is_one_of(tree.xpos(child), {"VB", "VBG"}))
        swallow(telling, relation, child);
  }

  // The clause up to its verb in the relation; its object, or what stands behind a preposition, as the object.
  void swallow(const Telling& telling, TokenList relation, TokenIndex verb) const {
    const Tree& tree = telling.tree();
    for (TokenIndex t = tree.first_word_of(verb); t <= verb; ++t) {
      if (!tree.is_under(t, verb) || tree.is_punct(t) || std::ranges::find(relation, t) != relation.end()) return;
      relation.push_back(t);
    }
    TokenIndex object = kNoToken;
    for (const TokenIndex child : tree.children(verb)) {
      if (child < verb) continue;
      if (tree.relation(child) == Deprel::compound_prt) relation.push_back(child);
      const bool phrase = tree.relation_kind(child) == Deprel::obl && tree.has(child, Deprel::case_);
      if (object == kNoToken && (phrase || tree.relation(child) == Deprel::obj)) object = child;
    }
    if (tree.upos(verb) == Upos::verb_ && object != kNoToken) add(telling, relation, noun_phrase(tree, object));
  }

  struct Step {
    TokenIndex noun;
    TokenList left;  // the relation up to its preposition
  };

  static void emit(const Telling& telling, const TokenList& left, const TokenList& right) {
    if (left.empty() || right.empty()) return;
    telling.facts.push_back({telling.proposition.head.sentence, telling.proposition.open_confidence, telling.subject,
                             telling.words.join(left), {telling.words.join(right)}});
  }

  // The piece as object; then each prepositional phrase within it, with what leads to it in the relation.
  void add(const Telling& telling, const TokenList& relation, const Piece& piece) const {
    const Tree& tree = telling.tree();
    const auto phrase = piece.tokens.begin() + static_cast<std::ptrdiff_t>(piece.phrase);
    TokenList left = relation;
    left.insert(left.end(), piece.tokens.begin(), phrase);
    if (piece.whole) {
      emit(telling, left, TokenList(phrase, piece.tokens.end()));
      return;
    }
    std::vector<Step> steps{{piece.head, left}};
    for (std::size_t i = 0; i < steps.size() && i < 12; ++i) {
      const Step step = steps[i];
      const TokenList core = core_of(tree, piece, step.noun);
      emit(telling, step.left, core);
      for (const TokenIndex child : tree.children(step.noun)) {
        if (!std::binary_search(piece.sorted.begin(), piece.sorted.end(), child)) continue;
        if (tree.relation_kind(child) == Deprel::conj) steps.push_back({child, step.left});
        const TokenIndex preposition = tree.child(child, Deprel::case_);
        if (tree.relation_kind(child) != Deprel::nmod || preposition == kNoToken || preposition > child) continue;
        Step inner{child, step.left};
        std::ranges::copy_if(core, std::back_inserter(inner.left), [&](TokenIndex t) { return t < preposition; });
        inner.left.push_back(preposition);
        steps.push_back(std::move(inner));
      }
    }
  }

  std::string_view text_;
  const Extraction& extraction_;
};

}  // namespace

std::vector<OpenFact> fold_facts(const Document& document, const Extraction& extraction) {
  const Folder folder(document, extraction);
  std::vector<OpenFact> all, facts;
  for (std::uint32_t i = 0; i < extraction.propositions.size(); ++i) folder.fold(i, all);
  std::set<std::tuple<std::uint32_t, std::string, std::string, std::string>> seen;
  for (OpenFact& fact : all)
    if (seen.emplace(fact.sentence, fact.subject, fact.relation, fact.objects.front()).second)
      facts.push_back(std::move(fact));
  return facts;
}

}  // namespace relata::text
