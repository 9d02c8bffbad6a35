# Third-party code. Each is taken from where the set-up scripts left it (.toolchain/sources), else from the system
# (FIND_PACKAGE_ARGS), else from upstream at a pinned commit. Targets for LINKS:
#   imgui  imgui_sdl2_opengl3  md4c  third_party_doctest  third_party_boost  third_party_json  third_party_cli11
include(FetchContent)

set(sources "${PROJECT_SOURCE_DIR}/.toolchain/sources")
foreach(name imgui md4c doctest)
    string(TOUPPER ${name} upper)
    if(EXISTS "${sources}/${name}" AND NOT FETCHCONTENT_SOURCE_DIR_${upper})
        set(FETCHCONTENT_SOURCE_DIR_${upper} "${sources}/${name}" CACHE PATH "Source of ${name}")
    endif()
endforeach()

# SOURCE_SUBDIR names no folder on purpose: we compile the few files we use, under our flags.
FetchContent_Declare(imgui SOURCE_SUBDIR none
    GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5) # v1.92.2b
FetchContent_Declare(md4c SOURCE_SUBDIR none
    GIT_REPOSITORY https://github.com/mity/md4c.git GIT_TAG 729e6b8b320caa96328968ab27d7db2235e4fb47) # 0.5.2
FetchContent_Declare(doctest SOURCE_SUBDIR none
    GIT_REPOSITORY https://github.com/doctest/doctest.git GIT_TAG ae7a13539fb71f270b87eb2e874fbac80bc8dda2 # 2.4.11
    FIND_PACKAGE_ARGS)
FetchContent_MakeAvailable(imgui md4c doctest)

# Dear ImGui, with the hooks of its test engine, which shell/ implements to publish the semantic tree.
file(GLOB imgui_sources "${imgui_SOURCE_DIR}/imgui*.cpp")
add_library(imgui STATIC ${imgui_sources} "${imgui_SOURCE_DIR}/misc/cpp/imgui_stdlib.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${imgui_SOURCE_DIR}" "${imgui_SOURCE_DIR}/misc/cpp")
target_compile_definitions(imgui PUBLIC IMGUI_ENABLE_TEST_ENGINE IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS
    # A window with the timeline of many threads has more than 65,536 vertices, and WebGL has no base vertex.
    "ImDrawIdx=unsigned int")

# The backends are apart, so that shell/ cannot reach SDL.
if(INTERLEAVE_PLATFORM STREQUAL "web")
    add_library(sdl2 INTERFACE)
    target_compile_options(sdl2 INTERFACE --use-port=sdl2)
    target_link_options(sdl2 INTERFACE --use-port=sdl2)
else()
    find_package(SDL2 QUIET)
    find_package(OpenGL QUIET)
    if(TARGET SDL2::SDL2 AND TARGET OpenGL::GL)
        add_library(sdl2 INTERFACE)
        target_link_libraries(sdl2 INTERFACE SDL2::SDL2 OpenGL::GL)
    endif()
endif()
if(TARGET sdl2)
    add_library(imgui_sdl2_opengl3 STATIC
        "${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp" "${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp")
    target_include_directories(imgui_sdl2_opengl3 SYSTEM PUBLIC "${imgui_SOURCE_DIR}/backends")
    if(INTERLEAVE_PLATFORM STREQUAL "web")
        target_compile_definitions(imgui_sdl2_opengl3 PUBLIC IMGUI_IMPL_OPENGL_ES3)
        # See web/gl_state.cpp.
        target_compile_definitions(imgui_sdl2_opengl3 PRIVATE glGetIntegerv=interleave_get_integer)
    endif()
    target_link_libraries(imgui_sdl2_opengl3 PUBLIC imgui sdl2 ${CMAKE_DL_LIBS})
else()
    message(STATUS "SDL2 or OpenGL not found: the desktop program is left out")
endif()

add_library(md4c STATIC "${md4c_SOURCE_DIR}/src/md4c.c")
target_include_directories(md4c SYSTEM PUBLIC "${md4c_SOURCE_DIR}/src")

add_library(third_party_doctest INTERFACE)
if(TARGET doctest::doctest)
    target_link_libraries(third_party_doctest INTERFACE doctest::doctest)
else()
    target_include_directories(third_party_doctest SYSTEM INTERFACE "${doctest_SOURCE_DIR}")
endif()
if(INTERLEAVE_PLATFORM STREQUAL "web")
    target_compile_definitions(third_party_doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)
    # Else it calls raise() by its bare name, which a namespace of ours may have for something else.
    target_compile_options(third_party_doctest INTERFACE "-DDOCTEST_BREAK_INTO_DEBUGGER()=static_cast<void>(0)")
endif()

# Header-only libraries; those of the system are out of sight of the web build, which gets a folder of their own.
function(interleave_headers name header)
    set(elsewhere)
    if(INTERLEAVE_PLATFORM STREQUAL "web")
        set(elsewhere NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
    endif()
    find_path(INTERLEAVE_INCLUDE_${name} ${header}
        HINTS "${PROJECT_SOURCE_DIR}/.toolchain/sources/${name}" ${elsewhere})
    if(INTERLEAVE_INCLUDE_${name})
        add_library(third_party_${name} INTERFACE)
        target_include_directories(third_party_${name} SYSTEM INTERFACE "${INTERLEAVE_INCLUDE_${name}}")
    else()
        message(WARNING "${header} not found: set INTERLEAVE_INCLUDE_${name} to the folder that holds it")
    endif()
endfunction()
interleave_headers(boost boost/multiprecision/cpp_int.hpp)
if(TARGET third_party_boost AND INTERLEAVE_PLATFORM STREQUAL "web")
    # Older Boost derives from std::unary_function, which libc++ hides in C++20. For all files alike: they may share
    # headers that were compiled once.
    target_compile_definitions(interleave_options INTERFACE _LIBCPP_ENABLE_CXX17_REMOVED_UNARY_BINARY_FUNCTION)
endif()
if(INTERLEAVE_PLATFORM STREQUAL "native")
    interleave_headers(json nlohmann/json.hpp)
    interleave_headers(cli11 CLI/CLI.hpp)
endif()
