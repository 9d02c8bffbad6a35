#include "core/library/threading.h"

#include "core/library/big_integers.h"
#include "core/library/guards.h"
#include "core/library/values.h"

#include <cmath>

namespace interleave::library::threading {
namespace {

constexpr const NativeFunction* functions[] = {&current_thread, &main_thread,  &get_ident,    &active_count,
                                               &enumerate,      &lock_factory, &rlock_factory};
// lock_type and rlock_type have names that no program can write: functions make them, but the image must know
// their methods.
constexpr const TypeInfo* module_types[] = {&thread_type,
                                            &lock_type,
                                            &rlock_type,
                                            &semaphore_type,
                                            &bounded_semaphore_type,
                                            &event_type,
                                            &condition_type,
                                            &barrier_type,
                                            &exceptions::broken_barrier_error};

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

bool gives_up_at_once(Value timeout) {
    const auto seconds = seconds_of(timeout);
    return !seconds || !(*seconds > 0) || *seconds > longest_timeout;
}

bool check_patience(Context& context, Value timeout, std::string_view complaint, std::string_view rest) {
    if (!is_number(timeout)) {
        raise_type(context, {complaint, "'", type_name(timeout), "'", rest});
        return false;
    }
    if (seconds_of(timeout).value_or(longest_timeout * 2) > longest_timeout) {
        raise(context, exceptions::overflow_error, {"timeout value is too large"});
        return false;
    }
    return true;
}

constinit const machine::ModuleInfo module{
    .name = "threading", .functions = functions, .types = module_types, .attribute = attribute};

}  // namespace interleave::library::threading
