#include "core/machine/event_log.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>

using interleave::machine::Event;
using interleave::machine::EventKind;
using interleave::machine::EventLog;

namespace {

void add(EventLog& log, EventKind kind, double time) {
    const bool plain = kind == EventKind::read || kind == EventKind::write;
    if (plain && !log.wants_plain()) return;
    Event e;
    e.kind = kind;
    e.time = time;
    log.append(e);
}

std::vector<double> times(const EventLog& log) {
    std::vector<Event> events;
    log.read(events);
    std::vector<double> all;
    for (const Event& e : events) all.push_back(e.time);
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

TEST_CASE("a log that is not full keeps everything") {
    EventLog log(100);
    for (int i = 0; i < 50; ++i) {
        add(log, EventKind::read, 2 * i);
        add(log, EventKind::acquire, 2 * i + 1);
    }
    CHECK(times(log).size() == 100);
    CHECK(log.plain_dropped() == 0);
    CHECK(log.synchronisation_dropped() == 0);
}

TEST_CASE("reads and writes are thinned out evenly, and what is missing is counted") {
    EventLog log(128);
    for (int i = 0; i < 10'000; ++i) add(log, i % 2 == 0 ? EventKind::read : EventKind::write, i);
    const auto kept = times(log);
    CHECK(kept.size() <= 64);
    CHECK(kept.size() >= 32);
    CHECK(kept.size() + log.plain_dropped() == 10'000);
    const double step = kept[1] - kept[0];
    for (std::size_t i = 1; i < kept.size(); ++i) CHECK(kept[i] - kept[i - 1] == step);
    CHECK(kept.front() == 0);
    CHECK(kept.back() > 9'000);
}

TEST_CASE("synchronisation is not sampled: the last of it is there without a gap") {
    EventLog log(128);
    for (int i = 0; i < 10'000; ++i) {
        add(log, EventKind::acquire, i);
        add(log, EventKind::read, -1);
    }
    std::vector<double> kept = times(log);
    kept.erase(kept.begin(), std::find_if(kept.begin(), kept.end(), [](double t) { return t >= 0; }));
    CHECK(kept.size() >= 32);
    CHECK(kept.size() + log.synchronisation_dropped() == 10'000);
    CHECK(kept.back() == 9'999);
    for (std::size_t i = 1; i < kept.size(); ++i) CHECK(kept[i] - kept[i - 1] == 1);
}

TEST_CASE("a log of no events counts nothing and keeps nothing") {
    EventLog log(0);
    add(log, EventKind::acquire, 1);
    CHECK(times(log).empty());
}

TEST_CASE("a log can be read while its thread writes") {
    EventLog log(256);
    std::thread writer([&] {
        for (int i = 0; i < 100'000; ++i) add(log, i % 3 == 0 ? EventKind::acquire : EventKind::write, i);
    });
    for (int i = 0; i < 200; ++i) CHECK(times(log).size() <= 256);
    writer.join();
    CHECK(times(log).back() == 99'999);
}
