// A Context without threads and without a machine: memory from a list of blocks, one thread object.
#pragma once

#include "core/library/library.h"
#include "core/machine/classes.h"
#include "core/machine/image.h"
#include "core/machine/sync.h"
#include "core/machine/thread_state.h"

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace interleave::library {

struct Heap {
    ~Heap() {
        for (void* p : blocks) std::free(p);
    }
    std::mutex mutex;
    std::vector<void*> blocks;
    std::uint32_t next_id = 1000;
};

class TestContext : public machine::Context {
public:
    TestContext(const machine::Image& image, Heap& heap, bool parallel = false)
        : Context(image, parallel), heap_(heap) {
        thread_ = allocate(machine::Kind::thread, machine::ThreadCells::count);
        thread_->cells()[machine::ThreadCells::status].store_raw(machine::Value::integer(1));
        thread_->cells()[machine::ThreadCells::index].store_raw(machine::Value::integer(0));
        thread_->cells()[machine::ThreadCells::name].store_raw(new_string("MainThread"));
        thread_->cells()[machine::ThreadCells::daemon].store_raw(machine::Value::boolean(false));
    }

    static constexpr std::size_t header_bytes = 16;  ///< before each object: its number of cells

    machine::Object* allocate(machine::Kind kind, std::size_t cells) override {
        const std::lock_guard lock(heap_.mutex);
        auto* memory = static_cast<std::byte*>(
            std::calloc(1, header_bytes + sizeof(machine::Object) + cells * sizeof(machine::Cell)));
        heap_.blocks.push_back(memory);
        new (memory) std::size_t{cells};
        auto* o = new (memory + header_bytes) machine::Object{kind};
        o->id = heap_.next_id++;
        return o;
    }
    void store(machine::Object* object, std::size_t cell, machine::Value value) override {
        object->cells()[cell].publish(value);
    }
    machine::Object* current_thread() const override { return thread_; }
    const machine::ThreadState& thread_state() const override { return state_; }
    machine::Object* globals() const override { return nullptr; }
    machine::ClassInfo& adopt(std::unique_ptr<machine::ClassInfo> type) override {
        classes_.push_back(std::move(type));
        return *classes_.back();
    }
    bool spawn(machine::Object* thread, bool) override {
        store(thread, machine::ThreadCells::index, machine::Value::integer(++started));
        store(thread, machine::ThreadCells::status, machine::Value::integer(1));
        return true;
    }
    void stop_thread(machine::Object*) override {}
    /// Of one that allocate() made.
    std::size_t cells_of(const machine::Object* o) const override {
        return *reinterpret_cast<const std::size_t*>(reinterpret_cast<const std::byte*>(o) - header_bytes);
    }
    std::vector<machine::Object*> threads_alive() const override { return {thread_}; }
    void write_output(bool, std::string_view text) override { output += text; }
    double seconds() override { return 12.5; }
    double epoch() override { return 1e9; }
    double processor_seconds(bool) override { return 1.5; }
    std::uint64_t entropy() override { return 1; }
    int processors() const override { return 4; }
    void changed(machine::Object*) override { ++changes; }
    void record(machine::EventKind kind, const machine::Object*, std::int32_t, machine::Value,
                std::int16_t) override {
        events.push_back(kind);
    }

    void set_current_thread(machine::Object* thread) { thread_ = thread; }

    std::string output;
    int changes = 0;
    int started = 0;
    std::vector<machine::EventKind> events;

private:
    Heap& heap_;
    std::vector<std::unique_ptr<machine::ClassInfo>> classes_;
    machine::Object* thread_ = nullptr;
    machine::ThreadState state_;
};

/// Looks a built-in function, type's constructor or method up and calls it with positional arguments.
/// Unset with an exception pending on error.
machine::Value call_builtin(machine::Context& context, std::string_view name,
                            std::vector<machine::Value> arguments,
                            const std::vector<std::string>& keywords = {});
machine::Value call_method(machine::Context& context, std::string_view name,
                           std::vector<machine::Value> arguments,
                           const std::vector<std::string>& keywords = {});
machine::Value call(machine::Context& context, const machine::NativeFunction& function,
                    std::vector<machine::Value> arguments, const std::vector<std::string>& keywords = {});

/// "Type: message" of the pending exception, which is taken away.
std::string take_error(machine::Context& context);

}  // namespace interleave::library
