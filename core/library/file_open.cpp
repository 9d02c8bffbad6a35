#include "core/library/file_open.h"

#include "core/library/bytes.h"
#include "core/library/file_system.h"
#include "core/library/guards.h"
#include "core/library/open_files.h"
#include "core/library/run_state.h"

#include <algorithm>

namespace interleave::library::files {
namespace {

using machine::EventKind;
using machine::SyncOperation;

constexpr int no_entry = 2, exists_already = 17, is_a_directory = 21;

struct Mode {
    bool creating = false, reading = false, writing = false, appending = false, updating = false;
    bool text = false, binary = false;
};

/// False after raising ValueError.
bool parse_mode(Context& context, std::string_view text, Mode& mode) {
    const auto fail = [&](std::initializer_list<std::string_view> parts) {
        raise_value(context, parts);
        return false;
    };
    for (const char c : text) {
        bool* flag = c == 'x'   ? &mode.creating
                     : c == 'r' ? &mode.reading
                     : c == 'w' ? &mode.writing
                     : c == 'a' ? &mode.appending
                     : c == '+' ? &mode.updating
                     : c == 't' ? &mode.text
                     : c == 'b' ? &mode.binary
                                : nullptr;
        if (flag == nullptr || *flag) return fail({"invalid mode: '", text, "'"});
        *flag = true;
    }
    if (mode.text && mode.binary) return fail({"can't have text and binary mode at once"});
    const int kinds =
        (mode.creating ? 1 : 0) + (mode.reading ? 1 : 0) + (mode.writing ? 1 : 0) + (mode.appending ? 1 : 0);
    if (kinds == 0)
        return fail({"Must have exactly one of create/read/write/append mode and at most one plus"});
    if (kinds > 1) return fail({"must have exactly one of create/read/write/append mode"});
    return true;
}

enum OpenArgument {
    file_argument,
    mode_argument,
    buffering,
    encoding_argument,
    errors_argument,
    newline_argument
};

bool given(const Arguments& a, int i) { return a.has(i) && !a[i].is_none(); }

/// What only text files take. False after raising.
bool check_text_arguments(Context& context, const Arguments& a, const Mode& mode) {
    constexpr std::pair<int, std::string_view> only_text[] = {
        {encoding_argument, "encoding"}, {errors_argument, "errors"}, {newline_argument, "newline"}};
    for (const auto& [i, name] : only_text) {
        if (!given(a, i)) continue;
        if (!is_string(a[i])) {
            raise_type(context, {"open() argument '", name, "' must be str or None, not ", type_name(a[i])});
            return false;
        }
        if (!mode.binary) continue;
        raise_value(context,
                    {"binary mode doesn't take ", name == "newline" ? "a " : "an ", name, " argument"});
        return false;
    }
    const bool unbuffered = a.has(buffering) && a[buffering] == Value::integer(0);
    if (unbuffered && !mode.binary) {
        raise_value(context, {"can't have unbuffered text I/O"});
        return false;
    }
    if (!given(a, newline_argument)) return true;
    const auto newline = text_of(a[newline_argument]);
    if (newline.empty() || newline == "\n" || newline == "\r" || newline == "\r\n") return true;
    raise_value(context, {"illegal newline value: ", newline});
    return false;
}

/// The contents that are opened: found, made or emptied. Unset after raising.
Value contents_for(Context& context, const Mode& mode, std::string_view path, Value shown_path) {
    Value contents;
    const Found found = find(context, path, contents);
    if (found == Found::directory)
        return raise_os_error(context, mode.creating ? exists_already : is_a_directory, shown_path);
    if (found == Found::file) {
        if (mode.creating) return raise_os_error(context, exists_already, shown_path);
        return !mode.writing || resize(context, contents.as_object(), 0) ? contents : Value();
    }
    if (mode.reading) return raise_os_error(context, no_entry, shown_path);
    contents = new_contents(context);
    return !contents.is_unset() && add_file(context, path, contents, shown_path) ? contents : Value();
}

std::string shown_mode(const Mode& mode, std::string_view given_mode) {
    if (!mode.binary) return std::string(given_mode);
    const char kind = mode.creating ? 'x' : mode.reading ? 'r' : mode.writing ? 'w' : 'a';
    if (mode.updating) return mode.reading || mode.writing ? "rb+" : std::string(1, kind) + "b+";
    return std::string(1, kind) + "b";
}

Value all_files(Context& context, const Arguments&) { return run_part(context, RunPart::files); }

Value open_perform(Context& context, const Arguments& a) {
    std::string path;
    Mode mode;
    std::string_view mode_text = "r";
    if (given(a, mode_argument) || (a.has(mode_argument) && a[mode_argument].is_none())) {
        if (!is_string(a[mode_argument])) {
            return raise_type(context,
                              {"open() argument 'mode' must be str, not ", argument_name(a[mode_argument])});
        }
        mode_text = text_of(a[mode_argument]);
    }
    if (!path_argument(context, a[file_argument], path) || !parse_mode(context, mode_text, mode) ||
        !check_text_arguments(context, a, mode)) {
        return {};
    }
    const Value encoding = given(a, encoding_argument) ? a[encoding_argument] : Value::none();
    if (!encoding.is_none() && !encoding_named(context, text_of(encoding))) return {};

    const Value files = all_files(context, a);
    const MonitorGuard guard(context, files.as_object());
    const Value contents = contents_for(context, mode, absolute(path), a[file_argument]);
    if (contents.is_unset()) return {};
    context.record(mode.reading ? EventKind::read : EventKind::write, files.as_object(), -1, {}, -1);
    const bool reads = mode.reading || mode.updating, writes = !mode.reading || mode.updating;
    const NativeType& type = !mode.binary      ? text_type
                             : reads && writes ? random_type
                             : reads           ? reader_type
                                               : writer_type;
    const Value file = new_open_file(
        context, type,
        {.guard = files,
         .contents = contents,
         .name = a[file_argument],
         .mode = context.new_string(shown_mode(mode, mode_text)),
         .encoding = encoding,
         .errors = given(a, errors_argument) ? a[errors_argument] : context.new_string("strict"),
         .newline = given(a, newline_argument) ? a[newline_argument] : Value::none(),
         .flags = (reads ? Flag::readable : 0) | (writes ? Flag::writable : 0) |
                  (mode.appending ? Flag::appends : 0) | (mode.binary ? 0 : Flag::text)});
    if (!file.is_unset() && mode.appending) {
        file.as_object()->cells()[OpenFileCells::position].store_raw(
            Value::integer(size_of(contents.as_object())));
    }
    return file;
}

/// StringIO and BytesIO: contents that nobody else can open.
Value in_memory(Context& context, const NativeType& type, Value initial, Value newline) {
    const Value contents = new_contents(context), empty = context.image().empty_string();
    if (contents.is_unset()) return {};
    const bool text = &type == &string_io_type;
    const Value file = new_open_file(context, type,
                                     {.guard = contents,
                                      .contents = contents,
                                      .name = empty,
                                      .mode = empty,
                                      .encoding = Value::none(),
                                      .errors = context.new_string("strict"),
                                      .newline = newline,
                                      .flags = Flag::readable | Flag::writable | (text ? Flag::text : 0)});
    if (file.is_unset() || initial.is_unset() || initial.is_none()) return file;
    if (write_all(context, file.as_object(), initial).is_unset()) return {};
    file.as_object()->cells()[OpenFileCells::position].store_raw(Value::integer(0));
    return file;
}

Value construct_string_io(Context& context, const Arguments& a) {
    if (given(a, 0) && !is_string(a[0]))
        return raise_type(context, {"initial_value must be str or None, not ", type_name(a[0])});
    if (given(a, 1) && !is_string(a[1]))
        return raise_type(context, {"newline must be str or None, not ", type_name(a[1])});
    return in_memory(context, string_io_type, a[0], a.has(1) ? a[1] : context.new_string("\n"));
}

Value construct_bytes_io(Context& context, const Arguments& a) {
    if (given(a, 0) && !is_bytes_like(a[0]))
        return raise_type(context, {"a bytes-like object is required, not '", type_name(a[0]), "'"});
    return in_memory(context, bytes_io_type, a[0], Value::none());
}

constexpr SyncOperation open_operation{
    .event = EventKind::write, .ready = threading::always, .perform = open_perform, .waits_on = all_files};

constexpr Parameter open_parameters[] = {
    {"file"},          {"mode", false},    {"buffering", false}, {"encoding", false},
    {"errors", false}, {"newline", false}, {"closefd", false},   {"opener", false}};
constexpr Parameter string_io_parameters[] = {{"initial_value", false}, {"newline", false}};
constexpr Parameter bytes_io_parameters[] = {{"initial_bytes", false}};

constexpr const NativeFunction* io_functions[] = {&open};
constexpr const TypeInfo* io_types[] = {
    &text_type,     &reader_type,      &writer_type,
    &random_type,   &string_io_type,   &bytes_io_type,
    &contents_type, &file_system_type, &exceptions::unsupported_operation};
constexpr std::pair<std::string_view, const TypeInfo*> shown_types[] = {
    {"TextIOWrapper", &text_type},    {"BufferedReader", &reader_type}, {"BufferedWriter", &writer_type},
    {"BufferedRandom", &random_type}, {"StringIO", &string_io_type},    {"BytesIO", &bytes_io_type}};

Value io_attribute(Context& context, std::string_view name) {
    for (const auto& [shown, type] : shown_types) {
        if (name == shown) return context.image().type_value(type);
    }
    if (name == "SEEK_SET") return Value::integer(0);
    if (name == "SEEK_CUR") return Value::integer(1);
    if (name == "SEEK_END") return Value::integer(2);
    if (name == "DEFAULT_BUFFER_SIZE") return Value::integer(8192);
    return {};
}

}  // namespace

constinit const NativeFunction open{.name = "open",
                                    .qualified_name = "open",
                                    .parameters = open_parameters,
                                    .behaviour = Behaviour::synchronises,
                                    .sync = &open_operation};
constinit const NativeFunction string_io_constructor{.name = "StringIO",
                                                     .qualified_name = "StringIO",
                                                     .parameters = string_io_parameters,
                                                     .body = construct_string_io};
constinit const NativeFunction bytes_io_constructor{.name = "BytesIO",
                                                    .qualified_name = "BytesIO",
                                                    .parameters = bytes_io_parameters,
                                                    .body = construct_bytes_io};
constinit const machine::ModuleInfo io_module{
    .name = "io", .functions = io_functions, .types = io_types, .attribute = io_attribute};

Value new_open_file(Context& context, const NativeType& type, const OpenFile& file) {
    Object* o = make_native(context, type, OpenFileCells::count);
    if (o == nullptr || file.mode.is_unset() || file.errors.is_unset() || file.newline.is_unset()) return {};
    const auto set = [o](std::size_t cell, Value v) { o->cells()[cell].store_raw(v); };
    set(OpenFileCells::guard, file.guard);
    set(OpenFileCells::contents, file.contents);
    set(OpenFileCells::position, Value::integer(0));
    set(OpenFileCells::flags, Value::integer(file.flags));
    set(OpenFileCells::name, file.name);
    set(OpenFileCells::mode, file.mode);
    set(OpenFileCells::encoding, file.encoding);
    set(OpenFileCells::errors, file.errors);
    set(OpenFileCells::newline, file.newline);
    set(OpenFileCells::closed, Value::boolean(false));
    set(OpenFileCells::iterated, Value::boolean(false));
    return Value::object(o);
}

}  // namespace interleave::library::files
