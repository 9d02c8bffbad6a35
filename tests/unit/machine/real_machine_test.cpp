#include "core/machine/real_machine.h"
#include "tests/unit/machine/mini.h"

#include <doctest/doctest.h>

#include <string>

using namespace interleave::machine;

namespace {

struct Run {
    std::string output;
    Ending ending;
};

Run run(const std::shared_ptr<const Image>& image, bool events = false) {
    RealMachine machine(image, {.limits = {}, .record_events = events});
    machine.start();
    REQUIRE(machine.wait(60));
    return {machine.main_output(), machine.ending()};
}

std::shared_ptr<const Image> endless_loop() {
    using A = mini::Assembler;
    A as({});
    as.function(
        "<module>", 1,
        {A::load_int(0, 0), A::jump(mini::Opcode::loop_, 0, -2), A::make(mini::Opcode::return_value_, 0)});
    return as.image();
}

std::shared_ptr<const Image> waits_for_itself() {
    using A = mini::Assembler;
    A as({"guard"});
    const int make_lock = as.builtin("lock"), acquire = as.builtin("acquire");
    std::vector<mini::Instruction> body{A::make(mini::Opcode::load_builtin_, 0, make_lock),
                                        A::make(mini::Opcode::call_, 0, 0),
                                        A::make(mini::Opcode::store_global_, 0, 0)};
    for (int i = 0; i < 2; ++i) {
        body.push_back(A::make(mini::Opcode::load_builtin_, 0, acquire));
        body.push_back(A::make(mini::Opcode::load_global_, 1, 0));
        body.push_back(A::make(mini::Opcode::call_, 0, 1));
    }
    body.push_back(A::make(mini::Opcode::return_value_, 0));
    as.function("<module>", 2, body);
    return as.image();
}

}  // namespace

TEST_CASE("locked increments on real threads are never lost") {
    for (int i = 0; i < 20; ++i) {
        const Run r = run(mini::counter(4, 200, true));
        CHECK(r.output == "800\n");
        CHECK(r.ending.text() == "finished");
    }
}

TEST_CASE("unlocked increments on real threads stay within what is possible") {
    for (int i = 0; i < 20; ++i) {
        const int n = std::stoi(run(mini::counter(4, 200, false), true).output);
        CHECK(n >= 2);
        CHECK(n <= 800);
    }
}

TEST_CASE("opposite locks on real threads finish or are recognised as a deadlock") {
    for (int i = 0; i < 50; ++i) {
        const Run r = run(mini::opposite_locks());
        if (r.ending.kind == EndingKind::deadlock) {
            CHECK(r.ending.waiting.size() == 2);
        } else {
            CHECK(r.ending.text() == "finished");
        }
    }
}

TEST_CASE("a thread that waits for itself is a deadlock that names the lock") {
    const Run r = run(waits_for_itself());
    CHECK(r.ending.text() == "deadlock");
    CHECK(r.ending.message == "main waits for guard, held by itself");
}

TEST_CASE("an endless loop can be stopped") {
    RealMachine machine(endless_loop(), {});
    machine.start();
    CHECK(!machine.wait(0.01));
    machine.stop();
    CHECK(machine.wait(10));
    CHECK(machine.ending().text() == "stopped");
}

TEST_CASE("a machine that still runs can be destroyed") {
    RealMachine machine(endless_loop(), {});
    machine.start();
}
