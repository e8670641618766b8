// Where a writer's bytes go: one buffer, emptied into whatever the subclass is (a file, gzip, a string).
#pragma once

#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace relata {

// Copies bytes to where there is room for them, and returns where they end. Names and IRIs are mostly some 20 to 80 bytes
// long: a few wide moves, of which the last two overlap, cost less than a call.
inline char* copy_bytes(char* to, std::string_view bytes) {
  constexpr std::size_t kWide = 16;
  constexpr std::size_t kLong = 256;
  const std::size_t size = bytes.size();
  if (size < kWide || size > kLong) {
    std::memcpy(to, bytes.data(), size);
    return to + size;
  }
  for (std::size_t at = 0; at + kWide < size; at += kWide) std::memcpy(to + at, bytes.data() + at, kWide);
  std::memcpy(to + size - kWide, bytes.data() + size - kWide, kWide);
  return to + size;
}

class ByteSink {
 public:
  explicit ByteSink(std::size_t capacity = 1U << 16U) : buffer_(new char[capacity]), capacity_(capacity) {}
  virtual ~ByteSink() = default;
  ByteSink(const ByteSink&) = delete;
  ByteSink& operator=(const ByteSink&) = delete;

  void put(char byte) {
    if (used_ == capacity_) empty();
    buffer_[used_++] = byte;
  }
  // Inlined always: a literal becomes a few moves of constants.
  [[gnu::always_inline]] void put(std::string_view bytes) {
    if (bytes.size() > capacity_ - used_) return put_across(bytes);
    std::memcpy(buffer_.get() + used_, bytes.data(), bytes.size());
    used_ += bytes.size();
  }
  // Room for `size` bytes in a row, to be filled and told to fill_to(); null where the buffer is too small for them.
  [[nodiscard]] char* room(std::size_t size) {
    if (size > capacity_ - used_) {
      if (size > capacity_) return nullptr;
      empty();
    }
    return buffer_.get() + used_;
  }
  void fill_to(const char* end) { used_ = static_cast<std::size_t>(end - buffer_.get()); }
  // Empties the buffer and makes the output complete (a gzip trailer, a rename). Throws EnvironmentError. Call it once;
  // a sink that is destroyed without it leaves no file behind.
  virtual void close() { empty(); }

 protected:
  virtual void drain(std::string_view bytes) = 0;  // throws EnvironmentError
  void empty() {
    if (used_ > 0) drain({buffer_.get(), used_});
    used_ = 0;
  }

 private:
  void put_across(std::string_view bytes) {
    empty();
    if (bytes.size() >= capacity_) return drain(bytes);
    std::memcpy(buffer_.get(), bytes.data(), bytes.size());
    used_ = bytes.size();
  }

  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_;
  std::size_t used_ = 0;
};

class StringSink final : public ByteSink {
 public:
  [[nodiscard]] std::string take() {
    empty();
    return std::move(text_);
  }

 private:
  void drain(std::string_view bytes) override { text_.append(bytes); }
  std::string text_;
};

}  // namespace relata
