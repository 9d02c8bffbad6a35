// The playground without a screen: frames are drawn into nowhere, controls are found and pressed by role and name.
#pragma once

#include "shell/app.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

struct ImGuiContext;

namespace interleave::shell {

/// A platform that remembers what it was told.
class MemoryPlatform final : public Platform {
public:
    bool prefers_dark() const override { return dark; }
    bool prefers_reduced_motion() const override { return false; }
    void copy_text(std::string_view text) override { copied = text; }
    std::string load(std::string_view key) const override;
    void save(std::string_view key, std::string_view value) override { kept[std::string(key)] = value; }
    std::string share_link(std::string_view query) const override {
        return "https://example.org/?" + std::string(query);
    }
    bool can_open_tab() const override { return true; }
    void open_tab(std::string_view query) override { opened = query; }
    std::string no_run_reason() const override { return no_run; }

    bool dark = false;
    std::string copied, opened, no_run;
    std::map<std::string, std::string> kept;
};

class Headless {
public:
    explicit Headless(const Options& options = {}, float width = 1280, float height = 760);
    Headless(MemoryPlatform platform, const Options& options, float width = 1280, float height = 760);
    ~Headless();

    /// Draws until nothing moves (for at most about `frames`).
    void settle(int frames = 4000);
    /// Presses and settles; false when there is no such control that is enabled.
    bool press(std::string_view role, std::string_view name);
    void key(int imgui_key);
    void click(float x, float y);
    void type(const char* text);

    const SemanticNode* find(std::string_view role, std::string_view name) {
        return app->semantics().find(role, name);
    }
    /// The value of a control; "(absent)" without one.
    std::string value(std::string_view role, std::string_view name);
    bool enabled(std::string_view role, std::string_view name);

    MemoryPlatform platform;
    std::unique_ptr<App> app;

private:
    void frame();
    ImGuiContext* context_ = nullptr;
};

}  // namespace interleave::shell
