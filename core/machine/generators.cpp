#include "core/machine/generators.h"

#include "core/machine/classes.h"

#include <algorithm>

namespace interleave::machine {

namespace {

Value number(GeneratorStatus status) { return Value::integer(static_cast<int>(status)); }

/// The exception being handled is the resumer's inside the generator no longer, or again.
void exchange_handled(Context& context, ThreadState& thread, Object* generator) {
    const Value other = generator->load(GeneratorCells::handled);
    context.store(generator, GeneratorCells::handled, thread.handled);
    thread.handled = other;
}

}  // namespace

Object* new_generator(Context& context, const Object* function, const Value* registers) {
    const bytecode::Code& code = *code_of(function);
    Object* o = context.allocate(Kind::generator, GeneratorCells::registers + code.registers);
    if (o == nullptr) return nullptr;
    o->word = reinterpret_cast<std::uintptr_t>(&code);
    Cell* cells = o->cells();
    cells[GeneratorCells::status].store_raw(number(GeneratorStatus::created));
    cells[GeneratorCells::instruction].store_raw(Value::integer(0));
    cells[GeneratorCells::function].store_raw(Value::object(function));
    for (std::size_t r = 0; r < code.parameter_count(); ++r)
        cells[GeneratorCells::registers + r].store_raw(registers[r]);
    return o;
}

bool claim(Context& context, Object* generator, GeneratorStatus& before) {
    const MonitorGuard guard(context, generator);
    before = generator_status(generator);
    if (before == GeneratorStatus::running || before == GeneratorStatus::finished) return false;
    context.store(generator, GeneratorCells::status, number(GeneratorStatus::running));
    return true;
}

void enter_generator(Context& context, ThreadState& thread, Object* generator) {
    const bytecode::Code& code = *code_of(generator);
    const CallInfo& resumer = thread.calls.back();
    const std::uint32_t base = resumer.base + resumer.code->registers;
    thread.reserve(base, code.registers + std::size_t{8});
    Value* r = thread.stack.data() + base;
    for (std::size_t i = 0; i < code.registers; ++i) r[i] = generator->load(GeneratorCells::registers + i);
    const auto at = generator->load(GeneratorCells::instruction).as_int();
    CallInfo call{&code, code.instructions.data() + at, generator->load(GeneratorCells::function).as_object(),
                  base};
    call.role = CallRole::generator;
    call.subject = generator;
    thread.calls.push_back(call);
    exchange_handled(context, thread, generator);
}

void suspend_generator(Context& context, ThreadState& thread, std::size_t instruction) {
    const CallInfo& call = thread.calls.back();
    Object* generator = call.subject;
    const bytecode::Code& code = *call.code;
    const Value* r = thread.registers(call);
    for (std::uint16_t i = 0; i < code.registers; ++i) {
        const Value kept = code.is_live(instruction, i) ? r[i] : Value();
        context.store(generator, GeneratorCells::registers + i, kept);
    }
    exchange_handled(context, thread, generator);
    context.store(generator, GeneratorCells::instruction,
                  Value::integer(static_cast<std::int64_t>(instruction)));
    context.store(generator, GeneratorCells::status, number(GeneratorStatus::suspended));
}

void finish_generator(Context& context, ThreadState& thread) {
    Object* generator = thread.calls.back().subject;
    for (std::size_t i = 0; i < code_of(generator)->registers; ++i)
        context.store(generator, GeneratorCells::registers + i, Value());
    exchange_handled(context, thread, generator);
    context.store(generator, GeneratorCells::handled, Value());
    context.store(generator, GeneratorCells::status, number(GeneratorStatus::finished));
}

}  // namespace interleave::machine
