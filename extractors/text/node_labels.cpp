#include "extractors/text/node_labels.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/ascii.h"
#include "core/punctuation.h"
#include "core/words.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/text/label_words.h"
#include "extractors/text/node_bounds.h"
#include "extractors/text/node_complements.h"
#include "extractors/text/node_ellipsis.h"

namespace relata::text {
namespace {

// What only measures what follows "of", or takes it whole.
constexpr std::array<std::string_view, 26> kTransparent{
    "number", "total", "lot", "series", "kind", "sort", "type", "handful", "couple", "variety", "range",
    "bit", "plenty", "multitude", "form", "ton", "bunch", "abundance", "plethora", "myriad", "load", "both", "all",
    "array", "slew", "pair"};
// Nouns that are known only by what follows "of": sidelines of the summit, head of the agency.
constexpr std::array<std::string_view, 164> kRelational{
    "sideline", "part", "end", "beginning", "start", "member", "half", "rest", "side", "top", "bottom", "center",
    "centre", "heart", "edge", "middle", "front", "back", "north", "south", "east", "west", "aftermath", "wake",
    "level", "rate", "threat", "result", "cause", "lack", "name", "example", "basis", "source", "reason", "purpose",
    "aim", "goal", "effect", "method", "symbol", "capital", "home", "province", "citizen", "king", "author", "son",
    "queen", "daughter", "district", "resident", "birthplace", "municipality", "period", "degree", "loss", "sense",
    "course", "group", "use", "matter", "issue", "role", "way", "case", "cost", "price", "percent", "head", "leader",
    "founder", "overdose", "dose", "interior", "exterior", "mouth", "surface", "outskirts", "entrance", "foot",
    "picture", "photo", "photograph", "portrait", "image", "painting", "drawing", "map", "cartoon", "caricature",
    "copy", "story", "account", "reminder", "worshipper", "critic", "supporter", "opponent", "user", "maker",
    "producer", "owner", "lover", "fan", "survivor", "victim", "majority", "minority", "state", "follower",
    "believer", "recipient", "advocate", "option", "invitation", "prisoner", "proof", "sign", "remnant", "remains",
    "round", "wave", "phase", "death", "winner", "arrest", "hour", "day", "week", "month", "year", "decade",
    "criticism", "allegation", "accusation", "denial", "warning", "midst", "port", "report", "guest", "%",
    "block", "barrel", "bottle", "bag", "box", "cache", "pile", "stack", "batch", "amount", "quantity",
    "gallon", "litre", "liter", "kilogram", "kilo", "pound", "gram", "tonne", "truckload", "shipment"};
// "Thousands of acres": numbers as nouns, which count what follows "of".
constexpr std::array<std::string_view, 7> kMagnitudes{"ten", "dozen", "score", "hundred", "thousand", "million", "billion"};
// Adjectives that place a thing in the discourse or judge it, and do not tell which it is.
constexpr std::array<std::string_view, 44> kPassing{
    "upcoming", "recent", "current", "late", "same", "other", "such", "certain", "various", "own", "whole", "entire",
    "main", "major", "further", "latest", "last", "next", "previous", "above", "following", "important",
    "significant", "big", "huge", "great", "large", "small", "deep", "total", "full", "real", "very", "certain",
    "different", "only", "strong", "serious", "considerable", "vital", "much", "ongoing", "continued", "initial"};
// Of those, the ones that are the point where something is said to be such a thing: "the cottage is a good place".
constexpr std::array<std::string_view, 20> kJudging{
    "important", "significant", "big", "huge", "great", "large", "small", "deep", "real", "strong", "serious",
    "considerable", "vital", "main", "major", "different", "full", "total", "only", "much"};
constexpr std::array<std::string_view, 12> kCounting{"few", "many", "several", "most", "some", "both", "all", "two", "three", "four", "five", "ten"};
// Those of which it is said that they are some, and not all: particular ones.
constexpr std::array<std::string_view, 7> kOfSome{"few", "many", "several", "certain", "various", "numerous", "countless"};
constexpr std::size_t kMostModifiers = 4;
constexpr std::size_t kMostTokens = 16;  // of a label

// "300 experts and diplomats": a number before several kinds counts them together, and none of them.
bool counts_several_kinds(const nlp::SentenceTree& tree, std::uint32_t head) {
  const auto& tokens = tree.sentence().tokens;
  if (!tree.has(head, Deprel::nummod) || tokens[head].xpos != "NNS") return false;
  const auto kinds = tree.dependents(head);
  return std::any_of(kinds.begin(), kinds.end(), [&](std::uint32_t kind) {
    return tokens[kind].deprel == Deprel::conj && tokens[kind].xpos == "NNS" && !tree.has(kind, Deprel::det) &&
           !tree.has(kind, Deprel::nummod) && !tree.has(kind, Deprel::nmod_poss) && !tree.has(kind, Deprel::case_);
  });
}

// The noun after "of", or -1.
std::int32_t of_complement(const nlp::SentenceTree& tree, std::uint32_t head) {
  for (const std::uint32_t d : tree.dependents(head)) {
    const Deprel relation = tree.sentence().tokens[d].deprel;
    const Upos upos = tree.sentence().tokens[d].upos;
    if ((relation != Deprel::nmod && relation != Deprel::obl) || d < head || upos == Upos::adv_ ||
        tree.sentence().tokens[d].xpos == "WP")  // "a sense of what it was like"
      continue;
    const std::int32_t preposition = tree.dependent(d, Deprel::case_);
    if (preposition >= 0 && lower_case(tree.sentence().tokens[static_cast<std::size_t>(preposition)].form) == "of")
      return static_cast<std::int32_t>(d);
  }
  return -1;
}

// "A number of banks", "a range of goods", but for "a range of 25 kilometers".
bool is_transparent_head(const nlp::SentenceTree& tree, std::uint32_t head) {
  const std::string lemma = lower_case(tree.sentence().tokens[head].lemma);
  if (lemma != "range") return contains(kTransparent, lemma);
  const std::int32_t of_what = of_complement(tree, head);
  return of_what >= 0 && !tree.has(static_cast<std::uint32_t>(of_what), Deprel::nummod);
}

// "The definition of an operator", "the choice of a method", "the sensitivity of the skin": acts, qualities and
// thoughts are known by whose or what they are, as things, persons and places are not.
bool is_abstract(const nlp::SentenceTree& tree, const nlp::CoreferenceLexicon& lexicon, std::uint32_t noun) {
  const std::string lemma = lower_case(tree.sentence().tokens[noun].lemma);
  const std::int32_t of_what = of_complement(tree, noun);
  if (of_what < 0 || tree.sentence().tokens[static_cast<std::size_t>(of_what)].upos == Upos::adj_) return false;
  for (const std::string_view klass :
       {"person", "place", "organisation", "facility", "artifact", "object", "animal", "plant", "food", "body",
        "vehicle", "weapon", "document", "substance", "group", "people-group", "money", "time", "date", "duration"})
    if (lexicon.noun_is(lemma, klass)) return false;
  for (const std::string_view klass :
       {"act", "process", "attribute", "cognition", "state", "relation", "feeling", "phenomenon", "quantity", "motive"})
    if (lexicon.noun_is(lemma, klass)) return true;
  // "The remodelling of the roads": no list has every noun that is made of a verb.
  return lexicon.noun_classes(lemma).empty() && (lemma.ends_with("ing") || lemma.ends_with("tion"));
}

bool names_a_country(const NodeClusters& clusters, TokenRef ref) {
  return !clusters.country_of_token(ref, false).empty();
}

// Collects the tokens of a label.
class LabelWords {
 public:
  LabelWords(const NodeClusters& clusters, std::uint32_t sentence, const LabelForm& form)
      : clusters_(clusters),
        tree_(clusters.tree(sentence)),
        words_(clusters.sentence(sentence)),
        sentence_(sentence),
        form_(form) {}

  void add_phrase(std::uint32_t head, bool with_numbers) {
    kept_.push_back(head);
    for (const std::uint32_t d : tree_.dependents(head)) {
      if (!keeps(d, head, with_numbers)) continue;
      add_modifier(d);
      for (const std::uint32_t other : or_else(tree_, d)) add(other);
    }
  }
  void add(std::uint32_t token) { kept_.push_back(token); }
  void remove(std::uint32_t token) { std::erase(kept_, token); }
  std::vector<std::uint32_t>& tokens() {
    complete_hyphenated_words();
    std::sort(kept_.begin(), kept_.end());
    kept_.erase(std::unique(kept_.begin(), kept_.end()), kept_.end());
    return kept_;
  }

 private:
  // What a hyphen joins without blanks is one word: all of it or nothing.
  void complete_hyphenated_words() {
    for (std::size_t i = 0; i < kept_.size() && kept_.size() < kMostTokens; ++i) {
      const std::uint32_t t = kept_[i];
      const bool joined_right = t + 1 < words_.size() && !words_.tokens[t].space_after &&
                                (is_hyphen(words_.tokens[t].form) || is_hyphen(words_.tokens[t + 1].form));
      const bool joined_left = t > 0 && !words_.tokens[t - 1].space_after &&
                               (is_hyphen(words_.tokens[t].form) || is_hyphen(words_.tokens[t - 1].form));
      const auto keep = [&](std::uint32_t other) {
        if (std::find(kept_.begin(), kept_.end(), other) == kept_.end()) kept_.push_back(other);
      };
      if (joined_right) keep(t + 1);
      if (joined_left) keep(t - 1);
    }
  }

  bool drops_country(std::uint32_t token) const {
    return !form_.with_countries && names_a_country(clusters_, {sentence_, token});
  }
  bool is_left_out(std::uint32_t token) const {
    return form_.words != nullptr && !std::binary_search(form_.words->begin(), form_.words->end(), token);
  }

  bool keeps(std::uint32_t d, std::uint32_t head, bool with_numbers) const {
    const Token& token = words_.tokens[d];
    if (is_left_out(d)) return false;
    const std::string lower = lower_case(token.form);
    switch (token.deprel) {
      case Deprel::compound:
      case Deprel::flat:
      case Deprel::goeswith:
        return token.deprel != Deprel::compound || !drops_country(d);
      case Deprel::amod:
        return d < head && token.xpos != "RB" && (!contains(kPassing, lower) || (form_.judging && contains(kJudging, lower))) && !drops_country(d);
      case Deprel::nummod:
        return (with_numbers || words_.tokens[head].upos == Upos::sym_ || words_.tokens[head].form == "%") && !counts_several_kinds(tree_, head);
      case Deprel::det:
      case Deprel::det_predet:
        return with_numbers && contains(kCounting, lower) && lower != "both" && lower != "all" &&
               !(lower == "some" && tree_.has(head, Deprel::nummod));
      case Deprel::advmod:  // "the most enduring of the friendships"
        return d < head && words_.tokens[head].upos == Upos::adj_ &&
               (lower == "most" || lower == "least" || lower == "more" || lower == "less");
      default:
        return false;
    }
  }

  // "The League for Peace party", "a Women's Day event": all words of the name that a modifier is in.
  void complete_name(std::uint32_t at) {
    const auto in_one = [&](std::uint32_t t) {
      return words_.tokens[t].name.type == words_.tokens[at].name.type && !words_.tokens[t].name.begins;
    };
    const NameClass type = words_.tokens[at].name.type;
    if (type != NameClass::organization && type != NameClass::miscellaneous) return;
    std::uint32_t first = at, end = at + 1;
    while (first > 0 && !words_.tokens[first].name.begins) --first;
    while (end < words_.size() && in_one(end)) ++end;
    for (std::uint32_t t = first; t < end && end - first <= kMostTokens / 2; ++t) kept_.push_back(t);
  }

  // The modifier with what hangs on it: "long - range", "two - day".
  void add_modifier(std::uint32_t modifier) {
    std::vector<std::uint32_t> pending{modifier};
    std::size_t taken = 0;
    while (!pending.empty() && taken < 3 * kMostModifiers) {
      const std::uint32_t at = pending.back();
      pending.pop_back();
      kept_.push_back(at);
      ++taken;
      complete_name(at);
      for (const std::uint32_t d : tree_.dependents(at)) {
        const Token& token = words_.tokens[d];
        if (words_.tokens[at].upos == Upos::num_ && (token.deprel == Deprel::advmod || token.deprel == Deprel::det))
          continue;  // "some 300"
        if (lower_case(token.form) == "least" && d > 0 && lower_case(words_.tokens[d - 1].form) == "at") continue;
        const bool inner =
            token.deprel == Deprel::compound || token.deprel == Deprel::flat || token.deprel == Deprel::nummod ||
            token.deprel == Deprel::amod || token.deprel == Deprel::advmod || token.deprel == Deprel::obl ||
            token.deprel == Deprel::obl_unmarked || token.deprel == Deprel::goeswith || token.deprel == Deprel::fixed ||
            (token.deprel == Deprel::nmod_unmarked && d < at);  // "the Sept. 11 Commission"
        if (is_hyphen(token.form) || (inner && !drops_country(d))) pending.push_back(d);
      }
    }
  }

  const NodeClusters& clusters_;
  const nlp::SentenceTree& tree_;
  const Sentence& words_;
  std::uint32_t sentence_;
  LabelForm form_;
  std::vector<std::uint32_t> kept_;
};

// "Tanker ship" for the "one" of "a new one".
std::string repeated_noun(const NodeClusters& clusters, TokenRef noun, bool plural) {
  std::string words;
  for (const std::uint32_t d : clusters.tree(noun.sentence).dependents(noun.token))
    if (const Token& part = clusters.sentence(noun.sentence).tokens[d];
        part.deprel == Deprel::compound && d < noun.token && part.upos == Upos::noun_)
      words += part.form + ' ';
  const Token& head = clusters.token(noun);
  const bool as_said = plural && head.xpos == "NNS";
  return words + lower_case(as_said || head.lemma.empty() ? head.form : head.lemma);
}

}  // namespace

std::uint32_t content_head(const nlp::SentenceTree& tree, std::uint32_t head) {
  for (std::size_t steps = 0; steps < 4 && is_transparent_head(tree, head); ++steps) {
    const std::int32_t complement = of_complement(tree, head);
    if (complement < 0) break;
    const Upos upos = tree.sentence().tokens[static_cast<std::size_t>(complement)].upos;
    if (upos != Upos::noun_ && upos != Upos::propn_) break;
    head = static_cast<std::uint32_t>(complement);
  }
  return head;
}

std::int32_t counted_whole(const nlp::SentenceTree& tree, std::uint32_t head) {
  const Token& token = tree.sentence().tokens[head];
  const bool counts = token.upos == Upos::num_ || token.upos == Upos::adj_ || token.upos == Upos::det_ ||
                      (token.upos == Upos::pron_ && !token.xpos.starts_with("PRP") && !token.xpos.starts_with('W'));
  return counts ? of_complement(tree, head) : -1;
}

std::string nominal_label(const NodeClusters& clusters, TokenRef head, const LabelForm& form) {
  const nlp::SentenceTree& tree = clusters.tree(head.sentence);
  const Sentence& sentence = clusters.sentence(head.sentence);
  LabelWords words(clusters, head.sentence, form);
  words.add_phrase(head.token, !form.lemma);
  for (const std::uint32_t t : bound_before(tree, head.token)) words.remove(t);
  auto part = static_cast<std::int32_t>(head.token);
  const bool counts = counted_whole(tree, head.token) >= 0;
  for (int depth = 0; depth < 2 && part >= 0; ++depth) {  // "tens of thousands of acres", "one of the users of heroin"
    const auto noun = static_cast<std::uint32_t>(part);
    const std::string lemma = lower_case(sentence.tokens[noun].lemma);
    const bool known_by_whole = contains(kMagnitudes, lemma) || (depth > 0 && counts && contains(kRelational, lemma)) ||
                                (depth == 0 && (contains(kRelational, lemma) || contains(kTransparent, lemma) ||
                                                counts || is_abstract(tree, clusters.lexicon(), noun)));
    part = known_by_whole ? of_complement(tree, noun) : -1;
    if (part < 0) break;
    words.add(static_cast<std::uint32_t>(tree.dependent(static_cast<std::uint32_t>(part), Deprel::case_)));
    const auto name = name_right_behind(tree, static_cast<std::uint32_t>(part));
    for (const std::uint32_t t : name) words.add(t);
    if (!name.empty()) break;
    words.add_phrase(static_cast<std::uint32_t>(part), true);
    for (const std::uint32_t t : amount_around(tree, clusters.lexicon(), static_cast<std::uint32_t>(part))) words.add(t);
  }
  const NounComplement complement = complement_of(
      tree, clusters.lexicon(), head.token, contains(kRelational, lower_case(sentence.tokens[head.token].lemma)));
  for (const std::uint32_t t : complement.words) words.add(t);
  for (const std::uint32_t noun : complement.nouns) words.add_phrase(noun, true);
  std::uint32_t first_word = 0;  // of the sentence
  while (first_word < sentence.size() && sentence.tokens[first_word].upos == Upos::punct_) ++first_word;
  const std::optional<TokenRef> repeated = noun_repeated_by(clusters, head);
  const bool is_magnitude = contains(kMagnitudes, lower_case(sentence.tokens[head.token].lemma));
  std::string label;
  std::uint32_t before = 0;
  for (const std::uint32_t t : words.tokens()) {
    const Token& token = sentence.tokens[t];
    const bool first = label.empty();
    if (first && token.upos == Upos::punct_) continue;
    if (!first && (before + 1 != t || sentence.tokens[before].space_after)) label += ' ';
    const bool raised = t == first_word || sentence.kind == SentenceKind::heading;
    const bool common = raised && token.name.type == NameClass::none && capitals_of(token.form) < 2 &&
                        !clusters.lexicon().noun_classes(lower_case(token.form)).empty();
    if (t == head.token && repeated) {
      label += repeated_noun(clusters, *repeated, token.form.ends_with('s') && !form.lemma);
      before = t;
      continue;
    }
    // A common noun that a heading or a sentence's beginning wrote with a capital, and the tagger took for a name.
    const bool as_lemma = form.lemma && t == head.token && !is_magnitude;
    label += common && token.upos == Upos::propn_ ? lower_case(token.form) : word_of_label(clusters.lexicon(), token, raised, as_lemma);
    before = t;
  }
  while (!label.empty() && (label.back() == '-' || label.back() == ' ')) label.pop_back();
  return label;
}

std::string determiner_of(const nlp::SentenceTree& tree, std::uint32_t head) {
  const std::int32_t determiner = tree.dependent(head, Deprel::det);
  return determiner < 0 ? std::string{} : lower_case(tree.sentence().tokens[static_cast<std::size_t>(determiner)].form);
}

namespace {

// "Protests erupted", "ideas have new elements": a bare plural that does something, or is new, is these and no kind;
// not in "if talks succeed", nor in "whales are mammals".
bool is_spoken_of_as_there(const nlp::SentenceTree& tree, std::uint32_t head) {
  const Sentence& sentence = tree.sentence();
  const Token& token = sentence.tokens[head];
  if (token.xpos != "NNS" || token.head < 0) return false;
  for (const std::uint32_t d : tree.dependents(head))
    if (sentence.tokens[d].deprel == Deprel::amod && lower_case(sentence.tokens[d].form) == "new") return true;
  const auto verb = static_cast<std::uint32_t>(token.head);
  if (token.deprel != Deprel::nsubj && token.deprel != Deprel::nsubj_pass) return false;
  if (sentence.tokens[verb].upos != Upos::verb_) return false;
  const std::int32_t mark = tree.dependent(verb, Deprel::mark);
  if (mark < 0) return true;
  const std::string form = lower_case(sentence.tokens[static_cast<std::size_t>(mark)].form);
  return form != "if" && form != "unless" && form != "whether";
}

}  // namespace

bool is_particular(const NodeClusters& clusters, TokenRef head) {
  const nlp::SentenceTree& tree = clusters.tree(head.sentence);
  const Token& token = clusters.token(head);
  const std::string determiner = determiner_of(tree, head.token);
  if (determiner == "no" || determiner == "any" || determiner == "every" || determiner == "each" || determiner == "all")
    return false;
  if (!determiner.empty() || counted_whole(tree, head.token) >= 0) return true;
  if (tree.has(head.token, Deprel::nmod_poss) || tree.has(head.token, Deprel::nummod) ||
      tree.has(head.token, Deprel::acl_relcl))
    return true;
  if (token.deprel == Deprel::conj && counts_several_kinds(tree, static_cast<std::uint32_t>(token.head))) return true;
  if (is_spoken_of_as_there(tree, head.token)) return true;
  // "relations between the two countries": bare, but of known parties.
  if (token.xpos != "NNS" && token.xpos != "NN") return false;
  return std::any_of(tree.dependents(head.token).begin(), tree.dependents(head.token).end(), [&](std::uint32_t d) {
    const Token& dependent = tree.sentence().tokens[d];
    if (dependent.deprel == Deprel::amod) return contains(kOfSome, lower_case(dependent.form));
    if (dependent.deprel != Deprel::nmod) return false;
    const std::int32_t preposition = tree.dependent(d, Deprel::case_);
    return preposition >= 0 &&
           lower_case(tree.sentence().tokens[static_cast<std::size_t>(preposition)].form) == "between";
  });
}

std::string text_of(const Sentence& sentence, const std::vector<std::uint32_t>& tokens) {
  std::string text;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i] >= sentence.size()) continue;
    const bool apart = i > 0 && (tokens[i - 1] + 1 != tokens[i] || sentence.tokens[tokens[i - 1]].space_after);
    if (apart) text += ' ';
    text += sentence.tokens[tokens[i]].form;
  }
  return text;
}

}  // namespace relata::text
