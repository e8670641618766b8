#include "tests/text/construction_lines.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "extractors/text/rules.h"

namespace relata::testing {
namespace {

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

std::vector<std::string> split(std::string_view text, std::string_view by) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(by, at), text.size());
    parts.push_back(trimmed(text.substr(at, end - at)));
    at = end + by.size();
  }
  return parts;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

ConstructionLine parse(const std::string& text) {
  ConstructionLine line;
  line.text = text;
  std::string rest = text;
  if (rest.starts_with("absent:")) {
    line.absent = true;
    rest = rest.substr(7);
  }
  if (const std::size_t open = rest.find('{'); open != std::string::npos) {
    for (std::string& flag : split(rest.substr(open + 1, rest.rfind('}') - open - 1), ",")) line.flags.push_back(flag);
    rest = rest.substr(0, open);
  }
  const std::vector<std::string> slots = split(rest, "|");
  if (slots.size() < 2 || slots.size() > 3) throw std::runtime_error("not subject | predicate | object: " + text);
  line.subject = slots[0];
  std::vector<std::string> complements = split(slots[1], ";");  // "he | live ; in Oslo": no object
  line.predicate = complements.front();
  line.has_object = slots.size() == 3;
  line.arguments = line.has_object ? split(slots[2], ";") : std::vector(complements.begin() + 1, complements.end());
  return line;
}

// In lower case between blanks, a hyphen as a word of its own.
std::string spaced(std::string_view text) {
  std::string out = " ";
  for (const std::string& word : split(text, " ")) {
    for (const char c : lower(word)) {
      if (c == '-' && out.back() != ' ') out += ' ';
      out += c;
      if (c == '-') out += ' ';
    }
    if (out.back() != ' ') out += ' ';
  }
  return out;
}

// The words of an argument, its preposition, and the words that may stand for it: its head, its last word and, behind a
// quantity ("a lot of Americans"), what there is so much of.
struct Words {
  std::string all, written, preposition;  // word by word, and with blanks only where the text has them
  std::vector<std::string> heads;
};

bool is_quantity(std::string_view lemma) {
  return std::string_view(" lot most many some all half number couple one two hundred thousand million hundreds millions ")
             .find(' ' + lower(lemma) + ' ') != std::string_view::npos;
}

void add_heads(const Argument& argument, const Sentence& sentence, Words& words) {
  const Token& head = sentence.tokens[argument.head.token];
  words.heads.push_back(spaced(head.form));
  words.heads.push_back(spaced(sentence.tokens[argument.tokens.back()].form));
  if (!is_quantity(head.lemma)) return;
  for (const std::uint32_t token : argument.tokens)
    if (sentence.tokens[token].head == static_cast<std::int32_t>(argument.head.token))
      words.heads.push_back(spaced(sentence.tokens[token].form));
}

Words words_of(const Argument& argument, std::string_view joined, const Analysis& analysis) {
  Words words;
  words.preposition = joined.empty() ? argument.preposition : std::string(joined);
  if (argument.tokens.empty() || !argument.literal.empty()) {
    words.all = spaced(argument.literal);
    words.heads = {spaced(argument.literal.substr(argument.literal.rfind(' ') + 1))};
    return words;
  }
  const Sentence& sentence = analysis.sentences[argument.head.sentence];
  std::string all, written;
  for (const std::uint32_t token : argument.tokens) {
    (all += ' ') += sentence.tokens[token].form;
    const bool joined_on = token > 0 && !sentence.tokens[token - 1].space_after && !written.empty();
    (written += joined_on ? "" : " ") += sentence.tokens[token].form;
    if (token == argument.head.token || token == argument.tokens.back())
      words.heads.push_back(spaced(written.substr(written.rfind(' ') + 1)));
  }
  words.all = spaced(all);
  words.written = spaced(written);
  add_heads(argument, sentence, words);
  return words;
}

bool matches_words(const std::string& expected, const Words& words) {
  std::string wanted = spaced(expected);
  if (const std::string first = spaced(words.preposition); !words.preposition.empty() && wanted.starts_with(first))
    wanted.erase(0, first.size() - 1);
  return (words.all.find(wanted) != std::string::npos || words.written.find(wanted) != std::string::npos) &&
         std::any_of(words.heads.begin(), words.heads.end(),
                     [&](const std::string& head) { return wanted.find(head) != std::string::npos; });
}

// One alternative ("*" and "∅" are handled by the caller).
bool matches_argument(const std::string& expected, const Argument& argument, std::string_view joined,
                      const Analysis& analysis, const text::Extraction& extraction) {
  if (expected.starts_with('[')) {  // the brackets of "[leave/go]" were split off at the stroke
    const std::size_t end = expected.ends_with(']') ? expected.size() - 2 : expected.size() - 1;
    return argument.clause &&
           extraction.propositions[*argument.clause].predicate.starts_with(expected.substr(1, end));
  }
  if (argument.clause && argument.tokens.empty())  // a clause by its verb as written
    return spaced(analysis.sentences[argument.head.sentence].tokens[argument.head.token].form) == spaced(expected);
  return matches_words(expected, words_of(argument, joined, analysis));
}

bool matches_subject(const std::string& expected, const Proposition& proposition, const Analysis& analysis,
                     const text::Extraction& extraction) {
  const Argument* subject = proposition.find(Role::subject);
  for (const std::string& one : split(expected, "/")) {
    if (one == "*" || (one == "∅" && subject == nullptr)) return true;
    if (subject != nullptr && matches_argument(one, *subject, "", analysis, extraction)) return true;
  }
  return false;
}

// What is left of the predicate behind the expected lemma: a joined preposition. False where the lemma differs.
bool matches_predicate(const std::string& expected, const std::string& predicate, std::string& joined) {
  for (const std::string& one : split(expected, "/")) {
    if (one == "*" || one == predicate) return true;
    if (predicate.starts_with(one + ' ')) {
      joined = predicate.substr(one.size() + 1);
      return true;
    }
  }
  return false;
}

bool matches_arguments(const ConstructionLine& line, const Proposition& proposition, const std::string& joined,
                       const Analysis& analysis, const text::Extraction& extraction) {
  for (std::size_t i = 0; i < line.arguments.size(); ++i) {
    bool found = false;
    for (const std::string& one : split(line.arguments[i], "/")) {
      const bool bare = i == 0 && line.has_object && one != "*";
      found = found || one == "*" || (one == "∅" && proposition.find(Role::object) == nullptr);
      for (const Argument& argument : proposition.arguments) {
        if (argument.role == Role::subject) continue;
        const bool object = argument.role == Role::object || argument.role == Role::recipient;
        if (bare && !object && !argument.clause && argument.preposition.empty()) continue;
        found = found || matches_argument(one, argument, object ? joined : std::string(), analysis, extraction);
      }
    }
    if (!found) return false;
  }
  return true;
}

bool stated(const Proposition& proposition) {
  return proposition.polarity == Polarity::positive && proposition.modality == Modality::certain &&
         proposition.holders.empty() &&
         std::none_of(proposition.arguments.begin(), proposition.arguments.end(),
                      [](const Argument& a) { return restricts(a.role, a.preposition); });
}

// The head itself or another word of its name.
bool names(const Sentence& sentence, std::uint32_t token, std::uint32_t head) {
  for (int step = 0; step < 3 && token != head; ++step) {
    const Deprel relation = sentence.tokens[token].deprel;
    const std::int32_t up = sentence.tokens[token].head;
    if (up < 0 || (relation != Deprel::flat && relation != Deprel::compound)) return false;
    token = static_cast<std::uint32_t>(up);
  }
  return token == head;
}

bool held_by(const std::string& who, const Proposition& proposition, const Analysis& analysis) {
  return std::any_of(proposition.holders.begin(), proposition.holders.end(), [&](const Holder& holder) {
    if (!holder.source) return who == "∅";
    const Sentence& sentence = analysis.sentences[holder.source->sentence];
    for (std::uint32_t token = 0; token < sentence.size(); ++token)
      if (lower(sentence.tokens[token].form) == lower(who) && names(sentence, token, holder.source->token)) return true;
    return false;
  });
}

bool has_flags(const ConstructionLine& line, const Proposition& proposition, const Analysis& analysis) {
  bool negative = false, held = false;
  std::vector<std::string> modalities;
  for (const std::string& flag : line.flags) {
    negative = negative || flag == "not";
    held = held || flag.starts_with("by ");
    if (flag.starts_with("by ") && !held_by(flag.substr(3), proposition, analysis)) return false;
    if (flag != "not" && !flag.starts_with("by ")) modalities = split(flag, "/");
  }
  if (negative != (proposition.polarity == Polarity::negative)) return false;
  if (!held && !proposition.holders.empty()) return false;
  if (modalities.empty()) return proposition.modality == Modality::certain;
  return std::any_of(modalities.begin(), modalities.end(), [&](const std::string& modality) {
    return modality == "open" ? proposition.modality != Modality::certain
                              : modality_from(modality) == proposition.modality;
  });
}

}  // namespace

std::vector<Construction> read_constructions(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be read");
  std::vector<Construction> found;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## "))
      found.push_back({line.substr(3), {}, {}});
    else if (line.starts_with("# ") && !found.empty())
      found.back().text = line.substr(2);
    else if (!line.empty() && !found.empty())
      found.back().lines.push_back(parse(line));
  }
  return found;
}

std::vector<ContradictedLine> read_contradicted(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be read");
  std::vector<ContradictedLine> found;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::vector<std::string> fields(1);
    for (const char c : line) c == '\t' ? void(fields.emplace_back()) : fields.back().push_back(c);
    if (fields.size() != 4 || fields[3].empty()) throw std::runtime_error(path + ": not four fields: " + line);
    found.push_back({fields[0], fields[1], parse(fields[2]), fields[3]});
  }
  return found;
}

Construction as_demanded(Construction construction, const std::vector<ContradictedLine>& contradicted) {
  for (ConstructionLine& line : construction.lines)
    for (const ContradictedLine& other : contradicted)
      if (other.sentence == construction.sentence && other.committed == line.text) line = other.demanded;
  return construction;
}

namespace {

// "have | impacts" asked for where the light verb was read through ("affect"): both words stand in the predicate.
bool is_light_verb(const ConstructionLine& line, const Proposition& proposition, const Analysis& analysis) {
  if (std::find(proposition.rules.begin(), proposition.rules.end(), text::rule::kLightVerb) ==
          proposition.rules.end() ||
      line.arguments.size() != 1 || !line.has_object)
    return false;
  const Sentence& sentence = analysis.sentences[proposition.head.sentence];
  const auto stands = [&](const std::string& words, bool verb) {
    const std::vector<std::string> any = split(words, "/");
    return std::any_of(proposition.predicate_tokens.begin(), proposition.predicate_tokens.end(), [&](std::uint32_t t) {
      const Token& token = sentence.tokens[t];
      return std::find(any.begin(), any.end(), verb ? token.lemma : lower(token.form)) != any.end();
    });
  };
  return stands(line.predicate, true) && stands(line.arguments.front(), false);
}

}  // namespace

bool holds(const ConstructionLine& line, const Analysis& analysis, const text::Extraction& extraction) {
  const bool found = std::any_of(
      extraction.propositions.begin(), extraction.propositions.end(), [&](const Proposition& proposition) {
        std::string joined;
        const bool says = matches_predicate(line.predicate, proposition.predicate, joined) &&
                          matches_arguments(line, proposition, joined, analysis, extraction);
        return (says || is_light_verb(line, proposition, analysis)) &&
               matches_subject(line.subject, proposition, analysis, extraction) &&
               (line.absent ? stated(proposition) : has_flags(line, proposition, analysis));
      });
  return found != line.absent;
}

}  // namespace relata::testing
