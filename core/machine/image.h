// A program made ready for execution: its constants as values, the built-ins and types it can name. Immutable, shared
// by all threads and by every machine that executes the program; its objects are immortal.
#pragma once

#include "core/bytecode/program.h"
#include "core/machine/special_names.h"
#include "core/machine/types.h"

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace interleave::machine {

/// A name of an attribute: its index in the image, when it has one, and its text.
struct Name {
    static constexpr std::uint32_t unknown = 0xffffffff;
    std::uint32_t index = unknown;
    std::string_view text;
};

class Image {
public:
    Image(std::shared_ptr<const bytecode::Program> program, const Library& library);
    ~Image();
    Image(const Image&) = delete;
    Image& operator=(const Image&) = delete;

    const bytecode::Program& program() const { return *program_; }
    const Library& library() const { return *library_; }
    const ExceptionTypes& exceptions() const { return library_->exceptions; }
    const Operations& operations() const { return library_->operations; }

    Value constant(std::size_t i) const { return constants_[i]; }
    /// The built-in that Program::names[name] means; unset when there is none.
    Value builtin(std::size_t name) const { return builtin_of_name_[name]; }
    /// The built-in that a global of the same name shadows; unset when there is none.
    Value builtin_of_global(std::size_t global) const { return builtin_of_global_[global]; }
    Value global_name(std::size_t global) const { return global_names_[global]; }  ///< as a string
    Value module(std::size_t name) const { return module_of_name_[name]; }
    /// A function or type of `module` called `name`, unset when there is none.
    Value module_member(const ModuleInfo& module, std::string_view name) const;
    Value type_value(const TypeInfo* type) const;
    /// The method `name` of instances of a built-in `type`, base types included: native, or a function of the prelude
    /// called _<type>_<name>. Unset when there is none.
    Value method(const TypeInfo* type, std::string_view name) const;
    /// The same without what it inherits.
    Value own_method(const TypeInfo* type, std::string_view name) const;
    /// The same as method() for Program::names[name], without comparing text for the types of the library's tables.
    Value method(const TypeInfo* type, std::size_t name) const {
        return methods_of_name_[name] == nullptr ? Value() : method_in(*methods_of_name_[name], type);
    }
    /// One-character ASCII strings, made once.
    Value character(unsigned char c) const { return characters_[c]; }
    Value empty_string() const { return empty_string_; }
    Value empty_tuple() const { return empty_tuple_; }
    /// Program::names[name], or a special name, as a string value.
    Value name_string(std::size_t name) const { return name_strings_[name]; }

    // Names of attributes: those of the program's table first, then the special ones it does not have.
    Name name(std::size_t index) const {
        return {static_cast<std::uint32_t>(index), string_view_of(name_strings_[index].as_object())};
    }
    Name name(std::string_view text) const {
        const auto it = name_index_.find(text);
        return {it == name_index_.end() ? Name::unknown : it->second, text};
    }
    Name special(Special name) const { return special_[static_cast<std::size_t>(name)]; }
    /// Unset after MemoryError.
    Value string_of(Context& context, Name name) const {
        return name.index != Name::unknown ? name_strings_[name.index] : context.new_string(name.text);
    }

    // Modules of the prelude.
    /// A function of the prelude's "builtins"; unset when there is none of that name.
    Value prelude_function(std::string_view name) const;
    /// The global that `name` is in Program::modules[module]; nothing when it has none.
    std::optional<std::size_t> global_of_module(std::size_t module, std::string_view name) const;
    /// The same by the module's name; nothing when the program does not have the module.
    std::optional<std::size_t> global_of_program(std::string_view module, std::string_view name) const;
    /// The module of that dotted name; unset when there is none.
    Value module(std::string_view name) const;

private:
    void make_names();
    void make_prelude();
    void make_modules();
    Object* make(Kind kind, std::size_t cells);
    Value make_string(std::string_view text);
    Value make_bytes(std::string_view bytes);
    Value make_tuple(const std::vector<Value>& items);
    Value make_constant(const bytecode::Constant& constant);
    Value native(const NativeFunction* function);
    Value type_value(const TypeInfo* type);

    std::shared_ptr<const bytecode::Program> program_;
    const Library* library_;
    std::vector<std::unique_ptr<std::byte[]>> storage_;
    std::uint32_t next_id_ = 1;
    std::vector<Value> constants_, builtin_of_name_, builtin_of_global_, module_of_name_, name_strings_;
    std::vector<Value> global_names_;
    Value characters_[128];
    Value empty_string_, empty_tuple_;
    struct Method {
        const TypeInfo* type;
        Value function;
    };
    static Value method_in(const std::vector<Method>& methods, const TypeInfo* type) {
        for (; type != nullptr; type = type->base) {
            for (const Method& m : methods) {
                if (m.type == type) return m.function;
            }
        }
        return {};
    }
    void make_methods();

    std::vector<const TypeInfo*> types_;  ///< all built-in ones
    std::unordered_map<std::string_view, std::vector<Method>>
        methods_;  ///< by name: the types that define it themselves
    std::vector<const std::vector<Method>*> methods_of_name_;  ///< of Program::names; null: no type has it
    std::unordered_map<const void*, Value> wrappers_;  ///< NativeFunction, TypeInfo, ModuleInfo -> its object
    std::unordered_map<std::string_view, std::uint32_t> name_index_;
    std::vector<Name> special_;
    std::unordered_map<std::string_view, Value> prelude_functions_, builtins_, modules_;
    std::vector<std::unordered_map<std::string_view, std::size_t>> globals_of_module_;
    std::vector<std::unique_ptr<ModuleInfo>> prelude_modules_;
};

/// Content hashes for immutable objects: Object::word of strings and tuples.
std::uint64_t hash_of_text(std::string_view text);

}  // namespace interleave::machine
