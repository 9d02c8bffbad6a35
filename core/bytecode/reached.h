// What of a program a run may come to. The prelude is part of every program; most programs use little of it.
#pragma once

#include "core/bytecode/program.h"

#include <set>
#include <string_view>
#include <vector>

namespace interleave::bytecode {

/// The codes that a run of the program may come to, and the words in them. Of the prelude that is what the program
/// names, directly or through other names: a function or class of another name cannot be called. Refers to the program.
class Reached {
public:
    explicit Reached(const Program& program);

    /// The learner's module first.
    const std::vector<const Code*>& codes() const { return codes_; }
    /// Whether the word is an attribute, keyword, built-in or string.
    bool mentions(std::string_view word) const { return words_.contains(word); }
    /// Whether an attribute, a method or something imported has this name.
    bool uses_attribute(std::string_view name) const;

private:
    bool is_named(const Code& code) const;
    bool is_named_method(std::string_view function) const;
    void take(std::size_t c);
    void note(OperandKind kind, std::uint16_t value);
    void note(const Constant& constant);

    const Program& program_;
    std::vector<bool> taken_;
    std::vector<const Code*> codes_;
    std::set<std::string_view> words_, names_;
};

bool uses_attribute(const Program& program, const Code& code, std::string_view name);

}  // namespace interleave::bytecode
