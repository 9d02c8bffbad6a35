#include "golden.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string_view>
#include <vector>

namespace interleave::test {

namespace {

constexpr std::string_view program_mark = "----";
constexpr std::string_view expected_mark = "====";

struct Case {
    std::string program;
    std::string expected;
};

std::vector<Case> read_cases(const std::string& path) {
    std::ifstream in(path);
    std::vector<Case> cases;
    std::string* part = nullptr;
    for (std::string line; std::getline(in, line);) {
        if (line == program_mark) {
            part = &cases.emplace_back().program;
        } else if (line == expected_mark) {
            part = &cases.back().expected;
        } else {
            *part += line + "\n";
        }
    }
    return cases;
}

}  // namespace

void check_goldens(const std::string& file, const std::function<std::string(const std::string&)>& run) {
    const std::string path = std::string(INTERLEAVE_SOURCE_DIR) + "/tests/unit/language/" + file;
    std::vector<Case> cases = read_cases(path);
    REQUIRE(!cases.empty());
    const bool refresh = std::getenv("INTERLEAVE_REFRESH") != nullptr;
    for (Case& each : cases) {
        const std::string got = run(each.program);
        INFO("program:\n", each.program);
        if (refresh) {
            each.expected = got;
        } else {
            CHECK(got == each.expected);
        }
    }
    if (!refresh) return;
    std::ofstream out(path);
    for (const Case& each : cases) {
        out << program_mark << "\n" << each.program << expected_mark << "\n" << each.expected;
    }
}

}  // namespace interleave::test
