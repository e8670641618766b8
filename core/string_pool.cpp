#include "core/string_pool.h"

#include <cstring>
#include <stdexcept>
#include <utility>

namespace relata {
namespace {

// Eight bytes at a time, each mixed in by a multiplication; only decides the slot, never an order that anyone sees.
std::uint32_t hash_of(std::string_view text) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15ULL;
  constexpr std::size_t kWord = sizeof(std::uint64_t);
  std::uint64_t hash = text.size() * kOdd;
  const auto mix = [&hash](std::uint64_t word) {
    hash = (hash ^ word) * kOdd;
    hash ^= hash >> 32U;
  };
  const auto word_at = [&](std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, kWord);
    return word;
  };
  if (text.size() >= kWord) {
    for (std::size_t at = 0; at + kWord < text.size(); at += kWord) mix(word_at(at));
    mix(word_at(text.size() - kWord));
  } else {
    std::uint64_t word = 0;
    for (const char c : text) word = word << 8U | static_cast<unsigned char>(c);
    mix(word);
  }
  mix(text.size());
  return static_cast<std::uint32_t>(hash);
}

}  // namespace

StringPool::StringPool() : offsets_{0} { intern(""); }

StringId StringPool::intern(std::string_view text) {
  if ((size() + 1) * 2 > slots_.size()) grow();
  const std::uint32_t hash = hash_of(text);
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
  const std::uint32_t found = slots_[slot_of(text, hash_of(text))].id_and_one;
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
  std::vector<Slot> slots(slots_.empty() ? 64 : slots_.size() * 2);
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
  arena_.shrink_to_fit();
  offsets_.shrink_to_fit();
}

}  // namespace relata
