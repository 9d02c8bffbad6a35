#include "shell/ui.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace interleave::shell {

std::string grouped(std::int64_t value) {
    std::string digits = std::to_string(value);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (value < 0 ? 1 : 0); at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

std::string thread_label(int thread) { return thread == 0 ? "main" : "T" + std::to_string(thread); }

namespace {

/// The track of the slider just submitted, and its knob at `ratio` (0..1).
void draw_track(const Theme& theme, float ratio) {
    const ImVec2 a = ImGui::GetItemRectMin(), b = ImGui::GetItemRectMax();
    const float alpha = (ImGui::GetItemFlags() & ImGuiItemFlags_Disabled) != 0 ? 0.45f : 1.0f;
    const float y = (a.y + b.y) / 2, radius = ImGui::IsItemActive() || ImGui::IsItemHovered() ? 8.0f : 7.0f;
    const float left = a.x + 8, right = b.x - 8, x = left + (right - left) * std::clamp(ratio, 0.0f, 1.0f);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({left, y - 2}, {right, y + 2}, faded(theme.muted, 0.35f * alpha), 2);
    draw->AddRectFilled({left, y - 2}, {x, y + 2}, faded(theme.accent, alpha), 2);
    draw->AddCircleFilled({x, y}, radius, theme.panel);
    draw->AddCircleFilled({x, y}, radius - 1.5f, faded(theme.accent, alpha));
}

}  // namespace

bool Ui::button(const char* label, const char* tooltip, bool enabled, std::string_view name,
                bool primary) const {
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

bool Ui::checkbox(const char* label, const char* tooltip, bool& on) const {
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + 3);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {3, 3});
    const bool pressed = ImGui::Checkbox(label, &on);
    ImGui::PopStyleVar();
    semantics.describe_last("checkbox", label, {}, on, tooltip);
    ImGui::SetItemTooltip("%s", tooltip);
    return pressed;
}

bool Ui::slider(const char* name, std::int64_t& value, std::int64_t minimum, std::int64_t maximum,
                float width, const std::string& shown, const std::string& tooltip) const {
    const bool logarithmic = maximum - minimum > 1000 && minimum > 0;
    const float text = ImGui::CalcTextSize(shown.c_str()).x + 10;
    const ImVec4 nothing{};
    for (const ImGuiCol c : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive,
                             ImGuiCol_SliderGrab, ImGuiCol_SliderGrabActive, ImGuiCol_Border}) {
        ImGui::PushStyleColor(c, nothing);
    }
    ImGui::SetNextItemWidth(std::max(60.0f, width - text));
    const std::int64_t before = value;
    ImGui::PushID(name);
    ImGui::SliderScalar("##slider", ImGuiDataType_S64, &value, &minimum, &maximum, " ",
                        logarithmic ? ImGuiSliderFlags_Logarithmic : 0);
    ImGui::PopID();
    ImGui::PopStyleColor(6);
    semantics.describe_last("slider", name, std::to_string(value), false, tooltip + ". Now: " + shown);
    ImGui::SetItemTooltip("%s", (tooltip + "; Ctrl+click to type it").c_str());
    if (!ImGui::TempInputIsActive(ImGui::GetItemID())) {
        const auto part = [&](double v, double low, double high) {
            return high > low ? (v - low) / (high - low) : 0.0;
        };
        const double low = static_cast<double>(minimum), high = static_cast<double>(maximum),
                     now = static_cast<double>(value);
        const auto ratio = static_cast<float>(logarithmic ? part(std::log(now), std::log(low), std::log(high))
                                                          : part(now, low, high));
        draw_track(theme, ratio);
    }
    ImGui::SameLine(0, 10);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(shown.c_str());
    return value != before;
}

void Ui::align_right(std::initializer_list<const char*> labels) const {
    const ImGuiStyle& style = ImGui::GetStyle();
    float width = -style.ItemSpacing.x;
    for (const char* label : labels) {
        // As wide as in the strong font, which the main action has.
        width += style.ItemSpacing.x + 2 * style.FramePadding.x +
                 theme.strong->CalcTextSizeA(theme.body_size, FLT_MAX, 0, label).x;
    }
    ImGui::SameLine();
    ImGui::SetCursorPosX(std::max(ImGui::GetCursorPosX(), right_edge() - width));
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
