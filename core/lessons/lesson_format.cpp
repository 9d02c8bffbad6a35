#include "core/lessons/lesson_format.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace interleave::lessons {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (is_space(text.front()) || text.front() == '\n')) text.remove_prefix(1);
    while (!text.empty() && (is_space(text.back()) || text.back() == '\n')) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos) return parts;
        begin = end + 1;
    }
}

/// "# ", "## " or "### " at the start of a line: how many '#'. 0 for other lines.
std::size_t heading_level(std::string_view line) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    return level >= 1 && level <= 3 && level < line.size() && line[level] == ' ' ? level : 0;
}

/// Where the "[deadlock]" of an outcome begins. The output may have brackets too: an ending begins with a letter and stands
/// alone or after a space.
std::size_t begin_of_ending(std::string_view outcome) {
    const std::size_t open = outcome.rfind('[');
    if (open == std::string_view::npos || !outcome.ends_with(']') || (open > 0 && outcome[open - 1] != ' '))
        return std::string_view::npos;
    const char first = outcome[open + 1];
    return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') ? open : std::string_view::npos;
}

ExpectedOutcome parse_outcome(std::string_view text) {
    ExpectedOutcome outcome;
    text = trimmed(text);
    if (const std::size_t open = begin_of_ending(text); open != std::string_view::npos) {
        outcome.ending = trimmed(text.substr(open + 1, text.size() - open - 2));
        text = trimmed(text.substr(0, open));
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool line_feed = text.substr(i, 2) == "\\n";
        outcome.output += line_feed ? '\n' : text[i];
        i += line_feed ? 1 : 0;
    }
    return outcome;
}

ExpectedFinding parse_finding(std::string_view text) {
    ExpectedFinding finding;
    for (const std::string_view word : split(text, ' ')) {
        if (trimmed(word).empty()) continue;
        if (finding.kind.empty()) {
            finding.kind = trimmed(word);
        } else {
            finding.objects.emplace_back(trimmed(word));
        }
    }
    return finding;
}

std::string id_of_file(std::string_view file_name) {
    std::string id(file_name.substr(0, file_name.rfind('.')));
    std::replace(id.begin(), id.end(), '_', '-');
    return id;
}

/// "N=3 M=-1" as "N=3" and "M=-1"; nothing when it is not like that.
std::vector<std::string> parse_settings(std::string_view text) {
    std::vector<std::string> settings;
    for (const std::string_view word : split(text, ' ')) {
        if (trimmed(word).empty()) continue;
        const std::size_t equals = word.find('=');
        if (equals == std::string_view::npos || equals == 0 || equals + 1 == word.size()) return {};
        settings.emplace_back(word);
    }
    return settings;
}

bool is_id(std::string_view id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

class Parser {
public:
    Parser(std::string_view folder, const ReadFile& read_file, std::vector<Problem>& problems)
        : file_(std::string(folder) + "/lesson.md"), read_file_(read_file), problems_(problems) {
        const std::size_t dash = folder.find('-');
        const auto [end, error] =
            std::from_chars(folder.data(), folder.data() + folder.size(), topic_.number);
        if (error != std::errc() || dash == std::string_view::npos || end != folder.data() + dash) {
            report("the folder's name has to be a number, '-' and a name");
            return;
        }
        topic_.id = folder.substr(dash + 1);
        if (!is_id(topic_.id)) report("the folder's name may have only a-z, 0-9 and '-'");
    }

    Topic parse(std::string_view text) {
        for (const std::string_view line : split(text, '\n')) {
            ++line_;
            take(line);
        }
        close_variant();
        close_example();
        if (topic_.examples.empty()) report("the topic has no example ('## ...')");
        topic_.intro = trimmed(topic_.intro);
        return std::move(topic_);
    }

private:
    void report(std::string message) { problems_.push_back({file_, line_, std::move(message)}); }

    void take(std::string_view line) {
        if (line.starts_with("```")) in_code_ = !in_code_;
        const std::size_t level = in_code_ ? 0 : heading_level(line);
        if (level != 0) {
            open(level, trimmed(line.substr(level)));
        } else if (in_facts_ && (line.starts_with("    ") || trimmed(line).empty())) {
            if (!trimmed(line).empty()) take_fact(trimmed(line));
        } else {
            in_facts_ = false;
            add_text(line);
        }
    }

    void open(std::size_t level, std::string_view title) {
        close_variant();
        if (level <= 2) close_example();
        if (level == 1) {
            if (!topic_.title.empty()) report("a lesson has one title ('# ...')");
            topic_.title = title;
        } else if (level == 2) {
            topic_.examples.push_back({.title = std::string(title), .intro = {}, .variants = {}});
        } else if (topic_.examples.empty()) {
            report("a variant ('### ...') belongs below an example ('## ...')");
        } else {
            topic_.examples.back().variants.push_back({.id = {},
                                                       .title = std::string(title),
                                                       .file_name = {},
                                                       .text = {},
                                                       .intro = {},
                                                       .claims = {},
                                                       .more_claims = {}});
            in_variant_ = in_facts_ = true;
        }
    }

    Variant& variant() { return topic_.examples.back().variants.back(); }

    void add_text(std::string_view line) {
        std::string& text = in_variant_               ? variant().intro
                            : topic_.examples.empty() ? topic_.intro
                                                      : topic_.examples.back().intro;
        text += line;
        text += '\n';
    }

    /// What a fact is about: the program as it is, or with the values of the last `set`.
    Claims& claims() {
        return variant().more_claims.empty() ? variant().claims : variant().more_claims.back();
    }

    void take_fact(std::string_view fact) {
        const std::size_t colon = fact.find(':');
        const std::string_view key = fact.substr(0, colon);
        const std::string_view value = colon == std::string_view::npos ? "" : trimmed(fact.substr(colon + 1));
        Claims& claims = this->claims();
        if (key == "file") {
            take_file(value);
        } else if (key == "verdict") {
            if (value != "fault" && value != "varies" && value != "verified")
                report("a verdict is fault, varies or verified");
            claims.verdict = value;
        } else if (key == "outcomes") {
            claims.outcomes = parse_outcomes(value);
        } else if (key == "finding") {
            claims.findings.push_back(parse_finding(value));
        } else if (key == "set") {
            take_settings(value);
        } else if (key == "output") {
            claims.output = parse_outcome(std::string(value) + " [finished]").output;
        } else if (key == "duration") {
            const std::string text(value);
            char* end = nullptr;  // not from_chars: Emscripten's library has none for double
            const double seconds = std::strtod(text.c_str(), &end);
            if (text.empty() || *end != '\0' || !(seconds >= 0) || std::isinf(seconds))
                report("a duration is a number of seconds");
            else
                claims.duration = seconds;
        } else {
            report("'" + std::string(key) +
                   "' is not one of file, verdict, outcomes, output, duration, finding, set");
        }
    }

    void take_settings(std::string_view value) {
        Claims& claims = variant().more_claims.emplace_back();
        claims.set = parse_settings(value);
        if (claims.set.empty()) report("a setting is NAME=VALUE");
    }

    void take_file(std::string_view name) {
        std::optional<std::string> text = read_file_(name);
        if (!text) report("there is no file '" + std::string(name) + "' beside the lesson");
        variant().id = id_of_file(name);
        variant().file_name = name;
        variant().text = text.value_or("");
        if (!is_id(variant().id) || !name.ends_with(".py"))
            report("the name of a program may have only a-z, 0-9, '_' and has to end in .py");
    }

    void close_variant() {
        if (!in_variant_) return;
        variant().intro = trimmed(variant().intro);
        for (const Claims& claims : variant().more_claims)
            if (!claims.claims_something()) report("nothing is claimed below a 'set'");
        if (variant().file_name.empty()) report("the variant '" + variant().title + "' names no file");
        in_variant_ = in_facts_ = false;
    }

    void close_example() {
        if (topic_.examples.empty()) return;
        Example& example = topic_.examples.back();
        example.intro = trimmed(example.intro);
        if (example.variants.empty())
            report("the example '" + example.title + "' has no variant ('### ...')");
    }

    std::string file_;
    const ReadFile& read_file_;
    std::vector<Problem>& problems_;
    Topic topic_;
    int line_ = 0;
    bool in_variant_ = false;
    bool in_facts_ = false;  // between a variant's title and the first line of its text
    bool in_code_ = false;
};

}  // namespace

std::vector<ExpectedOutcome> parse_outcomes(std::string_view text) {
    std::vector<ExpectedOutcome> outcomes;
    for (const std::string_view part : split(text, '|')) outcomes.push_back(parse_outcome(part));
    return outcomes;
}

Topic parse_topic(std::string_view folder, std::string_view text, const ReadFile& read_file,
                  std::vector<Problem>& problems) {
    return Parser(folder, read_file, problems).parse(text);
}

}  // namespace interleave::lessons
