// The module time. Seconds are those of the host: virtual ones when exploring, measured ones on real threads.
#include "core/library/time_module.h"

#include "core/library/big_integers.h"
#include "core/library/dates.h"
#include "core/library/threading.h"
#include "core/library/values.h"

#include <array>
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

Value nanoseconds_of(Context& context, double seconds) {
    return context.new_integer(static_cast<std::int64_t>(std::llround(seconds * 1e9)));
}
Value nanoseconds(Context& context, const Arguments&) { return nanoseconds_of(context, context.seconds()); }

Value seconds_since_1970(Context& context, const Arguments&) {
    return context.new_float(wall_clock(context));
}
Value nanoseconds_since_1970(Context& context, const Arguments&) {
    const double epoch = std::floor(context.epoch());  // apart, so that the digits behind the point remain
    const auto rest = std::llround((context.seconds() + (context.epoch() - epoch)) * 1e9);
    return context.new_integer(static_cast<std::int64_t>(epoch) * 1'000'000'000 + rest);
}

template <bool of_thread>
Value processor_seconds(Context& context, const Arguments&) {
    return context.new_float(context.processor_seconds(of_thread));
}
template <bool of_thread>
Value processor_nanoseconds(Context& context, const Arguments&) {
    return nanoseconds_of(context, context.processor_seconds(of_thread));
}

constexpr NativeFunction clock(const char* name, const char* qualified_name,
                               Value (*body)(Context&, const Arguments&)) {
    return {.name = name, .qualified_name = qualified_name, .parameters = {}, .body = body};
}

constexpr Parameter one[] = {{""}};
constexpr NativeFunction sleep{.name = "sleep",
                               .qualified_name = "time.sleep",
                               .parameters = one,
                               .behaviour = Behaviour::synchronises,
                               .sync = &sleep_operation};
constexpr NativeFunction clocks[] = {
    clock("time", "time.time", seconds_since_1970),
    clock("perf_counter", "time.perf_counter", seconds),
    clock("monotonic", "time.monotonic", seconds),
    clock("time_ns", "time.time_ns", nanoseconds_since_1970),
    clock("perf_counter_ns", "time.perf_counter_ns", nanoseconds),
    clock("monotonic_ns", "time.monotonic_ns", nanoseconds),
    clock("process_time", "time.process_time", processor_seconds<false>),
    clock("thread_time", "time.thread_time", processor_seconds<true>),
    clock("process_time_ns", "time.process_time_ns", processor_nanoseconds<false>),
    clock("thread_time_ns", "time.thread_time_ns", processor_nanoseconds<true>)};
constexpr auto functions = [] {
    std::array<const NativeFunction*, std::size(clocks) + date_function_count + 1> all{&sleep};
    std::size_t n = 1;
    for (const auto& c : clocks) all[n++] = &c;
    for (std::size_t i = 0; i < date_function_count; ++i) all[n++] = &date_functions[i];
    return all;
}();
constexpr const TypeInfo* module_types[] = {&struct_time_type};

Value attribute(Context& context, std::string_view name) {
    if (name == "struct_time") return context.image().type_value(&struct_time_type);
    if (name == "timezone" || name == "altzone" || name == "daylight") return Value::integer(0);
    if (name != "tzname") return {};
    const Value zone = context.new_string("UTC");
    const Value both[] = {zone, zone};
    return zone.is_unset() ? Value() : context.new_tuple(both);
}

}  // namespace

double wall_clock(Context& context) { return context.epoch() + context.seconds(); }

constinit const machine::ModuleInfo module{
    .name = "time", .functions = functions, .types = module_types, .attribute = attribute};

}  // namespace interleave::library::time
