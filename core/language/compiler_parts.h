// The parts of a text of the prelude that a program needs: of "builtins", and of "threading" where no other module of the
// prelude might use it. Most programs need few of them, and compiling all takes longer than anything else that happens before
// a small one runs.
//
// A part begins with a line
//
//     # needed with: WORD WORD ...        or        # needed always
//
// and ends where the next one begins; a text begins with a part that is needed always. The first kind is left out unless some
// text of the program, or a part that is not left out, has one of the words, or the name of a function or class of the part.
// Texts that may put names together while the program runs (getattr) need everything.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::language {

/// The names of the functions that the text defines, whether needed or not.
std::vector<std::string_view> functions_of(std::string_view module);

/// The text, with empty lines for what is left out, so that lines keep their numbers. `texts`: the learner's first, then
/// those of the modules that the program has.
std::string needed_parts(std::string_view module, std::span<const std::string_view> texts);

}  // namespace interleave::language
