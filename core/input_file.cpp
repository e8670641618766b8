#include "core/input_file.h"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <limits>
#include <memory>

#include "core/diagnostics.h"

namespace relata {
namespace {

[[noreturn]] void fail(const std::string& path, std::string what, std::string hint) {
  throw EnvironmentError({Severity::error, {path, 0, 0}, std::move(what), std::move(hint)});
}

std::string read_all(std::FILE* file, const std::string& path) {
  std::string bytes;
  constexpr std::size_t kChunk = std::size_t{1} << 18U;
  while (true) {
    const std::size_t used = bytes.size();
    bytes.resize(used + std::max(kChunk, used));
    const std::size_t got = std::fread(bytes.data() + used, 1, bytes.size() - used, file);
    const bool at_end = used + got < bytes.size();
    bytes.resize(used + got);
    if (at_end) break;
  }
  if (std::ferror(file) != 0) fail(path, std::string("cannot be read: ") + std::strerror(errno), "");
  return bytes;
}

}  // namespace

std::string read_input(const std::string& path) {
  std::string bytes;
  if (path == "-") {
    bytes = read_all(stdin, path);
  } else {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) fail(path, "is a directory", "Name the files in it.");
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file) fail(path, std::string("cannot be opened: ") + std::strerror(errno), "Check its name and permissions.");
    bytes = read_all(file.get(), path);
  }
  return bytes.starts_with("\x1f\x8b") ? unpack_gzip(bytes, path) : bytes;
}

std::string unpack_gzip(const std::string& bytes, const std::string& path) {
  z_stream stream{};
  constexpr int kGzipOnly = 16 + MAX_WBITS;
  if (inflateInit2(&stream, kGzipOnly) != Z_OK) fail(path, "cannot be unpacked", "zlib could not start.");
  const std::unique_ptr<z_stream, int (*)(z_stream*)> end(&stream, &inflateEnd);
  std::string out;
  std::string chunk(std::size_t{1} << 18U, '\0');
  std::size_t position = 0;
  int status = Z_OK;
  while (position < bytes.size() || status == Z_OK) {
    if (status == Z_STREAM_END) {  // another member follows
      if (inflateReset(&stream) != Z_OK) break;
    }
    const std::size_t left = std::min<std::size_t>(bytes.size() - position, std::numeric_limits<uInt>::max());
    // zlib's next_in is not const; it does not write there.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + position));
    stream.avail_in = static_cast<uInt>(left);
    stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
    stream.avail_out = static_cast<uInt>(chunk.size());
    status = inflate(&stream, Z_NO_FLUSH);
    position += left - stream.avail_in;
    out.append(chunk, 0, chunk.size() - stream.avail_out);
    if (status != Z_OK && status != Z_STREAM_END) {
      fail(path, "is damaged or cut short gzip", "Fetch or pack it again.");
    }
  }
  return out;
}

}  // namespace relata
