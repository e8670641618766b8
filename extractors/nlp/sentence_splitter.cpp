#include "extractors/nlp/sentence_splitter.h"

#include <array>
#include <fstream>
#include <string>

#include "core/diagnostics.h"
#include "core/input_file.h"

namespace relata::nlp {
namespace {

constexpr std::string_view kMagic{"RLTSB1\0\0", 8};
constexpr std::size_t kRows = std::size_t{1} << BoundaryFeatures::kTableBits;
constexpr std::int32_t kNamePenalty = 512;  // chosen on dev: costs nothing there, and keeps names of other texts whole
constexpr std::size_t kHeader = kMagic.size() + 8;

std::uint32_t read_little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8U * i);
  return value;
}

void put_little_endian(std::string& bytes, std::uint32_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>((value >> (8U * i)) & 0xFFU);
}

}  // namespace

SentenceSplitter::SentenceSplitter(const std::filesystem::path& model) {
  const std::string bytes = read_input(model.string());
  if (!bytes.starts_with(kMagic) || bytes.size() != kHeader + 2 * kRows ||
      read_little_endian(bytes, kMagic.size(), 4) != BoundaryFeatures::kTableBits)
    throw EnvironmentError({Severity::error,
                            {model.string(), 0, 0},
                            "is not a model of the sentence splitter, or is cut short",
                            "Take the file that comes with the program."});
  bias_ = static_cast<std::int32_t>(read_little_endian(bytes, kMagic.size() + 4, 4));
  weights_.resize(kRows);
  for (std::size_t i = 0; i < kRows; ++i)
    weights_[i] = static_cast<std::int16_t>(read_little_endian(bytes, kHeader + 2 * i, 2));
}

SentenceSplitter::SentenceSplitter(std::vector<std::int16_t> weights, std::int32_t bias)
    : weights_(std::move(weights)), bias_(bias) {}

void SentenceSplitter::split(std::string_view text, std::span<const Word> words,
                             std::vector<std::uint32_t>& ends) const {
  if (words.empty()) return;
  const BoundaryFeatures boundary(text, words);
  BoundaryFeatures::Features features;
  std::size_t begin = 0;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].multiword > 1) i += words[i].multiword - 1U;  // a token is not cut
    if (i + 1 >= words.size() || !boundary.is_candidate(i)) continue;
    if (!boundary.is_certain(i)) {
      boundary.collect(i, begin, features);
      if (score(features) <= 0) continue;
    }
    begin = i + 1;
    ends.push_back(static_cast<std::uint32_t>(begin));
  }
  ends.push_back(static_cast<std::uint32_t>(words.size()));
}

std::int32_t SentenceSplitter::score(const BoundaryFeatures::Features& features) const {
  std::int32_t sum = features.after_mark ? bias_ : features.before_name ? -kNamePenalty : 0;
  for (std::uint32_t i = 0; i < features.count; ++i) sum += weights_[features.ids[i]];
  return sum;
}

void SentenceSplitter::write(const std::filesystem::path& file) const {
  std::string bytes(kMagic);
  put_little_endian(bytes, BoundaryFeatures::kTableBits, 4);
  put_little_endian(bytes, static_cast<std::uint32_t>(bias_), 4);
  for (const std::int16_t weight : weights_) put_little_endian(bytes, static_cast<std::uint16_t>(weight), 2);
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw EnvironmentError({Severity::error, {file.string(), 0, 0}, "cannot be written", ""});
}

}  // namespace relata::nlp
