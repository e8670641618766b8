#include "extractors/text/styles/surface.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/punctuation.h"
#include "extractors/nlp/negation_words.h"

namespace relata::text {
namespace {

bool is_white(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

}  // namespace

std::string Surface::join(const TokenList& tokens) const {
  std::string out;
  std::uint32_t last = 0;
  for (const TokenIndex token : tokens) {
    std::uint32_t begin = sentence_.tokens[token].span.begin, end = sentence_.tokens[token].span.end;
    while (begin > 0 && !is_white(text_[begin - 1])) --begin;
    while (end < text_.size() && !is_white(text_[end])) ++end;
    if (!out.empty() && begin == last) continue;
    if (!out.empty()) out += ' ';
    out += text_.substr(begin, end - begin);
    last = begin;
  }
  return out;
}

TokenList Surface::preposition_before(TokenIndex first, const std::string& preposition) const {
  TokenList found;
  if (preposition.empty()) return found;
  const auto words = static_cast<TokenIndex>(1 + std::count(preposition.begin(), preposition.end(), ' '));
  if (first < words) return found;
  std::string seen;
  for (TokenIndex t = first - words; t < first; ++t) {
    if (!seen.empty()) seen += ' ';
    seen += lower_case(sentence_.tokens[t].form);
    found.push_back(t);
  }
  return seen == preposition ? found : TokenList{};
}

TokenList Surface::joined_preposition(const Proposition& proposition, TokenIndex first) const {
  if (first == 0 || proposition.predicate_tokens.empty() || first < proposition.predicate_tokens.front()) return {};
  const bool spelled = std::ranges::find(proposition.predicate_tokens, first - 1) != proposition.predicate_tokens.end();
  if (spelled || tree.relation(first - 1) != Deprel::case_ || tree.upos(first - 1) != Upos::adp_) return {};
  return {first - 1};
}

TokenList Surface::clause_words(TokenIndex head, TokenIndex without, bool with_that) const {
  TokenList tokens = tree.subtree(head);
  for (const TokenIndex child : tree.children(head))
    if (tree.is_under(without, child))
      std::erase_if(tokens, [&](TokenIndex t) { return tree.is_under(t, child); });
  const auto bare = [&](TokenIndex t) {
    return tree.is_punct(t) || (!with_that && tree.relation(t) == Deprel::mark && tree.lower(t) == "that");
  };
  while (!tokens.empty() && bare(tokens.back())) tokens.pop_back();
  while (!tokens.empty() && bare(tokens.front())) tokens.erase(tokens.begin());
  return tokens;
}

TokenList Surface::whole_phrase(const Argument& argument) const {
  TokenList found = argument.tokens;
  if (!std::is_sorted(found.begin(), found.end())) return found;
  while (found.size() > 1 && tree.upos(found.front()) == Upos::cconj_) found.erase(found.begin());
  const auto is_quote = [&](TokenIndex t) { return is_quotation_mark(tree[t].form); };
  const auto present = [&](TokenIndex t) { return std::binary_search(found.begin(), found.end(), t); };
  TokenList marks;
  for (TokenIndex t = found.front() + 1; t < found.back(); ++t)
    if (is_quote(t) && (present(t - 1) || present(t + 1))) marks.push_back(t);
  const bool opened = found.front() > 0 && is_quote(found.front() - 1);
  const bool closed = found.back() + 1 < tree.size() && is_quote(found.back() + 1);
  if (opened && (closed || marks.size() % 2 == 1)) marks.push_back(found.front() - 1);
  if (closed && (opened || marks.size() % 2 == 1)) marks.push_back(found.back() + 1);
  found.insert(found.end(), marks.begin(), marks.end());
  std::sort(found.begin(), found.end());
  return found;
}

// "the album `` The Plan ''": the name right behind a phrase that describes it.
TokenList Surface::name_after(TokenIndex last) const {
  TokenIndex next = last + 1;
  while (next < tree.size() && may_open_quotation(tree[next].form)) ++next;
  const bool quoted = next > last + 1;  // its first word may be any then: "`` A New Oath ''"
  if (next >= tree.size() || (!quoted && tree.upos(next) != Upos::propn_)) return {};
  while (tree.relation_kind(next) != Deprel::appos && tree.head(next) != kNoToken && tree.head(next) > last)
    next = tree.head(next);
  if (tree.relation_kind(next) != Deprel::appos || tree.head(next) != last) return {};
  if (tree.upos(next) != Upos::propn_) return {};
  TokenList name = tree.subtree(next);
  while (name.size() > 1 && tree.is_punct(name.back())) name.pop_back();
  const bool whole = name.front() > last && name.back() - name.front() + 1 == name.size();
  return whole ? name : TokenList{};
}

TokenList Surface::titled_phrase(const Argument& argument) const {
  Argument named = argument;
  if (!named.tokens.empty()) {
    const TokenList name = name_after(named.tokens.back());
    named.tokens.insert(named.tokens.end(), name.begin(), name.end());
  }
  TokenList found = whole_phrase(named);
  if (found.empty() || tree.upos(argument.head.token) != Upos::propn_) return found;
  const auto in_front = [&](const TokenList& words) {
    return !words.empty() && words.back() + 1 == found.front() && words.back() - words.front() + 1 == words.size() &&
           std::none_of(words.begin(), words.end(), [&](TokenIndex t) { return tree.is_punct(t); });
  };
  // "General Gordon": the title hangs on the name; "Attorney Todd Graves": the name hangs on the title.
  for (const TokenIndex child : tree.children(argument.head.token))
    if (TokenList words = tree.subtree(child); tree.relation(child) == Deprel::nmod_desc) {
      const auto linking = [&](TokenIndex t) { return tree.upos(t) == Upos::adp_ || tree.upos(t) == Upos::cconj_; };
      while (!words.empty() && linking(words.front())) words.erase(words.begin());
      if (in_front(words)) found.insert(found.begin(), words.begin(), words.end());
    }
  const Deprel own = tree.relation(argument.head.token);
  if (own != Deprel::appos && own != Deprel::nmod_desc) return found;
  const TokenIndex title = tree.head(argument.head.token);
  TokenList words;
  for (TokenIndex t = title; t < found.front(); ++t) words.push_back(t);
  if (!in_front(words) || words.size() > 1) return found;
  for (const TokenIndex child : tree.children(title))
    if (child < title && is_one_of(label_of(tree.relation_kind(child)), {"amod", "compound", "det", "nmod"}))
      for (const TokenIndex t : tree.subtree(child)) words.push_back(t);
  std::sort(words.begin(), words.end());
  if (in_front(words)) found.insert(found.begin(), words.begin(), words.end());
  return found;
}

TokenList Surface::place_behind(TokenIndex last) const {
  if (tree.upos(last) != Upos::propn_ || last + 2 >= tree.size() || tree[last + 1].form != ",") return {};
  for (TokenIndex t = last + 2; t < tree.size() && t < last + 5; ++t) {
    const bool beside = tree.relation(t) == Deprel::nmod_unmarked && tree.upos(t) == Upos::propn_ &&
                        tree.head(t) != kNoToken && tree.head(t) <= last && tree[t].name.type == NameClass::location;
    if (!beside) continue;
    TokenList words = tree.subtree(t);
    if (words.front() == last + 1 && words.back() - words.front() + 1 == words.size()) return words;
  }
  return {};
}

TokenList Surface::defined_phrase(const Argument& argument, const Proposition& of) const {
  TokenList phrase = titled_phrase(argument);
  const TokenIndex head = argument.head.token;
  if (phrase.empty()) return phrase;
  const TokenList wider = place_behind(phrase.back());
  phrase.insert(phrase.end(), wider.begin(), wider.end());
  for (const TokenIndex child : tree.children(head)) {
    TokenList words = tree.subtree(child);
    const bool told = std::any_of(of.arguments.begin(), of.arguments.end(),
                                  [&](const Argument& a) { return a.clause && a.head.token == child; });
    if (told || tree.is_under(of.head.token, child)) continue;
    while (!words.empty() && tree.is_punct(words.back())) words.pop_back();
    if (words.empty() || tree.is_punct(words.front()) || words.front() != phrase.back() + 1) continue;
    if (words.back() - words.front() + 1 != words.size()) continue;
    const bool begun = tree.child_kind(child, Deprel::mark) != kNoToken || tree.xpos(words.front()) == "IN";
    const bool open = tree.relation(child) == Deprel::acl && (tree.xpos(child) == "VB" || begun);
    const bool predicate = tree.relation(child) == Deprel::acl_relcl && tree.has(head, Deprel::cop);
    if (open || predicate) phrase.insert(phrase.end(), words.begin(), words.end());
  }
  return phrase;
}

TokenIndex Surface::relative_subject(TokenIndex verb) const {
  while (tree.relation_kind(verb) == Deprel::conj && tree.head(verb) < verb) {
    if (tree.child_kind(verb, Deprel::nsubj) != kNoToken) return kNoToken;
    verb = tree.head(verb);
  }
  if (tree.relation(verb) != Deprel::acl_relcl) return kNoToken;
  const TokenIndex subject = tree.child_kind(verb, Deprel::nsubj);
  const bool relative = subject != kNoToken && is_one_of(tree.lower(subject), {"who", "which", "that"});
  return relative ? subject : kNoToken;
}

TokenList Surface::shared_auxiliaries(TokenIndex verb) const {
  TokenList found;
  const auto own = [&](TokenIndex v) {
    for (const TokenIndex child : tree.children(v)) {
      const Deprel kind = tree.relation_kind(child);
      const bool negative = kind == Deprel::advmod && nlp::is_not(tree.lower(child));
      if ((kind == Deprel::aux || negative) && child < v && tree.xpos(child) != "VBG") found.push_back(child);
    }
    return !found.empty() || tree.has(v, Deprel::cop);
  };
  if (own(verb)) return {};
  while (tree.relation_kind(verb) == Deprel::conj && tree.head(verb) < verb) {
    const TokenIndex first = tree.head(verb);
    if (tree.xpos(first) != tree.xpos(verb) || tree.child_kind(verb, Deprel::nsubj) != kNoToken) return {};
    if (own(first)) return found;
    verb = first;
  }
  return found;
}

bool chains(const Extraction& extraction, const Argument& argument) {
  if (argument.preposition == "to") return true;
  if (argument.role != Role::content || !argument.preposition.empty()) return false;
  const Tree& tree = extraction.trees[argument.head.sentence];
  const std::string_view tag = tree.xpos(argument.head.token);
  if (tag == "VBG") return true;
  return tag == "VB" && !tree.has(argument.head.token, Deprel::aux);  // "helped them win", not "how he will win"
}

Chain chain_of(const Extraction& extraction, std::uint32_t index) {
  const std::vector<Proposition>& all = extraction.propositions;  // in sentence order
  const Proposition& inner = all[index];
  std::uint32_t first_of_sentence = index;
  while (first_of_sentence > 0 && all[first_of_sentence - 1].head.sentence == inner.head.sentence) --first_of_sentence;
  for (std::uint32_t i = first_of_sentence; i < all.size() && all[i].head.sentence == inner.head.sentence; ++i) {
    const Proposition& outer = all[i];
    if (outer.head.token >= inner.head.token) continue;
    const bool governs = std::any_of(outer.arguments.begin(), outer.arguments.end(),
                                     [&](const Argument& a) { return a.clause == index && chains(extraction, a); });
    if (!governs) continue;
    Chain chain;
    chain.outer = &outer;
    chain.verbs = outer.predicate_tokens;
    const bool passive = outer.voice == Voice::passive;
    if (!passive) chain.object = outer.find(Role::object);
    if (!passive && chain.object == nullptr) chain.object = outer.find(Role::recipient);
    chain.subject = passive ? outer.find(Role::object) : outer.find(Role::subject);
    const TokenIndex first = inner.predicate_tokens.empty() ? 0 : inner.predicate_tokens.front();
    const Tree& tree = extraction.trees[inner.head.sentence];
    if (first > 0 && tree[first - 1].form == "to") {
      chain.to = first - 1;
    } else if (tree.relation(inner.head.token) == Deprel::conj) {  // "[to] buy and sell"
      for (TokenIndex t = first; t > outer.head.token; --t)
        if (tree[t].form == "to" && tree.relation(t) == Deprel::mark) chain.to = t;
    }
    return chain;
  }
  return {};
}

}  // namespace relata::text
