// Titles before names: "US Secretary of State Hillary Clinton" is a position, an organisation and a name.
#pragma once

#include <vector>

#include "extractors/text/rule_lexicon.h"
#include "extractors/text/tree.h"

namespace relata::text {

struct Title {
  TokenList name;  // the person's name, in order
  TokenIndex name_head = kNoToken;
  TokenList position;  // "Secretary of State"
  TokenIndex position_head = kNoToken;
  bool is_position = false;  // else a description: "author"
  TokenList organisation;    // "US"; empty when there is none
  bool former = false;       // ex-, former
  bool then = false;         // then-president
  bool acting = false;
};

[[nodiscard]] std::vector<Title> find_titles(const Tree& tree, const RuleLexicon& lexicon);

}  // namespace relata::text
