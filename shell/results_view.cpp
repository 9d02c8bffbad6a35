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
    return out;
}

std::string percent(double share) {
    char text[32];
    const double p = share * 100;
    std::snprintf(text, sizeof text, p > 0 && p < 0.1 ? "<0.1 %%" : p < 10 ? "%.1f %%" : "%.0f %%", p);
    return text;
}

std::string seconds_text(double seconds) {
    char text[32];
    std::snprintf(text, sizeof text, seconds < 1 ? "%.1f ms" : "%.2f s",
                  seconds < 1 ? seconds * 1000 : seconds);
    return text;
}

/// In whole seconds: what changes has to be drawn, on processors that the program's threads want.
std::string time_so_far(double seconds) {
    return seconds < 1 ? "Running" : "Running for " + std::to_string(static_cast<int>(seconds)) + " s";
}

/// The part of the whole, right of what came out.
void bar(const Ui& ui, ImVec2 at, float width, double share, bool fault) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled(at, {at.x + width, at.y + 8}, faded(ui.theme.muted, 0.18f), 4);
    const float filled = std::max(4.0f, width * static_cast<float>(std::clamp(share, 0.0, 1.0)));
    draw->AddRectFilled(at, {at.x + filled, at.y + 8}, fault ? ui.theme.bad : ui.theme.accent, 4);
}

struct Columns {
    float text, bar, part, button;
};

/// Outcome, bar, share and button share the width of the pane.
Columns columns(float width, bool replay) {
    const float button = replay ? 66.0f : 0.0f, part = 58;
    const float bar = std::floor(std::clamp(width * 0.3f, 60.0f, 150.0f));
    return {width - bar - part - button - 16, bar, part, button};
}

std::string share_in_words(const session::OutcomeView& o, const char* unit) {
    if (o.share < 0) return std::to_string(o.count) + " " + unit;
    if (o.share_high < 0) return percent(o.share) + " of all " + unit;
    return "about " + percent(o.share) + " of random runs (95 % interval: " + percent(o.share_low) + " to " +
           percent(o.share_high) + ")";
}

/// Why it came out so; all that its schedule does is told on top of it.
void outcome_reasons(const Ui& ui, const session::OutcomeView& o, int number) {
    if (o.story.empty()) return;
    std::string story, reasons;
    for (const auto& sentence : o.story) story += (story.empty() ? "" : "\n") + sentence;
    constexpr std::size_t most = 2;
    for (std::size_t i = 0; i < std::min(o.reasons.size(), most); ++i)
        reasons += (i == 0 ? "" : " ") + o.reasons[i];
    if (reasons.empty()) return;
    ImGui::Indent(12);
    ui.paragraph("note", "Reason " + std::to_string(number), reasons, ui.theme.muted);
    ImGui::SetItemTooltip("%s", story.c_str());
    ImGui::Unindent(12);
}

void outcome_row(const Ui& ui, const session::OutcomeView& o, int number, const char* unit) {
    ImGui::PushID(number);
    const std::string output = one_line(o.output);
    const std::string ending = o.ending == "finished" ? std::string() : o.ending;
    const float start = ImGui::GetCursorPosX();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Columns c = columns(ImGui::GetContentRegionAvail().x, !o.schedule.empty());
    const std::string detail = share_in_words(o, unit);

    ImGui::AlignTextToFramePadding();
    ImGui::BeginGroup();
    ImGui::PushTextWrapPos(start + c.text);
    ImGui::PushStyleColor(ImGuiCol_Text, o.fault ? ui.theme.bad : ui.theme.text);
    ImGui::PushFont(ui.theme.code, ui.theme.code_size);
    if (!output.empty() || ending.empty())
        ImGui::TextUnformatted(output.empty() ? "(prints nothing)" : output.c_str());
    ImGui::PopFont();
    if (!ending.empty()) ImGui::TextUnformatted(("✗ " + ending).c_str());
    ImGui::PopStyleColor();
    ImGui::PopTextWrapPos();
    ImGui::EndGroup();
    const ImVec2 end = ImGui::GetItemRectMax();
    ImGui::SetItemTooltip("%s", (output + (ending.empty() ? "" : "\n" + ending) + "\n" + detail).c_str());

    ImGui::SameLine(start + c.text + 8);
    ImGui::AlignTextToFramePadding();
    if (o.share >= 0) {
        const ImVec2 here = ImGui::GetCursorScreenPos();
        bar(ui, {here.x, here.y + ImGui::GetFrameHeight() / 2 - 4}, c.bar, o.share, o.fault);
        ImGui::SameLine(start + c.text + c.bar + 16);
        ImGui::AlignTextToFramePadding();
    }
    ImGui::PushStyleColor(ImGuiCol_Text, ui.theme.muted);
    ImGui::TextUnformatted(o.share >= 0 ? percent(o.share).c_str()
                                        : (std::to_string(o.count) + " " + unit).c_str());
    ImGui::PopStyleColor();
    if (!o.schedule.empty()) {
        ImGui::SameLine(right_edge() - c.button);
        if (ui.button("Replay", "Open Step at the start of the shortest schedule that ends like this", true,
                      "Replay outcome " + std::to_string(number))) {
            ui.session.replay(o.schedule);
        }
    }
    const std::string printed = output.empty() ? "(prints nothing)" : output;
    ui.semantics.text("listitem", "Outcome " + std::to_string(number),
                      printed + (ending.empty() ? "" : "; " + ending) + "; " + detail, at.x, at.y,
                      ImGui::GetWindowWidth() - 24, std::max(end.y, at.y + ImGui::GetFrameHeight()) - at.y);
    outcome_reasons(ui, o, number);
    ImGui::PopID();
}

void draw_story(const Ui& ui, const session::FindingView& f, int number) {
    if (f.story.empty()) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    std::string all;
    int step = 0;
    for (const auto& sentence : f.story) {
        const float left = ImGui::GetCursorPosX();
        ui.muted(std::to_string(++step) + ".");
        ImGui::SameLine(left + 22);
        ImGui::PushTextWrapPos(0);
        ImGui::TextUnformatted(sentence.c_str());
        ImGui::PopTextWrapPos();
        all += (all.empty() ? "" : " ") + sentence;
    }
    const ImVec2 end = ImGui::GetItemRectMax();
    ui.semantics.text("status", "Story " + std::to_string(number), all, at.x, at.y,
                      ImGui::GetWindowWidth() - 24, end.y - at.y);
}

void finding_row(const Ui& ui, const session::FindingView& f, int number) {
    ImGui::PushID(1000 + number);
    const ImU32 colour = f.fault ? ui.theme.bad : ui.theme.warning;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Indent(12);
    const std::string mark = f.fault ? "✗ " : "⚠ ";
    ui.paragraph("alert", (f.fault ? "Fault " : "Warning ") + std::to_string(number),
                 mark + f.kind + ": " + f.message, colour);
    draw_story(ui, f, number);
    if (!f.schedule.empty() &&
        ui.button("▶ Replay this", "Open Step at the start of the schedule that shows it", true,
                  "Replay finding " + std::to_string(number))) {
        ui.session.replay(f.schedule);
    }
    ImGui::Unindent(12);
    ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + 3, ImGui::GetItemRectMax().y}, colour, 2);
    ImGui::Spacing();
    ImGui::PopID();
}

/// What was proved, in a coloured field, with a mark that tells it without the colour.
void verdict_banner(const Ui& ui, const session::ExploreView& e) {
    const bool good = e.verdict == "verified", bad = e.verdict == "fault";
    const ImU32 colour = bad ? ui.theme.bad : good ? ui.theme.good : ui.theme.warning;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->ChannelsSplit(2);
    draw->ChannelsSetCurrent(1);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float right = at.x + ImGui::GetContentRegionAvail().x;
    ImGui::SetCursorScreenPos({at.x + 12, at.y + 8});
    ImGui::PushFont(ui.theme.strong, 0);
    ImGui::AlignTextToFramePadding();
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    ImGui::TextUnformatted(bad ? "✗" : good ? "✓" : "≠");
    ImGui::PopStyleColor();
    ImGui::SameLine(0, 10);
    ui.paragraph("status", "Verdict", e.headline, colour);
    ImGui::PopFont();
    const float bottom = ImGui::GetItemRectMax().y + 9;
    draw->ChannelsSetCurrent(0);
    draw->AddRectFilled(at, {right, bottom}, faded(colour, 0.10f), 6);
    draw->AddRect(at, {right, bottom}, faded(colour, 0.45f), 6);
    draw->ChannelsMerge();
    ImGui::SetCursorScreenPos({at.x, bottom});
    ImGui::Dummy({right - at.x, 2});
    ui.muted(grouped(e.states) + " states, " + grouped(e.transitions) + " steps, " + seconds_text(e.seconds));
}

}  // namespace

/// A bar for each number of workers, the longest time as long as the pane.
void draw_speed_up(const Ui& ui) {
    const auto& measured = ui.shot.run.measured;
    if (measured.empty()) return;
    const std::string& name = measured.front().parameter;
    const int processors = ui.shot.run.processors;
    ImGui::Spacing();
    ui.heading(
        ("MEASURED ON " + std::to_string(processors) + (processors == 1 ? " PROCESSOR" : " PROCESSORS"))
            .c_str());
    double longest = 0;
    for (const auto& m : measured) longest = std::max(longest, m.seconds);
    for (const auto& m : measured) {
        const std::string with = name + " = " + std::to_string(m.workers);
        char times[32];
        std::snprintf(times, sizeof times, "%.2f", m.speed_up);
        const std::string text = with + ": " + seconds_text(m.seconds) +
                                 (&m == measured.data() ? "" : std::string(", ") + times + " times as fast");
        ui.paragraph("listitem", "Measured with " + with, text, ui.theme.text);
        bar(ui, ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail().x, m.seconds / longest, false);
        ImGui::Dummy({0, 12});
    }
    ui.muted(measured.size() == 1 ? "Run it with another number of " + name + ", and the two are compared."
                                  : "Of several runs the shortest counts.");
}

void draw_run_results(const Ui& ui) {
    ui.heading("ON REAL THREADS");
    const auto& run = ui.shot.run;
    if (!ui.shot.can_run) {
        ui.paragraph("status", "Why Run is not there", ui.shot.why_no_run, ui.theme.warning);
        return;
    }
    const bool busy = run.activity != session::Activity::idle;
    if (ui.button("Run 1000 times", "Run it again and again and count how it ends", ui.shot.compiled && !busy,
                  "Run 1000 times")) {
        ui.session.run(1000);
    }
    ImGui::SameLine(0, 14);
    bool record = run.recording;
    if (ui.checkbox("Record", "Record what the threads do, for the timeline. Off: nothing is in their way",
                    record))
        ui.session.record_runs(record);
    std::string status;
    if (!run.ever) {
        status = "Press Run: each thread of the program runs on a thread of its own, all at the same time.";
    } else if (busy && run.repeats_wanted > 1) {
        status = grouped(run.repeats_done) + " of " + grouped(run.repeats_wanted) + " runs done";
    } else if (busy) {
        status = run.activity == session::Activity::stopping ? "Stopping ..." : time_so_far(run.seconds);
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
    draw_speed_up(ui);
    if (run.threads_shown < run.threads_used)
        ui.muted("The timeline shows the first " + std::to_string(run.threads_shown) + " threads.");
    if (run.events_dropped > 0)
        ui.muted(grouped(run.events_dropped) + " reads and writes were too many for the timeline.");
    if (run.synchronisation_dropped > 0)
        ui.muted(grouped(run.synchronisation_dropped) +
                 " operations on locks and the like came too early for it.");
}

void draw_exploration(const Ui& ui) {
    const auto& e = ui.shot.explore;
    ui.heading("EVERY INTERLEAVING");
    const bool busy = e.activity != session::Activity::idle;
    if (!e.ever) {
        ui.paragraph("status", "Verdict",
                     "Press Explore: all orders in which the threads can move are tried.", ui.theme.muted);
        return;
    }
    if (busy) {
        ui.paragraph("status", "Verdict",
                     "Searching: " + grouped(e.states) + " states, " + grouped(e.transitions) + " steps ...",
                     ui.theme.text);
    } else {
        verdict_banner(ui, e);
    }
    for (std::size_t i = 0; i < e.findings.size(); ++i) {
        if (e.findings[i].fault) finding_row(ui, e.findings[i], static_cast<int>(i) + 1);
    }
    if (!e.outcomes.empty()) ui.heading("WHAT CAN COME OUT");
    for (std::size_t i = 0; i < std::min<std::size_t>(e.outcomes.size(), 50); ++i) {
        outcome_row(ui, e.outcomes[i], static_cast<int>(i) + 1,
                    e.outcomes[i].share >= 0 ? "schedules" : "ways found");
    }
    for (std::size_t i = 0; i < e.findings.size(); ++i) {
        if (!e.findings[i].fault) finding_row(ui, e.findings[i], static_cast<int>(i) + 1);
    }
}

}  // namespace interleave::shell
