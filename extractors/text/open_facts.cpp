#include "extractors/text/open_facts.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <tuple>

namespace relata::text {
namespace {

using Positions = std::set<std::uint32_t>;  // byte offsets of white-space tokens

bool is_white(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

class Renderer {
 public:
  Renderer(const Document& document, const Analysis& analysis, const Extraction& extraction)
      : text_(document.text), analysis_(analysis), extraction_(extraction) {}

  [[nodiscard]] std::optional<OpenFact> render(const Proposition& proposition) const {
    const Argument* subject = proposition.find(Role::subject);
    const Argument* object = proposition.find(Role::object);
    const bool passive = proposition.voice == Voice::passive;
    if (passive) std::swap(subject, object);  // as it stands: the patient first
    if (subject == nullptr) return std::nullopt;
    OpenFact fact{proposition.head.sentence, proposition.confidence, words_of(*subject), relation_of(proposition), {}};
    std::vector<const Argument*> rest;
    for (const Argument& argument : proposition.arguments)
      if (&argument != subject && &argument != object) rest.push_back(&argument);
    // What stands before the verb and adverbs alone come last: what the verb is about follows it.
    const auto order = [&](const Argument& a) { return std::tuple(is_adverb(a), a.head < proposition.head, a.head); };
    std::stable_sort(rest.begin(), rest.end(), [&](const Argument* a, const Argument* b) { return order(*a) < order(*b); });
    if (passive && object != nullptr) rest.insert(rest.begin(), object);
    if (!passive && object != nullptr) fact.objects.push_back(with_preposition(*object, proposition, fact.relation));
    for (const Argument* argument : rest) {
      const bool agent = passive && argument == object;
      const std::string preposition = agent ? "by" : preposition_of(*argument);
      std::string words = words_of(*argument);
      if (words.empty()) continue;
      if (fact.objects.empty() && !preposition.empty())
        fact.relation += ' ' + as_written(preposition, *argument);
      else if (!preposition.empty())
        words = as_written(preposition, *argument) + ' ' + words;
      fact.objects.push_back(std::move(words));
    }
    if (fact.objects.empty()) fact.objects.emplace_back();
    if (fact.subject.empty() || fact.relation.empty()) return std::nullopt;
    return fact;
  }

 private:
  [[nodiscard]] bool is_adverb(const Argument& argument) const {
    const Sentence& own = sentence(argument.head.sentence);
    return argument.preposition.empty() && !argument.clause && own.tokens[argument.head.token].upos == Upos::adv_;
  }

  // The argument's own, else the one that stands before it in the text ("justice [of] the High Court").
  [[nodiscard]] std::string preposition_of(const Argument& argument) const {
    if (!argument.preposition.empty() || argument.tokens.empty() || argument.tokens.front() == 0) return argument.preposition;
    const Token& before = sentence(argument.head.sentence).tokens[argument.tokens.front() - 1];
    return before.upos == Upos::adp_ && before.deprel == Deprel::case_ ? before.form : "";
  }

  [[nodiscard]] const Sentence& sentence(std::uint32_t index) const { return analysis_.sentences[index]; }

  // The white-space tokens that a span touches.
  void add(Span span, Positions& positions) const {
    std::uint32_t begin = span.begin;
    while (begin > 0 && !is_white(text_[begin - 1])) --begin;
    while (begin < span.end) {
      positions.insert(begin);
      while (begin < text_.size() && !is_white(text_[begin])) ++begin;
      while (begin < text_.size() && is_white(text_[begin])) ++begin;
    }
  }

  [[nodiscard]] std::string join(const Positions& positions) const {
    std::string out;
    for (const std::uint32_t begin : positions) {
      std::uint32_t end = begin;
      while (end < text_.size() && !is_white(text_[end])) ++end;
      if (!out.empty()) out += ' ';
      out += text_.substr(begin, end - begin);
    }
    return out;
  }

  [[nodiscard]] std::string words_of(const Argument& argument) const {
    Positions positions;
    const Sentence& own = sentence(argument.head.sentence);
    for (const std::uint32_t token : argument.tokens) add(own.tokens[token].span, positions);
    if (positions.empty() && argument.clause) add(extraction_.propositions[*argument.clause].span, positions);
    return positions.empty() ? argument.literal : join(positions);
  }

  // A preposition in the case that it has in the text, just before its phrase; else as it is.
  [[nodiscard]] std::string as_written(const std::string& preposition, const Argument& argument) const {
    if (argument.tokens.empty()) return preposition;
    const Sentence& own = sentence(argument.head.sentence);
    const std::uint32_t first = argument.tokens.front();
    if (first == 0) return preposition;
    const std::string& before = own.tokens[first - 1].form;
    const bool same = before.size() == preposition.size() && before.substr(1) == preposition.substr(1);
    return same ? before : preposition;
  }

  // The object's preposition, where the predicate took it in ("meet with"), stands in the relation.
  [[nodiscard]] std::string with_preposition(const Argument& object, const Proposition& proposition,
                                             std::string& relation) const {
    const std::size_t blank = proposition.predicate.rfind(' ');
    if (blank != std::string::npos) {
      const std::string preposition = proposition.predicate.substr(blank + 1);
      if (!relation.ends_with(' ' + preposition) && preposition == object.preposition) relation += ' ' + preposition;
    }
    return words_of(object);
  }

  [[nodiscard]] std::string relation_of(const Proposition& proposition) const {
    const Sentence& own = sentence(proposition.head.sentence);
    Positions positions;
    bool has_verb = false;
    for (const std::uint32_t token : proposition.predicate_tokens) {
      const Upos upos = own.tokens[token].upos;
      has_verb = has_verb || upos == Upos::verb_ || upos == Upos::aux_;
      add(own.tokens[token].span, positions);
    }
    if (has_verb) return join(positions);
    if (proposition.predicate == "have") return "has";
    if (proposition.predicate == "position" || proposition.predicate == "be") return "is";
    if (proposition.predicate == "in") return "is in";
    return positions.empty() ? proposition.predicate : join(positions);
  }

  std::string_view text_;
  const Analysis& analysis_;
  const Extraction& extraction_;
};

}  // namespace

std::vector<OpenFact> open_facts(const Document& document, const Analysis& analysis, const Extraction& extraction) {
  const Renderer renderer(document, analysis, extraction);
  std::vector<OpenFact> facts;
  std::set<std::tuple<std::uint32_t, std::string, std::string, std::vector<std::string>>> seen;
  for (const Proposition& proposition : extraction.propositions) {
    std::optional<OpenFact> fact = renderer.render(proposition);
    if (!fact || !seen.emplace(fact->sentence, fact->subject, fact->relation, fact->objects).second) continue;
    facts.push_back(std::move(*fact));
  }
  return facts;
}

}  // namespace relata::text
