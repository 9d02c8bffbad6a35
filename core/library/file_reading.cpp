// Reading from and writing to an open file, text and bytes.
#include "core/library/bytes.h"
#include "core/library/open_files.h"
#include "core/library/strings.h"

#include <algorithm>
#include <limits>

namespace interleave::library::files {
namespace {

constexpr std::int64_t everything = std::numeric_limits<std::int64_t>::max();

void move_to(Context& context, Object* file, std::int64_t position) {
    context.store(file, OpenFileCells::position, Value::integer(position));
}

/// How line ends are recognised: newline=None and newline='' know all three.
struct LineEnds {
    bool any = false;
    bool translate = false;
    std::string_view only = "\n";
};

LineEnds line_ends(const Object* file) {
    if (!has(file, Flag::text)) return {};
    const Value newline = file->load(OpenFileCells::newline);
    if (newline.is_none()) return {true, true, {}};
    return {text_of(newline).empty(), false, text_of(newline)};
}

std::string translated(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        out += text[i] == '\r' ? '\n' : text[i];
    }
    return out;
}

/// The value of bytes that were read: bytes or a string. Unset after UnicodeDecodeError.
Value as_value(Context& context, const Object* file, const std::string& bytes) {
    if (!has(file, Flag::text)) return context.new_bytes(bytes);
    const Value encoding_name = file->load(OpenFileCells::encoding);
    const auto encoding =
        encoding_name.is_none() ? Encoding::utf8 : encoding_named(context, text_of(encoding_name));
    if (!encoding) return {};
    const Value whole = context.new_bytes(bytes);
    if (whole.is_unset()) return {};
    auto text = decode_bytes(context, bytes, whole, *encoding, text_of(file->load(OpenFileCells::errors)));
    if (!text) return {};
    return checked_string(context, line_ends(file).translate ? translated(*text) : *text);
}

/// How many of the bytes make `count` characters; "\r\n" is one where line ends are translated.
std::size_t bytes_of_characters(const Object* file, const std::string& bytes, std::int64_t count) {
    const bool utf8 = file->load(OpenFileCells::encoding).is_none() ||
                      text_of(file->load(OpenFileCells::encoding)).starts_with("utf");
    const bool translate = line_ends(file).translate;
    std::size_t i = 0;
    for (; count > 0 && i < bytes.size(); --count) {
        const bool pair = translate && bytes.compare(i, 2, "\r\n") == 0;
        i += pair ? 2 : utf8 ? utf8_size(bytes[i]) : 1;
    }
    return std::min(i, bytes.size());
}

/// Where the line that begins at `bytes` ends; npos when that is not in them.
std::size_t end_of_line(const LineEnds& ends, const std::string& bytes, bool complete) {
    if (!ends.any) {
        const std::size_t at = bytes.find(ends.only);
        return at == std::string::npos ? at : at + ends.only.size();
    }
    const std::size_t at = bytes.find_first_of("\r\n");
    if (at == std::string::npos || bytes[at] == '\n') return at == std::string::npos ? at : at + 1;
    if (at + 1 == bytes.size() && !complete) return std::string::npos;  // a "\n" may follow
    return at + (bytes.compare(at, 2, "\r\n") == 0 ? 2 : 1);
}

}  // namespace

Value read_some(Context& context, Object* file, std::int64_t count) {
    const MonitorGuard guard(context, guard_of(file));
    const std::int64_t position = position_of(file);
    const bool text = has(file, Flag::text);
    const std::int64_t wanted = count < 0 || count > everything / 4 - 1 ? everything
                                : text                                  ? count * 4 + 1
                                                                        : count;
    std::string bytes = read(contents_of(file), position, wanted);
    if (text && count >= 0) bytes.resize(bytes_of_characters(file, bytes, count));
    const Value result = as_value(context, file, bytes);
    if (!result.is_unset()) move_to(context, file, position + static_cast<std::int64_t>(bytes.size()));
    return result;
}

Value read_line(Context& context, Object* file, std::int64_t count) {
    const MonitorGuard guard(context, guard_of(file));
    const std::int64_t position = position_of(file);
    const LineEnds ends = line_ends(file);
    std::string bytes;
    for (std::int64_t window = 256;; window *= 4) {
        bytes = read(contents_of(file), position, window);
        const bool complete = static_cast<std::int64_t>(bytes.size()) < window;
        const std::size_t end = end_of_line(ends, bytes, complete);
        if (end == std::string::npos && !complete) continue;
        bytes.resize(std::min(end, bytes.size()));
        break;
    }
    if (count >= 0) {
        const bool text = has(file, Flag::text);
        const auto limit = static_cast<std::size_t>(std::min<std::int64_t>(count, everything));
        bytes.resize(text ? bytes_of_characters(file, bytes, count) : std::min(limit, bytes.size()));
    }
    const Value result = as_value(context, file, bytes);
    if (!result.is_unset()) move_to(context, file, position + static_cast<std::int64_t>(bytes.size()));
    return result;
}

Value write_all(Context& context, Object* file, Value data) {
    const MonitorGuard guard(context, guard_of(file));
    std::string bytes;
    std::int64_t written = 0;
    if (has(file, Flag::text)) {
        const Value name = file->load(OpenFileCells::encoding);
        const auto encoding = name.is_none() ? Encoding::utf8 : encoding_named(context, text_of(name));
        const auto encoded =
            encoding ? encode_text(context, data, *encoding, text_of(file->load(OpenFileCells::errors)))
                     : std::nullopt;
        if (!encoded) return {};
        const Value newline = file->load(OpenFileCells::newline);
        const bool plain = newline.is_none() || text_of(newline).empty() || text_of(newline) == "\n";
        for (const char c : *encoded) {
            if (c == '\n' && !plain)
                bytes += text_of(newline);
            else
                bytes += c;
        }
        written = machine::string_length(data.as_object());
    } else {
        bytes = bytes_of(context, data);
        written = static_cast<std::int64_t>(bytes.size());
    }
    const std::int64_t position = has(file, Flag::appends) ? size_of(contents_of(file)) : position_of(file);
    if (!write(context, contents_of(file), position, bytes)) return {};
    move_to(context, file, position + static_cast<std::int64_t>(bytes.size()));
    return Value::integer(written);
}

}  // namespace interleave::library::files
