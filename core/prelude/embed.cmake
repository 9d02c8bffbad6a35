# cmake -DFOLDER=core/prelude -DOUT=file.cpp -P embed.cmake
# Writes every module under FOLDER into OUT as bytes; a/b.py is the module a.b.
file(GLOB_RECURSE paths RELATIVE "${FOLDER}" "${FOLDER}/*.py")
list(SORT paths)

set(arrays "")
set(entries "")
set(number 0)
foreach(path IN LISTS paths)
    file(READ "${FOLDER}/${path}" hex HEX)
    string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
    string(REGEX REPLACE "\\.py$" "" name "${path}")
    string(REPLACE "/" "." name "${name}")
    string(APPEND arrays "constexpr unsigned char module_${number}[] = {${bytes}0};\n")
    string(APPEND entries
        "    {\"${name}\", {reinterpret_cast<const char*>(module_${number}), sizeof module_${number} - 1}},\n")
    math(EXPR number "${number} + 1")
endforeach()

file(WRITE "${OUT}.new" "// Written by core/prelude/embed.cmake.
#include \"core/prelude/prelude.h\"

namespace interleave::prelude {
namespace {
${arrays}
const language::PreludeModule all[] = {
${entries}};
}  // namespace

std::span<const language::PreludeModule> modules() { return all; }

}  // namespace interleave::prelude
")
file(RENAME "${OUT}.new" "${OUT}")
