// Small helpers for sentences.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace interleave::analysis {

/// "a", "a and b", "a, b and c"
inline std::string enumerate(const std::vector<std::string>& items) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? " and " : ", ";
        text += items[i];
    }
    return text;
}

inline std::string in_line(int line) {
    return line > 0 ? " (line " + std::to_string(line) + ")" : std::string();
}

template <class T>
void add_once(std::vector<T>& items, const T& item) {
    if (std::find(items.begin(), items.end(), item) == items.end()) items.push_back(item);
}

}  // namespace interleave::analysis
