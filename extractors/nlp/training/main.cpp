// relata-train: trains the parsing network and writes models/english.model.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "core/diagnostics.h"
#include "extractors/nlp/training/measure.h"
#include "extractors/nlp/training/training_run.h"

int main(int argc, char** argv) {
  relata::training::TrainingSettings settings;
  std::string measured;
  std::vector<std::string> measured_on;
  CLI::App app{"Trains Relata's parsing network on CoNLL-U and writes the model."};
  app.add_option("--data", settings.data, "Folder of SET-train.conllu and SET-dev.conllu (prepare_data.py)");
  app.add_option("--lexicons", settings.lexicons, "Folder of pos_lexicon.bin and gazetteer.bin");
  app.add_option("-o,--output", settings.output, "The model to write");
  app.add_option("--raw-text", settings.raw_text,
                 "Plain text[.gz], a sentence or paragraph a line; word vectors are learnt from it");
  app.add_option("--vectors", settings.vectors, "Word vectors of an encoder, from teacher/word_vectors.py");
  app.add_option("--vector-epochs", settings.word_vectors.epochs, "Passes over the raw text");
  app.add_option("--silver", settings.silver,
                 "Automatically parsed CoNLL-U[.gz], FILE or FILE:SET; trained on before the gold");
  app.add_option("--silver-share", settings.silver_share, "Share of the steps that silver sentences get");
  app.add_option("--epochs", settings.epochs, "Passes over the gold data, or as many steps");
  app.add_option("--seed", settings.seed, "Of the random numbers");
  app.add_option("--state-width", settings.shape.state_width, "Of an LSTM, one direction");
  app.add_option("--projection", settings.shape.projection, "Width of the heads");
  app.add_option("--least-count", settings.least_count, "A word of the vocabulary is seen so often");
  app.add_option("--rate", settings.optimizer.rate, "Learning rate");
  app.add_option("--clip", settings.optimizer.clip, "Largest norm of the gradients");
  app.add_option("--silver-rest", settings.silver_rest, "Silver words for one of gold after the silver's steps");
  app.add_option("--dropout", settings.dropout.layer, "Dropout of layers");
  app.add_option("--silver-dropout", settings.silver_dropout.layer, "Dropout of layers while silver is learnt");
  app.add_option("--name-dropout", settings.dropout.names, "Dropout of the hidden layer of names");
  app.add_option("--name-loss", settings.name_loss_weight, "How much the loss of names counts beside each other head's");
  app.add_option("--name-set", settings.name_set, "Whose naming conventions the model follows");
  app.add_option("--measure", measured, "Train nothing: measure this model on the CoNLL-U files that follow");
  app.add_option("files", measured_on, "CoNLL-U files to measure on");
  CLI11_PARSE(app, argc, argv);
  try {
    if (!measured.empty()) {
      relata::training::measure_model(measured, measured_on);
    } else if (settings.data.empty() || settings.lexicons.empty() || settings.output.empty()) {
      std::fputs("relata-train: --data, --lexicons and --output are needed. Try --help.\n", stderr);
      return 2;
    } else {
      relata::training::train(settings);
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "relata-train: %s\n", error.what());
    return 3;
  }
  return 0;
}
