// The whole graph of states, kept in memory: for exact numbers of schedules and schedules that are really the shortest.
// The graph itself knows nothing of machines; witness_search.h fills it.
#pragma once

#include "core/explore/collector.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace interleave::explore {

class StateGraph {
public:
    using Node = std::uint32_t;  ///< node 0 is the start
    struct Edge {
        Node from = 0;
        Node to = 0;
        ThreadId thread = 0;
        bool looks = false;  ///< changed nothing but where its thread stands
        bool ends = false;   ///< its thread ended with it
        std::uint16_t steps = 1;
    };

    /// Something to find the shortest schedule to: an outcome or a fault, by number.
    struct Target {
        bool is_outcome = false;
        std::size_t number = 0;
        bool operator==(const Target&) const = default;
    };

    Node add_node() { return nodes_++; }
    std::size_t add_edge(const Edge& edge) {
        edges_.push_back(edge);
        return edges_.size() - 1;
    }
    void mark_node(Node node, Target target) { node_targets_.emplace_back(node, target); }
    void mark_edge(std::size_t edge, Target target) { edge_targets_.emplace_back(edge, target); }
    /// Call when all edges of the node have been added and its successors left: gives the topological order.
    void leave_node(Node node) { left_.push_back(node); }
    void set_cyclic() { cyclic_ = true; }

    std::size_t size() const { return nodes_; }
    std::size_t edges() const { return edges_.size(); }
    bool cyclic() const { return cyclic_; }
    std::uint64_t bytes() const;

    struct Count {
        std::uint64_t exact = 0;  ///< cut to the largest number
        double approximate = 0;
    };
    /// The number of paths from the start to each node. Precondition: not cyclic.
    std::vector<Count> count_paths() const;
    const std::vector<std::pair<Node, Target>>& node_targets() const { return node_targets_; }
    const std::vector<Edge>& all_edges() const { return edges_; }

    struct Witness {
        Target target;
        Moves threads;               ///< of the edges to it
        Node node = 0;               ///< where they end
        bool on_edge = false;        ///< the target is on the last edge
        std::uint64_t switches = 0;  ///< from thread to thread, the first one being 0
    };
    /// For each target the way with the fewest switches, then the fewest steps.
    std::vector<Witness> shortest() const;

    struct Way {
        Node node = 0;
        Moves moves;  ///< with the fewest switches, then the fewest steps
    };
    /// Of the nodes, those with the cheapest ways, the cheapest first; at most `count`.
    std::vector<Way> nearest(std::span<const Node> nodes, std::size_t count) const;

private:
    std::size_t threads() const;

    Node nodes_ = 0;
    bool cyclic_ = false;
    std::vector<Edge> edges_;
    std::vector<Node> left_;
    std::vector<std::pair<Node, Target>> node_targets_;
    std::vector<std::pair<std::size_t, Target>> edge_targets_;
};

/// A graph's edges in the order of the node they leave.
class Adjacency {
public:
    explicit Adjacency(const StateGraph& graph);
    std::span<const std::size_t> from(StateGraph::Node n) const {
        return std::span(order_).subspan(start_[n], start_[n + 1] - start_[n]);
    }

private:
    std::vector<std::size_t> start_;
    std::vector<std::size_t> order_;
};

}  // namespace interleave::explore
