#include "extractors/nlp/name_consistency.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace relata::nlp {
namespace {

constexpr std::size_t kClasses = 5;

struct Votes {
  std::array<std::uint32_t, kClasses> count{};
  std::array<std::string_view, kClasses> fine{};  // of the first name with the class that has one
  NameClass first = NameClass::none;
  std::uint32_t total = 0;

  [[nodiscard]] NameClass winner() const {
    auto best = static_cast<std::size_t>(first);
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

std::size_t end_of_name(const Sentence& sentence, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < sentence.size() && sentence.tokens[end].name.type == sentence.tokens[begin].name.type &&
         !sentence.tokens[end].name.begins)
    ++end;
  return end;
}

bool is_bare_proper_noun(const Token& token) {
  return token.upos == Upos::propn_ && token.name.type == NameClass::none;
}

void set_name(Sentence& sentence, std::size_t begin, std::size_t end, const Votes& votes) {
  const NameClass type = votes.winner();
  for (std::size_t i = begin; i < end; ++i) {
    NameTag& name = sentence.tokens[i].name;
    if (name.type == type) continue;
    name = {type, i == begin, votes.fine[static_cast<std::size_t>(type)]};
  }
}

}  // namespace

void unify_names(Analysis& analysis) {
  std::unordered_map<std::string, Votes> names;
  for (const Sentence& sentence : analysis.sentences) {
    for (std::size_t i = 0; i < sentence.size();) {
      const NameTag& name = sentence.tokens[i].name;
      if (name.type == NameClass::none) {
        ++i;
        continue;
      }
      const std::size_t end = end_of_name(sentence, i);
      Votes& votes = names[key_of(sentence, i, end)];
      const auto type = static_cast<std::size_t>(name.type);
      if (votes.total++ == 0) votes.first = name.type;
      ++votes.count[type];
      if (votes.fine[type].empty()) votes.fine[type] = name.fine;
      i = end;
    }
  }
  for (Sentence& sentence : analysis.sentences) {
    for (std::size_t i = 0; i < sentence.size();) {
      std::size_t end = i + 1;
      if (sentence.tokens[i].name.type != NameClass::none) {
        end = end_of_name(sentence, i);
        set_name(sentence, i, end, names.at(key_of(sentence, i, end)));
      } else if (is_bare_proper_noun(sentence.tokens[i])) {
        while (end < sentence.size() && is_bare_proper_noun(sentence.tokens[end])) ++end;
        const auto found = names.find(key_of(sentence, i, end));
        if (found != names.end() && (end - i > 1 || found->second.total > 1)) set_name(sentence, i, end, found->second);
      }
      i = end;
    }
  }
}

}  // namespace relata::nlp
