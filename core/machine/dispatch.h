// Interpreter<Host>::run: included by interpreter.h only. One long switch, a case an instruction; what is longer than
// a few lines is a function elsewhere.
#pragma once

namespace interleave::machine {

// The innermost call's pc is written back before anything that may look at it: parking, calls, raising, natives that
// block. `pc` has already moved past the instruction by then.
template <class Host>
Stop Interpreter<Host>::run() {
    if (thread_.calls.empty()) return Stop::finished;
    const Instruction* pc = nullptr;
    Value* r = nullptr;
    Object* const globals = host_.globals();
    const auto load_frame = [&] {
        pc = top().pc;
        r = thread_.stack.data() + top().base;
    };
    const auto reload = [&] { r = thread_.stack.data() + top().base; };  // a call may have moved the stack
    const auto save = [&] { top().pc = pc; };
    const auto park_here = [&] {
        top().pc = pc - 1;
        return Stop::parked;
    };
    load_frame();

    for (;;) {
        const Instruction i = *pc++;
        switch (i.op) {
            case Opcode::move_: r[i.a] = r[i.b]; break;
            case Opcode::load_const_: r[i.a] = image_.constant(i.b); break;
            case Opcode::load_int_: r[i.a] = Value::integer(i.bc()); break;
            case Opcode::load_builtin_: r[i.a] = image_.builtin(i.b); break;
            case Opcode::clear_: r[i.a] = Value(); break;
            case Opcode::check_bound_:
                if (r[i.a].is_unset()) {
                    raise_unbound(i.b, i.x != 0);
                    goto raised;
                }
                break;

            // Names that other code can see.
            case Opcode::load_global_: {
                if constexpr (Host::schedules) {
                    if (host_.global_visible(i.b, false) && host_.park(PendingKind::read, globals, i.b))
                        return park_here();
                }
                const Value v = globals->load(i.b);
                if (v.is_unset()) [[unlikely]] {
                    const Value builtin = image_.builtin_of_global(i.b);
                    if (builtin.is_unset()) {  // the variable that r[i.a] may be keeps its value
                        raise_name_error(image_.program().globals[i.b].name);
                        goto raised;
                    }
                    r[i.a] = builtin;
                    break;
                }
                r[i.a] = v;
                if (host_.recording() && !image_.program().globals[i.b].fixed) {
                    save();
                    host_.record(EventKind::read, globals, i.b, v, -1);
                }
                break;
            }
            case Opcode::store_global_:
                if constexpr (Host::schedules) {
                    if (host_.global_visible(i.b, true) && host_.park(PendingKind::write, globals, i.b))
                        return park_here();
                }
                host_.store(globals, i.b, r[i.a]);
                if (host_.recording() && !image_.program().globals[i.b].fixed) {
                    save();
                    host_.record(EventKind::write, globals, i.b, r[i.a], -1);
                }
                break;
            case Opcode::delete_global_:
                if constexpr (Host::schedules) {
                    if (host_.global_visible(i.b, true) && host_.park(PendingKind::write, globals, i.b))
                        return park_here();
                }
                if (globals->load(i.b).is_unset()) {
                    raise_name_error(image_.program().globals[i.b].name);
                    goto raised;
                }
                host_.store(globals, i.b, Value());
                break;
            case Opcode::make_cell_: {
                Object* cell = host_.allocate(Kind::cell, 1);
                if (cell == nullptr) goto raised;
                cell->cells()[0].store_raw(r[i.a]);
                r[i.a] = Value::object(cell);
                break;
            }
            case Opcode::load_closure_: r[i.a] = top().function->load(FunctionCells::cells + i.b); break;
            case Opcode::load_cell_: {
                Object* cell = r[i.b].as_object();
                if constexpr (Host::schedules) {
                    if (host_.object_visible(cell) && host_.park(PendingKind::read, cell, 0))
                        return park_here();
                }
                const Value v = cell->load(0);
                if (v.is_unset()) {
                    raise_unbound(i.c, i.x == 0);
                    goto raised;
                }
                r[i.a] = v;
                if (host_.recording()) {
                    save();
                    host_.record(EventKind::read, cell, 0, v, -1);
                }
                break;
            }
            case Opcode::store_cell_: {
                Object* cell = r[i.b].as_object();
                if constexpr (Host::schedules) {
                    if (host_.object_visible(cell) && host_.park(PendingKind::write, cell, 0))
                        return park_here();
                }
                host_.store(cell, 0, r[i.a]);
                if (host_.recording()) {
                    save();
                    host_.record(EventKind::write, cell, 0, r[i.a], -1);
                }
                break;
            }
            case Opcode::delete_cell_: {
                Object* cell = r[i.b].as_object();
                if constexpr (Host::schedules) {
                    if (host_.object_visible(cell) && host_.park(PendingKind::write, cell, 0))
                        return park_here();
                }
                if (cell->load(0).is_unset()) {
                    raise_unbound(i.c, i.x == 0);
                    goto raised;
                }
                host_.store(cell, 0, Value());
                break;
            }

            // Attributes and items.
            case Opcode::load_attr_:
            case Opcode::load_method_: {
                const Value object = r[i.b];
                if constexpr (Host::schedules) {
                    const bool native_method =
                        i.op == Opcode::load_method_ && is_kind(object, Kind::synchroniser);
                    if (!native_method && park_attribute(PendingKind::read, object, i.c)) return park_here();
                }
                const bool method = i.op == Opcode::load_method_;
                if (const ClassInfo* type = instance_class(object); type != nullptr && !type->properties) {
                    // The two usual cases: an attribute that has a slot, a method of the class itself.
                    const std::size_t slot = slot_of(*type, i.c);
                    const Value own = slot == 0 ? Value() : object.as_object()->load(slot);
                    if (!own.is_unset() && !host_.recording()) {
                        r[i.a] = own;
                        if (method) r[i.a + 1] = Value();
                        break;
                    }
                    const bool plain = method && slot == 0 && i.c < type->member_of_name.size() &&
                                       object.as_object()->load(InstanceCells::attributes).is_unset();
                    const std::size_t member = plain ? type->member_of_name[i.c] : 0;
                    const Value function = member == 0 ? Value() : type->object->load(member);
                    if (is_kind(function, Kind::function)) {
                        r[i.a] = function;
                        r[i.a + 1] = object;
                        break;
                    }
                }
                save();
                if (method && (!object.is_object() || object.as_object()->kind < Kind::class_)) {
                    const Value native = image_.method(operations_.type_of(object), std::size_t{i.c});
                    if (!native.is_unset() && !is_kind(object, Kind::module) &&
                        !is_kind(object, Kind::type) && !is_kind(object, Kind::function) &&
                        !is_kind(object, Kind::super_proxy)) {
                        r[i.a] = native;
                        r[i.a + 1] = object;
                        break;
                    }
                }
                Value result, self;
                const CallResult outcome =
                    load_attribute(object, image_.name(i.c), result, method ? &self : nullptr);
                reload();
                if (outcome == CallResult::value) {
                    r[i.a] = result;
                    if (method) r[i.a + 1] = self;
                    if (host_.recording()) record_attribute(EventKind::read, object, i.c, result);
                    break;
                }
                if (outcome == CallResult::entered) {
                    if (method)
                        thread_.stack[thread_.calls[thread_.calls.size() - 2].base + i.a + 1u] = Value();
                    load_frame();
                    break;
                }
                if (outcome == CallResult::park) return park_here();
                goto raised;
            }
            case Opcode::store_attr_:
            case Opcode::delete_attr_: {
                const Value object = r[i.b];
                if constexpr (Host::schedules) {
                    if (park_attribute(PendingKind::write, object, i.c)) return park_here();
                }
                const Value value = i.op == Opcode::store_attr_ ? r[i.a] : Value();
                if (const ClassInfo* type = instance_class(object); type != nullptr && !type->properties &&
                                                                    !type->custom_stores &&
                                                                    !value.is_unset() && !host_.recording()) {
                    if (const std::size_t slot = slot_of(*type, i.c); slot != 0) {
                        host_.store(object.as_object(), slot, value);
                        break;
                    }
                }
                save();
                const CallResult outcome = store_attribute(object, image_.name(i.c), value);
                reload();
                if (outcome == CallResult::raised) goto raised;
                if (outcome == CallResult::entered) load_frame();
                if (outcome == CallResult::value && host_.recording())
                    record_attribute(EventKind::write, object, i.c, value);
                break;
            }
            case Opcode::load_item_: {
                const Value container = r[i.b];
                if constexpr (Host::schedules) {
                    if (park_item(PendingKind::read, container, r[i.c])) return park_here();
                }
                const Value index = r[i.c];
                Value v;
                if (index.is_int() && is_kind(container, Kind::list))
                    v = list_item(container.as_object(), index.as_int());
                if (v.is_unset()) {
                    begin_operation();
                    v = operations_.load_item(host_, container, index);
                }
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                if (host_.recording()) {
                    save();
                    record_item(EventKind::read, container, index, v);
                }
                break;
            }
            case Opcode::store_item_: {
                const Value container = r[i.b];
                if constexpr (Host::schedules) {
                    if (park_item(PendingKind::write, container, r[i.c])) return park_here();
                }
                begin_operation();
                if (!operations_.store_item(host_, container, r[i.c], r[i.a])) goto raised;
                if (host_.recording()) {
                    save();
                    record_item(EventKind::write, container, r[i.c], r[i.a]);
                }
                break;
            }
            case Opcode::delete_item_: {
                const Value container = r[i.b];
                if constexpr (Host::schedules) {
                    if (park_item(PendingKind::update, container, r[i.c])) return park_here();
                }
                begin_operation();
                if (!operations_.delete_item(host_, container, r[i.c])) goto raised;
                break;
            }
            case Opcode::build_slice_: {
                const Value step = i.x > 2 ? r[i.b + 2] : Value::none();
                const Value v = host_.new_slice(r[i.b], r[i.b + 1], step);
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                break;
            }

            // Operators.
            case Opcode::add_: {
                const Value x = r[i.b], y = r[i.c];
                std::int64_t sum = 0;
                if (x.is_int() && y.is_int() && !__builtin_add_overflow(x.as_int(), y.as_int(), &sum) &&
                    Value::fits_int(sum)) [[likely]] {
                    r[i.a] = Value::integer(sum);
                    break;
                }
                goto binary;
            }
            case Opcode::subtract_: {
                const Value x = r[i.b], y = r[i.c];
                std::int64_t difference = 0;
                if (x.is_int() && y.is_int() &&
                    !__builtin_sub_overflow(x.as_int(), y.as_int(), &difference) &&
                    Value::fits_int(difference)) [[likely]] {
                    r[i.a] = Value::integer(difference);
                    break;
                }
                goto binary;
            }
            case Opcode::multiply_: {
                const Value x = r[i.b], y = r[i.c];
                std::int64_t product = 0;
                if (x.is_int() && y.is_int() && !__builtin_mul_overflow(x.as_int(), y.as_int(), &product) &&
                    Value::fits_int(product)) [[likely]] {
                    r[i.a] = Value::integer(product);
                    break;
                }
                goto binary;
            }
            case Opcode::divide_:
            case Opcode::floor_divide_:
            case Opcode::modulo_:
            case Opcode::power_:
            case Opcode::shift_left_:
            case Opcode::shift_right_:
            case Opcode::bit_and_:
            case Opcode::bit_or_:
            case Opcode::bit_xor_:
            binary: {
                if constexpr (Host::schedules) {
                    if (park_reading(r[i.b], r[i.c])) return park_here();
                }
                begin_operation();
                const Value v = operations_.binary(
                    host_, static_cast<int>(i.op) - static_cast<int>(Opcode::add_), r[i.b], r[i.c], i.x != 0);
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                if (!host_.memory_suffices()) [[unlikely]]
                    goto raised;
                break;
            }
            case Opcode::add_int_: {
                const Value x = r[i.b];
                if (x.is_int() && Value::fits_int(x.as_int() + i.imm())) [[likely]] {
                    r[i.a] = Value::integer(x.as_int() + i.imm());
                    break;
                }
                begin_operation();
                const Value v = operations_.binary(host_, 0, x, Value::integer(i.imm()), i.x != 0);
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                break;
            }
            case Opcode::subtract_int_: {
                const Value x = r[i.b];
                if (x.is_int() && Value::fits_int(x.as_int() - i.imm())) [[likely]] {
                    r[i.a] = Value::integer(x.as_int() - i.imm());
                    break;
                }
                begin_operation();
                const Value v = operations_.binary(host_, 1, x, Value::integer(i.imm()), i.x != 0);
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                break;
            }
            case Opcode::negate_:
            case Opcode::positive_:
            case Opcode::invert_: {
                begin_operation();
                const Value v = operations_.unary(
                    host_, static_cast<int>(i.op) - static_cast<int>(Opcode::negate_), r[i.b]);
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                break;
            }
            case Opcode::logical_not_:
                if constexpr (Host::schedules) {
                    if (park_reading(r[i.b])) return park_here();
                }
                {
                    bool truth = false;
                    if (!load_truth(r[i.b], truth)) goto raised;
                    r[i.a] = Value::boolean(!truth);
                }
                break;

            // Comparisons.
            case Opcode::equal_:
            case Opcode::not_equal_:
            case Opcode::less_:
            case Opcode::less_equal_:
            case Opcode::greater_:
            case Opcode::greater_equal_: {
                if constexpr (Host::schedules) {
                    if (park_reading(r[i.b], r[i.c])) return park_here();
                }
                begin_operation();
                const Value v = operations_.compare(
                    host_, static_cast<int>(i.op) - static_cast<int>(Opcode::equal_), r[i.b], r[i.c]);
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                break;
            }
            case Opcode::is_same_: r[i.a] = Value::boolean((r[i.b] == r[i.c]) != (i.x != 0)); break;
            case Opcode::contains_: {
                if constexpr (Host::schedules) {
                    if (park_reading(r[i.b], r[i.c])) return park_here();
                }
                begin_operation();
                const Value v = operations_.contains(host_, r[i.c], r[i.b]);
                bool truth = false;
                if (v.is_unset() || !operations_.truth(host_, v, truth)) goto raised;
                r[i.a] = Value::boolean(truth != (i.x != 0));
                break;
            }

            // Jumps.
            case Opcode::jump_: pc += i.bc(); break;
            case Opcode::loop_:
                pc += i.bc();
                if (!host_.poll(static_cast<std::uint32_t>(-i.bc()))) {
                    save();
                    if (!host_.pending().is_unset()) goto raised;
                    return Stop::left;
                }
                break;
            case Opcode::jump_if_: {
                const Value v = r[i.a];
                if constexpr (Host::schedules) {
                    if (v.is_object() && park_reading(v)) return park_here();
                }
                bool truth = v.is_true();
                if (!truth && !v.is_false() && !load_truth(v, truth)) goto raised;
                if (truth == (i.x != 0)) pc += i.bc();
                break;
            }
#define COMPARE_AND_JUMP(opcode, which, op)                          \
    case Opcode::opcode: {                                           \
        const Value x = r[i.a], y = r[i.b];                          \
        bool truth = false;                                          \
        if (x.is_int() && y.is_int()) [[likely]] {                   \
            truth = x.as_int() op y.as_int();                        \
        } else {                                                     \
            if constexpr (Host::schedules) {                         \
                if (park_reading(x, y)) return park_here();          \
            }                                                        \
            begin_operation();                                       \
            const Value v = operations_.compare(host_, which, x, y); \
            if (v.is_unset()) goto raised;                           \
            if (!operations_.truth(host_, v, truth)) goto raised;    \
        }                                                            \
        if (truth == (i.x != 0)) pc += i.imm();                      \
        break;                                                       \
    }
                COMPARE_AND_JUMP(jump_if_equal_, 0, ==)
                COMPARE_AND_JUMP(jump_if_not_equal_, 1, !=)
                COMPARE_AND_JUMP(jump_if_less_, 2, <)
                COMPARE_AND_JUMP(jump_if_less_equal_, 3, <=)
                COMPARE_AND_JUMP(jump_if_greater_, 4, >)
                COMPARE_AND_JUMP(jump_if_greater_equal_, 5, >=)
#undef COMPARE_AND_JUMP

            // Making things.
            case Opcode::build_list_: {
                const Value v = host_.new_list({r + i.b, i.c});
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                break;
            }
            case Opcode::build_tuple_: {
                const Value v = host_.new_tuple({r + i.b, i.c});
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                break;
            }
            case Opcode::list_append_:
                if (!operations_.list_append(host_, r[i.a].as_object(), r[i.b])) goto raised;
                break;
            case Opcode::list_extend_: {
                if constexpr (Host::schedules) {
                    if (park_reading(r[i.b])) return park_here();
                }
                begin_operation();
                Value state[3];
                if (!operations_.iterate(host_, r[i.b], state)) {
                    if (i.x == 1 && !(host_.pending() == Value::call_requested())) {
                        host_.raise(*image_.exceptions().type_error,
                                    "Value after * must be an iterable, not " +
                                        std::string(operations_.type_of(r[i.b])->name));
                    }
                    goto raised;
                }
                for (Value v = operations_.next(host_, state); !v.is_unset();
                     v = operations_.next(host_, state)) {
                    if (!operations_.list_append(host_, r[i.a].as_object(), v)) goto raised;
                }
                if (!host_.pending().is_unset()) goto raised;
                break;
            }
            case Opcode::build_dict_: {
                begin_operation();
                const Value v = operations_.new_dict(host_, {r + i.b, i.c});
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                break;
            }
            case Opcode::build_set_: {
                begin_operation();
                const Value v = operations_.new_set(host_, {r + i.b, i.c});
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                break;
            }
            case Opcode::dict_store_:
                begin_operation();
                if (!operations_.dict_store(host_, r[i.a].as_object(), r[i.b], r[i.c])) goto raised;
                break;
            case Opcode::dict_update_:
                if constexpr (Host::schedules) {
                    if (park_reading(r[i.b])) return park_here();
                }
                begin_operation();
                if (!operations_.dict_update(host_, r[i.a].as_object(), r[i.b], i.x != 0 ? r[i.c] : Value()))
                    goto raised;
                break;
            case Opcode::set_add_:
                begin_operation();
                if (!operations_.set_add(host_, r[i.a].as_object(), r[i.b])) goto raised;
                break;
            case Opcode::set_update_:
                if constexpr (Host::schedules) {
                    if (park_reading(r[i.b])) return park_here();
                }
                begin_operation();
                if (!operations_.set_update(host_, r[i.a].as_object(), r[i.b])) goto raised;
                break;
            case Opcode::list_to_tuple_: {
                const Object* list = r[i.b].as_object();
                std::vector<Value> items;
                for (std::int64_t k = 0; k < list_length(list); ++k) items.push_back(list_item(list, k));
                const Value v = host_.new_tuple(items);
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                break;
            }
            case Opcode::unpack_:
                if constexpr (Host::schedules) {
                    if (park_reading(r[i.b])) return park_here();
                }
                if (!unpack(r + i.a, r[i.b], i.c, -1)) goto raised;
                break;
            case Opcode::unpack_star_:
                if constexpr (Host::schedules) {
                    if (park_reading(r[i.b])) return park_here();
                }
                if (!unpack(r + i.a, r[i.b], i.c, i.x)) goto raised;
                break;
            case Opcode::format_value_: {
                if constexpr (Host::schedules) {
                    if (park_reading(r[i.b])) return park_here();
                }
                const Value spec = (i.x & 128) != 0 ? Value() : r[i.c];
                begin_operation();
                const Value v = operations_.format(host_, r[i.b], spec, static_cast<char>(i.x & 127));
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                break;
            }
            case Opcode::build_string_: {
                std::string text;
                for (std::uint16_t k = 0; k < i.c; ++k) text += string_view_of(r[i.b + k].as_object());
                const Value v = host_.new_string(text);
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                break;
            }
            case Opcode::make_function_: {
                const Value v = make_function(i, r);
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                break;
            }

            // Iteration.
            case Opcode::for_begin_: {
                const Value source = r[i.b];
                if (source.is_object() && runs_learner_code(source.as_object())) {
                    save();
                    r[i.a + 1] = r[i.a + 2] = Value::none();
                    Value result;
                    const CallResult outcome = begin_iteration(source, result);
                    reload();
                    if (outcome == CallResult::raised) goto raised;
                    if (outcome == CallResult::value) r[i.a] = result;
                    if (outcome == CallResult::entered) load_frame();
                    break;
                }
                if (!operations_.iterate(host_, source, r + i.a)) goto raised;
                break;
            }
            case Opcode::for_next_: {
                const Value source = r[i.a];
                if constexpr (Host::schedules) {
                    const bool moves = is_cursor(source) && host_.object_visible(source.as_object());
                    const auto access = moves ? PendingKind::update : PendingKind::read;
                    if (changes_while_iterated(source) && park_item(access, behind_view(source), Value())) {
                        return park_here();
                    }
                    if (is_kind(source, Kind::generator) && park_item(PendingKind::update, source, Value()))
                        return park_here();
                }
                if (source.is_object() && runs_learner_code(source.as_object())) {
                    save();
                    Value result;
                    const CallResult outcome = advance(source, Value::none(), result);
                    reload();
                    if (outcome == CallResult::raised) goto raised;
                    if (outcome == CallResult::entered)
                        load_frame();
                    else if (outcome == CallResult::ended)
                        pc += i.imm();
                    else
                        r[i.b] = result;
                    break;
                }
                begin_operation();
                const Value v = operations_.next(host_, r + i.a);
                if (v.is_unset()) {
                    if (!host_.pending().is_unset()) goto raised;
                    pc += i.imm();
                    break;
                }
                r[i.b] = v;
                break;
            }

            // Calls.
            case Opcode::call_:
            case Opcode::call_keywords_:
            case Opcode::call_method_:
            case Opcode::call_method_keywords_:
            case Opcode::call_spread_: {
                save();
                if (!host_.poll(4)) {
                    top().pc = pc - 1;
                    if (host_.pending().is_unset()) return Stop::left;
                    top().pc = pc;
                    goto raised;
                }
                Value result;
                CallResult outcome{};
                if (i.op == Opcode::call_spread_) {
                    outcome = call_spread(r + i.a, i.b != 0, result);
                } else {
                    const Object* names =
                        i.op == Opcode::call_keywords_ || i.op == Opcode::call_method_keywords_
                            ? image_.constant(i.c).as_object()
                            : nullptr;
                    Value* arguments = r + i.a + 1;
                    int count = i.b;
                    if (i.op == Opcode::call_method_ || i.op == Opcode::call_method_keywords_) {
                        if (r[i.a + 1].is_unset()) {
                            arguments = r + i.a + 2;  // an attribute that was not a method: no self
                        } else {
                            ++count;
                        }
                    }
                    outcome = call_value(r[i.a], {arguments, count, names}, result);
                }
                if (outcome == CallResult::entered) {
                    load_frame();
                    break;
                }
                if (outcome == CallResult::thrown) {
                    load_frame();
                    goto raised;
                }
                r = thread_.stack.data() + top().base;
                if (outcome == CallResult::value) {
                    r[i.a] = result;
                    if (!host_.memory_suffices()) [[unlikely]]
                        goto raised;
                    break;
                }
                if (outcome == CallResult::raised) goto raised;
                top().pc = pc - 1;
                return outcome == CallResult::park ? Stop::parked : Stop::left;
            }
            case Opcode::return_value_: {
                const Value result = r[i.a];
                if (thread_.calls.size() == 1) {
                    save();
                    if (last_call(nullptr)) {
                        load_frame();
                        break;
                    }
                }
                const CallResult outcome = end_call(result);
                if (outcome == CallResult::ended) return Stop::finished;
                load_frame();
                if (outcome == CallResult::raised) goto raised;
                if (outcome == CallResult::thrown) goto unwinding;
                break;
            }

            // with.
            case Opcode::with_enter_:
            case Opcode::with_exit_:
            case Opcode::with_except_: {
                save();
                Value result;
                const Value exception = i.op == Opcode::with_except_ ? r[i.c] : Value();
                const CallResult outcome = with_method(
                    i.op == Opcode::with_enter_ ? Special::enter : Special::exit, r[i.b], exception, result);
                reload();
                if (outcome == CallResult::park || outcome == CallResult::leave) {
                    top().pc = pc - 1;
                    return outcome == CallResult::park ? Stop::parked : Stop::left;
                }
                if (outcome == CallResult::raised) goto raised;
                if (outcome == CallResult::entered)
                    load_frame();
                else
                    r[i.a] = result;
                break;
            }

            // Classes, generators and coroutines.
            case Opcode::build_class_: {
                save();
                const Value v = build_class(host_, r[i.b], r[i.b + 1], r[i.b + 2], r[i.b + 3],
                                            *code_of(r[i.b + 4].as_object()));
                if (v.is_unset()) goto raised;
                r[i.a] = v;
                const CallResult outcome = announce_class(v);
                reload();
                if (outcome == CallResult::raised) goto raised;
                if (outcome == CallResult::entered) load_frame();
                break;
            }
            case Opcode::load_class_name_: {
                const Value key = image_.global_name(i.c);
                Value v;
                operations_.dict_find(host_, r[i.b].as_object(), key, v);
                if (v.is_unset()) {
                    if constexpr (Host::schedules) {
                        if (host_.global_visible(i.c, false) && host_.park(PendingKind::read, globals, i.c))
                            return park_here();
                    }
                    v = globals->load(i.c);
                }
                if (v.is_unset()) v = image_.builtin_of_global(i.c);
                if (v.is_unset()) {
                    raise_name_error(image_.program().globals[i.c].name);
                    goto raised;
                }
                r[i.a] = v;
                break;
            }
            case Opcode::yield_: {
                if constexpr (Host::schedules) {
                    if (host_.object_visible(top().subject) &&
                        host_.park(PendingKind::update, top().subject, -1))
                        return park_here();
                }
                save();
                Value v = r[i.b];
                if (i.x != 0) v = image_.library().wrap_async_value(host_, v);
                if (v.is_unset()) goto raised;
                yield_value(v, top().instruction());
                load_frame();
                break;
            }
            case Opcode::begin_delegation_: {
                save();
                Value result;
                const CallResult outcome =
                    i.x != 0 ? begin_await(r[i.b], result) : begin_iteration(r[i.b], result);
                reload();
                if (outcome == CallResult::raised) goto raised;
                if (outcome == CallResult::value) r[i.a] = result;
                if (outcome == CallResult::entered) load_frame();
                break;
            }
            case Opcode::delegate_: {
                if constexpr (Host::schedules) {
                    if (is_kind(r[i.b], Kind::generator) && park_item(PendingKind::update, r[i.b], Value()))
                        return park_here();
                }
                save();
                Value result;
                const CallResult outcome = advance(r[i.b], r[i.a], result);
                reload();
                if (outcome == CallResult::raised) goto raised;
                if (outcome == CallResult::ended) r[i.a] = Value::none();
                if (outcome == CallResult::value) {
                    r[i.a] = Value::none();
                    yield_value(result, top().instruction() - 1);
                }
                load_frame();
                break;
            }

            // Exceptions.
            case Opcode::raise_:
                save();
                raise_value(r[i.a], {}, false);
                goto raised;
            case Opcode::raise_from_:
                save();
                raise_value(r[i.a], r[i.b], true);
                goto raised;
            case Opcode::reraise_:
                save();
                host_.raise(r[i.a]);
                goto unwinding;
            case Opcode::raise_handled_:
                save();
                if (thread_.handled.is_unset() || thread_.handled.is_none()) {
                    host_.raise(*image_.exceptions().runtime_error, "No active exception to reraise");
                    goto raised;
                }
                host_.raise(thread_.handled);
                goto unwinding;
            case Opcode::enter_handler_:
                r[i.a] = thread_.handled.is_unset() ? Value::none() : thread_.handled;
                thread_.handled = r[i.b];
                break;
            case Opcode::leave_handler_: thread_.handled = r[i.a].is_none() ? Value() : r[i.a]; break;
            case Opcode::exception_matches_: {
                const auto match = exception_matches(host_, r[i.b], r[i.c]);
                if (!match) goto raised;
                r[i.a] = Value::boolean(*match);
                break;
            }
            case Opcode::raise_assertion_: {
                save();
                const Value arguments[] = {r[i.a]};
                host_.raise(host_.new_exception(*image_.exceptions().assertion_error,
                                                std::span<const Value>(arguments, i.x != 0 ? 1 : 0)));
                goto raised;
            }

            // Modules.
            case Opcode::import_module_: {
                save();
                Value result;
                const CallResult outcome = import_module(image_.module(i.b), result);
                reload();
                if (outcome == CallResult::park) return park_here();
                if (outcome == CallResult::entered)
                    load_frame();
                else
                    r[i.a] = result;
                break;
            }
            case Opcode::import_name_: {
                save();
                Value result;
                const Name name = image_.name(i.c);
                const CallResult outcome = load_module_attribute(r[i.b], name, result);
                reload();
                if (outcome == CallResult::park) return park_here();
                if (outcome == CallResult::value) {
                    r[i.a] = result;
                    break;
                }
                if (is_subtype(type_info_of(host_.pending().as_object()),
                               image_.exceptions().attribute_error)) {
                    host_.raise(*image_.exceptions().import_error,
                                "cannot import name '" + std::string(name.text) + "' from '" +
                                    module_of(r[i.b].as_object())->name + "' (unknown location)");
                }
                goto raised;
            }
        }
        continue;

    raised:
        save();
        if (host_.pending() == Value::call_requested()) {
            const CallResult outcome = requested_call();
            if (outcome == CallResult::entered) {
                load_frame();
                continue;
            }
        }
        set_context(host_, host_.pending().as_object(), thread_.handled);
        add_traceback(host_, top(), host_.pending().as_object());
    unwinding:
        for (;;) {
            if (const auto* range = find_handler(top())) {
                load_frame();
                r[range->target] = host_.pending();
                pc = top().code->instructions.data() + range->handler;
                host_.set_pending(Value());
                break;
            }
            if (thread_.calls.size() == 1 && last_call(host_.pending().as_object())) {
                load_frame();
                break;
            }
            const CallRole role = top().role;
            if (role == CallRole::generator) leave_generator_raising();
            if (role == CallRole::describe || role == CallRole::hold) {
                host_.raise(Value::object(top().subject));
                thread_.calls.pop_back();
                continue;
            }
            thread_.calls.pop_back();
            if (thread_.calls.empty()) return Stop::finished;
            host_.expose(thread_);
            if (role == CallRole::plain && ends_iteration()) {
                load_frame();
                break;
            }
            add_traceback(host_, top(), host_.pending().as_object());
        }
    }
}

}  // namespace interleave::machine
