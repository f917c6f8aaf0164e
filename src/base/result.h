#pragma once
// The one way a call on the outside world (file, database, socket) says that it failed.

#include <string>
#include <utility>
#include <variant>

namespace rasid {

// What went wrong, written for the person who must mend it.
struct Error {
  std::string what;        // one sentence, no final period, no newline
  std::string where = {};  // "file:line:column", a path, a URL or an SQL statement; may be empty
  bool partial = false;    // something was lost on the way, but what was asked for is there
};

// Either a T or an Error: a stand-in for C++23 std::expected<T, Error>, which g++ 12 lacks in
// C++20. Reading the wrong side throws std::bad_variant_access; that is a bug of the caller.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }

  T& operator*() { return std::get<0>(state_); }
  const T& operator*() const { return std::get<0>(state_); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }

  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

// For calls that return nothing but may fail.
using Done = Result<std::monostate>;

}  // namespace rasid
