// The real host's face: the program on real threads, in parallel, without a global lock.
#pragma once

#include "core/machine/ending.h"
#include "core/machine/event.h"
#include "core/machine/image.h"
#include "core/machine/virtual_machine.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace interleave::machine {

class WorkerPool;

class RealMachine {
public:
    struct Options {
        Limits limits;
        bool record_events = false;
        std::shared_ptr<WorkerPool> workers =
            nullptr;                           ///< that run the threads; null: workers for this machine alone
        std::size_t events_per_thread = 4096;  ///< at most; see event_log.h for what is dropped
    };

    RealMachine(std::shared_ptr<const Image> image, const Options& options);
    /// Stops what runs and waits for it (at most about 100 ms).
    ~RealMachine();
    RealMachine(const RealMachine&) = delete;
    RealMachine& operator=(const RealMachine&) = delete;

    /// Starts the main thread on a thread of its own and returns.
    void start();
    /// Asks all threads to end. Returns at once; done() becomes true within 100 ms.
    void stop();
    bool done() const;
    /// True when no thread works for it any more, a little after done(): then it can be destroyed without waiting.
    bool idle() const;
    /// Waits until done() or `seconds` passed; for command lines and tests, never for a UI thread.
    bool wait(double seconds);
    /// When nothing has moved for a while and every thread waits for another one for ever, the run is ended as a
    /// deadlock. Called by whoever watches the run, about every 20 ms.
    void watch();

    Ending ending() const;   ///< after done()
    double seconds() const;  ///< since the start; the duration after done()

    /// Something of it is new when these are. Takes no lock, so whoever looks waits for no thread.
    struct Counts {
        std::uint64_t output_bytes = 0;
        std::uint64_t threads_begun = 0;
        int threads_alive = 0;
        bool operator==(const Counts&) const = default;
    };
    Counts counts() const;

    int threads_used() const;
    std::string main_output() const;  ///< safe at any time, as are the following
    std::vector<OutputPiece> output() const;
    /// Output since piece `from`; cheap.
    std::vector<OutputPiece> output_since(std::size_t from) const;
    std::vector<Event> events() const;  ///< in order of time
    /// Events that are missing from events(), because there were too many.
    struct Dropped {
        std::uint64_t plain = 0;            ///< reads and writes, evenly over the run
        std::uint64_t synchronisation = 0;  ///< the first ones of a thread
    };
    Dropped events_dropped() const;
    std::string thread_name(int thread) const;
    /// For each event the name of the object it is about. While the program runs only threads and global variables have
    /// one: to find out how others are called takes looking through objects that change meanwhile.
    std::vector<std::string> names(const std::vector<Event>& events) const;
    struct ThreadSeen {
        std::string name;
        bool finished = false;
    };
    std::vector<ThreadSeen> threads_seen(int most) const;  ///< the first `most` of them

    /// True in builds with threads and where the platform lets them start.
    static bool available();
    /// Workers that several machines use one after another or at the same time; null in builds without threads.
    static std::shared_ptr<WorkerPool> make_workers();
    /// Sees to it that as many workers have nothing to do as work now, and `spare` more, up to `most` in all. In a browser
    /// only the page's own thread can start some, so it does this before a program needs them. Null is allowed.
    static void keep_ready(WorkerPool* workers, std::size_t spare, std::size_t most);
    /// Since when none of them works; negative while one does. Null: 0.
    static double seconds_idle(const WorkerPool* workers);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace interleave::machine
