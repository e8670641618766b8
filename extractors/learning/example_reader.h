// Examples from JSON Lines:
//   {"text":"Ann Lee founded Acme.","facts":[{"subject":"Ann Lee","property":"founder of","object":"Acme"}]}
// Optional: "id"; in a fact "subject_begin", "subject_end", "object_begin", "object_end" (code points of the text, ends
// exclusive); "checked": ["founder of"], the properties of which the text has no other facts (else: all of them).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/diagnostics.h"
#include "extractors/learning/example.h"

namespace relata::learning {

// `labels`: the label of each property by every name that examples may use for it. Faulty lines are reported and left
// out. Throws EnvironmentError where the file cannot be read.
[[nodiscard]] std::vector<Example> read_examples(const std::string& path, const std::map<std::string,
                                                 std::string>& labels,
                                                 Diagnostics& diagnostics);

}  // namespace relata::learning
