#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_MAIN
#else
#include <catch2/catch_session.hpp>
int main(int argc, char** argv) { return Catch::Session().run(argc, argv); }
#endif
#include "tests/catch.h"
