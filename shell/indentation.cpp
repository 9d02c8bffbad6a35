#include "shell/indentation.h"

#include <algorithm>

namespace interleave::shell {

namespace {

constexpr std::size_t step = 4;

std::string_view last_line(std::string_view text) {
    const std::size_t feed = text.rfind('\n');
    return feed == text.npos ? text : text.substr(feed + 1);
}

bool leaves_block(std::string_view code) {
    for (const std::string_view word : {"return", "break", "continue", "pass", "raise"}) {
        if (code.starts_with(word) && (code.size() == word.size() || code[word.size()] == ' ')) return true;
    }
    return false;
}

}  // namespace

std::string indentation_after(std::string_view before) {
    const std::string_view line = last_line(before);
    std::size_t spaces = std::min(line.find_first_not_of(' '), line.size());
    std::string_view code = line.substr(spaces);
    code = code.substr(0, code.find_last_not_of(' ') + 1);
    if (code.ends_with(':'))
        spaces += step;
    else if (leaves_block(code))
        spaces -= std::min(spaces, step);
    return std::string(spaces, ' ');
}

std::string spaces_to_tab_stop(std::string_view before) {
    return std::string(step - last_line(before).size() % step, ' ');
}

}  // namespace interleave::shell
