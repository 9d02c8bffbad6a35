#include "core/library/math_module.h"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace interleave::library::math {
namespace {

constexpr auto functions = [] {
    std::array<const NativeFunction*, float_function_count + integer_function_count + sum_function_count>
        all{};
    std::size_t n = 0;
    for (std::size_t i = 0; i < float_function_count; ++i) all[n++] = &float_functions[i];
    for (std::size_t i = 0; i < integer_function_count; ++i) all[n++] = &integer_functions[i];
    for (std::size_t i = 0; i < sum_function_count; ++i) all[n++] = &sum_functions[i];
    return all;
}();

Value attribute(Context& context, std::string_view name) {
    if (name == "pi") return context.new_float(std::numbers::pi);
    if (name == "e") return context.new_float(std::numbers::e);
    if (name == "tau") return context.new_float(2 * std::numbers::pi);
    if (name == "inf") return context.new_float(std::numeric_limits<double>::infinity());
    if (name == "nan") return context.new_float(std::numeric_limits<double>::quiet_NaN());
    return {};
}

}  // namespace

Value raise_domain(Context& context) { return raise_value(context, {"math domain error"}); }
Value raise_range(Context& context) {
    return raise(context, exceptions::overflow_error, {"math range error"});
}

constinit const machine::ModuleInfo module{
    .name = "math", .functions = functions, .types = {}, .attribute = attribute};

}  // namespace interleave::library::math
