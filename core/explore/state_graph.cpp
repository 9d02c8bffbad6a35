#include "core/explore/state_graph.h"

#include <algorithm>
#include <limits>

namespace interleave::explore {

namespace {

using Node = StateGraph::Node;

/// Dijkstra over (state, thread that moved last), by switches, then steps: a layer for each number of switches, in it
/// a bucket for each number of steps.
class ShortestPaths {
public:
    ShortestPaths(std::size_t nodes, std::size_t threads, const std::vector<StateGraph::Edge>& edges,
                  const Adjacency& adjacency)
        : threads_(threads),
          edges_(edges),
          adjacency_(adjacency),
          best_(nodes * threads, unknown),
          arrived_by_(nodes * threads, no_edge),
          came_from_(nodes * threads) {}

    void run() {
        reach(0, 0, no_edge, 0, layer_);
        for (std::uint64_t switches = 0; !layer_.empty(); ++switches) {
            for (std::size_t steps = 0; steps < layer_.size(); ++steps) {
                for (std::size_t i = 0; i < layer_[steps].size(); ++i)
                    settle(layer_[steps][i], pack(switches, steps));
            }
            layer_.swap(next_layer_);
            next_layer_.clear();
        }
    }

    static constexpr std::uint64_t unknown = std::numeric_limits<std::uint64_t>::max();

    /// The cheapest way to a node, whoever moved last, and the place it has.
    std::pair<std::uint64_t, std::size_t> cheapest(Node node) const {
        std::size_t place = node * threads_;
        for (std::size_t p = place; p < (node + std::size_t{1}) * threads_; ++p) {
            if (best_[p] < best_[place]) place = p;
        }
        return {best_[place], place};
    }
    /// The cheapest way that ends with this edge, and the place before it.
    std::pair<std::uint64_t, std::size_t> cheapest_through(const StateGraph::Edge& e) const {
        std::pair<std::uint64_t, std::size_t> found{unknown, 0};
        for (std::size_t t = 0; t < threads_; ++t) {
            const std::size_t p = e.from * threads_ + t;
            if (best_[p] == unknown) continue;
            const std::uint64_t cost = best_[p] + pack(t == e.thread ? 0 : 1, e.steps);
            if (cost < found.first) found = {cost, p};
        }
        return found;
    }
    Moves moves_to(std::size_t place) const {
        Moves moves;
        for (; arrived_by_[place] != no_edge; place = came_from_[place])
            moves.push_back(edges_[arrived_by_[place]].thread);
        std::reverse(moves.begin(), moves.end());
        return moves;
    }

private:
    using Layer = std::vector<std::vector<std::size_t>>;
    static constexpr std::uint32_t no_edge = std::numeric_limits<std::uint32_t>::max();
    static std::uint64_t pack(std::uint64_t switches, std::uint64_t steps) { return switches << 32 | steps; }

    void reach(std::size_t place, std::uint64_t cost, std::uint32_t edge, std::size_t from, Layer& layer) {
        if (cost >= best_[place]) return;
        best_[place] = cost;
        arrived_by_[place] = edge;
        came_from_[place] = from;
        const std::size_t steps = cost & 0xffffffff;
        if (layer.size() <= steps) layer.resize(steps + 1);
        layer[steps].push_back(place);
    }

    void settle(std::size_t place, std::uint64_t cost) {
        if (best_[place] != cost) return;  // reached for less meanwhile
        const Node node = static_cast<Node>(place / threads_);
        const std::size_t last = place % threads_;
        for (const std::size_t e : adjacency_.from(node)) {
            const StateGraph::Edge& edge = edges_[e];
            const std::size_t to = edge.to * threads_ + edge.thread;
            const bool stays = edge.thread == last;
            reach(to, cost + pack(stays ? 0 : 1, edge.steps), static_cast<std::uint32_t>(e), place,
                  stays ? layer_ : next_layer_);
        }
    }

    std::size_t threads_;
    const std::vector<StateGraph::Edge>& edges_;
    const Adjacency& adjacency_;
    std::vector<std::uint64_t> best_;
    std::vector<std::uint32_t> arrived_by_;
    std::vector<std::size_t> came_from_;
    Layer layer_, next_layer_;
};

}  // namespace

Adjacency::Adjacency(const StateGraph& graph) : start_(graph.size() + 1), order_(graph.edges()) {
    const auto& edges = graph.all_edges();
    for (const auto& e : edges) ++start_[e.from + std::size_t{1}];
    for (std::size_t n = 0; n < graph.size(); ++n) start_[n + 1] += start_[n];
    std::vector<std::size_t> next(start_.begin(), start_.end() - 1);
    for (std::size_t i = 0; i < edges.size(); ++i) order_[next[edges[i].from]++] = i;
}

std::uint64_t StateGraph::bytes() const {
    return edges_.capacity() * sizeof(Edge) + left_.capacity() * sizeof(Node) +
           node_targets_.capacity() * sizeof node_targets_[0] +
           edge_targets_.capacity() * sizeof edge_targets_[0];
}

std::vector<StateGraph::Count> StateGraph::count_paths() const {
    const Adjacency adjacency(*this);
    std::vector<Count> count(nodes_);
    if (nodes_ > 0) count[0] = {1, 1};
    for (auto n = left_.rbegin(); n != left_.rend(); ++n) {
        for (const std::size_t e : adjacency.from(*n)) {
            Count& to = count[edges_[e].to];
            const Count& from = count[*n];
            const bool fits = from.exact <= std::numeric_limits<std::uint64_t>::max() - to.exact;
            to.exact = fits ? to.exact + from.exact : std::numeric_limits<std::uint64_t>::max();
            to.approximate += from.approximate;
        }
    }
    return count;
}

std::size_t StateGraph::threads() const {
    std::size_t threads = 1;
    for (const Edge& e : edges_) threads = std::max<std::size_t>(threads, e.thread + std::size_t{1});
    return threads;
}

std::vector<StateGraph::Way> StateGraph::nearest(std::span<const Node> nodes, std::size_t count) const {
    const Adjacency adjacency(*this);
    ShortestPaths paths(nodes_, threads(), edges_, adjacency);
    paths.run();
    std::vector<std::pair<std::uint64_t, Node>> order;
    for (const Node node : nodes) order.emplace_back(paths.cheapest(node).first, node);
    count = std::min(count, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end());
    std::vector<Way> ways;
    for (std::size_t i = 0; i < count; ++i)
        ways.push_back({order[i].second, paths.moves_to(paths.cheapest(order[i].second).second)});
    return ways;
}

std::vector<StateGraph::Witness> StateGraph::shortest() const {
    const Adjacency adjacency(*this);
    ShortestPaths paths(nodes_, threads(), edges_, adjacency);
    paths.run();

    struct Best {
        Target target;
        std::uint64_t cost = ShortestPaths::unknown;
        std::size_t place = 0;
        int last = -1;  ///< the edge's thread, when the target is on an edge
        Node node = 0;
    };
    std::vector<Best> best;
    const auto offer = [&](const Target& target, std::pair<std::uint64_t, std::size_t> way, int last,
                           Node node) {
        auto at = std::find_if(best.begin(), best.end(), [&](const Best& b) { return b.target == target; });
        if (at == best.end()) at = best.insert(at, {target, ShortestPaths::unknown, 0, -1, 0});
        if (way.first < at->cost) *at = {target, way.first, way.second, last, node};
    };
    for (const auto& [node, target] : node_targets_) offer(target, paths.cheapest(node), -1, node);
    for (const auto& [edge, target] : edge_targets_) {
        offer(target, paths.cheapest_through(edges_[edge]), edges_[edge].thread, edges_[edge].to);
    }

    std::vector<Witness> witnesses;
    for (const Best& b : best) {
        Moves moves = paths.moves_to(b.place);
        if (b.last >= 0) moves.push_back(static_cast<ThreadId>(b.last));
        witnesses.push_back({b.target, std::move(moves), b.node, b.last >= 0, b.cost >> 32});
    }
    return witnesses;
}

}  // namespace interleave::explore
