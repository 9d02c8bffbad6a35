#include "headless.h"

#include <imgui.h>

namespace interleave::shell {

std::string MemoryPlatform::load(std::string_view key) const {
    const auto found = kept.find(std::string(key));
    return found == kept.end() ? std::string() : found->second;
}

Headless::Headless(const Options& options, float width, float height)
    : Headless(MemoryPlatform(), options, width, height) {}

Headless::Headless(MemoryPlatform with, const Options& options, float width, float height)
    : platform(std::move(with)) {
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    io.DeltaTime = 1.0f / 60;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    app = std::make_unique<App>(platform, options);
    settle();
}

Headless::~Headless() {
    app.reset();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext(context_);
}

void Headless::frame() {
    ImGui::NewFrame();
    app->frame();
    ImGui::Render();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy)
            texture->SetStatus(ImTextureStatus_Destroyed);
        else
            texture->SetStatus(ImTextureStatus_OK);
    }
}

void Headless::settle(int frames) {
    for (int i = 0; i < 6 || (app->busy() && i < frames); ++i) frame();
}

bool Headless::press(std::string_view role, std::string_view name) {
    const bool pressed = app->press(role, name);
    settle();
    return pressed;
}

void Headless::key(int imgui_key) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(static_cast<ImGuiKey>(imgui_key), true);
    frame();
    io.AddKeyEvent(static_cast<ImGuiKey>(imgui_key), false);
    settle();
}

void Headless::click(float x, float y) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(x, y);
    frame();
    io.AddMouseButtonEvent(0, true);
    frame();
    frame();
    io.AddMouseButtonEvent(0, false);
    settle();
}

void Headless::type(const char* text) {
    ImGui::GetIO().AddInputCharactersUTF8(text);
    settle();
}

std::string Headless::value(std::string_view role, std::string_view name) {
    const SemanticNode* node = find(role, name);
    return node == nullptr ? "(absent)" : node->value;
}

bool Headless::enabled(std::string_view role, std::string_view name) {
    const SemanticNode* node = find(role, name);
    return node != nullptr && node->enabled;
}

}  // namespace interleave::shell
