// The program as it executes: colours, a marker for each thread at its line, what each would do next, messages.
#include "shell/code_paint.h"
#include "shell/ui.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

namespace interleave::shell {

namespace {

using Threads = std::vector<const session::ThreadView*>;

constexpr float numbers_width = 30;  ///< right edge of the line numbers

bool is_live(const session::ThreadView& t) {
    return t.status != session::ThreadStatus::finished && t.status != session::ThreadStatus::failed;
}

std::map<int, Threads> threads_by_line(const Ui& ui) {
    std::map<int, Threads> by_line;
    if (ui.shot.way == session::Way::explore) return by_line;
    for (const auto& t : ui.shot.threads) {
        if (t.line > 0 && (is_live(t) || t.status == session::ThreadStatus::failed))
            by_line[t.line].push_back(&t);
    }
    return by_line;
}

class Listing {
public:
    Listing(const Ui& ui, const std::map<int, Threads>& here)
        : ui_(ui),
          here_(here),
          draw_(ImGui::GetWindowDrawList()),
          painter_(ui, draw_),
          origin_(ImGui::GetCursorScreenPos()),
          row_(std::round(painter_.height() * 1.33f)) {
        // Grows only, so that the code does not move to and fro.
        std::size_t& most = ui.state.badges_at_a_line;
        for (const auto& [line, threads] : here)
            most = std::max(most, std::min<std::size_t>(threads.size(), 8));
        code_x_ = origin_.x + numbers_width + 10 + badge_width() * static_cast<float>(most) + 6;
    }

    void draw() {
        std::string_view rest = ui_.shot.text;
        LineState state = 0;
        int number = 1;
        for (;; ++number) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            draw_row(number, rest.substr(0, end), state);
            if (end >= rest.size() || end + 1 == rest.size()) break;  // a last line feed begins no line
            rest.remove_prefix(end + 1);
        }
        ImGui::Dummy({right_ - origin_.x + 8, row_ * static_cast<float>(number)});
    }
    float row() const { return row_; }

private:
    float badge_width() const { return row_ * 0.88f; }

    void draw_row(int number, std::string_view line, LineState& state) {
        const float y = origin_.y + row_ * static_cast<float>(number - 1);
        const float text_y = std::floor(y + (row_ - painter_.height()) / 2);
        const auto found = here_.find(number);
        const Threads* threads = found == here_.end() ? nullptr : &found->second;
        if (threads != nullptr) highlight(y, *threads);
        painter_.number({origin_.x + numbers_width, text_y}, number,
                        threads != nullptr ? ui_.theme.text : ui_.theme.muted);
        if (threads != nullptr) draw_markers(number, y, *threads);
        float x = painter_.line({code_x_, text_y}, line, state);
        if (threads != nullptr) x = draw_notes(x + painter_.glyph() * 2, y, text_y, *threads);
        right_ = std::max(right_, x);
        for (const auto& d : ui_.shot.diagnostics) {
            if (d.line == number) draw_squiggle(d, y);
        }
    }

    void highlight(float y, const Threads& threads) {
        const float left = ImGui::GetWindowPos().x, right = left + ImGui::GetWindowWidth();
        draw_->AddRectFilled({left, y}, {right, y + row_}, ui_.theme.current_line);
        draw_->AddRectFilled({left, y}, {left + 3, y + row_}, ui_.theme.thread(threads.front()->id));
    }

    void draw_markers(int number, float y, const Threads& threads) {
        float x = origin_.x + numbers_width + 10 + badge_width() / 2;
        for (const auto* t : threads) {
            if (x + badge_width() / 2 < code_x_) {
                draw_badge(draw_, ui_.theme, {x, y + row_ / 2}, row_ * 0.38f, t->id,
                           t->status != session::ThreadStatus::runnable);
            }
            ui_.semantics.text("img", "Marker " + thread_label(t->id), "line " + std::to_string(number),
                               x - badge_width() / 2, y, badge_width(), row_);
            x += badge_width();
        }
    }

    /// What each thread here would do next, at the end of the line: code and state in one look.
    float draw_notes(float x, float y, float text_y, const Threads& threads) {
        for (const auto* t : threads) {
            if (!is_live(*t) || (t->next.empty() && t->why_not.empty())) continue;
            const std::string note = thread_label(t->id) + ": " + (t->can_step ? t->next : t->why_not);
            const float width = painter_.width(note) + 14;
            draw_->AddRectFilled({x, y + 2}, {x + width, y + row_ - 2}, faded(ui_.theme.thread(t->id), 0.13f),
                                 row_ / 2 - 2);
            painter_.text({x + 7, text_y}, ui_.theme.thread(t->id), note);
            x += width + 6;
        }
        return x;
    }

    void draw_squiggle(const session::DiagnosticView& d, float y) {
        const ImU32 colour = d.error ? ui_.theme.bad : ui_.theme.warning;
        const float from = code_x_ + static_cast<float>(std::max(d.column - 1, 0)) * painter_.glyph();
        const int length = d.end_line == d.line ? std::max(1, d.end_column - d.column) : 1;
        const float to = from + static_cast<float>(length) * painter_.glyph(), bottom = y + row_ - 2;
        for (float x = from; x < to; x += 6) {
            draw_->AddLine({x, bottom}, {x + 3, bottom - 3}, colour, 1.5f);
            draw_->AddLine({x + 3, bottom - 3}, {x + 6, bottom}, colour, 1.5f);
        }
        if (ImGui::IsWindowHovered() &&
            ImGui::IsMouseHoveringRect({from - 4, y}, {std::max(to, from + 20), y + row_})) {
            ImGui::SetTooltip("%s%s%s", d.message.c_str(), d.advice.empty() ? "" : "\n", d.advice.c_str());
        }
    }

    const Ui& ui_;
    const std::map<int, Threads>& here_;
    ImDrawList* draw_;
    CodePainter painter_;
    ImVec2 origin_;
    float row_;
    float code_x_ = 0;
    float right_ = 0;
};

/// Keeps the lines where threads stand in sight, but leaves the view alone while nothing moves, and in a run, where much
/// moves.
void follow(const Ui& ui, const std::map<int, Threads>& here, float row) {
    if (here.empty() || ui.shot.way != session::Way::step || ui.state.followed_version == ui.shot.version)
        return;
    ui.state.followed_version = ui.shot.version;
    const float top = row * static_cast<float>(here.begin()->first - 1),
                bottom = row * static_cast<float>(here.rbegin()->first);
    const float seen = ImGui::GetWindowHeight() - row;
    if (bottom > ImGui::GetScrollY() + seen) ImGui::SetScrollY(bottom - seen + row);
    if (top < ImGui::GetScrollY()) ImGui::SetScrollY(std::max(0.0f, top - row));
}

void draw_listing(const Ui& ui) {
    const auto here = threads_by_line(ui);
    Listing listing(ui, here);
    listing.draw();
    const ImVec2 at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    ui.semantics.text("document", "Program", ui.shot.text, at.x, at.y, size.x, size.y);
    follow(ui, here, listing.row());
}

void use_draft(const Ui& ui) {
    ui.session.load(ui.shot.file_name, ui.state.draft);
    ui.platform.save("program:" + ui.shot.file_name, ui.state.draft);
    ui.state.editing = false;
}

void draw_reading_buttons(const Ui& ui) {
    const std::string& lesson = ui.state.lesson_text;
    if (lesson.empty() || lesson == ui.shot.text) {
        ui.align_right({"Edit"});
    } else {
        ui.align_right({"Reset", "Edit"});
        if (ui.button("Reset", "Put back the program as the lesson has it", true, "Reset the program")) {
            ui.platform.save("program:" + ui.shot.file_name, "");
            ui.session.load(ui.shot.file_name, lesson);
        }
        ImGui::SameLine();
    }
    if (ui.button("Edit", "Change the program text")) {
        ui.state.draft = ui.shot.text;
        ui.state.editing = ui.state.focus_editor = true;
    }
}

/// Name of the file, then what can be done with its text.
void draw_header(const Ui& ui) {
    ImGui::AlignTextToFramePadding();
    ui.heading(ui.shot.file_name.c_str());
    if (!ui.state.editing) {
        draw_reading_buttons(ui);
        return;
    }
    ui.align_right({"Use this program", "Cancel"});
    if (ui.button("Use this program", "Compile the edited program and start afresh (Ctrl+Enter)", true, {},
                  true))
        use_draft(ui);
    ImGui::SameLine();
    if (ui.button("Cancel", "Forget what was typed since Edit was pressed", true, "Cancel editing"))
        ui.state.editing = false;
}

}  // namespace

void finish_editing(const Ui& ui) {
    if (ui.state.editing) use_draft(ui);
}

void draw_code(const Ui& ui) {
    draw_header(ui);
    draw_diagnostics(ui);
    if (!ui.state.editing) draw_parameters(ui);
    ImGui::BeginChild("code lines", {0, 0}, 0, ui.state.editing ? 0 : ImGuiWindowFlags_HorizontalScrollbar);
    ui.state.editing ? draw_code_editor(ui) : draw_listing(ui);
    ImGui::EndChild();
}

void draw_diagnostics(const Ui& ui) {
    int n = 0;
    for (const auto& d : ui.shot.diagnostics) {
        std::string text = (d.line > 0 ? "line " + std::to_string(d.line) + ": " : std::string()) + d.message;
        if (!d.advice.empty()) text += (text.back() == '.' ? " " : ". ") + d.advice;
        ui.paragraph("alert", "Problem " + std::to_string(++n), text,
                     d.error ? ui.theme.bad : ui.theme.warning);
    }
}

}  // namespace interleave::shell
