// Each golden/NAME.py compiles to exactly golden/NAME.txt. INTERLEAVE_REFRESH=1 writes the texts anew.
#include "tests/unit/compiler/compiling.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace interleave::language::testing;

namespace {

std::string file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("disassembly of small programs") {
    const std::string folder = INTERLEAVE_SOURCE_DIR "/tests/unit/compiler/golden/";
    for (const std::string name :
         {"counter", "loops", "conditions", "closures", "exceptions", "with", "assignment", "calls",
          "comprehensions", "generators", "formatted", "match", "classes", "yields", "async"}) {
        CAPTURE(name);
        const std::string text = file(folder + name + ".py");
        REQUIRE_FALSE(text.empty());
        const std::string found = disassembly(text);
        if (std::getenv("INTERLEAVE_REFRESH") != nullptr) {
            std::ofstream(folder + name + ".txt", std::ios::binary) << found;
        }
        CHECK(found == file(folder + name + ".txt"));
    }
}
