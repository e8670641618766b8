// Each sieve on sentences from raw text: which words end up in one cluster, and which must not.
#include "extractors/nlp/coreference.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/name_forms.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/nlp/coreference/sentence_tree.h"
#include "tests/catch.h"
#include "tests/nlp/resolved_text.h"

using namespace relata;
using namespace relata::nlp;

TEST_CASE("short names join the only full name that fits") {
  const Resolved r("Angela Merkel met Emmanuel Macron in Berlin. Merkel praised Macron.");
  CHECK(r.same("Merkel", "Merkel", 1, 2));
  CHECK(r.same("Macron", "Macron", 1, 2));
  CHECK_FALSE(r.same("Merkel", "Macron"));
}

TEST_CASE("a family name that two persons share is left alone") {
  const Resolved r("John Smith met Mary Smith in London. Smith left early.");
  CHECK_FALSE(r.same("John", "Mary"));
  CHECK_FALSE(r.same("John", "Smith", 1, 3));
  CHECK_FALSE(r.same("Mary", "Smith", 1, 3));
}

TEST_CASE("who alone was called by the family name so far keeps it, and the family has it too") {
  const Resolved r(
      "Jane Moreau was born in Lyon. Moreau went to Paris in 1950. Her father was Pierre Moreau. Moreau sang in "
      "Berlin. The Moreau family moved to Nice.");
  CHECK(r.same("Jane", "Moreau", 1, 2));
  CHECK(r.same("Jane", "Moreau", 1, 4));
  CHECK_FALSE(r.same("Jane", "Pierre"));
  CHECK_FALSE(r.same("Jane", "Moreau", 1, 5));
}

TEST_CASE("given name and family name are one person's where the full name holds both") {
  const Resolved r("Daniel Montalvo spoke in court. Montalvo was tired. Daniel left early.");
  CHECK(r.same("Montalvo", "Daniel", 2, 2));
}

TEST_CASE("a place or honours after a person's name are no family name") {
  const Resolved place("Godfrey of Wells wrote the book. Godfrey died in London.");
  CHECK(place.same("Godfrey", "Godfrey", 1, 2));
  const Resolved honours("Dame Zaha Hadid DBE built the opera. Hadid lived in London.");
  CHECK(honours.same("Hadid", "Hadid", 1, 2));
}

TEST_CASE("a team or court without the place before or after its name") {
  const Resolved team("The Pittsburgh Pirates played on Sunday. The Pirates won.");
  CHECK(team.same("Pirates", "Pirates", 1, 2));
  const Resolved other("The Pittsburgh Pirates and the Oakland Pirates played on Sunday. The Pirates won.");
  CHECK_FALSE(other.same("Pirates", "Pirates", 1, 3));
}

TEST_CASE("each of several predicates is what the subject is") {
  const Resolved r("Mark Brown is an actor and a singer.");
  CHECK(r.same("Brown", "singer"));
}

TEST_CASE("a sentence with a given name and a family name alone speaks of two") {
  const Resolved r("Margaret Parsons was born in Leeds. As Parsons grew ill, Margaret managed the shop.");
  CHECK_FALSE(r.same("Parsons", "Margaret", 2, 2));
}

TEST_CASE("an honorific tells namesakes apart") {
  const Resolved r("John Smith met Mary Smith in London. Mr. Smith left early.");
  CHECK_FALSE(r.same("Mary", "Smith", 1, 3));
  const Resolved title("Julie Rosenthal spoke first. Justice Thomas thanked Miss Rosenthal.");
  CHECK(title.same("Julie", "Rosenthal", 1, 2));
}

TEST_CASE("spelling variants of a given name") {
  const Resolved r("Sergei Ivanov spoke on Monday. Critics of Sergey Ivanov were not there.");
  CHECK(r.same("Ivanov", "Ivanov", 1, 2));
}

TEST_CASE("countries under several names") {
  const Resolved r(
      "The United States sent troops. The US denied it. America was divided, and the UK and Britain were silent.");
  CHECK(r.same("United", "US"));
  CHECK(r.same("US", "America"));
  CHECK(r.same("UK", "Britain"));
  CHECK_FALSE(r.same("US", "UK"));
}

TEST_CASE("acronyms join the name that they abbreviate") {
  const Resolved r(
      "The Organization for Security and Cooperation in Europe sent observers. The OSCE said that the vote was fair.");
  CHECK(r.same("Organization", "OSCE"));
}

TEST_CASE("a role noun and the name beside it are one") {
  const Resolved r("German Chancellor Olaf Scholz arrived. The chancellor smiled.");
  CHECK(r.same("Scholz", "chancellor"));
}

TEST_CASE("an apposition is what its noun is") {
  const Resolved r("Jens Stoltenberg, the head of the alliance, resigned.");
  CHECK(r.same("Stoltenberg", "head"));
}

TEST_CASE("two holders of one role: the country tells which") {
  const Resolved r(
      "US President Barack Obama wrote to Russian President Vladimir Putin. The Russian president answered on Monday.");
  CHECK(r.same("Putin", "president"));
  CHECK_FALSE(r.same("Obama", "president"));
}

TEST_CASE("both presidents are a group of the two") {
  const Resolved r(
      "US President Barack Obama met Russian President Vladimir Putin. Both presidents signed the treaty.");
  REQUIRE(r.analysis.groups.size() == 1);
  CHECK(r.analysis.groups[0].cluster == static_cast<std::uint32_t>(r.cluster("presidents")));
  CHECK(r.analysis.groups[0].members.size() == 2);
}

TEST_CASE("a definite description goes back to its noun, an indefinite one does not") {
  const Resolved r("Obama sent a letter to Putin. The letter was published on Monday. A letter arrived in May.");
  CHECK(r.same("letter", "letter", 1, 2));
  CHECK_FALSE(r.same("letter", "letter", 1, 3));
}

TEST_CASE("pronouns agree in gender and number") {
  const Resolved r("Angela Merkel met Emmanuel Macron in Berlin. She praised his plan.");
  CHECK(r.same("Merkel", "She"));
  CHECK(r.same("Macron", "his"));
}

TEST_CASE("a possessive goes to the subject of its clause") {
  const Resolved r("The company sold its train division.");
  CHECK(r.same("company", "its"));
}

TEST_CASE("not the other argument of the verb") {
  const Resolved r("David Cameron called Nick Clegg. Cameron blamed him.");
  CHECK_FALSE(r.same("Cameron", "him", 2));
}

TEST_CASE("an expletive it is no mention") {
  const Resolved r("The ministry was closed. It is clear that the talks failed.");
  CHECK_FALSE(r.same("ministry", "It"));
}

TEST_CASE("a company is not the person whose name it bears") {
  const Resolved r("Henry Ford founded the Ford Motor Company in 1903. He died in 1947.");
  CHECK(r.same("Henry", "He"));
  CHECK_FALSE(r.same("Henry", "Company"));
}

TEST_CASE("mentions nest, are sorted and have dense clusters") {
  const Resolved r(
      "The head of the Russian president's administration, Sergey Ivanov, delivered a speech at the opening of the "
      "gathering. "
      "He said that both the ministers and the experts, who had come from Norway, liked the plan, its aims and "
      "themselves.");
  std::vector<const Mention*> open;
  std::uint32_t sentence = 0, clusters = 0;
  for (const Mention& m : r.analysis.mentions) {
    clusters = std::max(clusters, m.cluster + 1);
    CHECK(m.begin <= m.head);
    CHECK(m.head < m.end);
    if (m.sentence != sentence) open.clear();
    sentence = m.sentence;
    while (!open.empty() && open.back()->end <= m.begin) open.pop_back();
    if (!open.empty()) CHECK(m.end <= open.back()->end);
    open.push_back(&m);
  }
  std::vector<bool> used(clusters, false);
  for (const Mention& m : r.analysis.mentions) used[m.cluster] = true;
  CHECK(std::count(used.begin(), used.end(), false) == 0);
}

TEST_CASE("fifty thousand mentions take no more than a moment, and empty documents nothing") {
  Analysis analysis;
  for (int s = 0; s < 5000; ++s) {
    Sentence sentence;
    for (int t = 0; t < 10; ++t) {
      Token token;
      token.form = t % 3 == 0 ? "Smith" : t % 3 == 1 ? "he" : "letters";
      token.lemma = t % 3 == 2 ? "letter" : token.form;
      token.upos = t % 3 == 0 ? Upos::propn_ : t % 3 == 1 ? Upos::pron_ : Upos::noun_;
      token.xpos = t % 3 == 2 ? "NNS" : "NNP";
      token.head = t == 0 ? -1 : t - 1;
      token.deprel = t == 0 ? Deprel::root : t % 2 == 0 ? Deprel::conj : Deprel::nmod;
      sentence.tokens.push_back(token);
    }
    analysis.sentences.push_back(sentence);
  }
  resolve_coreference(analysis, lexicon(), antecedents());
  CHECK(analysis.mentions.size() > 40000);
  Analysis empty;
  resolve_coreference(empty, lexicon(), antecedents());
  CHECK(empty.mentions.empty());
}

TEST_CASE("name forms") {
  CHECK(fold_name("U.S.") == "us");
  CHECK(fold_name("Malé") == "male");
  CHECK(fold_name("Asia-Pacific's") == "asia pacific");
  CHECK(edit_distance("nikolai", "nikolay", 2) == 1);
  CHECK(edit_distance("abc", "xyz", 1) == 2);
  CHECK(are_person_variants({"nikolai", "patrushev"}, {"nikolay", "patrushev"}));
  CHECK(are_person_variants({"g", "bush"}, {"george", "bush"}));
  CHECK_FALSE(are_person_variants({"george", "w", "bush"}, {"george", "h", "bush"}));
  CHECK_FALSE(are_person_variants({"john", "smith"}, {"mary", "smith"}));
  CHECK(is_acronym_of("OSCE", "Organization for Security and Cooperation in Europe"));
  CHECK(is_acronym_of("START", "Strategic Arms Reduction Treaty"));
  CHECK(is_acronym_of("U.N.", "United Nations"));
  CHECK_FALSE(is_acronym_of("UN", "European Union"));
  CHECK_FALSE(is_acronym_of("WHO", "Wildlife Fund"));
}

TEST_CASE("names and nouns inside others are what the document calls so elsewhere") {
  const Resolved r("Iodine is rare in Sydney. The Sydney Morning Herald wrote about iodine deficiency.");
  CHECK(r.same("Sydney", "Sydney", 1, 2));
  CHECK(r.same("Iodine", "iodine"));
  CHECK_FALSE(r.same("Herald", "Sydney"));
  const Resolved after("Warsaw grew. The Museum of Warsaw opened. The Museum of East Warsaw closed.");
  CHECK(after.same("Warsaw", "Warsaw", 1, 2));
  CHECK_FALSE(after.same("Warsaw", "Warsaw", 1, 3));
}

TEST_CASE("a name joins the one that says its kind, and so does the kind") {
  const Resolved r("Cyclone Phailin hit India. Phailin was strong. The cyclone destroyed two villages.");
  CHECK(r.same("Phailin", "Phailin", 1, 2));
  CHECK(r.same("Phailin", "cyclone"));
}

TEST_CASE("a time or part of a place is another thing") {
  const Resolved r("Greece is small. He studied ancient Greece in London. Greece is warm.");
  CHECK_FALSE(r.same("Greece", "ancient"));
  CHECK(r.same("Greece", "Greece", 1, 3));
}

TEST_CASE("a role with its country is no name of the person") {
  const Resolved r("Norton I, Emperor of Mexico, left Mexico. Norton came back.");
  CHECK(r.same("Mexico", "Mexico", 1, 2));
  CHECK(r.same("Norton", "Norton", 1, 2));
  CHECK_FALSE(r.same("Norton", "Mexico"));
}

TEST_CASE("the only child with a name is the child meant") {
  const Resolved r("Their child, Laura, fell ill. The baby was taken to a doctor in May.");
  CHECK(r.same("Laura", "baby"));
  const Resolved two(
      "Their child, Laura, met her cousin, a boy named Peter Miller. Peter is a child of Anna. The child slept.");
  CHECK_FALSE(two.same("Laura", "Peter"));
}

TEST_CASE("an act told twice is done to one thing") {
  const Resolved r("The reply was delivered by Maria Lopez. Lopez delivered the letter to Peter Miller.");
  CHECK(r.same("reply", "letter"));
  const Resolved other("The reply was delivered by Maria Lopez. Peter Miller delivered the letter.");
  CHECK_FALSE(other.same("reply", "letter"));
}

TEST_CASE("one's message to another is the one that he sent there") {
  const Resolved r("Maria Lopez remembers her letter to Peter Miller. In May, Lopez sent a letter to Miller.");
  CHECK(r.same("letter", "letter", 1, 2));
  const Resolved other(
      "Maria Lopez remembers her letter to Peter Miller. In May, Lopez sent a letter to Anna Schmidt.");
  CHECK_FALSE(other.same("letter", "letter", 1, 2));
}

TEST_CASE("one country's system is one, whatever more is said of it") {
  const Resolved r("France tested the French air defense system. Spain wants the French mobile air defense system.");
  CHECK(r.same("system", "system", 1, 2));
  const Resolved other("France tested the French air defense system. Spain wants the Italian air defense system.");
  CHECK_FALSE(other.same("system", "system", 1, 2));
  const Resolved placed(
      "France tested the French air defense system in Poland. Spain wants the French mobile air defense system.");
  CHECK(placed.same("system", "system", 1, 2));
}

TEST_CASE("another name that a sentence gives somebody") {
  const Resolved r("Norma Dale Carter, better known as Jane Miller, was an actor. Miller lived in Paris.");
  CHECK(r.same("Norma", "Miller", 1, 2));
  const Resolved born("Jane Miller (born Norma Carter) was an actor.");
  CHECK(born.same("Miller", "Norma"));
}

TEST_CASE("a seat is no part of the title after it") {
  const Resolved r("He met White House National Security Advisor Thomas Donilon.");
  for (const Token& token : r.analysis.sentences[0].tokens)
    if (token.form == "Security") CHECK(token.name.type == NameClass::none);
}

TEST_CASE("a university's seat belongs to its name") {
  const Resolved r("She left the University of Texas at Arlington for the University of Texas.");
  CHECK_FALSE(r.same("University", "University", 1, 2));
}

TEST_CASE("the country that a document is about is the country, far from its name too") {
  const std::string about = "Norway sells fish. Norway sells oil. Norway is rich. Prices fell. Prices rose. ";
  CHECK(Resolved(about + "The country is large.").same("Norway", "country"));
  CHECK(Resolved(about + "Our country is large.").same("Norway", "country"));
  CHECK_FALSE(Resolved("Norway, Chad and Peru met. Chad left. Prices fell. Prices rose. The country is large.")
                  .same("Norway", "country"));
}

TEST_CASE("a body of one nation is another's where nothing points back at it") {
  const std::string first = "The Russian Security Council met on Monday. ";
  CHECK(Resolved(first + "The Security Council decided nothing.").same("Council", "Council", 1, 2));
  CHECK_FALSE(Resolved(first + "Security Council spokesperson Ann Lee said nothing.").same("Council", "Council", 1, 2));
}

TEST_CASE("whom the title names is meant by the family name alone") {
  const Resolved r("Jane Moreau\n\nHer mother was Ann Moreau, and her father was Pierre Moreau. Moreau sang in Berlin.");
  CHECK(r.same("Jane", "Moreau", 1, 4));
  CHECK_FALSE(r.same("Ann", "Moreau", 1, 4));
  const Resolved plain("Jane Moreau met Ann Moreau in Lyon.\n\nMoreau sang in Berlin.");
  CHECK_FALSE(plain.same("Jane", "Moreau", 1, 3));
}

TEST_CASE("names that are variants of each other are one person's, in either order of their words") {
  const Resolved r("Paul Gordon was born in 1635. Paul Leopold Gordon joined the army. Paul Gordon of Auchter died in Moscow.");
  CHECK(r.same("Paul", "Paul", 1, 2));
  CHECK(r.same("Paul", "Paul", 1, 3));
  const Resolved order("Natsu Higuchi wrote novels in Tokyo. In Japan she is called Higuchi Natsu.");
  CHECK(order.same("Natsu", "Higuchi", 1, 2));
}

TEST_CASE("a kind before or behind a name may be left out, but what is called after a place is another thing") {
  const Resolved act("The HEROES Act was passed in May. The Act gives relief to students.");
  CHECK(act.same("HEROES", "Act", 1, 2));
  const Resolved senate("Senate Republicans voted on Monday. The Senate closed the case.");
  CHECK_FALSE(senate.same("Republicans", "Senate", 1, 2));
  const Resolved lake("The boats on Lake Geneva were full. Geneva was quiet.");
  CHECK_FALSE(lake.same("Lake", "Geneva", 1, 2));
}

TEST_CASE("a noun that the text also writes as a name is one thing") {
  const Resolved r("He wrote a book about Magic. Children like magic.");
  CHECK(r.same("Magic", "magic"));
  const Resolved constitution("The Constitution was signed in 1787. Courts guard our Constitution.");
  CHECK(constitution.same("Constitution", "Constitution", 1, 2));
}

TEST_CASE("who is called so bears the name") {
  const Resolved r("In May he met a girl named Isabel. The girl played the piano.");
  CHECK(r.same("girl", "Isabel"));
}

TEST_CASE("the city that a university's name begins with is a place of its own") {
  const Resolved r("She taught at Durham University. Durham is an old city.");
  CHECK(r.same("Durham", "Durham", 1, 2));
  CHECK_FALSE(r.same("Durham", "University"));
}

TEST_CASE("a name in other letters or another language, and an acronym in brackets, are the name before") {
  const Resolved munich("Munich (German: München) is a city. She flew to München.");
  CHECK(munich.same("Munich", "München", 1, 1));
  CHECK(munich.same("Munich", "München", 1, 2));
  const Resolved airport("Phoenix Sky Harbor International Airport (PHX) is large. PHX is busy.");
  CHECK(airport.same("Airport", "PHX", 1, 2));
  const Resolved begins(": 'Modern Word Dictionary'), also known as A Dictionary of Modern Words, was published in 2016.");
  CHECK(begins.analysis.sentences.size() > 0);  // a sentence that begins with the colon has no label before it
  const Resolved party("Barack Obama (D) met Angela Merkel (CDU).");
  CHECK_FALSE(party.same("Merkel", "CDU"));
}

TEST_CASE("a slip of the finger in one long word of a thing's name") {
  const Resolved r("The Chatham Islands lie in the Pacific. Few people live on the Chatnam Islands.");
  CHECK(r.same("Chatham", "Chatnam"));
  const Resolved other("Radio Station Alpha One is in Lyon. Radio Station Alpha Two is in Nice.");
  CHECK_FALSE(other.same("One", "Two"));
}

TEST_CASE("the kind of place before a place's name, and the kind of a name in another word") {
  const Resolved city("They live in the city of Philadelphia. Philadelphia is old.");
  CHECK(city.same("city", "Philadelphia", 1, 2));
  const Resolved act("Congress passed the Student Relief Act in May. This important legislation helps students.");
  CHECK(act.same("Act", "legislation"));
  const Resolved two("Congress passed the Student Relief Act and the Clean Water Act in May. This legislation helps students.");
  CHECK_FALSE(two.same("Relief", "legislation"));
}

TEST_CASE("far from every name, she is the person whom the text is about, unless it is about two") {
  const std::string life =
      "Ada Lind was a painter. Lind was born in Oslo. Lind studied in Paris. Lind moved to Rome. Lind sold a picture. "
      "Lind bought a house.";
  const std::string since =
      "\n\nThe war began. The harbour froze. The price of bread rose. The ice broke. Trade returned. The rain fell. In "
      "1901 she moved to Berlin.";
  CHECK(Resolved(life + since).same("Lind", "she"));
  const Resolved two(life + " Eva Berg lived next door. Berg painted. Berg travelled." + since);
  CHECK_FALSE(two.same("Lind", "she"));
  CHECK_FALSE(two.same("Berg", "she"));
}
