#include "core/library/library.h"

#include "core/library/builtins.h"
#include "core/library/bytes.h"
#include "core/library/class_types.h"
#include "core/library/compare.h"
#include "core/library/data_model.h"
#include "core/library/deques.h"
#include "core/library/dicts.h"
#include "core/library/exception_groups.h"
#include "core/library/exceptions.h"
#include "core/library/file_open.h"
#include "core/library/file_system.h"
#include "core/library/format.h"
#include "core/library/generator_types.h"
#include "core/library/hashing.h"
#include "core/library/items.h"
#include "core/library/iteration.h"
#include "core/library/iterators.h"
#include "core/library/lists.h"
#include "core/library/machine_module.h"
#include "core/library/math_module.h"
#include "core/library/number_methods.h"
#include "core/library/operators.h"
#include "core/library/queue_module.h"
#include "core/library/random_module.h"
#include "core/library/run_state.h"
#include "core/library/sets.h"
#include "core/library/text.h"
#include "core/library/threading.h"
#include "core/library/time_module.h"
#include "core/library/tracebacks.h"
#include "core/library/types.h"
#include "core/library/values.h"

#include <algorithm>
#include <vector>

namespace interleave::library {
namespace {

constexpr const NativeFunction* functions[] = {&builtins::abs,
                                               &builtins::all,
                                               &builtins::any,
                                               &builtins::ascii,
                                               &builtins::bin,
                                               &builtins::callable,
                                               &builtins::chr,
                                               &builtins::divmod,
                                               &builtins::format,
                                               &builtins::hash,
                                               &builtins::hex,
                                               &builtins::id,
                                               &builtins::input,
                                               &builtins::isinstance,
                                               &builtins::issubclass,
                                               &builtins::iter,
                                               &builtins::len,
                                               &builtins::max,
                                               &builtins::min,
                                               &builtins::next,
                                               &builtins::oct,
                                               &builtins::ord,
                                               &builtins::pow,
                                               &builtins::print,
                                               &builtins::repr,
                                               &builtins::round,
                                               &builtins::sorted,
                                               &builtins::sum,
                                               &builtins::getattr,
                                               &builtins::setattr,
                                               &builtins::delattr,
                                               &builtins::hasattr,
                                               &builtins::vars,
                                               &builtins::resume_async,
                                               &builtins::throw_async,
                                               &builtins::is_async_value_function,
                                               &builtins::async_value_function,
                                               &builtins::is_fresh,
                                               &builtins::plain_sum,
                                               &builtins::plain_any,
                                               &builtins::plain_all,
                                               &builtins::plain_min,
                                               &builtins::plain_max,
                                               &builtins::plain_sort,
                                               &builtins::plain_iter,
                                               &builtins::plain_enumerate,
                                               &builtins::plain_reversed,
                                               &builtins::plain_zip,
                                               &builtins::plain_next,
                                               &builtins::plain_getattr,
                                               &builtins::attributes_of,
                                               &builtins::store_own_attribute,
                                               &exceptions::as_part_of_group,
                                               &exceptions::same_origin,
                                               &files::open};

constexpr const TypeInfo* builtin_types[] = {
    &types::object,   &types::boolean,  &types::integer,       &types::floating,     &types::string,
    &types::list,     &types::tuple,    &types::range,         &types::slice,        &types::enumerate,
    &types::reversed, &types::zip,      &types::dict,          &types::set,          &types::frozenset,
    &types::type,     &types::property, &types::static_method, &types::class_method, &types::super,
    &types::bytes,    &types::bytearray};

std::vector<machine::Builtin> make_builtins() {
    std::vector<machine::Builtin> all;
    for (const NativeFunction* f : functions) all.push_back({.name = f->name, .function = f});
    for (const TypeInfo* t : builtin_types) all.push_back({.name = t->name, .type = t});
    for (const auto& e : exceptions::all()) all.push_back(e);
    all.push_back({.name = "NotImplemented", .constant = Value::not_implemented()});
    all.push_back({.name = "Ellipsis", .constant = Value::ellipsis()});
    return all;
}

constexpr const machine::ModuleInfo* modules[] = {&deques::module,         &files::io_module,  &files::module,
                                                  &machine_module::module, &math::module,      &queue::module,
                                                  &random::module,         &threading::module, &time::module};

constexpr const TypeInfo* unnamed_types[] = {&types::none_type,
                                             &types::ellipsis,
                                             &types::not_implemented,
                                             &types::function,
                                             &types::native_function,
                                             &types::method,
                                             &types::module,
                                             &types::super,
                                             &types::dict_keys,
                                             &types::dict_values,
                                             &types::dict_items,
                                             &types::list_iterator,
                                             &tracebacks::traceback,
                                             &tracebacks::frame,
                                             &tracebacks::code,
                                             &types::internal,
                                             &threading::lock_type,
                                             &threading::rlock_type,
                                             &types::Iterators::tuple,
                                             &types::Iterators::range,
                                             &types::Iterators::string,
                                             &types::Iterators::ascii,
                                             &types::Iterators::bytes,
                                             &types::Iterators::set,
                                             &types::Iterators::dict_key,
                                             &types::Iterators::dict_value,
                                             &types::Iterators::dict_item,
                                             &types::Iterators::list_reversed,
                                             &types::Generators::map,
                                             &types::Generators::filter,
                                             &types::Generators::callable,
                                             &types::Generators::items};

/// Of threading and queue all is written in Python but Lock, RLock and SimpleQueue.
std::string python_name(const NativeFunction& function) {
    constexpr std::string_view types[] = {"Thread",  "Condition", "Semaphore", "BoundedSemaphore", "Event",
                                          "Barrier", "Queue",     "LifoQueue", "PriorityQueue"};
    const std::string_view name = function.qualified_name;
    const std::string_view type = name.substr(0, name.find('.'));
    if (std::find(std::begin(types), std::end(types), type) == std::end(types)) return {};
    const bool constructs = type.size() == name.size();
    if (type != "LifoQueue" && type != "PriorityQueue")
        return std::string(name) + (constructs ? ".__init__" : "");
    return "Queue" + (constructs ? ".__init__" : std::string(name.substr(type.size())));
}

machine::Operations make_operations() {
    return {.binary = binary,
            .unary = unary,
            .compare = compare,
            .contains = contains,
            .truth = truth_of,
            .load_item = load_item,
            .store_item = store_item,
            .delete_item = delete_item,
            .format = format,
            .list_append = list_append,
            .iterator = make_iterator,
            .is_iterator = is_iterator,
            .iterate = iterate,
            .next = next,
            .take = take,
            .new_dict = new_dict,
            .new_set = new_set,
            .dict_store = dict_store,
            .dict_find = dict_find,
            .dict_update = dict_update,
            .set_add = set_add,
            .set_update = set_update,
            .rehash = rehash,
            .dict_items = dict_items,
            .number_attribute = number_attribute,
            .type_of = type_of,
            .to_text = to_text,
            .to_repr = to_repr};
}

}  // namespace

const machine::Library& standard() {
    static const std::vector<machine::Builtin> all_builtins = make_builtins();
    static const machine::Library library{.exceptions = exceptions::for_machine(),
                                          .operations = make_operations(),
                                          .builtins = all_builtins,
                                          .modules = modules,
                                          .thread_type = &threading::thread_type,
                                          .types = {.object = &types::object,
                                                    .type = &types::type,
                                                    .property = &types::property,
                                                    .static_method = &types::static_method,
                                                    .class_method = &types::class_method,
                                                    .generator = &types::generator,
                                                    .coroutine = &types::coroutine,
                                                    .async_generator = &types::async_generator,
                                                    .base_exception = &exceptions::base_exception,
                                                    .base_exception_group = &exceptions::base_exception_group,
                                                    .traceback = &tracebacks::traceback,
                                                    .unnamed = unnamed_types},
                                          .class_attribute = class_attribute,
                                          .wrap_async_value = wrap_async_value,
                                          .warn_unawaited = warn_unawaited,
                                          .members_of_group = exceptions::members_of_group,
                                          .check_concrete = check_concrete,
                                          .python_name = python_name,
                                          .mutable_container = mutable_container,
                                          .begin = begin_run};
    return library;
}

}  // namespace interleave::library
