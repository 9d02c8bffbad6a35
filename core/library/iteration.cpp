#include "core/library/iteration.h"

#include "core/library/big_integers.h"
#include "core/library/data_model.h"
#include "core/library/dicts.h"
#include "core/library/iterators.h"
#include "core/library/lists.h"
#include "core/library/natives.h"
#include "core/library/operators.h"
#include "core/library/sets.h"
#include "core/library/strings.h"
#include "core/library/tuples.h"
#include "core/machine/generators.h"

#include <algorithm>

namespace interleave::library {
namespace {

Value next_of_range(Context& context, Value state[3]) {
    const std::int64_t left = state[2].as_int();
    if (left <= 0) return {};
    const Value current = state[1];
    const Value step = state[0].as_object()->load(2);
    if (left > 1) {
        const Value following = number_binary(context, BinaryOperator::add, current, step);
        if (following.is_unset()) return {};
        state[1] = following;
    }
    state[2] = Value::integer(left - 1);
    return current;
}

Value next_of_string(Context& context, Value state[3]) {
    const auto text = text_of(state[0]);
    const auto offset = static_cast<std::size_t>(state[1].as_int());
    if (offset >= text.size()) return {};
    const std::size_t size = utf8_size(text[offset]);
    state[1] = Value::integer(static_cast<std::int64_t>(offset + size));
    return context.new_string(text.substr(offset, size));
}

Value next_of_list(Value state[3]) {
    const std::int64_t i = state[1].as_int();
    const Value item = machine::list_item(state[0].as_object(), i);
    if (item.is_unset())
        state[0] = Value::none();  // an exhausted iteration stays so when the list grows later
    else
        state[1] = Value::integer(i + 1);
    return item;
}

Value next_of_tuple(Value state[3]) {
    const std::int64_t i = state[1].as_int();
    if (i >= machine::tuple_length(state[0].as_object())) return {};
    state[1] = Value::integer(i + 1);
    return machine::tuple_item(state[0].as_object(), i);
}

// Of a dict or set: the position in its table, and how many items are still to come.
constexpr std::int64_t position_limit = std::int64_t{1} << 31;
Value hashed_position(std::int64_t position, std::int64_t left) {
    return Value::integer(left * position_limit + position);
}

/// False after raising RuntimeError, which the next call raises again.
bool check_length(Context& context, const Object* hashed, Value state[3], std::string_view what) {
    if (state[2] == Value::integer(machine::hashed_length(hashed))) return true;
    state[2] = Value::integer(-1);
    raise(context, exceptions::runtime_error, {what, " changed size during iteration"});
    return false;
}

Value next_of_dict(Context& context, Value state[3]) {
    const Value source = state[0];
    const Object* dict = is_view(source) ? dict_of_view(source) : source.as_object();
    if (!check_length(context, dict, state, "dictionary")) return {};
    std::int64_t position = state[1].as_int() % position_limit;
    const std::int64_t left = state[1].as_int() / position_limit;
    Value key, value;
    if (!dict_next(dict, position, key, value)) {
        state[0] = Value::none();
        return {};
    }
    if (left == 0) {
        state[0] = Value::none();
        return raise(context, exceptions::runtime_error, {"dictionary keys changed during iteration"});
    }
    state[1] = hashed_position(position, left - 1);
    return view_item(context, source, key, value);
}

Value next_of_set(Context& context, Value state[3]) {
    const Object* set = state[0].as_object();
    if (!check_length(context, set, state, "Set")) return {};
    std::int64_t position = state[1].as_int();
    const Value item = set_next(set, position);
    if (item.is_unset())
        state[0] = Value::none();
    else
        state[1] = Value::integer(position);
    return item;
}

}  // namespace

std::int64_t range_length(const Object* range) {
    const Value start = range->load(0), stop = range->load(1), step = range->load(2);
    if (start.is_int() && stop.is_int() && step.is_int()) {  // differences of 63-bit numbers fit 64 bits
        const std::int64_t by = step.as_int(), distance = stop.as_int() - start.as_int();
        if (by > 0) return distance <= 0 ? 0 : std::min((distance - 1) / by + 1, Value::int_max);
        return distance >= 0 ? 0 : std::min((-distance - 1) / -by + 1, Value::int_max);
    }
    return truth(Value::object(range)) ? integer_count_steps(start, stop, step) : 0;
}

namespace {

/// Whether a class says how to iterate over its instances, or over itself (our stand-in for a metaclass).
bool learner_iterates(Context& context, Value source) {
    if (is_kind(source, Kind::class_)) {
        const auto& type = *machine::as_class(machine::type_info_of(source.as_object()));
        return !machine::find_special(context, type, Special::class_iter).is_unset();
    }
    const Value method = special_method(context, source, Special::iter);
    return (!method.is_unset() && !method.is_none()) ||
           !special_method(context, source, Special::getitem).is_unset() ||
           machine::unwrapped(source) != source;
}

}  // namespace

bool Iteration::runs_code(Context& context, Value source) {
    return is_kind(source, Kind::generator) ||
           (is_kind(source, Kind::class_) && learner_iterates(context, source)) ||
           (is_kind(source, Kind::instance) &&
            (!special_method(context, source, Special::iter).is_unset() ||
             (machine::unwrapped(source) == source && learner_iterates(context, source))));
}

bool Iteration::can_iterate(Context& context, Value source) {
    if (!source.is_object()) return false;
    switch (source.as_object()->kind) {
        case Kind::string:
        case Kind::tuple:
        case Kind::list:
        case Kind::range:
        case Kind::dict:
        case Kind::set:
        case Kind::frozenset:
        case Kind::view:
        case Kind::iterator: return true;
        case Kind::generator: return !machine::is_coroutine(source.as_object());
        case Kind::class_:
        case Kind::instance: return learner_iterates(context, source);
        case Kind::bytes:
        case Kind::native: return protocol_of(source)->iterate != nullptr;
        default: return false;
    }
}

bool iterate(Context& context, Value source, Value state[3]) {
    if (!Iteration::can_iterate(context, source)) {
        raise_type(context, {"'", type_name(source), "' object is not iterable"});
        return false;
    }
    if (Iteration::runs_code(context, source)) {
        // A native cannot wait between two items: it gets all of them at once.
        const Value arguments[] = {source};
        source = context.call(context.image().prelude_function("_list_of"), arguments);
        if (source.is_unset()) return false;
    }
    source = machine::unwrapped(source);
    if (const Protocol* p = protocol_of(source)) return p->iterate(context, source, state);
    state[0] = source;
    state[1] = Value::integer(0);
    state[2] = Value::none();
    if (is_range(source)) {
        state[1] = source.as_object()->load(0);
        state[2] = Value::integer(range_length(source.as_object()));
    } else if (is_dict(source) || is_view(source) || is_any_set(source)) {
        const Object* o = is_view(source) ? dict_of_view(source) : source.as_object();
        const std::int64_t length = machine::hashed_length(o);
        state[1] = is_any_set(source) ? Value::integer(0) : hashed_position(0, length);
        state[2] = Value::integer(length);
    }
    return true;
}

Value next(Context& context, Value state[3]) {
    if (!state[0].is_object()) return {};
    switch (state[0].as_object()->kind) {
        case Kind::range: return next_of_range(context, state);
        case Kind::string: return next_of_string(context, state);
        case Kind::list: return next_of_list(state);
        case Kind::tuple: return next_of_tuple(state);
        case Kind::dict:
        case Kind::view: return next_of_dict(context, state);
        case Kind::set:
        case Kind::frozenset: return next_of_set(context, state);
        case Kind::bytes:
        case Kind::native: return protocol_of(state[0])->next(context, state);
        case Kind::iterator: return iterator_next(context, state[0].as_object());
        default: return {};
    }
}

namespace {

/// What threads may change while it is gone through.
bool is_container(Value v) {
    const Protocol* p = protocol_of(v);
    return is_list(v) || is_any_set(v) || is_dict(v) || is_view(v) || (p != nullptr && p->items != nullptr);
}

/// Appends all items as they are at one moment. Precondition: is_container(source).
bool collect_container(Context& context, Value source, std::vector<Value>& items) {
    if (is_list(source)) {
        const auto all = list_items(context, source.as_object());
        items.insert(items.end(), all.begin(), all.end());
        return true;
    }
    if (const Protocol* p = protocol_of(source); p != nullptr && p->items != nullptr) {
        const auto all = p->items(context, source.as_object());
        items.insert(items.end(), all.begin(), all.end());
        return true;
    }
    if (is_any_set(source)) {
        for (const auto& entry : set_entries_now(context, source.as_object())) items.push_back(entry.key);
        return true;
    }
    if (is_dict(source) || is_view(source)) {
        const auto pairs = dict_items(context, is_view(source) ? dict_of_view(source) : source.as_object());
        for (std::size_t i = 0; i < pairs.size(); i += 2) {
            items.push_back(view_item(context, source, pairs[i], pairs[i + 1]));
            if (items.back().is_unset()) return false;
        }
    }
    return true;
}

}  // namespace

Iteration::Iteration(Context& context, Value source) : context_(context) {
    failed_ = !iterate(context, source, state_);
    if (failed_ || !context.parallel()) return;
    // What learner code gave is nobody else's.
    copied_ = is_container(state_[0]) && !runs_code(context, source);
    if (copied_)
        failed_ = !collect_container(context, state_[0], items_);
    else if (is_kind(state_[0], Kind::iterator))
        guard_.emplace(context, state_[0].as_object(), IteratorGuard::Sources::open);
}

bool Iteration::next(Value& item) {
    if (failed_) return false;
    if (copied_) {
        if (taken_ == items_.size()) return false;
        item = items_[taken_++];
        return true;
    }
    item = guard_ ? IteratorGuard::next(context_, state_[0].as_object()) : library::next(context_, state_);
    failed_ = item.is_unset() && !context_.pending().is_unset();
    return !item.is_unset();
}

bool collect(Context& context, Value source, std::vector<Value>& items) {
    if (!Iteration::runs_code(context, source)) source = machine::unwrapped(source);
    if (is_container(source)) return collect_container(context, source, items);
    if (is_range(source) && static_cast<std::uint64_t>(range_length(source.as_object())) > largest_length) {
        raise_memory(context);
        return false;
    }
    Value state[3];
    return iterate(context, source, state) && take(context, state, machine::everything, items);
}

bool take(Context& context, Value state[3], std::size_t most, std::vector<Value>& items) {
    if (context.parallel() && is_container(state[0])) {
        if (!collect_container(context, state[0], items)) return false;
        if (items.size() > most) items.resize(most);
        return true;
    }
    std::optional<IteratorGuard> guard;
    if (is_kind(state[0], Kind::iterator))
        guard.emplace(context, state[0].as_object(), IteratorGuard::Sources::held);
    while (items.size() < most) {
        const Value item = guard ? IteratorGuard::next(context, state[0].as_object()) : next(context, state);
        if (item.is_unset()) return context.pending().is_unset();
        if (items.size() >= largest_length) {
            raise_memory(context);
            return false;
        }
        items.push_back(item);
    }
    return true;
}

}  // namespace interleave::library
