#include "web/window.h"

#include "web/page_calls.h"

#include <emscripten/emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

#include <functional>

namespace interleave::web {

namespace {

template <typename T>
void add(std::size_t& hash, const T* values, int count) {
    const std::string_view bytes{reinterpret_cast<const char*>(values),
                                 sizeof(T) * static_cast<std::size_t>(count)};
    hash = hash * 31 + std::hash<std::string_view>{}(bytes);
}

template <typename T>
void add(std::size_t& hash, const ImVector<T>& values) {
    add(hash, values.Data, values.Size);
}

/// Of all that the picture is drawn from, but for the textures.
std::size_t hash_of(const ImDrawData& picture, bool dark) {
    std::size_t hash = dark ? 1 : 0;
    add(hash, &picture.DisplaySize, 1);
    add(hash, &picture.FramebufferScale, 1);
    for (const ImDrawList* list : picture.CmdLists) {
        add(hash, list->VtxBuffer);
        add(hash, list->IdxBuffer);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            add(hash, &command.ClipRect, 1);
            add(hash, &command.ElemCount, 1);
        }
    }
    return hash;
}

bool is_up_to_date(const ImVector<ImTextureData*>* textures) {
    if (textures == nullptr) return true;
    for (const ImTextureData* texture : *textures) {
        if (texture->Status != ImTextureStatus_OK) return false;
    }
    return true;
}

}  // namespace

std::string Window::open() {
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return SDL_GetError();
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    // The page's style gives the canvas its size; SDL follows it, in points, with the browser's pixel ratio.
    window_ = SDL_CreateWindow("Interleave", 0, 0, 1280, 760,
                               SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (window_ == nullptr) return SDL_GetError();
    context_ = SDL_GL_CreateContext(window_);
    if (context_ == nullptr) return SDL_GetError();

    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    if (!ImGui_ImplSDL2_InitForOpenGL(window_, context_)) return "SDL could not be connected";
    if (!ImGui_ImplOpenGL3_Init("#version 300 es")) return "WebGL 2 could not be set up";

    // SDL knows no browser's clipboard. Text to paste comes with the page's paste event.
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_ClipboardUserData = this;
    platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        auto& self = *static_cast<Window*>(ImGui::GetPlatformIO().Platform_ClipboardUserData);
        self.clipboard_ = text;
        page::copy(self.clipboard_);
    };
    platform.Platform_GetClipboardTextFn = [](ImGuiContext*) {
        return static_cast<Window*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->clipboard_.c_str();
    };
    return {};
}

bool Window::handle(const SDL_Event& event) {
    if (event.type == SDL_WINDOWEVENT)
        picture_ = 0;  // after a change of size, to and fro even, the canvas is empty
    if (event.type != SDL_MOUSEWHEEL) return ImGui_ImplSDL2_ProcessEvent(&event);
    // The backend divides by 100 here, as was right for older ports of SDL; this one has done it already.
    ImGui::GetIO().AddMouseWheelEvent(-event.wheel.preciseX, event.wheel.preciseY);
    return true;
}

bool Window::begin_frame() {
    bool any = false;
    for (SDL_Event event; SDL_PollEvent(&event) != 0; any = true) handle(event);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::NewFrame();
    return any;
}

/// Where the processors draw, a picture costs them tens of milliseconds each, and a program that runs wants them.
bool Window::is_there(const ImDrawData& picture, bool dark) {
    const std::size_t hash = hash_of(picture, dark);
    const bool same = hash == picture_ && is_up_to_date(picture.Textures);
    picture_ = hash;
    return same;
}

void Window::end_frame(bool dark) {
    ImGui::Render();
    if (is_there(*ImGui::GetDrawData(), dark)) return;
    const ImGuiIO& io = ImGui::GetIO();
    const float grey = dark ? 0.08f : 0.96f;
    glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
               static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
    glClearColor(grey, grey, grey, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(window_);
    watch_drawing();
}

void Window::watch_drawing() {
    if (drawing_ != nullptr) return;
    drawing_ = glFenceSync(GL_SYNC_GPU_COMMANDS_COMPLETE, 0);
    began_to_draw_ = emscripten_get_now();
}

double Window::seconds_to_draw() {
    if (drawing_ != nullptr && glClientWaitSync(drawing_, 0, 0) != GL_TIMEOUT_EXPIRED) {
        seconds_to_draw_ = (emscripten_get_now() - began_to_draw_) / 1000;
        glDeleteSync(drawing_);
        drawing_ = nullptr;
    }
    return seconds_to_draw_;
}

void Window::drop_frame() { ImGui::EndFrame(); }

void Window::paste(std::string_view text) {
    clipboard_ = text;
    ImGuiIO& io = ImGui::GetIO();
    const ImGuiKey command = io.ConfigMacOSXBehaviors ? ImGuiMod_Super : ImGuiMod_Ctrl;
    io.AddKeyEvent(command, true);
    io.AddKeyEvent(ImGuiKey_V, true);
    io.AddKeyEvent(ImGuiKey_V, false);
    io.AddKeyEvent(command, false);
}

}  // namespace interleave::web
