#include "extractors/nlp/training/model_writer.h"

#include <cmath>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <string>

#include "extractors/nlp/network/hashing.h"
#include "extractors/nlp/network/model_file.h"

namespace relata::training {
namespace {

using RowMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
constexpr float kLogitOfNever = -10000.0F;

class SectionWriter {
 public:
  void add(const std::string& name, const void* data, std::size_t size) {
    if (name.size() >= sizeof(nlp::SectionEntry::name))
      throw std::runtime_error("the name of a section is too long: " + name);
    const auto* const begin = static_cast<const char*>(data);
    names_.push_back(name);
    bodies_.emplace_back(begin, begin + size);
  }

  void add_floats(const std::string& name, const RowMatrix& values) {
    std::string body = header_of(values, nlp::MatrixKind::float32);
    body.append(reinterpret_cast<const char*>(values.data()), static_cast<std::size_t>(values.size()) * 4);
    add(name, body.data(), body.size());
  }

  void add_quantized(const std::string& name, const RowMatrix& values) {
    std::string body = header_of(values, nlp::MatrixKind::int8_by_row);
    std::string bytes;
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
      const float most = values.row(row).cwiseAbs().maxCoeff();
      const float scale = most > 0 ? most / 127.0F : 1.0F;
      body.append(reinterpret_cast<const char*>(&scale), 4);
      for (Eigen::Index column = 0; column < values.cols(); ++column) {
        bytes += static_cast<char>(static_cast<std::int8_t>(std::lrint(values(row, column) / scale)));
      }
    }
    body += bytes;
    add(name, body.data(), body.size());
  }

  void write(const std::filesystem::path& path) const {
    constexpr std::size_t kHeaderBytes = 64;
    std::string file(kHeaderBytes + names_.size() * sizeof(nlp::SectionEntry), '\0');
    for (std::size_t at = 0; at < names_.size(); ++at) {
      pad(file);
      nlp::SectionEntry entry{};
      std::memcpy(entry.name, names_[at].data(), names_[at].size());
      entry.offset = file.size();
      entry.size = bodies_[at].size();
      std::memcpy(file.data() + kHeaderBytes + at * sizeof entry, &entry, sizeof entry);
      file.append(bodies_[at].begin(), bodies_[at].end());
    }
    pad(file);
    nlp::ModelHeader header{};
    std::memcpy(header.magic, nlp::kModelMagic, 8);
    header.version = nlp::kModelVersion;
    header.sections = static_cast<std::uint32_t>(names_.size());
    header.size = file.size();
    header.checksum = nlp::checksum_of(std::as_bytes(std::span(file)).subspan(kHeaderBytes));
    std::memcpy(file.data(), &header, sizeof header);
    const std::filesystem::path beside = path.string() + ".new";
    std::ofstream out(beside, std::ios::binary);
    if (!out.write(file.data(), static_cast<std::streamsize>(file.size())) || !out.flush())
      throw std::runtime_error(beside.string() + ": cannot be written");
    out.close();
    std::filesystem::rename(beside, path);
  }

 private:
  static void pad(std::string& file) {
    file.resize((file.size() + nlp::kSectionAlignment - 1) / nlp::kSectionAlignment * nlp::kSectionAlignment, '\0');
  }

  static std::string header_of(const RowMatrix& values, nlp::MatrixKind kind) {
    const nlp::MatrixHeader header{static_cast<std::uint32_t>(values.rows()), static_cast<std::uint32_t>(values.cols()),
                                   static_cast<std::uint32_t>(kind), 0};
    return {reinterpret_cast<const char*>(&header), sizeof header};
  }

  std::vector<std::string> names_;
  std::vector<std::vector<char>> bodies_;
};

std::string lines_of(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += name + "\n";
  return text;
}

bool is_bias(const std::string& name) {
  return name.ends_with("bias") || name.ends_with("root") || name == "name.transitions";
}

void add_name_head(const std::string& name, const Matrix& value, const Matrix& sets, std::uint32_t set,
                   SectionWriter& sections) {
  // The set's marker is a constant at run time: it joins the bias.
  Matrix bias = value;
  if (name == "name.bias") bias += sets.col(set);
  if (name == "name.output.bias") bias = value.middleRows(first_name_row(set), nlp::kNameTags);
  if (name == "name.output.bias" && !marks_miscellaneous(set)) bias.bottomRows(2).setConstant(kLogitOfNever);
  sections.add_floats(name, bias);
}

}  // namespace

void write_model(ParserModel& model, const ModelContext& context, const std::filesystem::path& path) {
  SectionWriter sections;
  const Matrix* sets = nullptr;
  for (const Parameter& parameter : model.parameters().all()) {
    if (parameter.name == "name.sets") sets = &parameter.value;
  }
  for (const Parameter& parameter : model.parameters().all()) {
    if (&parameter.value == sets) continue;
    if (parameter.name.starts_with("name.") && is_bias(parameter.name)) {
      add_name_head(parameter.name, parameter.value, *sets, context.name_set, sections);
    } else if (is_bias(parameter.name)) {
      sections.add_floats(parameter.name, parameter.value);
    } else if (parameter.name == "words") {
      sections.add_quantized(parameter.name, (parameter.value + model.fixed_words()).transpose());
    } else if (parameter.name == "name.output") {
      sections.add_quantized(parameter.name,
                             parameter.value.middleRows(first_name_row(context.name_set), nlp::kNameTags));
    } else if (parameter.by_column) {
      sections.add_quantized(parameter.name, parameter.value.transpose());
    } else {
      sections.add_quantized(parameter.name, parameter.value);
    }
  }
  const std::string tags = lines_of(context.inventory.tags);
  const std::string labels = lines_of(context.inventory.labels);
  const std::uint64_t lists[] = {context.lexicon_checksum, context.gazetteer_checksum};
  sections.add("tags", tags.data(), tags.size());
  sections.add("labels", labels.data(), labels.size());
  sections.add("vocabulary", context.vocabulary.data(), context.vocabulary.size() * 8);
  sections.add("word-lists", lists, sizeof lists);
  sections.write(path);
}

}  // namespace relata::training
