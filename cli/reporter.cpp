#include "cli/reporter.h"

#include <unistd.h>

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <numeric>
#include <utility>

namespace relata::cli {
namespace {

constexpr std::size_t kMostMessages = 100;  // more are counted, not shown
constexpr std::chrono::milliseconds kBarInterval{100};
constexpr std::chrono::seconds kJsonInterval{1};

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, 1, ',');
  return digits;
}

std::string counted(std::uint64_t number, std::string_view noun) {
  std::string out = grouped(number) + ' ';
  if (number != 1 && noun == "entity") return out + "entities";
  return out.append(noun) + (number == 1 ? "" : "s");
}

// Messages as they are, one a line, on standard error: what runs the program may read them.
std::shared_ptr<spdlog::logger> standard_error() {
  auto log = std::make_shared<spdlog::logger>("relata", std::make_shared<spdlog::sinks::stderr_sink_st>());
  log->set_pattern("%v");
  log->flush_on(spdlog::level::warn);
  return log;
}

template <std::size_t size>
std::uint64_t sum(const std::array<std::uint64_t, size>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

}  // namespace

Status status_of(const KnowledgeGraph& graph, ClaimId claim) {
  const ClaimRow& row = graph.claim(claim);
  if (row.asserted) return Status::asserted;
  if (!graph.attribution(claim).empty()) return Status::reported;
  if (row.polarity == Polarity::negative) return Status::denied;
  return row.modality == Modality::certain ? Status::restricted : Status::uncertain;
}

Reporter::Reporter(const Settings& settings)
    : quiet_(settings.quiet),
      on_terminal_(isatty(STDERR_FILENO) == 1),
      progress_(settings.quiet ? Progress::none : settings.progress),
      log_(standard_error()),
      diagnostics_([this](const Diagnostic& diagnostic) { show(diagnostic); }) {}

void Reporter::show(const Diagnostic& diagnostic) {
  if (quiet_ && diagnostic.severity == Severity::warning) return;
  const std::lock_guard lock(screen_);
  if (++shown_ > kMostMessages) {
    if (shown_ == kMostMessages + 1) std::fputs("Further messages are counted, not shown.\n", stderr);
    return;
  }
  clear_bar();
  log_->log(diagnostic.severity == Severity::error ? spdlog::level::err : spdlog::level::warn, diagnostic.message());
}

void Reporter::count(const LocalGraph& document) {
  ++documents_;
  bytes_ += document.document.text.size();
  sentences_ += document.sentences;
  words_ += document.words;
  clauses_ += document.clauses;
  covered_ += document.clauses_covered;
  draw();
}

void Reporter::count(const DocumentPart& part, const Analysis& analysis) {
  if (part.is_last()) ++documents_;
  bytes_ += part.span.size();
  sentences_ += analysis.sentences.size();
  for (const Sentence& sentence : analysis.sentences) words_ += sentence.size();
  draw();
}

void Reporter::draw() {
  const std::lock_guard lock(screen_);
  const auto now = std::chrono::steady_clock::now();
  if (progress_ == Progress::json && now - drawn_ >= kJsonInterval) {
    drawn_ = now;
    print_json("progress");
  }
  if (progress_ == Progress::automatic && on_terminal_ && now - drawn_ >= kBarInterval) {
    drawn_ = now;
    draw_bar();
  }
}

void Reporter::count(const KnowledgeGraph& graph) {
  for (std::size_t i = 0; i < graph.node_count(); ++i) ++nodes_[static_cast<std::size_t>(graph.node(NodeId(i)).kind)];
  for (std::size_t i = 0; i < graph.claim_count(); ++i)
    ++claims_[static_cast<std::size_t>(status_of(graph, ClaimId(i)))];
}

void Reporter::draw_bar() {
  constexpr std::size_t kWidth = 30;
  std::string line = "\r\x1b[K";
  if (expected_bytes_ > 0) {
    const double part = std::min(1.0, static_cast<double>(bytes_) / static_cast<double>(expected_bytes_));
    const auto filled = static_cast<std::size_t>(part * kWidth);
    line += '[' + std::string(filled, '#') + std::string(kWidth - filled, '.') + "] ";
    line += std::to_string(static_cast<int>(part * 100)) + "%  ";
  }
  const std::chrono::duration<double> elapsed = drawn_ - started_;
  line += counted(documents_, "document") + "  " + counted(words_, "word");
  if (elapsed.count() > 0)
    line += "  " + grouped(static_cast<std::uint64_t>(static_cast<double>(words_) / elapsed.count())) + " words/s";
  std::fputs(line.c_str(), stderr);
  std::fflush(stderr);
  bar_drawn_ = true;
}

void Reporter::clear_bar() {
  if (bar_drawn_) std::fputs("\r\x1b[K", stderr);
  bar_drawn_ = false;
}

void Reporter::finish() {
  clear_bar();
  if (progress_ == Progress::json)
    print_json("summary");
  else if (!quiet_)
    print_summary();
}

void Reporter::print_summary() const {
  std::string out = counted(documents_, "document") + ", " + counted(sentences_, "sentence") + ", " +
                    counted(words_, "word");
  if (clauses_ > 0)
    out += "; " + std::to_string(covered_ * 100 / clauses_) + "% of " + counted(clauses_, "clause") + " gave a claim";
  out += '\n';
  if (sum(nodes_) > 0 || sum(claims_) > 0) print_graph(out);
  if (mappable_ > 0) out += grouped(mapped_) + " of " + counted(mappable_, "claim") + " mapped to the ontology\n";
  out += counted(diagnostics_.warnings(), "warning") + ", " + counted(diagnostics_.errors(), "error") + '\n';
  std::fputs(out.c_str(), stderr);
}

void Reporter::print_graph(std::string& out) const {
  out += counted(sum(nodes_) - nodes_[static_cast<std::size_t>(NodeKind::claim)], "node");
  const char* separator = ": ";
  for (const NodeKind kind : {NodeKind::entity, NodeKind::concept_, NodeKind::particular, NodeKind::literal}) {
    const std::uint64_t number = nodes_[static_cast<std::size_t>(kind)];
    if (number > 0) out += std::exchange(separator, ", ") + counted(number, label_of(kind));
  }
  out += '\n' + counted(sum(claims_), "claim");
  separator = ": ";
  for (std::size_t i = 0; i < claims_.size(); ++i)
    if (claims_[i] > 0)
      out.append(std::exchange(separator, ", ")).append(grouped(claims_[i]) + ' ').append(kStatusNames[i]);
  out += '\n';
}

void Reporter::print_json(const char* event) const {
  const auto number = [](std::string_view name, std::uint64_t value) {
    return ",\"" + std::string(name) + "\":" + std::to_string(value);
  };
  std::string out = std::string("{\"event\":\"") + event + '"' + number("documents", documents_) +
                    number("sentences", sentences_) + number("words", words_) + number("bytes", bytes_) +
                    number("expected_bytes", expected_bytes_) + number("clauses", clauses_) +
                    number("clauses_covered", covered_);
  out +=
      number("nodes", sum(nodes_) - nodes_[static_cast<std::size_t>(NodeKind::claim)]) + number("claims", sum(claims_));
  if (mappable_ > 0) out += number("claims_mapped", mapped_);
  out += ",\"claims_by_status\":{";
  for (std::size_t i = 0; i < claims_.size(); ++i)
    out += std::string(i == 0 ? "\"" : ",\"").append(kStatusNames[i]) + "\":" + std::to_string(claims_[i]);
  out += '}' + number("warnings", diagnostics_.warnings()) + number("errors", diagnostics_.errors()) + "}\n";
  std::fputs(out.c_str(), stderr);
}

}  // namespace relata::cli
