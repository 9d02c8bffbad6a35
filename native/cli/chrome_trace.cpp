#include "native/cli/chrome_trace.h"

#include "core/machine/names.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace interleave::cli {
namespace {

using Json = nlohmann::json;
using machine::EventKind;

constexpr int process = 1;

class Writer {
public:
    explicit Writer(const Execution& execution) : execution_(execution) {}

    std::string text() {
        name_threads();
        for (const TraceEvent& event : execution_.trace) add(event);
        close_lives();
        return Json{{"traceEvents", std::move(events_)},
                    {"displayTimeUnit", "ms"},
                    {"otherData",
                     {{"program", "interleave"},
                      {"clock", execution_.virtual_time ? "one microsecond is one step" : "measured"},
                      {"dropped", execution_.trace_dropped},
                      {"dropped_synchronisation", execution_.trace_synchronisation_dropped}}}}
            .dump(1);
    }

private:
    double time_of(const TraceEvent& e) const {
        return execution_.virtual_time ? static_cast<double>(e.step) : e.time * 1e6;
    }

    void name_threads() {
        for (std::size_t t = 0; t < execution_.thread_names.size(); ++t) {
            std::string name =
                machine::short_thread_name(static_cast<int>(t)) + ": " + execution_.thread_names[t];
            events_.push_back({{"ph", "M"},
                               {"pid", process},
                               {"tid", t},
                               {"name", "thread_name"},
                               {"args", {{"name", std::move(name)}}}});
        }
    }

    void add(const TraceEvent& e) {
        const double now = time_of(e);
        last_ = std::max(last_, now);
        first_seen_.try_emplace(e.thread, now);
        last_seen_[e.thread] = now;
        mark(e, now);
        if (e.kind == EventKind::spawn && e.other >= 0) first_seen_.try_emplace(e.other, now);
        if (e.kind == EventKind::wait) waiting_[e.thread] = {now, e.object};
        if (e.kind == EventKind::acquire || e.kind == EventKind::join) end_wait(e, now);
        if (e.kind == EventKind::acquire) held("b", e, now);
        if (e.kind == EventKind::release) held("e", e, now);
    }

    void mark(const TraceEvent& e, double now) {
        std::string name = machine::verb(e.kind);
        if (!e.object.empty()) name += " " + e.object;
        events_.push_back({{"ph", "i"},
                           {"s", "t"},
                           {"pid", process},
                           {"tid", e.thread},
                           {"ts", now},
                           {"name", std::move(name)},
                           {"args", {{"line", e.line}, {"seconds", e.time}}}});
    }

    void end_wait(const TraceEvent& e, double now) {
        const auto wait = waiting_.find(e.thread);
        if (wait == waiting_.end()) return;
        span(e.thread, "waits for " + wait->second.object, wait->second.since, now);
        waiting_.erase(wait);
    }

    /// Locks need not be released in the order they were taken, so they are asynchronous spans.
    void held(const char* phase, const TraceEvent& e, double now) {
        events_.push_back({{"ph", phase},
                           {"cat", "lock"},
                           {"id", e.object},
                           {"pid", process},
                           {"tid", e.thread},
                           {"ts", now},
                           {"name", e.object + " held"}});
    }

    void span(int thread, const std::string& name, double from, double to) {
        events_.push_back({{"ph", "X"},
                           {"pid", process},
                           {"tid", thread},
                           {"ts", from},
                           {"dur", to - from},
                           {"name", name}});
    }

    void close_lives() {
        for (const auto& [thread, wait] : waiting_) {
            span(thread, "waits for " + wait.object, wait.since, last_);
            last_seen_[thread] = last_;
        }
        for (const auto& [thread, begin] : first_seen_)
            span(thread, machine::short_thread_name(thread), thread == 0 ? 0 : begin,
                 std::max(begin, last_seen_[thread]));
    }

    struct Wait {
        double since = 0;
        std::string object;
    };

    const Execution& execution_;
    Json events_ = Json::array();
    std::map<int, double> first_seen_, last_seen_;
    std::map<int, Wait> waiting_;
    double last_ = 0;
};

}  // namespace

std::string chrome_trace(const Execution& execution) { return Writer(execution).text(); }

}  // namespace interleave::cli
