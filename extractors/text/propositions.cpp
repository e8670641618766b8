#include "extractors/text/event_anaphora.h"
#include "extractors/text/propositions.h"

#include <algorithm>

#include "extractors/text/emission.h"
#include "extractors/text/misreading.h"
#include "extractors/text/nominals.h"
#include "extractors/text/quotations.h"
#include "extractors/text/tree_trust.h"

namespace relata::text {
namespace {

// Photo credits, bylines, datelines and the names before the turns of a transcript state nothing.
bool states_nothing(SentenceKind kind) {
  return kind == SentenceKind::credit || kind == SentenceKind::byline || kind == SentenceKind::dateline ||
         kind == SentenceKind::speaker;
}

bool has_arguments(const Clause& clause) {
  return clause.kind == PredicateKind::verb && (!clause.subjects.empty() || !clause.objects.empty());
}

void count(const SentenceClauses& work, const Harvest& harvest, Extraction& extraction) {
  for (const Clause& clause : work.clauses) {
    if (!has_arguments(clause)) continue;
    ++extraction.clauses;
    const bool lives = std::any_of(clause.propositions.begin(), clause.propositions.end(),
                                   [&](std::uint32_t p) { return !harvest.dead[p]; });
    if (lives || clause.silent)
      ++extraction.clauses_covered;
    else
      extraction.silent.push_back({{work.index, clause.head},
                                   clause.reason.empty() ? "its verb needs an object that it lacks" : clause.reason});
  }
}

// Where each proposition's clause arguments lead; an argument that closes a cycle is struck out.
void cut_cycles(std::vector<Proposition>& propositions) {
  std::vector<std::uint8_t> state(propositions.size(), 0);  // 0 not met, 1 on the path, 2 done
  for (std::uint32_t start = 0; start < propositions.size(); ++start) {
    std::vector<std::pair<std::uint32_t, std::size_t>> path;
    if (state[start] == 0) path.emplace_back(start, 0);
    while (!path.empty()) {
      auto& [at, next] = path.back();
      state[at] = 1;
      std::vector<Argument>& arguments = propositions[at].arguments;
      if (next == arguments.size()) {
        state[at] = 2;
        path.pop_back();
        continue;
      }
      const std::optional<std::uint32_t> target = arguments[next].clause;
      if (target && state[*target] == 1) {
        arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(next));
        continue;
      }
      ++next;
      if (target && state[*target] == 0) path.emplace_back(*target, 0);
    }
  }
}

}  // namespace

std::vector<Proposition> gather(Harvest harvest) {
  std::vector<std::uint32_t> place(harvest.propositions.size(), 0xFFFFFFFFU);
  std::vector<Proposition> kept;
  for (std::size_t i = 0; i < harvest.propositions.size(); ++i) {
    if (harvest.dead[i]) continue;
    place[i] = static_cast<std::uint32_t>(kept.size());
    kept.push_back(std::move(harvest.propositions[i]));
  }
  for (Proposition& proposition : kept) {
    std::erase_if(proposition.arguments,
                  [&](const Argument& a) { return a.clause && place[*a.clause] == 0xFFFFFFFFU; });
    for (Argument& argument : proposition.arguments)
      if (argument.clause) argument.clause = place[*argument.clause];
  }
  cut_cycles(kept);
  return kept;
}

void emit_nominals(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest) {
  emit_titles(work, lexicon, harvest);
  emit_appositions(work, lexicon, harvest);
  emit_life_brackets(work, lexicon, harvest);
  emit_year_brackets(work, lexicon, harvest);
  emit_possessives(work, lexicon, harvest);
  emit_located_nouns(work, lexicon, harvest);
  emit_countries(work, lexicon, harvest);
  emit_copular_nationalities(work, lexicon, harvest);
  emit_named_kinds(work, lexicon, harvest);
  emit_dated_nouns(work, lexicon, harvest);
  emit_event_nouns(work, lexicon, harvest);
}

Extraction extract_propositions(const Document& document, const Analysis& analysis, const RuleLexicon& lexicon) {
  (void)document;
  Extraction extraction;
  std::vector<SentenceClauses> sentences;
  sentences.reserve(analysis.sentences.size());
  for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
    SentenceClauses& work = sentences.emplace_back(analysis.sentences[i], lexicon);
    work.index = static_cast<std::uint32_t>(i);
    find_clauses(work, lexicon);
    fill_arguments(work, lexicon);
  }
  mark_quotations(analysis, sentences);
  for (SentenceClauses& work : sentences) link_speech(work, lexicon);
  hold_quotations(analysis, sentences, lexicon);
  hold_blocks(analysis, sentences, lexicon);
  Harvest harvest;
  for (SentenceClauses& work : sentences) {
    if (states_nothing(work.tree.sentence().kind)) continue;
    judge_factuality(work, lexicon);
    emit_clauses(work, lexicon, harvest);
    link_clauses(work, lexicon, harvest);
    emit_nominals(work, lexicon, harvest);
    count(work, harvest, extraction);
  }
  extraction.propositions = gather(std::move(harvest));
  refer_to_events(analysis, extraction.propositions);
  hold_turns(analysis, extraction.propositions);
  cut_cycles(extraction.propositions);
  for (Proposition& proposition : extraction.propositions) {
    const std::vector<Feature> features = features_of(analysis, proposition);
    const float arc = weakest_arc(sentences[proposition.head.sentence].tree, proposition);
    const float confidence = lexicon.confidence().of_claim(features);
    proposition.confidence = arc < kDoubtfulArc ? std::min(arc, confidence) : confidence;
    if (is_misreading(sentences[proposition.head.sentence].tree, lexicon, proposition))
      proposition.confidence = std::min(proposition.confidence, kMisreading);
    proposition.open_confidence = lexicon.confidence().of_fact(features);
  }
  extraction.trees.reserve(sentences.size());
  for (SentenceClauses& work : sentences) extraction.trees.push_back(std::move(work.tree));
  return extraction;
}

}  // namespace relata::text
