#include "extractors/nlp/conllu_reader.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <numeric>

#include "core/code_points.h"
#include "core/input_file.h"
#include "extractors/nlp/entity_brackets.h"
#include "extractors/nlp/multiword_spans.h"

namespace relata::nlp {
namespace {

struct Comment {
  std::string_view key;
  std::string_view value;
};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

Comment comment_of(std::string_view line) {
  line.remove_prefix(1);
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos) return {trimmed(line), {}};
  std::string_view value = line.substr(equals + 1);
  if (value.starts_with(' ')) value.remove_prefix(1);
  return {trimmed(line.substr(0, equals)), value};
}

bool begins_document(std::string_view line) {
  if (!line.starts_with('#')) return false;
  const std::string_view key = comment_of(line).key;
  return key == "newdoc" || key == "newdoc id";
}

// The places of the surface tokens in text, white space and what is invisible aside; false where text spells something else.
bool align(std::string_view text, const std::vector<SurfaceToken>& surface, std::vector<Span>& spans) {
  std::size_t at = 0;
  const auto skip_blanks = [&at](std::string_view in) {
    while (at < in.size() && is_white_space(code_point_at(in, at).value)) at += code_point_at(in, at).size;
  };
  const auto skip_invisible = [&](char32_t wanted) {
    for (; at < text.size(); at += code_point_at(text, at).size)
      if (const char32_t value = code_point_at(text, at).value; value == wanted || !is_invisible(value)) return;
  };
  const auto end_word_before = [&](char32_t next) {
    skip_invisible(next);
    if (!spans.empty()) spans.back().end = static_cast<std::uint32_t>(at);
  };
  for (const SurfaceToken& token : surface) {
    end_word_before(token.form.empty() ? 0 : code_point_at(token.form, 0).value);
    skip_blanks(text);
    const std::size_t begin = at;
    for (std::size_t i = 0; i < token.form.size();) {
      const CodePoint wanted = code_point_at(token.form, i);
      i += wanted.size;
      if (is_white_space(wanted.value)) {
        skip_blanks(text);
        continue;
      }
      skip_invisible(wanted.value);
      if (at >= text.size() || code_point_at(text, at).value != wanted.value) return false;
      at += wanted.size;
    }
    spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
  }
  end_word_before(0);
  skip_blanks(text);
  return at == text.size();
}

MentionKind kind_of(const Token& head) {
  if (head.upos == Upos::pron_) return MentionKind::pronoun;
  return head.upos == Upos::propn_ ? MentionKind::name : MentionKind::nominal;
}

// The first word of [begin, end) that hangs on a word outside.
std::uint32_t head_of(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i) {
    const auto head = static_cast<std::uint32_t>(tokens[i].head);
    if ((tokens[i].head < 0 || head < begin || head >= end) && tokens[i].deprel != Deprel::punct) return i;
  }
  return begin;
}

}  // namespace

ConlluReader::ConlluReader(std::string_view text, std::string path, std::string default_id, Diagnostics& diagnostics)
    : text_(text), path_(std::move(path)), default_id_(std::move(default_id)), diagnostics_(diagnostics) {
  if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
}

std::optional<ConlluDocument> ConlluReader::next() {
  while (true) {
    switch (read_document()) {
      case Outcome::finished:
        return std::move(current_);
      case Outcome::failed:
        skip_document();
        break;
      case Outcome::nothing_left:
        return std::nullopt;
    }
  }
}

ConlluReader::Outcome ConlluReader::read_document() {
  current_ = {};
  current_.document.path = path_;
  clusters_.clear();
  glue_ = false;
  bool begun = false;
  Pending pending;
  ConlluLine line;
  while (true) {
    const std::size_t before = position_;
    if (!read_line(line)) {
      if (!finish_sentence(pending)) return Outcome::failed;
      break;
    }
    if (begins_document(line.text)) {
      if (!finish_sentence(pending)) return Outcome::failed;
      if (begun || !current_.analysis.sentences.empty()) {
        position_ = before;
        --line_number_;
        break;
      }
      begun = true;
      current_.document.id = trimmed(comment_of(line.text).value);
      pending.begins_paragraph = true;
    } else if (!take_line(line, pending)) {
      return Outcome::failed;
    }
  }
  if (!begun && current_.analysis.sentences.empty()) return Outcome::nothing_left;
  if (current_.document.id.empty()) {
    ++unnamed_;
    current_.document.id = unnamed_ == 1 ? default_id_ : default_id_ + '-' + std::to_string(unnamed_);
  }
  return Outcome::finished;
}

bool ConlluReader::read_line(ConlluLine& line) {
  if (position_ >= text_.size()) return false;
  const std::size_t end = std::min(text_.find('\n', position_), text_.size());
  line.text = text_.substr(position_, end - position_);
  if (line.text.ends_with('\r')) line.text.remove_suffix(1);
  line.number = ++line_number_;
  position_ = end + 1;
  return true;
}

bool ConlluReader::take_line(const ConlluLine& line, Pending& pending) {
  if (const std::size_t bad = find_invalid_utf8(line.text); bad != std::string_view::npos)
    return fail({line.number, count_code_points(line.text.substr(0, bad)) + 1, "not UTF-8",
                 "Convert the file to UTF-8 first."});
  if (line.text.empty()) return finish_sentence(pending);
  if (line.text.starts_with('#') && pending.rows.empty())
    take_comment(line.text, pending);
  else if (!line.text.starts_with('#'))
    pending.rows.push_back(line);
  return true;
}

void ConlluReader::take_comment(std::string_view line, Pending& pending) {
  const Comment comment = comment_of(line);
  if (comment.key == "newpar" || comment.key == "newpar id") pending.begins_paragraph = true;
  if (comment.key == "sent_id") pending.id = trimmed(comment.value);
  if (comment.key == "text") pending.text = comment.value;
  if (comment.key == "meta::title") current_.document.title = trimmed(comment.value);
  if (comment.key == "meta::dateCreated") current_.document.date = trimmed(comment.value);
}

bool ConlluReader::finish_sentence(Pending& pending) {
  if (pending.rows.empty()) return true;
  ConlluRows rows;
  if (auto error = parse_rows(pending.rows, rows)) return fail(std::move(*error));
  Sentence sentence;
  sentence.id = std::move(pending.id);
  sentence.begins_paragraph = pending.begins_paragraph || current_.analysis.sentences.empty();
  sentence.tokens = std::move(rows.tokens);
  if (!add_text(rows, pending, sentence)) return false;
  current_.analysis.sentences.push_back(std::move(sentence));
  if (!add_mentions(rows, pending.rows)) return false;
  pending = {};
  return true;
}

bool ConlluReader::add_text(const ConlluRows& rows, const Pending& pending, Sentence& sentence) {
  std::string& text = current_.document.text;
  if (!text.empty()) text += sentence.begins_paragraph ? "\n\n" : glue_ ? "" : " ";
  std::string own;
  std::vector<Span> spans;
  spans.reserve(rows.surface.size());
  if (!pending.text || !align(*pending.text, rows.surface, spans)) {
    if (pending.text)
      diagnostics_.warning({path_, pending.rows.front().number, 0}, "\"# text\" and the forms differ",
                           "The forms are taken.");
    spans.clear();
    for (const SurfaceToken& token : rows.surface) {
      const auto begin = static_cast<std::uint32_t>(own.size());
      own += token.form;
      spans.push_back({begin, static_cast<std::uint32_t>(own.size())});
      if (token.space_after && &token != &rows.surface.back()) own += ' ';
    }
  }
  const std::string_view added = own.empty() ? *pending.text : std::string_view(own);
  if (text.size() + added.size() > std::numeric_limits<std::uint32_t>::max())
    return fail({pending.rows.front().number, 0, "a document over 4 GB", "Split it with \"# newdoc\"."});
  const auto offset = static_cast<std::uint32_t>(text.size());
  text += added;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const SurfaceToken& token = rows.surface[i];
    const Span place{spans[i].begin + offset, spans[i].end + offset};
    set_word_spans(text, place, std::span(sentence.tokens).subspan(token.first, token.count));
  }
  sentence.span = {sentence.tokens.front().span.begin, sentence.tokens.back().span.end};
  glue_ = !rows.surface.back().space_after;
  return true;
}

bool ConlluReader::add_mentions(const ConlluRows& rows, std::span<const ConlluLine> lines) {
  if (rows.entities.empty()) return true;
  EntityBrackets brackets;
  for (const ConlluRows::Entity& entity : rows.entities)
    if (!brackets.take(entity.token, entity.value))
      return fail({entity.line, 0, "a bracket of Entity= closes that is not open, or too many are open",
                   "Open it with (NAME before; at most 256 may be open."});
  if (const std::string_view group = brackets.open_group(); !group.empty())
    return fail({lines.back().number, 0, "the bracket (" + std::string(group) + " of Entity= stays open",
                 "Close it with NAME) in the same sentence."});
  std::vector<const EntityBracket*> order;
  for (const EntityBracket& bracket : brackets.found()) order.push_back(&bracket);
  std::ranges::stable_sort(order, [](const EntityBracket* a, const EntityBracket* b) {
    return a->begin != b->begin ? a->begin < b->begin : a->end > b->end;
  });
  const auto number = static_cast<std::uint32_t>(current_.analysis.sentences.size()) - 1;
  const std::vector<Token>& tokens = current_.analysis.sentences.back().tokens;
  for (const EntityBracket* bracket : order) {
    Mention mention{number, head_of(tokens, bracket->begin, bracket->end), bracket->begin, bracket->end, {}, 0};
    mention.kind = kind_of(tokens[mention.head]);
    mention.cluster = clusters_.try_emplace(bracket->group, static_cast<std::uint32_t>(clusters_.size())).first->second;
    current_.analysis.mentions.push_back(mention);
    current_.mention_fields.push_back(bracket->fields);
  }
  return true;
}

bool ConlluReader::fail(ConlluError error) {
  diagnostics_.error({path_, error.line, error.column}, std::move(error.what), std::move(error.hint));
  return false;
}

void ConlluReader::skip_document() {
  ConlluLine line;
  std::size_t before = position_;
  while (read_line(line)) {
    if (begins_document(line.text)) {
      position_ = before;
      --line_number_;
      return;
    }
    before = position_;
  }
}

std::vector<ConlluDocument> read_conllu_file(const std::string& path, Diagnostics& diagnostics) {
  const std::string text = read_input(path);
  std::string stem = path == "-" ? "stdin" : std::filesystem::path(path).filename().string();
  stem = stem.substr(0, stem.find('.', 1));
  ConlluReader reader(text, path, stem, diagnostics);
  std::vector<ConlluDocument> documents;
  while (auto document = reader.next()) documents.push_back(std::move(*document));
  return documents;
}

}  // namespace relata::nlp
