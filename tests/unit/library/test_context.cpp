#include "test_context.h"

#include "core/machine/calls.h"

#include <doctest/doctest.h>

namespace interleave::library {

using namespace machine;

Value call(Context& context, const NativeFunction& function, std::vector<Value> arguments,
           const std::vector<std::string>& keywords) {
    std::vector<Value> names;
    for (const auto& k : keywords) names.push_back(context.new_string(k));
    const Value name_tuple = context.new_tuple(names);
    NativeArguments bound;
    const CallArguments given{arguments.data(), static_cast<int>(arguments.size()),
                              keywords.empty() ? nullptr : name_tuple.as_object()};
    if (!bind_native(context, function, given, bound)) return {};
    if (function.sync == nullptr) return function.body(context, bound.arguments);
    REQUIRE(function.sync->ready(context, bound.arguments));
    return function.sync->perform(context, bound.arguments);
}

Value call_builtin(Context& context, std::string_view name, std::vector<Value> arguments,
                   const std::vector<std::string>& keywords) {
    for (const auto& b : standard().builtins) {
        if (b.name != name) continue;
        const NativeFunction* f = b.function != nullptr ? b.function : b.type->constructor;
        REQUIRE(f != nullptr);
        return call(context, *f, std::move(arguments), keywords);
    }
    FAIL("no built-in " << std::string(name));
    return {};
}

Value call_method(Context& context, std::string_view name, std::vector<Value> arguments,
                  const std::vector<std::string>& keywords) {
    const Value method = context.image().method(standard().operations.type_of(arguments[0]), name);
    REQUIRE_MESSAGE(!method.is_unset(), std::string(name));
    return call(context, *native_of(method.as_object()), std::move(arguments), keywords);
}

std::string take_error(Context& context) {
    const Value e = context.pending();
    REQUIRE(!e.is_unset());
    context.set_pending({});
    return std::string(type_info_of(e.as_object())->name) + ": " + standard().operations.to_text(e);
}

}  // namespace interleave::library
