// The playground's window: both entries (web, desktop) make one App and call frame() between ImGui::NewFrame() and
// ImGui::Render().
#pragma once

#include "core/lessons/catalogue.h"
#include "core/session/session.h"
#include "shell/platform.h"
#include "shell/semantics.h"
#include "shell/theme.h"
#include "shell/ui.h"

#include <memory>
#include <optional>
#include <string>

namespace interleave::shell {

enum class Appearance : std::uint8_t { system, light, dark };

/// What to open with; every field may be left as it is.
struct Options {
    std::string example;    ///< id of a variant in the catalogue; unknown: a message that lists them
    std::string way;        ///< "run", "step", "explore"; unknown: a message
    std::string schedule;   ///< text form: opens Step at its start
    std::string file_name;  ///< a program from elsewhere, with `text`, instead of an example
    std::string text;
    bool embed = false;  ///< compact: one example, no list of lessons
    Appearance appearance = Appearance::system;
};

class App {
public:
    /// `platform` must outlive the App. Needs a current ImGui context whose fonts are not built yet.
    App(Platform& platform, const Options& options);

    /// Draws one frame. The ImGui display size must be set.
    void frame();
    /// True while something moves by itself: draw again soon. Otherwise a frame after each input (and one more, so
    /// that the semantic tree and ImGui settle) is enough.
    bool busy() const { return busy_ || settle_ > 0; }
    /// Something outside changed (input came): draw a few frames.
    void wake() { settle_ = 4; }
    bool dark() const { return theme_.dark; }

    Semantics& semantics() { return semantics_; }
    session::Session& session() { return session_; }
    /// Programmatic press of a control, by role and name or by id: tests, screen readers.
    bool press(std::string_view role, std::string_view name) {
        wake();
        return semantics_.press(role, name);
    }
    bool press(std::uint32_t id) {
        wake();
        return semantics_.press(id);
    }
    /// "example=counter&way=step&schedule=...": reopens what is shown now.
    std::string query() const;

private:
    void open_example(const std::string& id);
    void open(const Options& options);
    void handle_keys(const Ui& ui);
    void handle_history_keys(const Ui& ui);
    void draw_top_bar(const Ui& ui);
    void draw_ways(const Ui& ui);
    void draw_lessons(const Ui& ui);
    void draw_topic(const lessons::Topic& topic);
    void draw_wide(const Ui& ui, float top);
    void draw_compact(const Ui& ui, float top);
    void draw_side(const Ui& ui, float height);
    void main_action(const Ui& ui);
    void notice(std::string text);

    Platform& platform_;
    session::Session session_;
    Theme theme_;
    Semantics semantics_;
    ViewState state_;
    std::string shown_example_;  ///< that the list of examples was last drawn with
    std::string example_;        ///< id of the variant that is open, empty for a program from elsewhere
    bool embed_ = false;
    bool busy_ = false;
    int settle_ = 4;
    std::uint64_t drawn_version_ = 0;
};

}  // namespace interleave::shell
