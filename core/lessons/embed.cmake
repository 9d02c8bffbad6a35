# cmake -DFOLDER=core/lessons -DOUT=file.cpp -P embed.cmake
# Writes every lesson.md and program under FOLDER into OUT as bytes. Bytes and not string literals: compilers limit the
# length of those, and nothing in a lesson's text can end an array of numbers too early.
file(GLOB_RECURSE paths RELATIVE "${FOLDER}" "${FOLDER}/*/*.md" "${FOLDER}/*/*.py")
list(SORT paths)

set(arrays "")
set(entries "")
set(number 0)
foreach(path IN LISTS paths)
    file(READ "${FOLDER}/${path}" hex HEX)
    string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
    string(APPEND arrays "constexpr unsigned char file_${number}[] = {${bytes}0};\n")
    string(APPEND entries
        "    {\"${path}\", {reinterpret_cast<const char*>(file_${number}), sizeof file_${number} - 1}},\n")
    math(EXPR number "${number} + 1")
endforeach()

file(WRITE "${OUT}.new" "// Written by core/lessons/embed.cmake.
#include \"core/lessons/embedded_files.h\"

namespace interleave::lessons {
namespace {
${arrays}
const EmbeddedFile files[] = {
${entries}};
}  // namespace

std::span<const EmbeddedFile> embedded_files() { return files; }

}  // namespace interleave::lessons
")
file(RENAME "${OUT}.new" "${OUT}")
