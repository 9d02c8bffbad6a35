// The page's program. It runs when the page calls: a frame, a press, a paste. Between calls nothing runs on this thread,
// so the browser's user interface never waits for it.
#include "shell/app.h"
#include "web/options.h"
#include "web/page_calls.h"
#include "web/page_platform.h"
#include "web/window.h"

#include <emscripten/emscripten.h>
#include <imgui.h>

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

/// Seconds until the next frame is wanted; 0: at once; negative: when something happens.
double next_frame(Playground& p) {
    // The browser lets only this thread start others: a program's threads wait while it draws. So it draws less.
    if (p.app.session().snapshot()->run.activity != session::Activity::idle) return 0.08;
    if (p.app.busy()) return 0;
    constexpr double hover_delay = 1;  // tooltips appear a while after the mouse has stopped
    if (ImGui::GetTime() - p.last_input < hover_delay) return 0.1;
    return ImGui::GetIO().WantTextInput ? 0.4 : -1;  // the text cursor blinks
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
    if (window().begin_frame()) {
        p.app.wake();
        p.last_input = ImGui::GetTime();
    }
    p.app.frame();
    window().end_frame(p.app.dark());
    tell_theme(p);
    return next_frame(p);
}

/// Something goes on between frames: interleave_work() should be called.
EMSCRIPTEN_KEEPALIVE int interleave_busy() {
    return playground() != nullptr && playground()->app.busy() ? 1 : 0;
}

/// Does pending work without drawing: between frames that are far apart, and in hidden pages.
EMSCRIPTEN_KEEPALIVE void interleave_work() {
    if (playground() != nullptr) playground()->app.session().poll(0.004);
}

/// The semantic tree as JSON; valid until the next call.
EMSCRIPTEN_KEEPALIVE const char* interleave_tree() {
    if (playground() == nullptr) return "[]";
    playground()->tree = playground()->app.semantics().json();
    return playground()->tree.c_str();
}

/// Presses a control of the tree as a click would, at the next frame. 0 when it is not there or disabled.
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

}  // extern "C"
