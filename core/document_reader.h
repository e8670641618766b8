// Files to documents, one at a time: plain text, JSON Lines of documents, and sentences with an id each.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostics.h"
#include "core/document.h"
#include "core/line_reader.h"

namespace relata {

// What a file holds. detect: by its extension, else by its first line.
enum class InputFormat : std::uint8_t { detect, text, documents, sentences, conllu, statements, graph, rdf, graphml };

[[nodiscard]] std::string_view label_of(InputFormat format);
[[nodiscard]] std::optional<InputFormat> input_format_from(std::string_view label);

// By the file's extension, else by the first line that is not blank: an object with "text" (documents), "predicate"
// (statements) or "record" (graph), CoNLL-U's comments or ten columns, a beginning of RDF or GraphML, else text. Never
// detect.
[[nodiscard]] InputFormat detect_input_format(LineReader& file);

// The file's name without folders, a compression's and a format's extension: "a/b.graph.jsonl.gz" has "b".
[[nodiscard]] std::string file_stem(const std::string& path);

struct DocumentOptions {
  InputFormat format = InputFormat::detect;
  std::string encoding;  // of plain text, a name that iconv knows; empty: UTF-8
  // Of a plain text; where empty, the id is the file's stem.
  std::string id, title, date, source;
};

class DocumentReader {
 public:
  virtual ~DocumentReader() = default;
  // The next document; false at the end. A faulty record is reported (its place is in `diagnostics`) and skipped.
  // Throws EnvironmentError where the file itself fails.
  [[nodiscard]] virtual bool next(Document& document, Diagnostics& diagnostics) = 0;
};

// A reader of `file` for text, documents or sentences; `options.format` must be one of these three.
[[nodiscard]] std::unique_ptr<DocumentReader> read_documents(std::unique_ptr<LineReader> file,
                                                             const DocumentOptions& options);

}  // namespace relata
