// What Dear ImGui asks the drawing about before each frame, to put it back afterwards. The browser keeps some of it in
// the page; for the rest the page's thread waits until the process that draws has drawn all that was sent before: 70 ms
// a frame without a graphics card, more while threads keep the processors busy. Here nobody else draws, so that is not
// asked but known: it is as a new drawing has it, or of no effect (areas that are set before each use).
// .cmake/dependencies.cmake puts this function in place of glGetIntegerv there.
#include <GLES3/gl3.h>

extern "C" void interleave_get_integer(GLenum name, GLint* value) {
    switch (name) {
        case GL_VIEWPORT:
        case GL_SCISSOR_BOX:
            for (int i = 0; i < 4; ++i) value[i] = 0;
            return;
        case GL_BLEND_SRC_RGB:
        case GL_BLEND_SRC_ALPHA: *value = GL_ONE; return;
        case GL_BLEND_DST_RGB:
        case GL_BLEND_DST_ALPHA: *value = GL_ZERO; return;
        case GL_BLEND_EQUATION_RGB:
        case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; return;
        default: glGetIntegerv(name, value);
    }
}
