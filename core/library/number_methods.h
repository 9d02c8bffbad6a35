// Private to number*.cpp: the longer methods of int and float.
#pragma once

#include "core/library/values.h"

namespace interleave::library {

extern const NativeFunction to_bytes_method, from_bytes_method, integer_ratio_method, float_hex_method,
    float_fromhex_method, float_conjugate_method;
/// Operations::number_attribute
Value number_attribute(Value number, std::string_view name);

}  // namespace interleave::library
