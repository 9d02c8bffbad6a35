// The text that Python prints for an exception.
#pragma once

#include "core/machine/context.h"

#include "core/text/source_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::bytecode {
struct Code;
struct Program;
}  // namespace interleave::bytecode

namespace interleave::machine {

/// What to leave out of an exception's text.
struct TracebackOptions {
    /// The calls shown: the outermost so many, or the innermost when negative.
    std::optional<std::int64_t> limit;
    bool chain = true;  ///< its causes and contexts too
};

/// A line of a traceback: a call, or a comprehension in one.
struct TracebackLine {
    const bytecode::Code* code = nullptr;
    std::string_view function;
    text::Span failed;        ///< the part of the text that was being done
    bool whole_line = false;  ///< no carets
};

/// What an entry of a traceback shows, outermost first; nothing for what is native to Python.
std::vector<TracebackLine> lines_of(const bytecode::Program& program, const Object* entry);
/// The line number, and the text: two lines and a line of carets.
int number_of(const bytecode::Program& program, const TracebackLine& line);
std::string text_of(const bytecode::Program& program, const TracebackLine& line);

/// Cells of a traceback object (Kind::descriptor, type KnownTypes::traceback) and of its frame.
struct TracebackCells {
    static constexpr std::size_t entry = 0;  ///< as in ExceptionCells::traceback
    static constexpr std::size_t line = 1;   ///< which of the entry's lines
    static constexpr std::size_t count = 2;
};
/// The object for an entry, or for what comes after `line` of it; None behind the end. Unset after MemoryError.
Value new_traceback(Context& context, const TypeInfo& type, Value entry, std::int64_t line);
/// exception.__traceback__
Value traceback_object(Context& context, const Object* exception);

/// What Python prints for an exception nobody caught, from "Traceback (most recent call last):" on with the carets of
/// Python 3.11; causes, contexts, notes and the members of groups included.
std::string format_traceback(const Context& context, const Object* exception,
                             const TracebackOptions& options = {});

/// str(exception), as its class said it when the exception was not caught.
std::string text_of_uncaught(const Context& context, const Object* exception);

}  // namespace interleave::machine
