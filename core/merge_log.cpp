#include "core/merge_log.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace relata {

void write_merge_log(const std::vector<MergeDecision>& decisions, ByteSink& sink) {
  for (const MergeDecision& decision : decisions) {
    const nlohmann::ordered_json line{
        {"decision", decision.merged ? "merge" : "refuse"},
        {"rule", decision.rule},
        {"confidence", std::round(static_cast<double>(decision.confidence) * 100.0) / 100.0},
        {"name", decision.name},
        {"others", decision.others},
        {"why", decision.why},
        {"documents", decision.documents},
        {"iri", decision.iri},
    };
    sink.put(line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    sink.put('\n');
  }
}

}  // namespace relata
