// The module time. Seconds are those of the host: virtual ones when exploring, measured ones on real threads.
#include "core/library/time_module.h"

#include "core/library/big_integers.h"
#include "core/library/threading.h"
#include "core/library/values.h"

#include <cmath>

namespace interleave::library::time {
namespace {

using machine::EventKind;
using machine::SyncOperation;

constexpr double longest_sleep = 9.2e9;  ///< seconds: what CPython's clock can express

/// Zero, or an argument to complain about, needs no waiting.
bool sleep_ready(Context&, const Arguments& a) {
    const auto seconds = threading::seconds_of(a[0]);
    return !seconds || !(*seconds > 0) || *seconds > longest_sleep;
}

Value sleep_done(Context& context, const Arguments&) {
    context.record(EventKind::sleep, nullptr, -1, {}, -1);
    return Value::none();
}

Value sleep_perform(Context& context, const Arguments& a) {
    if (!is_number(a[0])) return raise_not_integer(context, a[0]);
    const double seconds = threading::seconds_of(a[0]).value_or(longest_sleep * 2);
    if (std::isnan(seconds)) return raise_value(context, {"Invalid value NaN (not a number)"});
    if (seconds < 0) return raise_value(context, {"sleep length must be non-negative"});
    if (seconds > longest_sleep) {
        return raise(context, exceptions::overflow_error, {"timestamp out of range for platform time_t"});
    }
    return sleep_done(context, a);
}

std::optional<double> sleep_timeout(Context&, const Arguments& a) { return threading::seconds_of(a[0]); }

constexpr SyncOperation sleep_operation{.event = EventKind::sleep,
                                        .ready = sleep_ready,
                                        .perform = sleep_perform,
                                        .timeout = sleep_timeout,
                                        .expired = sleep_done};

Value seconds(Context& context, const Arguments&) { return context.new_float(context.seconds()); }

constexpr Parameter one[] = {{""}};
constexpr NativeFunction sleep{.name = "sleep",
                               .qualified_name = "time.sleep",
                               .parameters = one,
                               .behaviour = Behaviour::synchronises,
                               .sync = &sleep_operation};
constexpr NativeFunction time_function{
    .name = "time", .qualified_name = "time.time", .parameters = {}, .body = seconds};
constexpr NativeFunction perf_counter{
    .name = "perf_counter", .qualified_name = "time.perf_counter", .parameters = {}, .body = seconds};
constexpr NativeFunction monotonic{
    .name = "monotonic", .qualified_name = "time.monotonic", .parameters = {}, .body = seconds};
constexpr const NativeFunction* functions[] = {&sleep, &time_function, &perf_counter, &monotonic};

}  // namespace

constinit const machine::ModuleInfo module{.name = "time", .functions = functions, .types = {}};

}  // namespace interleave::library::time
