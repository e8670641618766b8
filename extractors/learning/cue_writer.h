// Puts cues together, numbers them, and keeps lists of them free of repetitions.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/learning/cues.h"

namespace relata::learning {

class CueWriter {
 public:
  // Cues that the table lacks are left out, or added where `growing`, the same table, is not null.
  CueWriter(const CueTable& cues, CueTable* growing) : cues_(cues), growing_(growing) {}

  // What put() adds from here on is free of repetitions.
  void begin_list() { ++list_; }
  // The parts with blanks between them, as one cue.
  void put(std::vector<std::uint32_t>& list, std::initializer_list<std::string_view> parts) {
    buffer_.clear();
    for (const std::string_view part : parts) (buffer_ += buffer_.empty() ? "" : " ") += part;
    put(list, number_of_buffer());
  }
  // The cue of the parts for put(); kNoCue where it is left out.
  [[nodiscard]] std::uint32_t number_of(std::string_view first, std::string_view second) {
    buffer_.assign(first);
    (buffer_ += ' ') += second;
    return number_of_buffer();
  }
  void put(std::vector<std::uint32_t>& list, std::uint32_t number) {
    if (number == kNoCue) return;
    if (number >= last_list_.size()) last_list_.resize(2 * static_cast<std::size_t>(number) + 64);
    if (std::exchange(last_list_[number], list_) != list_) list.push_back(number);
  }

 private:
  [[nodiscard]] std::uint32_t number_of_buffer() const {
    return growing_ != nullptr ? growing_->add(buffer_) : cues_.find(buffer_);
  }

  const CueTable& cues_;
  CueTable* growing_;
  std::string buffer_;
  std::uint32_t list_ = 0;
  std::vector<std::uint32_t> last_list_;  // the list that got each cue last
};

}  // namespace relata::learning
