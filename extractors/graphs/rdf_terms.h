// The terms of core/vocabulary.h as numbers of one RDF graph.
#pragma once

#include "core/vocabulary.h"
#include "extractors/graphs/rdf_graph.h"

namespace relata::graphs {

struct RdfTerms {
  explicit RdfTerms(RdfGraph& rdf)
      : type(rdf.iri(vocabulary::kType)), property_class(rdf.iri(vocabulary::kProperty)),
        subject(rdf.iri(vocabulary::kSubject)), predicate(rdf.iri(vocabulary::kPredicate)),
        object(rdf.iri(vocabulary::kObject)), label(rdf.iri(vocabulary::kLabel)), alias(rdf.iri(vocabulary::kAltLabel)),
        identifier(rdf.iri(vocabulary::kIdentifier)), title(rdf.iri(vocabulary::kTitle)), date(rdf.iri(vocabulary::kDate)),
        publisher(rdf.iri(vocabulary::kPublisher)), sha256(rdf.iri(vocabulary::kSha256)),
        derived_from(rdf.iri(vocabulary::kWasDerivedFrom)), derivation(rdf.iri(vocabulary::kQualifiedDerivation)),
        entity(rdf.iri(vocabulary::kProvEntity)), begin(rdf.iri(vocabulary::kBeginIndex)),
        end(rdf.iri(vocabulary::kEndIndex)), quote(rdf.iri(vocabulary::kAnchorOf)),
        context(rdf.iri(vocabulary::kReferenceContext)), document_class(rdf.iri(vocabulary::kDocument)),
        entity_class(rdf.iri(vocabulary::kEntity)), concept_class(rdf.iri(vocabulary::kConcept)),
        particular_class(rdf.iri(vocabulary::kParticular)), claim_class(rdf.iri(vocabulary::kClaim)),
        statement_id(rdf.iri(vocabulary::kStatementId)), mapped_property(rdf.iri(vocabulary::kMappedProperty)),
        polarity(rdf.iri(vocabulary::kPolarity)), modality(rdf.iri(vocabulary::kModality)),
        voice(rdf.iri(vocabulary::kVoice)), inferred(rdf.iri(vocabulary::kInferred)),
        confidence(rdf.iri(vocabulary::kConfidence)), subject_text(rdf.iri(vocabulary::kSubjectText)),
        predicate_text(rdf.iri(vocabulary::kPredicateText)), object_text(rdf.iri(vocabulary::kObjectText)),
        qualifier(rdf.iri(vocabulary::kHasQualifier)), role(rdf.iri(vocabulary::kQualifierRole)),
        preposition(rdf.iri(vocabulary::kPreposition)), value(rdf.iri(vocabulary::kValue)),
        text(rdf.iri(vocabulary::kText)), holder(rdf.iri(vocabulary::kHolder)),
        attribution(rdf.iri(vocabulary::kHasAttribution)), saying(rdf.iri(vocabulary::kSayingPredicate)),
        rules(rdf.iri(vocabulary::kRules)), score(rdf.iri(vocabulary::kScore)), sentence(rdf.iri(vocabulary::kSentence)) {}

  RdfTermId type, property_class, subject, predicate, object, label, alias;
  RdfTermId identifier, title, date, publisher, sha256;
  RdfTermId derived_from, derivation, entity, begin, end, quote, context;
  RdfTermId document_class, entity_class, concept_class, particular_class, claim_class;
  RdfTermId statement_id, mapped_property, polarity, modality, voice, inferred, confidence;
  RdfTermId subject_text, predicate_text, object_text;
  RdfTermId qualifier, role, preposition, value, text, holder, attribution, saying, rules, score, sentence;
};

}  // namespace relata::graphs
