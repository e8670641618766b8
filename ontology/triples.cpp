#include "ontology/triples.h"

#include "ontology/vocabulary.h"

namespace relata::ontology {
namespace {

// No two terms have one key: the parts of a literal end in bytes that neither IRIs nor language tags hold.
std::string key_of(const Term& term) {
  std::string key(1, static_cast<char>('0' + static_cast<int>(term.kind)));
  if (term.kind == TermKind::literal) key.append(term.datatype).append(1, '\0').append(term.language).append(1, '\0');
  return key.append(term.text);
}

}  // namespace

TermId Triples::intern(const Term& term) {
  const auto [entry, fresh] = by_key_.emplace(key_of(term), static_cast<std::uint32_t>(terms_.size()));
  if (fresh) terms_.push_back(term);
  return TermId{entry->second};
}

TermId Triples::find(const Term& term) const {
  const auto entry = by_key_.find(key_of(term));
  return entry == by_key_.end() ? TermId{} : TermId{entry->second};
}

bool Triples::add(const Triple& triple, Origin origin) {
  if (!known_.insert(triple).second) return false;
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

std::size_t Triples::TripleHash::operator()(const Triple& t) const {
  std::uint64_t hash = t.subject.value;
  for (const std::uint32_t part : {t.predicate.value, t.object.value})
    hash = (hash ^ (hash >> 29U)) * 0x9E3779B97F4A7C15U + part;
  return static_cast<std::size_t>(hash ^ (hash >> 32U));
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
