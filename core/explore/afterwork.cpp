#include "core/explore/afterwork.h"

#include <cmath>

namespace interleave::explore {

Interval wilson(std::uint64_t hits, std::uint64_t runs) {
    constexpr double z = 1.959964;  // 95 %
    const double n = static_cast<double>(runs), p = static_cast<double>(hits) / n;
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    return {hits == 0 ? 0 : middle - half, hits == runs ? 1 : middle + half};
}

}  // namespace interleave::explore
