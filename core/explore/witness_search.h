// After the verdict: builds the graph of all states without reduction, as far as there is room, and takes from it the
// exact number of schedules of each outcome and the shortest schedule of each outcome and fault.
#pragma once

#include "core/explore/naive_search.h"
#include "core/explore/state_graph.h"
#include "core/explore/state_table.h"
#include "core/explore/trail.h"

#include <bit>
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

template <Model M>
class WitnessSearch {
public:
    WitnessSearch(M& model, Collector& collector, const Options& options, const Traits& traits)
        : trail_(model, collector, traits), options_(options) {
        enter();
    }

    bool advance(std::uint64_t transitions) {
        const std::uint64_t end = trail_.transitions() + transitions;
        while (!frames_.empty() && !gave_up_ && trail_.transitions() < end) {
            if (frames_.back().todo == 0) {
                leave();
            } else {
                follow();
            }
        }
        return !frames_.empty() && !gave_up_;
    }

    /// True when the whole graph was built: then use() tells the truth.
    bool complete() const { return frames_.empty() && !gave_up_; }
    bool counts_exist() const { return complete() && !graph_.cyclic(); }
    std::uint64_t transitions() const { return trail_.transitions(); }
    std::size_t states() const { return graph_.size(); }
    std::uint64_t memory_bytes() const {
        return graph_.bytes() + numbers_.bytes() + on_path_.capacity() + frames_.capacity() * sizeof(Frame) +
               trail_.model().memory_bytes();
    }

    /// Replaces the schedules in the collector by the shortest ones, and the counts by exact numbers where they exist.
    void use() {
        Collector& collector = trail_.collector();
        for (StateGraph::Witness& w : graph_.shortest()) {
            if (w.target.is_outcome) {
                replace(collector.outcomes()[w.target.number], std::move(w.moves));
            } else {
                replace(collector.faults()[w.target.number], std::move(w.moves));
            }
        }
        if (counts_exist()) use_counts(collector);
    }

private:
    struct Frame {
        std::uint64_t todo = 0;
        StateGraph::Node node = 0;
    };

    template <class Seen>
    static void replace(Seen& seen, Moves moves) {
        seen.cost = cost_of(moves);
        seen.moves = std::move(moves);
        seen.minimal = true;
    }

    void use_counts(Collector& collector) {
        for (SeenOutcome& o : collector.outcomes()) o.count = 0;
        const auto counts = graph_.count_paths();
        std::vector<double> ways(collector.outcomes().size());
        double all = 0;
        for (const auto& [node, target] : graph_.node_targets()) {
            if (!target.is_outcome) continue;
            std::uint64_t& count = collector.outcomes()[target.number].count;
            count = counts[node].exact <= ~count ? count + counts[node].exact : ~std::uint64_t{0};
            ways[target.number] += counts[node].approximate;
            all += counts[node].approximate;
        }
        for (std::size_t i = 0; i < ways.size(); ++i) collector.outcomes()[i].share = ways[i] / all;
    }

    /// Returns the present state's node; when it is new it is also the last frame.
    StateGraph::Node enter() {
        bool inserted = false;
        const StateGraph::Node node = numbers_.number(trail_.model().hash(), inserted);
        if (!inserted) {
            if (on_path_[node] != 0) graph_.set_cyclic();
            return node;
        }
        graph_.add_node();
        on_path_.push_back(1);
        const std::uint64_t enabled = enabled_threads(trail_.model());
        if (enabled == 0) {
            graph_.mark_node(node, {true, trail_.end()});
            for (const std::size_t fault : trail_.shown()) graph_.mark_node(node, {false, fault});
        }
        if (!std::has_single_bit(enabled)) {
            trail_.note_races();
            for (const std::size_t race : trail_.shown()) graph_.mark_node(node, {false, race});
        }
        frames_.push_back({enabled, node});
        gave_up_ = gave_up_ || graph_.size() > options_.max_witness_states ||
                   trail_.depth() >= options_.max_steps || trail_.model().thread_count() > max_threads;
        return node;
    }

    void follow() {
        Frame& frame = frames_.back();
        const StateGraph::Node from = frame.node;
        const int thread = std::countr_zero(frame.todo);
        frame.todo &= frame.todo - 1;
        const std::size_t frames = frames_.size();
        trail_.step(thread);
        const std::vector<std::size_t> shown = trail_.shown();
        const StateGraph::Node to = enter();
        const std::size_t edge = graph_.add_edge({from, to, static_cast<ThreadId>(thread)});
        for (const std::size_t fault : shown) graph_.mark_edge(edge, {false, fault});
        if (frames_.size() == frames) trail_.undo();
    }

    void leave() {
        const StateGraph::Node node = frames_.back().node;
        graph_.leave_node(node);
        on_path_[node] = 0;
        frames_.pop_back();
        if (!frames_.empty()) trail_.undo();
    }

    mutable Trail<M> trail_;
    const Options& options_;
    StateGraph graph_;
    StateNumbers numbers_;
    std::vector<char> on_path_;
    std::vector<Frame> frames_;
    bool gave_up_ = false;
};

}  // namespace interleave::explore
