// The desktop as the shell sees it: SDL's clipboard, files in the user's data folder.
#pragma once

#include "shell/platform.h"

#include <filesystem>
#include <string>

namespace interleave::desktop {

class DesktopPlatform final : public shell::Platform {
public:
    /// `folder` keeps what is saved; empty: nothing is kept.
    explicit DesktopPlatform(std::filesystem::path folder) : folder_(std::move(folder)) {}

    bool prefers_dark() const override;
    bool prefers_reduced_motion() const override { return false; }
    void copy_text(std::string_view text) override;
    std::string load(std::string_view key) const override;
    void save(std::string_view key, std::string_view value) override;
    std::string share_link(std::string_view) const override { return {}; }
    bool can_open_tab() const override { return false; }
    void open_tab(std::string_view) override {}
    std::string no_run_reason() const override { return {}; }

private:
    std::filesystem::path file_of(std::string_view key) const;

    std::filesystem::path folder_;
};

/// XDG_DATA_HOME/interleave, or ~/.local/share/interleave; empty when there is no home.
std::filesystem::path data_folder();

}  // namespace interleave::desktop
