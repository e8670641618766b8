#include "ontology/lexicon_index.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "ontology/node_classes.h"

namespace relata::ontology {
namespace {

using namespace std::string_view_literals;

constexpr std::array kLinking{"be"sv, "become"sv, "remain"sv, "position"sv};

// A phrase up to its head: "deputy secretary" of "Deputy Secretary of State", in lower case.
std::string up_to_head(std::string_view phrase) {
  const std::string head = head_noun(phrase);
  const std::string lower = lower_case(phrase);
  const std::size_t at = lower.find(head);
  return at == std::string::npos ? lower : lower.substr(0, at + head.size());
}

}  // namespace

LexiconIndex::LexiconIndex(const Ontology& ontology) {
  for (std::size_t i = 0; i < ontology.properties.size(); ++i) {
    for (const Frame& frame : ontology.properties[i].frames) {
      const Lexicalisation entry{PropertyId{i}, &frame};
      if (frame.word_class == WordClass::noun) {
        by_noun_[head_noun(frame.lemma)].push_back(entry);
      } else if (frame.word_class == WordClass::adjective) {
        by_adjective_[frame.lemma].push_back(entry);
      } else {
        by_predicate_[frame.lemma].push_back(entry);
        for (const std::string& preposition : {frame.subject.preposition, frame.object.preposition})
          if (!preposition.empty()) by_predicate_[frame.lemma + ' ' + preposition].push_back(entry);
      }
    }
  }
}

bool is_linking(const LocalGraph& graph, const LocalClaim& claim) {
  if (!claim.object.valid() || std::find(kLinking.begin(), kLinking.end(), claim.predicate) == kLinking.end())
    return false;
  const NodeKind kind = graph.node(claim.object).kind;
  return kind != NodeKind::entity && kind != NodeKind::claim;
}

void LexiconIndex::append(const Index& index, std::string_view key, std::vector<Lexicalisation>& found) {
  if (const auto entry = index.find(std::string(key)); entry != index.end())
    found.insert(found.end(), entry->second.begin(), entry->second.end());
}

std::vector<Lexicalisation> LexiconIndex::candidates(const LocalGraph& graph, const LocalClaim& claim) const {
  std::vector<Lexicalisation> found;
  append(by_predicate_, claim.predicate, found);
  if ((by_noun_.empty() && by_adjective_.empty()) || !is_linking(graph, claim)) return found;
  const LocalNode& object = graph.node(claim.object);
  if (object.kind == NodeKind::literal && claim.predicate != "position") {
    append(by_adjective_, object.label, found);
  } else {
    std::vector<Lexicalisation> nouns;
    append(by_noun_, head_noun(object.label), nouns);
    // The whole phrase: a vice president is no president.
    const std::string phrase = up_to_head(object.label);
    std::erase_if(nouns, [&](const Lexicalisation& l) { return l.frame->lemma != phrase; });
    found.insert(found.end(), nouns.begin(), nouns.end());
  }
  return found;
}

std::vector<FilledSlot> fill(const LocalClaim& claim, const Frame& frame, const ArgumentSlot& slot) {
  const bool joined = frame.word_class == WordClass::verb && claim.predicate.size() > frame.lemma.size();
  const std::string_view preposition =  // that joined the predicate: its complement is then the object
      joined ? std::string_view(claim.predicate).substr(frame.lemma.size() + 1) : std::string_view{};
  std::vector<FilledSlot> filled;
  if (slot.role == Role::subject && slot.preposition.empty()) {
    if (claim.subject.valid()) filled.push_back({FilledSlot::kSubject, claim.subject, claim.subject_text});
  } else if (joined ? slot.preposition == preposition : slot.role == Role::object && slot.preposition.empty()) {
    if (claim.object.valid()) filled.push_back({FilledSlot::kObject, claim.object, claim.object_text});
  } else {
    const bool any_role = !slot.role || slot.role == Role::object;
    for (std::size_t i = 0; i < claim.qualifiers.size(); ++i) {
      const LocalQualifier& q = claim.qualifiers[i];
      if (!q.value.valid() || (!any_role && q.role != *slot.role)) continue;
      if (slot.preposition.empty() ? !any_role : q.preposition == slot.preposition)
        filled.push_back({static_cast<int>(i), q.value, q.text});
    }
  }
  return filled;
}

}  // namespace relata::ontology
