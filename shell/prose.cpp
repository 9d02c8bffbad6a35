#include "shell/prose.h"

#include <md4c.h>

namespace interleave::shell {

namespace {

/// What md4c's callbacks fill.
struct Builder {
    std::vector<ProseBlock> blocks;
    ProseStyle style = ProseStyle::plain;
    int lists = 0;

    void open(ProseBlock::Kind kind) {
        // The first paragraph of a list item is the item.
        const bool is_item = kind == ProseBlock::Kind::paragraph && !blocks.empty() &&
                             blocks.back().kind == ProseBlock::Kind::item && blocks.back().runs.empty();
        if (!is_item) blocks.push_back({kind, lists, {}});
    }
    void add(std::string_view text) {
        if (blocks.empty()) open(ProseBlock::Kind::paragraph);
        auto& runs = blocks.back().runs;
        if (!runs.empty() && runs.back().style == style)
            runs.back().text += text;
        else
            runs.push_back({style, std::string(text)});
    }
};

Builder& builder(void* data) { return *static_cast<Builder*>(data); }

int enter_block(MD_BLOCKTYPE type, void*, void* data) {
    switch (type) {
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: ++builder(data).lists; break;
        case MD_BLOCK_LI: builder(data).open(ProseBlock::Kind::item); break;
        case MD_BLOCK_H: builder(data).open(ProseBlock::Kind::heading); break;
        case MD_BLOCK_CODE: builder(data).open(ProseBlock::Kind::code); break;
        case MD_BLOCK_P: builder(data).open(ProseBlock::Kind::paragraph); break;
        default: break;
    }
    return 0;
}

int leave_block(MD_BLOCKTYPE type, void*, void* data) {
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) --builder(data).lists;
    return 0;
}

int enter_span(MD_SPANTYPE type, void*, void* data) {
    if (type == MD_SPAN_STRONG) builder(data).style = ProseStyle::strong;
    if (type == MD_SPAN_EM) builder(data).style = ProseStyle::emphasis;
    if (type == MD_SPAN_CODE) builder(data).style = ProseStyle::code;
    return 0;
}

int leave_span(MD_SPANTYPE, void*, void* data) {
    builder(data).style = ProseStyle::plain;
    return 0;
}

int add_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    if (type == MD_TEXT_SOFTBR)
        builder(data).add(" ");
    else if (type == MD_TEXT_BR)
        builder(data).add("\n");
    else
        builder(data).add({text, size});
    return 0;
}

}  // namespace

std::vector<ProseBlock> parse_prose(std::string_view markdown) {
    MD_PARSER parser{};
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = add_text;
    Builder builder;
    md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &builder);
    std::erase_if(builder.blocks, [](const ProseBlock& block) { return block.runs.empty(); });
    return std::move(builder.blocks);
}

std::string plain_text(const std::vector<ProseBlock>& blocks) {
    std::string text;
    for (const auto& block : blocks) {
        if (!text.empty()) text += '\n';
        if (block.kind == ProseBlock::Kind::item) text += "- ";
        for (const auto& run : block.runs) text += run.text;
    }
    return text;
}

}  // namespace interleave::shell
