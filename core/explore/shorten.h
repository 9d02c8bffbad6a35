// Makes a schedule shorter by trying: two turns of a thread become one by moving the later one forward or the earlier one
// back, as long as the schedule still leads to what it is for. The idea is that of delta debugging (Zeller and
// Hildebrandt, "Simplifying and isolating failure-inducing input", 2002). What comes out need not be the shortest.
#pragma once

#include "core/explore/naive_search.h"
#include "core/explore/trail.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace interleave::explore {

template <Model M>
class Shortener {
public:
    using Reached = std::function<bool(const Collector&)>;

    /// The model stands at the start, and does again after each call. `reached`: whether what was met is the aim.
    Shortener(M& model, const Traits& traits, Reached reached)
        : model_(model), traits_(traits), reached_(std::move(reached)) {}

    /// The moves as they are when nothing shorter was found within `most_steps` steps.
    Moves shorten(Moves moves, std::uint64_t most_steps) {
        steps_left_ = most_steps;
        for (bool better = true; better && steps_left_ > 0;) {
            better = false;
            const std::vector<Turn> turns = turns_of(moves);
            for (std::size_t i = 0; i < turns.size() && !better && steps_left_ > 0; ++i) {
                const std::size_t j = next_turn(turns, i);
                if (j == turns.size()) continue;
                for (const bool forward : {true, false}) {
                    const std::optional<Moves> tried = run(joined(turns, i, j, forward));
                    if (!tried || cost_of(*tried) >= cost_of(moves)) continue;
                    moves = *tried;
                    better = true;
                    break;
                }
            }
        }
        return moves;
    }

private:
    struct Turn {
        ThreadId thread = 0;
        std::size_t steps = 0;
    };

    static std::vector<Turn> turns_of(const Moves& moves) {
        std::vector<Turn> turns;
        for (const ThreadId t : moves) {
            if (turns.empty() || turns.back().thread != t) turns.push_back({t, 0});
            ++turns.back().steps;
        }
        return turns;
    }
    static std::size_t next_turn(const std::vector<Turn>& turns, std::size_t i) {
        std::size_t j = i + 1;
        while (j < turns.size() && turns[j].thread != turns[i].thread) ++j;
        return j;
    }
    /// Turn j moved forward to turn i, or turn i back to turn j.
    static Moves joined(const std::vector<Turn>& turns, std::size_t i, std::size_t j, bool forward) {
        Moves moves;
        const auto add = [&](const Turn& turn) { moves.insert(moves.end(), turn.steps, turn.thread); };
        for (std::size_t k = 0; k < turns.size(); ++k) {
            if (k == (forward ? j : i)) continue;
            if (!forward && k == j) add(turns[i]);
            add(turns[k]);
            if (forward && k == i) add(turns[j]);
        }
        return moves;
    }

    /// Follows the moves, then goes on, without switches where it can, to the end of the program. The moves made until the
    /// aim was met; nothing when it was not, or a move is not possible.
    std::optional<Moves> run(const Moves& moves) {
        Collector met;
        Trail<M> trail(model_, met, traits_);
        std::optional<Moves> found;
        const std::size_t longest = moves.size() * 2 + 100;
        int last = 0;
        while (steps_left_ > 0 && trail.depth() < longest) {
            const std::uint64_t enabled = enabled_threads(model_);
            if (enabled == 0) trail.end();
            if (reached_(met)) found = trail.moves();
            if (enabled == 0 || found) break;
            const bool given = trail.depth() < moves.size();
            const int next = given                        ? moves[trail.depth()]
                             : (enabled >> last & 1) != 0 ? last
                                                          : std::countr_zero(enabled);
            if ((enabled >> next & 1) == 0) break;
            trail.step(next);
            trail.note_races();
            last = next;
            --steps_left_;
        }
        while (trail.depth() > 0) trail.undo();
        return found;
    }

    M& model_;
    const Traits& traits_;
    Reached reached_;
    std::uint64_t steps_left_ = 0;
};

}  // namespace interleave::explore
