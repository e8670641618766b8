#include "core/factuality.h"

#include <array>

#include "core/enumerator_labels.h"

namespace relata {
namespace {

using namespace std::string_view_literals;

constexpr std::array kPolarities{"positive"sv, "negative"sv};
constexpr std::array kModalities{"certain"sv,     "possible"sv, "necessary"sv, "planned"sv,     "desired"sv,
                                 "conditional"sv, "asked"sv,    "commanded"sv, "hypothetical"sv};
constexpr std::array kVoices{"active"sv, "passive"sv};
constexpr std::array kRoles{
    "subject"sv,  "object"sv,    "recipient"sv,     "beneficiary"sv, "source"sv,   "destination"sv, "place"sv,
    "time"sv,     "duration"sv,  "since"sv,         "until"sv,       "frequency"sv, "instrument"sv, "manner"sv,
    "degree"sv,   "cause"sv,     "purpose"sv,       "topic"sv,       "content"sv,  "condition"sv,   "concession"sv,
    "exception"sv, "restriction"sv, "accompaniment"sv, "agent"sv,    "price"sv,    "quantity"sv,    "aspect"sv,
    "organisation"sv, "comparison"sv, "role"sv,     "other"sv};

}  // namespace

std::string_view label_of(Polarity polarity) { return kPolarities[static_cast<std::size_t>(polarity)]; }
std::string_view label_of(Modality modality) { return kModalities[static_cast<std::size_t>(modality)]; }
std::string_view label_of(Voice voice) { return kVoices[static_cast<std::size_t>(voice)]; }
std::string_view label_of(Role role) { return kRoles[static_cast<std::size_t>(role)]; }

std::optional<Polarity> polarity_from(std::string_view label) { return enumerator_of<Polarity>(kPolarities, label); }
std::optional<Modality> modality_from(std::string_view label) { return enumerator_of<Modality>(kModalities, label); }
std::optional<Voice> voice_from(std::string_view label) { return enumerator_of<Voice>(kVoices, label); }
std::optional<Role> role_from(std::string_view label) { return enumerator_of<Role>(kRoles, label); }

bool restricts(Role role, std::string_view preposition) {
  return role == Role::condition || role == Role::exception || role == Role::restriction || preposition == "without" ||
         preposition == "except" || preposition == "unless";
}

}  // namespace relata
