#include "core/name_table.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/canonical_nodes.h"
#include "core/code_points.h"
#include "core/entity_atoms.h"
#include "core/iri.h"
#include "core/line_reader.h"
#include "core/name_forms.h"
#include "core/tab_columns.h"

namespace relata {
namespace {

constexpr const char* kNamesForm = "Write a name, a tab, an IRI, and, where it helps, a tab and a type.";

// What the table and the documents know of an entity.
struct Linked {
  std::set<std::string> types, others, documents;  // others: folded names but for the canonical one
};

class NameLinker {
 public:
  NameLinker(std::span<const LocalGraph> documents, const NameTable& names, std::string_view base,
             EntityClusters& clusters)
      : documents_(documents), base_(base), clusters_(clusters) {
    for (const NameRow& row : names) rows_[row.name].push_back(&row);
    for (std::size_t d = 0; d < documents.size(); ++d)
      for (std::size_t n = 0; n < documents[d].nodes.size(); ++n)
        if (documents[d].nodes[n].kind == NodeKind::entity) collect(d, n);
    for (const auto& [iri, entity] : entities_) {
      ++bearers_[fold_name(clusters_.labels[iri])];
      for (const std::string& name : entity.others) ++alias_bearers_[name];
    }
  }

  void run() {
    std::map<std::string, std::string> new_iri;
    for (const auto& [iri, entity] : entities_)
      if (std::string linked = iri_of(iri, entity); !linked.empty()) new_iri[iri] = std::move(linked);
    std::map<std::string, std::string> labels;
    for (const auto& [iri, label] : clusters_.labels) {
      const auto found = new_iri.find(iri);
      labels.try_emplace(found == new_iri.end() ? iri : found->second, label);
    }
    clusters_.labels = std::move(labels);
    for (std::vector<std::string>& of_document : clusters_.iris)
      for (std::string& iri : of_document)
        if (const auto found = new_iri.find(iri); found != new_iri.end()) iri = found->second;
    for (MergeDecision& decision : clusters_.decisions)
      if (const auto found = new_iri.find(decision.iri); found != new_iri.end()) decision.iri = found->second;
    std::sort(clusters_.decisions.begin(), clusters_.decisions.end());
  }

 private:
  void collect(std::size_t d, std::size_t n) {
    const LocalNode& node = documents_[d].nodes[n];
    const std::string& iri = clusters_.iris[d][n];
    Linked& entity = entities_[iri];
    entity.types.insert(node.types.begin(), node.types.end());
    entity.documents.insert(documents_[d].document.id);
    const std::string canonical = fold_name(clusters_.labels[iri]);
    for (const Alias& alias : node.aliases)
      if (std::string name = fold_name(alias.text); name != canonical) entity.others.insert(std::move(name));
  }

  // Empty where the table says nothing, or nothing sure.
  std::string iri_of(const std::string& iri, const Linked& entity) {
    const std::string canonical = fold_name(clusters_.labels[iri]);
    if (const auto rows = rows_.find(canonical); rows != rows_.end())
      return choose(iri, entity, rows->second, bearers_[canonical] > 1);
    std::vector<const NameRow*> found;
    for (const std::string& name : entity.others)
      if (const auto rows = rows_.find(name); rows != rows_.end() && alias_bearers_[name] == 1 && bearers_[name] == 0)
        found.insert(found.end(), rows->second.begin(), rows->second.end());
    return found.empty() ? std::string{} : choose(iri, entity, found, false);
  }

  static bool has_type(const Linked& entity, const std::string& type) {
    const std::vector<std::string> types(entity.types.begin(), entity.types.end());
    return entity.types.contains(type) || coarse_type(types) == type;
  }

  std::string choose(const std::string& iri, const Linked& entity, const std::vector<const NameRow*>& rows,
                     bool has_namesakes) {
    std::set<std::string> fitting, all;
    for (const NameRow* row : rows) {
      all.insert(row->iri);
      const bool unknown = entity.types.empty() && !has_namesakes;
      const bool fits = row->type.empty() ? !has_namesakes : unknown || has_type(entity, row->type);
      if (fits) fitting.insert(row->iri);
    }
    const bool linked = fitting.size() == 1;
    const char* why = linked                ? "the table of names has this IRI for the name"
                      : fitting.size() > 1  ? "the table of names has several IRIs for the name"
                      : has_namesakes       ? "several entities bear the name, and no type tells which"
                                            : "the table of names knows the name for another type";
    clusters_.decisions.push_back({linked, "name-table", 1.0F, clusters_.labels[iri], {all.begin(), all.end()}, why,
                                   {entity.documents.begin(), entity.documents.end()}, iri});
    return linked ? relative_iri(encode_iri(*fitting.begin()), base_) : std::string{};
  }

  std::span<const LocalGraph> documents_;
  std::string_view base_;
  EntityClusters& clusters_;
  std::map<std::string, std::vector<const NameRow*>> rows_;  // by name
  std::map<std::string, Linked> entities_;                   // by IRI
  std::map<std::string, std::size_t> bearers_, alias_bearers_;
};

}  // namespace

NameTable read_name_table(const std::string& path, Diagnostics& diagnostics) {
  NameTable table;
  LineReader file(path);
  for (std::string_view line; file.next(line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string_view> columns = tab_columns(line);
    if (columns.size() < 2 || columns.size() > 3) {
      diagnostics.error({path, file.number(), 1}, "this line has not two or three columns", kNamesForm);
      continue;
    }
    NameRow row;
    row.name = fold_name(columns[0]);
    row.iri = columns[1];
    if (columns.size() == 3) row.type = columns[2];
    if (row.name.empty())
      diagnostics.error({path, file.number(), 1}, "the name is empty", kNamesForm);
    else if (!is_absolute_iri(row.iri))
      diagnostics.error({path, file.number(), count_code_points(columns[0]) + 2},
                        "'" + row.iri.substr(0, 60) + "' is no absolute IRI", kNamesForm);
    else
      table.push_back(std::move(row));
  }
  return table;
}

void link_names(std::span<const LocalGraph> documents, const NameTable& names, std::string_view base,
                EntityClusters& clusters) {
  if (!names.empty()) NameLinker(documents, names, base, clusters).run();
}

}  // namespace relata
