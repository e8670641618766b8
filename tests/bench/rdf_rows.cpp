#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/bench/recorded_triples.h"
#include "tests/bench/rows.h"

namespace relata::bench {
namespace {

using exporters::Reification;

struct RdfFormat {
  std::string_view name;
  Syntax syntax;
  double times_serd, times_raptor;  // 0: not compared
};
constexpr RdfFormat kFormats[] = {
    {"ntriples", Syntax::ntriples, 3, 8}, {"nquads", Syntax::nquads, 3, 8}, {"turtle", Syntax::turtle, 1.3, 0},
    {"trig", Syntax::trig, 1.3, 0},       {"rdfxml", Syntax::rdfxml, 0, 10},
};

bool has_graphs(Syntax syntax) { return syntax == Syntax::nquads || syntax == Syntax::trig; }

// Both sides write the same lines, so unequal sizes mean that one of them lost something.
void check_sizes(std::string_view name, std::size_t ours, std::size_t theirs) {
  if (ours == theirs) return;
  std::fprintf(stderr, "%.*s: we wrote %zu bytes, serd %zu\n", static_cast<int>(name.size()), name.data(), ours, theirs);
  std::exit(3);
}

void compare_format(const KnowledgeGraph& graph, const RdfFormat& format, const RecordedTriples& triples,
                    const exporters::ExportOptions& options, const std::string& what, int rounds,
                    Scoreboard& scoreboard) {
  const std::string name = std::string(format.name) + " of " + what;
  const std::string base(graph.base());
  std::unique_ptr<RdfPeer> serd, raptor;
  std::size_t ours_bytes = 0, serd_bytes = 0, raptor_bytes = 0;
  std::vector<Side> sides{{name, [&] { ours_bytes = written_bytes(graph, format.name, options); }}};
  if (format.times_serd > 0) {
    serd = make_serd(triples, format.syntax, base);
    sides.push_back({name + ", serd", [&] { serd_bytes = serd->run(); }});
  }
  if (format.times_raptor > 0) {
    raptor = make_raptor(triples, format.syntax, base);
    sides.push_back({name + ", raptor", [&] { raptor_bytes = raptor->run(); }});
  }
  // Raptor takes so long over RDF/XML that the clock's noise does not matter.
  const Comparison result = compare(sides, format.syntax == Syntax::rdfxml ? (rounds + 2) / 4 : rounds);
  if (format.times_raptor == 8) check_sizes(name, ours_bytes, serd_bytes);
  for (std::size_t i = 0; i < sides.size(); ++i)
    Scoreboard::raw(sides[i].name, result.seconds[i], static_cast<double>(triples.rows().size()), "triples");
  std::size_t peer = 0;
  if (serd) scoreboard.at_least(name + " / serd", result.ratios[peer++], format.times_serd);
  if (raptor) scoreboard.at_least(name + " / raptor", result.ratios[peer++], format.times_raptor);
}

}  // namespace

void rdf_rows(const KnowledgeGraph& plain, const KnowledgeGraph& claims, int rounds, Scoreboard& scoreboard) {
  {
    const RecordedTriples triples(plain, Reification::none);
    exporters::ExportOptions options;
    options.reification = Reification::none;
    for (const RdfFormat& format : kFormats)
      if (!has_graphs(format.syntax))
        compare_format(plain, format, triples, options, "plain facts", rounds, scoreboard);
  }
  const RecordedTriples standard(claims, Reification::standard);
  const RecordedTriples named(claims, Reification::named);
  for (const RdfFormat& format : kFormats)
    compare_format(claims, format, has_graphs(format.syntax) ? named : standard, {}, "claims", rounds, scoreboard);
}

}  // namespace relata::bench
