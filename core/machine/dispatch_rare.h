// Interpreter<Host>::perform: included by interpreter.h only. The instructions that no loop spends its time in, or whose
// work is a call anyway. They are apart from run() because compilers keep better what is in registers in a function that
// is not so long, and engines of WebAssembly, which compile while the program runs, are done sooner with it.
#pragma once

namespace interleave::machine {

template <class Host>
[[gnu::noinline]] typename Interpreter<Host>::Next Interpreter<Host>::perform(const Instruction* i,
                                                                              const Instruction* pc) {
    Value* r = thread_.stack.data() + top().base;
    Object* const globals = host_.globals();
    bool entered = false;
    const auto reload = [&] { r = thread_.stack.data() + top().base; };  // a call may have moved the stack
    const auto save = [&] { top().pc = pc; };
    switch (i->op) {
        case Opcode::delete_global_:
            if constexpr (Host::schedules) {
                if (host_.global_visible(i->b, true) && host_.park(PendingKind::write, globals, i->b))
                    return Next::parked;
            }
            if (globals->load(i->b).is_unset()) {
                raise_name_error(image_.program().globals[i->b].name);
                return Next::raised;
            }
            host_.store(globals, i->b, Value());
            break;
        case Opcode::delete_cell_: {
            Object* cell = r[i->b].as_object();
            if constexpr (Host::schedules) {
                if (host_.object_visible(cell) && host_.park(PendingKind::write, cell, 0))
                    return Next::parked;
            }
            if (cell->load(0).is_unset()) {
                raise_unbound(i->c, i->x == 0);
                return Next::raised;
            }
            host_.store(cell, 0, Value());
            break;
        }
        case Opcode::delete_item_: {
            const Value container = r[i->b];
            if constexpr (Host::schedules) {
                if (park_item(PendingKind::update, container, r[i->c])) return Next::parked;
            }
            begin_operation();
            if (!operations_.delete_item(host_, container, r[i->c])) return Next::raised;
            break;
        }
        case Opcode::build_slice_: {
            const Value step = i->x > 2 ? r[i->b + 2] : Value::none();
            const Value v = host_.new_slice(r[i->b], r[i->b + 1], step);
            if (v.is_unset()) return Next::raised;
            r[i->a] = v;
            break;
        }
        case Opcode::negate_:
        case Opcode::positive_:
        case Opcode::invert_: {
            begin_operation();
            const Value v = operations_.unary(
                host_, static_cast<int>(i->op) - static_cast<int>(Opcode::negate_), r[i->b]);
            if (v.is_unset()) return Next::raised;
            r[i->a] = v;
            break;
        }
        case Opcode::contains_: {
            if constexpr (Host::schedules) {
                if (park_reading(r[i->b], r[i->c])) return Next::parked;
            }
            begin_operation();
            const Value v = operations_.contains(host_, r[i->c], r[i->b]);
            bool truth = false;
            if (v.is_unset() || !operations_.truth(host_, v, truth)) return Next::raised;
            r[i->a] = Value::boolean(truth != (i->x != 0));
            break;
        }
        case Opcode::list_extend_: {
            if constexpr (Host::schedules) {
                if (park_reading(r[i->b])) return Next::parked;
            }
            begin_operation();
            Value state[3];
            if (!operations_.iterate(host_, r[i->b], state)) {
                const bool asks = host_.pending() == Value::call_requested();
                if (i->x == 2 && !asks) raise_not_spreadable(r[i->a - 1], r[i->b]);
                if (i->x == 1 && !asks) {
                    host_.raise(*image_.exceptions().type_error,
                                "Value after * must be an iterable, not " +
                                    std::string(operations_.type_of(r[i->b])->name));
                }
                return Next::raised;
            }
            std::vector<Value> items;
            if (!operations_.take(host_, state, everything, items)) return Next::raised;
            for (const Value v : items) {
                if (!operations_.list_append(host_, r[i->a].as_object(), v)) return Next::raised;
            }
            break;
        }
        case Opcode::build_dict_: {
            begin_operation();
            const Value v = operations_.new_dict(host_, {r + i->b, i->c});
            if (v.is_unset()) return Next::raised;
            r[i->a] = v;
            break;
        }
        case Opcode::build_set_: {
            begin_operation();
            const Value v = operations_.new_set(host_, {r + i->b, i->c});
            if (v.is_unset()) return Next::raised;
            r[i->a] = v;
            break;
        }
        case Opcode::dict_store_:
            begin_operation();
            if (!operations_.dict_store(host_, r[i->a].as_object(), r[i->b], r[i->c])) return Next::raised;
            break;
        case Opcode::dict_update_:
            if constexpr (Host::schedules) {
                if (park_reading(r[i->b])) return Next::parked;
            }
            begin_operation();
            if (!operations_.dict_update(host_, r[i->a].as_object(), r[i->b], i->x != 0 ? r[i->c] : Value()))
                return Next::raised;
            break;
        case Opcode::set_add_:
            begin_operation();
            if (!operations_.set_add(host_, r[i->a].as_object(), r[i->b])) return Next::raised;
            break;
        case Opcode::set_update_:
            if constexpr (Host::schedules) {
                if (park_reading(r[i->b])) return Next::parked;
            }
            begin_operation();
            if (!operations_.set_update(host_, r[i->a].as_object(), r[i->b])) return Next::raised;
            break;
        case Opcode::list_to_tuple_: {
            const Object* list = r[i->b].as_object();
            std::vector<Value> items;
            for (std::int64_t k = 0; k < list_length(list); ++k) items.push_back(list_item(list, k));
            const Value v = host_.new_tuple(items);
            if (v.is_unset()) return Next::raised;
            r[i->a] = v;
            break;
        }
        case Opcode::unpack_:
            if constexpr (Host::schedules) {
                if (park_reading(r[i->b])) return Next::parked;
            }
            if (!unpack(r + i->a, r[i->b], i->c, -1)) return Next::raised;
            break;
        case Opcode::unpack_star_:
            if constexpr (Host::schedules) {
                if (park_reading(r[i->b])) return Next::parked;
            }
            if (!unpack(r + i->a, r[i->b], i->c, i->x)) return Next::raised;
            break;
        case Opcode::format_value_: {
            if constexpr (Host::schedules) {
                if (park_reading(r[i->b])) return Next::parked;
            }
            const Value spec = (i->x & 128) != 0 ? Value() : r[i->c];
            const char conversion = i->x == bytecode::part_of_string ? '\0' : static_cast<char>(i->x & 127);
            begin_operation();
            const Value v = operations_.format(host_, r[i->b], spec, conversion);
            if (v.is_unset()) return Next::raised;
            r[i->a] = v;
            break;
        }
        case Opcode::build_string_: {
            const Value v = joined_parts(r + i->b, i->c);
            if (v.is_unset()) return Next::raised;
            r[i->a] = v;
            break;
        }
        case Opcode::make_function_: {
            const Value v = make_function(*i, r);
            if (v.is_unset()) return Next::raised;
            r[i->a] = v;
            break;
        }
        case Opcode::for_end_: {
            const Value source = r[i->a];
            if (!is_kind(source, Kind::generator) || !r[i->a + 2].is_true()) break;
            r[i->a + 2] = Value::none();
            if (generator_status(source.as_object()) != GeneratorStatus::suspended) break;
            save();
            Value ignored;
            const CallResult outcome = call_with(image_.prelude_function("_generator_close"), {&source, 1},
                                                 {nullptr, 0, nullptr}, ignored);
            reload();
            if (outcome == CallResult::raised) return Next::raised;
            entered = true;
            break;
        }
        case Opcode::with_enter_:
        case Opcode::with_exit_:
        case Opcode::with_except_: {
            save();
            Value result;
            const Value exception = i->op == Opcode::with_except_ ? r[i->c] : Value();
            const CallResult outcome = with_method(
                i->op == Opcode::with_enter_ ? Special::enter : Special::exit, r[i->b], exception, result);
            reload();
            if (outcome == CallResult::park || outcome == CallResult::leave) {
                return outcome == CallResult::park ? Next::parked : Next::left;
            }
            if (outcome == CallResult::raised) return Next::raised;
            if (outcome == CallResult::entered)
                entered = true;
            else
                r[i->a] = result;
            break;
        }
        case Opcode::build_class_: {
            save();
            const Value v = build_class(host_, r[i->b], r[i->b + 1], r[i->b + 2], r[i->b + 3],
                                        *code_of(r[i->b + 4].as_object()));
            if (v.is_unset()) return Next::raised;
            r[i->a] = v;
            const bool named = i->c > 5;
            const CallArguments keywords{named ? r + i->b + 6 : nullptr, named ? i->c - 6 : 0,
                                         named ? r[i->b + 5].as_object() : nullptr};
            const CallResult outcome = announce_class(v, keywords);
            reload();
            if (outcome == CallResult::raised) return Next::raised;
            if (outcome == CallResult::entered) entered = true;
            break;
        }
        case Opcode::load_class_name_: {
            const Value key = image_.global_name(i->c);
            Value v;
            operations_.dict_find(host_, r[i->b].as_object(), key, v);
            if (v.is_unset()) {
                if constexpr (Host::schedules) {
                    if (host_.global_visible(i->c, false) && host_.park(PendingKind::read, globals, i->c))
                        return Next::parked;
                }
                v = globals->load(i->c);
            }
            if (v.is_unset()) v = image_.builtin_of_global(i->c);
            if (v.is_unset()) {
                raise_name_error(image_.program().globals[i->c].name);
                return Next::raised;
            }
            r[i->a] = v;
            break;
        }
        case Opcode::yield_: {
            if constexpr (Host::schedules) {
                if (host_.object_visible(top().subject) && host_.park(PendingKind::update, top().subject, -1))
                    return Next::parked;
            }
            save();
            Value v = r[i->b];
            if (i->x != 0) v = image_.library().wrap_async_value(host_, v);
            if (v.is_unset()) return Next::raised;
            yield_value(v, top().instruction());
            entered = true;
            break;
        }
        case Opcode::begin_delegation_: {
            save();
            Value result;
            const CallResult outcome =
                i->x != 0 ? begin_await(r[i->b], result) : begin_iteration(r[i->b], result);
            reload();
            if (outcome == CallResult::raised) return Next::raised;
            if (outcome == CallResult::value) r[i->a] = result;
            if (outcome == CallResult::entered) entered = true;
            break;
        }
        case Opcode::delegate_: {
            if constexpr (Host::schedules) {
                if (is_kind(r[i->b], Kind::generator) && park_item(PendingKind::update, r[i->b], Value()))
                    return Next::parked;
            }
            save();
            Value result;
            const CallResult outcome = advance(r[i->b], r[i->a], result);
            reload();
            if (outcome == CallResult::raised) return Next::raised;
            if (outcome == CallResult::ended) r[i->a] = Value::none();
            if (outcome == CallResult::value) {
                r[i->a] = Value::none();
                yield_value(result, top().instruction() - 1);
            }
            entered = true;
            break;
        }
        case Opcode::raise_:
            save();
            raise_value(r[i->a], {}, false);
            return Next::raised;
        case Opcode::raise_from_:
            save();
            raise_value(r[i->a], r[i->b], true);
            return Next::raised;
        case Opcode::reraise_:
            save();
            host_.raise(r[i->a]);
            return Next::unwinding;
        case Opcode::raise_handled_:
            save();
            if (thread_.handled.is_unset() || thread_.handled.is_none()) {
                host_.raise(*image_.exceptions().runtime_error, "No active exception to reraise");
                return Next::raised;
            }
            host_.raise(thread_.handled);
            return Next::unwinding;
        case Opcode::enter_handler_:
            r[i->a] = thread_.handled.is_unset() ? Value::none() : thread_.handled;
            thread_.handled = r[i->b];
            break;
        case Opcode::leave_handler_: thread_.handled = r[i->a].is_none() ? Value() : r[i->a]; break;
        case Opcode::exception_matches_: {
            const auto match = exception_matches(host_, r[i->b], r[i->c]);
            if (!match) return Next::raised;
            r[i->a] = Value::boolean(*match);
            break;
        }
        case Opcode::raise_assertion_: {
            save();
            const Value arguments[] = {r[i->a]};
            host_.raise(host_.new_exception(*image_.exceptions().assertion_error,
                                            std::span<const Value>(arguments, i->x != 0 ? 1 : 0)));
            return Next::raised;
        }
        case Opcode::import_module_: {
            save();
            Value result;
            const CallResult outcome = import_module(image_.module(i->b), result);
            reload();
            if (outcome == CallResult::park) return Next::parked;
            if (outcome == CallResult::entered)
                entered = true;
            else
                r[i->a] = result;
            break;
        }
        case Opcode::import_name_: {
            save();
            Value result;
            const Name name = image_.name(i->c);
            const CallResult outcome = load_module_attribute(r[i->b], name, result);
            reload();
            if (outcome == CallResult::park) return Next::parked;
            if (outcome == CallResult::value) {
                r[i->a] = result;
                break;
            }
            if (is_subtype(type_info_of(host_.pending().as_object()), image_.exceptions().attribute_error)) {
                raise_import_error(name, module_of(r[i->b].as_object())->name);
            }
            return Next::raised;
        }
        default: assert(false);  // run() does it
    }
    return entered ? Next::entered : Next::next;
}

/// An exception is pending: goes to the handler it belongs to, whose call is then the innermost one. `fresh`: it was
/// raised by the instruction before the call's pc. False: there is no handler.
template <class Host>
[[gnu::noinline]] bool Interpreter<Host>::unwind(bool fresh) {
    if (fresh) {
        if (host_.pending() == Value::call_requested() && requested_call() == CallResult::entered)
            return true;
        set_context(host_, host_.pending().as_object(), thread_.handled);
        add_traceback(host_, top(), host_.pending().as_object());
    }
    for (;;) {
        if (const auto* range = find_handler(top())) {
            thread_.registers(top())[range->target] = host_.pending();
            top().pc = top().code->instructions.data() + range->handler;
            host_.set_pending(Value());
            return true;
        }
        if (thread_.calls.size() == 1 && last_call(host_.pending().as_object())) return true;
        const CallRole role = top().role;
        if (role == CallRole::generator) leave_generator_raising();
        if (role == CallRole::describe || role == CallRole::hold) {
            host_.raise(Value::object(top().subject));
            thread_.calls.pop_back();
            continue;
        }
        thread_.calls.pop_back();
        if (thread_.calls.empty()) return false;
        host_.expose(thread_);
        if (role == CallRole::plain && ends_iteration()) return true;
        add_traceback(host_, top(), host_.pending().as_object());
    }
}

}  // namespace interleave::machine
