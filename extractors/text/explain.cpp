#include "extractors/text/explain.h"

#include <algorithm>
#include <cstdio>

#include "extractors/text/tree_repair.h"

namespace relata::text {
namespace {

constexpr int kDeepest = 3;  // embedded propositions shown inside one another

std::string words(const Sentence& sentence, const std::vector<std::uint32_t>& tokens) {
  std::string text;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool glued = i > 0 && tokens[i] == tokens[i - 1] + 1 && !sentence.tokens[tokens[i - 1]].space_after;
    if (i > 0 && !glued) text += ' ';
    text += sentence.tokens[tokens[i]].form;
  }
  return text;
}

class Printer {
 public:
  Printer(const Analysis& analysis, const Extraction& extraction) : analysis_(analysis), extraction_(extraction) {}

  std::string line(std::size_t index, int depth) const {
    const Proposition& proposition = extraction_.propositions[index];
    std::string text = slot(proposition, Role::subject, depth) + " | " + proposition.predicate + " | " +
                       slot(proposition, Role::object, depth);
    for (const Argument& argument : proposition.arguments) {
      if (argument.role == Role::subject || argument.role == Role::object) continue;
      text += " ; ";
      text += label_of(argument.role);
      if (!argument.preposition.empty()) text += "(" + argument.preposition + ")";
      text += ": " + value(argument, depth);
    }
    return text + status(proposition);
  }

 private:
  std::string value(const Argument& argument, int depth) const {
    if (argument.clause) return depth >= kDeepest ? "[...]" : "[" + line(*argument.clause, depth + 1) + "]";
    if (!argument.literal.empty()) return "\"" + argument.literal + "\"";
    return words(analysis_.sentences[argument.head.sentence], argument.tokens);
  }

  std::string slot(const Proposition& proposition, Role role, int depth) const {
    const Argument* argument = proposition.find(role);
    return argument == nullptr ? "∅" : value(*argument, depth);
  }

  std::string status(const Proposition& proposition) const {
    std::string marks;
    const auto add = [&](std::string_view mark) {
      marks += marks.empty() ? " [" : ", ";
      marks += mark;
    };
    if (proposition.modality != Modality::certain) add(label_of(proposition.modality));
    if (proposition.polarity == Polarity::negative) add("negative");
    for (const Holder& holder : proposition.holders)
      add("held by " + (holder.source ? analysis_.sentences[holder.source->sentence].tokens[holder.source->token].form
                                      : std::string("∅")));
    if (proposition.voice == Voice::passive) add("passive");
    return marks.empty() ? marks : marks + "]";
  }

  const Analysis& analysis_;
  const Extraction& extraction_;
};

// A word of a tree as a line: form, lemma, tags, head and relation.
std::string tree_line(const Token& token) {
  return token.form + '\t' + token.lemma + '\t' + std::string(label_of(token.upos)) + '\t' + token.xpos + '\t' +
         std::to_string(token.head + 1) + '\t' + std::string(label_of(token.deprel));
}

// The tree that the rules saw; behind a word that was repaired, how the parser had it.
std::string tree_lines(const Sentence& parsed, const Sentence& repaired) {
  std::string text;
  for (std::size_t i = 0; i < parsed.size(); ++i) {
    const Token& before = parsed.tokens[i];
    const Token& now = repaired.tokens[i];
    text += std::to_string(i + 1) + '\t' + tree_line(now);
    if (before.xpos != now.xpos || before.upos != now.upos)
      (text += "\tparsed: ") += std::string(label_of(before.upos)) + ' ' + before.xpos;
    if (before.head != now.head || before.deprel != now.deprel)
      (text += "\tparsed: ") += std::to_string(before.head + 1) + ' ' + std::string(label_of(before.deprel));
    text += '\n';
  }
  return text;
}

// Which repairs made the one tree of the other, and at which words.
std::string repair_lines(const Sentence& parsed, const RuleLexicon& lexicon) {
  std::vector<AppliedRepair> applied;
  (void)repaired_tree(parsed, lexicon, &applied);
  std::string text;
  for (const AppliedRepair& repair : applied)
    text += "repaired at " + std::to_string(repair.word + 1) + ": " + std::string(repair.name) + '\n';
  return text;
}

}  // namespace

std::string readable(const Analysis& analysis, const Extraction& extraction, std::size_t proposition) {
  return Printer(analysis, extraction).line(proposition, 0);
}

std::string explain(const Analysis& analysis, const Extraction& extraction, std::uint32_t sentence,
                    const RuleLexicon* lexicon) {
  const Sentence& found = analysis.sentences[sentence];
  std::vector<std::uint32_t> all(found.tokens.size());
  for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
  std::string text = "# " + words(found, all) + "\n";
  if (lexicon != nullptr)
    text += tree_lines(found, repaired_sentence(extraction.trees[sentence])) + repair_lines(found, *lexicon);
  for (std::size_t p = 0; p < extraction.propositions.size(); ++p) {
    const Proposition& proposition = extraction.propositions[p];
    if (proposition.head.sentence != sentence) continue;
    text += "  " + readable(analysis, extraction, p) + "\n      rules:";
    for (const std::string_view name : proposition.rules) (text += ' ') += name;
    char confidence[16];
    std::snprintf(confidence, sizeof confidence, " %.2f\n", static_cast<double>(proposition.confidence));
    text += confidence;
  }
  for (const SilentClause& clause : extraction.silent) {
    if (clause.head.sentence != sentence) continue;
    text += "  nothing of \"" + found.tokens[clause.head.token].form + "\": " + std::string(clause.reason) + "\n";
  }
  return text;
}

}  // namespace relata::text
