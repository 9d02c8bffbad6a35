#include "core/library/dates.h"

#include "core/library/hashing.h"
#include "core/library/threading.h"
#include "core/library/tuples.h"
#include "core/library/types.h"

#include <cmath>
#include <cstdio>

namespace interleave::library::time {
namespace {

constexpr std::int64_t seconds_a_day = 86400;
/// What gmtime() takes: years of at most four digits and a good deal more.
constexpr double longest_ago = 1e11;

constexpr std::size_t field_count = 9;
constexpr const char* field_names[field_count] = {"tm_year", "tm_mon",  "tm_mday", "tm_hour", "tm_min",
                                                  "tm_sec",  "tm_wday", "tm_yday", "tm_isdst"};
constexpr const char* day_names[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                     "Friday", "Saturday", "Sunday"};
constexpr const char* month_names[] = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};

/// In the order of the fields of struct_time.
struct Date {
    std::int64_t year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, weekday = 0, yearday = 1,
                 dst = 0;
};

std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

/// Days from 1970-01-01 to a day of the Gregorian calendar (years that begin in March make leap days the last ones).
std::int64_t days_to(std::int64_t year, std::int64_t month, std::int64_t day) {
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = floor_divide(year, 400), of_era = year - era * 400;
    const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

Date date_of(std::int64_t seconds) {
    const std::int64_t days = floor_divide(seconds, seconds_a_day), rest = seconds - days * seconds_a_day;
    const std::int64_t shifted = days + 719468, era = floor_divide(shifted, 146097),
                       of_era = shifted - era * 146097;
    const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100),
                       month = (5 * of_year + 2) / 153;
    Date d;
    d.day = of_year - (153 * month + 2) / 5 + 1;
    d.month = month + (month < 10 ? 3 : -9);
    d.year = year + era * 400 + (d.month <= 2 ? 1 : 0);
    d.hour = rest / 3600;
    d.minute = rest / 60 % 60;
    d.second = rest % 60;
    d.weekday = ((days + 3) % 7 + 7) % 7;  // 1970 began on a Thursday
    d.yearday = days - days_to(d.year, 1, 1) + 1;
    return d;
}

// struct_time --------------------------------------------------------------------------------------------------------

Object* fields_of(const Object* o) { return o->load(0).as_object(); }  // cell 0: a tuple

Value new_struct_time(Context& context, const Date& d) {
    const Value fields[] = {Value::integer(d.year),    Value::integer(d.month),   Value::integer(d.day),
                            Value::integer(d.hour),    Value::integer(d.minute),  Value::integer(d.second),
                            Value::integer(d.weekday), Value::integer(d.yearday), Value::integer(d.dst)};
    const Value tuple = context.new_tuple(fields);
    Object* o = tuple.is_unset() ? nullptr : make_native(context, struct_time_type, 2);
    if (o == nullptr) return {};
    o->cells()[0].store_raw(tuple);
    return Value::object(o);
}

std::int64_t length(const Object*) { return field_count; }
Value item(const Object* o, std::int64_t i) { return machine::tuple_item(fields_of(o), i); }
Value load(Context& context, Value v, Value index) {
    return tuple_load(context, fields_of(v.as_object()), index);
}

bool begin(Context&, Value v, Value state[3]) {
    state[0] = v;
    state[1] = Value::integer(0);
    state[2] = Value::none();
    return true;
}
Value next_field(Context&, Value state[3]) {
    const std::int64_t i = state[1].as_int();
    if (i >= static_cast<std::int64_t>(field_count)) return {};
    state[1] = Value::integer(i + 1);
    return item(state[0].as_object(), i);
}

void write_repr(const Object* o, std::string& out, NestedWriter& nested) {
    out += "time.struct_time(";
    for (std::size_t i = 0; i < field_count; ++i) {
        out.append(i > 0 ? ", " : "").append(field_names[i]).append("=");
        nested.write(item(o, static_cast<std::int64_t>(i)));
    }
    out += ")";
}

std::optional<std::int64_t> hash(Context& context, Value v) {
    return hash_of(context, v.as_object()->load(0));
}

Value attribute(Context& context, Object* o, std::string_view name) {
    for (std::size_t i = 0; i < field_count; ++i) {
        if (name == field_names[i]) return item(o, static_cast<std::int64_t>(i));
    }
    if (name == "tm_zone") return context.new_string("UTC");
    return name == "tm_gmtoff" ? Value::integer(0) : Value();
}

constexpr Protocol protocol{.length = length,
                            .item = item,
                            .load_item = load,
                            .iterate = begin,
                            .next = next_field,
                            .repr = write_repr,
                            .hash = hash};

// Arguments ----------------------------------------------------------------------------------------------------------

/// Optional seconds since 1970, now without. False after raising.
bool seconds_argument(Context& context, const Arguments& a, std::int64_t& out) {
    double seconds = 0;
    if (!a.has(0) || a[0].is_none()) {
        seconds = wall_clock(context);
    } else if (!is_number(a[0])) {
        raise_not_integer(context, a[0]);
        return false;
    } else {
        seconds = threading::seconds_of(a[0]).value_or(longest_ago * 2);
    }
    if (std::isnan(seconds)) {
        raise_value(context, {"Invalid value NaN (not a number)"});
        return false;
    }
    if (std::fabs(seconds) > longest_ago) {
        raise(context, exceptions::overflow_error, {"timestamp out of range for platform time_t"});
        return false;
    }
    out = static_cast<std::int64_t>(std::floor(seconds));
    return true;
}

/// Optional struct_time or tuple of nine integers, now without. False after raising.
bool date_argument(Context& context, const Arguments& a, int i, Date& out) {
    if (!a.has(i)) {
        out = date_of(static_cast<std::int64_t>(std::floor(wall_clock(context))));
        return true;
    }
    const bool is_struct = is_native(a[i], struct_time_type);
    if (!is_struct && !is_tuple(a[i])) {
        raise_type(context, {"Tuple or struct_time argument required"});
        return false;
    }
    const auto fields = tuple_items(is_struct ? fields_of(a[i].as_object()) : a[i].as_object());
    std::array<std::int64_t, field_count> numbers{};
    if (fields.size() != field_count) {
        raise_type(context, {"time tuple must have exactly 9 elements"});
        return false;
    }
    for (std::size_t f = 0; f < field_count; ++f) {
        if (!clamped_index(context, fields[f], numbers[f])) return false;
    }
    const auto [year, month, day, hour, minute, second, weekday, yearday, dst] = numbers;
    constexpr std::pair<std::size_t, std::pair<std::int64_t, std::int64_t>> limits[] = {
        {1, {0, 12}}, {2, {0, 31}}, {3, {0, 23}}, {4, {0, 59}}, {5, {0, 61}}, {7, {0, 366}}};
    constexpr const char* messages[] = {"month out of range",   "day of month out of range",
                                        "hour out of range",    "minute out of range",
                                        "seconds out of range", "day of year out of range"};
    for (std::size_t l = 0; l < std::size(limits); ++l) {
        const std::int64_t n = numbers[limits[l].first];
        if (n >= limits[l].second.first && n <= limits[l].second.second) continue;
        raise_value(context, {messages[l]});
        return false;
    }
    if (weekday < -1) {
        raise_value(context, {"day of week out of range"});
        return false;
    }
    out = {year,
           std::max<std::int64_t>(month, 1),
           std::max<std::int64_t>(day, 1),
           hour,
           minute,
           second,
           (weekday % 7 + 7) % 7,
           std::max<std::int64_t>(yearday, 1),
           dst};
    return true;
}

// Text ---------------------------------------------------------------------------------------------------------------

std::string digits(std::int64_t n, int width, char fill = '0') {
    std::string text = std::to_string(n);
    if (static_cast<int>(text.size()) < width)
        text.insert(0, static_cast<std::size_t>(width) - text.size(), fill);
    return text;
}

std::string format(const Date& d, std::string_view pattern);

std::string field(const Date& d, char directive) {
    const std::string day = day_names[d.weekday], month = month_names[d.month - 1];
    const std::int64_t hour12 = d.hour % 12 == 0 ? 12 : d.hour % 12, from_sunday = (d.weekday + 1) % 7;
    switch (directive) {
        case 'a': return day.substr(0, 3);
        case 'A': return day;
        case 'b':
        case 'h': return month.substr(0, 3);
        case 'B': return month;
        case 'c': return format(d, "%a %b %e %H:%M:%S %Y");
        case 'C': return digits(d.year / 100, 2);
        case 'd': return digits(d.day, 2);
        case 'D':
        case 'x': return format(d, "%m/%d/%y");
        case 'e': return digits(d.day, 2, ' ');
        case 'F': return format(d, "%Y-%m-%d");
        case 'H': return digits(d.hour, 2);
        case 'I': return digits(hour12, 2);
        case 'j': return digits(d.yearday, 3);
        case 'm': return digits(d.month, 2);
        case 'M': return digits(d.minute, 2);
        case 'n': return "\n";
        case 'p': return d.hour < 12 ? "AM" : "PM";
        case 'r': return format(d, "%I:%M:%S %p");
        case 'R': return format(d, "%H:%M");
        case 'S': return digits(d.second, 2);
        case 't': return "\t";
        case 'T':
        case 'X': return format(d, "%H:%M:%S");
        case 'u': return digits(d.weekday + 1, 1);
        case 'U': return digits((d.yearday - 1 + 7 - from_sunday) / 7, 2);
        case 'w': return digits(from_sunday, 1);
        case 'W': return digits((d.yearday - 1 + 7 - d.weekday) / 7, 2);
        case 'y': return digits((d.year % 100 + 100) % 100, 2);
        case 'Y': return digits(d.year, 1);
        case 'z': return "+0000";
        case 'Z': return "UTC";
        case '%': return "%";
        default: return std::string("%") + directive;
    }
}

std::string format(const Date& d, std::string_view pattern) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool directive = pattern[i] == '%' && i + 1 < pattern.size();
        if (directive)
            out += field(d, pattern[++i]);
        else
            out += pattern[i];
    }
    return out;
}

constexpr std::string_view plain = "%a %b %e %H:%M:%S %Y";

// Functions ----------------------------------------------------------------------------------------------------------

Value gmtime(Context& context, const Arguments& a) {
    std::int64_t seconds = 0;
    return seconds_argument(context, a, seconds) ? new_struct_time(context, date_of(seconds)) : Value();
}

Value ctime(Context& context, const Arguments& a) {
    std::int64_t seconds = 0;
    return seconds_argument(context, a, seconds) ? context.new_string(format(date_of(seconds), plain))
                                                 : Value();
}

Value asctime(Context& context, const Arguments& a) {
    Date d;
    return date_argument(context, a, 0, d) ? context.new_string(format(d, plain)) : Value();
}

Value strftime(Context& context, const Arguments& a) {
    if (!is_string(a[0]))
        return raise_type(context, {"strftime() argument 1 must be str, not ", argument_name(a[0])});
    Date d;
    return date_argument(context, a, 1, d) ? context.new_string(format(d, text_of(a[0]))) : Value();
}

Value mktime(Context& context, const Arguments& a) {
    Date d;
    if (!date_argument(context, a, 0, d)) return {};
    const std::int64_t days = days_to(d.year, d.month, d.day);
    return context.new_float(
        static_cast<double>(days * seconds_a_day + d.hour * 3600 + d.minute * 60 + d.second));
}

constexpr Parameter optional_one[] = {{"", false}};
constexpr Parameter one[] = {{""}};
constexpr Parameter strftime_parameters[] = {{""}, {"", false}};

constexpr NativeFunction function(const char* name, std::span<const Parameter> parameters,
                                  Value (*body)(Context&, const Arguments&)) {
    return {.name = name, .qualified_name = name, .parameters = parameters, .body = body};
}

}  // namespace

constinit const NativeType struct_time_type{
    {.name = "time.struct_time", .base = &types::object, .methods = {}, .attribute = attribute}, &protocol};

constinit const NativeFunction date_functions[date_function_count] = {
    function("gmtime", optional_one, gmtime),
    function("localtime", optional_one, gmtime),
    function("ctime", optional_one, ctime),
    function("asctime", optional_one, asctime),
    function("strftime", strftime_parameters, strftime),
    function("mktime", one, mktime)};

}  // namespace interleave::library::time
