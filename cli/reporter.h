// All that goes to standard error: diagnostics as they come, a progress bar on a terminal, a summary at the end.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "cli/document_part.h"
#include "cli/settings.h"
#include "core/diagnostics.h"
#include "core/knowledge_graph.h"
#include "core/local_graph.h"
#include "core/sentence.h"

namespace spdlog {
class logger;
}

namespace relata::cli {

// What a claim is to its reader; each claim has one status.
enum class Status : std::uint8_t {
  asserted,
  reported,    // held by somebody
  denied,
  uncertain,   // its modality is not certain: possible, planned, asked, ...
  restricted,  // true under a qualifier only: without, only, except
};
inline constexpr std::array<std::string_view, 5> kStatusNames{"asserted", "reported", "denied", "uncertain",
                                                              "restricted"};
[[nodiscard]] Status status_of(const KnowledgeGraph& graph, ClaimId claim);

class Reporter {
 public:
  explicit Reporter(const Settings& settings);
  ~Reporter() { clear_bar(); }
  Reporter(const Reporter&) = delete;
  Reporter& operator=(const Reporter&) = delete;

  [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }
  // Bytes of input still to come, as far as known; 0: unknown, the bar is a counter then.
  void expect(std::uint64_t bytes) { expected_bytes_ = bytes; }
  void count(const LocalGraph& document);
  void count(const DocumentPart& part, const Analysis& analysis);
  void count(const KnowledgeGraph& graph);
  void count_mapped(std::uint64_t mapped, std::uint64_t of_claims) { mapped_ = mapped, mappable_ = of_claims; }
  // The closing summary; nothing under --quiet.
  void finish();
  [[nodiscard]] std::uint64_t documents() const { return documents_; }  // counted so far

 private:
  void show(const Diagnostic& diagnostic);
  void draw();
  void draw_bar();
  void clear_bar();
  void print_summary() const;
  void print_graph(std::string& out) const;
  void print_json(const char* event) const;

  bool quiet_;
  bool on_terminal_;
  Progress progress_;
  std::shared_ptr<spdlog::logger> log_;
  Diagnostics diagnostics_;
  std::mutex screen_;  // of what follows, down to drawn_
  std::size_t shown_ = 0;
  bool bar_drawn_ = false;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point drawn_ = started_;
  std::uint64_t expected_bytes_ = 0;
  std::uint64_t bytes_ = 0, documents_ = 0, sentences_ = 0, words_ = 0, clauses_ = 0, covered_ = 0;
  std::uint64_t mapped_ = 0, mappable_ = 0;  // claims, by an ontology
  std::array<std::uint64_t, 5> nodes_{};   // by NodeKind
  std::array<std::uint64_t, 5> claims_{};  // by Status
};

}  // namespace relata::cli
