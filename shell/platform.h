// What the shell needs from the place it runs in. web/ and native/ implement it; nothing else knows the platform.
#pragma once

#include <string>
#include <string_view>

namespace interleave::shell {

class Platform {
public:
    virtual ~Platform() = default;

    /// Whether the person prefers a dark appearance, as the system or browser says.
    virtual bool prefers_dark() const = 0;
    virtual bool prefers_reduced_motion() const = 0;
    virtual void copy_text(std::string_view text) = 0;
    /// Small things that survive a restart: edited programs, the appearance. Empty when there is nothing.
    virtual std::string load(std::string_view key) const = 0;
    virtual void save(std::string_view key, std::string_view value) = 0;
    /// A link that opens the playground with this state, or empty where there are no links (desktop).
    virtual std::string share_link(std::string_view query) const = 0;
    /// Opens the playground in a tab of its own; only shown where it makes sense (embedded pages).
    virtual bool can_open_tab() const = 0;
    virtual void open_tab(std::string_view query) = 0;
    /// Why Run is not there and what would enable it; empty: the session's own words.
    virtual std::string no_run_reason() const = 0;
};

}  // namespace interleave::shell
