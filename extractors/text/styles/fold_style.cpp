#include "extractors/text/styles/fold_style.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "extractors/text/rules.h"
#include "extractors/text/styles/surface.h"

namespace relata::text {
namespace {

struct Piece {
  TokenList tokens;        // with its preposition in front
  std::size_t phrase = 0;  // where the phrase itself begins
  TokenList sorted;        // the phrase, for look-up
  TokenIndex head = 0;
  bool is_object = false;
  bool whole = false;  // a clause: not to be cut at its prepositions
};

class Folder {
 public:
  Folder(const Document& document, const Analysis& analysis, const Extraction& extraction)
      : text_(document.text), analysis_(analysis), extraction_(extraction) {}

  void fold(std::uint32_t index, std::vector<OpenFact>& facts) const {
    const Proposition& proposition = extraction_.propositions[index];
    if (proposition.predicate_tokens.empty() || proposition.rules.front() == rule::kEventNoun) return;
    const Surface words(text_, analysis_.sentences[proposition.head.sentence]);
    const Argument* subject = proposition.find(Role::subject);
    const Argument* object = proposition.find(Role::object);
    if (proposition.rules.front() == rule::kExistential) {
      fold_existential(words, proposition, subject, facts);
      return;
    }
    const bool passive = proposition.voice == Voice::passive;
    if (passive) std::swap(subject, object);  // as it stands: the patient first
    if (subject == nullptr || subject->tokens.empty() || subject->head.sentence != proposition.head.sentence) return;
    const Chain chain = chain_of(analysis_, extraction_, index);
    if (chain.subject != nullptr && !chain.subject->tokens.empty() &&
        chain.subject->head.sentence == proposition.head.sentence)
      subject = chain.subject;
    TokenList relation = chain.verbs;
    if (chain.object != nullptr)
      relation.insert(relation.end(), chain.object->tokens.begin(), chain.object->tokens.end());
    if (chain.to != kNoToken) relation.push_back(chain.to);
    relation.insert(relation.end(), proposition.predicate_tokens.begin(), proposition.predicate_tokens.end());
    const std::string subject_words = words.join(subject->tokens);
    for (const Piece& piece : pieces_of(proposition, words, object, subject, passive)) {
      add(words, proposition, subject_words, relation, piece, facts);
      if (piece.is_object) {
        const TokenList core = core_of(words.tree, piece, piece.head);
        relation.insert(relation.end(), core.begin(), core.end());
      }
    }
  }

 private:
  // "there | is | no evidence"
  void fold_existential(const Surface& words, const Proposition& proposition, const Argument* thing,
                        std::vector<OpenFact>& facts) const {
    const TokenIndex there = words.tree.child(proposition.head.token, Deprel::expl);
    if (there == kNoToken || thing == nullptr || thing->tokens.empty()) return;
    Piece piece;
    piece.tokens = piece.sorted = thing->tokens;
    piece.head = thing->head.token;
    add(words, proposition, words.join({there}), proposition.predicate_tokens, piece, facts);
  }

  // Object first, then the other complements in the order of the sentence.
  [[nodiscard]] std::vector<Piece> pieces_of(const Proposition& proposition, const Surface& words,
                                             const Argument* object, const Argument* subject, bool passive) const {
    std::vector<Piece> pieces;
    const Sentence& sentence = words.sentence();
    const auto take = [&](const Argument& argument, const std::string& preposition) {
      if (argument.head.sentence != proposition.head.sentence) return;
      Piece piece;
      TokenList phrase = argument.tokens;
      if (argument.clause && chains(analysis_, argument)) return;  // told with its own verb: "agreed to sell"
      if (argument.clause)
        phrase = words.clause_words(argument.head.token, proposition.head.token);
      else if (phrase.empty() && !argument.literal.empty())
        phrase = literal_words(sentence, argument);
      if (phrase.empty()) return;
      piece.tokens = words.preposition_before(phrase.front(), preposition);
      if (preposition.empty() && argument.role == Role::organisation && phrase.front() > 0 &&
          sentence.tokens[phrase.front() - 1].upos == Upos::adp_)
        piece.tokens.push_back(phrase.front() - 1);
      if (piece.tokens.empty() && &argument != object && !argument.clause) return;  // a bare adverb or recipient
      piece.whole = argument.clause.has_value();
      piece.phrase = piece.tokens.size();
      piece.sorted = phrase;
      piece.tokens.insert(piece.tokens.end(), phrase.begin(), phrase.end());
      piece.head = argument.head.token;
      piece.is_object = &argument == object && !passive;
      pieces.push_back(std::move(piece));
    };
    if (object != nullptr && !passive) take(*object, object->preposition);
    const std::size_t fixed = pieces.size();
    const bool lent = std::ranges::find(proposition.rules, rule::kSharedTime) != proposition.rules.end();
    for (const Argument& argument : proposition.arguments) {
      if (lent && argument.role == Role::time) continue;  // told of the act that lends it
      if (&argument == object || &argument == subject || argument.role == Role::aspect ||
          argument.role == Role::condition || argument.role == Role::restriction)
        continue;
      take(argument, argument.preposition);
    }
    if (passive && object != nullptr) take(*object, "by");
    std::stable_sort(pieces.begin() + static_cast<std::ptrdiff_t>(fixed), pieces.end(),
                     [](const Piece& a, const Piece& b) { return a.tokens.front() < b.tokens.front(); });
    return pieces;
  }

  [[nodiscard]] TokenList literal_words(const Sentence& sentence, const Argument& argument) const {
    TokenList tokens;
    std::string rest = argument.literal;
    for (TokenIndex t = argument.head.token > 6 ? argument.head.token - 6 : 0;
         t <= argument.head.token && t < sentence.size(); ++t)
      if (rest.find(sentence.tokens[t].form) != std::string::npos) tokens.push_back(t);
    return tokens;
  }

  // A noun with its words, "of" phrases too, but without its other prepositional phrases and conjuncts.
  [[nodiscard]] static TokenList core_of(const Tree& tree, const Piece& piece, TokenIndex noun) {
    TokenList found{noun};
    for (std::size_t i = 0; i < found.size(); ++i)
      for (const TokenIndex child : tree.children(found[i])) {
        const Deprel kind = tree.relation_kind(child);
        const TokenIndex preposition = tree.child(child, Deprel::case_);
        if (found[i] == noun && kind == Deprel::conj) continue;
        if (kind == Deprel::nmod && preposition != kNoToken && preposition < child && tree.lower(preposition) != "of")
          continue;
        if (found[i] == noun && (kind == Deprel::case_ || kind == Deprel::cc)) continue;
        if (std::binary_search(piece.sorted.begin(), piece.sorted.end(), child)) found.push_back(child);
      }
    std::sort(found.begin(), found.end());
    while (!found.empty() && tree.is_punct(found.back()) && found.back() != noun) found.pop_back();
    while (!found.empty() && tree.is_punct(found.front()) && found.front() != noun) found.erase(found.begin());
    return found;
  }

  struct Step {
    TokenIndex noun;
    TokenList left;  // the relation up to its preposition
  };

  // The piece as object; then each prepositional phrase within it, with what leads to it in the relation.
  void add(const Surface& words, const Proposition& proposition, const std::string& subject,
           const TokenList& relation, const Piece& piece, std::vector<OpenFact>& facts) const {
    const auto emit = [&](const TokenList& left, const TokenList& right) {
      if (!left.empty() && !right.empty())
        facts.push_back(
            {proposition.head.sentence, proposition.open_confidence, subject, words.join(left), {words.join(right)}});
    };
    TokenList left = relation;
    left.insert(left.end(), piece.tokens.begin(), piece.tokens.begin() + static_cast<std::ptrdiff_t>(piece.phrase));
    if (piece.whole) {
      emit(left, TokenList(piece.tokens.begin() + static_cast<std::ptrdiff_t>(piece.phrase), piece.tokens.end()));
      return;
    }
    std::vector<Step> steps{{piece.head, left}};
    for (std::size_t i = 0; i < steps.size() && i < 12; ++i) {
      const Step step = steps[i];
      const TokenList core = core_of(words.tree, piece, step.noun);
      emit(step.left, core);
      for (const TokenIndex child : words.tree.children(step.noun)) {
        if (!std::binary_search(piece.sorted.begin(), piece.sorted.end(), child)) continue;
        if (words.tree.relation_kind(child) == Deprel::conj) steps.push_back({child, step.left});
        const TokenIndex preposition = words.tree.child(child, Deprel::case_);
        if (words.tree.relation_kind(child) != Deprel::nmod || preposition == kNoToken || preposition > child) continue;
        Step inner{child, step.left};
        for (const TokenIndex t : core)
          if (t < preposition) inner.left.push_back(t);
        inner.left.push_back(preposition);
        steps.push_back(std::move(inner));
      }
    }
  }

  std::string_view text_;
  const Analysis& analysis_;
  const Extraction& extraction_;
};

}  // namespace

std::vector<OpenFact> fold_facts(const Document& document, const Analysis& analysis, const Extraction& extraction) {
  const Folder folder(document, analysis, extraction);
  std::vector<OpenFact> all, facts;
  for (std::uint32_t i = 0; i < extraction.propositions.size(); ++i) folder.fold(i, all);
  std::set<std::tuple<std::uint32_t, std::string, std::string, std::string>> seen;
  for (OpenFact& fact : all)
    if (seen.emplace(fact.sentence, fact.subject, fact.relation, fact.objects.front()).second)
      facts.push_back(std::move(fact));
  return facts;
}

}  // namespace relata::text
