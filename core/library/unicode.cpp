#include "core/library/unicode.h"

#include "core/library/strings.h"
#include "core/library/unicode_tables.h"

#include <algorithm>

namespace interleave::library::unicode {
namespace {

enum Property : std::uint16_t {
    alpha = 1,
    decimal = 2,
    digit = 4,
    numeric = 8,
    space = 16,
    printable = 32,
    upper = 64,
    lower = 128,
    title = 256
};

const PropertyRun& run_of(char32_t c) {
    const auto runs = property_runs();
    const auto after = std::upper_bound(runs.begin(), runs.end(), c,
                                        [](char32_t x, const PropertyRun& r) { return x < r.start; });
    return *(after - 1);  // the first run starts at 0
}

bool has(char32_t c, std::uint16_t properties) { return (run_of(c).flags & properties) != 0; }

const SpecialCase* special_of(char32_t c) {
    const auto specials = special_cases();
    const auto it = std::lower_bound(specials.begin(), specials.end(), c,
                                     [](const SpecialCase& s, char32_t x) { return s.code < x; });
    return it != specials.end() && it->code == c ? &*it : nullptr;
}

const CaseRange* range_of(char32_t c) {
    const auto ranges = case_ranges();
    auto it = std::upper_bound(ranges.begin(), ranges.end(), c,
                               [](char32_t x, const CaseRange& r) { return x < r.start; });
    for (int tries = 0; it != ranges.begin() && tries < 2; ++tries) {  // two ranges may interleave
        --it;
        if (c <= it->end && (c - it->start) % it->stride == 0) return &*it;
    }
    return nullptr;
}

void append(std::string& out, char32_t c, const char* SpecialCase::* special,
            std::int32_t CaseRange::* delta) {
    if (const SpecialCase* s = special_of(c)) {
        out += s->*special;
        return;
    }
    const CaseRange* r = range_of(c);
    encode(out, r == nullptr ? c : static_cast<char32_t>(static_cast<std::int32_t>(c) + r->*delta));
}

}  // namespace

bool is_alpha(char32_t c) { return has(c, alpha); }
bool is_decimal(char32_t c) { return has(c, decimal); }
bool is_digit(char32_t c) { return has(c, digit); }
bool is_numeric(char32_t c) { return has(c, numeric); }
bool is_space(char32_t c) { return has(c, space); }
bool is_printable(char32_t c) { return c < 0x7f ? c >= 0x20 : has(c, printable); }
bool is_upper(char32_t c) { return has(c, upper); }
bool is_lower(char32_t c) { return has(c, lower); }
bool is_title(char32_t c) { return has(c, title); }
bool is_cased(char32_t c) { return has(c, upper | lower | title); }

int decimal_value(char32_t c) {
    const PropertyRun& r = run_of(c);
    return (r.flags & decimal) != 0 ? static_cast<int>((c - r.start) % 10)
                                    : -1;  // every run starts at a zero
}

void append_upper(std::string& out, char32_t c) { append(out, c, &SpecialCase::upper, &CaseRange::upper); }
void append_lower(std::string& out, char32_t c) { append(out, c, &SpecialCase::lower, &CaseRange::lower); }
void append_title(std::string& out, char32_t c) { append(out, c, &SpecialCase::title, &CaseRange::title); }

}  // namespace interleave::library::unicode
