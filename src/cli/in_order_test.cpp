#include "cli/in_order.h"

#include <atomic>
#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

namespace rasid {
namespace {

Document numbered(int number) {
  Document document;
  document.id = std::to_string(number);
  document.body = std::string(static_cast<std::size_t>(number % 7), 'x');
  return document;
}

std::string ids_in_order(std::size_t threads, int count) {
  std::string ids;
  InOrder<std::string> work(
      threads,
      [](Document&& document) {
        std::size_t spin = 0;  // the later ones of a window are done first
        for (std::size_t i = 0; i < document.body.size() * 1000; ++i)
          spin += i % 3;
        return document.id + (spin == 1 ? "!" : "") + ' ';
      },
      [&](std::string&& id) {
        ids += id;
        return true;
      });
  for (int i = 0; i < count; ++i)
    CHECK(work.give(numbered(i)));
  work.finish();
  return ids;
}

}  // namespace

TEST_CASE("results come in the order of the articles on any number of threads") {
  const std::string one = ids_in_order(1, 200);
  CHECK(one.starts_with("0 1 2 3 "));
  for (const std::size_t threads : {2, 3, 8})
    CHECK(ids_in_order(threads, 200) == one);
  CHECK(ids_in_order(4, 0).empty());
}

TEST_CASE("only so many articles are under way") {
  constexpr std::size_t threads = 2;
  std::atomic<std::size_t> begun = 0;
  std::size_t taken = 0;
  std::size_t most = 0;
  InOrder<int> work(
      threads,
      [&](Document&&) {
        ++begun;
        return 0;
      },
      [&](int&&) {
        most = std::max(most, begun - taken);
        ++taken;
        return true;
      });
  for (int i = 0; i < 500; ++i)
    work.give(numbered(i));
  work.finish();
  CHECK(taken == 500);
  CHECK(most <= threads * articles_a_thread);
}

TEST_CASE("who has had enough is given no more") {
  for (const std::size_t threads : {1, 4}) {
    int taken = 0;
    InOrder<int> work(
        threads, [](Document&&) { return 0; }, [&](int&&) { return ++taken < 5; });
    int given = 0;
    while (given < 10000 && work.give(numbered(given)))
      ++given;
    work.finish();
    CHECK(taken == 5);
    CHECK(given < 10000);
  }
}

TEST_CASE("what the work throws reaches the caller") {
  for (const std::size_t threads : {1, 4}) {
    const auto run = [&] {
      InOrder<int> work(
          threads,
          [](Document&& document) -> int {
            if (document.id == "50") throw std::runtime_error("bug");
            return 0;
          },
          [](int&&) { return true; });
      for (int i = 0; i < 100; ++i)
        work.give(numbered(i));
      work.finish();
    };
    CHECK_THROWS_WITH(run(), "bug");
  }
}

}  // namespace rasid
