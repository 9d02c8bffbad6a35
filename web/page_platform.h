// The shell's platform: a page in a browser.
#pragma once

#include "shell/platform.h"
#include "web/options.h"

#include <string>
#include <string_view>

namespace interleave::web {

class PagePlatform final : public shell::Platform {
public:
    explicit PagePlatform(const Options& options) : options_(options) {}

    bool prefers_dark() const override { return options_.prefers_dark; }
    bool prefers_reduced_motion() const override { return options_.reduced_motion; }
    void copy_text(std::string_view text) override;
    std::string load(std::string_view key) const override;
    void save(std::string_view key, std::string_view value) override;
    std::string share_link(std::string_view query) const override;
    bool can_open_tab() const override { return options_.shell.embed; }
    void open_tab(std::string_view query) override;
    std::string no_run_reason() const override { return options_.no_run_reason; }

private:
    Options options_;
};

}  // namespace interleave::web
