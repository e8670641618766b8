#include "extractors/graphs/rdf_graph.h"

#include <algorithm>
#include <cstring>
#include <tuple>

namespace relata::graphs {
namespace {

constexpr std::size_t kIdSize = sizeof(std::uint32_t);
constexpr char kPlain = 'L', kTyped = 'D', kTagged = 'T';

}  // namespace

RdfTermId RdfGraph::add_code(char kind, std::string_view text) {
  code_.assign(1, kind).append(text);
  return terms_.intern(code_);
}

RdfTermId RdfGraph::literal(std::string_view text, std::string_view datatype, std::string_view language) {
  if (datatype.empty() && language.empty()) return add_code(kPlain, text);
  const bool is_tagged = !language.empty();
  const RdfTermId extra = iri(is_tagged ? language : datatype);
  code_.assign(1, is_tagged ? kTagged : kTyped);
  code_.append(reinterpret_cast<const char*>(&extra.value), kIdSize).append(text);
  return terms_.intern(code_);
}

RdfTerm RdfGraph::term(RdfTermId id) const {
  const std::string_view code = terms_[id];
  const char kind = code.front();
  if (kind == 'I') return {RdfKind::iri, code.substr(1), {}, {}};
  if (kind == 'B') return {RdfKind::blank, code.substr(1), {}, {}};
  if (kind == kPlain) return {RdfKind::literal, code.substr(1), {}, {}};
  RdfTermId extra;
  std::memcpy(&extra.value, code.data() + 1, kIdSize);
  const std::string_view text = code.substr(1 + kIdSize), more = terms_[extra].substr(1);
  return {RdfKind::literal, text, kind == kTyped ? more : std::string_view(), kind == kTagged ? more : std::string_view()};
}

void RdfGraph::index() {
  const auto parts = [](const RdfQuad& q) { return std::tie(q.subject, q.predicate, q.object, q.graph); };
  std::sort(quads_.begin(), quads_.end(), [&](const RdfQuad& a, const RdfQuad& b) {
    return std::tuple_cat(parts(a), std::tie(a.order)) < std::tuple_cat(parts(b), std::tie(b.order));
  });
  const auto same = [&](const RdfQuad& a, const RdfQuad& b) { return parts(a) == parts(b); };
  quads_.erase(std::unique(quads_.begin(), quads_.end(), same), quads_.end());
  std::sort(quads_.begin(), quads_.end(), [](const RdfQuad& a, const RdfQuad& b) {
    return std::tie(a.subject, a.predicate, a.order) < std::tie(b.subject, b.predicate, b.order);
  });
  begins_.assign(terms_.size() + 1, 0);
  for (const RdfQuad& quad : quads_) ++begins_[quad.subject.index() + 1];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
}

std::span<const RdfQuad> RdfGraph::about(RdfTermId subject) const {
  if (subject.index() + 1 >= begins_.size()) return {};
  return std::span(quads_).subspan(begins_[subject.index()], begins_[subject.index() + 1] - begins_[subject.index()]);
}

std::span<const RdfQuad> RdfGraph::about(RdfTermId subject, RdfTermId predicate) const {
  const auto all = about(subject);
  const auto [begin, end] = std::equal_range(all.begin(), all.end(), RdfQuad{{}, predicate, {}, {}, 0},
                                             [](const RdfQuad& a, const RdfQuad& b) { return a.predicate < b.predicate; });
  return {begin, end};
}

}  // namespace relata::graphs
