#include "extractors/graphs/rdf_described.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace relata::graphs {
namespace {

// The digits at the end of "claim/1f#qualifier10": 10; 0 where there are none.
std::uint64_t number_at_end(std::string_view iri) {
  const std::size_t begin = iri.find_last_not_of("0123456789") + 1;
  std::uint64_t number = 0;
  std::from_chars(iri.data() + begin, iri.data() + iri.size(), number);
  return number;
}

}  // namespace

std::string RdfDescribed::key_of(const RdfQuad& quad) {
  std::string key;
  for (const RdfTermId id : {quad.subject, quad.predicate, quad.object})
    key.append(reinterpret_cast<const char*>(&id.value), sizeof id.value);
  return key;
}

void RdfDescribed::read() {
  read_documents();
  std::vector<RdfTermId> sound;
  for (const RdfTermId claim : claims()) {
    parts_.insert(claim.value);
    for (const RdfTermId property : {terms_.qualifier, terms_.attribution, terms_.derivation, terms_.derived_from})
      parts(claim, property);
    if (check(claim)) sound.push_back(claim);
  }
  for (std::size_t i = 0; i < sound.size(); ++i) nodes_.name_claim(sound[i], ClaimId{i});
  for (const RdfTermId claim : sound) read_claim(claim);
}

void RdfDescribed::read_documents() {
  std::vector<std::pair<std::uint32_t, RdfTermId>> found;
  for (const RdfQuad& quad : rdf_.quads())
    if (quad.predicate == terms_.type && quad.object == terms_.document_class) found.emplace_back(quad.order, quad.subject);
  std::sort(found.begin(), found.end());
  for (const auto& [order, term] : found) {
    if (!documents_.emplace(term.value, DocumentId{documents_.size()}).second) continue;
    parts_.insert(term.value);
    DocumentRow row{kept(term, terms_.identifier), rows_.graph.strings.intern(rdf_.term(term).text), kept(term, terms_.title),
                    kept(term, terms_.date),       kept(term, terms_.publisher),                    kept(term, terms_.sha256)};
    if (rows_.graph.text(row.id).empty()) row.id = row.iri;
    rows_.graph.add(row);
  }
}

std::vector<RdfTermId> RdfDescribed::claims() {
  std::vector<std::pair<std::uint32_t, RdfTermId>> found;
  for (const RdfQuad& quad : rdf_.quads())
    if (quad.predicate == terms_.type && quad.object == terms_.claim_class) found.emplace_back(quad.order, quad.subject);
  std::sort(found.begin(), found.end());
  std::vector<RdfTermId> claims;
  for (const auto& [order, term] : found)
    if (!parts_.contains(term.value) && (claims.empty() || claims.back() != term)) claims.push_back(term);
  return claims;
}

bool RdfDescribed::check(RdfTermId claim) {
  const RdfTermId predicate = rdf_.value(claim, terms_.predicate);
  if (!predicate.valid() || !rdf_.is_iri(predicate)) {
    fail(claim, "is a claim without an rdf:predicate");
    return false;
  }
  if (status(claim).is_sound) return true;
  fail(claim, "has a polarity, a modality or a voice that there is not");
  return false;
}

RdfDescribed::Status RdfDescribed::status(RdfTermId claim) const {
  Status status;
  const auto take = [&](RdfTermId property, auto& value, auto from_label) {
    const std::string_view label = text(claim, property);
    if (label.empty()) return;
    const auto known = from_label(label);
    status.is_sound = status.is_sound && known.has_value();
    value = known.value_or(value);
  };
  take(terms_.polarity, status.polarity, polarity_from);
  take(terms_.modality, status.modality, modality_from);
  take(terms_.voice, status.voice, voice_from);
  return status;
}

void RdfDescribed::read_claim(RdfTermId claim) {
  const Status put = status(claim);
  ClaimRow row = empty_claim();
  row.subject = node(claim, terms_.subject);
  row.object = node(claim, terms_.object);
  row.predicate = nodes_.predicate(rdf_.value(claim, terms_.predicate));
  row.property = kept(claim, terms_.mapped_property);
  row.subject_text = kept(claim, terms_.subject_text);
  row.predicate_text = kept(claim, terms_.predicate_text);
  row.object_text = kept(claim, terms_.object_text);
  row.polarity = put.polarity;
  row.modality = put.modality;
  row.voice = put.voice;
  row.inferred = text(claim, terms_.inferred) == "true";
  row.confidence = share(claim, terms_.confidence, row.confidence);
  const std::vector<QualifierRow> with = qualifiers(claim);
  const std::vector<AttributionRow> by = attribution(claim);
  row.asserted = row.polarity == Polarity::positive && row.modality == Modality::certain && by.empty() &&
                 std::none_of(with.begin(), with.end(), [&](const QualifierRow& each) {
                   return restricts(each.role, rows_.graph.text(each.preposition));
                 });
  rows_.graph.add(row, with, by, evidence(claim));
  if (row.asserted) cover(claim, row);
}

// The plain triples that stand for it in the file.
void RdfDescribed::cover(RdfTermId claim, const ClaimRow& row) {
  if (!row.subject.valid() || !row.object.valid()) return;
  RdfQuad quad{rdf_.value(claim, terms_.subject), rdf_.value(claim, terms_.predicate), rdf_.value(claim, terms_.object), {}, 0};
  covered_.insert(key_of(quad));
  quad.predicate = rdf_.value(claim, terms_.mapped_property);
  if (quad.predicate.valid()) covered_.insert(key_of(quad));
}

std::vector<QualifierRow> RdfDescribed::qualifiers(RdfTermId claim) {
  std::vector<QualifierRow> rows;
  for (const RdfTermId part : parts(claim, terms_.qualifier)) {
    const NodeId value = node(part, terms_.value);
    const std::optional<Role> role = role_from(text(part, terms_.role));
    if (!value.valid() || !role)
      fail(part, "is a qualifier without a value or with a role that there is not");
    else
      rows.push_back({value, kept(part, terms_.preposition), kept(part, terms_.text), *role});
  }
  return rows;
}

std::vector<AttributionRow> RdfDescribed::attribution(RdfTermId claim) {
  std::vector<AttributionRow> rows;
  for (const RdfTermId part : parts(claim, terms_.attribution))
    rows.push_back({node(part, terms_.holder), kept(part, terms_.saying)});
  if (!rows.empty()) return rows;
  for (const RdfQuad& quad : rdf_.about(claim, terms_.holder)) rows.push_back({nodes_.node(quad.object), StringId{0}});
  return rows;
}

std::vector<EvidenceRow> RdfDescribed::evidence(RdfTermId claim) {
  std::vector<EvidenceRow> rows;
  for (const RdfTermId part : parts(claim, terms_.derivation)) {
    const StringId rules = kept(part, terms_.rules);
    const float score = share(part, terms_.score, LocalEvidence{}.score);
    for (const RdfQuad& quad : rdf_.about(part, terms_.entity)) add_evidence(quad.object, rules, score, rows);
  }
  if (!rows.empty()) return rows;
  for (const RdfQuad& quad : rdf_.about(claim, terms_.derived_from))
    add_evidence(quad.object, StringId{0}, LocalEvidence{}.score, rows);
  return rows;
}

void RdfDescribed::add_evidence(RdfTermId span, StringId rules, float score, std::vector<EvidenceRow>& rows) {
  const RdfTermId context = rdf_.value(span, terms_.context);
  parts_.insert(span.value);
  const auto document = documents_.find(context.value);
  if (document == documents_.end()) return fail(span, "is evidence in a document that is not described");
  EvidenceRow row{document->second, number(span, terms_.sentence), {}, kept(span, terms_.quote), rules, score};
  row.span = {number(span, terms_.begin), number(span, terms_.end)};
  if (row.span.end < row.span.begin) return fail(span, "ends before it begins");
  rows.push_back(row);
}

std::vector<RdfTermId> RdfDescribed::parts(RdfTermId claim, RdfTermId property) {
  std::vector<std::pair<std::uint64_t, RdfTermId>> numbered;
  for (const RdfQuad& quad : rdf_.about(claim, property))
    numbered.emplace_back(number_at_end(rdf_.term(quad.object).text), quad.object);
  std::stable_sort(numbered.begin(), numbered.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<RdfTermId> sorted;
  for (const auto& [number, part] : numbered) {
    parts_.insert(part.value);
    sorted.push_back(part);
  }
  return sorted;
}

NodeId RdfDescribed::node(RdfTermId subject, RdfTermId property) {
  const RdfTermId value = rdf_.value(subject, property);
  return value.valid() ? nodes_.node(value) : NodeId{};
}

std::string_view RdfDescribed::text(RdfTermId subject, RdfTermId property) const {
  const RdfTermId value = rdf_.value(subject, property);
  return value.valid() ? rdf_.term(value).text : std::string_view();
}

std::uint32_t RdfDescribed::number(RdfTermId subject, RdfTermId property) {
  const std::string_view digits = text(subject, property);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || (error == std::errc{} && end == digits.data() + digits.size())) return value;
  fail(subject, "has something other than a whole number as " + std::string(rdf_.term(property).text));
  return 0;
}

float RdfDescribed::share(RdfTermId subject, RdfTermId property, float fallback) {
  const std::string_view digits = text(subject, property);
  if (digits.empty()) return fallback;
  float value = fallback;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error == std::errc{} && end == digits.data() + digits.size() && value >= 0.0F && value <= 1.0F) return value;
  fail(subject, "has something other than a number from 0 to 1 as " + std::string(rdf_.term(property).text));
  return fallback;
}

void RdfDescribed::fail(RdfTermId subject, const std::string& what) {
  constexpr std::size_t kMost = 200;
  diagnostics_.error({file_.path, 0, 0}, '<' + std::string(rdf_.term(subject).text.substr(0, kMost)) + "> " + what,
                     "What docs/rdf.md says of it is not there.");
}

}  // namespace relata::graphs
