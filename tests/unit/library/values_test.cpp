// What the table of cases cannot say: output, exceptions as objects, limits, lists that contain themselves.
#include "core/library/big_integers.h"
#include "test_context.h"

#include <doctest/doctest.h>

namespace interleave::library {
namespace {

using namespace machine;

struct World {
    const Image image{std::make_shared<bytecode::Program>(), standard()};
    Heap heap;
    TestContext context{image, heap};
    const Operations& ops = standard().operations;

    Value text(std::string_view s) { return context.new_string(s); }
    Value list(std::vector<Value> items) { return context.new_list(items); }
    std::string error(Value result) {
        CHECK(result.is_unset());
        return take_error(context);
    }
};

TEST_CASE("print") {
    World w;
    call_builtin(w.context, "print", {Value::integer(1), w.text("a"), Value::none()});
    call_builtin(w.context, "print", {});
    call_builtin(w.context, "print", {w.text("x"), w.text("y"), w.text("-"), w.text("!")}, {"sep", "end"});
    call_builtin(w.context, "print", {w.list({w.text("q")}), Value::none(), Value::boolean(true)},
                 {"sep", "flush"});
    CHECK(w.context.output == "1 a None\n\nx-y!['q']\n");
    CHECK(w.error(call_builtin(w.context, "print", {Value::integer(1)}, {"sep"})) ==
          "TypeError: sep must be None or a string, not int");
    CHECK(w.error(call_builtin(w.context, "print", {Value::integer(1)}, {"file"})) ==
          "AttributeError: 'int' object has no attribute 'write'");
}

TEST_CASE("input says what to do instead") {
    World w;
    CHECK(w.error(call_builtin(w.context, "input", {})) ==
          "RuntimeError: programs here cannot read the keyboard: put the value into a variable instead");
}

TEST_CASE("exceptions show themselves as in Python") {
    World w;
    const auto shown = [&](std::string_view type, std::vector<Value> arguments) {
        const Value e = call_builtin(w.context, type, std::move(arguments));
        return w.ops.to_text(e) + " | " + w.ops.to_repr(e);
    };
    CHECK(shown("ValueError", {}) == " | ValueError()");
    CHECK(shown("ValueError", {w.text("no")}) == "no | ValueError('no')");
    CHECK(shown("ValueError", {w.text("no"), Value::integer(2)}) == "('no', 2) | ValueError('no', 2)");
    CHECK(shown("KeyError", {w.text("k")}) == "'k' | KeyError('k')");
    CHECK(shown("OSError", {Value::integer(2), w.text("gone")}) ==
          "[Errno 2] gone | FileNotFoundError(2, 'gone')");
    const Value e = call_builtin(w.context, "ZeroDivisionError", {w.text("x")});
    const auto* type = type_info_of(e.as_object());
    CHECK(w.ops.to_repr(type->attribute(w.context, e.as_object(), "args")) == "('x',)");
    CHECK(is_subtype(type, standard().exceptions.exception));
    CHECK(!is_subtype(type, standard().exceptions.value_error));
    const Value classes[] = {w.image.type_value(standard().exceptions.value_error),
                             w.image.type_value(standard().exceptions.zero_division_error->base)};
    CHECK(call_builtin(w.context, "isinstance", {e, w.context.new_tuple(classes)}).is_true());
}

TEST_CASE("a list that contains itself") {
    World w;
    const Value a = w.list({Value::integer(1)}), b = w.list({Value::integer(1)});
    w.ops.list_append(w.context, a.as_object(), a);
    w.ops.list_append(w.context, b.as_object(), b);
    CHECK(w.ops.to_repr(a) == "[1, [...]]");
    CHECK(w.error(w.ops.compare(w.context, 0, a, b)) ==
          "RecursionError: maximum recursion depth exceeded in comparison");
    CHECK(w.ops.compare(w.context, 0, a, a).is_unset() == false);
}

TEST_CASE("sizes nobody can have are refused at once") {
    World w;
    constexpr int multiply = 2, power = 6, shift = 7;
    const Value huge = Value::integer(std::int64_t{1} << 40);
    CHECK(w.error(w.ops.binary(w.context, multiply, w.text("ab"), huge, false)) == "MemoryError: ");
    CHECK(w.error(w.ops.binary(w.context, multiply, w.list({huge}), huge, false)) == "MemoryError: ");
    CHECK(w.error(w.ops.binary(w.context, multiply, w.list({huge}), huge, true)) == "MemoryError: ");
    CHECK(w.error(w.ops.binary(w.context, power, Value::integer(10), huge, false)) == "MemoryError: ");
    CHECK(w.error(w.ops.binary(w.context, shift, Value::integer(1), huge, false)) == "MemoryError: ");
    CHECK(w.error(call_method(w.context, "center", {w.text("a"), huge})) == "MemoryError: ");
    CHECK(w.error(w.ops.format(w.context, Value::integer(1), w.text("99999999999"), 0)) == "MemoryError: ");
    const Value range = w.context.new_range(Value::integer(0), huge, Value::integer(1));
    CHECK(w.error(call_builtin(w.context, "list", {range})) == "MemoryError: ");
}

TEST_CASE("integers too long for decimal text") {
    World w;
    constexpr int power = 6;
    const Value long_one = w.ops.binary(w.context, power, Value::integer(10), Value::integer(5000), false);
    const std::string message =
        "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use "
        "sys.set_int_max_str_digits() to "
        "increase the limit";
    CHECK(w.error(call_builtin(w.context, "str", {long_one})) == message);
    CHECK(w.error(w.ops.format(w.context, long_one, {}, 0)) == message);
    CHECK(w.ops.to_repr(long_one) == "<int of 16610 bits>");  // state views never fail
    CHECK(call_builtin(w.context, "hex", {long_one}).is_object());
}

TEST_CASE("equal big integers have equal content hashes, however they came to be") {
    World w;
    constexpr int add = 0;
    const Value sum = w.ops.binary(w.context, add, Value::integer(Value::int_max), Value::integer(1), false);
    const Value direct = w.context.new_integer(Value::int_max + 1);
    CHECK(identity_hash(sum) == identity_hash(direct));
    const Value back = w.ops.binary(w.context, 1, sum, Value::integer(1), false);
    CHECK(back == Value::integer(Value::int_max));  // an immediate again
}

TEST_CASE("an iteration over a list sees what is appended meanwhile, and an exhausted one stays so") {
    World w;
    const Value list = w.list({Value::integer(1)});
    Value state[3];
    w.ops.iterate(w.context, list, state);
    CHECK(w.ops.next(w.context, state) == Value::integer(1));
    w.ops.list_append(w.context, list.as_object(), Value::integer(2));
    CHECK(w.ops.next(w.context, state) == Value::integer(2));
    CHECK(w.ops.next(w.context, state).is_unset());
    w.ops.list_append(w.context, list.as_object(), Value::integer(3));
    CHECK(w.ops.next(w.context, state).is_unset());
    CHECK(w.context.pending().is_unset());
}

TEST_CASE("next raises StopIteration or gives its default; zip can insist on equal lengths") {
    World w;
    const Value empty = call_builtin(w.context, "iter", {w.list({})});
    CHECK(w.error(call_builtin(w.context, "next", {empty})) == "StopIteration: ");
    CHECK(call_builtin(w.context, "next", {empty, Value::integer(7)}) == Value::integer(7));
    const Value one = w.list({Value::none()}), two = w.list({Value::none(), Value::none()});
    const auto strict = [&](Value a, Value b) {
        const Value zip = call_builtin(w.context, "zip", {a, b, Value::boolean(true)}, {"strict"});
        return w.error(call_builtin(w.context, "list", {zip}));
    };
    CHECK(strict(one, two) == "ValueError: zip() argument 2 is longer than argument 1");
    CHECK(strict(two, one) == "ValueError: zip() argument 2 is shorter than argument 1");
}

TEST_CASE("conversions of f-strings") {
    World w;
    const auto formatted = [&](Value v, std::string_view spec, char conversion) {
        return w.ops.to_text(w.ops.format(w.context, v, w.text(spec), conversion));
    };
    CHECK(formatted(w.text("ä"), "", 'r') == "'ä'");
    CHECK(formatted(w.text("ä"), "", 'a') == "'\\xe4'");
    CHECK(formatted(w.text("x"), ">5", 's') == "    x");
    CHECK(formatted(w.list({Value::integer(1)}), "", 0) == "[1]");
    CHECK(formatted(Value::integer(5), "03d", 0) == "005");
    CHECK(formatted(w.image.type_value(standard().thread_type), "", 0) == "<class 'Thread'>");
}

}  // namespace
}  // namespace interleave::library
