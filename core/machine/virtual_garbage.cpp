// The virtual host: what nobody can reach any more is taken out of the state at the end of each step (garbage.h).
#include "core/machine/virtual_host.h"

#include <algorithm>
#include <functional>

namespace interleave::machine {

namespace {

/// A thread with more objects of its own is left alone: looking at them after each step would take too long.
constexpr std::size_t most_own = 256;

}  // namespace

/// A child process is made of copies that its parent made, and which only the child can reach.
bool VirtualHost::has_processes() const {
    return std::ranges::any_of(threads_, [this](const auto& t) { return t->state.globals != globals_; });
}

void VirtualHost::drop_garbage(VirtualThread& thread) {
    if (thread.own.empty() && fresh_.empty()) return;
    ThreadCore& core = thread.core;
    candidates_.clear();
    for (const auto& objects : {std::span<Object* const>(thread.own), std::span<Object* const>(fresh_)}) {
        for (Object* o : objects) {
            if (o->is_shared())
                core.kept_number = std::max(core.kept_number, o->number());
            else
                candidates_.push_back(o);
        }
    }
    core.last_number = std::max(core.last_number, core.kept_number);
    if (candidates_.size() > most_own || has_processes()) {
        core.drops_garbage = false;
        core.last_number = std::max(core.last_number, core.own_number);
        return;
    }
    garbage_.begin(candidates_);
    reach_from(thread);
    auto dead = candidates_.end();
    if (garbage_.finish([this](const Object* o) { return cell_count(o); })) {
        std::erase_if(fresh_, GarbageSearch::is_dead);
        dead = std::partition(candidates_.begin(), candidates_.end(), std::not_fn(GarbageSearch::is_dead));
    }
    garbage_.end(candidates_);
    if (dead != candidates_.end()) take_out(core, {dead, candidates_.end()});
    candidates_.erase(dead, candidates_.end());
    std::ranges::sort(candidates_, {}, &Object::id);
    if (!std::ranges::equal(candidates_, thread.own)) set_own(thread, candidates_);
    core.own_number = thread.own.empty() ? 0 : thread.own.back()->number();
}

void VirtualHost::reach_from(const VirtualThread& thread) {
    garbage_.reach(pending());
    if (thread.core.finished) return;
    garbage_.reach(thread.state.handled);
    const auto reach_object = [this](const Object* o) {
        if (o != nullptr) garbage_.reach(Value::object(const_cast<Object*>(o)));
    };
    for (std::size_t depth = 0; depth < thread.state.calls.size(); ++depth) {
        const CallInfo& call = thread.state.calls[depth];
        reach_object(call.function);
        reach_object(call.subject);
        reach_object(call.replies);
        for_each_live_register(thread.state, depth, [this](std::size_t, Value v) { garbage_.reach(v); });
    }
    if (thread.core.call == nullptr) return;
    for (std::size_t i = 0; i < thread.core.call->parameters.size(); ++i) garbage_.reach(thread.slots[i]);
}

/// Objects born in the running step never were part of the hash. All numbers are free again that nobody has.
void VirtualHost::take_out(ThreadCore& core, std::span<Object* const> dead) {
    core.last_number = core.kept_number;
    if (!keeps_hash_) return;
    for (const Object* o : dead) {
        if ((o->flags & fresh_flag) != 0) continue;
        for (std::size_t i = 0, count = cell_count(o); i < count; ++i) {
            small_.heap_hash -= cell_hash(o, i, o->load(i));
            if (symmetry_ != nullptr) symmetry_->lose(current_, o, i, o->load(i));
        }
    }
}

}  // namespace interleave::machine
