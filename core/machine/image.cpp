#include "core/machine/image.h"

#include <algorithm>
#include <cstring>

namespace interleave::machine {

Image::Image(std::shared_ptr<const bytecode::Program> program, const Library& library)
    : program_(std::move(program)), library_(&library) {
    empty_string_ = make_string("");
    empty_tuple_ = make_tuple({});
    for (int c = 0; c < 128; ++c) {
        const char text = static_cast<char>(c);
        characters_[c] = make_string({&text, 1});
    }
    for (const auto& constant : program_->constants) constants_.push_back(make_constant(constant));

    for (const auto& b : library.builtins) {
        builtins_[b.name] = b.function != nullptr ? native(b.function)
                            : b.type != nullptr   ? type_value(b.type)
                                                  : b.constant;
    }
    make_names();
    make_prelude();
    for (const TypeInfo* t :
         {library.types.generator, library.types.coroutine, library.types.async_generator})
        type_value(t);
    for (const TypeInfo* t : library.types.unnamed) type_value(t);
    make_modules();
    make_methods();
    const auto find = [](const auto& map, std::string_view name) {
        const auto it = map.find(name);
        return it == map.end() ? Value() : it->second;
    };
    for (const auto& name : program_->names) {
        builtin_of_name_.push_back(find(builtins_, name));
        module_of_name_.push_back(find(modules_, name));
    }
    for (const Value name : name_strings_) {
        const auto methods = methods_.find(string_view_of(name.as_object()));
        methods_of_name_.push_back(methods == methods_.end() ? nullptr : &methods->second);
    }
    for (const auto& global : program_->globals) global_names_.push_back(make_string(global.name));
    for (const auto& global : program_->globals) {
        // A module of the prelude goes on in the native module of the same name.
        const Value own = find(modules_, program_->modules[global.module].name);
        Value v = own.is_unset() ? Value() : module_member(*module_of(own.as_object()), global.name);
        if (v.is_unset() && global.shadows_builtin) v = find(builtins_, global.name);
        builtin_of_global_.push_back(v);
    }
}

void Image::make_names() {
    for (const auto& name : program_->names) name_strings_.push_back(make_string(name));
    for (std::size_t i = 0; i < name_strings_.size(); ++i)
        name_index_.emplace(string_view_of(name_strings_[i].as_object()), static_cast<std::uint32_t>(i));
    for (int i = 0; i < special_count; ++i) {
        const auto text = text_of(static_cast<Special>(i));
        if (!name_index_.contains(text)) {
            name_strings_.push_back(make_string(text));
            name_index_.emplace(string_view_of(name_strings_.back().as_object()),
                                static_cast<std::uint32_t>(name_strings_.size() - 1));
        }
        special_.push_back(name(text));
    }
}

/// The functions of "builtins" need no code to run first: they are what their names mean from the start, except where a
/// native of that name goes first (NativeFunction::general).
void Image::make_prelude() {
    for (const auto& module : program_->modules) {
        for (const auto& f : module.functions) {
            Object* o = make(Kind::function, FunctionCells::cells);
            o->word = reinterpret_cast<std::uintptr_t>(&program_->codes[f.code]);
            const Value defaults = constants_[f.defaults];
            const bool any = tuple_length(defaults.as_object()) > 0;
            o->cells()[FunctionCells::defaults].store_raw(any ? defaults : Value::none());
            prelude_functions_[f.name] = Value::object(o);
            builtins_.emplace(f.name, Value::object(o));
        }
    }
}

/// A type's natives, and the functions of the prelude called _<type>_<method>.
void Image::make_methods() {
    std::unordered_map<std::string_view, const TypeInfo*> type_of_name;
    for (const TypeInfo* t : types_) {
        type_of_name.emplace(t->name, t);
        for (const NativeFunction* m : t->methods) methods_[m->name].push_back({t, native(m)});
    }
    for (const auto& [name, function] : prelude_functions_) {
        if (!name.starts_with('_')) continue;
        const std::string_view both = name.substr(1);
        for (std::size_t at = both.rfind('_'); at != std::string_view::npos && at > 0;
             at = both.rfind('_', at - 1)) {
            const auto type = type_of_name.find(both.substr(0, at));
            if (type == type_of_name.end()) continue;
            methods_[both.substr(at + 1)].push_back({type->second, function});
            break;
        }
    }
}

void Image::make_modules() {
    const auto add = [&](const ModuleInfo* m) {
        Object* o = make(Kind::module, 1);
        o->word = reinterpret_cast<std::uintptr_t>(m);
        o->cells()[0].store_raw(Value::none());
        modules_[m->name] = Value::object(o);
    };
    for (const ModuleInfo* m : library_->modules) {
        add(m);
        for (const NativeFunction* f : m->functions) native(f);
        for (const TypeInfo* t : m->types) type_value(t);
    }
    for (std::size_t i = 0; i < program_->modules.size(); ++i) {
        const auto& module = program_->modules[i];
        if (!modules_.contains(module.name)) {
            prelude_modules_.push_back(std::make_unique<ModuleInfo>(
                ModuleInfo{.name = module.name.c_str(), .functions = {}, .types = {}}));
            add(prelude_modules_.back().get());
        }
        modules_[module.name].as_object()->cells()[0].store_raw(Value::integer(static_cast<std::int64_t>(i)));
        globals_of_module_.emplace_back();
    }
    for (const auto& name : program_->names) {  // packages: "concurrent" of "concurrent.futures"
        const std::string prefix = name + ".";
        const bool package = !modules_.contains(name) &&
                             std::any_of(modules_.begin(), modules_.end(),
                                         [&](const auto& m) { return m.first.starts_with(prefix); });
        if (!package) continue;
        prelude_modules_.push_back(
            std::make_unique<ModuleInfo>(ModuleInfo{.name = name.c_str(), .functions = {}, .types = {}}));
        add(prelude_modules_.back().get());
    }
    for (std::size_t g = 0; g < program_->globals.size(); ++g) {
        const auto& global = program_->globals[g];
        globals_of_module_[global.module].emplace(global.name, g);
    }
}

Value Image::prelude_function(std::string_view name) const {
    const auto it = prelude_functions_.find(name);
    return it == prelude_functions_.end() ? Value() : it->second;
}

std::optional<std::size_t> Image::global_of_module(std::size_t module, std::string_view name) const {
    const auto it = globals_of_module_[module].find(name);
    return it == globals_of_module_[module].end() ? std::nullopt : std::optional(it->second);
}

std::optional<std::size_t> Image::global_of_program(std::string_view module, std::string_view name) const {
    const auto& modules = program().modules;
    for (std::size_t i = 0; i < modules.size(); ++i) {
        if (modules[i].name == module) return global_of_module(i, name);
    }
    return std::nullopt;
}

Value Image::module(std::string_view name) const {
    const auto it = modules_.find(name);
    return it == modules_.end() ? Value() : it->second;
}

Image::~Image() = default;

Object* Image::make(Kind kind, std::size_t cells) {
    const std::size_t bytes = sizeof(Object) + cells * sizeof(Cell);
    storage_.push_back(std::make_unique<std::byte[]>(bytes));  // zeroed; new[] aligns to 16
    auto* o = new (storage_.back().get()) Object{kind};
    o->flags = Object::immortal_flag | Object::shared_flag;
    o->id = next_id_++;
    return o;
}

Value Image::make_string(std::string_view text) {
    Object* s = make(Kind::string, 2 + (text.size() + 7) / 8);
    const auto continuation =
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) == 0x80; });
    s->word = hash_of_text(text);
    s->cells()[0].store_raw(Value::integer(static_cast<std::int64_t>(text.size())));
    s->cells()[1].store_raw(Value::integer(static_cast<std::int64_t>(text.size()) - continuation));
    std::memcpy(static_cast<void*>(s->cells() + 2), text.data(), text.size());
    return Value::object(s);
}

Value Image::make_bytes(std::string_view bytes) {
    Object* b = make(Kind::bytes, 1 + (bytes.size() + 7) / 8);
    b->word = hash_of_text(bytes);
    b->cells()[0].store_raw(Value::integer(static_cast<std::int64_t>(bytes.size())));
    if (!bytes.empty()) std::memcpy(static_cast<void*>(b->cells() + 1), bytes.data(), bytes.size());
    return Value::object(b);
}

Value Image::make_tuple(const std::vector<Value>& items) {
    Object* t = make(Kind::tuple, items.size() + 1);
    t->cells()[0].store_raw(Value::integer(static_cast<std::int64_t>(items.size())));
    std::uint64_t h = items.size();
    for (std::size_t i = 0; i < items.size(); ++i) {
        t->cells()[i + 1].store_raw(items[i]);
        h = mix(h, identity_hash(items[i]));
    }
    t->word = h;
    return Value::object(t);
}

namespace {

/// Magnitude of a decimal number in 64-bit limbs, lowest first.
std::vector<std::uint64_t> limbs_of_decimal(std::string_view digits) {
    std::vector<std::uint32_t> words;
    for (const char c : digits) {
        std::uint64_t carry = static_cast<std::uint64_t>(c - '0');
        for (auto& word : words) {
            carry += std::uint64_t{word} * 10;
            word = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        if (carry != 0) words.push_back(static_cast<std::uint32_t>(carry));
    }
    std::vector<std::uint64_t> limbs((words.size() + 1) / 2, 0);
    for (std::size_t i = 0; i < words.size(); ++i) limbs[i / 2] |= std::uint64_t{words[i]} << (32 * (i % 2));
    return limbs;
}

}  // namespace

Value Image::make_constant(const bytecode::Constant& constant) {
    using namespace bytecode;
    struct Maker {
        Image& image;
        Value operator()(NoneConstant) const { return Value::none(); }
        Value operator()(bool b) const { return Value::boolean(b); }
        Value operator()(std::int64_t i) const {
            return Value::fits_int(i) ? Value::integer(i) : (*this)(BigIntegerConstant{std::to_string(i)});
        }
        Value operator()(const BigIntegerConstant& big) const {
            const bool negative = big.digits.starts_with('-');
            const auto limbs = limbs_of_decimal(std::string_view(big.digits).substr(negative ? 1 : 0));
            Object* o = image.make(Kind::big_integer, limbs.size() + 2);
            o->word = negative ? 1 : 0;
            for (const auto limb : limbs) o->word = mix(limb, o->word);
            o->cells()[0].store_raw(Value::boolean(negative));
            o->cells()[1].store_raw(Value::integer(static_cast<std::int64_t>(limbs.size())));
            for (std::size_t i = 0; i < limbs.size(); ++i)
                o->cells()[i + 2].store_raw(Value::from_bits(limbs[i]));
            return Value::object(o);
        }
        Value operator()(double d) const {
            if (const auto v = Value::inline_float(d)) return *v;
            Object* o = image.make(Kind::boxed_float, 0);
            o->word = std::bit_cast<std::uint64_t>(d);
            return Value::object(o);
        }
        Value operator()(const std::string& s) const { return image.make_string(s); }
        Value operator()(const BytesConstant& b) const { return image.make_bytes(b.bytes); }
        Value operator()(const TupleConstant& t) const {
            std::vector<Value> items;
            for (const auto& item : t.items) items.push_back(image.make_constant(item));
            return image.make_tuple(items);
        }
    };
    return std::visit(Maker{*this}, constant.value);
}

Value Image::native(const NativeFunction* function) {
    Value& v = wrappers_[function];
    if (v.is_unset()) {
        Object* o = make(Kind::native_function, 0);
        o->word = reinterpret_cast<std::uintptr_t>(function);
        v = Value::object(o);
    }
    return v;
}

Value Image::type_value(const TypeInfo* type) {
    Value& v = wrappers_[type];
    if (v.is_unset()) {
        Object* o = make(Kind::type, 0);
        o->word = reinterpret_cast<std::uintptr_t>(type);
        v = Value::object(o);
        types_.push_back(type);
        for (const NativeFunction* m : type->methods) native(m);
        if (type->base != nullptr) type_value(type->base);
    }
    return wrappers_[type];
}

Value Image::type_value(const TypeInfo* type) const {
    const auto it = wrappers_.find(type);
    return it == wrappers_.end() ? Value() : it->second;
}

Value Image::module_member(const ModuleInfo& module, std::string_view name) const {
    for (const NativeFunction* f : module.functions) {
        if (name == f->name) return wrappers_.at(f);
    }
    for (const TypeInfo* t : module.types) {
        if (name == t->name) return wrappers_.at(t);
    }
    return {};
}

Value Image::own_method(const TypeInfo* type, std::string_view name) const {
    const auto methods = methods_.find(name);
    if (methods == methods_.end()) return {};
    for (const Method& m : methods->second) {
        if (m.type == type) return m.function;
    }
    return {};
}

Value Image::method(const TypeInfo* type, std::string_view name) const {
    const auto methods = methods_.find(name);
    return methods == methods_.end() ? Value() : method_in(methods->second, type);
}

}  // namespace interleave::machine
