// The abbreviations that keep their full stop: data/abbreviations.tsv, readable and editable.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace relata::nlp {

enum class AbbreviationKind : std::uint8_t {
  none,
  title,    // Mr., Gen.: a name follows, no sentence ends here
  general,  // etc., Inc., Jan.
  number,   // No., p., Fig.: only before a number
  weak,     // Sun., Mar., in.: a word too; only where the text goes on in lower case, with a digit or a comma
};

class Abbreviations {
 public:
  // file: a line an abbreviation, without its last full stop, a tab, and its kind. Throws EnvironmentError where the
  // file cannot be read or a line is malformed.
  explicit Abbreviations(const std::filesystem::path& file);

  // word: without the full stop after it. A word in capitals, or with a capital at its start, is found by its
  // lower-case entry too.
  [[nodiscard]] AbbreviationKind find(std::string_view word) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, AbbreviationKind, Hash, std::equal_to<>> kinds_;
};

}  // namespace relata::nlp
