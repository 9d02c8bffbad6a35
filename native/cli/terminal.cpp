#include "native/cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace interleave::cli {
namespace {

const char* code_of(Colour colour) {
    switch (colour) {
        case Colour::plain: return "";
        case Colour::bold: return "\x1b[1m";
        case Colour::dim: return "\x1b[2m";
        case Colour::red: return "\x1b[1;31m";
        case Colour::green: return "\x1b[1;32m";
        case Colour::yellow: return "\x1b[1;33m";
        case Colour::blue: return "\x1b[34m";
    }
    return "";
}

bool wants_colours() {
    const char* no_color = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    return (no_color == nullptr || *no_color == '\0') && term != nullptr && std::string_view(term) != "dumb";
}

}  // namespace

Terminal Terminal::standard_output() {
    if (isatty(STDOUT_FILENO) == 0) return {false, 100};
    winsize size{};
    const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0;
    return {wants_colours(), known ? std::clamp<int>(size.ws_col, 40, 120) : 100};
}

std::string Terminal::paint(Colour colour, std::string_view text) const {
    if (!colours_ || colour == Colour::plain || text.empty()) return std::string(text);
    return code_of(colour) + std::string(text) + "\x1b[0m";
}

std::string with_thousands(unsigned long long number) {
    std::string text = std::to_string(number);
    for (std::size_t i = text.size(); i > 3; i -= 3) text.insert(i - 3, ",");
    return text;
}

std::string counted(unsigned long long number, std::string_view noun) {
    return with_thousands(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::string duration_text(double seconds) {
    char text[32];
    if (seconds < 0.01) {
        std::snprintf(text, sizeof text, "%.1f ms", seconds * 1000);
    } else if (seconds < 1) {
        std::snprintf(text, sizeof text, "%.0f ms", seconds * 1000);
    } else {
        std::snprintf(text, sizeof text, "%.1f s", seconds);
    }
    return text;
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
    std::string out;
    std::size_t column = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (column != 0 && column + 1 + word.size() > width) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (!out.empty()) {
            out += ' ';
            ++column;
        }
        out += word;
        column += word.size();
    }
    return out;
}

}  // namespace interleave::cli
