// The terms under which what was learnt stands in Turtle; docs/ontology.md explains them to users.
#pragma once

#include <string>
#include <string_view>

namespace relata::learning::terms {

inline constexpr std::string_view kLearn = "http://relata.example/learn#";
inline std::string learn(std::string_view name) { return std::string(kLearn).append(name); }

}  // namespace relata::learning::terms
