// The set of states that several searches on threads of their own have met: as StateTable, open addressing with 16 bits a
// state, but every word is atomic. No lock is taken to look up or to add a state; only growing stops everybody.
//
// The bits of a place that nobody has visited are all set, and a visit clears those it does not bring along, in one
// atomic operation that also says what was set before. So each bit is cleared by exactly one visit, whichever of several
// comes first: SOUNDNESS.md builds on that. The topmost bit is cleared by every visit, and so by the first one.
#pragma once

#include "core/explore/state_table.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <vector>

namespace interleave::explore {

class SharedStateTable {
public:
    class User;

    /// At most so many states, and so many bytes together with what the users say they need.
    SharedStateTable(std::uint64_t max_states, std::uint64_t max_bytes)
        : max_states_(max_states), max_bytes_(max_bytes) {}
    SharedStateTable(const SharedStateTable&) = delete;
    SharedStateTable& operator=(const SharedStateTable&) = delete;

    std::uint64_t bytes() const { return places_known_.load(std::memory_order_relaxed) * bytes_a_place; }
    /// Growing is given up, which the one that grows is told as lack of memory.
    void give_up() { giving_up_.store(true, std::memory_order_relaxed); }

private:
    static constexpr std::size_t first_places = 1 << 12;
    static constexpr std::size_t bytes_a_place = 10;
    static constexpr std::uint16_t unvisited = 0xffff;
    static constexpr std::uint16_t visited = 0x7fff;

    struct Free {
        void operator()(void* memory) const { std::free(memory); }
    };
    /// Memory of the system that is zero and costs nothing until it is touched. All zeros is an atomic zero.
    template <class Word>
    using Words = std::unique_ptr<std::atomic<Word>[], Free>;
    template <class Word>
    static Words<Word> zeros(std::size_t count) {
        return Words<Word>(static_cast<std::atomic<Word>*>(std::calloc(count, sizeof(Word))));
    }

    /// The bits are kept inverted, so that zero is unvisited.
    struct Places {
        Words<std::uint64_t> keys;  ///< 0 marks an empty place
        Words<std::uint16_t> seen;
        std::size_t count = 0;
        unsigned shift = 64;

        explicit Places(std::size_t n)
            : keys(zeros<std::uint64_t>(n)), seen(zeros<std::uint16_t>(n)), count(n) {
            for (; n > 1; n /= 2) --shift;
        }
        bool there() const { return keys != nullptr && seen != nullptr; }

        std::size_t home(std::uint64_t key) const { return key * 0x9e3779b97f4a7c15ULL >> shift; }
        /// Where the key is, or is put now.
        std::size_t place(std::uint64_t key) {
            std::size_t at = home(key);
            for (;; at = (at + 1) & (count - 1)) {
                std::uint64_t found = keys[at].load(std::memory_order_relaxed);
                if (found == key) return at;
                if (found != 0) continue;
                if (keys[at].compare_exchange_strong(found, key, std::memory_order_relaxed)) return at;
                if (found == key) return at;
            }
        }
        bool has(std::uint64_t key) const {
            for (std::size_t at = home(key);; at = (at + 1) & (count - 1)) {
                const std::uint64_t found = keys[at].load(std::memory_order_relaxed);
                if (found == key) return true;
                if (found == 0) return false;
            }
        }
    };

    Visited visit(std::uint64_t fingerprint, std::uint16_t bits) {
        std::atomic<std::uint16_t>& seen = places_.seen[places_.place(key_of(fingerprint))];
        const auto cleared = static_cast<std::uint16_t>(~(bits & visited));
        // Most visits clear nothing new: looking first keeps the line from going to and fro between processors.
        std::uint16_t before = seen.load(std::memory_order_relaxed);
        if ((before | cleared) != before) before = seen.fetch_or(cleared, std::memory_order_relaxed);
        const auto stored = static_cast<std::uint16_t>(~before);
        return {stored, stored == unvisited};
    }
    bool contains(std::uint64_t fingerprint) const { return places_.has(key_of(fingerprint)); }
    static std::uint64_t key_of(std::uint64_t fingerprint) { return fingerprint == 0 ? 1 : fingerprint; }

    /// All others stand still or are away. False when there is no memory, or when it was given up.
    bool grow() {
        Places larger(places_.count * 2);
        if (!larger.there()) return false;
        places_known_.store(places_.count * 3, std::memory_order_relaxed);
        // In ascending order of places, which with this hash is ascending order in the new ones too.
        for (std::size_t i = 0; i < places_.count; ++i) {
            if (i % 65536 == 0 && giving_up_.load(std::memory_order_relaxed)) return false;
            const std::uint64_t key = places_.keys[i].load(std::memory_order_relaxed);
            if (key == 0) continue;
            larger.seen[larger.place(key)].store(places_.seen[i].load(std::memory_order_relaxed),
                                                 std::memory_order_relaxed);
        }
        places_ = std::move(larger);
        places_known_.store(places_.count, std::memory_order_relaxed);
        return true;
    }

    const std::uint64_t max_states_;
    const std::uint64_t max_bytes_;
    Places places_{first_places};
    std::atomic<std::uint64_t> places_known_{first_places};
    std::atomic<bool> giving_up_{false};
    std::atomic<bool> growing_{false};  ///< changed with mutex_ held

    std::mutex mutex_;  ///< guards the rest
    std::condition_variable changed_;
    int inside_ = 0;             ///< users that may look things up
    int standing_ = 0;           ///< of them, those that wait until the table has grown
    std::uint64_t granted_ = 0;  ///< states that users have added or may add
    std::vector<const User*> users_;
};

/// What one search has of the table. It may visit states between come() and go(), and lets others grow the table in
/// stand_aside() and room().
class SharedStateTable::User {
public:
    explicit User(SharedStateTable& table) : table_(&table) {
        const std::lock_guard lock(table_->mutex_);
        table_->users_.push_back(this);
        left_ = grant(1);  // and no more: one that comes late must not keep the others from their bound
    }
    ~User() {
        const std::lock_guard lock(table_->mutex_);
        std::erase(table_->users_, this);
        table_->granted_ -= left_;
    }
    User(const User&) = delete;
    User& operator=(const User&) = delete;

    /// Whether there is room for a state of its own; without, it must not visit any.
    bool is_welcome() const { return left_ > 0; }

    void come() {
        std::unique_lock lock(table_->mutex_);
        table_->changed_.wait(lock, [this] { return !growing(); });
        ++table_->inside_;
    }
    void go() {
        const std::lock_guard lock(table_->mutex_);
        --table_->inside_;
        table_->changed_.notify_all();
    }
    /// At least every few milliseconds.
    void stand_aside() {
        if (!growing()) return;
        std::unique_lock lock(table_->mutex_);
        stand_aside(lock);
    }

    Visited visit(std::uint64_t fingerprint, std::uint16_t bits) {
        const Visited v = table_->visit(fingerprint, bits);
        states_ += v.is_new ? 1 : 0;
        return v;
    }
    bool contains(std::uint64_t fingerprint) const { return table_->contains(fingerprint); }

    /// As StateTable::room(); the bounds are those of the whole table.
    template <class Bytes>
    Room room(std::uint64_t, std::uint64_t, Bytes others) {
        if (left_ > 1) {
            --left_;
            return Room::enough;
        }
        others_.store(others(), std::memory_order_relaxed);
        std::unique_lock lock(table_->mutex_);
        left_ = grant(256);
        if (left_ == 0) return Room::no_more_states;
        return make_room(lock) ? Room::enough : Room::no_more_memory;
    }
    /// States this user was the first to visit.
    std::uint64_t size() const { return states_; }
    std::uint64_t bytes() const { return 0; }  ///< of its own
    /// What the search needed besides when it was last asked.
    std::uint64_t others() const { return others_.load(std::memory_order_relaxed); }

private:
    bool growing() const { return table_->growing_.load(std::memory_order_relaxed); }

    void stand_aside(std::unique_lock<std::mutex>& lock) {
        ++table_->standing_;
        table_->changed_.notify_all();
        table_->changed_.wait(lock, [this] { return !growing(); });
        --table_->standing_;
    }

    /// Up to `most` at a time while there are many to have: asking takes the lock.
    std::uint64_t grant(std::uint64_t most) {
        const std::uint64_t remaining = table_->max_states_ - table_->granted_;
        const std::uint64_t share = remaining / (8 * table_->users_.size());
        const std::uint64_t granted = remaining == 0 ? 0 : std::clamp<std::uint64_t>(share, 1, most);
        table_->granted_ += granted;
        return granted;
    }

    bool make_room(std::unique_lock<std::mutex>& lock) {
        while (growing()) stand_aside(lock);
        std::uint64_t bytes = table_->bytes();
        for (const User* user : table_->users_) bytes += user->others();
        const bool full = table_->granted_ * 4 >= table_->places_.count * 3;
        if (full) bytes += 2 * table_->places_.count * bytes_a_place;  // for a moment there are both
        if (bytes > table_->max_bytes_) return false;
        if (!full) return true;
        table_->growing_.store(true, std::memory_order_relaxed);
        table_->changed_.wait(lock, [this] { return table_->standing_ == table_->inside_ - 1; });
        lock.unlock();
        const bool grown = table_->grow();
        lock.lock();
        table_->growing_.store(false, std::memory_order_relaxed);
        table_->changed_.notify_all();
        return grown;
    }

    SharedStateTable* table_;
    std::uint64_t left_ = 0;  ///< states it may add before it asks again
    std::uint64_t states_ = 0;
    std::atomic<std::uint64_t> others_{0};
};

}  // namespace interleave::explore
