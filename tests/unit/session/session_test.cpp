#include "core/session/session.h"

#include "core/machine/real_machine.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <thread>

using namespace interleave::session;

namespace {

const char* const counter = R"(import threading

N = 1000  # param 1..100_000, explore 2

counter = 0

def work():
    global counter
    for _ in range(N):
        counter += 1

t1 = threading.Thread(target=work)
t2 = threading.Thread(target=work)
t1.start()
t2.start()
t1.join()
t2.join()
print(counter)
)";

const char* const opposite = R"(import threading

lock_a = threading.Lock()
lock_b = threading.Lock()

def one():
    with lock_a:
        with lock_b:
            pass

def two():
    with lock_b:
        with lock_a:
            pass

t1 = threading.Thread(target=one)
t2 = threading.Thread(target=two)
t1.start()
t2.start()
t1.join()
t2.join()
)";

template <class Condition>
bool poll_until(Session& session, Condition condition) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (std::chrono::steady_clock::now() < until) {
        session.poll(0.01);
        if (condition(*session.snapshot())) return true;
        std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
    return false;
}

std::string main_output(const Snapshot& s) {
    std::string text;
    for (const auto& piece : s.output) text += piece.text;
    return text;
}

void step_until(Session& session, int thread, const std::string& next) {
    for (int i = 0; i < 100 && session.snapshot()->threads[static_cast<std::size_t>(thread)].next != next;
         ++i) {
        REQUIRE(session.step(thread));
    }
    REQUIRE(session.snapshot()->threads[static_cast<std::size_t>(thread)].next == next);
}

}  // namespace

TEST_CASE("a program that does not compile has diagnostics and nothing else") {
    Session session;
    session.load("broken.py", "if True\n    pass\n");
    const auto s = session.snapshot();
    CHECK(!s->compiled);
    REQUIRE(!s->diagnostics.empty());
    CHECK(s->diagnostics[0].line == 1);
    CHECK(!session.step(0));
    session.run();
    session.explore();
    session.poll(0.01);
    CHECK(session.snapshot()->run.activity == Activity::idle);
}

TEST_CASE("the learner loses an update by hand and steps back out of it") {
    Session session;
    session.load("counter.py", counter);
    session.set_parameter("N", 1);
    CHECK(session.snapshot()->parameters[0].value == 1);
    step_until(session, 0, "wait for T1 to end");
    CHECK(!session.snapshot()->threads[0].can_step);
    CHECK(session.snapshot()->threads[0].why_not == "waits for T1 to end");
    step_until(session, 1, "read counter → 0");
    step_until(session, 2, "read counter → 0");
    const auto before = session.snapshot();
    CHECK(session.step(1));
    CHECK(session.step(2));
    CHECK(session.snapshot()->threads[1].next == "write counter = 1");
    CHECK(session.snapshot()->threads[2].next == "write counter = 1");
    CHECK(session.step(1));
    CHECK(session.snapshot()->step.last == "T1 wrote counter = 1, finished");
    CHECK(session.step(2));
    while (session.step(0)) {}
    const auto after = session.snapshot();
    CHECK(after->step.ending == "finished");
    CHECK(main_output(*after) == "1\n");

    while (session.snapshot()->step.moment > before->step.moment) REQUIRE(session.step_back());
    const auto again = session.snapshot();
    CHECK(again->threads[1].next == before->threads[1].next);
    CHECK(again->variables.size() == before->variables.size());
    CHECK(again->output.empty());
    CHECK(again->step.recorded == after->step.moment);
    session.go_to(again->step.recorded);
    CHECK(main_output(*session.snapshot()) == "1\n");
    session.go_to(0);
    CHECK(session.snapshot()->threads.size() == 1);
}

TEST_CASE("what was stepped by hand can be pasted back") {
    Session session;
    session.load("counter.py", counter);
    session.set_parameter("N", 1);
    session.play(Player::round_robin, 10'000);
    REQUIRE(poll_until(session, [](const Snapshot& s) { return !s.step.ending.empty(); }));
    const auto played = session.snapshot();
    REQUIRE(session.replay(played->step.schedule));
    CHECK(session.snapshot()->step.moment == 0);
    session.go_to(session.snapshot()->step.recorded);
    CHECK(main_output(*session.snapshot()) == main_output(*played));
    CHECK(!session.replay("i9-zzz"));
    CHECK(!session.snapshot()->diagnostics.empty());
}

TEST_CASE("exploring finds 2, 3 and 4, and each schedule replays to its outcome") {
    Session session;
    session.load("counter.py", counter);
    session.set_way(Way::explore);
    session.explore();
    REQUIRE(poll_until(session, [](const Snapshot& s) { return s.explore.activity == Activity::idle; }));
    const auto explored = session.snapshot();
    CHECK(explored->explore.verdict == "varies");
    std::set<std::string> outputs;
    for (const auto& outcome : explored->explore.outcomes) {
        outputs.insert(outcome.output);
        REQUIRE(session.replay(outcome.schedule));
        CHECK(session.snapshot()->way == Way::step);
        session.go_to(session.snapshot()->step.recorded);
        CHECK(main_output(*session.snapshot()) == outcome.output);
    }
    CHECK(outputs == std::set<std::string>{"2\n", "3\n", "4\n"});
}

TEST_CASE("opposite locks: the finding replays to a ring of two threads") {
    Session session;
    session.load("locks.py", opposite);
    session.explore();
    REQUIRE(poll_until(session, [](const Snapshot& s) { return s.explore.activity == Activity::idle; }));
    const auto explored = session.snapshot();
    CHECK(explored->explore.verdict == "fault");
    const auto& findings = explored->explore.findings;
    const auto deadlock =
        std::find_if(findings.begin(), findings.end(), [](const auto& f) { return f.kind == "deadlock"; });
    REQUIRE(deadlock != findings.end());
    REQUIRE(session.replay(deadlock->schedule));
    session.go_to(session.snapshot()->step.recorded);
    const auto stuck = session.snapshot();
    REQUIRE(stuck->wait_cycles.size() == 1);
    CHECK(stuck->wait_cycles[0] == std::vector<int>{1, 2});
    CHECK(stuck->threads[1].why_not == "waits for lock_b, held by T2");
    CHECK(stuck->locks.size() == 2);
}

TEST_CASE("running on real threads") {
    Session session;
    session.load("counter.py", counter);
    session.set_way(Way::run);
    if (!interleave::machine::RealMachine::available()) {
        CHECK(!session.snapshot()->can_run);
        CHECK(!session.snapshot()->why_no_run.empty());
        return;
    }
    session.run();
    REQUIRE(poll_until(session, [](const Snapshot& s) { return s.run.activity == Activity::idle; }));
    CHECK(session.snapshot()->run.ending == "finished");
    CHECK(session.snapshot()->run.threads_used == 3);
    CHECK(std::stoi(main_output(*session.snapshot())) >= 2);
    session.run(20);
    REQUIRE(poll_until(session, [](const Snapshot& s) { return s.run.activity == Activity::idle; }));
    CHECK(session.snapshot()->run.repeats_done == 20);
}

const interleave::session::EventView* event_of(const Snapshot& s, EventKind kind) {
    const auto it =
        std::find_if(s.events->begin(), s.events->end(), [&](const auto& e) { return e.kind == kind; });
    return it == s.events->end() ? nullptr : &*it;
}

// Only what does not take looking through the program's objects is told before the end: not the name of the lock.
TEST_CASE("the events of a run are there while it runs") {
    if (!interleave::machine::RealMachine::available()) return;
    Session session;
    session.load("waits.py",
                 "import threading\n"
                 "lock = threading.Lock()\n"
                 "count = 0\n"
                 "def work():\n"
                 "    global count\n"
                 "    with lock:\n"
                 "        count = 7\n"
                 "    threading.Event().wait(60)\n"
                 "threading.Thread(target=work).start()\n");
    session.set_way(Way::run);
    session.run();
    REQUIRE(
        poll_until(session, [](const Snapshot& s) { return event_of(s, EventKind::release) != nullptr; }));
    const auto running = session.snapshot();
    CHECK(running->run.activity == Activity::running);
    REQUIRE(event_of(*running, EventKind::acquire) != nullptr);
    CHECK(event_of(*running, EventKind::acquire)->object == "");
    CHECK(event_of(*running, EventKind::acquire)->line == 6);
    CHECK(event_of(*running, EventKind::spawn)->other == 1);
    const auto last_write = std::find_if(running->events->rbegin(), running->events->rend(),
                                         [](const auto& e) { return e.kind == EventKind::write; });
    REQUIRE(last_write != running->events->rend());
    CHECK(last_write->object == "count");
    CHECK(last_write->value == "7");
    session.stop_run();
    REQUIRE(poll_until(session, [](const Snapshot& s) { return s.run.activity == Activity::idle; }));
    CHECK(event_of(*session.snapshot(), EventKind::acquire)->object == "lock");
}

TEST_CASE("looking at the events does not disturb threads that record all the time") {
    if (!interleave::machine::RealMachine::available()) return;
    Session session;
    session.load("busy.py",
                 "import threading\n"
                 "lock = threading.Lock()\n"
                 "count = 0\n"
                 "def work():\n"
                 "    global count\n"
                 "    while True:\n"
                 "        with lock:\n"
                 "            count += 1\n"
                 "for _ in range(3):\n"
                 "    threading.Thread(target=work).start()\n"
                 "while True:\n"
                 "    print(count)\n");
    session.set_way(Way::run);
    session.run();
    std::set<std::size_t> sizes;
    REQUIRE(poll_until(session, [&sizes](const Snapshot& s) {
        sizes.insert(s.events->size());
        return sizes.size() > 5 || s.run.activity == Activity::idle;
    }));
    session.stop_run();
    REQUIRE(poll_until(session, [](const Snapshot& s) { return s.run.activity == Activity::idle; }));
    const auto events = session.snapshot()->events;
    CHECK(std::is_sorted(events->begin(), events->end(),
                         [](const auto& a, const auto& b) { return a.time < b.time; }));
}

TEST_CASE("a run that is not recorded has no events, the next one has them again") {
    if (!interleave::machine::RealMachine::available()) return;
    Session session;
    session.load("counter.py", counter);
    session.set_way(Way::run);
    for (const bool on : {false, true}) {
        session.record_runs(on);
        CHECK(session.snapshot()->run.recording == on);
        session.run();
        REQUIRE(poll_until(session, [](const Snapshot& s) { return s.run.activity == Activity::idle; }));
        CHECK(session.snapshot()->run.ending == "finished");
        CHECK(session.snapshot()->events->empty() == !on);
    }
}

// The sleep stands for work, so that the numbers do not depend on the machine's processors.
TEST_CASE("runs with other numbers of workers are compared, runs of other work are not") {
    if (!interleave::machine::RealMachine::available()) return;
    Session session;
    session.load("workers.py",
                 "import threading, time\n"
                 "WORKERS = 1  # param 1..4\n"
                 "WORK = 400  # param 0..1000\n"
                 "def work():\n"
                 "    time.sleep(WORK / WORKERS / 1000)\n"
                 "threads = [threading.Thread(target=work) for _ in range(WORKERS)]\n"
                 "for t in threads:\n"
                 "    t.start()\n"
                 "for t in threads:\n"
                 "    t.join()\n");
    session.set_way(Way::run);
    const auto run = [&session] {
        session.run();
        REQUIRE(poll_until(session, [](const Snapshot& s) { return s.run.activity == Activity::idle; }));
        return session.snapshot()->run.measured;
    };
    CHECK(session.snapshot()->run.measured.empty());
    const auto one = run();
    REQUIRE(one.size() == 1);
    CHECK(one[0].parameter == "WORKERS");
    CHECK(one[0].workers == 1);
    CHECK(one[0].seconds >= 0.4);
    session.set_parameter("WORKERS", 4);
    const auto two = run();
    REQUIRE(two.size() == 2);
    CHECK(two[0].speed_up == 1);
    CHECK(two[1].workers == 4);
    CHECK(two[1].seconds >= 0.1);
    CHECK(two[1].speed_up == two[0].seconds / two[1].seconds);
    CHECK(run()[1].seconds <= two[1].seconds);
    session.record_runs(false);
    CHECK(run().size() == 1);
    session.record_runs(true);
    session.set_parameter("WORK", 1);
    CHECK(session.snapshot()->run.measured.empty());
    CHECK(run().size() == 1);
    session.set_parameter("WORK", 400);
    CHECK(session.snapshot()->run.measured.size() == 2);
    session.load("counter.py", counter);
    run();
    CHECK(session.snapshot()->run.measured.empty());
}

TEST_CASE("of thousands of threads the first ones are shown") {
    if (!interleave::machine::RealMachine::available()) return;
    Session session;
    session.load("many.py",
                 "from interleave import go\n"
                 "threads = [go(int) for _ in range(3000)]\n"
                 "for t in threads:\n"
                 "    t.join()\n");
    session.set_way(Way::run);
    session.run();
    REQUIRE(poll_until(session, [](const Snapshot& s) { return s.run.activity == Activity::idle; }));
    CHECK(session.snapshot()->run.ending == "finished");
    CHECK(session.snapshot()->run.threads_used == 3001);
    CHECK(session.snapshot()->run.threads_shown == 128);
    CHECK(session.snapshot()->threads.size() == 128);
    REQUIRE(session.snapshot()->events != nullptr);
    for (const auto& e : *session.snapshot()->events) CHECK(e.thread < 128);
}

TEST_CASE("an endless loop is stopped and the session goes on") {
    if (!interleave::machine::RealMachine::available()) return;
    Session session;
    session.load("endless.py", "while True:\n    pass\n");
    session.set_way(Way::run);
    session.run();
    session.poll(0.001);
    CHECK(session.snapshot()->run.activity == Activity::running);
    session.stop_run();
    REQUIRE(poll_until(session, [](const Snapshot& s) { return s.run.activity == Activity::idle; }));
    CHECK(session.snapshot()->run.ending == "stopped");
    session.load("fine.py", "print(1)\n");
    session.run();
    REQUIRE(poll_until(session, [](const Snapshot& s) { return s.run.activity == Activity::idle; }));
    CHECK(main_output(*session.snapshot()) == "1\n");
}

TEST_CASE("a long exploration tells how far it is, and is cancelled at once") {
    Session session;
    session.load("counter.py", R"(import threading
counter = 0
def work():
    global counter
    for i in range(9):
        counter += 1
threads = [threading.Thread(target=work) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
)");
    session.set_way(Way::explore);
    session.explore();
    REQUIRE(poll_until(session, [](const Snapshot& s) { return s.explore.states > 2000; }));
    CHECK(session.snapshot()->explore.activity == Activity::running);
    const auto before = std::chrono::steady_clock::now();
    session.cancel_explore();
    CHECK(session.snapshot()->explore.activity == Activity::idle);
    CHECK(session.snapshot()->explore.verdict == "incomplete");
    CHECK(session.snapshot()->explore.headline.starts_with("Cancelled. Incomplete: no fault found in "));
    session.explore();  // and once more, while the first one may still be ending
    CHECK(session.snapshot()->explore.activity == Activity::running);
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::milliseconds(100));
}
