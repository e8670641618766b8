// How the values of some facts are written, and what stands in the text for each.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extractors/learning/passage.h"
#include "extractors/learning/relation_model.h"

namespace relata::learning {

class WrittenValues {
 public:
  // A text that has such facts.
  void read(const Passage& passage);
  // The facts write `value` for an argument of the passage.
  void count(const Passage& passage, std::uint32_t argument, const std::string& value);

  // The likeliest first. A form with words of its own must have been seen with two values.
  [[nodiscard]] std::vector<ValueFormCount> forms() const;
  // As said (loose_key) to as written most often. Words that are but a part of what is written ("Grant" for "Ulysses S.
  // Grant") must mean it in half of the texts that have them: "rock" is not "Rock and roll" where others write "rock".
  [[nodiscard]] std::map<std::string, std::string> values() const;

 private:
  // Values: by form and kind, those that it gives; by slot and kind, those in whose place the text has what it can be
  // made of.
  std::map<std::pair<ValueForm, std::string>, std::set<std::string>> right_;
  std::map<std::pair<std::string, std::string>, std::set<std::string>> made_;
  struct Written {
    std::uint32_t count = 0;
    bool whole = false;  // all of it is said
  };
  std::map<std::string, std::map<std::string, Written>> values_;
  std::map<std::string, std::uint32_t, std::less<>> texts_;  // that say something, by its key
};

}  // namespace relata::learning
