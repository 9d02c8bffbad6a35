#include "core/library/file_system.h"

#include "core/library/dicts.h"
#include "core/library/file_contents.h"
#include "core/library/guards.h"
#include "core/library/run_state.h"
#include "core/library/types.h"

#include <algorithm>

namespace interleave::library::files {
namespace {

using machine::EventKind;
using machine::SyncOperation;

/// Cells of the file system.
struct FileSystemCells {
    static constexpr std::size_t entries = 0;  ///< dict: absolute path -> contents, or None for a directory
    static constexpr std::size_t count = 2;
};

constexpr std::string_view current_directory = "/home/learner";
constexpr std::string_view directories[] = {"/", "/home", current_directory, "/tmp"};

// The numbers are those of Linux, as everywhere in Python's documentation.
constexpr int no_entry = 2, exists_already = 17, not_a_directory = 20, is_a_directory = 21, not_empty = 39;

struct SystemError {
    int number;
    const TypeInfo& type;
    std::string_view text;
};

SystemError system_error(int number) {
    switch (number) {
        case no_entry: return {number, exceptions::file_not_found_error, "No such file or directory"};
        case exists_already: return {number, exceptions::file_exists_error, "File exists"};
        case not_a_directory: return {number, exceptions::not_a_directory_error, "Not a directory"};
        case is_a_directory: return {number, exceptions::is_a_directory_error, "Is a directory"};
        case not_empty: return {number, exceptions::os_error, "Directory not empty"};
        default: return {number, exceptions::os_error, "Invalid argument"};
    }
}

Object* entries(Context& context) {
    return run_part(context, RunPart::files).as_object()->load(FileSystemCells::entries).as_object();
}

std::string_view parent(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == 0 ? "/" : path.substr(0, slash);
}

/// False after MemoryError.
bool set_entry(Context& context, std::string_view path, Value contents) {
    const Value key = context.new_string(path);
    return !key.is_unset() && dict_store(context, entries(context), key, contents);
}

bool remove_entry(Context& context, std::string_view path) {
    const Value key = context.new_string(path);
    Value removed;
    return !key.is_unset() && dict_remove(context, entries(context), key, removed);
}

/// The names in a directory, in the order in which they were made.
std::vector<std::string> names_in(Context& context, std::string_view directory) {
    std::vector<std::string> names;
    std::int64_t position = 0;
    for (Value key, contents; dict_next(entries(context), position, key, contents);) {
        const std::string_view path = text_of(key);
        if (path != "/" && parent(path) == directory) names.emplace_back(path.substr(path.rfind('/') + 1));
    }
    return names;
}

// Functions ----------------------------------------------------------------------------------------------------------

Value all_files(Context& context, const Arguments&) { return run_part(context, RunPart::files); }

/// Finds what the first argument names. False after raising.
bool look(Context& context, const Arguments& a, std::string& path, Found& found, Value& contents) {
    if (!path_argument(context, a[0], path)) return false;
    path = absolute(path);
    found = find(context, path, contents);
    return context.pending().is_unset();
}

template <bool file, bool directory>
Value is_there(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, all_files(context, a).as_object());
    std::string path;
    Found found{};
    Value contents;
    if (!look(context, a, path, found, contents)) return {};
    context.record(EventKind::read, all_files(context, a).as_object(), -1, {}, -1);
    return Value::boolean((file && found == Found::file) || (directory && found == Found::directory));
}

Value getsize(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, all_files(context, a).as_object());
    std::string path;
    Found found{};
    Value contents;
    if (!look(context, a, path, found, contents)) return {};
    if (found == Found::nothing) return raise_os_error(context, no_entry, a[0]);
    return Value::integer(found == Found::file ? size_of(contents.as_object()) : 4096);
}

Value remove(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, all_files(context, a).as_object());
    std::string path;
    Found found{};
    Value contents;
    if (!look(context, a, path, found, contents)) return {};
    if (found == Found::nothing) return raise_os_error(context, no_entry, a[0]);
    if (found == Found::directory) return raise_os_error(context, is_a_directory, a[0]);
    context.record(EventKind::write, all_files(context, a).as_object(), -1, {}, -1);
    return remove_entry(context, path) ? Value::none() : Value();
}

Value rename(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, all_files(context, a).as_object());
    std::string from, to;
    Found found{};
    Value contents, replaced;
    if (!look(context, a, from, found, contents) || !path_argument(context, a[1], to)) return {};
    to = absolute(to);
    Value ignored;
    if (found == Found::nothing || find(context, parent(to), ignored) != Found::directory)
        return raise_os_error(context, no_entry, a[0], a[1]);
    const Found target = find(context, to, replaced);
    if (found == Found::file && target == Found::directory)
        return raise_os_error(context, is_a_directory, a[0], a[1]);
    if (found == Found::directory) {  // with all that is below it
        if (target == Found::file) return raise_os_error(context, not_a_directory, a[0], a[1]);
        if (target == Found::directory && !names_in(context, to).empty())
            return raise_os_error(context, not_empty, a[0], a[1]);
        const auto pairs = dict_items(context, entries(context));
        for (std::size_t i = 0; i < pairs.size(); i += 2) {
            const std::string path(text_of(pairs[i]));
            if (!path.starts_with(from + "/")) continue;
            if (!set_entry(context, to + path.substr(from.size()), pairs[i + 1]) ||
                !remove_entry(context, path))
                return {};
        }
    }
    context.record(EventKind::write, all_files(context, a).as_object(), -1, {}, -1);
    if (from == to) return Value::none();
    const Value moved = found == Found::file ? contents : Value::none();
    return set_entry(context, to, moved) && remove_entry(context, from) ? Value::none() : Value();
}

Value mkdir(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, all_files(context, a).as_object());
    std::string path;
    Found found{};
    Value contents;
    if (!look(context, a, path, found, contents)) return {};
    if (found != Found::nothing) return raise_os_error(context, exists_already, a[0]);
    context.record(EventKind::write, all_files(context, a).as_object(), -1, {}, -1);
    return add_file(context, path, Value::none(), a[0]) ? Value::none() : Value();
}

Value rmdir(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, all_files(context, a).as_object());
    std::string path;
    Found found{};
    Value contents;
    if (!look(context, a, path, found, contents)) return {};
    if (found == Found::nothing) return raise_os_error(context, no_entry, a[0]);
    if (found == Found::file) return raise_os_error(context, not_a_directory, a[0]);
    if (!names_in(context, path).empty()) return raise_os_error(context, not_empty, a[0]);
    context.record(EventKind::write, all_files(context, a).as_object(), -1, {}, -1);
    return remove_entry(context, path) ? Value::none() : Value();
}

Value listdir(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, all_files(context, a).as_object());
    std::string path;
    Found found{};
    Value contents;
    const Value here = context.new_string(".");
    const Arguments given{a.has(0) && !a[0].is_none() ? &a.slots[0] : &here};
    if (here.is_unset() || !look(context, given, path, found, contents)) return {};
    if (found == Found::nothing) return raise_os_error(context, no_entry, given[0]);
    if (found == Found::file) return raise_os_error(context, not_a_directory, given[0]);
    context.record(EventKind::read, all_files(context, a).as_object(), -1, {}, -1);
    std::vector<Value> names;
    for (const auto& name : names_in(context, path)) {
        names.push_back(context.new_string(name));
        if (names.back().is_unset()) return {};
    }
    return context.new_list(names);
}

Value abspath(Context& context, const Arguments& a) {
    std::string path;
    return path_argument(context, a[0], path) ? context.new_string(absolute(path)) : Value();
}

constexpr SyncOperation operation(EventKind event, Value (*perform)(Context&, const Arguments&)) {
    return {.event = event, .ready = threading::always, .perform = perform, .waits_on = all_files};
}
constexpr SyncOperation exists_operation = operation(EventKind::read, is_there<true, true>);
constexpr SyncOperation isfile_operation = operation(EventKind::read, is_there<true, false>);
constexpr SyncOperation isdir_operation = operation(EventKind::read, is_there<false, true>);
constexpr SyncOperation getsize_operation = operation(EventKind::read, getsize);
constexpr SyncOperation remove_operation = operation(EventKind::write, remove);
constexpr SyncOperation rename_operation = operation(EventKind::write, rename);
constexpr SyncOperation mkdir_operation = operation(EventKind::write, mkdir);
constexpr SyncOperation rmdir_operation = operation(EventKind::write, rmdir);
constexpr SyncOperation listdir_operation = operation(EventKind::read, listdir);

constexpr Parameter path_parameter[] = {{"path"}};
constexpr Parameter optional_path[] = {{"path", false}};
constexpr Parameter two_paths[] = {{"src"}, {"dst"}};
constexpr Parameter mkdir_parameters[] = {{"path"}, {"mode", false}};

constexpr NativeFunction function(const char* name, std::span<const Parameter> parameters,
                                  const SyncOperation& sync) {
    return {.name = name,
            .qualified_name = name,
            .parameters = parameters,
            .behaviour = Behaviour::synchronises,
            .sync = &sync};
}
constexpr NativeFunction exists_function = function("exists", path_parameter, exists_operation);
constexpr NativeFunction isfile_function = function("isfile", path_parameter, isfile_operation);
constexpr NativeFunction isdir_function = function("isdir", path_parameter, isdir_operation);
constexpr NativeFunction getsize_function = function("getsize", path_parameter, getsize_operation);
constexpr NativeFunction remove_function = function("remove", path_parameter, remove_operation);
constexpr NativeFunction rename_function = function("rename", two_paths, rename_operation);
constexpr NativeFunction mkdir_function = function("mkdir", mkdir_parameters, mkdir_operation);
constexpr NativeFunction rmdir_function = function("rmdir", path_parameter, rmdir_operation);
constexpr NativeFunction listdir_function = function("listdir", optional_path, listdir_operation);
constexpr NativeFunction abspath_function{
    .name = "abspath", .qualified_name = "abspath", .parameters = path_parameter, .body = abspath};
constexpr const NativeFunction* functions[] = {
    &exists_function, &isfile_function, &isdir_function, &getsize_function, &remove_function,
    &rename_function, &mkdir_function,  &rmdir_function, &listdir_function, &abspath_function};

constexpr Protocol protocol{};

}  // namespace

constinit const NativeType file_system_type{{.name = "the files", .base = &types::object, .methods = {}},
                                            &protocol};
constinit const machine::ModuleInfo module{.name = "_files", .functions = functions, .types = {}};

Value make_file_system(Context& context) {
    std::vector<Value> pairs;
    for (const auto name : directories) {
        pairs.push_back(context.new_string(name));
        pairs.push_back(Value::none());
        if (pairs[pairs.size() - 2].is_unset()) return {};
    }
    const Value entries = new_dict(context, pairs);
    Object* o = entries.is_unset() ? nullptr : make_native(context, file_system_type, FileSystemCells::count);
    if (o == nullptr) return {};
    o->cells()[FileSystemCells::entries].store_raw(entries);
    return Value::object(o);
}

bool path_argument(Context& context, Value v, std::string& out) {
    if (!is_string(v)) {
        raise_type(context, {"expected str, bytes or os.PathLike object, not ", type_name(v)});
        return false;
    }
    out = text_of(v);
    if (out.find('\0') == std::string::npos) return true;
    raise_value(context, {"embedded null byte"});
    return false;
}

std::string absolute(std::string_view path) {
    if (path.empty()) return "";  // names nothing
    std::vector<std::string_view> parts;
    const auto add = [&parts](std::string_view from) {
        while (!from.empty()) {
            const std::size_t end = std::min(from.find('/'), from.size());
            const std::string_view part = from.substr(0, end);
            if (part == "..") {
                if (!parts.empty()) parts.pop_back();
            } else if (!part.empty() && part != ".") {
                parts.push_back(part);
            }
            from.remove_prefix(std::min(end + 1, from.size()));
        }
    };
    if (!path.starts_with('/')) add(current_directory);
    add(path);
    std::string out;
    for (const auto part : parts) out.append("/").append(part);
    return out.empty() ? "/" : out;
}

Found find(Context& context, std::string_view path, Value& contents) {
    const Value key = context.new_string(path);
    if (key.is_unset() || !dict_find(context, entries(context), key, contents) || contents.is_unset())
        return Found::nothing;
    return contents.is_none() ? Found::directory : Found::file;
}

bool add_file(Context& context, std::string_view path, Value contents, Value shown_path) {
    Value ignored;
    const Found directory = path.empty() ? Found::nothing : find(context, parent(path), ignored);
    if (directory == Found::directory) return set_entry(context, path, contents);
    raise_os_error(context, directory == Found::file ? not_a_directory : no_entry, shown_path);
    return false;
}

Value raise_os_error(Context& context, int number, Value path, Value other_path) {
    const SystemError error = system_error(number);
    const Value text = context.new_string(error.text);
    if (text.is_unset()) return {};
    const Value arguments[] = {Value::integer(number), text, path, Value::none(), other_path};
    const std::size_t count = path.is_unset() ? 2 : other_path.is_unset() ? 3 : 5;
    return context.raise(context.new_exception(error.type, std::span(arguments, count)));
}

}  // namespace interleave::library::files
