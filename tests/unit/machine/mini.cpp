#include "tests/unit/machine/mini.h"

#include "core/machine/sync.h"

#include <array>

namespace mini {

using namespace interleave;
using namespace interleave::machine;

namespace {

#define EXCEPTION(variable, text) \
    const TypeInfo variable { text, &base_exception, nullptr, {}, nullptr }
const TypeInfo base_exception{"BaseException", nullptr, nullptr, {}, nullptr};
EXCEPTION(exception, "Exception");
EXCEPTION(assertion, "AssertionError");
EXCEPTION(name_error, "NameError");
EXCEPTION(memory_error, "MemoryError");
EXCEPTION(type_error, "TypeError");
EXCEPTION(runtime_error, "RuntimeError");
EXCEPTION(recursion_error, "RecursionError");
#undef EXCEPTION
const TypeInfo object_type{"object", nullptr, nullptr, {}, nullptr};

constexpr Parameter one[] = {{"value"}};

bool always(Context&, const Arguments&) { return true; }
Value self(Context&, const Arguments& a) { return a[0]; }

const SyncOperation spawn_rule{EventKind::spawn, always, [](Context& c, const Arguments& a) -> Value {
                                   Object* t = c.allocate(Kind::thread, ThreadCells::count);
                                   c.store(t, ThreadCells::status, Value::integer(0));
                                   c.store(t, ThreadCells::name, c.new_string("worker"));
                                   c.store(t, ThreadCells::target, a[0]);
                                   c.store(t, ThreadCells::args, c.image().empty_tuple());
                                   c.store(t, ThreadCells::kwargs, c.image().empty_tuple());
                                   c.store(t, ThreadCells::daemon, Value::boolean(false));
                                   return c.spawn(t, false) ? Value::object(t) : Value();
                               }};
const SyncOperation join_rule{
    EventKind::join,
    [](Context&, const Arguments& a) { return thread_status(a[0].as_object()) == ThreadStatus::finished; },
    [](Context&, const Arguments&) { return Value::none(); },
    nullptr,
    nullptr,
    self};
const SyncOperation acquire_rule{
    EventKind::acquire,
    [](Context&, const Arguments& a) { return a[0].as_object()->load(0).is_none(); },
    [](Context& c, const Arguments& a) {
        c.store(a[0].as_object(), 0, Value::object(c.current_thread()));
        c.record(EventKind::acquire, a[0].as_object(), -1, Value(), -1);
        return Value::none();
    },
    nullptr,
    nullptr,
    self};
const SyncOperation release_rule{EventKind::release,
                                 always,
                                 [](Context& c, const Arguments& a) {
                                     c.store(a[0].as_object(), 0, Value::none());
                                     c.changed(a[0].as_object());
                                     return Value::none();
                                 },
                                 nullptr,
                                 nullptr,
                                 self};
const SyncOperation sleep_rule{
    EventKind::sleep,
    [](Context&, const Arguments&) { return false; },
    [](Context&, const Arguments&) { return Value::none(); },
    [](Context&, const Arguments& a) -> std::optional<double> { return static_cast<double>(a[0].as_int()); },
    [](Context&, const Arguments&) { return Value::none(); },
    nullptr};

const NativeFunction spawn_function{"spawn", "spawn",    one, false, Behaviour::synchronises,
                                    nullptr, &spawn_rule};
const NativeFunction join_function{"join", "join", one, false, Behaviour::synchronises, nullptr, &join_rule};
const NativeFunction acquire_function{"acquire", "acquire",    one, false, Behaviour::synchronises,
                                      nullptr,   &acquire_rule};
const NativeFunction release_function{"release", "release",    one, false, Behaviour::synchronises,
                                      nullptr,   &release_rule};
const NativeFunction sleep_function{"sleep", "sleep",    one, false, Behaviour::synchronises,
                                    nullptr, &sleep_rule};
const NativeFunction lock_function{
    "lock", "lock", {}, false, Behaviour::local, [](Context& c, const Arguments&) -> Value {
        Object* l = c.allocate(Kind::lock, LockCells::count);
        c.store(l, 0, Value::none());
        return Value::object(l);
    }};
const NativeFunction emit_function{
    "emit", "emit", one, false, Behaviour::local, [](Context& c, const Arguments& a) {
        c.write_output(false, std::to_string(a[0].as_int()) + "\n");
        return Value::none();
    }};

const Builtin builtins[] = {{"spawn", &spawn_function},     {"join", &join_function},
                            {"lock", &lock_function},       {"acquire", &acquire_function},
                            {"release", &release_function}, {"sleep", &sleep_function},
                            {"emit", &emit_function}};

std::string text_of(Value v) { return v.is_int() ? std::to_string(v.as_int()) : v.is_none() ? "None" : "?"; }

Value refuse(Context& c) { return c.raise(type_error, "not in the mini library"); }

Library make_library() {
    Library l{};
    l.exceptions = {.exception = &exception,
                    .assertion_error = &assertion,
                    .attribute_error = &type_error,
                    .import_error = &type_error,
                    .index_error = &type_error,
                    .key_error = &type_error,
                    .memory_error = &memory_error,
                    .name_error = &name_error,
                    .overflow_error = &runtime_error,
                    .recursion_error = &recursion_error,
                    .runtime_error = &runtime_error,
                    .generator_exit = &exception,
                    .stop_iteration = &exception,
                    .stop_async_iteration = &exception,
                    .system_exit = &exception,
                    .type_error = &type_error,
                    .unbound_local_error = &name_error,
                    .value_error = &type_error,
                    .zero_division_error = &type_error};
    l.types.object = &object_type;
    l.types.generator = l.types.coroutine = l.types.async_generator = &object_type;
    l.types.base_exception = &exception;
    l.thread_type = &object_type;
    l.operations.binary = [](Context& c, int, Value, Value, bool) { return refuse(c); };
    l.operations.unary = [](Context& c, int, Value) { return refuse(c); };
    l.operations.compare = [](Context& c, int, Value, Value) { return refuse(c); };
    l.operations.truth = [](Context&, Value v, bool& out) {
        out = !v.is_none() && !v.is_false() && v != Value::integer(0);
        return true;
    };
    l.operations.type_of = [](Value) { return &object_type; };
    l.operations.to_text = [](Value v) { return is_kind(v, Kind::exception) ? std::string() : text_of(v); };
    l.operations.to_repr = text_of;
    l.builtins = builtins;
    return l;
}

}  // namespace

const Library& library() {
    static const Library l = make_library();
    return l;
}

Assembler::Assembler(std::vector<std::string> globals) : program_(std::make_shared<bytecode::Program>()) {
    program_->source = std::make_shared<text::SourceText>("mini.py", "# assembled\n");
    for (auto& g : globals) program_->globals.push_back({std::move(g), 0, false, false});
    program_->modules.push_back({"__main__", program_->source, 0, 0, {}});
}

int Assembler::builtin(const std::string& name) {
    program_->names.push_back(name);
    return static_cast<int>(program_->names.size()) - 1;
}

int Assembler::global(const std::string& name) const {
    for (std::size_t i = 0; i < program_->globals.size(); ++i) {
        if (program_->globals[i].name == name) return static_cast<int>(i);
    }
    return -1;
}

Instruction Assembler::make(Opcode op, int a, int b, int c, int x) {
    return {op, static_cast<std::uint8_t>(x), static_cast<std::uint16_t>(a), static_cast<std::uint16_t>(b),
            static_cast<std::uint16_t>(c)};
}

Instruction Assembler::load_int(int a, int value) {
    Instruction i = make(Opcode::load_int_, a);
    i.set_bc(value);
    return i;
}

Instruction Assembler::jump(Opcode op, int a, int target, int x) {
    Instruction i = make(op, a, 0, 0, x);
    i.set_bc(target);
    return i;
}

int Assembler::function(const std::string& name, int registers, std::vector<Instruction> instructions) {
    bytecode::Code code;
    code.name = code.qualified_name = name;
    code.instructions = std::move(instructions);
    code.spans.resize(code.instructions.size());
    code.registers = static_cast<std::uint16_t>(registers);
    code.live_words = 1;
    code.live.assign(code.instructions.size(), (std::uint64_t{1} << registers) - 1);
    program_->codes.push_back(std::move(code));
    return static_cast<int>(program_->codes.size()) - 1;
}

void Assembler::set_live(int code, int instruction, std::uint64_t registers) {
    program_->codes[static_cast<std::size_t>(code)].live[static_cast<std::size_t>(instruction)] = registers;
}

std::shared_ptr<const Image> Assembler::image() { return std::make_shared<const Image>(program_, library()); }

std::shared_ptr<const Image> counter(int threads, int times, bool locked) {
    using A = Assembler;
    A as({"counter", "work", "guard"});
    const int spawn = as.builtin("spawn"), join = as.builtin("join"), make_lock = as.builtin("lock");
    const int acquire = as.builtin("acquire"), release = as.builtin("release"), emit = as.builtin("emit");
    const int c = as.global("counter"), work = as.global("work"), guard = as.global("guard");

    // main: registers 0..threads-1 keep the threads; the call window is behind them.
    const int w = threads;
    std::vector<Instruction> main{A::load_int(0, 0),
                                  A::make(Opcode::store_global_, 0, c),
                                  A::make(Opcode::load_builtin_, w, make_lock),
                                  A::make(Opcode::call_, w, 0),
                                  A::make(Opcode::store_global_, w, guard),
                                  A::make(Opcode::make_function_, w, 1),
                                  A::make(Opcode::store_global_, w, work)};
    for (int t = 0; t < threads; ++t) {
        main.push_back(A::make(Opcode::load_builtin_, w, spawn));
        main.push_back(A::make(Opcode::load_global_, w + 1, work));
        main.push_back(A::make(Opcode::call_, w, 1));
        main.push_back(A::make(Opcode::move_, t, w));
    }
    for (int t = 0; t < threads; ++t) {
        main.push_back(A::make(Opcode::load_builtin_, w, join));
        main.push_back(A::make(Opcode::move_, w + 1, t));
        main.push_back(A::make(Opcode::call_, w, 1));
    }
    main.push_back(A::make(Opcode::load_builtin_, w, emit));
    main.push_back(A::make(Opcode::load_global_, w + 1, c));
    main.push_back(A::make(Opcode::call_, w, 1));
    main.push_back(A::make(Opcode::return_value_, w));
    as.function("<module>", threads + 2, main);

    std::vector<Instruction> body;
    std::vector<std::pair<int, std::uint64_t>> live;
    for (int k = 0; k < times; ++k) {
        if (locked) {
            body.push_back(A::make(Opcode::load_builtin_, 1, acquire));
            body.push_back(A::make(Opcode::load_global_, 2, guard));
            live.emplace_back(body.size(), 6);
            body.push_back(A::make(Opcode::call_, 1, 1));
        }
        live.emplace_back(body.size(), 0);
        body.push_back(A::make(Opcode::load_global_, 0, c));
        body.push_back(A::make(Opcode::add_int_, 0, 0, 1));
        live.emplace_back(body.size(), 1);
        body.push_back(A::make(Opcode::store_global_, 0, c));
        if (locked) {
            body.push_back(A::make(Opcode::load_builtin_, 1, release));
            body.push_back(A::make(Opcode::load_global_, 2, guard));
            live.emplace_back(body.size(), 6);
            body.push_back(A::make(Opcode::call_, 1, 1));
        }
    }
    body.push_back(A::load_int(0, 0));
    body.push_back(A::make(Opcode::return_value_, 0));
    as.function("work", 3, body);
    for (const auto& [at, registers] : live) as.set_live(1, at, registers);
    return as.image();
}

std::shared_ptr<const Image> opposite_locks() {
    using A = Assembler;
    A as({"a", "b", "f", "g"});
    const int spawn = as.builtin("spawn"), make_lock = as.builtin("lock");
    const int acquire = as.builtin("acquire"), release = as.builtin("release");
    std::vector<Instruction> main;
    for (const char* name : {"a", "b"}) {
        main.push_back(A::make(Opcode::load_builtin_, 0, make_lock));
        main.push_back(A::make(Opcode::call_, 0, 0));
        main.push_back(A::make(Opcode::store_global_, 0, as.global(name)));
    }
    for (int t = 0; t < 2; ++t) {
        main.push_back(A::make(Opcode::load_builtin_, 0, spawn));
        main.push_back(A::make(Opcode::make_function_, 1, 1 + t));
        main.push_back(A::make(Opcode::call_, 0, 1));
    }
    main.push_back(A::make(Opcode::return_value_, 0));
    as.function("<module>", 2, main);
    for (int t = 0; t < 2; ++t) {
        std::vector<Instruction> body;
        const int first = as.global(t == 0 ? "a" : "b"), second = as.global(t == 0 ? "b" : "a");
        for (const auto& [function, lock] :
             {std::pair{acquire, first}, {acquire, second}, {release, second}, {release, first}}) {
            body.push_back(A::make(Opcode::load_builtin_, 0, function));
            body.push_back(A::make(Opcode::load_global_, 1, lock));
            body.push_back(A::make(Opcode::call_, 0, 1));
        }
        body.push_back(A::make(Opcode::return_value_, 0));
        as.function(t == 0 ? "f" : "g", 2, body);
    }
    return as.image();
}

}  // namespace mini
