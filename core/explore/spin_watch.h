// Notices threads that go round without effect: busy waiting. Such a thread need not be given a turn until something that
// threads share has changed; then it looks again (fair scheduling, as in Musuvathi and Qadeer, "Fair stateless model
// checking", PLDI 2008, but told by the state, not by yields).
//
// A thread spins when it stands exactly where it stood before and nothing that threads share has changed in between: what
// it does next is what it did then. When all threads that can move spin, nothing will ever change again.
#pragma once

#include "core/explore/model.h"

#include <cstdint>
#include <vector>

namespace interleave::explore {

class SpinWatch {
public:
    /// After each step.
    template <Model M>
    void after_step(const M& model, int thread) {
        const std::uint64_t shared = model.shared_hash();
        const auto count = static_cast<std::size_t>(model.thread_count());
        if (shared != shared_ || count != threads_.size() || model.finished(thread)) {
            shared_ = shared;
            threads_.assign(count, {});
        }
        Thread& t = threads_[static_cast<std::size_t>(thread)];
        const std::uint64_t own = model.own_hash(thread);
        t.spins = t.steps > 0 && own == t.mark;
        // Brent's way of noticing a repetition: compare with a state kept, and keep a later one each time the number of
        // steps has doubled.
        if (t.steps == t.next_mark) {
            t.mark = own;
            t.next_mark = t.steps * 2 + 1;
        }
        ++t.steps;
    }

    bool spins(int thread) const {
        const auto t = static_cast<std::size_t>(thread);
        return t < threads_.size() && threads_[t].spins;
    }
    /// At the beginning of another execution.
    void reset() {
        threads_.clear();
        shared_ = 0;
    }

private:
    struct Thread {
        std::uint64_t mark = 0;
        std::uint64_t steps = 0;
        std::uint64_t next_mark = 0;
        bool spins = false;
    };

    std::uint64_t shared_ = 0;
    std::vector<Thread> threads_;
};

}  // namespace interleave::explore
