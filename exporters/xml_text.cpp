#include "exporters/xml_text.h"

#include "core/iri.h"

namespace relata::exporters {

void XmlText::iri(std::string_view iri) { static_cast<void>(put_xml(sink_, encode_iri(iri))); }

}  // namespace relata::exporters
