#include "shell/theme.h"

#include "fonts/fonts.h"

namespace interleave::shell {

namespace {

constexpr ImU32 rgb(unsigned hex) { return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, 255); }

ImVec4 vec(ImU32 c) { return ImGui::ColorConvertU32ToFloat4(c); }

ImFont* add(const unsigned char* data, unsigned size, float pixels) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;  // the data is part of the program
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(data),
                                                      static_cast<int>(size), pixels, &config);
}

void set_style(const Theme& t) {
    ImGuiStyle& s = ImGui::GetStyle();
    s.WindowPadding = {12, 10};
    s.FramePadding = {10, 6};
    s.ItemSpacing = {8, 7};
    s.ItemInnerSpacing = {6, 5};
    s.ScrollbarSize = 11;
    s.WindowRounding = s.PopupRounding = 8;
    s.ChildRounding = 8;
    s.FrameRounding = s.GrabRounding = s.TabRounding = 6;
    s.ScrollbarRounding = 6;
    s.WindowBorderSize = 0;
    s.ChildBorderSize = 1;
    s.FrameBorderSize = 1;
    s.TabBarBorderSize = 1;
    s.DisabledAlpha = 0.75f;  // a disabled control still has to be read: it says why
    s.FontSizeBase = t.body_size;

    ImVec4* c = s.Colors;
    c[ImGuiCol_Text] = vec(t.text);
    c[ImGuiCol_TextDisabled] = vec(t.muted);
    c[ImGuiCol_WindowBg] = vec(t.background);
    c[ImGuiCol_ChildBg] = vec(t.panel);
    c[ImGuiCol_PopupBg] = vec(t.raised);
    c[ImGuiCol_Border] = vec(t.border);
    c[ImGuiCol_FrameBg] = vec(t.raised);
    c[ImGuiCol_FrameBgHovered] = vec(faded(t.accent, 0.14f));
    c[ImGuiCol_FrameBgActive] = vec(faded(t.accent, 0.24f));
    c[ImGuiCol_Button] = vec(t.raised);
    c[ImGuiCol_ButtonHovered] = vec(faded(t.accent, 0.16f));
    c[ImGuiCol_ButtonActive] = vec(faded(t.accent, 0.30f));
    c[ImGuiCol_Header] = vec(faded(t.accent, 0.16f));
    c[ImGuiCol_HeaderHovered] = vec(faded(t.accent, 0.22f));
    c[ImGuiCol_HeaderActive] = vec(faded(t.accent, 0.30f));
    c[ImGuiCol_CheckMark] = vec(t.accent);
    c[ImGuiCol_SliderGrab] = vec(t.accent);
    c[ImGuiCol_SliderGrabActive] = vec(t.accent);
    c[ImGuiCol_Tab] = vec(t.panel);
    c[ImGuiCol_TabHovered] = vec(faded(t.accent, 0.22f));
    c[ImGuiCol_TabSelected] = vec(faded(t.accent, 0.18f));
    c[ImGuiCol_TabSelectedOverline] = vec(t.accent);
    c[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
    c[ImGuiCol_ScrollbarGrab] = vec(t.border);
    c[ImGuiCol_ScrollbarGrabHovered] = vec(t.muted);
    c[ImGuiCol_ScrollbarGrabActive] = vec(t.muted);
    c[ImGuiCol_Separator] = vec(t.border);
    c[ImGuiCol_TableBorderLight] = vec(faded(t.border, 0.7f));
    c[ImGuiCol_TableBorderStrong] = vec(t.border);
    c[ImGuiCol_TextSelectedBg] = vec(t.selection);
    c[ImGuiCol_NavCursor] = vec(t.accent);
}

}  // namespace

ImU32 faded(ImU32 colour, float alpha) {
    const auto a = static_cast<ImU32>(static_cast<float>(colour >> IM_COL32_A_SHIFT & 255) * alpha);
    return (colour & ~IM_COL32_A_MASK) | a << IM_COL32_A_SHIFT;
}

ImU32 Theme::thread(int id) const {
    static constexpr unsigned on_light[] = {0x4a5568, 0x0067a3, 0xb04a00, 0x00785a,
                                            0x9a3f7c, 0x7a6200, 0x2f5fd0, 0xa8322a};
    static constexpr unsigned on_dark[] = {0xa9b4c6, 0x62b9f0, 0xf2a15a, 0x3ecfa4,
                                           0xe59cc8, 0xe3ce4d, 0x9ab4ff, 0xff8f86};
    return rgb((dark ? on_dark : on_light)[static_cast<unsigned>(id) % 8]);
}

void load_fonts(Theme& t) {
    t.body = add(fonts::inter_regular, fonts::inter_regular_size, t.body_size);
    t.strong = add(fonts::inter_semibold, fonts::inter_semibold_size, t.body_size);
    t.code = add(fonts::mono_regular, fonts::mono_regular_size, t.code_size);
    ImGui::GetIO().FontDefault = t.body;
}

void apply_theme(Theme& t, bool dark) {
    t.dark = dark;
    if (dark) {
        t.background = rgb(0x14171c), t.panel = rgb(0x1b1f26), t.raised = rgb(0x262c35),
        t.border = rgb(0x363d49);
        t.text = rgb(0xe7ebf0), t.muted = rgb(0xa0abba), t.accent = rgb(0x7ab7ff),
        t.accent_text = rgb(0x0b1420);
        t.good = rgb(0x55d6a0), t.bad = rgb(0xff8a80), t.warning = rgb(0xf3c969), t.selection = rgb(0x2f4a6b);
        t.keyword = rgb(0xc9a0ff), t.string = rgb(0x9fd88b), t.number = rgb(0xf0b072),
        t.comment = rgb(0x8f9aa9);
        t.function = rgb(0x7ab7ff), t.current_line = rgb(0x242b36);
    } else {
        t.background = rgb(0xf2f4f7), t.panel = rgb(0xffffff), t.raised = rgb(0xf6f8fa),
        t.border = rgb(0xd5dbe3);
        t.text = rgb(0x1b2430), t.muted = rgb(0x566273), t.accent = rgb(0x1f5fbf),
        t.accent_text = rgb(0xffffff);
        t.good = rgb(0x14734a), t.bad = rgb(0xb3261e), t.warning = rgb(0x855500), t.selection = rgb(0xbcd7fb);
        t.keyword = rgb(0x7a2fb5), t.string = rgb(0x27701f), t.number = rgb(0x9a4a00),
        t.comment = rgb(0x5f6b7a);
        t.function = rgb(0x1f5fbf), t.current_line = rgb(0xeef3fa);
    }
    set_style(t);
}

}  // namespace interleave::shell
