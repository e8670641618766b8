#include "extractors/graphs/store_reader.h"

#include <new>
#include <utility>
#include <vector>

#include "core/document_fields.h"
#include "extractors/graphs/json_record.h"
#include "extractors/graphs/local_graph_check.h"
#include "extractors/graphs/store_records.h"

namespace relata::graphs {
namespace {

constexpr std::size_t kDeepestRecord = 16;  // our own records need four
constexpr std::size_t kFirstCapacity = std::size_t{1} << 16U;
constexpr const char* kHint = "Write the store again from its sources.";

}  // namespace

class StoreReader::Parser {
 public:
  explicit Parser(LineReader& file) : file_(file) {
    // The line that is too long for this is reallocated, with the same depth.
    if (parser_.allocate(kFirstCapacity, kDeepestRecord) != simdjson::SUCCESS) throw std::bad_alloc();
  }

  bool next(LocalGraph& graph, Diagnostics& diagnostics) {
    while (start_document(graph, diagnostics)) {
      if (read_body(graph, diagnostics) && check(graph, diagnostics)) return true;
    }
    return false;
  }

 private:
  // Moves to the next document record; false at the end, and where the store is none of ours.
  bool start_document(LocalGraph& graph, Diagnostics& diagnostics) {
    while (next_record(diagnostics)) {
      const std::string_view kind = record_.text(record_.object(), "record");
      if (kind == "document") {
        graph = {};
        expected_ = read_document(record_, graph);
        begin_ = file_.number();
        skipping_ = false;
        if (record_.is_sound()) return true;
        report(diagnostics);
      } else if (kind == "header") {
        if (!check_header(diagnostics)) return false;
      } else if (!skipping_) {
        record_.fail("a \"" + std::string(kind.substr(0, 40)) + "\" record outside a document", "record");
        report(diagnostics);
      }
    }
    return false;
  }

  // Parses the next line that is a record; while skipping, lines that are none are passed over.
  bool next_record(Diagnostics& diagnostics) {
    if (std::exchange(is_pending_, false)) return true;
    while (take_line()) {
      if (record_.parse(parser_, line_)) return true;
      if (!skipping_) report(diagnostics);
    }
    return false;
  }

  // The records up to the next document; false where one is faulty.
  bool read_body(LocalGraph& graph, Diagnostics& diagnostics) {
    lines_of_claims_.clear();
    const std::size_t records = std::size_t{expected_.nodes} + expected_.mentions + expected_.claims;
    for (std::size_t i = 0; i < records; ++i) {
      if (!next_record(diagnostics)) return skipping_ ? false : fail_short(diagnostics);
      if (skipping_) {  // past faulty lines
        is_pending_ = true;
        return false;
      }
      const std::string_view kind = record_.text(record_.object(), "record");
      if (kind == "document") {
        is_pending_ = true;
        return fail_short(diagnostics);
      }
      if (kind == "claim") lines_of_claims_.push_back(file_.number());
      if (!read_record(kind, record_, graph)) {
        report(diagnostics);
        return false;
      }
    }
    return check_counts(graph, diagnostics);
  }

  bool check_counts(const LocalGraph& graph, Diagnostics& diagnostics) {
    const bool right = graph.nodes.size() == expected_.nodes && graph.claims.size() == expected_.claims;
    return right || fail_short(diagnostics);
  }

  bool check(const LocalGraph& graph, Diagnostics& diagnostics) {
    const GraphFault fault = check_local_graph(graph);
    if (fault.what.empty()) return true;
    const std::uint64_t line = fault.claim.valid() ? lines_of_claims_[fault.claim.index()] : begin_;
    diagnostics.error({file_.path(), line, 0}, fault.what, kHint);
    return false;
  }

  bool take_line() {
    while (file_.next(line_)) {
      if (line_.find_first_not_of(" \t") != std::string_view::npos) return true;
    }
    return false;
  }

  bool check_header(Diagnostics& diagnostics) {
    if (record_.text(record_.object(), "format") != "relata graph") record_.fail("this is no relata graph", "format");
    if (record_.number(record_.object(), "version") != 1) record_.fail("only version 1 can be read here", "version");
    if (!record_.is_sound()) report(diagnostics);
    return record_.is_sound();
  }

  // What follows of this document is no error of its own.
  void report(Diagnostics& diagnostics) {
    const RecordFault& fault = record_.fault();
    diagnostics.error({file_.path(), file_.number(), column_of(line_, fault.offset)}, fault.what, kHint);
    skipping_ = true;
  }
  bool fail_short(Diagnostics& diagnostics) {
    diagnostics.error({file_.path(), begin_, 1}, "this document's records stop before they are complete",
                      "The file was cut short: fetch it or write it again.");
    return false;
  }

  LineReader& file_;
  simdjson::dom::parser parser_;
  JsonRecord record_;
  std::string_view line_;
  RecordCounts expected_;
  std::uint64_t begin_ = 0;  // the line of the document's record
  std::vector<std::uint64_t> lines_of_claims_;
  bool skipping_ = false;    // up to the next document: a fault was reported
  bool is_pending_ = false;  // record_ holds a record that nobody has taken yet
};

StoreReader::StoreReader(LineReader& file) : parser_(std::make_unique<Parser>(file)) {}
StoreReader::~StoreReader() = default;

bool StoreReader::next(LocalGraph& graph, Diagnostics& diagnostics) { return parser_->next(graph, diagnostics); }

}  // namespace relata::graphs
