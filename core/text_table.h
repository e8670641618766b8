// Cells as columns on a terminal.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/byte_sink.h"

namespace relata {

// A line a row, columns as wide as their widest cell and two blanks apart. Cells hold no line breaks.
void put_text_table(std::span<const std::vector<std::string>> rows, ByteSink& sink);

}  // namespace relata
