#include "core/library/threading.h"

#include "core/library/big_integers.h"
#include "core/library/values.h"

#include <cmath>

namespace interleave::library::threading {
namespace {

constexpr const NativeFunction* functions[] = {&current_thread, &main_thread, &get_ident, &lock_factory};
// lock_type has a name that no program can write: it is made by the function Lock, but the image must know
// its methods.
constexpr const TypeInfo* module_types[] = {&thread_type, &lock_type};

Value attribute(Context& context, std::string_view name) {
    return name == "TIMEOUT_MAX" ? context.new_float(longest_timeout) : Value();
}

}  // namespace

std::optional<double> seconds_of(Value v) {
    if (is_float(v)) return float_of(v);
    return is_integer(v) ? integer_to_double(v) : std::nullopt;
}

bool check_timeout(Context& context, Value timeout) {
    if (!is_number(timeout)) {
        raise_not_integer(context, timeout);
        return false;
    }
    const double seconds = seconds_of(timeout).value_or(longest_timeout * 2);
    if (std::isnan(seconds))
        raise_value(context, {"Invalid value NaN (not a number)"});
    else if (seconds < 0)
        raise_value(context, {"timeout value must be positive"});
    else if (seconds > longest_timeout)
        raise(context, exceptions::overflow_error, {"timeout value is too large"});
    else
        return true;
    return false;
}

constinit const machine::ModuleInfo module{
    .name = "threading", .functions = functions, .types = module_types, .attribute = attribute};

}  // namespace interleave::library::threading
