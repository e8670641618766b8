#include "ontology/ontology_check.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <string>
#include <unordered_set>

#include "core/resources.h"
#include "ontology/path_pattern.h"
#include "ontology/vocabulary.h"

namespace relata::ontology {
namespace {

// Reports each circle of `parents` once, at its first member. Iterative: chains may be long.
template <class Owner, class Parents>
void report_circles(const std::vector<Owner>& owners, const Parents& parents, const std::string& relation,
                    Diagnostics& diagnostics) {
  enum class State : std::uint8_t { fresh, open, done };
  std::vector<State> state(owners.size(), State::fresh);
  std::vector<std::pair<std::size_t, std::size_t>> path;  // an owner, and which of its parents comes next
  for (std::size_t start = 0; start < owners.size(); ++start) {
    if (state[start] == State::fresh) path.emplace_back(start, 0);
    while (!path.empty()) {
      auto& [at, next] = path.back();
      state[at] = State::open;
      if (next == parents(owners[at]).size()) {
        state[at] = State::done;
        path.pop_back();
        continue;
      }
      const std::size_t parent = parents(owners[at])[next++].index();
      if (state[parent] == State::open) {
        std::string names;
        for (auto step = std::find_if(path.begin(), path.end(), [&](const auto& p) { return p.first == parent; });
             step != path.end(); ++step)
          names.append(terms::local_name(owners[step->first].iri)).append(" -> ");
        names += terms::local_name(owners[parent].iri);
        diagnostics.error(owners[parent].place, relation + " runs in a circle: " + names,
                          "Take one of them out, or declare them equivalent.");
      } else if (state[parent] == State::fresh) {
        path.emplace_back(parent, 0);
      }
    }
  }
}

// The verbs that data/verb_classes.tsv knows.
class Verbs {
 public:
  Verbs() {
    std::ifstream file(find_resource("data/verb_classes.tsv"));
    for (std::string line; std::getline(file, line);)
      if (!line.starts_with('#')) known_.insert(line.substr(0, line.find('\t')));
  }
  // The lemma of which the word, no known verb itself, is a regular form; else empty.
  [[nodiscard]] std::string lemma_of(const std::string& word) const {
    if (known_.contains(word)) return {};
    for (const auto& [ending, lemma_ending] : {std::pair("ies", "y"), {"ied", "y"}, {"es", ""}, {"s", ""}, {"ed", ""},
                                              {"ed", "e"}, {"ing", ""}, {"ing", "e"}}) {
      if (!word.ends_with(ending)) continue;
      const std::string stem = word.substr(0, word.size() - std::string_view(ending).size());
      if (const std::string lemma = stem + lemma_ending; known_.contains(lemma)) return lemma;
      const std::size_t n = stem.size();
      if (n > 2 && stem[n - 1] == stem[n - 2] && known_.contains(stem.substr(0, n - 1))) return stem.substr(0, n - 1);
    }
    return {};
  }

 private:
  std::unordered_set<std::string> known_;
};

class LexicalisationCheck {
 public:
  explicit LexicalisationCheck(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void check(const Frame& frame, bool of_property) {
    const std::string name = "'" + frame.lemma + "' can never match: ";
    const auto error = [&](const std::string& what, const std::string& hint) {
      diagnostics_.error(frame.place, name + what, hint);
    };
    if (frame.lemma.front() == ' ' || frame.lemma.back() == ' ' || frame.lemma.find("  ") != std::string::npos)
      error("it has blanks too many", "Words are joined by one blank each.");
    if (frame.word_class == WordClass::verb) {
      const std::string first = frame.lemma.substr(0, frame.lemma.find(' '));
      const std::string lemma = verbs_.lemma_of(first);
      if (!lemma.empty()) error("predicates are lemmas", "Write '" + lemma + frame.lemma.substr(first.size()) + "'.");
    }
    if (std::any_of(frame.lemma.begin(), frame.lemma.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
      error("predicates are in lower case", "Write it in lower case.");
    if (!of_property) return;
    if (frame.subject == frame.object)
      error("its subject and its object are the same argument", "Name two arguments.");
    else if (frame.word_class == WordClass::adjective && frame.object.role == Role::object)
      error("an adjective has no object", "Name its argument: lex:object \"(for)\".");
  }

  void check(const PathPattern& path) {
    for (std::size_t i = 0; i < path.steps.size(); ++i) {
      const PathStep& step = path.steps[i];
      const bool turns_back = i > 0 && step.to_head && !path.steps[i - 1].to_head;
      const std::string why = step.relation == Deprel::root    ? "no word hangs on another by 'root'"
                              : step.relation == Deprel::punct ? "punctuation stands for nothing"
                              : turns_back ? "it goes down and up again, to a word where it has been"
                                           : "";
      if (why.empty()) continue;
      diagnostics_.error(path.place, "the path '" + format_path(path.steps) + "' can never match: " + why,
                         "A path goes up (<), then down (>).");
      return;
    }
  }

 private:
  Diagnostics& diagnostics_;
  Verbs verbs_;
};

}  // namespace

void check_ontology(const Ontology& ontology, Diagnostics& diagnostics) {
  report_circles(
      ontology.classes, [](const OntologyClass& c) -> const auto& { return c.superclasses; }, "rdfs:subClassOf",
      diagnostics);
  report_circles(ontology.properties, [](const Property& p) -> const auto& { return p.superproperties; },
                 "rdfs:subPropertyOf", diagnostics);
  LexicalisationCheck lexicalisations(diagnostics);
  for (const OntologyClass& c : ontology.classes)
    for (const Frame& frame : c.frames) lexicalisations.check(frame, false);
  for (const Property& property : ontology.properties) {
    if (!property.datatype.empty() && !property.range.empty())
      diagnostics.error(property.place, "the range of '" + property.iri + "' is both a class and a datatype",
                        "Leave one out.");
    for (const Frame& frame : property.frames) lexicalisations.check(frame, true);
    for (const PathPattern& path : property.paths) lexicalisations.check(path);
  }
}

}  // namespace relata::ontology
