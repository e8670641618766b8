#include "extractors/text/node_clusters.h"

#include <algorithm>
#include <array>

#include "extractors/nlp/coreference/name_spans.h"

namespace relata::text {
namespace {

bool is_mark(const Token& token) { return token.upos == Upos::punct_ && token.form != "-" && token.form != "&"; }

bool is_article(const std::string& form) {
  return form == "the" || form == "The" || form == "THE" || form == "a" || form == "A";
}

}  // namespace

NodeClusters::NodeClusters(const Analysis& analysis, const nlp::CoreferenceLexicon& lexicon)
    : analysis_(analysis), lexicon_(lexicon) {
  std::uint32_t tokens = 0;
  trees_.reserve(analysis.sentences.size());
  for (const Sentence& sentence : analysis.sentences) {
    token_base_.push_back(tokens);
    tokens += static_cast<std::uint32_t>(sentence.size());
    trees_.emplace_back(sentence);
  }
  by_token_.assign(tokens, -1);
  std::uint32_t clusters = 0;
  for (const Mention& mention : analysis.mentions) clusters = std::max(clusters, mention.cluster + 1);
  first_.assign(clusters + 1, 0);
  named_.assign(clusters, false);
  for (std::uint32_t i = 0; i < analysis.mentions.size(); ++i) {
    const Mention& mention = analysis.mentions[i];
    ++first_[mention.cluster + 1];
    if (mention.kind == MentionKind::name) {
      named_[mention.cluster] = true;
      for (std::uint32_t t = mention.begin; t < mention.end; ++t) {
        std::int32_t& of_token = by_token_[token_base_[mention.sentence] + t];
        if (of_token < 0) of_token = static_cast<std::int32_t>(i);
      }
    }
  }
  for (std::uint32_t i = 0; i < analysis.mentions.size(); ++i)
    by_token_[token_base_[analysis.mentions[i].sentence] + analysis.mentions[i].head] = static_cast<std::int32_t>(i);
  for (std::uint32_t c = 0; c < clusters; ++c) first_[c + 1] += first_[c];
  members_.resize(analysis.mentions.size());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (std::uint32_t i = 0; i < analysis.mentions.size(); ++i) members_[next[analysis.mentions[i].cluster]++] = i;
  for (std::uint32_t c = 0; c < clusters; ++c) name_classes_.push_back(vote_name_class(c));
}

const Mention* NodeClusters::mention_of(TokenRef ref) const {
  const std::int32_t index = by_token_[token_base_[ref.sentence] + ref.token];
  return index < 0 ? nullptr : &analysis_.mentions[static_cast<std::size_t>(index)];
}

std::span<const std::uint32_t> NodeClusters::members_of_group(std::uint32_t cluster) const {
  const auto found = std::lower_bound(analysis_.groups.begin(), analysis_.groups.end(), cluster,
                                      [](const ClusterGroup& group, std::uint32_t c) { return group.cluster < c; });
  if (found == analysis_.groups.end() || found->cluster != cluster) return {};
  return found->members;
}

std::string NodeClusters::name_of(const Mention& mention) const {
  const Sentence& words = sentence(mention.sentence);
  std::uint32_t begin = mention.begin, end = mention.end;
  while (begin + 1 < end && (is_mark(words.tokens[begin]) || is_article(words.tokens[begin].form))) ++begin;
  while (end > begin + 1 && (is_mark(words.tokens[end - 1]) || words.tokens[end - 1].xpos == "POS")) --end;
  std::string name = nlp::text_of_tokens(words, begin, end);
  for (const std::string_view suffix : {"'s", "\xE2\x80\x99s"})
    if (name.size() > suffix.size() && name.ends_with(suffix)) name.resize(name.size() - suffix.size());
  return name;
}

NameClass NodeClusters::vote_name_class(std::uint32_t cluster) const {
  std::array<std::uint32_t, 5> votes{};
  for (const std::uint32_t index : mentions_of(cluster)) {
    const Mention& m = mention(index);
    if (m.kind == MentionKind::name) ++votes[static_cast<std::size_t>(sentence(m.sentence).tokens[m.head].name.type)];
  }
  votes[0] = 0;
  const auto best = std::max_element(votes.begin(), votes.end());
  return *best == 0 ? NameClass::none : static_cast<NameClass>(best - votes.begin());
}

std::string_view NodeClusters::country_of_token(TokenRef ref, bool capitals_count) const {
  const Token& word = token(ref);
  if (word.upos != Upos::propn_ && word.upos != Upos::adj_ && word.upos != Upos::noun_) return {};
  std::string_view country = lexicon_.country_of_demonym(word.form);
  if (country.empty()) country = lexicon_.country(word.form);
  if (country.empty() && capitals_count) country = lexicon_.country_of_capital(word.form);
  if (!country.empty()) return country;
  const Mention* mention = mention_of(ref);
  if (mention == nullptr || mention->kind != MentionKind::name || mention->head != ref.token) return {};
  const std::string name = name_of(*mention);
  country = lexicon_.country(name);
  return country.empty() && capitals_count ? lexicon_.country_of_capital(name) : country;
}

std::string_view NodeClusters::country_beside(std::uint32_t cluster) const {
  for (const std::uint32_t index : mentions_of(cluster)) {
    const Mention& m = mention(index);
    if (m.kind == MentionKind::pronoun) continue;
    const nlp::SentenceTree& words = tree(m.sentence);
    // The words left of the name in its phrase, titles with their own modifiers included.
    const std::uint32_t begin = words.begin_of(m.head);
    for (std::uint32_t t = begin; t < std::max(m.begin, m.head); ++t)
      if (const std::string_view country = country_of_token({m.sentence, t}, false); !country.empty()) return country;
    for (const std::uint32_t d : words.dependents(m.head)) {
      if (words.sentence().tokens[d].deprel != Deprel::appos) continue;
      for (std::uint32_t t = words.begin_of(d); t < d; ++t)
        if (const std::string_view country = country_of_token({m.sentence, t}, false); !country.empty()) return country;
    }
  }
  return {};
}

}  // namespace relata::text
