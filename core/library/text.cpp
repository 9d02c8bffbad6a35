#include "core/library/text.h"

#include "core/bytecode/program.h"
#include "core/library/atomics.h"
#include "core/library/big_integers.h"
#include "core/library/data_model.h"
#include "core/library/dicts.h"
#include "core/library/natives.h"
#include "core/library/sets.h"
#include "core/library/strings.h"
#include "core/library/types.h"
#include "core/library/unicode.h"
#include "core/library/values.h"
#include "core/machine/exceptions.h"
#include "core/machine/identity.h"
#include "core/machine/sync.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace interleave::library {
namespace {

std::string hexadecimal(std::uint64_t n, int width = 0) {
    char buffer[16];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, n, 16).ptr;
    std::string text(buffer, end);
    return text.size() < static_cast<std::size_t>(width)
               ? std::string(static_cast<std::size_t>(width) - text.size(), '0') + text
               : text;
}

std::string place(const Object* o) {
    return " at 0x" +
           hexadecimal(o->id != 0 ? o->id * std::uint64_t{16} : reinterpret_cast<std::uintptr_t>(o), 12);
}

std::string thread_repr(const Object* thread) {
    using machine::ThreadCells;
    const Value index = thread->load(ThreadCells::index);
    const bool main = index == Value::integer(0);
    const machine::ClassInfo* type = machine::class_of(thread);
    std::string text = std::string("<") +
                       (main              ? "_MainThread"
                        : type != nullptr ? type->name
                                          : "Thread") +
                       "(";
    text += to_text(thread->load(ThreadCells::name)) + ", ";
    switch (machine::thread_status(thread)) {
        case machine::ThreadStatus::created: text += "initial"; break;
        case machine::ThreadStatus::started: text += "started"; break;
        case machine::ThreadStatus::finished: text += "stopped"; break;
    }
    if (thread->load(ThreadCells::daemon).is_true()) text += " daemon";
    if (index.is_int()) text += " " + std::to_string(index.as_int() + 1);  // as get_ident()
    return text + ")>";
}

class Writer {
public:
    /// Without a context no learner code is called: an instance is shown by its class.
    explicit Writer(Context* context) : context_(context) {}

    std::string run(Value v) {
        write(v);
        return std::move(out_);
    }
    bool failed() const { return failed_; }

private:
    static constexpr std::size_t deepest_shown = 200;  ///< to people: in views of the state and in messages

    /// As deep as calls may be nested, of which some are in progress (the learner's limit is not asked for here).
    std::size_t deepest() const {
        constexpr std::size_t limit = 1000;
        if (context_ == nullptr) return deepest_shown;
        const std::size_t calls = context_->thread_state().calls.size();
        return calls < limit ? limit - calls : 0;
    }

    /// Shows which of several like it the object is.
    void look_at(const Object* o) {
        if (context_ != nullptr) machine::look_at_identity(*context_, Value::object(o));
    }
    std::string looked_up(const Object* o) {
        look_at(o);
        return place(o);
    }

    void write(Value v) {
        if (v.is_unset())
            out_ += "<unset>";
        else if (v.is_none())
            out_ += "None";
        else if (v.is_boolean())
            out_ += v.is_true() ? "True" : "False";
        else if (v == Value::ellipsis())
            out_ += "Ellipsis";
        else if (v == Value::not_implemented())
            out_ += "NotImplemented";
        else if (is_float(v))
            out_ += float_repr(float_of(v));
        else if (is_integer(v))
            write_integer(v);
        else
            write_object(v);
    }

    void write_integer(Value v) {
        if (integer_too_long_for_decimal(v))
            out_ += "<int of " + std::to_string(integer_bit_length(v)) + " bits>";
        else
            out_ += integer_digits(v, 10);
    }

    /// False when its class has no such method.
    bool write_by_method(Value v, Special name) {
        if (context_ == nullptr || failed_) return false;
        const Value method = special_method(*context_, v, name);
        if (method.is_unset()) return false;
        const Value text = call_special(*context_, method, {v});
        if (is_string(text)) {
            out_ += text_of(text);
            return true;
        }
        if (!text.is_unset())
            raise_type(*context_,
                       {machine::text_of(name), " returned non-string (type ", type_name(text), ")"});
        failed_ = true;
        return true;
    }

    void write_object(Value v) {
        const Object* o = v.as_object();
        if (is_learners(v) && write_by_method(v, Special::repr)) return;
        switch (o->kind) {
            case Kind::instance: write_instance(v); break;
            case Kind::class_: {
                const ClassInfo& type = *machine::as_class(machine::type_info_of(o));
                out_ += "<class '" + type.own_module + "." + type.qualified_name + "'>";
                break;
            }
            case Kind::generator:
                out_ += "<" + std::string(type_name(v)) + " object ";
                if (type_of(v)->base == &types::object) out_ += machine::code_of(o)->qualified_name;
                out_ += looked_up(o) + ">";
                break;
            case Kind::super_proxy: out_ += "<super object>"; break;
            case Kind::string: out_ += string_repr(text_of(v)); break;
            case Kind::list: write_items(o, "[", "]"); break;
            case Kind::tuple: write_items(o, "(", machine::tuple_length(o) == 1 ? ",)" : ")"); break;
            case Kind::dict: write_dict(o); break;
            case Kind::set:
            case Kind::frozenset: write_set(o); break;
            case Kind::view: write_view(v); break;
            case Kind::range: write_range(o); break;
            case Kind::slice: write_call("slice", o, 3); break;
            case Kind::exception: write_exception(o); break;
            case Kind::native_function: write_native(machine::native_of(o)); break;
            case Kind::type:
                out_ += std::string("<class '") + machine::full_name(*machine::type_info_of(o)) + "'>";
                break;
            case Kind::module:
                out_ += std::string("<module '") + machine::module_of(o)->name + "' (built-in)>";
                break;
            case Kind::function:
                out_ += "<function " + machine::code_of(o)->qualified_name + looked_up(o) + ">";
                break;
            case Kind::bound_method: write_method(o); break;
            case Kind::thread:
                look_at(o);
                out_ += thread_repr(o);
                break;
            case Kind::lock:
                out_ += o->load(machine::LockCells::holder).is_none() ? "<unlocked " : "<locked ";
                out_ += std::string(type_name(v)) + " object" + looked_up(o) + ">";
                break;
            case Kind::synchroniser: write_synchroniser(o); break;
            case Kind::bytes:
            case Kind::native:
                if (const Protocol* p = protocol_of(v); p->repr != nullptr) {
                    write_native_object(o, *p);
                    break;
                }
                [[fallthrough]];
            default: out_ += "<" + std::string(type_name(v)) + " object" + looked_up(o) + ">"; break;
        }
    }

    void write_instance(Value v) {
        const Value inside = machine::unwrapped(v);
        if (inside != v) return write(inside);
        look_at(v.as_object());
        out_ += is_learners(v) ? default_repr(v.as_object()) : "<object object" + place(v.as_object()) + ">";
    }

    void write_items(const Object* o, std::string_view open, std::string_view close) {
        const bool list = o->kind == Kind::list;
        if (!enter(o, list ? "[...]" : "(...)")) return;
        out_ += open;
        for (std::int64_t i = 0;; ++i) {
            const Value item = list                           ? machine::list_item(o, i)
                               : i < machine::tuple_length(o) ? machine::tuple_item(o, i)
                                                              : Value();
            if (item.is_unset()) break;
            if (i > 0) out_ += ", ";
            write(item);
        }
        out_ += close;
        around_.pop_back();
    }

    void write_exception(const Object* e) {
        const Value arguments = e->load(machine::ExceptionCells::args);
        out_ += machine::type_info_of(e)->name;
        if (!is_tuple(arguments)) return;
        const std::int64_t count = machine::tuple_length(arguments.as_object());
        const bool system_error =
            count >= 3 && count <= 5 && machine::is_subtype(machine::type_info_of(e), &exceptions::os_error);
        if (!system_error) return write_items(arguments.as_object(), "(", ")");
        out_ += "(";  // the path is not among its args
        write(machine::tuple_item(arguments.as_object(), 0));
        out_ += ", ";
        write(machine::tuple_item(arguments.as_object(), 1));
        out_ += ")";
    }

    void write_synchroniser(const Object* o) {
        const TypeInfo& type = *machine::type_info_of(o);
        if (&type == &atomics::atomic_type) {
            if (!enter(o, "Atomic(...)")) return;
            out_ += "Atomic(";
            write(atomics::value_of(o));
            out_ += ")";
            around_.pop_back();
            return;
        }
        out_ += "<" + machine::full_name(type) + " object" + looked_up(o) + ">";
    }

    void write_native_object(const Object* o, const Protocol& protocol) {
        struct Nested final : NestedWriter {
            explicit Nested(Writer& w) : writer(w) {}
            void write(Value v) override { writer.write(v); }
            Writer& writer;
        } nested(*this);
        if (!enter(o, "[...]")) return;
        protocol.repr(o, out_, nested);
        around_.pop_back();
    }

    /// False after writing `instead`: the container holds itself.
    bool enter(const Object* o, std::string_view instead) {
        const bool too_deep = around_.size() >= deepest();
        if (too_deep && context_ != nullptr && !failed_) {
            raise(*context_, exceptions::recursion_error,
                  {"maximum recursion depth exceeded while getting the repr of an object"});
            failed_ = true;
        }
        if (too_deep || failed_ || std::find(around_.begin(), around_.end(), o) != around_.end()) {
            out_ += instead;
            return false;
        }
        around_.push_back(o);
        return true;
    }

    void write_dict(const Object* o) {
        if (!enter(o, "{...}")) return;
        out_ += "{";
        std::int64_t position = 0;
        bool first = true;
        for (Value key, value; dict_next(o, position, key, value); first = false) {
            if (!first) out_ += ", ";
            write(key);
            out_ += ": ";
            write(value);
        }
        out_ += "}";
        around_.pop_back();
    }

    void write_set(const Object* o) {
        const bool frozen = o->kind == Kind::frozenset;
        const std::string name = frozen ? "frozenset(" : "set(";
        if (!enter(o, name + "...)")) return;
        const auto entries = set_entries(o);
        if (entries.empty()) {
            out_ += name + ")";
        } else {
            out_ += frozen ? "frozenset({" : "{";
            for (std::size_t i = 0; i < entries.size(); ++i) {
                if (i > 0) out_ += ", ";
                write(entries[i].key);
            }
            out_ += frozen ? "})" : "}";
        }
        around_.pop_back();
    }

    void write_view(Value view) {
        if (!enter(view.as_object(), "...")) return;
        const bool pairs = type_of(view) == &types::dict_items, keys = type_of(view) == &types::dict_keys;
        out_.append(type_name(view)).append("([");
        std::int64_t position = 0;
        bool first = true;
        for (Value key, value; dict_next(dict_of_view(view), position, key, value); first = false) {
            if (!first) out_ += ", ";
            if (pairs) out_ += "(";
            if (pairs || keys) write(key);
            if (pairs) out_ += ", ";
            if (!keys) write(value);
            if (pairs) out_ += ")";
        }
        out_ += "])";
        around_.pop_back();
    }

    void write_call(std::string_view name, const Object* o, std::size_t count) {
        out_.append(name).append("(");
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) out_ += ", ";
            write(o->load(i));
        }
        out_ += ")";
    }

    void write_range(const Object* o) { write_call("range", o, o->load(2) == Value::integer(1) ? 2 : 3); }

    void write_native(const NativeFunction* f) {
        const std::string_view name = f->qualified_name;
        const bool method = name.find('.') != std::string_view::npos && !f->parameters.empty() &&
                            std::string_view(f->parameters[0].name) == "self";
        if (!method) {
            out_.append("<built-in function ").append(f->name).append(">");
            return;
        }
        out_.append("<method '")
            .append(f->name)
            .append("' of '")
            .append(name.substr(0, name.find('.')))
            .append("' objects>");
    }

    void write_method(const Object* o) {
        const Value function = o->load(0), self = o->load(1);
        if (is_kind(function, Kind::native_function)) {
            out_.append("<built-in method ")
                .append(machine::native_of(function.as_object())->name)
                .append(" of ");
            out_.append(type_name(self)).append(" object");
            out_ += (self.is_object() ? looked_up(self.as_object()) : std::string()) + ">";
            return;
        }
        out_ += "<bound method ";
        out_ +=
            is_kind(function, Kind::function) ? machine::code_of(function.as_object())->qualified_name : "?";
        out_ += " of ";
        write(self);
        out_ += ">";
    }

    Context* context_;
    bool failed_ = false;
    std::string out_;
    std::vector<const Object*> around_;  ///< containers being written: a list can contain itself
};

}  // namespace

std::string float_repr(double d) {
    if (std::isnan(d)) return "nan";
    if (std::isinf(d)) return d < 0 ? "-inf" : "inf";
    char buffer[40];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, d, std::chars_format::scientific).ptr;
    std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
    std::string out;
    if (text.starts_with('-')) {
        out = "-";
        text.remove_prefix(1);
    }
    const std::size_t e = text.find('e');
    int exponent = 0;
    const auto power = text.substr(e + (text[e + 1] == '+' ? 2 : 1));
    std::from_chars(power.data(), power.data() + power.size(), exponent);
    std::string digits(text.substr(0, 1));
    if (e > 2) digits += text.substr(2, e - 2);
    if (exponent < -4 || exponent >= 16) {
        out += digits.substr(0, 1);
        if (digits.size() > 1) out += "." + digits.substr(1);
        out += exponent < 0 ? "e-" : "e+";
        const std::string size = std::to_string(std::abs(exponent));
        return out + (size.size() < 2 ? "0" : "") + size;
    }
    if (exponent < 0) return out + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() <= whole) return out + digits + std::string(whole - digits.size(), '0') + ".0";
    return out + digits.substr(0, whole) + "." + digits.substr(whole);
}

std::string string_repr(std::string_view utf8) {
    const bool double_quotes =
        utf8.find('\'') != std::string_view::npos && utf8.find('"') == std::string_view::npos;
    const char quote = double_quotes ? '"' : '\'';
    std::string out(1, quote);
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t at = i;
        const char32_t c = decode(utf8, i);
        if (c == static_cast<unsigned char>(quote) || c == '\\')
            out.append("\\").append(utf8.substr(at, 1));
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (c == '\t')
            out += "\\t";
        else if (unicode::is_printable(c))
            out += utf8.substr(at, i - at);
        else if (c < 0x100)
            out += "\\x" + hexadecimal(c, 2);
        else if (c < 0x10000)
            out += "\\u" + hexadecimal(c, 4);
        else
            out += "\\U" + hexadecimal(c, 8);
    }
    return out + quote;
}

std::string ascii_repr(std::string_view repr) {
    std::string out;
    for (std::size_t i = 0; i < repr.size();) {
        const char32_t c = decode(repr, i);
        if (c < 0x80)
            out += static_cast<char>(c);
        else if (c < 0x100)
            out += "\\x" + hexadecimal(c, 2);
        else if (c < 0x10000)
            out += "\\u" + hexadecimal(c, 4);
        else
            out += "\\U" + hexadecimal(c, 8);
    }
    return out;
}

std::string place_of(const Object* o) { return place(o); }

std::string to_repr(Value value) { return Writer(nullptr).run(value); }

bool text_with_calls(Context& context, Value value, bool repr, std::string& out) {
    if (!repr && is_learners(value)) {
        if (const Value method = special_method(context, value, Special::str); !method.is_unset()) {
            const Value text = call_special(context, method, {value});
            if (text.is_unset()) return false;
            if (!is_string(text)) {
                raise_type(context, {"__str__ returned non-string (type ", type_name(text), ")"});
                return false;
            }
            out = text_of(text);
            return true;
        }
    }
    const bool own_repr = is_learners(value) && !special_method(context, value, Special::repr).is_unset();
    if (!repr && is_exception(value) && !own_repr) {
        const Value arguments = value.as_object()->load(machine::ExceptionCells::args);
        const bool one = is_tuple(arguments) && machine::tuple_length(arguments.as_object()) == 1;
        if (!one) {
            out = exceptions::to_text(value.as_object());
            return true;
        }
        const bool key = machine::is_subtype(type_of(value), &exceptions::key_error);
        return text_with_calls(context, machine::tuple_item(arguments.as_object(), 0), key, out);
    }
    const Value inside = machine::unwrapped(value);
    if (!repr && !own_repr && is_string(inside)) {
        out = text_of(inside);
        return true;
    }
    Writer writer(&context);
    out = writer.run(value);
    return !writer.failed();
}

std::string to_text(Value value) {
    if (is_string(value)) return std::string(text_of(value));
    if (is_exception(value)) return exceptions::to_text(value.as_object());
    return to_repr(value);
}

}  // namespace interleave::library
