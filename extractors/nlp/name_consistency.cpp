#include "extractors/nlp/name_consistency.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/name_forms.h"
#include "core/punctuation.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kClasses = 5;

struct Votes {
  std::array<std::uint32_t, kClasses> count{};
  std::array<std::string_view, kClasses> fine{};  // of the first name with the class that has one
  NameClass first = NameClass::none;
  std::uint32_t total = 0;

  void add(const NameTag& name) {
    const auto type = static_cast<std::size_t>(name.type);
    if (total++ == 0) first = name.type;
    ++count[type];
    if (fine[type].empty()) fine[type] = name.fine;
  }
  // The type that most have; of types with as many, the own one of a name if it is one of them, else the first name's.
  [[nodiscard]] NameClass winner(NameClass own) const {
    auto best = static_cast<std::size_t>(own == NameClass::none || !count[static_cast<std::size_t>(own)] ? first : own);
    for (std::size_t i = 0; i < kClasses; ++i)
      if (count[i] > count[best]) best = i;
    return static_cast<NameClass>(best);
  }
};

// The words [begin, end) joined by blanks.
std::string key_of(const Sentence& sentence, std::size_t begin, std::size_t end) {
  std::string key;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) key += ' ';
    key += sentence.tokens[i].form;
  }
  return key;
}

bool is_bare_proper_noun(const Token& token) {
  return token.upos == Upos::propn_ && token.name.type == NameClass::none;
}

void set_name(Sentence& sentence, std::size_t begin, std::size_t end, const Votes& votes) {
  const NameClass type = votes.winner(sentence.tokens[begin].name.type);
  for (std::size_t i = begin; i < end; ++i) {
    NameTag& name = sentence.tokens[i].name;
    if (name.type == type) continue;
    name = {type, i == begin, votes.fine[static_cast<std::size_t>(type)]};
  }
}

class NameUnifier {
 public:
  explicit NameUnifier(Analysis& analysis) : analysis_(analysis) {}

  void run() {
    for (const Sentence& sentence : analysis_.sentences) count(sentence);
    for (Sentence& sentence : analysis_.sentences) apply(sentence);
  }

 private:
  void count(const Sentence& sentence) {
    for (std::size_t i = 0; i < sentence.size();) {
      const NameTag& name = sentence.tokens[i].name;
      if (name.type == NameClass::none) {
        ++i;
        continue;
      }
      const std::size_t end = end_of_name(sentence, i);
      names_[key_of(sentence, i, end)].add(name);
      if (name.type == NameClass::person && end - i > 1) surnames_[sentence.tokens[end - 1].form].add(name);
      i = end;
    }
  }

  void apply(Sentence& sentence) const {
    for (std::size_t i = 0; i < sentence.size();) {
      std::size_t end = i + 1;
      if (sentence.tokens[i].name.type != NameClass::none) {
        end = end_of_name(sentence, i);
        set_name(sentence, i, end, votes_for_name(key_of(sentence, i, end)));
      } else if (is_bare_proper_noun(sentence.tokens[i])) {
        while (end < sentence.size() && is_bare_proper_noun(sentence.tokens[end])) ++end;
        if (const Votes* votes = votes_for_bare_words(key_of(sentence, i, end), end - i))
          set_name(sentence, i, end, *votes);
      }
      i = end;
    }
  }

  const Votes& votes_for_name(const std::string& key) const {
    const Votes& own = names_.at(key);
    const auto surname = surnames_.find(key);
    return surname != surnames_.end() && surname->second.total >= own.total ? surname->second : own;
  }

  const Votes* votes_for_bare_words(const std::string& key, std::size_t words) const {
    if (const auto surname = surnames_.find(key); surname != surnames_.end()) return &surname->second;
    const auto found = names_.find(key);
    return found != names_.end() && (words > 1 || found->second.total > 1) ? &found->second : nullptr;
  }

  Analysis& analysis_;
  std::unordered_map<std::string, Votes> names_;
  std::unordered_map<std::string, Votes> surnames_;  // last words of persons' names of several words
};

}  // namespace

std::size_t end_of_name(const Sentence& sentence, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < sentence.size() && sentence.tokens[end].name.type == sentence.tokens[begin].name.type &&
         !sentence.tokens[end].name.begins)
    ++end;
  return end;
}

void complete_hyphenated_names(Sentence& sentence) {
  for (std::size_t i = 0; i + 2 < sentence.size(); ++i) {
    const Token& last = sentence.tokens[i];
    Token& hyphen = sentence.tokens[i + 1];
    Token& next = sentence.tokens[i + 2];
    if (last.name.type != NameClass::miscellaneous || last.space_after || !is_hyphen(hyphen.form) ||
        hyphen.space_after || hyphen.name.type != NameClass::none || next.name.type != NameClass::none ||
        !begins_with_capital(next.form))
      continue;
    hyphen.name = next.name = {NameClass::miscellaneous, false, last.name.fine};
  }
}

void unify_names(Analysis& analysis) {
  // The tagger reads a sentence as a whole: only other sentences tell what it has not seen.
  if (analysis.sentences.size() > 1) NameUnifier(analysis).run();
}

}  // namespace relata::nlp
