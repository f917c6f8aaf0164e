#include "text/address.h"

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("the site of an address") {
  struct Case {
    const char* url;
    const char* authority;
    const char* site;
  };
  for (const Case& c :
       {Case{"https://WWW.Example.org/a?b", "WWW.Example.org", "www.example.org"},
        Case{"http://me:x@example.org:8080", "me:x@example.org:8080", "example.org"},
        Case{"https://example.org?x@y", "example.org", "example.org"},
        Case{"://example.org#a", "example.org", "example.org"},
        Case{"example.org/a", "", ""},
        Case{"https:///a", "", ""},
        Case{"", "", ""}}) {
    CAPTURE(c.url);
    CHECK(authority_of(c.url) == c.authority);
    CHECK(site_of(c.url) == c.site);
  }
}

}  // namespace
}  // namespace rasid
