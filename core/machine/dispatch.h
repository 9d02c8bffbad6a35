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
#define NEXT_ROUND NEXT
#else
#define OPERATION(name) case Opcode::name
#define NEXT break
#define NEXT_ROUND /* nearly always for_next, which then needs no way through the table */ \
    if (pc->op == Opcode::for_next_) {                                                     \
        i = pc++;                                                                          \
        goto for_next;                                                                     \
    }                                                                                      \
    break
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
                    const Value function = member == 0 ? Value() : members_of(host_, *type)->load(member);
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
                : OPERATION(shift_right_)
                : OPERATION(bit_or_) : OPERATION(bit_xor_) : OPERATION(matrix_multiply_) : binary : {
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

            // Jumps.
            OPERATION(jump_) : pc += i->bc();
            NEXT;
            OPERATION(loop_) : pc += i->bc();
            if (!host_.poll(static_cast<std::uint32_t>(-i->bc()))) {
                save();
                if (!host_.pending().is_unset()) goto raised;
                return Stop::left;
            }
            NEXT_ROUND;
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
                if constexpr (Host::schedules) {
                    // It notes how many items there are, to see later whether that has changed.
                    const bool notes_length =
                        changes_while_iterated(source) && !is_kind(source, Kind::list) && !is_cursor(source);
                    if (notes_length && park_item(PendingKind::read, behind_view(source), Value()))
                        return park_here();
                }
                if (!operations_.iterate(host_, source, r + i->a)) goto raised;
                NEXT;
            }
            OPERATION(for_next_) : [[maybe_unused]] for_next : {
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
                    if (is_kind(source, Kind::iterator) && park_iterator(source.as_object()))
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
                        const bool delivered = deliver_result(result);
                        load_frame();
                        if (!delivered) goto raised;
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

            // What perform() does.
            OPERATION(format_value_) : if (i->x == bytecode::part_of_string && r[i->b].is_int()) {
                r[i->a] = r[i->b];
                NEXT;
            }
            goto rare;
            OPERATION(delete_global_)
                : OPERATION(delete_cell_)
                : OPERATION(delete_item_)
                : OPERATION(build_slice_)
                : OPERATION(negate_)
                : OPERATION(positive_)
                : OPERATION(invert_)
                : OPERATION(contains_)
                : OPERATION(list_extend_)
                : OPERATION(build_dict_)
                : OPERATION(build_set_)
                : OPERATION(dict_store_)
                : OPERATION(dict_update_)
                : OPERATION(set_add_)
                : OPERATION(set_update_)
                : OPERATION(list_to_tuple_)
                : OPERATION(unpack_)
                : OPERATION(unpack_star_)
                : OPERATION(build_string_)
                : OPERATION(make_function_)
                : OPERATION(for_end_)
                : OPERATION(with_enter_)
                : OPERATION(with_exit_)
                : OPERATION(with_except_)
                : OPERATION(build_class_)
                : OPERATION(load_class_name_)
                : OPERATION(yield_)
                : OPERATION(begin_delegation_)
                : OPERATION(delegate_)
                : OPERATION(raise_)
                : OPERATION(raise_from_)
                : OPERATION(reraise_)
                : OPERATION(raise_handled_)
                : OPERATION(enter_handler_)
                : OPERATION(leave_handler_)
                : OPERATION(exception_matches_)
                : OPERATION(raise_assertion_)
                : OPERATION(import_module_) : OPERATION(import_name_) : rare : switch (perform(i, pc)) {
                case Next::next: reload(); NEXT;
                case Next::entered: load_frame(); NEXT;
                case Next::raised: goto raised;
                case Next::unwinding: goto unwinding;
                case Next::parked: return park_here();
                case Next::left: top().pc = pc - 1; return Stop::left;
            }
            NEXT;
        }
        continue;
#undef OPERATION
#undef NEXT
#undef NEXT_ROUND

    raised:
        save();
        if (!unwind(true)) return Stop::finished;
        load_frame();
        continue;
    unwinding:
        if (!unwind(false)) return Stop::finished;
        load_frame();
    }
}

}  // namespace interleave::machine
