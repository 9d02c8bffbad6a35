#include "core/language/compiler_directives.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>

namespace interleave::language {

namespace {

constexpr const char* advice = "Write it like this: N = 100_000  # param 1..1_000_000, explore 2";

/// Reads a directive from left to right.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    void skip_spaces() {
        while (!text_.empty() && (text_[0] == ' ' || text_[0] == '\t')) text_.remove_prefix(1);
    }
    bool word(std::string_view expected) {
        skip_spaces();
        if (!text_.starts_with(expected)) return false;
        text_.remove_prefix(expected.size());
        return true;
    }
    /// An integer as Python writes it: digits, single underscores between them, perhaps '-' in front.
    std::optional<std::int64_t> integer() {
        skip_spaces();
        const bool negative = word("-");
        std::int64_t value = 0;
        bool digit_before = false;
        bool any = false;
        while (!text_.empty()) {
            const char c = text_[0];
            if (c == '_' && digit_before) {
                digit_before = false;
            } else if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
                if (value > (INT64_MAX - 9) / 10) return std::nullopt;
                value = value * 10 + (c - '0');
                digit_before = any = true;
            } else {
                break;
            }
            text_.remove_prefix(1);
        }
        if (!any || !digit_before) return std::nullopt;
        return negative ? -value : value;
    }
    bool at_end() {
        skip_spaces();
        return text_.empty();
    }

private:
    std::string_view text_;
};

std::optional<std::int64_t> integer_of(const Expression& e) {
    if (const auto* literal = try_as<IntegerLiteral>(e)) return literal->value;
    const auto* unary = try_as<Unary>(e);
    if (unary == nullptr || unary->op != UnaryOperator::negate) return std::nullopt;
    const auto* literal = try_as<IntegerLiteral>(*unary->operand);
    if (literal == nullptr || !literal->value) return std::nullopt;
    return -*literal->value;
}

/// The comment that follows a statement on its last line.
text::Span comment_behind(const Statement& s, const text::SourceText& source) {
    const text::Span line =
        source.line_span(source.line_of(s.span.end > s.span.begin ? s.span.end - 1 : s.span.end));
    std::uint32_t at = s.span.end;
    const std::string_view text = source.text();
    while (at < line.end && (text[at] == ' ' || text[at] == '\t' || text[at] == ')')) ++at;
    if (at >= line.end || text[at] != '#') return {at, at};
    return {at, line.end};
}

/// What follows "# param"; nothing when the comment is not a directive. "# parameters are ..." is none.
std::optional<std::string_view> directive(std::string_view comment) {
    Reader reader(comment);
    if (!reader.word("#") || !reader.word("param")) return std::nullopt;
    const std::size_t at = comment.find("param") + 5;
    const std::string_view rest = comment.substr(at);
    if (!rest.empty() && rest[0] != ' ' && rest[0] != '\t') return std::nullopt;
    return rest;
}

class ParameterReader {
public:
    ParameterReader(const text::SourceText& source, const CompileOptions& options, ProgramBuilder& program)
        : source_(source), options_(options), program_(program) {}

    void read(const Statement& s) {
        const text::Span span = comment_behind(s, source_);
        const auto text = directive(source_.slice(span));
        if (!text) return;
        const auto* assign = try_as<Assign>(s);
        const Name* target =
            assign != nullptr && assign->targets.size() == 1 ? try_as<Name>(*assign->targets[0]) : nullptr;
        const auto value = target != nullptr ? integer_of(*assign->value) : std::nullopt;
        if (!value) return fail(span, "a parameter must be an assignment of an integer to a name");
        ProgramParameter p;
        p.name = target->text;
        p.value = p.explore_value = *value;
        p.line = source_.line_of(s.span.begin);
        if (!read_range(*text, p)) return fail(span, "this 'param' directive is not complete");
        if (check(p, span)) accept(p, *assign);
    }

    void check_names() {
        for (const auto& [name, value] : options_.parameters) {
            const auto same = [&](const ProgramParameter& p) { return p.name == name; };
            if (std::any_of(parameters.begin(), parameters.end(), same)) continue;
            program_.error("unknown-parameter", {}, "the program has no parameter '" + name + "'", advice);
        }
    }

    std::vector<ProgramParameter> parameters;

private:
    void fail(text::Span span, std::string message) {
        program_.error("malformed-parameter", span, std::move(message), advice);
    }

    /// " 1..1_000_000, explore 2"
    static bool read_range(std::string_view text, ProgramParameter& p) {
        Reader reader(text);
        const auto minimum = reader.integer();
        if (!minimum || !reader.word("..")) return false;
        const auto maximum = reader.integer();
        if (!maximum) return false;
        p.minimum = *minimum;
        p.maximum = *maximum;
        if (reader.word(",")) {
            const auto explore = reader.word("explore") ? reader.integer() : std::nullopt;
            if (!explore) return false;
            p.explore_value = *explore;
        }
        return reader.at_end();
    }

    bool check(const ProgramParameter& p, text::Span span) {
        const auto inside = [&](std::int64_t value) { return value >= p.minimum && value <= p.maximum; };
        const auto range = std::to_string(p.minimum) + ".." + std::to_string(p.maximum);
        if (p.minimum > p.maximum) return fail(span, "the range " + range + " is empty"), false;
        if (!inside(p.value))
            return fail(span, "the value " + std::to_string(p.value) + " is not in " + range), false;
        if (!inside(p.explore_value)) {
            return fail(span, "the value for exploring, " + std::to_string(p.explore_value) + ", is not in " +
                                  range),
                   false;
        }
        const auto same = [&](const ProgramParameter& q) { return q.name == p.name; };
        if (std::any_of(parameters.begin(), parameters.end(), same)) {
            return fail(span, "'" + p.name + "' is a parameter already"), false;
        }
        const auto given = options_.parameters.find(p.name);
        if (given != options_.parameters.end() && !inside(given->second)) {
            program_.error(
                "parameter-range", span,
                "'" + p.name + "' cannot be " + std::to_string(given->second) + ": its range is " + range);
            return false;
        }
        return true;
    }

    void accept(const ProgramParameter& p, const Assign& assign) {
        parameters.push_back(p);
        const auto given = options_.parameters.find(p.name);
        if (given != options_.parameters.end())
            program_.replaced_constants[&assign] = given->second;
        else if (options_.exploring)
            program_.replaced_constants[&assign] = p.explore_value;
    }

    const text::SourceText& source_;
    const CompileOptions& options_;
    ProgramBuilder& program_;
};

}  // namespace

std::vector<ProgramParameter> read_parameters(const Module& module, const text::SourceText& source,
                                              const CompileOptions& options, ProgramBuilder& program) {
    ParameterReader reader(source, options, program);
    for (const Statement* s : module.body) reader.read(*s);
    if (program.diagnostics.empty()) reader.check_names();
    return std::move(reader.parameters);
}

}  // namespace interleave::language
