// How long runs took with one, two, ... workers: the speed-up that parallelism brings on this machine.
#pragma once

#include "core/session/snapshot.h"

#include <cstdint>
#include <map>
#include <vector>

namespace interleave::session {

class SpeedUp {
public:
    /// A run with these parameters finished. Of several with the same values the shortest counts: what else the machine
    /// does only makes them longer. Those that were recorded are a list of their own, for recording takes time too.
    void add(const std::vector<ParameterView>& parameters, bool recorded, double seconds);
    void clear() { seconds_.clear(); }
    /// The runs that differ from these parameters at most in the one called CORES or WORKERS. Empty without such a one.
    std::vector<MeasuredView> views(const std::vector<ParameterView>& parameters, bool recorded) const;

private:
    /// By the values of all parameters, and whether it was recorded.
    std::map<std::vector<std::int64_t>, double> seconds_;
};

}  // namespace interleave::session
