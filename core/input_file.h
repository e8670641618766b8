// The bytes of an input: a file, standard input, either of them gzip'd or plain.
#pragma once

#include <string>

namespace relata {

// All bytes of the file at path ("-": standard input), unpacked where they are gzip (by its magic, not by the
// name). Throws EnvironmentError: no such file, a directory, not readable, cut short.
[[nodiscard]] std::string read_input(const std::string& path);

// Unpacks gzip bytes (several members allowed). Throws EnvironmentError naming `path` where they are damaged.
[[nodiscard]] std::string unpack_gzip(const std::string& bytes, const std::string& path);

}  // namespace relata
