// The lossless store, .graph.jsonl: the local layer of each document as JSON Lines, so that graphs merge and read back.
//
// A header, then for each document its record, its nodes, its mentions and its claims, in the order of their local ids,
// which count from 0 within the document:
//   {"record":"header","format":"relata graph","version":1}
//   {"record":"document","id":...,"sha256":...,"nodes":2,"mentions":0,"claims":1, title, date, source, iri, words,
//    sentences, clauses, clauses_covered}
//   {"record":"node","id":0,"kind":"entity","label":..., key, datatype, text, types, aliases:[{text,count}], claim}
//   {"record":"mention","node":0,"sentence":0,"begin":0,"end":4,"text":...}
//   {"record":"claim","id":0,"predicate":..., subject, object, property, subject_text, predicate_text, object_text,
//    voice, polarity, modality, inferred, confidence, qualifiers:[{role,preposition,value,text}],
//    attribution:[{source,predicate}], evidence:[{sentence,begin,end,text,rules,score}]}
// What is empty or usual (active, positive, certain, not inferred) is left out. Offsets are code points. The document's
// text is not stored, nor a path, a date of writing or a count of the whole.
#pragma once

#include <span>

#include "core/byte_sink.h"
#include "core/local_graph.h"

namespace relata::exporters {

// The canonical order: by document id.
void write_store(std::span<const LocalGraph> documents, ByteSink& sink);

// For streams: the header once, then documents as they come.
void write_store_header(ByteSink& sink);
void write_store_document(const LocalGraph& graph, ByteSink& sink);

}  // namespace relata::exporters
