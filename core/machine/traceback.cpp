#include "core/machine/traceback.h"

#include "core/machine/exceptions.h"
#include "core/machine/image.h"

namespace interleave::machine {
namespace {

// As many as Python shows of a group, in width and in depth.
constexpr std::int64_t most_members = 15;
constexpr int deepest_group = 10;

std::string_view trimmed(std::string_view line) {
    const auto begin = line.find_first_not_of(" \t\f");
    if (begin == std::string_view::npos) return {};
    const auto end = line.find_last_not_of(" \t\f\r\n");
    return line.substr(begin, end - begin + 1);
}

class Writer {
public:
    explicit Writer(const Context& context) : context_(context) {}

    std::string text() { return std::move(text_); }

    void exception(const Object* e) {
        const Value cause = e->load(ExceptionCells::cause);
        const Value context = e->load(ExceptionCells::context);
        if (cause.is_object()) {
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
        Value entry = e->load(ExceptionCells::traceback);
        if (!entry.is_none()) lines(title, margin);
        for (; entry.is_object(); entry = tuple_item(entry.as_object(), 2)) {
            const Object* cells = entry.as_object();
            const auto line = tuple_item(cells, 1).as_int();
            const auto module = static_cast<std::size_t>(tuple_item(cells, 3).as_int());
            const auto& source = *context_.image().program().modules[module].source;
            std::string text = "  File \"" + source.name() + "\", line " + std::to_string(line) + ", in ";
            text += string_view_of(tuple_item(cells, 0).as_object());
            text += "\n    ";
            text += trimmed(source.line_text(static_cast<int>(line)));
            lines(text + "\n");
        }
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
    std::string text_;
    int depth_ = 0;  ///< of groups; 0: outside any
    bool close_ = false;
};

}  // namespace

std::string text_of_uncaught(const Context& context, const Object* exception) {
    const Value said = exception->load(ExceptionCells::text);
    return context.image().operations().to_text(is_kind(said, Kind::string) ? said
                                                                            : Value::object(exception));
}

std::string format_traceback(const Context& context, const Object* exception) {
    Writer writer(context);
    writer.exception(exception);
    return writer.text();
}

}  // namespace interleave::machine
