#include <cstdlib>

#include "extractors/nlp/network/kernels.h"

namespace relata::nlp {

extern const Kernels kPlainKernels;
#if defined(__x86_64__)
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;
#endif

std::vector<const Kernels*> available_kernels() {
  std::vector<const Kernels*> sets{&kPlainKernels};
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2")) sets.push_back(&kAvx2Kernels);
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni")) {
    sets.push_back(&kAvx512Kernels);
  }
#endif
  return sets;
}

const Kernels& chosen_kernels() {
  const std::vector<const Kernels*> sets = available_kernels();
  if (const char* name = std::getenv("RELATA_KERNELS")) {
    for (const Kernels* set : sets) {
      if (set->name == name) return *set;
    }
  }
  return *sets.back();
}

}  // namespace relata::nlp
