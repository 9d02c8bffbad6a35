// bench_explore FILE [NAME=VALUE]...: explores a program and prints what tests/bench/explore/run wants to know, as one line
// of JSON; `milliseconds` from program text to verdict, the best of several times. Under node it is what the page does.
#include "core/explore/explorer.h"
#include "core/session/compiled.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

using namespace interleave;

namespace {

struct Measured {
    explore::Result result;
    double verdict = 0;  ///< milliseconds, compilation included
    double all = 0;
};

bool measure(const std::string& name, const std::string& text,
             const std::map<std::string, std::int64_t>& settings, Measured& m) {
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    const auto since = [begin] {
        return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    };
    const session::Compiled compiled =
        session::compile_program(name, text, session::Values::explore, settings);
    if (compiled.image == nullptr) return false;
    const double compilation = since();
    m.result = explore::explore(compiled.image);
    m.verdict = compilation + m.result.verdict_seconds * 1e3;
    m.all = since();
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    std::ostringstream text;
    text << std::ifstream(argv[1]).rdbuf();
    std::map<std::string, std::int64_t> settings;
    for (int i = 2; i < argc; ++i) {
        const std::string word = argv[i];
        const auto equals = word.find('=');
        if (equals == std::string::npos) return 2;
        settings[word.substr(0, equals)] = std::atoll(word.c_str() + equals + 1);
    }
    Measured best;
    double spent = 0;
    for (int run = 0; run < 20 && spent < 2000; ++run) {
        Measured m;
        if (!measure(argv[1], text.str(), settings, m)) return 2;
        spent += m.all;
        if (run == 0 || m.all < best.all) best = m;
    }
    const explore::Result& r = best.result;
    std::printf(
        "{\"verdict\": \"%s\", \"states\": %llu, \"transitions\": %llu, \"verdict_milliseconds\": %.3f, "
        "\"milliseconds\": %.3f, \"peak_memory_bytes\": %llu}\n",
        explore::name(r.verdict), static_cast<unsigned long long>(r.states),
        static_cast<unsigned long long>(r.transitions), best.verdict, best.all,
        static_cast<unsigned long long>(r.peak_memory_bytes));
    return 0;
}
