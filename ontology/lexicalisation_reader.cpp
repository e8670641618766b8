#include "ontology/lexicalisation_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "ontology/path_pattern.h"
#include "ontology/spelling.h"
#include "ontology/vocabulary.h"

namespace relata::ontology {
namespace {

using namespace std::string_view_literals;

constexpr std::array kOfClass{"nodeType"sv, "noun"sv, "verb"sv, "eventNoun"sv, "object"sv, "patient"sv, "during"sv};
constexpr std::array kOfProperty{"verb"sv, "predicate"sv, "noun"sv, "adjective"sv, "path"sv, "expressedBy"sv};
constexpr std::array kOfNode{"verb"sv,    "predicate"sv, "noun"sv,  "adjective"sv, "path"sv,
                             "subject"sv, "object"sv,    "count"sv, "precision"sv, "example"sv};

std::optional<WordClass> word_class_from(std::string_view name) {
  if (name == "verb" || name == "predicate") return WordClass::verb;
  if (name == "noun") return WordClass::noun;
  if (name == "adjective") return WordClass::adjective;
  return std::nullopt;
}

Frame frame_of(WordClass word_class, std::string lemma, Place place) {
  Frame frame;
  frame.word_class = word_class;
  frame.lemma = std::move(lemma);
  if (word_class == WordClass::noun) frame.object.role = Role::organisation;
  frame.place = std::move(place);
  return frame;
}

}  // namespace

Place LexicalisationReader::place(std::size_t i) const {
  const Origin origin = triples_.origin(i);
  return {paths_[origin.file], origin.line, 0};
}

void LexicalisationReader::error(std::size_t i, std::string what, std::string hint) {
  diagnostics_.error(place(i), std::move(what), std::move(hint));
}

std::string_view LexicalisationReader::lex_name(std::size_t i) const {
  std::string_view predicate = triples_.term(triples_[i].predicate).text;
  if (!predicate.starts_with(terms::kLex)) return {};
  return predicate.substr(terms::kLex.size());
}

std::string LexicalisationReader::words(std::size_t i) {
  const Term& object = triples_.term(triples_[i].object);
  if (object.kind == TermKind::literal && object.text.find_first_not_of(" \t\r\n") != std::string::npos)
    return object.text;
  error(i, "lex:" + std::string(lex_name(i)) + " wants a text in quotes", "Write it as lex:verb \"deliver\".");
  return {};
}

bool LexicalisationReader::describe(OntologyClass& c, std::size_t i) {
  const std::string_view name = lex_name(i);
  if (name.empty()) return false;
  if (std::find(kOfClass.begin(), kOfClass.end(), name) == kOfClass.end()) {
    error(i, "lex:" + std::string(name) + " says nothing of a class",
          spelling_hint(name, kOfClass,
                        "A class takes lex:nodeType, lex:noun, lex:verb, lex:eventNoun, lex:object and lex:during."));
    return true;
  }
  std::string text = words(i);
  if (text.empty()) return true;
  const bool of_event = name == "object" || name == "during";
  if (of_event && text != (name == "object" ? "place" : "agent"))
    error(i, "lex:" + std::string(name) + " of a class cannot be '" + text + "'",
          "Write lex:object \"place\" or lex:during \"agent\", or leave it out.");
  else if (of_event)
    (name == "object" ? c.object_is_place : c.doer_takes_part) = true;
  else if (name == "nodeType")
    c.node_types.push_back(std::move(text));
  else if (name == "noun")
    c.nouns.push_back(std::move(text));
  else
    c.frames.push_back(frame_of(name == "verb" ? WordClass::verb : WordClass::noun, std::move(text), place(i)));
  return true;
}

bool LexicalisationReader::describe(Property& property, std::size_t i) {
  const std::string_view name = lex_name(i);
  if (name.empty()) return false;
  if (name == "expressedBy") {
    read_node(property, i);
  } else if (name == "path") {
    if (auto path = read_path(i)) property.paths.push_back(std::move(*path));
  } else if (const auto word_class = word_class_from(name)) {
    if (std::string text = words(i); !text.empty())
      property.frames.push_back(frame_of(*word_class, std::move(text), place(i)));
  } else {
    error(i, "lex:" + std::string(name) + " says nothing of a property",
          spelling_hint(name, kOfProperty,
                        "A property takes lex:verb, lex:noun, lex:adjective, lex:path and lex:expressedBy."));
  }
  return true;
}

std::optional<PathPattern> LexicalisationReader::read_path(std::size_t i) {
  std::string fault;
  const std::string text = words(i);
  if (auto steps = parse_path(text, fault)) return PathPattern{std::move(*steps), {}, {}, place(i)};
  if (!text.empty())
    error(i, "the path '" + text + "' cannot be read: " + fault, "docs/ontology.md shows how a path is written.");
  return std::nullopt;
}

// [ lex:verb "sell" ; lex:object "recipient(to)" ; ... ]: a frame or a path.
void LexicalisationReader::read_node(Property& property, std::size_t i) {
  std::optional<Frame> frame;
  std::optional<PathPattern> path;
  Frame rest;  // what is said beside the words
  bool subject_given = false, object_given = false;
  for (const std::uint32_t k : triples_.with_subject(triples_[i].object)) {
    const std::string_view name = lex_name(k);
    if (name.empty()) continue;
    if ((name == "path" || word_class_from(name)) && (frame || path)) {
      error(k, "a lexicalisation has words twice", "Give each its own lex:expressedBy [ ... ].");
    } else if (const auto word_class = word_class_from(name)) {
      frame = frame_of(*word_class, words(k), place(k));
    } else if (name == "path") {
      path = read_path(k);
      if (!path) return;
    } else if (name == "subject") {
      subject_given = true;
      read_slot(rest.subject, k);
    } else if (name == "object") {
      object_given = true;
      read_slot(rest.object, k);
    } else if (name == "example") {
      rest.examples.push_back(words(k));
    } else {
      read_support(rest.support, name, k);
    }
  }
  if (frame) {
    if (subject_given) frame->subject = rest.subject;
    if (object_given) frame->object = rest.object;
    frame->support = rest.support;
    frame->examples = std::move(rest.examples);
    if (!frame->lemma.empty()) property.frames.push_back(std::move(*frame));
  } else if (path) {
    if (subject_given || object_given)
      error(i, "a path has its subject and object at its ends", "Leave lex:subject and lex:object out.");
    path->support = rest.support;
    path->examples = std::move(rest.examples);
    property.paths.push_back(std::move(*path));
  } else {
    error(i, "this lexicalisation has no words", "Give it a lex:verb, lex:noun, lex:adjective or lex:path.");
  }
}

void LexicalisationReader::read_slot(ArgumentSlot& slot, std::size_t i) {
  std::string fault;
  const std::string text = words(i);
  if (const auto read = parse_slot(text, fault))
    slot = *read;
  else if (!text.empty())
    error(i, "the argument '" + text + "' cannot be read: " + fault,
          "Write it as \"subject\", \"recipient(to)\" or \"(of)\".");
}

void LexicalisationReader::read_support(Support& support, std::string_view name, std::size_t i) {
  const std::string& text = triples_.term(triples_[i].object).text;
  const char* end = text.data() + text.size();
  if (name == "count") {
    if (const auto read = std::from_chars(text.data(), end, support.count); read.ec != std::errc{} || read.ptr != end)
      error(i, "lex:count '" + text + "' is no count", "Give a number from 0.");
  } else if (name == "precision") {
    const auto read = std::from_chars(text.data(), end, support.precision);
    const bool number = read.ec == std::errc{} && read.ptr == end;
    if (!number || !(support.precision >= 0.0F && support.precision <= 1.0F))
      error(i, "lex:precision '" + text + "' is no share", "Give a number from 0 to 1.");
  } else {
    error(i, "lex:" + std::string(name) + " says nothing of a lexicalisation",
          spelling_hint(name, kOfNode, "docs/ontology.md lists what it takes."));
  }
}

}  // namespace relata::ontology
