// random.Random: whole numbers, and drawing from sequences.
#include "core/library/big_integers.h"
#include "core/library/dicts.h"
#include "core/library/items.h"
#include "core/library/iteration.h"
#include "core/library/mersenne_twister.h"
#include "core/library/parsing.h"
#include "core/library/random_module.h"
#include "core/library/sets.h"

#include <cmath>
#include <unordered_set>

namespace interleave::library::random {
namespace {

using Op = BinaryOperator;

Value compute(Context& context, Op op, Value left, Value right) {
    if (left.is_unset() || right.is_unset()) return {};
    return binary(context, static_cast<int>(op), left, right, false);
}

/// An argument of randrange: whole floats are still taken in Python 3.11. Unset after raising.
Value whole(Context& context, Value v, std::string_view which) {
    if (is_integer(v)) return is_small(v) ? Value::integer(small_of(v)) : v;
    if (is_string(v)) {
        const bool fails = parse_integer(context, v, 10).is_unset();
        return fails ? Value() : raise_value(context, {"non-integer ", which, " for randrange()"});
    }
    if (!is_float(v)) {
        return raise_type(context,
                          {"int() argument must be a string, a bytes-like object or a real number, not '",
                           type_name(v), "'"});
    }
    const double d = float_of(v);
    if (std::isnan(d)) return raise_value(context, {"cannot convert float NaN to integer"});
    if (std::isinf(d))
        return raise(context, exceptions::overflow_error, {"cannot convert float infinity to integer"});
    if (d != std::trunc(d)) return raise_value(context, {"non-integer ", which, " for randrange()"});
    return integer_from_double(context, d);
}

Value below(Context& context, const Arguments& a, Value limit) {
    const MonitorGuard guard(context, a[0].as_object());
    return Twister(context, a[0].as_object()).below(limit);
}

/// Of range(start, stop, step), which has `count` numbers.
Value from_range(Context& context, const Arguments& a, Value start, Value step, Value count) {
    const Value drawn = below(context, a, count);
    return compute(context, Op::add, start, compute(context, Op::multiply, step, drawn));
}

Value between(Context& context, const Arguments& a, Value start, Value stop) {
    const Value width = compute(context, Op::subtract, stop, start);
    if (width.is_unset()) return {};
    if (integer_sign(width) > 0) return from_range(context, a, start, Value::integer(1), width);
    return raise_value(context, {"empty range for randrange() (", integer_digits(start, 10), ", ",
                                 integer_digits(stop, 10), ", ", integer_digits(width, 10), ")"});
}

Value randrange(Context& context, const Arguments& a) {
    const Value start = whole(context, a[1], "arg 1");
    if (start.is_unset()) return {};
    if (!a.has(2) || a[2].is_none()) {
        if (a.has(3) && a[3] != Value::integer(1))
            return raise_type(context, {"Missing a non-None stop argument"});
        if (integer_sign(start) > 0) return below(context, a, start);
        return raise_value(context, {"empty range for randrange()"});
    }
    const Value stop = whole(context, a[2], "stop");
    if (stop.is_unset()) return {};
    const Value step = a.has(3) ? whole(context, a[3], "step") : Value::integer(1);
    if (step.is_unset()) return {};
    if (step == Value::integer(1)) return between(context, a, start, stop);
    if (integer_sign(step) == 0) return raise_value(context, {"zero step for randrange()"});
    const Value width = compute(context, Op::subtract, stop, start);
    const Value rounding = Value::integer(integer_sign(step) > 0 ? -1 : 1);
    const Value enough = compute(context, Op::add, compute(context, Op::add, width, step), rounding);
    const Value count = compute(context, Op::floor_divide, enough, step);
    if (count.is_unset()) return {};
    if (integer_sign(count) <= 0) return raise_value(context, {"empty range for randrange()"});
    return from_range(context, a, start, step, count);
}

Value randint(Context& context, const Arguments& a) {
    const Value end = compute(context, Op::add, a[2], Value::integer(1));
    if (end.is_unset()) return {};
    const Value slots[] = {a[0], a[1], end, Value()};
    return randrange(context, {slots});
}

// Sequences ----------------------------------------------------------------------------------------------------------

Value item_at(Context& context, Value sequence, std::int64_t i) {
    return load_item(context, sequence, Value::integer(i));
}

Value choice(Context& context, const Arguments& a) {
    const auto length = length_of(context, a[1]);
    if (!length) return {};
    if (*length == 0)
        return raise(context, exceptions::index_error, {"Cannot choose from an empty sequence"});
    const Value drawn = below(context, a, Value::integer(*length));
    return drawn.is_unset() ? Value() : load_item(context, a[1], drawn);
}

Value shuffle(Context& context, const Arguments& a) {
    const auto length = length_of(context, a[1]);
    if (!length) return {};
    const MonitorGuard guard(context, a[0].as_object());
    Twister twister(context, a[0].as_object());
    for (std::int64_t i = *length - 1; i > 0; --i) {
        const std::int64_t j = twister.below(i + 1);
        const Value first = item_at(context, a[1], i), second = item_at(context, a[1], j);
        if (first.is_unset() || second.is_unset()) return {};
        if (!store_item(context, a[1], Value::integer(i), second) ||
            !store_item(context, a[1], Value::integer(j), first)) {
            return {};
        }
    }
    return Value::none();
}

/// Running totals of weights or counts. False after raising.
bool accumulate(Context& context, Value weights, std::vector<Value>& totals) {
    std::vector<Value> items;
    if (!collect(context, weights, items)) return false;
    for (const Value item : items) {
        totals.push_back(totals.empty() ? item : compute(context, Op::add, totals.back(), item));
        if (totals.back().is_unset()) return false;
    }
    return true;
}

/// bisect.bisect: where `x` goes in, behind those equal to it; among the first `end`. Nothing after raising.
std::optional<std::int64_t> bisect(Context& context, const std::vector<Value>& sorted, Value x,
                                   std::int64_t end) {
    std::int64_t begin = 0;
    while (begin < end) {
        const std::int64_t middle = (begin + end) / 2;
        const auto before = less(context, x, sorted[static_cast<std::size_t>(middle)]);
        if (!before) return std::nullopt;
        if (*before)
            end = middle;
        else
            begin = middle + 1;
    }
    return begin;
}

/// How many to draw: what [None] * k takes. False after raising.
bool check_count(Context& context, Value k, std::int64_t& out) {
    if (is_integer(k)) return exact_index(context, k, out);
    raise_type(context, {"can't multiply sequence by non-int of type '", type_name(k), "'"});
    return false;
}

/// `count` different positions below `n`, by the method CPython chooses for these sizes.
std::vector<std::int64_t> different_positions(Twister& twister, std::int64_t n, std::int64_t count) {
    std::vector<std::int64_t> result;
    double set_size = 21;
    if (count > 5) {
        const double tripled = static_cast<double>(count) * 3;
        set_size += std::pow(4.0, std::ceil(std::log(tripled) / std::log(4.0)));
    }
    if (static_cast<double>(n) <= set_size) {
        std::vector<std::int64_t> pool(static_cast<std::size_t>(n));
        for (std::size_t i = 0; i < pool.size(); ++i) pool[i] = static_cast<std::int64_t>(i);
        for (std::int64_t i = 0; i < count; ++i) {
            const auto j = static_cast<std::size_t>(twister.below(n - i));
            result.push_back(pool[j]);
            pool[j] = pool[static_cast<std::size_t>(n - i - 1)];
        }
        return result;
    }
    std::unordered_set<std::int64_t> taken;
    while (static_cast<std::int64_t>(result.size()) < count) {
        const std::int64_t j = twister.below(n);
        if (taken.insert(j).second) result.push_back(j);
    }
    return result;
}

Value sample_positions(Context& context, const Arguments& a, std::int64_t n, Value count,
                       std::vector<std::int64_t>& positions) {
    std::int64_t k = 0;
    if (!check_count(context, count, k)) return {};
    if (k < 0 || k > n) return raise_value(context, {"Sample larger than population or is negative"});
    if (static_cast<std::uint64_t>(k) > largest_length) return raise_memory(context);
    const MonitorGuard guard(context, a[0].as_object());
    Twister twister(context, a[0].as_object());
    positions = different_positions(twister, n, k);
    return Value::none();
}

Value items_at(Context& context, Value population, const std::vector<std::int64_t>& positions) {
    std::vector<Value> items;
    for (const std::int64_t i : positions) {
        items.push_back(item_at(context, population, i));
        if (items.back().is_unset()) return {};
    }
    return context.new_list(items);
}

Value sample_counted(Context& context, const Arguments& a, std::int64_t n) {
    std::vector<Value> totals;
    if (!accumulate(context, a[3], totals)) return {};
    if (static_cast<std::int64_t>(totals.size()) != n)
        return raise_value(context, {"The number of counts does not match the population"});
    if (totals.empty()) return raise(context, exceptions::index_error, {"pop from empty list"});
    const Value total = totals.back();
    totals.pop_back();
    if (!is_integer(total)) return raise_type(context, {"Counts must be integers"});
    if (integer_sign(total) <= 0) return raise_value(context, {"Total of counts must be greater than zero"});
    std::int64_t size = 0;
    std::vector<std::int64_t> positions;
    if (!exact_index(context, total, size)) return {};
    if (sample_positions(context, a, size, a[2], positions).is_unset()) return {};
    for (std::int64_t& p : positions) {
        const auto i = bisect(context, totals, Value::integer(p), static_cast<std::int64_t>(totals.size()));
        if (!i) return {};
        p = *i;
    }
    return items_at(context, a[1], positions);
}

Value sample(Context& context, const Arguments& a) {
    const bool known = a[1].is_object() && length_of(context, a[1]).has_value();
    context.set_pending({});
    if (!known || is_dict(a[1]) || is_any_set(a[1]) || is_view(a[1])) {
        return raise_type(context, {"Population must be a sequence.  For dicts or sets, use sorted(d)."});
    }
    const auto n = length_of(context, a[1]);
    if (!n) return {};
    if (a.has(3) && !a[3].is_none()) return sample_counted(context, a, *n);
    std::vector<std::int64_t> positions;
    if (sample_positions(context, a, *n, a[2], positions).is_unset()) return {};
    return items_at(context, a[1], positions);
}

Value choices_evenly(Context& context, const Arguments& a, std::int64_t n, std::int64_t k) {
    std::vector<std::int64_t> positions;
    {
        const MonitorGuard guard(context, a[0].as_object());
        Twister twister(context, a[0].as_object());
        for (std::int64_t i = 0; i < k; ++i)
            positions.push_back(static_cast<std::int64_t>(twister.real() * static_cast<double>(n)));
    }
    return items_at(context, a[1], positions);
}

Value choices_weighted(Context& context, const Arguments& a, const std::vector<Value>& totals,
                       std::int64_t k) {
    const Value total = compute(context, Op::add, totals.back(), context.new_float(0));
    if (total.is_unset()) return {};
    if (!(float_of(total) > 0)) return raise_value(context, {"Total of weights must be greater than zero"});
    if (!std::isfinite(float_of(total))) return raise_value(context, {"Total of weights must be finite"});
    std::vector<std::int64_t> positions;
    {
        const MonitorGuard guard(context, a[0].as_object());
        Twister twister(context, a[0].as_object());
        for (std::int64_t i = 0; i < k; ++i) {
            const Value x = context.new_float(twister.real() * float_of(total));
            const auto at = x.is_unset()
                                ? std::nullopt
                                : bisect(context, totals, x, static_cast<std::int64_t>(totals.size()) - 1);
            if (!at) return {};
            positions.push_back(*at);
        }
    }
    return items_at(context, a[1], positions);
}

Value choices(Context& context, const Arguments& a) {
    enum { self, population, weights, cumulative, count };
    const auto given = [&](int i) { return a.has(i) && !a[i].is_none(); };
    const auto n = length_of(context, a[population]);
    if (!n) return {};
    if (!given(cumulative) && given(weights) && is_integer(a[weights])) {
        return raise_type(context, {"The number of choices must be a keyword argument: k=",
                                    integer_digits(a[weights], 10)});
    }
    std::vector<Value> totals;
    if (given(cumulative)) {
        if (given(weights))
            return raise_type(context, {"Cannot specify both weights and cumulative weights"});
        if (!collect(context, a[cumulative], totals)) return {};
    } else if (given(weights) && !accumulate(context, a[weights], totals)) {
        return {};
    }
    std::int64_t k = 1;
    if (a.has(count) && !is_integer(a[count])) return raise_not_integer(context, a[count]);
    if (a.has(count) && !exact_index(context, a[count], k)) return {};
    k = std::max<std::int64_t>(k, 0);
    if (static_cast<std::uint64_t>(k) > largest_length) return raise_memory(context);
    if (!given(cumulative) && !given(weights)) return choices_evenly(context, a, *n, k);
    if (static_cast<std::int64_t>(totals.size()) != *n)
        return raise_value(context, {"The number of weights does not match the population"});
    if (totals.empty()) return raise(context, exceptions::index_error, {"list index out of range"});
    return choices_weighted(context, a, totals, k);
}

constexpr Parameter randrange_parameters[] = {{"self"}, {"start"}, {"stop", false}, {"step", false}};
constexpr Parameter randint_parameters[] = {{"self"}, {"a"}, {"b"}};
constexpr Parameter choice_parameters[] = {{"self"}, {"seq"}};
constexpr Parameter shuffle_parameters[] = {{"self"}, {"x"}};
constexpr Parameter sample_parameters[] = {{"self"}, {"population"}, {"k"}, {"counts", false, true}};
constexpr Parameter choices_parameters[] = {
    {"self"}, {"population"}, {"weights", false}, {"cum_weights", false, true}, {"k", false, true}};

}  // namespace

constinit const NativeFunction drawing_methods[drawing_method_count] = {
    random_method("randrange", "Random.randrange", randrange_parameters, randrange),
    random_method("randint", "Random.randint", randint_parameters, randint),
    random_method("choice", "Random.choice", choice_parameters, choice),
    random_method("shuffle", "Random.shuffle", shuffle_parameters, shuffle),
    random_method("sample", "Random.sample", sample_parameters, sample),
    random_method("choices", "Random.choices", choices_parameters, choices)};

}  // namespace interleave::library::random
