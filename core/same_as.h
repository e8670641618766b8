// What a user says of entities: which are the same and which are not. It goes before every rule.
//
// Lines of three columns, tabs between: `same` or `different`, and two entities, each a name, or `DOCUMENT-ID#NAME` for the
// one of a document. Empty lines and lines that begin with # count for nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.h"

namespace relata {

struct EntityPattern {
  std::string document;  // id; empty: any
  std::string name;      // folded (core/name_forms.h)

  // folded_name: of a node of the document.
  [[nodiscard]] bool matches(std::string_view document_id, std::string_view folded_name) const {
    return name == folded_name && (document.empty() || document == document_id);
  }
};

struct EntityPair {
  EntityPattern first, second;
};

struct SameAs {
  std::vector<EntityPair> same, different;
};

// Faulty lines are reported and left out. Throws EnvironmentError where the file cannot be read.
[[nodiscard]] SameAs read_same_as(const std::string& path, Diagnostics& diagnostics);

}  // namespace relata
