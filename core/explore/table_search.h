// Depth-first search with a table of states and partial-order reduction. Why it misses nothing: SOUNDNESS.md.
#pragma once

#include "core/explore/met_graph.h"
#include "core/explore/naive_search.h"
#include "core/explore/position.h"
#include "core/explore/random.h"
#include "core/explore/state_table.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace interleave::explore {

/// A part of what a search has still to do: threads to follow from the state after `moves`.
struct Share {
    Moves moves;
    std::uint64_t todo = 0;   ///< a set of threads
    std::uint64_t sleep = 0;  ///< threads that need not be followed after them, where they are independent
};

/// Table: a StateTable, or a reference to a SharedStateTable::User where several searches share one.
template <Model M, class Table = StateTable>
class TableSearch {
public:
    /// With `idle` there is nothing to do until a share is taken. `known`: what a search of the same program has learned.
    TableSearch(M& model, Collector& collector, const Options& options, const Traits& traits,
                Table table = {}, bool idle = false, const Discipline* known = nullptr)
        : options_(options),
          at_(model, collector, options, traits, discipline_),
          sleep_sets_(traits.may_reduce && options.reduction.sleep_sets),
          order_(options.reduction.order_seed),
          table_(std::forward<Table>(table)),
          runs_to_learn_(at_.uses_discipline() && !idle && known == nullptr ? 4 : 0),
          begun_(idle) {
        if constexpr (std::is_same_v<Table, StateTable>) {
            if (options.max_witness_states > 0) met_.emplace();
        }
        if (known != nullptr) discipline_ = *known;
        if (options.reduction.sabotage == Reduction::Sabotage::assumptions_stay) discipline_.never_break();
    }

    bool advance(std::uint64_t transitions) {
        const std::uint64_t end = this->transitions() + transitions;
        while (!done() && !out_of_room_ && this->transitions() < end) {
            if (runs_to_learn_ > 0) {
                learn();
            } else if (!begun_) {
                begin();
            } else if (frames_.back().todo == 0) {
                leave();
            } else {
                follow();
            }
            if (discipline_.broken() && !begin_again()) return false;
        }
        return !done();
    }

    const Discipline& discipline() const { return discipline_; }
    /// Every state that was met and every way between them, when the search is complete and there was room; else null.
    const MetGraph* graph() const { return met_ && done() ? &*met_ : nullptr; }
    /// For schedules, when the search is done: a position at the start.
    Position<M>& position() { return at_; }

    /// Gives away a part of the work, from the oldest state that has some: what lies below it is likely to be most.
    /// False when there is too little.
    bool give(Share& share) {
        std::size_t depth = 0, at = 0;
        for (; at < frames_.size() && frames_[at].todo == 0; ++at) depth += frames_[at].steps;
        if (at == frames_.size()) return false;
        Frame& frame = frames_[at];
        Set given = frame.todo;
        if (std::has_single_bit(given)) {
            // The last one of this state: only when something is left further on.
            const bool more = std::any_of(frames_.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                          frames_.end(), [](const Frame& f) { return f.todo != 0; });
            if (!more) return false;
        } else {
            for (int keep = (std::popcount(given) + 1) / 2; keep > 0; --keep) given &= given - 1;
        }
        depth += frame.steps + start_;
        const Moves& moves = at_.trail().moves();
        share.moves.assign(moves.begin(), moves.begin() + static_cast<std::ptrdiff_t>(depth));
        share.todo = given;
        frame.todo &= ~given;
        // As if what stays had been followed first.
        share.sleep = frame.sleep | (sleep_sets_ ? frame.todo & sleepers : 0);
        if (options_.reduction.sabotage == Reduction::Sabotage::shares_sleep_both_ways)
            frame.sleep |= given & sleepers;
        return true;
    }

    /// Takes a part of another search's work. Precondition: there is nothing left to do here.
    void take(const Share& share) {
        const Moves& here = at_.trail().moves();
        const auto common = std::mismatch(here.begin(), here.end(), share.moves.begin(), share.moves.end());
        for (auto n = here.end() - common.first; n > 0; --n) at_.undo_step();
        for (auto move = common.second; move != share.moves.end(); ++move) at_.go(*move);
        start_ = share.moves.size();
        at_.cut(0);
        at_.look_around(0);
        frames_.push_back({share.todo, share.sleep, 0, 0, at_.local(), 0});
    }

    const Bound& bound() const { return bound_; }
    std::uint64_t states() const { return table_.size(); }
    std::uint64_t transitions() const { return at_.trail().transitions(); }
    std::uint64_t executions() const { return executions_; }
    std::uint64_t depth() const { return at_.trail().depth(); }
    std::uint64_t memory_bytes() const {
        return table_.bytes() + frames_.capacity() * sizeof(Frame) + at_.memory_bytes() +
               (met_ ? met_->bytes() : 0);
    }
    /// A bound on room was hit; going on would exceed it.
    bool out_of_room() const { return out_of_room_; }

private:
    using Set = std::uint64_t;

    /// A state on the way to the present one.
    struct Frame {
        Set todo = 0;   ///< threads to follow from here
        Set sleep = 0;  ///< threads whose next step need not be followed: what comes after is found elsewhere
        std::uint32_t pending = 0;  ///< where its threads' next steps are in pending_
        std::uint32_t steps = 0;    ///< made to come here from the state before: one, and local ones
        Set local = 0;              ///< threads whose next step is a local one
        StateGraph::Node node = 0;  ///< in met_
    };

    /// The sleep set of a state as the table keeps it: thread 15 and later are never put to sleep.
    static constexpr Set sleepers = 0x7fff;

    static Set bit(int thread) { return Set{1} << thread; }
    M& model() const { return at_.model(); }
    bool done() const { return begun_ && frames_.empty(); }

    void begin() {
        begun_ = true;
        at_.look_around(0);
        enter(0, 0, 0);
    }

    /// Something that was relied on is not so. False where that is the business of those who share the table.
    bool begin_again() {
        if constexpr (std::is_same_v<Table, StateTable>) {
            at_.begin_again();
            table_ = {};
            if (met_) met_.emplace();
            frames_.clear();
            bound_ = {};
            executions_ = 0;
            out_of_room_ = begun_ = false;
            discipline_.begin_again();
            if (++begun_again_ > Discipline::max_begun_again) discipline_.give_up();
            return true;
        }
        return false;
    }

    /// A run to see which rules the program keeps to, so that fewer assumptions turn out wrong: the first goes on with a
    /// thread as long as it can, the second takes turns once the main thread has started all, the third always, the last moves
    /// at random. Many faults show in one of them already: threads that each take their first lock in turn, for one.
    void learn() {
        const int run = 4 - runs_to_learn_--;
        int thread = 0;
        at_.try_a_run(max_learning_steps, [&](Set enabled) {
            if (run == 1 && (enabled & bit(0)) != 0) return 0;
            if (run == 1 || run == 2) thread = (thread + 1) % 64;
            if (run > 2) thread = static_cast<int>(order_.below(64));
            while ((enabled & bit(thread)) == 0) thread = (thread + 1) % 64;
            return thread;
        });
        discipline_.begin_again();
    }

    /// The present state, reached with `steps` steps since the state before, with its sleep set; its threads' next steps
    /// are behind the others from `first` on. Where only one thread can move it goes on to the next state that matters;
    /// what is between is not stored.
    void enter(std::uint32_t first, Set sleep, std::uint32_t steps) {
        steps += make_local_steps(first, sleep);
        Set enabled = at_.enabled_of(first);
        Frame frame{0, sleep & enabled, first, steps, at_.local(), 0};
        bool is_new = visit(frame, enabled);
        note_way(steps);
        if (is_new && at_.makes_local_steps()) {
            std::uint32_t made = 0;
            while (made < Position<M>::max_local_steps && std::has_single_bit(enabled) && frame.sleep == 0) {
                const std::uint32_t before = made;
                mover_ = std::countr_zero(enabled);
                step_on(mover_, first);
                made += 1 + make_local_steps(first, 0);
                enabled = at_.enabled_of(first);
                note_way(made - before);
                if (table_.contains(at_.fingerprint())) break;
            }
            frame.steps += made;
            frame.local = at_.local();
            if (made > 0) is_new = visit(frame, enabled);
        }
        frame.node = node_;
        if (is_new && !std::has_single_bit(enabled)) {
            at_.trail().note_races(at_.from(first));
            note_targets();
        }
        if (model().thread_count() > max_threads) {
            bound_.hit_threads(max_threads);
            frame.todo = 0;
        } else if (is_new && enabled == 0) {
            ++executions_;
            const std::size_t outcome = at_.trail().end();
            note_targets();
            if (met_) met_->graph.mark_node(node_, {true, outcome});
            bound_.hit_limit(at_.trail().collector().outcomes()[outcome].ending);
        } else if (frame.todo != 0 && at_.trail().depth() >= options_.max_steps) {
            bound_.hit_steps(options_.max_steps);
            frame.todo = 0;
        }
        frames_.push_back(frame);
    }

    /// The way from node_ to the present state, which becomes node_: a step of mover_ and local ones.
    void note_way(std::uint32_t steps) {
        if (!met_) return;
        const StateGraph::Node from = node_;
        node_ = met_->node(at_.fingerprint());
        if (mover_ >= 0)
            met_->add_way(
                {from, node_, static_cast<ThreadId>(mover_), false, false, static_cast<std::uint16_t>(steps)},
                others_moved_, at_.shown());
        at_.forget_shown();
        others_moved_ = 0;
        if (met_->graph.size() > options_.max_witness_states) met_.reset();
    }
    void note_targets() {
        if (!met_) return;
        for (const std::size_t fault : at_.trail().shown()) met_->graph.mark_node(node_, {false, fault});
    }

    void step_on(int thread, std::uint32_t first) { at_.step_on(thread, first, table_); }

    /// Notes the state in the table and sets frame.todo. True when it is new.
    bool visit(Frame& frame, Set enabled) {
        const auto [stored, is_new] =
            table_.visit(at_.fingerprint(), static_cast<std::uint16_t>(frame.sleep & sleepers));
        if (is_new) {
            frame.todo = enabled & ~frame.sleep;
            check_room();
            return true;
        }
        if (options_.reduction.sabotage == Reduction::Sabotage::forget_stored_sleep) return false;
        // What was left out when the state was met before, but may not be left out now.
        frame.todo = stored & ~frame.sleep & enabled;
        frame.sleep &= stored;
        return false;
    }

    void follow() {
        const Frame frame = frames_.back();  // a copy: enter() may move the frames
        const int thread = next_of(frame.todo);
        const machine::Pending& next = at_.next(frame.pending, thread);
        Set sleep = 0;
        // The graph has every way; a state is gone on from only once all the same.
        if (sleep_sets_ && !met_) {
            for (Set s = frame.sleep; s != 0; s &= s - 1) {
                const int other = std::countr_zero(s);
                if (!dependent(next, thread, at_.next(frame.pending, other), other, at_.objects(),
                               options_.reduction.sabotage))
                    sleep |= bit(other);
            }
            frames_.back().sleep |= bit(thread) & sleepers;
        }
        frames_.back().todo &= ~bit(thread);
        const std::uint32_t first = at_.copy(frame.pending);
        at_.set_local(frame.local);
        node_ = frame.node;
        mover_ = thread;
        step_on(thread, first);
        enter(first, sleep, 1);
    }

    int next_of(Set todo) {
        if (options_.reduction.order_seed == 0) return std::countr_zero(todo);
        for (auto skip = order_.below(static_cast<std::uint64_t>(std::popcount(todo))); skip > 0; --skip)
            todo &= todo - 1;
        return std::countr_zero(todo);
    }

    void leave() {
        const Frame& frame = frames_.back();
        for (std::uint32_t i = 0; i < frame.steps; ++i) at_.undo_step();
        at_.cut(frame.pending);
        frames_.pop_back();
    }

    /// Makes steps of which there is only one order worth following. Returns how many.
    std::uint32_t make_local_steps(std::uint32_t first, Set sleep) {
        std::uint32_t made = 0;
        Set noticed = sleep;  // threads whose next step is an ordinary one here
        while (at_.makes_local_steps() && made < Position<M>::max_local_steps &&
               model().thread_count() <= max_threads) {
            const Set local = at_.local() & ~noticed;
            if (local == 0) break;
            const int thread = std::countr_zero(local);
            if (at_.make_local_step(thread, first)) {
                ++made;
                if (thread != mover_) others_moved_ |= bit(thread);
            } else {
                noticed |= bit(thread);
            }
        }
        return made;
    }

    void check_room() {
        const auto others = [this] { return memory_bytes() - table_.bytes(); };
        const Room room = table_.room(options_.max_states, options_.max_memory_bytes, others);
        if (room == Room::enough) return;
        if (room == Room::no_more_states) bound_.hit_states(options_.max_states);
        if (room == Room::no_more_memory) bound_.hit_memory(options_.max_memory_bytes);
        out_of_room_ = true;
    }

    static constexpr std::uint32_t max_learning_steps = 200;

    const Options& options_;
    Discipline discipline_;
    Position<M> at_;
    bool sleep_sets_;
    RandomNumbers order_;
    Table table_;
    std::optional<MetGraph> met_;  ///< while there is room
    StateGraph::Node node_ = 0;    ///< of met_: where at_ is, or was before its last steps
    int mover_ = -1;               ///< the thread whose ordinary step led on from node_
    Set others_moved_ = 0;         ///< that made local steps since
    int runs_to_learn_;
    int begun_again_ = 0;
    bool begun_ = false;
    std::vector<Frame> frames_;
    Bound bound_;
    std::uint64_t executions_ = 0;
    std::size_t start_ = 0;  ///< moves to where the work lies that this search has
    bool out_of_room_ = false;
};

}  // namespace interleave::explore
