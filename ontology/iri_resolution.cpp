#include "ontology/iri_resolution.h"

#include <serd/serd.h>

#include "core/iri.h"

namespace relata::ontology {
namespace {

const std::uint8_t* bytes_of(const std::string& text) { return reinterpret_cast<const std::uint8_t*>(text.c_str()); }

}  // namespace

std::string resolve_iri(std::string_view iri, const std::string& base) {
  if (is_absolute_iri(iri)) return std::string(iri);
  const std::string relative(iri);
  SerdURI base_uri;
  if (relative.find('\0') != std::string::npos || serd_uri_parse(bytes_of(base), &base_uri) != SERD_SUCCESS)
    return relative;
  SerdNode node = serd_node_new_uri_from_string(bytes_of(relative), &base_uri, nullptr);
  std::string resolved =
      node.buf == nullptr ? base : std::string(reinterpret_cast<const char*>(node.buf), node.n_bytes);
  serd_node_free(&node);
  return resolved;
}

}  // namespace relata::ontology
