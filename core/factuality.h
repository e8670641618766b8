// How a text puts a statement forward: the vocabulary that propositions, claims and every format share.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace relata {

enum class Polarity : std::uint8_t { positive, negative };
enum class Modality : std::uint8_t {
  certain, possible, necessary, planned, desired, conditional, asked, commanded, hypothetical
};
enum class Voice : std::uint8_t { active, passive };

// What an argument or qualifier is to its predicate.
enum class Role : std::uint8_t {
  subject, object, recipient, beneficiary, source, destination, place, time, duration, since, until, frequency,
  instrument, manner, degree, cause, purpose, topic, content, condition, concession, exception, restriction,
  accompaniment, agent, price, quantity, aspect, organisation, comparison, role, other
};

[[nodiscard]] std::string_view label_of(Polarity polarity);
[[nodiscard]] std::string_view label_of(Modality modality);
[[nodiscard]] std::string_view label_of(Voice voice);
[[nodiscard]] std::string_view label_of(Role role);
[[nodiscard]] std::optional<Polarity> polarity_from(std::string_view label);
[[nodiscard]] std::optional<Modality> modality_from(std::string_view label);
[[nodiscard]] std::optional<Voice> voice_from(std::string_view label);
[[nodiscard]] std::optional<Role> role_from(std::string_view label);

// True for a qualifier under which its claim holds only in part: a condition, an exception, "only", "without".
[[nodiscard]] bool restricts(Role role, std::string_view preposition);

}  // namespace relata
