#include "shell/ui.h"

#include <imgui_internal.h>

namespace interleave::shell {

std::string thread_label(int thread) { return thread == 0 ? "main" : "T" + std::to_string(thread); }

bool Ui::button(const char* label, const char* tooltip, bool enabled, std::string_view name, bool primary) const {
    if (primary) {
        ImGui::PushStyleColor(ImGuiCol_Button, theme.accent);
        ImGui::PushStyleColor(ImGuiCol_ButtonHovered, faded(theme.accent, 0.85f));
        ImGui::PushStyleColor(ImGuiCol_ButtonActive, faded(theme.accent, 0.7f));
        ImGui::PushStyleColor(ImGuiCol_Text, theme.accent_text);
        ImGui::PushFont(theme.strong, 0);
    }
    ImGui::BeginDisabled(!enabled);
    const bool pressed = ImGui::Button(label);
    const std::string shown(label, ImGui::FindRenderedTextEnd(label));
    semantics.describe_last("button", name.empty() ? std::string_view(shown) : name, {}, false, tooltip);
    ImGui::EndDisabled();
    if (primary) {
        ImGui::PopFont();
        ImGui::PopStyleColor(4);
    }
    ImGui::SetItemTooltip("%s", tooltip);
    return pressed && enabled;
}

void Ui::heading(const char* text) const {
    ImGui::PushFont(theme.strong, theme.small_size);
    ImGui::PushStyleColor(ImGuiCol_Text, theme.muted);
    ImGui::TextUnformatted(text);
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void Ui::muted(std::string_view text) const {
    ImGui::PushStyleColor(ImGuiCol_Text, theme.muted);
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
}

void Ui::paragraph(std::string_view role, std::string_view name, std::string_view text, ImU32 colour) const {
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    const ImVec2 min = ImGui::GetItemRectMin(), size = ImGui::GetItemRectSize();
    semantics.text(role, name, text, min.x, min.y, size.x, size.y);
}

void draw_badge(ImDrawList* draw, const Theme& theme, ImVec2 c, float radius, int thread, bool hollow) {
    const ImU32 colour = theme.thread(thread);
    const ImU32 ink = hollow ? colour : theme.dark ? IM_COL32(15, 18, 24, 255) : IM_COL32(255, 255, 255, 255);
    if (thread == 0) {
        const ImVec2 a{c.x - radius, c.y - radius}, b{c.x + radius, c.y + radius};
        hollow ? draw->AddRect(a, b, colour, 3, 0, 1.5f) : draw->AddRectFilled(a, b, colour, 3);
    } else {
        hollow ? draw->AddCircle(c, radius, colour, 0, 1.5f) : draw->AddCircleFilled(c, radius, colour);
    }
    const std::string text = thread == 0 ? "m" : std::to_string(thread);
    const float size = radius * 1.55f;
    const ImVec2 extent = theme.strong->CalcTextSizeA(size, FLT_MAX, 0, text.c_str());
    draw->AddText(theme.strong, size, {c.x - extent.x / 2, c.y - extent.y / 2}, ink, text.c_str());
}

void Ui::thread_badge(int thread) const {
    const float h = ImGui::GetTextLineHeight();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_badge(ImGui::GetWindowDrawList(), theme, {at.x + h / 2, at.y + h / 2}, h * 0.52f, thread);
    ImGui::Dummy({h, h});
}

}  // namespace interleave::shell
