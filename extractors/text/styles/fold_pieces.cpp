#include "extractors/text/styles/fold_pieces.h"

#include <algorithm>
#include <tuple>

#include "core/ascii.h"
#include "core/punctuation.h"
#include "extractors/text/rules.h"

namespace relata::text {
namespace {

// A literal's words where they stand in the sentence: beside each other, nearest to its head.
TokenList literal_words(const Tree& tree, const Argument& argument) {
  const std::string wanted = lower_case(argument.literal);
  const TokenIndex head = argument.head.token;
  TokenList best;
  for (TokenIndex first = 0; first < tree.size(); ++first) {
    std::string seen;
    TokenList found;
    for (TokenIndex t = first; t < tree.size() && seen.size() < wanted.size(); ++t) {
      seen += (seen.empty() ? "" : " ") + std::string(tree.lower(t));
      found.push_back(t);
    }
    const auto far = [&](const TokenList& words) {
      return words.front() > head ? words.front() - head : head - words.front();
    };
    if (seen == wanted && (best.empty() || far(found) < far(best))) best = std::move(found);
  }
  return best;
}

bool is_clause(const Tree& tree, TokenIndex token) {
  return tree.upos(token) == Upos::verb_ || tree.has(token, Deprel::cop) ||
         tree.child_kind(token, Deprel::nsubj) != kNoToken;
}

// The word that heads what is said: the clause under the saying verb, or one joined to that, that this verb is in.
TokenIndex head_of_said(const Tree& tree, TokenIndex verb, TokenIndex saying) {
  TokenIndex head = verb;
  while (tree.relation(head) != Deprel::ccomp && tree.relation(head) != Deprel::conj && tree.head(head) != kNoToken &&
         tree.head(head) != saying)
    head = tree.head(head);
  return tree.is_under(head, saying) && head != saying ? head : kNoToken;
}

// What somebody says, without what else they say ("that A and that B"); what is joined to it without a subject of its
// own has the first one's.
TokenList said_words(const Surface& words, TokenIndex head, TokenIndex saying) {
  const Tree& tree = words.tree;
  TokenList found = words.clause_words(head, saying, true);
  for (const TokenIndex joined : tree.children(head))
    if (tree.relation(joined) == Deprel::conj && is_clause(tree, joined))
      std::erase_if(found, [&](TokenIndex t) { return tree.is_under(t, joined); });
  std::erase_if(found, [&](TokenIndex t) { return is_quotation_mark(tree[t].form); });
  while (!found.empty() && tree.is_punct(found.back())) found.pop_back();
  if (tree.relation(head) != Deprel::conj || tree.head(head) == kNoToken) return found;
  while (!found.empty() && (tree.relation(found.front()) == Deprel::cc || tree.is_punct(found.front())))
    found.erase(found.begin());
  const TokenIndex subject = tree.child_kind(tree.head(head), Deprel::nsubj);
  if (subject != kNoToken && tree.child_kind(head, Deprel::nsubj) == kNoToken) {
    const TokenList shared = tree.subtree(subject);
    found.insert(found.begin(), shared.begin(), shared.end());
  }
  return found;
}

class Pieces {
 public:
  Pieces(const Extraction& extraction, const Surface& words, const Proposition& proposition,
         SurfaceRoles roles)
      : extraction_(extraction), words_(words), proposition_(proposition), roles_(roles) {}

  [[nodiscard]] std::vector<Piece> list() {
    if (roles_.object != nullptr && !roles_.passive) take(*roles_.object, roles_.object->preposition);
    const std::size_t fixed = pieces_.size();
    const bool lent = has_rule(proposition_, rule::kSharedTime);
    for (const Argument& argument : proposition_.arguments) {
      if (lent && argument.role == Role::time) continue;  // told of the act that lends it
      if (&argument == roles_.object || &argument == roles_.subject || argument.role == Role::aspect ||
          argument.role == Role::condition || argument.role == Role::restriction)
        continue;
      take(argument, argument.preposition);
    }
    if (roles_.passive && roles_.object != nullptr) take(*roles_.object, "by");
    std::stable_sort(pieces_.begin() + static_cast<std::ptrdiff_t>(fixed), pieces_.end(),
                     [](const Piece& a, const Piece& b) {
                       return std::tuple(!a.leads, a.tokens.front()) < std::tuple(!b.leads, b.tokens.front());
                     });
    let_phrase_lead();
    return std::move(pieces_);
  }

 private:
  void take(const Argument& argument, const std::string& preposition) {
    if (argument.head.sentence != proposition_.head.sentence) return;
    if (argument.clause && chains(extraction_, argument)) return;  // told with its own verb: "agreed to sell"
    TokenList phrase = argument.tokens;
    if (argument.clause)
      phrase = said_words(words_, said_head(argument), proposition_.head.token);
    else if (phrase.empty() && !argument.literal.empty())
      phrase = literal_words(words_.tree, argument);
    if (phrase.empty()) return;
    if (!argument.tokens.empty() && !argument.clause) add_name(argument, phrase);
    Piece piece;
    piece.tokens = preposition_of(argument, preposition, phrase.front());
    const bool object = &argument == roles_.object;
    const bool named = roles_.passive && argument.role == Role::role && piece.tokens.empty();  // "was renamed Jones"
    const bool time = argument.role == Role::time && preposition.empty() && phrase.size() > 1;  // "five years later"
    if (piece.tokens.empty() && !object && !argument.clause && !named && !time) return;  // an adverb, a recipient
    piece.whole = argument.clause.has_value();
    piece.phrase = piece.tokens.size();
    piece.sorted = phrase;
    piece.tokens.insert(piece.tokens.end(), phrase.begin(), phrase.end());
    piece.literal = argument.tokens.empty() && !argument.clause;  // "became [very ill]": its head is the verb
    piece.head = piece.literal ? phrase.back() : argument.head.token;
    piece.leads = ((object && !roles_.passive) || named) && !piece.whole;
    if (argument.role == Role::time || argument.role == Role::duration) times_.push_back(piece.head);
    pieces_.push_back(std::move(piece));
  }

  // "issued by the British King James I": what stands before the title of who did it.
  [[nodiscard]] TokenList before_title(const Argument& agent, TokenIndex first) const {
    const Tree& tree = words_.tree;
    for (const TokenIndex noun : {agent.head.token, tree.head(agent.head.token)}) {
      const TokenIndex by = noun == kNoToken ? kNoToken : tree.child(noun, Deprel::case_);
      if (by != kNoToken && by < first && tree.lower(by) == "by") return {by};
    }
    return {};
  }

  [[nodiscard]] TokenIndex said_head(const Argument& argument) const {
    const TokenRef verb = extraction_.propositions[*argument.clause].head;
    if (verb.sentence != proposition_.head.sentence) return argument.head.token;
    const TokenIndex head = head_of_said(words_.tree, verb.token, proposition_.head.token);
    return head == kNoToken ? argument.head.token : head;
  }

  // "walks through the fields to | the house", "was hit by earthquakes within | ten years": without an object, the first
  // phrase behind the verb is in the relation of what follows, unless it is a time.
  void let_phrase_lead() {
    if (std::ranges::any_of(pieces_, [](const Piece& piece) { return piece.leads; })) return;
    const auto first = std::ranges::find_if(pieces_, [&](const Piece& piece) {
      return piece.tokens.front() > proposition_.head.token && std::ranges::find(times_, piece.head) == times_.end();
    });
    if (first == pieces_.end() || first->whole) return;
    first->leads = true;
    const auto fronted = std::ranges::find_if(
        pieces_, [&](const Piece& piece) { return piece.tokens.front() > proposition_.head.token; });
    std::rotate(pieces_.begin(), fronted, first + 1);  // "taught at the school From | 1970"
  }

  // "the album Kind of Blue": with the name right behind it.
  void add_name(const Argument& argument, TokenList& phrase) const {
    const TokenList titled = words_.titled_phrase(argument);
    const auto is_mark = [&](TokenIndex t) { return words_.tree.is_punct(t); };
    if (titled.size() > phrase.size() && titled.front() == phrase.front() && std::ranges::none_of(titled, is_mark))
      phrase = titled;
  }

  [[nodiscard]] TokenList preposition_of(const Argument& argument, const std::string& preposition,
                                         TokenIndex first) const {
    if (!preposition.empty()) {
      TokenList found = words_.preposition_before(first, preposition);
      return found.empty() && roles_.passive && &argument == roles_.object ? before_title(argument, first) : found;
    }
    const bool within = argument.role == Role::organisation || &argument == roles_.object;
    return within && !argument.clause ? words_.joined_preposition(proposition_, first) : TokenList{};
  }

  const Extraction& extraction_;
  const Surface& words_;
  const Proposition& proposition_;
  SurfaceRoles roles_;
  std::vector<Piece> pieces_;
  TokenList times_;  // their heads
};

}  // namespace

std::vector<Piece> pieces_of(const Extraction& extraction, const Surface& words,
                             const Proposition& proposition, SurfaceRoles roles) {
  return Pieces(extraction, words, proposition, roles).list();
}

Piece noun_phrase(const Tree& tree, TokenIndex head) {
  Piece piece;
  piece.head = head;
  const TokenIndex preposition = tree.child(head, Deprel::case_);
  const auto stands_apart = [&](TokenIndex t) {
    const Deprel kind = tree.relation_kind(t);
    return kind == Deprel::acl || kind == Deprel::appos || kind == Deprel::parataxis || kind == Deprel::advcl;
  };
  for (const TokenIndex t : tree.subtree(head)) {
    TokenIndex up = t;
    while (up != head && !stands_apart(up)) up = tree.head(up);
    if (up == head && t != preposition) piece.sorted.push_back(t);
  }
  if (preposition != kNoToken && preposition < head) piece.tokens.push_back(preposition);
  piece.phrase = piece.tokens.size();
  piece.tokens.insert(piece.tokens.end(), piece.sorted.begin(), piece.sorted.end());
  return piece;
}

TokenList core_of(const Tree& tree, const Piece& piece, TokenIndex noun) {
  if (piece.literal) return piece.sorted;
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

}  // namespace relata::text
