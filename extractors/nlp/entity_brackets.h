// The brackets of "Entity=" in MISC: mentions of one sentence, as GUM and CorefUD write them.
// https://ufal.mff.cuni.cz/~popel/corefud-1.0/corefud-1.0-format.pdf
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace relata::nlp {

struct EntityBracket {
  std::string group;        // the cluster's name, without a part marker "[1/2]"
  std::string fields;       // what follows the group, after a dash
  std::uint32_t begin = 0;  // tokens, half open
  std::uint32_t end = 0;
};

class EntityBrackets {
 public:
  static constexpr std::size_t kDeepest = 256;  // brackets open at once
  // Takes the value of "Entity=" at token. False where a bracket closes that is not open, or too many are open.
  [[nodiscard]] bool take(std::uint32_t token, std::string_view value);
  // The group of a bracket that is still open, empty when none is.
  [[nodiscard]] std::string_view open_group() const {
    return open_.empty() ? std::string_view{} : std::string_view(found_[open_.back()].group);
  }
  // The closed brackets, in the order in which they opened.
  [[nodiscard]] const std::vector<EntityBracket>& found() const { return found_; }

 private:
  void open(std::uint32_t token, std::string_view text);
  [[nodiscard]] bool close(std::uint32_t token, std::string_view group);

  std::vector<EntityBracket> found_;
  std::vector<std::size_t> open_;  // indices into found_
};

}  // namespace relata::nlp
