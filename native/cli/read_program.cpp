#include "core/lessons/catalogue.h"
#include "core/text/diagnostic.h"
#include "core/text/utf8.h"
#include "native/cli/load_program.h"
#include "native/cli/status.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace interleave::cli {
namespace {

/// Stops one byte behind the limit, so that an endless input ends as well.
std::string read_all(std::FILE* file) {
    std::string text;
    char block[16 * 1024];
    while (text.size() <= text::maximum_text_bytes) {
        const std::size_t got = std::fread(block, 1, sizeof block, file);
        if (got == 0) break;
        text.append(block, got);
    }
    return text;
}

[[noreturn]] void cannot_read(const std::string& file, const std::string& reason) {
    throw Failure("cannot read " + file + ": " + reason);
}

std::string read_file(const std::string& file) {
    std::error_code ignored;
    const std::filesystem::file_status found = std::filesystem::status(file, ignored);
    if (found.type() == std::filesystem::file_type::not_found) cannot_read(file, "there is no such file");
    if (found.type() == std::filesystem::file_type::directory)
        cannot_read(file, "it is a folder, not a program");
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> open(std::fopen(file.c_str(), "rb"), std::fclose);
    if (!open) cannot_read(file, std::strerror(errno));
    std::string text = read_all(open.get());
    if (std::ferror(open.get()) != 0) cannot_read(file, std::strerror(errno));
    return text;
}

/// The lessons' ids that begin with the same letters, separated by commas.
std::string ids_like(std::string_view id) {
    constexpr std::size_t same_letters = 4;
    std::string ids;
    for (const lessons::Topic& topic : lessons::catalogue())
        for (const lessons::Example& example : topic.examples)
            for (const lessons::Variant& variant : example.variants)
                if (variant.id.starts_with(id.substr(0, same_letters)))
                    ids += (ids.empty() ? "" : ", ") + variant.id;
    return ids;
}

[[noreturn]] void no_such_lesson(const std::string& id) {
    const std::string like = id.empty() ? "" : ids_like(id);
    throw Failure("there is no lesson '" + id + "'" + (like.empty() ? "" : "; similar ones: " + like) +
                  "; all of them: interleave lessons");
}

text::SourceText find_source(const std::string& file) {
    constexpr std::string_view lesson = "lesson:";
    if (file == "-") return {"<stdin>", read_all(stdin)};
    if (!file.starts_with(lesson)) return {file, read_file(file)};
    const lessons::Variant* variant = lessons::find(std::string_view(file).substr(lesson.size()));
    if (variant == nullptr) no_such_lesson(file.substr(lesson.size()));
    return {variant->file_name, variant->text};
}

void refuse_unreadable(const text::SourceText& source) {
    const std::optional<text::Diagnostic> problem = text::check(source);
    if (!problem) return;
    std::string reason = problem->message;
    if (problem->code == "not-utf8") {
        char what[80];
        std::snprintf(what, sizeof what, ": byte 0x%02X at offset %u (line %d)",
                      static_cast<unsigned char>(source.text()[problem->span.begin]), problem->span.begin,
                      source.line_of(problem->span.begin));
        reason += what;
    } else if (problem->code == "zero-byte") {
        reason += " at offset " + std::to_string(problem->span.begin);
    }
    cannot_read(source.name(), reason + ". " + problem->advice);
}

}  // namespace

std::shared_ptr<const text::SourceText> read_program(const std::string& file) {
    auto source = std::make_shared<const text::SourceText>(find_source(file));
    refuse_unreadable(*source);
    return source;
}

}  // namespace interleave::cli
