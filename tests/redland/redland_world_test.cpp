#include <redland.h>

#include <string>
#include <thread>
#include <vector>

#include "ontology/redland/redland_world.h"
#include "tests/catch.h"

using relata::redland::RedlandWorld;

namespace {

bool parses(const RedlandWorld& world, const std::string& turtle) {
  librdf_storage* storage = librdf_new_storage(world.librdf(), "trees", nullptr, nullptr);
  librdf_model* model = librdf_new_model(world.librdf(), storage, nullptr);
  librdf_parser* parser = librdf_new_parser(world.librdf(), "turtle", nullptr, nullptr);
  librdf_uri* base = librdf_new_uri(world.librdf(), reinterpret_cast<const unsigned char*>("http://example.org/"));
  const auto* text = reinterpret_cast<const unsigned char*>(turtle.c_str());
  const int failed = librdf_parser_parse_string_into_model(parser, text, base, model);
  librdf_free_uri(base);
  librdf_free_parser(parser);
  librdf_free_model(model);
  librdf_free_storage(storage);
  return failed == 0;
}

}  // namespace

TEST_CASE("Redland's complaints are kept with their line") {
  RedlandWorld world;
  CHECK(parses(world, "<a> <b> <c> ."));
  CHECK(world.complaints().empty());
  CHECK_FALSE(parses(world, "<a> <b> <c> .\n<a> <b> ."));
  REQUIRE_FALSE(world.complaints().empty());
  CHECK(world.complaints()[0].is_error);
  CHECK(world.complaints()[0].line == 2);
}

TEST_CASE("Worlds of several threads do not disturb each other") {
  std::vector<int> good(4, 0);
  std::vector<std::thread> threads;
  for (int& count : good)
    threads.emplace_back([&count] {
      for (int i = 0; i < 20; ++i) count += parses(RedlandWorld(), "<a> <b> <c> .") ? 1 : 0;
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(good == std::vector<int>(4, 20));
}
