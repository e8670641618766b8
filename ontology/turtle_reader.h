// Turtle (W3C Recommendation 2014; N-Triples, too) to triples, with the line of each. By serd, behind the checks of
// turtle_check.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/diagnostics.h"
#include "ontology/triples.h"

namespace relata::ontology {

// Adds the triples of a text; `path` is for messages, `file` goes to their origins and keeps the blank nodes of several
// files apart. False where the text is faulty: the first fault is reported, what stands before it has been added.
bool read_turtle(std::string_view text, const std::string& path, std::uint32_t file, Triples& triples,
                 Diagnostics& diagnostics);
// The same of a file, packed or not. A file that cannot be read is reported, too.
bool read_turtle_file(const std::string& path, std::uint32_t file, Triples& triples, Diagnostics& diagnostics);

}  // namespace relata::ontology
