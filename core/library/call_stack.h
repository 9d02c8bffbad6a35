// The part of the module _machine that shows exceptions and calls in progress, for traceback, logging and sys.
#pragma once

#include "core/library/natives.h"

namespace interleave::library::machine_module {

/// handled_exception(): the exception being handled, or None.
extern const NativeFunction handled_exception;
/// format_exception(exception, limit, chain): its text as Python prints it; limit: see machine::TracebackOptions, or None.
extern const NativeFunction format_exception;
/// set_exception_text(exception, text): what __str__ of its class said, for format_exception; None takes it back.
extern const NativeFunction set_exception_text;
/// traceback_lines(traceback): tuples (file, line, function, text of the line, all that is printed of it), outermost
/// first.
extern const NativeFunction traceback_lines;
/// calls_in_progress(most): at most so many tuples (file, line, function, text of the line) of this thread, innermost
/// first, without those of the module that asks.
extern const NativeFunction calls_in_progress;

}  // namespace interleave::library::machine_module
