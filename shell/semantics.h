// The semantic tree of what is on the screen: for each control its role, name, rectangle and state. Screen readers and
// tests address controls through it, never by position.
//
// It is filled by Dear ImGui's test-engine hooks, which report every item that is submitted; views add what ImGui
// cannot know (roles of things drawn by hand, values, texts).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct ImGuiContext;

namespace interleave::shell {

struct SemanticNode {
    std::uint32_t id = 0;  ///< ImGui's; 0 for plain text
    std::string
        role;  ///< ARIA role: button, checkbox, radio, tab, slider, textbox, listitem, text, status, img
    std::string name;
    std::string value;
    std::string description;                    ///< the tooltip
    float x = 0, y = 0, width = 0, height = 0;  ///< in points, from the window's top left
    bool enabled = true;
    bool checked = false;
    bool focused = false;
};

class Semantics {
public:
    Semantics() = default;

    /// Starts recording a frame of the current ImGui context. The nodes of the last frame stay readable until end_frame().
    void begin_frame();
    void end_frame();
    const std::vector<SemanticNode>& nodes() const { return shown_; }
    /// As JSON: an array of objects with the fields of SemanticNode.
    std::string json() const;
    const SemanticNode* find(std::string_view role, std::string_view name) const;
    /// Activates a control at the next frame, as a click or the space key would. False when there is none that is enabled.
    bool press(std::string_view role, std::string_view name);
    bool press(std::uint32_t id);

    // For views, about the item just submitted:
    void describe_last(std::string_view role, std::string_view name, std::string_view value = {},
                       bool checked = false, std::string_view description = {});
    /// Something that is only read: a text or a live region ("status").
    void text(std::string_view role, std::string_view name, std::string_view value, float x, float y,
              float width, float height);

    // For the hooks:
    void item_added(std::uint32_t id, float x, float y, float width, float height, bool enabled);
    void item_info(std::uint32_t id, const char* label, int status_flags);

private:
    std::vector<SemanticNode> recording_;
    std::vector<SemanticNode> shown_;
    std::unordered_map<std::uint32_t, std::size_t> index_;  ///< id -> place in recording_
};

}  // namespace interleave::shell
