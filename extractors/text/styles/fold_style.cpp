#include "extractors/text/styles/fold_style.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "extractors/text/rules.h"
#include "extractors/text/tree.h"

namespace relata::text {
namespace {

bool is_white(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

// The words of one sentence as the text's white-space tokens.
class Words {
 public:
  Words(std::string_view text, const Sentence& sentence) : text_(text), sentence_(sentence) {}

  [[nodiscard]] std::string join(const TokenList& tokens) const {
    std::string out;
    std::uint32_t last = 0;
    for (const TokenIndex token : tokens) {
      std::uint32_t begin = sentence_.tokens[token].span.begin, end = sentence_.tokens[token].span.end;
      while (begin > 0 && !is_white(text_[begin - 1])) --begin;
      while (end < text_.size() && !is_white(text_[end])) ++end;
      if (!out.empty() && begin == last) continue;  // the same white-space token again
      if (!out.empty()) out += ' ';
      out += text_.substr(begin, end - begin);
      last = begin;
    }
    return out;
  }
  [[nodiscard]] const Sentence& sentence() const { return sentence_; }

 private:
  std::string_view text_;
  const Sentence& sentence_;
};

struct Piece {
  TokenList tokens;        // with its preposition in front
  std::size_t phrase = 0;  // where the phrase itself begins
  TokenList sorted;        // the phrase, for look-up
  TokenIndex head = 0;
  bool is_object = false;
  bool whole = false;  // a clause: not to be cut at its prepositions
};

// The words before a phrase that are its preposition, as they stand in the sentence.
TokenList preposition_before(const Sentence& sentence, TokenIndex first, const std::string& preposition) {
  TokenList found;
  if (preposition.empty()) return found;
  const auto words = static_cast<TokenIndex>(1 + std::count(preposition.begin(), preposition.end(), ' '));
  if (first < words) return found;
  std::string seen;
  for (TokenIndex t = first - words; t < first; ++t) {
    if (!seen.empty()) seen += ' ';
    seen += ascii_lower(sentence.tokens[t].form);
    found.push_back(t);
  }
  return seen == preposition ? found : TokenList{};
}

class Folder {
 public:
  Folder(const Document& document, const Analysis& analysis, const Extraction& extraction)
      : text_(document.text), analysis_(analysis), extraction_(extraction) {}

  void fold(std::uint32_t index, std::vector<OpenFact>& facts) const {
    const Proposition& proposition = extraction_.propositions[index];
    if (proposition.predicate_tokens.empty() || proposition.rules.front() == rule::kEventNoun) return;
    const Words words(text_, analysis_.sentences[proposition.head.sentence]);
    const Tree tree(words.sentence(), arcs_of(words.sentence()));
    const Argument* subject = proposition.find(Role::subject);
    const Argument* object = proposition.find(Role::object);
    if (proposition.rules.front() == rule::kExistential) {
      fold_existential(words, tree, proposition, subject, facts);
      return;
    }
    const bool passive = proposition.voice == Voice::passive;
    if (passive) std::swap(subject, object);  // as it stands: the patient first
    if (subject == nullptr || subject->tokens.empty() || subject->head.sentence != proposition.head.sentence) return;
    const Chain chain = chain_of(index);
    if (chain.subject != nullptr && !chain.subject->tokens.empty() &&
        chain.subject->head.sentence == proposition.head.sentence)
      subject = chain.subject;
    TokenList relation = chain.words;
    relation.insert(relation.end(), proposition.predicate_tokens.begin(), proposition.predicate_tokens.end());
    const std::string subject_words = words.join(subject->tokens);
    for (const Piece& piece : pieces_of(proposition, words.sentence(), object, subject, passive)) {
      add(words, tree, proposition, subject_words, relation, piece, facts);
      if (piece.is_object) {
        const TokenList core = core_of(tree, piece, piece.head);
        relation.insert(relation.end(), core.begin(), core.end());
      }
    }
  }

 private:
  // "there | is | no evidence"
  void fold_existential(const Words& words, const Tree& tree, const Proposition& proposition, const Argument* thing,
                        std::vector<OpenFact>& facts) const {
    const TokenIndex there = tree.child(proposition.head.token, Deprel::expl);
    if (there == kNoToken || thing == nullptr || thing->tokens.empty()) return;
    Piece piece;
    piece.tokens = piece.sorted = thing->tokens;
    piece.head = thing->head.token;
    add(words, tree, proposition, words.join({there}), proposition.predicate_tokens, piece, facts);
  }

  // Object first, then the other complements in the order of the sentence.
  [[nodiscard]] std::vector<Piece> pieces_of(const Proposition& proposition, const Sentence& sentence,
                                             const Argument* object, const Argument* subject, bool passive) const {
    std::vector<Piece> pieces;
    const auto take = [&](const Argument& argument, const std::string& preposition) {
      if (argument.head.sentence != proposition.head.sentence) return;
      Piece piece;
      TokenList phrase = argument.tokens;
      if (argument.clause && chains(argument)) return;  // told with its own verb: "agreed to sell"
      if (argument.clause)
        phrase = clause_words(sentence, argument.head.token);
      else if (phrase.empty() && !argument.literal.empty())
        phrase = literal_words(sentence, argument);
      if (phrase.empty()) return;
      piece.tokens = preposition_before(sentence, phrase.front(), preposition);
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
    for (const Argument& argument : proposition.arguments) {
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

  // All words under the clause's verb, but for "that" and punctuation at its ends.
  [[nodiscard]] TokenList clause_words(const Sentence& sentence, TokenIndex head) const {
    const Tree tree(sentence, arcs_of(sentence));
    TokenList tokens = tree.subtree(head);
    const auto bare = [&](TokenIndex t) {
      return tree.is_punct(t) || (tree.relation(t) == Deprel::mark && tree.lower(t) == "that");
    };
    while (!tokens.empty() && bare(tokens.back())) tokens.pop_back();
    while (!tokens.empty() && bare(tokens.front())) tokens.erase(tokens.begin());
    return tokens;
  }

  // An infinitive or gerund is told with the verb above it, a finite clause by itself.
  [[nodiscard]] bool chains(const Argument& argument) const {
    return argument.preposition == "to" ||
           (argument.role == Role::content && argument.preposition.empty() &&
            analysis_.sentences[argument.head.sentence].tokens[argument.head.token].xpos == "VBG");
  }

  // "agreed to sell", "forced them to close": the governing verb's words before the infinitive, and whose deed it is.
  struct Chain {
    const Argument* subject = nullptr;
    TokenList words;
  };
  [[nodiscard]] Chain chain_of(std::uint32_t index) const {
    const Proposition& inner = extraction_.propositions[index];
    for (const Proposition& outer : extraction_.propositions) {
      if (outer.head.sentence != inner.head.sentence || outer.head.token >= inner.head.token) continue;
      const bool governs = std::any_of(outer.arguments.begin(), outer.arguments.end(),
                                       [&](const Argument& a) { return a.clause == index && chains(a); });
      if (!governs) continue;
      Chain chain;
      chain.words = outer.predicate_tokens;
      const bool passive = outer.voice == Voice::passive;
      const Argument* object = passive ? nullptr : outer.find(Role::object);
      if (object == nullptr) object = passive ? nullptr : outer.find(Role::recipient);
      chain.subject = passive ? outer.find(Role::object) : outer.find(Role::subject);
      if (object != nullptr) chain.words.insert(chain.words.end(), object->tokens.begin(), object->tokens.end());
      const TokenIndex first = inner.predicate_tokens.front();
      if (first > 0 && analysis_.sentences[inner.head.sentence].tokens[first - 1].form == "to")
        chain.words.push_back(first - 1);
      return chain;
    }
    return {};
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
  void add(const Words& words, const Tree& tree, const Proposition& proposition, const std::string& subject,
           const TokenList& relation, const Piece& piece, std::vector<OpenFact>& facts) const {
    const auto emit = [&](const TokenList& left, const TokenList& right) {
      if (!left.empty() && !right.empty())
        facts.push_back(
            {proposition.head.sentence, proposition.confidence, subject, words.join(left), {words.join(right)}});
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
      const TokenList core = core_of(tree, piece, step.noun);
      emit(step.left, core);
      for (const TokenIndex child : tree.children(step.noun)) {
        if (!std::binary_search(piece.sorted.begin(), piece.sorted.end(), child)) continue;
        if (tree.relation_kind(child) == Deprel::conj) steps.push_back({child, step.left});
        const TokenIndex preposition = tree.child(child, Deprel::case_);
        if (tree.relation_kind(child) != Deprel::nmod || preposition == kNoToken || preposition > child) continue;
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
