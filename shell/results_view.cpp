// What came out: outcomes as bars, findings with their stories, for Run and Explore.
#include "shell/ui.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

namespace interleave::shell {

namespace {

std::string one_line(std::string text) {
    while (!text.empty() && text.back() == '\n') text.pop_back();
    std::string out;
    for (const char c : text) out += c == '\n' ? std::string(" · ") : std::string(1, c);
    return out.empty() ? "(prints nothing)" : out;
}

std::string percent(double share) {
    char text[32];
    const double p = share * 100;
    std::snprintf(text, sizeof text, p > 0 && p < 0.1 ? "<0.1 %%" : p < 10 ? "%.1f %%" : "%.0f %%", p);
    return text;
}

void bar(const Ui& ui, double share, bool fault) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled(at, {at.x + width, at.y + 6}, ui.theme.raised, 3);
    const float filled = std::max(4.0f, width * static_cast<float>(std::clamp(share, 0.0, 1.0)));
    draw->AddRectFilled(at, {at.x + filled, at.y + 6}, fault ? ui.theme.bad : ui.theme.accent, 3);
    ImGui::Dummy({width, 7});
}

void outcome_row(const Ui& ui, const session::OutcomeView& o, int number, const char* unit) {
    ImGui::PushID(number);
    const std::string output = one_line(o.output);
    const std::string ending = o.ending == "finished" ? std::string() : o.ending;
    const float button_width = o.schedule.empty() ? 0.0f : 74.0f;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::AlignTextToFramePadding();
    ImGui::PushFont(ui.theme.code, ui.theme.code_size);
    ImGui::PushStyleColor(ImGuiCol_Text, o.fault ? ui.theme.bad : ui.theme.text);
    ImGui::PushTextWrapPos(right_edge() - button_width);
    ImGui::TextUnformatted((output + (ending.empty() ? "" : "   " + ending)).c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    ImGui::PopFont();
    if (!o.schedule.empty()) {
        ImGui::SameLine(right_edge() - button_width);
        if (ui.button("Replay", "Open Step at the start of the shortest schedule that ends like this", true,
                      "Replay outcome " + std::to_string(number))) {
            ui.session.replay(o.schedule);
        }
    }
    std::string detail;
    if (o.share >= 0) detail = percent(o.share) + " of ";
    detail += (o.share >= 0 ? "all " : std::to_string(o.count) + " ") + std::string(unit);
    if (o.share >= 0) bar(ui, o.share, o.fault);
    ui.muted(detail);
    const ImVec2 end = ImGui::GetItemRectMax();
    ui.semantics.text("listitem", "Outcome " + std::to_string(number), output + (ending.empty() ? "" : "; " + ending) + "; " + detail,
                      at.x, at.y, ImGui::GetWindowWidth(), end.y - at.y);
    ImGui::PopID();
}

void finding_row(const Ui& ui, const session::FindingView& f, int number) {
    ImGui::PushID(1000 + number);
    const ImU32 colour = f.fault ? ui.theme.bad : ui.theme.warning;
    ui.paragraph("alert", (f.fault ? "Fault " : "Warning ") + std::to_string(number), f.kind + ": " + f.message, colour);
    std::string story;
    for (const auto& sentence : f.story) story += (story.empty() ? "" : " ") + sentence;
    if (!story.empty()) ui.paragraph("status", "Story " + std::to_string(number), story, ui.theme.text);
    if (!f.schedule.empty() && ui.button("Replay this", "Open Step at the start of the schedule that shows it", true,
                                         "Replay finding " + std::to_string(number))) {
        ui.session.replay(f.schedule);
    }
    ImGui::PopID();
}

std::string seconds_text(double seconds) {
    char text[32];
    std::snprintf(text, sizeof text, seconds < 1 ? "%.1f ms" : "%.2f s", seconds < 1 ? seconds * 1000 : seconds);
    return text;
}

}  // namespace

void draw_run_results(const Ui& ui) {
    ui.heading("ON REAL THREADS");
    const auto& run = ui.shot.run;
    if (!ui.shot.can_run) {
        ui.paragraph("status", "Why Run is not there", ui.shot.why_no_run, ui.theme.warning);
        return;
    }
    const bool busy = run.activity != session::Activity::idle;
    if (ui.button("Run 1000 times", "Run it again and again and count how it ends", ui.shot.compiled && !busy, "Run 1000 times")) {
        ui.session.run(1000);
    }
    std::string status;
    if (!run.ever) {
        status = "Press Run: each thread of the program runs on a thread of its own, all at the same time.";
    } else if (busy && run.repeats_wanted > 1) {
        status = std::to_string(run.repeats_done) + " of " + std::to_string(run.repeats_wanted) + " runs done";
    } else if (busy) {
        status = run.activity == session::Activity::stopping ? "Stopping ..." : "Running for " + seconds_text(run.seconds);
    } else if (run.repeats_wanted > 1) {
        status = std::to_string(run.repeats_done) + " runs in " + seconds_text(run.seconds);
    } else {
        status = "Ended after " + seconds_text(run.seconds) + " with " + std::to_string(run.threads_used) +
                 (run.threads_used == 1 ? " thread: " : " threads: ") + run.ending;
    }
    ui.paragraph("status", "Run status", status, run.ending == "deadlock" ? ui.theme.bad : ui.theme.text);
    if (run.repeats_wanted > 1) {
        int n = 0;
        for (const auto& o : run.histogram) {
            if (++n > 20) break;
            outcome_row(ui, o, n, "runs");
        }
        if (run.histogram.size() > 20) ui.muted("and " + std::to_string(run.histogram.size() - 20) + " more");
    }
    if (run.events_dropped > 0) ui.muted(std::to_string(run.events_dropped) + " reads and writes were too many to record.");
}

void draw_exploration(const Ui& ui) {
    const auto& e = ui.shot.explore;
    ui.heading("EVERY INTERLEAVING");
    const bool busy = e.activity != session::Activity::idle;
    if (!e.ever) {
        ui.paragraph("status", "Verdict", "Press Explore: all orders in which the threads can move are tried.", ui.theme.muted);
        return;
    }
    if (busy) {
        ui.paragraph("status", "Verdict", "Searching: " + std::to_string(e.states) + " states, " + std::to_string(e.transitions) + " steps ...",
                     ui.theme.text);
    } else {
        const ImU32 colour = e.verdict == "fault" ? ui.theme.bad : e.verdict == "verified" ? ui.theme.good : ui.theme.warning;
        ImGui::PushFont(ui.theme.strong, 0);
        ui.paragraph("status", "Verdict", e.headline, colour);
        ImGui::PopFont();
        ui.muted(std::to_string(e.states) + " states, " + std::to_string(e.transitions) + " steps, " + seconds_text(e.seconds));
    }
    for (std::size_t i = 0; i < e.findings.size(); ++i) {
        if (e.findings[i].fault) finding_row(ui, e.findings[i], static_cast<int>(i) + 1);
    }
    if (!e.outcomes.empty()) ui.heading("WHAT CAN COME OUT");
    for (std::size_t i = 0; i < std::min<std::size_t>(e.outcomes.size(), 50); ++i) {
        outcome_row(ui, e.outcomes[i], static_cast<int>(i) + 1, e.outcomes[i].share >= 0 ? "schedules" : "ways found");
    }
    for (std::size_t i = 0; i < e.findings.size(); ++i) {
        if (!e.findings[i].fault) finding_row(ui, e.findings[i], static_cast<int>(i) + 1);
    }
}

}  // namespace interleave::shell
