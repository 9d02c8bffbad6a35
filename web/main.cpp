// The page's program. It runs when the page calls: a frame, a press, a paste. Between calls nothing runs on this thread,
// so the browser's user interface never waits for it.
#include "shell/app.h"
#include "web/options.h"
#include "web/page_calls.h"
#include "web/page_platform.h"
#include "web/window.h"

#include <emscripten/emscripten.h>
#include <imgui.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace interleave::web {

namespace {

/// Everything there is, made by main() and never destroyed: a page ends without saying so.
struct Playground {
    explicit Playground(const Options& options) : platform(options), app(platform, options.shell) {}

    PagePlatform platform;
    shell::App app;
    std::string tree;
    double last_input = 0;  ///< ImGui's time
    double drawn_at = 0;    ///< the last frame, in the page's milliseconds
    int theme_told = -1;
};

/// The window goes before ImGui, ImGui before the App.
Window& window() {
    static Window the_window;
    return the_window;
}

std::unique_ptr<Playground>& playground() {
    static std::unique_ptr<Playground> the_playground;
    return the_playground;
}

void tell_theme(Playground& p) {
    const int dark = p.app.dark() ? 1 : 0;
    if (p.theme_told == dark) return;
    p.theme_told = dark;
    page::set_theme(p.app.dark() ? "dark" : "light");
}

// Programs and searches have the processors, of which drawing may take one and more where there is no graphics card. So
// what they bring is shown a few times a second, and drawn in a tenth of the time if possible.
constexpr double seconds_without_news = 0.25;

double seconds_between_news() { return std::clamp(10 * window().seconds_to_draw(), 0.08, 0.5); }

/// Seconds until the next frame is wanted; 0: at once; negative: when something happens.
double next_frame(Playground& p) {
    const bool working = p.app.session().working();
    if (working && p.app.session().has_news()) return seconds_between_news();
    if (!working && p.app.busy()) return 0;
    constexpr double hover_delay = 1;  // tooltips appear a while after the mouse has stopped
    if (ImGui::GetTime() - p.last_input < hover_delay) return 0.1;
    if (working) return seconds_without_news;
    return ImGui::GetIO().WantTextInput ? 0.4 : -1;  // the text cursor blinks
}

/// Between frames: whether there is something to show that should not wait any longer. That all has ended is such.
bool frame_is_due(Playground& p) {
    if (!p.app.session().has_news()) return false;
    return !p.app.session().working() || emscripten_get_now() - p.drawn_at >= seconds_between_news() * 1000;
}

void begin_frame(Playground& p) {
    if (window().begin_frame()) {
        p.app.wake();
        p.last_input = ImGui::GetTime();
    }
    p.app.frame();
}

}  // namespace

}  // namespace interleave::web

using interleave::web::playground;
using interleave::web::window;

int main(int count, char** arguments) {
    using namespace interleave::web;
    const Options options = read_options({arguments + 1, arguments + count});
    if (const std::string problem = window().open(); !problem.empty()) {
        page::fail("This browser cannot draw Interleave", problem);
        return 0;
    }
    playground() = std::make_unique<Playground>(options);
    return 0;
}

// What the page calls: see page/frames.js, page/controls.js, page/input.js. Texts are UTF-8 that the caller owns.
extern "C" {

/// Draws a frame; the result says when the next one is wanted, as next_frame() does.
EMSCRIPTEN_KEEPALIVE double interleave_frame() {
    using namespace interleave::web;
    if (playground() == nullptr) return -1;
    Playground& p = *playground();
    begin_frame(p);
    window().end_frame(p.app.dark());
    p.drawn_at = emscripten_get_now();
    tell_theme(p);
    return next_frame(p);
}

/// Does what input asks for without drawing: that may take long, and a press of Stop should not wait for it. The result
/// says when to draw it: threads that were stopped end soon, and that is more to see than that they are about to.
EMSCRIPTEN_KEEPALIVE double interleave_act() {
    using namespace interleave;
    if (playground() == nullptr) return -1;
    web::Playground& p = *playground();
    web::begin_frame(p);
    window().drop_frame();
    return p.app.session().snapshot()->run.activity == session::Activity::stopping ? 0.05 : 0;
}

/// Something goes on between frames: interleave_work() should be called.
EMSCRIPTEN_KEEPALIVE int interleave_busy() {
    return playground() != nullptr && playground()->app.busy() ? 1 : 0;
}

/// Does pending work without drawing: between frames that are far apart, and in hidden pages. Whether a frame is due.
EMSCRIPTEN_KEEPALIVE int interleave_work() {
    if (playground() == nullptr) return 0;
    playground()->app.session().poll(0.004);
    return interleave::web::frame_is_due(*playground()) ? 1 : 0;
}

/// The semantic tree as JSON; valid until the next call.
EMSCRIPTEN_KEEPALIVE const char* interleave_tree() {
    if (playground() == nullptr) return "[]";
    playground()->tree = playground()->app.semantics().json();
    return playground()->tree.c_str();
}

/// Presses a control of the tree as a click would, at the next frame or interleave_act(). 0 when it is not there or
/// disabled.
EMSCRIPTEN_KEEPALIVE int interleave_press(std::uint32_t id) {
    return playground() != nullptr && playground()->app.press(id) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void interleave_paste(const char* text) {
    if (playground() == nullptr) return;
    window().paste(text);
    playground()->app.wake();
}

/// Somebody types into a text: keys are text, and Tab may indent.
EMSCRIPTEN_KEEPALIVE int interleave_wants_text() {
    return playground() != nullptr && ImGui::GetIO().WantTextInput ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void interleave_set_theme(int dark) {
    if (playground() == nullptr || playground()->app.dark() == (dark != 0)) return;
    playground()->app.press("button", "Appearance");
}

/// Since when no thread works for the page, in milliseconds; negative while one does.
EMSCRIPTEN_KEEPALIVE double interleave_milliseconds_idle() {
    return playground() == nullptr ? 0 : playground()->app.session().seconds_idle() * 1000;
}

}  // extern "C"
