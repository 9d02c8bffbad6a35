# Link options of the web builds.
if(NOT EMSCRIPTEN)
    return()
endif()

# Memory grows: exploration may need gigabytes and a lesson needs little. Only JavaScript, not wasm, pays for a shared
# memory that grows; a frame of the UI took no longer than with a fixed 512 MB. 64 MB is what the shell and the pool of
# workers take at the start.
set(web_memory -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=64MB -sMAXIMUM_MEMORY=2GB -sSTACK_SIZE=2MB)

if(INTERLEAVE_THREADS)
    list(APPEND web_memory -sDEFAULT_PTHREAD_STACK_SIZE=2MB -Wno-pthreads-mem-growth
        # dlmalloc has one lock, which threads that allocate queue for: 4 of them took 1.5 s for what takes 0.14 s here.
        -sMALLOC=mimalloc)

    add_library(interleave_memory_functions OBJECT "${PROJECT_SOURCE_DIR}/web/memory/functions.cpp")
    target_compile_options(interleave_memory_functions PRIVATE -fno-builtin)
    # Threads need WebAssembly's instructions for memory in bulk at the start of the program, and with them Clang makes a
    # memory.copy, a call, of every copied structure of more than a word. Nothing else of the program may use them.
    target_compile_options(interleave_options INTERFACE "SHELL:-Xclang -target-feature -Xclang -bulk-memory")
endif()

# Binaryen puts every function that is called at one place there. The interpreter's long function then takes the engine
# twice as long to compile well, and slow code runs meanwhile.
set(web_inlining -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=20)

function(interleave_web_program target visibility)
    target_link_options(${target} ${visibility} ${web_memory} ${web_inlining})
    if(INTERLEAVE_THREADS)
        target_sources(${target} ${visibility} $<TARGET_OBJECTS:interleave_memory_functions>)
    endif()
endfunction()

# A page: a classic script (module scripts do not load from file://) that defines createInterleave(options).
function(interleave_web_page target)
    interleave_web_program(${target} PRIVATE)
    target_link_options(${target} PRIVATE
        --use-port=sdl2 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
        -sMODULARIZE=1 -sEXPORT_NAME=createInterleave -sENVIRONMENT=web,worker -sEXIT_RUNTIME=0
        -sEXPORTED_RUNTIME_METHODS=ccall,cwrap,UTF8ToString,stringToUTF8,lengthBytesUTF8,stringToNewUTF8)
    if(INTERLEAVE_THREADS)
        # Ready workers for the usual lesson; a program with more threads gets more workers when it asks for them.
        target_link_options(${target} PRIVATE -sPTHREAD_POOL_SIZE=8 -sPTHREAD_POOL_SIZE_STRICT=0)
    endif()
endfunction()

# A test program for node: main on a thread of its own, so that it may block; the machine's files as they are.
function(interleave_web_test target)
    interleave_web_program(${target} ${ARGN})
    target_link_options(${target} ${ARGN} -sENVIRONMENT=node,worker -sEXIT_RUNTIME=1 -sNODERAWFS=1)
    if(INTERLEAVE_THREADS)
        target_link_options(${target} ${ARGN} -sPROXY_TO_PTHREAD=1)
    endif()
endfunction()
