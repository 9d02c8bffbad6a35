// Shortest schedules from the graph that a search went through: by context switches first, then steps.
//
// A way in the graph is a step that is interleaved with others and the local steps that follow it. A local step of another
// thread need not be made there: it can wait for that thread's next step or the end, so it costs no switch of its own. A
// schedule is therefore rehearsed from the threads of the ways alone, each thread making its own local steps.
#pragma once

#include "core/explore/met_graph.h"
#include "core/explore/position.h"

#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace interleave::explore {

template <Model M>
class ShortestSchedules {
public:
    /// `at` stands at the start and reports to the collector whose outcomes and faults the graph has.
    ShortestSchedules(Position<M>& at, const MetGraph& met) : at_(at), met_(met) {}

    /// Shortens the schedules in the collector, and says which are minimal. Counts stay.
    void use() {
        Collector& collector = at_.trail().collector();
        std::vector<std::uint64_t> counts;
        for (const SeenOutcome& o : collector.outcomes()) counts.push_back(o.count);
        const std::vector<std::uint16_t> late = late_threads();
        for (const StateGraph::Witness& w : met_.graph.shortest()) {
            rehearse(w.threads);
            const bool at_end = !w.on_edge && is_ending_[w.node] != 0;
            if (w.target.is_outcome) {
                judge(collector.outcomes()[w.target.number], w, late);
            } else if (at_end) {
                judge(collector.faults()[w.target.number], w, late);
            } else {
                leave_out(w.target.number);
            }
        }
        for (std::size_t i = 0; i < counts.size(); ++i) collector.outcomes()[i].count = counts[i];
    }

private:
    /// For each node the threads that make local steps on every way to it: at an ending each of them has to move after
    /// the thread of the way.
    std::vector<std::uint16_t> late_threads() {
        std::vector<std::uint16_t> late(met_.graph.size(), 0xffff);
        is_ending_.assign(met_.graph.size(), 1);
        const auto& edges = met_.graph.all_edges();
        for (std::size_t i = 0; i < edges.size(); ++i) {
            late[edges[i].to] &= met_.others[i];
            is_ending_[edges[i].from] = 0;
        }
        late[0] = 0;
        return late;
    }

    template <class Seen>
    static void judge(Seen& seen, const StateGraph::Witness& w, const std::vector<std::uint16_t>& late) {
        const auto more = static_cast<std::uint64_t>(std::popcount(late[w.node]));
        seen.minimal = seen.cost.switches == w.switches + more;
    }

    /// Whatever shows on the way goes to the collector with the schedule so far.
    void rehearse(const Moves& threads) {
        at_.look_around(0);
        make_local_steps(0);  // the first turn is the main thread's
        for (const ThreadId t : threads) {
            if (!move(t)) break;
        }
        note_races();
        for (const auto rest = at_.local(); at_.local() != 0;) {
            const auto before = at_.trail().depth();
            for (auto left = at_.local() | rest; left != 0; left &= left - 1) {
                make_local_steps(std::countr_zero(left));
                note_races();
            }
            if (at_.trail().depth() == before) break;
        }
        if (at_.enabled_of(0) == 0) at_.trail().end();
        at_.return_to_start();
    }

    /// The thread's local steps, an ordinary one, and the local ones after it. False: it cannot move.
    bool move(int thread) {
        // Others may have been late with what it needs: starting it, for one.
        for (int t = 0; t < at_.model().thread_count() && !can_move(thread); ++t) make_local_steps(t);
        if (!can_move(thread)) return false;
        make_local_steps(thread);
        if (!can_move(thread)) return true;
        at_.step_on(thread, 0, nullptr);
        make_local_steps(thread);
        return true;
    }
    bool can_move(int thread) const {
        return thread < at_.model().thread_count() && at_.next(0, thread).can_step();
    }
    void make_local_steps(int thread) {
        for (std::uint32_t n = 0; n < Position<M>::max_local_steps; ++n) {
            if ((at_.local() & Position<M>::bit(thread)) == 0 || !at_.make_local_step(thread, 0)) return;
        }
    }
    void note_races() { at_.trail().note_races(at_.from(0)); }

    /// Steps of other threads that a fault does not need.
    void leave_out(std::size_t fault) {
        const SeenFault& seen = at_.trail().collector().faults()[fault];
        int attempts = 0;
        for (int t = 0; t <= max_threads; ++t) {
            for (bool shorter = true; shorter && attempts < max_attempts;) {
                Moves moves = seen.moves;
                std::size_t last = moves.size();
                while (last > 0 && moves[last - 1] != t) --last;
                if (last == 0) break;
                moves.erase(moves.begin() + static_cast<std::ptrdiff_t>(last) - 1);
                ++attempts;
                shorter = try_out(moves);
                shorter = shorter && seen.moves == moves;
            }
        }
    }
    bool try_out(const Moves& moves) {
        bool possible = true;
        for (const ThreadId t : moves) {
            possible = t < at_.model().thread_count() && at_.model().pending(t).can_step();
            if (!possible) break;
            at_.go(t);
        }
        if (possible) {
            at_.look_around(0);
            note_races();
        }
        at_.return_to_start();
        return possible;
    }

    static constexpr int max_attempts = 200;

    Position<M>& at_;
    const MetGraph& met_;
    std::vector<char> is_ending_;  ///< for each node: no way leads on
};

}  // namespace interleave::explore
