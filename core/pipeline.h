// The run: documents in, local graphs out, in input order whatever the number of threads.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "core/interfaces.h"

namespace relata {

// The next document, or nothing at the end. Called from one thread at a time.
using DocumentSource = std::function<std::optional<Document>()>;
// Takes what one document says. Called from one thread at a time, in input order.
using LocalGraphSink = std::function<void(LocalGraph&&)>;

struct Pipeline {
  const Extractor& extractor;
  std::span<const Mapper* const> mappers;
  Diagnostics& diagnostics;
  unsigned threads = 1;

  // At most a few documents a thread are in memory at once. Exceptions of any stage reach the caller.
  void run(const DocumentSource& next, const LocalGraphSink& take) const;

 private:
  [[nodiscard]] LocalGraph process(const Document& document) const;
};

}  // namespace relata
