// The rules by name. Every proposition remembers the names of those that made it; the table says what each does.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace relata::text {

// One linguistic rule: what it does in one sentence, and a sentence on which its test runs.
struct Rule {
  std::string_view name, description, example;
};

[[nodiscard]] std::span<const Rule> all_rules();
[[nodiscard]] const Rule* find_rule(std::string_view name);

// Adds the rule to those that made a clause, frame or proposition, once; no name adds none.
template <class Made>
void note(Made& made, std::string_view name) {
  if (!name.empty() && std::ranges::find(made.rules, name) == made.rules.end()) made.rules.push_back(name);
}

// Whether the name is among its rules.
template <typename Made>
[[nodiscard]] bool has_rule(const Made& made, std::string_view name) {
  return std::ranges::find(made.rules, name) != made.rules.end();
}

namespace rule {
// Clauses.
inline constexpr std::string_view kActiveClause = "active-clause";
inline constexpr std::string_view kPassiveClause = "passive-clause";
inline constexpr std::string_view kCopula = "copula";
inline constexpr std::string_view kPosition = "position";
inline constexpr std::string_view kParticipleState = "participle-state";
inline constexpr std::string_view kExistential = "existential";
inline constexpr std::string_view kExistentialPlace = "existential-place";
inline constexpr std::string_view kPrepositionalObject = "prepositional-object";
inline constexpr std::string_view kLightVerb = "light-verb";
inline constexpr std::string_view kEventNoun = "event-noun";
inline constexpr std::string_view kEventAspect = "event-aspect";
inline constexpr std::string_view kLifeDates = "life-dates";
inline constexpr std::string_view kHeading = "heading";
// Arguments that stand elsewhere.
inline constexpr std::string_view kCoordination = "coordination";
inline constexpr std::string_view kGapping = "gapping";
inline constexpr std::string_view kPairing = "pairing";
inline constexpr std::string_view kReciprocal = "reciprocal";
inline constexpr std::string_view kSharedSubject = "shared-subject";
inline constexpr std::string_view kSharedObject = "shared-object";
inline constexpr std::string_view kSharedPlace = "shared-place";
inline constexpr std::string_view kSharedTime = "shared-time";
inline constexpr std::string_view kRelativeClause = "relative-clause";
inline constexpr std::string_view kRelativeAdverb = "relative-adverb";
inline constexpr std::string_view kCleft = "cleft";
inline constexpr std::string_view kReducedRelative = "reduced-relative";
inline constexpr std::string_view kParticiple = "participle";
inline constexpr std::string_view kControl = "control";
inline constexpr std::string_view kGovernedGerund = "governed-gerund";
inline constexpr std::string_view kAdverbialSubject = "adverbial-subject";
// Nouns that carry facts.
inline constexpr std::string_view kTitle = "title";
inline constexpr std::string_view kApposition = "apposition";
inline constexpr std::string_view kRenaming = "renaming";
inline constexpr std::string_view kPossessive = "possessive";
inline constexpr std::string_view kLocatedNoun = "located-noun";
inline constexpr std::string_view kJourney = "journey";
inline constexpr std::string_view kDatedNoun = "dated-noun";
inline constexpr std::string_view kEventAnaphora = "event-anaphora";
inline constexpr std::string_view kPlaceInPlace = "place-in-place";
inline constexpr std::string_view kNationality = "nationality";
inline constexpr std::string_view kCountry = "country";
inline constexpr std::string_view kExample = "example";
inline constexpr std::string_view kMember = "member";
inline constexpr std::string_view kNaming = "naming";
// Truth.
inline constexpr std::string_view kNegation = "negation";
inline constexpr std::string_view kModality = "modality";
inline constexpr std::string_view kCondition = "condition";
inline constexpr std::string_view kQuestion = "question";
inline constexpr std::string_view kCommand = "command";
inline constexpr std::string_view kHortative = "hortative";
inline constexpr std::string_view kEmbedding = "embedding";
inline constexpr std::string_view kPurpose = "purpose";
inline constexpr std::string_view kAlternative = "alternative";
inline constexpr std::string_view kRestriction = "restriction";
inline constexpr std::string_view kAttribution = "attribution";
inline constexpr std::string_view kOwnWords = "own-words";
inline constexpr std::string_view kHearsay = "hearsay";
inline constexpr std::string_view kQuotation = "quotation";
inline constexpr std::string_view kClausalSubject = "clausal-subject";
inline constexpr std::string_view kSource = "source";
}  // namespace rule

}  // namespace relata::text
