// What is wrong with an input, where, and what to do: "file:line:column: error: what. hint".
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>

namespace relata {

struct Place {
  std::string file;          // "-" for standard input
  std::uint64_t line = 0;    // from 1; 0: the whole file
  std::uint64_t column = 0;  // code points from 1; 0: the whole line
};

enum class Severity : std::uint8_t { warning, error };

struct Diagnostic {
  Severity severity = Severity::error;
  Place place;
  std::string what;
  std::string hint;

  // "a.jsonl:7:12: error: a comma is missing. Write one JSON object a line." One line, no newline at its end.
  [[nodiscard]] std::string message() const;
};

// Collects diagnostics as they come; safe to call from several threads.
class Diagnostics {
 public:
  using Listener = std::function<void(const Diagnostic&)>;
  explicit Diagnostics(Listener listener) : listener_(std::move(listener)) {}

  void report(Diagnostic diagnostic);
  void error(Place place, std::string what, std::string hint);
  void warning(Place place, std::string what, std::string hint);
  [[nodiscard]] std::size_t errors() const;
  [[nodiscard]] std::size_t warnings() const;

 private:
  mutable std::mutex mutex_;
  Listener listener_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
};

// The environment failed (a file that cannot be opened, a disk that is full, a model that is cut short).
class EnvironmentError : public std::runtime_error {
 public:
  explicit EnvironmentError(Diagnostic diagnostic)
      : std::runtime_error(diagnostic.message()), diagnostic_(std::move(diagnostic)) {}
  [[nodiscard]] const Diagnostic& diagnostic() const { return diagnostic_; }

 private:
  Diagnostic diagnostic_;
};

}  // namespace relata
