// What the trained ranker finds, on sentences from raw text.
#include "tests/catch.h"
#include "tests/nlp/resolved_text.h"

using namespace relata;
using namespace relata::nlp;

TEST_CASE("what says something is what it says of itself") {
  const Resolved r(
      "In late March, Saudi Arabia said it had arrested 40 suspected militants, including eight linked to the February "
      "attack.");
  CHECK(r.same("Arabia", "it"));
}

TEST_CASE("changes say nothing: who they are is left open") {
  const Resolved r(
      "Some Russian news reports raised the possibility that the changes would require new elections. This, they said, "
      "would allow Vladimir Putin to return.");
  CHECK_FALSE(r.same("changes", "they"));
}

TEST_CASE("a virus warns nobody") {
  const Resolved r(
      "The World Health Organization says the bird flu virus can not be contracted by eating cooked poultry. But it warns "
      "people should not eat improperly cooked meat.");
  CHECK_FALSE(r.same("virus", "it"));
}

TEST_CASE("who he is: whom the model prefers, or who comes after a clause before it") {
  const Resolved r("Pope Benedict met Mahmoud Abbas on Saturday. The pontiff was tired. He issued a statement.");
  CHECK(r.same("pontiff", "He"));
  const Resolved later("Otto ruled Greece. When he was minister, Kallergis formed a fire brigade.");
  CHECK(later.same("he", "Kallergis"));
}
