#include "extractors/nlp/coreference.h"

#include <algorithm>
#include <optional>
#include <set>

#include "extractors/nlp/coreference/act_sieve.h"
#include "extractors/nlp/coreference/addressed_titles.h"
#include "extractors/nlp/coreference/common_names.h"
#include "extractors/nlp/coreference/description_sieve.h"
#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/kind_sieve.h"
#include "extractors/nlp/coreference/name_retagging.h"
#include "extractors/nlp/coreference/name_sieve.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/nlp/coreference/nested_mentions.h"
#include "extractors/nlp/coreference/pronoun_sieve.h"
#include "extractors/nlp/coreference/reference_clusters.h"
#include "extractors/nlp/coreference/speech_parties.h"
#include "extractors/nlp/coreference/speech_turns.h"
#include "extractors/nlp/coreference/topic_persons.h"
#include "extractors/nlp/coreference/tree_sieve.h"

namespace relata::nlp {
namespace {

struct Group {
  std::uint32_t mention;               // the plural that stands for all
  std::vector<std::uint32_t> members;  // mentions
  bool coordinated = false;            // "A and B", the members' own words, comes before the plural
};

// Who says "I", or is meant by "you": the speaker of the quotation, else who speaks or is spoken to in the turn; or -1.
std::int32_t party_meant(const DocumentView& view, const SpeechParties& parties, const CandidateMention& m) {
  if (m.person == 1 && m.number != Number::singular) return -1;
  if (view.is_quoted(m.sentence, m.head)) return m.person == 1 ? view.speaker(m.sentence, m.head) : -1;
  return m.person == 1 ? parties.speaker(m.sentence) : parties.addressee(m.sentence);
}

// "We" and "you" of an interview with several people: all of them, "Jane Doe and Ann Roe"; true where it is that.
bool resolve_all_asked(const DocumentView& view, const SpeechParties& parties, std::uint32_t mention,
                       ReferenceClusters& clusters, std::vector<Group>& groups) {
  const CandidateMention& m = view.mention(mention);
  if (m.number == Number::singular || view.is_quoted(m.sentence, m.head)) return false;
  if (!parties.means_all(m.sentence, m.person)) return false;
  const std::vector<std::uint32_t>& all = parties.asked_together();
  const auto known = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.members == all; });
  if (known != groups.end()) return clusters.merge(known->mention, mention);
  groups.push_back({mention, all, true});
  return true;
}

// I, we, you: with whom they stand for, or with what the same speaker said before.
void resolve_speech(const DocumentView& view, const SpeechParties& parties, std::uint32_t mention,
                    ReferenceClusters& clusters, SpeechTurns& turns) {
  const std::int32_t party = party_meant(view, parties, view.mention(mention));
  if (party >= 0 && clusters.merge(static_cast<std::uint32_t>(party), mention)) return;
  if (const std::optional<std::uint32_t> before = turns.said_before(mention)) clusters.merge(*before, mention);
}

void merge_with_antecedent(const DocumentView& view, ReferenceClusters& clusters, std::uint32_t mention,
                           std::uint32_t antecedent) {
  if (view.mention(mention).animacy == Animacy::thing && clusters.profile(antecedent).animacy == Animacy::person)
    clusters.make_thing(antecedent);
  clusters.merge(antecedent, mention);
}

// He and she: "Before he left, Obama spoke" and "himself" by the rules, else by the model, else whom the text is about.
void resolve_person(const DocumentView& view, const CoreferenceLexicon& lexicon, const AntecedentRanker& ranker,
                    TopicPersons& topics, std::uint32_t mention, ReferenceClusters& clusters) {
  const bool by_rules = ranker.is_observed() || view.mention(mention).pronoun == PronounKind::reflexive;
  const std::optional<std::uint32_t> ranked = ranker.antecedent(mention);
  const std::optional<Antecedent> found = find_antecedent(view, lexicon, clusters, mention);
  if (found && (by_rules || found->mention > mention)) {
    clusters.merge(found->mention, mention);
  } else if (ranked && !by_rules) {
    clusters.merge(*ranked, mention);
  } else if (const std::optional<std::uint32_t> topic = topics.find(mention)) {
    clusters.merge(*topic, mention);
  }
}

void resolve_pronoun(const DocumentView& view, const CoreferenceLexicon& lexicon, const AntecedentRanker& ranker,
                     TopicPersons& topics, std::uint32_t mention, ReferenceClusters& clusters,
                     std::vector<Group>& groups) {
  const CandidateMention& m = view.mention(mention);
  if (m.pronoun == PronounKind::relative) return;
  const bool plural = m.number == Number::plural;
  if (m.pronoun != PronounKind::demonstrative && !plural && m.animacy == Animacy::person)
    return resolve_person(view, lexicon, ranker, topics, mention, clusters);
  const std::optional<std::uint32_t> ranked = ranker.antecedent(mention);
  if (m.pronoun != PronounKind::demonstrative && plural) {
    const std::optional<Antecedent> found = find_antecedent(view, lexicon, clusters, mention);
    if (found && !found->members.empty()) {
      groups.push_back({mention, found->members, true});
      return;
    }
  }
  if (ranked) merge_with_antecedent(view, clusters, mention, *ranked);
}

// In the order of their heads: a possessor ("his letter") before what it possesses.
std::vector<std::uint32_t> by_head(const DocumentView& view) {
  std::vector<std::uint32_t> order(view.mentions().size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const CandidateMention& x = view.mention(a);
    const CandidateMention& y = view.mention(b);
    return x.sentence != y.sentence ? x.sentence < y.sentence : x.head != y.head ? x.head < y.head : a < b;
  });
  return order;
}

bool comes_before(const Mention& a, const Mention& b) {
  if (a.sentence != b.sentence) return a.sentence < b.sentence;
  return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
}

// "Obama and Putin" before "they": nothing where the words are a mention already, or would cross one.
std::optional<Mention> whole_coordination(const DocumentView& view, const ReferenceClusters& clusters,
                                          const Group& group) {
  const CandidateMention& first = view.mention(group.members.front());
  const std::uint32_t end = view.mention(group.members.back()).end;
  for (std::uint32_t i = view.first_mention(first.sentence); i < view.first_mention(first.sentence + 1); ++i) {
    const CandidateMention& other = view.mention(i);
    if (other.end <= first.begin || end <= other.begin) continue;
    const bool inside = other.begin >= first.begin && other.end <= end;
    const bool outside = other.begin <= first.begin && other.end >= end;
    if (inside == outside) return std::nullopt;
  }
  return Mention{first.sentence, first.head, first.begin, end, MentionKind::nominal, clusters.root(group.mention)};
}

// The view's mentions and those inside and around them, in the order of the text; their cluster is its root, or past the
// view's last mention where none of these stands for the thing.
std::vector<Mention> all_mentions(const DocumentView& view, const CoreferenceLexicon& lexicon,
                                  const ReferenceClusters& clusters, const std::vector<Group>& groups) {
  std::vector<Mention> mentions;
  for (std::uint32_t i = 0; i < view.mentions().size(); ++i) {
    const CandidateMention& m = view.mention(i);
    mentions.push_back({m.sentence, m.head, m.begin, m.end, m.kind, clusters.root(i)});
  }
  std::set<TokenRef> coordinations;  // one a head
  for (const Group& group : groups) {
    if (!group.coordinated) continue;
    const std::optional<Mention> whole = whole_coordination(view, clusters, group);
    if (!whole) continue;
    if (coordinations.insert({whole->sentence, whole->head}).second) mentions.push_back(*whole);
  }
  for (const NestedMention& m : find_nested_mentions(view, lexicon))
    mentions.push_back({m.sentence, m.head, m.begin, m.end, m.kind,
                        m.partner < view.mentions().size() ? clusters.root(m.partner) : m.partner});
  std::stable_sort(mentions.begin(), mentions.end(), comes_before);
  return mentions;
}

void write_mentions(const DocumentView& view, const CoreferenceLexicon& lexicon, const ReferenceClusters& clusters,
                    const std::vector<Group>& groups, Analysis& analysis) {
  constexpr std::uint32_t kUnnumbered = 0xFFFFFFFFU;
  std::uint32_t next = 0;
  analysis.mentions = all_mentions(view, lexicon, clusters, groups);
  auto past_last = static_cast<std::uint32_t>(view.mentions().size());
  for (const Mention& mention : analysis.mentions) past_last = std::max(past_last, mention.cluster + 1);
  std::vector<std::uint32_t> number(past_last, kUnnumbered);
  for (Mention& mention : analysis.mentions) {
    std::uint32_t& cluster = number[mention.cluster];
    if (cluster == kUnnumbered) cluster = next++;
    mention.cluster = cluster;
  }
  analysis.groups.clear();
  for (const Group& group : groups) {
    ClusterGroup members{number[clusters.root(group.mention)], {}};
    for (const std::uint32_t member : group.members) members.members.push_back(number[clusters.root(member)]);
    std::sort(members.members.begin(), members.members.end());
    members.members.erase(std::unique(members.members.begin(), members.members.end()), members.members.end());
    if (members.members.size() > 1) analysis.groups.push_back(std::move(members));
  }
  std::sort(analysis.groups.begin(), analysis.groups.end(),
            [](const ClusterGroup& a, const ClusterGroup& b) { return a.cluster < b.cluster; });
}

}  // namespace

void resolve_coreference(Analysis& analysis, const CoreferenceLexicon& lexicon, const AntecedentModel& model,
                         AntecedentObserver* observer) {
  for (Sentence& sentence : analysis.sentences) {
    cut_seats_from_titles(sentence, lexicon);
    retag_capitals(sentence, lexicon);
    retag_short_names(sentence, lexicon);
  }
  DocumentView view(analysis, lexicon);
  ReferenceClusters clusters(view.mentions());
  const NameGlosses glosses = find_name_glosses(view, lexicon);
  merge_names(view, lexicon, glosses, clusters);
  merge_common_names(view, lexicon, clusters);
  merge_addressed_titles(view, clusters);
  merge_by_tree(view, lexicon, clusters);
  DescriptionSieve descriptions(view, lexicon, clusters);
  KindSieve kinds(view, clusters);
  ActSieve acts(view, lexicon, clusters);
  NamedThings named(view, clusters);
  AntecedentRanker ranker({view, lexicon, clusters, named}, model, observer);
  TopicPersons topics(view, lexicon, clusters);
  const SpeechParties parties(view, lexicon, clusters);
  view.set_turn_speakers(parties.labelled_speakers());
  SpeechTurns turns(view, parties, clusters);
  std::vector<Group> groups;
  for (const std::uint32_t i : by_head(view)) {
    const CandidateMention& mention = view.mention(i);
    if (view.is_label(i)) continue;
    if (mention.person != 3) {
      if (!resolve_all_asked(view, parties, i, clusters, groups)) resolve_speech(view, parties, i, clusters, turns);
    } else if (mention.kind == MentionKind::pronoun) {
      resolve_pronoun(view, lexicon, ranker, topics, i, clusters, groups);
    } else {
      if (std::vector<std::uint32_t> members = descriptions.members_of_pair(i); !members.empty())
        groups.push_back({i, std::move(members), false});
      // What has only a relative pronoun after it, or an apposition, is still to be linked.
      const bool alone = mention.kind == MentionKind::nominal && clusters.root(i) == i && !clusters.is_named(i);
      if (alone && !merge_predicate(view, lexicon, clusters, i) && !acts.link(i) && !descriptions.link(i) &&
          !kinds.link(i))
        if (const std::optional<std::uint32_t> antecedent = ranker.antecedent(i)) clusters.merge(*antecedent, i);
      descriptions.remember(i);
      kinds.remember(i);
      acts.remember(i);
      ranker.remember(i);
    }
    named.note(i);
  }
  merge_glosses(glosses, clusters);
  write_mentions(view, lexicon, clusters, groups, analysis);
}

}  // namespace relata::nlp
