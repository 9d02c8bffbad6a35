// Variables, locks and output: what the program's state is.
#include "shell/ui.h"

#include <algorithm>
#include <string>

namespace interleave::shell {

namespace {

void variable_row(const Ui& ui, const session::VariableView& v) {
    ImGui::TableNextRow();
    if (v.changed) ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, faded(ui.theme.thread(v.writer), 0.18f));
    ImGui::TableNextColumn();
    ImGui::PushFont(ui.theme.code, ui.theme.small_size);
    ImGui::TextUnformatted(v.name.c_str());
    const ImVec2 at = ImGui::GetItemRectMin();
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(v.value.c_str());
    const ImVec2 end = ImGui::GetItemRectMax();
    ImGui::PopFont();
    ImGui::SetItemTooltip("%s: %s%s", v.name.c_str(), v.type.c_str(),
                          v.shared ? ", seen by every thread" : "");
    ImGui::TableNextColumn();
    if (v.writer >= 0) ui.thread_badge(v.writer);
    ui.semantics.text("listitem", "Variable " + v.name, v.value, at.x, at.y, end.x - at.x, end.y - at.y);
}

/// "_thread.lock" -> "Lock": the type's name as a person says it.
std::string kind_word(const std::string& type) {
    std::string word = type.substr(type.rfind('.') + 1);
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

bool begin_table(const char* id) {
    if (!ImGui::BeginTable(id, 3, ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingStretchProp))
        return false;
    ImGui::TableSetupColumn("name", ImGuiTableColumnFlags_WidthStretch, 0.4f);
    ImGui::TableSetupColumn("value", ImGuiTableColumnFlags_WidthStretch, 0.6f);
    ImGui::TableSetupColumn("by", ImGuiTableColumnFlags_WidthFixed, 22);
    return true;
}

void draw_locks(const Ui& ui) {
    if (ui.shot.locks.empty()) return;
    ui.heading("LOCKS");
    if (!begin_table("locks")) return;
    for (const auto& l : ui.shot.locks) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        ImGui::PushFont(ui.theme.code, ui.theme.small_size);
        ImGui::TextUnformatted(l.name.c_str());
        const ImVec2 at = ImGui::GetItemRectMin();
        ImGui::PopFont();
        ImGui::TableNextColumn();
        std::string text = l.detail;
        for (const int t : l.waiters)
            text += (t == l.waiters.front() ? "; waiting: " : ", ") + thread_label(t);
        ImGui::PushTextWrapPos(0);
        ImGui::TextUnformatted(text.c_str());
        ImGui::PopTextWrapPos();
        const ImVec2 end = ImGui::GetItemRectMax();
        ImGui::TableNextColumn();
        if (l.holder >= 0) ui.thread_badge(l.holder);
        ui.semantics.text("listitem", kind_word(l.kind) + " " + l.name, text, at.x, at.y, end.x - at.x,
                          end.y - at.y);
    }
    ImGui::EndTable();
}

void draw_locals(const Ui& ui) {
    for (const auto& t : ui.shot.threads) {
        for (const auto& frame : t.frames) {
            if (frame.locals.empty() || frame.function == "<module>") continue;
            ui.thread_badge(t.id);
            ImGui::SameLine();
            ui.muted("in " + frame.function + "(), line " + std::to_string(frame.line));
            if (!begin_table((frame.function + std::to_string(t.id)).c_str())) continue;
            for (const auto& v : frame.locals) variable_row(ui, v);
            ImGui::EndTable();
        }
    }
}

}  // namespace

void draw_state(const Ui& ui) {
    // What is a lock is shown as a lock, with more than a variable's value says.
    const auto is_lock = [&](const session::VariableView& v) {
        return std::any_of(ui.shot.locks.begin(), ui.shot.locks.end(),
                           [&](const auto& l) { return l.name == v.name; });
    };
    draw_locks(ui);
    ui.heading("SHARED VARIABLES");
    if (std::all_of(ui.shot.variables.begin(), ui.shot.variables.end(), is_lock)) {
        ui.muted("None.");
    } else if (begin_table("variables")) {
        for (const auto& v : ui.shot.variables) {
            if (!is_lock(v)) variable_row(ui, v);
        }
        ImGui::EndTable();
    }
    draw_locals(ui);
}

void draw_output(const Ui& ui) {
    ui.heading("OUTPUT");
    ImGui::BeginChild("output text", {0, 0});
    const ImVec2 at = ImGui::GetWindowPos();
    std::string all;
    ImGui::PushFont(ui.theme.code, ui.theme.small_size);
    ImGui::PushTextWrapPos(0);
    bool line_start = true;
    for (const auto& piece : ui.shot.output) {
        all += piece.text;
        ImGui::PushStyleColor(ImGuiCol_Text, piece.error ? ui.theme.bad : ui.theme.text);
        std::string_view text = piece.text;
        if (!line_start) ImGui::SameLine(0, 0);
        line_start = !text.empty() && text.back() == '\n';
        if (line_start) text.remove_suffix(1);
        ImGui::TextUnformatted(text.data(), text.data() + text.size());
        ImGui::PopStyleColor();
    }
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    if (ui.shot.output.empty()) ui.muted("Nothing printed yet.");
    ui.semantics.text("log", "Output", all, at.x, at.y, ImGui::GetWindowWidth(), ImGui::GetWindowHeight());
    if (ImGui::GetScrollY() >= ImGui::GetScrollMaxY()) ImGui::SetScrollHereY(1);
    ImGui::EndChild();
}

}  // namespace interleave::shell
