// A document as it was read: immutable UTF-8 text and what is known about it.
#pragma once

#include <string>

namespace relata {

struct Document {
  std::string id;      // as given, else the file's stem; unique in a corpus
  std::string text;    // valid UTF-8, byte order mark removed, line ends as they were
  std::string title;   // metadata: nothing is extracted from it
  std::string date;    // ISO 8601, any grain; empty when unknown
  std::string source;  // who published it
  std::string iri;     // the document's own IRI; empty: BASE + "document/" + id
  std::string path;    // where it was read, for messages only; never in an output
};

}  // namespace relata
