// What the exit status of `interleave` means, and the one exception that ends a command early.
#pragma once

#include <stdexcept>
#include <string>

namespace interleave::cli {

namespace status {
inline constexpr int good = 0;            ///< finished, verified, varies
inline constexpr int program_failed = 1;  ///< the program failed, a fault was found, a claim is wrong
inline constexpr int bad_input = 2;       ///< bad usage, or the program does not compile
inline constexpr int limit = 3;           ///< a limit was reached before there was an answer
}  // namespace status

/// Ends the command with a message for people on standard error. `message` may have several lines.
class Failure : public std::runtime_error {
public:
    explicit Failure(const std::string& message, int status = status::bad_input, bool prefixed = true)
        : std::runtime_error(message), status_(status), prefixed_(prefixed) {}

    int status() const { return status_; }
    /// Whether "interleave: " goes before the message; diagnostics of a program begin with its name instead.
    bool prefixed() const { return prefixed_; }

private:
    int status_;
    bool prefixed_;
};

}  // namespace interleave::cli
