#include "ontology/path_pattern.h"

#include <algorithm>

namespace relata::ontology {
namespace {

constexpr std::string_view kSpecial = "\\/*<>";

std::string escaped(std::string_view lemma) {
  std::string out;
  for (const char c : lemma) {
    if (kSpecial.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// "recipient(to)" to "recipient" and "to". False where brackets do not close at the end.
bool split_preposition(std::string_view text, std::string_view& name, std::string& preposition) {
  const std::size_t open = text.find('(');
  name = text.substr(0, open);
  preposition.clear();
  if (open == std::string_view::npos) return text.find(')') == std::string_view::npos;
  if (!text.ends_with(')')) return false;
  preposition = text.substr(open + 1, text.size() - open - 2);
  return !preposition.empty() && preposition.find_first_of("()") == std::string::npos;
}

// The next word of a path: a step's brackets may hold blanks ("because of").
std::string_view take_word(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  std::size_t end = 0;
  const bool step = rest.starts_with('<') || rest.starts_with('>');
  for (bool inside = false; end < rest.size() && (inside || rest[end] != ' '); ++end)
    if (step && (rest[end] == '(' || rest[end] == ')')) inside = rest[end] == '(';
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

bool parse_step(std::string_view word, PathStep& step, std::string& fault) {
  std::string_view name;
  if (!split_preposition(word.substr(1), name, step.preposition)) {
    fault = "'" + std::string(word) + "' has brackets that hold no preposition";
    return false;
  }
  step.to_head = word.front() == '<';
  const std::optional<Deprel> relation = deprel_from(name);
  if (!relation || relata::label_of(*relation) != name) {
    fault = "'" + std::string(name) + "' is no relation of Universal Dependencies";
    return false;
  }
  step.relation = *relation;
  return true;
}

bool parse_lemma(std::string_view word, PathStep& step, std::string& fault) {
  std::string lemma;
  std::size_t at = 0;
  bool any = word == "*" || word.starts_with("*/");
  for (at = any ? 1 : 0; at < word.size() && word[at] != '/'; ++at) {
    if (word[at] == '\\' && at + 1 < word.size()) ++at;
    lemma += word[at];
  }
  step.lemma = lemma;
  if (at == word.size()) return true;
  step.upos = upos_from(word.substr(at + 1));
  if (!step.upos) fault = "'" + std::string(word.substr(at + 1)) + "' is no universal part of speech";
  return step.upos.has_value();
}

}  // namespace

std::optional<std::vector<PathStep>> parse_path(std::string_view text, std::string& fault) {
  std::vector<PathStep> steps;
  bool word_wanted = false;
  while (true) {
    const std::string_view word = take_word(text);
    if (word.empty()) break;
    const bool is_step = word.front() == '<' || word.front() == '>';
    if (is_step) {
      if (!parse_step(word, steps.emplace_back(), fault)) return std::nullopt;
    } else if (!word_wanted) {
      fault = "'" + std::string(word) + "' stands where a step (< or >) was expected";
      return std::nullopt;
    } else if (!parse_lemma(word, steps.back(), fault)) {
      return std::nullopt;
    }
    word_wanted = is_step;
    if (steps.size() > kMostSteps) {
      fault = "it has more than " + std::to_string(kMostSteps) + " steps";
      return std::nullopt;
    }
  }
  if (!steps.empty()) return steps;
  fault = "it has no step";
  return std::nullopt;
}

std::string format_path(const std::vector<PathStep>& steps) {
  std::string out;
  for (const PathStep& step : steps) {
    if (!out.empty()) out += ' ';
    out.append(step.to_head ? "<" : ">").append(relata::label_of(step.relation));
    if (!step.preposition.empty()) out.append("(").append(step.preposition).append(")");
    if (step.lemma.empty() && !step.upos) continue;
    out.append(" ").append(step.lemma.empty() ? "*" : escaped(step.lemma));
    if (step.upos) out.append("/").append(relata::label_of(*step.upos));
  }
  return out;
}

std::optional<ArgumentSlot> parse_slot(std::string_view text, std::string& fault) {
  ArgumentSlot slot;
  std::string_view name;
  if (!split_preposition(text, name, slot.preposition)) {
    fault = "'" + std::string(text) + "' has brackets that hold no preposition";
    return std::nullopt;
  }
  if (!name.empty()) {
    slot.role = role_from(name);
    if (!slot.role) fault = "'" + std::string(name) + "' is no role";
    if (!slot.role) return std::nullopt;
  }
  if (slot.role || !slot.preposition.empty()) return slot;
  fault = "it is empty";
  return std::nullopt;
}

std::string format_slot(const ArgumentSlot& slot) {
  std::string out;
  if (slot.role) out = relata::label_of(*slot.role);
  if (!slot.preposition.empty()) out.append("(").append(slot.preposition).append(")");
  return out;
}

}  // namespace relata::ontology
