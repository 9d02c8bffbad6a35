// The canvas as a window: SDL's events, WebGL 2 and Dear ImGui between them.
#pragma once

#include <GLES3/gl3.h>
#include <SDL.h>

#include <cstddef>
#include <string>
#include <string_view>

struct ImDrawData;

namespace interleave::web {

class Window {
public:
    /// Empty when it worked, else what did not. Called once, before anything else.
    std::string open();

    /// Hands waiting events to Dear ImGui and begins its frame. True when there were any.
    bool begin_frame();
    /// Draws what was submitted since, if that is another picture than the one that is there.
    void end_frame(bool dark);
    /// How long the last picture took that was drawn to its end; 0 as long as there is none. Each call looks whether there
    /// is a newer one: the browser draws while the page does other things.
    double seconds_to_draw();
    /// Instead of end_frame(): nothing of the frame is drawn.
    void drop_frame();

    /// What Ctrl+V gets from now on; then presses it.
    void paste(std::string_view text);

private:
    bool handle(const SDL_Event& event);
    bool is_there(const ImDrawData& picture, bool dark);
    void watch_drawing();

    SDL_Window* window_ = nullptr;
    SDL_GLContext context_ = nullptr;
    std::size_t picture_ = 0;   ///< a hash of the one that is there; 0: none
    GLsync drawing_ = nullptr;  ///< behind a picture that is not known to be drawn yet
    double began_to_draw_ = 0;  ///< in the page's milliseconds
    double seconds_to_draw_ = 0;
    std::string clipboard_;  ///< of this page: what it copied or was given to paste
};

}  // namespace interleave::web
