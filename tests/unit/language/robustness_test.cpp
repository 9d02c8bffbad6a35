// Whatever the bytes, parsing ends with a tree and at most twenty diagnostics, all inside the text.
#include "core/language/parser.h"
#include "core/language/scope.h"

#include <doctest/doctest.h>

#include <random>

using namespace interleave;

namespace {

constexpr const char* sample = R"(import threading as t
from queue import Queue, Empty
N = 1_000  # param 1..5
async def work(a, /, b=1, *args, k: int = 2, **kw) -> None:
    """doc"""
    global total
    async with lock as l, other: total += await f(*args, **kw)
    for i, (x, *y) in enumerate(z[1:2, ::3]):
        if i == 3 and not x or y is not None: continue
        elif (n := 3) < x <= 7 not in y: break
    else:
        while True:
            try: raise X from e
            except (A, B) as e: pass
            finally: del q[0], r.s
class C(Base):
    @property
    def p(self): return super().p, self.__x, lambda v, *w: (yield v)
print(f"{a!r:>{w}} {{}} {b=} \n", b'x\x00', rb"\d", '''three
lines''', [i for i in x if i], {k: v for k in y}, {1, *s}, {**d, 'a': 1})
x: int = 0x1F ** -2 // 3 << 1 if a else [*b, 1.5e3]
)";

void check_any(const std::string& program) {
    const text::SourceText source("FILE", program);
    const language::ParseResult parsed = language::parse(source);
    CHECK(parsed.diagnostics.size() <= language::maximum_diagnostics);
    for (const auto& diagnostic : parsed.diagnostics) {
        CHECK(diagnostic.span.begin <= diagnostic.span.end);
        CHECK(diagnostic.span.end <= source.size());
    }
    text::render(parsed.diagnostics, source);
    language::dump(parsed.module);
    if (parsed.diagnostics.empty()) language::analyse_scopes(parsed.module);
}

}  // namespace

TEST_CASE("the sample itself is well formed") {
    CHECK(language::parse(text::SourceText("FILE", sample)).diagnostics.empty());
}

TEST_CASE("every beginning of a program can be parsed") {
    const std::string whole = sample;
    for (std::size_t length = 0; length <= whole.size(); ++length) check_any(whole.substr(0, length));
}

TEST_CASE("damaged programs can be parsed") {
    std::mt19937 random(20240611);
    const std::string whole = sample;
    const std::string spice = "()[]{}'\"\\\n\t :=,.*#fb!@%&|~<>-+;0x_e\r";
    for (int round = 0; round < 4000; ++round) {
        std::string program = whole;
        const auto edits = 1 + random() % 8;
        for (unsigned edit = 0; edit < edits; ++edit) {
            const auto place = static_cast<std::ptrdiff_t>(random() % program.size());
            switch (random() % 4) {
                case 0: program.erase(program.begin() + place); break;
                case 1: program.insert(program.begin() + place, spice[random() % spice.size()]); break;
                case 2: program[static_cast<std::size_t>(place)] = spice[random() % spice.size()]; break;
                default:
                    program.insert(static_cast<std::size_t>(place),
                                   whole.substr(random() % whole.size(), random() % 40));
            }
        }
        check_any(program);
    }
}

TEST_CASE("random bytes can be parsed") {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string program(random() % 80, ' ');
        const unsigned range = round % 2 == 0 ? 256 : 128;
        for (char& c : program) c = static_cast<char>(random() % range);
        check_any(program);
    }
}
