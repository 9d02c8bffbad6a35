// Traceback objects, their frames and the code of those: what a program can ask of where an exception came from.
#pragma once

#include "core/library/values.h"

namespace interleave::library::tracebacks {

extern const TypeInfo traceback, frame, code;

inline bool is_traceback(Value v) {
    return is_kind(v, Kind::descriptor) && machine::type_info_of(v.as_object()) == &traceback;
}

}  // namespace interleave::library::tracebacks
