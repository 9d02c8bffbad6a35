// bytes and bytearray. A bytearray is laid out as a list of its bytes (integers), so that each change is one of a cell.
#pragma once

#include "core/library/natives.h"

#include <string>

namespace interleave::library {

namespace types {
extern const NativeType bytearray;
}

extern const Protocol bytearray_protocol;

inline bool is_bytes(Value v) { return is_kind(v, Kind::bytes); }
inline bool is_bytearray(Value v) { return is_native(v, types::bytearray); }
inline bool is_bytes_like(Value v) { return is_bytes(v) || is_bytearray(v); }

/// The content at one moment. Precondition: is_bytes_like.
std::string bytes_of(const Context& context, Value v);
/// Of the same type as `model`. Unset after MemoryError.
Value bytes_like(Context& context, std::string_view content, Value model);
Value new_bytearray(Context& context, std::string_view content);
/// False after raising "a bytes-like object is required, not 'str'".
bool bytes_argument(Context& context, Value v, std::string& out);
/// An integer in range(256). False after raising.
bool byte_argument(Context& context, Value v, unsigned char& out);
/// What bytes(source) takes: a number of zeros, bytes or an iterable of integers. False after raising.
bool bytes_from(Context& context, Value source, std::string_view type, std::string& out);
/// "b'...'"
std::string bytes_repr(std::string_view content);

// The methods, a table a file; `shared` ones are of both types.
inline constexpr std::size_t shared_bytes_method_count = 28, bytearray_method_count = 9;
extern const NativeFunction shared_bytes_methods[shared_bytes_method_count];
extern const NativeFunction bytearray_methods[bytearray_method_count];

}  // namespace interleave::library
