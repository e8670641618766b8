#include "extractors/nlp/conllu_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/code_points.h"
#include "extractors/nlp/document_parts.h"
#include "extractors/nlp/multiword_spans.h"

namespace relata::nlp {
namespace {

void put_number(ByteSink& sink, std::uint64_t value) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  sink.put(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

// An id that came from outside stays on its line.
void put_on_one_line(ByteSink& sink, std::string_view text) {
  for (const char c : text) sink.put(static_cast<unsigned char>(c) < 0x20U ? ' ' : c);
}

void put_or_blank(ByteSink& sink, std::string_view text) { sink.put(text.empty() ? std::string_view("_") : text); }

std::string_view entity_type(const NameTag& name) {
  if (!name.fine.empty()) return name.fine;
  switch (name.type) {
    case NameClass::person:
      return "person";
    case NameClass::organization:
      return "organisation";
    case NameClass::location:
      return "place";
    default:
      return {};
  }
}

}  // namespace

class ConlluWriter::Lines {
 public:
  Lines(const Document& document, ByteSink& sink) : document_(document), sink_(sink), index_(document.text) {}

  void write(const Analysis& part) {
    if (!begun_) begin(part);
    find_cluster_types(part);
    std::size_t next_mention = 0;
    for (std::uint32_t i = 0; i < part.sentences.size(); ++i) {
      const std::size_t begin = next_mention;
      while (next_mention < part.mentions.size() && part.mentions[next_mention].sentence == i) ++next_mention;
      collect_brackets(std::span(part.mentions).subspan(begin, next_mention - begin), part.sentences[i].size());
      write_sentence(part.sentences[i], ++sentences_);
    }
    clusters_ += static_cast<std::uint32_t>(cluster_types_.size());
  }

 private:
  void begin(const Analysis& first) {
    begun_ = true;
    sink_.put("# newdoc id = ");
    put_on_one_line(sink_, document_.id);
    sink_.put('\n');
    const bool more_may_come = part_of(document_.text, 0).end < document_.text.size();
    if (!first.mentions.empty() || more_may_come) sink_.put("# global.Entity = eid-etype-head\n");
  }

  // One type a cluster, that of its first typed name, as CorefUD asks.
  void find_cluster_types(const Analysis& part) {
    cluster_types_.clear();
    for (const Mention& mention : part.mentions) {
      if (mention.cluster >= cluster_types_.size()) cluster_types_.resize(mention.cluster + std::size_t{1});
      if (mention.kind != MentionKind::name || !cluster_types_[mention.cluster].empty()) continue;
      cluster_types_[mention.cluster] = entity_type(part.sentences[mention.sentence].tokens[mention.head].name);
    }
  }

  void collect_brackets(std::span<const Mention> mentions, std::size_t tokens) {
    brackets_.assign(mentions.empty() ? 0 : tokens, {});
    for (const Mention& mention : mentions) {  // the longer first where two begin together
      std::string& at = brackets_[mention.begin];
      at += '(' + name_of(mention) + '-';
      at += cluster_types_[mention.cluster];
      at += '-' + std::to_string(mention.head - mention.begin + 1);
      if (mention.end == mention.begin + 1) at += ')';
    }
    for (std::size_t i = mentions.size(); i-- > 0;) {  // the inner closes first
      const Mention& mention = mentions[i];
      if (mention.end > mention.begin + 1)
        brackets_[mention.end - 1] += name_of(mention) + ')';
    }
  }
  // Of its cluster, unique in the document.
  [[nodiscard]] std::string name_of(const Mention& mention) const {
    return 'e' + std::to_string(clusters_ + mention.cluster + 1);
  }

  void write_sentence(const Sentence& sentence, std::uint32_t number) {
    if (sentence.begins_paragraph) sink_.put("# newpar\n");
    sink_.put("# sent_id = ");
    put_on_one_line(sink_, sentence.id.empty() ? document_.id : sentence.id);
    if (sentence.id.empty()) {
      sink_.put('-');
      put_number(sink_, number);
    }
    write_text(sentence);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      if (sentence.tokens[i].multiword > 0) write_range(sentence, i);
      write_word(sentence, i);
    }
    sink_.put('\n');
  }

  void write_text(const Sentence& sentence) {
    sink_.put("\n# text = ");
    for (std::size_t i = 0; i < sentence.size(); i += words_of_token(sentence, i)) {
      sink_.put(surface(sentence, i));
      const std::size_t next = i + words_of_token(sentence, i);
      if (next < sentence.size() && sentence.tokens[next - 1].space_after) sink_.put(' ');
    }
    sink_.put('\n');
  }

  static std::size_t words_of_token(const Sentence& sentence, std::size_t first) {
    return std::min<std::size_t>(std::max<std::size_t>(sentence.tokens[first].multiword, 1), sentence.size() - first);
  }
  std::string_view surface(const Sentence& sentence, std::size_t first) const {
    const std::size_t last = first + words_of_token(sentence, first) - 1;
    return Span{sentence.tokens[first].span.begin, sentence.tokens[last].span.end}.of(document_.text);
  }

  void write_range(const Sentence& sentence, std::size_t first) {
    const std::size_t last = first + words_of_token(sentence, first) - 1;
    put_number(sink_, first + 1);
    sink_.put('-');
    put_number(sink_, last + 1);
    sink_.put('\t');
    sink_.put(surface(sentence, first));
    sink_.put("\t_\t_\t_\t_\t_\t_\t_\t");
    if (!sentence.tokens[last].space_after) sink_.put("SpaceAfter=No|");
    write_token_range({sentence.tokens[first].span.begin, sentence.tokens[last].span.end});
    in_token_until_ = last + 1;
  }

  void write_word(const Sentence& sentence, std::size_t i) {
    const Token& token = sentence.tokens[i];
    put_number(sink_, i + 1);
    sink_.put('\t');
    sink_.put(token.form);
    sink_.put('\t');
    put_or_blank(sink_, token.lemma);
    sink_.put('\t');
    sink_.put(label_of(token.upos));
    sink_.put('\t');
    put_or_blank(sink_, token.xpos);
    sink_.put("\t_\t");
    put_number(sink_, static_cast<std::uint64_t>(token.head + 1));
    sink_.put('\t');
    sink_.put(label_of(token.deprel));
    sink_.put("\t_\t");
    if (i < brackets_.size() && !brackets_[i].empty()) {
      sink_.put("Entity=");
      sink_.put(brackets_[i]);
      sink_.put('|');
    }
    if (token.name.type != NameClass::none) write_name(token.name);
    if (!token.space_after && i >= in_token_until_) sink_.put("SpaceAfter=No|");
    if (i + 1 == in_token_until_) in_token_until_ = 0;
    write_token_range(token.span);
  }

  void write_name(const NameTag& name) {
    sink_.put(name.begins ? "NER=B-" : "NER=I-");
    sink_.put(label_of(name.type));
    sink_.put('|');
    const std::string_view fine = entity_type(name);
    if (fine.empty()) return;
    sink_.put("NERType=");
    sink_.put(fine);
    sink_.put('|');
  }

  void write_token_range(Span bytes) {
    const Span place = index_.code_points(bytes);
    sink_.put("TokenRange=");
    put_number(sink_, place.begin);
    sink_.put(':');
    put_number(sink_, place.end);
    sink_.put('\n');
  }

  const Document& document_;
  ByteSink& sink_;
  CodePointIndex index_;
  bool begun_ = false;
  std::uint32_t sentences_ = 0;  // written
  std::uint32_t clusters_ = 0;   // of the parts written
  std::vector<std::string_view> cluster_types_;
  std::vector<std::string> brackets_;  // by token of the sentence; empty where it has no mention
  std::size_t in_token_until_ = 0;     // end of the multiword token being written, else 0
};

ConlluWriter::ConlluWriter(const Document& document, ByteSink& sink)
    : lines_(std::make_unique<Lines>(document, sink)) {}

ConlluWriter::~ConlluWriter() = default;

void ConlluWriter::write(const Analysis& part) { lines_->write(part); }

void write_conllu(const Document& document, const Analysis& analysis, ByteSink& sink) {
  ConlluWriter(document, sink).write(analysis);
}

}  // namespace relata::nlp
