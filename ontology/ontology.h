// A schema and how its terms are said: classes, properties, and the words and tree paths that express a property.
//
// Plain structs: read from Turtle, made from examples by `relata learn`, or built by hand; docs/ontology.md has the
// vocabulary under which they stand in files. Ids index the two vectors of Ontology.
// Sources: RDF Schema 1.1; OWL 2 Web Ontology Language, sections 5 and 9; the frames follow the lemon model of lexicons
// for ontologies (McCrae et al. 2012), cut down to what a graph of claims can match.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/diagnostics.h"
#include "core/factuality.h"
#include "core/ids.h"
#include "core/sentence.h"

namespace relata::ontology {

using ClassId = Id<struct ClassTag>;        // in Ontology::classes
using PropertyId = Id<struct PropertyTag>;  // in Ontology::properties

// What examples say of a lexicalisation.
struct Support {
  std::uint32_t count = 0;   // how often it applied in the examples; 0: written by hand, never counted
  float precision = 1.0F;    // share of these in which the property was meant, from 0 to 1
};

// One argument of a predicate. "recipient(to)" in files; "(of)": whatever its role; "subject": whatever its
// preposition.
struct ArgumentSlot {
  std::optional<Role> role;   // not set: any qualifier with this preposition
  std::string preposition;    // lower case, words joined by blanks; empty: any or none
  bool operator==(const ArgumentSlot&) const = default;
};

enum class WordClass : std::uint8_t { verb, noun, adjective };

// Words that express a property between two of their arguments. The words are those of a claim's open predicate, so
// passives, event nouns ("the delivery of the letter by Ann") and light verbs ("pay a visit") need no frames of their
// own:
//   verb       the predicate in its active lemma, with its particle, preposition or both: deliver, meet with
//   noun       a role or kind that the subject is said to have: founder, in "Ann, founder of Acme": its open claim is
//              Ann | position | founder ; organisation: Acme
//   adjective  responsible, in "Ann is responsible for the port"
struct Frame {
  WordClass word_class = WordClass::verb;
  std::string lemma;
  ArgumentSlot subject{Role::subject, {}};  // which argument of the words is the property's subject ...
  ArgumentSlot object{Role::object, {}};    // ... and which its object
  Support support;
  std::vector<std::string> examples;        // sentences
  Place place;                              // where it was read
};

// One step of a path over a dependency tree, and the word that it comes to.
struct PathStep {
  bool to_head = false;        // from a word to its head; else from a head to one of its dependents
  Deprel relation = Deprel::dep;
  std::string preposition;  // of the step's lower word: the lower-case words of its case children; empty: any or none
  std::string lemma;           // of the word it comes to; empty: any. Usually empty on the last step
  std::optional<Upos> upos;    // of that word
  bool operator==(const PathStep&) const = default;
};

// A tree path that expresses a property: from the head word of its subject to the head word of its object, without
// repetition. As text (ontology/path_pattern.h): "<nsubj found/VERB >obj".
struct PathPattern {
  std::vector<PathStep> steps;  // at least one
  Support support;
  std::vector<std::string> examples;
  Place place;
};

struct Label {
  std::string text;
  std::string language;  // BCP 47, lower case; empty when none is given
};

struct OntologyClass {
  std::string iri;
  std::vector<Label> labels;
  std::string comment;
  std::vector<ClassId> superclasses;        // as declared, direct ones
  std::vector<std::string> equivalents;     // IRIs of classes elsewhere (owl:equivalentClass)
  std::vector<std::string> node_types;      // LocalNode::types that tell a member: "person", "country"
  std::vector<std::string> nouns;           // head nouns of what belongs to it: treaty, agreement
  std::vector<Frame> frames;                // of an event class: its verbs and event nouns; slots unused
  std::vector<ClassId> patients;            // of an event class: told only by claims whose object is one of these
  bool object_is_place = false;             // of an event class: what is visited is where the visit is
  bool doer_takes_part = false;             // of an event class: who does something during it is one of its agents
  Place place;
};

struct Property {
  std::string iri;
  std::vector<Label> labels;
  std::string comment;
  std::vector<PropertyId> superproperties;  // as declared, direct ones
  std::vector<ClassId> domain;              // all of them hold; empty: anything
  std::vector<ClassId> range;               // likewise; of an object property
  std::string datatype;                     // full IRI; set: its objects are literals of it
  std::vector<PropertyId> inverses;         // declared on either side
  bool symmetric = false;
  bool transitive = false;
  bool functional = false;
  bool inverse_functional = false;
  std::vector<std::string> equivalents;     // IRIs of properties elsewhere (owl:equivalentProperty)
  std::vector<Frame> frames;
  std::vector<PathPattern> paths;
  Place place;
};

struct Ontology {
  std::string iri;
  std::vector<OntologyClass> classes;
  std::vector<Property> properties;

  [[nodiscard]] OntologyClass& at(ClassId id) { return classes[id.index()]; }
  [[nodiscard]] const OntologyClass& at(ClassId id) const { return classes[id.index()]; }
  [[nodiscard]] Property& at(PropertyId id) { return properties[id.index()]; }
  [[nodiscard]] const Property& at(PropertyId id) const { return properties[id.index()]; }

  // Not valid where there is none.
  [[nodiscard]] ClassId find_class(std::string_view iri) const;
  [[nodiscard]] PropertyId find_property(std::string_view iri) const;
  // The one with this IRI, made where there is none.
  ClassId add_class(std::string_view iri);
  PropertyId add_property(std::string_view iri);

 private:
  std::unordered_map<std::string, std::uint32_t> class_by_iri_, property_by_iri_;  // looked up only, never walked
};

// The English label, else one without a language, else the first, else the IRI's last part.
[[nodiscard]] std::string_view label_of(const OntologyClass& c);
[[nodiscard]] std::string_view label_of(const Property& property);

[[nodiscard]] std::string_view label_of(WordClass word_class);  // verb, noun, adjective

}  // namespace relata::ontology
