// CoNLL-U (https://universaldependencies.org/format.html) to documents with their analysis.
//
// The text of a document is rebuilt: each sentence's "# text" (else its forms and SpaceAfter=No), a blank between
// sentences unless the last token says SpaceAfter=No, an empty line at "# newpar". FEATS and DEPS are not kept.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.h"
#include "core/document.h"
#include "core/sentence.h"
#include "extractors/nlp/conllu_rows.h"

namespace relata::nlp {

struct ConlluDocument {
  Document document;  // id: of "# newdoc id", title and date: of "# meta::title" and "# meta::dateCreated"
  Analysis analysis;  // mentions: of "Entity=" in MISC, in GUM's or CorefUD's notation
  // Beside analysis.mentions, in the same order: the bracket's fields after the cluster, as written
  // ("organization-new-nnnnn-cf1-2-coref" in GUM).
  std::vector<std::string> mention_fields;
};

// Gives one document after the other. A document with an error is reported once, at its first error, and left out.
class ConlluReader {
 public:
  // text: the whole file, which must outlive the reader. path: for messages. A document without an id is called
  // default_id, a second one default_id-2 and so on.
  ConlluReader(std::string_view text, std::string path, std::string default_id, Diagnostics& diagnostics);

  [[nodiscard]] std::optional<ConlluDocument> next();

 private:
  // The comments and rows of the sentence being read.
  struct Pending {
    std::string id;
    std::optional<std::string_view> text;
    bool begins_paragraph = false;
    std::vector<ConlluLine> rows;
  };

  enum class Outcome { finished, failed, nothing_left };
  [[nodiscard]] Outcome read_document();
  [[nodiscard]] bool read_line(ConlluLine& line);
  // Each of these is false where the current document has an error, which it has reported.
  [[nodiscard]] bool take_line(const ConlluLine& line, Pending& pending);
  [[nodiscard]] bool finish_sentence(Pending& pending);
  [[nodiscard]] bool add_text(const ConlluRows& rows, const Pending& pending, Sentence& sentence);
  [[nodiscard]] bool add_mentions(const ConlluRows& rows, std::span<const ConlluLine> lines);
  [[nodiscard]] bool fail(ConlluError error);
  void take_comment(std::string_view comment, Pending& pending);
  void skip_document();

  std::string_view text_;
  std::string path_;
  std::string default_id_;
  Diagnostics& diagnostics_;
  std::size_t position_ = 0;
  std::uint64_t line_number_ = 0;
  std::size_t unnamed_ = 0;
  ConlluDocument current_;
  std::map<std::string, std::uint32_t, std::less<>> clusters_;  // of the current document, by name in the brackets
  bool glue_ = false;                                           // the next sentence follows without a blank
};

// All documents of a file ("-": standard input; gzip is unpacked). Throws EnvironmentError where it cannot be read.
[[nodiscard]] std::vector<ConlluDocument> read_conllu_file(const std::string& path, Diagnostics& diagnostics);

}  // namespace relata::nlp
