// What the search needs to know of the thing it searches: machine::VirtualMachine has it, and so have the small models
// of the tests.
#pragma once

#include "core/machine/ending.h"
#include "core/machine/pending.h"

#include <concepts>
#include <cstdint>
#include <string>
#include <vector>

namespace interleave::explore {

template <class M>
concept Model = requires(M& m, const M& c, int t) {
    { c.thread_count() } -> std::convertible_to<int>;
    { c.finished(t) } -> std::convertible_to<bool>;
    { c.pending(t) } -> std::same_as<machine::Pending>;
    m.step(t);
    m.undo();
    { c.hash() } -> std::convertible_to<std::uint64_t>;
    { c.shared_hash() } -> std::convertible_to<std::uint64_t>;
    { c.own_hash(t) } -> std::convertible_to<std::uint64_t>;
    { c.ending() } -> std::same_as<machine::Ending>;
    { c.main_output() } -> std::convertible_to<std::string>;
    { c.waits_for(t) } -> std::convertible_to<int>;
    { c.uncaught() } -> std::same_as<const std::vector<machine::UncaughtException>&>;
    { c.memory_bytes() } -> std::convertible_to<std::uint64_t>;
};

}  // namespace interleave::explore
