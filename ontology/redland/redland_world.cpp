#include "ontology/redland/redland_world.h"

#include <redland.h>

#include <algorithm>
#include <mutex>
#include <new>

namespace relata::redland {
namespace {

std::mutex worlds;

std::uint64_t from_one(int number) { return static_cast<std::uint64_t>(std::max(number, 0)); }

// Called by librdf for its own messages and for raptor's.
int keep(void* complaints, librdf_log_message* message) {
  Complaint complaint;
  if (const char* text = librdf_log_message_message(message)) complaint.what = text;
  complaint.is_error = librdf_log_message_level(message) >= LIBRDF_LOG_ERROR;
  if (const raptor_locator* locator = librdf_log_message_locator(message)) {
    complaint.line = from_one(raptor_locator_line(const_cast<raptor_locator*>(locator)));
    complaint.column = from_one(raptor_locator_column(const_cast<raptor_locator*>(locator)));
  }
  static_cast<std::vector<Complaint>*>(complaints)->push_back(std::move(complaint));
  return 1;  // handled: nothing goes to standard error
}

}  // namespace

RedlandWorld::RedlandWorld() {
  const std::lock_guard lock(worlds);
  librdf_ = librdf_new_world();
  if (librdf_ == nullptr) throw std::bad_alloc();
  librdf_world_set_logger(librdf_, &complaints_, &keep);
  librdf_world_open(librdf_);
}

RedlandWorld::~RedlandWorld() {
  const std::lock_guard lock(worlds);
  librdf_free_world(librdf_);
}

raptor_world* RedlandWorld::raptor() const { return librdf_world_get_raptor(librdf_); }

}  // namespace relata::redland
