// A session with Redland (librdf 1.0.17, raptor 2.0.15), and what it complains about.
//
// Redland's worlds share nothing, but making and ending them is not safe beside each other: one mutex serialises both.
// A world is used by the thread that made it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

typedef struct librdf_world_s librdf_world;
typedef struct raptor_world_s raptor_world;

namespace relata::redland {

// What Redland said, in its order; line and column from 1, 0 where it does not tell.
struct Complaint {
  std::string what;
  std::uint64_t line = 0;
  std::uint64_t column = 0;
  bool is_error = true;  // else a warning
};

class RedlandWorld {
 public:
  RedlandWorld();  // throws std::bad_alloc
  ~RedlandWorld();
  RedlandWorld(const RedlandWorld&) = delete;
  RedlandWorld& operator=(const RedlandWorld&) = delete;

  [[nodiscard]] librdf_world* librdf() const { return librdf_; }
  [[nodiscard]] raptor_world* raptor() const;
  [[nodiscard]] const std::vector<Complaint>& complaints() const { return complaints_; }
  void forget_complaints() { complaints_.clear(); }

 private:
  librdf_world* librdf_;
  std::vector<Complaint> complaints_;
};

}  // namespace relata::redland
