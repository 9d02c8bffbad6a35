// Part of Interpreter: how calls end, and how generators, coroutines and iterators written in the language are resumed.
// Included by interpreter.h only.
#pragma once

namespace interleave::machine {

/// Makes a suspended generator's call the innermost one; `sent` is what its yield gives.
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::resume(Object* generator, Value sent) {
    const char* kind = is_coroutine(generator) ? "coroutine" : "generator";
    if (!sent.is_none() && generator_status(generator) == GeneratorStatus::created) {
        host_.raise(*image_.exceptions().type_error,
                    std::string("can't send non-None value to a just-started ") + kind);
        return CallResult::raised;
    }
    if (static_cast<int>(thread_.calls.size()) >= host_.recursion_limit()) {
        host_.raise(*image_.exceptions().recursion_error, "maximum recursion depth exceeded");
        return CallResult::raised;
    }
    GeneratorStatus before{};
    if (!claim(host_, generator, before)) {
        if (before == GeneratorStatus::running) {
            host_.raise(*image_.exceptions().value_error, std::string(kind) + " already executing");
            return CallResult::raised;
        }
        if (!is_coroutine(generator) || code_of(generator)->is_generator) return CallResult::ended;
        host_.raise(*image_.exceptions().runtime_error, "cannot reuse already awaited coroutine");
        return CallResult::raised;
    }
    enter_generator(host_, thread_, generator);
    if (before == GeneratorStatus::suspended) {
        CallInfo& call = top();
        const Instruction& at =
            call.pc[-1].op == Opcode::yield_ ? call.pc[-1] : *call.pc;  // else: a delegate
        thread_.registers(call)[at.a] = sent;
    }
    return CallResult::entered;
}

/// Resumes a generator, and what it delegates to, with an exception. `thrown`: pending in the innermost call.
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::throw_into(Object* generator, Value exception) {
    GeneratorStatus before = generator_status(generator);
    if (before == GeneratorStatus::created) {
        host_.store(generator, GeneratorCells::status,
                    Value::integer(static_cast<int>(GeneratorStatus::finished)));
        before = GeneratorStatus::finished;
    }
    if (before == GeneratorStatus::finished) {
        host_.raise(exception);
        return CallResult::raised;
    }
    if (!claim(host_, generator, before)) {
        host_.raise(*image_.exceptions().value_error, "generator already executing");
        return CallResult::raised;
    }
    enter_generator(host_, thread_, generator);
    CallInfo& call = top();
    if (call.pc[-1].op != Opcode::yield_) {
        const Value inner = thread_.registers(call)[call.pc->b];
        ++call.pc;  // as a caller it stands behind its delegate
        if (is_kind(inner, Kind::generator)) {
            const CallResult outcome = throw_into(inner.as_object(), exception);
            return outcome == CallResult::raised ? CallResult::thrown : outcome;
        }
    }
    host_.raise(exception);
    return CallResult::thrown;
}

/// Next item of an iterator of any kind. `entered`: it is delivered later.
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::advance(Value iterator, Value sent, Value& result) {
    if (is_kind(iterator, Kind::generator)) return resume(iterator.as_object(), sent);
    if (const ClassInfo* type = class_of(iterator)) {
        const Name name = sent.is_none() ? image_.special(Special::next) : image_.name("send");
        const Value method = find_member(host_, type, name);
        if (!method.is_unset()) {
            const Value arguments[] = {iterator, sent};
            return call_with(method, {arguments, sent.is_none() ? 1u : 2u}, {nullptr, 0, nullptr}, result);
        }
    }
    if (!is_kind(iterator, Kind::iterator)) {
        host_.raise(*image_.exceptions().type_error,
                    "'" + std::string(operations_.type_of(iterator)->name) + "' object is not an iterator");
        return CallResult::raised;
    }
    begin_operation();
    Value state[] = {iterator, Value::integer(0), Value::none()};
    result = operations_.next(host_, state);
    if (!result.is_unset()) return CallResult::value;
    return host_.pending().is_unset() ? CallResult::ended : CallResult::raised;
}

/// next(), send() and throw(). `ended`: the native's own body is to be called.
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::control(const NativeFunction& function,
                                                                  const Arguments& arguments, Value& result) {
    const Value self = arguments[0];
    CallResult outcome{};
    switch (function.control) {
        case Control::next:
            if (!is_kind(self, Kind::generator) && class_of(self) == nullptr) return CallResult::ended;
            if (function.parameters.size() > 1 && arguments.has(1)) {
                const Value both[] = {self, arguments[1]};
                return call_with(image_.prelude_function("next"), both, {nullptr, 0, nullptr}, result);
            }
            outcome = advance(self, Value::none(), result);
            break;
        case Control::send: outcome = resume(self.as_object(), arguments[1]); break;
        case Control::throw_in: {
            // throw(exception), or as before Python 3.12 throw(type, value).
            Value exception = arguments[1];
            const bool has_value = arguments.has(2) && !arguments[2].is_none();
            if (has_value && is_kind(arguments[2], Kind::exception)) {
                exception = arguments[2];
            } else if (has_value && is_type(exception)) {
                begin_operation();
                const Value value[] = {arguments[2]};
                exception = host_.call(exception, value);
            }
            if (!exception.is_unset()) exception = exception_from(exception);
            return exception.is_unset() ? CallResult::raised : throw_into(self.as_object(), exception);
        }
        case Control::none: break;
    }
    if (outcome != CallResult::ended) return outcome;
    host_.raise(host_.new_exception(*image_.exceptions().stop_iteration, {}));
    return CallResult::raised;
}

/// iter(source)
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::begin_iteration(Value source, Value& result) {
    if (is_kind(source, Kind::generator) && !is_coroutine(source.as_object())) {
        result = source;
        return CallResult::value;
    }
    const bool of_class = is_kind(source, Kind::class_);
    const ClassInfo* type = of_class ? as_class(type_info_of(source.as_object())) : class_of(source);
    if (type != nullptr) {
        const Value self[] = {source};
        const Value method = find_special(host_, *type, of_class ? Special::class_iter : Special::iter);
        if (!method.is_unset() && !method.is_none())
            return call_with(method, self, {nullptr, 0, nullptr}, result);
        if (!of_class && !find_special(host_, *type, Special::getitem).is_unset())
            return call_with(image_.prelude_function("_iter_items"), self, {nullptr, 0, nullptr}, result);
    }
    begin_operation();
    result = operations_.iterator(host_, unwrapped(source));
    return result.is_unset() ? CallResult::raised : CallResult::value;
}

/// What `await` goes through: a coroutine, or the iterator that __await__ returns.
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::begin_await(Value awaited, Value& result) {
    const bool prelude_generator =  // the prelude may write what is awaited as a plain generator
        is_kind(awaited, Kind::generator) &&
        (is_coroutine(awaited.as_object()) || code_of(awaited.as_object())->module != 0);
    if (prelude_generator &&
        !(is_coroutine(awaited.as_object()) && code_of(awaited.as_object())->is_generator)) {
        result = awaited;
        return CallResult::value;
    }
    if (const ClassInfo* type = class_of(awaited)) {
        const Value method = find_special(host_, *type, Special::await);
        const Value self[] = {awaited};
        if (!method.is_unset()) return call_with(method, self, {nullptr, 0, nullptr}, result);
    }
    host_.raise(*image_.exceptions().type_error, "object " + std::string(operations_.type_of(awaited)->name) +
                                                     " can't be used in 'await' expression");
    return CallResult::raised;
}

/// The innermost call, a generator's that goes on at `instruction`, hands v to whoever resumed it; one that delegates
/// to it hands it on.
template <class Host>
void Interpreter<Host>::yield_value(Value v, std::size_t instruction) {
    for (;;) {
        suspend_generator(host_, thread_, instruction);
        thread_.calls.pop_back();
        host_.expose(thread_);
        CallInfo& resumer = top();
        const Instruction i = resumer.pc[-1];
        if (i.op != Opcode::delegate_) {
            thread_.registers(resumer)[i.op == Opcode::for_next_ ? i.b : i.a] = v;
            return;
        }
        thread_.registers(resumer)[i.a] = Value::none();
        instruction = resumer.instruction() - 1;
    }
}

/// The generator that the innermost call resumed has returned. False after raising StopIteration.
template <class Host>
bool Interpreter<Host>::deliver_end(Value result) {
    CallInfo& resumer = top();
    const Instruction i = resumer.pc[-1];
    if (i.op == Opcode::for_next_) {
        resumer.pc += i.imm();
        return true;
    }
    if (i.op == Opcode::delegate_) {
        thread_.registers(resumer)[i.a] = result;
        return true;
    }
    const Value arguments[] = {result};
    host_.raise(host_.new_exception(*image_.exceptions().stop_iteration,
                                    std::span<const Value>(arguments, result.is_none() ? 0 : 1)));
    return false;
}

/// Whether what __iter__ or __await__ returned can be asked for items.
template <class Host>
bool Interpreter<Host>::is_iterator(Value v) {
    if (is_kind(v, Kind::generator)) return !is_coroutine(v.as_object());
    const ClassInfo* type = class_of(v);
    return type != nullptr ? !find_special(host_, *type, Special::next).is_unset()
                           : operations_.is_iterator(v);
}

/// Gives the result of a call to the instruction that made it. False after raising.
template <class Host>
bool Interpreter<Host>::deliver_result(Value result) {
    CallInfo& caller = top();
    const Instruction i = caller.pc[-1];
    if ((i.op == Opcode::for_begin_ || i.op == Opcode::begin_delegation_) && !is_iterator(result)) {
        const bool awaits = i.op == Opcode::begin_delegation_ && i.x == 1;
        host_.raise(*image_.exceptions().type_error,
                    std::string(awaits ? "__await__() returned" : "iter() returned") +
                        " non-iterator of type '" + operations_.type_of(result)->name + "'");
        return false;
    }
    if (i.op == Opcode::delegate_) {  // a __next__ that was delegated to
        thread_.registers(caller)[i.a] = Value::none();
        yield_value(result, caller.instruction() - 1);
        return true;
    }
    thread_.registers(caller)[i.op == Opcode::for_next_ ? i.b : i.a] = result;
    return true;
}

/// The innermost call returns. `ended`: it was the thread's last one.
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::end_call(Value result) {
    const CallRole role = top().role;
    Object* const subject = top().subject;
    if (role == CallRole::generator) finish_generator(host_, thread_);
    thread_.calls.pop_back();
    if (thread_.calls.empty()) return CallResult::ended;
    host_.expose(thread_);
    switch (role) {
        case CallRole::plain: return deliver_result(result) ? CallResult::value : CallResult::raised;
        case CallRole::constructor:
            if (!result.is_none()) {
                host_.raise(*image_.exceptions().type_error,
                            "__init__() should return None, not '" +
                                std::string(operations_.type_of(result)->name) + "'");
                return CallResult::raised;
            }
            return deliver_result(Value::object(subject)) ? CallResult::value : CallResult::raised;
        case CallRole::generator: return deliver_end(result) ? CallResult::value : CallResult::raised;
        case CallRole::reply:
            if (!keep_reply(result)) return CallResult::raised;
            --top().pc;
            break;
        case CallRole::again: --top().pc; break;
        case CallRole::describe:
            if (is_kind(result, Kind::string)) host_.store(subject, ExceptionCells::text, result);
            [[fallthrough]];
        case CallRole::hold: host_.raise(Value::object(subject)); return CallResult::thrown;
        case CallRole::ignore: break;
    }
    return CallResult::value;
}

/// An exception that ends a thread goes to the program's threading.excepthook, if it has set one; then the thread ends
/// as if there had been none. Once: what the hook raises ends the thread.
template <class Host>
bool Interpreter<Host>::call_excepthook(Object* exception) {
    const bool process = thread_.object->load(ThreadCells::globals).is_object();
    const bool may_be_set = image_.program().stores_in_modules;
    if (!may_be_set || thread_.index == 0 || process || top().subject != nullptr) return false;
    const auto call = image_.global_of_program("threading", "_call_excepthook");
    const auto hook = image_.global_of_program("threading", "excepthook");
    if (!call || !hook) return false;
    const Value set = host_.globals()->load(*hook);
    const Value original = host_.globals()->load(*image_.global_of_program("threading", "__excepthook__"));
    if (set == original || set.is_unset()) return false;
    top().subject = exception;
    host_.set_pending(Value());
    const Value arguments[] = {set, Value::object(exception)};
    Value ignored;
    const auto outcome = call_with(host_.globals()->load(*call), arguments, {nullptr, 0, nullptr}, ignored);
    if (outcome == CallResult::entered) return true;
    host_.set_pending(Value::object(exception));
    return false;
}

/// What is still to be called before the thread's last call ends, by return or by an exception: what describes that
/// exception, and what a process does at its end. False when there is nothing.
template <class Host>
bool Interpreter<Host>::last_call(Object* exception) {
    Value ignored;
    if (exception != nullptr && call_excepthook(exception)) return true;
    if (exception != nullptr && exception->load(ExceptionCells::text).is_none()) {
        const ClassInfo* type = class_of(exception);
        const bool says = type != nullptr && (!find_special(host_, *type, Special::str).is_unset() ||
                                              !find_special(host_, *type, Special::repr).is_unset());
        if (says) {
            host_.store(exception, ExceptionCells::text, Value::boolean(false));  // once is enough
            const Value self[] = {Value::object(exception)};
            host_.set_pending(Value());
            const auto outcome =
                call_with(image_.prelude_function("_describe"), self, {nullptr, 0, nullptr}, ignored);
            if (outcome == CallResult::entered) {
                top().role = CallRole::describe;
                top().subject = exception;
                return true;
            }
            host_.set_pending(self[0]);
        }
    }
    const std::size_t cell = process_cell(host_, ProcessCells::exit_calls);
    const bool first_thread = thread_.index == 0 || thread_.object->load(ThreadCells::globals).is_object();
    const Value calls = first_thread ? host_.globals()->load(cell) : Value();
    if (!calls.is_object()) return false;
    host_.store(host_.globals(), cell, Value());
    const Value self[] = {calls};
    host_.set_pending(Value());
    const auto outcome = call_with(image_.prelude_function("_at_exit"), self, {nullptr, 0, nullptr}, ignored);
    if (outcome != CallResult::entered) {
        if (exception != nullptr) host_.set_pending(Value::object(exception));
        return false;
    }
    top().role = exception != nullptr ? CallRole::hold : CallRole::again;
    top().subject = exception;
    return true;
}

/// An exception leaves the innermost call, a generator's.
template <class Host>
void Interpreter<Host>::leave_generator_raising() {
    finish_generator(host_, thread_);
    const auto& types = image_.exceptions();
    Object* exception = host_.pending().as_object();
    const bool stop = is_subtype(type_info_of(exception), types.stop_iteration);
    const bool async_stop = top().code->is_coroutine && top().code->is_generator &&
                            is_subtype(type_info_of(exception), types.stop_async_iteration);
    if (!stop && !async_stop) return;
    const std::string kind =
        top().code->is_coroutine ? (top().code->is_generator ? "async generator" : "coroutine") : "generator";
    host_.raise(*types.runtime_error, kind + " raised " + (stop ? "StopIteration" : "StopAsyncIteration"));
    Object* error = host_.pending().as_object();
    host_.store(error, ExceptionCells::cause, Value::object(exception));
    host_.store(error, ExceptionCells::context, Value::object(exception));
    host_.store(error, ExceptionCells::suppress_context, Value::boolean(true));
}

/// Whether the exception that comes out of a __next__ only says that there are no more items; then it has been dealt with.
template <class Host>
bool Interpreter<Host>::ends_iteration() {
    const Instruction i = top().pc[-1];
    if (i.op != Opcode::for_next_ && i.op != Opcode::delegate_) return false;
    const Object* exception = host_.pending().as_object();
    if (!is_subtype(type_info_of(exception), image_.exceptions().stop_iteration)) return false;
    const Value arguments = exception->load(ExceptionCells::args);
    const bool has_value = tuple_length(arguments.as_object()) > 0;
    host_.set_pending(Value());
    return deliver_end(has_value ? tuple_item(arguments.as_object(), 0) : Value::none());
}

}  // namespace interleave::machine
