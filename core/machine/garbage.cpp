#include "core/machine/garbage.h"

namespace interleave::machine {

namespace {

/// Immutable objects with references in them. They have no number, and are not in the list of any thread.
bool is_composite(Kind kind) {
    return kind == Kind::tuple || kind == Kind::bound_method || kind == Kind::slice ||
           kind == Kind::super_proxy;
}

}  // namespace

void GarbageSearch::begin(std::span<Object* const> objects) {
    pending_.clear();
    left_ = most_references;
    unreached_ = objects.size();
    for (Object* o : objects) o->flags |= candidate_flag;
    for (Object* o : objects) {
        if (!may_be_garbage(o->kind)) reach(Value::object(o));
    }
}

void GarbageSearch::reach(Value value) {
    if (left_ > 0) --left_;
    if (!value.is_object()) return;
    Object* o = value.as_object();
    if (is_dead(o)) {
        o->flags &= static_cast<std::uint8_t>(~candidate_flag);
        --unreached_;
    } else if (!is_composite(o->kind) || (o->flags & (Object::shared_flag | Object::immortal_flag)) != 0) {
        return;
    }
    pending_.push_back(o);
}

void GarbageSearch::end(std::span<Object* const> objects) {
    for (Object* o : objects) o->flags &= static_cast<std::uint8_t>(~candidate_flag);
}

}  // namespace interleave::machine
