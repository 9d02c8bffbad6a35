// The canvas as a window: SDL's events, WebGL 2 and Dear ImGui between them.
#pragma once

#include <SDL.h>

#include <string>
#include <string_view>

namespace interleave::web {

class Window {
public:
    /// Empty when it worked, else what did not. Called once, before anything else.
    std::string open();

    /// Hands waiting events to Dear ImGui and begins its frame. True when there were any.
    bool begin_frame();
    /// Draws what was submitted since.
    void end_frame(bool dark);
    /// Instead of end_frame(): nothing of the frame is drawn.
    void drop_frame();

    /// What Ctrl+V gets from now on; then presses it.
    void paste(std::string_view text);

private:
    bool handle(const SDL_Event& event);

    SDL_Window* window_ = nullptr;
    SDL_GLContext context_ = nullptr;
    std::string clipboard_;  ///< of this page: what it copied or was given to paste
};

}  // namespace interleave::web
