#include "core/line_reader.h"

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "core/diagnostics.h"

namespace relata {
namespace {

constexpr unsigned kChunk = 1U << 18U;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

struct LineReader::Stream {
  gzFile file = nullptr;
  ~Stream() {
    if (file != nullptr) gzclose(file);
  }
};

LineReader::LineReader(const std::string& path) : path_(path), stream_(std::make_unique<Stream>()) {
  std::error_code ignored;
  if (path != "-" && std::filesystem::is_directory(path, ignored)) fail("is a directory", "Name the files in it.");
  const int descriptor = path == "-" ? dup(STDIN_FILENO) : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0)
    fail(std::string("cannot be opened: ") + std::strerror(errno), "Check its name and permissions.");
  stream_->file = gzdopen(descriptor, "rb");
  if (stream_->file == nullptr) {
    close(descriptor);
    fail("cannot be opened: out of memory", "");
  }
  gzbuffer(stream_->file, kChunk);
}

LineReader::~LineReader() = default;

void LineReader::fail(const std::string& what, const std::string& hint) const {
  Diagnostic diagnostic;
  diagnostic.place = {path_, number_ == 0 ? 0 : number_ + 1, 0};
  diagnostic.what = what;
  diagnostic.hint = hint;
  throw EnvironmentError(std::move(diagnostic));
}

// Moves what is left to the buffer's front and reads on behind it. False at the end of the file.
bool LineReader::fill() {
  if (at_end_) return false;
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t used = buffer_.size();
  buffer_.resize(used + kChunk);
  const int got = gzread(stream_->file, buffer_.data() + used, kChunk);
  buffer_.resize(used + static_cast<std::size_t>(got > 0 ? got : 0));
  int status = Z_OK;
  const char* message = gzerror(stream_->file, &status);
  if (status == Z_ERRNO) fail(std::string("cannot be read: ") + std::strerror(errno), "");
  if (got < 0 || status == Z_BUF_ERROR || status == Z_DATA_ERROR)
    fail(std::string("is damaged or cut short gzip: ") + message, "Fetch or pack it again.");
  at_end_ = got == 0;
  return got > 0;
}

std::string_view LineReader::trimmed(std::string_view line) const {
  if (number_ == 1 && line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool LineReader::next(std::string_view& line) {
  std::size_t end = buffer_.find('\n', begin_);
  while (end == std::string::npos) {
    const std::size_t searched = buffer_.size() - begin_;
    if (searched > kLongestLine) fail("this line is longer than 256 MiB", "Write one document a line, or split it.");
    if (!fill()) break;
    end = buffer_.find('\n', begin_ + searched);
  }
  if (end == std::string::npos && begin_ == buffer_.size()) return false;
  ++number_;
  const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
  line = trimmed(std::string_view(buffer_).substr(begin_, stop - begin_));
  begin_ = end == std::string::npos ? buffer_.size() : end + 1;
  return true;
}

std::string_view LineReader::look_ahead() {
  while (buffer_.size() - begin_ < kChunk && fill()) {
  }
  return std::string_view(buffer_).substr(begin_);
}

bool LineReader::next_block(std::string_view& block) {
  if (begin_ == buffer_.size() && !fill()) return false;
  block = std::string_view(buffer_).substr(begin_);
  begin_ = buffer_.size();
  return true;
}

std::string LineReader::read_rest(std::size_t most) {
  while (fill())
    if (buffer_.size() - begin_ > most) fail("is longer than 1 GiB", "Split it into documents.");
  buffer_.erase(0, begin_);
  begin_ = 0;
  buffer_.shrink_to_fit();  // a text is held as long as it is read: not at up to twice its size
  return std::exchange(buffer_, {});
}

}  // namespace relata
