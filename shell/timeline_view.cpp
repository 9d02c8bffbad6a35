// The timeline: a lane a thread, drawn from the folded events.
#include "shell/timeline_model.h"
#include "shell/ui.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

namespace interleave::shell {

namespace {

using session::EventKind;

constexpr float label_width = 74;
constexpr float lane_height = 30;

struct Scale {
    double from, to;  ///< visible range, in the timeline's unit
    float left, width;
    float x(double at) const {
        return left + static_cast<float>((at - from) / std::max(to - from, 1e-12)) * width;
    }
    double at(float x) const {
        return from + static_cast<double>((x - left) / std::max(width, 1.0f)) * (to - from);
    }
};

void draw_segment(const Ui& ui, const Segment& s, int thread, const Scale& scale, float y) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float x0 = std::max(scale.x(s.begin), scale.left),
                x1 = std::min(scale.x(s.end), scale.left + scale.width);
    if (x1 <= x0) return;
    const ImU32 colour = ui.theme.thread(thread);
    if (s.state == SegmentState::active) {
        draw->AddRectFilled({x0, y + 5}, {x1, y + lane_height - 5}, faded(colour, 0.20f), 4);
        return;
    }
    // Waiting is hatched, so that it is told by more than colour; sleeping is a dotted line.
    if (s.state == SegmentState::sleeping) {
        for (float x = x0; x < x1; x += 7)
            draw->AddLine({x, y + lane_height / 2}, {std::min(x + 3, x1), y + lane_height / 2}, colour, 2);
        return;
    }
    draw->PushClipRect({x0, y + 8}, {x1, y + lane_height - 8}, true);
    for (float x = x0 - lane_height; x < x1; x += 6)
        draw->AddLine({x, y + lane_height - 8}, {x + lane_height, y + 8}, faded(colour, 0.55f), 1);
    draw->PopClipRect();
    draw->AddRect({x0, y + 8}, {x1, y + lane_height - 8}, faded(colour, 0.55f), 3);
}

/// Of those that are narrower than half a pixel, only as many as can be seen.
void draw_segments(const Ui& ui, const Lane& lane, const Scale& scale, float y) {
    float drawn_to = scale.left - 1;
    for (const Segment& s : lane.segments) {
        const float end = scale.x(s.end);
        if (end < drawn_to + 0.5f) continue;
        if (scale.x(s.begin) > scale.left + scale.width) return;
        draw_segment(ui, s, lane.thread, scale, y);
        drawn_to = end;
    }
}

/// Reads point up out of a line, writes are filled, locks are squares, the end is a cross or a bar.
void draw_mark(const Ui& ui, EventKind kind, ImVec2 c, ImU32 colour) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    switch (kind) {
        case EventKind::read: draw->AddCircle(c, 4.5f, colour, 0, 1.6f); break;
        case EventKind::write: draw->AddCircleFilled(c, 5, colour); break;
        case EventKind::acquire:
            draw->AddRectFilled({c.x - 4.5f, c.y - 4.5f}, {c.x + 4.5f, c.y + 4.5f}, colour, 1);
            break;
        case EventKind::release:
            draw->AddRect({c.x - 4.5f, c.y - 4.5f}, {c.x + 4.5f, c.y + 4.5f}, colour, 1, 0, 1.6f);
            break;
        case EventKind::fault:
            draw->AddLine({c.x - 5, c.y - 5}, {c.x + 5, c.y + 5}, ui.theme.bad, 2.4f);
            draw->AddLine({c.x - 5, c.y + 5}, {c.x + 5, c.y - 5}, ui.theme.bad, 2.4f);
            break;
        case EventKind::finish: draw->AddLine({c.x, c.y - 8}, {c.x, c.y + 8}, colour, 3); break;
        case EventKind::spawn:
        case EventKind::join:
            draw->AddCircleFilled(c, 2.5f, ui.theme.text);
            break;  // the arrow tells the rest
        default:
            draw->AddTriangleFilled({c.x - 4, c.y + 4}, {c.x + 4, c.y + 4}, {c.x, c.y - 5}, colour);
            break;
    }
}

/// The steps a thread made itself stand out from those it only could have made.
void draw_moves(const Ui& ui, const Lane& lane, const Scale& scale, float y) {
    for (const double at : lane.moves) {
        const float x0 = std::max(scale.x(at), scale.left),
                    x1 = std::min(scale.x(at + 1), scale.left + scale.width);
        if (x1 - x0 < 0.5f) continue;
        ImGui::GetWindowDrawList()->AddRectFilled({x0 + 1, y + 5}, {x1 - 1, y + lane_height - 5},
                                                  faded(ui.theme.thread(lane.thread), 0.28f), 4);
    }
}

/// Right of the present moment: what a thread waits for now. Its own last event may be long past.
void draw_waiting(const Ui& ui, const Lane& lane, const Scale& scale, double now, float y) {
    const auto thread = static_cast<std::size_t>(lane.thread);
    if (thread >= ui.shot.threads.size() || ui.shot.threads[thread].status != session::ThreadStatus::blocked)
        return;
    const float x = scale.x(now) + 8;
    ImGui::GetWindowDrawList()->AddText(ui.theme.body, ui.theme.small_size, {x, y + lane_height / 2 - 8},
                                        ui.theme.muted, ui.shot.threads[thread].why_not.c_str());
}

/// What the marks mean, at the right of the heading when there is room.
void draw_legend(const Ui& ui, float right) {
    static constexpr struct {
        EventKind kind;
        const char* word;
    } entries[] = {{EventKind::read, "read"},      {EventKind::write, "write"}, {EventKind::acquire, "lock"},
                   {EventKind::release, "unlock"}, {EventKind::print, "print"}, {EventKind::finish, "end"}};
    constexpr float width = 62;
    const float left = ImGui::GetItemRectMax().x + 18;
    const float y = ImGui::GetItemRectMin().y + 8;
    float x = left;
    for (const auto& entry : entries) {
        if (x + width > right) return;
        draw_mark(ui, entry.kind, {x, y}, ui.theme.muted);
        ImGui::GetWindowDrawList()->AddText(ui.theme.body, ui.theme.small_size, {x + 9, y - 8},
                                            ui.theme.muted, entry.word);
        x += width;
    }
}

/// Round distances between the lines of the axis: 1, 2 or 5 times a power of ten, at least `least`.
double axis_step(double least) {
    double step = std::pow(10.0, std::floor(std::log10(std::max(least, 1e-9))));
    for (const double factor : {2.0, 2.5, 2.0}) {
        if (step >= least) break;
        step *= factor;
    }
    return step;
}

std::string axis_text(double at, bool by_step) {
    char text[32];
    if (by_step)
        std::snprintf(text, sizeof text, "%.0f", at);
    else if (at >= 1)
        std::snprintf(text, sizeof text, "%.3g s", at);
    else if (at >= 1e-3 || at == 0)
        std::snprintf(text, sizeof text, "%.3g ms", at * 1e3);
    else
        std::snprintf(text, sizeof text, "%.3g µs", at * 1e6);
    return text;
}

void draw_axis(const Ui& ui, const Scale& scale, float top, float bottom, bool by_step) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    double step = axis_step((scale.to - scale.from) / std::max(1.0, static_cast<double>(scale.width) / 70));
    if (by_step) step = std::max(step, 1.0);
    for (double at = std::ceil(scale.from / step) * step; at <= scale.to + step * 1e-6; at += step) {
        const float x = scale.x(at);
        draw->AddLine({x, top}, {x, bottom}, faded(ui.theme.border, 0.7f));
        if (x + 34 < scale.left + scale.width + 10)
            draw->AddText(ui.theme.body, 11, {x + 3, bottom - 2}, ui.theme.muted,
                          axis_text(at, by_step).c_str());
    }
}

std::string event_text(const session::EventView& e) {
    static const char* const words[] = {"ran",       "read",     "wrote",   "acquired", "released",
                                        "waits for", "notified", "sent",    "received", "started",
                                        "joined",    "sleeps",   "printed", "finished", "failed"};
    std::string text = thread_label(e.thread) + " " + words[static_cast<int>(e.kind)];
    if (!e.object.empty() && e.kind != EventKind::finish) text += " " + e.object;
    if (!e.value.empty()) text += (e.kind == EventKind::write ? " = " : " → ") + e.value;
    if (e.line > 0) text += " · line " + std::to_string(e.line);
    return text;
}

/// Zoom at the pointer with the wheel, pan by dragging, both within the whole.
void handle_mouse(const Ui& ui, const Scale& scale, double length, bool hovered, bool dragged) {
    auto& state = ui.state;
    const ImGuiIO& io = ImGui::GetIO();
    double from = scale.from, to = scale.to;
    if (hovered && io.MouseWheel != 0) {
        const double pivot = scale.at(io.MousePos.x),
                     factor = std::pow(0.8, static_cast<double>(io.MouseWheel));
        from = pivot + (from - pivot) * factor, to = pivot + (to - pivot) * factor;
    } else if (dragged && io.MouseDelta.x != 0) {
        const double shift = static_cast<double>(io.MouseDelta.x / std::max(scale.width, 1.0f)) * (to - from);
        from -= shift, to -= shift;
    } else {
        return;
    }
    const double span = std::min(to - from, length);
    from = std::clamp(from, 0.0, length - span);
    state.timeline_from = from / length;
    state.timeline_to = (from + span) / length;
}

/// Folding a hundred thousand events takes longer than a frame may: only when they are others than before.
const Timeline& folded(const Ui& ui, bool by_step) {
    ViewState& state = ui.state;
    const std::size_t moment = by_step ? ui.shot.step.moment : 0;
    const bool same = state.timeline_events == ui.shot.events && state.timeline_moment == moment &&
                      state.timeline.by_step == by_step &&
                      state.timeline.lanes.size() == ui.shot.threads.size();
    if (!same) {
        state.timeline = fold_events(*ui.shot.events, ui.shot.threads.size(), by_step,
                                     by_step ? static_cast<double>(moment) : ui.shot.run.seconds);
        state.timeline_events = ui.shot.events;
        state.timeline_moment = moment;
    }
    return state.timeline;
}

const char* nothing_recorded(const session::RunView& run) {
    if (!run.recording) return "Runs are not recorded now.";
    return run.repeats_wanted > 1 ? "Only single runs are recorded." : "A run will appear here.";
}

}  // namespace

void draw_timeline(const Ui& ui) {
    const bool by_step = ui.shot.way == session::Way::step;
    const Timeline& t = folded(ui, by_step);
    const double resolution = ui.shot.run.clock_resolution;
    const std::string measured = "TIMELINE · measured time" +
                                 (resolution > 0 ? ", to " + axis_text(resolution, false) : std::string());
    ui.heading(by_step ? "TIMELINE · a column a step" : measured.c_str());
    const bool nothing = by_step ? t.length <= 0 : ui.shot.events->empty();
    if (!nothing) {
        const bool zoomed = ui.state.timeline_from > 0 || ui.state.timeline_to < 1;
        draw_legend(ui, ImGui::GetWindowPos().x + ImGui::GetWindowWidth() - 70);
        ui.align_right({"Fit"});
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - 4);
        if (ui.button("Fit", "Show the whole timeline (wheel: zoom, drag: move)", zoomed, "Fit timeline"))
            ui.state.timeline_from = 0, ui.state.timeline_to = 1;
    }
    if (nothing) {
        ui.muted(by_step ? "Each step will appear here." : nothing_recorded(ui.shot.run));
        return;
    }
    const double length = by_step ? std::max(t.length, 12.0) : t.length;
    ImGui::BeginChild("lanes", {0, 0});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const Scale scale{ui.state.timeline_from * length, ui.state.timeline_to * length, at.x + label_width,
                      width - label_width - 10};
    const float height = lane_height * static_cast<float>(t.lanes.size()) + 14;
    ImGui::InvisibleButton("Timeline##lanes", {std::max(width, 1.0f), height});
    const bool hovered = ImGui::IsItemHovered(), held = ImGui::IsItemActive();
    ui.semantics.describe_last("img", "Timeline", std::to_string(ui.shot.events->size()) + " events");
    handle_mouse(ui, scale, length, hovered, held && ImGui::IsMouseDragging(0, 4));

    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw_axis(ui, scale, at.y, at.y + lane_height * static_cast<float>(t.lanes.size()), by_step);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const session::EventView* pointed = nullptr;
    float nearest = 9;
    for (std::size_t l = 0; l < t.lanes.size(); ++l) {
        const Lane& lane = t.lanes[l];
        const float y = at.y + lane_height * static_cast<float>(l);
        if (!ImGui::IsRectVisible({at.x, y}, {at.x + width, y + lane_height})) continue;
        draw_badge(draw, ui.theme, {at.x + 12, y + lane_height / 2}, 9, lane.thread, lane.ended);
        draw->AddText(ui.theme.body, ui.theme.small_size, {at.x + 27, y + lane_height / 2 - 8}, ui.theme.text,
                      thread_label(lane.thread).c_str());
        draw->AddLine({scale.left, y + lane_height}, {scale.left + scale.width, y + lane_height},
                      faded(ui.theme.border, 0.6f));
        draw->PushClipRect({scale.left, y}, {scale.left + scale.width + 8, y + lane_height}, true);
        draw_segments(ui, lane, scale, y);
        if (by_step) draw_moves(ui, lane, scale, y);
        if (by_step) draw_waiting(ui, lane, scale, t.length, y);
        float last_x = -100;
        for (const Mark& m : lane.marks) {
            const float x = scale.x(m.at);
            if (x < scale.left - 6 || x > scale.left + scale.width + 6) continue;
            const bool crowded =
                x - last_x < 1.5f && m.kind != EventKind::fault && m.kind != EventKind::finish;
            if (!crowded) draw_mark(ui, m.kind, {x, y + lane_height / 2}, ui.theme.thread(lane.thread));
            last_x = crowded ? last_x : x;
            const float distance = std::abs(mouse.x - x);
            if (hovered && mouse.y >= y && mouse.y < y + lane_height && distance < nearest) {
                nearest = distance;
                pointed = &(*ui.shot.events)[m.event];
            }
        }
        draw->PopClipRect();
    }
    for (const Arrow& a : t.arrows) {
        const float x = scale.x(a.at);
        if (x < scale.left || x > scale.left + scale.width) continue;
        const float y0 = at.y + lane_height * (static_cast<float>(a.from) + 0.5f),
                    y1 = at.y + lane_height * (static_cast<float>(a.to) + 0.5f);
        const float tip = y1 > y0 ? -10.0f : 10.0f;
        const ImU32 colour = faded(ui.theme.text, 0.55f);
        draw->AddLine({x, y0}, {x, y1 + tip}, colour, 1.2f);
        draw->AddTriangleFilled({x - 4, y1 + tip}, {x + 4, y1 + tip}, {x, y1 + tip * 0.3f}, colour);
    }
    if (pointed != nullptr) {
        ImGui::SetTooltip("%s", event_text(*pointed).c_str());
        if (by_step && ImGui::IsMouseReleased(0) && !ImGui::IsMouseDragging(0, 4))
            ui.session.go_to(pointed->step + 1);
    }
    ImGui::EndChild();
}

}  // namespace interleave::shell
