// What Python has and the language has not: all that is refused before a program starts, with what is said about it.
// Modules that are not there are in compiler_advice.h. The tests compile each example, and check that the page of the
// language (core/lessons/00-language) names each.
#pragma once

#include <cstdint>
#include <iterator>
#include <string_view>

namespace interleave::language {

struct Outside {
    std::string_view code;  ///< text::Diagnostic::code
    std::string_view message;
    std::string_view advice;   ///< what to write instead
    std::string_view example;  ///< a program that is refused for this alone
};

/// Constructs, in the order of outside::constructs: whoever refuses one has to give it a row there.
enum class Construct : std::uint8_t {
    base_unpacking,
    complex_number,
    exec_statement,
    metaclass,
    named_character,
    relative_import,
    surrogate,
    count
};

namespace outside {

inline constexpr Outside constructs[] = {
    {"class-unpacking", "unpacking in the bases of a class is not part of the language",
     "Write the base class by name.", "class A(*B):\n    pass\n"},
    {"complex-number", "complex numbers are not part of the language",
     "Keep the real and the imaginary part in two float variables.", "a = 1j\n"},
    {"exec-statement", "'exec' is not part of the language", "Write the statements themselves.",
     "exec 'a = 1'\n"},
    {"metaclass", "metaclasses are not part of the language",
     "Use a class decorator, or a function that makes the objects.", "class A(metaclass=M):\n    pass\n"},
    {"invalid-escape", "\\N{...} is not part of the language",
     "Write the character itself, or its number as \\uXXXX.", "a = '\\N{BULLET}'\n"},
    {"relative-import", "relative imports are not part of the language",
     "A program is one file; import only the modules that the language has.", "from . import a\n"},
    {"invalid-escape", "surrogate code points are not part of the language",
     "Write the whole character as \\UXXXXXXXX.", "a = '\\ud800'\n"}};
static_assert(std::size(constructs) == static_cast<std::size_t>(Construct::count));

/// Built-in functions, used where the program gives the name no other meaning.
inline constexpr std::string_view run_text =
    "A program is all there when it starts. Write what it would run, or choose a function from a dict.";
inline constexpr std::string_view names = "Keep what is looked up by name in a dict.";
inline constexpr Outside functions[] = {
    {"__import__", "the function '__import__' is not part of the language", "Write an import statement.",
     "a = __import__('time')\n"},
    {"breakpoint", "the function 'breakpoint' is not part of the language",
     "Step through the program here: forwards and back.", "breakpoint()\n"},
    {"compile", "the function 'compile' is not part of the language", run_text,
     "a = compile('1', '', 'eval')\n"},
    {"complex", "the function 'complex' is not part of the language",
     "Keep the real and the imaginary part in two float variables.", "a = complex(1, 2)\n"},
    {"dir", "the function 'dir' is not part of the language",
     "vars(object) has the attributes of an object, hasattr(object, name) asks for one.", "print(dir())\n"},
    {"eval", "the function 'eval' is not part of the language", run_text, "a = eval('1 + 1')\n"},
    {"exec", "the function 'exec' is not part of the language", run_text, "exec('a = 1')\n"},
    {"globals", "the function 'globals' is not part of the language", names, "print(globals())\n"},
    {"help", "the function 'help' is not part of the language",
     "print(function.__doc__) shows the text of a function.", "help(print)\n"},
    {"locals", "the function 'locals' is not part of the language", names, "print(locals())\n"},
    {"memoryview", "the type 'memoryview' is not part of the language",
     "Slices of bytes and bytearray are copies, which small programs can afford.", "a = memoryview(b'1')\n"},
};

}  // namespace outside

constexpr const Outside& outside_of(Construct construct) {
    return outside::constructs[static_cast<std::size_t>(construct)];
}

/// The row of outside::functions for a name, null when there is none.
constexpr const Outside* outside_function(std::string_view name) {
    for (const Outside& each : outside::functions) {
        if (each.code == name) return &each;
    }
    return nullptr;
}

}  // namespace interleave::language
