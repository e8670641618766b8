#include "exporters/xml_text.h"

#include "core/iri.h"

namespace relata::exporters {

std::string xml_of_iri(std::string_view iri) {
  StringSink sink;
  static_cast<void>(put_xml(sink, encode_iri(iri)));
  return sink.take();
}

void XmlText::iri(std::string_view iri) { static_cast<void>(put_xml(sink_, encode_iri(iri))); }

}  // namespace relata::exporters
