// Private to format*.cpp: a parsed format specification and the parts of a number.
#pragma once

#include "core/library/values.h"

namespace interleave::library {

/// [[fill]align][sign][z][#][0][width][grouping][.precision][type]
struct FormatSpec {
    std::string fill = " ";
    char align = 0;  ///< '<', '>', '=', '^'; 0 the type's own
    char sign = 0;   ///< '+', '-', ' '; 0 none given
    bool no_negative_zero = false;
    bool alternate = false;
    std::int64_t width = -1;  ///< -1 none
    char grouping = 0;        ///< ',' or '_'
    std::int64_t precision = -1;
    char32_t type = 0;
};

/// False after raising. `default_align` is '<' or '>'; `default_type` goes into messages.
bool parse_format_spec(Context& context, std::string_view text, std::string_view type_name,
                       char default_align, char default_type, FormatSpec& out);
Value raise_unknown_format(Context& context, const FormatSpec& spec, std::string_view type_name);
/// `text` filled up to the width. False when the width is beyond any string: MemoryError raised.
bool pad(Context& context, const FormatSpec& spec, std::string& text);

Value format_integer(Context& context, Value v, std::string_view type_name, const FormatSpec& spec);
Value format_float(Context& context, double d, const FormatSpec& spec);

/// A float's digits as %e, %f, %g or repr write them, without a sign; for nan and inf their names.
std::string float_digits(double magnitude, char type, std::int64_t precision, bool alternate);

}  // namespace interleave::library
