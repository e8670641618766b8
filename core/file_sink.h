// A file that appears whole or not at all: written beside its place, renamed into it by close().
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/byte_sink.h"

namespace relata {

class GzipStream;

// "-" is standard output; a device or a pipe is written in place; a name that ends in ".gz" is packed (the same bytes
// on every run: no name, no time). Errors are EnvironmentError, thrown where they happen: a folder that does not
// exist, a full disk, a closed standard output. Not safe to share between threads.
class FileSink final : public ByteSink {
 public:
  explicit FileSink(std::string path);
  ~FileSink() override;  // without close(): what was written is removed
  void close() override;

 private:
  void drain(std::string_view bytes) override;
  void write_out(std::string_view bytes);
  void open_beside();
  [[noreturn]] void fail(const std::string& what, int error) const;

  std::string path_;    // as given, for messages
  std::string target_;  // where it goes, links followed; empty: written in place
  std::string beside_;  // the unfinished file
  int descriptor_ = -1;
  bool owns_descriptor_ = false;
  std::unique_ptr<GzipStream> gzip_;
};

}  // namespace relata
