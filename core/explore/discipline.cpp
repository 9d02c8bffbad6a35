#include "core/explore/discipline.h"

#include <algorithm>
#include <utility>

namespace interleave::explore {

using machine::EventKind;
using machine::Pending;
using machine::PendingKind;

namespace {

bool is_sleep(const Pending& p) {
    return p.kind == PendingKind::sync && p.event == EventKind::sleep && p.object == 0;
}

}  // namespace

// Records ---------------------------------------------------------------------------------------------------------------

void Discipline::grow() {
    std::vector<Record> old(records_.empty() ? 64 : records_.size() * 2);
    old.swap(records_);
    for (const Record& r : old) {
        if (r.key != 0) records_[place(r.key)] = r;
    }
}

Discipline::Record& Discipline::add(std::uint64_t key) {
    if ((used_ + 1) * 2 > records_.size()) grow();
    Record& r = records_[place(key)];
    if (r.key == 0) {
        r.key = key;
        ++used_;
    }
    return r;
}

/// The record whose rule counts for an access.
Discipline::Record& Discipline::record(std::uint32_t object, std::int32_t index) {
    if (index < 0) return whole(object);
    const std::uint64_t key = key_of(object, index);
    if (!records_.empty()) {
        Record& known = records_[place(key)];
        if (known.key != 0) return known.as_a_whole ? whole(object) : known;
    }
    const std::uint64_t whole_key = key_of(object, -1);
    const bool as_a_whole = !records_.empty() && records_[place(whole_key)].key != 0;
    Record& r = add(key);
    r.as_a_whole = as_a_whole;
    return as_a_whole ? whole(object) : r;
}

/// From the first operation on an object as a whole, its cells have one rule: what was seen of any of them.
Discipline::Record& Discipline::whole(std::uint32_t object) {
    const std::uint64_t key = key_of(object, -1);
    if (!records_.empty()) {
        Record& known = records_[place(key)];
        if (known.key != 0) return known;
    }
    Record all;
    all.key = key;
    bool any = false, relied_on = false;
    for (Record& r : records_) {
        if (r.key == 0 || object_of(r.key) != object) continue;
        r.as_a_whole = true;
        relied_on = relied_on || r.relied_on;
        if (!any) {
            all.user = r.user;
            all.locks = r.locks;
            all.lock = r.lock;
        } else {
            if (all.user != r.user) all.user = several;
            keep_locks(all, std::span(r.lock).first(r.locks));
        }
        all.written = all.written || r.written;
        any = true;
    }
    if (relied_on) broken_ = broken_ || !stubborn_;
    Record& r = add(key);
    r = all;
    return r;
}

void Discipline::keep_locks(Record& r, std::span<const std::uint32_t> held) const {
    std::uint8_t kept = 0;
    for (std::uint8_t i = 0; i < r.locks; ++i) {
        if (std::find(held.begin(), held.end(), r.lock[i]) != held.end()) r.lock[kept++] = r.lock[i];
    }
    r.locks = kept;
}

// Seeing ------------------------------------------------------------------------------------------------------------------

void Discipline::spoil(bool& flag) {
    if (flag || stubborn_) return;
    flag = true;
    broken_ = broken_ || relied_on_;
}

void Discipline::see(const Pending& step, const Circumstances& c) {
    if (!step.can_step() || step.kind == PendingKind::local || is_sleep(step)) return;
    if (step.object == 0) return spoil(unknown_);
    if (c.thread_touched >= 0) return see_thread(step, c);
    if (step.kind == PendingKind::sync)
        see_operation(step, c);
    else
        see_access(step, c);
    const bool operation = step.kind == PendingKind::sync || step.index < 0;
    const bool harmless = c.holder == c.thread || step.patient;
    if (!operation || harmless || stubborn_) return;
    Record& r = whole(step.object);
    broken_ = broken_ || (r.relied_on && !r.improper);
    r.improper = true;
}

/// All conditions here and below are on what the thread itself has done and is about to do: nothing that another thread
/// does can make them untrue.
void Discipline::see_thread(const Pending& step, const Circumstances& c) {
    if (c.thread_touched == c.thread) return;
    const bool knows_its_end = (c.joined >> c.thread_touched & 1) != 0;
    if (!step.patient && !knows_its_end) spoil(ends_noticed_);
    if (c.thread != starter_) spoil(starts_noticed_);
}

void Discipline::see_operation(const Pending& step, const Circumstances& c) {
    // Of a thread that has not started, or one that nobody here started.
    if (step.event == EventKind::join) {
        spoil(ends_noticed_);
        return spoil(starts_noticed_);
    }
    Record& r = whole(step.object);
    if (step.event == EventKind::spawn) {
        // Somebody else looks at a thread before it is started, or starts threads too.
        const bool looked_at = r.user != nobody && r.user != c.thread;
        if (looked_at || (starter_ != nobody && starter_ != c.thread)) spoil(starts_noticed_);
        starter_ = c.thread;
        r.starts = true;
    }
    const Record before = r;
    r.synchronises = true;
    weaken(r, before);
}

void Discipline::see_access(const Pending& step, const Circumstances& c) {
    Record& r = record(step.object, step.index);
    const Record::Rule rule = r.rule();
    if (r.starts && starter_ != c.thread) return spoil(starts_noticed_);
    if (rule == Record::Rule::none) return;
    const Record before = r;
    r.written = r.written || step.writes();
    if (r.user == nobody) {
        r.user = static_cast<std::int16_t>(c.thread);
        r.locks = static_cast<std::uint8_t>(std::min(c.held.size(), max_locks));
        std::copy_n(c.held.begin(), r.locks, r.lock.begin());
        return;
    }
    keep_locks(r, c.held);
    const bool user_has_ended = r.user >= 0 && (c.joined >> r.user & 1) != 0;
    if (r.user != c.thread && !user_has_ended) r.user = several;
    weaken(r, before);
}

void Discipline::weaken(Record& r, const Record& before) {
    const Record::Rule rule = r.rule();
    const bool weaker = rule != before.rule() || (rule == Record::Rule::locked && r.locks != before.locks);
    if (!weaker) return;
    if (stubborn_ && before.relied_on) {
        r = before;
        return;
    }
    broken_ = broken_ || before.relied_on;
}

// Relying -------------------------------------------------------------------------------------------------------------------

/// False: others may do something with the lock while it is held.
bool Discipline::relies_on_lock(std::uint32_t lock) {
    Record& r = whole(lock);
    r.relied_on = r.relied_on || !r.improper;
    return !r.improper;
}

/// Nobody can take away all locks that the users hold.
bool Discipline::is_guarded(const Record& r) {
    const Record copy = r;  // looking at the locks may move the records
    for (std::uint8_t i = 0; i < copy.locks; ++i) {
        if (relies_on_lock(copy.lock[i])) return true;
    }
    return false;
}

bool Discipline::is_undisturbed(const Pending& step, const Circumstances& c) {
    if (is_sleep(step)) return true;
    if (unknown_ || step.object == 0 || c.thread_touched >= 0) return false;
    const bool operation = step.kind == PendingKind::sync || step.index < 0;
    if (operation && c.holder == c.thread && relies_on_lock(step.object)) return relied_on_ = true;
    if (step.kind == PendingKind::sync) {
        if (step.event != EventKind::spawn || starter_ != c.thread || starts_noticed_) return false;
        return relied_on_ = true;
    }
    const Record& known = record(step.object, step.index);
    const Record::Rule rule = known.rule();
    if (rule == Record::Rule::none || (rule == Record::Rule::owned && known.user != c.thread) ||
        (rule == Record::Rule::read_only && step.writes()) ||
        (rule == Record::Rule::locked && !is_guarded(known))) {
        return false;
    }
    record(step.object, step.index).relied_on = true;
    return relied_on_ = true;
}

bool Discipline::ends_are_unnoticed() {
    if (unknown_ || ends_noticed_) return false;
    return relied_on_ = true;
}

void Discipline::begin_again() {
    broken_ = relied_on_ = false;
    for (Record& r : records_) r.relied_on = false;
}

// Together with other searches --------------------------------------------------------------------------------------------

void Discipline::merge_flag(bool& flag, bool other, bool relied_on) {
    broken_ = broken_ || (flag != other && relied_on);
    flag = flag || other;
}

void Discipline::merge_record(const Record& other) {
    const auto index = static_cast<std::int32_t>(other.key & 0xffffffff) - 1;
    Record& mine = record(object_of(other.key), index);
    const Record before = mine;
    if (mine.user == nobody) {
        mine.user = other.user;
        mine.locks = other.locks;
        mine.lock = other.lock;
    } else if (other.user != nobody) {
        if (mine.user != other.user) mine.user = several;
        keep_locks(mine, std::span(other.lock).first(other.locks));
    }
    mine.written = mine.written || other.written;
    mine.synchronises = mine.synchronises || other.synchronises;
    mine.starts = mine.starts || other.starts;
    mine.improper = mine.improper || other.improper;
    mine.relied_on = mine.relied_on || other.relied_on;
    const auto is_weaker = [&mine](const Record& r) {
        const bool fewer_locks = mine.rule() == Record::Rule::locked && mine.locks != r.locks;
        return r.relied_on && (mine.rule() != r.rule() || fewer_locks || mine.improper != r.improper);
    };
    const bool cell_of_whole = other.relied_on && mine.key != other.key;
    broken_ = broken_ || is_weaker(before) || is_weaker(other) || cell_of_whole;
}

void Discipline::merge(const Discipline& other) {
    const bool relied_on = relied_on_ || other.relied_on_;
    merge_flag(unknown_, other.unknown_, relied_on);
    merge_flag(starts_noticed_, other.starts_noticed_, relied_on);
    merge_flag(ends_noticed_, other.ends_noticed_, relied_on);
    const bool two_start = starter_ != nobody && other.starter_ != nobody && starter_ != other.starter_;
    merge_flag(starts_noticed_, starts_noticed_ || two_start, relied_on);
    if (starter_ == nobody) starter_ = other.starter_;
    for (const Record& r : other.records_) {
        if (r.key != 0 && !r.as_a_whole) merge_record(r);
    }
    relied_on_ = relied_on;
    broken_ = broken_ || other.broken_;
}

}  // namespace interleave::explore
