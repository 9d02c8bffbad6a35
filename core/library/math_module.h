// The module math.
#pragma once

#include "core/library/values.h"

#include <optional>

namespace interleave::library::math {

extern const machine::ModuleInfo module;

// Its functions, a table a file.
inline constexpr std::size_t float_function_count = 42, integer_function_count = 9, sum_function_count = 4;
extern const NativeFunction float_functions[float_function_count];
extern const NativeFunction integer_functions[integer_function_count];
extern const NativeFunction sum_functions[sum_function_count];

constexpr NativeFunction function(const char* name, std::span<const Parameter> parameters,
                                  Value (*body)(Context&, const Arguments&), bool rest = false) {
    return {.name = name, .qualified_name = name, .parameters = parameters, .rest = rest, .body = body};
}
/// One that goes through the items of its first argument.
constexpr NativeFunction over_items(const char* name, std::span<const Parameter> parameters,
                                    Value (*body)(Context&, const Arguments&)) {
    return {.name = name,
            .qualified_name = name,
            .parameters = parameters,
            .behaviour = Behaviour::touches_self,
            .body = body,
            .writes_self = false};
}

Value raise_domain(Context& context);  ///< "math domain error"
Value raise_range(Context& context);   ///< "math range error"

/// CPython's own gamma and lgamma (Lanczos approximation), which differ from the C library's in the last bits. Nothing
/// outside of their domain; infinite when the result is too large.
std::optional<double> gamma(double x);
std::optional<double> log_gamma(double x);

}  // namespace interleave::library::math
