#include "core/diagnostics.h"

namespace relata {

std::string Diagnostic::message() const {
  std::string out = place.file;
  if (place.line > 0) out += ':' + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) out += ':' + std::to_string(place.column);
  out += severity == Severity::error ? ": error: " : ": warning: ";
  out += what;
  if (!out.empty() && out.back() != '.') out += '.';
  if (!hint.empty()) out += ' ' + hint;
  return out;
}

void Diagnostics::report(Diagnostic diagnostic) {
  const std::lock_guard lock(mutex_);
  ++(diagnostic.severity == Severity::error ? errors_ : warnings_);
  if (listener_) listener_(diagnostic);
}

void Diagnostics::error(Place place, std::string what, std::string hint) {
  report({Severity::error, std::move(place), std::move(what), std::move(hint)});
}

void Diagnostics::warning(Place place, std::string what, std::string hint) {
  report({Severity::warning, std::move(place), std::move(what), std::move(hint)});
}

std::size_t Diagnostics::errors() const {
  const std::lock_guard lock(mutex_);
  return errors_;
}

std::size_t Diagnostics::warnings() const {
  const std::lock_guard lock(mutex_);
  return warnings_;
}

}  // namespace relata
