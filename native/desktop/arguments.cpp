#include "native/desktop/arguments.h"

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>

namespace interleave::desktop {

const char* const usage =
    "interleave-desktop [--example ID | --file PATH] [--way run|step|explore] [--schedule S] [--light | "
    "--dark]\n"
    "                   [--compact] [--size WIDTHxHEIGHT] [--scale 1..4]\n"
    "For tests and pictures, without keeping anything:\n"
    "                   [--press ROLE:NAME]... [--screenshot OUT.bmp] [--tree OUT.json]\n";

namespace {

bool parse_size(std::string_view text, int& width, int& height) {
    const auto x = text.find('x');
    if (x == std::string_view::npos) return false;
    const auto number = [](std::string_view t, int& out) {
        const auto r = std::from_chars(t.data(), t.data() + t.size(), out);
        return r.ec == std::errc() && r.ptr == t.data() + t.size() && out >= 200 && out <= 8000;
    };
    return number(text.substr(0, x), width) && number(text.substr(x + 1), height);
}

bool parse_scale(const std::string& text, float& scale) {
    char* end = nullptr;
    scale = std::strtof(text.c_str(), &end);
    return !text.empty() && *end == 0 && scale >= 1 && scale <= 4;
}

bool read_file(const std::string& path, std::string& text) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return false;
    text.assign(std::istreambuf_iterator<char>(file), {});
    return !file.bad();
}

/// Handles an option that has a value; an explanation when the value is wrong.
std::string take_value(Arguments& a, std::string_view option, const std::string& value) {
    if (option == "--example")
        a.options.example = value;
    else if (option == "--way")
        a.options.way = value;
    else if (option == "--schedule")
        a.options.schedule = value;
    else if (option == "--screenshot")
        a.screenshot = value;
    else if (option == "--tree")
        a.tree = value;
    else if (option == "--size")
        return parse_size(value, a.width, a.height) ? "" : "--size takes WIDTHxHEIGHT, 200 to 8000 each";
    else if (option == "--scale")
        return parse_scale(value, a.scale) ? "" : "--scale takes a number from 1 to 4";
    else if (option == "--file") {
        a.options.file_name = value;
        return read_file(value, a.options.text) ? "" : "cannot read " + value;
    } else if (option == "--press") {
        const auto colon = value.find(':');
        if (colon == std::string::npos) return "--press takes ROLE:NAME";
        a.presses.emplace_back(value.substr(0, colon), value.substr(colon + 1));
    } else {
        return "there is no option " + std::string(option);
    }
    return {};
}

}  // namespace

Arguments parse_arguments(int count, char** values) {
    Arguments a;
    for (int i = 1; i < count && a.error.empty(); ++i) {
        const std::string_view option = values[i];
        if (option == "--help" || option == "-h")
            a.help = true;
        else if (option == "--dark")
            a.options.appearance = shell::Appearance::dark;
        else if (option == "--light")
            a.options.appearance = shell::Appearance::light;
        else if (option == "--compact")
            a.options.embed = true;
        else if (i + 1 < count)
            a.error = take_value(a, option, values[i + 1]), ++i;
        else
            a.error = option.starts_with("--") ? std::string(option) + " needs a value, or does not exist"
                                               : "unexpected " + std::string(option);
    }
    a.keep_nothing = !a.screenshot.empty() || !a.tree.empty() || !a.presses.empty();
    return a;
}

}  // namespace interleave::desktop
