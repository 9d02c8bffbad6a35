#include "shell/semantics.h"

#include "core/text/utf8.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstdio>

namespace interleave::shell {

namespace {

/// Bytes that are not UTF-8 become U+FFFD: a program text from a file may be anything, JSON may not.
std::string valid_utf8(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t good = text::first_invalid_utf8(text);
        out += text.substr(0, good);
        text.remove_prefix(good);
        if (text.empty()) break;
        out += "\xEF\xBF\xBD";
        text.remove_prefix(1);
    }
    return out;
}

std::string json_string(std::string_view bytes) {
    std::string out = "\"";
    for (const char c : valid_utf8(bytes)) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char code[8];
            std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
            out += code;
        } else {
            out += c;
        }
    }
    return out + "\"";
}

std::string json_number(float f) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", static_cast<double>(f));
    return text;
}

}  // namespace

void Semantics::begin_frame() {
    recording_.clear();
    index_.clear();
    ImGuiContext& g = *ImGui::GetCurrentContext();
    g.TestEngine = this;
    g.TestEngineHookItems = true;
}

void Semantics::end_frame() {
    // Items without a name are furniture: scroll bars, children, layout.
    std::erase_if(recording_, [](const SemanticNode& n) {
        return n.name.empty() || n.role.empty() || n.width <= 0 || n.height <= 0;
    });
    std::swap(shown_, recording_);
    ImGui::GetCurrentContext()->TestEngineHookItems = false;
}

void Semantics::item_added(std::uint32_t id, float x, float y, float width, float height, bool enabled) {
    const auto [it, is_new] = index_.try_emplace(id, recording_.size());
    if (is_new) recording_.emplace_back();
    SemanticNode& n = recording_[it->second];
    n.id = id;
    n.x = x, n.y = y, n.width = width, n.height = height;
    n.enabled = enabled;
    n.focused = ImGui::GetFocusID() == id;
}

void Semantics::item_info(std::uint32_t id, const char* label, int flags) {
    const auto it = index_.find(id);
    if (it == index_.end() || label == nullptr) return;
    if (ImGui::FindWindowByName(label) != nullptr) return;  // panes are reported too, by their internal names
    SemanticNode& n = recording_[it->second];
    if (!n.name.empty()) return;
    n.name.assign(label, ImGui::FindRenderedTextEnd(label));
    if ((flags & ImGuiItemStatusFlags_Inputable) != 0)
        n.role = "textbox";
    else if ((flags & ImGuiItemStatusFlags_Checkable) != 0)
        n.role = "checkbox";
    else
        n.role = "button";
    n.checked = (flags & ImGuiItemStatusFlags_Checked) != 0;
}

void Semantics::describe_last(std::string_view role, std::string_view name, std::string_view value,
                              bool checked, std::string_view description) {
    const auto it = index_.find(ImGui::GetItemID());
    if (it == index_.end()) return;
    SemanticNode& n = recording_[it->second];
    n.role = role;
    n.name = name;
    n.value = value;
    n.checked = checked;
    n.description = description;
}

void Semantics::text(std::string_view role, std::string_view name, std::string_view value, float x, float y,
                     float width, float height) {
    SemanticNode n;
    n.role = role, n.name = name, n.value = value;
    n.x = x, n.y = y, n.width = width, n.height = height;
    recording_.push_back(std::move(n));
}

const SemanticNode* Semantics::find(std::string_view role, std::string_view name) const {
    const auto it = std::find_if(shown_.begin(), shown_.end(),
                                 [&](const SemanticNode& n) { return n.role == role && n.name == name; });
    return it == shown_.end() ? nullptr : &*it;
}

bool Semantics::press(std::uint32_t id) {
    const auto it =
        std::find_if(shown_.begin(), shown_.end(), [&](const SemanticNode& n) { return n.id == id; });
    if (id == 0 || it == shown_.end() || !it->enabled) return false;
    ImGui::ActivateItemByID(id);
    return true;
}

bool Semantics::press(std::string_view role, std::string_view name) {
    const SemanticNode* n = find(role, name);
    return n != nullptr && press(n->id);
}

std::string Semantics::json() const {
    std::string out = "[";
    for (const SemanticNode& n : shown_) {
        if (out.size() > 1) out += ",\n";
        out += "{\"id\":" + std::to_string(n.id) + ",\"role\":" + json_string(n.role) +
               ",\"name\":" + json_string(n.name) + ",\"value\":" + json_string(n.value) +
               ",\"description\":" + json_string(n.description) + ",\"x\":" + json_number(n.x) +
               ",\"y\":" + json_number(n.y) + ",\"width\":" + json_number(n.width) +
               ",\"height\":" + json_number(n.height) + ",\"enabled\":" + (n.enabled ? "true" : "false") +
               ",\"checked\":" + (n.checked ? "true" : "false") +
               ",\"focused\":" + (n.focused ? "true" : "false") + "}";
    }
    return out + "]";
}

}  // namespace interleave::shell

// Dear ImGui's hooks: declared by imgui_internal.h when IMGUI_ENABLE_TEST_ENGINE is defined, ours to define.

namespace {

interleave::shell::Semantics* recorder(ImGuiContext* context) {
    return static_cast<interleave::shell::Semantics*>(context->TestEngine);
}

}  // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData* data) {
    if (id == 0 || recorder(context) == nullptr) return;
    ImRect visible = box;
    visible.ClipWith(context->CurrentWindow->ClipRect);
    const bool enabled = data == nullptr || (data->ItemFlags & ImGuiItemFlags_Disabled) == 0;
    recorder(context)->item_added(id, visible.Min.x, visible.Min.y, visible.GetWidth(), visible.GetHeight(),
                                  enabled);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags flags) {
    if (recorder(context) != nullptr) recorder(context)->item_info(id, label, flags);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
