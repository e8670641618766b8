#include "extractors/text/embedding_context.h"

namespace relata::text {
namespace {

constexpr std::size_t kDeepestAttribution = 8;  // sayings within sayings; more is no text

// The one who says, by whom: the subject, a passive's agent, or nobody in particular.
Holder holder_of(const SentenceClauses& work, const Clause& saying) {
  Holder holder;
  holder.predicate = std::string(work.tree.lemma(saying.head));
  if (!saying.passive) {
    for (const Filler& filler : saying.subjects)
      if (!filler.tokens.empty() && filler.clause == kNoClause) {
        holder.source = filler.head;
        break;
      }
    return holder;
  }
  for (const Qualifier& qualifier : saying.qualifiers)
    if (qualifier.role == Role::agent && !qualifier.fillers.empty()) holder.source = qualifier.fillers.front().head;
  return holder;
}

TokenIndex auxiliary_of(const Tree& tree, TokenIndex verb, std::initializer_list<std::string_view> lemmas) {
  for (const TokenIndex child : tree.children(verb))
    if (tree.relation_kind(child) == Deprel::aux && is_one_of(tree.lemma(child), lemmas)) return child;
  return kNoToken;
}

// "You can see that the shop is shut", "did you know that he left?", "remember that he left": the hearer is told so.
bool tells_hearer(const SentenceClauses& work, const Clause& governor) {
  const Tree& tree = work.tree;
  if (!addresses_hearer(work, governor)) return false;
  const bool notices =
      is_one_of(tree.lemma(governor.head), {"know", "remember", "recall", "notice", "realise", "realize", "forget",
                                            "note", "see", "observe", "recognise", "recognize"});
  switch (governor.status.modality) {
    case Modality::planned:
      return notices;
    case Modality::possible:
      return notices && auxiliary_of(tree, governor.head, {"can"}) != kNoToken;
    case Modality::asked: {
      const TokenIndex subject = tree.child_kind(governor.head, Deprel::nsubj);
      for (const TokenIndex child : tree.children(governor.head))
        if (is_one_of(tree.lower(child), {"how", "why"})) return false;  // how do you know?
      return notices && subject != kNoToken && tree.lemma(subject) == "you";
    }
    case Modality::commanded:
      return notices && tree.lemma(governor.head) != "see" && tree.lemma(governor.head) != "know";
    default:
      return false;
  }
}

// What is known or regretted is so, whether the knowing is denied or not; asked or supposed knowing leaves it open.
Status taken_for_granted(const SentenceClauses& work, const Clause& governor) {
  const Status& status = governor.status;
  Status context;
  context.holders = status.holders;
  if (status.modality != Modality::certain && status.modality != Modality::necessary && !tells_hearer(work, governor))
    context.modality = Modality::possible;
  return context;
}

// "Any judge would agree", "who believes?": there is nobody who holds it.
bool names_nobody(const Tree& tree, const Clause& saying) {
  const TokenIndex subject = tree.child_kind(saying.head, Deprel::nsubj);
  if (saying.passive || subject == kNoToken) return false;
  if (is_one_of(tree.lemma(subject), {"anyone", "anybody", "nobody", "no one", "none", "whoever"})) return true;
  if (tree.lower(subject) == "who" && saying.question) return true;
  const TokenIndex determiner = tree.child_kind(subject, Deprel::det);
  return determiner != kNoToken && is_one_of(tree.lemma(determiner), {"any", "no"});
}

// "Do you think (that) X?" asks whether X.
bool asks_hearer(const SentenceClauses& work, const Clause& governor) {
  const TokenIndex subject = work.tree.child_kind(governor.head, Deprel::nsubj);
  return governor.status.modality == Modality::asked && subject != kNoToken && work.tree.lemma(subject) == "you";
}

// Neither affirmed nor denied.
Status open(const Status& status, Modality modality) {
  Status context = with(status, modality, false);
  context.polarity = Polarity::positive;
  return context;
}

Modality modality_under(Embedding embedding) {
  switch (embedding) {
    case Embedding::forbid:
      return Modality::commanded;
    case Embedding::plan:
      return Modality::planned;
    case Embedding::desire:
      return Modality::desired;
    case Embedding::necessity:
      return Modality::necessary;
    case Embedding::pretend:
      return Modality::hypothetical;
    default:
      return Modality::possible;
  }
}

}  // namespace

Polarity flipped(Polarity polarity) { return polarity == Polarity::positive ? Polarity::negative : Polarity::positive; }

bool addresses_hearer(const SentenceClauses& work, const Clause& governor) {
  if (governor.imperative) return true;
  const TokenIndex subject = work.tree.child_kind(governor.head, Deprel::nsubj);
  return subject != kNoToken && is_one_of(work.tree.lemma(subject), {"you", "we", "one"}) &&
         work.tree.upos(subject) == Upos::pron_;
}

Status held_by(const SentenceClauses& work, const Clause& saying, Embedding embedding) {
  const Status& status = saying.status;
  Status context;
  context.holders = status.holders;
  if (names_nobody(work.tree, saying)) {
    context.modality = Modality::possible;
    return context;
  }
  const bool denial = embedding == Embedding::deny;
  const bool belief = embedding == Embedding::belief;
  if (status.polarity == Polarity::negative && !belief && !denial) {
    context.modality = Modality::possible;  // what was not said may be so
    return context;
  }
  if (context.holders.size() < kDeepestAttribution) context.holders.push_back(holder_of(work, saying));
  if (status.modality != Modality::certain) context.modality = Modality::possible;
  if (belief) context.polarity = status.polarity;
  if (denial) context.polarity = flipped(status.polarity);
  if (denial && status.polarity == Polarity::negative) context.modality = Modality::possible;
  if (embedding == Embedding::doubt) {
    context.polarity = flipped(status.polarity);
    context.modality = Modality::possible;
  }
  return context;
}

Status with(const Status& status, Modality modality, bool flip) {
  Status context = status;
  context.modality = modality;
  if (flip) context.polarity = flipped(context.polarity);
  return context;
}

Status embedded(const SentenceClauses& work, const Clause& governor, Embedding embedding) {
  const Status& status = governor.status;
  switch (embedding) {
    case Embedding::belief:
      if (asks_hearer(work, governor)) return open(status, Modality::asked);
      return held_by(work, governor, embedding);
    case Embedding::report:
    case Embedding::deny:
    case Embedding::doubt:
    case Embedding::accuse:
      return held_by(work, governor, embedding);
    case Embedding::factive:
      return taken_for_granted(work, governor);
    case Embedding::implicative:
    case Embedding::phase:
      return status;
    case Embedding::failure:
    case Embedding::stop:
      return with(status, status.modality, true);
    case Embedding::command:
      return status.polarity == Polarity::negative ? open(status, Modality::possible)
                                                   : with(status, Modality::commanded, false);
    case Embedding::ask:
      return open(status, Modality::asked);
    case Embedding::none:
      return open(status, Modality::possible);
    default:
      if (governor.silent && status.modality == Modality::asked) return status;  // "are you going to leave?"
      return with(status, modality_under(embedding),
                  embedding == Embedding::forbid || embedding == Embedding::unlikely);
  }
}

}  // namespace relata::text
