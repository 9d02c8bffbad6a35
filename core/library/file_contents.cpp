#include "core/library/file_contents.h"

#include "core/library/lists.h"
#include "core/library/types.h"

#include <algorithm>
#include <limits>

namespace interleave::library::files {
namespace {

std::string_view piece(const Object* contents, std::int64_t i) {
    return machine::bytes_view_of(locked::item(contents, i).as_object());
}

bool set_all(Context& context, Object* contents, std::string_view bytes) {
    const Value whole = context.new_bytes(bytes);
    if (whole.is_unset()) return false;
    const std::span<const Value> pieces(&whole, bytes.empty() ? 0 : 1);
    if (!locked::replace(context, contents, 0, locked::length(contents), pieces)) return false;
    context.store(contents, ContentsCells::size, Value::integer(static_cast<std::int64_t>(bytes.size())));
    return true;
}

/// Small pieces are joined with what comes behind them, so that there are few.
bool append(Context& context, Object* contents, std::string_view bytes) {
    std::string last(bytes);
    std::int64_t kept = locked::length(contents);
    while (kept > 0 && piece(contents, kept - 1).size() <= last.size())
        last.insert(0, piece(contents, --kept));
    const Value made = context.new_bytes(last);
    if (made.is_unset() || !locked::replace(context, contents, kept, locked::length(contents), {&made, 1}))
        return false;
    const std::int64_t size = size_of(contents) + static_cast<std::int64_t>(bytes.size());
    context.store(contents, ContentsCells::size, Value::integer(size));
    return true;
}

bool fits(Context& context, std::int64_t size) {
    if (static_cast<std::uint64_t>(size) <= largest_object) return true;
    raise_memory(context);
    return false;
}

constexpr Protocol protocol{};

}  // namespace

constinit const NativeType contents_type{{.name = "file contents", .base = &types::object, .methods = {}},
                                         &protocol};

Value new_contents(Context& context) {
    Object* o = make_native(context, contents_type, ContentsCells::count);
    if (o == nullptr) return {};
    o->cells()[ContentsCells::pieces].store_raw(Value::integer(0));
    o->cells()[ContentsCells::size].store_raw(Value::integer(0));
    return Value::object(o);
}

std::int64_t size_of(const Object* contents) { return contents->load(ContentsCells::size).as_int(); }

std::string read(const Object* contents, std::int64_t position, std::int64_t count) {
    std::string out;
    for (std::int64_t i = 0; i < locked::length(contents) && count > 0; ++i) {
        const std::string_view bytes = piece(contents, i);
        const auto size = static_cast<std::int64_t>(bytes.size());
        if (position < size) {
            const std::int64_t taken = std::min(count, size - position);
            out += bytes.substr(static_cast<std::size_t>(position), static_cast<std::size_t>(taken));
            count -= taken;
            position = 0;
        } else {
            position -= size;
        }
    }
    return out;
}

bool write(Context& context, Object* contents, std::int64_t position, std::string_view bytes) {
    if (bytes.empty()) return true;
    const auto count = static_cast<std::int64_t>(bytes.size());
    if (position > std::numeric_limits<std::int64_t>::max() - count || !fits(context, position + count)) {
        if (context.pending().is_unset()) raise_memory(context);
        return false;
    }
    const std::int64_t size = size_of(contents);
    if (position == size) return append(context, contents, bytes);
    std::string all = read(contents, 0, size);
    all.resize(static_cast<std::size_t>(std::max(size, position + count)), '\0');
    all.replace(static_cast<std::size_t>(position), bytes.size(), bytes);
    return set_all(context, contents, all);
}

bool resize(Context& context, Object* contents, std::int64_t size) {
    if (!fits(context, size)) return false;
    if (size == size_of(contents)) return true;
    std::string all = read(contents, 0, size);
    all.resize(static_cast<std::size_t>(size), '\0');
    return set_all(context, contents, all);
}

}  // namespace interleave::library::files
