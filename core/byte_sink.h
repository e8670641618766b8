// Where a writer's bytes go: one buffer, emptied into whatever the subclass is (a file, gzip, a string).
#pragma once

#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace relata {

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
  void put(std::string_view bytes) {
    if (bytes.size() > capacity_ - used_) {
      empty();
      if (bytes.size() >= capacity_) {
        drain(bytes);
        return;
      }
    }
    std::memcpy(buffer_.get() + used_, bytes.data(), bytes.size());
    used_ += bytes.size();
  }
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
