// Step: one button a thread with what it would do next, and the way back.
#include "shell/ui.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace interleave::shell {

namespace {

std::string status_text(const session::ThreadView& t) {
    switch (t.status) {
        case session::ThreadStatus::finished: return "has finished";
        case session::ThreadStatus::failed: return "ended with an exception";
        default: return t.can_step ? t.next : t.why_not;
    }
}

const char* status_word(session::ThreadStatus status) {
    switch (status) {
        case session::ThreadStatus::runnable: return "can move";
        case session::ThreadStatus::blocked: return "blocked";
        case session::ThreadStatus::sleeping: return "asleep";
        case session::ThreadStatus::finished: return "finished";
        case session::ThreadStatus::failed: return "failed";
    }
    return "";
}

ImU32 status_colour(const Theme& theme, session::ThreadStatus status) {
    switch (status) {
        case session::ThreadStatus::runnable: return theme.good;
        case session::ThreadStatus::blocked: return theme.warning;
        case session::ThreadStatus::failed: return theme.bad;
        default: return theme.muted;
    }
}

/// A wide button drawn by hand: badge, name, what it does next, line and status.
void thread_button(const Ui& ui, const session::ThreadView& t) {
    const float width = ImGui::GetContentRegionAvail().x;
    const float line = ImGui::GetTextLineHeight();
    const std::string what = status_text(t);
    const float text_width = width - 54;
    ImGui::PushFont(ui.theme.code, ui.theme.small_size);
    const ImVec2 extent = ImGui::CalcTextSize(what.c_str(), nullptr, false, text_width);
    ImGui::PopFont();
    const float height = line + extent.y + 18;
    const ImVec2 at = ImGui::GetCursorScreenPos();

    ImGui::PushID(t.id);
    ImGui::BeginDisabled(!t.can_step);
    const bool pressed = ImGui::Button("##step", {width, height});
    const std::string name = "Step " + thread_label(t.id);
    const std::string key = t.id <= 9 ? "Key " + std::to_string(t.id) : std::string();
    ui.semantics.describe_last("button", name, what, false, key);
    ImGui::EndDisabled();
    ImGui::PopID();
    if (t.can_step) {
        ImGui::SetItemTooltip("Let %s make its next step. %s", thread_label(t.id).c_str(), key.c_str());
    } else {
        ImGui::SetItemTooltip("%s cannot move: %s", thread_label(t.id).c_str(), what.c_str());
    }

    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled(at, {at.x + 4, at.y + height}, ui.theme.thread(t.id), 4,
                        ImDrawFlags_RoundCornersLeft);
    draw_badge(draw, ui.theme, {at.x + 25, at.y + 9 + line / 2}, line * 0.58f, t.id, !t.can_step);
    const float x = at.x + 44;
    draw->AddText(ui.theme.strong, ui.theme.body_size, {x, at.y + 8}, ui.theme.text,
                  thread_label(t.id).c_str());
    const std::string status =
        std::string(status_word(t.status)) + (t.line > 0 ? " · line " + std::to_string(t.line) : "");
    const ImVec2 status_extent =
        ui.theme.body->CalcTextSizeA(ui.theme.small_size, FLT_MAX, 0, status.c_str());
    draw->AddText(ui.theme.body, ui.theme.small_size, {at.x + width - status_extent.x - 12, at.y + 9},
                  status_colour(ui.theme, t.status), status.c_str());
    draw->AddText(ui.theme.code, ui.theme.small_size, {x, at.y + 11 + line},
                  t.can_step ? ui.theme.text : ui.theme.muted, what.c_str(), nullptr, text_width);
    if (pressed && t.can_step) ui.session.step(t.id);
}

std::string first_hint(const Ui& ui) {
    if (!ui.shot.compiled) return "The program cannot be executed yet: see the message above it.";
    return ui.shot.step.replaying
               ? "A recorded schedule is laid out. Play it, or press Forward to go through it step by step."
               : "Nothing has moved yet. Press the button of a thread to let it make one step.";
}

}  // namespace

void draw_threads(const Ui& ui) {
    if (!ui.shot.threads.empty()) ui.heading("WHO MOVES NEXT?");
    for (const auto& t : ui.shot.threads) thread_button(ui, t);
    for (const auto& ring : ui.shot.wait_cycles) {
        std::string text = "Deadlock: ";
        for (const int t : ring) text += thread_label(t) + " waits for ";
        text += thread_label(ring.front()) + ". None of them can ever move.";
        ui.paragraph("alert", "Deadlock", text, ui.theme.bad);
    }
    const auto& step = ui.shot.step;
    if (!step.ending.empty()) {
        ui.paragraph("status", "Ending", "The program has ended: " + step.ending + ".",
                     step.fault ? ui.theme.bad : ui.theme.good);
    }
}

void draw_step_controls(const Ui& ui) {
    const auto& step = ui.shot.step;
    const bool any = ui.shot.compiled;
    if (ui.button(ui.compact ? "Back" : "← Back", "Take the last step back (Backspace)",
                  any && step.moment > 0, "Step back"))
        ui.session.step_back();
    ImGui::SameLine();
    if (ui.button(ui.compact ? "Forward" : "Forward →", "Do again what was stepped back over (right arrow)",
                  step.moment < step.recorded, "Step forward")) {
        ui.session.step_forward();
    }
    ImGui::SameLine();
    if (ui.button("Restart", "Begin again at the first step", any)) ui.session.restart();
    ImGui::SameLine(0, 14);
    if (ui.checkbox("Random", "Play picks any thread that can move, instead of one after the other",
                    ui.state.random) &&
        step.playing) {
        ui.session.play(ui.state.player(), static_cast<double>(ui.state.speed));
    }

    const float half = std::floor(ImGui::GetContentRegionAvail().x * 0.4f);
    std::int64_t speed = static_cast<std::int64_t>(ui.state.speed);
    const std::string pace = std::to_string(speed) + (speed == 1 ? " step/s" : " steps/s");
    if (ui.slider("Speed", speed, 1, 60, half, pace, "Steps a second when playing")) {
        ui.state.speed = static_cast<float>(speed);
        if (step.playing) ui.session.play(ui.state.player(), static_cast<double>(ui.state.speed));
    }
    ImGui::SameLine(0, 14);
    auto moment = static_cast<std::int64_t>(step.moment);
    const auto recorded = static_cast<std::int64_t>(step.recorded);
    const std::string where = "step " + std::to_string(moment) + " of " + std::to_string(recorded);
    ImGui::BeginDisabled(recorded == 0);
    if (ui.slider("Moment", moment, 0, std::max<std::int64_t>(recorded, 1), ImGui::GetContentRegionAvail().x,
                  where, "Go to a step of the history (arrow keys)")) {
        ui.session.go_to(static_cast<std::size_t>(moment));
    }
    ImGui::EndDisabled();
    ui.paragraph("status", "Last step", step.last.empty() ? first_hint(ui) : step.last, ui.theme.text);
}

}  // namespace interleave::shell
