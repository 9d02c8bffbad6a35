// What the machine says about synchronisation objects and those who wait for them.
#include "compile.h"

#include "core/machine/virtual_machine.h"

#include <doctest/doctest.h>

namespace interleave::explore::test {
namespace {

using machine::LockInfo;
using machine::VirtualMachine;

/// Steps each thread in turn until none can move.
std::unique_ptr<VirtualMachine> run_to_standstill(const std::string& program) {
    const auto image = image_of(program);
    REQUIRE(image != nullptr);
    auto machine =
        std::make_unique<VirtualMachine>(image, VirtualMachine::Options{.limits = {}, .record_events = true});
    for (bool moved = true; moved;) {
        moved = false;
        for (int t = 0; t < machine->thread_count(); ++t) {
            while (machine->can_step(t)) {
                machine->step(t);
                moved = true;
            }
        }
    }
    return machine;
}

const LockInfo* find(const std::vector<LockInfo>& all, std::string_view name) {
    for (const LockInfo& l : all) {
        if (l.name == name) return &l;
    }
    return nullptr;
}

void check(const VirtualMachine& machine, std::string_view name, std::string_view kind,
           std::string_view detail, const std::vector<int>& waiters) {
    INFO(name);
    const auto all = machine.locks();
    const LockInfo* l = find(all, name);
    REQUIRE(l != nullptr);
    CHECK(l->kind == kind);
    CHECK(l->detail == detail);
    CHECK(l->waiters == waiters);
}

TEST_CASE("each object shows its state and who waits for it") {
    const auto m = run_to_standstill(
        "import queue\n"
        "import threading\n"
        "slots = threading.Semaphore(1)\n"
        "done = threading.Event()\n"
        "q = queue.Queue(2)\n"
        "empty = queue.LifoQueue()\n"
        "changed = threading.Condition()\n"
        "meet = threading.Barrier(2)\n"
        "again = threading.RLock()\n"
        "def wait_for_change():\n"
        "    with changed:\n"
        "        changed.wait()\n"
        "slots.acquire()\n"
        "q.put('a')\n"
        "q.put(2)\n"
        "again.acquire()\n"
        "again.acquire()\n"
        "for f in [slots.acquire, done.wait, empty.get, q.join, wait_for_change, meet.wait, again.acquire]:\n"
        "    threading.Thread(target=f).start()\n"
        "q.put(3)\n");
    CHECK(m->ending().kind == machine::EndingKind::deadlock);
    check(*m, "slots", "Semaphore", "0 permits left", {1});
    check(*m, "done", "Event", "not set", {2});
    check(*m, "empty", "LifoQueue", "empty", {3});
    check(*m, "q", "Queue", "2 of 2: ['a', 2]", {0, 4});
    check(*m, "changed", "Condition", "1 thread waits", {5});
    check(*m, "meet", "Barrier", "1 of 2 wait", {6});
    check(*m, "again", "_thread.RLock", "taken 2 times", {7});
    CHECK(m->why_not(0) == "waits for q: it is full");
    CHECK(m->why_not(1) == "waits for slots: no permit left");
    CHECK(m->why_not(2) == "waits for done: it is not set");
    CHECK(m->why_not(3) == "waits for empty: it is empty");
    CHECK(m->why_not(4) == "waits for q: 2 items are not done");
    CHECK(m->why_not(5) == "waits for changed: nobody has notified it");
    CHECK(m->why_not(6) == "waits for meet: 1 of 2 has come");
    CHECK(m->why_not(7) == "waits for again, held by main");
    CHECK(m->waits_for(7) == 0);
    for (int t = 0; t < 7; ++t) CHECK(m->waits_for(t) == -1);
}

TEST_CASE("a notified thread waits for the lock's holder") {
    const auto m = run_to_standstill(
        "import threading\n"
        "changed = threading.Condition()\n"
        "started = threading.Event()\n"
        "def wait_for_change():\n"
        "    with changed:\n"
        "        started.set()\n"
        "        changed.wait()\n"
        "threading.Thread(target=wait_for_change).start()\n"
        "started.wait()\n"
        "changed.acquire()\n"
        "changed.notify()\n"
        "started.clear()\n"
        "started.wait()\n");
    CHECK(m->why_not(1) == "waits for changed, held by main");
    CHECK(m->waits_for(1) == 0);
    const auto all = m->locks();
    REQUIRE(find(all, "changed") != nullptr);
    CHECK(find(all, "changed")->holder == 0);
}

TEST_CASE("undo takes back both parts of an action, and the hash comes back") {
    const auto m = run_to_standstill(
        "import queue\n"
        "import threading\n"
        "meet = threading.Barrier(2)\n"
        "changed = threading.Condition()\n"
        "q = queue.PriorityQueue(1)\n"
        "def work():\n"
        "    meet.wait()\n"
        "    with changed:\n"
        "        changed.wait(0.5)\n"
        "    q.put(1)\n"
        "    q.put(0)\n"
        "threading.Thread(target=work).start()\n"
        "meet.wait()\n"
        "q.get()\n"
        "with changed:\n"
        "    changed.notify_all()\n"
        "q.get()\n");
    const std::uint64_t last = m->hash();
    const std::size_t events = m->events().size();
    const std::uint64_t steps = m->steps();
    // Back to the start, then forward again by whoever can move: the same states have the same hashes.
    std::vector<std::uint64_t> back{last};
    while (m->steps() > 0) {
        m->undo();
        back.push_back(m->hash());
    }
    for (bool moved = true; moved;) {
        moved = false;
        for (int t = 0; t < m->thread_count(); ++t) {
            while (m->can_step(t)) {
                CHECK(m->hash() == back[back.size() - 1 - m->steps()]);
                m->step(t);
                moved = true;
            }
        }
    }
    CHECK(m->steps() == steps);
    CHECK(m->hash() == last);
    CHECK(m->events().size() == events);
}

}  // namespace
}  // namespace interleave::explore::test
