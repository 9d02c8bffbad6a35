// What the terminal can show: colours, width.
#pragma once

#include <string>
#include <string_view>

namespace interleave::cli {

enum class Colour { plain, bold, dim, red, green, yellow, blue };

class Terminal {
public:
    /// Standard output: colours only on a terminal, and not when NO_COLOR is set or TERM is "dumb".
    static Terminal standard_output();
    Terminal(bool colours, int width) : colours_(colours), width_(width) {}

    std::string paint(Colour colour, std::string_view text) const;
    int width() const { return width_; }  ///< columns; 100 when it is no terminal

private:
    bool colours_;
    int width_;
};

/// 1234567 as "1,234,567".
std::string with_thousands(unsigned long long number);
/// "1 state", "2 states"; large numbers with thousands.
std::string counted(unsigned long long number, std::string_view noun);
/// "0.8 ms", "12 ms", "1.3 s".
std::string duration_text(double seconds);
/// `text` broken between words so that no line is longer than `width` (longer words excepted); every line after the
/// first begins with `indent` spaces.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace interleave::cli
