#include "core/string_pool.h"

#include <stdexcept>

namespace relata {
namespace {

// FNV-1a with a final mix; only decides the slot, never an order that anyone sees.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash ^ (hash >> 29U);
}

}  // namespace

StringPool::StringPool() : offsets_{0} { intern(""); }

StringId StringPool::intern(std::string_view text) {
  if ((size() + 1) * 2 > slots_.size()) grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(text) & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const StringId id{slots_[slot] - 1};
    if ((*this)[id] == text) return id;
  }
  if (size() >= StringId::kNone - 1) throw std::length_error("too many distinct strings for 32-bit ids");
  const StringId id{size()};
  arena_.insert(arena_.end(), text.begin(), text.end());
  offsets_.push_back(arena_.size());
  slots_[slot] = id.value + 1;
  return id;
}

void StringPool::grow() {
  std::vector<std::uint32_t> slots(slots_.empty() ? 64 : slots_.size() * 2, 0);
  const std::size_t mask = slots.size() - 1;
  for (std::size_t i = 0; i < size(); ++i) {
    std::size_t slot = hash_of((*this)[StringId{i}]) & mask;
    while (slots[slot] != 0) slot = (slot + 1) & mask;
    slots[slot] = static_cast<std::uint32_t>(i + 1);
  }
  slots_ = std::move(slots);
}

void StringPool::freeze() { std::vector<std::uint32_t>().swap(slots_); }

}  // namespace relata
