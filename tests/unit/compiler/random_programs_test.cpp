// Random programs of all constructs inside each other: every one compiles, and the verifier finds nothing.
#include "tests/unit/compiler/compiling.h"

#include <doctest/doctest.h>

#include <random>

using namespace interleave::language::testing;

namespace {

class Writer {
public:
    explicit Writer(std::uint32_t seed) : random_(seed) {}

    std::string program() {
        for (int n = 0; n < 3; ++n) statement();
        function();
        for (int n = 0; n < 3; ++n) statement();
        return std::move(text_);
    }

private:
    int pick(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
    std::string variable() { return std::string(1, static_cast<char>('a' + pick(5))); }

    std::string items(int depth) {
        std::string out;
        for (int n = pick(4); n >= 0; --n) out += expression(depth - 1) + ", ";
        return out;
    }

    std::string expression(int depth) {
        if (depth <= 0) return pick(2) == 0 ? variable() : std::to_string(pick(100'000));
        const std::string x = expression(depth - 1);
        const auto y = [&] { return expression(depth - 1); };
        switch (pick(22)) {
            case 0: return "(" + x + " + " + y() + ")";
            case 1: return "(" + x + " - 1)";
            case 2: return "(" + x + " and " + y() + " and " + y() + ")";
            case 3: return "(" + x + " or not " + y() + ")";
            case 4: return "(" + x + " < " + y() + ")";
            case 5: return "(" + x + " < " + y() + " is " + y() + ")";
            case 6: return "(" + x + " if " + y() + " else " + y() + ")";
            case 7: return variable() + "(" + items(depth) + ")";
            case 8: return "(" + x + ").m(" + items(depth) + "key=" + y() + ")";
            case 9: return variable() + "(*" + x + ", k=" + y() + ")";
            case 10: return "[" + items(depth) + "]";
            case 11: return "(" + items(depth) + "*" + x + ")";
            case 12: return variable() + "[" + x + ":" + y() + "]";
            case 13: return walrus_ ? "(" + variable() + " := " + x + ")" : x;
            case 14: return "(lambda a, *b, c=" + x + ": " + y() + ")";
            case 15: return "[" + y() + " for q in " + iterable(depth) + " if " + y() + "]";
            case 16:
                return "[(lambda: q + " + variable() + ") for q in " + iterable(depth) + " for r, s in q]";
            case 17: return "f'{" + variable() + "!r:>{" + variable() + "}} and {" + variable() + "}'";
            case 18: return "(" + x + " in " + y() + ")";
            case 19: return "(-" + x + ")." + variable();
            case 20: return "f(1, " + y() + ")(" + y() + ")";
            default: return "(" + x + " ** " + y() + ")";
        }
    }

    /// Python allows no `:=` there.
    std::string iterable(int depth) {
        const bool outside = walrus_;
        walrus_ = false;
        std::string text = expression(depth - 1);
        walrus_ = outside;
        return text;
    }

    std::string target() {
        switch (pick(6)) {
            case 0: return variable() + "[" + expression(1) + "]";
            case 1: return variable() + ".t";
            case 2: return "(" + variable() + ", *" + variable() + ", " + variable() + ".u)";
            default: return variable();
        }
    }

    void line(const std::string& text) {
        text_ += std::string(static_cast<std::size_t>(indent_), ' ') + text + "\n";
    }
    void body() {
        ++indent_;
        for (int n = pick(3); n >= 0; --n) statement();
        --indent_;
    }
    void maybe_else() {
        if (pick(2) == 0) return;
        line("else:");
        body();
    }

    void statement() {
        if (indent_ > 5) return line("pass");
        switch (pick(17)) {
            case 0: return line(target() + " = " + expression(3));
            case 1: return line(target() + " = " + target() + " = " + expression(2));
            case 2:
                return line(variable() + ", " + variable() + " = " + expression(1) + ", " + expression(1));
            case 3: return line(variable() + " += " + expression(2));
            case 4: return line(variable() + "[" + expression(1) + "] -= " + expression(2));
            case 5: return line(expression(3));
            case 6:
                line("if " + expression(3) + ":");
                body();
                return maybe_else();
            case 7: loop("while " + expression(2) + ":"); return;
            case 8: loop("for " + target() + " in " + expression(2) + ":"); return;
            case 9: return line(loops_ == 0 ? "pass" : pick(2) == 0 ? "break" : "continue");
            case 10: return line(in_function_ ? "return " + expression(2) : "pass");
            case 11: return line("del " + variable() + ", " + variable() + "[0]");
            case 12: return with();
            case 13:
            case 14: return attempt();
            case 15:
                return line(pick(2) == 0 ? "raise " + variable() + " from " + expression(1)
                                         : "assert " + expression(2) + ", " + expression(1));
            default: return in_function_ ? line("print(a)") : function();
        }
    }
    void loop(const std::string& head) {
        line(head);
        ++loops_;
        body();
        --loops_;
        maybe_else();
    }
    void with() {
        line("with " + expression(1) + " as " + target() + ", " + expression(1) + ":");
        body();
    }
    void attempt() {
        line("try:");
        body();
        const int kind = pick(3);
        if (kind != 0) {
            line("except " + variable() + " as " + variable() + ":");
            body();
            line("except (" + variable() + ", b):");
            body();
            if (pick(2) == 0) {
                line("except:");
                ++indent_;
                line("raise");
                --indent_;
            }
            maybe_else();
        }
        if (kind != 1) {
            line("finally:");
            body();
        }
    }
    void function() {
        const bool outside = in_function_;
        const int loops = loops_;
        in_function_ = true;
        loops_ = 0;
        line("@" + variable());
        line("def f(a, /, b=" + expression(1) + ", *rest, k, d=2, **named):");
        ++indent_;
        line("def g(x=c):");
        ++indent_;
        line("nonlocal a, c");
        line("c = a + x");
        line("return lambda: [c + rest + e for e in b]");
        indent_ -= 1;
        line("c = 1");
        indent_ -= 1;
        body();
        in_function_ = outside;
        loops_ = loops;
    }

    std::mt19937 random_;
    std::string text_;
    int indent_ = 0;
    int loops_ = 0;
    bool in_function_ = false;
    bool walrus_ = true;
};

}  // namespace

TEST_CASE("random programs are well formed") {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        const std::string text = Writer(seed).program();
        const auto result = compile_text(text);
        CAPTURE(text);
        REQUIRE_MESSAGE(result.program, complaints(text));
        const std::string problem = interleave::bytecode::verify(*result.program);
        REQUIRE_MESSAGE(problem.empty(), problem);
    }
}
