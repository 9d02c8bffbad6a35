// After the verdict: builds the graph of all states without reduction, as far as there is room, and takes from it the
// exact number of schedules of each outcome and the shortest schedule of each outcome and fault.
#pragma once

#include "core/explore/independence.h"
#include "core/explore/met_graph.h"
#include "core/explore/naive_search.h"
#include "core/explore/state_graph.h"
#include "core/explore/trail.h"

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace interleave::explore {

template <Model M>
class WitnessSearch {
public:
    /// Gives up when there are more than `most` states.
    WitnessSearch(M& model, Collector& collector, const Options& options, const Traits& traits,
                  std::uint64_t most)
        : trail_(model, collector, traits), options_(options), commutes_(traits.may_reduce), most_(most) {
        enter(0);
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
    const StateGraph& graph() const { return graph_; }
    std::uint64_t transitions() const { return trail_.transitions(); }
    std::size_t states() const { return graph_.size(); }
    std::uint64_t memory_bytes() const {
        return graph_.bytes() + numbers_.bytes() + on_path_.capacity() + frames_.capacity() * sizeof(Frame) +
               (first_way_.capacity() + way_.capacity()) * sizeof way_[0] + shows_.capacity() +
               pending_.capacity() * sizeof(machine::Pending) + trail_.model().memory_bytes();
    }

    /// Replaces the schedules in the collector by the shortest ones and, when `counts`, the counts by exact numbers. These
    /// have to exist then.
    void use(bool counts) {
        Collector& collector = trail_.collector();
        for (StateGraph::Witness& w : graph_.shortest()) {
            if (w.target.is_outcome) {
                replace(collector.outcomes()[w.target.number], std::move(w.threads));
            } else {
                replace(collector.faults()[w.target.number], std::move(w.threads));
            }
        }
        if (counts) use_counts(collector);
    }

private:
    struct Frame {
        std::uint64_t todo = 0;
        std::uint64_t done = 0;  ///< followed already
        StateGraph::Node node = 0;
        int mover = 0;              ///< the thread whose step led here
        std::uint32_t pending = 0;  ///< where its threads' next steps are in pending_
    };
    static constexpr std::uint32_t no_way = ~std::uint32_t{0};

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

    /// Returns the present state's node, come to by a step of `mover`; when it is new it is also the last frame.
    StateGraph::Node enter(int mover) {
        bool inserted = false;
        const StateGraph::Node node = numbers_.number(trail_.model().hash(), inserted);
        if (!inserted) {
            if (on_path_[node] != 0) graph_.set_cyclic();
            return node;
        }
        graph_.add_node();
        on_path_.push_back(1);
        const auto first = static_cast<std::uint32_t>(pending_.size());
        const std::uint64_t enabled = look_around();
        if (enabled == 0) {
            graph_.mark_node(node, {true, trail_.end()});
            for (const std::size_t fault : trail_.shown()) graph_.mark_node(node, {false, fault});
        }
        if (!std::has_single_bit(enabled)) {
            trail_.note_races(std::span(pending_).subspan(first));
            for (const std::size_t race : trail_.shown()) graph_.mark_node(node, {false, race});
        }
        frames_.push_back({enabled, 0, node, mover, first});
        gave_up_ = gave_up_ || graph_.size() > most_ || trail_.depth() >= options_.max_steps ||
                   trail_.model().thread_count() > max_threads;
        return node;
    }

    /// Notes what each thread stands before in a new state. The threads that can move, as a set.
    std::uint64_t look_around() {
        std::uint64_t enabled = 0;
        const int threads = trail_.model().thread_count();
        for (int t = 0; t < threads; ++t) {
            pending_.push_back(trail_.model().pending(t));
            if (pending_.back().can_step() && t <= max_threads) enabled |= std::uint64_t{1} << t;
        }
        first_way_.push_back(static_cast<std::uint32_t>(way_.size()));
        way_.resize(way_.size() + static_cast<std::size_t>(threads), no_way);
        return enabled;
    }
    const machine::Pending& next(const Frame& frame, int thread) const {
        return pending_[frame.pending + static_cast<std::uint32_t>(thread)];
    }

    void follow() {
        Frame& frame = frames_.back();
        const int thread = std::countr_zero(frame.todo);
        frame.todo &= frame.todo - 1;
        frame.done |= std::uint64_t{1} << thread;
        const std::uint32_t twin = known_way(thread);
        if (twin != no_way) return add_known_way(thread, twin);
        const StateGraph::Node from = frame.node;
        const machine::Pending executed = next(frame, thread);
        const std::size_t frames = frames_.size();
        const std::uint64_t shared = shared_hash();
        trail_.step(thread);
        objects_.after_step(executed, trail_.model().thread_count());
        const std::vector<std::size_t> shown = trail_.shown();
        const bool ends = trail_.model().finished(thread), looks = shared_hash() == shared && !ends;
        const StateGraph::Node to = enter(thread);
        const std::size_t edge =
            add_way({from, to, static_cast<ThreadId>(thread), looks, ends}, !shown.empty());
        for (const std::size_t fault : shown) graph_.mark_edge(edge, {false, fault});
        if (frames_.size() == frames) undo();
    }

    std::size_t add_way(const StateGraph::Edge& edge, bool shows) {
        const std::size_t at = graph_.add_edge(edge);
        way_[first_way_[edge.from] + edge.thread] = static_cast<std::uint32_t>(at);
        shows_.push_back(shows ? 1 : 0);
        return at;
    }
    std::uint32_t way(StateGraph::Node from, int thread) const {
        return way_[first_way_[from] + static_cast<std::uint32_t>(thread)];
    }

    /// The step of `thread` was followed from the state before already, and the step that led here then, and the two
    /// commute: here it leads to the same state. Its twin is the way of the other step, which leads there; no_way when it
    /// has none. Only accesses: a step that takes a lock shows in which order locks are taken. Where a fault shows the step
    /// is made.
    std::uint32_t known_way(int thread) const {
        if (!commutes_ || frames_.size() < 2) return no_way;
        const Frame &here = frames_.back(), &before = frames_[frames_.size() - 2];
        if (thread == here.mover || (before.done >> thread & 1) == 0) return no_way;
        const machine::Pending &a = next(before, here.mover), &b = next(before, thread);
        const auto is_sync = [](const machine::Pending& p) { return p.kind == machine::PendingKind::sync; };
        if (is_sync(a) || is_sync(b) ||
            dependent(a, here.mover, b, thread, objects_, Reduction::Sabotage::none))
            return no_way;
        const std::uint32_t first = way(before.node, thread);
        const std::uint32_t second = first == no_way ? no_way : way(graph_.all_edges()[first].to, here.mover);
        if (second == no_way || shows_[first] != 0 || shows_[second] != 0) return no_way;
        return second;
    }
    void add_known_way(int thread, std::uint32_t twin) {
        const Frame &here = frames_.back(), &before = frames_[frames_.size() - 2];
        StateGraph::Edge edge = graph_.all_edges()[way(before.node, thread)];
        edge.from = here.node;
        edge.to = graph_.all_edges()[twin].to;
        if (on_path_[edge.to] != 0) graph_.set_cyclic();
        add_way(edge, false);
    }

    void undo() {
        trail_.undo();
        objects_.after_undo(trail_.model().thread_count());
    }

    /// Of what threads share.
    std::uint64_t shared_hash() const { return trail_.model().shared_hash(); }

    void leave() {
        const StateGraph::Node node = frames_.back().node;
        graph_.leave_node(node);
        on_path_[node] = 0;
        pending_.resize(frames_.back().pending);
        frames_.pop_back();
        if (!frames_.empty()) undo();
    }

    mutable Trail<M> trail_;
    const Options& options_;
    bool commutes_;  ///< what dependent() says is so
    std::uint64_t most_;
    StateGraph graph_;
    StateNumbers numbers_;
    std::vector<char> on_path_;
    std::vector<Frame> frames_;
    std::vector<machine::Pending> pending_;  ///< for each state on the way here what its threads stand before
    ThreadObjects objects_;
    std::vector<std::uint32_t> first_way_;  ///< for each node where its threads' edges are in way_
    std::vector<std::uint32_t> way_;        ///< edges, by thread; no_way: not followed yet
    std::vector<char> shows_;               ///< for each edge whether a fault shows on it
    bool gave_up_ = false;
};

}  // namespace interleave::explore
