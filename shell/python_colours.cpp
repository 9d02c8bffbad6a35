#include "shell/python_colours.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace interleave::shell {

namespace {

constexpr std::array keywords = {
    std::string_view("False"),  std::string_view("None"),     std::string_view("True"),
    std::string_view("and"),    std::string_view("as"),       std::string_view("assert"),
    std::string_view("async"),  std::string_view("await"),    std::string_view("break"),
    std::string_view("class"),  std::string_view("continue"), std::string_view("def"),
    std::string_view("del"),    std::string_view("elif"),     std::string_view("else"),
    std::string_view("except"), std::string_view("finally"),  std::string_view("for"),
    std::string_view("from"),   std::string_view("global"),   std::string_view("if"),
    std::string_view("import"), std::string_view("in"),       std::string_view("is"),
    std::string_view("lambda"), std::string_view("nonlocal"), std::string_view("not"),
    std::string_view("or"),     std::string_view("pass"),     std::string_view("raise"),
    std::string_view("return"), std::string_view("try"),      std::string_view("while"),
    std::string_view("with"),   std::string_view("yield")};

bool letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0;
}
bool digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// End of a string that starts with `quote` at `at` (or goes on there when `triple` is already open).
std::size_t string_end(std::string_view line, std::size_t at, char quote, bool triple, bool& closed) {
    for (std::size_t i = at; i < line.size(); ++i) {
        if (line[i] == '\\') {
            ++i;
        } else if (line[i] == quote && (!triple || line.substr(i, 3) == std::string(3, quote))) {
            closed = true;
            return i + (triple ? 3 : 1);
        }
    }
    closed = false;
    return line.size();
}

}  // namespace

std::vector<ColouredRun> colour_line(std::string_view line, LineState& state) {
    std::vector<ColouredRun> runs;
    const auto add = [&](std::size_t begin, std::size_t end, TextKind kind) {
        if (begin == end) return;
        if (!runs.empty() && runs.back().kind == kind)
            runs.back().end = end;
        else
            runs.push_back({begin, end, kind});
    };
    std::size_t i = 0;
    bool after_def = false;
    if (state != 0) {
        bool closed = false;
        i = string_end(line, 0, state, true, closed);
        add(0, i, TextKind::string);
        if (closed) state = 0;
    }
    while (i < line.size()) {
        const char c = line[i];
        if (c == '#') {
            add(i, line.size(), TextKind::comment);
            break;
        }
        if (letter(c)) {
            std::size_t end = i;
            while (end < line.size() && (letter(line[end]) || digit(line[end]))) ++end;
            const std::string_view word = line.substr(i, end - i);
            if (end < line.size() && (line[end] == '"' || line[end] == '\'') && word.size() <= 2) {
                add(i, end, TextKind::string);  // a string's prefix
            } else if (std::find(keywords.begin(), keywords.end(), word) != keywords.end()) {
                add(i, end, TextKind::keyword);
                after_def = word == "def" || word == "class";
            } else {
                add(i, end, after_def ? TextKind::function : TextKind::plain);
                after_def = false;
            }
            i = end;
        } else if (digit(c)) {
            std::size_t end = i;
            while (end < line.size() && (letter(line[end]) || digit(line[end]) || line[end] == '.')) ++end;
            add(i, end, TextKind::number);
            i = end;
        } else if (c == '"' || c == '\'') {
            const bool triple = line.substr(i, 3) == std::string(3, c);
            bool closed = false;
            const std::size_t end = string_end(line, i + (triple ? 3 : 1), c, triple, closed);
            add(i, end, TextKind::string);
            if (triple && !closed) state = c;
            i = end;
        } else {
            add(i, i + 1, TextKind::plain);
            ++i;
        }
    }
    return runs;
}

}  // namespace interleave::shell
