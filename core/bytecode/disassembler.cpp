// A block a code object, a line an instruction:
//
//     worker(n)  [code 1, 3 registers]
//        4     0  load_global          %1, counter
//        4     1  add_int              %1, %1, 1                augmented
//
// Columns: source line, index, instruction, operands. Variables stand by name, other registers as %number.
#include "core/bytecode/program.h"

#include "core/bytecode/effects.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace interleave::bytecode {

namespace {

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        switch (c) {
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            case '\'': out += "\\'"; break;
            case '\\': out += "\\\\"; break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    char hex[8];
                    std::snprintf(hex, sizeof hex, "\\x%02x", static_cast<unsigned>(c));
                    out += hex;
                } else {
                    out += c;
                }
        }
    }
    return out + "'";
}

std::string shortest(double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    std::string out(text, end);
    if (out.find_first_of(".enai") == std::string::npos) out += ".0";
    return out;
}

struct ConstantText {
    std::string operator()(NoneConstant) const { return "None"; }
    std::string operator()(bool value) const { return value ? "True" : "False"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(const BigIntegerConstant& value) const { return value.digits; }
    std::string operator()(double value) const { return shortest(value); }
    std::string operator()(const std::string& value) const { return quoted(value); }
    std::string operator()(const BytesConstant& value) const { return "b" + quoted(value.bytes); }
    std::string operator()(const TupleConstant& tuple) const {
        std::string out = "(";
        for (std::size_t i = 0; i < tuple.items.size(); ++i) {
            if (i > 0) out += ", ";
            out += std::visit(*this, tuple.items[i].value);
        }
        return out + (tuple.items.size() == 1 ? ",)" : ")");
    }
};

class Disassembler {
public:
    Disassembler(const Program& program, const Code& code, std::size_t number)
        : program_(program), code_(code), number_(number) {}

    std::string run() {
        out_ = heading() + "\n";
        for (std::size_t at = 0; at < code_.instructions.size(); ++at) line(at);
        for (const ExceptionRange& r : code_.exceptions) {
            out_ += "  exceptions in " + std::to_string(r.begin) + ".." + std::to_string(r.end - 1) +
                    " go to " + std::to_string(r.handler) + " with " + reg(r.target) + "\n";
        }
        return std::move(out_);
    }

private:
    std::string heading() const {
        std::string text = code_.qualified_name + "(";
        std::size_t p = 0;
        const auto parameter = [&](const char* prefix) {
            if (p > 0) text += ", ";
            text += prefix + code_.variables[p++].name;
        };
        for (int i = 0; i < code_.positional; ++i) {
            parameter("");
            if (i + 1 == code_.positional_only) text += ", /";
        }
        if (code_.has_var_positional) parameter("*");
        if (!code_.has_var_positional && code_.keyword_only > 0) text += p > 0 ? ", *" : "*";
        for (int i = 0; i < code_.keyword_only; ++i) {
            if (p == 0) text += ", ";
            parameter("");
        }
        if (code_.has_var_keyword) parameter("**");
        text += ")  [code " + std::to_string(number_) + ", " + std::to_string(code_.registers) + " registers";
        for (const LocalVariable& v : code_.variables) {
            if (v.is_cell) text += ", cell " + v.name;
        }
        if (code_.is_coroutine) text += code_.is_generator ? ", asynchronous" : ", coroutine";
        if (code_.is_generator) text += code_.is_coroutine ? " generator" : ", generator";
        if (code_.is_class_body) text += ", class body" + attributes();
        return text + "]";
    }

    std::string attributes() const {
        std::string text;
        for (const std::uint16_t name : code_.attributes)
            text += (text.empty() ? " of objects with " : ", ") + program_.names[name];
        return text;
    }

    std::string reg(std::uint32_t number) const {
        for (const LocalVariable& v : code_.variables) {
            if (v.reg == number) return v.name;
        }
        return "%" + std::to_string(number);
    }
    std::string range(std::uint32_t first, std::uint32_t count) const {
        if (count == 0) return "nothing";
        if (count == 1) return reg(first);
        return reg(first) + ".." + reg(first + count - 1);
    }
    const RegisterRange& first_range(const std::vector<RegisterRange>& ranges, std::uint16_t first) const {
        for (const RegisterRange& r : ranges) {
            if (r.first == first) return r;
        }
        return ranges.front();
    }

    std::string operand(std::size_t at, OperandKind kind, std::uint16_t value) const {
        const Instruction& i = code_.instructions[at];
        switch (kind) {
            case OperandKind::none: return {};
            case OperandKind::dst:
            case OperandKind::src:
            case OperandKind::dst_src: return reg(value);
            case OperandKind::window:
            case OperandKind::source_range: return effects_.uses.empty() ? "" : ranged(value, effects_.uses);
            case OperandKind::result_range: return ranged(value, effects_.definitions);
            case OperandKind::iterator: return range(value, 3);
            case OperandKind::constant: return std::visit(ConstantText(), program_.constants[value].value);
            case OperandKind::name: return program_.names[value];
            case OperandKind::global: return program_.globals[value].name;
            case OperandKind::code: return program_.codes[value].qualified_name;
            case OperandKind::count: return std::to_string(value);
            case OperandKind::imm: return std::to_string(i.imm());
            case OperandKind::imm32: return std::to_string(i.bc());
            case OperandKind::jump:
            case OperandKind::jump16: return "-> " + std::to_string(jump_target(i, at));
        }
        return {};
    }
    std::string ranged(std::uint16_t first, const std::vector<RegisterRange>& ranges) const {
        const RegisterRange& r = first_range(ranges, first);
        return r.first == first ? range(first, r.count) : "nothing";
    }

    /// What the small operand x says, in words.
    std::string note(const Instruction& i) const {
        const OpcodeInfo& row = info(i.op);
        if (row.b == OperandKind::jump || row.c == OperandKind::jump16) {
            const bool conditional = row.a == OperandKind::src;
            return !conditional ? "" : i.x != 0 ? "if true" : "if false";
        }
        switch (i.op) {
            case Opcode::check_bound_: return i.x != 0 ? "free variable" : "";
            case Opcode::load_cell_:
            case Opcode::delete_cell_: return i.x != 0 ? "own cell" : "";
            case Opcode::is_same_:
            case Opcode::contains_: return i.x != 0 ? "negated" : "";
            case Opcode::unpack_star_: return std::to_string(i.x) + " before the star";
            case Opcode::format_value_:
                if (i.x == part_of_string) return "";
                return (i.x & 127) != 0 ? std::string("!") + static_cast<char>(i.x & 127) : "";
            case Opcode::for_begin_: return i.x != 0 ? "new" : "";
            case Opcode::begin_delegation_: return i.x != 0 ? "await" : "";
            case Opcode::make_function_: return cells(program_.codes[i.b]);
            default: break;
        }
        const bool operators = i.op >= Opcode::add_ && i.op <= Opcode::subtract_int_;
        return operators && i.x != 0 ? "augmented" : "";
    }
    std::string cells(const Code& made) const {
        std::string text;
        for (const std::uint16_t cell : made.free_cell_registers) {
            text += (text.empty() ? "captures " : ", ") + reg(cell);
        }
        return text;
    }

    void line(std::size_t at) {
        const Instruction& i = code_.instructions[at];
        const OpcodeInfo& row = info(i.op);
        effects_of(i, program_.codes, effects_);
        std::string operands;
        const auto add = [&](OperandKind kind, std::uint16_t value) {
            const std::string text = operand(at, kind, value);
            if (text.empty()) return;
            if (!operands.empty()) operands += text.starts_with("->") ? " " : ", ";
            operands += text;
        };
        add(row.a, i.a);
        add(row.b, i.b);
        const bool no_spec = i.op == Opcode::format_value_ && (i.x & 128) != 0;
        const bool no_callee = i.op == Opcode::dict_update_ && i.x == 0;
        if (!no_spec && !no_callee) add(row.c, i.c);
        char start[64];
        std::snprintf(start, sizeof start, "%5d %5zu  %-21s", program_.line_of(code_, at), at, row.name);
        std::string text = start + operands;
        const std::string comment = note(i);
        if (!comment.empty()) {
            text.resize(std::max<std::size_t>(text.size(), 58), ' ');
            text += "  " + comment;
        }
        while (text.back() == ' ') text.pop_back();
        out_ += text + "\n";
    }

    const Program& program_;
    const Code& code_;
    std::size_t number_;
    Effects effects_;
    std::string out_;
};

}  // namespace

std::string disassemble(const Program& program, std::uint16_t module) {
    std::string out;
    for (std::size_t n = 0; n < program.codes.size(); ++n) {
        if (program.codes[n].module != module) continue;
        if (!out.empty()) out += "\n";
        out += Disassembler(program, program.codes[n], n).run();
    }
    return out;
}

}  // namespace interleave::bytecode
