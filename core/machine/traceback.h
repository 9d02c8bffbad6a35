// The text that Python prints for an exception.
#pragma once

#include "core/machine/context.h"

#include <cstdint>
#include <optional>
#include <string>

namespace interleave::machine {

/// What to leave out of an exception's text.
struct TracebackOptions {
    /// The calls shown: the outermost so many, or the innermost when negative.
    std::optional<std::int64_t> limit;
    bool chain = true;  ///< its causes and contexts too
};

/// What Python prints for an exception nobody caught, from "Traceback (most recent call last):" on with the carets of
/// Python 3.11; causes, contexts, notes and the members of groups included.
std::string format_traceback(const Context& context, const Object* exception,
                             const TracebackOptions& options = {});

/// str(exception), as its class said it when the exception was not caught.
std::string text_of_uncaught(const Context& context, const Object* exception);

}  // namespace interleave::machine
