#include "core/document_reader.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "core/code_points.h"
#include "core/document_fields.h"
#include "core/foreign_format.h"
#include "core/iri.h"

namespace relata {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Place place_of(const std::string& path, std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  return {path, static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n')) + 1,
          column_of(text.substr(line_begin), offset - line_begin)};
}

std::string hexadecimal(char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return {'0', 'x', kDigits[value >> 4U], kDigits[value & 15U]};
}

// What keeps `text` from being plain UTF-8 text, reported at its place. True when all is well.
bool check_text(std::string_view text, const std::string& path, std::uint64_t first_line, Diagnostics& diagnostics) {
  constexpr auto kEncodingHint =
      "Say what it is with --encoding, e.g. --encoding WINDOWS-1252 or --encoding UTF-16 (iconv --list has the names).";
  const std::size_t invalid = find_invalid_utf8(text);
  const std::size_t nul = text.substr(0, invalid).find('\0');
  if (invalid == std::string_view::npos && nul == std::string_view::npos) return true;
  Place place = place_of(path, text, std::min(invalid, nul));
  place.line += first_line - 1;
  if (nul != std::string_view::npos)
    diagnostics.error(place, "a NUL character; this is not plain text", kEncodingHint);
  else
    diagnostics.error(place, "the byte " + hexadecimal(text[invalid]) + " is not UTF-8", kEncodingHint);
  return false;
}

void warn_of_markup(const Place& place, Diagnostics& diagnostics) {
  diagnostics.warning(place, "the text holds HTML, whose tags and character references are read as words",
                      "Take the text out of it first.");
}

[[noreturn]] void fail(Place place, std::string what, std::string hint) {
  Diagnostic diagnostic;
  diagnostic.place = std::move(place);
  diagnostic.what = std::move(what);
  diagnostic.hint = std::move(hint);
  throw EnvironmentError(std::move(diagnostic));
}

std::string decode(const std::string& bytes, const std::string& encoding, const std::string& path) {
  const iconv_t converter = iconv_open("UTF-8", encoding.c_str());
  if (converter == reinterpret_cast<iconv_t>(-1))
    fail({path, 0, 0}, "the encoding '" + encoding + "' is not known here", "iconv --list has the names.");
  std::string out;
  std::string chunk(1U << 16U, '\0');
  char* from = const_cast<char*>(bytes.data());  // iconv's signature; it does not write there
  std::size_t left = bytes.size();
  bool broken = false;
  while (left > 0 && !broken) {
    char* to = chunk.data();
    std::size_t room = chunk.size();
    const std::size_t result = iconv(converter, &from, &left, &to, &room);
    broken = result == static_cast<std::size_t>(-1) && errno != E2BIG;
    out.append(chunk, 0, chunk.size() - room);
  }
  iconv_close(converter);
  if (broken)
    fail(place_of(path, bytes, bytes.size() - left),
         "the byte " + hexadecimal(bytes[bytes.size() - left]) + " is not " + encoding, "Try another --encoding.");
  return out;
}

class TextReader final : public DocumentReader {
 public:
  TextReader(std::unique_ptr<LineReader> file, const DocumentOptions& options)
      : file_(std::move(file)), options_(options) {}

  bool next(Document& document, Diagnostics& diagnostics) override {
    if (done_) return false;
    done_ = true;
    std::string text = file_->read_rest(LineReader::kLongestText);
    const bool is_utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");  // no UTF-8 begins so
    const std::string encoding = options_.encoding.empty() && is_utf16 ? "UTF-16" : options_.encoding;
    if (!encoding.empty()) text = decode(text, encoding, file_->path());
    if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
    if (text.size() > LineReader::kLongestText) {
      diagnostics.error({file_->path(), 0, 0}, "is longer than 1 GiB", "Split it into documents.");
      return false;
    }
    if (!check_text(text, file_->path(), 1, diagnostics)) return false;
    if (const std::size_t at = find_markup(text); at != std::string::npos)
      warn_of_markup(place_of(file_->path(), text, at), diagnostics);
    document = {options_.id.empty() ? file_stem(file_->path()) : options_.id, std::move(text), options_.title,
                options_.date, options_.source, "", file_->path()};
    return true;
  }

 private:
  std::unique_ptr<LineReader> file_;
  DocumentOptions options_;
  bool done_ = false;
};

// `id<TAB>sentence`, further columns ignored; a line is a document.
class SentenceReader final : public DocumentReader {
 public:
  explicit SentenceReader(std::unique_ptr<LineReader> file) : file_(std::move(file)) {}

  bool next(Document& document, Diagnostics& diagnostics) override {
    for (std::string_view line; file_->next(line);) {
      if (line.empty() || !check_text(line, file_->path(), file_->number(), diagnostics)) continue;
      const std::size_t tab = line.find('\t');
      const std::string_view id = line.substr(0, tab);
      std::string fault = tab == std::string_view::npos ? "there is no tab in this line" : fault_of_id(id);
      if (!fault.empty()) {
        diagnostics.error({file_->path(), file_->number(), 1}, fault, "Write an id, a tab and the sentence.");
        continue;
      }
      const std::string_view rest = line.substr(tab + 1);
      document = {std::string(id), std::string(rest.substr(0, rest.find('\t'))), "", "", "", "", file_->path()};
      return true;
    }
    return false;
  }

 private:
  std::unique_ptr<LineReader> file_;
};

class JsonLinesReader final : public DocumentReader {
 public:
  explicit JsonLinesReader(std::unique_ptr<LineReader> file) : file_(std::move(file)) {}

  bool next(Document& document, Diagnostics& diagnostics) override {
    for (std::string_view line; file_->next(line);) {
      if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
      if (read(line, document, diagnostics)) return true;
    }
    return false;
  }

 private:
  bool read(std::string_view line, Document& document, Diagnostics& diagnostics) {
    constexpr auto kHint = R"(Write one object a line: {"id":"...","text":"..."}.)";
    document = {};
    document.path = file_->path();
    LineFault fault = parse_document_line(line, document);
    const Place place{file_->path(), file_->number(), column_of(line, fault.offset)};
    if (document.id.empty()) document.id = file_stem(file_->path()) + "-" + std::to_string(file_->number());
    if (fault.what.empty()) fault.what = fault_of_id(document.id);
    if (!fault.what.empty()) {
      diagnostics.error(place, fault.what, kHint);
      return false;
    }
    if (!document.date.empty() && !is_iso_date(document.date)) {
      diagnostics.warning(place, "the date '" + document.date + "' is not ISO 8601 and was left out",
                          "Write 2015-05-07, 2015-05 or 2015.");
      document.date.clear();
    }
    if (find_markup(document.text) != std::string::npos) warn_of_markup({place.file, place.line, 1}, diagnostics);
    if (!document.iri.empty() && !is_absolute_iri(document.iri)) {
      diagnostics.warning(place, "the iri '" + document.iri + "' is not absolute and was left out",
                          "Write it in full: https://example.org/news/12.");
      document.iri.clear();
    }
    return true;
  }

  std::unique_ptr<LineReader> file_;
};

}  // namespace

std::unique_ptr<DocumentReader> read_documents(std::unique_ptr<LineReader> file, const DocumentOptions& options) {
  if (options.format == InputFormat::documents) return std::make_unique<JsonLinesReader>(std::move(file));
  if (options.format == InputFormat::sentences) return std::make_unique<SentenceReader>(std::move(file));
  return std::make_unique<TextReader>(std::move(file), options);
}

}  // namespace relata
