#include "core/machine/calls.h"

#include "core/machine/classes.h"
#include "core/machine/image.h"
#include "core/machine/sync.h"

#include <algorithm>
#include <string>

namespace interleave::machine {

namespace {

using bytecode::Code;

std::string quoted_list(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
        text += "'" + names[i] + "'";
    }
    return text;
}

const char* plural(std::size_t n) { return n == 1 ? "" : "s"; }

/// `named`: how many keyword-only parameters were given.
bool too_many(Context& context, const std::string& function, std::size_t takes, std::size_t defaults,
              int given, std::size_t named) {
    std::string range = std::to_string(takes);
    if (defaults > 0) range = "from " + std::to_string(takes - defaults) + " to " + range;
    const bool many = takes != 1 || defaults > 0;
    const std::string and_named = named == 0 ? std::string()
                                             : std::string(" positional argument") + (given == 1 ? "" : "s") +
                                                   " (and " + std::to_string(named) +
                                                   " keyword-only argument" + plural(named) + ")";
    context.raise(*context.image().exceptions().type_error,
                  function + "() takes " + range + " positional argument" + (many ? "s" : "") + " but " +
                      std::to_string(given) + and_named + (given == 1 && named == 0 ? " was" : " were") +
                      " given");
    return false;
}

bool missing(Context& context, const std::string& function, const std::vector<std::string>& names,
             const char* which) {
    context.raise(*context.image().exceptions().type_error,
                  function + "() missing " + std::to_string(names.size()) + " required " + which +
                      " argument" + plural(names.size()) + ": " + quoted_list(names));
    return false;
}

/// Register of the parameter called `name` that may be given by keyword; -1 when there is none.
int parameter_register(const Code& code, std::string_view name) {
    const int star = code.has_var_positional ? 1 : 0;
    for (int i = code.positional_only; i < code.positional + code.keyword_only; ++i) {
        const int reg = i < code.positional ? i : i + star;
        if (code.variables[static_cast<std::size_t>(reg)].name == name) return reg;
    }
    return -1;
}

}  // namespace

bool bind_parameters(Context& context, const Object* function, CallArguments given) {
    const Code& code = *code_of(function);
    const Value defaults_value = function->load(0);
    const Object* defaults = defaults_value.is_object() ? defaults_value.as_object() : nullptr;
    const int default_count = defaults == nullptr ? 0 : static_cast<int>(tuple_length(defaults));
    const int keyword_defaults = std::min<int>(default_count, code.keyword_only);
    const int positional_defaults = default_count - keyword_defaults;
    const int positional_given = given.positional_count();
    const auto& type_error = *context.image().exceptions().type_error;

    const std::vector<Value> values(given.values, given.values + given.count);
    const int parameters = code.parameter_count();
    std::fill(given.values, given.values + std::max(parameters, given.count), Value());

    const int direct = std::min<int>(positional_given, code.positional);
    std::copy_n(values.begin(), direct, given.values);
    const int star_register = code.has_var_positional ? code.positional : -1;
    if (code.has_var_positional) {
        const Value rest =
            context.new_tuple({values.data() + direct, static_cast<std::size_t>(positional_given - direct)});
        if (rest.is_unset()) return false;
        given.values[star_register] = rest;
    } else if (positional_given > code.positional) {
        std::size_t named = 0;
        for (int k = 0; k < given.keyword_count(); ++k) {
            const auto name = string_view_of(tuple_item(given.names, k).as_object());
            named += parameter_register(code, name) >= code.positional ? 1 : 0;
        }
        return too_many(context, code.qualified_name, code.positional,
                        static_cast<std::size_t>(positional_defaults), positional_given, named);
    }

    std::vector<Value> extra;
    for (int k = 0; k < given.keyword_count(); ++k) {
        const Value name_value = tuple_item(given.names, k);
        const std::string name(string_view_of(name_value.as_object()));
        const int reg = parameter_register(code, name);
        if (reg >= 0) {
            if (!given.values[reg].is_unset()) {
                context.raise(type_error,
                              code.qualified_name + "() got multiple values for argument '" + name + "'");
                return false;
            }
            given.values[reg] = values[static_cast<std::size_t>(positional_given + k)];
        } else if (code.has_var_keyword) {
            extra.push_back(name_value);
            extra.push_back(values[static_cast<std::size_t>(positional_given + k)]);
        } else {
            context.raise(type_error,
                          code.qualified_name + "() got an unexpected keyword argument '" + name + "'");
            return false;
        }
    }
    if (code.has_var_keyword) {
        const Value named = context.image().operations().new_dict(context, extra);
        if (named.is_unset()) return false;
        given.values[parameters - 1] = named;
    }

    std::vector<std::string> absent;
    for (int i = 0; i < code.positional; ++i) {
        if (!given.values[i].is_unset()) continue;
        const int d = i - (code.positional - positional_defaults);
        if (d >= 0) {
            given.values[i] = tuple_item(defaults, d);
        } else {
            absent.push_back(code.variables[static_cast<std::size_t>(i)].name);
        }
    }
    if (!absent.empty()) return missing(context, code.qualified_name, absent, "positional");
    for (int i = 0; i < code.keyword_only; ++i) {
        const int reg = code.positional + (code.has_var_positional ? 1 : 0) + i;
        if (!given.values[reg].is_unset()) continue;
        const int d = i - (code.keyword_only - keyword_defaults);
        const Value v = d >= 0 ? tuple_item(defaults, positional_defaults + d) : Value();
        if (v.is_unset()) {
            absent.push_back(code.variables[static_cast<std::size_t>(reg)].name);
        } else {
            given.values[reg] = v;
        }
    }
    if (!absent.empty()) return missing(context, code.qualified_name, absent, "keyword-only");
    return true;
}

namespace {

/// CPython's three wordings for a wrong number of positional arguments; `self` is not counted. False, always.
bool wrong_count(Context& context, const NativeFunction& function, int by_position, int given) {
    const bool method =
        !function.parameters.empty() && std::string_view(function.parameters[0].name) == "self";
    const int takes = by_position - (method ? 1 : 0), got = given - (method ? 1 : 0);
    int required = 0;
    for (int i = method ? 1 : 0; i < by_position; ++i)
        required += function.parameters[static_cast<std::size_t>(i)].required ? 1 : 0;
    const std::string name = method ? function.qualified_name : function.name;
    std::string text;
    if (takes == 0)
        text = name + "() takes no arguments (" + std::to_string(got) + " given)";
    else if (takes == 1 && required == 1)
        text = name + "() takes exactly one argument (" + std::to_string(got) + " given)";
    else if (required == takes)
        text = std::string(function.name) + " expected " + std::to_string(takes) + " arguments, got " +
               std::to_string(got);
    else {
        const bool few = got < required;
        const int bound = few ? required : takes;
        text = std::string(function.name) + " expected at " + (few ? "least " : "most ") +
               std::to_string(bound) + " argument" + plural(static_cast<std::size_t>(bound)) + ", got " +
               std::to_string(got);
    }
    context.raise(*context.image().exceptions().type_error, text);
    return false;
}

/// The same of what CPython has written in Python. Nothing: there is nothing wrong, or not with the count and the names.
std::optional<std::string> wrong_names(const NativeFunction& function, CallArguments given) {
    for (int k = 0; k < given.keyword_count(); ++k) {
        const auto keyword = string_view_of(tuple_item(given.names, k).as_object());
        const auto same = [&](const Parameter& p) { return keyword == p.name; };
        if (std::none_of(function.parameters.begin(), function.parameters.end(), same))
            return std::string(keyword);
    }
    return std::nullopt;
}

bool check_as_python(Context& context, const NativeFunction& function, const std::string& name,
                     bool constructs, CallArguments given) {
    if (const auto wrong = wrong_names(function, given)) {
        context.raise(*context.image().exceptions().type_error,
                      name + "() got an unexpected keyword argument '" + *wrong + "'");
        return false;
    }
    const int self = constructs ? 1 : 0;
    const int positional = given.positional_count();
    std::size_t takes = 0, defaults = 0, named = 0;
    std::vector<std::string> absent;
    for (const Parameter& p : function.parameters) {
        bool is_given = false;
        for (int k = 0; k < given.keyword_count() && !is_given; ++k)
            is_given = string_view_of(tuple_item(given.names, k).as_object()) == p.name;
        if (p.keyword_only) {
            named += is_given ? 1 : 0;
            continue;
        }
        if (!is_given && p.required && takes >= static_cast<std::size_t>(positional))
            absent.emplace_back(p.name);
        ++takes;
        defaults += p.required ? 0 : 1;
    }
    if (static_cast<std::size_t>(positional) > takes && !function.rest)
        return too_many(context, name, takes + static_cast<std::size_t>(self), defaults, positional + self,
                        named);
    return absent.empty() || missing(context, name, absent, "positional");
}

}  // namespace

bool bind_native(Context& context, const NativeFunction& function, CallArguments given,
                 NativeArguments& out) {
    const int parameters = static_cast<int>(function.parameters.size());
    const int positional = given.positional_count();

    // Those that can be given by name only come last.
    const bool all_by_position = parameters == 0 || !function.parameters.back().keyword_only;
    if (given.names == nullptr && positional == parameters && all_by_position) {
        out.arguments = {given.values, given.values + positional, 0};
        return true;
    }
    int by_position = parameters;
    while (by_position > 0 && function.parameters[static_cast<std::size_t>(by_position - 1)].keyword_only)
        --by_position;
    const auto& type_error = *context.image().exceptions().type_error;
    const auto name = [&] { return std::string(function.name) + "()"; };
    const int direct = std::min(positional, by_position);
    std::copy_n(given.values, direct, out.slots.begin());
    out.arguments = {out.slots.data(), given.values + direct, positional - direct};
    if (function.rest_keywords && given.names != nullptr) {
        out.arguments.names = given.names;
        out.arguments.named = given.values + positional;
    }
    // Something is wrong: told as of a function of Python's, if it is one.
    const auto told = [&] {
        const std::string written = context.image().library().python_name(function);
        const bool constructs =
            function.parameters.empty() || std::string_view(function.parameters[0].name) != "self";
        return !written.empty() && !check_as_python(context, function, written, constructs, given);
    };
    if (positional > direct && !function.rest)
        return !told() && wrong_count(context, function, by_position, positional);
    for (int k = 0; k < given.keyword_count() && !function.rest_keywords; ++k) {
        const auto keyword = string_view_of(tuple_item(given.names, k).as_object());
        int slot = 0;
        while (slot < parameters && keyword != function.parameters[static_cast<std::size_t>(slot)].name)
            ++slot;
        if (slot == parameters) {
            if (told()) return false;
            context.raise(type_error,
                          "'" + std::string(keyword) + "' is an invalid keyword argument for " + name());
            return false;
        }
        if (!out.slots[static_cast<std::size_t>(slot)].is_unset()) {
            context.raise(type_error, "argument for " + name() + " given by name ('" + std::string(keyword) +
                                          "') and position (" + std::to_string(slot + 1) + ")");
            return false;
        }
        out.slots[static_cast<std::size_t>(slot)] = given.values[positional + k];
    }
    for (int i = 0; i < parameters; ++i) {
        const Parameter& p = function.parameters[static_cast<std::size_t>(i)];
        if (!p.required || !out.slots[static_cast<std::size_t>(i)].is_unset()) continue;
        if (told()) return false;
        if (*p.name == 0) return wrong_count(context, function, by_position, positional);
        context.raise(type_error, name() + " missing required argument '" + p.name + "' (pos " +
                                      std::to_string(i + 1) + ")");
        return false;
    }
    return true;
}

namespace {

void append_items(Context& context, Value sequence, std::vector<Value>& out) {
    if (!sequence.is_object()) return;
    Object* o = sequence.as_object();
    if (o->kind == Kind::dict) {
        const auto all = context.image().operations().dict_items(context, o);
        out.insert(out.end(), all.begin(), all.end());
    } else if (o->kind == Kind::tuple) {
        for (std::int64_t i = 0; i < tuple_length(o); ++i) out.push_back(tuple_item(o, i));
    } else {
        for (std::int64_t i = 0; i < list_length(o); ++i) out.push_back(list_item(o, i));
    }
}

}  // namespace

bool spread_arguments(Context& context, Value items, Value named, std::vector<Value>& values,
                      const Object*& names) {
    append_items(context, items, values);
    std::vector<Value> pairs;
    append_items(context, named, pairs);
    names = nullptr;
    if (pairs.empty()) return true;
    std::vector<Value> keys;
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
        keys.push_back(pairs[i]);
        values.push_back(pairs[i + 1]);
    }
    const Value tuple = context.new_tuple(keys);
    if (tuple.is_unset()) return false;
    names = tuple.as_object();
    return true;
}

bool prepare_thread(Context& context, Object* thread, ThreadState& state) {
    state.object = thread;
    const Value globals = thread->load(ThreadCells::globals);
    state.globals = globals.is_object() ? globals.as_object() : context.globals();
    state.reserve(0, 16);
    state.stack[0] = thread->load(ThreadCells::target);
    state.stack[1] = thread->load(ThreadCells::args);
    state.stack[2] = thread->load(ThreadCells::kwargs);
    if (state.stack[0].is_none()) {  // a Thread without a target, and without run()
        const Value self[] = {Value::object(thread)};
        state.stack[0] = context.image().prelude_function("_Thread_run");
        state.stack[1] = context.new_tuple(self);
        if (state.stack[1].is_unset()) return false;
    }
    if (const ClassInfo* type = class_of(thread)) {
        const Value run = find_member(context, type, context.image().name("run"));
        if (is_kind(run, Kind::function)) {
            state.stack[0] = context.new_bound_method(run, Value::object(thread));
            state.stack[1] = state.stack[2] = context.image().empty_tuple();
            if (state.stack[0].is_unset()) return false;
        }
    }
    state.calls.push_back({&bootstrap_code(), bootstrap_code().instructions.data(), nullptr, 0});
    return true;
}

Object* new_globals(Context& context) {
    return context.allocate(Kind::globals, context.image().program().globals.size() + ProcessCells::count);
}

std::size_t process_cell(const Context& context, std::size_t cell) {
    return context.image().program().globals.size() + cell;
}

const Object* function_behind(Value callable) {
    if (is_kind(callable, Kind::bound_method)) callable = callable.as_object()->load(0);
    return is_kind(callable, Kind::function) ? callable.as_object() : nullptr;
}

}  // namespace interleave::machine
