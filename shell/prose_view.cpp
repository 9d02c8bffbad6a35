// A lesson's text: words of several fonts, wrapped by hand because ImGui wraps one font at a time.
#include "shell/prose.h"
#include "shell/ui.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::shell {

namespace {

struct Piece {
    ProseStyle style;
    std::string_view text;
    float width;
};

/// What stays together on a line: pieces without a space between them.
using Atom = std::vector<Piece>;

class ProsePainter {
public:
    explicit ProsePainter(const Ui& ui) : ui_(ui), draw_(ImGui::GetWindowDrawList()) {}

    void paint(const ProseBlock& block) {
        const float indent = 14.0f * static_cast<float>(block.indent);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        left_ = at.x + indent;
        right_ = at.x + ImGui::GetContentRegionAvail().x;
        pen_ = {left_, at.y};
        heading_ = block.kind == ProseBlock::Kind::heading;
        if (block.kind == ProseBlock::Kind::item)
            draw_->AddCircleFilled({left_ - 8, pen_.y + line_ * 0.42f}, 2.2f, ui_.theme.muted);
        Atom atom;
        for (const auto& run : block.runs) add_run(run, block.kind == ProseBlock::Kind::code, atom);
        put(atom);
        ImGui::Dummy({right_ - at.x, pen_.y + line_ - at.y});
    }

private:
    ImFont* font(ProseStyle style) const {
        if (style == ProseStyle::code) return ui_.theme.code;
        return style == ProseStyle::plain && !heading_ ? ui_.theme.body : ui_.theme.strong;
    }
    float size(ProseStyle style) const {
        return style == ProseStyle::code ? ui_.theme.small_size : ui_.theme.body_size;
    }

    void add_piece(ProseStyle style, std::string_view text, Atom& atom) const {
        if (text.empty()) return;
        const float width =
            font(style)->CalcTextSizeA(size(style), FLT_MAX, 0, text.data(), text.data() + text.size()).x;
        atom.push_back({style, text, width + (style == ProseStyle::code ? 6 : 0)});
    }

    /// Inline code is not broken at its spaces, a block of code only at its line feeds.
    void add_run(const ProseRun& run, bool whole_lines, Atom& atom) {
        std::string_view rest = run.text;
        const ProseStyle style = whole_lines ? ProseStyle::code : run.style;
        const char* const breaks = style == ProseStyle::code ? "\n" : " \n";
        for (auto at = rest.find_first_of(breaks); at != rest.npos; at = rest.find_first_of(breaks)) {
            add_piece(style, rest.substr(0, at), atom);
            put(atom);
            if (rest[at] == '\n')
                new_line();
            else
                pen_.x += space_;
            rest.remove_prefix(at + 1);
        }
        add_piece(style, rest, atom);
    }

    void new_line() { pen_ = {left_, pen_.y + line_}; }

    void put(Atom& atom) {
        float width = 0;
        for (const Piece& piece : atom) width += piece.width;
        if (pen_.x > left_ && pen_.x + width > right_) new_line();
        for (const Piece& piece : atom) put(piece);
        atom.clear();
    }

    void put(const Piece& piece) {
        const bool code = piece.style == ProseStyle::code;
        if (code)
            draw_->AddRectFilled({pen_.x, pen_.y}, {pen_.x + piece.width, pen_.y + line_ - 3},
                                 faded(ui_.theme.muted, 0.14f), 3);
        draw_->AddText(font(piece.style), size(piece.style),
                       {pen_.x + (code ? 3.0f : 0.0f), pen_.y + (code ? 1.0f : 0.0f)}, ui_.theme.text,
                       piece.text.data(), piece.text.data() + piece.text.size());
        pen_.x += piece.width;
    }

    const Ui& ui_;
    ImDrawList* draw_;
    ImVec2 pen_{};
    float left_ = 0, right_ = 0;
    float line_ = ImGui::GetTextLineHeight() * 1.3f;
    float space_ = ImGui::CalcTextSize(" ").x;
    bool heading_ = false;
};

}  // namespace

void draw_prose(const Ui& ui, std::string_view name, std::string_view markdown) {
    const std::vector<ProseBlock> blocks = parse_prose(markdown);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ProsePainter painter(ui);
    for (const ProseBlock& block : blocks) painter.paint(block);
    const ImVec2 end = ImGui::GetCursorScreenPos(), window = ImGui::GetWindowPos();
    const float bottom = std::min(end.y, window.y + ImGui::GetWindowHeight());
    ui.semantics.text("article", name, plain_text(blocks), at.x, std::max(at.y, window.y),
                      ImGui::GetContentRegionAvail().x, bottom - std::max(at.y, window.y));
}

}  // namespace interleave::shell
