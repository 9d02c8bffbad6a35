// Parts of the prelude's "builtins": which of them a program gets.
#include "core/language/compiler_parts.h"
#include "core/prelude/prelude.h"
#include "tests/unit/compiler/compiling.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

using namespace interleave;
using namespace interleave::language;

namespace {

constexpr std::string_view sample =
    "# What this is.\n"
    "def always(): return later()\n"
    "# needed with: sort\n"
    "def sorted(): return _merge()\n"
    "# needed with:\n"
    "def _merge(): pass\n"
    "# needed always\n"
    "def later(): pass  # sorted\n"
    "# needed with: except* Group\n"
    "# needed with: Other\n"
    "async def grouped(): pass\n";

/// The functions that a program with these texts gets.
std::string parts(std::vector<std::string_view> texts, std::string_view builtins = sample) {
    const std::string needed = needed_parts(builtins, texts);
    std::string names;
    for (const std::string_view name : functions_of(needed))
        names += (names.empty() ? "" : " ") + std::string(name);
    return names;
}

std::string_view real_builtins() {
    const auto modules = prelude::modules();
    return std::find_if(modules.begin(), modules.end(), [](const auto& m) { return m.name == "builtins"; })
        ->text;
}

}  // namespace

TEST_CASE("a part is needed with its words, with its functions, and with the parts that name these") {
    CHECK(functions_of(sample).size() == 5);
    CHECK(parts({"x = 1"}) ==
          "always sorted _merge later");  // a comment behind code counts, at the margin it does not
    constexpr std::string_view apart =
        "# needed with: sort\ndef sorted(): return _merge()\n# needed with:\ndef _merge(): pass\n";
    CHECK(parts({"x = resort(sorting)"}, apart).empty());
    CHECK(parts({"x.sort()"}, apart) == "sorted _merge");
    CHECK(parts({"print('{0.sort}')"}, apart) == "sorted _merge");
    CHECK(parts({"x = _merge"}, apart) == "_merge");
    CHECK(parts({"import a", "y = sorted(x)"}, apart) == "sorted _merge");
}

TEST_CASE("a class is a name as a function is") {
    constexpr std::string_view classes = "x = 1\n# needed with:\nclass Timer(Thread):\n    pass\n";
    const auto needed = [&](std::string_view text) { return needed_parts(classes, std::span(&text, 1)); };
    CHECK(needed("threading.Timer(1, f)") == classes);
    CHECK(needed("threading.Thread(f)") == "x = 1\n\n\n\n");
}

TEST_CASE("except* is a word of its own, wherever the star stands") {
    const std::string all = "always sorted _merge later grouped";
    CHECK(parts({"except *Group"}) == all);
    CHECK(parts({"except\\\n  * (A, B)"}) == all);
    CHECK(parts({"x = Other"}) == all);
    CHECK(parts({"except (A, B): x = 2 * 3"}) != all);
}

TEST_CASE("a program that may compute names gets everything") {
    for (const char* way : {"getattr(x, 'so' + 'rt')", "vars(x)", "'{0.a}'.format(x)", "x.__dict__"})
        CHECK(parts({way}) == "always sorted _merge later grouped");
    CHECK(parts({"import a", "getattr(self, name)"}) == "always sorted _merge later");
}

TEST_CASE("lines keep their numbers") {
    const std::string_view none[] = {"x = 1"};
    const std::string needed = needed_parts(real_builtins(), none);
    CHECK(needed.size() < real_builtins().size() / 2);
    CHECK(std::count(needed.begin(), needed.end(), '\n') ==
          std::count(real_builtins().begin(), real_builtins().end(), '\n'));
}
