// Who keeps to which rule: the accesses that no other thread can get in the way of.
//
// For each variable the search assumes what it has seen so far: only one thread uses it until that thread ends; or nobody
// writes it; or all who use it hold certain locks. Of locks it assumes that while one is held nobody else can do anything
// with it; of the ends of threads, that others can only wait for them. A step that such an assumption covers need not be
// interleaved with anything. Each state is checked against the assumptions; when one that was relied on turns out wrong,
// the search begins again without it: Stoller and Cohen, "Optimistic synchronization-based state-space reduction" (TACAS
// 2003); the locksets are those of Savage et al., "Eraser" (ACM TOCS 15, 1997). Why this is sound: SOUNDNESS.md.
#pragma once

#include "core/machine/pending.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace interleave::explore {

class Discipline {
public:
    /// So often a search begins again before it gives up relying on rules.
    static constexpr int max_begun_again = 8;

    /// What has to be known of a state to judge a step in it.
    struct Circumstances {
        int thread = 0;           ///< that stands before the step
        int thread_touched = -1;  ///< that the step's object stands for, -1 when it is not known to be one
        int holder = -1;  ///< for operations on objects: of the step's object when that is a held lock
        std::span<const std::uint32_t> held;  ///< locks that the thread holds, for accesses
        std::uint64_t joined = 0;             ///< threads of which the thread knows that they have ended
    };

    /// Whether seeing the step again can teach nothing, and it can be disturbed.
    bool is_hopeless(const machine::Pending& step) const {
        if (step.kind == machine::PendingKind::sync || step.index < 0 || records_.empty()) return false;
        const Record& r = records_[place(key_of(step.object, step.index))];
        return r.key != 0 && !r.as_a_whole && !r.synchronises && r.rule() == Record::Rule::none;
    }
    /// Every step that some thread could make in a state of the search, unless it knows that all others have ended.
    void see(const machine::Pending& step, const Circumstances& c);
    /// Whether the others can do nothing that depends on the step before it is made. Precondition: it was seen.
    bool is_undisturbed(const machine::Pending& step, const Circumstances& c);
    /// Whether others can but wait for a thread's end.
    bool ends_are_unnoticed();

    /// An assumption that an answer relied on was wrong: the search has to begin again.
    bool broken() const { return broken_; }
    /// For that: what was seen still counts, what was relied on does not.
    void begin_again();
    /// Adds what a search that shares the table has seen and relied on; broken() when they do not agree.
    void merge(const Discipline& other);
    /// Relies on nothing any more.
    void give_up() { unknown_ = true; }

    /// Only for tests: from now on whatever was assumed stays assumed.
    void never_break() { stubborn_ = true; }

private:
    static constexpr std::size_t max_locks = 3;
    static constexpr int nobody = -2, several = -1;

    /// A variable, or an object that operations touch as a whole.
    struct Record {
        std::uint64_t key = 0;  ///< 0: an empty place
        std::int16_t user = nobody;
        bool written = false;
        bool synchronises = false;  ///< others wait with its help: no rule
        bool starts = false;        ///< a thread that is started here
        bool improper = false;      ///< a lock that a thread may do something with while another one holds it
        bool as_a_whole = false;    ///< the rule is the object's
        bool relied_on = false;
        std::uint8_t locks = 0;
        std::array<std::uint32_t, max_locks> lock{};

        enum class Rule : std::uint8_t { none, locked, read_only, owned };
        Rule rule() const {
            if (synchronises) return Rule::none;
            if (user != several) return Rule::owned;
            return !written ? Rule::read_only : locks > 0 ? Rule::locked : Rule::none;
        }
    };

    static std::uint64_t key_of(std::uint32_t object, std::int32_t index) {
        return std::uint64_t{object} << 32 | static_cast<std::uint32_t>(index + 1);
    }
    static std::uint32_t object_of(std::uint64_t key) { return static_cast<std::uint32_t>(key >> 32); }

    Record& record(std::uint32_t object, std::int32_t index);
    std::size_t place(std::uint64_t key) const {
        std::size_t at = (key * 0x9e3779b97f4a7c15ULL >> 32) & (records_.size() - 1);
        while (records_[at].key != 0 && records_[at].key != key) at = (at + 1) & (records_.size() - 1);
        return at;
    }
    Record& add(std::uint64_t key);
    void grow();
    Record& whole(std::uint32_t object);
    void see_access(const machine::Pending& step, const Circumstances& c);
    void see_thread(const machine::Pending& step, const Circumstances& c);
    void see_operation(const machine::Pending& step, const Circumstances& c);
    void keep_locks(Record& r, std::span<const std::uint32_t> held) const;
    void weaken(Record& r, const Record& before);
    void merge_flag(bool& flag, bool other, bool relied_on);
    void merge_record(const Record& other);
    void spoil(bool& flag);
    bool is_guarded(const Record& r);
    bool relies_on_lock(std::uint32_t lock);

    std::vector<Record> records_;  ///< open addressing
    std::size_t used_ = 0;
    int starter_ = nobody;  ///< the thread that starts threads
    bool unknown_ = false;  ///< a step may touch anything
    bool starts_noticed_ = false;
    bool ends_noticed_ = false;
    bool relied_on_ = false;  ///< on any assumption
    bool broken_ = false;
    bool stubborn_ = false;
};

/// For each thread the threads whose end it has waited for, itself or through one it has waited for or was started by: what
/// they did is before all that it does from then on.
class Joined {
public:
    std::uint64_t of(int thread) const { return joined_[static_cast<std::size_t>(thread)]; }
    /// The present state's part in its fingerprint.
    std::uint64_t hash() const { return hash_; }

    /// `thread` has made the step number `depth` and so waited for the end of `ended`.
    void join(int thread, int ended, std::size_t depth) {
        set(thread, of(thread) | of(ended) | std::uint64_t{1} << ended, depth);
    }
    void start(int thread, int started, std::size_t depth) { set(started, of(thread), depth); }
    /// Only `depth` steps are left.
    void undo(std::size_t depth) {
        for (; !changes_.empty() && changes_.back().depth > depth; changes_.pop_back())
            put(changes_.back().thread, changes_.back().before);
    }

private:
    struct Change {
        std::size_t depth = 0;
        int thread = 0;
        std::uint64_t before = 0;
    };

    void set(int thread, std::uint64_t threads, std::size_t depth) {
        if (threads == of(thread)) return;
        changes_.push_back({depth, thread, of(thread)});
        put(thread, threads);
    }
    void put(int thread, std::uint64_t threads) {
        hash_ += part(thread, threads) - part(thread, of(thread));
        joined_[static_cast<std::size_t>(thread)] = threads;
    }
    static std::uint64_t part(int thread, std::uint64_t threads) {
        std::uint64_t h = (threads * 64 + static_cast<std::uint64_t>(thread)) * 0x9e3779b97f4a7c15ULL;
        h ^= h >> 29;
        return threads == 0 ? 0 : h * 0xbf58476d1ce4e5b9ULL;
    }

    std::array<std::uint64_t, 64> joined_{};
    std::uint64_t hash_ = 0;
    std::vector<Change> changes_;
};

}  // namespace interleave::explore
