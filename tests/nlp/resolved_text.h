// A text with its coreference resolved, and which of its words stand for one thing.
#pragma once

#include <string>

#include "extractors/nlp/analyzer.h"
#include "extractors/nlp/coreference.h"

namespace relata::nlp {

[[nodiscard]] inline const Analyzer& analyzer() {
  static const Analyzer instance;
  return instance;
}

[[nodiscard]] inline const CoreferenceLexicon& lexicon() {
  static const CoreferenceLexicon instance = CoreferenceLexicon::load();
  return instance;
}

[[nodiscard]] inline const AntecedentModel& antecedents() {
  static const AntecedentModel instance = AntecedentModel::load();
  return instance;
}

struct Resolved {
  Analysis analysis;

  explicit Resolved(const std::string& text) {
    Document document;
    document.id = "test";
    document.text = text;
    analysis = analyzer().analyze(document);
    resolve_coreference(analysis, lexicon(), antecedents());
  }

  // The cluster of the n-th mention (from 1) that holds this word; -1 where there is none. The shortest mention wins.
  [[nodiscard]] int cluster(const std::string& word, int n = 1) const {
    int seen = 0;
    for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s)
      for (std::uint32_t t = 0; t < analysis.sentences[s].size(); ++t) {
        if (analysis.sentences[s].tokens[t].form != word || ++seen < n) continue;
        const Mention* best = nullptr;
        for (const Mention& m : analysis.mentions)
          if (m.sentence == s && m.begin <= t && t < m.end &&
              (best == nullptr || m.end - m.begin < best->end - best->begin))
            best = &m;
        return best == nullptr ? -1 : static_cast<int>(best->cluster);
      }
    return -1;
  }
  [[nodiscard]] bool same(const std::string& a, const std::string& b, int nth_a = 1, int nth_b = 1) const {
    return cluster(a, nth_a) >= 0 && cluster(a, nth_a) == cluster(b, nth_b);
  }
};

}  // namespace relata::nlp
