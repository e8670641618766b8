#include "extractors/graphs/graphml_table.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/sha256.h"
#include "extractors/graphs/xml_events.h"

namespace relata::graphs {
namespace {

enum class Tag : std::uint8_t { graphml, key, fallback, graph, node, edge, data, content, label, description, port, hyperedge, ignored };

constexpr std::pair<std::string_view, Tag> kTags[] = {
    {"node", Tag::node}, {"edge", Tag::edge}, {"data", Tag::data},           {"graph", Tag::graph}, {"key", Tag::key},
    {"default", Tag::fallback}, {"port", Tag::port}, {"hyperedge", Tag::hyperedge}, {"graphml", Tag::graphml},
};

std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

GraphmlOwner owner_from(std::string_view text) {
  if (text == "node") return GraphmlOwner::node;
  if (text == "edge") return GraphmlOwner::edge;
  if (text == "graph") return GraphmlOwner::graph;
  return text.empty() || text == "all" ? GraphmlOwner::all : GraphmlOwner::other;
}

class TableHandler final : public XmlHandler {
 public:
  TableHandler(const std::string& path, StringPool& strings, Diagnostics& diagnostics)
      : strings_(strings), parser_(path, XmlNames::raw, *this, diagnostics) {}

  bool read(LineReader& reader, GraphFile& file) {
    Sha256Stream digest;
    for (std::string_view block; reader.next_block(block);) {
      digest.update(block);
      if (!parser_.parse(block)) return false;
    }
    file.sha256 = hexadecimal(digest.finish());
    return parser_.finish();
  }
  GraphmlTable take() { return std::move(table_); }

  void start(std::string_view name, const XmlAttributes& attributes) override {
    const Tag tag = tag_of(local_name(name));
    open_.push_back(tag);
    switch (tag) {
      case Tag::key: return start_key(attributes);
      case Tag::graph: return start_graph(attributes);
      case Tag::node: return start_node(attributes);
      case Tag::edge: return start_edge(attributes);
      case Tag::data: return start_data(attributes);
      case Tag::description: text_.clear(); return;
      case Tag::port: table_.losses.ports = true; return;
      case Tag::hyperedge: table_.losses.hyperedges = true; return;
      default: return;
    }
  }

  void end(std::string_view /*name*/) override {
    const Tag tag = open_.back();
    open_.pop_back();
    if (tag == Tag::fallback && !table_.keys.empty()) table_.keys.back().fallback = text_;
    if (tag == Tag::description) table_.description = text_;
    if (tag == Tag::data) end_data();
    if (tag == Tag::node || tag == Tag::edge) owner_ = Tag::graph;
  }

  void text(std::string_view part) override {
    if (open_.empty()) return;
    const Tag tag = open_.back();
    if (tag == Tag::data || tag == Tag::fallback || tag == Tag::label || tag == Tag::description) text_ += part;
  }

 private:
  // Inside <data>, everything is its content; of yEd's shapes the label counts.
  Tag tag_of(std::string_view name) {
    if (open_.empty()) {
      if (name != "graphml") parser_.fail("the file begins with <" + std::string(name.substr(0, 40)) + "> instead of <graphml>", "");
      return Tag::graphml;
    }
    const Tag outer = open_.back();
    if (outer == Tag::data || outer == Tag::content || outer == Tag::label)
      return name == "NodeLabel" || name == "EdgeLabel" ? Tag::label : Tag::content;
    if (outer == Tag::port || outer == Tag::hyperedge || outer == Tag::ignored) return Tag::ignored;
    if (name == "desc" && outer == Tag::graph && graphs_ == 1) return Tag::description;
    for (const auto& [known, tag] : kTags)
      if (known == name) return tag;
    return Tag::ignored;
  }

  [[nodiscard]] std::uint32_t line() const { return static_cast<std::uint32_t>(parser_.line()); }

  void start_key(const XmlAttributes& attributes) {
    text_.clear();
    GraphmlKey& key = table_.keys.emplace_back();
    key.id = attributes["id"];
    key.owner = owner_from(attributes["for"]);
    key.name = attributes["attr.name"];
    key.type = attributes["attr.type"];
    if (key.id.empty()) parser_.fail("a key without an id", "Write <key id=\"...\" for=\"...\" attr.name=\"...\" attr.type=\"...\"/>.");
    if (!keys_.emplace(key.id, static_cast<std::uint32_t>(table_.keys.size() - 1)).second)
      parser_.fail("the key '" + key.id.substr(0, 80) + "' stands here twice", "Give each key an id of its own.");
  }

  void start_graph(const XmlAttributes& attributes) {
    if (graphs_++ > 0) table_.losses.nesting = true;
    if (attributes["edgedefault"] == "undirected") table_.losses.undirected = true;
    owner_ = Tag::graph;
  }

  void start_node(const XmlAttributes& attributes) {
    const std::string_view id = attributes["id"];
    if (id.empty()) return parser_.fail("a node without an id", "Write <node id=\"...\">.");
    const auto at = static_cast<std::uint32_t>(table_.data.size());
    table_.nodes.push_back({strings_.intern(id), strings_.intern(attributes["labels"]), at, at, line()});
    owner_ = Tag::node;
  }

  void start_edge(const XmlAttributes& attributes) {
    const std::string_view source = attributes["source"], target = attributes["target"];
    if (source.empty() || target.empty())
      return parser_.fail("an edge without a source or a target", "Write <edge source=\"...\" target=\"...\">.");
    if (attributes["directed"] == "false") table_.losses.undirected = true;
    const auto at = static_cast<std::uint32_t>(table_.data.size());
    table_.edges.push_back({strings_.intern(source), strings_.intern(target), strings_.intern(attributes["label"]), at, at, line()});
    owner_ = Tag::edge;
  }

  void start_data(const XmlAttributes& attributes) {
    text_.clear();
    const std::string_view id = attributes["key"];
    // Elements mostly have the same keys in the same order: the key that came after this one before is likely.
    const std::uint32_t likely = key_ < columns_.size() ? columns_[key_].next : 0;
    if (likely < table_.keys.size() && table_.keys[likely].id == id) {
      key_ = likely;
      return;
    }
    const auto key = keys_.find(std::string(id));
    if (key == keys_.end())
      return parser_.fail("the key '" + std::string(id.substr(0, 80)) + "' of these data is not declared",
                          "Declare it above the graph: <key id=\"...\" .../>.");
    columns_.resize(table_.keys.size());
    columns_[key_].next = key->second;
    key_ = key->second;
  }

  // A key's values are often the one before again.
  StringId value() {
    columns_.resize(table_.keys.size());
    StringId& last = columns_[key_].last;
    if (!last.valid() || strings_[last] != text_) last = strings_.intern(text_);
    return last;
  }

  void end_data() {
    const GraphmlDatum datum{key_, value()};
    const auto size = static_cast<std::uint32_t>(table_.data.size() + 1);
    if (owner_ == Tag::node) {
      table_.nodes.back().data_end = size;
    } else if (owner_ == Tag::edge) {
      table_.edges.back().data_end = size;
    } else {
      return;
    }
    table_.data.push_back(datum);
  }

  StringPool& strings_;
  XmlParser parser_;
  GraphmlTable table_;
  std::vector<Tag> open_;
  Tag owner_ = Tag::graph;  // of the data that come
  std::unordered_map<std::string, std::uint32_t> keys_;  // by id; looked up only
  struct Column {
    std::uint32_t next = 0;  // the key that came after this one last
    StringId last;           // its last value
  };
  std::vector<Column> columns_;  // by key
  std::uint32_t key_ = 0, graphs_ = 0;
  std::string text_;
};

}  // namespace

std::uint32_t GraphmlTable::key(GraphmlOwner owner, std::string_view name) const {
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (keys[i].name == name && (keys[i].owner == owner || keys[i].owner == GraphmlOwner::all))
      return static_cast<std::uint32_t>(i);
  return kNoKey;
}

std::optional<GraphmlTable> read_graphml_table(LineReader& reader, StringPool& strings, GraphFile& file,
                                               Diagnostics& diagnostics) {
  TableHandler handler(reader.path(), strings, diagnostics);
  if (!handler.read(reader, file)) return std::nullopt;
  return handler.take();
}

}  // namespace relata::graphs
