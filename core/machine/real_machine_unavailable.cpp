// The real host in builds without threads: it says that it is not there. Callers ask available() first.
#include "core/machine/real_machine.h"

namespace interleave::machine {

struct RealMachine::State {};

RealMachine::RealMachine(std::shared_ptr<const Image>, const Options&) : state_(std::make_unique<State>()) {}
RealMachine::~RealMachine() = default;
bool RealMachine::available() { return false; }
std::shared_ptr<WorkerPool> RealMachine::make_workers() { return nullptr; }
void RealMachine::keep_ready(WorkerPool*, std::size_t, std::size_t) {}
double RealMachine::seconds_idle(const WorkerPool*) { return 0; }
void RealMachine::start() {}
void RealMachine::stop() {}
bool RealMachine::done() const { return true; }
bool RealMachine::idle() const { return true; }
bool RealMachine::wait(double) { return true; }
void RealMachine::watch() {}
Ending RealMachine::ending() const { return {EndingKind::limit, "this build has no threads", {}, {}}; }
double RealMachine::seconds() const { return 0; }
RealMachine::Counts RealMachine::counts() const { return {}; }
int RealMachine::threads_used() const { return 0; }
std::string RealMachine::main_output() const { return {}; }
std::vector<OutputPiece> RealMachine::output() const { return {}; }
std::vector<OutputPiece> RealMachine::output_since(std::size_t) const { return {}; }
std::vector<Event> RealMachine::events() const { return {}; }
RealMachine::Dropped RealMachine::events_dropped() const { return {}; }
std::string RealMachine::thread_name(int) const { return {}; }
std::vector<std::string> RealMachine::names(const std::vector<Event>&) const { return {}; }
std::vector<RealMachine::ThreadSeen> RealMachine::threads_seen(int) const { return {}; }

}  // namespace interleave::machine
