// What every view gets: the picture to draw, where commands go, and the small state of the UI itself.
#pragma once

#include "core/session/session.h"
#include "shell/platform.h"
#include "shell/semantics.h"
#include "shell/theme.h"
#include "shell/timeline_model.h"

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

namespace interleave::shell {

/// State of the UI that is not the session's: what is open, how far the timeline is zoomed.
struct ViewState {
    bool editing = false;
    bool focus_editor = false;  ///< editing has just begun: the keyboard goes there
    std::string draft;          ///< the program text being edited
    std::string lesson_text;    ///< the program as the lesson has it; empty for one from elsewhere
    double timeline_from = 0;   ///< visible range of the timeline: 0..1 of its length
    double timeline_to = 1;
    std::size_t badges_at_a_line = 2;  ///< threads that there is room for beside a line of the program
    float speed = 4;                   ///< steps a second when playing
    Timeline timeline;                 ///< folded from `timeline_events` for `timeline_moment`
    std::shared_ptr<const std::vector<session::EventView>> timeline_events;
    std::size_t timeline_moment = 0;
    bool random = false;                 ///< play picks any thread that can move
    std::uint64_t followed_version = 0;  ///< snapshot the code view scrolled for last
    std::string notice;                  ///< a short message, until `notice_until`
    double notice_until = 0;

    session::Player player() const { return random ? session::Player::random : session::Player::round_robin; }
};

struct Ui {
    const session::Snapshot& shot;
    session::Session& session;
    Platform& platform;
    Semantics& semantics;
    const Theme& theme;
    ViewState& state;
    bool compact = false;  ///< small window or embedded: fewer panes

    /// A button with tooltip, in the semantic tree under `name` (the label up to "##" when empty).
    bool button(const char* label, const char* tooltip, bool enabled = true, std::string_view name = {},
                bool primary = false) const;
    bool checkbox(const char* label, const char* tooltip, bool& on) const;
    /// A thin track with `shown` right of it, `width` points together; true when the value changed. Ctrl+click: type it.
    bool slider(const char* name, std::int64_t& value, std::int64_t minimum, std::int64_t maximum,
                float width, const std::string& shown, const std::string& tooltip) const;
    /// Goes on in this row so that buttons with these labels end at its right edge.
    void align_right(std::initializer_list<const char*> labels) const;
    /// A small heading inside a pane.
    void heading(const char* text) const;
    void muted(std::string_view text) const;
    /// Wrapped text that is also in the semantic tree.
    void paragraph(std::string_view role, std::string_view name, std::string_view text, ImU32 colour) const;
    /// A filled circle with the thread's number, on the current line of text.
    void thread_badge(int thread) const;
};

/// Right end of the row, for SameLine.
inline float right_edge() { return ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x; }

/// 100000 -> "100,000".
std::string grouped(std::int64_t value);
inline std::string grouped(std::uint64_t value) { return grouped(static_cast<std::int64_t>(value)); }

/// "T2", "main".
std::string thread_label(int thread);

/// Draws a thread's badge (number in a filled shape) centred at a point; main is a square, others are circles.
void draw_badge(ImDrawList* draw, const Theme& theme, ImVec2 centre, float radius, int thread,
                bool hollow = false);

// The views, a file each. They fill the current window.
void draw_code(const Ui& ui);
void draw_code_editor(const Ui& ui);
/// Takes over what was typed, when somebody edits.
void finish_editing(const Ui& ui);
void draw_threads(const Ui& ui);
void draw_step_controls(const Ui& ui);
void draw_state(const Ui& ui);
void draw_output(const Ui& ui);
void draw_run_results(const Ui& ui);
void draw_exploration(const Ui& ui);
void draw_timeline(const Ui& ui);
void draw_parameters(const Ui& ui);
void draw_diagnostics(const Ui& ui);
/// A lesson's Markdown, wrapped; in the semantic tree as an article.
void draw_prose(const Ui& ui, std::string_view name, std::string_view markdown);

}  // namespace interleave::shell
