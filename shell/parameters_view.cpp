// The sliders of the program's `# param` lines.
#include "shell/ui.h"

#include <algorithm>
#include <string>

namespace interleave::shell {

namespace {

/// Explore has values of its own, small enough for every interleaving to be searched.
void draw_explored_values(const Ui& ui) {
    std::string values;
    for (const auto& p : ui.shot.parameters)
        values += (values.empty() ? "" : ", ") + p.name + " = " + grouped(p.explore_value);
    if (!values.empty()) ui.paragraph("note", "Values", "Explored with " + values, ui.theme.muted);
}

}  // namespace

void draw_parameters(const Ui& ui) {
    if (ui.shot.way == session::Way::explore) {
        draw_explored_values(ui);
        return;
    }
    for (const auto& p : ui.shot.parameters) {
        auto value = p.value;
        ImGui::AlignTextToFramePadding();
        ImGui::PushFont(ui.theme.code, ui.theme.code_size);
        ImGui::TextUnformatted(p.name.c_str());
        ImGui::PopFont();
        ImGui::SameLine();
        const std::string explored = std::to_string(p.explore_value);
        if (ui.slider(p.name.c_str(), value, p.minimum, p.maximum,
                      std::min(260.0f, ImGui::GetContentRegionAvail().x - 80), grouped(value),
                      "Value for Run and Step (Explore uses " + explored + ")")) {
            ui.session.set_parameter(p.name, value);
        }
        if (value != p.explore_value) {
            ImGui::SameLine(0, 14);
            const std::string label = "Use " + explored + "##" + p.name;
            const std::string tooltip = "Set " + p.name + " to " + explored +
                                        ", as Explore does: few enough steps to go through by hand";
            if (ui.button(label.c_str(), tooltip.c_str(), true, "Set " + p.name + " to " + explored)) {
                ui.session.set_parameter(p.name, p.explore_value);
            }
        }
    }
}

}  // namespace interleave::shell
