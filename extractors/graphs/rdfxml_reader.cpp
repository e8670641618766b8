// RDF/XML (W3C, RDF 1.1 XML Syntax) on our XML events: its grammar alternates node elements and property elements, so a
// stack with a frame an open element is all it needs.
#include <charconv>
#include <map>
#include <vector>

#include "core/iri.h"
#include "core/vocabulary.h"
#include "extractors/graphs/rdf_syntax.h"
#include "extractors/graphs/xml_events.h"
#include "ontology/iri_resolution.h"

namespace relata::graphs {
namespace {

namespace terms = vocabulary;

constexpr std::string_view kXmlNamespace = "http://www.w3.org/XML/1998/namespace";

enum class Frame : std::uint8_t {
  document,    // outside of all: rdf:RDF or one node element
  nodes,       // inside rdf:RDF
  node,        // inside a node element: property elements come
  property,    // inside a property element: a text or one node element
  collection,  // inside parseType="Collection": node elements
  literal,     // inside parseType="Literal": XML that is taken as text
};

struct Open {
  Frame frame;
  RdfTermId subject;    // node: itself; property, collection: what it belongs to
  RdfTermId predicate;  // property, collection
  RdfTermId object;     // property: once a node element or an attribute gave it; collection: the list's last node
  RdfTermId reifier;    // property: of rdf:ID
  std::string base, language, datatype, text;
  std::uint32_t list_items = 0;  // node: rdf:li so far
};

// "IRI\nlocal" as one IRI.
std::string joined(std::string_view name) {
  std::string iri(name);
  if (const std::size_t split = iri.find('\n'); split != std::string::npos) iri.erase(split, 1);
  return iri;
}

std::string rdf(std::string_view local) { return std::string(terms::kRdf).append(local); }
std::string rdf_attribute(std::string_view local) { return std::string(terms::kRdf).append("\n").append(local); }

class RdfXmlHandler final : public XmlHandler {
 public:
  RdfXmlHandler(const RdfSource& source, RdfGraph& graph, Diagnostics& diagnostics)
      : graph_(graph), parser_(source.path, XmlNames::resolved, *this, diagnostics) {
    stack_.push_back({Frame::document, {}, {}, {}, {}, source.base_iri, "", "", "", 0});
  }
  bool read(std::string_view text) { return parser_.parse(text) && parser_.finish(); }

  void start(std::string_view name, const XmlAttributes& attributes) override {
    const std::string element = joined(name);
    Open next = inherited(attributes);
    switch (stack_.back().frame) {
      case Frame::document:
        if (element != rdf("RDF")) return start_node(element, attributes, std::move(next));
        next.frame = Frame::nodes;
        return stack_.push_back(std::move(next));
      case Frame::nodes:
      case Frame::property:
      case Frame::collection:
        return start_node(element, attributes, std::move(next));
      case Frame::node:
        return start_property(element, attributes, std::move(next));
      case Frame::literal:
        return parser_.fail("XML inside parseType=\"Literal\" is not read", "Give it as a plain text.");
    }
  }

  void end(std::string_view /*name*/) override {
    Open closed = std::move(stack_.back());
    stack_.pop_back();
    if (closed.frame == Frame::property || closed.frame == Frame::literal) end_property(closed);
    if (closed.frame == Frame::collection) end_collection(closed);
  }

  void text(std::string_view part) override {
    Open& open = stack_.back();
    if (open.frame == Frame::property || open.frame == Frame::literal) {
      open.text += part;
    } else if (part.find_first_not_of(" \t\r\n") != std::string_view::npos) {
      parser_.fail("a text where RDF/XML has none", "Only a property may hold a text.");
    }
  }

 private:
  Open inherited(const XmlAttributes& attributes) const {
    const Open& outer = stack_.back();
    Open next{Frame::node, {}, {}, {}, {}, outer.base, outer.language, "", "", 0};
    const std::string prefix = std::string(kXmlNamespace) + '\n';
    const std::string_view base = attributes[prefix + "base"];
    if (!base.empty()) next.base = ontology::resolve_iri(base, outer.base);
    attributes.each([&](std::string_view name, std::string_view value) {
      if (name == prefix + "lang") next.language = value;
    });
    return next;
  }

  RdfTermId fresh() { return graph_.blank("b" + std::to_string(++blanks_)); }
  RdfTermId iri(std::string_view relative, const std::string& base) {
    return graph_.iri(ontology::resolve_iri(relative, base));
  }
  // Labels of the file's own beside those that fresh() makes.
  RdfTermId named_blank(std::string_view label) { return graph_.blank("n" + std::string(label)); }

  RdfTermId subject_of(const XmlAttributes& attributes, const std::string& base) {
    RdfTermId subject;
    attributes.each([&](std::string_view name, std::string_view value) {
      if (name == rdf_attribute("about")) subject = iri(value, base);
      if (name == rdf_attribute("ID")) subject = iri('#' + std::string(value), base);
      if (name == rdf_attribute("nodeID")) subject = named_blank(value);
    });
    return subject.valid() ? subject : fresh();
  }

  void start_node(const std::string& element, const XmlAttributes& attributes, Open next) {
    next.subject = subject_of(attributes, next.base);
    if (element != rdf("Description")) graph_.add(next.subject, graph_.iri(terms::kType), graph_.iri(element));
    add_attributes(next.subject, attributes, next);
    Open& outer = stack_.back();
    if (outer.frame == Frame::property) {
      if (outer.object.valid()) return parser_.fail("a second node inside one property", "Give each a property of its own.");
      outer.object = next.subject;
    }
    if (outer.frame == Frame::collection) append_item(outer, next.subject);
    stack_.push_back(std::move(next));
  }

  // Property attributes: all that are not of the syntax itself.
  void add_attributes(RdfTermId subject, const XmlAttributes& attributes, const Open& context) {
    attributes.each([&](std::string_view name, std::string_view value) {
      if (!is_property(name)) return;
      const RdfTermId predicate = graph_.iri(joined(name));
      const bool is_type = name == rdf_attribute("type");
      graph_.add(subject, predicate, is_type ? iri(value, context.base) : graph_.literal(value, "", context.language));
    });
  }
  static bool is_property(std::string_view name) {
    return !name.starts_with(kXmlNamespace) && name.find('\n') != std::string_view::npos && !is_syntax(name);
  }
  static bool is_syntax(std::string_view name) {
    for (const std::string_view local : {"about", "ID", "nodeID", "resource", "datatype", "parseType"})
      if (name == rdf_attribute(local)) return true;
    return false;
  }

  void start_property(const std::string& element, const XmlAttributes& attributes, Open next) {
    Open& outer = stack_.back();
    const bool is_item = element == rdf("li");
    next.predicate = graph_.iri(is_item ? rdf("_" + std::to_string(++outer.list_items)) : element);
    const RdfTermId owner = outer.subject;
    const std::string_view id = attributes[rdf_attribute("ID")];
    if (!id.empty()) next.reifier = iri('#' + std::string(id), next.base);
    const std::string_view kind = attributes[rdf_attribute("parseType")];
    next.datatype = attributes[rdf_attribute("datatype")];
    if (!next.datatype.empty()) next.datatype = ontology::resolve_iri(next.datatype, next.base);
    next.subject = owner;
    next.frame = Frame::property;
    if (kind == "Resource") {
      next.frame = Frame::node;
      next.subject = fresh();
      add(owner, next.predicate, next.subject, next.reifier);
    } else if (kind == "Collection") {
      next.frame = Frame::collection;
    } else if (!kind.empty()) {
      next.frame = Frame::literal;
      next.datatype = rdf("XMLLiteral");
    } else {
      start_empty_property(attributes, next);
    }
    stack_.push_back(std::move(next));
  }

  // The object where attributes give it.
  void start_empty_property(const XmlAttributes& attributes, Open& next) {
    attributes.each([&](std::string_view name, std::string_view value) {
      if (name == rdf_attribute("resource")) next.object = iri(value, next.base);
      if (name == rdf_attribute("nodeID")) next.object = named_blank(value);
    });
    bool tells_more = false;
    attributes.each([&](std::string_view name, std::string_view) { tells_more = tells_more || is_property(name); });
    if (!tells_more) return;
    if (!next.object.valid()) next.object = fresh();
    add_attributes(next.object, attributes, next);
  }

  void end_property(const Open& closed) {
    if (!closed.object.valid())
      return add(closed.subject, closed.predicate, graph_.literal(closed.text, closed.datatype, closed.datatype.empty() ? closed.language : ""),
                 closed.reifier);
    if (closed.text.find_first_not_of(" \t\r\n") != std::string::npos)
      return parser_.fail("a text beside the node of a property", "A property has one of both.");
    add(closed.subject, closed.predicate, closed.object, closed.reifier);
  }

  // An RDF list grows at its end.
  void append_item(Open& list, RdfTermId item) {
    const RdfTermId cell = fresh();
    if (list.object.valid())
      graph_.add(list.object, graph_.iri(rdf("rest")), cell);
    else
      add(list.subject, list.predicate, cell, list.reifier);
    graph_.add(cell, graph_.iri(rdf("first")), item);
    list.object = cell;
  }
  void end_collection(const Open& list) {
    const RdfTermId nil = graph_.iri(rdf("nil"));
    if (list.object.valid())
      graph_.add(list.object, graph_.iri(rdf("rest")), nil);
    else
      add(list.subject, list.predicate, nil, list.reifier);
  }

  void add(RdfTermId subject, RdfTermId predicate, RdfTermId object, RdfTermId reifier) {
    graph_.add(subject, predicate, object);
    if (!reifier.valid()) return;
    graph_.add(reifier, graph_.iri(terms::kType), graph_.iri(terms::kStatement));
    graph_.add(reifier, graph_.iri(terms::kSubject), subject);
    graph_.add(reifier, graph_.iri(terms::kPredicate), predicate);
    graph_.add(reifier, graph_.iri(terms::kObject), object);
  }

  RdfGraph& graph_;
  XmlParser parser_;
  std::vector<Open> stack_;
  std::uint64_t blanks_ = 0;
};

}  // namespace

bool read_rdfxml(const RdfSource& source, RdfGraph& graph, Diagnostics& diagnostics) {
  return RdfXmlHandler(source, graph, diagnostics).read(source.text);
}

}  // namespace relata::graphs
