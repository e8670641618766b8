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
    std::uint32_t reached = 0;
    for (const TokenIndex token : tokens) {
      std::uint32_t begin = sentence_.tokens[token].span.begin, end = sentence_.tokens[token].span.end;
      while (begin > 0 && !is_white(text_[begin - 1])) --begin;
      while (end < text_.size() && !is_white(text_[end])) ++end;
      if (!out.empty() && begin < reached) continue;  // the same white-space token again
      if (!out.empty()) out += ' ';
      out += text_.substr(begin, end - begin);
      reached = end;
    }
    return out;
  }
  [[nodiscard]] const Sentence& sentence() const { return sentence_; }

 private:
  std::string_view text_;
  const Sentence& sentence_;
};

struct Piece {
  TokenList tokens;       // with its preposition in front
  std::size_t phrase = 0; // where the phrase itself begins
  TokenIndex head = 0;
  bool whole = false;     // a clause: not to be cut at its prepositions
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
    const Argument* subject = proposition.find(Role::subject);
    const Argument* object = proposition.find(Role::object);
    const bool passive = proposition.voice == Voice::passive;
    if (passive) std::swap(subject, object);  // as it stands: the patient first
    if (subject == nullptr || subject->tokens.empty() || subject->head.sentence != proposition.head.sentence) return;
    const Chain chain = chain_of(index);
    if (chain.subject != nullptr && !chain.subject->tokens.empty() && chain.subject->head.sentence == proposition.head.sentence) subject = chain.subject;
    TokenList relation = chain.words;
    relation.insert(relation.end(), proposition.predicate_tokens.begin(), proposition.predicate_tokens.end());
    const std::string subject_words = words.join(subject->tokens);
    for (const Piece& piece : pieces_of(proposition, words.sentence(), object, subject, passive)) {
      add(words, proposition, subject_words, relation, piece, facts);
      relation.insert(relation.end(), piece.tokens.begin(), piece.tokens.end());
    }
  }

 private:
  // Object first, then the other complements in the order of the sentence.
  [[nodiscard]] std::vector<Piece> pieces_of(const Proposition& proposition, const Sentence& sentence, const Argument* object,
                                             const Argument* subject, bool passive) const {
    std::vector<Piece> pieces;
    const auto take = [&](const Argument& argument, const std::string& preposition) {
      if (argument.head.sentence != proposition.head.sentence) return;
      Piece piece;
      TokenList phrase = argument.tokens;
      if (argument.clause && argument.preposition == "to") return;  // told with its own verb: "agreed to sell"
      if (argument.clause) phrase = clause_words(sentence, argument.head.token);
      else if (phrase.empty() && !argument.literal.empty()) phrase = literal_words(sentence, argument);
      if (phrase.empty()) return;
      piece.tokens = preposition_before(sentence, phrase.front(), preposition);
      if (preposition.empty() && argument.role == Role::organisation && phrase.front() > 0 && sentence.tokens[phrase.front() - 1].upos == Upos::adp_)
        piece.tokens.push_back(phrase.front() - 1);
      if (piece.tokens.empty() && &argument != object && !argument.clause) return;  // a bare adverb or recipient
      piece.whole = argument.clause.has_value();
      piece.phrase = piece.tokens.size();
      piece.tokens.insert(piece.tokens.end(), phrase.begin(), phrase.end());
      piece.head = argument.head.token;
      pieces.push_back(std::move(piece));
    };
    if (object != nullptr && !passive) take(*object, object->preposition);
    const std::size_t fixed = pieces.size();
    for (const Argument& argument : proposition.arguments) {
      if (&argument == object || &argument == subject || argument.role == Role::aspect || argument.role == Role::condition || argument.role == Role::restriction) continue;
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
    const auto bare = [&](TokenIndex t) { return tree.is_punct(t) || (tree.relation(t) == Deprel::mark && tree.lower(t) == "that"); };
    while (!tokens.empty() && bare(tokens.back())) tokens.pop_back();
    while (!tokens.empty() && bare(tokens.front())) tokens.erase(tokens.begin());
    return tokens;
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
                                       [&](const Argument& a) { return a.clause == index && a.preposition == "to"; });
      if (!governs) continue;
      Chain chain;
      chain.words = outer.predicate_tokens;
      const bool passive = outer.voice == Voice::passive;
      const Argument* object = passive ? nullptr : outer.find(Role::object);
      if (object == nullptr) object = passive ? nullptr : outer.find(Role::recipient);
      chain.subject = passive ? outer.find(Role::object) : outer.find(Role::subject);
      if (object != nullptr) chain.words.insert(chain.words.end(), object->tokens.begin(), object->tokens.end());
      const TokenIndex first = inner.predicate_tokens.front();
      if (first > 0 && analysis_.sentences[inner.head.sentence].tokens[first - 1].form == "to") chain.words.push_back(first - 1);
      return chain;
    }
    return {};
  }

  [[nodiscard]] TokenList literal_words(const Sentence& sentence, const Argument& argument) const {
    TokenList tokens;
    std::string rest = argument.literal;
    for (TokenIndex t = argument.head.token > 6 ? argument.head.token - 6 : 0; t <= argument.head.token && t < sentence.size(); ++t)
      if (rest.find(sentence.tokens[t].form) != std::string::npos) tokens.push_back(t);
    return tokens;
  }

  // The piece as object, then its own prepositional phrases with what precedes them in the relation.
  void add(const Words& words, const Proposition& proposition, const std::string& subject, const TokenList& relation,
           const Piece& piece, std::vector<OpenFact>& facts) const {
    const auto emit = [&](std::size_t cut) {
      TokenList left = relation;
      left.insert(left.end(), piece.tokens.begin(), piece.tokens.begin() + static_cast<std::ptrdiff_t>(cut));
      const TokenList right(piece.tokens.begin() + static_cast<std::ptrdiff_t>(cut), piece.tokens.end());
      if (right.empty() || left.empty()) return;
      facts.push_back({proposition.head.sentence, proposition.confidence, subject, words.join(left), {words.join(right)}});
    };
    emit(piece.phrase);
    if (piece.whole) return;
    for (std::size_t i = piece.phrase + 1; i + 1 < piece.tokens.size(); ++i)
      if (piece.tokens[i] > piece.head && words.sentence().tokens[piece.tokens[i]].upos == Upos::adp_ &&
          words.sentence().tokens[piece.tokens[i]].deprel == Deprel::case_)
        emit(i + 1);
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
    if (seen.emplace(fact.sentence, fact.subject, fact.relation, fact.objects.front()).second) facts.push_back(std::move(fact));
  return facts;
}

}  // namespace relata::text
