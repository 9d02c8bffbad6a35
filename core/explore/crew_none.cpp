#include "core/explore/crew.h"

namespace interleave::explore {

struct Crew::State {};

bool Crew::available() { return false; }
int Crew::processors() { return 1; }
Crew::Crew(std::shared_ptr<machine::WorkerPool>) {}
Crew::~Crew() = default;
void Crew::start(std::function<void()>) {}
void Crew::wait() {}

}  // namespace interleave::explore
