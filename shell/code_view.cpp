// The program: read with markers while it executes, or edited.
#include "shell/python_colours.h"
#include "shell/ui.h"

#include <misc/cpp/imgui_stdlib.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace interleave::shell {

namespace {

struct CodePainter {
    const Ui& ui;
    ImDrawList* draw;
    float glyph;    ///< width of a character
    float height;   ///< of a line
    float gutter;   ///< left of the text: line numbers and markers

    ImU32 colour(TextKind kind) const {
        switch (kind) {
            case TextKind::keyword: return ui.theme.keyword;
            case TextKind::string: return ui.theme.string;
            case TextKind::number: return ui.theme.number;
            case TextKind::comment: return ui.theme.comment;
            case TextKind::function: return ui.theme.function;
            case TextKind::plain: break;
        }
        return ui.theme.text;
    }
    void text(ImVec2 at, ImU32 c, std::string_view s) const {
        draw->AddText(ui.theme.code, ui.theme.code_size, at, c, s.data(), s.data() + s.size());
    }
    float width(std::string_view s) const {
        return ui.theme.code->CalcTextSizeA(ui.theme.code_size, FLT_MAX, 0, s.data(), s.data() + s.size()).x;
    }
};

bool is_live(const session::ThreadView& t) {
    return t.status != session::ThreadStatus::finished && t.status != session::ThreadStatus::failed;
}

void paint_line(const CodePainter& p, int number, std::string_view line, LineState& state, ImVec2 at,
                const std::vector<const session::ThreadView*>& here) {
    const float row = p.height;
    if (!here.empty()) {
        const ImVec2 end{at.x + ImGui::GetWindowWidth() + ImGui::GetScrollMaxX(), at.y + row};
        p.draw->AddRectFilled(at, end, p.ui.theme.current_line);
        p.draw->AddRectFilled(at, {at.x + 3, end.y}, p.ui.theme.thread(here.front()->id));
    }
    const std::string digits = std::to_string(number);
    p.text({at.x + 44 - p.glyph * static_cast<float>(digits.size()), at.y}, here.empty() ? p.ui.theme.muted : p.ui.theme.text, digits);
    float x = at.x + 50;
    for (const session::ThreadView* t : here) {
        draw_badge(p.draw, p.ui.theme, {x + row * 0.42f, at.y + row / 2}, row * 0.38f, t->id,
                   t->status != session::ThreadStatus::runnable);
        x += row * 0.86f;
    }
    x = at.x + p.gutter;
    for (const ColouredRun& run : colour_line(line, state)) {
        const std::string_view piece = line.substr(run.begin, run.end - run.begin);
        p.text({x, at.y}, p.colour(run.kind), piece);
        x += p.width(piece);
    }
    // What stands next, at the end of the line, so that code and state are seen in one look.
    x += p.glyph * 3;
    for (const session::ThreadView* t : here) {
        if (!is_live(*t) || t->next.empty()) continue;
        const std::string note = thread_label(t->id) + ": " + (t->can_step ? t->next : t->why_not);
        p.text({x, at.y}, p.ui.theme.thread(t->id), note);
        x += p.width(note) + p.glyph * 2;
    }
}

void squiggle(const CodePainter& p, const session::DiagnosticView& d, ImVec2 at) {
    const float from = at.x + p.gutter + static_cast<float>(d.column - 1) * p.glyph;
    const int length = d.end_line == d.line ? std::max(1, d.end_column - d.column) : 1;
    const float to = from + static_cast<float>(length) * p.glyph;
    const float y = at.y + p.height - 2;
    for (float x = from; x < to; x += 6) {
        p.draw->AddLine({x, y}, {x + 3, y - 3}, p.ui.theme.bad, 1.5f);
        p.draw->AddLine({x + 3, y - 3}, {x + 6, y}, p.ui.theme.bad, 1.5f);
    }
}

std::map<int, std::vector<const session::ThreadView*>> threads_by_line(const Ui& ui) {
    std::map<int, std::vector<const session::ThreadView*>> by_line;
    if (ui.shot.way == session::Way::explore) return by_line;
    for (const auto& t : ui.shot.threads) {
        if (t.line > 0 && (is_live(t) || t.status == session::ThreadStatus::failed)) by_line[t.line].push_back(&t);
    }
    return by_line;
}

void draw_reading(const Ui& ui) {
    ImGui::PushFont(ui.theme.code, ui.theme.code_size);
    const float glyph = ImGui::CalcTextSize("0").x;
    const float height = ImGui::GetTextLineHeight() * 1.35f;
    ImGui::PopFont();
    const auto here = threads_by_line(ui);
    std::size_t most = 0;
    for (const auto& [line, threads] : here) most = std::max(most, threads.size());
    const CodePainter p{ui, ImGui::GetWindowDrawList(), glyph, height,
                        56 + height * 0.86f * static_cast<float>(std::max<std::size_t>(most, 2))};

    const ImVec2 origin = ImGui::GetCursorScreenPos();
    std::string_view rest = ui.shot.text;
    LineState state = 0;
    std::size_t widest = 0;
    int number = 0;
    static const std::vector<const session::ThreadView*> nobody;
    while (!rest.empty() || number == 0) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        ++number;
        const ImVec2 at{origin.x, origin.y + height * static_cast<float>(number - 1)};
        const auto found = here.find(number);
        const auto& threads = found == here.end() ? nobody : found->second;
        paint_line(p, number, line, state, {at.x, at.y + (height - ImGui::GetTextLineHeight()) * 0.3f}, threads);
        for (const auto& d : ui.shot.diagnostics) {
            if (d.line == number) squiggle(p, d, at);
        }
        for (const auto* t : threads) {
            ui.semantics.text("img", "Marker " + thread_label(t->id), "line " + std::to_string(number), at.x, at.y, 60, height);
        }
        widest = std::max(widest, line.size());
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    ImGui::Dummy({p.gutter + static_cast<float>(widest) * glyph + 220, height * static_cast<float>(number)});
    ui.semantics.text("document", "Program", ui.shot.text, origin.x, std::max(origin.y, ImGui::GetWindowPos().y),
                      ImGui::GetWindowWidth(), ImGui::GetWindowHeight());
    // Follow the thread that moved last, but leave the view alone when nothing moved.
    const int wanted = here.empty() ? 0 : here.begin()->first;
    if (wanted != ui.state.shown_line && wanted > 0) {
        const float y = height * static_cast<float>(here.rbegin()->first);
        if (y > ImGui::GetScrollY() + ImGui::GetWindowHeight() - 3 * height) ImGui::SetScrollY(y - ImGui::GetWindowHeight() / 2);
        if (height * static_cast<float>(wanted) < ImGui::GetScrollY() + height) ImGui::SetScrollY(height * static_cast<float>(wanted - 3));
        ui.state.shown_line = wanted;
    }
}

void draw_editing(const Ui& ui) {
    ImGui::PushFont(ui.theme.code, ui.theme.code_size);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    ImGui::InputTextMultiline("Program text", &ui.state.draft, {room.x, room.y}, ImGuiInputTextFlags_AllowTabInput);
    ui.semantics.describe_last("textbox", "Program text", ui.state.draft);
    ImGui::PopFont();
}

/// 100000 -> "100,000".
std::string grouped(std::int64_t value) {
    std::string digits = std::to_string(value);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (value < 0 ? 1 : 0); at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

}  // namespace

void draw_code(const Ui& ui) {
    ui.heading(ui.shot.file_name.c_str());
    ImGui::SameLine(right_edge() - (ui.state.editing ? 160.0f : 50.0f));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - 4);
    if (ui.state.editing) {
        if (ui.button("Use this program", "Compile the edited program and start afresh (Ctrl+Enter)", true, {}, true)) {
            ui.session.load(ui.shot.file_name, ui.state.draft);
            ui.platform.save("program:" + ui.shot.file_name, ui.state.draft);
            ui.state.editing = false;
        }
    } else if (ui.button("Edit", "Change the program text")) {
        ui.state.draft = ui.shot.text;
        ui.state.editing = true;
    }
    ImGui::BeginChild("code lines", {0, 0}, 0, ui.state.editing ? 0 : ImGuiWindowFlags_HorizontalScrollbar);
    ui.state.editing ? draw_editing(ui) : draw_reading(ui);
    ImGui::EndChild();
}

void draw_diagnostics(const Ui& ui) {
    int n = 0;
    for (const auto& d : ui.shot.diagnostics) {
        const std::string where = d.line > 0 ? "line " + std::to_string(d.line) + ": " : std::string();
        const std::string text = where + d.message + (d.advice.empty() ? "" : " " + d.advice);
        ui.paragraph("alert", "Problem " + std::to_string(++n), text, d.error ? ui.theme.bad : ui.theme.warning);
    }
}

void draw_parameters(const Ui& ui) {
    for (const auto& p : ui.shot.parameters) {
        auto value = p.value;
        ImGui::AlignTextToFramePadding();
        ImGui::PushFont(ui.theme.code, ui.theme.code_size);
        ImGui::TextUnformatted(p.name.c_str());
        ImGui::PopFont();
        ImGui::SameLine();
        const std::string explored = std::to_string(p.explore_value);
        if (ui.slider(p.name.c_str(), value, p.minimum, p.maximum, 260, grouped(value),
                      "Value for Run and Step (Explore uses " + explored + ")")) {
            ui.session.set_parameter(p.name, value);
        }
        if (value != p.explore_value) {
            ImGui::SameLine(0, 14);
            const std::string label = "Use " + explored + "##" + p.name;
            const std::string tooltip = "Set " + p.name + " to " + explored + ", as Explore does: few enough steps to go through by hand";
            if (ui.button(label.c_str(), tooltip.c_str(), true, "Set " + p.name + " to " + explored)) {
                ui.session.set_parameter(p.name, p.explore_value);
            }
        }
    }
}

}  // namespace interleave::shell
