"""The teacher: a pretrained encoder with heads for tags, arcs, labels and names.

Arc and label scorers follow Dozat and Manning, "Deep Biaffine Attention for Neural Dependency Parsing" (ICLR 2017).
Word 0 of every sentence is the artificial root (the encoder's mark of the begin); shapes: B sentences, P pieces, W words with root.
"""
import torch
from torch import nn
from torch.nn import functional

LETTER_CASES = ["none", "lower", "title", "title_first", "upper", "upper_letter", "mixed", "digits"]


def letter_case(word, is_first):
    """The index in LETTER_CASES; the encoder itself sees lower-case pieces only."""
    if any(c.isdigit() for c in word):
        return 7
    if not any(c.isalpha() for c in word):
        return 0
    if word.islower():
        return 1
    if len(word) == 1:
        return 5
    if word.isupper():
        return 4
    if word[0].isupper() and word[1:].islower():
        return 3 if is_first else 2
    return 6


class LayerMix(nn.Module):
    """A learnt convex mix of the encoder's layers (Peters et al. 2018), leaning to the last one at first."""

    def __init__(self, layers, lean):
        super().__init__()
        weights = torch.zeros(layers)
        weights[lean] = 2.0
        self.weights = nn.Parameter(weights)

    def forward(self, layers):
        shares = torch.softmax(self.weights, 0)
        return sum(share * layer for share, layer in zip(shares, layers))


class Projection(nn.Sequential):
    def __init__(self, width, out, dropout):
        super().__init__(nn.Dropout(dropout), nn.Linear(width, out), nn.LeakyReLU(0.1), nn.Dropout(dropout))


class Teacher(nn.Module):
    def __init__(self, encoder, tags, labels, names, name_sets, dropout=0.2, arc=256, label=96, hidden=256):
        super().__init__()
        self.encoder = encoder
        width, layers, cases = encoder.config.hidden_size, encoder.config.num_hidden_layers + 1, len(LETTER_CASES)
        self.case_input = nn.Embedding(cases, width)
        nn.init.zeros_(self.case_input.weight)
        self.case_words = nn.Embedding(cases, 32)
        self.mixes = nn.ModuleList([LayerMix(layers, lean) for lean in (2 * layers // 3, -1, -1)])
        wide = width + 32
        self.tags = nn.Sequential(nn.Dropout(dropout), nn.Linear(wide, tags))
        self.arc_dependent, self.arc_head = Projection(wide, arc, dropout), Projection(wide, arc, dropout)
        self.label_dependent, self.label_head = Projection(wide, label, dropout), Projection(wide, label, dropout)
        self.arc_product = nn.Parameter(torch.zeros(arc, arc))
        self.arc_bias = nn.Parameter(torch.zeros(arc))
        self.label_product = nn.Parameter(torch.zeros(labels, label, label))
        self.label_sum = nn.Linear(2 * label, labels)
        self.name_set = nn.Embedding(name_sets, 32)
        self.names = nn.Sequential(nn.Dropout(dropout), nn.Linear(wide + 32, hidden), nn.LeakyReLU(0.1),
                                   nn.Dropout(dropout), nn.Linear(hidden, names))

    def words(self, batch):
        """The words as each of the three families of heads sees them: 3 x [B, W, width + 32]."""
        embedded = self.encoder.embeddings.word_embeddings(batch["pieces"]) + self.case_input(batch["piece_cases"])
        layers = self.encoder(inputs_embeds=embedded, attention_mask=batch["mask"],
                              output_hidden_states=True).hidden_states
        index = batch["first"].unsqueeze(-1).expand(-1, -1, embedded.shape[-1])
        case = self.case_words(batch["word_cases"])
        layers = [layer.gather(1, index).to(case.dtype) for layer in layers]
        return [torch.cat([mix(layers), case], -1) for mix in self.mixes]

    def arcs(self, words, word_mask):
        """Scores [B, W dependents, W heads]; padding never becomes a head."""
        head = self.arc_head(words)
        scores = self.arc_dependent(words) @ self.arc_product.to(head.dtype) @ head.transpose(1, 2)
        scores = scores.float() + (head @ self.arc_bias.to(head.dtype)).float().unsqueeze(1)
        return scores.masked_fill(~word_mask.unsqueeze(1), -1e4)

    def label_scores(self, words, heads):
        """Scores [B, W, labels] of each word under the given head (index 0 is the root)."""
        dependent, head = self.label_dependent(words), self.label_head(words)
        head = head.gather(1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        count, size, _ = self.label_product.shape
        product = dependent @ self.label_product.to(head.dtype).permute(1, 0, 2).reshape(size, count * size)
        product = (product.view(*head.shape[:2], count, size) * head.unsqueeze(2)).sum(-1)
        return (product + self.label_sum(torch.cat([dependent, head], -1))).float()

    def name_scores(self, words, name_set):
        """Scores [B, W, names] in the convention of one name set a sentence."""
        marker = self.name_set(name_set).unsqueeze(1).expand(-1, words.shape[1], -1).to(words.dtype)
        return self.names(torch.cat([words, marker], -1)).float()


def loss_of(model, batch):
    """Summed cross-entropies over the layers that each sentence has, by the number of words in the batch."""
    tag_words, tree_words, name_words = model.words(batch)

    def entropy(scores, gold):
        return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1, reduction="sum")

    names = model.name_scores(name_words, batch["name_set"])
    names = names.masked_fill((batch["no_misc"].view(-1, 1, 1) & batch["is_misc"].view(1, 1, -1)), -1e4)
    losses = {
        "tags": entropy(model.tags(tag_words).float(), batch["tags"]),
        "arcs": entropy(model.arcs(tree_words, batch["word_mask"]), batch["heads"]),
        "labels": entropy(model.label_scores(tree_words, batch["heads"].clamp(min=0)), batch["labels"]),
        "names": entropy(names, batch["names"]),
    }
    count = batch["word_mask"].sum().item() - len(batch["word_mask"])
    return sum(losses.values()) / count, {name: loss.item() / count for name, loss in losses.items()}
