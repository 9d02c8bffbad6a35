// The files of a run: they live in memory and are gone when it ends. One object (RunPart::files) stands for all of them:
// every operation on any file is an operation on it, so that exploring tries them in every order.
#pragma once

#include "core/library/natives.h"

#include <string>

namespace interleave::library::files {

extern const NativeType file_system_type;
/// Functions that the module os is written with.
extern const machine::ModuleInfo module;

/// With the directories that are always there. Unset after MemoryError.
Value make_file_system(Context& context);

/// The argument of a function that takes a path. False after raising TypeError or ValueError.
bool path_argument(Context& context, Value v, std::string& out);
/// "/home/learner/a.txt": what `path` means from the current directory.
std::string absolute(std::string_view path);

enum class Found : std::uint8_t { nothing, file, directory };

// The caller holds the file system's monitor.

/// `contents` is the file's.
Found find(Context& context, std::string_view absolute_path, Value& contents);
/// False after raising: there is no directory for it.
bool add_file(Context& context, std::string_view absolute_path, Value contents, Value shown_path);
/// OSError(number, text, path), the class by its number. Always unset.
Value raise_os_error(Context& context, int number, Value path, Value other_path = {});

}  // namespace interleave::library::files
