// The methods of open files. A closed file and one that was opened for something else say so in CPython's words.
#include "core/library/bytes.h"
#include "core/library/file_system.h"
#include "core/library/guards.h"
#include "core/library/iteration.h"
#include "core/library/open_files.h"
#include "core/library/strings.h"
#include "core/library/types.h"

namespace interleave::library::files {
namespace {

using machine::EventKind;
using machine::SyncOperation;

constexpr int invalid_argument = 22;

Object* self(const Arguments& a) { return a[0].as_object(); }
Value guard_object(Context&, const Arguments& a) { return self(a)->load(OpenFileCells::guard); }
bool is_text(const Object* file) { return has(file, Flag::text); }

Value raise_closed(Context& context, std::string_view message) { return raise_value(context, {message}); }
Value raise_unsupported(Context& context, std::string_view message) {
    return raise(context, exceptions::unsupported_operation, {message});
}

/// False after raising. `closed`: what a binary file says when it is closed.
bool check_open(Context& context, const Object* file,
                std::string_view closed = "I/O operation on closed file.") {
    if (!is_closed(file)) return true;
    raise_closed(context, is_text(file) ? "I/O operation on closed file." : closed);
    return false;
}

bool check_readable(Context& context, const Object* file, std::string_view closed) {
    if (!is_text(file) && !has(file, Flag::readable)) {
        raise_unsupported(context, "read");
        return false;
    }
    if (!check_open(context, file, closed)) return false;
    if (has(file, Flag::readable)) return true;
    raise_unsupported(context, "not readable");
    return false;
}

bool check_writable(Context& context, const Object* file, std::string_view closed) {
    if (!is_text(file) && !has(file, Flag::writable)) {
        raise_unsupported(context, "write");
        return false;
    }
    if (!check_open(context, file, closed)) return false;
    if (has(file, Flag::writable)) return true;
    raise_unsupported(context, "not writable");
    return false;
}

/// An optional count; -1 when absent or None. False after raising.
bool count_argument(Context& context, const Arguments& a, int i, std::int64_t& out) {
    out = -1;
    if (!a.has(i) || a[i].is_none()) return true;
    if (is_integer(a[i])) return exact_index(context, a[i], out);
    raise_type(context, {"argument should be integer or None, not '", type_name(a[i]), "'"});
    return false;
}

void note(Context& context, const Arguments& a, EventKind kind) {
    context.record(kind, guard_of(self(a)), -1, {}, -1);
}

// Reading ------------------------------------------------------------------------------------------------------------

Value read_perform(Context& context, const Arguments& a) {
    std::int64_t count = 0;
    const bool binary_writer = !is_text(self(a)) && !has(self(a), Flag::readable);
    if (!binary_writer && !count_argument(context, a, 1, count)) return {};
    if (!check_readable(context, self(a), "read of closed file")) return {};
    note(context, a, EventKind::read);
    return read_some(context, self(a), count);
}

Value readline_perform(Context& context, const Arguments& a) {
    std::int64_t count = 0;
    if (!count_argument(context, a, 1, count) || !check_readable(context, self(a), "readline of closed file"))
        return {};
    note(context, a, EventKind::read);
    return read_line(context, self(a), count);
}

std::int64_t length_of_line(Value line) {
    return is_string(line) ? machine::string_length(line.as_object()) : line.as_object()->load(0).as_int();
}

Value readlines_perform(Context& context, const Arguments& a) {
    std::int64_t hint = 0, total = 0;
    if (!count_argument(context, a, 1, hint)) return {};
    if (!check_open(context, self(a)) || !check_readable(context, self(a), "")) return {};
    note(context, a, EventKind::read);
    std::vector<Value> lines;
    while (hint <= 0 || total < hint) {
        const Value line = read_line(context, self(a), -1);
        if (line.is_unset()) return {};
        if (length_of_line(line) == 0) break;
        total += length_of_line(line);
        lines.push_back(line);
    }
    return context.new_list(lines);
}

Value next_line(Context& context, Object* file) {
    if (is_text(file) && !is_closed(file)) context.store(file, OpenFileCells::iterated, Value::boolean(true));
    if (!check_readable(context, file, "readline of closed file")) return {};
    const Value line = read_line(context, file, -1);
    if (line.is_unset()) return {};
    const bool more = length_of_line(line) > 0;
    if (!more) context.store(file, OpenFileCells::iterated, Value::boolean(false));
    return more ? line : Value();
}

bool iterate(Context& context, Value file, Value state[3]) {
    if (!check_open(context, file.as_object())) return false;
    state[0] = file;
    state[1] = state[2] = Value::none();
    return true;
}

Value next_of_iteration(Context& context, Value state[3]) {
    Object* file = state[0].as_object();
    context.record(EventKind::read, guard_of(file), -1, {}, -1);
    return next_line(context, file);
}

Value next_perform(Context& context, const Arguments& a) {
    note(context, a, EventKind::read);
    const Value line = next_line(context, self(a));
    if (!line.is_unset() || !context.pending().is_unset()) return line;
    return context.raise(context.new_exception(exceptions::stop_iteration, {}));
}

// Writing ------------------------------------------------------------------------------------------------------------

/// False after raising TypeError.
bool check_data(Context& context, const Object* file, Value data) {
    if (is_text(file) ? is_string(data) : is_bytes_like(data)) return true;
    if (is_text(file))
        raise_type(context, {"write() argument must be str, not ", type_name(data)});
    else
        raise_type(context, {"a bytes-like object is required, not '", type_name(data), "'"});
    return false;
}

Value write_perform(Context& context, const Arguments& a) {
    const bool binary_reader = !is_text(self(a)) && !has(self(a), Flag::writable);
    if (!binary_reader && !check_data(context, self(a), a[1])) return {};
    if (!check_writable(context, self(a), "write to closed file")) return {};
    note(context, a, EventKind::write);
    return write_all(context, self(a), a[1]);
}

Value writelines_perform(Context& context, const Arguments& a) {
    if (!check_open(context, self(a))) return {};
    std::vector<Value> lines;
    if (!collect(context, a[1], lines)) return {};
    for (const Value line : lines) {
        const Value slots[] = {a[0], line};
        if (write_perform(context, {slots}).is_unset()) return {};
    }
    return Value::none();
}

Value truncate_perform(Context& context, const Arguments& a) {
    Object* file = self(a);
    if (!check_open(context, file, "truncate of closed file")) return {};
    if (!has(file, Flag::writable)) return raise_unsupported(context, "truncate");
    std::int64_t size = position_of(file);
    if (a.has(1) && !a[1].is_none() && !exact_index(context, a[1], size)) return {};
    if (size < 0) return raise_os_error(context, invalid_argument, {});
    const MonitorGuard guard(context, guard_of(file));
    note(context, a, EventKind::write);
    return resize(context, contents_of(file), size) ? Value::integer(size) : Value();
}

// The position -------------------------------------------------------------------------------------------------------

/// False after raising.
bool seek_target(Context& context, const Object* file, std::int64_t offset, std::int64_t whence,
                 std::int64_t& target) {
    const bool text = is_text(file);
    if (whence < 0 || whence > 2) {
        const std::string number = std::to_string(whence);
        raise_value(context, {text ? "invalid whence (" : "whence value ", number,
                              text ? ", should be 0, 1 or 2)" : " unsupported"});
        return false;
    }
    if (text && whence > 0 && offset != 0) {
        raise_unsupported(context, whence == 1 ? "can't do nonzero cur-relative seeks"
                                               : "can't do nonzero end-relative seeks");
        return false;
    }
    const std::int64_t from = whence == 1 ? position_of(file) : whence == 2 ? size_of(contents_of(file)) : 0;
    target = from + offset;
    if (target >= 0) return true;
    if (text)
        raise_value(context, {"negative seek position ", std::to_string(offset)});
    else
        raise_os_error(context, invalid_argument, {});
    return false;
}

Value seek_perform(Context& context, const Arguments& a) {
    std::int64_t offset = 0, whence = 0, target = 0;
    if (!exact_index(context, a[1], offset) || (a.has(2) && !exact_index(context, a[2], whence))) return {};
    if (!check_open(context, self(a), "seek of closed file")) return {};
    if (!seek_target(context, self(a), offset, whence, target)) return {};
    context.store(self(a), OpenFileCells::position, Value::integer(target));
    context.store(self(a), OpenFileCells::iterated, Value::boolean(false));
    return Value::integer(target);
}

Value tell(Context& context, const Arguments& a) {
    if (!check_open(context, self(a), "I/O operation on closed file")) return {};
    if (self(a)->load(OpenFileCells::iterated).is_true())
        return raise(context, exceptions::os_error, {"telling position disabled by next() call"});
    return Value::integer(position_of(self(a)));
}

// The file itself ----------------------------------------------------------------------------------------------------

Value close_perform(Context& context, const Arguments& a) {
    context.store(self(a), OpenFileCells::closed, Value::boolean(true));
    return Value::none();
}

Value flush(Context& context, const Arguments& a) {
    const bool writes = has(self(a), Flag::writable);
    if (!check_open(context, self(a), writes ? "flush of closed file" : "I/O operation on closed file."))
        return {};
    return Value::none();
}

Value enter(Context& context, const Arguments& a) { return check_open(context, self(a)) ? a[0] : Value(); }

/// `if_closed`: the answer "no" is known even then.
template <std::int64_t flag>
Value can(Context& context, const Arguments& a) {
    const bool yes = flag == 0 || has(self(a), flag);
    if (!yes) return Value::boolean(false);
    if (!is_closed(self(a))) return Value::boolean(true);
    return raise_closed(context, "I/O operation on closed file");
}

Value isatty(Context& context, const Arguments& a) {
    return is_closed(self(a)) ? raise_closed(context, "I/O operation on closed file") : Value::boolean(false);
}

Value getvalue_perform(Context& context, const Arguments& a) {
    Object* file = self(a);
    if (is_closed(file)) return raise_closed(context, "I/O operation on closed file");
    const MonitorGuard guard(context, guard_of(file));
    const std::string bytes = read(contents_of(file), 0, size_of(contents_of(file)));
    return is_text(file) ? checked_string(context, bytes) : context.new_bytes(bytes);
}

Value attribute(Context& context, Object* file, std::string_view name) {
    if (name == "closed") return Value::boolean(is_closed(file));
    const TypeInfo* type = machine::type_info_of(file);
    if (type == &string_io_type || type == &bytes_io_type) return {};
    if (name == "name") return file->load(OpenFileCells::name);
    if (name == "mode") return file->load(OpenFileCells::mode);
    if (!is_text(file)) return {};
    const Value encoding = file->load(OpenFileCells::encoding);
    if (name == "encoding") return encoding.is_none() ? context.new_string("UTF-8") : encoding;
    if (name == "errors") return file->load(OpenFileCells::errors);
    return {};
}

void write_repr(const Object* file, std::string& out, NestedWriter& nested) {
    const TypeInfo* type = machine::type_info_of(file);
    out.append("<").append(type->name).append(" name=");
    nested.write(file->load(OpenFileCells::name));
    if (is_text(file)) {
        const Value encoding = file->load(OpenFileCells::encoding);
        out += " mode=";
        nested.write(file->load(OpenFileCells::mode));
        out.append(" encoding='").append(encoding.is_none() ? "UTF-8" : text_of(encoding)).append("'");
    }
    out += ">";
}

constexpr SyncOperation operation(EventKind event, Value (*perform)(Context&, const Arguments&)) {
    return {.event = event, .ready = threading::always, .perform = perform, .waits_on = guard_object};
}
constexpr SyncOperation read_operation = operation(EventKind::read, read_perform);
constexpr SyncOperation readline_operation = operation(EventKind::read, readline_perform);
constexpr SyncOperation readlines_operation = operation(EventKind::read, readlines_perform);
constexpr SyncOperation next_operation = operation(EventKind::read, next_perform);
constexpr SyncOperation write_operation = operation(EventKind::write, write_perform);
constexpr SyncOperation writelines_operation = operation(EventKind::write, writelines_perform);
constexpr SyncOperation truncate_operation = operation(EventKind::write, truncate_perform);
constexpr SyncOperation seek_operation = operation(EventKind::read, seek_perform);
constexpr SyncOperation close_operation = operation(EventKind::write, close_perform);
constexpr SyncOperation getvalue_operation = operation(EventKind::read, getvalue_perform);

using threading::only_self;
constexpr Parameter positional_size[] = {{"self"}, {"", false}};
constexpr Parameter data_parameters[] = {{"self"}, {""}};
constexpr Parameter seek_parameters[] = {{"self"}, {""}, {"", false}};

constexpr NativeFunction doing(const char* name, std::span<const Parameter> parameters,
                               const SyncOperation& sync, bool rest = false) {
    return {.name = name,
            .qualified_name = name,
            .parameters = parameters,
            .rest = rest,
            .behaviour = Behaviour::synchronises,
            .sync = &sync};
}
constexpr NativeFunction asking(const char* name, Value (*body)(Context&, const Arguments&)) {
    return {.name = name,
            .qualified_name = name,
            .parameters = only_self,
            .behaviour = Behaviour::touches_self,
            .body = body,
            .writes_self = false,
            .reads_arguments = false};
}

constexpr Protocol named_protocol{
    .iterate = iterate, .next = next_of_iteration, .repr = write_repr, .iterator = true};
constexpr Protocol unnamed_protocol{.iterate = iterate, .next = next_of_iteration, .iterator = true};

constexpr NativeFunction getvalue = doing("getvalue", only_self, getvalue_operation);
constexpr auto named_methods = [] {
    std::array<const NativeFunction*, file_method_count> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = &file_methods[i];
    return all;
}();
constexpr auto unnamed_methods = [] {
    std::array<const NativeFunction*, file_method_count + 1> all{};
    for (std::size_t i = 0; i < named_methods.size(); ++i) all[i] = named_methods[i];
    all.back() = &getvalue;
    return all;
}();

}  // namespace

constinit const NativeFunction file_methods[file_method_count] = {
    doing("read", positional_size, read_operation),
    doing("readline", positional_size, readline_operation),
    doing("readlines", positional_size, readlines_operation),
    doing("__next__", only_self, next_operation),
    doing("write", data_parameters, write_operation),
    doing("writelines", data_parameters, writelines_operation),
    doing("truncate", positional_size, truncate_operation),
    doing("seek", seek_parameters, seek_operation),
    doing("close", only_self, close_operation),
    doing("__exit__", only_self, close_operation, true),
    asking("tell", tell),
    asking("flush", flush),
    asking("__enter__", enter),
    asking("__iter__", enter),
    asking("readable", can<Flag::readable>),
    asking("writable", can<Flag::writable>),
    asking("seekable", can<0>),
    asking("isatty", isatty)};

constinit const NativeType text_type{
    {.name = "_io.TextIOWrapper", .base = &types::object, .methods = named_methods, .attribute = attribute},
    &named_protocol};
constinit const NativeType reader_type{
    {.name = "_io.BufferedReader", .base = &types::object, .methods = named_methods, .attribute = attribute},
    &named_protocol};
constinit const NativeType writer_type{
    {.name = "_io.BufferedWriter", .base = &types::object, .methods = named_methods, .attribute = attribute},
    &named_protocol};
constinit const NativeType random_type{
    {.name = "_io.BufferedRandom", .base = &types::object, .methods = named_methods, .attribute = attribute},
    &named_protocol};
constinit const NativeType string_io_type{{.name = "_io.StringIO",
                                           .base = &types::object,
                                           .constructor = &string_io_constructor,
                                           .methods = unnamed_methods,
                                           .attribute = attribute},
                                          &unnamed_protocol};
constinit const NativeType bytes_io_type{{.name = "_io.BytesIO",
                                          .base = &types::object,
                                          .constructor = &bytes_io_constructor,
                                          .methods = unnamed_methods,
                                          .attribute = attribute},
                                         &unnamed_protocol};

}  // namespace interleave::library::files
