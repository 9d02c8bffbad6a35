#include "headless.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace interleave::shell;

namespace {

/// As WCAG 2 defines it.
double luminance(ImU32 colour) {
    const auto part = [&](int shift) {
        const double c = (colour >> shift & 255) / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(IM_COL32_R_SHIFT) + 0.7152 * part(IM_COL32_G_SHIFT) +
           0.0722 * part(IM_COL32_B_SHIFT);
}

double contrast(ImU32 a, ImU32 b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace

TEST_CASE("theme: every colour of text has a contrast of 4.5 on what it stands on") {
    Headless screen;
    for (const bool dark : {false, true}) {
        CAPTURE(dark);
        Theme t;
        apply_theme(t, dark);
        for (const ImU32 ground : {t.panel, t.raised, t.background, t.current_line}) {
            for (const ImU32 ink : {t.text, t.muted, t.accent, t.good, t.bad, t.warning, t.keyword, t.string,
                                    t.number, t.comment, t.function}) {
                CHECK(contrast(ink, ground) >= 4.5);
            }
            for (int thread = 0; thread < 8; ++thread) {
                CAPTURE(thread);
                CHECK(contrast(t.thread(thread), ground) >= 4.5);
            }
        }
        CHECK(contrast(t.accent_text, t.accent) >= 4.5);
    }
}
