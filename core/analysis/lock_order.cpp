#include "core/analysis/lock_order.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace interleave::analysis {

using machine::LockUse;

// Who holds what ------------------------------------------------------------------------------------------------------

void HeldLocks::step(std::size_t depth, int thread, const LockUse& use, int line) {
    nested_ = false;
    handed_over_ = 0;
    if (use.what == LockUse::What::take) {
        if (use.available) add(depth, thread, use, line);
    } else if (use.what != LockUse::What::nothing) {
        remove(depth, thread, use);
    }
}

void HeldLocks::add(std::size_t depth, int thread, const LockUse& use, int line) {
    std::int64_t others = 0;
    bool holds_another = false;
    for (std::size_t i = 0; i < held_.size(); ++i) {
        Hold& h = held_[i];
        if (h.object == use.object && use.permits >= 0) ++others;
        if (h.object == use.object && use.permits < 0 && h.thread == thread) {
            changes_.push_back({depth, i, false, false, h});
            ++h.depth;
            return;
        }
        holds_another = holds_another || (h.thread == thread && !h.semaphore);
    }
    const bool semaphore = use.permits >= 0;
    taken_ = {thread, use.object, line, 1, semaphore ? use.permits + others : 1, semaphore};
    nested_ = holds_another && !semaphore && use.waits;
    changes_.push_back({depth, held_.size(), true, false, {}});
    held_.push_back(taken_);
}

/// Anybody may release a Lock, and anybody may return a permit: its own one first.
void HeldLocks::remove(std::size_t depth, int thread, const LockUse& use) {
    std::size_t place = held_.size();
    for (std::size_t i = 0; i < held_.size(); ++i) {
        if (held_[i].object != use.object) continue;
        if (place == held_.size() || held_[i].thread == thread) place = i;
    }
    if (place == held_.size()) return;
    if (!held_[place].semaphore && held_[place].thread != thread) handed_over_ = use.object;
    const bool stays = use.what == LockUse::What::release && held_[place].depth > 1;
    changes_.push_back({depth, place, false, !stays, held_[place]});
    if (stays)
        --held_[place].depth;
    else
        held_.erase(held_.begin() + static_cast<std::ptrdiff_t>(place));
}

void HeldLocks::undo(std::size_t depth) {
    while (!changes_.empty() && changes_.back().depth >= depth) {
        const Change& change = changes_.back();
        const auto at = held_.begin() + static_cast<std::ptrdiff_t>(change.place);
        if (change.added)
            held_.erase(at);
        else if (change.removed)
            held_.insert(at, change.before);
        else
            *at = change.before;
        changes_.pop_back();
    }
}

NestedTake HeldLocks::take() const {
    NestedTake take{taken_.thread, taken_.object, taken_.line, {}};
    for (const Hold& h : held_) {
        if (h.thread == taken_.thread && h.object != taken_.object) take.held.push_back(h);
    }
    return take;
}

std::uint64_t HeldLocks::key() const {
    std::uint64_t key = 0;
    const auto add = [&key](std::uint64_t part) {
        key = (key ^ part) * 0x9e3779b97f4a7c15ULL;
        key ^= key >> 29;
    };
    for (const Hold& h : held_) {
        if (h.thread != taken_.thread) continue;
        add(h.object);
        add(static_cast<std::uint64_t>(h.line) << 32 | static_cast<std::uint64_t>(h.capacity));
    }
    add(static_cast<std::uint64_t>(taken_.thread) + 1);
    return key;
}

// Rings ---------------------------------------------------------------------------------------------------------------

namespace {

const Hold* hold_of(const NestedTake& take, std::uint32_t object) {
    const auto at =
        std::ranges::find_if(take.held, [&](const Hold& h) { return !h.semaphore && h.object == object; });
    return at == take.held.end() ? nullptr : &*at;
}

/// Whether the threads can hold what they hold all at the same time.
bool can_be_together(const std::vector<const NestedTake*>& takes) {
    for (const NestedTake* take : takes) {
        for (const Hold& h : take->held) {
            const auto holders = std::ranges::count_if(takes, [&](const NestedTake* other) {
                return std::ranges::any_of(other->held, [&](const Hold& o) { return o.object == h.object; });
            });
            if (holders > h.capacity) return false;
        }
    }
    return true;
}

/// Follows chains of takes: the next one holds what the last one wants.
class RingSearch {
public:
    RingSearch(const std::vector<NestedTake>& takes, std::size_t length, std::size_t most)
        : takes_(takes), length_(length), most_(most) {}

    void run(std::vector<LockRing>& rings, std::set<std::vector<std::uint32_t>>& known) {
        for (const NestedTake& first : takes_) {
            chain_.assign(1, &first);
            extend(rings, known);
        }
    }

private:
    void extend(std::vector<LockRing>& rings, std::set<std::vector<std::uint32_t>>& known) {
        if (rings.size() >= most_ || ++looked_at_ > most_looked_at) return;
        const NestedTake& last = *chain_.back();
        if (chain_.size() == length_) {
            if (hold_of(*chain_.front(), last.object) == nullptr) return;
            LockRing ring;
            for (const NestedTake* take : chain_) ring.takes.push_back(*take);
            if (known.insert(ring.objects()).second) rings.push_back(std::move(ring));
            return;
        }
        for (const NestedTake& next : takes_) {
            if (hold_of(next, last.object) == nullptr) continue;
            const bool other_thread =
                std::ranges::none_of(chain_, [&](const NestedTake* t) { return t->thread == next.thread; });
            if (!other_thread) continue;
            chain_.push_back(&next);
            if (can_be_together(chain_)) extend(rings, known);
            chain_.pop_back();
        }
    }

    /// So that hundreds of takes in different places do not make the search long.
    static constexpr std::uint64_t most_looked_at = 200'000;

    const std::vector<NestedTake>& takes_;
    std::size_t length_, most_;
    std::vector<const NestedTake*> chain_;
    std::uint64_t looked_at_ = 0;
};

}  // namespace

const Hold& LockRing::held(std::size_t i) const {
    const Hold* hold = hold_of(takes[i], takes[(i + takes.size() - 1) % takes.size()].object);
    assert(hold != nullptr);
    return *hold;
}

std::vector<std::uint32_t> LockRing::objects() const {
    std::vector<std::uint32_t> objects;
    for (const NestedTake& take : takes) objects.push_back(take.object);
    std::sort(objects.begin(), objects.end());
    return objects;
}

void LockOrder::note(const HeldLocks& held, const std::vector<std::uint16_t>& moves) {
    if (!known_.insert(held.key()).second) return;
    takes_.push_back(held.take());
    schedules_.push_back(moves);
    schedules_.back().push_back(static_cast<std::uint16_t>(takes_.back().thread));
}

void LockOrder::note_handed_over(std::uint32_t lock) {
    if (std::ranges::find(handed_over_, lock) == handed_over_.end()) handed_over_.push_back(lock);
}

void LockOrder::merge(const LockOrder& other) {
    for (const std::uint32_t lock : other.handed_over_) note_handed_over(lock);
    for (std::size_t i = 0; i < other.takes_.size(); ++i) {
        if (std::ranges::find(takes_, other.takes_[i]) != takes_.end()) continue;
        takes_.push_back(other.takes_[i]);
        schedules_.push_back(other.schedules_[i]);
    }
}

const std::vector<std::uint16_t>& LockOrder::schedule_of(const NestedTake& take) const {
    const auto at = std::ranges::find_if(takes_, [&](const NestedTake& t) {
        return t.thread == take.thread && t.object == take.object && t.line == take.line;
    });
    assert(at != takes_.end());
    return schedules_[static_cast<std::size_t>(at - takes_.begin())];
}

std::vector<LockRing> LockOrder::rings(std::size_t most) const {
    constexpr std::size_t longest = 8;
    const auto has_owner = [&](std::uint32_t lock) {
        return std::ranges::find(handed_over_, lock) == handed_over_.end();
    };
    std::set<int> threads;
    std::vector<NestedTake> takes;
    for (const NestedTake& take : takes_) {
        if (!has_owner(take.object)) continue;
        takes.push_back(take);
        std::erase_if(takes.back().held, [&](const Hold& h) { return !has_owner(h.object); });
        threads.insert(take.thread);
    }
    std::vector<LockRing> rings;
    std::set<std::vector<std::uint32_t>> known;
    for (std::size_t length = 2; length <= std::min(longest, threads.size()); ++length)
        RingSearch(takes, length, most).run(rings, known);
    return rings;
}

}  // namespace interleave::analysis
