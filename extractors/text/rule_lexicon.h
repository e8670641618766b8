// What the rules know about words, read once from data/*.tsv. Immutable afterwards, so one serves all threads.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/factuality.h"
#include "extractors/text/confidence.h"

namespace relata::text {

// How a word puts forward what it embeds; the names of data/factuality.tsv.
enum class Embedding : std::uint8_t {
  report,
  belief,
  factive,
  implicative,
  failure,
  deny,
  doubt,
  accuse,
  command,
  forbid,
  plan,
  desire,
  possible,
  unlikely,
  necessity,
  ask,
  pretend,
  seem,
  phase,
  stop,
  hearsay,
  deny_adverb,
  restrict_,
  source,
  endorse,
  none
};
// The form of what is embedded.
enum class Complement : std::uint8_t { that, to, ing, wh, np, any };

struct NounEntry {
  std::string_view klass;  // person, organisation, place, date ...
  bool position = false;   // may name somebody's position: president
  std::string_view verb;   // of which it is the event: visit (visit), adoption (adopt); else empty
};
struct LightVerb {
  std::string_view verb, preposition;
};

class RuleLexicon {
 public:
  // Reads the files of data/ through find_resource(). Throws EnvironmentError.
  static RuleLexicon load();

  // part of speech: 'v' verb, 'a' adjective, 'n' noun, 'r' adverb. Embedding::none when the word is not listed.
  [[nodiscard]] Embedding embedding(std::string_view word, char part_of_speech, Complement complement) const;
  [[nodiscard]] const NounEntry& noun(std::string_view lemma) const;
  [[nodiscard]] std::string_view verb_class(std::string_view lemma) const;  // motion, communication ...; else empty
  // The verb that a form in -ed or -s, or one in -ing, is of; empty when no verb is known for it.
  [[nodiscard]] std::string verb_of_finite(std::string_view form) const;
  [[nodiscard]] std::string verb_of_gerund(std::string_view form) const;
  [[nodiscard]] bool takes_object(std::string_view lemma) const;
  [[nodiscard]] bool has(std::string_view verb, std::string_view property) const;  // data/predicates.tsv
  [[nodiscard]] std::string_view place_kind(std::string_view name) const;  // country, city, nationality; else empty
  [[nodiscard]] Role role_of(std::string_view preposition, std::string_view noun_class,
                             std::string_view verb_class) const;
  [[nodiscard]] bool is_preposition(std::string_view words) const { return prepositions_.contains(words); }
  // nullopt: not listed; a role of other: says nothing about the verb.
  [[nodiscard]] std::optional<Role> adverb_role(std::string_view adverb) const;
  // "" when the pair is not a complement; else "any" or "thing".
  [[nodiscard]] std::string_view prepositional_object(std::string_view verb, std::string_view preposition) const;
  [[nodiscard]] const ConfidenceModel& confidence() const { return confidence_; }
  [[nodiscard]] const LightVerb* light_verb(std::string_view verb, std::string_view noun) const;

 private:
  using Table = std::unordered_map<std::string_view, std::string_view>;
  struct RoleLine {
    std::string_view noun, verb;
    Role role;
  };
  // The verb whose stem before -ed or -ing this may be: want, plann (plan), writ (write); else empty.
  [[nodiscard]] std::string verb_of_stem(const std::string& stem) const;
  // The rows of a file, as views into text kept for good.
  std::vector<std::vector<std::string_view>> rows(std::string_view name, std::size_t columns);
  void read_factuality();
  void read_prepositions();
  void read_confidence();
  std::string_view keep(std::string text);

  std::vector<std::unique_ptr<const std::string>> texts_;
  std::unordered_map<std::string_view, Embedding> embeddings_;  // "word|v|that"
  std::unordered_map<std::string_view, NounEntry> nouns_;
  std::unordered_map<std::string_view, std::string_view> verb_classes_, places_;
  std::unordered_map<std::string_view, bool> transitive_;
  std::unordered_map<std::string_view, std::vector<RoleLine>> prepositions_;
  std::unordered_map<std::string_view, Role> adverbs_;
  Table properties_, complements_;
  std::unordered_map<std::string_view, LightVerb> light_verbs_;
  ConfidenceModel confidence_;
};

}  // namespace relata::text
