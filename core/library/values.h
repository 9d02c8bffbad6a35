// Small questions about values, and raising, as every file of this folder needs them.
#pragma once

#include "core/library/exceptions.h"
#include "core/machine/context.h"
#include "core/machine/image.h"
#include "core/machine/object.h"

#include <bit>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::library {

using machine::Arguments;
using machine::Behaviour;
using machine::Context;
using machine::is_kind;
using machine::Kind;
using machine::MonitorGuard;
using machine::NativeFunction;
using machine::Object;
using machine::Parameter;
using machine::TypeInfo;
using machine::Value;

/// No string, list or tuple may need more bytes; asked before building one, so that 'a' * 10**12 costs
/// nothing.
inline constexpr std::uint64_t largest_object = 256u << 20;
inline constexpr std::uint64_t largest_length = largest_object / 8;  ///< of a list or tuple

inline bool is_string(Value v) { return is_kind(v, Kind::string); }
inline bool is_list(Value v) { return is_kind(v, Kind::list); }
inline bool is_tuple(Value v) { return is_kind(v, Kind::tuple); }
inline bool is_range(Value v) { return is_kind(v, Kind::range); }
inline bool is_slice(Value v) { return is_kind(v, Kind::slice); }
inline bool is_exception(Value v) { return is_kind(v, Kind::exception); }

/// An integer that fits an immediate, or a bool (which is an integer in Python).
inline bool is_small(Value v) { return v.is_int() || v.is_boolean(); }
inline std::int64_t small_of(Value v) { return v.is_int() ? v.as_int() : v.is_true() ? 1 : 0; }
inline bool is_big(Value v) { return is_kind(v, Kind::big_integer); }
inline bool is_integer(Value v) { return is_small(v) || is_big(v); }
inline bool is_float(Value v) { return v.is_inline_float() || is_kind(v, Kind::boxed_float); }
inline double float_of(Value v) {
    return v.is_inline_float() ? v.as_inline_float() : std::bit_cast<double>(v.as_object()->word);
}
inline bool is_number(Value v) { return is_integer(v) || is_float(v); }

inline std::string_view text_of(Value string) { return machine::string_view_of(string.as_object()); }

const TypeInfo* type_of(Value v);
inline std::string_view type_name(Value v) { return type_of(v)->name; }
/// As messages about an argument of the wrong type say it: None is called by its own name.
inline std::string_view argument_name(Value v) { return v.is_none() ? "None" : type_name(v); }
bool truth(Value v);

// --- raising: all return unset, so that natives can `return raise_...` -------------------------------------
Value raise(Context& context, const TypeInfo& type, std::initializer_list<std::string_view> parts);
inline Value raise_type(Context& context, std::initializer_list<std::string_view> parts) {
    return raise(context, exceptions::type_error, parts);
}
inline Value raise_value(Context& context, std::initializer_list<std::string_view> parts) {
    return raise(context, exceptions::value_error, parts);
}
Value raise_memory(Context& context);
/// "'str' object cannot be interpreted as an integer"
Value raise_not_integer(Context& context, Value v);
/// "cannot fit 'int' into an index-sized integer"
Value raise_too_large_for_index(Context& context, const TypeInfo& type);

// --- arguments ---------------------------------------------------------------------------------------------
/// An integer argument; values beyond 64 bits are cut to the nearest limit. False after raising TypeError.
bool clamped_index(Context& context, Value v, std::int64_t& out);
/// An integer argument that must fit; raises OverflowError otherwise.
bool exact_index(Context& context, Value v, std::int64_t& out);

}  // namespace interleave::library
