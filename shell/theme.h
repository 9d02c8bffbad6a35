// Colours, fonts and sizes. Text has a contrast of at least 4.5 : 1 on its background in both appearances.
#pragma once

#include <imgui.h>

namespace interleave::shell {

struct Theme {
    bool dark = false;
    ImU32 background, panel, raised, border, text, muted, accent, accent_text, good, bad, warning, selection;
    ImU32 keyword, string, number, comment, function;
    ImU32 current_line;
    ImFont* body = nullptr;
    ImFont* strong = nullptr;
    ImFont* code = nullptr;
    float body_size = 15;
    float small_size = 13;
    float code_size = 15;

    /// Colour of a thread; repeats after 8. The Okabe-Ito palette, darkened or lightened for contrast.
    ImU32 thread(int id) const;
};

/// Loads the embedded fonts into the current ImGui context. Once.
void load_fonts(Theme& theme);
/// Fills in the colours and sets ImGui's style to them.
void apply_theme(Theme& theme, bool dark);

/// A colour with its opacity multiplied by `alpha`, 0..1.
ImU32 faded(ImU32 colour, float alpha);

}  // namespace interleave::shell
