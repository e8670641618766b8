// The construction suite (tests/text/constructions): what is expected of each sentence, and whether it came.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/propositions.h"

namespace relata::testing {

// One line of the suite; README.md of the folder says what it may hold.
struct ConstructionLine {
  std::string text;  // as written
  bool absent = false;
  bool has_object = false;
  std::string subject, predicate;
  std::vector<std::string> arguments;
  std::vector<std::string> flags;
};

struct Construction {
  std::string sentence;  // id
  std::string text;
  std::vector<ConstructionLine> lines;
};

// A phenomenon's file. Throws std::runtime_error where it cannot be read or a line is malformed.
[[nodiscard]] std::vector<Construction> read_constructions(const std::string& path);

// A line that contradicts a document that binds the program, and what the document demands in its place.
struct ContradictedLine {
  std::string sentence, committed;
  ConstructionLine demanded;
  std::string document;  // its words
};

// contradicted.tsv of the suite's folder. Throws std::runtime_error where it cannot be read or a line is malformed.
[[nodiscard]] std::vector<ContradictedLine> read_contradicted(const std::string& path);

// The construction with what the documents demand in place of the lines that contradict them.
[[nodiscard]] Construction as_demanded(Construction construction, const std::vector<ContradictedLine>& contradicted);

// For an expectation: some proposition is as the line says. For an absence: none is stated so.
[[nodiscard]] bool holds(const ConstructionLine& line, const Analysis& analysis, const text::Extraction& extraction);

}  // namespace relata::testing
