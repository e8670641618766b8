#include "extractors/text/rules.h"

#include <algorithm>
#include <array>

namespace relata::text {
namespace {

constexpr std::array kRules{
    Rule{rule::kActiveClause, "A verb says of its subject what it does, and to what.",
         "Siemens sold its train division."},
    Rule{rule::kPassiveClause, "A passive is turned round: its agent is the subject, its subject the object.",
         "The treaty was signed by Germany."},
    Rule{rule::kCopula, "A form of be links its subject to a noun, an adjective or a place.", "The museum is new."},
    Rule{rule::kPosition,
         "A person who is a president, head or member holds that position, of an organisation if it is named.",
         "Angela Merkel was the chancellor of Germany."},
    Rule{rule::kParticipleState, "A participle of feeling or filling with be and without by is how its subject is.",
         "Paris was crowded."},
    Rule{rule::kExistential, "There is X: X exists.", "There is no evidence."},
    Rule{rule::kExistentialPlace, "There is X in a place: that is where X is.", "There are museums in Oslo."},
    Rule{rule::kPrepositionalObject,
         "A verb without an object takes its prepositional complement as object, and the preposition joins the verb.",
         "Antony Blinken met with Wang Yi."},
    Rule{rule::kLightVerb, "A verb that says little is read together with the noun that says what happens.",
         "The minister paid a visit to Japan."},
    Rule{rule::kEventNoun, "A noun of an event with its agent and its theme is a fact of its own.",
         "The arrest of three officials by police shocked Norway."},
    Rule{rule::kEventAspect, "An event noun as object of a stance gives way to its theme and becomes the aspect.",
         "Poland opposes the construction of the pipeline."},
    Rule{rule::kLifeDates, "Dates of birth and death, of a verb or in brackets after a name, are facts of the person.",
         "Lise Meitner (1878–1968) was a physicist."},
    Rule{rule::kHeading, "A heading states what a sentence would; its evidence is marked.", "Finland joins NATO"},
    Rule{rule::kCoordination, "Joined subjects and objects each have a proposition of their own.",
         "Germany and France signed the treaty."},
    Rule{rule::kGapping, "Joined to a clause, a subject and a complement without a verb share its verb.",
         "Smith runs a bank and Jones a shop."},
    Rule{rule::kPairing, "Of lists with respectively, the first goes with the first and the second with the second.",
         "Smith and Jones won gold and silver, respectively."},
    Rule{rule::kSharedSubject, "Joined verbs share the first one's subject.", "Italy signed and ratified the treaty."},
    Rule{rule::kSharedObject, "Joined verbs share the last one's object where the first has none.",
         "Italy signed and ratified the treaty."},
    Rule{rule::kSharedPlace, "The place after two bare verbs is where both are.", "Anna was born and raised in Oslo."},
    Rule{rule::kSharedTime, "A time before an act is that of what comes with it, too; one behind two verbs is both's.",
         "In 2012 Obama signed the act, banning imports."},
    Rule{rule::kRelativeClause, "A relative pronoun stands for the noun or clause before it.",
         "Poland bought the plane which Boeing built."},
    Rule{rule::kRelativeAdverb, "Where and when in a relative clause stand for the place or time before them.",
         "Macron left Berlin, where Scholz lives."},
    Rule{rule::kCleft, "What does it is the noun behind the form of be.", "What angered Russia was the treaty."},
    Rule{rule::kReducedRelative, "A relative clause without a pronoun takes its noun as object.",
         "Poland bought the plane Boeing built."},
    Rule{rule::kParticiple, "A participle on a noun says something of that noun.", "A bridge built in 1932 collapsed."},
    Rule{rule::kControl, "The subject of an infinitive or gerund is a word of the clause above it.",
         "The law forced the company to close."},
    Rule{rule::kGovernedGerund, "A gerund behind the preposition that its verb takes is what the verb is about.",
         "Boeing focuses on building planes."},
    Rule{rule::kAdverbialSubject, "An adverbial participle has its main clause's subject.",
         "Leaving Paris, Macron praised Scholz."},
    Rule{rule::kTitle, "A title before a name is a position of the person.", "German Chancellor Olaf Scholz resigned."},
    Rule{rule::kApposition, "A noun phrase beside a name says what the named one is.",
         "Jens Stoltenberg, NATO's secretary general, resigned."},
    Rule{rule::kRenaming, "A bare noun after a comma and or is another word for the noun before it.",
         "The median, or second quartile, rose."},
    Rule{rule::kPossessive, "A possessor has the thing, where it is a thing that one has.",
         "Siemens sold its factory."},
    Rule{rule::kLocatedNoun, "A place that locates a noun is a fact about it.", "The museum in Seattle closed."},
    Rule{rule::kJourney, "Where a visit or a trip leads is a fact about it.", "Merkel spoke during a visit to Rome."},
    Rule{rule::kDatedNoun, "A date beside a noun is when that was.", "The 1994 election surprised France."},
    Rule{rule::kEventAnaphora, "This and the move stand for what the sentence before says.",
         "France expelled diplomats. This angered Russia."},
    Rule{rule::kPlaceInPlace, "A place named after another and a comma contains it.", "Corel left Kanata, Ontario."},
    Rule{rule::kNationality, "A nationality adjective on what a person is gives the person's nationality.",
         "Lise Meitner, an Austrian physicist, left."},
    Rule{rule::kNegation, "Not, never, no and their like deny.", "The report was never published."},
    Rule{rule::kModality, "Modal verbs and adverbs make a statement possible, necessary or planned.",
         "Spain may leave the pact."},
    Rule{rule::kCondition, "An if-clause makes its main clause conditional and is not stated itself.",
         "If talks succeed, Obama might visit Cuba."},
    Rule{rule::kQuestion, "A question states nothing.", "Will Turkey join?"},
    Rule{rule::kCommand, "A command states nothing.", "Send the files!"},
    Rule{rule::kHortative, "Let us: a command to those who speak and those who hear.", "Let us leave Paris."},
    Rule{rule::kEmbedding, "A governing word makes what it embeds true, false, planned, wanted or only possible.",
         "The company failed to deliver the plane."},
    Rule{rule::kPurpose, "An infinitive of purpose is planned, not done.", "They met to discuss trade."},
    Rule{rule::kAlternative, "Of things joined by or, each is only possible.", "The court fined Apple or Google."},
    Rule{rule::kRestriction, "Only and its like restrict what is said.", "Only treaties ensure peace."},
    Rule{rule::kAttribution, "What somebody says or thinks is held by them.", "Hayden said that Obama left."},
    Rule{rule::kOwnWords, "As I said: whoever writes states it now as well.", "As I said, Obama left."},
    Rule{rule::kHearsay, "Reportedly and its like: held by nobody in particular.",
         "The letter reportedly contained proposals."},
    Rule{rule::kQuotation, "A quoted sentence is held by the speaker of the quotation.",
         "\"Iran signed the deal. Iraq left,\" Zarif said."},
    Rule{rule::kClausalSubject, "A clause before its verb is the verb's subject.",
         "Leaving the pact angered Italy."},
    Rule{rule::kSource, "According to X, in X's view, in the words of X: what is said is held by X.",
         "In the view of the tribunal, the seizure violated the treaty."},
};

}  // namespace

std::span<const Rule> all_rules() { return kRules; }

const Rule* find_rule(std::string_view name) {
  const auto found = std::find_if(kRules.begin(), kRules.end(), [&](const Rule& rule) { return rule.name == name; });
  return found == kRules.end() ? nullptr : &*found;
}

}  // namespace relata::text
