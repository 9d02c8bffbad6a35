#include "core/machine/memory_copy.h"

#include "core/machine/classes.h"
#include "core/machine/exceptions.h"
#include "core/machine/image.h"
#include "core/machine/sync.h"
#include "core/machine/thread_state.h"

#include <string>
#include <unordered_map>

namespace interleave::machine {

namespace {

class Copier {
public:
    Copier(Context& context, bool pickles) : context_(context), pickles_(pickles) {}

    /// Copies an object, in time everything it refers to: work() goes on until nothing is left.
    Value copy(Value v) {
        if (!v.is_object() || failed_) return v;
        Object* o = v.as_object();
        if (!pickles_) copy_class(o);
        if ((o->flags & Object::immortal_flag) != 0 || is_leaf(o) || is_shared(o)) return v;
        if (const auto it = copies_.find(o); it != copies_.end()) return Value::object(it->second);
        if (!allowed(o)) {
            failed_ = true;
            return v;
        }
        if (stays(o)) return v;
        if (is_open_file(o)) return v;  // all see the same one
        const std::size_t cells = context_.cells_of(o);
        Object* made = context_.allocate(o->kind, cells);
        if (made == nullptr) {
            failed_ = true;
            return v;
        }
        made->word = o->word;
        copies_.emplace(o, made);
        pending_.push_back({o, made, cells});
        if (o->kind == Kind::dict || o->kind == Kind::set || o->kind == Kind::frozenset)
            hashed_.push_back(made);
        return Value::object(made);
    }

    /// The members of the program's classes, which a child process has of its own. The classes themselves stay what
    /// they are, so that an object can be sent from one process to another.
    std::span<const Value> classes() const { return classes_; }

    /// What was copied and finds its keys by their hashes.
    const std::vector<Object*>& hashed() const { return hashed_; }

    bool work() {
        while (!pending_.empty() && !failed_) {
            const Pending next = pending_.back();
            pending_.pop_back();
            for (std::size_t i = 0; i < next.cells; ++i)
                next.to->cells()[i].store_raw(copy(next.from->load(i)));
        }
        return !failed_;
    }

private:
    struct Pending {
        const Object* from;
        Object* to;
        std::size_t cells;
    };

    void copy_class(const Object* o) {
        const ClassInfo* type = o->kind == Kind::class_ ? as_class(type_info_of(o)) : class_of(o);
        if (type == nullptr || type->own_module != "__main__" || copies_.contains(type->object)) return;
        const Object* from = members_of(context_, *type);
        const std::size_t cells = context_.cells_of(from);
        Object* made = context_.allocate(Kind::class_, cells);
        if (made == nullptr) {
            failed_ = true;
            return;
        }
        made->word = from->word;
        type->copied.store(true, std::memory_order_relaxed);
        copies_.emplace(type->object, made);
        classes_.push_back(Value::object(made));
        pending_.push_back({from, made, cells});
    }

    static bool is_leaf(const Object* o) {
        switch (o->kind) {
            case Kind::string:
            case Kind::bytes:
            case Kind::boxed_float:
            case Kind::big_integer:
            case Kind::range:
            case Kind::native_function:
            case Kind::type:
            case Kind::module: return true;
            default: return false;
        }
    }

    bool is_shared(const Object* o) {
        const ClassInfo* type = class_of(o);
        if (o->kind == Kind::class_ || o->kind == Kind::thread) return o->kind == Kind::class_ || !pickles_;
        if (type == nullptr) return false;
        const Value mark = find_member(context_, type, context_.image().name("_shared"));
        return mark.is_true();
    }

    /// Functions go by name when something is sent; in a copied memory only their closures are copies.
    bool stays(const Object* o) const {
        if (o->kind != Kind::function) return false;
        return pickles_ || code_of(o)->free_cells == 0;
    }

    bool fail(const TypeInfo* type, const std::string& message) {
        context_.raise(*type, message);
        return false;
    }

    bool allowed(const Object* o) {
        if (!pickles_) return true;
        const auto& errors = context_.image().exceptions();
        const auto type = [&] { return full_name(*context_.image().operations().type_of(Value::object(o))); };
        switch (o->kind) {
            case Kind::function: {
                const auto& code = *code_of(o);
                if (code.qualified_name.find("<lambda>") != std::string::npos &&
                    code.qualified_name == "<lambda>")
                    return fail(errors.runtime_error,
                                "Can't pickle " + context_.image().operations().to_repr(Value::object(o)) +
                                    ": attribute lookup <lambda> on __main__ failed");
                if (code.qualified_name.find("<locals>") != std::string::npos)
                    return fail(errors.attribute_error,
                                "Can't pickle local object '" + code.qualified_name + "'");
                return true;
            }
            case Kind::generator:
            case Kind::thread:
            case Kind::lock:
            case Kind::synchroniser: return fail(errors.type_error, "cannot pickle '" + type() + "' object");
            case Kind::native:
                return !is_open_file(o) || fail(errors.type_error, "cannot pickle '" + type() + "' object");
            default: return true;
        }
    }

    static bool is_open_file(const Object* o) {
        return o->kind == Kind::native && is_kind(o->load(0), Kind::native);
    }

    Context& context_;
    bool pickles_;
    bool failed_ = false;
    std::unordered_map<const Object*, Object*> copies_;
    std::vector<Pending> pending_;
    std::vector<Value> classes_;
    std::vector<Object*> hashed_;
};

}  // namespace

Value copy_for_sending(Context& context, Value value) {
    Copier copier(context, true);
    const Value made = copier.copy(value);
    return copier.work() ? made : Value();
}

Object* copy_memory(Context& context, std::span<Value> extra) {
    Copier copier(context, false);
    const Value globals = copier.copy(Value::object(context.globals()));
    for (Value& v : extra) v = copier.copy(v);
    if (!copier.work()) return nullptr;
    for (Object* o : copier.hashed()) {
        if (!context.image().operations().rehash(context, o)) return nullptr;
    }
    const Value classes = context.new_tuple(copier.classes());
    if (classes.is_unset()) return nullptr;
    globals.as_object()->cells()[process_cell(context, ProcessCells::classes)].store_raw(classes);
    return globals.as_object();
}

}  // namespace interleave::machine
