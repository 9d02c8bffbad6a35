#include "core/machine/ending.h"

#include "core/machine/names.h"

#include <map>

namespace interleave::machine {

std::string Ending::text() const {
    switch (kind) {
        case EndingKind::none: return "";
        case EndingKind::deadlock: return "deadlock";
        case EndingKind::limit: return "limit: " + message;
        case EndingKind::stopped: return "stopped";
        case EndingKind::finished:
        case EndingKind::exception: break;
    }
    // The main thread's exception is how the program ended; those of other threads are printed while it goes on. By
    // thread, since a search that comes to the same state by several ways does not know who failed first.
    std::map<int, std::string> by_thread;
    for (const auto& e : exceptions) {
        if (e.thread == 0) return e.summary();
        by_thread.emplace(e.thread, e.summary());
    }
    std::string others;
    for (const auto& [thread, summary] : by_thread)
        others += (others.empty() ? "" : "; ") + summary + " in " + short_thread_name(thread);
    return others.empty() ? "finished" : "finished, " + others;
}

std::string too_many_threads(const Limits& limits, bool green) {
    const std::string most = std::to_string(green ? limits.green_threads : limits.threads);
    return "can't start new thread: the playground allows " + most + (green ? " green" : "") +
           " threads at a time; use fewer, or join some first";
}

int Ending::exit_status() const {
    switch (kind) {
        case EndingKind::finished: return 0;
        case EndingKind::limit:
        case EndingKind::stopped: return 3;
        default: break;
    }
    for (const auto& e : exceptions) {
        if (e.thread == 0) return e.exit_status;
    }
    return 1;
}

}  // namespace interleave::machine
