# The target interleave_fonts: #include "fonts/fonts.h" gives the embedded fonts, each cut down to what the UI draws.
# Python's fontTools does the cutting; fonts come from the system or from INTERLEAVE_FONT_DIRS.
set(INTERLEAVE_FONT_DIRS "/usr/share/fonts;/usr/local/share/fonts" CACHE STRING "Folders searched for Inter and JetBrains Mono")

function(interleave_find_fonttools)
    foreach(candidate "$ENV{INTERLEAVE_PYTHON}" /usr/bin/python3 python3)
        execute_process(COMMAND ${candidate} -c "import fontTools.subset" RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
        if(failed EQUAL 0)
            set(INTERLEAVE_FONTTOOLS_PYTHON ${candidate} CACHE STRING "A Python that has fontTools")
            return()
        endif()
    endforeach()
endfunction()

if(NOT INTERLEAVE_FONTTOOLS_PYTHON)
    interleave_find_fonttools()
endif()
if(INTERLEAVE_FONTTOOLS_PYTHON)
    set(fonts_out "${PROJECT_BINARY_DIR}/generated/fonts")
    set(fonts_script "${PROJECT_SOURCE_DIR}/.cmake/embed_fonts.py")
    add_custom_command(OUTPUT "${fonts_out}/fonts.cpp" "${fonts_out}/fonts.h"
        COMMAND ${INTERLEAVE_FONTTOOLS_PYTHON} "${fonts_script}" "${fonts_out}" ${INTERLEAVE_FONT_DIRS}
        DEPENDS "${fonts_script}" VERBATIM COMMENT "Cutting and embedding the fonts")
    add_library(interleave_fonts STATIC "${fonts_out}/fonts.cpp" "${fonts_out}/fonts.h")
    target_include_directories(interleave_fonts PUBLIC "${PROJECT_BINARY_DIR}/generated")
else()
    message(STATUS "No Python with fontTools: interleave_fonts, and so the shell, cannot be built")
endif()
