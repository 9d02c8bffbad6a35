// The real machine under the programs of tests/explore: what every search takes for granted of it.
#include "core/explore/independence.h"
#include "core/explore/random.h"
#include "core/explore/strategy.h"
#include "core/explore/traits.h"
#include "core/machine/virtual_host.h"
#include "core/machine/virtual_machine.h"
#include "tests/unit/explore/compile.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <vector>

using namespace interleave;
using namespace interleave::explore;
using machine::VirtualMachine;

namespace {

struct TestProgram {
    std::string name;
    std::shared_ptr<const machine::Image> image;
};

const std::vector<TestProgram>& all_programs() {
    static const std::vector<TestProgram> programs = [] {
        std::vector<TestProgram> found;
        for (const auto& entry :
             std::filesystem::directory_iterator(INTERLEAVE_SOURCE_DIR "/tests/explore/programs")) {
            std::ifstream file(entry.path());
            std::stringstream text;
            text << file.rdbuf();
            found.push_back({entry.path().stem().string(), test::image_of(text.str())});
            REQUIRE(found.back().image != nullptr);
        }
        return found;
    }();
    return programs;
}

VirtualMachine::Options reversible() {
    machine::Limits limits;
    limits.instructions_per_step = 10'000;
    return {limits, false, true};
}

/// Everything that can be seen of a state, apart from its hash. Variables of functions keep values that nothing reads any
/// more: these are no part of the state.
std::string picture(const VirtualMachine& m, bool with_variables_of_functions = true) {
    std::string text = m.main_output() + "|" + m.ending().text() + "|";
    for (int t = 0; t < m.thread_count(); ++t) {
        text += m.describe_next(t) + m.why_not(t);
        if (!m.finished(t)) text += std::to_string(m.line(t));
        for (const auto& f : m.frames(t)) {
            if (!with_variables_of_functions) break;
            for (const auto& v : f.locals) text += v.name + "=" + v.value;
        }
    }
    for (const auto& v : m.globals()) text += v.name + "=" + v.value + ";";
    for (const auto& l : m.locks()) text += l.name + std::to_string(l.holder);
    return text;
}

}  // namespace

TEST_CASE("after a random walk, undoing everything leads back to the first state, one by one") {
    REQUIRE(all_programs().size() > 25);
    for (const TestProgram& p : all_programs()) {
        CAPTURE(p.name);
        VirtualMachine m(p.image, reversible());
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            Random strategy(seed, true);
            std::vector<std::uint64_t> hashes{m.hash()};
            std::vector<std::string> pictures{picture(m)};
            std::vector<Choice> choices;
            for (int i = 0; i < 60; ++i) {
                collect_choices(m, choices);
                if (choices.empty()) break;
                m.step(strategy.choose(choices));
                hashes.push_back(m.hash());
                pictures.push_back(picture(m));
            }
            while (m.steps() > 0) {
                REQUIRE(m.hash() == hashes[m.steps()]);
                REQUIRE(picture(m) == pictures[m.steps()]);
                m.undo();
            }
            REQUIRE(m.hash() == hashes[0]);
            REQUIRE(picture(m) == pictures[0]);
        }
    }
}

namespace {

/// The first number that two of the objects have that can be reached; 0: none.
std::uint32_t number_of_two(machine::VirtualHost& host) {
    std::vector<const machine::Object*> pending{host.main_globals()};
    const auto add = [&](const machine::Object* o) {
        if (o != nullptr && (o->flags & machine::Object::immortal_flag) == 0) pending.push_back(o);
    };
    const auto add_value = [&](machine::Value v) { add(v.is_object() ? v.as_object() : nullptr); };
    for (const auto& t : host.threads()) {
        add(t->state.object);
        if (t->core.finished) continue;
        for (std::size_t depth = 0; depth < t->state.calls.size(); ++depth) {
            add(t->state.calls[depth].function);
            host.for_each_live_register(t->state, depth,
                                        [&](std::size_t, machine::Value v) { add_value(v); });
        }
    }
    std::set<const machine::Object*> seen;
    std::set<std::uint32_t> numbers;
    while (!pending.empty()) {
        const machine::Object* o = pending.back();
        pending.pop_back();
        const bool is_text = o->kind <= machine::Kind::big_integer;
        if (is_text || !seen.insert(o).second) continue;
        if (o->id != 0 && !numbers.insert(o->id).second) return o->id;
        for (std::size_t i = 0; i < host.cells_of(o); ++i) add_value(o->load(i));
    }
    return 0;
}

}  // namespace

TEST_CASE("no two objects have the same number, though numbers are given out again") {
    for (const TestProgram& p : all_programs()) {
        CAPTURE(p.name);
        VirtualMachine m(p.image, reversible());
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            Random strategy(seed, true);
            std::vector<Choice> choices;
            for (int i = 0; i < 60; ++i) {
                collect_choices(m, choices);
                if (choices.empty()) break;
                m.step(strategy.choose(choices));
                REQUIRE(number_of_two(m.host()) == 0);
            }
            while (m.steps() > 0) m.undo();
        }
    }
}

TEST_CASE("the same moves lead to the same states in another machine") {
    for (const TestProgram& p : all_programs()) {
        CAPTURE(p.name);
        VirtualMachine a(p.image, reversible());
        Random strategy(99, true);
        std::vector<Choice> choices;
        std::vector<int> moves;
        for (int i = 0; i < 60; ++i) {
            collect_choices(a, choices);
            if (choices.empty()) break;
            moves.push_back(strategy.choose(choices));
            a.step(moves.back());
        }
        VirtualMachine b(p.image, reversible());
        for (const int t : moves) b.step(t);
        CHECK(a.hash() == b.hash());
        CHECK(picture(a) == picture(b));
    }
}

TEST_CASE("states with equal hashes look alike") {
    for (const TestProgram& p : all_programs()) {
        CAPTURE(p.name);
        VirtualMachine m(p.image, reversible());
        std::map<std::uint64_t, std::string> seen;
        std::vector<Choice> choices;
        for (std::uint64_t seed = 1; seed <= 16; ++seed) {
            Random strategy(seed, true);
            for (int i = 0; i < 40; ++i) {
                const auto [at, added] = seen.try_emplace(m.hash(), picture(m, false));
                if (!added) REQUIRE(at->second == picture(m, false));
                collect_choices(m, choices);
                if (choices.empty()) break;
                m.step(strategy.choose(choices));
            }
            while (m.steps() > 0) m.undo();
        }
    }
}

TEST_CASE("steps that are said to be independent commute") {
    for (const TestProgram& p : all_programs()) {
        // Threads made by two threads get their default names ("Thread-3") in the order in which they are made.
        if (p.name == "two_start_threads") continue;
        // Where nothing is reduced nothing is said to be independent.
        if (!traits_of(p.image->program()).may_reduce) continue;
        CAPTURE(p.name);
        VirtualMachine m(p.image, reversible());
        ThreadObjects objects;
        std::vector<Choice> choices;
        int checked = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Random strategy(seed, true);
            for (int i = 0; i < 40; ++i) {
                collect_choices(m, choices);
                if (choices.empty()) break;
                for (const Choice& a : choices) {
                    for (const Choice& b : choices) {
                        if (a.thread >= b.thread) continue;
                        const machine::Pending pa = m.pending(a.thread), pb = m.pending(b.thread);
                        if (dependent(pa, a.thread, pb, b.thread, objects, Reduction::Sabotage::none))
                            continue;
                        const std::string next_a = m.describe_next(a.thread),
                                          next_b = m.describe_next(b.thread);
                        CAPTURE(next_a);
                        CAPTURE(next_b);
                        m.step(a.thread);
                        REQUIRE(m.can_step(b.thread));
                        m.step(b.thread);
                        const std::uint64_t ab = m.hash();
                        m.undo();
                        m.undo();
                        m.step(b.thread);
                        REQUIRE(m.can_step(a.thread));
                        m.step(a.thread);
                        REQUIRE(m.hash() == ab);
                        m.undo();
                        m.undo();
                        ++checked;
                    }
                }
                const int next = strategy.choose(choices);
                const machine::Pending executed = m.pending(next);
                m.step(next);
                objects.after_step(executed, m.thread_count());
            }
            while (m.steps() > 0) m.undo();
            objects.after_undo(m.thread_count());
        }
        if (p.name == "independent_writers") CHECK(checked > 20);
    }
}
