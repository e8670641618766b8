// Names that tell little of which thing bears them: "the Court", "Main Street", "World Cup".
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace relata {

class CommonNames {
 public:
  // Those of data/common_names.tsv, read once; its head explains the lines. Throws EnvironmentError.
  [[nodiscard]] static const CommonNames& shipped();

  // Whether a name, as encode_name gives it, is one of them.
  [[nodiscard]] bool has(std::string_view encoded) const;

 private:
  explicit CommonNames(const std::string& path);

  std::unordered_set<std::string> names_;  // looked up only, never walked
  std::vector<std::string> last_words_;    // with the "_" before them
  std::vector<std::string> events_;        // the same
  std::vector<std::string> endings_;
};

}  // namespace relata
