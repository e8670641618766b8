// I, we and you on sentences from raw text: who speaks and who is spoken to.
#include "tests/catch.h"
#include "tests/nlp/resolved_text.h"

using namespace relata;
using namespace relata::nlp;

TEST_CASE("the only person of an interview's heading answers as I and is asked as you") {
  const Resolved r(
      "Interview with Jane Carter\n\nWhy did you move to London?\n\nI was offered a job there. My brother came too.\n\n"
      "Did you like the city?\n\nI liked it.");
  CHECK(r.same("Carter", "you", 1, 1));
  CHECK(r.same("Carter", "I", 1, 1));
  CHECK(r.same("Carter", "I", 1, 2));
  const Resolved two(
      "Interview with Jane Carter and Mary Brown\n\nWhy did you move to London?\n\nI was offered a job there.\n\n"
      "Did you like the city?\n\nI liked it.");
  CHECK_FALSE(two.same("Carter", "I", 1, 1));
  CHECK_FALSE(two.same("Brown", "I", 1, 1));
}

TEST_CASE("a name before a colon says whose turn it is") {
  const Resolved r(
      "Jane Carter: I saw you at the station.\n\nMark Brown: I was not there.\n\nJane Carter: I know what I saw.");
  CHECK(r.same("Carter", "I", 1, 1));
  CHECK(r.same("Brown", "you", 1, 1));
  CHECK(r.same("Brown", "I", 1, 2));
  CHECK(r.same("Carter", "I", 1, 4));
  CHECK_FALSE(r.same("Carter", "Brown"));
}

TEST_CASE("a paper that asks speaks, and who is unknown does not go on for another") {
  const Resolved r(
      "The Daily Mirror: I saw you there. Why did you come?\n\nMark Brown: I was asked to.\n\nThe Daily Mirror: I see.");
  CHECK(r.same("Brown", "you"));
  CHECK(r.same("Brown", "I", 1, 2));
  CHECK_FALSE(r.same("Brown", "I", 1, 1));
  CHECK_FALSE(r.same("Brown", "I", 1, 3));
}

TEST_CASE("an announced block and an apposition tell who says I") {
  const Resolved block("Mark Brown wrote a letter to the mayor. In it, Brown wrote:\n\nI will leave the town.");
  CHECK(block.same("Brown", "I", 2, 1));
  const Resolved apposed("I, Mark Brown, declare that the town is free.");
  CHECK(apposed.same("I", "Brown"));
}

TEST_CASE("who is called by name is you") {
  const Resolved r("Who saw it?\n\nMr. Brown, you were there. What happened?\n\nThe car stopped.");
  CHECK(r.same("Brown", "you"));
  const Resolved exclaimed("Did it rain?\n\nOh God, you know it did.");
  CHECK_FALSE(exclaimed.same("God", "you"));
  const Resolved spoken_of("Was that Mary?\n\nDid you see Mary?\n\nYes.");
  CHECK_FALSE(spoken_of.same("Mary", "you"));
}

TEST_CASE("I in a quotation is its speaker") {
  const Resolved r("\"I will not resign,\" Theresa May said. \"I never lied,\" David Davis added.");
  CHECK(r.same("I", "May"));
  CHECK(r.same("I", "Davis", 2));
}

TEST_CASE("who introduces himself is who says I") {
  const Resolved r("I'm Maria Lopez. I work in Madrid.");
  CHECK(r.same("I", "Lopez"));
  CHECK(r.same("I", "I", 1, 2));
}

TEST_CASE("who is let speak formally has every other turn") {
  const Resolved r(
      "Ms. Brown?\n\nThank you. I will speak about the law.\n\nWhy should the court hear you?\n\nI have a letter.");
  CHECK(r.same("Brown", "I", 1, 1));
  CHECK(r.same("Brown", "you", 1, 2));
  CHECK(r.same("Brown", "I", 1, 2));
  const Resolved informal("Mary?\n\nI am here.\n\nDid you eat?\n\nI did.");
  CHECK_FALSE(informal.same("Mary", "I", 1, 2));
}

TEST_CASE("a heading says whose words follow") {
  const Resolved r("Remarks by President Jane Carter\n\nI am glad to be here. The town is my home.");
  CHECK(r.same("Carter", "I"));
  CHECK(r.same("Carter", "my"));
  const Resolved two("Remarks by Jane Carter and Mark Brown\n\nI am glad to be here. The town is my home.");
  CHECK_FALSE(two.same("Carter", "I"));
}

TEST_CASE("those who are asked together are we, and who says I is told by his name or by the other's") {
  const Resolved r(
      "Interview with Jane Carter and Mary Brown\n\nHow did you meet?\n\nWe met at school, and I wanted to work with "
      "Mary.\n\nWhat did you do next?\n\nI am Mary Brown, and I paint. We opened a shop.");
  CHECK(r.same("Carter", "I", 1, 1));
  CHECK(r.same("Brown", "I", 1, 3));
  CHECK(r.same("We", "We", 1, 2));
  CHECK(r.same("We", "you", 1, 1));
  CHECK_FALSE(r.same("We", "Carter"));
  REQUIRE(r.analysis.groups.size() == 1);
  CHECK(r.analysis.groups[0].members.size() == 2);
}

TEST_CASE("we is one thing within what a speaker says in several turns") {
  const Resolved r(
      "Jane Carter: We sold the house.\n\nMark Brown: I saw it. We were sad.\n\nJane Carter: We had no money. I was ill.");
  CHECK(r.same("We", "We", 1, 3));
  CHECK_FALSE(r.same("We", "We", 1, 2));
}

TEST_CASE("he or she far from every name is the person whom the text is about") {
  const std::string life =
      "Anna Berg was born in Oslo. She studied law and she taught it. Berg wrote two books. She moved to Rome in 1901. "
      "Her brother stayed.\n\n";
  const std::string gap =
      "The house was cold. The winters were long. The river froze in November. Snow fell on the roofs.\n\n";
  const Resolved r(life + gap + "She left the town in 1910.");
  CHECK(r.same("Berg", "She", 1, 3));
  const Resolved other(life + gap + "He left the town in 1910.");
  CHECK_FALSE(other.same("Berg", "He"));
}

TEST_CASE("who is addressed by a title is one person, and you beside it") {
  const Resolved r(
      "Madam Speaker, I thank you for your help. The law is old. The Senate will vote, Madam Speaker, on Monday. The "
      "speaker of the other house was ill.");
  CHECK(r.same("Speaker", "Speaker", 1, 2));
  CHECK(r.same("Speaker", "you"));
  CHECK_FALSE(r.same("Speaker", "speaker"));
}

TEST_CASE("in a transcript he is not who speaks, the name before a turn is no part of it, and who is called is you") {
  const Resolved r(
      "Jane: Mom was at home. I saw her.\n\nMark: He bought the car. I was not there.\n\nJane: Why did he? Paul, you were "
      "there.\n\nPaul: I was ill.");
  CHECK_FALSE(r.same("Jane", "Mom"));
  CHECK_FALSE(r.same("Mark", "He"));
  CHECK(r.same("Jane", "I", 1, 1));
  CHECK(r.same("Mark", "I", 1, 2));
  CHECK(r.same("Paul", "you", 1, 1));
  CHECK(r.same("Paul", "I", 2, 3));
}

TEST_CASE("who tells goes on after a word of who listens, and after a question") {
  const std::string tale = "I left the house at six and walked to the station with my brother and two bags. ";
  const Resolved r(tale + "\n\nMhm.\n\n" + tale + "\n\nOh.\n\nI came later.");
  CHECK(r.same("I", "I", 1, 2));
  CHECK_FALSE(r.same("I", "I", 1, 3));
  const Resolved asked(tale + "The train was late, and it rained.\n\nWho was there?\n\n" + tale + "Nobody else was there.");
  CHECK(asked.same("I", "I", 1, 2));
}

TEST_CASE("who is asked answers") {
  const Resolved r("Did you like it?\n\nI liked it a lot.\n\nWhat did you eat?\n\nThe bread was good, she said.");
  CHECK(r.same("you", "I", 1, 1));
  CHECK_FALSE(r.same("you", "I", 2, 1));
}

TEST_CASE("one tells, the others listen, and call him") {
  const std::string tale = "I worked in a forge for ten years, and I made knives and gates. ";
  std::string talk = "So, Mary.\n\n" + tale;
  for (int turn = 0; turn < 5; ++turn) talk += "\n\nDid the fire burn?\n\n" + tale + tale;
  const Resolved r(talk + "\n\nYou were young.\n\n" + tale);
  CHECK(r.same("Mary", "I"));
  CHECK(r.same("I", "I", 1, 9));
  CHECK(r.same("Mary", "You"));
  const Resolved spoken_of(talk + "\n\nYou were young.\n\n" + tale + "Mary was older.");
  CHECK_FALSE(spoken_of.same("Mary", "I"));
  CHECK(spoken_of.same("I", "You"));
}

TEST_CASE("of two who talk each is called in the other's turns alone") {
  const std::string talk =
      "Did you eat, Stephen?\n\nI had bread.\n\nStephen, you know the shop.\n\nYes. I like it.\n\nThank you, Stephen."
      "\n\nMy bag is full.\n\nI am tired.\n\nWhere is my coat?\n\nStephen, it is in your room.\n\nI see it.";
  const Resolved r(talk);
  CHECK(r.same("Stephen", "I", 1, 1));
  CHECK(r.same("Stephen", "My"));
  CHECK(r.same("Stephen", "my"));
  CHECK(r.same("Stephen", "I", 1, 4));
  CHECK_FALSE(r.same("Stephen", "I", 1, 3));
  const Resolved three(talk + "\n\nGo, Mark.\n\nStephen, go.");
  CHECK_FALSE(three.same("Stephen", "My"));
}

TEST_CASE("who was named before is interviewed as him") {
  const Resolved r(
      "Jane Carter paints harbours. The paper interviewed her in May.\n\nWhy did you move to London?\n\nI was offered a "
      "job there.\n\nDid you like the city?\n\nI liked it.");
  CHECK(r.same("Carter", "you", 1, 1));
  CHECK(r.same("Carter", "I", 1, 2));
}

TEST_CASE("who greets and says who it is is who says I") {
  const Resolved r("Hi, it's Maria Lopez, and this is my garden. I grow roses.");
  CHECK(r.same("Lopez", "my"));
  CHECK(r.same("Lopez", "I"));
  const Resolved shown("This is Maria Lopez. I met her at school.");
  CHECK_FALSE(shown.same("Lopez", "I"));
}
