// The rows of one CoNLL-U sentence to tokens: the ten columns, checked; the tree, checked.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/sentence.h"

namespace relata::nlp {

struct ConlluLine {
  std::string_view text;
  std::uint64_t number = 0;  // from 1
};

struct ConlluError {
  std::uint64_t line = 0;
  std::uint64_t column = 0;  // code points from 1; 0: the whole line
  std::string what;
  std::string hint;
};

// What stands in the text: a token, or a multiword token and the words it holds.
struct SurfaceToken {
  std::string_view form;
  std::uint32_t first = 0;  // its first word, as an index into ConlluRows::tokens
  std::uint32_t count = 1;  // its words
  bool multiword = false;
  bool space_after = true;
};

// Views point into the lines.
struct ConlluRows {
  std::vector<Token> tokens;  // span not set yet
  std::vector<SurfaceToken> surface;
  struct Entity {
    std::uint32_t token = 0;
    std::uint64_t line = 0;
    std::string_view value;
  };
  std::vector<Entity> entities;  // the values of Entity=
};

// Fills rows from the lines of one sentence (no comments, no blank line). Empty nodes ("8.1") are passed over.
// Returns the first error: a malformed column, an unknown label, a head out of range, no root or two, a cycle.
[[nodiscard]] std::optional<ConlluError> parse_rows(std::span<const ConlluLine> lines, ConlluRows& rows);

}  // namespace relata::nlp
