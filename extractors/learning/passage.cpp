#include "extractors/learning/passage.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "core/name_forms.h"

namespace relata::learning {
namespace {

// Which argument speaks for its head: the likelier it is a whole name, the sooner; of two alike the longer.
std::uint32_t rank_of(const Argument& argument) {
  std::uint32_t rank = 0;
  if ((argument.shape & kTaggedName) != 0) rank = 5;
  else if ((argument.shape & kLiteral) != 0) rank = 4;
  else if ((argument.shape & kCapitalRun) != 0) rank = 3;
  else if ((argument.shape & kNounPhrase) != 0) rank = 2;
  else if ((argument.shape & kHeadWords) != 0) rank = 1;
  return rank * 1000 + std::min(argument.span.size(), 999U);
}

void add_phrases(Passage& passage, std::uint32_t sentence, std::uint32_t first_argument) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> by_head;
  for (std::uint32_t at = first_argument; at < passage.arguments.size(); ++at)
    by_head[passage.arguments[at].head].push_back(at);
  passage.phrase_of.resize(passage.arguments.size());
  for (auto& [head, arguments] : by_head) {
    Phrase phrase{sentence, head, arguments.front(), std::move(arguments)};
    for (const std::uint32_t at : phrase.arguments) {
      passage.phrase_of[at] = static_cast<std::uint32_t>(passage.phrases.size());
      if (rank_of(passage.arguments[at]) > rank_of(passage.arguments[phrase.model])) phrase.model = at;
    }
    passage.phrases.push_back(std::move(phrase));
  }
}

// The mention whose head the phrase has; the longest comes first.
const Mention* mention_of(const Analysis& analysis, const Phrase& phrase) {
  for (const Mention& mention : analysis.mentions)
    if (mention.sentence == phrase.sentence && mention.head == phrase.head) return &mention;
  return nullptr;
}

// Of a cluster's names the phrase of the longest, of those the first; -1 where it has none.
std::int32_t name_of_cluster(const Passage& passage, std::uint32_t cluster) {
  std::int32_t best = -1;
  std::uint32_t longest = 0;
  for (std::uint32_t at = 0; at < passage.phrases.size(); ++at) {
    const Mention* mention = mention_of(*passage.analysis, passage.phrases[at]);
    if (mention == nullptr || mention->cluster != cluster || mention->kind != MentionKind::name) continue;
    const std::uint32_t size = passage.arguments[passage.phrases[at].model].span.size();
    if (size <= longest) continue;
    longest = size;
    best = static_cast<std::int32_t>(at);
  }
  return best;
}

// "Gerald Ford" of "Before Gerald Ford's accession, Ford served as ..."
bool is_fuller(const Passage& passage, std::uint32_t full, std::uint32_t part) {
  const auto words = [&](std::uint32_t phrase) {
    return words_of(fold_name(passage.renderings[passage.phrases[phrase].model][0].text));
  };
  const std::vector<std::string> all = words(full), some = words(part);
  return all.size() > some.size() && std::ranges::all_of(some, [&](const std::string& word) {
           return std::ranges::find(all, word) != all.end();
         });
}

// The name that the phrase stands for, or a fuller one than its own.
std::int32_t antecedent_of(const Passage& passage, std::uint32_t phrase) {
  const Mention* mention = mention_of(*passage.analysis, passage.phrases[phrase]);
  if (mention == nullptr) return -1;
  const std::int32_t name = name_of_cluster(passage, mention->cluster);
  if (name < 0 || mention->kind != MentionKind::name) return name;
  return is_fuller(passage, static_cast<std::uint32_t>(name), phrase) ? name : -1;
}

}  // namespace

Passage read_passage(const Document& document, const Analysis& analysis, const nlp::CoreferenceLexicon& lexicon) {
  Passage passage;
  passage.document = &document;
  passage.analysis = &analysis;
  passage.trees.reserve(analysis.sentences.size());
  for (std::uint32_t i = 0; i < analysis.sentences.size(); ++i) {
    passage.trees.emplace_back(analysis.sentences[i], text::arcs_of(analysis.sentences[i]));
    const auto first = static_cast<std::uint32_t>(passage.arguments.size());
    passage.first_phrase.push_back(static_cast<std::uint32_t>(passage.phrases.size()));
    std::ranges::move(find_arguments(document, passage.trees.back(), i, lexicon),
                      std::back_inserter(passage.arguments));
    add_phrases(passage, i, first);
  }
  passage.first_phrase.push_back(static_cast<std::uint32_t>(passage.phrases.size()));
  for (const Argument& argument : passage.arguments)
    passage.renderings.push_back(renderings_of(document, passage.trees[argument.sentence], argument, lexicon));
  for (std::uint32_t phrase = 0; phrase < passage.phrases.size(); ++phrase)
    passage.antecedent.push_back(antecedent_of(passage, phrase));
  return passage;
}

}  // namespace relata::learning
