#pragma once
// Where articles go, and what is told of those that could not be read.

#include "base/result.h"
#include "text/document.h"

#include <functional>
#include <string>

namespace rasid {

class Receiver {
 public:
  Receiver(const std::function<bool(Document&&)>& take,
           const std::function<void(const Error&)>& complain)
      : take_(take),
        complain_(complain) {}

  // False: enough.
  bool take(Document&& document) const { return take_(std::move(document)); }
  // Something is lost; true, for reading goes on.
  bool refuse(const std::string& what, const std::string& place) const;
  // Something of a document is lost or doubtful; the document is there.
  void note(const std::string& what, const std::string& place) const;

 private:
  const std::function<bool(Document&&)>& take_;
  const std::function<void(const Error&)>& complain_;
};

}  // namespace rasid
