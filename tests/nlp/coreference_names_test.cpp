// Names on sentences from raw text: which are one thing's, and which must not be.
#include "tests/catch.h"
#include "tests/nlp/resolved_text.h"

using namespace relata;
using namespace relata::nlp;

TEST_CASE("an acronym is one name whatever its number and its tags") {
  const Resolved r("The United Nations met on Monday. Doe works at the U.N. headquarters in New York.");
  CHECK(r.same("United", "U.N."));
}

TEST_CASE("the end of a long name is no given name") {
  const Resolved r("Antonio Lopez de Santa Anna became president. In 1834 Santa Anna dismissed the Congress.");
  CHECK(r.same("Antonio", "Santa", 1, 2));
}

TEST_CASE("the city of a name is the city, and the half of a country the country") {
  const Resolved city("The City of Cleveland is old. Cleveland has a museum.");
  CHECK(city.same("of", "Cleveland", 1, 2));
  const Resolved halves("North Korea fired at South Korea. The North denied it. The South retaliated.");
  CHECK(halves.same("Korea", "North", 1, 2));
  CHECK(halves.same("Korea", "South", 2, 2));
  CHECK_FALSE(halves.same("North", "South", 2, 2));
  const Resolved one("South Africa is far. The South lost the war.");
  CHECK_FALSE(one.same("Africa", "South", 1, 2));
}

TEST_CASE("a date is no part of a court's name, and a number tells a commission apart") {
  const Resolved court("The Italian Supreme Court of Cassation on July 8 freed him.");
  CHECK_FALSE(court.same("Cassation", "July"));
  const Resolved number("The European Commission met in Brussels. Members of the Sept. 11 Commission spoke.");
  CHECK_FALSE(number.same("European", "Sept."));
}

TEST_CASE("the party of a person is not part of the name") {
  const Resolved r("Mary Jones of the Civic Party won. The Civic Party lost. Theodorus of Tabennese lived in Tabennese.");
  CHECK(r.same("Civic", "Civic", 1, 2));
  CHECK_FALSE(r.same("Mary", "Civic"));
  CHECK(r.same("Tabennese", "Tabennese", 1, 2));
}

TEST_CASE("a family name is its bearer's, whoever is called Mr. by the same name") {
  const Resolved r("Jane Marlow sings. Marlow was born in Ohio. Her dog is called Mr. Marlow. Marlow sells his toys.");
  CHECK(r.same("Jane", "Marlow", 1, 2));
  CHECK(r.same("Jane", "Marlow", 1, 4));
  CHECK_FALSE(r.same("Jane", "Marlow", 1, 3));
  const Resolved titled("Mr. Marlow sings. Marlow was born in Ohio.");
  CHECK(titled.same("Marlow", "Marlow", 1, 2));
}

TEST_CASE("a name with a soft hyphen or a blank of no width in it is the name") {
  const Resolved r("Ke\u00ADir Walsh met Ann Berg. Keir\u200B Walsh left.");
  CHECK(r.same("Keir", "Keir", 1, 2));
}

TEST_CASE("a family name in capitals is no honour") {
  const Resolved r("Minister Sergey Viktorovich LAVROV met KIM Jong-un. LAVROV stayed. KIM smiled.");
  CHECK(r.same("Sergey", "LAVROV", 1, 2));
  CHECK(r.same("Jong", "KIM", 1, 2));
  CHECK_FALSE(r.same("LAVROV", "KIM"));
}

TEST_CASE("what a thing is called is its name") {
  const Resolved r("Tulsa, also known as Oilville, is old. Oilville has a museum. Tulsa has been nicknamed Magic City.");
  CHECK(r.same("Tulsa", "Oilville", 1, 2));
  CHECK(r.same("Tulsa", "Magic"));
  const Resolved denied("Tulsa was never called Oilville.");
  CHECK_FALSE(denied.same("Tulsa", "Oilville"));
}

TEST_CASE("a second role of a person, and a title beside the name") {
  const Resolved second("Mark Brown, director of the museum and chairman of the club, sang. Mark Brown and his wife left.");
  CHECK(second.same("Brown", "chairman"));
  CHECK_FALSE(second.same("Brown", "wife", 2));
  const Resolved title("Byron met John FitzGibbon, 2nd Earl of Clare, in Italy. The Earl of Clare wrote.");
  CHECK(title.same("FitzGibbon", "Earl"));
}

TEST_CASE("names in brackets: sounds, several languages, translations of a title") {
  const Resolved sounds("Jeanne Moreau (French pronunciation: [ʒan mɔʁo]; 23 January 1928) was an actress.");
  CHECK(sounds.same("Jeanne", "mɔʁo"));
  const Resolved titles("Her story \"Umoregi\" (\"In Obscurity\") was read.");
  CHECK(titles.same("Umoregi", "Obscurity"));
}

TEST_CASE("what somebody becomes, serves as or is known as is what he is") {
  const Resolved text("Maria Keller became a judge in Bonn. She later served as the mayor of Cologne. Maria Keller is not a saint.");
  CHECK(text.same("Maria", "judge"));
  CHECK(text.same("Maria", "mayor"));
  CHECK_FALSE(text.same("Maria", "saint"));
  CHECK(Resolved("Lodz is Poland's third biggest city.").same("Lodz", "biggest"));
  CHECK_FALSE(Resolved("Maria Keller may become a judge in Bonn.").same("Maria", "judge"));
  CHECK_FALSE(Resolved("Maria Keller wanted to become a judge.").same("Maria", "judge"));
  CHECK_FALSE(Resolved("They called Maria Keller a liar.").same("Maria", "liar"));
  CHECK(Resolved("Maria Keller is one of the founders of Greenfield.").same("Maria", "one"));
  CHECK(Resolved("The winner was Maria Keller.").same("Maria", "winner"));
  CHECK_FALSE(Resolved("Her name was Maria Keller.").same("Maria", "name"));
}

TEST_CASE("nouns that the text tells apart, and what something without a name is said to be, stay what they are") {
  const Resolved surfaces("Storms cross the surface. The ocean surface is smoother than the land surface.");
  CHECK_FALSE(surfaces.same("surface", "surface", 2, 3));
  const Resolved source("The iodine in milk is declining. The iodine has been the major source of it in Australia.");
  CHECK_FALSE(source.same("iodine", "source", 2));
}

TEST_CASE("a word of a name that does not say its kind is no word for it") {
  const Resolved r("The World Health Organisation met. Two billion people around the world eat salt.");
  CHECK_FALSE(r.same("Organisation", "world"));
  const Resolved church("The Church of Rome met. The church was silent.");
  CHECK(church.same("Church", "church"));
}

TEST_CASE("a noun that stands before others time and again is one thing") {
  const Resolved r("Mutation operators fail. We test mutation operators. They run mutation tests. She wrote mutation software.");
  CHECK(r.same("Mutation", "mutation", 1, 2));
  CHECK(r.same("Mutation", "mutation", 1, 3));
  const Resolved seldom("Mutation operators fail. We test mutation operators. They run mutation tests.");
  CHECK_FALSE(seldom.same("Mutation", "mutation", 1, 2));
}

TEST_CASE("a short form in brackets behind an organisation is its own in whatever language") {
  const Resolved r("Troops fought the Kurdistan Workers Party (PKK). The PKK fled to Iraq.");
  CHECK(r.same("Party", "PKK", 1, 2));
  const Resolved place("Rafael Nadal (ESP) won in Paris. ESP lost.");
  CHECK_FALSE(place.same("Nadal", "ESP", 1, 2));
}
