// Sentences as plain structs: tokens with index heads, as UDPipe has them. Universal Dependencies, English labels.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata {

// X(enumerator, label): the universal parts of speech, https://universaldependencies.org/u/pos/
#define RELATA_UPOS(X) \
  X(adj_, "ADJ") \
  X(adp_, "ADP") \
  X(adv_, "ADV") \
  X(aux_, "AUX") \
  X(cconj_, "CCONJ") \
  X(det_, "DET") \
  X(intj_, "INTJ") \
  X(noun_, "NOUN") \
  X(num_, "NUM") \
  X(part_, "PART") \
  X(pron_, "PRON") \
  X(propn_, "PROPN") \
  X(punct_, "PUNCT") \
  X(sconj_, "SCONJ") \
  X(sym_, "SYM") \
  X(verb_, "VERB") \
  X(x_, "X")

// X(enumerator, label): every relation of the English treebanks, subtypes included.
#define RELATA_DEPREL(X) \
  X(acl, "acl") \
  X(acl_relcl, "acl:relcl") \
  X(advcl, "advcl") \
  X(advcl_relcl, "advcl:relcl") \
  X(advmod, "advmod") \
  X(amod, "amod") \
  X(appos, "appos") \
  X(aux, "aux") \
  X(aux_pass, "aux:pass") \
  X(case_, "case") \
  X(cc, "cc") \
  X(cc_preconj, "cc:preconj") \
  X(ccomp, "ccomp") \
  X(compound, "compound") \
  X(compound_prt, "compound:prt") \
  X(conj, "conj") \
  X(cop, "cop") \
  X(csubj, "csubj") \
  X(csubj_outer, "csubj:outer") \
  X(csubj_pass, "csubj:pass") \
  X(dep, "dep") \
  X(det, "det") \
  X(det_predet, "det:predet") \
  X(discourse, "discourse") \
  X(dislocated, "dislocated") \
  X(expl, "expl") \
  X(fixed, "fixed") \
  X(flat, "flat") \
  X(goeswith, "goeswith") \
  X(iobj, "iobj") \
  X(list_, "list") \
  X(mark, "mark") \
  X(nmod, "nmod") \
  X(nmod_desc, "nmod:desc") \
  X(nmod_poss, "nmod:poss") \
  X(nmod_unmarked, "nmod:unmarked") \
  X(nsubj, "nsubj") \
  X(nsubj_outer, "nsubj:outer") \
  X(nsubj_pass, "nsubj:pass") \
  X(nummod, "nummod") \
  X(obj, "obj") \
  X(obl, "obl") \
  X(obl_agent, "obl:agent") \
  X(obl_unmarked, "obl:unmarked") \
  X(orphan, "orphan") \
  X(parataxis, "parataxis") \
  X(punct, "punct") \
  X(reparandum, "reparandum") \
  X(root, "root") \
  X(vocative, "vocative") \
  X(xcomp, "xcomp")

#define RELATA_ENUMERATOR(name, label) name,
enum class Upos : std::uint8_t { RELATA_UPOS(RELATA_ENUMERATOR) };
enum class Deprel : std::uint8_t { RELATA_DEPREL(RELATA_ENUMERATOR) };
#undef RELATA_ENUMERATOR

[[nodiscard]] std::string_view label_of(Upos upos);
[[nodiscard]] std::string_view label_of(Deprel deprel);
// nullopt for a label that is none of ours; an unknown subtype falls back to its universal relation.
[[nodiscard]] std::optional<Upos> upos_from(std::string_view label);
[[nodiscard]] std::optional<Deprel> deprel_from(std::string_view label);
// The relation without its subtype: nsubj for nsubj:pass.
[[nodiscard]] Deprel universal(Deprel deprel);

enum class NameClass : std::uint8_t { none, person, organization, location, miscellaneous };  // PER ORG LOC MISC
[[nodiscard]] std::string_view label_of(NameClass type);  // "PER" ..., "O" for none
[[nodiscard]] std::optional<NameClass> name_class_from(std::string_view label);
// The static string that equals label, one of the fine types that NameTag lists; empty where it is none of them.
[[nodiscard]] std::string_view fine_name_from(std::string_view label);

struct NameTag {
  NameClass type = NameClass::none;
  bool begins = false;   // B- (else I-); meaningless without a type
  std::string_view fine; // static string: person, organisation, country, city, place, group, event, law, work, product,
                         // facility, or empty where it is not known
};

struct Token {
  Span span;                    // of the document; a word of a multiword token has its own characters
  std::string form;             // the characters of span
  std::string lemma;
  std::string xpos;             // Penn Treebank tag
  std::int32_t head = -1;       // index in the sentence; -1 for the root
  Upos upos = Upos::x_;
  Deprel deprel = Deprel::dep;
  NameTag name;
  std::uint8_t multiword = 0;   // n > 0: this token begins a multiword token of n words; its later words have 0
  bool space_after = true;
  float score = 1.0F;           // the parser's probability for (head, deprel)
};

enum class SentenceKind : std::uint8_t { prose, heading, credit, byline, dateline, speaker };

struct Sentence {
  std::string id;               // sent_id of the input, else empty
  Span span;
  SentenceKind kind = SentenceKind::prose;
  bool begins_paragraph = false;
  std::vector<Token> tokens;

  [[nodiscard]] std::size_t size() const { return tokens.size(); }
};

// A token of a document.
struct TokenRef {
  std::uint32_t sentence = 0;
  std::uint32_t token = 0;
  constexpr auto operator<=>(const TokenRef&) const = default;
};

// Words that name, describe or stand for one thing (not for groups of words such as verbs).
enum class MentionKind : std::uint8_t { name, nominal, pronoun };

struct Mention {
  std::uint32_t sentence = 0;
  std::uint32_t head = 0;   // token
  std::uint32_t begin = 0;  // tokens, half open
  std::uint32_t end = 0;
  MentionKind kind = MentionKind::nominal;
  std::uint32_t cluster = 0;  // mentions of one thing share it; unique in the document, dense from 0
};

// A plural thing whose members are known: "both presidents", "they" after "Obama and Putin".
struct ClusterGroup {
  std::uint32_t cluster = 0;
  std::vector<std::uint32_t> members;  // clusters, sorted, at least two
};

// What extractors/nlp makes of a document and extractors/text reads.
struct Analysis {
  std::vector<Sentence> sentences;
  std::vector<Mention> mentions;  // sorted by (sentence, begin, end descending); empty before coreference has run
  std::vector<ClusterGroup> groups;  // sorted by cluster
};

}  // namespace relata
