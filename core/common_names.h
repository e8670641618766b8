// Names that tell little of which thing bears them: "the Court", "Main Street", "World Cup", "Springfield".
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace relata {

class CommonNames {
 public:
  // Those of data/common_names.tsv and data/ambiguous_cities.tsv, read once; their heads explain the lines. Throws
  // EnvironmentError.
  [[nodiscard]] static const CommonNames& shipped();

  // Whether a name, as encode_name gives it, is one of them.
  [[nodiscard]] bool has(std::string_view encoded) const;
  // Whether several cities bear the name, or only small ones ("Springfield", "Antioch").
  [[nodiscard]] bool is_ambiguous_city(std::string_view encoded) const { return cities_.contains(std::string{encoded}); }

 private:
  CommonNames(const std::string& names, const std::string& cities);

  void read_names(const std::string& path);
  void read_cities(const std::string& path);

  std::unordered_set<std::string> names_, cities_;  // looked up only, never walked
  std::vector<std::string> last_words_;    // with the "_" before them
  std::vector<std::string> events_;        // the same
  std::vector<std::string> endings_;
};

}  // namespace relata
