// The program while it is edited. Dear ImGui's text field does the editing (selection, clipboard, undo); its own text is
// transparent, and the coloured lines and their numbers are drawn over it.
#include "shell/code_paint.h"
#include "shell/indentation.h"
#include "shell/ui.h"

#include <imgui_internal.h>
#include <misc/cpp/imgui_stdlib.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace interleave::shell {

namespace {

constexpr float gutter = 44;

/// Whether `data` has one byte more than `before`, the one before the cursor.
bool typed_one(const ImGuiInputTextCallbackData& data, std::string_view before) {
    const std::string_view text{data.Buf, static_cast<std::size_t>(data.BufTextLen)};
    const auto cursor = static_cast<std::size_t>(data.CursorPos);
    return cursor > 0 && text.size() == before.size() + 1 &&
           text.substr(0, cursor - 1) == before.substr(0, cursor - 1) &&
           text.substr(cursor) == before.substr(cursor - 1);
}

/// After an edit: a line that was just begun gets its indentation, a tab that was typed becomes spaces.
int after_edit(ImGuiInputTextCallbackData* data) {
    // Dear ImGui puts the new text there after this.
    if (!typed_one(*data, *static_cast<const std::string*>(data->UserData))) return 0;
    const int at = data->CursorPos - 1;
    const char typed = data->Buf[at];
    if (typed == '\n') {
        const std::string indent = indentation_after({data->Buf, static_cast<std::size_t>(at)});
        data->InsertChars(data->CursorPos, indent.c_str());
    } else if (typed == '\t') {
        data->DeleteChars(at, 1);
        const std::string spaces = spaces_to_tab_stop({data->Buf, static_cast<std::size_t>(at)});
        data->InsertChars(data->CursorPos, spaces.c_str());
    }
    return 0;
}

void paint_over(const Ui& ui, ImGuiWindow& field, float scroll_x) {
    ImDrawList* draw = field.DrawList;
    const CodePainter painter(ui, draw);
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    const ImVec2 origin{field.DC.CursorStartPos.x + padding.x - scroll_x,
                        field.DC.CursorStartPos.y + padding.y};
    const ImRect clip = field.InnerClipRect;
    std::string_view rest = ui.state.draft;
    LineState state = 0;
    for (int number = 1;; ++number) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const float y = origin.y + painter.height() * static_cast<float>(number - 1);
        if (y > clip.Max.y) break;
        draw->PushClipRect(clip.Min, clip.Max);
        painter.line({origin.x, y}, rest.substr(0, end), state);
        draw->PopClipRect();
        draw->PushClipRect({clip.Min.x - gutter - 10, clip.Min.y}, clip.Max);
        painter.number({clip.Min.x - 8, y}, number, ui.theme.muted);
        draw->PopClipRect();
        if (end == rest.size()) break;
        rest.remove_prefix(end + 1);
    }
}

}  // namespace

void draw_code_editor(const Ui& ui) {
    ImGui::PushFont(ui.theme.code, ui.theme.code_size);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + gutter);
    ImGui::PushStyleColor(ImGuiCol_Text, ImU32{0});
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, ui.theme.text);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ui.theme.panel);
    ImGui::InputTextMultiline("Program text", &ui.state.draft, {room.x - gutter, room.y},
                              ImGuiInputTextFlags_AllowTabInput | ImGuiInputTextFlags_CallbackEdit,
                              after_edit, &ui.state.draft);
    ImGui::PopStyleColor(3);
    ui.semantics.describe_last("textbox", "Program text", ui.state.draft);
    if (ui.state.focus_editor) ImGui::ActivateItemByID(ImGui::GetItemID());
    ui.state.focus_editor = false;
    const auto& children = ImGui::GetCurrentWindow()->DC.ChildWindows;
    if (!children.empty()) {
        const ImGuiInputTextState* field = ImGui::GetInputTextState(ImGui::GetItemID());
        const bool active = field != nullptr && ImGui::GetActiveID() == field->ID;
        paint_over(ui, *children.back(), active ? field->Scroll.x : 0);
    }
    ImGui::PopFont();
}

}  // namespace interleave::shell
