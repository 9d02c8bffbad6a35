#include "core/machine/traceback.h"

#include "core/machine/exceptions.h"
#include "core/machine/image.h"

#include <algorithm>

namespace interleave::machine {
namespace {

// As many as Python shows of a group, in width and in depth.
constexpr std::int64_t most_members = 15;
constexpr int deepest_group = 10;
constexpr int most_alike = 3;  ///< calls at the same line in a row

std::string_view trimmed(std::string_view line) {
    const auto begin = line.find_first_not_of(" \t\f");
    if (begin == std::string_view::npos) return {};
    const auto end = line.find_last_not_of(" \t\f\r\n");
    return line.substr(begin, end - begin + 1);
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\f'; }

/// The operator in the text between two operands, which may have two characters; x[i]: all between the brackets.
text::Span operator_in(std::string_view text, text::Span between) {
    const auto at = [&](std::uint32_t i) { return i < between.end && i < text.size() ? text[i] : ' '; };
    std::uint32_t begin = between.begin;
    while (begin < between.end && is_space(at(begin))) ++begin;
    if (at(begin) == '[') return between;
    return {begin, is_space(at(begin + 1)) ? begin + 1 : begin + 2};
}

/// The line that marks the part of the line above that failed, or nothing when that is all of it (PEP 657).
std::string carets(const text::SourceText& source, const bytecode::Code& code, text::Span failed) {
    const text::Span line = source.line_span(source.line_of(failed.begin));
    const std::string_view whole = source.slice(line);
    const std::string_view shown = trimmed(whole);
    const auto start = static_cast<std::uint32_t>(shown.data() - source.text().data());
    const std::uint32_t end =
        std::min<std::uint32_t>(failed.end, start + static_cast<std::uint32_t>(shown.size()));
    const auto anchor = std::find_if(code.anchors.begin(), code.anchors.end(), [&](const auto& a) {
        return a.whole == failed && failed.end <= line.end;
    });
    const bool anchored = anchor != code.anchors.end();
    if (failed.begin < start || (!anchored && end - failed.begin >= shown.size())) return {};
    const text::Span marked = anchored ? operator_in(source.text(), anchor->inner) : failed;
    std::string text(4, ' ');
    for (std::uint32_t i = start; i < end; ++i) {
        if ((static_cast<unsigned char>(source.text()[i]) & 0xc0) == 0x80)
            continue;  // not the first byte of its character
        text += i < failed.begin ? ' ' : i >= marked.begin && i < marked.end ? '^' : '~';
    }
    return text + "\n";
}

/// The head of a loop or of a `with`.
bool concerns_whole_line(const bytecode::Code& code, std::size_t instruction) {
    using bytecode::Opcode;
    const Opcode op = code.instructions[instruction].op;
    return op == Opcode::for_begin_ || op == Opcode::for_next_ || op == Opcode::with_enter_;
}

/// A line that was reached again and again by calls of itself.
struct Repetition {
    const bytecode::Code* code = nullptr;
    std::string_view function;
    int line = 0;
    int times = 0;

    std::string text() const {
        if (times <= most_alike) return {};
        const int more = times - most_alike;
        return "  [Previous line repeated " + std::to_string(more) + " more time" + (more == 1 ? "" : "s") +
               "]\n";
    }
};

class Writer {
public:
    Writer(const Context& context, const TracebackOptions& options) : context_(context), options_(options) {}

    std::string text() { return std::move(text_); }

    void exception(const Object* e) {
        const Value cause = e->load(ExceptionCells::cause);
        const Value context = e->load(ExceptionCells::context);
        if (!options_.chain) {
            // only the exception itself
        } else if (cause.is_object()) {
            exception(cause.as_object());
            lines("\nThe above exception was the direct cause of the following exception:\n\n");
        } else if (context.is_object() && !e->load(ExceptionCells::suppress_context).is_true()) {
            exception(context.as_object());
            lines("\nDuring handling of the above exception, another exception occurred:\n\n");
        }
        const Value members = e->load(ExceptionCells::members);
        if (!members.is_object()) {
            stack(e, "Traceback (most recent call last):\n", '|');
            return summary(e);
        }
        group(e, members.as_object());
    }

private:
    void group(const Object* e, const Object* members) {
        if (depth_ > deepest_group) return lines("... (max_group_depth is 10)\n");
        const bool outermost = depth_ == 0;
        if (outermost) depth_ = 1;
        stack(e, "Exception Group Traceback (most recent call last):\n", outermost ? '+' : '|');
        summary(e);
        const std::int64_t count = tuple_length(members);
        const bool cut = count > most_members;
        const std::int64_t shown = cut ? most_members + 1 : count;
        for (std::int64_t i = 0; i < shown; ++i) {
            const bool more = i == most_members;
            close_ = i == shown - 1;
            text_ += indentation() + (i == 0 ? "+-" : "  ") + "+---------------- " +
                     (more ? "..." : std::to_string(i + 1)) + " ----------------\n";
            ++depth_;
            if (more)
                lines("and " + std::to_string(count - most_members) + " more exception" +
                      (count - most_members == 1 ? "\n" : "s\n"));
            else
                exception(tuple_item(members, i).as_object());
            if (i == shown - 1 && close_) {  // else a group at the end of this one has closed both
                text_ += indentation() + "+------------------------------------\n";
                close_ = false;
            }
            --depth_;
        }
        if (outermost) depth_ = 0;
    }

    void stack(const Object* e, std::string_view title, char margin) {
        const auto& program = context_.image().program();
        std::vector<TracebackLine> all;
        for (Value v = e->load(ExceptionCells::traceback); v.is_object(); v = tuple_item(v.as_object(), 2)) {
            const auto of_entry = lines_of(program, v.as_object());
            all.insert(all.end(), of_entry.begin(), of_entry.end());
        }
        const auto count = static_cast<std::int64_t>(all.size());
        const std::int64_t limit = options_.limit.value_or(count);
        const std::int64_t first = limit < 0 ? std::max<std::int64_t>(count + limit, 0) : 0;
        const std::int64_t end = limit < 0 ? count : std::min(limit, count);
        if (first < end) lines(title, margin);
        Repetition repetition;
        for (std::int64_t n = first; n < end; ++n) {
            const TracebackLine& each = all[static_cast<std::size_t>(n)];
            const int line = number_of(program, each);
            if (each.code == repetition.code && line == repetition.line &&
                each.function == repetition.function) {
                if (++repetition.times > most_alike) continue;
            } else {
                lines(repetition.text());
                repetition = {each.code, each.function, line, 1};
            }
            lines(text_of(program, each));
        }
        lines(repetition.text());
    }

    void summary(const Object* e) {
        const UncaughtException u{0, full_name(*type_info_of(e)), text_of_uncaught(context_, e), 0, {}};
        lines(u.summary() + "\n");
        notes(e);
    }

    /// e.__notes__: an attribute like others, in the dict of the exception.
    void notes(const Object* e) {
        const Value attributes = e->load(ExceptionCells::attributes);
        if (!is_kind(attributes, Kind::dict)) return;
        const auto& operations = context_.image().operations();
        const auto entries = operations.dict_items(context_, attributes.as_object());
        for (std::size_t i = 0; i < entries.size(); i += 2) {
            if (!is_kind(entries[i + 1], Kind::list) || string_view_of(entries[i].as_object()) != "__notes__")
                continue;
            const Object* list = entries[i + 1].as_object();
            for (std::int64_t n = 0; n < list_length(list); ++n)
                lines(operations.to_text(list_item(list, n)) + "\n");
        }
    }

    std::string indentation() const { return std::string(static_cast<std::size_t>(depth_) * 2, ' '); }

    void lines(std::string_view text, char margin = '|') {
        while (!text.empty()) {
            const std::size_t end = text.find('\n') + 1;
            if (depth_ > 0) text_ += indentation() + margin + ' ';
            text_ += text.substr(0, end);
            if (end == 0) return;
            text.remove_prefix(end);
        }
    }

    const Context& context_;
    const TracebackOptions& options_;
    std::string text_;
    int depth_ = 0;  ///< of groups; 0: outside any
    bool close_ = false;
};

}  // namespace

std::vector<TracebackLine> lines_of(const bytecode::Program& program, const Object* entry) {
    const auto [code, instruction] = place_of(program, entry);
    if (program.modules[code->module].name == "builtins") return {};  // native to Python
    std::vector<TracebackLine> lines;
    std::string_view function = code->name;
    for (const auto& part : code->inlined) {
        if (instruction < part.begin || instruction >= part.end) continue;
        lines.push_back({code, function, part.span, false});
        function = part.name;
    }
    lines.push_back({code, function, code->spans[instruction], concerns_whole_line(*code, instruction)});
    return lines;
}

int number_of(const bytecode::Program& program, const TracebackLine& line) {
    return program.modules[line.code->module].source->line_of(line.failed.begin);
}

std::string text_of(const bytecode::Program& program, const TracebackLine& line) {
    const auto& source = *program.modules[line.code->module].source;
    const int number = number_of(program, line);
    std::string text = "  File \"" + source.name() + "\", line " + std::to_string(number) + ", in " +
                       std::string(line.function) + "\n";
    const std::string_view shown = trimmed(source.line_text(number));
    if (!shown.empty()) text += "    " + std::string(shown) + "\n";
    return line.whole_line ? text : text + carets(source, *line.code, line.failed);
}

Value new_traceback(Context& context, const TypeInfo& type, Value entry, std::int64_t line) {
    const auto& program = context.image().program();
    while (entry.is_object()) {
        const auto count = static_cast<std::int64_t>(lines_of(program, entry.as_object()).size());
        if (line < count) break;
        line = 0;
        entry = tuple_item(entry.as_object(), 2);
    }
    if (!entry.is_object()) return Value::none();
    Object* o = context.allocate(Kind::descriptor, TracebackCells::count);
    if (o == nullptr) return {};
    o->word = reinterpret_cast<std::uintptr_t>(&type);
    o->cells()[TracebackCells::entry].store_raw(entry);
    o->cells()[TracebackCells::line].store_raw(Value::integer(line));
    return Value::object(o);
}

Value traceback_object(Context& context, const Object* exception) {
    return new_traceback(context, *context.image().library().types.traceback,
                         exception->load(ExceptionCells::traceback), 0);
}

std::string text_of_uncaught(const Context& context, const Object* exception) {
    const Value said = exception->load(ExceptionCells::text);
    return context.image().operations().to_text(is_kind(said, Kind::string) ? said
                                                                            : Value::object(exception));
}

std::string format_traceback(const Context& context, const Object* exception,
                             const TracebackOptions& options) {
    Writer writer(context, options);
    writer.exception(exception);
    return writer.text();
}

}  // namespace interleave::machine
