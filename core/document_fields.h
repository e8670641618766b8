// One line of JSON to a document, and what both kinds of lines of documents ask of an id.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/document.h"

namespace relata {

struct LineFault {
  std::string what;        // empty: none
  std::size_t offset = 0;  // bytes of the line before it
};

// Takes "id", "text", "title", "date", "source" and "iri" of the object in `line`; other keys are skipped, however
// deep. The id stays empty where the line has none; a number is taken as it is written.
[[nodiscard]] LineFault parse_document_line(std::string_view line, Document& document);

// Empty where the id will do, else what is wrong with it.
[[nodiscard]] std::string fault_of_id(std::string_view id);

// YYYY, YYYY-MM or YYYY-MM-DD, a day that there is; a time after it, behind T or a blank, is allowed.
[[nodiscard]] bool is_iso_date(std::string_view date);

// The column, in code points from 1, of the byte at `offset`; the line may be anything but valid UTF-8 after it.
[[nodiscard]] std::uint64_t column_of(std::string_view line, std::size_t offset);

}  // namespace relata
