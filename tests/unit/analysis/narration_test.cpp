// Stories, as full text. Each program is explored and the story is that of its first finding.
#include "core/analysis/narration.h"

#include "core/explore/explorer.h"
#include "tests/unit/explore/compile.h"

#include <doctest/doctest.h>

using namespace interleave;
using Lines = std::vector<std::string>;

namespace {

explore::Finding first_finding(const std::string& program) {
    const auto image = explore::test::image_of(program);
    REQUIRE(image != nullptr);
    const explore::Result result = explore::explore(image);
    REQUIRE_FALSE(result.findings.empty());
    return result.findings.front();
}

}  // namespace

TEST_CASE("a lost update") {
    const auto f = first_finding(
        "import threading\n"
        "counter = 0\n"
        "def work():\n"
        "    global counter\n"
        "    counter += 1\n"
        "a = threading.Thread(target=work)\n"
        "b = threading.Thread(target=work)\n"
        "a.start()\n"
        "b.start()\n"
        "a.join()\n"
        "b.join()\n"
        "assert counter == 2, counter\n");
    CHECK(f.kind == explore::FindingKind::assertion);
    CHECK(f.message == "AssertionError: 1 in the main thread, line 12");
    CHECK(f.threads == std::vector<int>{0, 1, 2});
    CHECK(f.objects == Lines{"counter"});
    CHECK(f.lines == std::vector<int>{5, 12});
    CHECK(f.minimal);
    CHECK(f.story ==
          Lines{"main writes counter = 0 (line 2), starts T1 (line 8) and starts T2 (line 9).",
                "T1 reads counter = 0 (line 5).", "T2 reads counter = 0 and writes counter = 1 (line 5).",
                "T1 writes counter = 1 (line 5).", "T1 overwrote T2's update of counter: both had read 0.",
                "main waits for T1 to end (line 10), waits for T2 to end (line 11), reads counter = 1 and "
                "fails with "
                "AssertionError: 1 (line 12).",
                "counter lacks T2's update, which T1 overwrote."});
}

TEST_CASE("opposite locks") {
    const auto f = first_finding(
        "import threading\n"
        "lock_a = threading.Lock()\n"
        "lock_b = threading.Lock()\n"
        "def first():\n"
        "    with lock_a:\n"
        "        with lock_b:\n"
        "            pass\n"
        "def second():\n"
        "    with lock_b:\n"
        "        with lock_a:\n"
        "            pass\n"
        "threading.Thread(target=first).start()\n"
        "threading.Thread(target=second).start()\n");
    CHECK(f.kind == explore::FindingKind::deadlock);
    const std::string what =
        "T1 holds lock_a (line 5) and waits for lock_b (line 6); T2 holds lock_b (line 9) and waits for "
        "lock_a "
        "(line 10): neither can go on.";
    CHECK(f.message == what);
    CHECK(f.threads == std::vector<int>{1, 2});
    CHECK(f.objects == Lines{"lock_a", "lock_b"});
    CHECK(f.lines == std::vector<int>{5, 6, 9, 10});
    REQUIRE(f.story.size() == 4);
    CHECK(f.story[0] == "main starts T1 (line 12) and starts T2 (line 13).");
    CHECK(f.story[3] == what);
}

TEST_CASE("a thread takes its lock twice") {
    const auto f = first_finding(
        "import threading\n"
        "lock = threading.Lock()\n"
        "lock.acquire()\n"
        "lock.acquire()\n");
    CHECK(f.message == "main waits for lock (line 4), which it holds itself (line 3): it waits for ever.");
    CHECK(f.story == Lines{"main takes lock (line 3).", f.message});
}

TEST_CASE("a lock that a thread took with it") {
    const auto f = first_finding(
        "import threading\n"
        "lock = threading.Lock()\n"
        "def work():\n"
        "    lock.acquire()\n"
        "t = threading.Thread(target=work)\n"
        "t.start()\n"
        "t.join()\n"
        "lock.acquire()\n");
    CHECK(f.message ==
          "main waits for lock (line 8), which T1 took (line 4) and had not released when it ended: it waits "
          "for ever.");
    CHECK(f.story == Lines{"main starts T1 (line 6).", "T1 takes lock (line 4).",
                           "main waits for T1 to end (line 7).", f.message});
}

TEST_CASE("threads that join each other") {
    const auto f = first_finding(
        "import threading\n"
        "main = threading.current_thread()\n"
        "def work():\n"
        "    main.join()\n"
        "t = threading.Thread(target=work)\n"
        "t.start()\n"
        "t.join()\n");
    CHECK(f.message ==
          "main waits for T1 to end (line 7); T1 waits for main to end (line 4): neither can go on.");
}

TEST_CASE("an update from an old value, in more than one step") {
    const auto f = first_finding(
        "import threading\n"
        "x = 0\n"
        "def twice():\n"
        "    global x\n"
        "    x += 1\n"
        "    x += 1\n"
        "def once():\n"
        "    global x\n"
        "    x += 10\n"
        "a = threading.Thread(target=twice)\n"
        "b = threading.Thread(target=once)\n"
        "a.start()\n"
        "b.start()\n"
        "a.join()\n"
        "b.join()\n"
        "assert x != 10\n");
    bool told = false;
    for (const auto& s : f.story)
        told = told || s == "T2 overwrote T1's update of x: T2 had read 0 before T1 wrote 2.";
    CHECK(told);
}

TEST_CASE("what a schedule without a fault leads to") {
    const auto image = explore::test::image_of("print(\"a\")\nprint(\"b\")\n");
    REQUIRE(image != nullptr);
    const std::vector<std::uint16_t> moves{0};
    const auto story = analysis::tell(image, moves);
    CHECK(story.message == "The program ends.");
    CHECK(story.sentences ==
          Lines{"main prints \"a\" (line 1) and prints \"b\" (line 2).", "The program ends."});
    CHECK(analysis::tell(image, {}).message == "The program can go on from here.");
}

TEST_CASE("a lost wake-up: the notification that nobody heard") {
    const auto f = first_finding(
        "import threading\n"
        "ready = threading.Condition()\n"
        "def wait():\n"
        "    with ready:\n"
        "        ready.wait()\n"
        "def tell():\n"
        "    with ready:\n"
        "        ready.notify()\n"
        "threading.Thread(target=wait).start()\n"
        "threading.Thread(target=tell).start()\n");
    CHECK(f.kind == explore::FindingKind::lost_wakeup);
    CHECK(f.message == "T1 waits for ready (line 5), and nobody is left to end the wait: it waits for ever.");
    CHECK(f.threads == std::vector<int>{1, 2});
    CHECK(f.lines == std::vector<int>{5, 8});
    CHECK(f.story ==
          Lines{"main starts T1 (line 9) and starts T2 (line 10).",
                "T2 takes ready (line 7), notifies ready (line 8) and releases ready (line 7).",
                "T1 takes ready (line 4) and releases ready (line 5).", f.message,
                "T2 notified ready (line 8) before T1 waited (line 5), and a notification is not kept: "
                "whoever waits has to look first whether it has happened already."});
}

TEST_CASE("a lost wake-up: whoever waits for the condition's lock does not wait for the notification") {
    const auto f = first_finding(
        "import threading\n"
        "shelf = []\n"
        "changed = threading.Condition()\n"
        "def sell():\n"
        "    if not shelf:\n"
        "        with changed:\n"
        "            changed.wait()\n"
        "threading.Thread(target=sell).start()\n"
        "with changed:\n"
        "    shelf.append(1)\n"
        "    changed.notify()\n");
    CHECK(f.kind == explore::FindingKind::lost_wakeup);
    CHECK(f.story.back() ==
          "main notified changed (line 11) before T1 waited (line 7), and a notification is not kept: "
          "whoever waits has to look first whether it has happened already.");
}

TEST_CASE("a race: what is next, in either order, and what does not order it") {
    const auto f = first_finding(
        "import threading\n"
        "x = 0\n"
        "lock = threading.Lock()\n"
        "def locked():\n"
        "    global x\n"
        "    with lock:\n"
        "        x = 1\n"
        "def unlocked():\n"
        "    print(x)\n"
        "a = threading.Thread(target=locked)\n"
        "a.start()\n"
        "unlocked()\n"
        "a.join()\n");
    CHECK(f.kind == explore::FindingKind::race);
    CHECK(f.severity == explore::Severity::warning);
    CHECK(f.message ==
          "main reads x (line 9) and T1 writes it (line 7) with nothing that says who is first.");
    CHECK(f.threads == std::vector<int>{0, 1});
    CHECK(f.objects == Lines{"x"});
    CHECK(f.lines == std::vector<int>{7, 9});
    CHECK(f.minimal);
    CHECK(f.story == Lines{"main starts T1 (line 11).", "T1 takes lock (line 6).",
                           "Next, in either order: main reads x = 0 (line 9); T1 writes x = 1 (line 7).",
                           "No lock is held by both: main holds none, T1 holds lock."});
}

TEST_CASE("a race that makes no difference is not told, and neither is what happens at once") {
    const auto findings = [](const std::string& body) {
        return explore::explore(explore::test::image_of("import threading\n" + body)).findings.size();
    };
    const std::string two = "a = threading.Thread(target=work)\na.start()\nwork()\na.join()\n";
    CHECK(findings("x = 0\ndef work():\n    global x\n    x = 1\n" + two + "print(x)\n") == 0);
    CHECK(findings("items = []\ndef work():\n    items.append(threading.current_thread().name)\n" + two +
                   "print(items)\n") == 0);
}
