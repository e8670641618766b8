#include "exporters/sparql_update_writer.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/diagnostics.h"
#include "core/sha256.h"
#include "exporters/ntriples_writer.h"

namespace relata::exporters {
namespace {

constexpr std::size_t kTriplesPerBlock = 5000;

// Hands on whole lines.
class LineSink final : public ByteSink {
 public:
  explicit LineSink(std::function<void(std::string_view)> take) : take_(std::move(take)) {}

 private:
  void drain(std::string_view bytes) override {
    for (std::size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n')) {
      line_.append(bytes.substr(0, end));
      take_(line_);
      line_.clear();
      bytes.remove_prefix(end + 1);
    }
    line_.append(bytes);
  }
  std::function<void(std::string_view)> take_;
  std::string line_;
};

void for_each_quad(const KnowledgeGraph& graph, const std::function<void(std::string_view)>& visit) {
  LineSink sink(visit);
  Diagnostics quiet(nullptr);
  NTriplesWriter({}, true).write(graph, sink, quiet);
  sink.close();
}

Digest128 digest_of(std::string_view line) {
  const Sha256 full = sha256(line);
  Digest128 digest{};
  std::memcpy(digest.data(), full.data(), digest.size());
  return digest;
}

std::vector<Digest128> digests_of(const KnowledgeGraph& graph) {
  std::vector<Digest128> digests;
  for_each_quad(graph, [&](std::string_view line) { digests.push_back(digest_of(line)); });
  std::sort(digests.begin(), digests.end());
  return digests;
}

// The offset past a term that begins at `at`, of a line of N-Quads as we write it.
std::size_t after_term(std::string_view line, std::size_t at) {
  if (line[at] == '"') {
    for (++at; line[at] != '"'; ++at)
      if (line[at] == '\\') ++at;
  }
  return std::min(line.find(' ', at), line.size());
}

class Blocks {
 public:
  Blocks(std::string_view verb, bool& is_first, ByteSink& sink) : verb_(verb), is_first_(is_first), sink_(sink) {}

  void add(std::string_view line) {
    if (count_++ % kTriplesPerBlock == 0) {
      close();
      if (!std::exchange(is_first_, false)) sink_.put(";\n");
      sink_.put(verb_);
      sink_.put(" DATA {\n");
      is_open_ = true;
    }
    const std::size_t object = after_term(line, after_term(line, 0) + 1) + 1;
    const std::size_t end = after_term(line, object);
    const std::string_view triple = line.substr(0, end), rest = line.substr(std::min(end + 1, line.size()));
    const bool in_graph = rest.starts_with('<');
    if (in_graph) {
      sink_.put("GRAPH ");
      sink_.put(rest.substr(0, rest.find(' ')));
      sink_.put(" { ");
    }
    sink_.put(triple);
    sink_.put(in_graph ? " . }\n" : " .\n");
  }
  void close() {
    if (std::exchange(is_open_, false)) sink_.put("}\n");
  }

 private:
  std::string_view verb_;
  bool& is_first_;
  ByteSink& sink_;
  std::size_t count_ = 0;
  bool is_open_ = false;
};

}  // namespace

void write_sparql_update(const KnowledgeGraph& before, const KnowledgeGraph& after, ByteSink& sink) {
  const std::vector<Digest128> old_lines = digests_of(before), new_lines = digests_of(after);
  bool is_first = true;
  const auto write = [&](const KnowledgeGraph& graph, const std::vector<Digest128>& others, std::string_view verb) {
    Blocks blocks(verb, is_first, sink);
    for_each_quad(graph, [&](std::string_view line) {
      if (!std::binary_search(others.begin(), others.end(), digest_of(line))) blocks.add(line);
    });
    blocks.close();
  };
  write(before, new_lines, "DELETE");
  write(after, old_lines, "INSERT");
}

}  // namespace relata::exporters
