#include "core/file_sink.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <limits>
#include <new>
#include <utility>

#include "core/diagnostics.h"

namespace relata {

// Deflates into a buffer that the caller empties.
class GzipStream {
 public:
  GzipStream() {
    constexpr int kGzip = 16 + MAX_WBITS;
    constexpr int kMemory = 8;  // zlib's default
    if (deflateInit2(&stream_, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzip, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) {
      throw std::bad_alloc();
    }
  }
  ~GzipStream() { deflateEnd(&stream_); }
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;

  template <class Write>
  void pack(std::string_view bytes, bool last, const Write& write) {
    do {
      const std::size_t part = std::min<std::size_t>(bytes.size(), std::numeric_limits<uInt>::max());
      // zlib's next_in is not const; it does not write there.
      stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
      stream_.avail_in = static_cast<uInt>(part);
      bytes.remove_prefix(part);
      const int flush = last && bytes.empty() ? Z_FINISH : Z_NO_FLUSH;
      do {
        stream_.next_out = reinterpret_cast<Bytef*>(packed_);
        stream_.avail_out = sizeof packed_;
        deflate(&stream_, flush);
        write(std::string_view(packed_, sizeof packed_ - stream_.avail_out));
      } while (stream_.avail_out == 0);
    } while (!bytes.empty());
  }

 private:
  z_stream stream_{};
  char packed_[1U << 16U];
};

namespace {

namespace fs = std::filesystem;

// Never one of the three standard streams, even where one of them was closed: data must not end up in a message.
int above_standard_streams(int descriptor) {
  if (descriptor < 0 || descriptor > STDERR_FILENO) return descriptor;
  const int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  ::close(descriptor);
  return moved;
}

bool is_regular_or_absent(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode);
}

// What a new file at this place would be allowed: the old file's permissions, else the usual ones.
mode_t mode_for(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) == 0) return status.st_mode & 07777U;
  const mode_t mask = umask(0);
  umask(mask);
  return 0666U & ~mask;
}

std::string hint_for(int error) {
  switch (error) {
    case ENOENT:
      return "Make the folder first.";
    case ENOSPC:
      return "Free some space or name another place.";
    case EFBIG:
      return "Allow larger files (ulimit -f), or pack it: .gz.";
    case EACCES:
    case EPERM:
    case EROFS:
      return "Choose a place that you may write to.";
    case EISDIR:
      return "Name a file.";
    case EBADF:
    case EPIPE:
      return "Nobody reads standard output any more.";
    default:
      return {};
  }
}

}  // namespace

FileSink::FileSink(std::string path) : path_(std::move(path)) {
  if (path_ == "-") {
    descriptor_ = STDOUT_FILENO;
    if (fcntl(descriptor_, F_GETFD) < 0) fail("standard output cannot be written", errno);
    return;
  }
  owns_descriptor_ = true;
  if (is_regular_or_absent(path_)) {
    open_beside();
  } else {
    descriptor_ = above_standard_streams(::open(path_.c_str(), O_WRONLY | O_CLOEXEC));
  }
  if (descriptor_ < 0) fail("cannot be written", errno);
  if (path_.ends_with(".gz")) gzip_ = std::make_unique<GzipStream>();
}

void FileSink::open_beside() {
  std::error_code ignored;
  const fs::path resolved = fs::weakly_canonical(path_, ignored);
  target_ = resolved.empty() ? path_ : resolved.string();
  std::string pattern = (fs::path(target_).parent_path() / ".relata-XXXXXX").string();
  descriptor_ = above_standard_streams(mkstemp(pattern.data()));
  if (descriptor_ < 0) return;
  beside_ = pattern;
  fchmod(descriptor_, mode_for(target_));
}

FileSink::~FileSink() {
  if (owns_descriptor_ && descriptor_ >= 0) ::close(descriptor_);
  if (!beside_.empty()) unlink(beside_.c_str());
}

void FileSink::close() {
  empty();
  if (gzip_) gzip_->pack({}, true, [this](std::string_view packed) { write_out(packed); });
  if (!owns_descriptor_) return;
  const int descriptor = std::exchange(descriptor_, -1);
  if (::close(descriptor) != 0) fail("cannot be written", errno);
  if (beside_.empty()) return;
  if (rename(beside_.c_str(), target_.c_str()) != 0) fail("cannot be put in its place", errno);
  beside_.clear();
}

void FileSink::drain(std::string_view bytes) {
  if (!gzip_) return write_out(bytes);
  gzip_->pack(bytes, false, [this](std::string_view packed) { write_out(packed); });
}

void FileSink::write_out(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("cannot be written", errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void FileSink::fail(const std::string& what, int error) const {
  Diagnostic diagnostic;
  diagnostic.place.file = path_;
  diagnostic.what = what + ": " + std::strerror(error);
  diagnostic.hint = hint_for(error);
  throw EnvironmentError(std::move(diagnostic));
}

}  // namespace relata
