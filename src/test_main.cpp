// Runs the tests of one room, with a locale that would spoil any code that leans on the machine's.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
