#include "shell/code_paint.h"

#include <string>

namespace interleave::shell {

CodePainter::CodePainter(const Ui& ui, ImDrawList* draw)
    : theme_(ui.theme), draw_(draw), glyph_(width("0")), height_(ui.theme.code_size) {}

ImU32 CodePainter::colour(TextKind kind) const {
    switch (kind) {
        case TextKind::keyword: return theme_.keyword;
        case TextKind::string: return theme_.string;
        case TextKind::number: return theme_.number;
        case TextKind::comment: return theme_.comment;
        case TextKind::function: return theme_.function;
        case TextKind::plain: break;
    }
    return theme_.text;
}

float CodePainter::width(std::string_view s) const {
    return theme_.code->CalcTextSizeA(theme_.code_size, FLT_MAX, 0, s.data(), s.data() + s.size()).x;
}

float CodePainter::text(ImVec2 at, ImU32 c, std::string_view s) const {
    draw_->AddText(theme_.code, theme_.code_size, at, c, s.data(), s.data() + s.size());
    return at.x + width(s);
}

float CodePainter::line(ImVec2 at, std::string_view s, LineState& state) const {
    for (const ColouredRun& run : colour_line(s, state))
        at.x = text(at, colour(run.kind), s.substr(run.begin, run.end - run.begin));
    return at.x;
}

void CodePainter::number(ImVec2 right, int number, ImU32 c) const {
    const std::string digits = std::to_string(number);
    text({right.x - width(digits), right.y}, c, digits);
}

}  // namespace interleave::shell
