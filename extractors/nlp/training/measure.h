// What a written model reaches at run time, through the kernels and not through Eigen.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace relata::training {

// Prints a line a file: scores, words a second on one thread, the kernels, and the sum of the outputs' bytes. files:
// CoNLL-U as prepare_data.py writes it.
void measure_model(const std::filesystem::path& model, const std::vector<std::string>& files);

}  // namespace relata::training
