#include "extractors/text/quotations.h"

#include <algorithm>
#include <optional>

#include "extractors/text/clause_arguments.h"
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

enum class Mark : std::uint8_t { none, opens, closes, toggles };

Mark mark_of(std::string_view form) {
  if (form == "“" || form == "``" || form == "«" || form == "„") return Mark::opens;
  if (form == "”" || form == "''" || form == "»") return Mark::closes;
  return form == "\"" ? Mark::toggles : Mark::none;
}

bool is_saying(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause) {
  if (clause.kind != PredicateKind::verb) return false;
  const Embedding embedding = lexicon.embedding(work.tree.lemma(clause.head), 'v', Complement::that);
  return embedding == Embedding::report || embedding == Embedding::belief;
}

Holder speaker_of(const SentenceClauses& work, const Clause& saying) {
  Holder holder{std::nullopt, std::string(work.tree.lemma(saying.head))};
  for (const Filler& filler : saying.subjects)
    if (!filler.tokens.empty() && !holder.source) holder.source = filler.head;
  return holder;
}

// "As the oath plainly states": the author says so, too.
bool is_endorsed(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& saying) {
  for (const TokenIndex child : work.tree.children(saying.head))
    if (work.tree.relation_kind(child) == Deprel::advmod &&
        lexicon.embedding(work.tree.lower(child), 'r', Complement::any) == Embedding::endorse)
      return saying.link == ClauseLink::adverbial;
  return false;
}

// One stretch between quotation marks.
struct Quotation {
  TokenRef begin;
  std::optional<Holder> holder;
};

std::vector<Quotation> quotations_of(const std::vector<SentenceClauses>& document) {
  std::vector<Quotation> found;
  bool inside = false;
  for (const SentenceClauses& work : document) {
    for (TokenIndex t = 0; t < work.tree.size(); ++t) {
      if (work.quoted[t] && !inside) found.push_back({{work.index, t}, std::nullopt});
      inside = work.quoted[t];
    }
  }
  return found;
}

std::size_t quotation_at(const std::vector<Quotation>& quotations, TokenRef token) {
  const auto after = std::upper_bound(quotations.begin(), quotations.end(), token,
                                      [](TokenRef t, const Quotation& q) { return t < q.begin; });
  return after == quotations.begin() ? quotations.size() : static_cast<std::size_t>(after - quotations.begin()) - 1;
}

// Sayings whose content stands in a quotation name its speaker.
void find_speakers(const std::vector<SentenceClauses>& document, const RuleLexicon& lexicon,
                   std::vector<Quotation>& quotations) {
  for (const SentenceClauses& work : document) {
    for (const Clause& clause : work.clauses) {
      if (!is_saying(work, lexicon, clause) || work.quoted[clause.head]) continue;
      for (const ClauseIndex content : clause.contents) {
        const TokenIndex head = work.clauses[content].head;
        if (!work.quoted[head]) continue;
        const std::size_t q = quotation_at(quotations, {work.index, head});
        if (q < quotations.size() && !quotations[q].holder) quotations[q].holder = speaker_of(work, clause);
      }
    }
  }
}

// A verb of saying without content right after or before the quotation.
std::optional<Holder> neighbouring_speaker(const std::vector<SentenceClauses>& document, const RuleLexicon& lexicon,
                                           std::uint32_t sentence) {
  if (sentence >= document.size()) return std::nullopt;
  const SentenceClauses& work = document[sentence];
  for (const Clause& clause : work.clauses)
    if (clause.link == ClauseLink::root && is_saying(work, lexicon, clause) && clause.contents.empty() &&
        !work.quoted[clause.head] && clause.objects.empty())
      return speaker_of(work, clause);
  return std::nullopt;
}

// Speech without words of its own for it goes on with the paragraph's speaker.
void carry_speakers(const Analysis& analysis, const std::vector<SentenceClauses>& document, const RuleLexicon& lexicon,
                    std::vector<Quotation>& quotations) {
  for (std::size_t q = 0; q < quotations.size(); ++q) {
    if (quotations[q].holder) continue;
    const std::uint32_t sentence = quotations[q].begin.sentence;
    std::uint32_t last = sentence;
    while (last + 1 < document.size() && !document[last + 1].quoted.empty() && document[last + 1].quoted.front())
      ++last;
    if (const auto next = neighbouring_speaker(document, lexicon, last + 1);
        next && !analysis.sentences[last + 1].begins_paragraph) {
      quotations[q].holder = next;
    } else if (q > 0 && quotations[q - 1].holder) {
      bool same_paragraph = sentence - quotations[q - 1].begin.sentence < 6;
      for (std::uint32_t s = quotations[q - 1].begin.sentence + 1; s <= sentence && same_paragraph; ++s)
        same_paragraph = !analysis.sentences[s].begins_paragraph;
      if (same_paragraph) quotations[q].holder = quotations[q - 1].holder;
    }
  }
}

// A clause is a quotation's own where its subject, or without one its first word, is quoted; else a verb in quotation
// marks is the author's borrowed word.
bool begins_quoted(const SentenceClauses& work, const Clause& clause) {
  if (const TokenIndex subject = work.tree.child_kind(clause.head, Deprel::nsubj); subject != kNoToken)
    return work.quoted[subject];
  for (const TokenIndex token : work.tree.subtree(clause.head))
    if (!work.tree.is_punct(token)) return work.quoted[token];
  return false;
}

// A quoted clause that hangs on unquoted words other than as what they say: "in her words, "he spent ..."".
bool opens_quotation(const SentenceClauses& work, const Clause& clause) {
  if (clause.parent == kNoClause) return true;
  const Clause& parent = work.clauses[clause.parent];
  if (work.quoted[parent.head] || !clause.finite) return false;
  const ClauseIndex self = work.clause_of[clause.head];
  return std::find(parent.contents.begin(), parent.contents.end(), self) == parent.contents.end();
}

// "The deal would give him “more flexibility,” as he told the king": the quoted words are his, and only they.
bool tells_of_quoted_words(const SentenceClauses& work, const Clause& saying) {
  if (saying.connective != "as" || work.quoted[work.clauses[saying.parent].head]) return false;
  TokenIndex before = work.tree.first_of(saying.head);
  while (before > 0 && work.tree.is_punct(before - 1)) --before;
  return before > 0 && work.quoted[before - 1];
}

// A mark glued to the word before it and not to the one after ends a quotation, whatever opened it.
bool closes_unopened(const Tree& tree, TokenIndex mark, Mark kind) {
  if (kind == Mark::opens || kind == Mark::none || mark == 0 || tree[mark - 1].space_after) return false;
  for (TokenIndex later = mark + 1; later < tree.size(); ++later)
    if (mark_of(tree[later].form) != Mark::none) return false;  // it opens what that one closes
  return mark + 1 == tree.size() || tree[mark].space_after;
}

// "The Poet' with marks that do not match: an apostrophe that is no possessive closes where nothing else does.
bool closes_mismatched(const Tree& tree, TokenIndex mark) {
  if (!tree.is_punct(mark) || !is_one_of(tree[mark].form, {"'", "’"}) || mark == 0 || tree[mark - 1].space_after)
    return false;
  for (TokenIndex later = mark + 1; later < tree.size(); ++later)
    if (mark_of(tree[later].form) != Mark::none) return false;
  return mark + 1 == tree.size() || tree[mark].space_after;
}

// "The wells ran dry, so they complained": what follows from it, and not what they said.
bool follows_from(const Tree& tree, const Clause& saying) {
  const TokenIndex first = tree.first_word_of(saying.head);
  return first < saying.head && is_one_of(tree.lower(first), {"so", "thus", "hence", "therefore", "and", "but"}) &&
         tree.head(first) == saying.head;
}

// "It sounds like your cat is stressed out", "guns were fired as a vote was held", but for "as the king was told": who is
// stressed says nothing.
bool is_done_to_thing(const Tree& tree, const RuleLexicon& lexicon, const Clause& saying) {
  return saying.passive && tree.has(saying.head, Deprel::aux_pass) && !saying.subjects.empty() &&
         saying.subjects.front().clause == kNoClause && tree.lower(saying.subjects.front().head.token) != "it" && !lexicon.has(tree.lemma(saying.head), "addressee");
}
bool is_done_to_somebody(const Tree& tree, const RuleLexicon& lexicon, const Clause& saying) {
  return (saying.link == ClauseLink::apposed || is_one_of(saying.connective, {"like", "as"})) &&
         is_done_to_thing(tree, lexicon, saying);
}

// "Forces needed fuel; pipelines were considered": a semicolon parts sentences, and no saying from what is said.
bool is_parted_by_semicolon(const Tree& tree, const Clause& saying) {
  return saying.link == ClauseLink::apposed && stands_behind(tree, saying.head, ";");
}

}  // namespace

void mark_quotations(const Analysis& analysis, std::vector<SentenceClauses>& document) {
  bool open = false;
  for (SentenceClauses& work : document) {
    if (analysis.sentences[work.index].begins_paragraph) open = false;
    work.quoted.assign(work.tree.size(), false);
    for (TokenIndex t = 0; t < work.tree.size(); ++t) {
      const Mark mark = mark_of(work.tree[t].form);
      if (!open && closes_unopened(work.tree, t, mark)) {
        if (!analysis.sentences[work.index].begins_paragraph && work.index > 0)
          std::fill_n(work.quoted.begin(), t, true);  // the quotation began in a sentence before
      } else if (open && closes_mismatched(work.tree, t))
        open = false;
      else if (mark == Mark::opens || (mark == Mark::toggles && !open))
        open = true;
      else if (mark != Mark::none)
        open = false;
      else
        work.quoted[t] = open;
      if (mark == Mark::opens || mark == Mark::toggles) work.quoted[t] = open;
    }
  }
}

void link_speech(SentenceClauses& work, const RuleLexicon& lexicon) {
  for (ClauseIndex i = 0; i < work.clauses.size(); ++i) {
    Clause& saying = work.clauses[i];
    if (saying.parent == kNoClause || saying.governor != work.clauses[saying.parent].head) continue;
    Clause& parent = work.clauses[saying.parent];
    if (is_parted_by_semicolon(work.tree, saying)) continue;
    const bool beside = saying.link == ClauseLink::apposed ||
                        (saying.link == ClauseLink::adverbial && saying.finite &&
                         is_one_of(saying.connective, {"as", "like", "just as"}));
    if (beside && is_saying(work, lexicon, saying) && saying.contents.empty() && saying.objects.empty() &&
        (!saying.subjects.empty() || saying.passive) && saying.head > 0 && !work.quoted[saying.head] &&
        !follows_from(work.tree, saying) && !is_done_to_somebody(work.tree, lexicon, saying)) {
      saying.parenthetical = true;
      if (!tells_of_quoted_words(work, saying)) saying.contents.push_back(saying.parent);
      if (is_endorsed(work, lexicon, saying)) continue;
      // "as I said": whoever writes says it now as well
      const bool own_words = is_own_words(work, saying);
      if (!own_words) parent.context.holders.push_back(speaker_of(work, saying));
      parent.rules.push_back(own_words ? rule::kOwnWords : rule::kAttribution);
    } else if (saying.link == ClauseLink::apposed && is_saying(work, lexicon, parent) && parent.contents.empty() &&
               parent.objects.empty() && !work.quoted[parent.head] && !is_done_to_thing(work.tree, lexicon, parent) &&
               (work.quoted[saying.head] || (saying.head > 0 && saying.head > parent.head))) {
      saying.link = ClauseLink::complement;  // said: "..."
      saying.finite = true;
      parent.contents.push_back(i);
    }
  }
}

void hold_quotations(const Analysis& analysis, std::vector<SentenceClauses>& document, const RuleLexicon& lexicon) {
  std::vector<Quotation> quotations = quotations_of(document);
  if (quotations.empty()) return;
  find_speakers(document, lexicon, quotations);
  carry_speakers(analysis, document, lexicon, quotations);
  for (SentenceClauses& work : document) {
    for (Clause& clause : work.clauses) {
      const bool free =
          clause.link == ClauseLink::root || clause.link == ClauseLink::apposed || opens_quotation(work, clause);
      if (!free || !work.quoted[clause.head] || !clause.context.holders.empty() || clause.parenthetical ||
          !begins_quoted(work, clause))
        continue;
      const std::size_t q = quotation_at(quotations, {work.index, clause.head});
      Holder holder{std::nullopt, "say"};
      if (q < quotations.size() && quotations[q].holder) holder = *quotations[q].holder;
      clause.context.holders.push_back(std::move(holder));
      clause.rules.push_back(rule::kQuotation);
    }
  }
}

}  // namespace relata::text
