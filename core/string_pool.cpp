#include "core/string_pool.h"

#include <stdexcept>
#include <utility>

#include "core/memory_hints.h"
#include "core/string_hash.h"

namespace relata {
StringPool::StringPool() : offsets_{0, 0} { grow(); }

StringId StringPool::intern(std::string_view text) {
  if (text.empty()) return StringId{0};
  if ((size() + 1) * 2 > slots_.size()) grow();
  const std::uint32_t hash = string_hash(text);
  const std::size_t slot = slot_of(text, hash);
  if (slots_[slot].id_and_one != 0) return StringId{slots_[slot].id_and_one - 1};
  if (size() >= StringId::kNone - 1) throw std::length_error("too many distinct strings for 32-bit ids");
  const StringId id{size()};
  arena_.insert(arena_.end(), text.begin(), text.end());
  offsets_.push_back(arena_.size());
  slots_[slot] = {id.value + 1, hash};
  return id;
}

StringId StringPool::find(std::string_view text) const {
  if (text.empty()) return StringId{0};
  const std::uint32_t found = slots_[slot_of(text, string_hash(text))].id_and_one;
  return found == 0 ? StringId{} : StringId{found - 1};
}

std::size_t StringPool::slot_of(std::string_view text, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot].id_and_one != 0 &&
         (slots_[slot].hash != hash || (*this)[StringId{slots_[slot].id_and_one - 1}] != text))
    slot = (slot + 1) & mask;
  return slot;
}

void StringPool::grow() {
  const std::size_t count = slots_.empty() ? 64 : slots_.size() * 2;
  std::vector<Slot> slots;
  slots.reserve(count);
  advise_huge_pages(slots.data(), count * sizeof(Slot));  // looked at in no order
  slots.resize(count);
  const std::size_t mask = slots.size() - 1;
  for (const Slot& old : slots_) {
    if (old.id_and_one == 0) continue;
    std::size_t slot = old.hash & mask;
    while (slots[slot].id_and_one != 0) slot = (slot + 1) & mask;
    slots[slot] = old;
  }
  slots_ = std::move(slots);
}

void StringPool::freeze() {
  std::vector<Slot>().swap(slots_);
  settle(arena_);
  settle(offsets_);
}

}  // namespace relata
