// What was mentioned last, kept within bounds. Internal to coreference.
#pragma once

#include <cstddef>
#include <deque>
#include <utility>

namespace relata::nlp {

template <class Value>
void keep_last(std::deque<Value>& kept, Value value, std::size_t most) {
  kept.push_back(std::move(value));
  if (kept.size() > most) kept.pop_front();
}

}  // namespace relata::nlp
