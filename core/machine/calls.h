// Calls: from the caller's registers to the callee's parameters, as Python binds them.
#pragma once

#include "core/machine/context.h"
#include "core/machine/thread_state.h"

#include <array>

namespace interleave::machine {

/// The arguments of a call as they lie in the caller's registers. `names` is the tuple of keyword names of the last
/// arguments, or null.
struct CallArguments {
    Value* values = nullptr;
    int count = 0;
    const Object* names = nullptr;

    int keyword_count() const { return names == nullptr ? 0 : static_cast<int>(tuple_length(names)); }
    int positional_count() const { return count - keyword_count(); }
};

/// Makes the registers at `values` (arguments in place) the parameters of `function`: defaults, keywords, *args,
/// **kwargs (as a tuple of names and values until dictionaries exist). False after raising TypeError.
/// `values` must have room for code.registers.
bool bind_parameters(Context& context, const Object* function, CallArguments arguments);

inline constexpr int max_native_parameters = 8;

/// Arguments of a native call after binding. `slots` is filled only when the arguments could not be used in place.
struct NativeArguments {
    Arguments arguments;
    std::array<Value, max_native_parameters> slots;
};

/// False after raising TypeError. `out` must stay where it is while the arguments are used.
bool bind_native(Context& context, const NativeFunction& function, CallArguments arguments,
                 NativeArguments& out);

/// Flattens a spread call: `items` is a list or tuple of arguments, `named` a list or tuple of name, value, ... or
/// unset. Appends to `values`; `names` becomes the tuple of keyword names or null. False after MemoryError.
bool spread_arguments(Context& context, Value items, Value named, std::vector<Value>& values,
                      const Object*& names);

}  // namespace interleave::machine
