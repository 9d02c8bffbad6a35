#include "core/language/compiler_parts.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace interleave::language {

namespace {

bool is_word_part(char c) {
    const auto u = static_cast<unsigned char>(c);
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '_' || u >= 128;
}

/// Calls visit(word) for each word, wherever it stands: in code, strings or comments. `except *` is one word, "except*".
template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_word_part(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && is_word_part(text[at])) ++at;
        const std::string_view word = text.substr(begin, at - begin);
        const std::size_t next = text.find_first_not_of(" \t\f\r\n\\", at);
        if (word == "except" && next != std::string_view::npos && text[next] == '*') visit("except*");
        visit(word);
    }
}

template <class Visit>
void for_each_line(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        visit(text.substr(0, end));
        text.remove_prefix(end);
    }
}

/// The name of the function that a line begins at the margin; empty: none.
std::string_view function_begun(std::string_view line) {
    if (line.starts_with("async ")) line.remove_prefix(6);
    if (!line.starts_with("def ")) return {};
    line.remove_prefix(4);
    return line.substr(0, line.find('('));
}

/// The name of the function or class that a line begins at the margin; empty: none.
std::string_view definition_begun(std::string_view line) {
    if (!line.starts_with("class ")) return function_begun(line);
    line.remove_prefix(6);
    return line.substr(0, line.find_first_of("(:"));
}

/// With these a program can use names that do not stand in its text.
constexpr std::string_view computing[] = {
    "getattr",   "attrgetter",       "methodcaller", "vars",         "dir",     "format",   "format_map",
    "Formatter", "__getattribute__", "__dict__",     "__builtins__", "globals", "builtins", "hasattr",
};

class Parts {
public:
    explicit Parts(std::string_view text) {
        begin(true);
        for_each_line(text, [&](std::string_view line) { add(line); });
    }

    void need_all() {
        for (Part& part : parts_) part.needed = true;
    }
    /// What has the word, and what that needs in turn.
    void need(std::string_view word) {
        const auto [from, to] = parts_of_.equal_range(word);
        for (auto it = from; it != to; ++it) take(it->second);
    }
    /// The words of what is needed always.
    void begin_with_always() {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (parts_[i].needed) follow(i);
        }
    }
    std::string text() const {
        std::string text;
        for (const Part& part : parts_) {
            for (const std::string_view line : part.lines) text += part.needed ? line : "\n";
        }
        return text;
    }

private:
    struct Part {
        bool needed = false;
        std::vector<std::string_view> lines;
    };

    void begin(bool needed) { parts_.push_back({needed, {}}); }

    void add(std::string_view line) {
        constexpr std::string_view always = "# needed always", with = "# needed with:";
        if (line.starts_with(always)) begin(true);
        if (line.starts_with(with)) {
            const auto& before = parts_.back().lines;
            const bool goes_on = !before.empty() && before.back().starts_with(with);
            if (!goes_on) begin(false);
            name_all(line.substr(with.size()));
        }
        if (const std::string_view defined = definition_begun(line); !defined.empty()) name(defined);
        parts_.back().lines.push_back(line);
    }
    void name_all(std::string_view words) {
        while (!words.empty()) {
            const std::size_t end = std::min(words.find_first_of(" \n"), words.size());
            if (end > 0) name(words.substr(0, end));
            words.remove_prefix(std::min(end + 1, words.size()));
        }
    }
    void name(std::string_view word) { parts_of_.emplace(word, parts_.size() - 1); }

    void take(std::size_t part) {
        if (parts_[part].needed) return;
        parts_[part].needed = true;
        follow(part);
    }
    void follow(std::size_t part) {
        for (const std::string_view line : parts_[part].lines) {
            if (!line.starts_with('#')) for_each_word(line, [&](std::string_view word) { need(word); });
        }
    }

    std::vector<Part> parts_;
    std::unordered_multimap<std::string_view, std::size_t> parts_of_;  ///< by word
};

}  // namespace

std::vector<std::string_view> functions_of(std::string_view module) {
    std::vector<std::string_view> names;
    for_each_line(module, [&](std::string_view line) {
        if (const std::string_view name = function_begun(line); !name.empty()) names.push_back(name);
    });
    return names;
}

std::string needed_parts(std::string_view module, std::span<const std::string_view> texts) {
    Parts parts(module);
    bool computes = false;
    for_each_word(texts.front(), [&](std::string_view word) {
        computes = computes || std::ranges::find(computing, word) != std::end(computing);
    });
    if (computes) {
        parts.need_all();
    } else {
        parts.begin_with_always();
        for (const std::string_view text : texts) {
            for_each_word(text, [&](std::string_view word) { parts.need(word); });
        }
    }
    return parts.text();
}

}  // namespace interleave::language
