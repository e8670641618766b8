// The formats that Relata writes: one table.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/interfaces.h"
#include "exporters/options.h"

namespace relata::exporters {

struct Format {
  std::string_view name;        // --format turtle
  std::string_view extensions;  // with their full stop, joined by a blank; ".gz" may follow each
  std::string_view media_type;
  std::string_view description;
  // Empty for the lossless store, which is written from local graphs: write_store() in exporters/store_writer.h.
  std::unique_ptr<Exporter> (*make)(const ExportOptions& options);
};

[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] const Format* format_named(std::string_view name);
// By the longest extension that fits ("g.graph.jsonl.gz" is the store); nothing for a name without a known one.
[[nodiscard]] const Format* format_of_path(std::string_view path);
[[nodiscard]] inline bool is_store(const Format& format) { return format.make == nullptr; }

// ".nt .nq .ttl ...": for messages and --help.
[[nodiscard]] std::string known_extensions();

}  // namespace relata::exporters
