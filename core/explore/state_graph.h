// The whole graph of states, kept in memory: for exact numbers of schedules and schedules that are really the shortest.
// The graph itself knows nothing of machines; witness_search.h fills it.
#pragma once

#include "core/explore/collector.h"

#include <cstddef>
#include <cstdint>
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

    struct Witness {
        Target target;
        Moves moves;
    };
    /// For each target the moves with the fewest switches, then the fewest steps.
    std::vector<Witness> shortest() const;

private:
    Node nodes_ = 0;
    bool cyclic_ = false;
    std::vector<Edge> edges_;
    std::vector<Node> left_;
    std::vector<std::pair<Node, Target>> node_targets_;
    std::vector<std::pair<std::size_t, Target>> edge_targets_;
};

}  // namespace interleave::explore
