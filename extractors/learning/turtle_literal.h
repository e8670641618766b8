// A literal of Turtle, in its quotation marks.
#pragma once

#include <string_view>

#include "core/byte_sink.h"
#include "core/escape.h"

namespace relata::learning {

inline void put_turtle_literal(ByteSink& sink, std::string_view text) {
  sink.put('"');
  put_turtle_string(sink, text);
  sink.put('"');
}

}  // namespace relata::learning
