// The virtual machine as a Model: what a search does millions of times goes to the host directly, so that the compiler can
// put it in place; the rest goes through the machine's face.
#pragma once

#include "core/explore/model.h"
#include "core/explore/symmetry.h"
#include "core/machine/virtual_host.h"
#include "core/machine/virtual_machine.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace interleave::explore {

class VirtualModel {
public:
    VirtualModel(std::shared_ptr<const machine::Image> image, const machine::VirtualMachine::Options& options)
        : machine_(std::move(image), options), host_(machine_.host()) {}

    int thread_count() const { return static_cast<int>(host_.threads().size()); }
    bool finished(int thread) const { return at(thread).core.finished; }
    machine::Pending pending(int thread) const { return host_.pending_step(thread); }
    void step(int thread) { host_.step(thread); }
    void undo() { host_.undo(); }
    std::uint64_t hash() const { return host_.hash(); }
    /// From here on the hashes mean nothing, and are not kept.
    void do_without_hash() { host_.do_without_hash(); }
    std::uint64_t shared_hash() const { return machine_.shared_hash(); }
    std::uint64_t own_hash(int thread) const { return at(thread).core.hash; }
    bool others_unchanged() const { return host_.others_unchanged(); }
    bool waits_unchanged() const { return host_.waits_unchanged(); }
    const std::vector<machine::UncaughtException>& uncaught() const { return host_.uncaught(); }
    std::uint64_t memory_bytes() const { return host_.memory_bytes(); }
    int holder(std::uint32_t lock) const { return host_.holder(lock); }
    template <class Visit>
    void for_each_held(int thread, Visit visit) const {
        host_.for_each_held(thread, visit);
    }
    /// Where the thread stands, as a number: finer than its line and quicker to find.
    std::uint64_t place(int thread) const {
        const machine::ThreadCore& core = at(thread).core;
        return reinterpret_cast<std::uintptr_t>(core.code) + core.instruction;
    }

    std::uint64_t thread_part(int thread) const { return host_.thread_part(thread); }
    std::uint64_t common_part() const { return host_.common_part(); }
    std::uint64_t main_part() const { return machine_.main_part(); }
    bool main_stands_apart() const { return machine_.main_stands_apart(); }
    bool threads_are_told_apart() const { return machine_.threads_are_told_apart(); }

    machine::Ending ending() const { return machine_.ending(); }
    std::string main_output() const { return machine_.main_output(); }
    /// Whether the thread stands before something that it may have to wait for; else it can go on.
    bool may_wait(int thread) const {
        const machine::ThreadCore& core = at(thread).core;
        return !core.finished && core.pending.kind == machine::PendingKind::sync;
    }
    machine::LockUse lock_use(int thread) const {
        return may_wait(thread) ? machine_.lock_use(thread) : machine::LockUse{};
    }
    int waits_for(int thread) const { return machine_.waits_for(thread); }
    int line(int thread) const { return machine_.line(thread); }
    std::string describe(std::uint32_t object, std::int32_t index) const {
        return machine_.describe(object, index);
    }

private:
    const machine::VirtualThread& at(int thread) const {
        return *host_.threads()[static_cast<std::size_t>(thread)];
    }

    machine::VirtualMachine machine_;
    machine::VirtualHost& host_;
};

static_assert(Model<VirtualModel>);
static_assert(Symmetry<VirtualModel>::possible);

}  // namespace interleave::explore
