# What every folder's CMakeLists.txt uses. Variables a folder may pick its sources by:
#   INTERLEAVE_PLATFORM  native | web
#   INTERLEAVE_THREADS   ON where threads exist (native, preset web), OFF in preset web-single

if(EMSCRIPTEN)
    set(INTERLEAVE_PLATFORM web)
    option(INTERLEAVE_THREADS "Web build with threads (SharedArrayBuffer)" ON)
else()
    set(INTERLEAVE_PLATFORM native)
    set(INTERLEAVE_THREADS ON)
endif()
option(INTERLEAVE_PRECOMPILE "Read the standard library's headers once for all files" OFF)
set(INTERLEAVE_SANITIZE "" CACHE STRING "Value of -fsanitize= for the whole build, empty for none")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

# Assertions stay in every build: a broken invariant has to be seen, not to corrupt a verdict.
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O2 -g")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g")
set(CMAKE_C_FLAGS_RELEASE "-O2")
set(CMAKE_CXX_FLAGS_RELEASE "-O2")

# Third-party code has to agree on these too.
if(INTERLEAVE_THREADS)
    add_compile_options(-pthread)
    add_link_options(-pthread)
endif()
if(INTERLEAVE_SANITIZE)
    # Quick to build, with what a report needs: lines.
    set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O1 -g1")
    set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1")
    add_compile_options(-fsanitize=${INTERLEAVE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${INTERLEAVE_SANITIZE})
endif()

add_library(interleave_options INTERFACE)
target_include_directories(interleave_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(interleave_options INTERFACE
    -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Wimplicit-fallthrough
    -Werror=return-type -Werror=switch -Werror=uninitialized
    # std::stable_sort of GCC 12's library uses what that library itself deprecates, and clang says so at every use.
    -Wno-deprecated-declarations)

include(precompiled)

# interleave_add_folders(NAME...): those that have a CMakeLists.txt, in this order.
function(interleave_add_folders)
    foreach(folder IN LISTS ARGN)
        if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt")
            add_subdirectory(${folder})
        endif()
    endforeach()
endfunction()

# A folder or a dependency by its short name: text -> interleave_text, SDL2::SDL2 stays. Evaluated when everything is
# declared, so that the order of declarations does not matter.
function(interleave_link target visibility)
    foreach(name IN LISTS ARGN)
        if(name MATCHES "::|^third_party_|^interleave_|^-" OR TARGET ${name})
            target_link_libraries(${target} ${visibility} ${name})
        else()
            target_link_libraries(${target} ${visibility} $<TARGET_NAME_IF_EXISTS:interleave_${name}>)
        endif()
    endforeach()
endfunction()

# interleave_library(NAME [PRECOMPILE header...] SOURCES file... LINKS folder...): the static library interleave_NAME (alias
# interleave::NAME). LINKS is the include rule of the folder; tests/layering reads it. PRECOMPILE: see interleave_precompile.
function(interleave_library name)
    cmake_parse_arguments(ARG "" "" "PRECOMPILE;SOURCES;LINKS" ${ARGN})
    if(ARG_SOURCES)
        add_library(interleave_${name} STATIC ${ARG_SOURCES})
        # Nothing of ours throws: the web build has no exceptions, so the native one has none to rely on either.
        target_compile_options(interleave_${name} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions>)
        interleave_link(interleave_${name} PUBLIC interleave_options ${ARG_LINKS})
        interleave_precompile(interleave_${name} library ${ARG_PRECOMPILE})
    else()
        add_library(interleave_${name} INTERFACE)
        interleave_link(interleave_${name} INTERFACE interleave_options ${ARG_LINKS})
    endif()
    add_library(interleave::${name} ALIAS interleave_${name})
endfunction()

# interleave_do_not_optimise(TARGET): where optimising takes longer than running; the libraries it is linked with stay as
# they are.
function(interleave_do_not_optimise target)
    target_compile_options(${target} PRIVATE -O0)
    interleave_precompile(${target} unoptimised)
endfunction()

# interleave_program(TARGET DIR folder [SOURCES file...] LINKS ...): an executable of all *.cpp in the folder
# (or of SOURCES), left at the top of the build folder; nothing when there are none yet.
function(interleave_program target)
    cmake_parse_arguments(ARG "" "DIR" "SOURCES;LINKS" ${ARGN})
    if(NOT ARG_SOURCES AND ARG_DIR)
        file(GLOB ARG_SOURCES CONFIGURE_DEPENDS "${ARG_DIR}/*.cpp")
    endif()
    if(ARG_SOURCES)
        add_executable(${target} ${ARG_SOURCES})
        interleave_link(${target} PRIVATE interleave_options ${ARG_LINKS})
        if(INTERLEAVE_SANITIZE)
            interleave_do_not_optimise(${target})
        else()
            interleave_precompile(${target} program)
        endif()
        set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
    endif()
endfunction()

# interleave_test(FOLDER [OPTIMISED] SOURCES file... LINKS folder...): the doctest program unit_FOLDER. OPTIMISED: its own
# files compute for long.
function(interleave_test name)
    cmake_parse_arguments(ARG "OPTIMISED" "" "SOURCES;LINKS" ${ARGN})
    add_executable(unit_${name} ${ARG_SOURCES})
    interleave_link(unit_${name} PRIVATE unit_main ${name} ${ARG_LINKS})
    if(ARG_OPTIMISED)
        interleave_precompile(unit_${name} program)
    else()
        interleave_do_not_optimise(unit_${name})
    endif()
    target_compile_definitions(unit_${name} PRIVATE INTERLEAVE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    set_target_properties(unit_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/unit")
    if(TARGET unit)
        add_dependencies(unit unit_${name})
    endif()
    if(INTERLEAVE_PLATFORM STREQUAL "web")
        target_link_options(unit_${name} PRIVATE -O1)  # without Binaryen, which takes longer than the tests
    endif()
    add_test(NAME unit_${name} COMMAND unit_${name})
endfunction()
