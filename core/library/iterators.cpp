#include "core/library/iterators.h"

#include "core/library/builtins.h"
#include "core/library/bytes.h"
#include "core/library/data_model.h"
#include "core/library/dicts.h"
#include "core/library/iteration.h"
#include "core/library/natives.h"
#include "core/library/operators.h"
#include "core/library/sets.h"
#include "core/library/strings.h"
#include "core/library/tuples.h"
#include "core/library/types.h"
#include "core/machine/generators.h"
#include "core/machine/reach.h"

#include <algorithm>
#include <utility>

namespace interleave::library {
namespace {

// Cells of an iterator:
//   list_iterator  0..2 the state of a `for`
//   reversed       0 the sequence, 1 position of the next item, -1 at the end
//   enumerate      0..2 the state of a `for`, 3 next number
//   zip            0 how many, 1 strict, then the states one after another
constexpr std::size_t zip_header = 2;

Object* new_iterator(Context& context, const TypeInfo& type, std::size_t cells) {
    Object* o = context.allocate(Kind::iterator, cells);
    if (o != nullptr) o->word = reinterpret_cast<std::uintptr_t>(&type);
    return o;
}

void set_state(Object* fresh, std::size_t at, const Value state[3]) {
    for (std::size_t i = 0; i < 3; ++i) fresh->cells()[at + i].store_raw(state[i]);
}

/// next() of the state kept in cells at..at+2. Precondition: the iterator is held (IteratorGuard).
Value advance(Context& context, Object* iterator, std::size_t at) {
    Value before[3], state[3];
    for (std::size_t i = 0; i < 3; ++i) before[i] = state[i] = iterator->load(at + i);
    const bool nested = is_kind(state[0], Kind::iterator);
    const Value item = nested ? IteratorGuard::next(context, state[0].as_object()) : next(context, state);
    for (std::size_t i = 0; i < 3; ++i) {
        if (!(state[i] == before[i])) context.store(iterator, at + i, state[i]);
    }
    return item;
}

Value next_of_reversed(Context& context, Object* iterator) {
    const std::int64_t i = iterator->load(1).as_int();
    if (i < 0) return {};
    const Value source = iterator->load(0);
    Value item;
    if (is_list(source))
        item = machine::list_item(source.as_object(), i);
    else if (is_tuple(source))
        item = machine::tuple_item(source.as_object(), i);
    else if (const Protocol* p = protocol_of(source))
        item = i < p->length(source.as_object()) ? p->item(source.as_object(), i) : Value();
    else
        item = string_character(context, source, i);
    context.store(iterator, 1, Value::integer(item.is_unset() ? -1 : i - 1));
    return item;
}

Value next_of_enumerate(Context& context, Object* iterator) {
    const Value item = advance(context, iterator, 0);
    if (item.is_unset()) return {};
    const Value number = iterator->load(3);
    const Value following = number_binary(context, BinaryOperator::add, number, Value::integer(1));
    if (following.is_unset()) return {};
    context.store(iterator, 3, following);
    const Value pair[] = {number, item};
    return context.new_tuple(pair);
}

Value raise_zip_length(Context& context, std::size_t i, std::string_view what) {
    const std::string others = i == 1 ? " 1" : "s 1-" + std::to_string(i);
    return raise_value(context,
                       {"zip() argument ", std::to_string(i + 1), " is ", what, " than argument", others});
}

Value next_of_zip(Context& context, Object* iterator) {
    const auto count = static_cast<std::size_t>(iterator->load(0).as_int());
    const bool strict = iterator->load(1).is_true();
    std::vector<Value> items;
    for (std::size_t i = 0; i < count; ++i) {
        const Value item = advance(context, iterator, zip_header + 3 * i);
        if (item.is_unset()) {
            if (!strict || !context.pending().is_unset()) return {};
            if (i > 0) return raise_zip_length(context, i, "shorter");
            for (std::size_t j = 1; j < count; ++j) {
                const Value more = advance(context, iterator, zip_header + 3 * j);
                if (!context.pending().is_unset()) return {};
                if (!more.is_unset()) return raise_zip_length(context, j, "longer");
            }
            return {};
        }
        items.push_back(item);
    }
    return count == 0 ? Value() : context.new_tuple(items);
}

using Types = types::Iterators;

/// As CPython names the iterators of its containers.
const TypeInfo& iterator_type(Value source) {
    if (is_dict(source)) return Types::dict_key;
    if (is_view(source)) {
        const TypeInfo* view = type_of(source);
        return view == &types::dict_keys     ? Types::dict_key
               : view == &types::dict_values ? Types::dict_value
                                             : Types::dict_item;
    }
    if (is_any_set(source)) return Types::set;
    if (is_tuple(source)) return Types::tuple;
    if (is_range(source)) return Types::range;
    if (is_string(source)) return machine::string_is_ascii(source.as_object()) ? Types::ascii : Types::string;
    if (is_bytes(source)) return Types::bytes;
    return types::list_iterator;
}

}  // namespace

Value make_iterator(Context& context, Value source) {
    if (is_kind(source, Kind::iterator)) return source;
    Value state[3];
    if (!iterate(context, source, state)) return {};
    Object* o = new_iterator(context, iterator_type(state[0]), 3);
    if (o == nullptr) return {};
    set_state(o, 0, state);
    return Value::object(o);
}

bool is_iterator(Value v) {
    if (is_kind(v, Kind::generator)) return !machine::is_coroutine(v.as_object());
    const Protocol* p = protocol_of(v);
    return is_kind(v, Kind::iterator) || (p != nullptr && p->iterator);
}

namespace {

/// What __iter__ of a class returned, when it is an iterator.
Value checked_iterator(Context& context, Value v) {
    const bool learners = is_learners(v);
    const bool fits = learners ? !special_method(context, v, Special::next).is_unset() : is_iterator(v);
    if (v.is_unset() || fits) return v;
    return raise_type(context, {"iter() returned non-iterator of type '", type_name(v), "'"});
}

Value make_reversed(Context& context, const Arguments& a) {
    const Value source = a[0];
    if (is_range(source)) {
        const Object* range = source.as_object();
        const auto count = Value::integer(range_length(range));
        const Value step = unary(context, 0, range->load(2));
        const Value distance = number_binary(context, BinaryOperator::multiply, count, range->load(2));
        if (step.is_unset() || distance.is_unset()) return {};
        const Value end = number_binary(context, BinaryOperator::add, range->load(0), distance);
        if (end.is_unset()) return {};
        const Value first = number_binary(context, BinaryOperator::add, end, step);
        const Value stop = number_binary(context, BinaryOperator::add, range->load(0), step);
        if (first.is_unset() || stop.is_unset()) return {};
        const Value backwards = context.new_range(first, stop, step);
        return backwards.is_unset() ? Value() : make_iterator(context, backwards);
    }
    std::int64_t length = 0;
    if (is_dict(source) || is_view(source)) {
        std::vector<Value> items;
        if (!collect(context, source, items)) return {};
        const Value list = context.new_list(items);
        const Value of_list[] = {list};
        return list.is_unset() ? Value() : make_reversed(context, {of_list});
    }
    if (is_list(source))
        length = machine::list_length(source.as_object());
    else if (is_tuple(source))
        length = machine::tuple_length(source.as_object());
    else if (const Protocol* p = protocol_of(source); p != nullptr && p->item != nullptr)
        length = p->length(source.as_object());
    else if (is_string(source))
        length = machine::string_length(source.as_object());
    else
        return raise_type(context, {"'", type_name(source), "' object is not reversible"});
    Object* o = new_iterator(context, is_list(source) ? Types::list_reversed : types::reversed, 2);
    if (o == nullptr) return {};
    o->cells()[0].store_raw(source);
    o->cells()[1].store_raw(Value::integer(length - 1));
    return Value::object(o);
}

Value make_enumerate(Context& context, const Arguments& a) {
    if (a.has(1) && !is_integer(a[1])) return raise_not_integer(context, a[1]);
    Value state[3];
    if (!iterate(context, a[0], state)) return {};
    Object* o = new_iterator(context, types::enumerate, 4);
    if (o == nullptr) return {};
    set_state(o, 0, state);
    o->cells()[3].store_raw(a.has(1) ? a[1] : Value::integer(0));
    return Value::object(o);
}

Value make_zip(Context& context, const Arguments& a) {
    const auto count = static_cast<std::size_t>(a.rest_count);
    std::vector<Value> states(3 * count);
    for (std::size_t i = 0; i < count; ++i) {
        if (!iterate(context, a.rest[i], &states[3 * i])) return {};
    }
    Object* o = new_iterator(context, types::zip, zip_header + states.size());
    if (o == nullptr) return {};
    o->cells()[0].store_raw(Value::integer(a.rest_count));
    o->cells()[1].store_raw(Value::boolean(a.has(0) && truth(a[0])));
    for (std::size_t i = 0; i < count; ++i) set_state(o, zip_header + 3 * i, &states[3 * i]);
    return Value::object(o);
}

/// iter(callable, sentinel) runs learner code, whatever the callable.
Value call_iter(Context& context, const Arguments& a) {
    if (a.rest_count > 0) {
        std::vector<Value> arguments{a[0]};
        arguments.insert(arguments.end(), a.rest, a.rest + a.rest_count);
        return context.call(context.image().prelude_function("iter"), arguments);
    }
    if (is_kind(a[0], Kind::generator)) return a[0];
    if (const Protocol* p = protocol_of(a[0]); p != nullptr && p->iterator) return a[0];
    if (const Value method = special_method(context, a[0], Special::iter);
        !method.is_unset() && !method.is_none())
        return checked_iterator(context, call_special(context, method, {a[0]}));
    const bool items = !special_method(context, a[0], Special::getitem).is_unset();
    if (items) return call_special(context, context.image().prelude_function("_iter_items"), {a[0]});
    return make_iterator(context, a[0]);
}

Value call_next(Context& context, const Arguments& a) {
    const Protocol* p = protocol_of(a[0]);
    const bool native = p != nullptr && p->iterator;
    if (!native && !is_kind(a[0], Kind::iterator)) {
        return raise_type(context, {"'", type_name(a[0]), "' object is not an iterator"});
    }
    Value state[3] = {a[0], Value::none(), Value::none()};
    const Value item = native ? p->next(context, state) : iterator_next(context, a[0].as_object());
    if (!item.is_unset() || !context.pending().is_unset()) return item;
    if (a.has(1)) return a[1];
    return context.raise(context.new_exception(exceptions::stop_iteration, {}));
}

constexpr Parameter reversed_parameters[] = {{""}};
constexpr Parameter enumerate_parameters[] = {{"iterable"}, {"start", false}};
constexpr Parameter zip_parameters[] = {{"strict", false, true}};
constexpr Parameter iter_parameters[] = {{""}};
constexpr Parameter next_parameters[] = {{""}, {"", false}};

constexpr NativeFunction reversed_constructor{.name = "reversed",
                                              .qualified_name = "reversed",
                                              .parameters = reversed_parameters,
                                              .body = make_reversed,
                                              .general = "reversed"};
constexpr NativeFunction enumerate_constructor{.name = "enumerate",
                                               .qualified_name = "enumerate",
                                               .parameters = enumerate_parameters,
                                               .body = make_enumerate,
                                               .general = "enumerate"};
constexpr NativeFunction zip_constructor{.name = "zip",
                                         .qualified_name = "zip",
                                         .parameters = zip_parameters,
                                         .rest = true,
                                         .body = make_zip,
                                         .general = "zip"};

}  // namespace

Value iterator_next(Context& context, Object* iterator) {
    const IteratorGuard guard(context, iterator, IteratorGuard::Sources::open);
    return IteratorGuard::next(context, iterator);
}

IteratorGuard::IteratorGuard(const Context& context, Object* iterator, Sources sources) {
    if (!context.parallel()) return;
    find(context, iterator, sources);
    if (all_.empty()) {
        only_ = iterator;
        MonitorGuard::lock(*iterator);
        return;
    }
    all_.push_back(iterator);
    const auto order = [](const Object* o) { return std::pair(o->kind != Kind::iterator, o); };
    std::ranges::sort(all_, {}, order);
    const auto twice = std::ranges::unique(all_);
    all_.erase(twice.begin(), twice.end());
    for (Object* o : all_) MonitorGuard::lock(*o);
}

IteratorGuard::~IteratorGuard() {
    if (only_ != nullptr) MonitorGuard::unlock(*only_);
    for (Object* o : all_) MonitorGuard::unlock(*o);
}

void IteratorGuard::find(const Context& context, Object* iterator, Sources sources) {
    const std::size_t cells = context.cells_of(iterator);
    for (std::size_t i = 0; i < cells; ++i) {
        const Value source = machine::behind_view(iterator->load(i));
        if (!source.is_object()) continue;
        const bool nested = is_kind(source, Kind::iterator);
        if (nested ||
            (sources == Sources::held && (is_list(source) || is_dict(source) || is_any_set(source))))
            all_.push_back(source.as_object());
        if (nested) find(context, source.as_object(), sources);
    }
}

Value IteratorGuard::next(Context& context, Object* iterator) {
    const TypeInfo* type = machine::type_info_of(iterator);
    if (type == &types::reversed || type == &Types::list_reversed) return next_of_reversed(context, iterator);
    if (type == &types::enumerate) return next_of_enumerate(context, iterator);
    if (type == &types::zip) return next_of_zip(context, iterator);
    return advance(context, iterator, 0);
}

namespace {

Value call_plain_next(Context& context, const Arguments& a) {
    const Value both[] = {a[0], {}};
    return call_next(context, {both});
}
Value plain_iter(Context& context, const Arguments& a) { return call_iter(context, a); }

Value plain_enumerate(Context& context, const Arguments& a) {
    return machine::holds_learner_code(a[0]) ? Value::not_implemented() : make_enumerate(context, a);
}
Value plain_reversed(Context& context, const Arguments& a) {
    return machine::holds_learner_code(a[0]) ? Value::not_implemented() : make_reversed(context, a);
}
Value plain_zip(Context& context, const Arguments& a) {
    const auto iterables = tuple_items(a[0].as_object());
    for (const Value v : iterables) {
        if (machine::holds_learner_code(v)) return Value::not_implemented();
    }
    const std::vector<Value> rest(iterables.begin(), iterables.end());
    const Value strict[] = {a[1]};
    return make_zip(context, {strict, rest.data(), static_cast<int>(rest.size())});
}

constexpr Parameter plain_next_parameters[] = {{""}};
constexpr Parameter plain_zip_parameters[] = {{""}, {""}};

}  // namespace

namespace builtins {
constinit const NativeFunction plain_iter{.name = "_iter_plain",
                                          .qualified_name = "iter",
                                          .parameters = iter_parameters,
                                          .body = library::plain_iter};
constinit const NativeFunction plain_enumerate{.name = "_enumerate_plain",
                                               .qualified_name = "enumerate",
                                               .parameters = enumerate_parameters,
                                               .body = library::plain_enumerate};
constinit const NativeFunction plain_reversed{.name = "_reversed_plain",
                                              .qualified_name = "reversed",
                                              .parameters = reversed_parameters,
                                              .body = library::plain_reversed};
constinit const NativeFunction plain_zip{.name = "_zip_plain",
                                         .qualified_name = "zip",
                                         .parameters = plain_zip_parameters,
                                         .body = library::plain_zip};
constinit const NativeFunction plain_next{.name = "_next_plain",
                                          .qualified_name = "next",
                                          .parameters = plain_next_parameters,
                                          .behaviour = Behaviour::touches_self,
                                          .body = call_plain_next,
                                          .control = machine::Control::next};
constinit const NativeFunction iter{.name = "iter",
                                    .qualified_name = "iter",
                                    .parameters = iter_parameters,
                                    .rest = true,
                                    .body = call_iter,
                                    .general = "iter"};
constinit const NativeFunction next{.name = "next",
                                    .qualified_name = "next",
                                    .parameters = next_parameters,
                                    .behaviour = Behaviour::touches_self,
                                    .body = call_next,
                                    .control = machine::Control::next};
}  // namespace builtins

namespace types {
#define ITERATOR(id, text) \
    constinit const TypeInfo Iterators::id{.name = text, .base = &object, .methods = {}, .final = true};
ITERATOR(tuple, "tuple_iterator")
ITERATOR(range, "range_iterator")
ITERATOR(string, "str_iterator")
ITERATOR(ascii, "str_ascii_iterator")
ITERATOR(bytes, "bytes_iterator")
ITERATOR(set, "set_iterator")
ITERATOR(dict_key, "dict_keyiterator")
ITERATOR(dict_value, "dict_valueiterator")
ITERATOR(dict_item, "dict_itemiterator")
ITERATOR(list_reversed, "list_reverseiterator")
#undef ITERATOR
constinit const TypeInfo list_iterator{.name = "list_iterator", .base = &object, .methods = {}};
constinit const TypeInfo reversed{
    .name = "reversed", .base = &object, .constructor = &reversed_constructor, .methods = {}};
constinit const TypeInfo enumerate{
    .name = "enumerate", .base = &object, .constructor = &enumerate_constructor, .methods = {}};
constinit const TypeInfo zip{.name = "zip", .base = &object, .constructor = &zip_constructor, .methods = {}};
}  // namespace types

}  // namespace interleave::library
