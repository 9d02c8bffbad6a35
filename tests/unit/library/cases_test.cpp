// Thousands of operations whose answers come from CPython: see generate_cases.py.
#include "literals.h"
#include "test_context.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

namespace interleave::library {
namespace {

using namespace machine;

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> fields;
    std::size_t begin = 0;
    for (std::size_t tab = line.find('\t'); tab != std::string::npos; tab = line.find('\t', begin)) {
        fields.push_back(line.substr(begin, tab - begin));
        begin = tab + 1;
    }
    fields.push_back(line.substr(begin));
    return fields;
}

template <std::size_t n>
int index_of(const char* const (&names)[n], std::string_view name) {
    const auto it = std::find(std::begin(names), std::end(names), name);
    return it == std::end(names) ? -1 : static_cast<int>(it - names);
}

constexpr const char* binaries[] = {"+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^"};
constexpr const char* augmented[] = {
    "+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^="};
constexpr const char* comparisons[] = {"==", "!=", "<", "<=", ">", ">="};
constexpr const char* unaries[] = {"neg", "pos", "inv"};

/// (result, operand afterwards)
Value with_operand(Context& context, Value result, Value operand) {
    if (result.is_unset()) return {};
    const Value pair[] = {result, operand};
    return context.new_tuple(pair);
}

Value evaluate(Context& context, const std::string& operation, std::vector<Value> a,
               const std::vector<std::string>& keywords) {
    const Operations& ops = standard().operations;
    if (const int i = index_of(binaries, operation); i >= 0) return ops.binary(context, i, a[0], a[1], false);
    if (const int i = index_of(augmented, operation); i >= 0) {
        const Value result = ops.binary(context, i, a[0], a[1], true);
        return with_operand(context, result, a[0]);
    }
    if (const int i = index_of(comparisons, operation); i >= 0) return ops.compare(context, i, a[0], a[1]);
    if (const int i = index_of(unaries, operation); i >= 0) return ops.unary(context, i, a[0]);
    if (operation == "in") return ops.contains(context, a[1], a[0]);
    if (operation == "item") return ops.load_item(context, a[0], a[1]);
    if (operation == "set") {
        const bool done = ops.store_item(context, a[0], a[1], a[2]);
        return with_operand(context, done ? Value::none() : Value(), a[0]);
    }
    if (operation == "del") {
        const bool done = ops.delete_item(context, a[0], a[1]);
        return with_operand(context, done ? Value::none() : Value(), a[0]);
    }
    const std::size_t space = operation.find(' ');
    const std::string kind = operation.substr(0, space), name = operation.substr(space + 1);
    if (kind == "call") return call_builtin(context, name, a, keywords);
    if (kind == "method") {
        const Value result = call_method(context, name, a, keywords);
        return is_kind(a[0], Kind::list) ? with_operand(context, result, a[0]) : result;
    }
    REQUIRE(kind == "list");
    const Value iterator = call_builtin(context, name, a, keywords);
    return iterator.is_unset() ? Value() : call_builtin(context, "list", {iterator});
}

bool is_name(char c) { return c >= 'a' && c <= 'z'; }

TEST_CASE("operations answer as CPython does") {
    const Image image(std::make_shared<bytecode::Program>(), standard());
    Heap heap;
    std::ifstream file(INTERLEAVE_SOURCE_DIR "/tests/unit/library/cases.tsv");
    int count = 0;
    for (std::string line; std::getline(file, line); ++count) {
        TestContext context(image, heap);
        const auto fields = split(line);
        std::vector<Value> arguments;
        std::vector<std::string> keywords;
        for (std::size_t i = 1; i + 2 < fields.size(); ++i) {
            std::string text = fields[i];
            const std::size_t equals = text.find('=');
            if (equals != std::string::npos &&
                std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(equals), is_name)) {
                keywords.push_back(text.substr(0, equals));
                text.erase(0, equals + 1);
            }
            arguments.push_back(read_literal(context, text));
        }
        const Value result = evaluate(context, fields[0], arguments, keywords);
        const bool raised = result.is_unset();
        const std::string answer = raised ? take_error(context) : standard().operations.to_repr(result);
        CHECK_MESSAGE(context.pending().is_unset(), line);
        const std::string expected = fields[fields.size() - 2] + " " + fields.back();
        CHECK_MESSAGE((raised ? "!! " : "=> ") + answer == expected, line, "\n     here: ", answer);
    }
    CHECK(count > 5000);
}

}  // namespace
}  // namespace interleave::library
