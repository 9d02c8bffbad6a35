// The graph that a search with a table of states goes through, kept while there is room: shortest schedules are found in it
// afterwards without executing anything again (shortest_schedules.h).
#pragma once

#include "core/explore/state_graph.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace interleave::explore {

/// From 64-bit fingerprints to numbers 0, 1, 2, ... in the order of arrival.
class StateNumbers {
public:
    /// The state's number; `inserted` says whether it is new.
    std::uint32_t number(std::uint64_t fingerprint, bool& inserted) {
        if ((count_ + 1) * 4 >= keys_.size() * 3) grow();
        if (fingerprint == 0) fingerprint = 1;
        const std::size_t at = place(fingerprint);
        inserted = keys_[at] == 0;
        if (inserted) {
            keys_[at] = fingerprint;
            numbers_[at] = count_++;
        }
        return numbers_[at];
    }
    std::uint64_t bytes() const { return keys_.capacity() * 12; }

private:
    std::size_t place(std::uint64_t fingerprint) const {
        std::size_t at = (fingerprint * 0x9e3779b97f4a7c15ULL >> 20) & (keys_.size() - 1);
        while (keys_[at] != 0 && keys_[at] != fingerprint) at = (at + 1) & (keys_.size() - 1);
        return at;
    }
    void grow() {
        std::vector<std::uint64_t> keys(keys_.empty() ? 1024 : keys_.size() * 2);
        std::vector<std::uint32_t> numbers(keys.size());
        keys.swap(keys_);
        numbers.swap(numbers_);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (keys[i] == 0) continue;
            const std::size_t at = place(keys[i]);
            keys_[at] = keys[i];
            numbers_[at] = numbers[i];
        }
    }

    std::vector<std::uint64_t> keys_;
    std::vector<std::uint32_t> numbers_;
    std::uint32_t count_ = 0;
};

/// A way in the graph is one step that is interleaved with others and the local ones that follow it at once, some of them
/// of other threads.
class MetGraph {
public:
    StateGraph graph;
    std::vector<std::uint16_t> others;  ///< for each edge: bit a thread, that made local steps for itself

    StateGraph::Node node(std::uint64_t fingerprint) {
        bool inserted = false;
        const StateGraph::Node n = numbers_.number(fingerprint, inserted);
        if (inserted) graph.add_node();
        return n;
    }
    void add_way(const StateGraph::Edge& edge, std::uint64_t other_threads,
                 const std::vector<std::size_t>& faults) {
        const std::size_t at = graph.add_edge(edge);
        others.push_back(static_cast<std::uint16_t>(other_threads));
        for (const std::size_t fault : faults) graph.mark_edge(at, {false, fault});
    }
    /// A guess: each thread may be at any of the local steps that follow one that is interleaved, while the others are
    /// anywhere; and a program has steps before and after those that matter.
    double states_without_reduction() const {
        double steps = 0, threads = 1;
        for (const StateGraph::Edge& e : graph.all_edges()) {
            steps += e.steps;
            threads = std::max(threads, e.thread + 1.0);
        }
        const double ways = std::max<double>(1, static_cast<double>(graph.all_edges().size()));
        const double factor = std::pow(std::max(1.0, steps / ways), threads - 1);
        return static_cast<double>(graph.size()) * std::max(10.0, factor);
    }
    /// Takes away nodes that no way leads to, until none is left or there is a cycle.
    bool cyclic() const {
        std::vector<std::uint32_t> first(graph.size() + 1), ways_in(graph.size());
        for (const StateGraph::Edge& e : graph.all_edges()) ++first[e.from + 1], ++ways_in[e.to];
        for (std::size_t n = 0; n < graph.size(); ++n) first[n + 1] += first[n];
        std::vector<StateGraph::Node> to(graph.all_edges().size()), free;
        std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
        for (const StateGraph::Edge& e : graph.all_edges()) to[next[e.from]++] = e.to;
        for (StateGraph::Node n = 0; n < graph.size(); ++n) {
            if (ways_in[n] == 0) free.push_back(n);
        }
        for (std::size_t i = 0; i < free.size(); ++i) {
            for (std::uint32_t w = first[free[i]]; w < first[free[i] + 1]; ++w) {
                if (--ways_in[to[w]] == 0) free.push_back(to[w]);
            }
        }
        return free.size() < graph.size();
    }
    std::uint64_t bytes() const {
        return graph.bytes() + numbers_.bytes() + others.capacity() * sizeof others[0];
    }

private:
    StateNumbers numbers_;
};

}  // namespace interleave::explore
