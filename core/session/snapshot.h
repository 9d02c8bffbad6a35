// What a shell shows: one immutable picture of the playground, made by Session::snapshot().
//
// Everything here is plain data: no pointers into a machine, so a view may keep a snapshot as long as it likes
// while the program goes on. Lines are 1-based; 0 means "no line". Times are seconds, virtual or measured.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace interleave::session {

/// The three ways to execute one program text.
enum class Way : std::uint8_t { run, step, explore };

enum class ThreadStatus : std::uint8_t { runnable, blocked, sleeping, finished, failed };

/// A variable as text. `writer` is the thread that wrote it last, -1 when nobody did since the start.
struct VariableView {
    std::string name;
    std::string value;
    std::string type;
    int writer = -1;
    bool shared = false;   ///< more than one thread can reach it
    bool changed = false;  ///< written by the step that led to this snapshot
};

struct FrameView {
    std::string function;
    int line = 0;
    std::vector<VariableView> locals;
};

/// A thread of the learner's program. `id` 0 is the main thread; ids are also lane and colour numbers.
struct ThreadView {
    int id = 0;
    std::string
        name;  ///< as the program named it ("MainThread", "Thread-1 (work)"); short form is "T<id>" ("main" for 0)
    ThreadStatus status = ThreadStatus::runnable;
    int line = 0;  ///< where its marker stands: the line of its next step, or of its last one when it ended
    bool can_step = false;          ///< the button is enabled
    std::string next;               ///< what it would do next: "read counter -> 0"
    std::string why_not;            ///< when it cannot step: "waits for lock_b, held by T1"
    std::vector<FrameView> frames;  ///< innermost first
};

/// A lock, semaphore or other thing threads wait for.
struct SyncView {
    std::string name;  ///< the variable it is known by, or "lock 3"
    std::string kind;  ///< "Lock", ...
    int holder = -1;
    std::vector<int> waiters;
    std::string detail;  ///< "free", "held by T1 since line 7", "2 permits left"
};

enum class EventKind : std::uint8_t {
    run,
    read,
    write,
    acquire,
    release,
    wait,
    notify,
    send,
    receive,
    spawn,
    join,
    sleep,
    print,
    finish,
    fault
};

/// One thing that happened. Under the virtual host `step` is the moment (number of steps done before it).
struct EventView {
    double time = 0;
    std::size_t step = 0;
    int thread = 0;
    EventKind kind = EventKind::run;
    int other = -1;  ///< the other thread of spawn, join, wake-up; -1 without one
    int line = 0;
    std::string object;  ///< variable, lock, ...
    std::string value;
};

/// A piece of output in display order.
struct OutputView {
    int thread = 0;
    bool error = false;  ///< standard error
    std::string text;
};

struct DiagnosticView {
    bool error = true;
    int line = 0;
    int column = 0;  ///< 1-based, in code points
    int end_line = 0;
    int end_column = 0;
    std::string message;
    std::string advice;
};

/// A `# param` line of the program: a slider.
struct ParameterView {
    std::string name;
    std::int64_t minimum = 0;
    std::int64_t maximum = 0;
    std::int64_t value = 0;          ///< used by Run and Step
    std::int64_t explore_value = 0;  ///< used by Explore (and by Step when it replays a finding)
    int line = 0;
};

/// A possible result of the program. `share` is the part of all schedules that lead here, 0..1, -1 when not known.
struct OutcomeView {
    std::string output;
    std::string ending;  ///< "finished", "deadlock", "AssertionError: ...", ...
    std::uint64_t count = 0;
    double share = -1;
    std::string schedule;  ///< shortest known; empty for real runs
    bool fault = false;
    double share_low = -1, share_high = -1;  ///< of an estimated share: the 95 % interval
    std::vector<std::string> story;          ///< what the schedule does, in sentences
    std::vector<std::string> reasons;        ///< those of them that say why
};

struct FindingView {
    bool fault = true;  ///< false: a warning
    std::string kind;   ///< "race", "deadlock", "assertion", "exception", ...
    std::string message;
    std::vector<std::string> story;
    std::vector<int> threads;
    std::vector<std::string> objects;
    std::vector<int> lines;
    std::string schedule;
};

enum class Activity : std::uint8_t { idle, running, stopping };

/// How long the shortest run with so many workers took.
struct MeasuredView {
    std::string parameter;  ///< the one that says how many
    std::int64_t workers = 0;
    double seconds = 0;
    double speed_up = 1;  ///< against the fewest workers measured
};

struct RunView {
    Activity activity = Activity::idle;
    bool ever = false;            ///< there is a result to show
    double seconds = 0;           ///< measured
    double clock_resolution = 0;  ///< of the measurement, seconds
    bool recording = true;        ///< a run that is started now will be recorded
    int threads_used = 0;
    int threads_shown = 0;  ///< the first so many have a lane in the timeline
    std::string ending;     ///< empty while it runs
    std::uint64_t repeats_done = 0;
    std::uint64_t repeats_wanted = 0;
    std::vector<MeasuredView> measured;         ///< single runs, by number of workers
    int processors = 1;                         ///< of this machine
    std::vector<OutcomeView> histogram;         ///< of "again x N"
    std::uint64_t events_dropped = 0;           ///< reads and writes, evenly over the run
    std::uint64_t synchronisation_dropped = 0;  ///< the first ones of a thread
};

struct StepView {
    std::size_t moment = 0;    ///< steps done
    std::size_t recorded = 0;  ///< steps known: moment < recorded after stepping back (redo possible)
    bool playing = false;
    bool replaying = false;  ///< a schedule was given and is not used up yet
    std::string schedule;    ///< of the steps done, in text form
    std::string ending;      ///< empty while somebody can still move
    bool fault = false;
    std::string last;  ///< the last step in words: "T2 wrote counter = 1"
    double clock = 0;  ///< virtual seconds
};

struct ExploreView {
    Activity activity = Activity::idle;
    bool ever = false;
    bool complete = false;
    std::string verdict;   ///< "fault", "varies", "verified", "incomplete"; empty before the end
    std::string headline;  ///< the verdict in one sentence
    std::uint64_t states = 0;
    std::uint64_t transitions = 0;
    std::uint64_t executions = 0;
    double seconds = 0;
    std::vector<OutcomeView> outcomes;
    std::vector<FindingView> findings;
};

struct Snapshot {
    std::uint64_t version = 0;  ///< changes whenever anything below does
    std::string file_name;
    std::string text;  ///< the program text that was loaded
    bool compiled = false;
    std::vector<DiagnosticView> diagnostics;
    std::vector<ParameterView> parameters;

    Way way = Way::step;
    bool can_run = true;     ///< real threads exist in this build
    std::string why_no_run;  ///< and what would enable them
    RunView run;
    StepView step;
    ExploreView explore;

    // The state of the program shown: of the stepped one (Step), of the last real run (Run), of nothing (Explore).
    std::vector<ThreadView> threads;
    std::vector<VariableView> variables;
    std::vector<SyncView> locks;
    std::vector<std::vector<int>> wait_cycles;  ///< threads that wait for each other in a ring
    std::shared_ptr<const std::vector<EventView>> events;
    std::vector<OutputView> output;
};

}  // namespace interleave::session
