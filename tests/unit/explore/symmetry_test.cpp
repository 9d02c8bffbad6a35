// Threads that are taken for each other: the search finds what it finds without.
#include "core/explore/explorer.h"
#include "core/explore/strategy.h"
#include "core/machine/virtual_machine.h"
#include "tests/unit/explore/compile.h"
#include "tests/unit/explore/generator.h"
#include "tests/unit/explore/searching.h"

#include <doctest/doctest.h>

#include <regex>
#include <set>

using namespace interleave;
using namespace interleave::explore;
using namespace interleave::explore::test;

namespace {

Options with_symmetry() {
    Options o = exhaustive();
    o.reduction.symmetry = true;
    o.max_witness_states = 0;  // it would find by itself what the search missed
    return o;
}

/// Faults without the numbers of threads: which of several like threads it was does not count.
std::set<std::string> faults_of(const Found& f) {
    std::set<std::string> faults;
    for (const std::string& key : f.fault_set()) {
        std::set<std::string> objects;
        static const std::regex pair("[0-9]+:([0-9]+)");
        for (std::sregex_iterator i(key.begin(), key.end(), pair), end; i != end; ++i)
            objects.insert((*i)[1]);
        std::string text = objects.empty() ? key : key.substr(0, key.find(' '));
        for (const std::string& object : objects) text += " " + object;
        faults.insert(text);
    }
    return faults;
}

struct Tally {
    int used = 0, fewer = 0, differs = 0;
};

Tally compare(const Options& options, bool endless, int programs, bool require) {
    Tally tally;
    for (int i = 0; i < programs; ++i) {
        const Program p = Generator(static_cast<std::uint64_t>(i) + 77).alike(endless);
        CAPTURE(i);
        CAPTURE(text_of(p));
        Options without = options;
        without.reduction.symmetry = false;
        without.reduction.discipline = false;  // which SymmetricSearch does without
        without.reduction.sabotage = Reduction::Sabotage::none;
        const Found plain = search(p, unreduced());
        const Found one_by_one = search(p, without);
        const Found found = search(p, options);
        const bool same = found.outcome_set() == plain.outcome_set() && faults_of(found) == faults_of(plain);
        if (require) {
            REQUIRE(found.complete);
            REQUIRE(same);
            REQUIRE(found.states <= plain.states);
        }
        tally.used += found.symmetry ? 1 : 0;
        tally.fewer += found.states < one_by_one.states ? 1 : 0;
        tally.differs += same ? 0 : 1;
    }
    return tally;
}

Result explored(const std::string& text, bool symmetry) {
    Options options;
    options.max_witness_states = 0;
    options.reduction.symmetry = symmetry;
    options.reduction.discipline = false;  // which SymmetricSearch does without
    return explore::explore(image_of(text), options);
}

std::set<std::string> outcomes_of(const Result& r) {
    std::set<std::string> outcomes;
    for (const Outcome& o : r.outcomes) outcomes.insert(o.output + "|" + o.ending);
    return outcomes;
}

/// Three threads that do `body`, joined, then `after`.
std::string program(const std::string& body, const std::string& after,
                    const std::string& threads = "[threading.Thread(target=work) for i in range(3)]") {
    return "import threading\nx = 0\nlock = threading.Lock()\nother = threading.Lock()\ndef work(n=0):\n    "
           "global x\n" +
           body + "threads = " + threads +
           "\nfor t in threads:\n    t.start()\nfor t in threads:\n    t.join()\n" + after;
}

}  // namespace

TEST_CASE("random programs with like threads: the same outcomes and faults, in fewer states") {
    const Tally tally = compare(with_symmetry(), false, 2000, true);
    CHECK(tally.used > 600);
    CHECK(tally.fewer > 400);
}

TEST_CASE("the same with busy waiting, and in another order") {
    CHECK(compare(with_symmetry(), true, 600, true).used > 150);
    Options options = with_symmetry();
    options.reduction.order_seed = 5;
    CHECK(compare(options, false, 600, true).used > 200);
}

TEST_CASE("a broken symmetry is noticed") {
    Options broken = with_symmetry();
    broken.reduction.sabotage = Reduction::Sabotage::symmetry_of_all_threads;
    CHECK(compare(broken, false, 3000, false).differs > 0);
}

// Threads that never end always leave several that can move, so exactly the states without sleep sets are stored.
TEST_CASE(
    "sleep sets leave out no states where threads are exchanged; those that are not permuted along do") {
    const std::string bodies[] = {
        "    global y\n    while True:\n        x = 1 - x\n        y = 1 - y\n",
        "    global y\n    while True:\n        x = y\n        y = 1 - x\n        x = 1\n",
        "    global y\n    while True:\n        if x:\n            y = 1\n        x = 1 - y\n        y = 0\n",
    };
    int noticed = 0;
    for (const std::string& body : bodies) {
        CAPTURE(body);
        const auto image = image_of("y = 0\n" + program(body, ""));
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            Options options = with_symmetry();
            options.reduction.discipline = false;
            options.reduction.order_seed = seed;
            const auto states = [&] { return explore::explore(image, options).states; };
            const std::uint64_t with = states();
            options.reduction.sabotage = Reduction::Sabotage::sleepers_keep_their_places;
            const std::uint64_t sabotaged = states();
            options.reduction.sabotage = Reduction::Sabotage::none;
            options.reduction.sleep_sets = false;
            const std::uint64_t all = states();
            CHECK(all == with);
            noticed += sabotaged != all ? 1 : 0;
        }
    }
    CHECK(noticed > 0);
}

TEST_CASE("real programs: which are symmetric, and that they find the same") {
    const struct {
        const char* what;
        std::string text;
        bool symmetric;
    } cases[] = {
        {"a counter", program("    x += 1\n", "print(x)\n"), true},
        {"with a lock", program("    with lock:\n        x += 1\n    x += 1\n", "print(x)\n"), true},
        {"arguments that differ",
         program("    x = x * 2 + n\n", "print(x)\n",
                 "[threading.Thread(target=work, args=(i,)) for i in range(3)]"),
         true},
        {"objects of their own",
         program("    mine = [0]\n    for i in range(2):\n        mine[0] += x\n        x = mine[0] + 1\n",
                 "print(x)\n"),
         true},
        {"a deadlock",
         program("    with lock:\n        if x == 1:\n            with other:\n                x = 2\n    x "
                 "= 1\n    with other:\n        with lock:\n            x += 3\n",
                 "print(x)\n"),
         true},
        {"they ask who they are", program("    x = x + threading.get_ident()\n", "print(x)\n"), false},
        {"they ask for their names",
         program(
             "    if threading.current_thread().name.startswith('Thread-1'):\n        x += 1\n    x += 1\n",
             "print(x)\n"),
         false},
        {"they look at each other",
         program("    if threads[0].is_alive():\n        x += 1\n    x += 1\n", "print(x)\n"), false},
        {"they show each other",
         program("    y = x\n    y = x + len(str(threads[0]))\n    x = y\n", "print(x)\n"), false},
        {"an exception", program("    y = x\n    x = y + 1\n    assert y != 2\n", "print(x)\n"), false},
        {"prints between two joins, of which one waits for ever",
         "import threading\nlock = threading.Lock()\ndef work():\n    lock.acquire()\n"
         "a = threading.Thread(target=work)\nb = "
         "threading.Thread(target=work)\na.start()\nb.start()\na.join()\nprint('a')\nb.join()\n",
         true},
        {"looks between two joins",
         "import threading\nx = 0\ndef work():\n    global x\n    y = x\n    x = y + 1\n    x = x + 1\n"
         "a = threading.Thread(target=work)\nb = "
         "threading.Thread(target=work)\na.start()\nb.start()\na.join()\nprint(x)\nb.join()\nprint(x)\n",
         true},
    };
    for (const auto& c : cases) {
        const std::string what = c.what;
        CAPTURE(what);
        REQUIRE(image_of(c.text) != nullptr);
        const Result with = explored(c.text, true), without = explored(c.text, false);
        CHECK(with.complete);
        CHECK(without.complete);
        CHECK(with.symmetry == c.symmetric);
        CHECK_FALSE(without.symmetry);
        CHECK(with.verdict == without.verdict);
        CHECK(outcomes_of(with) == outcomes_of(without));
        if (c.symmetric) CHECK(with.states <= without.states);
    }
}

TEST_CASE("the counter of four like threads: almost 4! times fewer states") {
    const std::string text = program("    for i in range(2):\n        x += 1\n", "print(x)\n",
                                     "[threading.Thread(target=work) for i in range(4)]");
    const Result with = explored(text, true), without = explored(text, false);
    CHECK(outcomes_of(with) == outcomes_of(without));
    CHECK(with.findings.size() == without.findings.size());
    CHECK(with.states * 12 < without.states);
}

TEST_CASE("a ring through the main thread, while another thread goes on for ever") {
    // Main holds the lock that thread 2 wants, waits for 1 and then for 2; thread 3 waits busily for what never comes.
    Program p;
    p.all_started = false;
    p.threads = {{{Do::start, 0, 1},
                  {Do::start, 0, 2},
                  {Do::start, 0, 3},
                  {Do::acquire},
                  {Do::join, 0, 1},
                  {Do::join, 0, 2},
                  {Do::release}},
                 {{Do::load}},
                 {{Do::load}, {Do::acquire}, {Do::release}},
                 {{Do::spin, 0, 1}}};
    const Found found = search_with_final_rings(p, with_symmetry());
    CHECK(faults_of(found).size() == 1);
    CHECK(faults_of(found) == faults_of(search_with_final_rings(p, unreduced())));
}
