#include "core/library/run_state.h"

#include "core/library/file_system.h"
#include "core/library/random_module.h"
#include "core/library/threading.h"
#include "core/machine/sync.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace interleave::library {
namespace {

using machine::ThreadCells;

bool mentions(const Context& context, std::string_view name) {
    const auto& names = context.image().program().names;
    const auto& globals = context.image().program().globals;
    return std::find(names.begin(), names.end(), name) != names.end() ||
           std::any_of(globals.begin(), globals.end(), [&](const auto& g) { return g.name == name; });
}

}  // namespace

void begin_run(Context& context, Object* main_thread) {
    std::array<Value, run_part_count> parts;
    const auto make = [&](RunPart part, std::initializer_list<std::string_view> names, auto maker) {
        const bool wanted =
            std::any_of(names.begin(), names.end(), [&](auto name) { return mentions(context, name); });
        if (wanted) parts[static_cast<std::size_t>(part)] = maker(context);
    };
    make(RunPart::random, {"random"}, random::make_generator);
    make(RunPart::files, {"open", "_files", "io"}, files::make_file_system);
    if (std::all_of(parts.begin(), parts.end(), [](Value v) { return v.is_unset(); })) return;
    Object* block = context.allocate(Kind::block, parts.size());
    if (block == nullptr) return;
    block->word = parts.size();
    for (std::size_t i = 0; i < parts.size(); ++i) block->cells()[i].store_raw(parts[i]);
    context.store(main_thread, ThreadCells::library, Value::object(block));
}

Value run_part(Context& context, RunPart part) {
    Object* thread = context.current_thread();
    for (Value maker = thread->load(ThreadCells::maker); is_kind(maker, Kind::thread);
         maker = thread->load(ThreadCells::maker)) {
        thread = maker.as_object();
    }
    const Value parts = thread->load(ThreadCells::library);
    assert(parts.is_object());
    return parts.as_object()->load(static_cast<std::size_t>(part));
}

}  // namespace interleave::library
