#include "core/explore/fair_cycles.h"

#include <algorithm>
#include <bit>
#include <deque>
#include <limits>
#include <memory>
#include <set>
#include <unordered_map>

namespace interleave::explore {

namespace {

using Node = StateGraph::Node;
using Edge = StateGraph::Edge;
using Threads = std::uint64_t;

Threads bit(int thread) { return Threads{1} << thread; }

std::vector<int> members(Threads set) {
    std::vector<int> threads;
    for (; set != 0; set &= set - 1) threads.push_back(std::countr_zero(set));
    return threads;
}

/// A part of the graph in which each node can be reached from each other one.
struct Component {
    std::vector<Node> nodes;
    Threads moving = 0;     ///< have an edge inside
    Threads changing = 0;   ///< have one that changes something
    Threads sometimes = 0;  ///< can move in some node, perhaps out of here
    Threads always = 0;     ///< can move in each node
};

/// The graph with what is asked of it all the time.
class Graph {
public:
    explicit Graph(const StateGraph& graph)
        : graph_(graph),
          adjacency_(graph),
          enabled_(graph.size()),
          part_(graph.size()),
          visits_(graph.size()) {
        for (const Edge& e : graph.all_edges()) enabled_[e.from] |= bit(e.thread);
    }

    std::size_t size() const { return graph_.size(); }
    Threads enabled(Node n) const { return enabled_[n]; }
    const Edge& edge(std::size_t e) const { return graph_.all_edges()[e]; }
    std::span<const std::size_t> from(Node n) const { return adjacency_.from(n); }

    /// The components, with an edge inside, of the nodes given, without the changes that `waiting` makes.
    std::vector<Component> components(const std::vector<Node>& nodes, Threads waiting);

private:
    Component component(std::vector<Node> nodes, Threads waiting);
    bool is_used(const Edge& e, Threads waiting) const { return (waiting & bit(e.thread)) == 0 || e.looks; }

    struct Visit {
        std::uint32_t index = 0, low = 0;  ///< index: 1, 2, ... in the order of arrival; 0: not yet
        bool on_stack = false;
    };

    const StateGraph& graph_;
    Adjacency adjacency_;
    std::vector<Threads> enabled_;
    std::vector<std::uint32_t> part_;  ///< the part a node belongs to now; 0 none
    std::vector<Visit> visits_;
    std::uint32_t parts_ = 0;
};

/// Tarjan's algorithm, with a stack of its own.
std::vector<Component> Graph::components(const std::vector<Node>& nodes, Threads waiting) {
    const std::uint32_t part = ++parts_;
    for (const Node n : nodes) part_[n] = part;
    struct Frame {
        Node node;
        std::size_t next;
    };
    for (const Node n : nodes) visits_[n] = {};
    std::vector<Node> stack;
    std::vector<Frame> frames;
    std::vector<std::vector<Node>> found;
    std::uint32_t arrived = 0;
    const auto arrive = [&](Node n) {
        ++arrived;
        visits_[n] = {arrived, arrived, true};
        stack.push_back(n);
        frames.push_back({n, 0});
    };
    for (const Node start : nodes) {
        if (visits_[start].index != 0) continue;
        arrive(start);
        while (!frames.empty()) {
            const Node n = frames.back().node;
            const auto edges = from(n);
            if (frames.back().next < edges.size()) {
                const Edge& e = edge(edges[frames.back().next++]);
                if (part_[e.to] != part || !is_used(e, waiting)) continue;
                if (visits_[e.to].index == 0)
                    arrive(e.to);
                else if (visits_[e.to].on_stack)
                    visits_[n].low = std::min(visits_[n].low, visits_[e.to].index);
                continue;
            }
            frames.pop_back();
            const Visit visit = visits_[n];
            if (!frames.empty()) {
                Visit& before = visits_[frames.back().node];
                before.low = std::min(before.low, visit.low);
            }
            if (visit.low != visit.index) continue;
            std::vector<Node> members;
            Node member = 0;
            do {
                member = stack.back();
                stack.pop_back();
                visits_[member].on_stack = false;
                members.push_back(member);
            } while (member != n);
            found.push_back(std::move(members));
        }
    }
    std::vector<Component> result;
    for (auto& members : found) {
        Component c = component(std::move(members), waiting);
        if (c.moving != 0) result.push_back(std::move(c));
    }
    return result;
}

Component Graph::component(std::vector<Node> nodes, Threads waiting) {
    Component c;
    c.nodes = std::move(nodes);
    c.always = ~Threads{0};
    const std::uint32_t part = ++parts_;
    for (const Node n : c.nodes) part_[n] = part;
    for (const Node n : c.nodes) {
        c.sometimes |= enabled_[n];
        c.always &= enabled_[n];
        for (const std::size_t i : from(n)) {
            const Edge& e = edge(i);
            if (part_[e.to] != part || !is_used(e, waiting)) continue;
            c.moving |= bit(e.thread);
            if (!e.looks) c.changing |= bit(e.thread);
        }
    }
    return c;
}

bool is_weakly_fair(const Component& c) { return (c.always & ~c.moving) == 0; }

/// Largest components that a strongly fair execution can stay in, visiting all of it: where a thread can move but never
/// does, those states are left out, and what remains is looked at again (Lichtenstein and Pnueli, "Checking that finite
/// state concurrent programs satisfy their linear specification", POPL 1985).
std::vector<Component> strongly_fair(Graph& graph, std::vector<Component> candidates, Threads waiting) {
    std::vector<Component> fair;
    while (!candidates.empty()) {
        Component c = std::move(candidates.back());
        candidates.pop_back();
        const Threads unfair = c.sometimes & ~c.moving;
        if (unfair == 0) {
            fair.push_back(std::move(c));
            continue;
        }
        std::erase_if(c.nodes, [&](Node n) { return (graph.enabled(n) & unfair) != 0; });
        for (Component& rest : graph.components(c.nodes, waiting)) candidates.push_back(std::move(rest));
    }
    return fair;
}

/// What can become of the threads of a component.
class Prospects {
public:
    Prospects(const Graph& graph, const Component& c) : graph_(graph), component_(c) { look_ahead(); }

    /// When only the threads that change something move, some of them can end.
    bool others_can_end() const { return can_end_; }
    /// Threads that do not change anything here, and could if those that do moved first; not those that just wait for a
    /// thread to end.
    Threads can_be_served() const { return served_ & ~component_.changing; }

private:
    /// Follows the changing threads from the component; notes who could do what there.
    void look_ahead() {
        std::set<Node> seen(component_.nodes.begin(), component_.nodes.end());
        std::vector<Node> todo = component_.nodes;
        while (!todo.empty()) {
            const Node n = todo.back();
            todo.pop_back();
            for (const std::size_t i : graph_.from(n)) {
                const Edge& e = graph_.edge(i);
                if ((component_.changing & bit(e.thread)) == 0) {
                    if (!e.looks || e.ends) served_ |= bit(e.thread);
                    continue;
                }
                can_end_ = can_end_ || e.ends;
                if (seen.insert(e.to).second) todo.push_back(e.to);
            }
        }
    }

    const Graph& graph_;
    const Component& component_;
    bool can_end_ = false;
    Threads served_ = 0;
};

/// Looks for a short way once around a component that is fair itself.
class RoundFinder {
public:
    RoundFinder(Graph& graph, const Component& c, Threads starving, bool strong, Threads waiting)
        : graph_(graph), component_(c), waiting_(waiting) {
        for (std::size_t i = 0; i < c.nodes.size(); ++i) place_[c.nodes[i]] = i;
        // A changing thread has to change something, a looking one to move; one that cannot always move may instead be
        // met where it cannot. The starving one is to be met both where it cannot move and, if there is such a place,
        // where it could.
        for (const int t : members(c.changing & ~starving)) wants_.push_back({t, Want::change});
        for (const int t : members(c.moving & ~c.changing)) wants_.push_back({t, Want::move});
        if (strong) return;
        for (const int t : members(starving & ~c.moving)) wants_.push_back({t, Want::blocked});
        for (const int t : members(starving & c.sometimes & ~c.moving)) wants_.push_back({t, Want::enabled});
        for (const int t : members(c.sometimes & ~c.moving & ~starving)) wants_.push_back({t, Want::blocked});
    }

    /// The shortest round that begins at the node; a short one when the shortest takes too long to find.
    Moves round_from(Node start) const {
        const std::size_t goals = std::size_t{1} << std::min<std::size_t>(wants_.size(), 30);
        return component_.nodes.size() * goals > most_looked_at ? short_round_from(start)
                                                                : shortest_round_from(start);
    }

private:
    enum class Want : std::uint8_t { change, move, blocked, enabled };
    using Met = std::uint64_t;
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::size_t most_looked_at = 200'000;

    Met all_met() const { return wants_.size() >= 64 ? ~Met{0} : (Met{1} << wants_.size()) - 1; }
    bool is_inside(const Edge& e) const {
        return place_.contains(e.to) && ((waiting_ & bit(e.thread)) == 0 || e.looks);
    }

    /// Goes each time the shortest way to something that is still to be met, then back.
    Moves short_round_from(Node start) const {
        Moves moves;
        Met met = met_at(start);
        Node here = start;
        while (met != all_met() || here != start) {
            const Met before = met;
            const Moves part = nearest(here, [&](const Edge& e) {
                const Met more = before | met_by(e) | met_at(e.to);
                return before == all_met() ? e.to == start : more != before;
            });
            if (part.empty()) return {};
            for (const ThreadId thread : part) {
                const Edge& e = edge_of(here, thread);
                met |= met_by(e) | met_at(e.to);
                here = e.to;
                moves.push_back(thread);
            }
        }
        return moves;
    }

    const Edge& edge_of(Node n, ThreadId thread) const {
        const auto edges = graph_.from(n);
        const auto at =
            std::ranges::find_if(edges, [&](std::size_t i) { return graph_.edge(i).thread == thread; });
        return graph_.edge(*at);
    }

    /// The moves to the end of the nearest edge that is right.
    template <class Right>
    Moves nearest(Node from, Right right) const {
        std::unordered_map<Node, std::pair<Node, ThreadId>> came_from;
        std::deque<Node> queue{from};
        came_from[from] = {from, 0};
        while (!queue.empty()) {
            const Node n = queue.front();
            queue.pop_front();
            for (const std::size_t i : graph_.from(n)) {
                const Edge& e = graph_.edge(i);
                if (!is_inside(e)) continue;
                if (right(e)) {
                    Moves moves{e.thread};
                    for (Node at = n; at != from; at = came_from[at].first)
                        moves.push_back(came_from[at].second);
                    std::reverse(moves.begin(), moves.end());
                    return moves;
                }
                if (came_from.try_emplace(e.to, n, e.thread).second) queue.push_back(e.to);
            }
        }
        return {};
    }

    Moves shortest_round_from(Node start) const {
        struct Arrival {
            std::uint32_t before = none;
            ThreadId by = 0;
        };
        const std::size_t goals = std::size_t{1} << wants_.size();
        std::vector<Arrival> arrivals(component_.nodes.size() * goals);
        std::vector<char> seen(arrivals.size());
        std::deque<std::uint32_t> queue;
        const auto id = [&](Node n, std::size_t met) {
            return static_cast<std::uint32_t>(place_.find(n)->second * goals + met);
        };
        const std::uint32_t first = id(start, met_at(start));
        seen[first] = 1;
        queue.push_back(first);
        while (!queue.empty()) {
            const std::uint32_t here = queue.front();
            queue.pop_front();
            const Node n = component_.nodes[here / goals];
            const std::size_t met = here % goals;
            for (const std::size_t i : graph_.from(n)) {
                const Edge& e = graph_.edge(i);
                if (!is_inside(e)) continue;
                const std::size_t met_then = met | met_by(e) | met_at(e.to);
                const std::uint32_t there = id(e.to, met_then);
                const bool around = e.to == start && met_then == goals - 1;
                if (seen[there] != 0 && !around) continue;
                if (around) {
                    Moves moves{e.thread};
                    for (std::uint32_t at = here; at != first; at = arrivals[at].before)
                        moves.push_back(arrivals[at].by);
                    std::reverse(moves.begin(), moves.end());
                    return moves;
                }
                seen[there] = 1;
                arrivals[there] = {here, e.thread};
                queue.push_back(there);
            }
        }
        return {};
    }

    Met met_by(const Edge& e) const {
        Met met = 0;
        for (std::size_t i = 0; i < wants_.size(); ++i) {
            const auto [thread, want] = wants_[i];
            const bool fits = (want == Want::change && !e.looks) || want == Want::move;
            if (fits && thread == e.thread) met |= Met{1} << i;
        }
        return met;
    }
    Met met_at(Node n) const {
        Met met = 0;
        for (std::size_t i = 0; i < wants_.size(); ++i) {
            const auto [thread, want] = wants_[i];
            const bool enabled = (graph_.enabled(n) & bit(thread)) != 0;
            if ((want == Want::blocked && !enabled) || (want == Want::enabled && enabled)) met |= Met{1} << i;
        }
        return met;
    }

    Graph& graph_;
    const Component& component_;
    Threads waiting_;
    std::vector<std::pair<int, Want>> wants_;
    std::unordered_map<Node, std::size_t> place_;
};

}  // namespace

struct FairCycleSearch::State {
    explicit State(const StateGraph& g) : source(g), graph(g) {}

    void look_at_all();
    void look_without(int thread);
    void offer(const Component& c, Threads waiting, bool strong);
    bool place(const Component& c, Threads starving, Threads waiting, FairCycle& cycle);

    const StateGraph& source;
    Graph graph;
    bool begun = false;
    std::vector<Node> cyclic;  ///< nodes that are on cycles
    Threads todo = 0;          ///< threads to look at the graph without
    std::vector<FairCycle> found;
    std::set<std::pair<Threads, Threads>> known;
};

FairCycleSearch::FairCycleSearch(const StateGraph& graph) : state_(std::make_unique<State>(graph)) {}
FairCycleSearch::~FairCycleSearch() = default;
std::vector<FairCycle>& FairCycleSearch::found() { return state_->found; }

bool FairCycleSearch::advance() {
    State& s = *state_;
    if (!s.begun) {
        s.look_at_all();
        s.begun = true;
    } else if (s.todo != 0) {
        s.look_without(std::countr_zero(s.todo));
        s.todo &= s.todo - 1;
    }
    return s.todo != 0;
}

void FairCycleSearch::State::look_at_all() {
    std::vector<Node> all(graph.size());
    for (std::size_t n = 0; n < all.size(); ++n) all[n] = static_cast<Node>(n);
    const auto whole = graph.components(all, 0);
    for (const Component& c : whole) {
        todo |= c.sometimes;
        cyclic.insert(cyclic.end(), c.nodes.begin(), c.nodes.end());
    }
    auto fair = strongly_fair(graph, whole, 0);
    std::ranges::stable_sort(fair, {}, [](const Component& c) { return std::popcount(c.moving); });
    for (const Component& c : fair) offer(c, 0, true);
}

/// A thread that waits is in the component without its changes.
void FairCycleSearch::State::look_without(int thread) {
    const auto without = graph.components(cyclic, bit(thread));
    for (const Component& c : strongly_fair(graph, without, bit(thread))) offer(c, bit(thread), true);
    for (const Component& c : without) {
        if (is_weakly_fair(c)) offer(c, bit(thread), false);
    }
}

/// Reports the component unless the like of it was. `waiting`: the thread without whose changes it is one.
void FairCycleSearch::State::offer(const Component& c, Threads waiting, bool strong) {
    constexpr std::size_t most = 12;
    if (found.size() >= most) return;
    const Prospects prospects(graph, c);
    Threads starving = c.changing != 0 && !prospects.others_can_end() ? prospects.can_be_served() : 0;
    if (waiting != 0) starving &= waiting;
    if (starving == 0 && waiting != 0) return;
    if (starving == 0) {
        // Where two dance for ever, three may too.
        const bool contains_known = std::ranges::any_of(
            known, [&](const auto& k) { return k.first == 0 && (k.second & ~c.moving) == 0; });
        if (contains_known) return;
    }
    if (!known.insert({starving, starving != 0 ? 0 : c.moving}).second) return;
    FairCycle cycle;
    cycle.strong = strong;
    cycle.changing = members(c.changing);
    cycle.looking = members(c.moving & ~c.changing & ~starving);
    cycle.starving = members(starving);
    if (place(c, starving, waiting, cycle)) found.push_back(std::move(cycle));
}

/// Fills in the way and the round: the shortest round from one of the states that come first.
bool FairCycleSearch::State::place(const Component& c, Threads starving, Threads waiting, FairCycle& cycle) {
    constexpr std::size_t starts = 32;
    const RoundFinder search(graph, c, starving, cycle.strong, waiting);
    for (StateGraph::Way& way : source.nearest(c.nodes, starts)) {
        Moves round = search.round_from(way.node);
        if (round.empty() || (!cycle.round.empty() && round.size() >= cycle.round.size())) continue;
        cycle.round = std::move(round);
        cycle.way = std::move(way.moves);
    }
    return !cycle.round.empty();
}

}  // namespace interleave::explore
