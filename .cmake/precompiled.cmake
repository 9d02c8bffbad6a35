# Reading the standard library takes longer than compiling most files of ours. Where INTERLEAVE_PRECOMPILE is on, it is
# read once for all libraries, once for all programs, which may throw, and once for those that are not optimised. It is off
# in the preset `tidy`, in which tests/format/tidy notices when a file does not include what it uses.
set(interleave_standard_headers
    <algorithm> <array> <atomic> <bit> <charconv> <chrono> <cmath> <cstdint> <cstdio> <functional> <map> <memory> <mutex>
    <optional> <set> <span> <string> <string_view> <thread> <unordered_map> <utility> <vector>)

# interleave_precompile(TARGET library|program|unoptimised [HEADER...]): with headers of ours that most of its files read,
# too.
function(interleave_precompile target users)
    if(NOT INTERLEAVE_PRECOMPILE)
        return()
    elseif(ARGN)
        target_precompile_headers(${target} PRIVATE ${interleave_standard_headers} ${ARGN})
    else()
        target_precompile_headers(${target} REUSE_FROM interleave_precompiled_${users})
    endif()
endfunction()

if(NOT INTERLEAVE_PRECOMPILE)
    return()
endif()
foreach(users library program unoptimised)
    # A target with headers of its own needs a source file.
    set(source "${PROJECT_BINARY_DIR}/generated/precompiled_${users}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "")
    add_library(interleave_precompiled_${users} OBJECT "${source}")
    target_link_libraries(interleave_precompiled_${users} PRIVATE interleave_options)
    target_precompile_headers(interleave_precompiled_${users} PRIVATE ${interleave_standard_headers})
endforeach()
target_compile_options(interleave_precompiled_library PRIVATE -fno-exceptions)
target_compile_options(interleave_precompiled_unoptimised PRIVATE -O0)
