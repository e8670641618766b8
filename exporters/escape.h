// Moved to core/escape.h: for what still includes it from here.
#pragma once

#include "core/escape.h"

namespace relata::exporters {

using relata::put_iri;
using relata::put_json_string;
using relata::put_turtle_string;
using relata::put_xml;

}  // namespace relata::exporters
