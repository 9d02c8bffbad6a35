// Private to file_*.cpp and open_files.cpp: an open file.
#pragma once

#include "core/library/codecs.h"
#include "core/library/file_contents.h"
#include "core/library/natives.h"

#include <string>

namespace interleave::library::files {

extern const NativeFunction string_io_constructor, bytes_io_constructor;
extern const NativeType text_type, reader_type, writer_type, random_type, string_io_type, bytes_io_type;

struct OpenFileCells {
    /// What guards the contents: the file system, or the contents themselves when they have no name (StringIO). It is
    /// what operations on the file wait for.
    static constexpr std::size_t guard = 0;
    static constexpr std::size_t contents = 1;
    static constexpr std::size_t position = 2;  ///< integer: bytes
    static constexpr std::size_t flags = 3;     ///< integer: Flag
    static constexpr std::size_t name = 4;      ///< string
    static constexpr std::size_t mode = 5;      ///< string
    static constexpr std::size_t encoding = 6;  ///< string as given, or none
    static constexpr std::size_t errors = 7;    ///< string
    static constexpr std::size_t newline = 8;   ///< string: ends lines; or none: all line ends become "\n"
    static constexpr std::size_t closed = 9;    ///< boolean
    static constexpr std::size_t iterated =
        10;  ///< boolean: in the middle of an iteration, when tell() does not work
    static constexpr std::size_t count = 11;
};
struct Flag {
    static constexpr std::int64_t readable = 1, writable = 2, appends = 4, text = 8;
};

inline bool has(const Object* file, std::int64_t flag) {
    return (file->load(OpenFileCells::flags).as_int() & flag) != 0;
}
inline Object* contents_of(const Object* file) { return file->load(OpenFileCells::contents).as_object(); }
inline Object* guard_of(const Object* file) { return file->load(OpenFileCells::guard).as_object(); }
inline std::int64_t position_of(const Object* file) { return file->load(OpenFileCells::position).as_int(); }
inline bool is_closed(const Object* file) { return file->load(OpenFileCells::closed).is_true(); }

struct OpenFile {
    Value guard, contents, name, mode, encoding, errors, newline;
    std::int64_t flags = 0;
};
/// At position 0. Unset after MemoryError.
Value new_open_file(Context& context, const NativeType& type, const OpenFile& file);

// What the methods do; all hold the guard's monitor, and move the position. Unset after raising. ------------------------

/// `count` characters or bytes, negative: all.
Value read_some(Context& context, Object* file, std::int64_t count);
/// At most `count` characters or bytes, negative: the whole line. An empty string at the end.
Value read_line(Context& context, Object* file, std::int64_t count);
/// The number of characters or bytes written. Precondition: a string for a text file, else bytes.
Value write_all(Context& context, Object* file, Value data);

inline constexpr std::size_t file_method_count = 18;
extern const NativeFunction file_methods[file_method_count];

}  // namespace interleave::library::files
