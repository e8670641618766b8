#include "core/document_reader.h"

#include <unistd.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>
#include <vector>

#include "core/document_fields.h"
#include "core/foreign_format.h"
#include "tests/catch.h"

namespace {

using namespace relata;
namespace fs = std::filesystem;

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("relata-reader-" + std::to_string(getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }

 private:
  fs::path path_;
};

struct Result {
  std::vector<Document> documents;
  std::vector<std::string> messages;  // without the path
};

Result read(const std::string& path, DocumentOptions options = {}) {
  Result result;
  Diagnostics diagnostics([&](const Diagnostic& d) { result.messages.push_back(d.message().substr(path.size())); });
  auto file = std::make_unique<LineReader>(path);
  if (options.format == InputFormat::detect) options.format = detect_input_format(*file);
  const auto reader = read_documents(std::move(file), options);
  for (Document document; reader->next(document, diagnostics);) result.documents.push_back(document);
  return result;
}

TEST_CASE("a text is one document, its bytes as they are") {
  const Folder folder;
  const Result result = read(folder.write("a.b.txt", "\xEF\xBB\xBFOne.\r\n\r\nTwo."));
  REQUIRE(result.documents.size() == 1);
  CHECK(result.documents[0].id == "a.b");
  CHECK(result.documents[0].text == "One.\r\n\r\nTwo.");
}

TEST_CASE("documents are read line by line, faults named by line and column") {
  const Folder folder;
  const Result result = read(folder.write(
      "a.jsonl",
      "\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"Ær\\u00f8\",\"other\":{\"text\":[1,{}]},\"date\":\"2015-05\"}\r\n"
      "\n"
      "{\"id\":7,\"text\":\"x\",\"date\":\"May\"}\n"
      "{\"id\":\"ø\" \"text\":\"x\"}\n"
      "[]\n"
      "{\"text\":\"no id\",\"title\":null}"));
  REQUIRE(result.documents.size() == 3);
  CHECK(result.documents[0].text == "Ærø");
  CHECK(result.documents[0].date == "2015-05");
  CHECK(result.documents[1].id == "7");
  CHECK(result.documents[1].date.empty());
  CHECK(result.documents[2].id == "a-6");
  REQUIRE(result.messages.size() == 3);
  CHECK(result.messages[0].starts_with(":3:1: warning: the date 'May' is not ISO 8601"));
  CHECK(result.messages[1].starts_with(":4:16: error: not valid JSON"));
  CHECK(result.messages[2].starts_with(":5:1: error: this is not an object."));
}

TEST_CASE("sentences have an id, a tab and no further columns") {
  const Folder folder;
  DocumentOptions options;
  options.format = InputFormat::sentences;
  const Result result = read(folder.write("s.tsv", "s1\tOne. Two.\tx\ny\n\ns2\tThree."), options);
  REQUIRE(result.documents.size() == 2);
  CHECK(result.documents[0].text == "One. Two.");
  CHECK(result.documents[1].id == "s2");
  REQUIRE(result.messages.size() == 1);
  CHECK(result.messages[0].starts_with(":2:1: error: there is no tab in this line."));
}

TEST_CASE("the format is told by the name, else by the first line") {
  const Folder folder;
  const auto format = [&](const std::string& name, const std::string& bytes) {
    LineReader file(folder.write(name, bytes));
    return detect_input_format(file);
  };
  CHECK(format("a.txt", "{\"text\":1}") == InputFormat::text);
  CHECK(format("a", "\n{\"id\":1,\"text\":\"x\"}") == InputFormat::documents);
  CHECK(format("a.jsonl", "{\"id\":1,\"predicate\":{}}") == InputFormat::statements);
  CHECK(format("a.graph.jsonl", "{\"record\":\"header\"}") == InputFormat::graph);
  CHECK(format("a.jsonl", "{\"broken") == InputFormat::documents);
  CHECK(format("a.ndjson", "") == InputFormat::documents);
  CHECK(format("a.conllu.gz", "") == InputFormat::conllu);
  CHECK(format("a", "# sent_id = 1\n") == InputFormat::conllu);
  CHECK(format("a", "1\tA\ta\tDET\tDT\t_\t0\troot\t_\t_\n") == InputFormat::conllu);
  CHECK(format("a", "A text.") == InputFormat::text);
  CHECK(format("a", "{ is a bracket") == InputFormat::documents);
}

TEST_CASE("a file's stem has no format's and no compression's extension") {
  CHECK(file_stem("x/a.graph.jsonl.gz") == "a");
  CHECK(file_stem("a.v2.txt") == "a.v2");
  CHECK(file_stem("x.y/a") == "a");
  CHECK(file_stem("x/.hidden") == ".hidden");
  CHECK(file_stem("-") == "stdin");
}

TEST_CASE("lines end at a line feed, over any length; gzip is unpacked") {
  const Folder folder;
  const std::string path = folder.write("long.gz", "");
  const std::string longest(1'000'000, 'x');
  gzFile file = gzopen(path.c_str(), "wb");
  gzputs(file, (longest + "\r\n\nlast").c_str());
  gzclose(file);
  LineReader lines(path);
  std::string_view line;
  CHECK(lines.look_ahead().starts_with("xxx"));
  REQUIRE(lines.next(line));
  CHECK(line == longest);
  REQUIRE(lines.next(line));
  CHECK(line.empty());
  REQUIRE(lines.next(line));
  CHECK(line == "last");
  CHECK(lines.number() == 3);
  CHECK_FALSE(lines.next(line));
}

TEST_CASE("a text whose byte order mark says UTF-16 is decoded, either way round") {
  const Folder folder;
  for (const std::string& bytes : {std::string("\xFF\xFE" "A\0\xF8\0.\0", 8), std::string("\xFE\xFF" "\0A\0\xF8\0.", 8)}) {
    const Result result = read(folder.write("a.txt", bytes));
    REQUIRE(result.documents.size() == 1);
    CHECK(result.documents[0].text == "Aø.");
  }
}

TEST_CASE("a date is a day that there is, a time behind it") {
  for (const char* date : {"2021", "2021-03", "2021-03-05", "2020-02-29", "2021-03-05T10:00:00Z", "2021-03-05 10:00:00"})
    CHECK(is_iso_date(date));
  for (const char* date : {"2021-13-01", "2021-00", "2021-02-29", "1900-02-29", "2021-04-31", "2021-03-00", "2021-03-05x", "May"})
    CHECK_FALSE(is_iso_date(date));
}

TEST_CASE("what is neither a text nor documents is told by its beginning, a table by its name") {
  const auto what = [](const std::string& name, const std::string& bytes) {
    const auto foreign = foreign_format(name, bytes);
    return foreign ? foreign->what : "";
  };
  CHECK(what("a", "\n<!DOCTYPE HTML>\n<p>") == "is an HTML page");
  CHECK(what("a.txt", "<html lang=en>") == "is an HTML page");
  CHECK(what("a", "<?xml version=\"1.0\"?><doc/>") == "is XML, and neither RDF nor GraphML");
  CHECK(what("a", "%PDF-1.7\n%\xE2") == "is a PDF");
  CHECK(what("a", "PK\x03\x04\x14") == "is a zip archive, as office documents and e-books are");
  CHECK(what("a", "{\\rtf1\\ansi x}") == "is Rich Text Format");
  CHECK(what("a", "\x28\xB5\x2F\xFD\x04") == "is packed with zstd");
  CHECK(what("a", "[\n {\"id\":1}]") == "is a JSON array");
  CHECK(what("a.json", "{\n \"id\":1}") == "is JSON over several lines");
  CHECK(what("a.jsonl", "\xFF\xFE{\0") == "is UTF-16, and JSON Lines are UTF-8");
  CHECK(what("a.csv.gz", "id,text\n") == "is a table");
  for (const char* text : {"[Reuters] Oslo.", "Bzhania, of Abkhazia, spoke.", "<p>", "{\"id\":1}", "PK said so.", ""})
    CHECK(what("a", text).empty());
}

TEST_CASE("a text that has no end is given up") {
  const Folder folder;
  const std::string path = folder.write("a.txt", std::string(100, 'x'));
  CHECK(LineReader(path).read_rest(100).size() == 100);
  CHECK_THROWS_AS(LineReader(path).read_rest(99), EnvironmentError);
}

TEST_CASE("HTML within a text is told with its place") {
  for (const char* text : {"Oslo <b>said</b> so.", "A &amp; B", "It&#39;s", "&#x2019;"}) CHECK(find_markup(text) != std::string_view::npos);
  for (const char* text : {"AT&T; it", "R&D", "a < b </ c", "x </>", "&", "<", "</a", "&#;", "&amp", "&;", ""})
    CHECK(find_markup(text) == std::string_view::npos);
  const Folder folder;
  Result result = read(folder.write("a.txt", "One.\nA &amp; B."));
  REQUIRE(result.messages.size() == 1);
  CHECK(result.messages[0].starts_with(":2:3: warning: the text holds HTML"));
  CHECK(result.documents.size() == 1);
  result = read(folder.write("a.jsonl", "\n{\"id\":\"a\",\"text\":\"<p>A</p>\"}"));
  REQUIRE(result.messages.size() == 1);
  CHECK(result.messages[0].starts_with(":2:1: warning: the text holds HTML"));
}

TEST_CASE("other encodings are decoded, and what is not in them has a place") {
  const Folder folder;
  DocumentOptions options;
  options.encoding = "WINDOWS-1252";
  const Result result = read(folder.write("a.txt", "caf\xE9 \x93x\x94"), options);
  REQUIRE(result.documents.size() == 1);
  CHECK(result.documents[0].text == "café “x”");
  options.encoding = "UTF-8";
  CHECK_THROWS_AS(read(folder.write("b.txt", "caf\xE9 x"), options), EnvironmentError);
}

}  // namespace
