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
    const bool recording = host_.recording();  // for the whole run: asking the host each time costs 2 %
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

    // Where the compiler can jump to an address, each instruction jumps to the next one's code by itself: the processor
    // then predicts it from the instruction it comes from (Ertl and Gregg, "The Structure and Performance of Efficient
    // Interpreters", 2003). WebAssembly has no such jump.
#if defined(INTERLEAVE_JUMPS_TO_ADDRESSES)
    static const void* const targets[] = {
#define OP(name, a, b, c, scheduling) &&at_##name##_,
        INTERLEAVE_OPCODES(OP)
#undef OP
    };
#define OPERATION(name) \
    case Opcode::name: at_##name
#define NEXT                                            \
    do {                                                \
        i = pc++;                                       \
        goto* targets[static_cast<std::size_t>(i->op)]; \
    } while (false)
#else
#define OPERATION(name) case Opcode::name
#define NEXT break
#endif
    const Instruction* i = nullptr;  // the one that runs; kept when a call sets pc to other code
    for (;;) {
        i = pc++;
        switch (i->op) {
            OPERATION(move_) : r[i->a] = r[i->b];
            NEXT;
            OPERATION(load_const_) : r[i->a] = image_.constant(i->b);
            NEXT;
            OPERATION(load_int_) : r[i->a] = Value::integer(i->bc());
            NEXT;
            OPERATION(load_builtin_) : r[i->a] = image_.builtin(i->b);
            NEXT;
            OPERATION(clear_) : r[i->a] = Value();
            NEXT;
            OPERATION(check_bound_) : if (r[i->a].is_unset()) {
                raise_unbound(i->b, i->x != 0);
                goto raised;
            }
            NEXT;

            // Names that other code can see.
            OPERATION(load_global_) : {
                if constexpr (Host::schedules) {
                    if (host_.global_visible(i->b, false) && host_.park(PendingKind::read, globals, i->b))
                        return park_here();
                }
                const Value v = globals->load(i->b);
                if (v.is_unset()) [[unlikely]] {
                    const Value builtin = image_.builtin_of_global(i->b);
                    if (builtin.is_unset()) {  // the variable that r[i->a] may be keeps its value
                        raise_name_error(image_.program().globals[i->b].name);
                        goto raised;
                    }
                    r[i->a] = builtin;
                    NEXT;
                }
                r[i->a] = v;
                if (recording && !image_.program().globals[i->b].fixed) {
                    save();
                    host_.record(EventKind::read, globals, i->b, v, -1);
                }
                NEXT;
            }
            OPERATION(store_global_) : if constexpr (Host::schedules) {
                if (host_.global_visible(i->b, true) && host_.park(PendingKind::write, globals, i->b))
                    return park_here();
            }
            host_.store(globals, i->b, r[i->a]);
            if (recording && !image_.program().globals[i->b].fixed) {
                save();
                host_.record(EventKind::write, globals, i->b, r[i->a], -1);
            }
            NEXT;
            OPERATION(delete_global_) : if constexpr (Host::schedules) {
                if (host_.global_visible(i->b, true) && host_.park(PendingKind::write, globals, i->b))
                    return park_here();
            }
            if (globals->load(i->b).is_unset()) {
                raise_name_error(image_.program().globals[i->b].name);
                goto raised;
            }
            host_.store(globals, i->b, Value());
            NEXT;
            OPERATION(make_cell_) : {
                Object* cell = host_.allocate(Kind::cell, 1);
                if (cell == nullptr) goto raised;
                cell->cells()[0].store_raw(r[i->a]);
                r[i->a] = Value::object(cell);
                NEXT;
            }
            OPERATION(load_closure_) : r[i->a] = top().function->load(FunctionCells::cells + i->b);
            NEXT;
            OPERATION(load_cell_) : {
                Object* cell = r[i->b].as_object();
                if constexpr (Host::schedules) {
                    if (host_.object_visible(cell) && host_.park(PendingKind::read, cell, 0))
                        return park_here();
                }
                const Value v = cell->load(0);
                if (v.is_unset()) {
                    raise_unbound(i->c, i->x == 0);
                    goto raised;
                }
                r[i->a] = v;
                if (recording) {
                    save();
                    host_.record(EventKind::read, cell, 0, v, -1);
                }
                NEXT;
            }
            OPERATION(store_cell_) : {
                Object* cell = r[i->b].as_object();
                if constexpr (Host::schedules) {
                    if (host_.object_visible(cell) && host_.park(PendingKind::write, cell, 0))
                        return park_here();
                }
                host_.store(cell, 0, r[i->a]);
                if (recording) {
                    save();
                    host_.record(EventKind::write, cell, 0, r[i->a], -1);
                }
                NEXT;
            }
            OPERATION(delete_cell_) : {
                Object* cell = r[i->b].as_object();
                if constexpr (Host::schedules) {
                    if (host_.object_visible(cell) && host_.park(PendingKind::write, cell, 0))
                        return park_here();
                }
                if (cell->load(0).is_unset()) {
                    raise_unbound(i->c, i->x == 0);
                    goto raised;
                }
                host_.store(cell, 0, Value());
                NEXT;
            }

            // Attributes and items.
            OPERATION(load_attr_) : OPERATION(load_method_) : {
                const Value object = r[i->b];
                if constexpr (Host::schedules) {
                    const bool native_method =
                        i->op == Opcode::load_method_ && is_kind(object, Kind::synchroniser);
                    if (!native_method && park_attribute(PendingKind::read, object, i->c)) return park_here();
                }
                const bool method = i->op == Opcode::load_method_;
                if (const ClassInfo* type = instance_class(object); type != nullptr && !type->properties) {
                    // The two usual cases: an attribute that has a slot, a method of the class itself.
                    const std::size_t slot = slot_of(*type, i->c);
                    const Value own = slot == 0 ? Value() : object.as_object()->load(slot);
                    if (!own.is_unset() && !recording) {
                        r[i->a] = own;
                        if (method) r[i->a + 1] = Value();
                        NEXT;
                    }
                    const bool plain = method && slot == 0 && i->c < type->member_of_name.size() &&
                                       object.as_object()->load(InstanceCells::attributes).is_unset();
                    const std::size_t member = plain ? type->member_of_name[i->c] : 0;
                    const Value function = member == 0 ? Value() : type->object->load(member);
                    if (is_kind(function, Kind::function)) {
                        r[i->a] = function;
                        r[i->a + 1] = object;
                        NEXT;
                    }
                }
                save();
                if (method && (!object.is_object() || object.as_object()->kind < Kind::class_)) {
                    const Value native = image_.method(operations_.type_of(object), std::size_t{i->c});
                    if (!native.is_unset() && !is_kind(object, Kind::module) &&
                        !is_kind(object, Kind::type) && !is_kind(object, Kind::function) &&
                        !is_kind(object, Kind::super_proxy)) {
                        r[i->a] = native;
                        r[i->a + 1] = object;
                        NEXT;
                    }
                }
                Value result, self;
                const CallResult outcome =
                    load_attribute(object, image_.name(i->c), result, method ? &self : nullptr);
                reload();
                if (outcome == CallResult::value) {
                    r[i->a] = result;
                    if (method) r[i->a + 1] = self;
                    if (recording) record_attribute(EventKind::read, object, i->c, result);
                    NEXT;
                }
                if (outcome == CallResult::entered) {
                    if (method)
                        thread_.stack[thread_.calls[thread_.calls.size() - 2].base + i->a + 1u] = Value();
                    load_frame();
                    NEXT;
                }
                if (outcome == CallResult::park) return park_here();
                goto raised;
            }
            OPERATION(store_attr_) : OPERATION(delete_attr_) : {
                const Value object = r[i->b];
                if constexpr (Host::schedules) {
                    if (park_attribute(PendingKind::write, object, i->c)) return park_here();
                }
                const Value value = i->op == Opcode::store_attr_ ? r[i->a] : Value();
                if (const ClassInfo* type = instance_class(object); type != nullptr && !type->properties &&
                                                                    !type->custom_stores &&
                                                                    !value.is_unset() && !recording) {
                    if (const std::size_t slot = slot_of(*type, i->c); slot != 0) {
                        host_.store(object.as_object(), slot, value);
                        NEXT;
                    }
                }
                save();
                const CallResult outcome = store_attribute(object, image_.name(i->c), value);
                reload();
                if (outcome == CallResult::raised) goto raised;
                if (outcome == CallResult::entered) load_frame();
                if (outcome == CallResult::value && recording)
                    record_attribute(EventKind::write, object, i->c, value);
                NEXT;
            }
            OPERATION(load_item_) : {
                const Value container = r[i->b];
                if constexpr (Host::schedules) {
                    if (park_item(PendingKind::read, container, r[i->c])) return park_here();
                }
                const Value index = r[i->c];
                Value v;
                if (index.is_int() && is_kind(container, Kind::list))
                    v = list_item(container.as_object(), index.as_int());
                if (v.is_unset()) {
                    begin_operation();
                    v = operations_.load_item(host_, container, index);
                }
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                if (recording) {
                    save();
                    record_item(EventKind::read, container, index, v);
                }
                NEXT;
            }
            OPERATION(store_item_) : {
                const Value container = r[i->b];
                if constexpr (Host::schedules) {
                    if (park_item(PendingKind::write, container, r[i->c])) return park_here();
                }
                if (r[i->c].is_int() && is_kind(container, Kind::list) && !recording &&
                    store_in_list(container.as_object(), r[i->c].as_int(), r[i->a]))
                    NEXT;
                begin_operation();
                if (!operations_.store_item(host_, container, r[i->c], r[i->a])) goto raised;
                if (recording) {
                    save();
                    record_item(EventKind::write, container, r[i->c], r[i->a]);
                }
                NEXT;
            }
            OPERATION(delete_item_) : {
                const Value container = r[i->b];
                if constexpr (Host::schedules) {
                    if (park_item(PendingKind::update, container, r[i->c])) return park_here();
                }
                begin_operation();
                if (!operations_.delete_item(host_, container, r[i->c])) goto raised;
                NEXT;
            }
            OPERATION(build_slice_) : {
                const Value step = i->x > 2 ? r[i->b + 2] : Value::none();
                const Value v = host_.new_slice(r[i->b], r[i->b + 1], step);
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                NEXT;
            }

            // Operators.
            OPERATION(add_) : {
                const Value x = r[i->b], y = r[i->c];
                std::int64_t sum = 0;
                if (x.is_int() && y.is_int() && !__builtin_add_overflow(x.as_int(), y.as_int(), &sum) &&
                    Value::fits_int(sum)) [[likely]] {
                    r[i->a] = Value::integer(sum);
                    NEXT;
                }
                goto binary;
            }
            OPERATION(subtract_) : {
                const Value x = r[i->b], y = r[i->c];
                std::int64_t difference = 0;
                if (x.is_int() && y.is_int() &&
                    !__builtin_sub_overflow(x.as_int(), y.as_int(), &difference) &&
                    Value::fits_int(difference)) [[likely]] {
                    r[i->a] = Value::integer(difference);
                    NEXT;
                }
                goto binary;
            }
            OPERATION(multiply_) : {
                const Value x = r[i->b], y = r[i->c];
                std::int64_t product = 0;
                if (x.is_int() && y.is_int() && !__builtin_mul_overflow(x.as_int(), y.as_int(), &product) &&
                    Value::fits_int(product)) [[likely]] {
                    r[i->a] = Value::integer(product);
                    NEXT;
                }
                goto binary;
            }
            OPERATION(floor_divide_) : OPERATION(modulo_) : {
                const Value x = r[i->b], y = r[i->c];
                if (x.is_int() && y.is_int() && y.as_int() > 0) [[likely]] {
                    // The remainder has the sign of the divisor, and the quotient is rounded down.
                    std::int64_t quotient = x.as_int() / y.as_int(), rest = x.as_int() % y.as_int();
                    if (rest < 0) rest += y.as_int(), --quotient;
                    r[i->a] = Value::integer(i->op == Opcode::modulo_ ? rest : quotient);
                    NEXT;
                }
                goto binary;
            }
            OPERATION(bit_and_) : {
                const Value x = r[i->b], y = r[i->c];
                if (x.is_int() && y.is_int()) [[likely]] {
                    r[i->a] = Value::integer(x.as_int() & y.as_int());
                    NEXT;
                }
                goto binary;
            }
            OPERATION(divide_)
                : OPERATION(power_)
                : OPERATION(shift_left_)
                : OPERATION(shift_right_) : OPERATION(bit_or_) : OPERATION(bit_xor_) : binary : {
                if (const Value v = float_operation(i->op, r[i->b], r[i->c]); !v.is_unset()) {
                    r[i->a] = v;
                    NEXT;
                }
                if constexpr (Host::schedules) {
                    if (park_operands(r[i->b], r[i->c], i->x != 0)) return park_here();
                }
                begin_operation();
                const Value v =
                    operations_.binary(host_, static_cast<int>(i->op) - static_cast<int>(Opcode::add_),
                                       r[i->b], r[i->c], i->x != 0);
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                if (!host_.memory_suffices()) [[unlikely]]
                    goto raised;
                NEXT;
            }
            OPERATION(add_int_) : {
                const Value x = r[i->b];
                if (x.is_int() && Value::fits_int(x.as_int() + i->imm())) [[likely]] {
                    r[i->a] = Value::integer(x.as_int() + i->imm());
                    NEXT;
                }
                begin_operation();
                const Value v = operations_.binary(host_, 0, x, Value::integer(i->imm()), i->x != 0);
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                NEXT;
            }
            OPERATION(subtract_int_) : {
                const Value x = r[i->b];
                if (x.is_int() && Value::fits_int(x.as_int() - i->imm())) [[likely]] {
                    r[i->a] = Value::integer(x.as_int() - i->imm());
                    NEXT;
                }
                begin_operation();
                const Value v = operations_.binary(host_, 1, x, Value::integer(i->imm()), i->x != 0);
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                NEXT;
            }
            OPERATION(negate_) : OPERATION(positive_) : OPERATION(invert_) : {
                begin_operation();
                const Value v = operations_.unary(
                    host_, static_cast<int>(i->op) - static_cast<int>(Opcode::negate_), r[i->b]);
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                NEXT;
            }
            OPERATION(logical_not_) : if constexpr (Host::schedules) {
                if (park_reading(r[i->b])) return park_here();
            }
            {
                bool truth = false;
                if (!load_truth(r[i->b], truth)) goto raised;
                r[i->a] = Value::boolean(!truth);
            }
            NEXT;

            // Comparisons.
            OPERATION(equal_)
                : OPERATION(not_equal_)
                : OPERATION(less_)
                : OPERATION(less_equal_) : OPERATION(greater_) : OPERATION(greater_equal_) : {
                if (r[i->b].is_int() && r[i->c].is_int()) {
                    r[i->a] = Value::boolean(compare_integers(i->op, r[i->b].as_int(), r[i->c].as_int()));
                    NEXT;
                }
                if constexpr (Host::schedules) {
                    if (park_reading(r[i->b], r[i->c])) return park_here();
                }
                begin_operation();
                const Value v = operations_.compare(
                    host_, static_cast<int>(i->op) - static_cast<int>(Opcode::equal_), r[i->b], r[i->c]);
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                NEXT;
            }
            OPERATION(is_same_) : r[i->a] = Value::boolean((r[i->b] == r[i->c]) != (i->x != 0));
            NEXT;
            OPERATION(contains_) : {
                if constexpr (Host::schedules) {
                    if (park_reading(r[i->b], r[i->c])) return park_here();
                }
                begin_operation();
                const Value v = operations_.contains(host_, r[i->c], r[i->b]);
                bool truth = false;
                if (v.is_unset() || !operations_.truth(host_, v, truth)) goto raised;
                r[i->a] = Value::boolean(truth != (i->x != 0));
                NEXT;
            }

            // Jumps.
            OPERATION(jump_) : pc += i->bc();
            NEXT;
            OPERATION(loop_) : pc += i->bc();
            if (!host_.poll(static_cast<std::uint32_t>(-i->bc()))) {
                save();
                if (!host_.pending().is_unset()) goto raised;
                return Stop::left;
            }
            NEXT;
            OPERATION(jump_if_) : {
                const Value v = r[i->a];
                if constexpr (Host::schedules) {
                    if (v.is_object() && park_reading(v)) return park_here();
                }
                bool truth = v.is_true();
                if (!truth && !v.is_false() && !load_truth(v, truth)) goto raised;
                if (truth == (i->x != 0)) pc += i->bc();
                NEXT;
            }
#define COMPARE_AND_JUMP(opcode, which, op)                          \
    OPERATION(opcode) : {                                            \
        const Value x = r[i->a], y = r[i->b];                        \
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
        if (truth == (i->x != 0)) pc += i->imm();                    \
        NEXT;                                                        \
    }
            COMPARE_AND_JUMP(jump_if_equal_, 0, ==)
            COMPARE_AND_JUMP(jump_if_not_equal_, 1, !=)
            COMPARE_AND_JUMP(jump_if_less_, 2, <)
            COMPARE_AND_JUMP(jump_if_less_equal_, 3, <=)
            COMPARE_AND_JUMP(jump_if_greater_, 4, >)
            COMPARE_AND_JUMP(jump_if_greater_equal_, 5, >=)
#undef COMPARE_AND_JUMP

            // Making things.
            OPERATION(build_list_) : {
                const Value v = host_.new_list({r + i->b, i->c});
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                NEXT;
            }
            OPERATION(build_tuple_) : {
                const Value v = host_.new_tuple({r + i->b, i->c});
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                NEXT;
            }
            OPERATION(list_append_)
                : if (!operations_.list_append(host_, r[i->a].as_object(), r[i->b])) goto raised;
            NEXT;
            OPERATION(list_extend_) : {
                if constexpr (Host::schedules) {
                    if (park_reading(r[i->b])) return park_here();
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
                    goto raised;
                }
                for (Value v = operations_.next(host_, state); !v.is_unset();
                     v = operations_.next(host_, state)) {
                    if (!operations_.list_append(host_, r[i->a].as_object(), v)) goto raised;
                }
                if (!host_.pending().is_unset()) goto raised;
                NEXT;
            }
            OPERATION(build_dict_) : {
                begin_operation();
                const Value v = operations_.new_dict(host_, {r + i->b, i->c});
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                NEXT;
            }
            OPERATION(build_set_) : {
                begin_operation();
                const Value v = operations_.new_set(host_, {r + i->b, i->c});
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                NEXT;
            }
            OPERATION(dict_store_) : begin_operation();
            if (!operations_.dict_store(host_, r[i->a].as_object(), r[i->b], r[i->c])) goto raised;
            NEXT;
            OPERATION(dict_update_) : if constexpr (Host::schedules) {
                if (park_reading(r[i->b])) return park_here();
            }
            begin_operation();
            if (!operations_.dict_update(host_, r[i->a].as_object(), r[i->b], i->x != 0 ? r[i->c] : Value()))
                goto raised;
            NEXT;
            OPERATION(set_add_) : begin_operation();
            if (!operations_.set_add(host_, r[i->a].as_object(), r[i->b])) goto raised;
            NEXT;
            OPERATION(set_update_) : if constexpr (Host::schedules) {
                if (park_reading(r[i->b])) return park_here();
            }
            begin_operation();
            if (!operations_.set_update(host_, r[i->a].as_object(), r[i->b])) goto raised;
            NEXT;
            OPERATION(list_to_tuple_) : {
                const Object* list = r[i->b].as_object();
                std::vector<Value> items;
                for (std::int64_t k = 0; k < list_length(list); ++k) items.push_back(list_item(list, k));
                const Value v = host_.new_tuple(items);
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                break;
            }
            OPERATION(unpack_) : if constexpr (Host::schedules) {
                if (park_reading(r[i->b])) return park_here();
            }
            if (!unpack(r + i->a, r[i->b], i->c, -1)) goto raised;
            NEXT;
            OPERATION(unpack_star_) : if constexpr (Host::schedules) {
                if (park_reading(r[i->b])) return park_here();
            }
            if (!unpack(r + i->a, r[i->b], i->c, i->x)) goto raised;
            NEXT;
            OPERATION(format_value_) : {
                if (i->x == bytecode::part_of_string && r[i->b].is_int()) {
                    r[i->a] = r[i->b];
                    NEXT;
                }
                if constexpr (Host::schedules) {
                    if (park_reading(r[i->b])) return park_here();
                }
                const Value spec = (i->x & 128) != 0 ? Value() : r[i->c];
                const char conversion =
                    i->x == bytecode::part_of_string ? '\0' : static_cast<char>(i->x & 127);
                begin_operation();
                const Value v = operations_.format(host_, r[i->b], spec, conversion);
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                NEXT;
            }
            OPERATION(build_string_) : {
                const Value v = joined_parts(r + i->b, i->c);
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                NEXT;
            }
            OPERATION(make_function_) : {
                const Value v = make_function(*i, r);
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                NEXT;
            }

            // Iteration.
            OPERATION(for_begin_) : {
                const Value source = r[i->b];
                if (source.is_object() && runs_learner_code(source.as_object())) {
                    save();
                    r[i->a + 1] = r[i->a + 2] = Value::none();
                    Value result;
                    const CallResult outcome = begin_iteration(source, result);
                    reload();
                    if (outcome == CallResult::raised) goto raised;
                    if (outcome == CallResult::value && is_kind(result, Kind::generator) && result != source)
                        own_iterator(r + i->a, result);  // that __iter__ made
                    else if (outcome == CallResult::value)
                        r[i->a] = result;
                    if (outcome == CallResult::entered) load_frame();
                    NEXT;
                }
                if (!operations_.iterate(host_, source, r + i->a)) goto raised;
                NEXT;
            }
            OPERATION(for_end_) : {
                const Value source = r[i->a];
                if (!is_kind(source, Kind::generator) || !r[i->a + 2].is_true()) NEXT;
                r[i->a + 2] = Value::none();
                if (generator_status(source.as_object()) != GeneratorStatus::suspended) NEXT;
                save();
                Value ignored;
                const CallResult outcome = call_with(image_.prelude_function("_generator_close"),
                                                     {&source, 1}, {nullptr, 0, nullptr}, ignored);
                reload();
                if (outcome == CallResult::raised) goto raised;
                load_frame();
                NEXT;
            }
            OPERATION(for_next_) : {
                const Value source = r[i->a];
                if (is_kind(source, Kind::range) && r[i->a + 1].is_int()) {
                    // In the registers: what comes next, and how many are left.
                    const std::int64_t left = r[i->a + 2].as_int();
                    if (left <= 0) {
                        pc += i->imm();
                        NEXT;
                    }
                    const Value step = source.as_object()->load(2);
                    std::int64_t following = 0;
                    if (step.is_int() &&
                        !__builtin_add_overflow(r[i->a + 1].as_int(), step.as_int(), &following) &&
                        Value::fits_int(following)) [[likely]] {
                        r[i->b] = r[i->a + 1];
                        r[i->a + 1] = Value::integer(following);
                        r[i->a + 2] = Value::integer(left - 1);
                        NEXT;
                    }
                }
                if constexpr (Host::schedules) {
                    const bool moves = is_cursor(source) && host_.object_visible(source.as_object());
                    const auto access = moves ? PendingKind::update : PendingKind::read;
                    if (changes_while_iterated(source) && park_item(access, behind_view(source), Value())) {
                        return park_here();
                    }
                    if (is_kind(source, Kind::generator) && park_item(PendingKind::update, source, Value()))
                        return park_here();
                }
                if (is_kind(source, Kind::list)) {
                    const std::int64_t at = r[i->a + 1].as_int();
                    if (const Value item = list_item(source.as_object(), at); !item.is_unset()) [[likely]] {
                        r[i->a + 1] = Value::integer(at + 1);
                        r[i->b] = item;
                        NEXT;
                    }
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
                        pc += i->imm();
                    else
                        r[i->b] = result;
                    NEXT;
                }
                begin_operation();
                const Value v = operations_.next(host_, r + i->a);
                if (v.is_unset()) {
                    if (!host_.pending().is_unset()) goto raised;
                    pc += i->imm();
                    NEXT;
                }
                r[i->b] = v;
                NEXT;
            }

            // Calls.
            OPERATION(call_)
                : OPERATION(call_keywords_)
                : OPERATION(call_method_) : OPERATION(call_method_keywords_) : OPERATION(call_spread_) : {
                save();
                if (!host_.poll(4)) {
                    top().pc = pc - 1;
                    if (host_.pending().is_unset()) return Stop::left;
                    top().pc = pc;
                    goto raised;
                }
                const bool method = i->op == Opcode::call_method_ && !r[i->a + 1].is_unset();
                if ((method || i->op == Opcode::call_) &&
                    enter_plain(r[i->a], r + i->a + 1, i->b + (method ? 1 : 0))) {
                    const CallInfo& entered = top();
                    pc = entered.code->instructions.data();
                    r = thread_.stack.data() + entered.base;
                    NEXT;
                }
                Value result;
                CallResult outcome{};
                if (i->op == Opcode::call_spread_) {
                    outcome = call_spread(r + i->a, i->b != 0, result);
                } else {
                    const Object* names =
                        i->op == Opcode::call_keywords_ || i->op == Opcode::call_method_keywords_
                            ? image_.constant(i->c).as_object()
                            : nullptr;
                    Value* arguments = r + i->a + 1;
                    int count = i->b;
                    if (i->op == Opcode::call_method_ || i->op == Opcode::call_method_keywords_) {
                        if (r[i->a + 1].is_unset()) {
                            arguments = r + i->a + 2;  // an attribute that was not a method: no self
                        } else {
                            ++count;
                        }
                    }
                    outcome = call_value(r[i->a], {arguments, count, names}, result);
                }
                if (outcome == CallResult::entered) {
                    load_frame();
                    NEXT;
                }
                if (outcome == CallResult::thrown) {
                    load_frame();
                    goto raised;
                }
                r = thread_.stack.data() + top().base;
                if (outcome == CallResult::value) {
                    const bool owned = pc->op == Opcode::for_begin_ && pc->x != 0 && makes_generator(r[i->a]);
                    r[i->a] = result;
                    if (!host_.memory_suffices()) [[unlikely]]
                        goto raised;
                    if (owned) {  // nobody but the loop that begins here has it
                        own_iterator(r + pc->a, result);
                        ++pc;
                    }
                    NEXT;
                }
                if (outcome == CallResult::raised) goto raised;
                top().pc = pc - 1;
                return outcome == CallResult::park ? Stop::parked : Stop::left;
            }
            OPERATION(return_value_) : {
                const Value result = r[i->a];
                if (top().role == CallRole::plain && thread_.calls.size() > 1) [[likely]] {
                    thread_.calls.pop_back();
                    host_.expose(thread_);
                    load_frame();
                    const Instruction call = pc[-1];
                    if (call.op >= Opcode::call_ && call.op <= Opcode::call_spread_) [[likely]] {
                        r[call.a] = result;
                    } else {
                        deliver_result(result);
                        load_frame();
                    }
                    NEXT;
                }
                if (thread_.calls.size() == 1) {
                    save();
                    if (last_call(nullptr)) {
                        load_frame();
                        NEXT;
                    }
                }
                const CallResult outcome = end_call(result);
                if (outcome == CallResult::ended) return Stop::finished;
                load_frame();
                if (outcome == CallResult::raised) goto raised;
                if (outcome == CallResult::thrown) goto unwinding;
                NEXT;
            }

            // with.
            OPERATION(with_enter_) : OPERATION(with_exit_) : OPERATION(with_except_) : {
                save();
                Value result;
                const Value exception = i->op == Opcode::with_except_ ? r[i->c] : Value();
                const CallResult outcome =
                    with_method(i->op == Opcode::with_enter_ ? Special::enter : Special::exit, r[i->b],
                                exception, result);
                reload();
                if (outcome == CallResult::park || outcome == CallResult::leave) {
                    top().pc = pc - 1;
                    return outcome == CallResult::park ? Stop::parked : Stop::left;
                }
                if (outcome == CallResult::raised) goto raised;
                if (outcome == CallResult::entered)
                    load_frame();
                else
                    r[i->a] = result;
                NEXT;
            }

            // Classes, generators and coroutines.
            OPERATION(build_class_) : {
                save();
                const Value v = build_class(host_, r[i->b], r[i->b + 1], r[i->b + 2], r[i->b + 3],
                                            *code_of(r[i->b + 4].as_object()));
                if (v.is_unset()) goto raised;
                r[i->a] = v;
                const bool named = i->c > 5;
                const CallArguments keywords{named ? r + i->b + 6 : nullptr, named ? i->c - 6 : 0,
                                             named ? r[i->b + 5].as_object() : nullptr};
                const CallResult outcome = announce_class(v, keywords);
                reload();
                if (outcome == CallResult::raised) goto raised;
                if (outcome == CallResult::entered) load_frame();
                NEXT;
            }
            OPERATION(load_class_name_) : {
                const Value key = image_.global_name(i->c);
                Value v;
                operations_.dict_find(host_, r[i->b].as_object(), key, v);
                if (v.is_unset()) {
                    if constexpr (Host::schedules) {
                        if (host_.global_visible(i->c, false) && host_.park(PendingKind::read, globals, i->c))
                            return park_here();
                    }
                    v = globals->load(i->c);
                }
                if (v.is_unset()) v = image_.builtin_of_global(i->c);
                if (v.is_unset()) {
                    raise_name_error(image_.program().globals[i->c].name);
                    goto raised;
                }
                r[i->a] = v;
                NEXT;
            }
            OPERATION(yield_) : {
                if constexpr (Host::schedules) {
                    if (host_.object_visible(top().subject) &&
                        host_.park(PendingKind::update, top().subject, -1))
                        return park_here();
                }
                save();
                Value v = r[i->b];
                if (i->x != 0) v = image_.library().wrap_async_value(host_, v);
                if (v.is_unset()) goto raised;
                yield_value(v, top().instruction());
                load_frame();
                NEXT;
            }
            OPERATION(begin_delegation_) : {
                save();
                Value result;
                const CallResult outcome =
                    i->x != 0 ? begin_await(r[i->b], result) : begin_iteration(r[i->b], result);
                reload();
                if (outcome == CallResult::raised) goto raised;
                if (outcome == CallResult::value) r[i->a] = result;
                if (outcome == CallResult::entered) load_frame();
                NEXT;
            }
            OPERATION(delegate_) : {
                if constexpr (Host::schedules) {
                    if (is_kind(r[i->b], Kind::generator) && park_item(PendingKind::update, r[i->b], Value()))
                        return park_here();
                }
                save();
                Value result;
                const CallResult outcome = advance(r[i->b], r[i->a], result);
                reload();
                if (outcome == CallResult::raised) goto raised;
                if (outcome == CallResult::ended) r[i->a] = Value::none();
                if (outcome == CallResult::value) {
                    r[i->a] = Value::none();
                    yield_value(result, top().instruction() - 1);
                }
                load_frame();
                NEXT;
            }

            // Exceptions.
            OPERATION(raise_) : save();
            raise_value(r[i->a], {}, false);
            goto raised;
            OPERATION(raise_from_) : save();
            raise_value(r[i->a], r[i->b], true);
            goto raised;
            OPERATION(reraise_) : save();
            host_.raise(r[i->a]);
            goto unwinding;
            OPERATION(raise_handled_) : save();
            if (thread_.handled.is_unset() || thread_.handled.is_none()) {
                host_.raise(*image_.exceptions().runtime_error, "No active exception to reraise");
                goto raised;
            }
            host_.raise(thread_.handled);
            goto unwinding;
            OPERATION(enter_handler_)
                : r[i->a] = thread_.handled.is_unset() ? Value::none() : thread_.handled;
            thread_.handled = r[i->b];
            NEXT;
            OPERATION(leave_handler_) : thread_.handled = r[i->a].is_none() ? Value() : r[i->a];
            NEXT;
            OPERATION(exception_matches_) : {
                const auto match = exception_matches(host_, r[i->b], r[i->c]);
                if (!match) goto raised;
                r[i->a] = Value::boolean(*match);
                NEXT;
            }
            OPERATION(raise_assertion_) : {
                save();
                const Value arguments[] = {r[i->a]};
                host_.raise(host_.new_exception(*image_.exceptions().assertion_error,
                                                std::span<const Value>(arguments, i->x != 0 ? 1 : 0)));
                goto raised;
            }

            // Modules.
            OPERATION(import_module_) : {
                save();
                Value result;
                const CallResult outcome = import_module(image_.module(i->b), result);
                reload();
                if (outcome == CallResult::park) return park_here();
                if (outcome == CallResult::entered)
                    load_frame();
                else
                    r[i->a] = result;
                NEXT;
            }
            OPERATION(import_name_) : {
                save();
                Value result;
                const Name name = image_.name(i->c);
                const CallResult outcome = load_module_attribute(r[i->b], name, result);
                reload();
                if (outcome == CallResult::park) return park_here();
                if (outcome == CallResult::value) {
                    r[i->a] = result;
                    NEXT;
                }
                if (is_subtype(type_info_of(host_.pending().as_object()),
                               image_.exceptions().attribute_error)) {
                    raise_import_error(name, module_of(r[i->b].as_object())->name);
                }
                goto raised;
            }
        }
        continue;
#undef OPERATION
#undef NEXT

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
