// Lists: a length and a block of items that is replaced when it grows. Safe when other threads change the
// same list: reading takes no lock (machine::list_item), every change holds the list's monitor.
#pragma once

#include "core/library/slices.h"
#include "core/library/values.h"

#include <span>

namespace interleave::library {

bool list_append(Context& context, Object* list, Value item);
/// Appends everything an iterable yields. False after raising; what came before the error stays appended.
bool list_extend(Context& context, Object* list, Value iterable);
bool list_append_all(Context& context, Object* list, std::span<const Value> items);

/// The items at one moment.
std::vector<Value> list_items(const Context& context, Object* list);

Value list_concatenate(Context& context, Object* left, Object* right);
Value list_repeat(Context& context, Object* list, std::int64_t count);
bool list_repeat_in_place(Context& context, Object* list, std::int64_t count);

Value list_load(Context& context, Object* list, Value index);
bool list_store(Context& context, Object* list, Value index, Value value);
bool list_delete(Context& context, Object* list, Value index);

/// Sorts in place, stable, by <. False after raising.
bool sort_values(Context& context, std::vector<Value>& items, bool reverse);
/// The same by the keys of the items, one for each.
bool sort_by_keys(Context& context, std::vector<Value>& items, const std::vector<Value>& keys, bool reverse);

/// Editing under the monitor, for the methods in list_methods.cpp. Precondition of all: the caller holds a
/// MonitorGuard.
namespace locked {

std::int64_t length(const Object* list);
Value item(const Object* list, std::int64_t i);
void set_item(Context& context, Object* list, std::int64_t i, Value value);
/// Items [begin, end) become `items`. Precondition: 0 <= begin <= end <= length. False after MemoryError.
bool replace(Context& context, Object* list, std::int64_t begin, std::int64_t end,
             std::span<const Value> items);
std::vector<Value> items(const Object* list);

}  // namespace locked

}  // namespace interleave::library
