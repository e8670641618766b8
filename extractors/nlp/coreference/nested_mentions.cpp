#include "extractors/nlp/coreference/nested_mentions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "core/ascii.h"
#include "core/name_forms.h"
#include "extractors/nlp/coreference/name_spans.h"

namespace relata::nlp {
namespace {

constexpr std::uint32_t kLongestNested = 4;  // tokens

bool is_noun(const Token& token) { return token.upos == Upos::noun_ || token.upos == Upos::propn_; }

// The words [begin, end) as a reader would look them up: lemmas of common nouns, small letters, one blank between.
std::string phrase_of(const Sentence& sentence, std::uint32_t begin, std::uint32_t end) {
  std::string phrase;
  for (std::uint32_t i = begin; i < end; ++i) {
    const Token& token = sentence.tokens[i];
    if (i > begin) phrase += ' ';
    phrase += lower_case(token.upos == Upos::noun_ && !token.lemma.empty() ? token.lemma : token.form);
  }
  return phrase;
}

// Where the phrases of one sentence begin and end: what crosses another is found without looking at each of them.
class PhrasesOfSentence {
 public:
  void begin_sentence(const DocumentView& view, std::uint32_t sentence) {
    if (sentence == sentence_) return;
    sentence_ = sentence;
    const std::size_t words = view.sentence(sentence).size();
    earliest_begin_.assign(words + 1, words);
    latest_end_.assign(words + 1, 0);
    is_head_.assign(words, false);
    for (std::uint32_t i = view.first_mention(sentence); i < view.first_mention(sentence + 1); ++i)
      add(view.mention(i).begin, view.mention(i).end);
  }
  void add(std::uint32_t begin, std::uint32_t end) {
    earliest_begin_[end] = std::min<std::size_t>(earliest_begin_[end], begin);
    latest_end_[begin] = std::max<std::size_t>(latest_end_[begin], end);
  }
  void add_found(std::uint32_t begin, std::uint32_t end, std::uint32_t head) {
    add(begin, end);
    is_head_[head] = true;
  }
  // Whether a phrase overlaps [begin, end), and neither holds the other.
  [[nodiscard]] bool any_crosses(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t within = begin + 1; within < end; ++within)
      if (earliest_begin_[within] < begin || latest_end_[within] > end) return true;
    return false;
  }
  [[nodiscard]] bool has_found(std::uint32_t head) const { return is_head_[head]; }

 private:
  std::uint32_t sentence_ = 0xFFFFFFFFU;
  std::vector<std::size_t> earliest_begin_, latest_end_;  // by the word where phrases end, or begin
  std::vector<bool> is_head_;                             // of a phrase that was found
};

class NestedFinder {
 public:
  NestedFinder(const DocumentView& view, const CoreferenceLexicon& lexicon) : view_(view), lexicon_(lexicon) {
    for (std::uint32_t i = 0; i < view.mentions().size(); ++i) collect(i);
    for (std::uint32_t i = 0; i < view.mentions().size(); ++i)
      if (view.mention(i).inside_name) names_.try_emplace(view.mention(i).key, i);
    number_recurring_parts();
  }

  std::vector<NestedMention> run() {
    for (std::uint32_t i = 0; i < view_.mentions().size(); ++i) {
      const CandidateMention& mention = view_.mention(i);
      if (mention.kind == MentionKind::name && !mention.inside_name) look_inside_name(mention);
      if (mention.kind == MentionKind::nominal)
        for_each_part(mention, [&](std::uint32_t begin, std::uint32_t end) { add_part(mention.sentence, begin, end); });
    }
    return std::move(found_);
  }

 private:
  // What stands alone somewhere: names, and noun phrases of these words and an article at most.
  void collect(std::uint32_t index) {
    const CandidateMention& mention = view_.mention(index);
    if (mention.kind == MentionKind::name && !mention.inside_name) {
      names_.try_emplace(mention.key, index);
      phrases_.try_emplace(lower_case(mention.name), index);
    }
    if (mention.kind != MentionKind::nominal || mention.end != mention.head + 1) return;
    if (mention.determiner != Determiner::none && mention.determiner != Determiner::definite) return;
    const Sentence& sentence = view_.sentence(mention.sentence);
    std::uint32_t begin = mention.begin;
    while (begin < mention.head && sentence.tokens[begin].upos == Upos::det_) ++begin;
    phrases_.try_emplace(phrase_of(sentence, begin, mention.end), index);
  }

  // "San Francisco Bay", "Corps of Engineers": the longest names before and after its head, from the left; in a person's
  // name only what follows "of".
  void look_inside_name(const CandidateMention& outer) {
    const Sentence& sentence = view_.sentence(outer.sentence);
    for (std::uint32_t begin = outer.type == NameClass::person ? outer.head + 1 : outer.begin; begin < outer.end;) {
      std::uint32_t end = std::min(begin < outer.head ? outer.head : outer.end, begin + kLongestNested);
      if (begin == outer.head) end = begin;
      while (end > begin && !begins_with_capital(sentence.tokens[begin].form)) end = begin;
      for (; end > begin; --end) {
        const std::int64_t partner = partner_of_name(outer, begin, end);
        if (partner >= 0 && add(outer.sentence, begin, end, static_cast<std::uint32_t>(partner))) break;
      }
      begin = std::max(end, begin + 1);
    }
  }

  // What the document calls by these words of a longer name: a name, or "iodine deficiency" in small letters; or -1.
  std::int64_t partner_of_name(const CandidateMention& outer, std::uint32_t begin, std::uint32_t end) const {
    const Sentence& sentence = view_.sentence(outer.sentence);
    const std::string text = text_of_tokens(sentence, begin, end);
    const std::string_view country = lexicon_.country(text);
    if (outer.type == NameClass::person && !follows_of(sentence, begin)) return -1;
    if (begin > outer.head && !stands_apart(sentence, begin)) {
      const bool country_at_end = !country.empty() && outer.type == NameClass::organization;
      if (!country_at_end || is_part_of_the_world(sentence.tokens[begin - 1])) return -1;
    }
    const auto name = names_.find(fold_name(country.empty() ? std::string_view{text} : country));
    if (name != names_.end())
      return is_kind_of(sentence, begin, end) || is_direction(text) ? -1 : static_cast<std::int64_t>(name->second);
    const auto phrase = phrases_.find(phrase_of(sentence, begin, end));
    if (phrase == phrases_.end()) return -1;
    const bool may_be_any = end == begin + 1 && !looks_like_acronym(text) && !is_bare_singular(phrase->second);
    return may_be_any ? -1 : static_cast<std::int64_t>(phrase->second);
  }

  // "Iodine" of the "Iodine Nutrition Study" in a text about iodine, not "House" of "House Committee" after "the house".
  bool is_bare_singular(std::uint32_t partner) const {
    if (!is_of_view(partner)) return false;
    const CandidateMention& mention = view_.mention(partner);
    return mention.kind == MentionKind::nominal && mention.determiner == Determiner::none && mention.number == Number::singular;
  }

  // "Engineers" in "Corps of Engineers", not "Angeles" in "Bank of East Angeles".
  static bool stands_apart(const Sentence& sentence, std::uint32_t begin) {
    const Token& before = sentence.tokens[begin - 1];
    return before.upos == Upos::adp_ || before.upos == Upos::det_ || before.upos == Upos::cconj_ ||
           (before.upos == Upos::punct_ && before.form != ")");  // not "Jane (née Doe) Roe"
  }

  // "Wells" in "Godfrey of Wells", "Academy" in "Doe of the Academy".
  static bool follows_of(const Sentence& sentence, std::uint32_t begin) {
    const Token& before = sentence.tokens[begin - 1];
    return before.form == "of" || (before.upos == Upos::det_ && begin > 1 && sentence.tokens[begin - 2].form == "of");
  }

  // "South" in "South Korea".
  static bool is_direction(const std::string& text) {
    return text == "North" || text == "South" || text == "East" || text == "West";
  }

  // "America" in "Bank of Latin America" is no country.
  static bool is_part_of_the_world(const Token& token) {
    return token.form == "Latin" || token.form == "Central" || is_direction(token.form);
  }

  // "Cyclone" in "Cyclone Phailin": one common noun before what is none says what the whole is.
  bool is_kind_of(const Sentence& sentence, std::uint32_t begin, std::uint32_t end) const {
    return end == begin + 1 && end < sentence.size() &&
           !lexicon_.noun_classes(lower_case(sentence.tokens[begin].form)).empty() &&
           lexicon_.noun_classes(lower_case(sentence.tokens[end].form)).empty();
  }

  // "iodine deficiency", "the DH community": a noun before the head, with the nouns before it.
  template <class Function>
  void for_each_part(const CandidateMention& outer, Function&& function) const {
    const SentenceTree& tree = view_.tree(outer.sentence);
    for (const std::uint32_t d : tree.dependents(outer.head)) {
      const Token& token = tree.sentence().tokens[d];
      if (token.deprel != Deprel::compound || !is_noun(token) || d >= outer.head) continue;
      function(tree.begin_of(d), tree.end_of(d));
      for (const std::uint32_t inner : tree.dependents(d))
        if (tree.sentence().tokens[inner].deprel == Deprel::compound) function(inner, inner + 1);
      if (tree.begin_of(d) < d) function(d, d + 1);
    }
  }

  // What stands before other nouns time and again, and never alone, is a thing that the document speaks of.
  void number_recurring_parts() {
    constexpr std::uint32_t kTimeAndAgain = 4;
    std::map<std::string, std::uint32_t> times;
    for (const CandidateMention& mention : view_.mentions()) {
      if (mention.kind != MentionKind::nominal) continue;
      for_each_part(mention, [&](std::uint32_t begin, std::uint32_t end) {
        ++times[phrase_of(view_.sentence(mention.sentence), begin, end)];
      });
    }
    auto thing = static_cast<std::uint32_t>(view_.mentions().size());
    for (const auto& [phrase, count] : times)
      if (count >= kTimeAndAgain && phrases_.try_emplace(phrase, thing).second) ++thing;
  }

  std::uint32_t head_of(std::uint32_t sentence, std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::int32_t head = view_.sentence(sentence).tokens[i].head;
      if (head < static_cast<std::int32_t>(begin) || head >= static_cast<std::int32_t>(end)) return i;
    }
    return begin;
  }

  void add_part(std::uint32_t sentence, std::uint32_t begin, std::uint32_t end) {
    if (const auto partner = phrases_.find(phrase_of(view_.sentence(sentence), begin, end)); partner != phrases_.end())
      add(sentence, begin, end, partner->second);
  }

  bool add(std::uint32_t sentence, std::uint32_t begin, std::uint32_t end, std::uint32_t partner) {
    const std::uint32_t head = head_of(sentence, begin, end);
    if (view_.mention_at(sentence, head) >= 0) return false;
    phrases_here_.begin_sentence(view_, sentence);
    if (phrases_here_.has_found(head) || phrases_here_.any_crosses(begin, end)) return false;
    phrases_here_.add_found(begin, end, head);
    const MentionKind kind = is_of_view(partner) ? view_.mention(partner).kind : MentionKind::nominal;
    found_.push_back({sentence, head, begin, end, kind, partner});
    return true;
  }

  bool is_of_view(std::uint32_t partner) const { return partner < view_.mentions().size(); }

  const DocumentView& view_;
  const CoreferenceLexicon& lexicon_;
  std::map<std::string, std::uint32_t> names_, phrases_;  // the first mention that is called so, or a number
  PhrasesOfSentence phrases_here_;
  std::vector<NestedMention> found_;
};

}  // namespace

std::vector<NestedMention> find_nested_mentions(const DocumentView& view, const CoreferenceLexicon& lexicon) {
  return NestedFinder(view, lexicon).run();
}

}  // namespace relata::nlp
