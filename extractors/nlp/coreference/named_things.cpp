#include "extractors/nlp/coreference/named_things.h"

#include <algorithm>

namespace relata::nlp {

void NamedThings::note(std::uint32_t mention) {
  const std::uint32_t root = clusters_.root(mention);
  last_[root] = mention + 1;
  if (!clusters_.is_named(root) || (!recent_.empty() && recent_.front() == root)) return;
  // What was joined to another since is known by the other's root.
  std::erase_if(recent_, [&](std::uint32_t r) { return r == root || clusters_.root(r) != r; });
  recent_.insert(recent_.begin(), root);
  if (recent_.size() > kKept) recent_.pop_back();
}

}  // namespace relata::nlp
