#include "core/language/ast.h"

namespace interleave::language {

const char* symbol(UnaryOperator op) {
    constexpr const char* symbols[] = {"-", "+", "~", "not"};
    return symbols[static_cast<int>(op)];
}

const char* symbol(BinaryOperator op) {
    constexpr const char* symbols[] = {"+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@"};
    return symbols[static_cast<int>(op)];
}

const char* symbol(LogicalOperator op) { return op == LogicalOperator::and_ ? "and" : "or"; }

const char* symbol(ComparisonOperator op) {
    constexpr const char* symbols[] = {"==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"};
    return symbols[static_cast<int>(op)];
}

}  // namespace interleave::language
