#include "core/session/speed_up.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace interleave::session {

namespace {

using Values = std::vector<std::int64_t>;

Values values_of(const std::vector<ParameterView>& parameters, bool recorded) {
    Values values;
    for (const ParameterView& p : parameters) values.push_back(p.value);
    values.push_back(recorded ? 1 : 0);
    return values;
}

bool counts_workers(const ParameterView& parameter) {
    constexpr std::string_view names[] = {"CORES", "WORKERS"};
    return std::ranges::find(names, parameter.name) != std::end(names);
}

}  // namespace

void SpeedUp::add(const std::vector<ParameterView>& parameters, bool recorded, double seconds) {
    const auto [it, is_new] = seconds_.try_emplace(values_of(parameters, recorded), seconds);
    it->second = std::min(it->second, seconds);
}

std::vector<MeasuredView> SpeedUp::views(const std::vector<ParameterView>& parameters, bool recorded) const {
    const auto workers = std::ranges::find_if(parameters, counts_workers);
    if (workers == parameters.end()) return {};
    const auto at = static_cast<std::size_t>(workers - parameters.begin());
    Values wanted = values_of(parameters, recorded);
    std::vector<MeasuredView> views;
    for (const auto& [values, seconds] : seconds_) {
        wanted[at] = values[at];
        if (values != wanted) continue;
        const double least = views.empty() ? seconds : views.front().seconds;
        views.push_back({workers->name, values[at], seconds, least / seconds});
    }
    return views;
}

}  // namespace interleave::session
