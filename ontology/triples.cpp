#include "ontology/triples.h"

#include <algorithm>
#include <functional>

#include "ontology/vocabulary.h"

namespace relata::ontology {
namespace {

std::size_t mixed(std::uint64_t hash) { return static_cast<std::size_t>(hash ^ (hash >> 32U)); }

std::size_t hash_of_term(TermKind kind, std::string_view text, std::string_view datatype, std::string_view language) {
  const std::hash<std::string_view> hash;
  std::uint64_t out = hash(text) + static_cast<std::uint64_t>(kind);
  if (kind == TermKind::literal)
    for (const std::string_view part : {datatype, language}) out = out * 0x9E3779B97F4A7C15U + hash(part);
  return mixed(out);
}

std::size_t hash_of_triple(const Triple& t) {
  std::uint64_t hash = t.subject.value;
  for (const std::uint32_t part : {t.predicate.value, t.object.value})
    hash = (hash ^ (hash >> 29U)) * 0x9E3779B97F4A7C15U + part;
  return mixed(hash);
}

}  // namespace

// For one more than `count` entries.
template <class HashOf>
void Triples::make_room(Places& places, std::size_t count, const HashOf& hash_of) {
  constexpr std::size_t kFewest = 64;
  if (2 * (count + 1) <= places.size()) return;
  places.assign(std::max(kFewest, 2 * places.size()), kNone);
  const std::size_t mask = places.size() - 1;
  for (std::uint32_t entry = 0; entry < count; ++entry) {
    std::size_t slot = hash_of(entry) & mask;
    while (places[slot] != kNone) slot = (slot + 1) & mask;
    places[slot] = entry;
  }
}

// Of the term's own place, or of the one that is free for it.
std::size_t Triples::slot_of(const TermView& view) const {
  const std::size_t mask = term_places_.size() - 1;
  std::size_t slot = hash_of_term(view.kind, view.text, view.datatype, view.language) & mask;
  for (; term_places_[slot] != kNone; slot = (slot + 1) & mask) {
    const Term& term = terms_[term_places_[slot]];
    if (term.kind == view.kind && term.text == view.text && term.datatype == view.datatype &&
        term.language == view.language)
      break;
  }
  return slot;
}

std::size_t Triples::slot_of(const Triple& triple) const {
  const std::size_t mask = triple_places_.size() - 1;
  std::size_t slot = hash_of_triple(triple) & mask;
  while (triple_places_[slot] != kNone && triples_[triple_places_[slot]] != triple) slot = (slot + 1) & mask;
  return slot;
}

TermId Triples::intern_view(const TermView& view) {
  make_room(term_places_, terms_.size(), [&](std::uint32_t i) {
    const Term& term = terms_[i];
    return hash_of_term(term.kind, term.text, term.datatype, term.language);
  });
  std::uint32_t& place = term_places_[slot_of(view)];
  if (place != kNone) return TermId{place};
  place = static_cast<std::uint32_t>(terms_.size());
  terms_.push_back({view.kind, std::string(view.text), std::string(view.datatype), std::string(view.language)});
  return TermId{place};
}

TermId Triples::find_view(const TermView& view) const {
  if (term_places_.empty()) return {};
  const std::uint32_t place = term_places_[slot_of(view)];
  return place == kNone ? TermId{} : TermId{place};
}

bool Triples::add(const Triple& triple, Origin origin) {
  make_room(triple_places_, triples_.size(), [&](std::uint32_t i) { return hash_of_triple(triples_[i]); });
  std::uint32_t& place = triple_places_[slot_of(triple)];
  if (place != kNone) return false;
  place = static_cast<std::uint32_t>(triples_.size());
  put(by_subject_, triple.subject, triples_.size());
  put(by_predicate_, triple.predicate, triples_.size());
  put(by_object_, triple.object, triples_.size());
  triples_.push_back(triple);
  origins_.push_back(origin);
  return true;
}

std::vector<TermId> Triples::objects(TermId subject, TermId predicate) const {
  std::vector<TermId> found;
  for (const std::uint32_t i : with_subject(subject))
    if (triples_[i].predicate == predicate) found.push_back(triples_[i].object);
  return found;
}

std::vector<TermId> Triples::subjects(TermId predicate, TermId object) const {
  std::vector<TermId> found;
  for (const std::uint32_t i : with_object(object))
    if (triples_[i].predicate == predicate) found.push_back(triples_[i].subject);
  return found;
}

TermId Triples::object(TermId subject, TermId predicate) const {
  for (const std::uint32_t i : with_subject(subject))
    if (triples_[i].predicate == predicate) return triples_[i].object;
  return {};
}

void Triples::put(Index& index, TermId term, std::size_t triple) {
  if (index.size() <= term.index()) index.resize(term.index() + 1);
  index[term.index()].push_back(static_cast<std::uint32_t>(triple));
}

std::span<const std::uint32_t> Triples::of(const Index& index, TermId term) {
  if (!term.valid() || term.index() >= index.size()) return {};
  return index[term.index()];
}

std::vector<TermId> list_members(const Triples& triples, TermId list) {
  const TermId first = triples.find_iri(terms::rdf("first")), rest = triples.find_iri(terms::rdf("rest"));
  std::vector<TermId> members;
  for (std::size_t guard = 0; list.valid() && guard < triples.size(); ++guard, list = triples.object(list, rest))
    if (const TermId member = triples.object(list, first); member.valid()) members.push_back(member);
  return members;
}

}  // namespace relata::ontology
