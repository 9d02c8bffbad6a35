// A machine so small that it is right by looking at it: threads of loads, stores and locks on a few integers.
#pragma once

#include "core/machine/context.h"
#include "core/machine/ending.h"
#include "core/machine/pending.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace interleave::explore::test {

enum class Do : std::uint8_t {
    load,     ///< register = variable
    add,      ///< register += value; local: glued to the operation before it
    store,    ///< variable = register, which is 0 from then on
    set,      ///< variable = value
    acquire,  ///< lock `variable`
    release,
    compute,      ///< a step that nobody notices
    sleep,        ///< `value` seconds
    fail_if,      ///< loads; AssertionError when the variable is `value`
    spin,         ///< loads; goes back to this operation unless the variable is `value`
    jump,         ///< to operation `value`; local: glued
    print,        ///< register to the output (main only counts); local: glued
    start,        ///< thread `value`
    join,         ///< thread `value`
    join_or_not,  ///< register = 1 when thread `value` has ended, else 0: a join with a timeout
    is_alive      ///< register = 1 unless thread `value` has ended
};

struct Operation {
    Do what;
    int variable = 0;
    int value = 0;
};

struct Program {
    std::vector<std::vector<Operation>> threads;
    int variables = 1;
    int locks = 1;
    /// All threads run from the start, without operations that start them.
    bool all_started = true;
};

class ModelMachine {
public:
    explicit ModelMachine(std::shared_ptr<const Program> program) : program_(std::move(program)) {
        state_.variables.resize(static_cast<std::size_t>(program_->variables));
        state_.holders.assign(static_cast<std::size_t>(program_->locks), -1);
        const std::size_t running = program_->all_started ? program_->threads.size() : 1;
        state_.threads.resize(running);
        for (std::size_t t = 0; t < running; ++t) state_.threads[t].code = static_cast<int>(t);
        for (std::size_t t = 0; t < running; ++t) run_glued(t);
    }

    int thread_count() const { return static_cast<int>(state_.threads.size()); }
    bool finished(int t) const { return at(t).pc >= code(t).size(); }

    machine::Pending pending(int t) const {
        using machine::EventKind;
        using machine::PendingKind;
        machine::Pending p;
        if (finished(t)) return p;
        const Operation& o = code(t)[at(t).pc];
        p.ready = true;
        p.object = variable_object;
        p.index = o.variable;
        switch (o.what) {
            case Do::load:
            case Do::spin:
            case Do::fail_if: p.kind = PendingKind::read; break;
            case Do::store:
            case Do::set: p.kind = PendingKind::write; break;
            case Do::acquire:
                p = sync(EventKind::acquire, lock_object + static_cast<std::uint32_t>(o.variable));
                p.ready = holder(o.variable) < 0;
                p.patient = true;
                break;
            case Do::release:
                p = sync(EventKind::release, lock_object + static_cast<std::uint32_t>(o.variable));
                break;
            case Do::sleep:
                p = sync(EventKind::sleep, 0);
                p.ready = false;
                p.timed = true;
                p.deadline = o.value;
                break;
            case Do::start:
                p = sync(EventKind::spawn, thread_object + static_cast<std::uint32_t>(o.value));
                break;
            case Do::join:
                p = sync(EventKind::join, thread_object + static_cast<std::uint32_t>(o.value));
                p.ready = has_ended(o.value);
                p.patient = true;
                break;
            case Do::join_or_not:
                p = sync(EventKind::join, thread_object + static_cast<std::uint32_t>(o.value));
                p.ready = has_ended(o.value);
                p.timed = !p.ready;
                break;
            case Do::is_alive:
                p.kind = PendingKind::read;
                p.object = thread_object + static_cast<std::uint32_t>(o.value);
                p.index = -1;
                break;
            default:
                p.kind = PendingKind::local;
                p.object = 0;
                p.index = -1;
        }
        return p;
    }

    void step(int t) {
        history_.push_back(state_);
        Thread& thread = state_.threads[static_cast<std::size_t>(t)];
        const Operation o = code(t)[thread.pc++];
        int& variable =
            state_.variables[static_cast<std::size_t>(o.variable < program_->variables ? o.variable : 0)];
        switch (o.what) {
            case Do::load: thread.reg = variable; break;
            case Do::store: variable = std::exchange(thread.reg, 0); break;
            case Do::set: variable = o.value; break;
            case Do::acquire: state_.holders[static_cast<std::size_t>(o.variable)] = t; break;
            case Do::release: state_.holders[static_cast<std::size_t>(o.variable)] = -1; break;
            case Do::spin: thread.pc -= variable == o.value ? 0 : 1; break;
            case Do::fail_if:
                if (variable == o.value) fail(t, o);
                break;
            case Do::start: {
                Thread started;
                started.code = o.value;
                state_.threads.push_back(started);
                run_glued(state_.threads.size() - 1);
                break;
            }
            case Do::join_or_not: thread.reg = has_ended(o.value) ? 1 : 0; break;
            case Do::is_alive: thread.reg = has_ended(o.value) ? 0 : 1; break;
            default: break;
        }
        run_glued(static_cast<std::size_t>(t));
    }
    void undo() {
        state_ = std::move(history_.back());
        history_.pop_back();
    }
    std::uint64_t steps() const { return history_.size(); }

    std::uint64_t hash() const {
        std::uint64_t h = shared_hash();
        for (int t = 0; t < thread_count(); ++t) mix(h, own_hash(t));
        return h;
    }
    std::uint64_t own_hash(int t) const {
        std::uint64_t h = 1;
        mix(h, at(t).pc);
        mix(h, static_cast<std::uint64_t>(at(t).reg));
        mix(h, static_cast<std::uint64_t>(at(t).code));
        return h;
    }
    std::uint64_t shared_hash() const {
        std::uint64_t h = 1469598103934665603ULL;
        const auto add = [&](std::uint64_t x) { mix(h, x); };
        for (const int v : state_.variables) add(static_cast<std::uint64_t>(v));
        for (const int holder : state_.holders) add(static_cast<std::uint64_t>(holder) + 7);
        for (const char c : state_.output) add(static_cast<unsigned char>(c));
        std::uint64_t failures = 0;  // a sum: their order is not part of the state
        for (const auto& u : state_.uncaught) {
            std::uint64_t failure = 1;
            mix(failure, static_cast<std::uint64_t>(u.thread));
            mix(failure, static_cast<std::uint64_t>(u.line));
            failures += failure;
        }
        add(failures);
        return h;
    }

    // Symmetry: a thread's part are where it stands in which code, its register and the locks it holds.
    std::uint64_t thread_part(int t) const {
        const auto& codes = program_->threads;
        const auto same = [&](const auto& other) { return text_of(other) == text_of(code(t)); };
        const auto first = std::find_if(codes.begin(), codes.end(), same) - codes.begin();
        std::uint64_t h = machine::mix(at(t).pc, static_cast<std::uint64_t>(at(t).reg) + 1);
        h = machine::mix(h, static_cast<std::uint64_t>(first));
        for (std::size_t l = 0; l < state_.holders.size(); ++l)
            h = machine::mix(h, state_.holders[l] == t ? 1 : 0);
        return h;
    }
    std::uint64_t main_part() const {
        std::uint64_t h = machine::mix(at(0).pc, static_cast<std::uint64_t>(at(0).reg) + 1);
        for (const char c : state_.output) h = machine::mix(h, static_cast<unsigned char>(c));
        return h;
    }
    std::uint64_t common_part() const {
        std::uint64_t h = 0;
        for (const int v : state_.variables) h = machine::mix(h, static_cast<std::uint64_t>(v));
        for (const int holder : state_.holders) h = machine::mix(h, holder == 0 ? 1 : 0);
        return h;
    }
    bool main_stands_apart() const {
        return std::count(state_.holders.begin(), state_.holders.end(), 0) == 0;
    }
    bool threads_are_told_apart() const {
        return std::any_of(state_.uncaught.begin(), state_.uncaught.end(),
                           [](const auto& u) { return u.thread != 0; });
    }

    machine::Ending ending() const {
        machine::Ending e;
        e.exceptions = state_.uncaught;
        for (int t = 0; t < thread_count(); ++t) {
            if (pending(t).can_step()) return {};
            if (!finished(t)) e.waiting.push_back(t);
        }
        e.kind = e.waiting.empty() ? machine::EndingKind::finished : machine::EndingKind::deadlock;
        return e;
    }
    /// What main printed and the final variables: everything that could differ.
    std::string main_output() const {
        std::string text = state_.output;
        for (const int v : state_.variables) text += std::to_string(v) + " ";
        return text;
    }
    int waits_for(int t) const {
        if (finished(t) || pending(t).can_step()) return -1;
        const Operation& o = code(t)[at(t).pc];
        return o.what == Do::acquire ? holder(o.variable) : o.what == Do::join ? running_as(o.value) : -1;
    }
    int holder(std::uint32_t object) const {
        if (object < lock_object || object >= thread_object) return -1;
        return holder(static_cast<int>(object - lock_object));
    }
    template <class Visit>
    void for_each_held(int t, Visit visit) const {
        for (int lock = 0; lock < program_->locks; ++lock) {
            if (holder(lock) == t) visit(lock_object + static_cast<std::uint32_t>(lock));
        }
    }
    const std::vector<machine::UncaughtException>& uncaught() const { return state_.uncaught; }
    std::uint64_t memory_bytes() const { return history_.size() * 100; }

private:
    static constexpr std::uint32_t variable_object = 1;
    static constexpr std::uint32_t lock_object = 100;
    static constexpr std::uint32_t thread_object = 1000;

    struct Thread {
        std::size_t pc = 0;
        int reg = 0;
        int code = 0;
    };
    struct State {
        std::vector<int> variables;
        std::vector<int> holders;
        std::vector<Thread> threads;
        std::vector<machine::UncaughtException> uncaught;
        std::string output;
    };

    static void mix(std::uint64_t& h, std::uint64_t x) {
        h = (h ^ x) * 0x9e3779b97f4a7c15ULL;
        h ^= h >> 29;
    }
    static machine::Pending sync(machine::EventKind event, std::uint32_t object) {
        machine::Pending p;
        p.kind = machine::PendingKind::sync;
        p.event = event;
        p.object = object;
        p.ready = true;
        return p;
    }
    const Thread& at(int t) const { return state_.threads[static_cast<std::size_t>(t)]; }
    const std::vector<Operation>& code(int t) const {
        return program_->threads[static_cast<std::size_t>(at(t).code)];
    }
    int holder(int lock) const { return state_.holders[static_cast<std::size_t>(lock)]; }
    int running_as(int code) const {
        for (int t = 0; t < thread_count(); ++t) {
            if (at(t).code == code) return t;
        }
        return -1;
    }
    bool has_ended(int code) const { return running_as(code) >= 0 && finished(running_as(code)); }
    void fail(int t, const Operation& o) {
        machine::UncaughtException u;
        u.thread = t;
        u.type = "AssertionError";
        u.line = at(t).code * 100 + static_cast<int>(at(t).pc);
        u.message = std::to_string(o.value);
        state_.uncaught.push_back(std::move(u));
        state_.threads[static_cast<std::size_t>(t)].pc = code(t).size();
    }
    static std::string text_of(const std::vector<Operation>& operations) {
        std::string text;
        for (const Operation& o : operations)
            for (const int n : {static_cast<int>(o.what), o.variable, o.value})
                text += std::to_string(n) + " ";
        return text;
    }
    void run_glued(std::size_t t) {
        Thread& thread = state_.threads[t];
        const auto& operations = code(static_cast<int>(t));
        while (thread.pc < operations.size()) {
            const Operation& o = operations[thread.pc];
            if (o.what == Do::add)
                thread.reg += o.value;
            else if (o.what == Do::print)
                state_.output += t == 0 ? std::to_string(thread.reg) + ";" : "";
            else if (o.what == Do::jump) {
                thread.pc = static_cast<std::size_t>(o.value);
                continue;
            } else
                break;
            ++thread.pc;
        }
    }

    std::shared_ptr<const Program> program_;
    State state_;
    std::vector<State> history_;
};

}  // namespace interleave::explore::test
