#include "core/bytecode/verify.h"

#include "core/bytecode/effects.h"

#include <algorithm>

namespace interleave::bytecode {

namespace {

class Verifier {
public:
    Verifier(const Program& program, const Code& code) : program_(program), code_(code) {}

    std::string run() {
        check_shape();
        for (std::size_t at = 0; problem_.empty() && at < code_.instructions.size(); ++at)
            check_instruction(at);
        check_ranges();
        if (problem_.empty()) check_liveness();
        return problem_;
    }

private:
    void fail(std::string what) {
        if (problem_.empty()) problem_ = code_.qualified_name + ": " + what;
    }
    void fail_at(std::size_t at, const std::string& what) {
        fail(std::to_string(at) + ": " + info(code_.instructions[at].op).name + ": " + what);
    }

    void check_shape() {
        if (code_.instructions.empty()) return fail("no instructions");
        if (code_.instructions.size() != code_.spans.size()) fail("as many spans as instructions are needed");
        if (falls_through(code_.instructions.back().op)) fail("control runs off the end");
        if (code_.parameter_count() > code_.registers) fail("more parameters than registers");
        if (code_.variables.size() < code_.parameter_count()) fail("a parameter has no name");
        for (std::size_t p = 0; p < code_.parameter_count() && problem_.empty(); ++p) {
            if (code_.variables[p].reg != p)
                fail("parameter " + code_.variables[p].name + " is not in its register");
        }
        if (code_.free_cells != code_.free_cell_registers.size()) fail("free_cells is wrong");
    }

    void check_index(std::size_t at, OperandKind kind, std::size_t value) {
        const auto limit = [&](std::size_t size, const char* what) {
            if (value >= size) fail_at(at, std::string("no ") + what + " " + std::to_string(value));
        };
        switch (kind) {
            case OperandKind::constant:
                if (code_.instructions[at].op == Opcode::load_const_ || names_tuple(at)) {
                    limit(program_.constants.size(), "constant");
                }
                break;
            case OperandKind::name: limit(program_.names.size(), "name"); break;
            case OperandKind::global: limit(program_.globals.size(), "global"); break;
            case OperandKind::code: limit(program_.codes.size(), "code"); break;
            default: break;
        }
    }
    bool names_tuple(std::size_t at) const {
        const Opcode op = code_.instructions[at].op;
        return op == Opcode::call_keywords_ || op == Opcode::call_method_keywords_;
    }

    void check_registers(std::size_t at, const std::vector<RegisterRange>& ranges) {
        for (const RegisterRange range : ranges) {
            if (range.count > 0 && range.first + range.count > code_.registers) {
                fail_at(at, "register " + std::to_string(range.first + range.count - 1) + " does not exist");
            }
        }
    }

    void check_instruction(std::size_t at) {
        const Instruction& i = code_.instructions[at];
        const OpcodeInfo& row = info(i.op);
        check_index(at, row.a, i.a);
        check_index(at, row.b, i.b);
        check_index(at, row.c, i.c);
        if (!problem_.empty()) return;
        effects_of(i, program_.codes, effects_);
        check_registers(at, effects_.uses);
        check_registers(at, effects_.definitions);
        check_registers(at, effects_.definitions_falling_through);
        if (!jumps(i.op)) return;
        const std::int64_t target = jump_target(i, at);
        if (target < 0 || target >= static_cast<std::int64_t>(code_.instructions.size())) {
            return fail_at(at, "jumps out of the code");
        }
        const bool backward = target <= static_cast<std::int64_t>(at);
        if (backward != (i.op == Opcode::loop_)) fail_at(at, backward ? "jumps backward" : "jumps forward");
    }

    void check_ranges() {
        // owner[at]: the range listed last that holds `at`; it must lie inside every later one that holds it too.
        std::vector<const ExceptionRange*> owner(code_.instructions.size(), nullptr);
        for (const ExceptionRange& r : code_.exceptions) {
            if (!problem_.empty()) return;
            if (r.begin >= r.end || r.end > code_.instructions.size())
                return fail("an exception range is empty or too long");
            if (r.handler >= code_.instructions.size()) return fail("a handler is no instruction");
            if (r.target >= code_.registers) return fail("a handler's register does not exist");
            for (std::size_t at = r.begin; at < r.end; ++at) {
                const ExceptionRange* inner = owner[at];
                if (inner != nullptr && (inner->begin < r.begin || inner->end > r.end)) {
                    return fail("exception ranges cross, or an outer one comes first");
                }
                owner[at] = &r;
            }
        }
    }

    void check_liveness() {
        if (code_.live.size() != code_.instructions.size() * code_.live_words)
            return fail("liveness is missing");
        for (std::size_t at = 0; problem_.empty() && at < code_.instructions.size(); ++at) check_window(at);
        std::vector<bool> variable(code_.registers, false);
        for (const LocalVariable& v : code_.variables) variable[v.reg] = true;
        for (std::uint16_t r = 0; r < code_.registers; ++r) {
            if (code_.is_live(0, r) && !variable[r]) {
                fail("register " + std::to_string(r) + " may be read before it is written");
            }
        }
    }

    void check_window(std::size_t at) {
        const Instruction& i = code_.instructions[at];
        if (info(i.op).a != OperandKind::window) return;
        for (const LocalVariable& v : code_.variables) {
            if (v.reg >= i.a) fail_at(at, "variable " + v.name + " is in the window");
        }
        check_above(at, at + 1, i.a);
        // Where the call may end in a handler, nothing that handler needs may lie in the window either.
        for (const ExceptionRange& range : code_.exceptions) {
            if (at < range.begin || at >= range.end) continue;
            for (std::uint32_t r = i.a + 1u; r < code_.registers; ++r) {
                if (r != range.target && code_.is_live(range.handler, static_cast<std::uint16_t>(r))) {
                    fail_at(at, "the handler needs register " + std::to_string(r));
                }
            }
            return;
        }
    }
    void check_above(std::size_t at, std::size_t behind, std::uint16_t window) {
        for (std::uint32_t r = window + 1u; r < code_.registers; ++r) {
            if (code_.is_live(behind, static_cast<std::uint16_t>(r))) {
                fail_at(at, "register " + std::to_string(r) + " is live above the window");
            }
        }
    }

    const Program& program_;
    const Code& code_;
    Effects effects_;
    std::string problem_;
};

}  // namespace

std::string verify(const Program& program, const Code& code) { return Verifier(program, code).run(); }

std::string verify(const Program& program) {
    for (const Code& code : program.codes) {
        std::string problem = verify(program, code);
        if (!problem.empty()) return problem;
    }
    return {};
}

}  // namespace interleave::bytecode
