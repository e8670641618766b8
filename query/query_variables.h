// Which variables a pattern binds: in some of its solutions, in all of them.
#pragma once

#include <vector>

#include "query/algebra.h"

namespace relata::query {

class SlotSet {
 public:
  explicit SlotSet(std::size_t slots) : has_(slots, false) {}
  void add(Slot slot) { has_[slot] = true; }
  void add(const SlotSet& other);
  void keep_only(const SlotSet& other);
  void remove(const SlotSet& other);
  [[nodiscard]] bool has(Slot slot) const { return has_[slot]; }
  [[nodiscard]] bool is_empty() const;
  [[nodiscard]] bool holds_all_of(const SlotSet& other) const;
  [[nodiscard]] std::vector<Slot> slots() const;
  [[nodiscard]] std::size_t size() const { return has_.size(); }  // of all slots, in the set or not

 private:
  std::vector<bool> has_;
};

struct Variables {
  SlotSet possible, certain;
};

[[nodiscard]] Variables variables_of(const Pattern& pattern, std::size_t slots);
[[nodiscard]] Variables variables_of(const Group& group, std::size_t slots);
// Adds every variable that the expression reads; of EXISTS all of its pattern's.
void add_variables_of(const Expression& expression, SlotSet& out);
// Adds the variables of a triple.
void add_variables_of(const TriplePattern& triple, SlotSet& out);

// True where `group` gives other solutions when the variables `outer` are bound before it is evaluated than when its
// solutions are joined with them afterwards: it looks at one of them where it does not itself bind it.
// of_optional: its own filters may look outside (section 18.2.2.6).
[[nodiscard]] bool depends_on(const Group& group, const SlotSet& outer, bool of_optional);

}  // namespace relata::query
