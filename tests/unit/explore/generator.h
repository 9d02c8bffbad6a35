// Random small programs for the model machine.
#pragma once

#include "core/explore/random.h"
#include "tests/unit/explore/model_machine.h"

#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

namespace interleave::explore::test {

class Generator {
public:
    explicit Generator(std::uint64_t seed) : numbers_(seed) {}

    /// With `loops` the program may wait busily; then it has infinitely many schedules. `large` ones have too many
    /// schedules to follow one by one.
    Program program(bool loops, bool large = false) {
        Program p;
        p.variables = 1 + below(large ? 4 : 2);
        p.locks = 1 + below(2);
        const int threads = 2 + below(large ? 3 : 2);
        const int longest = threads == 2 || large ? 5 : 3;
        for (int t = 0; t < threads; ++t) p.threads.push_back(thread(p, 1 + below(longest), loops));
        if (below(3) == 0) add_main(p);
        return p;
    }

    /// Threads of which some go round for ever.
    Program endless() {
        Program p;
        p.variables = 1 + below(3);
        for (int t = 0; t < 3; ++t) {
            const int length = 1 + below(3);
            std::vector<Operation> operations;
            for (int i = 0; i < length; ++i) {
                const Do what = below(2) == 0 ? Do::set : below(3) == 0 ? Do::spin : Do::load;
                operations.push_back({what, below(p.variables), below(2)});
            }
            if (below(2) == 0) operations.push_back({Do::jump, 0, below(length)});
            p.threads.push_back(operations);
        }
        return p;
    }

    /// A main thread that starts some threads which do the same, and others, and joins them all or some, with or
    /// without looking at something in between.
    Program alike(bool endless = false) {
        Program p;
        p.all_started = false;
        p.variables = 1 + below(2);
        p.locks = 1 + below(2);
        const auto same = thread(p, 1 + below(4), endless);
        const int threads = 2 + below(2);
        for (int t = 0; t < threads; ++t)
            p.threads.push_back(t < 2 || below(3) > 0 ? same : thread(p, 1 + below(3), endless));
        std::vector<Operation> main;
        for (int t = 1; t <= threads; ++t) main.push_back({Do::start, 0, t});
        if (below(4) == 0) main.push_back({Do::set, below(p.variables), 2});
        if (below(4) == 0) main.push_back({Do::acquire, below(p.locks)});
        for (int t = 1; t <= threads; ++t) {
            if (below(8) == 0) main.push_back({Do::load, below(p.variables)});
            if (below(8) == 0) main.push_back({Do::print});
            if (below(8) > 0) main.push_back({Do::join, 0, below(4) > 0 ? t : threads + 1 - t});
        }
        main.push_back({Do::load, 0});
        main.push_back({Do::print});
        p.threads.insert(p.threads.begin(), main);
        return p;
    }

private:
    int below(int n) { return static_cast<int>(numbers_.below(static_cast<std::uint64_t>(n))); }

    std::vector<Operation> thread(const Program& p, int length, bool loops) {
        std::vector<Operation> operations;
        for (int i = 0; i < length; ++i) {
            const int v = below(p.variables);
            const int l = below(p.locks);
            switch (below(loops ? 11 : 10)) {
                case 0:
                case 1: operations.push_back({Do::load, v}); break;
                case 2: operations.push_back({Do::add, 0, 1}); [[fallthrough]];
                case 3: operations.push_back({Do::store, v}); break;
                case 4: operations.push_back({Do::set, v, below(3)}); break;
                case 5: operations.push_back({Do::acquire, l}); break;
                case 6: operations.push_back({Do::release, l}); break;
                case 7: operations.push_back({Do::fail_if, v, 1 + below(2)}); break;
                case 8: operations.push_back({Do::compute}); break;
                case 9:
                    operations.push_back(below(2) == 0 ? Operation{Do::sleep, 0, 1} : Operation{Do::print});
                    break;
                default: operations.push_back({Do::spin, v, 1});
            }
        }
        return operations;
    }

    /// A main thread that starts the others, may join them, and looks at a variable.
    void add_main(Program& p) {
        p.all_started = false;
        if (p.threads.size() > 2) p.threads.pop_back();
        std::vector<Operation> main;
        const int others = static_cast<int>(p.threads.size());
        for (int t = 1; t <= others; ++t) main.push_back({Do::start, 0, t});
        for (int t = 1; t <= others; ++t) {
            const Do ways[] = {Do::join, Do::join_or_not, Do::is_alive};
            const int way = below(5);
            if (way < 3) main.push_back({ways[way], 0, t});
            if (way == 1 || way == 2) main.push_back({Do::print});
        }
        main.push_back({Do::load, 0});
        main.push_back({Do::print});
        p.threads.insert(p.threads.begin(), main);
    }

    RandomNumbers numbers_;
};

inline std::string text_of(const Program& p) {
    static const char* const names[] = {"load",    "add",   "store",       "set",     "acquire", "release",
                                        "compute", "sleep", "fail_if",     "spin",    "jump",    "print",
                                        "start",   "join",  "join_or_not", "is_alive"};
    std::ostringstream out;
    for (const auto& thread : p.threads) {
        for (const Operation& o : thread)
            out << names[static_cast<int>(o.what)] << ' ' << o.variable << ' ' << o.value << "; ";
        out << '\n';
    }
    return out.str();
}

}  // namespace interleave::explore::test
