// The exception classes of Python, and how exceptions show themselves.
#pragma once

#include "core/machine/types.h"

#include <span>
#include <string>

// name of the constant, name in the language, base
// clang-format off
#define INTERLEAVE_EXCEPTIONS(E)                                         \
    E(exception,               "Exception",              base_exception) \
    E(system_exit,             "SystemExit",             base_exception) \
    E(keyboard_interrupt,      "KeyboardInterrupt",      base_exception) \
    E(generator_exit,          "GeneratorExit",          base_exception) \
    E(stop_iteration,          "StopIteration",          exception)      \
    E(stop_async_iteration,    "StopAsyncIteration",     exception)      \
    E(arithmetic_error,        "ArithmeticError",        exception)      \
    E(floating_point_error,    "FloatingPointError",     arithmetic_error) \
    E(overflow_error,          "OverflowError",          arithmetic_error) \
    E(zero_division_error,     "ZeroDivisionError",      arithmetic_error) \
    E(assertion_error,         "AssertionError",         exception)      \
    E(attribute_error,         "AttributeError",         exception)      \
    E(buffer_error,            "BufferError",            exception)      \
    E(eof_error,               "EOFError",               exception)      \
    E(import_error,            "ImportError",            exception)      \
    E(module_not_found_error,  "ModuleNotFoundError",    import_error)   \
    E(lookup_error,            "LookupError",            exception)      \
    E(index_error,             "IndexError",             lookup_error)   \
    E(key_error,               "KeyError",               lookup_error)   \
    E(memory_error,            "MemoryError",            exception)      \
    E(name_error,              "NameError",              exception)      \
    E(unbound_local_error,     "UnboundLocalError",      name_error)     \
    E(blocking_io_error,       "BlockingIOError",        os_error)       \
    E(child_process_error,     "ChildProcessError",      os_error)       \
    E(connection_error,        "ConnectionError",        os_error)       \
    E(broken_pipe_error,       "BrokenPipeError",        connection_error) \
    E(connection_aborted_error, "ConnectionAbortedError", connection_error) \
    E(connection_refused_error, "ConnectionRefusedError", connection_error) \
    E(connection_reset_error,  "ConnectionResetError",   connection_error) \
    E(file_exists_error,       "FileExistsError",        os_error)       \
    E(file_not_found_error,    "FileNotFoundError",      os_error)       \
    E(interrupted_error,       "InterruptedError",       os_error)       \
    E(is_a_directory_error,    "IsADirectoryError",      os_error)       \
    E(not_a_directory_error,   "NotADirectoryError",     os_error)       \
    E(permission_error,        "PermissionError",        os_error)       \
    E(process_lookup_error,    "ProcessLookupError",     os_error)       \
    E(timeout_error,           "TimeoutError",           os_error)       \
    E(reference_error,         "ReferenceError",         exception)      \
    E(runtime_error,           "RuntimeError",           exception)      \
    E(not_implemented_error,   "NotImplementedError",    runtime_error)  \
    E(recursion_error,         "RecursionError",         runtime_error)  \
    E(syntax_error,            "SyntaxError",            exception)      \
    E(indentation_error,       "IndentationError",       syntax_error)   \
    E(tab_error,               "TabError",               indentation_error) \
    E(system_error,            "SystemError",            exception)      \
    E(type_error,              "TypeError",              exception)      \
    E(value_error,             "ValueError",             exception)      \
    E(unicode_error,           "UnicodeError",           value_error)    \
    E(unicode_decode_error,    "UnicodeDecodeError",     unicode_error)  \
    E(unicode_encode_error,    "UnicodeEncodeError",     unicode_error)  \
    E(unicode_translate_error, "UnicodeTranslateError",  unicode_error)  \
    E(warning,                 "Warning",                exception)      \
    E(bytes_warning,           "BytesWarning",           warning)        \
    E(deprecation_warning,     "DeprecationWarning",     warning)        \
    E(encoding_warning,        "EncodingWarning",        warning)        \
    E(future_warning,          "FutureWarning",          warning)        \
    E(import_warning,          "ImportWarning",          warning)        \
    E(pending_deprecation_warning, "PendingDeprecationWarning", warning) \
    E(resource_warning,        "ResourceWarning",        warning)        \
    E(runtime_warning,         "RuntimeWarning",         warning)        \
    E(syntax_warning,          "SyntaxWarning",          warning)        \
    E(unicode_warning,         "UnicodeWarning",         warning)        \
    E(user_warning,            "UserWarning",            warning)

// The same for those that belong to a module: its name last.
#define INTERLEAVE_MODULE_EXCEPTIONS(E)                                          \
    E(broken_barrier_error, "BrokenBarrierError", runtime_error, "threading") \
    E(unsupported_operation, "UnsupportedOperation", os_error,   "io")        \
    E(queue_empty,          "Empty",              exception,     "_queue")    \
    E(queue_full,           "Full",               exception,     "queue")
// clang-format on

namespace interleave::library::exceptions {

extern const machine::TypeInfo base_exception, base_exception_group, exception_group, os_error;
#define E(name, text, base) extern const machine::TypeInfo name;
INTERLEAVE_EXCEPTIONS(E)
#undef E
#define E(name, text, base, module) extern const machine::TypeInfo name;
INTERLEAVE_MODULE_EXCEPTIONS(E)
#undef E

/// Every built-in exception class, BaseException first.
std::span<const machine::Builtin> all();
/// Those that the machine raises itself.
machine::ExceptionTypes for_machine();

/// str(exception) and repr(exception). Never raise.
std::string to_text(const machine::Object* exception);

}  // namespace interleave::library::exceptions
