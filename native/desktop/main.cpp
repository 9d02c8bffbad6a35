// The desktop program: an SDL window with OpenGL 3 around the shell.
#include "native/desktop/arguments.h"
#include "native/desktop/desktop_platform.h"

#include <SDL.h>
#include <SDL_opengl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace interleave;

constexpr int exit_usage = 2;

int complain(const std::string& what) {
    std::fprintf(stderr, "interleave-desktop: %s\n", what.c_str());
    return exit_usage;
}

/// SDL's last resorts draw where nobody sees it; fine only when they were asked for.
bool draws_nowhere() {
    const std::string_view driver = SDL_GetCurrentVideoDriver();
    return (driver == "offscreen" || driver == "dummy") && SDL_getenv("SDL_VIDEODRIVER") == nullptr;
}

struct Window {
    SDL_Window* window = nullptr;
    SDL_GLContext gl = nullptr;

    ~Window() {
        if (gl != nullptr) SDL_GL_DeleteContext(gl);
        if (window != nullptr) SDL_DestroyWindow(window);
        SDL_Quit();
    }
    /// Empty, or why there is no window.
    std::string open(int width, int height) {
        if (SDL_Init(SDL_INIT_VIDEO) != 0) return std::string("no display: ") + SDL_GetError();
        if (draws_nowhere()) return "no display: neither DISPLAY nor WAYLAND_DISPLAY leads to a screen";
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
        window = SDL_CreateWindow("Interleave", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height,
                                  SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
        if (window == nullptr) return std::string("no window: ") + SDL_GetError();
        gl = SDL_GL_CreateContext(window);
        if (gl == nullptr) return std::string("OpenGL 3.2 is needed: ") + SDL_GetError();
        SDL_GL_SetSwapInterval(1);
        return {};
    }
};

class Desktop {
public:
    Desktop(Window& window, const desktop::Arguments& arguments)
        : window_(window),
          arguments_(arguments),
          platform_(arguments.keep_nothing ? std::filesystem::path() : desktop::data_folder()) {
        ImGui::CreateContext();
        ImGui_ImplSDL2_InitForOpenGL(window.window, window.gl);
        ImGui_ImplOpenGL3_Init("#version 150");
        app_ = std::make_unique<shell::App>(platform_, arguments.options);
    }
    ~Desktop() {
        app_.reset();
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplSDL2_Shutdown();
        ImGui::DestroyContext();
    }

    /// Until the window is closed. Sleeps while nothing moves.
    void run() {
        for (;;) {
            SDL_Event event;
            if (wait(event) && !handle(event)) return;
            while (SDL_PollEvent(&event) == 1) {
                if (!handle(event)) return;
            }
            draw();
        }
    }

    /// Presses the controls asked for, one after the other, each as soon as it is there and nothing moves any more (a
    /// program that never ends is not waited for). False, having said so, when one does not appear.
    bool press_all() {
        settle(20);
        for (const auto& [role, name] : arguments_.presses) {
            if (!press(role, name)) {
                complain("there is no " + role + " called \"" + name + "\" that could be pressed");
                return false;
            }
            settle(2);
        }
        settle(20);
        return true;
    }

    bool save_picture(const std::string& path) {
        int width = 0, height = 0;
        SDL_GL_GetDrawableSize(window_.window, &width, &height);
        draw_frame();
        std::vector<unsigned char> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                                          3);
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
        SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormat(0, width, height, 24, SDL_PIXELFORMAT_RGB24);
        const auto row = static_cast<std::size_t>(width) * 3;
        for (int y = 0; y < height; ++y) {  // OpenGL's first row is the lowest
            const unsigned char* from = pixels.data() + row * static_cast<std::size_t>(height - 1 - y);
            std::copy_n(from, row,
                        static_cast<unsigned char*>(surface->pixels) +
                            static_cast<std::ptrdiff_t>(y) * surface->pitch);
        }
        const bool saved = SDL_SaveBMP(surface, path.c_str()) == 0;
        SDL_FreeSurface(surface);
        return saved;
    }

    std::string tree() const { return app_->semantics().json(); }

private:
    /// Sleeps until something happens (true) or a frame is due by itself (false): tooltips appear a while after the
    /// mouse has stopped, and the text cursor blinks.
    bool wait(SDL_Event& event) {
        constexpr double hover_delay = 1;
        if (app_->session().working()) return wait_for_news(event);
        if (app_->busy()) return false;
        if (ImGui::GetTime() - last_input_ < hover_delay) return SDL_WaitEventTimeout(&event, 100) == 1;
        if (ImGui::GetIO().WantTextInput) return SDL_WaitEventTimeout(&event, 400) == 1;
        return SDL_WaitEvent(&event) == 1;
    }

    /// The processors are for the program that runs, or for the search: what it brings is shown a few times a second.
    bool wait_for_news(SDL_Event& event) {
        constexpr std::uint64_t between_news = 80, without_news = 250;  // milliseconds
        session::Session& session = app_->session();
        while (session.working()) {
            const std::uint64_t begin = SDL_GetTicks64();
            session.poll(0.004);
            const bool has_more_to_do = SDL_GetTicks64() - begin > 1;
            if (SDL_WaitEventTimeout(&event, has_more_to_do ? 0 : 2) == 1) return true;
            if (SDL_GetTicks64() - drawn_at_ >= (session.has_news() ? between_news : without_news)) break;
        }
        return false;
    }

    /// With --scale, a point is more than one of SDL's units.
    void scale_mouse(SDL_Event& event) const {
        if (event.type != SDL_MOUSEMOTION) return;
        event.motion.x = static_cast<int>(static_cast<float>(event.motion.x) / arguments_.scale);
        event.motion.y = static_cast<int>(static_cast<float>(event.motion.y) / arguments_.scale);
    }

    bool handle(SDL_Event event) {
        scale_mouse(event);
        ImGui_ImplSDL2_ProcessEvent(&event);
        last_input_ = ImGui::GetTime();
        app_->wake();
        return event.type != SDL_QUIT;
    }

    void draw_frame() {
        ImGui_ImplOpenGL3_NewFrame();
        ImGui_ImplSDL2_NewFrame();
        ImGuiIO& io = ImGui::GetIO();
        const float scale = arguments_.scale;
        io.DisplaySize = {io.DisplaySize.x / scale, io.DisplaySize.y / scale};
        io.DisplayFramebufferScale = {io.DisplayFramebufferScale.x * scale,
                                      io.DisplayFramebufferScale.y * scale};
        ImGui::NewFrame();
        app_->frame();
        ImGui::Render();
        glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
                   static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    }

    void draw() {
        draw_frame();
        SDL_GL_SwapWindow(window_.window);
        drawn_at_ = SDL_GetTicks64();
    }

    bool press(const std::string& role, const std::string& name) {
        for (const double end = ImGui::GetTime() + 10; ImGui::GetTime() < end;) {
            if (app_->press(role, name)) return true;
            if (!app_->busy()) return false;
            draw();
        }
        return false;
    }

    /// Draws until nothing moves any more, for up to `seconds`.
    void settle(double seconds) {
        const double end = ImGui::GetTime() + seconds;
        for (int frames = 0; frames <= 8 || (app_->busy() && ImGui::GetTime() < end); ++frames) {
            SDL_Event event;
            while (SDL_PollEvent(&event) == 1) ImGui_ImplSDL2_ProcessEvent(&event);
            draw();
            SDL_Delay(2);
        }
    }

    Window& window_;
    const desktop::Arguments& arguments_;
    desktop::DesktopPlatform platform_;
    std::unique_ptr<shell::App> app_;
    double last_input_ = 0;       ///< ImGui's time
    std::uint64_t drawn_at_ = 0;  ///< in SDL's milliseconds
};

}  // namespace

int main(int count, char** values) {
    const desktop::Arguments arguments = desktop::parse_arguments(count, values);
    if (arguments.help) {
        std::fputs(desktop::usage, stdout);
        return 0;
    }
    if (!arguments.error.empty()) {
        complain(arguments.error);
        std::fputs(desktop::usage, stderr);
        return exit_usage;
    }
    Window window;
    if (const std::string problem = window.open(arguments.width, arguments.height); !problem.empty())
        return complain(problem);
    Desktop desktop(window, arguments);
    if (!arguments.keep_nothing) {
        desktop.run();
        return 0;
    }
    if (!desktop.press_all()) return exit_usage;
    if (!arguments.screenshot.empty() && !desktop.save_picture(arguments.screenshot)) {
        return complain("cannot write " + arguments.screenshot + ": " + SDL_GetError());
    }
    if (!arguments.tree.empty()) std::ofstream(arguments.tree) << desktop.tree();
    return 0;
}
