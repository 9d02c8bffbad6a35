// The face that shells talk to: load a program, choose how to execute it, commands in, immutable snapshots out.
//
// A Session belongs to one thread (the UI thread). No call waits for a learner's program: long work goes on in
// the background where the build has threads, and otherwise in slices inside poll().
#pragma once

#include "core/session/snapshot.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace interleave::session {

/// Which thread moves next when the playground plays by itself.
enum class Player : std::uint8_t { round_robin, random };

class Session {
public:
    Session();
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Replaces the program. Whatever ran is stopped. Compile errors appear as Snapshot::diagnostics.
    void load(std::string file_name, std::string text);
    /// Changes a `# param` value (clamped to its range) and starts Step afresh.
    void set_parameter(std::string_view name, std::int64_t value);
    void set_way(Way way);
    /// Why Run is not there in this build and what would enable it, in the words of whoever knows (the page).
    void set_no_run_reason(std::string reason);

    // Run: real threads.
    void run(std::uint64_t repeats = 1);
    void stop_run();  ///< returns at once; idle within 100 ms
    /// Whether single runs are recorded for the timeline, from the next one on. At first they are.
    void record_runs(bool on);

    // Step: the virtual machine under the learner's hand.
    void restart();
    bool step(int thread);  ///< false when the thread cannot move
    bool step_back();
    bool step_forward();             ///< again what was stepped back over
    void go_to(std::size_t moment);  ///< 0..StepView::recorded
    void play(Player player, double steps_per_second);
    void pause();
    /// Starts Step afresh, with the values Explore uses, and lays `schedule` out as recorded steps at moment 0.
    /// False, with a diagnostic in the snapshot, when the text is not a schedule or does not fit the program.
    bool replay(std::string_view schedule);

    // Explore: every interleaving.
    void explore();
    void cancel_explore();

    /// Does up to about `budget_seconds` of pending work. Call once a frame.
    void poll(double budget_seconds);

    /// Whether snapshot() would give another picture than last time.
    bool has_news() const;
    /// Whether a program runs or is explored.
    bool working() const;
    /// Since when no thread works for this session; negative while one does.
    double seconds_idle() const;

    /// The newest picture; the same pointer as before when nothing changed.
    std::shared_ptr<const Snapshot> snapshot();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace interleave::session
